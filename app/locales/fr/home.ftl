home-title = Ce qui nous freine, et ce que nous en faisons
home-lede = Un milieu nomme ses défis, dit lesquels comptent le plus, et un jury choisit ceux que tous relèveront ensemble.
# Le titre de la liste, pour les lecteurs d’écran.
home-campaigns = Campagnes
# Précède le nom de la prochaine étape, ou « la date n’est pas encore annoncée ».
home-next = Ensuite
home-no-date = la date n’est pas encore annoncée
home-over = La campagne est terminée. Son registre demeure.
home-open = Ouvrir la campagne

# Un serveur sans campagne.
home-empty = Aucune campagne pour l’instant
    .lede = Les campagnes paraissent ici dès que leur appel est annoncé.
    .command = Vous tenez ce serveur ? Créez la première campagne et devenez-en l’hôte :
    .after = Ajoutez --help pour voir ce qu’elle doit savoir.
