# Soumettre, trouver et lire des défis.

# Les champs d’un défi, et les mêmes mots comme titres de ce qui y fut écrit.
challenge-title = Titre
    .hint = Le défi en une ligne.
challenge-body = Quel est le défi ?
    .hint = Ce qui se passe, depuis quand, ce qui a été tenté. Quelques phrases suffisent.
challenge-affected = Qui est touché ?
    .hint = Des artistes, des organismes, des publics, une région : quiconque le ressent.
challenge-language = Langue de votre texte
    .hint = Écrivez dans la langue où vous pensez. Des personnes que l’équipe de la campagne désigne traduisent ; vos propres mots restent toujours.
    .other = Une autre langue
    .tag = Code de l’autre langue
    .tag-hint = Seulement pour une autre langue : son code BCP 47, par exemple iu pour l’inuktitut ou fcs pour la langue des signes québécoise.
challenge-region = Région
challenge-discipline = Discipline
challenge-video = Vidéo signée ou parlée
    .hint = Une adresse web qui commence par https://. Joignez-y un résumé écrit.
    .missing = Veuillez donner l’adresse de la vidéo, ou laisser le résumé vide.
    .watch = Regarder la vidéo (mène à { $site }, hors du site)
challenge-summary = Résumé écrit de la vidéo
    .hint = Ce que dit la vidéo, pour qui ne peut ni la voir ni l’entendre.
    .missing = Veuillez écrire ce que dit la vidéo, ou laisser son adresse vide.
challenge-name = Nom affiché
    .hint = Le vôtre ou celui d’un groupe. Aucun nom ne paraît si vous n’en écrivez pas ici.
challenge-author = Soumis par
challenge-alone = Ce défi reste seul
    .hint = Il n’est réuni à aucun autre, et personne d’autre n’en change le titre.

# Où en est un défi.
challenge-submitted = En attente de modération
challenge-accepted = Accepté
challenge-declined = Refusé
challenge-withdrawn = Retiré
challenge-merged = Réuni à un autre
challenge-split = Divisé en plusieurs

# Ce qu’un défi est devenu.
became-submitted = L’équipe de modération le lit avant tout le monde.
became-accepted = Il participe : tout le monde peut le lire.
became-declined = Il ne participe pas. Raison :
became-withdrawn = Ses auteurs et autrices l’ont retiré. Il compte toujours ; ses mots ont disparu.
became-merged = Il a été réuni à un défi qui dit la même chose, et y compte :
became-split = Il disait plusieurs choses, qui vont chacune leur chemin :

# Pourquoi un défi fut refusé, selon la politique de modération.
decline-off-topic = il ne concerne pas ce milieu, ou n’est pas un défi.
decline-duplicate = la même personne l’a déjà dit.
decline-disrespectful = il attaque des personnes.
decline-personal = il nomme ou expose une personne.
decline-advertising = il fait de la publicité.
decline-unclear = il n’a pas pu être compris.
decline-other = une autre, dite ci-dessous.

# Un défi.
challenge-mine = À moi
challenge-edit = Modifier
challenge-became = Où il en est
challenge-theme = Thème :
challenge-contest = Remettre cette décision en question, en public
challenge-arrived = reçu le { $date }
challenge-without-words = Un défi dont les mots ont été effacés
challenge-in-moderation = Un défi en attente de modération
challenge-is-withdrawn = Un défi qui a été retiré
challenge-words-gone = Ses mots ne sont plus sur aucune page ni dans aucun fichier exporté. Il compte toujours parmi les défis reçus.
challenge-is-translation = traduction
challenge-read-in = Lire en version { $language }
challenge-read-original = Lire l’original
challenge-read-translation = Lire la traduction

# Réunions et divisions.
lineage-made-of = Ceux-ci y ont été réunis :
lineage-came-of-split = Il est issu d’un défi qui disait plusieurs choses :
merge-title = Une réunion est proposée
merge-proposed = Il est proposé que ceci
merge-into = soit réuni à cela :
merge-refuse-until = Les auteurs et autrices peuvent refuser jusqu’au { $moment }.
merge-if-not-refused = Si personne ne refuse, les textes restent lisibles et comptent pour un. Un refus n’a pas à être justifié.
merge-refuse = Refuser la réunion
merge-refused = La réunion est refusée. Les deux défis restent tels quels.

# Retirer un défi.
withdraw-ask = Retirer
withdraw-means = Le défi compte toujours, mais ses mots quittent toutes les pages et tous les fichiers exportés, et il ne peut plus être choisi. C’est irréversible.
withdraw-do = Retirer ce défi
withdraw-done = Le défi est retiré. Ses mots ont quitté les pages.

# Plusieurs personnes pour un défi.
steward-title = Qui agit pour lui
steward-count = { $count ->
    [one] Une personne peut le modifier et le retirer : vous.
   *[other] { $number } personnes peuvent le modifier et le retirer, dont vous.
}
steward-add = Ajouter quelqu’un
    .address = Adresse de courriel
    .address-hint = La personne qui ouvre une session avec cette adresse peut modifier et retirer le défi comme vous. Aucun courriel n’est envoyé : veuillez la prévenir.
    .do = Ajouter
    .done = La personne qui ouvre une session avec cette adresse peut maintenant agir pour le défi.

# Ce qui est arrivé à un défi.
history-title = Historique
history-submitted = reçu
history-revised = modifié : version { $version }
history-accepted = accepté par la modération
history-declined = refusé par la modération
history-withdrawn = retiré par ses auteurs et autrices
history-translated = traduit
history-placed = placé dans le thème « { $theme } »
history-taken-out = sorti de son thème
history-merge-proposed = une réunion a été proposée
history-merge-refused = la réunion a été refusée
history-merged = la réunion a pris effet
history-split = divisé en plusieurs défis
history-came-of-split = issu d’une division
history-undone = une réunion ou une division a été annulée

# Traduire.
translate-into = Traduire : { $language }
    .do = Publier la traduction
    .done = La traduction est publiée à côté de l’original.

# Soumettre.
submit-title = Soumettre un défi
submit-five-minutes = Cinq minutes suffisent. Vous pouvez modifier jusqu’à la clôture de l’appel, et retirer en tout temps.
submit-before = Avant d’envoyer
    .who-reads = Qui lit ceci
    .who-reads-words = L’équipe de modération de la campagne d’abord ; tout le monde une fois qu’il est accepté.
    .what-for = Dans quel but
    .what-for-words = Trouver ce qui freine le milieu, le regrouper en thèmes et choisir ce à quoi on travaille.
    .how-long = Combien de temps
    .how-long-words = Aussi longtemps que la campagne peut être lue, à moins que vous ne le retiriez.
    .take-back = Comment le reprendre
    .take-back-words = D’un bouton sous « Mes défis », en tout temps. Il compte toujours, ses mots disparaissent.
submit-preview = Aperçu
    .heading = Voici ce que les gens liront
    .words = Rien n’est encore enregistré. Le formulaire ci-dessous est tel que vous l’avez laissé : modifiez-le ou envoyez-le.
submit-send = Soumettre
submit-done = Votre défi est reçu. L’équipe de modération le lit avant tout le monde.
submit-early = L’appel n’est pas encore ouvert
    .at = Les défis peuvent être soumis à partir du { $moment }.
    .undated = La date d’ouverture n’est pas encore annoncée.
submit-late = L’appel est clos
    .words = Aucun nouveau défi n’est accepté. Tout le monde peut lire ceux qui ont été reçus.
submit-join = Joignez-vous d’abord à la campagne
    .words = Votre session est ouverte. Ce sont les membres de la campagne qui soumettent des défis.
    .link = Se joindre
submit-too-many = Plusieurs de vos défis attendent
    .words = { $number } de vos défis attendent la modération, ce qui est la limite. Une fois qu’ils seront lus, vous pourrez en soumettre d’autres.

# Le brouillon gardé dans le navigateur.
draft-offline = Vous êtes hors ligne. Ce que vous écrivez est gardé sur cet appareil, et rien n’est envoyé. Soumettez-le au retour du réseau.
draft-kept = Un brouillon est gardé sur cet appareil seulement. Il est oublié dès que vous soumettez.
draft-offer = Il y a un brouillon sur cet appareil, écrit le { $when }.
draft-restore = Reprendre le brouillon
draft-forget = Oublier le brouillon

# Modifier.
edit-title = Modifier le défi
edit-means = L’équipe de modération lit la nouvelle version avant tout le monde ; d’ici là, le défi n’est pas dans la liste. Les traductions de l’ancienne version sont retirées.
edit-send = Enregistrer
edit-done = La nouvelle version est enregistrée et attend la modération.
edit-back = Retour au défi
edit-late = Il ne peut plus être modifié
    .words = Les textes sont fixés après la clôture de l’appel, et quand un défi est retiré, refusé ou réuni à un autre.

# Mes défis.
mine-title = Mes défis
    .link = Mes défis
mine-empty = Rien de vous pour l’instant
    .words = Ce que vous soumettez se trouve ici, avec ce qu’il devient.

# Tous les défis.
challenges-title = Défis
challenges-read-all = Lire tous les défis
challenges-empty = Aucun défi à lire pour l’instant
    .draft = Ils pourront être soumis dès l’ouverture de l’appel.
    .call = Les premiers paraissent ici dès que la modération les a acceptés.
    .later = Aucun défi n’a été accepté dans cette campagne.
challenges-search = Rechercher
    .do = Rechercher
challenges-themes = Thèmes
challenges-all-themes = Tous les thèmes
challenges-no-match = Rien trouvé
    .words = Aucun défi ne contient tous ces mots. Moins de mots en trouvent davantage ; les accents ne changent rien.
challenges-count = { $count ->
    [one] { $number } défi.
   *[other] { $number } défis.
}
challenges-order = Dans un ordre qui vous est propre, pour que personne ne soit toujours en tête.
