# Les contestations des membres et les réponses.

contests-title = Contestations et réponses
contests-lede = Les membres peuvent contester une décision en public. Une personne qui ne l’a pas prise répond, elle aussi en public.
contests-open-until = Contestations possibles jusqu’au
# Une date suit.
contests-closed-since = Le délai de contestation a pris fin le
contests-not-yet = Il n’y a pas encore de décision à contester
contests-not-yet-words = Une fois la décision publiée, les membres ont { $span } pour la contester.
contests-never = Les règles de cette campagne ne laissent pas de temps aux membres pour en contester la décision.
contests-raise = Contester une décision
contests-raise-words = Votre contestation et sa réponse sont publiques. Votre nom n’est pas montré.
contests-only-members = Les membres de la campagne peuvent contester une décision.
contests-subject = Que contestez-vous ?
contests-reason = Pourquoi ?
contests-reason-hint = Ce qui s’est passé, et ce qui aurait dû se passer. Veuillez ne nommer personne.
contests-send = Envoyer la contestation
contests-raised = Votre contestation est publique. La réponse viendra ici.
contests-mine = votre contestation
contests-erased = Le texte n’est plus montré.
contests-waits = En attente d’une réponse
contests-withheld-disrespectful = Le texte est retiré : il s’en prend à des personnes.
contests-withheld-personal = Le texte est retiré : il nomme ou expose une personne.
contests-withheld-readers = Seules la personne qui l’a écrit et celles qui peuvent répondre le lisent encore :
contests-withhold = Retirer le texte
    .open = Retirer le texte…
    .words = La contestation demeure et recevra sa réponse. Son texte quitte cette page et le fichier du registre ; son auteur ou autrice et les personnes qui répondent le lisent toujours. Le registre dit pourquoi, et rien ne le rétablit.
contests-withheld = Le texte n’est plus public.

# Ce qui est contesté.
contests-of-decline = Un défi a été écarté : { $item }
contests-of-merge = Une fusion ou une scission : { $items }
contests-of-conflict = Le traitement d’un conflit d’intérêts : { $item }
contests-of-conflict-run-off = Le traitement d’un conflit d’intérêts au tour de départage : { $item }
contests-of-conflict-further = Le traitement d’un conflit d’intérêts au tour supplémentaire : { $item }
contests-of-count-members = Le décompte du vote des membres
contests-of-count-panel = Le décompte du vote du jury
contests-of-count-run-off = Le décompte du tour de départage
contests-of-count-further = Le décompte du tour supplémentaire

contests-answer = Réponse
contests-stands = La décision tient
contests-recount = Les votes sont recomptés
contests-void = La décision est annulée
contests-to-answer = Répondre à cette contestation
contests-not-own = On ne répond pas à la contestation d’une décision qu’on a prise soi-même. Votre réponse est publique, sans votre nom.
contests-own-act = Ceci concerne un de vos actes : quelqu’un d’autre doit y répondre.
contests-outcome = Quelle est la suite ?
contests-choose-stands = La décision tient
contests-choose-recount = Les votes de ce tour sont recomptés
contests-choose-void = La décision est annulée
contests-choose-void-hint = La campagne revient en arrière, et la décision est à reprendre.
contests-choose-void-hint-conflict = La campagne revient en arrière, et on vote de nouveau. Avant l’ouverture du vote, la présidence du jury peut consigner le conflit d’intérêts si la personne ne le déclare pas.
contests-choose-void-hint-decline = La campagne revient en arrière, et on vote de nouveau. Le défi lui-même reste écarté : cette fois non plus, il n’y aura pas de vote à son sujet.
contests-text = Votre réponse
contests-send-answer = Publier la réponse
contests-answered = La réponse est publique.
