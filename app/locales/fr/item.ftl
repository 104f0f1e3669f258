# Ce sur quoi on peut voter : des défis, des thèmes, des sujets.

# À la place des mots d’un défi que l’auteur ou l’autrice a retiré.
item-withdrawn = Défi retiré par la personne qui l’a soumis
item-not-public = Texte non public
item-challenges = { $count ->
    [one] { $number } défi
   *[other] { $number } défis
}
# Devant le lien vers l’original et sa langue, comme dans « Traduit. Original en anglais ».
item-translated = Traduit.
item-original = Original
# L’élément fait maintenant partie d’un autre.
item-merged = fusionné avec un autre
