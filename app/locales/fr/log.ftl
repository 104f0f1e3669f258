# Le registre d’une campagne : chaque inscription en mots.

log-title = Le registre
log-lede = Tout ce qui s’est passé dans cette campagne, le plus récent d’abord. Rien n’en est jamais enlevé ; un texte retiré y est marqué comme caviardé.
log-size = { $count ->
    [one] { $number } inscription.
   *[other] { $number } inscriptions, numérotées à partir de 0.
}
log-place = Inscription { $number }
log-covered = Cette inscription reste cachée jusqu’à la publication de la décision. Sa place dans le registre est déjà fixée.
log-why = Motif
log-conditions = Les conditions à ce moment
log-about = Au sujet de
log-older = Inscriptions plus anciennes
log-newer = Inscriptions les plus récentes
log-raw = Les inscriptions en données brutes (JSON)
log-check = Vérifiez par vous-même
log-check-words = Un seul fichier contient toutes les inscriptions, le contenu sans noms de chaque vote publié et les règles à respecter. Un programme le vérifie sur votre ordinateur, sans rien nous demander.
log-check-file = Télécharger le registre
log-check-how = Comment vérifier le registre
log-checkpoint = { $count ->
    [one] Empreinte du registre après { $number } inscription
   *[other] Empreinte du registre après { $number } inscriptions
}
log-checkpoint-words = Photographiez-la ou notez-la. Si quoi que ce soit changeait dans ce qui précède, un registre ultérieur n’y correspondrait plus.
log-checkpoint-whole = L’empreinte complète
log-checkpoint-bits = La forme courte ci-dessus en contient { $bits } bits sur 256. Personne ne peut trouver un autre historique qui corresponde à une forme courte déjà connue. Si vous ne faites pas confiance au serveur même avant qu’il l’affiche, gardez l’empreinte complète.
log-checkpoint-signed = L’empreinte avec sa signature
log-open-data = Données ouvertes
    .words = Les défis, les thèmes, les appuis et les résultats du jury en tableaux (CSV et Excel).

deed-campaign-created = La campagne a été créée.
deed-charter-edited = Les règles ont été modifiées.
deed-stage-entered = L’étape « { $stage } » a commencé.
deed-stage-returned = La campagne est revenue à l’étape « { $stage } ».
deed-cancelled = La campagne a été annulée.
deed-stage-waits = L’étape « { $stage } » devait commencer ; elle attend ce qui n’est pas rempli.
deed-rescheduled = L’étape « { $stage } » a été déplacée au { $date }.
deed-unscheduled = La date de l’étape « { $stage } » a été retirée.
deed-role-granted = Quelqu’un a reçu un rôle : { $role }.
deed-role-revoked = Quelqu’un n’a plus ce rôle : { $role }.
deed-voice-admitted = Une voix a été admise.
deed-voice-admitted-open = Une voix a été admise avec le code ouvert.
deed-delegates-changed = Les personnes déléguées d’un organisme ont changé.
deed-challenge-submitted = Un défi a été soumis.
deed-challenge-revised = Un défi a été modifié.
deed-stewards-changed = Les personnes qui répondent d’un défi ont changé.
deed-challenge-withdrawn = Un défi a été retiré.
deed-challenge-accepted = Un défi a été accepté.
deed-challenge-declined = Un défi a été écarté : « { $code } ».
deed-challenge-declined-otherwise = Un défi a été écarté, pour un motif que lisent ses auteurs et autrices.
deed-challenge-translated = Un défi a été traduit.
deed-merge-proposed = Une fusion de défis a été proposée ; leurs auteurs et autrices peuvent la refuser jusqu’au { $date }.
deed-merge-refused = Une fusion a été refusée par l’une des personnes concernées.
deed-challenges-merged = Des défis ont été fusionnés.
deed-challenge-split = Un défi a été scindé.
deed-lineage-undone = Une fusion ou une scission a été défaite.
deed-theme-proposed = Un thème a été proposé.
deed-theme-renamed = Un thème a été renommé.
deed-theme-explained = Ce qui unit un thème a été écrit ou modifié.
deed-challenge-placed = Un défi a été placé dans un thème.
deed-challenge-set-apart = Un défi a été laissé hors thème à dessein.
deed-challenge-kept-out = Il a été dit qu’un défi n’a pas sa place dans un thème.
deed-challenge-let-in = Il a été annulé qu’un défi n’a pas sa place dans un thème.
deed-theme-frozen = Un thème est laissé tel quel, quoi qu’il soit proposé.
deed-theme-thawed = Un thème peut de nouveau changer avec les propositions.
deed-challenge-unplaced = Un défi a été sorti de son thème.
deed-themes-merged = Des thèmes ont été fusionnés.
deed-theme-split = Un thème a été scindé.
deed-theme-retired = Un thème a été retiré.
deed-themes-proposed = { $count ->
    [one] Une proposition de { $number } thème pour tous les défis a été acceptée.
   *[other] Une proposition de { $number } thèmes pour tous les défis a été acceptée.
}
deed-stop-words-set = { $count ->
    [0] Plus aucun mot n’est tenu hors des noms des thèmes proposés.
    [one] { $number } mot est tenu hors des noms des thèmes proposés.
   *[other] { $number } mots sont tenus hors des noms des thèmes proposés.
}
deed-themes-signed = { $count ->
    [one] { $number } thème a été signé.
   *[other] { $number } thèmes ont été signés.
}
deed-theme-questioned = Une personne a demandé si son défi est à sa place dans son thème.
deed-theme-question-answered = Il a été dit pourquoi un défi reste dans son thème.
deed-questions-open = { $count ->
    [one] Une question sur le thème d’un défi attendait une réponse.
   *[other] { $number } questions sur les thèmes de défis attendaient une réponse.
}
deed-topic-drafted = Un sujet a été rédigé.
deed-topic-edited = Un sujet en préparation a été modifié.
deed-topic-dropped = Un sujet en préparation a été abandonné.
deed-upvote-prepared = { $count ->
    [one] Le vote des membres a été préparé, sur { $number } élément.
   *[other] Le vote des membres a été préparé, sur { $number } éléments.
}
deed-panel-prepared = { $count ->
    [one] Le vote du jury a été préparé, sur { $number } élément.
   *[other] Le vote du jury a été préparé, sur { $number } éléments.
}
deed-run-off-prepared = { $count ->
    [one] Un tour de départage a été préparé, sur { $number } élément à égalité.
   *[other] Un tour de départage a été préparé, entre { $number } éléments à égalité.
}
deed-further-prepared = { $count ->
    [one] Un tour supplémentaire a été préparé, sur { $number } élément controversé.
   *[other] Un tour supplémentaire a été préparé, sur { $number } éléments controversés.
}
deed-conflict-declared = Quelqu’un du jury a déclaré un conflit d’intérêts et ne votera pas sur ce qu’il touche.
deed-lot-secret-added = Une personne qui mène le vote s’est engagée sur un secret pour son tirage au sort.
deed-lot-secret-shown = Un secret du tirage au sort a été dévoilé ; c’est bien celui de l’engagement.
deed-upvote-opened = Le vote des membres s’est ouvert. Les règles et la liste du vote sont figées.
deed-panel-opened = Le vote du jury s’est ouvert. Les règles, la liste du vote et la composition du jury sont figées.
deed-run-off-opened = Le tour de départage s’est ouvert. Les règles, la liste du vote et la composition du jury sont figées.
deed-further-opened = Le tour supplémentaire s’est ouvert. Les règles, la liste du vote et la composition du jury sont figées.
deed-deadline-moved = La fin du vote a été fixée au { $date }.
deed-upvote-sealed = { $count ->
    [one] Le vote des membres a été scellé ; { $number } voix avait voté.
   *[other] Le vote des membres a été scellé ; { $number } voix avaient voté.
}
deed-panel-sealed = { $count ->
    [one] Le vote du jury a été scellé ; { $number } membre avait voté.
   *[other] Le vote du jury a été scellé ; { $number } membres avaient voté.
}
deed-run-off-sealed = { $count ->
    [one] Le tour de départage a été scellé ; { $number } personne avait voté.
   *[other] Le tour de départage a été scellé ; { $number } personnes avaient voté.
}
deed-further-sealed = { $count ->
    [one] Le tour supplémentaire a été scellé ; { $number } personne avait voté.
   *[other] Le tour supplémentaire a été scellé ; { $number } personnes avaient voté.
}
deed-upvote-counted = Le vote des membres a été dépouillé.
deed-panel-counted = Le vote du jury a été dépouillé.
deed-run-off-counted = Le tour de départage a été dépouillé.
deed-further-counted = Le tour supplémentaire a été dépouillé.
deed-tie-run-off = Une égalité passe à un tour de départage.
deed-tie-statistic = Une égalité a été comparée à ce que disent aussi les mêmes bulletins.
deed-tie-supports = Une égalité a été comparée aux appuis des membres.
deed-tie-lot = Une égalité a été tranchée par tirage au sort.
deed-lot-withheld = Pas de tirage au sort : le secret ajouté par ce rôle n’a pas été dévoilé à temps : { $role }.
deed-lot-withheld-several = Pas de tirage au sort : des secrets ajoutés par plusieurs rôles n’ont pas été dévoilés à temps.
deed-recounted-same = Un recomptage a donné le même résultat.
deed-recounted-different = Un recomptage a donné un autre résultat.
deed-upvote-published = Le résultat des membres a été publié.
deed-panel-published = Le résultat du jury a été publié.
deed-run-off-published = Le résultat du tour de départage a été publié.
deed-further-published = Le résultat du tour supplémentaire a été publié.
deed-upvote-certified = Le résultat des membres a été certifié : le délai de contestation est passé.
deed-panel-certified = Le résultat du jury a été certifié : le délai de contestation est passé.
deed-run-off-certified = Le résultat du tour de départage a été certifié : le délai de contestation est passé.
deed-further-certified = Le résultat du tour supplémentaire a été certifié : le délai de contestation est passé.
deed-upvote-link-destroyed = Ce qui disait de qui était chaque bulletin du vote des membres a été détruit : personne n’aura plus à le recompter.
deed-panel-link-destroyed = Ce qui disait de qui était chaque bulletin du jury a été détruit : personne n’aura plus à le recompter.
deed-key-rotated = La clé qui signe ce registre a été remplacée : { $from } a cédé la place à { $to } et l’a signé. Ce qu’elle avait signé avant reste valable.
deed-upvote-voided = Le vote des membres a été déclaré nul.
deed-panel-voided = Le vote du jury a été déclaré nul.
deed-run-off-voided = Le tour de départage a été déclaré nul.
deed-further-voided = Le tour supplémentaire a été déclaré nul.
deed-reason-drafted = Le motif d’un choix a été rédigé.
deed-reasons-confirmed = { $count ->
    [one] Quelqu’un du jury a confirmé { $number } motif.
   *[other] Quelqu’un du jury a confirmé { $number } motifs.
}
deed-item-revealed = Un des choix a été dévoilé.
deed-contest-raised = Quelqu’un parmi les membres a contesté une décision.
deed-contest-stands = Une contestation a reçu sa réponse : la décision tient.
deed-contest-recount = Une contestation a reçu sa réponse : les votes sont recomptés.
deed-contest-void = Une contestation a reçu sa réponse : la décision est annulée.
deed-contest-disrespectful = Le texte d’une contestation a été retiré : il s’en prend à des personnes.
deed-contest-personal = Le texte d’une contestation a été retiré : il nomme ou expose une personne.
deed-topic-selected = Un élément a été retenu comme sujet.
deed-topic-released = Un sujet n’est plus retenu, car la décision qui l’avait retenu est annulée.
deed-lead-assigned = Un sujet a une personne responsable.
deed-topic-planned = Un sujet a une date ou un engagement.
deed-topic-moved = Un sujet a avancé : { $stage }.
deed-news-posted = Un sujet a des nouvelles.
