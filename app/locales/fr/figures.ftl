# Ce que compte un nombre sur la page d’une campagne. Le nombre lui-même précède, donc il ne paraît pas ici.

# Les défis que le milieu a soumis.
figure-challenges = { $count ->
    [one] défi soumis
   *[other] défis soumis
}
figure-themes = { $count ->
    [one] thème
   *[other] thèmes
}
# Les personnes et organisations admises à la campagne.
figure-voices = { $count ->
   *[other] voix
}
# Les voix qui ont appuyé au moins un élément.
figure-supporters = { $count ->
    [one] voix a participé
   *[other] voix ont participé
}
figure-panelists = { $count ->
    [one] membre du jury
   *[other] membres du jury
}
# Les éléments que la décision du jury a retenus.
figure-selected = { $count ->
    [one] retenu
   *[other] retenus
}
figure-topics = { $count ->
    [one] sujet
   *[other] sujets
}
