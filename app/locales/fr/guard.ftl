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
    [0] Aucune fusion n’attend l’avis des personnes qui ont écrit.
    [one] Une fusion attend l’avis des personnes qui ont écrit.
   *[other] { $number } fusions attendent l’avis des personnes qui ont écrit.
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
   *[other] L’urne des membres est scellée : on ne revote pas sur ce qui a été compté.
}
guard-panelists = { $count ->
    [0] Personne ne siège encore au jury.
    [one] Une personne siège au jury.
   *[other] { $number } personnes siègent au jury.
}
guard-disclosure-chosen = { $count ->
    [0] Vous n’avez pas choisi ce qui est publié d’un jury de moins de neuf personnes.
   *[other] Ce qui est publié du vote du jury est choisi.
}
guard-ballots-complete = { $count ->
    [0] Aucun bulletin n’est complet.
    [one] Un bulletin est complet.
   *[other] { $number } bulletins sont complets.
}
guard-voted = { $count ->
    [0] Personne n’a voté.
    [one] Une voix s’est exprimée.
   *[other] { $number } voix se sont exprimées.
}
guard-decision-complete = { $count ->
    [0] La décision n’est pas complète : un vote est ouvert ou non dépouillé, n’a pas son quorum ou se solde par une égalité.
   *[other] La décision est complète.
}
guard-reasons-missing = { $count ->
    [0] Chaque choix du jury a sa raison écrite.
    [one] Il manque la raison d’un choix du jury.
   *[other] Il manque la raison de { $number } choix du jury.
}
guard-reasons-unconfirmed = { $count ->
    [0] Assez de membres du jury ont confirmé chaque raison.
    [one] Une raison attend d’autres confirmations du jury.
   *[other] { $number } raisons attendent d’autres confirmations du jury.
}
guard-contests-open = { $count ->
    [0] Chaque contestation a sa réponse.
    [one] Une contestation attend une réponse.
   *[other] { $number } contestations attendent une réponse.
}
guard-contests-voiding = { $count ->
    [0] Aucune réponse à une contestation ne dit que la décision ne tient pas.
    [one] La réponse à une contestation dit que la décision ne tient pas.
   *[other] Les réponses à { $number } contestations disent que la décision ne tient pas.
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
    [0] Personne ne porte encore ce sujet.
   *[other] Quelqu’un porte ce sujet.
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
