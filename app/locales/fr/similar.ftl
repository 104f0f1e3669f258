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
