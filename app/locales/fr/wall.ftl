# Le mur : ce qu’un projecteur montre à une salle.

wall-title = Mur
wall-qr = Code QR de l’adresse
wall-to = Ouvrir le mur
wall-scan = Balayez le code avec votre téléphone, ou tapez :
wall-code = Code
wall-code-asked = Demandez le code de la salle à l’équipe d’animation.
wall-until = jusqu’au { $date }
wall-opens = La campagne ouvre le { $date }
wall-not-open = La campagne n’est pas encore ouverte
wall-totals = Ce que les membres appuient
    .caption = Combien de voix appuient chaque élément
wall-chosen = Les choix
wall-people = { $count ->
    [one] voix admise
   *[other] voix admises
}
wall-challenges = { $count ->
    [one] défi soumis
   *[other] défis soumis
}
wall-voted = { $count ->
    [one] voix a participé aux appuis
   *[other] voix ont participé aux appuis
}
