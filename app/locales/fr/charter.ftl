# Le formulaire des règles et des textes d’une campagne.

charter-title = Règles et textes
charter-save = Enregistrer les règles
charter-saved = Les règles sont enregistrées.

charter-frozen-opened = La première étape a commencé : cela ne change plus.
charter-frozen-schedule = Les dates se déplacent une à une, avec un motif, sous « Étapes ».
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
charter-contact = Personne-ressource
charter-contact-hint = Quelqu’un à qui téléphoner ou écrire, et comment : nom, adresse courriel, numéro de téléphone. Tout le monde le voit.
charter-officer = Personne responsable de la protection des renseignements personnels
charter-officer-hint = S’il s’agit de quelqu’un d’autre : nom, adresse courriel, numéro de téléphone. Tout le monde le voit. Sans nom ici, la personne-ressource est responsable.

charter-path = Étapes
charter-path-hint = Laissez de côté ce dont vous n’avez pas besoin. Il faut des appuis ou un jury pour décider. La décision et l’archive sont toujours là.
charter-dates = Dates
charter-dates-hint = Une étape qui a une date commence d’elle-même à cette minute ; sans date, vous la commencez. Chaque étape vient après la précédente. Quand une heure se répète au retour à l’heure normale, c’est la seconde qui compte.

charter-who = Qui participe
charter-admission = Qui reçoit une voix
charter-admission-hint = Votre liste et les codes personnels fonctionnent toujours.
charter-listed = Seulement les personnes de ma liste
charter-email = Aussi toute personne qui confirme une adresse courriel
charter-email-hint = Une même personne peut avoir plusieurs adresses.
charter-open-code = Aussi toute personne qui entre le code ouvert de la salle
charter-open-code-hint = Leurs appuis sont comptés dans une colonne à part.
charter-cap = Nombre de voix admises avec le code ouvert
charter-cap-hint = Seulement pour le code ouvert.

charter-spans = Délais
charter-merge-hint = Le temps qu’ont les auteurs et autrices d’un défi pour refuser une fusion.
charter-merge-days = Jours pour refuser une fusion
charter-merge-hours = Heures pour refuser une fusion
charter-over = La campagne a pris fin : ses règles restent telles quelles.
charter-contest-hint = Le temps qu’ont les membres pour contester la décision une fois publiée.
charter-contest-days = Jours pour contester
charter-contest-hours = Heures pour contester

charter-upvote = Le vote des membres
charter-slate = Ce que les membres appuient
charter-slate-challenges = Les défis acceptés
charter-slate-themes = Les thèmes signés
charter-slate-topics = Des sujets
charter-slate-topics-hint = Vous rédigez chacun à partir de plusieurs défis.
charter-quota = Nombre d’appuis par voix
charter-quota-limited = Un nombre limité
charter-quota-unlimited = Autant qu’il y a d’éléments
charter-quota-number = Combien d’appuis
charter-upvote-seats = Éléments retenus sans jury
charter-upvote-seats-hint = Ne compte que si aucun jury ne décide.
charter-totals = Quand les totaux paraissent
charter-totals-after = Après le dépouillement
charter-totals-after-hint = Des chiffres connus trop tôt influencent les personnes qui votent ensuite.
charter-totals-live = En tout temps

charter-panel = Le vote du jury
charter-panel-slate = Ce sur quoi le jury vote
charter-panel-all = Tout ce sur quoi les membres ont voté
charter-panel-best = Les premiers par appuis, et le meilleur de chaque thème qui manque parmi eux
charter-panel-best-hint = Ce qui est à égalité avec le dernier d’entre eux y est aussi.
charter-panel-first = Combien de premiers
charter-panel-seats = Éléments que le jury retient
charter-method = Comment le vote du jury est compté
charter-method-approval = Par approbations : ce que le jury approuve le plus
charter-method-approval-hint = Simple à suivre, et recompté vote par vote.
charter-method-phragmen = En proportion : chaque groupe du même avis obtient à peu près sa part des places
charter-method-phragmen-hint = Le jury approuve des éléments, comme d’habitude. Les places sont attribuées une à une par la règle de Phragmén. Pour recompter, il faut les bulletins entiers.
charter-method-score = Par notes : la meilleure moyenne selon des critères pondérés
charter-method-score-hint = Le jury donne à chaque élément de 0 à 5 pour chacun de vos critères. Recompté élément par élément ; on voit où le jury est en désaccord.
charter-rubric = Les critères que le jury note
charter-rubric-hint = Seulement pour un compte par notes. Nommez d’un à six critères ; un poids est un nombre entier jusqu’à { $most } et dit combien un critère compte à côté des autres.
charter-criterion = Critère { $place }
charter-weight = Poids du critère { $place }
charter-round-quorum = Part du jury qui doit voter
charter-share-hint = Par exemple 2/3, 2 sur 3 ou 66 %.
charter-item-quorum = Part du jury qui doit être sans conflit d’intérêts sur un élément
charter-item-quorum-hint = Par exemple 2/3 ou 50 %. Avec 0 %, une personne suffit.
charter-minimum-support = Part d’approbations, ou de la meilleure note, dont un élément a besoin
charter-minimum-support-hint = Parmi les personnes qui peuvent voter à son sujet, par exemple 1/2 ou 50 %. Si le jury note, 1/2 est une moyenne de 2,5 sur 5.
charter-disclosure = Ce qui est publié du vote du jury
charter-disclosure-hint = Dans un jury de moins de neuf personnes, les totaux peuvent révéler qui a voté quoi. Il faut donc choisir avant l’ouverture du vote, et le jury voit votre choix.
charter-slips = Les totaux, et chaque vote sans nom, que tout le monde peut recompter
charter-slips-hint = Jamais de qui est un vote.
charter-result-only = Seulement le résultat
charter-result-only-hint = Les totaux restent scellés ; personne de l’extérieur ne peut recompter.
charter-ballots = Les totaux, et les bulletins entiers sans nom
charter-ballots-hint = Seulement pour un compte en proportion. Qui connaît une partie d’un bulletin devine souvent de qui il vient.
charter-disclosure-later = Je choisis avant l’ouverture du vote
charter-tie = En cas d’égalité pour les dernières places
charter-tie-hint = Les moyens sont pris dans cet ordre jusqu’à ce que l’égalité soit tranchée. Cochez le tour de départage, avec ou sans ce que disent aussi les bulletins ; ou le tirage au sort, avec ou sans les autres.
charter-tie-statistic = Ce que disent aussi les mêmes bulletins : moins de refus ; ou, si le jury note, plus de notes hautes, puis moins de notes basses
charter-tie-run-off = Un tour de départage : le jury revote sur les éléments à égalité seulement
charter-tie-supports = Ce que plus de membres ont appuyé passe devant
charter-tie-lot = Un tirage au sort, dont le secret est fixé à l’ouverture du vote
charter-ends = Quand le vote du jury se termine
charter-ends-deadline = À son échéance
charter-ends-all-voted = À son échéance, ou dès que tout le jury s’est prononcé sur chaque élément

charter-groups = Questions sur les groupes
charter-groups-hint = Facultatif : pour que tout le monde puisse voir qui a été entendu. Les membres répondent sur une page à part, à chaque question seulement si cela leur convient et après y avoir consenti. Vous voyez à peu près combien de personnes ont donné chaque réponse, jamais lesquelles, et seulement une fois que plus personne n’est admis.
charter-group-question = Question { $number }
charter-group-answers = Réponses à la question { $number }
charter-group-answers-hint = Une par ligne, de { $fewest } à { $most }, dans le même ordre dans les deux langues. « Je préfère ne pas le dire » est toujours là.

# Ce qui se contredit, à côté du champ concerné.
charter-wrong-nobody-decides = Choisissez les appuis ou le jury : il en faut un pour décider.
charter-wrong-off-path = Cette étape ne fait pas partie du parcours. Retirez sa date, ou ajoutez l’étape.
charter-wrong-order = Cette date doit venir après celle de l’étape précédente.
charter-wrong-seats = De 1 à 50 éléments peuvent être retenus.
charter-wrong-quota = Une voix a de 1 à 1 000 appuis.
charter-wrong-share = Une part ne dépasse pas le tout, et un quorum demande au moins une personne.
charter-wrong-delay = Au plus 90 jours.
charter-wrong-no-theming = Pour que les membres appuient des thèmes, le parcours doit avoir l’étape « Thèmes ».
charter-wrong-cap = Le code ouvert doit admettre au moins une personne.
charter-wrong-group-questions = Au plus trois questions sur les groupes.
charter-wrong-group-answers = De 2 à 12 réponses différentes, une par ligne.
charter-wrong-group-lines = Autant de réponses qu’en anglais, une par ligne.
charter-wrong-tie = Une égalité doit finir par être tranchée : cochez le tour de départage ou le tirage au sort. Ni les appuis des membres ni les votes un à un ne peuvent trancher l’égalité d’un compte en proportion.
charter-wrong-rubric = Un compte par notes demande d’un à six critères, chacun avec un nom à lui ; sans notes, laissez tous les critères vides.
charter-wrong-disclosure = Ce choix ne convient pas à la façon de compter. Un compte en proportion publie les bulletins entiers ou seulement le résultat ; les autres ne publient jamais de bulletins entiers.

# La création d’une campagne.
new-title = Nouvelle campagne
new-lede = Commencez avec des règles éprouvées, puis changez ce qu’il vous faut. Personne ne voit une campagne avant que vous en ouvriez la première étape.
new-five-topics = Parcours de solutions, cinq sujets
new-five-topics-words = Quelques semaines, par courriel : un appel, des thèmes, cinq appuis par voix et un jury qui retient cinq éléments.
new-short-call = Court appel dans une salle
new-short-call-words = Une heure, avec un code affiché au mur : un appel, trois appuis par voix, et les trois premiers éléments sont retenus.
new-copy-of = Copier « { $name } »
new-copy-words = Ses règles et sa question, sans le nom, les dates ni les personnes.
new-begin-first = Choisissez ceci d’abord : un autre choix recommence le formulaire.
new-begin = Règles de départ
new-create = Créer la campagne
new-created = « { $name } » est créée. Personne d’autre ne la voit encore.
