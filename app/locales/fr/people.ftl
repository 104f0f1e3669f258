people-title = Personnes
people-back = Personnes
people-roles = L’équipe de cette campagne
people-without-address = Une personne venue avec un code de salle
people-revoke = Retirer ce rôle
people-revoked = Le rôle est retiré.
people-invitations = Personnes invitées, pas encore venues
people-invitation-until = Le lien fonctionne jusqu’au { $until }.
people-invitation-expired = Le lien ne fonctionne plus depuis le { $until }.
people-again = Renvoyer l’invitation
people-address = Adresse courriel
people-role = Rôle
people-language = Langue des courriels à cette personne
people-invite = Envoyer l’invitation
    .title = Inviter quelqu’un à un rôle
    .words = Le courriel contient un lien. La personne qui le suit et accepte reçoit le rôle ; le registre montre que c’est vous qui l’avez donné.
people-invited = Le courriel est en route.
people-counts = Voix
people-told-apart = Sur la liste, par code personnel ou par adresse
people-open-code = Par le code ouvert de la salle
people-persons = À titre personnel
people-organisations = Organismes
people-ways = Admettre des personnes
people-to-members = Importer ou inscrire des membres
people-to-codes = Codes de salle et billets
people-to-reminder = Un rappel par tour

members-title = Membres
    .lede = Toute personne de votre liste a une voix dès qu’elle se connecte avec l’adresse donnée ici. Aucun courriel ne part maintenant.
members-closed = Personne ne peut être admis ici maintenant
members-over = On n’admet des voix que jusqu’à la fin de la période d’appuis.
members-not-yours = Seule l’équipe d’animation inscrit des membres.
members-import-title = À partir d’un tableau
members-import-words = Un fichier CSV tel qu’un tableur l’enregistre, avec des points-virgules, des virgules ou des tabulations entre les colonnes. Sa première ligne nomme les colonnes : courriel est nécessaire ; langue (en ou fr) et organisme sont facultatives. Les lignes d’un même organisme font une seule voix avec plusieurs personnes. Son nom n’est pas conservé : pour ajouter des personnes plus tard, inscrivez-les avec une de celles qui parlent déjà en son nom. Les autres colonnes ne sont pas lues.
members-import-example = courriel,langue,organisme
table-file = Fichier CSV
table-paste = Ou collez le tableau ici
table-check = Vérifier le tableau
table-review-title = C’est vérifié, rien n’est encore enregistré
members-review = { $count ->
    [0] Aucune ligne ne peut être inscrite.
    [one] { $number } ligne peut être inscrite.
   *[other] { $number } lignes peuvent être inscrites.
}
table-problems = Ces lignes sont laissées de côté
table-problem = Ligne { $line } : { $problem }
table-ignored = Colonnes non lues : { $columns }.
members-admit = { $count ->
    [one] Inscrire { $number } ligne
   *[other] Inscrire { $number } lignes
}
members-admitted = { $count ->
    [0] Aucune voix n’a été admise.
    [one] { $number } voix est admise.
   *[other] { $number } voix sont admises.
}
members-known = { $count ->
    [one] { $number } était déjà là.
   *[other] { $number } étaient déjà là.
}
members-joined = { $count ->
    [one] { $number } personne de plus parle pour un organisme qui était déjà là.
   *[other] { $number } personnes de plus parlent pour des organismes qui étaient déjà là.
}
members-left-out = { $count ->
    [one] Laissée de côté, ligne { $lines } : { $why }
   *[other] Laissées de côté, lignes { $lines } : { $why }
}
members-no-one-voice = Quelqu’un d’autre de cet organisme a déjà sa propre voix, ou ses membres parlent pour plusieurs voix. Ajoutez ces personnes plus bas, ou retirez les autres du tableau.
members-one = Inscrire
    .title = Une adresse
members-organisations = Organismes
    .words = Un organisme a une seule voix ; c’est le dernier bulletin de ses délégués et déléguées qui compte. Cette liste ne change pas pendant que l’urne est ouverte.
members-add-delegate = Laisser cette personne parler en son nom
    .open = Ajouter quelqu’un…
members-delegate-added = Une personne de plus parle pour cet organisme.
members-remove-delegate = Ne plus la laisser parler en son nom
members-delegate-removed = Cette personne ne parle plus pour cet organisme.

codes-title = Codes de salle
    .lede = Un code admet quelqu’un sans adresse : sur un insigne, sur un billet ou sur le mur.
codes-personal = Codes personnels
    .words = Chacun appartient à la première personne qui l’entre.
codes-count = Combien
    .hint = Au plus 1 000 à la fois.
codes-make = Créer les codes
    .open = Créer le code ouvert
codes-open = Le code ouvert
    .words = Pour le mur. Il admet autant de personnes que le disent les règles, et leurs appuis sont comptés dans une colonne à part.
codes-wall = Le montrer à la salle
    .words = Le mur affiche ce code et un code QR qui y mène. Ouvrez-le maintenant sur l’ordinateur du projecteur : seule son adresse contient le code.
codes-made = { $count ->
    [one] { $number } code
   *[other] { $number } codes
}
codes-once = Imprimez cette page maintenant. Le serveur ne conserve aucun code : après un redémarrage, ils ne peuvent plus être montrés.
codes-gone = Ces codes ne peuvent plus être montrés
    .words = Le serveur ne conserve aucun code. Les billets imprimés fonctionnent encore ; créez-en de nouveaux pour ceux qui sont perdus.
codes-slip = À entrer sous « Participer ».

reminder-title = Rappel
reminder-none = Aucune urne n’est ouverte
    .words = Pendant que les membres appuient ou que le jury vote, un rappel peut être envoyé d’ici.
reminder-to-members = Il part une seule fois, aux membres qui n’ont pas encore de bulletin. Personne n’apprend qui, ni combien.
reminder-to-panel = Il part une seule fois, à tous les membres du jury, et ne révèle donc rien.
reminder-send = Envoyer le rappel
reminder-sent = Les courriels sont en route.
reminder-was-sent = Le rappel de ce tour est parti. Il n’y en a pas de second.
reminder-letter = Ce qu’il dit
