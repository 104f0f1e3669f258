# Les contestations des membres et les réponses.

contests-title = Contestations et réponses
contests-lede = Les membres peuvent contester une décision en public. Une personne qui ne l’a pas prise répond en public.
contests-open-until = On peut contester jusqu’au
# Une date suit.
contests-closed-since = Le délai de contestation a pris fin le
contests-not-yet = Il n’y a pas encore de décision à contester
contests-not-yet-words = Une fois la décision publiée, les membres ont { $span } pour la contester.
contests-raise = Contester une décision
contests-raise-words = Votre contestation et la réponse sont publiques. Votre nom n’est pas montré.
contests-subject = Que contestez-vous ?
contests-reason = Pourquoi ?
contests-reason-hint = Ce qui s’est passé, et ce qui aurait dû se passer. Veuillez ne nommer personne.
contests-send = Envoyer la contestation
contests-raised = Votre contestation est publique. La réponse viendra ici.
contests-mine = votre contestation
contests-erased = Le texte n’est plus montré.
contests-waits = En attente d’une réponse

# Ce qui est contesté.
contests-of-decline = Un défi a été écarté : { $item }
contests-of-merge = Une réunion ou une division : { $items }
contests-of-conflict = La façon de traiter un conflit d’intérêts : { $item }
contests-of-count-members = Le décompte des membres
contests-of-count-panel = Le décompte du jury
contests-of-count-run-off = Le décompte du second tour

contests-answer = Réponse
contests-stands = La décision tient
contests-recount = On compte de nouveau
contests-void = La décision est annulée
contests-to-answer = Répondre à cette contestation
contests-not-own = Personne ne répond de son propre acte. Votre réponse est publique, sans votre nom.
contests-outcome = Que s’ensuit-il ?
contests-choose-stands = La décision tient
contests-choose-recount = On compte de nouveau ce tour
contests-choose-void = La décision est annulée
contests-choose-void-hint = La campagne revient alors en arrière et décide de nouveau.
contests-text = La réponse en mots
contests-send-answer = Publier la réponse
contests-answered = La réponse est publique.
