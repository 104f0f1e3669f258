proposal-title = Thèmes proposés
    .lede = Ce que le programme regrouperait, avec ses raisons, avant que rien ne bouge. Il compare les mots des défis dans les deux langues, un grand nombre de fois, et dit à quel point ses essais concordent ; vous décidez.
proposal-link = Proposer des thèmes
    .title = Faire proposer des thèmes
    .words = Le programme regroupe tous les défis et montre ce qui bougerait. Ce que vous avez fait à la main reste, et rien ne bouge avant que vous acceptiez.
proposal-withdrawn-since = { $count ->
    [one] { $number } défi qui a pris part à la proposition acceptée a été retiré depuis. Comme ses mots n’existent plus, personne ne peut refaire ce calcul. Une nouvelle proposition part de ceux qui restent.
   *[other] { $number } défis qui ont pris part à la proposition acceptée ont été retirés depuis. Comme leurs mots n’existent plus, personne ne peut refaire ce calcul. Une nouvelle proposition part de ceux qui restent.
}
proposal-closed = Aucun thème ne peut être proposé : cette campagne n’a pas d’étape des thèmes, ou son vote a commencé.
proposal-nothing = Il n’y a rien à regrouper
    .words = Aucun défi n’est encore accepté, ou chacun a été mis dans le bac à la main.
proposal-too-many = Il y a trop de défis pour cette page
proposal-too-many-words = Des thèmes sont proposés ici pour { $number } défis au plus. Au-delà, lancez « pathways theme » avec un tableau des défis sur votre propre ordinateur.
proposal-size = Taille des thèmes
    .coarse = Peu de grands thèmes
    .medium = Des thèmes de taille moyenne
    .fine = Beaucoup de petits thèmes
proposal-continues = Les thèmes d’une proposition antérieure sont gardés, avec leurs noms. Un défi n’en quitte un que pour un autre qui lui convient bien mieux. Pour d’autres thèmes, retirez d’abord ceux dont vous ne voulez pas.
proposal-moves = { $count ->
    [0] Sur { $all } défis, aucun ne bougerait
    [one] { $number } défi sur { $all } bougerait
   *[other] { $number } défis sur { $all } bougeraient
}
proposal-themes = { $count ->
    [one] Il y aurait { $number } thème. Son nom peut changer plus tard.
   *[other] Il y aurait { $number } thèmes. Leurs noms peuvent changer plus tard.
}
proposal-kept = Ce qui a été mis dans un thème à la main y reste, et ce qui a été mis dans le bac à la main ne participe pas. Accepter ajoute une seule inscription au registre, avec laquelle n’importe qui peut refaire le même calcul.
proposal-accept = Accepter ces thèmes
proposal-accepted = C’est accepté. Les défis se trouvent dans les thèmes proposés.
proposal-leave = Tout laisser en place
proposal-new = Nouveau
proposal-known = Gardé d’avant
proposal-agreement = Concordance des essais du programme : { $percent } %
proposal-terms = Mots qui en disent le plus
proposal-term-counts = – défis : { $inside } ici, { $outside } ailleurs
proposal-central = Défis qui le représentent
proposal-borderline = Un défi à sa limite
proposal-languages = Langues
proposal-mix = Anglais : { $english } · français : { $french } · autres : { $others }
proposal-places = Ses défis, du moins sûr au plus sûr
proposal-questioned = Thème mis en question
proposal-from = De « { $theme } »
proposal-from-tray = Du bac
proposal-because = Ses mots qui l’y placent :
proposal-second = Pourrait aussi se trouver dans « { $theme } »
proposal-not-here = Pas dans ce thème
    .done = C’est noté. Voici ce qui est proposé ainsi ; la page du thème permet de revenir là-dessus.
proposal-by-hand = Mis là à la main
proposal-tray = Resterait dans le bac
    .no-words = Il n’a pas de mots.
    .nothing-shared = Il n’a aucun mot en commun avec un autre défi.
    .no-agreement = Le programme n’a trouvé aucun thème où il a clairement sa place.
stop-words = Mots, un par ligne ou séparés par des virgules
    .title = Mots qui ne nomment aucun thème
stop-words-hint = Des mots qui ne disent rien ici, comme le nom de votre secteur : aucun thème n’est proposé à cause d’eux ni nommé d’après eux, quelle que soit leur forme, en français ou en anglais. Jusqu’à { $most } mots. Ils figurent dans le registre public.
stop-words-save = Enregistrer ces mots
stop-words-saved = Les mots sont enregistrés. Voici ce qui est proposé sans eux.
stop-words-wrong = Impossible de prendre « { $word } » : un mot a { $most } caractères au plus, sans caractère de contrôle.
stop-words-too-many = Il peut y avoir jusqu’à { $most } mots.
