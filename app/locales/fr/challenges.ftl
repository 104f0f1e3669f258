# Soumettre, trouver et lire des défis.

# Les champs d’un défi, et les mêmes mots comme titres de ce qui y fut écrit.
challenge-title = Titre
    .hint = Le défi en une ligne.
challenge-body = Quel est le défi ?
    .hint = Ce qui se passe, depuis quand, ce qui a été tenté. Quelques phrases suffisent.
challenge-affected = Qui est touché ?
    .hint = Des artistes, des organismes, des publics, une région : tous ceux et celles qui le ressentent.
challenge-language = Langue du texte
    .hint = Toute langue convient. L’équipe d’animation désigne des personnes pour traduire ; l’original reste toujours.
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
    .hint = Celui d’une personne ou d’un groupe. Aucun nom ne paraît si rien n’est écrit ici.
challenge-author = Soumis par
challenge-alone = Laisser ce défi tel quel
    .hint = Il n’est fusionné avec aucun autre, et l’équipe de la campagne n’en change pas les mots.

# Où en est un défi.
challenge-submitted = En attente de modération
challenge-accepted = Accepté
challenge-declined = Écarté
challenge-withdrawn = Retiré
challenge-merged = Fusionné avec un autre
challenge-split = Scindé en plusieurs

# Ce qu’un défi est devenu.
became-submitted = L’équipe de modération le lit avant tout le monde.
became-accepted = Il participe : tout le monde peut le lire.
became-declined = Il ne participe pas. Motif :
became-withdrawn = Ses auteurs et autrices l’ont retiré. Il compte toujours ; ses mots ont disparu.
became-merged = Il a été fusionné avec un défi qui dit la même chose, et y compte :
became-split = Il disait plusieurs choses ; chacune est maintenant un défi :

# Pourquoi un défi fut écarté, selon la politique de modération.
decline-off-topic = il ne concerne pas ce milieu, ou n’est pas un défi.
decline-duplicate = la même personne l’a déjà dit.
decline-disrespectful = il attaque des personnes.
decline-personal = il nomme ou expose une personne.
decline-advertising = il fait de la publicité.
decline-unclear = il n’a pas pu être compris.
decline-other = un autre, dit ci-dessous.

# Un défi.
challenge-mine = Votre défi
# Vers sa place dans le vote ouvert.
challenge-support = L’appuyer dans le vote
challenge-stands-in = Saisi au nom de quelqu’un
challenge-edit = Modifier
challenge-became = Où il en est
placed-by-program = Le programme lui a proposé ce thème d’après ses mots, et des personnes ont accepté la proposition.
placed-by-earlier-words = Le programme lui a proposé ce thème d’après des mots qui ont changé depuis.
placed-by-hand = Les personnes qui travaillent aux thèmes l’ont mis ici à la main ; aucun mot n’en est la raison.
placed-by-themes = Il est arrivé ici quand des thèmes ont été fusionnés ou scindés.
waits-for-theme = Il attend un thème.
    .unclear = Il attend un thème : le programme n’en a trouvé aucun où il a clairement sa place.
    .changed = Il attend un thème : ses mots ont changé depuis que le programme en a cherché un.
    .by-hand = Il attend un thème : les personnes qui travaillent aux thèmes l’ont remis dans le bac.
    .lost = Il attend un thème : celui où il se trouvait n’existe plus.
reasons-title = Pourquoi c’est un thème
reasons-size = Taille
reasons-agreement = Certitude
reasons-agreed = { $count ->
    [one] Le programme a placé { $number } défi ici ; concordance de ses essais : { $percent } %.
   *[other] Le programme a placé { $number } défis ici ; concordance de ses essais : { $percent } %.
}
reasons-by-people = { $count ->
    [one] { $number } défi a été mis ici par des personnes, ou ses mots ont changé depuis.
   *[other] { $number } défis ont été mis ici par des personnes, ou leurs mots ont changé depuis.
}
reasons-gone = { $count ->
    [one] { $number } défi qui se trouvait ici a été retiré ou effacé depuis ; rien ici ne parle de ses mots.
   *[other] { $number } défis qui se trouvaient ici ont été retirés ou effacés depuis ; rien ici ne parle de leurs mots.
}
reasons-late = La raison est en cours de calcul. Rechargez la page dans un instant.
reasons-words = Mots que d’autres défis de ce thème emploient aussi, dans l’une ou l’autre langue :
reasons-second = Le thème qui vient ensuite :
question-ask = Ce n’est pas le bon thème
question-asked = La personne qui l’a proposé demande : ce défi est-il à sa place dans « { $theme } » ?
question-asked-gone = La personne qui l’a proposé a demandé s’il est à sa place dans un thème qui n’existe plus.
question-open = Attend une réponse
question-answered = Réponse donnée
question-moved = Déplacé depuis
question-over = Restée sans réponse
question-because = Il reste, parce que :
question-words = Dites pourquoi. Les personnes qui travaillent aux thèmes vous lisent en premier ; elles déplacent le défi, ou disent pourquoi il reste. Vous pouvez poser la question une fois pour chaque thème, jusqu’à sa signature.
    .gone = Les mots ont été effacés.
question-reason = Pourquoi il n’a pas sa place dans ce thème
    .hint = L’équipe d’animation, la curation et vous lisez ces mots. Le registre dit que la question a été posée, jamais vos mots.
question-do = Poser la question
question-sent = Votre question est posée. La réponse figurera ici.
challenge-apart = Il est hors thème à dessein.
challenge-theme = Thème :
challenge-contest = Contester cette décision en public
challenge-arrived = reçu le { $date }
challenge-without-words = Un défi dont les mots ont été effacés
challenge-in-moderation = Un défi en attente de modération
challenge-is-withdrawn = Un défi qui a été retiré
challenge-words-gone = Ses mots ne sont plus sur aucune page ni dans aucun fichier exporté. Il compte toujours parmi les défis reçus.
challenge-read-in = Lire en version { $language }

# Fusions et scissions.
lineage-made-of = Ceux-ci y ont été fusionnés :
lineage-came-of-split = Il vient d’un défi qui disait plusieurs choses :
merge-title = Une fusion est proposée
merge-proposed = Il est proposé que ce défi
merge-into = soit fusionné avec celui-ci :
merge-refuse-until = Les auteurs et autrices peuvent refuser jusqu’au { $moment }.
merge-if-not-refused = Si personne ne refuse, les textes restent lisibles et comptent pour un seul. Vous pouvez refuser sans donner de motif.
merge-refuse = Refuser la fusion
merge-refused = La fusion est refusée. Les deux défis restent tels quels.

# Retirer un défi.
withdraw-ask = Retirer
withdraw-means = Le défi compte toujours, mais ses mots quittent toutes les pages et tous les fichiers exportés, et il ne peut plus être retenu. C’est irréversible.
withdraw-for-somebody = Ne le faites qu’à la demande de la personne qui vous l’a confié. Le registre montre à tout le monde quel rôle l’a retiré, et quand.
withdraw-do = Retirer ce défi
withdraw-done = Le défi est retiré. Ses mots ont quitté les pages.

# Plusieurs personnes pour un défi.
steward-title = Qui peut agir pour ce défi
steward-count = { $count ->
    [one] Une personne peut agir pour ce défi : vous.
   *[other] { $number } personnes peuvent agir pour ce défi, dont vous.
}
steward-add = Ajouter quelqu’un
    .address = Adresse courriel
    .address-hint = La personne qui se connecte avec cette adresse peut modifier et retirer le défi comme vous. Aucun courriel n’est envoyé : veuillez la prévenir.
    .do = Ajouter
    .done = La personne qui se connecte avec cette adresse peut maintenant agir pour le défi.

# Ce qui est arrivé à un défi.
history-title = Ce qui lui est arrivé
history-submitted = reçu
history-revised = modifié : version { $version }
history-accepted = accepté par la modération
history-declined = écarté par la modération
history-withdrawn = retiré par ses auteurs et autrices
history-translated = traduit
history-placed = placé dans le thème « { $theme } »
history-set-apart = laissé hors thème à dessein
history-waits = de nouveau en attente d’un thème
history-taken-out = sorti de son thème
history-merge-proposed = une fusion a été proposée
history-merge-refused = la fusion a été refusée
history-merged = la fusion a pris effet
history-split = scindé en plusieurs défis
history-came-of-split = issu d’une scission
history-theme-questioned = la personne qui l’a proposé demande s’il est à sa place dans ce thème
history-theme-question-answered = l’équipe a dit pourquoi il reste dans ce thème
history-undone = une fusion ou une scission a été défaite

# Traduire.
translate-into-english = Traduire en anglais
translate-into-french = Traduire en français
translate-into =
    .do = Publier la traduction
    .done = La traduction est publiée à côté de l’original.

# Soumettre.
submit-title = Soumettre un défi
submit-five-minutes = Cinq minutes suffisent. Vous pouvez modifier votre défi jusqu’à la clôture de l’appel, et le retirer en tout temps.
submit-before = Avant d’envoyer
    .who-reads = Qui lit ceci
    .who-reads-words = L’équipe de modération de la campagne d’abord ; tout le monde une fois qu’il est accepté.
    .what-for = Pourquoi
    .what-for-words = Trouver ce qui freine le milieu, le regrouper en thèmes et choisir ce à quoi on travaille.
    .how-long = Combien de temps
    .how-long-words = Aussi longtemps que la campagne peut être lue, à moins que vous ne le retiriez.
    .take-back = Comment le retirer
    .take-back-words = Avec un bouton, sous « Mes défis », en tout temps. Il compte toujours, mais ses mots disparaissent.
submit-preview = Aperçu
    .heading = Voici ce que tout le monde lira
    .words = Rien n’est encore enregistré. Le formulaire ci-dessous est tel que vous l’avez laissé : modifiez-le ou envoyez-le.
submit-send = Soumettre
submit-done = Votre défi est reçu. L’équipe de modération le lit avant tout le monde.
submit-early = L’appel n’est pas encore ouvert
    .at = Vous pourrez soumettre des défis à partir du { $moment }.
    .undated = La date d’ouverture n’est pas encore annoncée.
submit-late = L’appel est clos
    .words = Aucun nouveau défi n’est accepté. Tout le monde peut lire ceux qui ont été reçus.
submit-join = Joignez-vous d’abord à la campagne
    .words = Seuls les membres de la campagne soumettent des défis. Votre session est déjà ouverte.
    .link = Participer
submit-too-many = Plusieurs de vos défis attendent
    .words = { $number } de vos défis attendent la modération, ce qui est la limite. Une fois qu’ils seront lus, vous pourrez en soumettre d’autres.

# Saisir ce que quelqu’un a dit au téléphone ou sur papier.
on-behalf-title = Saisir un défi au nom de quelqu’un
    .lede = Quelqu’un vous a fait part d’un défi au téléphone ou sur papier. Écrivez-le dans ses mots.
on-behalf-means = Il attend la modération comme tout autre. Vous n’en devenez pas l’auteur ni l’autrice : personne ne peut le modifier ou le retirer comme le sien, mais la modération, la curation et l’animation le peuvent jusqu’au début de la période d’appuis. N’affichez un nom que si la personne l’a demandé.
on-behalf-send = Saisir le défi
on-behalf-done = Le défi est reçu et attend la modération. Vous pouvez en saisir un autre ici.
on-behalf-late = Ce qui arrive par téléphone ou sur papier peut être saisi jusqu’au début de la période d’appuis.

# Le brouillon gardé dans le navigateur.
draft-offline = Vous êtes hors ligne. Ce que vous écrivez est gardé sur cet appareil, et rien n’est envoyé. Soumettez-le au retour du réseau.
draft-kept = Un brouillon est gardé sur cet appareil seulement. Il est oublié dès que vous l’envoyez ou vous déconnectez.
draft-offer = Il y a un brouillon sur cet appareil, écrit le { $when }. Le reprendre remplace ce que le formulaire contient maintenant. Tant que vous ne l’avez ni repris ni oublié, ce que vous écrivez n’est pas gardé.
draft-restore = Reprendre le brouillon
draft-forget = Oublier le brouillon

# Modifier.
edit-title = Modifier le défi
edit-means = L’équipe de modération lit la nouvelle version avant tout le monde ; d’ici là, le défi n’est pas dans la liste. Les traductions de l’ancienne version sont retirées.
edit-means-for-others = La nouvelle version remplace tout de suite l’ancienne, et le registre dit que le défi a été modifié. Les traductions de l’ancienne version sont retirées.
edit-send = Enregistrer
edit-done = La nouvelle version est enregistrée et attend la modération.
edit-done-for-others = La nouvelle version est enregistrée.
edit-back = Retour au défi
edit-late = Il ne peut plus être modifié
    .words = Les textes ne changent plus après la clôture de l’appel, ni quand un défi est retiré, écarté ou fusionné avec un autre.

# Mes défis.
mine-title = Mes défis
    .link = Mes défis
mine-empty = Vous n’avez encore rien soumis
    .words = Ce que vous soumettez se trouve ici, avec ce qu’il devient.

# Tous les défis.
challenges-title = Défis
challenges-read-all = Lire tous les défis
challenges-empty = Aucun défi à lire pour l’instant
    .draft = Les défis pourront être soumis dès l’ouverture de l’appel.
    .call = Les premiers paraissent ici dès que la modération les a acceptés.
    .later = Aucun défi n’a été accepté dans cette campagne.
challenges-search = Rechercher
    .do = Rechercher
challenges-themes = Thèmes
challenges-all-themes = Tous les thèmes
challenges-no-match = Aucun résultat
    .words = Aucun défi ne contient tous ces mots. Essayez avec moins de mots ; les accents ne comptent pas.
challenges-count = { $count ->
    [one] { $number } défi.
   *[other] { $number } défis.
}
challenges-order = L’ordre change d’une personne à l’autre, pour qu’aucun défi ne soit toujours en tête.
    .found = Ce qui correspond le mieux aux mots vient en premier. Les autres formes d’un mot et l’autre langue comptent aussi.
