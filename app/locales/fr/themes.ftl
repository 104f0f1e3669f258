themes-title = Thèmes
    .lede = Un défi se trouve dans un thème ou dans le bac. Rien ne se perd : les nombres ci-dessous rendent compte de chacun.
themes-none = Aucun thème pour l’instant
    .yet = Créez-en un ci-dessous, puis déplacez-y des défis.
    .ever = Cette campagne est passée au vote sans thèmes.
themes-name = Nom
themes-create = Créer le thème
    .title = Un nouveau thème
themes-created = Le thème est créé. Déplacez-y des défis.
themes-tray = Bac : pas encore dans un thème
    .empty = Rien ici : aucun défi accepté n’attend un thème.
themes-to-tray = Remettre dans le bac
themes-apart = Hors thème, à dessein
themes-to-apart = Hors thème, à dessein
themes-order = Dans chaque thème vient d’abord ce que son autrice ou son auteur met en question, puis les défis sur lesquels les essais du programme s’accordaient le moins : c’est là qu’il vaut la peine de regarder. Suivent ceux que quelqu’un y a placés à la main, et ceux qui sont arrivés après la proposition. À égalité, l’ordre est celui de leur arrivée.
themes-empty = Aucun défi ne s’y trouve encore. Un thème vide ne peut pas être signé.
themes-members = { $count ->
    [one] { $number } défi
   *[other] { $number } défis
}
themes-edit = Renommer, expliquer, fusionner, scinder ou retirer « { $name } »
themes-move = Déplacer
    .to = Déplacer vers
themes-ticked = Défis à déplacer ensemble
themes-ticked-to = Déplacer tout ce qui est coché vers
themes-drag = Vous pouvez aussi tirer un défi par sa poignée et le déposer sur un autre thème ou sur le bac.
themes-nothing-ticked = Cochez des défis et dites où ils vont, ou choisissez un endroit à côté de l’un d’eux.
themes-moved = { $count ->
    [0] Rien n’a été déplacé : quelqu’un d’autre a été plus rapide.
    [one] Un défi a été déplacé.
   *[other] { $number } défis ont été déplacés.
}
themes-gone = { $count ->
    [one] Un défi a été laissé où il est : quelqu’un d’autre l’a déplacé depuis que vous avez ouvert la page.
   *[other] { $number } défis ont été laissés où ils sont : quelqu’un d’autre les a déplacés depuis que vous avez ouvert la page.
}
themes-kept-out = { $count ->
    [one] Un défi a été laissé où il est : quelqu’un a dit qu’il n’y a pas sa place. Annulez-le d’abord sur la page du thème.
   *[other] { $number } défis ont été laissés où ils sont : quelqu’un a dit qu’ils n’y ont pas leur place. Annulez-le d’abord sur la page du thème.
}
themes-ended = Le reste n’a pas été fait.
themes-undo = Votre dernier changement
themes-undo-moved = Vous avez déplacé « { $title } » de « { $from } » à « { $to } ».
themes-undo-moved-in = Vous avez déplacé « { $title } » du bac à « { $to } ».
themes-undo-moved-out = Vous avez déplacé « { $title } » de « { $from } » au bac.
themes-undo-moved-apart = Vous avez laissé « { $title } » hors thème à dessein.
themes-undo-moved-back = Vous avez remis « { $title } » dans le bac : il attend de nouveau un thème.
themes-undo-move = Annuler le déplacement de « { $title } »
themes-undo-renamed = Vous avez renommé « { $from } » en « { $to } ».
themes-undo-rename = Annuler le nouveau nom et revenir à « { $from } »
themes-undo-created = Vous avez créé le thème « { $name } », où rien ne se trouve encore.
themes-undo-create = Annuler le thème « { $name } »
themes-undo-explained = Vous avez changé l’explication du thème « { $name } ».
themes-undo-explain = Annuler les nouveaux mots de « { $name } »
themes-undo-kept-out = Vous avez tenu « { $title } » hors de « { $name } ».
themes-undo-keep-out = Annuler cela pour « { $title } »
themes-undo-was-let-in = Vous avez de nouveau admis « { $title } » dans « { $name } ».
themes-undo-let-in = Annuler cela pour « { $title } »
themes-undo-frozen = Vous avez laissé tel quel le thème « { $name } ».
themes-undo-freeze = Annuler cela pour « { $name } »
themes-undo-thawed = Vous avez permis aux propositions de changer de nouveau le thème « { $name } ».
themes-undo-thaw = Annuler cela pour « { $name } »
themes-undo-stop-words = Vous avez changé les mots qui ne nomment aucun thème.
    .back = Annuler la nouvelle liste de mots
themes-undo-moves = Les { $number } défis que vous avez déplacés en dernier se trouvaient tous au même endroit et sont allés au même autre endroit.
themes-undo-moves-all = Annuler les { $number } déplacements
themes-undone-moves = { $count ->
    [one] Un déplacement est annulé. Un thème qui était signé demande une nouvelle signature. Le registre garde les deux actes.
   *[other] { $number } déplacements sont annulés. Un thème qui était signé demande une nouvelle signature. Le registre garde tous les actes.
}
themes-undone = Annulé. Un thème qui était signé demande une nouvelle signature. Le registre garde les deux actes.
themes-state-proposed = Proposé
themes-state-edited = Pas encore signé sous cette forme
themes-state-signed = Signé
themes-state-retired = Retiré
questions-open = { $count ->
    [one] Une question sur le thème d’un défi attend une réponse
   *[other] { $number } questions sur les thèmes de défis attendent une réponse
}
questions-words = Déplacez le défi, ou dites pourquoi il reste : la personne qui l’a proposé le lira sur la page du défi.
questions-lies = Se trouve dans « { $theme } »
questions-beside = Thème mis en question
questions-why = Pourquoi il reste
    .hint = La personne qui a proposé le défi, l’équipe d’animation et la curation lisent ces mots.
questions-keep = Le laisser là
questions-kept = Il reste, et la personne qui l’a proposé lira pourquoi.
questions-sign = Signer quand même
    .hint = Le registre dit combien de questions attendaient une réponse.
themes-changed = Quelqu’un d’autre a modifié le tableau depuis que vous l’avez ouvert. Ce que vous avez écrit ou coché est encore ici.
    .show = Afficher le tableau tel qu’il est
themes-unchanged = Personne d’autre n’a modifié le tableau.
themes-signing = Signature
themes-unsigned = { $count ->
    [0] Tous les thèmes sont signés. Un thème modifié avant la période d’appuis demande une nouvelle signature.
    [one] Un thème attend sa signature. La période d’appuis ne commence que si tous sont signés.
   *[other] { $number } thèmes attendent leur signature. La période d’appuis ne commence que si tous sont signés.
}
themes-sign = Signer tous les thèmes
themes-signed = Tous les thèmes sont signés, et le registre conserve où se trouve chaque défi.

theme-back = Tous les thèmes
theme-closed = Ce thème ne peut plus changer : il est retiré, ou la période d’appuis a commencé.
theme-rename = Renommer
    .title = Renommer le thème
theme-renamed = Le thème a son nouveau nom.
theme-changed-since = Quelqu’un d’autre a modifié ceci depuis que vous avez ouvert la page. On y lit maintenant « { $french } » et, en anglais, « { $english } ». Envoyez le vôtre de nouveau pour le remplacer.
    .gone = Quelqu’un d’autre a vidé ceci depuis que vous avez ouvert la page. Envoyez le vôtre de nouveau pour l’écrire à nouveau.
theme-why = Ce qui unit ces défis
    .title = Pourquoi ce thème
    .hint = Une ou deux phrases pour les membres et le jury. On les lit partout où le thème figure, et elles sont signées avec lui.
theme-why-save = Enregistrer
theme-why-saved = Le thème dit ce qui l’unit.
theme-why-gone = Le thème ne dit plus ce qui l’unit.
theme-merge = Fusionner dans celui-ci
    .title = Y fusionner d’autres thèmes
    .words = Leurs défis viennent ici et ces thèmes sont retirés. Vous pouvez défaire la fusion sous « Fusions ».
    .from = Thèmes à fusionner avec celui-ci
    .none = Cochez au moins un thème.
theme-merged = C’est fusionné. Les défis des autres thèmes se trouvent maintenant ici.
theme-split = Scinder
    .title = Scinder le thème
    .words = Le thème est retiré et ses parties prennent sa place. Vous pouvez défaire la scission sous « Fusions ».
    .places = À quelle partie va chaque défi ; sans partie, au bac
theme-part = Nom de la partie { $number }
theme-was-split = C’est scindé. Les parties sont parmi les thèmes.
theme-freeze = Le laisser tel quel
    .title = Si une proposition peut le changer
    .words = Une nouvelle proposition peut y mettre des défis et en sortir d’autres. Laissez-le tel quel, et aucune proposition ne le fait ; à la main, c’est toujours possible.
theme-thaw = Permettre aux propositions de le changer
theme-frozen = Les propositions laissent désormais le thème tel quel.
    .words = Aucune proposition n’y met de défi ni n’en sort. À la main, c’est toujours possible.
theme-thawed = Les propositions peuvent de nouveau changer le thème.
theme-is-frozen = Laissé tel quel
theme-kept-out = Tenus à l’écart
    .words = Quelqu’un a dit que ces défis n’ont pas leur place ici : aucune proposition ne les y met.
theme-let-in = L’admettre de nouveau
    .done = Une proposition peut de nouveau mettre le défi ici.
theme-retire = Retirer
    .title = Retirer le thème
    .words = Ses défis retournent dans le bac. Le thème reste dans le registre.
theme-retired = Retiré. Ses défis se trouvent dans le bac.

coverage-title = Où se trouve chaque défi
coverage-pending = en attente de modération
coverage-themed = dans un thème
coverage-apart = hors thème à dessein
coverage-merged = fusionnés
coverage-split = scindés
coverage-declined = écartés
coverage-withdrawn = retirés
coverage-unthemed = pas encore dans un thème
coverage-submitted = soumis
