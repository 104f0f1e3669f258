# What somebody is in a campaign, as in “Role: Host”.

# Signed in, but not admitted.
role-visitor = Visitor
role-member = Member
role-panelist = Panelist
role-note-taker = Note taker
role-curator = Curator
role-moderator = Moderator
role-chair = Chair
role-host = Host

# Acts of the campaign itself, at an announced time.
role-system = Clock
