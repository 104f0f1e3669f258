# La page où l’animation fait avancer une campagne d’étape en étape.

stages-title = Étapes et votes
stages-before = L’étape suivante : « { $stage } »
stages-conditions-met = Conditions remplies : { $met } sur { $all }.
# Lu à voix haute devant une condition remplie.
stages-met = rempli :
# Lu à voix haute devant une condition qui ne l’est pas.
stages-unmet = manquant :
stages-open = Commencer « { $stage } »

# Ce qui commence avec une étape.
stages-begins-call = La campagne devient publique et les membres soumettent des défis. Son parcours, l’admission et le délai des fusions ne changent plus.
stages-begins-theming = L’appel prend fin : plus rien n’est soumis, et la curation regroupe les défis en thèmes.
stages-begins-upvote = La liste du vote est figée et le vote des membres s’ouvre aussitôt. Ses règles ne changent plus.
stages-begins-panel = La liste du vote du jury est préparée et ses membres déclarent leurs conflits d’intérêts. Vous ouvrez le vote quand le jury est prêt.
stages-begins-decided = La décision est publiée avec ses motifs, et la période de contestation commence.
stages-begins-pathways = La décision est définitive, et le travail commence sur ce qui a été retenu.
stages-begins-archived = La campagne est terminée. Son registre demeure, et plus rien n’y change.

stages-back = Revenir à « { $stage } »
stages-back-words = Un vote ouvert devient nul, et tout le monde lit votre motif dans le registre.
stages-cancel = Annuler la campagne
stages-cancel-words = La campagne prend fin maintenant, les votes ouverts deviennent nuls et elle ne pourra pas reprendre. Tout le monde lit votre motif dans le registre.
stages-confirm = Nom de la campagne
stages-confirm-hint = Pour confirmer, tapez son nom : { $name }
stages-not-its-name = Ce n’est pas le nom de cette campagne. Rien n’a été annulé.
stages-reason = Motif
stages-reason-hint = Il figure dans le registre public.

stages-dates = Dates annoncées
stages-dates-words = Une étape qui a une date commence d’elle-même à cette minute, si tout est prêt. Sans date, elle vous attend.
stages-no-date = aucune date annoncée
stages-announce = Annoncer une date
stages-move = Déplacer cette date
stages-date = Nouvelle date et heure
stages-date-hint = À l’{ $zone }. Si le champ reste vide, la date est retirée. Au changement d’heure, une heure qui se répète compte la seconde fois ; une heure sautée est repoussée d’autant.

stages-box-members = Le vote des membres
stages-box-panel = Le vote du jury
stages-box-run-off = Le tour de départage du jury
stages-box-further = Le tour supplémentaire du jury
stages-box-prepared = Il est prêt et n’est pas encore ouvert.
stages-box-open = Il est ouvert.
stages-box-closing = L’échéance est atteinte : le vote se ferme, puis le dépouillement suit.
stages-box-sealed = Il est scellé ; le serveur le dépouille.
stages-box-no-quorum = Il n’a pas atteint son quorum : il ne décide rien. Déclarez-le nul pour le reprendre.
# Une date suit.
stages-box-closes = Il se termine le
stages-closes-at = Se termine le
stages-closes-at-hint = À l’{ $zone }. Si le champ reste vide, il se termine quand l’étape suivante doit commencer, ou quand vous le fermez.
stages-open-box = Ouvrir le vote
stages-deadline = Repousser l’échéance
stages-deadline-first = Fixer une échéance
stages-deadline-hint = À l’{ $zone }. Une échéance ne peut qu’être repoussée, et seulement avant d’être atteinte.
stages-close-not-early = Il ne peut pas finir avant l’heure annoncée, pour que personne ne trouve porte close.
stages-close-now = Fermer le vote maintenant
stages-void = Déclarer ce vote nul
stages-void-words = Un vote nul ne compte pas. Un nouveau est préparé.

# Ce qui est dit après un acte.
stages-done-advance = « { $stage } » a commencé.
stages-done-back = La campagne est de retour à « { $stage } ».
stages-done-cancel = La campagne est annulée.
stages-done-date = « { $stage } » est annoncé pour le { $moment }.
stages-done-no-date = « { $stage } » n’a plus de date annoncée.
stages-end-crosses = « { $stage } » est annoncée pour le { $moment } : un vote se termine avant. Déplacez d’abord cette date, si elle doit être plus tardive.
stages-end-far = C’est dans plus de six mois, et une échéance ne peut qu’être reportée. Veuillez vérifier l’année.
stages-done-open = Le vote est ouvert.
stages-done-deadline = Le vote se termine le { $moment }.
stages-done-close = Le vote se ferme et sera dépouillé dans quelques secondes. Rechargez cette page pour poursuivre.
stages-done-void = Le vote est nul. Un nouveau est préparé.
