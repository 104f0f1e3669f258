sign-in-title = Ouvrir une session
sign-in-lede = Avec votre adresse courriel. Il n’y a pas de mot de passe : nous envoyons une lettre avec un lien et un code.
sign-in-address = Adresse courriel
    .hint = Celle qui a reçu l’invitation, s’il y en a une.
sign-in-ask = M’envoyer une lettre
sign-in-with-room-code = Vous avez un code de salle ? Entrez avec lui, sans adresse.
sign-in-already = Votre session est déjà ouverte
    .words = Pour entrer sous une autre identité, fermez d’abord la session sur votre page.
sign-in-onward = Continuer
# Dit après l’ouverture de la session, sur la page où elle mène.
sign-in-done = Votre session est ouverte.

sign-in-code = Consultez vos courriels
    .lede = Si l’adresse est juste, une lettre est en route. Elle contient un lien et un code de six chiffres ; l’un ou l’autre ouvre la session. Les deux valent 15 minutes.
    .label = Code de la lettre
    .hint = Six chiffres ; les espaces ne comptent pas. Le code ne vaut que dans ce navigateur, le lien dans tous.
    .enter = Ouvrir la session
    .wrong = Ce code n’ouvre rien. Seul compte le code de la lettre la plus récente, dans le navigateur qui l’a demandée, pendant 15 minutes.
    .nothing = Pas de lettre ?
    .nothing-words = Elle peut prendre une minute ou se trouver parmi les indésirables. Une coquille dans l’adresse l’envoie ailleurs, et nous ne pouvons pas vous le dire : la réponse est la même pour toutes les adresses.
    .again = Demander une autre lettre

sign-in-link = Ouvrir la session avec cette lettre
    .to = La lettre a été envoyée à { $address }.
    .words = Un clic et votre session est ouverte, dans ce navigateur, pour 30 jours. Le lien sert une fois.
    .button = Ouvrir la session
    .gone = Ce lien n’ouvre plus rien
    .gone-words = Il a servi, ou ses 15 minutes sont écoulées. Rien n’est perdu : une autre lettre prend une minute.
    .again = Demander une autre lettre
