# The link of an invitation.
invitation-eyebrow = You are invited
# $name (String) - of the campaign
invitation-title = Invitation: { $name }
# $role (String)
invitation-as = Your role: { $role }
invitation-words = Accepting signs you in with the address to which the e-mail went, and gives you the role. The link works once.
invitation-accept = Accept
invitation-help = What this role does, in a few steps
invitation-spent = This invitation was accepted already
    .words = Sign in as usual: we send an e-mail to the address that was invited.
    .again = E-mail me a link to sign in
invitation-expired = This invitation has expired
    .words = It can be sent again, with a new link, to the address that was invited.
    .again = Send the invitation again
invitation-sent = If nothing stands against it, a new invitation is on its way. Only its link counts.
# $role (String)
invitation-done = Welcome. Your role: { $role }.
invitation-unknown = There is no such invitation
    .words = The link may be incomplete, or a newer e-mail has replaced it. Look for the newest e-mail, or ask whoever invited you.
