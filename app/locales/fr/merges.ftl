merges-title = Fusions et scissions
    .lede = Là où on peut leur demander, les auteurs et autrices peuvent refuser une fusion jusqu’à un moment annoncé ; ensuite, elle prend effet d’elle-même. Toute fusion ou scission peut être annulée.
merges-none = Rien n’est encore fusionné ni scindé
    .words = Fusionnez les défis qui disent la même chose, scindez celui qui en dit deux. Les textes restent lisibles là où ils étaient.
merges-waiting = En attente des auteurs et autrices
merges-holding = En vigueur
merges-over = Refusées ou annulées
merges-closed = Les fusions se proposent jusqu’à la fin de la période d’appuis.
merges-kind-challenges-merged = Fusion de défis
merges-kind-challenge-split = Scission d’un défi
merges-kind-themes-merged = Fusion de thèmes
merges-kind-theme-split = Scission d’un thème
merges-state-proposed = Proposée
merges-state-effective = En vigueur
merges-state-refused = Refusée, ou devenue sans objet
merges-state-undone = Annulée
merges-from = Ceux qui rejoignent celui qui reste
merges-into = Celui qui reste
    .hint = Il garde ses propres mots. Seuls les défis acceptés sont offerts.
merges-whole = Le tout
merges-parts = Ses parties
merges-gone = (disparu avec l’annulation)
merges-refuse-until = Les auteurs et autrices peuvent refuser jusqu’au { $until }. Ensuite, la fusion prend effet d’elle-même.
merges-undo = Annuler
    .open = Annuler…
merges-undone = C’est annulé. Tout est revenu à sa place, sauf là où quelqu’un a agi depuis.
merges-reason = Motif
    .hint = Le registre le conserve, et les auteurs et autrices le lisent.
merges-propose = Proposer la fusion
    .title = Proposer une fusion
    .words = Cochez les défis qui disent la même chose, choisissez celui qui reste et dites pourquoi. Les défis à laisser tels quels ne sont pas offerts.
merges-proposed = C’est proposé. Les auteurs et autrices reçoivent un courriel.
merges-merged = C’est fusionné. Aucune autre personne n’avait à être consultée.
merges-nothing-ticked = Cochez au moins un défi en plus de celui qui reste.
merges-search = Mots à chercher
    .button = Rechercher
    .all = Tout montrer
merges-alike = Trouver des défis semblables
merges-split = Scinder
merges-found = { $count ->
    [0] Aucun défi ne peut être fusionné ici.
    [one] { $number } défi
   *[other] { $number } défis
}
merges-more = Non affichés : { $number }. Cherchez leurs mots.

split-title = Scinder un défi
split-back = Fusions et scissions
split-closed = Un défi peut être scindé une fois accepté et jusqu’au début de la période d’appuis, sauf s’il est à laisser tel quel.
split-more = En faire { $number } parties
split-part = Partie { $number }
    .title = Titre
    .body = Quel est le défi ?
    .language = Langue du texte
    .language-hint = Son code : fr pour le français, en pour l’anglais, iu pour l’inuktitut.
split-field = { $label }, partie { $number }
split = Scinder
    .done = C’est scindé. Les parties sont maintenant des défis à part entière.
