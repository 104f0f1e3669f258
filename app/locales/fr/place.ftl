# Les parties d’une campagne, en liens au-dessus de chacune de ses pages.

# Le nom de cette navigation, qu’un lecteur d’écran dit avant « navigation ».
place-annulled = Cette décision est annulée : la réponse à une contestation dit qu’elle ne tient pas. Elle sera prise de nouveau.
place-annulled-before = La décision précédente a été annulée à la suite d’une contestation. Elle est prise de nouveau.
place-annulled-why = Lire pourquoi
place-navigation = Cette campagne
place-overview = Vue d’ensemble
place-challenges = Défis
place-upvote = Appuis
place-panel = Jury
place-results = Résultats
place-log = Registre
# Là où travaillent l’animation, la modération et la curation.
place-desk = Coulisses
