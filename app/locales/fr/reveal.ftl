# Le dévoilement d’une décision dans la salle, sujet par sujet.

reveal-title = Dévoiler la décision
reveal-lede = Montrez un choix à la fois : chacun paraît sur le mur et sur tous les téléphones en moins d’une seconde. Cette page vous montre tout : ne la projetez pas.
reveal-show = Le montrer maintenant
reveal-shown = Montré
reveal-done = Il est maintenant sur le mur.
reveal-waits = Ce qui manque avant de pouvoir la dévoiler
reveal-all = Tout publier
reveal-all-words = Tous les choix, leurs motifs et le dépouillement deviennent publics d’un coup.
reveal-publish = Tout publier maintenant
reveal-published = La décision entière est publique.
reveal-nothing = Il n’y a encore rien à dévoiler
reveal-nothing-words = Quand le vote qui décide sera dépouillé et ses motifs prêts, ses choix pourront être montrés ici un par un.
reveal-over = La décision est publique
reveal-over-words = Tous les choix dévoilés se trouvent à la page des résultats.
