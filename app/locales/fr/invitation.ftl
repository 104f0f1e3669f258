# Le lien d’une invitation.
invitation-eyebrow = Vous recevez une invitation
invitation-title = Invitation : { $name }
invitation-as = Votre rôle : { $role }
invitation-words = En acceptant, vous vous connectez avec l’adresse qui a reçu le courriel, et ce rôle est à vous. Le lien sert une fois.
invitation-accept = Accepter
invitation-help = Ce que fait ce rôle, en quelques étapes
invitation-spent = Cette invitation a déjà été acceptée
    .words = Connectez-vous comme d’habitude : nous envoyons un courriel à l’adresse invitée.
    .again = M’envoyer un courriel de connexion
invitation-expired = Cette invitation est expirée
    .words = Elle peut être renvoyée, avec un nouveau lien, à l’adresse invitée.
    .again = Renvoyer l’invitation
invitation-sent = Si rien ne s’y oppose, une nouvelle invitation est en route. Seul son lien compte.
invitation-done = Bienvenue. Votre rôle : { $role }.
invitation-unknown = Cette invitation n’existe pas
    .words = Le lien est peut-être incomplet, ou un courriel plus récent l’a remplacé. Cherchez le courriel le plus récent, ou écrivez à la personne qui vous a fait inviter.
