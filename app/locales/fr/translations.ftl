translations-title = Traductions
    .lede = Toute personne qui vote doit pouvoir tout lire. L’original n’est jamais loin.
translations-none = Aucun défi n’est encore accepté
    .words = Dès qu’il y en aura un, il figurera ici avec la langue qui lui manque.
translations-missing = { $count ->
    [one] { $number } défi ne se lit pas en entier dans les deux langues
   *[other] { $number } défis ne se lisent pas en entier dans les deux langues
}
translations-complete = Lisibles dans les deux langues
translations-no-english = Pas d’anglais
translations-no-french = Pas de français
translations-part-of-english = Anglais incomplet
translations-part-of-french = Français incomplet
translations-translate = Traduire
translations-correct = Corriger la traduction
translations-one-title = Traduire un défi
translations-back = Toutes les traductions
translations-closed = Seul un défi qui participe peut être traduit, jusqu’à la décision.
translations-into-english = Vers l’anglais
translations-into-french = Vers le français
translations-field-title = Titre
translations-field-body = Quel est le défi ?
translations-save = Publier la traduction
translations-saved = La traduction est publiée à côté de l’original.
