people-title = People
people-back = People
people-roles = Who runs this campaign
people-without-address = Somebody who came with a room code
people-revoke = Take this role away
people-revoked = The role is taken.
people-invitations = Invited, not here yet
# $until (String) - a date and a clock time
people-invitation-until = The link works until { $until }.
# $until (String) - a date and a clock time
people-invitation-expired = The link stopped working: { $until }.
people-again = Send again
people-address = E-mail address
people-role = Role
people-language = Language of e-mails to this person
people-invite = Send the invitation
    .title = Invite somebody to a role
    .words = The e-mail has a link. Whoever follows it and accepts gets the role; the record shows that you gave it.
people-invited = The e-mail is on its way.
people-counts = Voices
people-told-apart = Listed, by personal code or by address
people-open-code = By the open code of the room
people-persons = People of their own
people-organisations = Organisations
people-ways = Let people in
people-to-members = Import or admit members
people-to-codes = Room codes and slips
people-to-reminder = One reminder per round

members-title = Members
    .lede = Whoever is on your list has a voice as soon as they sign in with the address given here. No e-mail is sent now.
members-closed = Nobody can be admitted here now
members-over = Voices are admitted only until the upvote ends.
members-not-yours = Only hosts admit members.
members-import-title = From a table
members-import-words = A CSV file as a spreadsheet saves it, with commas, semicolons or tabs between the columns. Its first line names the columns: address is needed, language (en or fr) and organisation may be left out. Rows of one organisation are one voice with several delegates. Its name is not kept: to add delegates later, list them together with one who speaks for it already. Other columns are not read.
members-import-example = address,language,organisation
table-file = CSV file
table-paste = Or paste the table here
table-check = Check the table
table-review-title = Checked, nothing is stored yet
# $count (Number) - chooses the form
# $number (String)
members-review = { $count ->
    [0] No row can be admitted.
    [one] { $number } row can be admitted.
   *[other] { $number } rows can be admitted.
}
table-problems = These rows stay out
# $line (String)
# $problem (String)
table-problem = Line { $line }: { $problem }
# $columns (String)
table-ignored = Columns that are not read: { $columns }.
# $count (Number) - chooses the form
# $number (String)
members-admit = { $count ->
    [one] Admit { $number } row
   *[other] Admit { $number } rows
}
# $count (Number) - chooses the form
# $number (String)
members-admitted = { $count ->
    [0] No voice was admitted.
    [one] { $number } voice is admitted.
   *[other] { $number } voices are admitted.
}
# $count (Number) - chooses the form
# $number (String)
members-known = { $count ->
    [one] { $number } was there already.
   *[other] { $number } were there already.
}
# $count (Number) - chooses the form
# $number (String)
members-joined = { $count ->
    [one] { $number } more delegate speaks for an organisation that was there already.
   *[other] { $number } more delegates speak for organisations that were there already.
}
# $count (Number) - chooses the form
# $lines (String) - numbers of lines
# $why (String) - a sentence
members-left-out = { $count ->
    [one] Left out is line { $lines }: { $why }
   *[other] Left out are lines { $lines }: { $why }
}
members-no-one-voice = Somebody else of this organisation has a voice of their own, or its people speak for several. Add delegates below, or take the others out of the table.
members-one = Admit
    .title = One address
members-organisations = Organisations
    .words = An organisation has one voice; the last ballot of its delegates stands. While the box is open, nobody changes who they are.
members-add-delegate = Let them speak for it
    .open = Add a delegate…
members-delegate-added = Somebody more speaks for this organisation.
members-remove-delegate = End this
members-delegate-removed = They no longer speak for this organisation.

codes-title = Room codes
    .lede = A code lets somebody in without an address: on a badge, on a slip, or on the wall.
codes-personal = Personal codes
    .words = Each is bound to whoever enters it first.
codes-count = How many
    .hint = At most 1,000 at once.
codes-make = Make the codes
    .open = Make the open code
codes-open = The open code
    .words = For the wall. It lets in as many as the rules say, and their supports are counted in a column of their own.
codes-wall = Show it to the room
    .words = The wall shows this code and a QR code that leads to it. Open it on the projector’s computer now: only its address holds the code.
# $count (Number) - chooses the form
# $number (String)
codes-made = { $count ->
    [one] { $number } code
   *[other] { $number } codes
}
codes-once = Print this page now. The server keeps no code: once it restarts, they cannot be shown again.
codes-gone = These codes cannot be shown any more
    .words = The server keeps no code. Slips that are printed still work; make new ones for those that are lost.
codes-slip = Enter it under “Join”.

reminder-title = Reminder
reminder-none = No box is open
    .words = While members support or the panel votes, one reminder can be sent here.
reminder-to-members = It goes once, to members from whom there is no ballot yet. Nobody is told who or how many they are.
reminder-to-panel = It goes once, to all panelists alike, so that it tells nothing.
reminder-send = Send the reminder
reminder-sent = The e-mails are on their way.
reminder-was-sent = The reminder of this round was sent. There is no second one.
reminder-letter = What it says
