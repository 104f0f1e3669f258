# Les secrets ajoutés au tirage au sort d’un vote du jury, sur les pages de qui mène ce vote.

lot-add = Ajouter un secret au tirage au sort
lot-add-why = Une égalité peut se trancher par tirage au sort. Son ordre découle des bulletins scellés et d’un secret du serveur, que la personne qui tient le serveur pourrait connaître d’avance. Avec un secret de votre part, plus personne ne prévoit l’ordre : ni le serveur, ni vous.
lot-add-how = Vous créez un secret sur votre propre appareil et n’envoyez pour l’instant que son engagement : 64 chiffres d’où personne ne tire le secret. Une fois le vote scellé, et avant le dépouillement, vous tapez le secret ici, et tout le monde peut vérifier que c’est bien celui de l’engagement.
lot-add-keep = Gardez le secret jusque-là, dans un endroit connu de vous seul·e. S’il manque un jour après que le vote a été scellé, il n’y a pas de tirage, le registre dit quel rôle ne l’a pas dévoilé, et le jury vote de nouveau sur ce qui est à égalité.
lot-make = Créer un secret sur cet appareil
lot-made = Voici votre secret. Notez-le ou copiez-le maintenant : il n’a pas été envoyé et ne sera plus montré. Son engagement est dans le champ ci-dessous.
lot-make-failed = Ce navigateur ne crée pas de secrets. Prenez une des commandes ci-dessous.
lot-add-command = Ou créez les deux avec ce programme, sur votre propre ordinateur :
lot-add-recipe = Ou avec des outils ordinaires. La première ligne affichée est le secret, la seconde l’engagement :
lot-commitment = Engagement de votre secret
lot-commitment-hint = 64 chiffres de 0 à 9 et de a à f. Jamais le secret lui-même : il serait connu trop tôt.
lot-add-do = Ajouter cet engagement
lot-add-done = Votre engagement est au registre. Gardez le secret : on vous le demandera une fois le vote scellé.
lot-added-chairs = { $count ->
    [one] { $number } secret a été ajouté au tirage au sort par la présidence du jury.
   *[other] { $number } secrets ont été ajoutés au tirage au sort par la présidence du jury.
}
lot-added-hosts = { $count ->
    [one] { $number } secret a été ajouté au tirage au sort par l’animation.
   *[other] { $number } secrets ont été ajoutés au tirage au sort par l’animation.
}
lot-mine = Votre engagement :
lot-keep = Qui a ajouté un secret au tirage au sort devra le dévoiler une fois le vote scellé.
lot-waits = Il est scellé. Le dépouillement attend que les secrets de son tirage au sort soient dévoilés.
lot-show-why = Les secrets ajoutés au tirage au sort sont dévoilés maintenant, avant que quiconque connaisse le résultat, qu’il faille ou non un tirage.
lot-show-until = S’il en manque encore un à ce moment, le dépouillement se fait sans lui et sans tirage au sort :
lot-secret = Le secret
lot-secret-hint = Les 64 chiffres de votre engagement. Une personne absente peut vous confier les siens. Dès maintenant, tout le monde pourra les lire.
lot-show-do = Dévoiler ce secret
lot-show-done = Le secret est au registre.
lot-wrong-digits = Ce ne sont pas 64 chiffres de 0 à 9 et de a à f.
