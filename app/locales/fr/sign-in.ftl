sign-in-title = Se connecter
sign-in-lede = Avec votre adresse courriel. Pas de mot de passe : nous envoyons un courriel avec un lien et un code.
sign-in-address = Adresse courriel
    .hint = Celle qui a reçu l’invitation, s’il y en a une.
sign-in-ask = M’envoyer un courriel
sign-in-with-room-code = Vous avez un code de salle ? Entrez sans adresse.
sign-in-already = Votre session est déjà ouverte
    .words = Pour vous connecter sous une autre identité, déconnectez-vous d’abord sur votre page.
sign-in-onward = Continuer
# Dit après l’ouverture de la session, sur la page où elle mène.
sign-in-done = Connexion réussie.

sign-in-code = Consultez vos courriels
    .lede = Si l’adresse est juste, un courriel est en route. Il contient un lien et un code de six chiffres ; l’un ou l’autre vous connecte. Les deux sont valables 15 minutes.
    .label = Code du courriel
    .hint = Six chiffres ; les espaces ne comptent pas. Le code ne vaut que dans ce navigateur, le lien dans tous.
    .enter = Se connecter
    .wrong = Ce code ne fonctionne pas. Seul compte le code du courriel le plus récent, dans le navigateur qui l’a demandé, pendant 15 minutes.
    .nothing = Pas de courriel ?
    .nothing-words = Il peut prendre une minute ou se trouver parmi les indésirables. Une coquille dans l’adresse l’envoie ailleurs, et nous ne pouvons pas vous le dire : la réponse est la même pour toutes les adresses.
    .again = Demander un autre courriel

sign-in-link = Se connecter avec ce courriel
    .to = Vous vous connecterez comme { $address }.
    .words = Appuyez sur le bouton : ce navigateur reste connecté 30 jours. Le lien sert une fois.
    .button = Se connecter
    .gone = Ce lien ne fonctionne plus
    .gone-words = Il a servi, ou il est expiré. Rien n’est perdu : un autre courriel prend une minute.
    .again = Demander un autre courriel
