home-title = Ce qui nous freine, et ce que nous en faisons
home-lede = Un milieu nomme ses défis et dit lesquels comptent le plus ; un jury choisit ceux que nous relèverons ensemble.
# Le titre de la liste, pour les lecteurs d’écran.
home-campaigns = Campagnes
# Précède le nom de la prochaine étape, ou « la date n’est pas encore annoncée ».
home-next = Ensuite
home-no-date = la date n’est pas encore annoncée
home-over = La campagne est terminée. Son registre demeure.
home-open = Ouvrir la campagne

# Un serveur sans campagne.
home-empty = Aucune campagne pour l’instant
    .lede = Les campagnes paraissent ici dès l’ouverture de leur appel.
    .command = Vous gérez ce serveur ? Créez la première campagne et prenez-en l’animation :
    .after = Ajoutez --help pour voir ce que la commande doit savoir.
