# Le nom de la ligne des étapes, pour les lecteurs d’écran.
campaign-path = Le parcours de cette campagne
# Lu à voix haute devant le nom d’une étape terminée.
campaign-past = terminé :
# Lu à voix haute devant le nom de l’étape où en est la campagne.
campaign-now = en cours :
# Une date suit.
campaign-until = jusqu’au
campaign-no-date = en cours, clôture pas encore annoncée
campaign-voted = le vote est clos
# Une date suit.
campaign-closed = clos le
# Une date suit.
campaign-from = à partir du
campaign-to-be-announced = date à venir
# $zone - l’heure de quel lieu, comme « heure de Toronto »
campaign-clocks = Heures affichées : { $zone }.
campaign-next = La suite
campaign-nothing-next = Aucune autre date n’est annoncée.
campaign-figures = En chiffres
campaign-no-figures = Aucun chiffre n’est montré à cette étape.
