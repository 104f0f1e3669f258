# Why somebody is not let in. Nothing here tells a known address, code or link from an unknown one.

sign-in-not-signed-in = Sign in first, or send a token that works.
sign-in-already-done = This was done already, and codes are shown only once. Send a new key for new ones.
# $seconds (String)
sign-in-too-many = Too many tries. Try again in { $seconds } seconds.
sign-in-code = This code is wrong or has expired. Look at the newest letter, or ask for another.
sign-in-link = This link was used or has expired. Ask for a new letter.
sign-in-invitation-unknown = This invitation does not exist any more. Use the newest letter.
sign-in-invitation-spent = This invitation was used. Sign in with your address.
sign-in-invitation-expired = This invitation has expired. Ask for a new letter.
sign-in-room-code-unknown = The campaign has no such room code. Compare it with your slip or the wall.
sign-in-room-code-full = The open code has let in as many people as it may. Ask for a code of your own.
sign-in-no-open-code = The rules of this campaign announce no open code.
# $limit (String)
sign-in-count = Ask for between 1 and { $limit } at once.
sign-in-role = This is no role that can be given.
sign-in-token-unknown = You have no such token.
sign-in-mail = No letter can be sent right now. Try again in a few minutes.

# What is wrong with an address. What was typed is not repeated.

sign-in-address-empty = An e-mail address is needed.
# $bytes (String) - at most
sign-in-address-too-long = The e-mail address is too long: at most { $bytes } bytes.
sign-in-address-at-sign = An e-mail address has one @ sign.
sign-in-address-local-part = The part before the @ is not that of an e-mail address.
sign-in-address-domain = The part after the @ is not a domain name.

# What is wrong with a link or a code.

sign-in-secret-malformed = The link is incomplete. Copy it whole.
sign-in-code-malformed = The code has six digits.
sign-in-room-code-malformed = The room code has eight letters and digits.
