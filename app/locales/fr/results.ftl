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

results-compare = Les membres et le jury comparés
results-compare-words = Les membres classent par le nombre de voix qui appuient un élément ; à égalité, la place est partagée. Le jury décide par lui-même et donne ses motifs.
results-members = Le classement des membres
results-panel = Le choix du jury
results-by-panel = jury : place { $place }
results-by-panel-chosen = retenu par le jury
results-by-panel-not = non retenu par le jury
results-by-panel-not-asked = pas soumis au jury
results-by-members = membres : place { $place }

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
results-round-panel-further = Le tour supplémentaire du jury
results-turnout-members = Bulletins dans l’urne : { $ballots }. Voix admises : { $voices }. Voix qui ont appuyé quelque chose : { $voted }.
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
results-slate-run-off = { $count ->
    [one] Le jury a revoté, sur { $number } élément à égalité.
   *[other] Le jury a revoté, sur les { $number } éléments à égalité.
}
results-slate-further = { $count ->
    [one] Après en avoir discuté, le jury a revoté sur { $number } élément controversé. Pour les autres, son vote précédent compte.
   *[other] Après en avoir discuté, le jury a revoté sur les { $number } éléments controversés. Pour les autres, son vote précédent compte.
}
results-quorum = Quorum : au moins { $needed } membres du jury sur { $of } devaient voter.
results-approval = Les éléments sont classés par la part d’approbations parmi les membres du jury sans conflit d’intérêts ; une abstention n’est pas une approbation.
results-phragmen = Les places ont été attribuées une à une, en proportion : chaque élément retenu est un poids de un que se partagent les personnes qui l’ont approuvé, et chaque place est allée à l’élément dont les appuis portaient alors le moins. Un vote qui n’approuve pas ne porte rien.
results-score = Chaque membre du jury a donné à chaque élément de 0 à 5 pour chaque critère : { $criteria }. Les éléments sont classés par la moyenne des membres du jury sans conflit d’intérêts, selon ces poids ; qui n’a rien donné compte pour 0.
results-stv = Chaque membre du jury a mis des éléments en ordre. Ce qui atteignait le quota obtenait une place ; ce qu’il avait au-delà passait aux éléments suivants des mêmes bulletins, chacun pour une part de sa valeur à cinq décimales. Quand rien n’atteignait le quota, l’élément qui avait le moins de votes était éliminé et ses bulletins passaient aux suivants. Entre égaux, la plus récente des étapes précédentes où ils différaient décidait. Ce sont les règles des élections municipales d’Écosse (ordonnance de 2011).
results-step-first = Les premiers rangs sont comptés. { $quota } votes suffisent pour une place : c’est le quota.
results-step-surplus = « { $item } » transmet ce qu’il a au-delà du quota.
results-step-exclusion = « { $item } » a le moins de votes et est éliminé ; ses bulletins passent aux suivants.
results-step-equal = Ce pouvait tout aussi bien être le tour de l’un de ceux-ci : { $items }. Un des déroulements possibles est raconté ici.
results-step-seats = Obtiennent une place : { $items }.
results-seat = Place { $place } : { $item }. Chaque personne qui l’a approuvé porte alors { $load }.
results-seat-equal = Place { $place } : { $item }. Chaque personne qui l’a approuvé porte alors { $load }. Aussi justes pour cette place : { $equals }. Un déroulement possible est décrit ici.
results-conflicts = { $count ->
    [one] { $number } conflit d’intérêts a été déclaré ; cette personne n’a pas voté sur l’élément.
   *[other] { $number } conflits d’intérêts ont été déclarés ; ces personnes n’ont pas voté sur ces éléments.
}
results-conflicts-late = { $count ->
    [one] { $number } d’entre eux a été déclaré par la personne elle-même alors que le jury connaissait déjà un dépouillement, sur : { $items }.
   *[other] { $number } d’entre eux ont été déclarés par les personnes elles-mêmes alors que le jury connaissait déjà un dépouillement, sur : { $items }.
}
results-seats = { $count ->
    [one] { $number } place sur { $seats } a été attribuée, depuis le haut du classement.
   *[other] { $number } places sur { $seats } ont été attribuées, depuis le haut du classement.
}
results-tied = À égalité pour les places restantes ({ $left }) : { $items }. L’ordre d’une liste ne tranche jamais une égalité.
results-tie-run-off = Un tour de départage entre eux décide.
results-disputed = Le jury était très divisé sur ces éléments ; un tour supplémentaire les a donc repris, et rien n’avait encore de place : { $items }.
results-tie-declines = Une plus petite part du jury les avait refusés ; ils ont donc obtenu une place : { $items }.
results-tie-declines-nobody = La même part du jury avait refusé chacun d’eux, ce qui ne tranche rien.
results-tie-high = Une plus grande part du jury les avait notés dans le tiers supérieur de l’échelle ; ils ont donc obtenu une place : { $items }.
results-tie-high-nobody = La même part du jury avait noté chacun d’eux dans le tiers supérieur de l’échelle, ce qui ne tranche rien.
results-tie-low = Une plus petite part du jury les avait notés dans le tiers inférieur de l’échelle ; ils ont donc obtenu une place : { $items }.
results-tie-low-nobody = La même part du jury avait noté chacun d’eux dans le tiers inférieur de l’échelle, ce qui ne tranche rien.
results-tie-supports = Plus de membres les avaient appuyés ; ils ont donc obtenu une place : { $items }.
results-tie-supports-nobody = Autant de membres avaient appuyé chacun d’eux ; leurs appuis ne tranchent rien.
results-tie-lot = Le tirage au sort a donné les places à : { $items }. Il découle du secret auquel le registre s’était engagé avant l’ouverture du vote, et des bulletins scellés. Son ordre : { $order }.
results-barred-quorum = Trop de membres du jury avaient un conflit d’intérêts pour que soient retenus : { $items }.
results-barred-mean = La note moyenne est sous le minimum que demandent les règles : { $items }.
results-barred-unplaced = Personne ne leur a donné de rang, ils n’ont donc pas de place : { $items }.
results-barred-support = Sous le minimum que demandent les règles : { $items }.
results-step-no-quorum = Le quorum n’a pas été atteint ; ce tour ne compte pas.
results-result-only = Seul le résultat est publié : dans un petit jury, les totaux révéleraient qui a voté quoi.
results-recount = Tout le monde peut refaire le décompte à partir du registre.
results-to-log = Ouvrir le registre

# Le compte du jury, et la ligne sous le dernier élément qui a obtenu une place.
results-line = Où passe la ligne
results-line-caption = Le jury : combien ont approuvé, parmi les personnes qui pouvaient voter sur l’élément
results-line-caption-run-off = Le tour de départage : combien ont approuvé, parmi les personnes qui pouvaient voter sur l’élément
results-line-caption-further = Après le tour supplémentaire : combien ont approuvé, parmi les personnes qui pouvaient voter sur l’élément ; chaque élément selon son dernier vote
results-line-disputed = controversé : repris au tour suivant
results-line-of = { $approve } sur { $eligible }
results-line-here = { $count ->
    [0] La ligne : aucune place au-dessus
    [one] La ligne : { $number } place au-dessus
   *[other] La ligne : { $number } places au-dessus
}
results-line-tied = à égalité pour les dernières places
results-line-quorum = trop de conflits d’intérêts
results-line-minimum = pas assez d’approbations
results-line-why = « { $last } » est retenu et « { $next } » ne l’est pas : { $inside } ont approuvé l’un, { $outside } l’autre.
results-line-why-tied = « { $last } » est retenu. « { $next } » était à égalité pour les dernières places ; ce qui a tranché est dit plus bas. Le dernier au-dessus de la ligne a { $inside }.
results-line-why-quorum = « { $next } » n’est pas retenu : trop de membres du jury avaient un conflit d’intérêts. Approbations : { $outside }.
results-line-why-minimum = « { $next } » n’est pas retenu : avec { $outside }, il n’a pas eu assez d’approbations.

results-topics = La suite
results-questions = Quelque chose ne va pas ?
results-not-contested = Aucune décision n’a été contestée.
results-contested = { $count ->
   *[other] Contestations : { $all }, dont { $open } en attente d’une réponse.
}
results-to-contests = Contestations et réponses


# Où passe la ligne parmi les notes.
results-score-caption = Le jury : la note moyenne de chaque élément, sur 5
results-score-caption-run-off = Le tour de départage : la note moyenne de chaque élément, sur 5
results-score-caption-further = Après le tour supplémentaire : la note moyenne de chaque élément, sur 5 ; chaque élément selon ses dernières notes
results-score-of = { $mean } sur 5
results-score-minimum = moyenne trop basse
results-score-why = « { $last } » est retenu et « { $next } » ne l’est pas : l’un a { $inside }, l’autre { $outside }.
results-score-why-quorum = « { $next } » n’est pas retenu : trop de membres du jury avaient un conflit d’intérêts.
results-score-why-minimum = « { $next } » n’est pas retenu : une moyenne de { $outside } est sous le minimum.
results-score-details = Toutes les notes en chiffres, et où le jury est en désaccord

# Ce qu’un jury a noté.
score-criterion = { $name } (poids { $weight })
score-disagreement = Un élément est « controversé » quand le jury est très divisé : avec { $panel } membres, si au moins { $extreme } lui donnent une moyenne dans le tiers supérieur de l’échelle (10/3 ou plus) et au moins autant une moyenne dans le tiers inférieur (5/3 ou moins). C’est la règle de la méthode RAND/UCLA ; les personnes qui ont un conflit d’intérêts sur l’élément ne comptent pas dans le jury.
approval-disagreement = Un élément est « controversé » quand le jury est très divisé : avec { $panel } membres, si au moins { $extreme } l’approuvent et au moins autant le refusent. C’est la règle de la méthode RAND/UCLA ; les personnes qui ont un conflit d’intérêts sur l’élément ne comptent pas dans le jury, et une abstention n’est d’aucun côté.
disagreement-changes-nothing = Cela ne change aucun résultat : cela dit de quoi il vaut la peine de parler.
disagreement-goes-on = { $count ->
    [one] Le jury discute des éléments controversés, puis revote à leur sujet, dans { $number } tour supplémentaire. C’est ce qu’il dit en dernier d’un élément qui compte ; pour tous les autres, ce qu’il en avait dit.
   *[other] Le jury discute des éléments controversés, puis revote à leur sujet, dans { $number } tours supplémentaires au plus, tant que quelque chose reste controversé. C’est ce qu’il dit en dernier d’un élément qui compte ; pour tous les autres, ce qu’il en avait dit.
}
score-mean-exact = { $mean } ({ $exact })
score-table = Notes de chaque élément
score-mean = Moyenne
score-high = Dans le tiers supérieur
score-low = Dans le tiers inférieur
score-disputed = controversé

# Où sont allés les votes, dans un compte par rangs.
transfer-table = Les votes de chaque élément après chaque étape
transfer-first = { $place }. Premiers rangs
transfer-surplus = { $place }. Surplus de
transfer-exclusion = { $place }. Éliminé :
transfer-quota = La ligne : assez de votes pour une place
transfer-lost = Non transmis
transfer-seat = place
