# Ce qu’ont en commun les pages de la modération, de la curation et de l’animation.

# À la place du titre d’un défi que son auteur a retiré.
curating-no-words = (texte retiré par la personne qui l’a écrit)
curating-stands-alone = À laisser tel quel : ni fusion ni nouveau titre
curating-affected = Qui est touché
curating-region = Région
curating-discipline = Discipline
curating-name = Nom affiché
curating-video = Regarder la vidéo
curating-video-summary = La vidéo par écrit
