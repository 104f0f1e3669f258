# Le formulaire des règles et des textes d’une campagne.

charter-title = Règles et textes
charter-save = Enregistrer les règles
charter-saved = Les règles sont enregistrées.

charter-frozen-opened = La première étape a commencé : cela ne change plus.
charter-frozen-schedule = Les dates se déplacent une à une, avec une raison, sous « Étapes ».
charter-frozen-upvote = Un vote s’est ouvert sous ces règles : elles ne changent plus.
charter-frozen-panel = Le vote du jury s’est ouvert sous ces règles : elles ne changent plus.
charter-frozen-decides = Le vote qui décide s’est ouvert : cela ne change plus.

charter-words = Textes
charter-name = Nom
charter-question = Question
charter-question-hint = Ce que la campagne demande à son milieu, en une phrase.
charter-zone = Fuseau horaire
charter-zone-hint = Toutes les dates y sont données.
charter-zone-other = Un autre
charter-zone-name = Nom d’un autre fuseau horaire
charter-zone-name-hint = Comme la base de l’IANA le nomme, par exemple Europe/Paris.
charter-contact = Personne-ressource, responsable des renseignements personnels
charter-contact-hint = Quelqu’un à qui téléphoner ou écrire, et comment : nom, adresse courriel, numéro de téléphone. Tout le monde le voit, et la page « Confidentialité » la nomme responsable de la protection des renseignements personnels.

charter-path = Étapes
charter-path-hint = Laissez de côté ce dont vous n’avez pas besoin. Des appuis ou un jury doivent décider. La décision et l’archive sont toujours là.
charter-dates = Dates
charter-dates-hint = Une étape qui a une date commence d’elle-même à cette minute ; sans date, vous l’ouvrez. Chaque étape commence après la précédente. Quand les horloges reculent, la seconde de deux heures égales est retenue.

charter-who = Qui participe
charter-admission = Qui reçoit une voix
charter-admission-hint = Votre liste et les codes personnels fonctionnent toujours.
charter-listed = Seulement les personnes de ma liste
charter-email = Aussi quiconque confirme une adresse courriel
charter-email-hint = Une même personne peut avoir plusieurs adresses.
charter-open-code = Aussi quiconque entre le code ouvert de la salle
charter-open-code-hint = Leurs appuis sont comptés dans une colonne à part.
charter-cap = Nombre de voix admises par le code ouvert
charter-cap-hint = Seulement pour le code ouvert.

charter-spans = Délais
charter-merge-hint = Le temps qu’ont les personnes qui ont écrit un défi pour refuser une fusion.
charter-merge-days = Jours pour refuser une fusion
charter-merge-hours = et heures pour refuser une fusion
charter-contest-hint = Le temps qu’ont les membres pour contester la décision une fois publiée.
charter-contest-days = Jours pour contester
charter-contest-hours = et heures pour contester

charter-upvote = Le vote des membres
charter-slate = Ce que les membres appuient
charter-slate-challenges = Les défis acceptés
charter-slate-themes = Les thèmes signés
charter-slate-topics = Des sujets
charter-slate-topics-hint = Vous rédigez chacun à partir de plusieurs défis.
charter-quota = Appuis de chaque voix
charter-quota-limited = Un nombre limité
charter-quota-unlimited = Autant qu’il y a d’éléments
charter-quota-number = Combien d’appuis
charter-upvote-seats = Éléments retenus sans jury
charter-upvote-seats-hint = Ne compte que si aucun jury ne décide.
charter-totals = Quand les totaux paraissent
charter-totals-after = Après le dépouillement
charter-totals-after-hint = Des chiffres hâtifs influencent les personnes qui votent ensuite.
charter-totals-live = En tout temps

charter-panel = Le vote du jury
charter-panel-slate = Ce sur quoi le jury vote
charter-panel-all = Tout ce sur quoi les membres ont voté
charter-panel-best = Les premiers par appuis, et le meilleur de chaque thème qui manque parmi eux
charter-panel-best-hint = Ce qui est à égalité avec le dernier d’entre eux y est aussi.
charter-panel-first = Combien de premiers
charter-panel-seats = Éléments que le jury retient
charter-round-quorum = Part du jury qui doit voter
charter-share-hint = Par exemple 2/3, 2 sur 3 ou 66 %.
charter-item-quorum = Part du jury qui doit être sans conflit d’intérêts sur un élément
charter-item-quorum-hint = Par exemple 2/3 ou 50 %. Avec 0 %, une personne suffit.
charter-minimum-support = Part d’approbations dont un élément a besoin
charter-minimum-support-hint = Parmi les personnes qui peuvent voter à son sujet, par exemple 1/2 ou 50 %.
charter-disclosure = Ce qui est publié du vote du jury
charter-disclosure-hint = Dans un jury de moins de neuf personnes, les totaux peuvent révéler qui a voté quoi. Il faut alors choisir avant l’ouverture du vote, et le jury voit votre choix.
charter-slips = Les totaux, et des bulletins que tout le monde peut recompter
charter-slips-hint = Jamais de qui ils sont.
charter-result-only = Seulement le résultat
charter-result-only-hint = Les totaux restent scellés ; personne de l’extérieur ne peut les recompter.
charter-disclosure-later = Je choisis avant l’ouverture du vote
charter-ends = Quand le vote du jury se termine
charter-ends-deadline = À son échéance
charter-ends-all-voted = À son échéance, ou dès que chaque membre a marqué chaque élément

# Ce qui se contredit, à côté du champ concerné.
charter-wrong-off-path = Cette étape n’est pas du parcours. Retirez sa date, ou ajoutez l’étape.
charter-wrong-order = Ce n’est pas après l’étape précédente. Chaque étape commence après celle qui la précède.
charter-wrong-seats = De 1 à 50 éléments peuvent être retenus.
charter-wrong-quota = Une voix a de 1 à 1 000 appuis.
charter-wrong-share = Une part est au plus le tout, et un quorum est plus que personne.
charter-wrong-delay = Au plus 90 jours.
charter-wrong-no-theming = Des thèmes ne peuvent être appuyés que si le parcours a l’étape « Thèmes ».
charter-wrong-cap = Le code ouvert doit admettre quelqu’un.

# La création d’une campagne.
new-title = Nouvelle campagne
new-lede = Commencez avec des règles éprouvées, puis changez ce qu’il vous faut. Personne ne voit une campagne avant que vous en ouvriez la première étape.
new-five-topics = Parcours de solutions, cinq sujets
new-five-topics-words = Des semaines, par courriel : un appel, des thèmes, cinq appuis par voix et un jury qui en retient cinq.
new-short-call = Court appel dans une salle
new-short-call-words = Une heure, par un code au mur : un appel, trois appuis par voix, les trois premiers retenus.
new-copy-of = Copier « { $name } »
new-copy-words = Ses règles et sa question, sans le nom, les dates ni les personnes.
new-begin = Règles de départ
new-create = Créer la campagne
new-created = « { $name } » est créée. Personne d’autre que vous ne la voit encore.
