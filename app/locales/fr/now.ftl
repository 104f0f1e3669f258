# Ce que l’on peut faire en ce moment dans une campagne : une phrase, et le verbe du lien qui y mène.

now-title = Ce que vous pouvez faire maintenant
now-also = Aussi
now-nothing = Rien à faire maintenant
now-nothing-words = La suite est annoncée ci-dessous.
now-cancelled = Cette campagne a été annulée. Le registre dit pourquoi.
now-draft = Cette campagne se prépare. Elle commence par son appel.
# Une date suit.
now-until = Jusqu’au
now-no-date = La date de clôture n’est pas encore annoncée.
now-supports-left = { $count ->
    [0] Vos { $quota } appuis sont tous donnés. Vous pouvez les déplacer jusqu’à la fin du vote.
    [one] Il vous reste { $left } appui sur { $quota }.
   *[other] Il vous reste { $left } appuis sur { $quota }.
}
now-supports-given = { $count ->
    [one] { $number } appui donné.
   *[other] { $number } appuis donnés.
}

now-host = Voyez ce qui vous attend et menez la campagne.
now-host-verb = Aller en coulisses
now-moderate = Lisez ce qui est arrivé, puis acceptez ou écartez.
now-moderate-verb = Lire ce qui attend
now-curate = Regroupez les défis en thèmes.
now-curate-verb = Ouvrir les thèmes
now-declare-conflicts = Dites sur quels éléments vous avez un conflit d’intérêts, avant le vote du jury.
now-declare-conflicts-verb = Déclarer mes conflits
now-vote-in-panel = Lisez les éléments et votez comme membre du jury.
now-vote-in-panel-verb = Lire et voter
now-lead-panel = Voyez où en est le jury.
now-lead-panel-verb = Voir le jury
now-confirm-reasons = Lisez les motifs des choix du jury et confirmez-les.
now-confirm-reasons-verb = Lire les motifs
now-write-reasons = Écrivez pourquoi le jury a choisi ce qu’il a choisi.
now-write-reasons-verb = Écrire les motifs
now-join = Participez, et ayez votre mot à dire sur ce à quoi le milieu travaillera.
now-join-verb = Participer
now-submit = Dites ce qui vous freine. Cela prend environ cinq minutes.
now-submit-verb = Soumettre un défi
now-support = Appuyez les défis qui comptent le plus pour vous.
now-support-verb = Choisir quoi appuyer
now-read = Lisez les défis qui sont arrivés.
now-read-verb = Lire les défis
now-read-count = Le vote est dépouillé. Voyez ce qu’il en ressort.
    .verb = Voir les résultats
now-read-supports = Le jury délibère. Lisez ce que les membres ont appuyé.
now-read-supports-verb = Lire les appuis
now-read-choices = Les choix du jury sont dévoilés, un à un.
    .verb = Voir ce qui est retenu
now-read-decision = Lisez ce qui a été décidé, et pourquoi.
now-read-decision-verb = Lire la décision
now-contest = Vous pouvez contester la décision. Une personne qui ne l’a pas prise répond en public.
now-contest-verb = Contester la décision
now-help = Voyez qui travaille à ce qui a été retenu, et donnez un coup de main.
now-help-verb = Voir les sujets

campaign-contact = À qui parler
campaign-contact-privacy = Aussi responsable de la protection des renseignements personnels
campaign-officer = Responsable de la protection des renseignements personnels
campaign-no-contact = Aucune personne-ressource n’est nommée.
