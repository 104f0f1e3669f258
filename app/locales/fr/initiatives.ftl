# Qui travaille déjà à quoi.
initiatives-title = Initiatives connues
initiatives-lede = Des initiatives que d’autres mènent déjà. Consultez-les avant d’entreprendre du nouveau : vous pourriez vous y joindre, ou en tirer des leçons.
initiatives-fill = Remplir le répertoire
initiatives-search = Chercher dans le répertoire
initiatives-count = { $count ->
    [one] Une initiative
   *[other] { $number } initiatives
}
initiatives-empty = Aucune initiative n’est encore inscrite
initiatives-empty-words = Ce que l’équipe d’animation connaît et ce que les membres suggèrent paraîtra ici.
initiatives-all = Toutes les initiatives connues
initiatives-near = Qui y travaille déjà
initiatives-near-words = Trouvées d’après leurs mots, dans les deux langues : à vous de voir si elles font vraiment la même chose.
initiatives-mine = Ce que vous avez suggéré
initiatives-suggest = Suggérer une initiative
initiatives-suggest-words = Savez-vous qui travaille déjà à quelque chose ? L’équipe d’animation lit votre suggestion et l’inscrit, ou vous dit ici pourquoi elle ne l’inscrit pas. Votre nom n’est montré à personne.
initiatives-suggest-do = Envoyer la suggestion

initiative-name = Nom de l’initiative
initiative-bearer = Qui y travaille
initiative-bearer-hint = Un organisme ou un groupe ; une personne seulement si elle y consent.
initiative-purpose = Ce qui s’y fait
initiative-purpose-hint = Deux ou trois phrases. C’est par elles qu’on la trouve.
initiative-link = Adresse Web
initiative-place = Lieu ou région
initiative-checked = Dernière vérification
initiative-checked-hint = Le jour où quelqu’un s’est assuré pour la dernière fois que c’est exact.
initiative-checked-wrong = Veuillez entrer un jour, par exemple 2027-03-12.
initiative-checked-ahead = Ce jour n’est pas encore venu.
initiative-checked-on = Vérifiée le { $day }
initiative-suggested-on = Suggérée le { $day }
initiative-old = Il y a plus d’un an : cela a pu changer
initiative-read-at = En savoir plus sur { $place }
initiative-leads-to = Le lien mène à { $place }
initiative-waits = En attente de l’équipe d’animation
initiative-refused-state = Non inscrite
initiative-refused-because = L’équipe d’animation écrit :
initiative-take-back = La retirer
initiative-read-reason = J’en ai pris connaissance
initiative-suggested = Merci. L’équipe d’animation a reçu votre suggestion.
initiative-taken-back = Votre suggestion est effacée.

# Le répertoire, tel que l’équipe d’animation le remplit.
initiatives-desk-lede = Les membres qui écrivent un défi, le jury et les responsables des sujets voient ce qui touche à leurs mots. Rien d’ici ne fait partie du registre.
initiatives-back = Retour au répertoire
initiatives-waiting = { $count ->
    [one] Une suggestion attend
   *[other] { $number } suggestions attendent
}
initiatives-refused = { $count ->
    [one] Une suggestion a été refusée
   *[other] { $number } suggestions ont été refusées
}
initiatives-refused-words = Une suggestion disparaît dès que la personne qui l’a faite a lu le motif du refus. Si vous la retirez avant, cette personne ne pourra plus le lire. Au plus 50 suggestions paraissent ici à la fois.
initiative-new = Inscrire une initiative
initiative-list = L’inscrire
initiative-listed = L’initiative est inscrite.
initiative-accept = C’est vérifié : l’inscrire
initiative-accepted = La suggestion est inscrite, vérifiée aujourd’hui.
initiative-refuse-ask = Ne pas l’inscrire
initiative-refuse-reason = Pourquoi
initiative-refuse-reason-hint = La personne qui l’a suggérée le lira.
initiative-refuse = Refuser la suggestion
initiative-refused = La suggestion est refusée. La personne qui l’a faite en lira le motif.
initiative-edit = Modifier
initiative-edit-title = Modifier une initiative
initiative-save = Enregistrer
initiative-saved = C’est enregistré.
initiative-changed = Quelqu’un d’autre a modifié cette initiative depuis que vous avez ouvert la page
    .words = La voici telle qu’elle est maintenant. Ce que vous avez saisi se trouve plus bas et n’est pas enregistré : voyez ce que chaque version apporte, réunissez le tout et enregistrez.
initiative-now = On y lit maintenant : « { $now } »
    .empty = Il n’y a rien ici maintenant
initiative-check = Vérifiée aujourd’hui
initiative-checked-today = C’est noté : vérifiée aujourd’hui.
initiative-remove = Retirer
initiative-removed = L’initiative est retirée.

# Plusieurs à la fois.
initiatives-to-import = Importer un tableau, ou reprendre le répertoire d’une autre campagne
initiatives-import-title = Remplir le répertoire à partir d’ailleurs
initiatives-import-lede = Une ligne dont les colonnes nom et qui sont celles d’une initiative inscrite la remplace : un tableau corrigé peut donc être importé de nouveau.
initiatives-table = À partir d’un tableau
initiatives-table-words = Un fichier CSV, ou des lignes copiées d’un tableur. Les colonnes nom, qui, quoi et vérifié le sont nécessaires ; langue, lien et lieu peuvent s’ajouter. Les données ouvertes d’une campagne contiennent un tel tableau.
initiatives-table-example =
    nom,qui,quoi,langue,lien,lieu,vérifié le
    Salles à l’heure,Une coopérative de théâtres,Les membres se prêtent des salles de répétition.,fr,https://salles.example,Halifax,2027-01-31
initiatives-review = { $count ->
    [0] Aucune ligne ne peut être inscrite.
    [one] Une ligne peut être inscrite.
   *[other] { $number } lignes peuvent être inscrites.
}
initiatives-import-do = { $count ->
    [one] Inscrire une initiative
   *[other] Inscrire { $number } initiatives
}
initiatives-imported = { $count ->
    [one] C’est fait : une initiative a été ajoutée, remplacée ou laissée telle quelle.
   *[other] C’est fait : { $number } initiatives ont été ajoutées, remplacées ou laissées telles quelles.
}
initiatives-take-over = À partir de « { $campaign } »
initiatives-take-over-words = Chaque initiative garde le jour de sa dernière vérification. Une initiative inscrite ici sous le même nom et avec le même « qui » n’est remplacée que si la vérification faite là-bas est plus récente. Ce qui change là-bas ensuite ne change rien ici.
initiatives-take-over-do = { $count ->
    [one] Reprendre une initiative
   *[other] Reprendre { $number } initiatives
}
initiatives-over = La campagne est terminée
initiatives-over-words = Son répertoire reste tel quel. Une autre de vos campagnes peut le reprendre.
