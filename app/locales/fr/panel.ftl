# La salle du jury : un groupe fermé y lit, y note, y vote et s’y explique.

panel-title = Le jury
# Le nom des liens de page en page, lu par un lecteur d’écran devant « navigation ».
panel-navigation = Jury
panel-to-overview = Vue d’ensemble
panel-to-campaign = Vers la campagne
panel-to-results = Voir les résultats
panel-ballot = Votre bulletin
panel-conflicts = Conflits d’intérêts
panel-print = Version à imprimer
panel-reasons = Motifs

# Pour qui ne peut pas entrer.
panel-closed = Cette salle est celle du jury
panel-closed-outside = Seules les personnes que l’équipe d’animation a nommées au jury lisent et votent ici. Ce que le jury retient, et pourquoi, devient public pour tout le monde.
panel-closed-too-late = Votre nomination au jury est venue après l’ouverture de son urne. Sa composition était alors fixée, pour que personne ne se joigne à un vote en cours.
panel-closed-beside = Vous ne votez pas dans ce jury : vous n’avez rien à marquer sur cette page.

# Où en est le travail du jury.
panel-not-yet = Le jury n’a pas commencé
# $moment - une date avec l’heure et le lieu
panel-not-yet-on = Il commence le { $moment }.
panel-not-yet-words = Sa date n’est pas encore annoncée.
panel-not-yet-what = Ici, les membres du jury déclareront leurs conflits d’intérêts, liront les éléments un à un avec des notes que personne d’autre ne voit, et rempliront leur bulletin, qui pourra changer jusqu’à la fermeture de l’urne.
panel-prepared = La lecture commence ; l’urne n’est pas encore ouverte
panel-prepared-beside = Le jury déclare ses conflits d’intérêts et lit. L’urne n’est pas encore ouverte.
panel-prepared-words = Déclarez vos conflits d’intérêts dès maintenant : ce ne sera plus possible une fois l’urne ouverte. Ce que vous notez en lisant n’est pas un vote, et personne d’autre ne le voit.
panel-open = L’urne est ouverte
panel-open-beside = Le jury vote. Avant la fermeture de l’urne, personne ne voit qui a voté, ni combien de personnes l’ont fait.
panel-open-words = Vous pouvez changer votre bulletin jusqu’à la fermeture de l’urne. D’ici là, personne ne voit qui a voté, ni combien de personnes l’ont fait.
panel-prepared-until = La décision est annoncée pour le { $moment } ; l’urne ferme au plus tard à ce moment, sauf si une autre date est fixée à son ouverture.
panel-run-off = Tour de départage : l’urne est ouverte
panel-run-off-words = Des éléments sont à égalité pour les dernières places. Ce tour ne porte que sur eux. Votre bulletin précédent reste tel quel.
panel-run-off-prepared = Un tour de départage se prépare
panel-run-off-prepared-words = Des éléments sont à égalité pour les dernières places. L’équipe d’animation ou la présidence ouvrira une urne qui ne porte que sur eux ; les conflits d’intérêts du premier tour restent déclarés.
panel-further = Tour supplémentaire : l’urne est ouverte
panel-further-words = Il ne porte que sur les éléments qui divisent le jury. Ce que vous en dites maintenant compte à la place de ce que vous en aviez dit, et qui ne marque rien cette fois n’en dit plus rien ; pour les autres éléments, votre vote précédent compte.
panel-further-prepared = Place à la discussion : le jury est très divisé
panel-further-prepared-words = Voici plus bas les éléments controversés, avec les votes qu’ils ont reçus. Parlez-en ensemble ; personne n’a à dire comment elle ou il a voté. Ensuite, la présidence ou l’équipe d’animation ouvrira une urne qui ne porte que sur eux. Les conflits d’intérêts déclarés le restent, et vous pouvez en déclarer un autre jusqu’à l’ouverture ; personne ne peut plus en consigner un pour vous. La page des résultats dira qu’il est venu tard, et la comparaison des deux tours peut laisser deviner de qui il s’agit.
panel-closing = L’urne se ferme
panel-closing-words = Le dépouillement suit dans quelques secondes.
panel-sealed = L’urne est fermée
panel-sealed-words = Le dépouillement est en cours. Le résultat apparaîtra ici.
panel-counted = Le vote du jury est dépouillé
panel-counted-words = L’équipe d’animation le publie, une fois que chaque élément retenu a un motif que suffisamment de membres du jury ont confirmé.
panel-published = La décision est publique
panel-published-words = Merci. Tout le monde peut lire ce qui a été retenu, et pourquoi.
panel-void = Ce tour ne compte pas
panel-void-words = Il a été déclaré nul. Un nouveau tour suivra ; d’ici là, il n’y a pas de vote à faire.
panel-over = La campagne est terminée
panel-over-words = Les notes personnelles des membres du jury sont supprimées.
panel-voided = Un tour précédent a été déclaré nul
panel-voided-erased = Son motif a été effacé.

# Le seul bouton de la vue d’ensemble : quoi faire maintenant.
panel-step-conflicts = Déclarer mes conflits d’intérêts
panel-step-no-conflicts = Je n’en ai aucun : commencer la lecture
panel-step-read = Poursuivre la lecture
panel-step-vote = Remplir mon bulletin
panel-step-ballot = Revoir mon bulletin
panel-step-reasons = Aller aux motifs

panel-progress = { $read } sur { $of } lus, encore environ { $count ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
panel-progress-done = Vous avez tout lu ({ $of })

panel-contents = Tout ce qu’il y a à lire
panel-contents-words = L’ordre change d’un membre du jury à l’autre, pour qu’aucun élément ne soit toujours le dernier. Reprenez où vous voulez.
panel-contents-read = lu
panel-contents-unread = pas encore lu
panel-contents-recused = vous ne votez pas à son sujet

# Les règles du tour.
panel-rules-beside = Ce qui est demandé au jury
panel-rules = Ce qui vous est demandé
panel-rules-past = Les règles de ce tour
panel-rules-seats = Places
panel-rules-seats-of = { $seats } pour { $items } éléments
panel-rules-voters = Qui vote
panel-rules-voters-of = { $count ->
    [one] { $number } membre du jury
   *[other] { $number } membres du jury
}
panel-rules-count = Comment on compte
panel-rules-count-words = Approuvez autant d’éléments que vous voulez. Ce qui compte est la part d’approbations parmi les personnes qui peuvent voter sur un élément.
# $share - comme 1/3
panel-rules-count-phragmen = Approuvez autant d’éléments que vous voulez. Les places sont attribuées une à une, pour que chaque groupe du même avis obtienne à peu près sa part et que le plus grand ne les prenne pas toutes : chaque élément retenu est un poids que se partagent les personnes qui l’ont approuvé, et la place suivante va à l’élément dont les appuis porteraient alors le moins.
panel-rules-count-score = Donnez à chaque élément de 0 à 5 pour chaque critère, ou abstenez-vous. Ce qui compte est la moyenne de toutes les personnes qui peuvent voter sur l’élément, selon le poids des critères. Qui s’abstient ou laisse en blanc ne lui donne rien, ce qui compte pour 0 ; qui a un conflit d’intérêts n’est pas compté du tout.
panel-rules-count-stv = Mettez en ordre autant d’éléments que vous voulez, le meilleur en premier. Ce qui a suffisamment de premiers rangs (le quota) obtient une place ; les votes au-delà du quota ne sont pas perdus : ils passent en partie aux éléments suivants des mêmes bulletins. Quand rien n’atteint le quota, l’élément qui a le moins de votes est éliminé, et ses bulletins passent à leurs éléments suivants. Ainsi, chaque groupe du même avis obtient à peu près sa part des places. Donner un rang à un élément ne nuit jamais à ceux que vous placez devant. Si deux ont autant de votes, la plus récente des étapes précédentes où ils différaient décide.
panel-rules-rubric = Ce que vous notez
panel-rules-disagreement = En cas de désaccord
panel-rules-minimum = Un élément doit en obtenir au moins { $share }.
panel-rules-minimum-score = Un élément doit atteindre une moyenne d’au moins { $share } de la meilleure note, 5.
panel-rules-quorum = Le tour compte si { $share } du jury a voté.
panel-rules-ties = En cas d’égalité
panel-rules-tie-statistic = Ce que moins d’entre vous refusent passe devant, en proportion des personnes qui peuvent voter à son sujet.
panel-rules-tie-statistic-score = Ce que plus d’entre vous notent dans le tiers supérieur de l’échelle passe devant, puis ce que moins notent dans le tiers inférieur.
panel-rules-tie-run-off = Vous revotez, sur les éléments à égalité seulement.
panel-rules-tie-supports = Ce que plus de membres ont appuyé passe devant.
panel-rules-tie-lot = Un tirage au sort tranche ce qui reste à égalité. Il découle d’un secret auquel le registre s’engage à l’ouverture du vote, et de tous les bulletins ; ainsi, personne ne peut le choisir à soi seul et tout le monde peut le vérifier.
panel-rules-public = Ce qui devient public
panel-rules-public-slips = Ce qui est retenu, les totaux, et chaque vote sans nom, pour que tout le monde puisse recompter. Dans un petit jury, cela peut révéler qui a voté quoi.
panel-rules-public-ballots = Ce qui est retenu, les totaux, et chaque bulletin entier sans nom, pour que tout le monde puisse recompter. Qui connaît une partie de votre bulletin devine souvent que c’est le vôtre.
panel-rules-public-result = Ce qui est retenu, et rien d’autre. Les totaux restent scellés.
panel-rules-public-open = L’équipe d’animation en décide encore, avant l’ouverture de l’urne.
panel-rules-early = Quand cela se termine
panel-rules-early-words = L’urne se ferme dès que tout le jury s’est prononcé sur tous les éléments ; ensuite, plus rien ne peut changer.

# Déclarer un conflit d’intérêts.
panel-conflicts-lede = Est-ce que vous, votre organisme ou une personne proche auriez quelque chose à gagner ou à perdre avec un élément ? Alors vous ne votez pas à son sujet, et vous ne comptez pas parmi les personnes qui en décident.
panel-conflicts-which = Sur quels éléments avez-vous un conflit d’intérêts ?
panel-conflicts-before = Il devient public qu’il y a un conflit, mais pas de qui il s’agit. Un conflit déclaré ne peut pas être retiré pendant ce tour. Si vous n’en avez aucun, vous n’avez rien à faire ici.
panel-conflicts-send = Déclarer ces conflits
panel-conflicts-none-ticked = Veuillez cocher au moins un élément. Si vous n’avez aucun conflit, il n’y a rien à envoyer.
panel-conflicts-said = { $count ->
    [one] C’est noté : vous ne votez pas sur { $number } élément.
   *[other] C’est noté : vous ne votez pas sur { $number } éléments.
}
panel-conflicts-declared = Vous ne votez pas sur
panel-conflicts-stay = Ces déclarations valent pour ce tour, ses tours de départage et ses tours supplémentaires.
panel-conflicts-closed = Aucun conflit ne peut être déclaré maintenant
panel-conflicts-not-yet = Ce sera possible dès que les éléments du jury seront connus.
panel-conflicts-over = Ce n’était plus possible dès l’ouverture de l’urne. Si vous en découvrez un, dites-le à la présidence du jury ou à l’équipe d’animation : elles peuvent déclarer le tour nul, et un nouveau tour commence avec ses propres déclarations.
panel-conflicts-run-off = Un tour de départage se vote avec les déclarations de son premier tour.

# Ce que fait la personne qui préside.
panel-chair = À la présidence
panel-chair-record = Consigner un conflit d’intérêts dont on vous a fait part
panel-chair-record-words = Les membres du jury déclarent leurs conflits d’intérêts. Ce qu’on vous dit plutôt de vive voix, vous le consignez ici.
panel-chair-panelist = Qui est en conflit d’intérêts ?
panel-chair-items = Sur quels éléments ?
panel-chair-none-ticked = Veuillez cocher au moins un élément.
panel-chair-record-do = Consigner ce conflit
panel-chair-recorded = Le conflit est consigné. Cette personne ne vote pas sur ces éléments.

# Un élément.
panel-item-original = Original
panel-item-translation = Traduction
panel-item-affected = Qui est touché
panel-item-theme = Thème
panel-item-holds = Composé de
panel-item-merged = Fusionné avec lui
panel-item-support = Appuis des membres
panel-item-support-of = { $count ->
    [one] { $number } voix
   *[other] { $number } voix
}
panel-item-withdrawn = La personne qui l’a soumis a retiré cet élément

# Les marques.
panel-mark-approve = Approuver
panel-mark-decline = Refuser
panel-mark-abstain = S’abstenir
panel-mark-not-yet = Pas encore
panel-mark-blank = Laisser en blanc
# Les notes.
panel-score-best = { $score } – la meilleure
panel-score-worst = { $score } – la moins bonne
panel-score-of = { $criterion } : { $score }
# Les rangs.
panel-rank = Rang dans votre ordre
panel-rank-place = Rang { $place }
panel-rank-none = Aucun rang : je m’abstiens
panel-rank-up = Monter
panel-rank-down = Descendre
panel-rank-last = Placer après le dernier
panel-rank-twice = Un autre élément a aussi ce rang. Donnez à chacun son propre rang.
panel-read-outdated = Les critères ont changé depuis que vous avez noté cet élément. Veuillez le noter de nouveau.
panel-score-unfinished = Notez tous les critères, ou aucun. Qui s’abstient n’en note aucun.

# Lire.
panel-read-place = Élément { $place } sur { $of }
panel-read-beside = Un élément sur lequel vous ne votez pas
panel-read-mark = Comment voteriez-vous ?
panel-read-mark-hint = Une simple intention : elle ne compte pas tant que vous ne la mettez pas dans l’urne.
panel-read-note = Vos notes personnelles
panel-read-note-hint = Personne d’autre ne peut les lire. Elles ne figurent dans aucun fichier exporté et seront supprimées, avec ce qui dit de qui est chaque bulletin, quand plus personne ne pourra contester la décision.
panel-read-next = Lu : enregistrer et passer au suivant
panel-read-last = Lu : enregistrer (dernier élément)
panel-read-previous = Enregistrer et revenir au précédent
panel-read-save = Enregistrer
panel-read-unread = Enregistrer comme pas encore lu
panel-read-vote = Mettre ce vote dans l’urne
panel-read-follows = Ensuite :
panel-read-in-box = Dans l’urne : { $mark }
panel-read-said = C’est enregistré.
panel-read-said-last = C’est enregistré. Vous êtes au bout de votre liste.
panel-read-locked = Il n’y a pas de vote à faire ici
panel-read-recused = Vous avez déclaré un conflit d’intérêts sur cet élément : vous ne votez pas à son sujet.
panel-read-withdrawn = La personne qui l’a soumis a retiré cet élément : plus personne ne vote à son sujet.
panel-read-over = La campagne est terminée ; les notes sont supprimées.

# Voter.
panel-vote-open = Comment remplir votre bulletin
panel-vote-words = Prononcez-vous où vous pouvez. Un élément laissé en blanc n’est ni refusé ni approuvé, et ce n’est pas une abstention. Vous pouvez tout changer jusqu’à la fermeture de l’urne.
panel-vote-words-score = Notez ce que vous pouvez, critère par critère. Un élément laissé en blanc, ou pour lequel vous vous abstenez, ne reçoit rien de vous. Vous pouvez tout changer jusqu’à la fermeture de l’urne.
panel-vote-words-rank = Donnez le rang 1 à votre premier élément, le rang 2 au suivant, et continuez tant que vous avez une opinion. Un élément sans rang ne reçoit rien de vous ; le laisser en blanc n’est pas une abstention. Les boutons déplacent un élément d’un rang et envoient tout l’ordre. Vous pouvez tout changer jusqu’à la fermeture de l’urne.
panel-vote-fill = { $count ->
    [one] Reprendre votre intention là où elle diffère ({ $number } élément)
   *[other] Reprendre vos intentions là où elles diffèrent ({ $number } éléments)
}
panel-vote-differs = Dans l’urne : { $sent }. Dans vos notes : { $pencil }.
panel-vote-before = Ce que vous envoyez compte dès que cette page le confirme.
panel-vote-send = Envoyer mon bulletin
panel-vote-said = C’est compté : votre bulletin est dans l’urne, version { $version }.
panel-vote-locked = Il n’y a pas de vote à faire
panel-vote-shut = L’urne n’accepte pas de bulletins
panel-vote-not-yet = Elle n’est pas encore ouverte. L’équipe d’animation ou la présidence l’ouvre ; ce que vous notez d’ici là sera repris pour vous.
panel-vote-closed = Elle est fermée. Ce qui a été confirmé avant compte.

# Le bulletin confirmé.
panel-receipt = Votre bulletin est dans l’urne
panel-receipt-version = Version
panel-receipt-marks = Votes
panel-receipt-marks-of = approuvés : { $approve }, refusés : { $decline }, abstentions : { $abstain }, en blanc : { $blank }
panel-receipt-scores-of = notés : { $scored }, abstentions : { $abstain }, en blanc : { $blank }
panel-receipt-places-of = classés : { $placed }, abstentions : { $abstain }, en blanc : { $blank }
panel-receipt-number = Son numéro
panel-receipt-check = Comment le vérifier plus tard ?
panel-receipt-check-words = Gardez la version et le numéro ; personne ne peut en déduire votre vote. À la fermeture de l’urne, son sceau entre au registre public, et ce sceau ne peut être fait qu’avec les numéros de tous les bulletins de l’urne. Chaque changement donne un nouveau numéro à votre bulletin : c’est le dernier qui compte.

# Ce qui a été dépouillé.
panel-count = Le décompte
panel-count-run-off = Le décompte du tour de départage
panel-count-further = Le décompte du tour supplémentaire
panel-count-disputed = { $count ->
    [one] Le jury est très divisé sur { $number } élément
   *[other] Le jury est très divisé sur { $number } éléments
}
panel-count-disputed-words = Un tour supplémentaire reprend ce qui est controversé, et rien d’autre. Aucun élément n’a de place avant cela.
panel-count-turnout = Participation du jury : { $voted } sur { $of }.
panel-count-no-quorum = Trop peu de membres ont voté : ce tour ne compte pas. L’équipe d’animation peut le déclarer nul ; un nouveau tour suivra alors.
panel-count-nothing-chosen = Aucun élément n’a obtenu de place.
panel-count-chosen = Retenus
panel-count-tied = { $count ->
    [one] À égalité pour { $number } place
   *[other] À égalité pour { $number } places
}
panel-count-covered = Seul le résultat de ce tour est montré ; ses totaux restent scellés.
panel-count-seats = Comment les places ont été attribuées
panel-count-totals = Votes sur chaque élément
panel-count-item = Élément
panel-count-first = Au premier rang
panel-count-placed = Ont reçu un rang
panel-count-eligible = Peuvent voter

# Le cahier à imprimer.
panel-print-how = Imprimez cette page avec votre navigateur : chaque élément commence sur une feuille à part. Vos notes personnelles n’y figurent pas.
panel-print-place = Rang dans votre ordre : ______
panel-print-notes = Notes

# Les motifs de ce qui a été retenu.
panel-reasons-lede = { $count ->
    [one] Chaque élément retenu reçoit un motif dans les deux langues. Il devient public avec la décision, pour laquelle { $number } membre du jury doit l’avoir confirmé.
   *[other] Chaque élément retenu reçoit un motif dans les deux langues. Il devient public avec la décision, pour laquelle { $number } membres du jury doivent l’avoir confirmé.
}
panel-reasons-final = Voici les motifs que le jury a donnés. Ils sont publics et ne changent plus.
panel-reasons-run-off = Un tour de départage décide encore des dernières places. Ce qu’il retient s’ajoutera ici.
panel-reasons-further = Un tour supplémentaire reste à venir. Les motifs s’écrivent une fois qu’il est dépouillé.
panel-reasons-who = La présidence du jury ou la prise de notes rédige les motifs ; les membres du jury les confirment ensuite.
panel-reasons-nothing = Rien n’est encore retenu
panel-reasons-nothing-words = Une fois le vote du jury dépouillé, les motifs de ses choix s’écrivent et se confirment ici.
panel-reasons-missing = pas encore de motif
panel-reasons-confirmed = confirmations : { $confirmed }, il en faut { $needed }
panel-reasons-mine = vous l’avez confirmé
panel-reasons-rewritten = Réécrit : voici la version { $version }. Les confirmations d’une version précédente ne comptent plus.
panel-reasons-confirm = Confirmer ce motif
panel-reasons-confirm-words = Vous confirmez que ces mots disent pourquoi le jury a retenu cet élément.
panel-reasons-said-confirmed = Vous avez confirmé ce motif.
panel-reasons-write = Texte du motif
# Le nom du champ ; la langue suit.
panel-reasons-field = Motif
panel-reasons-keep = Enregistrer ce motif
panel-reasons-rewrite = Remplacer le motif
panel-reasons-rewrite-words = De nouveaux mots annulent toutes les confirmations : chaque membre du jury doit relire et confirmer.
panel-reasons-said-drafted = Le motif est enregistré. Le jury peut maintenant le confirmer.
