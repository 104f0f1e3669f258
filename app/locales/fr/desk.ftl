# Les lieux des coulisses, en liens au-dessus de chacune de leurs pages.

# Le nom de cette navigation, qu’un lecteur d’écran dit avant « navigation ».
desk-navigation = Coulisses
desk-today = Aujourd’hui
desk-stages = Étapes et dates
desk-charter = Charte
desk-moderation = Modération
desk-merges = Fusions
desk-themes = Thèmes
desk-slate = Objet du vote
desk-translations = Traductions
desk-people = Gens
desk-preview = Aperçu
desk-reveal = Dévoilement
