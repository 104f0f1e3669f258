# Ce autour de quoi les gens se réunissent.

# Les étapes d’un sujet.
topic-drafted = Rédigé
topic-selected = Retenu
topic-convening = On se réunit
topic-acting = On agit
topic-reported = Bilan fait

topic-facts = Qui et quand
topic-lead = Responsable
topic-no-lead = Personne pour l’instant
topic-next-date = Prochaine date
topic-no-date = Pas encore annoncée
topic-mine = Vous êtes responsable de ce sujet
topic-promise = L’engagement
topic-no-promise = Aucun engagement pour l’instant. Il sera publié ici une fois que le groupe se sera réuni.
topic-news = Nouvelles
topic-latest-news = Dernière nouvelle
topic-no-news = Il n’y a pas encore de nouvelles.
topic-answers = Ce à quoi il répond
topic-reason = Pourquoi il a été retenu

topic-help = Je peux aider
topic-help-none = Personne n’a encore offert son aide.
topic-help-count = { $count ->
    [one] { $number } personne a offert son aide.
   *[other] { $number } personnes ont offert leur aide.
}
topic-help-offered = Vous avez offert votre aide. Merci !
topic-help-note = Comment vous pourriez aider
topic-help-who-reads = La personne responsable du sujet et l’équipe d’animation voient votre nom, votre adresse courriel et cette note ; les autres voient seulement combien de personnes ont offert leur aide. C’est conservé jusqu’à ce que vous retiriez votre offre ou effaciez votre compte.
topic-help-offer = Offrir mon aide
topic-help-change = Changer ma note
topic-help-take-back = Retirer mon offre
topic-help-thanks = Merci. La personne responsable du sujet peut maintenant vous écrire.
topic-help-thanks-without-lead = Merci. L’équipe d’animation, et la personne qui deviendra responsable du sujet, peuvent vous écrire.
topic-help-taken-back = Votre offre est retirée et effacée.
topic-offers = Qui a offert son aide
topic-offers-private = Seules la personne responsable du sujet et l’équipe d’animation voient cette liste.
topic-offer-unnamed = Sans nom

topic-run = Tenir ce sujet à jour
topic-name-lead = Nommer la personne responsable
topic-lead-name = Nom de la personne responsable
topic-lead-name-hint = Tel que tout le monde le verra. Demandez d’abord à la personne.
topic-lead-account = Compte de la personne responsable
topic-lead-account-hint = On peut choisir parmi les personnes qui ont offert leur aide ; la personne choisie peut ensuite publier des nouvelles ici.
topic-name-lead-do = Nommer
topic-lead-named = La personne responsable est nommée.
topic-plan = Planifier
topic-plan-do = Enregistrer le plan
topic-planned = Le plan est public.
topic-post = Publier une nouvelle
topic-news-text = Ce qu’il y a de nouveau
topic-post-do = Publier
topic-posted = La nouvelle est publique.
topic-move = Ensuite : { $stage }
topic-move-do = Passer à cette étape
topic-moved = Le sujet est passé à l’étape suivante.
topic-needs-lead = Une personne responsable
topic-needs-date = Une prochaine date
topic-needs-promise = Un engagement
topic-needs-news = Une nouvelle
topic-need-met = y est
topic-need-missing = manque
