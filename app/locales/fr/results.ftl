# Ce qui en est sorti.

results-title = Résultats
results-cancelled = Il n’y a pas de résultats
results-cancelled-words = Cette campagne a été annulée. Le registre dit pourquoi.
results-coming = Rien n’est encore publié
results-coming-words = D’abord viennent les appuis des membres, puis la décision et ses motifs. D’ici là, personne ne voit de chiffre.
results-coming-panel = Le jury vote d’abord. Viennent ensuite ses choix et leurs motifs. D’ici là, personne ne voit de chiffre.
results-decision-coming = La décision est à venir
results-decision-coming-words = Les appuis des membres sont comptés et se trouvent plus bas. La décision sera publiée avec le motif de chaque choix.
results-no-date = { $stage } : date à venir
# Au-dessus d’une décision qu’on voit avant le public.
results-early = Ceci n’est pas encore publié. Seules les personnes qui y travaillent le voient.

results-revealed = Dévoilé jusqu’ici
    .words = Les choix sont montrés dans la salle, un par un. Chacun paraît ici au moment où il est montré, et le reste suit.
results-chosen = Ce qui a été retenu
results-none-chosen = Rien n’a été retenu
results-tie-open = Une égalité reste à trancher
results-no-quorum = Trop peu de votes : le résultat ne compte pas
results-no-reason = Le motif n’est plus montré.

results-compare = Les membres et le jury, côte à côte
results-compare-words = Les membres classent par le nombre de voix qui appuient un élément ; à égalité, la place est partagée. Le jury décide par lui-même et donne ses motifs.
results-members = Le classement des membres
results-panel = Le choix du jury
results-by-panel = jury : { $place }
results-by-panel-chosen = retenu par le jury
results-by-panel-not = non retenu par le jury
results-by-members = membres : { $place }

results-supports = Les appuis des membres
results-supports-caption = Combien de voix appuient chaque élément
results-themes = Par thème
results-themes-caption = Combien de voix appuient au moins un élément de chaque thème ; chaque voix compte une fois
results-open-code = Les voix venues par le code ouvert de la salle sont aussi comptées à part.
results-with-open-code = dont { $number } par le code ouvert
# Lu à voix haute après le nom d’un élément retenu.
results-is-chosen = (retenu)

results-steps = Comment on a compté
results-round-members = Le vote des membres
results-round-members-run-off = Le tour de départage des membres
results-round-panel = Le vote du jury
results-round-panel-run-off = Le tour de départage du jury
results-turnout-members = L’urne contenait { $ballots } bulletins pour { $voices } voix, dont { $voted } ont appuyé quelque chose.
results-turnout-panel = Participation du jury : { $voted } sur { $of }.
results-quota = { $count ->
    [one] Chaque voix avait { $number } appui.
   *[other] Chaque voix avait jusqu’à { $number } appuis, un seul par élément.
}
results-no-quota = Chaque voix pouvait appuyer autant d’éléments qu’elle voulait.
results-slate-all = Le jury a voté sur tous les éléments.
results-slate-first = { $count ->
    [one] Le jury a voté sur l’élément le plus appuyé, sur ceux à égalité avec lui et sur le meilleur de chaque autre thème.
   *[other] Le jury a voté sur les { $number } premiers éléments par appuis, sur ceux à égalité avec le dernier et sur le meilleur de chaque thème qui manquait alors.
}
results-quorum = Quorum : au moins { $needed } membres du jury sur { $of } devaient voter.
results-approval = Les éléments sont classés par la part d’approbations parmi les membres du jury sans conflit d’intérêts ; une abstention n’est pas une approbation.
results-conflicts = { $count ->
    [one] { $number } conflit d’intérêts a été déclaré ; cette personne n’a pas voté sur l’élément.
   *[other] { $number } conflits d’intérêts ont été déclarés ; ces personnes n’ont pas voté sur ces éléments.
}
results-seats = { $count ->
    [one] { $number } place sur { $seats } a été attribuée, depuis le haut du classement.
   *[other] { $number } places sur { $seats } ont été attribuées, depuis le haut du classement.
}
results-tied = À égalité pour les places restantes ({ $left }) : { $items }. L’ordre d’une liste ne tranche jamais une égalité ; un tour de départage décide.
results-barred-quorum = Trop de membres du jury avaient un conflit d’intérêts pour que soient retenus : { $items }.
results-barred-support = N’ont pas eu assez d’approbations : { $items }.
results-step-no-quorum = Le quorum n’a pas été atteint ; ce tour ne compte pas.
results-result-only = Seul le résultat est publié : dans un petit jury, les totaux révéleraient qui a voté quoi.
results-recount = Tout le monde peut refaire le décompte à partir du registre.
results-to-log = Ouvrir le registre

results-topics = La suite
results-questions = Quelque chose ne va pas ?
results-not-contested = Aucune décision n’a été contestée.
results-contested = { $count ->
   *[other] Contestations : { $all }, dont { $open } en attente d’une réponse.
}
results-to-contests = Contestations et réponses
