# Letters, as plain text: the value is the body, `subject` its subject, which is one line. An empty line parts
# paragraphs. A link ends its line, so that no mail program takes a mark for a part of it.

# $link (String)
# $code (String) - six digits
# $minutes (String) - for how long both are valid
letter-sign-in =
    Hello,

    To sign in, open this link and press the button on the page:
    { $link }

    Or type this code where you asked for it: { $code }

    Link and code are valid for { $minutes } minutes and can be used once. Please pass neither of them on: we never ask for them.

    If you did not ask to sign in, ignore this letter. Nothing happens when the link is only opened or checked by a mail scanner; only the button signs in.
    .subject = Your link and code to sign in

# $campaign (String) - its name
# $link (String)
# $until (String) - a date with its time
letter-panel-invitation =
    Hello,

    You are invited to the panel of “{ $campaign }”. The panel weighs the challenges that the sector put forward and decides which of them are taken up.

    To see the invitation and accept it, open this link:
    { $link }

    The link is personal and valid until { $until }. It is used up when you press the button on the page, not by opening it.

    If it has run out or was already used, open it all the same: the page sends you a new one.
    .subject = Invitation to the panel: { $campaign }

# $campaign (String) - its name
# $role (String) - what the reader is invited to; the last part is never used
# $link (String)
# $until (String) - a date with its time
letter-role-invitation =
    Hello,

    You are invited to help run “{ $campaign }”. Your part would be to { $role ->
        [host] host the campaign
        [chair] chair its panel
        [note_taker] take notes for its panel
        [moderator] moderate its challenges
        [curator] group its challenges into themes
       *[other] take part
    }.

    To see the invitation and accept it, open this link:
    { $link }

    The link is personal and valid until { $until }. It is used up when you press the button on the page, not by opening it.

    If it has run out or was already used, open it all the same: the page sends you a new one.
    .subject = Invitation to help run: { $campaign }

# A challenge in a letter about a merge, by its title.
# $title (String)
letter-titled = “{ $title }”

# A challenge that the reader may not read yet.
letter-unread = another challenge, which a moderator has not read yet

# $campaign (String) - its name
# $challenge (String) - title of the reader's own
# $into (String) - the other one, as `letter-titled` or `letter-unread` names it
# $link (String)
# $until (String) - a date with its time
letter-merge-proposal =
    Hello,

    In “{ $campaign }”, it is proposed to merge your challenge “{ $challenge }” into { $into }, because both seem to say the same. Your text stays readable there.

    On the page of your challenge you can refuse:
    { $link }

    You can refuse until { $until }. If nobody concerned has refused by then, the merge may go ahead; it can still be undone.
    .subject = Merge your challenge “{ $challenge }”?

# $campaign (String) - its name
# $challenge (String) - title of the reader's own
# $from (String) - the others, a line each
# $link (String)
# $until (String) - a date with its time
letter-merge-into-yours =
    Hello,

    In “{ $campaign }”, it is proposed to merge the following into your challenge “{ $challenge }”, because they seem to say the same. Your text stays as it is.
    { $from }

    On the page of your challenge you can refuse:
    { $link }

    You can refuse until { $until }. If nobody concerned has refused by then, the merge may go ahead; it can still be undone.
    .subject = Merge others into your challenge “{ $challenge }”?

# $campaign (String) - its name
# $challenge (String) - title of the reader's own
# $topic (String) - its name
# $link (String)
letter-topic-drafted =
    Hello,

    In “{ $campaign }”, a topic was drafted that takes up your challenge “{ $challenge }”. The topic is called: { $topic }

    Your challenge stays as you wrote it:
    { $link }

    The topic is shown to everybody once the upvote opens. If its name does not say what you meant, please reply to this e-mail before.
    .subject = A topic takes up your challenge “{ $challenge }”

# Until when one can vote, at the end of a sentence.
# $until (String) - a date with its time
letter-announced = until { $until }

# The same where no date is announced.
letter-unannounced = until the box is closed

# $campaign (String) - its name
# $deadline (String) - as `letter-announced` or `letter-unannounced` says it
# $link (String)
letter-reminder =
    Hello,

    You have a voice in “{ $campaign }” and have not used it yet. You can support what matters most to you { $deadline }.

    Continue here:
    { $link }

    It takes five minutes. This is the only reminder.
    .subject = You can still take part: { $campaign }

# $campaign (String) - its name
# $deadline (String) - as `letter-announced` or `letter-unannounced` says it
# $link (String)
letter-panel-reminder =
    Hello,

    The panel of “{ $campaign }” can vote { $deadline }.

    Its pages are here:
    { $link }

    Everybody on the panel gets this letter, whether or not they have voted; nobody knows who has. A ballot can be changed until the close. This is the only reminder.
    .subject = The panel votes: { $campaign }

# $campaign (String) - its name
# $link (String)
letter-receipt =
    Hello,

    The box of “{ $campaign }” is sealed. Your receipt is attached: it proves that your ballot lies in the sealed box, and that the seal is in the public record. It does not tell what you chose.

    Keep the file. The page of your ballot says how to check it:
    { $link }

    You asked for this letter. No other follows.
    .subject = Receipt of your ballot: { $campaign }

# The end of every letter.
# $organiser (String) - who sends it
# $address (String) - where answers are read
letter-closing =
    Sent automatically for { $organiser } with Solution Pathways.
    Questions? Reply to this e-mail or write to { $address }.

# The last line of a letter about a campaign.
# $fingerprint (String)
letter-fingerprint = Fingerprint of the campaign’s record, to keep: { $fingerprint }
