sign-in-title = Sign in
sign-in-lede = With your e-mail address. There is no password: we send an e-mail with a link and a code.
sign-in-address = E-mail address
    .hint = The one to which you were invited, if you were.
sign-in-ask = E-mail me a link
sign-in-with-room-code = You have a room code? Join with it, without an address.
sign-in-already = You are signed in already
    .words = To sign in as somebody else, sign out on your page first.
sign-in-onward = Go on
# Said after a sign-in, on the page where it leads.
sign-in-done = You are signed in.

sign-in-code = Check your e-mail
    .lede = If the address is right, an e-mail is on its way. It has a link and a code of six digits; either signs you in. Both work for 15 minutes.
    .label = Code from the e-mail
    .hint = Six digits; spaces do not matter. The code works only in this browser, the link in any.
    .enter = Sign in
    .wrong = This code does not work. Only the code of the newest e-mail counts, in the browser that asked for it, for 15 minutes.
    .nothing = No e-mail?
    .nothing-words = It may take a minute or lie among unwanted mail. A slip in the address sends it elsewhere, and we cannot tell you: the answer is the same for every address.
    .again = Ask for another e-mail

# $address (String)
sign-in-link = Sign in with this e-mail
    .to = You will be signed in as { $address }.
    .words = One press and you are signed in, in this browser, for 30 days. The link works once.
    .button = Sign in
    .gone = This link opens nothing any more
    .gone-words = It was used, or it has expired. Nothing is lost: another e-mail takes a minute.
    .again = Ask for another e-mail
