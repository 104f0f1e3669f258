# Le lien d’une invitation.
invitation-eyebrow = Vous recevez une invitation
invitation-title = Invitation : { $name }
invitation-as = Votre rôle : { $role }
invitation-words = En acceptant, vous ouvrez une session avec l’adresse à laquelle la lettre a été envoyée, et vous recevez ce rôle. Le lien sert une fois.
invitation-accept = Accepter
invitation-help = Ce que fait ce rôle, en quelques étapes
invitation-spent = Cette invitation a déjà été acceptée
    .words = Ouvrez une session comme d’habitude : nous envoyons une lettre à l’adresse invitée.
    .again = M’envoyer une lettre pour ouvrir une session
invitation-expired = Cette invitation est échue
    .words = Elle peut être renvoyée, avec un nouveau lien, à l’adresse invitée.
    .again = Renvoyer l’invitation
invitation-sent = Si rien ne s’y oppose, une nouvelle invitation est en route. Seul son lien compte.
invitation-done = Bienvenue. Votre rôle : { $role }.
invitation-unknown = Il n’y a pas de telle invitation
    .words = Le lien est peut-être incomplet, ou une lettre plus récente l’a remplacé. Cherchez la lettre la plus récente, ou demandez à la personne qui vous a fait inviter.
