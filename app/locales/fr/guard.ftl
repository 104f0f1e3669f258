# Ce qui doit être vrai avant que quelque chose se fasse, et ce qui l’est en ce moment. $count choisit la forme sans paraître.

guard-challenges-submitted = { $count ->
    [0] Aucun défi n’est encore arrivé.
    [one] Un défi est arrivé.
   *[other] { $number } défis sont arrivés.
}
guard-challenges-pending = { $count ->
    [0] Tous les défis sont passés par la modération.
    [one] Un défi attend la modération.
   *[other] { $number } défis attendent la modération.
}
guard-merges-open = { $count ->
    [0] Aucune fusion n’attend ses auteurs et autrices.
    [one] Une fusion attend ses auteurs et autrices.
   *[other] { $number } fusions attendent leurs auteurs et autrices.
}
guard-themes-unsigned = { $count ->
    [0] Tous les thèmes sont signés.
    [one] Un thème n’est pas signé.
   *[other] { $number } thèmes ne sont pas signés.
}
guard-slate-items = { $count ->
    [0] Il n’y a encore rien à soumettre au vote.
    [one] Un élément peut être soumis au vote.
   *[other] { $number } éléments peuvent être soumis au vote.
}
guard-box-time-left = { $count ->
    [0] La fin annoncée du vote est passée.
   *[other] Il reste { $span } avant la fin annoncée du vote.
}
guard-rounds-published = { $count ->
    [0] Le vote des membres n’est pas encore dépouillé.
   *[other] Le vote des membres est dépouillé.
}
guard-rounds-sealed = { $count ->
    [0] L’urne des membres n’est pas scellée.
   *[other] L’urne des membres est scellée : on ne revote pas sur ce qui est compté.
}
guard-panelists = { $count ->
    [0] Personne ne siège encore au jury.
    [one] Une personne siège au jury.
   *[other] { $number } personnes siègent au jury.
}
guard-disclosure-chosen = { $count ->
    [0] Choisissez ce qui est publié du vote d’un jury de moins de neuf personnes.
   *[other] Ce qui est publié du vote du jury est choisi.
}
guard-ballots-complete = { $count ->
    [0] Aucun bulletin n’est complet.
    [one] Un bulletin est complet.
   *[other] { $number } bulletins sont complets.
}
guard-voted = { $count ->
    [0] Personne n’a voté.
    [one] Une voix a voté.
   *[other] { $number } voix ont voté.
}
guard-decision-complete = { $count ->
    [0] La décision n’est pas encore complète : chaque vote doit être dépouillé, atteindre son quorum et finir sans égalité.
   *[other] La décision est complète.
}
guard-reasons-missing = { $count ->
    [0] Chaque choix du jury a son motif écrit.
    [one] Il manque le motif d’un choix du jury.
   *[other] Il manque le motif de { $number } choix du jury.
}
guard-reasons-unconfirmed = { $count ->
    [0] Assez de membres du jury ont confirmé chaque motif.
    [one] Un motif attend d’autres confirmations du jury.
   *[other] { $number } motifs attendent d’autres confirmations du jury.
}
guard-contests-open = { $count ->
    [0] Chaque contestation a sa réponse.
    [one] Une contestation attend une réponse.
   *[other] { $number } contestations attendent une réponse.
}
guard-contests-voiding = { $count ->
    [0] Aucune réponse à une contestation n’annule la décision.
    [one] La réponse à une contestation annule la décision.
   *[other] Les réponses à { $number } contestations annulent la décision.
}
guard-recounts-due = { $count ->
    [0] Aucun recomptage n’est à faire.
    [one] Un recomptage est à faire ; le serveur s’en charge.
   *[other] { $number } recomptages sont à faire ; le serveur s’en charge.
}
guard-contest-time-left = { $count ->
    [0] La période de contestation est finie.
   *[other] La période de contestation dure encore { $span }.
}
guard-topic-lead = { $count ->
    [0] Le sujet n’a pas encore de personne responsable.
   *[other] Le sujet a une personne responsable.
}
guard-topic-date = { $count ->
    [0] Le sujet n’a pas encore de prochaine date.
   *[other] Le sujet a une prochaine date.
}
guard-topic-promise = { $count ->
    [0] Le sujet n’a pas encore d’engagement.
   *[other] Le sujet a un engagement.
}
guard-topic-news = { $count ->
    [0] Le sujet n’a pas encore de nouvelles.
   *[other] Le sujet a des nouvelles.
}

# Une durée, en ses deux plus grandes unités, les espaces insécables.
span-days = { $count ->
    [one] { $days } jour { $hours } h
   *[other] { $days } jours { $hours } h
}
span-whole-days = { $count ->
    [one] { $days } jour
   *[other] { $days } jours
}
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
