# Des défis qui disent presque la même chose.

similar-found = { $count ->
    [one] Quelqu’un a dit quelque chose de proche
   *[other] { $number } défis disent quelque chose de proche
}
similar-words = Jetez un coup d’œil : le vôtre est peut-être déjà dit, peut-être dans l’autre langue. Si l’un d’eux le dit, un clic suffit ; si c’est un autre défi, continuez d’écrire.
similar-not-the-same = Ce n’est pas le même

# Ce qu’un membre dit du défi d’une autre personne : c’est aussi le sien.
concern-title = Préoccupation partagée
concern-words = Est-ce aussi le vôtre ? Un clic dit aux personnes qui regroupent les défis pour combien de gens celui-ci parle. Ce n’est pas un appui, et votre nom n’est montré à personne.
concern-share = C’est aussi le mien
concern-mine = Vous dites que c’est aussi le vôtre.
concern-take-back = Revenir là-dessus
concern-shared = C’est noté : ce défi est aussi le vôtre.
concern-taken-back = C’est retiré.
concern-none = Personne d’autre n’a encore dit que c’est aussi le sien.
concern-count = { $count ->
    [one] C’est aussi celui d’une autre personne
   *[other] C’est aussi celui de { $number } autres personnes
}
concern-enough = C’est noté : ce défi est aussi le vôtre. Si ce que vous écrivez n’ajoute rien, vous n’avez pas besoin de l’envoyer.

# Si les mots d’un défi peuvent figurer dans les fichiers que tout le monde peut télécharger.
consent-tick = Mon texte peut figurer dans les fichiers que tout le monde peut télécharger
    .hint = Il s’agit du registre et des tableaux de cette campagne. Sans votre accord, seul votre titre figure dans les tableaux, pour que tout le monde voie sur quoi portait le vote. Vous pourrez changer d’avis sur la page de votre défi jusqu’à l’archivage de la campagne ; ce que d’autres ont déjà téléchargé leur reste.
consent-tick-for = La personne qui a dit cela permet que le texte figure dans les fichiers que tout le monde peut télécharger
    .hint = Il s’agit du registre et des tableaux de cette campagne. Ne cochez que si cette personne vous l’a dit ; sinon, seul le titre figure dans les tableaux.
consent-title = Votre texte dans les fichiers
consent-given = Le texte peut figurer dans les fichiers que tout le monde peut télécharger : le registre et les tableaux de cette campagne. Un texte accompagné d’un nom n’entre pas pour autant dans le registre.
consent-withheld = Le texte ne figure dans aucun des fichiers que tout le monde peut télécharger ; les tableaux de cette campagne n’en ont que le titre.
consent-give = Permettre qu’il y figure
consent-take-back = L’en retirer
consent-was-given = À partir de maintenant, le texte figure dans les fichiers que tout le monde peut télécharger.
consent-was-taken-back = À partir de maintenant, le texte ne figure plus dans aucun de ces fichiers. Ce que d’autres ont déjà téléchargé leur reste.
