trouble-not-found = There is nothing at this address
    .what-to-do = The link may be incomplete, or the campaign is not public yet.
trouble-damaged = This campaign is closed for a check
    .what-to-do = Its record did not match its own checksum when the server started, so nothing of it is shown. Whoever runs the server finds the reason in its log.
trouble-unavailable = The page cannot be shown right now
    .what-to-do = Nothing is lost. Please try again in a minute.
trouble-to-campaigns = See all campaigns
trouble-sign-in = Sign in to see this
    .what-to-do = This page is not for everybody. You need your e-mail address only, no password.
    .link = Sign in
trouble-not-allowed = This page is not for you
trouble-refused = This cannot be done now
# $seconds (String)
trouble-busy = Too much at once
    .what-to-do = Please wait { $seconds } s, then try again.
trouble-unreadable = What you sent did not arrive whole
    .what-to-do = The connection may have broken off, or a file was too large. Go back and send it again.

# What somebody typed or followed did not open.
locked-address = This is not an e-mail address
    .what-to-do = One looks like name@example.org.
locked-code = This code does not work
    .what-to-do = It may have expired or have a slip in it. Look at the newest e-mail, or ask for another.
locked-link = This link was used already, or has expired
    .what-to-do = Ask for a new e-mail. It takes a minute.
locked-invitation-unknown = There is no such invitation
    .what-to-do = The link may be incomplete. Ask whoever invited you.
locked-invitation-spent = This invitation was accepted already
    .what-to-do = Sign in with the address to which it was sent.
locked-invitation-expired = This invitation has expired
    .what-to-do = Ask for a new one.
locked-room-code = This code does not let you into the room
    .what-to-do = Compare it, character by character, with the wall or your badge.
locked-room-full = This code has let in as many as it may
    .what-to-do = Ask a host to let you in.
