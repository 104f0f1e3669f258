# Les étapes d’une campagne, en titre et comme stations de son parcours.

stage-draft = Ébauche
stage-call = Appel
stage-theming = Thèmes
stage-upvote = Appuis
stage-panel = Jury
stage-decided = Décision
stage-pathways = Parcours
stage-archived = Archive
stage-cancelled = Annulée
