file-empty = Le fichier est vide.
file-too-large = Le fichier dépasse { $bytes } octets. Envoyez-le en plusieurs parties.
file-too-many-rows = Le fichier a plus de { $rows } lignes. Envoyez-le en plusieurs parties.
file-not-csv = Ce n’est pas un fichier CSV. Enregistrez le tableau en « CSV UTF-8 » et envoyez ce fichier.
file-not-utf8 = La ligne { $line } n’est pas en UTF-8. Enregistrez le tableau en « CSV UTF-8 » et envoyez ce fichier.
file-quote-open = Un guillemet de la ligne { $line } n’est jamais fermé.
file-column-missing = La première ligne ne nomme aucune colonne « { $column } ». Ajoutez-la.
file-column-repeated = La première ligne nomme deux fois la colonne « { $column } ». N’en gardez qu’une.

file-column = { $column ->
    [address] courriel
    [language] langue
    [name] nom
    [who] qui
    [what] quoi
    [link] lien
    [place] lieu
    [checked] vérifié le
    [organisation] organisme
   *[other] { $column }
}

file-row = { $column } : { $problem }
file-row-malformed = n’a pas la forme attendue.
file-row-no-address = n’est pas une adresse courriel.
file-row-field-count = { $expected } colonnes sont nommées, mais cette ligne en a { $found }.
file-row-quote-open = un guillemet n’est jamais fermé ; rien de ce qui suit n’a été lu.
file-row-duplicate = figure déjà à la ligne { $line }.
file-row-not-a-language = doit être en ou fr.
file-row-not-a-day = n’est pas un jour, par exemple 2027-03-12.
file-row-day-ahead = n’est pas encore venu.
file-row-not-taken = n’est pas un nombre accepté.
