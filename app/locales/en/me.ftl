me-title = My page
    .lede = What is stored of you, and every way to change or end that.
me-about = About you
me-address = E-mail address
    .none = None: you came with a room code.
me-name = Name to show
    .hint = It is shown only where you choose so. Leave it empty to show none.
me-language = Language of e-mails
    .hint = For pages, you change the language at the top of each one.
me-describe = Save
me-described = Saved.
me-campaigns = Your campaigns
    .none = You take part in no campaign yet
    .none-words = A room code or an invitation lets you in; some campaigns admit every confirmed address.
me-groups = What you said about groups
me-groups-change = Change or take back
me-sessions = Your open sessions
# $since (String) - a day
# $until (String) - a day
me-session = Since { $since }, at least until { $until }
me-sign-out = Sign out
    .for-good = You have no address here. Whoever came with the open code of a room and signs out cannot come back to what they wrote and supported.
    .everywhere = Sign out in all browsers
me-signed-out = You are signed out.
me-programs = Programs that act for you
    .words = Each has a token that was made on the server’s command line. A program whose token is revoked can do nothing more for you.
# $label (String) - what the program is called
# $since (String) - a day
me-program = { $label }, since { $since }
    .revoke = Revoke “{ $label }”
    .revoked = The token is revoked.
me-download = Take it with you
    .words = Everything that is stored of you, except what you note for yourself as a panelist, as one file that people and programs can read (JSON). Your ballots are in it, with what opens them: this file proves how you voted. Do not pass it on, and delete it once you have read it.
    .button = Download
me-erase = Go for good
    .words = You may erase your account. The next page says what goes, what stays, and why.
    .button = See what is erased
