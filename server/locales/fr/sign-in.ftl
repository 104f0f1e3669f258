sign-in-not-signed-in = Connectez-vous d’abord, ou envoyez un jeton valide.
sign-in-already-done = C’est déjà fait, et les codes ne sont montrés qu’une fois. Envoyez une nouvelle clé pour en obtenir d’autres.
sign-in-too-many = Trop d’essais. Réessayez dans { $seconds } secondes.
sign-in-code = Ce code est erroné ou a expiré. Consultez le courriel le plus récent, ou demandez-en un autre.
sign-in-link = Ce lien a déjà servi ou a expiré. Demandez un nouveau courriel.
sign-in-invitation-unknown = Cette invitation n’existe plus. Utilisez le courriel le plus récent.
sign-in-invitation-spent = Cette invitation a déjà servi. Connectez-vous avec votre adresse.
sign-in-invitation-expired = Cette invitation a expiré. Demandez un nouveau courriel.
sign-in-room-code-unknown = La campagne n’a pas ce code de salle. Comparez-le avec votre billet ou le mur.
sign-in-room-code-full = Le code ouvert a admis toutes les personnes qu’il peut admettre. Demandez un code personnel.
sign-in-no-open-code = Les règles de cette campagne n’annoncent aucun code ouvert.
sign-in-count = Demandez-en entre 1 et { $limit } à la fois.
sign-in-role = Ce n’est pas un rôle que l’on peut attribuer.
sign-in-token-unknown = Vous n’avez pas de jeton de ce nom.
sign-in-mail = Aucun courriel ne peut partir pour le moment. Réessayez dans quelques minutes.

sign-in-address-empty = Il faut une adresse courriel.
sign-in-address-too-long = L’adresse courriel est trop longue : au plus { $bytes } octets.
sign-in-address-at-sign = Une adresse courriel comporte un seul @.
sign-in-address-local-part = La partie devant le @ n’est pas celle d’une adresse courriel.
sign-in-address-domain = La partie après le @ n’est pas un nom de domaine.

sign-in-secret-malformed = Le lien est incomplet. Copiez-le en entier.
sign-in-code-malformed = Le code compte six chiffres.
sign-in-room-code-malformed = Le code de salle compte huit lettres et chiffres.
