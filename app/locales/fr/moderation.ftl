moderation-title = Modération
    .lede = La modération ne pose qu’une question : est-ce que tout le monde peut lire ceci ? L’importance, ce sont les membres qui en jugent.
moderation-waiting = { $count ->
    [0] En attente
    [one] Un défi attend
   *[other] { $number } défis attendent
}
moderation-since = En attente depuis le { $since }
moderation-empty = Rien n’attend
    .draft = Les défis arrivent dès l’ouverture de l’appel. Ceux que vous saisissez au nom de quelqu’un attendent ici avant cela.
    .call = Ce qui est soumis à partir de maintenant apparaît ici, du plus ancien au plus récent.
    .theming = L’appel est terminé. Ce que vous saisissez au nom de quelqu’un attend encore ici.
    .over = La modération a pris fin à l’ouverture de la période d’appuis. Ce qui a été décidé est ci-dessous.
moderation-accept = Accepter
    .together = Seuls ceux que vous voyez sont acceptés, rien de ce qui arrive entre-temps.
moderation-accept-all = Accepter les { $number } affichés
moderation-accepted = Accepté. Tout le monde peut maintenant le lire.
moderation-accepted-all = { $count ->
    [0] Il ne restait rien à accepter : quelqu’un d’autre a été plus rapide.
    [one] Un défi est accepté.
   *[other] { $number } défis sont acceptés.
}
moderation-decline = Refuser
    .open = Refuser…
moderation-declined = Refusé. Les personnes qui l’ont écrit voient la raison, et personne d’autre.
moderation-code = Raison
    .hint = Telle que la nomme la politique de modération. Le registre la conserve ; qui a refusé n’est pas montré.
    .off-topic = N’est pas un défi de ce secteur
    .duplicate = Déjà dit par la même personne
    .disrespectful = S’en prend à des personnes
    .personal = Nomme ou expose une personne
    .advertising = Fait de la publicité
    .unclear = Ne se comprend pas
    .other = Autre chose, dit ci-dessous
moderation-reason = En mots
    .hint = Les personnes qui ont écrit le défi lisent ceci. Nécessaire quand la raison est autre chose.
moderation-decided = Décisions déjà prises ({ $number })
moderation-accepted-state = Accepté
moderation-declined-state = Refusé
