# Les parties d’une campagne, en liens au-dessus de chacune de ses pages.

# Le nom de cette navigation, qu’un lecteur d’écran dit avant « navigation ».
place-navigation = Cette campagne
place-overview = Vue d’ensemble
place-challenges = Défis
place-upvote = Appuis
place-panel = Jury
place-results = Résultats
place-log = Registre
# Là où travaillent l’animation, la modération et la curation.
place-desk = Coulisses
