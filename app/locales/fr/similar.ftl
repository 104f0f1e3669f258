# Des défis qui disent presque la même chose.

similar-found = { $count ->
    [one] Quelqu’un a dit quelque chose de proche
   *[other] { $number } défis disent quelque chose de proche
}
similar-words = Jetez un coup d’œil : le vôtre est peut-être déjà dit, peut-être dans l’autre langue. Si c’est un autre défi, continuez d’écrire.
similar-not-the-same = Ce n’est pas le même
