# Le nom du produit.
product = Parcours de solutions

# Comment cette langue s’appelle elle-même ; le lien vers elle se lit ainsi sur les pages de l’autre.
own-name = Français

# Le premier lien de chaque page, pour qui lit au clavier ou avec un lecteur d’écran.
frame-skip-to-content = Aller au contenu
# Le nom de la navigation, qu’un lecteur d’écran dit après « navigation ».
frame-main-navigation = Principale
frame-campaigns = Campagnes
# Court, pour le haut d’un téléphone.
frame-sign-in = Connexion
frame-me = Ma page
frame-foot = Les défis du milieu, décidés au grand jour.
# Le nom de la navigation du pied de page.
frame-foot-navigation = À propos de ce site
