# Ce qu’une vérification a trouvé, sur la page du registre et à la ligne de commande.

verdict-holds = tient
verdict-noted = à noter
verdict-broken = ne tient pas
verdict-not-recomputable = non recalculable

found-holds = Le registre tient
    .means = Chaque inscription, chaque signature et chaque compte que montre le fichier ont été vérifiés, et tout concorde.
found-broken = Le registre ne tient pas
    .means = Ce qui suit ne concorde pas. Téléchargez de nouveau le registre et recomptez. Si c’est encore le cas, gardez le fichier, puis avertissez l’équipe d’animation et d’autres personnes.
found-not-recomputable = Rien n’est faux, mais tout ne peut pas être recalculé
    .means = Le fichier ne dit pas tout : par exemple, les totaux d’un petit jury peuvent rester scellés. Voici ce que personne ne peut recalculer à partir de ce fichier.
found-kept-broken = Ce que vous avez gardé ne concorde pas avec le registre
    .means = Ou bien le registre a changé depuis, ou bien ce que vous avez gardé vient d’une autre campagne ou n’est pas tel qu’il a été signé. Voici ce qui diffère.

fact-entries = Inscriptions
fact-checkpoint = Empreinte, d’après les inscriptions de ce fichier
fact-key = Clé qui signe le registre à sa fin
fact-texts = Textes que montre le fichier
fact-rounds = Votes recomptés

place-entry = Inscription { $number }
place-line = { $file }, ligne { $number }
place-kept = Ce que vous avez gardé, nº { $number }

what-checkpoint = une empreinte signée
what-tree = nombre et racine, { $bits } bits sur 256 comparés
what-key = une clé
what-promise = promesse de la version { $version }, vote { $round }
what-receipt-of = reçu, vote { $round }
what-receipt = reçu
what-opening = bulletin ouvert, version { $version }, vote { $round }
what-unreadable = ni une promesse, ni un reçu, ni un bulletin ouvert

progress-reading = Lecture de l’inscription { $number } sur { $of }
progress-following = Vérification de l’inscription { $number } sur { $of }

refused-archive = Ce fichier n’est pas une archive ZIP lisible. Choisissez le registre tel qu’il a été téléchargé, ou téléchargez-le de nouveau.
refused-text = Un fichier de l’archive est endommagé ou n’est pas un texte. Téléchargez de nouveau le registre.
refused-large = Une fois décompressée, l’archive dépasse ce qu’un navigateur peut contenir. Utilisez la commande.
refused-twice = L’archive contient deux fichiers du même nom. Aucun registre n’en contient.
refused-checkpoint = Ce n’est pas une empreinte. Une empreinte est un nombre suivi de 24 lettres et chiffres, un nombre suivi des 64 chiffres de la racine, ou toutes les lignes de l’empreinte signée.
