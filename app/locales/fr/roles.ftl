# Ce que quelqu’un fait dans une campagne, comme dans « Rôle : Animation » : la fonction plutôt que la personne.

# A ouvert une session, mais n’est pas admis.
role-visitor = Visite
role-member = Membre
role-panelist = Membre du jury
role-note-taker = Prise de notes
role-curator = Curation
role-moderator = Modération
role-chair = Présidence du jury
role-host = Animation

# Les actes de la campagne elle-même, à une heure annoncée.
role-system = Horloge
