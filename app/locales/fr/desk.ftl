# Les pages de l’animation, de la modération et de la curation.

# Le nom de la navigation entre ces pages.
desk-navigation = Coulisses
desk-today = Aujourd’hui
desk-stages = Étapes
desk-charter = Règles
desk-moderation = Modération
desk-merges = Fusions
desk-themes = Thèmes
desk-slate = Liste du vote
desk-translations = Traductions
desk-groups = Groupes
desk-people = Personnes
desk-initiatives = Initiatives connues
desk-preview = Aperçu
desk-wall = Mur
desk-reveal = Dévoilement

today-title = Ce qui vous attend aujourd’hui
today-nothing = Rien ne vous attend aujourd’hui
today-nothing-words = Voyez ci-dessous où en est la campagne.
today-next = La suite
today-over = Cette campagne est terminée. Son registre demeure.
today-by-hand = Aucune date n’est annoncée : vous commencez cette étape le moment venu.
# A link to a new campaign that begins with the rules of this one.
today-copy = Copier cette campagne
today-numbers = En chiffres
today-submitted = Soumis
today-accepted = Acceptés
today-pending = En attente de modération
today-voices = Voix
today-open-code = Voix par le code ouvert
today-turnout = Participation au dernier vote
today-voted-voices = { $voted } voix sur { $voices }
today-voted-panel = { $voted } membres du jury sur { $panelists }

# Ce qui attend l’animation, une phrase chacun ; un lien qui y répond est à côté.

need-stage-waits = L’étape « { $stage } » devait commencer et attend ce qui manque ci-dessous.
need-box-ready = Le vote du jury est prêt. Laissez au jury le temps de déclarer ses conflits d’intérêts, puis ouvrez-le.
need-upvote-ready = Le vote des membres est prêt. Ouvrez-le le moment venu.
need-run-off-ready = Un tour de départage est prêt. Les conflits d’intérêts du premier tour restent déclarés : il peut commencer maintenant.
need-further-ready = Le jury est très divisé sur certains éléments. Une fois la discussion faite, ouvrez le tour supplémentaire.
need-stage-ready = Tout est là pour l’étape « { $stage } ». Elle n’a pas de date : vous l’ouvrez le moment venu.
need-box-without-end = Un vote est ouvert sans échéance. Fixez-en une, ou fermez-le le moment venu.
need-moderation = { $count ->
    [one] Un défi attend la modération depuis le { $since }.
   *[other] { $number } défis attendent la modération, le plus ancien depuis le { $since }.
}
need-suggestions = { $count ->
    [one] Une suggestion d’initiative attend votre réponse.
   *[other] { $number } suggestions d’initiatives attendent votre réponse.
}
need-theme-questions = { $count ->
    [one] Une question sur le thème d’un défi attend votre réponse.
   *[other] { $number } questions sur les thèmes de défis attendent votre réponse.
}
need-merges-due = { $count ->
    [one] Le délai d’une fusion est passé ; elle prend effet dans un instant.
   *[other] Le délai de { $number } fusions est passé ; elles prennent effet dans un instant.
}
need-untranslated = { $count ->
    [one] Un défi ne se lit pas encore dans les deux langues.
   *[other] { $number } défis ne se lisent pas encore dans les deux langues.
}
need-topics-without-lead = { $count ->
    [one] Un sujet n’a pas encore de responsable.
   *[other] { $number } sujets n’ont pas encore de responsable.
}
need-nobody-listed = Seules les personnes de votre liste peuvent participer, et elle est vide.
need-nobody-on-panel = Personne ne siège encore au jury.
need-nobody-to-ask = Les membres ne savent pas à qui téléphoner ou écrire. Nommez une personne-ressource.
need-stage-soon = « { $stage } » commence le { $moment }.
need-box-closes = Le vote se termine le { $moment }.

# Des liens vers la page où la chose se fait.
way-challenges = Voir les défis
way-moderation = Lire ce qui attend
way-initiatives = Lire les suggestions
way-merges = Voir les fusions
way-themes = Signer les thèmes
way-slate = Préparer la liste du vote
way-translations = Ajouter des traductions
way-people = Nommer des personnes
way-back = Revenir en arrière et décider de nouveau
way-charter = Modifier les règles
way-stages = Aller aux étapes
way-boxes = Aller à l’urne
way-dates = Déplacer les dates
way-reasons = Voir les motifs
way-reveal = Dévoiler ou publier la décision
way-contests = Répondre aux contestations
way-topics = Trouver des responsables

# La campagne telle que d’autres la voient.
preview-title = Aperçu
preview-as = Vous voyez la campagne comme : { $role }.
preview-words = Rien ne peut être envoyé d’ici, et les liens mènent hors de l’aperçu.
preview-back = Retour aux coulisses
preview-roles = Voir comme
preview-pages = Pages à voir
preview-page = La page telle qu’on la voit
preview-wall = Mur
