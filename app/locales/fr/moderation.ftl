moderation-title = Modération
    .lede = La modération ne pose qu’une question : tout le monde peut-il lire ceci ? C’est aux membres de dire ce qui compte.
moderation-waiting = { $count ->
    [0] En attente
    [one] Un défi attend
   *[other] { $number } défis attendent
}
moderation-since = En attente depuis le { $since }
moderation-empty = Rien n’attend
    .draft = Les défis arrivent dès l’ouverture de l’appel. Ceux que vous saisissez au nom de quelqu’un paraissent ici avant cela.
    .call = Ce qui est soumis à partir de maintenant apparaît ici, du plus ancien au plus récent.
    .theming = L’appel est terminé. Ce que vous saisissez au nom de quelqu’un paraît encore ici.
    .over = La modération a pris fin à l’ouverture de la période d’appuis. Ce qui a été décidé est ci-dessous.
moderation-near = Peut-être le même défi
    .waits = Attend aussi
    .merge = Le fusionner avec celui-ci…
moderation-accept = Accepter
    .together = Seuls les défis que vous voyez sont acceptés, rien de ce qui arrive entre-temps.
moderation-accept-all = Accepter les { $number } affichés
moderation-accepted = Accepté. Tout le monde peut maintenant le lire.
moderation-accepted-all = { $count ->
    [0] Il ne restait rien à accepter : quelqu’un d’autre a été plus rapide.
    [one] Un défi est accepté.
   *[other] { $number } défis sont acceptés.
}
moderation-decline = Écarter
    .open = Écarter…
moderation-declined = Écarté. Les auteurs et autrices voient le motif, et personne d’autre.
moderation-code = Motif
    .hint = Selon la politique de modération. Le registre le conserve ; qui a écarté le défi n’est pas montré.
    .off-topic = N’est pas un défi de ce milieu
    .duplicate = Déjà dit par la même personne
    .disrespectful = S’en prend à des personnes
    .personal = Nomme ou expose une personne
    .advertising = Fait de la publicité
    .unclear = Ne se comprend pas
    .other = Autre chose, dit ci-dessous
moderation-reason = Le motif en mots
    .hint = Les auteurs et autrices du défi lisent ceci. Nécessaire si le motif est autre chose.
moderation-decided = Décisions déjà prises ({ $number })
moderation-accepted-state = Accepté
moderation-declined-state = Écarté
