slate-title = Ce qui sera soumis au vote
    .lede = Cette liste se fige au début de la période d’appuis : une version de chaque texte, et les thèmes signés.
slate-frozen-by-upvote = Cette liste est figée depuis le début de la période d’appuis : une version de chaque texte, et les thèmes signés.
slate-frozen-by-panel = Cette liste est figée depuis l’ouverture du vote du jury : une version de chaque texte, et les thèmes signés.
slate-rules = La règle
slate-of-challenges = Les membres appuient les défis acceptés.
slate-of-themes = Les membres appuient les thèmes.
slate-of-topics = Les membres appuient des sujets que vous rédigez à partir de plusieurs défis.
slate-items = { $count ->
    [0] Il n’y en a pas encore.
    [one] Il y en a { $number } pour l’instant.
   *[other] Il y en a { $number } pour l’instant.
}
slate-items-frozen = { $count ->
    [one] La liste compte { $number } élément.
   *[other] La liste compte { $number } éléments.
}
slate-panel-all = Le jury vote ensuite sur chacun d’eux.
slate-panel-first = Le jury vote ensuite sur la tête du classement selon les appuis (places : { $number }), sur les ex æquo de la dernière place, et sur le meilleur de chaque thème qui manquerait alors.
slate-to-charter = Modifier les règles
slate-untranslated = { $count ->
    [0] Aucun défi accepté n’attend une traduction.
    [one] { $number } défi accepté ne peut pas encore se lire dans les deux langues.
   *[other] { $number } défis acceptés ne peuvent pas encore se lire dans les deux langues.
}
slate-to-translations = Voir les traductions
slate-topics = Sujets
slate-no-topic = Aucun sujet n’est encore rédigé
    .words = Un sujet a un nom dans les deux langues et répond à un ou plusieurs défis. Leurs auteurs et autrices reçoivent un courriel.
slate-name = Nom du sujet
slate-challenges = Défis auxquels il répond
slate-nothing-ticked = Cochez au moins un défi.
slate-answers = { $count ->
    [one] Répond à { $number } défi
   *[other] Répond à { $number } défis
}
slate-edit = Modifier ou abandonner
    .title = Modifier un sujet
slate-draft = Rédiger le sujet
    .title = Un nouveau sujet
slate-drafted = Le sujet est rédigé. Les auteurs et autrices de ses défis reçoivent un courriel.
slate-save = Enregistrer
slate-saved = Le sujet est modifié.
slate-drop = Abandonner le sujet
    .title = L’abandonner
    .words = Il ne sera pas soumis au vote. Ses défis restent tels quels.
slate-dropped = Le sujet est abandonné.
slate-back = Ce qui sera soumis au vote
slate-closed = Ce sujet ne peut plus changer : ce qui est soumis au vote est figé.
