# The members’ round.

upvote-title = Support what matters most to you
# The heading of the list.
upvote-slate = What you can support
upvote-support = Support
upvote-withdraw = Take back
# Beside an item that the reader supports.
upvote-supported = Supported
# After an act; how many supports are left follows as a sentence.
upvote-counted = Counted.
    .before = You took this support back since, so it does not count. To give it again, press the button once more.
upvote-taken-back = Taken back.
    .before = You supported this again since, so it still counts. To take it back, press the button once more.

# How many supports are left.
# $count (Number) - what is left
# $number (String) - the same as text
# $quota (String) - how many there are in all
upvote-left = { $count ->
    [one] You have { $number } support of { $quota } left.
   *[other] You have { $number } supports of { $quota } left.
}
# $count (Number) - how many supports a voice has
# $number (String)
upvote-none-left = { $count ->
    [one] Your only support is given.
   *[other] All your { $number } supports are given.
}
# Where there is no limit.
# $count (Number)
# $number (String)
upvote-given = { $count ->
    [one] You have given { $number } support, and may give as many as you like.
   *[other] You have given { $number } supports, and may give as many as you like.
}
upvote-for-organisation = You vote for an organisation. It has one voice: the last ballot of any of its delegates is the one that counts.
upvote-movable = You can take them back and give them elsewhere until the box closes.
upvote-take-one-back = To support something else, take one back first.
upvote-see-mine = See my supports
upvote-see-all = See all items
upvote-mine = What you support
# On the narrow button at the lower edge of a phone.
upvote-mine-short = My supports
upvote-all-short = All items
# Only the reader sees this list.
upvote-mine-private = Nobody else is shown this.
upvote-mine-none = You support nothing yet
upvote-mine-none-words = Choose from the list what matters most to you.

upvote-no-voice = You have no voice in this campaign yet
upvote-no-voice-words = Once you are admitted, you can give your supports. With a room code or a confirmed e-mail address, this takes a minute.
upvote-join = Take part

upvote-search = Search
upvote-find = Search
upvote-themes = Themes
upvote-all-themes = All themes
upvote-none-found = Nothing is found
upvote-none-found-words = No item has these words in this theme.

upvote-facts = In brief
upvote-closes = Closes
upvote-closes-by-hand = When a host closes it
upvote-voices = Voices
upvote-totals = Totals
upvote-totals-hidden = Hidden until the count, so that early numbers steer nobody
upvote-totals-live = Shown in the room while the box is open
upvote-then = Then
upvote-check = Anyone can check this
upvote-check-words = Each step is an entry in the public record. Your receipt proves that your supports are in the box, without saying which.
upvote-check-link = Open the record

upvote-receipt = Your receipt
upvote-receipt-version = Version
upvote-receipt-number = Its number
upvote-receipt-proves = Your ballot lies in the box under this number. When the box closes, its seal enters the public record, and that seal can only be made with the numbers of all ballots in the box: yours is in it, or the seal does not fit. Nobody can tell from the number what you support.
upvote-receipt-keep = Each change gives your ballot a new version and number; keep the latest.

upvote-void = This vote was declared void
upvote-void-words = No support that was given in it counts. A new vote is being prepared; you can give your supports again as soon as it opens.
upvote-void-erased = Why: the reason was erased.
upvote-not-yet = The upvote is not open yet
upvote-not-yet-words = First, challenges are collected and grouped. Then every member supports those that matter most.
upvote-no-date = Its date is not announced yet.
upvote-read-challenges = Read the challenges
upvote-cancelled = There is no upvote
upvote-cancelled-words = This campaign was cancelled. The record says why.
upvote-closed = The upvote is closed
upvote-closed-thanks = Thank you to all who took part. What was confirmed before the close counts.
# $count (Number) - how many voted
# $voted (String) - the same as text
# $of (String) - how many voices there are
upvote-turnout = { $count ->
    [one] { $voted } voice of { $of } supported something.
   *[other] { $voted } voices of { $of } supported something.
}
# $stage (String) - the name of a stage, such as “Panel”
upvote-next = What comes next: { $stage }.
upvote-see-results = See the results
