erase-title = Erase my account
    .lede = At once and for good. Nobody can bring it back, we included.
erase-goes = What goes
    .account = Your address, name and language, every session, token and invitation. You are signed out everywhere.
    .challenges = Your challenges are withdrawn and their words erased, with their translations. A challenge for which somebody else can act too stays, with that person.
    .reasons = The reasons that you gave for what you did, and the questions that you raised.
    .supports = Supports and marks in a box that is still open are taken back.
    .help = Your offers to help with topics, what you said of others’ challenges and of groups to which you belong, and what you noted for yourself as a panelist.
    .roles = Your roles. A seat on a panel that is voting stays empty until its decision is certified.
erase-stays = What stays, and why
    .record = The public record: that something was done, when and in which role. Where your words were, it says “redacted”, and it can still be checked.
    .ballots = Ballots in sealed boxes, under a number that names nobody, until nobody has to recount any more. Then whose they were is destroyed.
    .group = What was said in the name of a group: a panel’s reasons, a topic’s promise and news, your translations of others’ words.
    .copies = E-mails that were sent, files that others downloaded, and backups of this server until they are overwritten. If one is brought back, you are erased from it again, as long as the list of erasures was kept with the data.
    .files = Traces in this server’s files, mostly for an hour or two: then the files are written anew without what was erased. Where the data lies with a database server, whoever runs that one has to see to it.
# The word that somebody types to be erased; small letters.
erase-word = erase
# $word (String)
erase-confirm = Confirmation
    .hint = Type “{ $word }”.
    .wrong = To go on, type “{ $word }”. Nothing was erased.
erase-button = Erase my account for good
erase-back = Go back without erasing
erase-done = Your account is erased. Nothing that lets anybody in as you is left.
erase-last-host = You are the last host
    .words = Without you, nobody would run what is listed here. In each campaign listed, make somebody else a host, or end it; then come back.
