trouble-not-found = Il n’y a rien à cette adresse
    .what-to-do = Le lien est peut-être incomplet, ou la campagne n’est pas encore publique.
trouble-damaged = Cette campagne est fermée pour vérification
    .what-to-do = Son registre ne correspondait pas à sa somme de contrôle au démarrage du serveur, donc rien n’en est montré. La personne qui tient le serveur en trouve la raison dans son journal.
trouble-unavailable = La page ne peut pas être affichée en ce moment
    .what-to-do = Rien n’est perdu. Veuillez réessayer dans une minute.
trouble-to-campaigns = Voir toutes les campagnes
