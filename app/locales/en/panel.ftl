# The panel’s room: a closed group reads, notes, votes and explains.

panel-title = The panel
# The name of the links from page to page, which a screen reader says before “navigation”.
panel-navigation = Panel
panel-to-overview = Overview
panel-to-campaign = To the campaign
panel-to-results = See the results
panel-ballot = Your ballot
panel-conflicts = Conflicts
panel-print = Print pack
panel-reasons = Reasons

# Said to whoever may not come in.
panel-closed = This room is the panel’s
panel-closed-outside = Only those whom a host named to the panel read and vote here. What they choose, and why, becomes public for everybody.
panel-closed-too-late = You were named to the panel after its ballot box had opened. Its roster was fixed at that moment, so that nobody joins a vote under way.
panel-closed-beside = You do not vote in this panel, so this page has nothing for you to mark.

# Where the panel’s work stands.
panel-not-yet = The panel has not begun
# $moment (String) - a date with time and zone
panel-not-yet-on = It begins on { $moment }.
panel-not-yet-words = Its date is not announced yet.
panel-not-yet-what = Here panelists will declare conflicts, read item by item with notes that only they see, mark their ballots, and change them until the box closes.
panel-prepared = Reading has begun, the box is not open yet
panel-prepared-beside = The panel declares its conflicts and reads. Its box is not open yet.
panel-prepared-words = Declare your conflicts now; this ends when the box opens. What you note while you read is not a vote, and nobody else sees it.
panel-open = The box is open
panel-open-beside = The panel votes. Nobody sees who has voted, or how many have, before the box closes.
panel-open-words = You may change your ballot until the box closes. Nobody sees who has voted, or how many have, before that.
# $moment (String) - a date with time and zone
panel-prepared-until = The decision is announced for { $moment }; the box closes then at the latest, unless another date is named when it opens.
panel-run-off = A run-off: the box is open
panel-run-off-words = Some items tie for the last seats. This round is about them and nothing else. Your earlier ballot stays as it is.
panel-run-off-prepared = A run-off is being prepared
panel-run-off-prepared-words = Some items tie for the last seats. A host or the chair opens a box about them and nothing else; the conflicts of the first round hold.
panel-further = A further round: the box is open
panel-further-words = It is about the items that the panel disputes and nothing else. What you say of them now counts in place of what you said before, and whoever marks nothing now says nothing of them any more; of the other items, your earlier marks stand.
panel-further-prepared = Time to talk: the panel is far apart
panel-further-prepared-words = Below are the items that you dispute, with how the panel marked them. Talk about these; nobody has to say how she voted. Then the chair or a host opens a box about them and nothing else. Declared conflicts hold, and you can declare another until the box opens; nobody records one for you any more. The results page will say that it came late, and whoever compares both rounds may guess whose it was.
panel-closing = The box is closing
panel-closing-words = The count follows in a few seconds.
panel-sealed = The box is closed
panel-sealed-words = It is being counted. What comes out will be shown here.
panel-counted = The panel’s vote is counted
panel-counted-words = The host publishes it, once each chosen item has a reason that enough of the panel confirmed.
panel-published = The decision is public
panel-published-words = Thank you. Everybody can read what was chosen, and why.
panel-void = This round does not count
panel-void-words = It was declared void. A new round follows; until then there is nothing to mark.
panel-over = The campaign is over
panel-over-words = The private notes of its panelists are deleted.
panel-voided = An earlier round was declared void
panel-voided-erased = Its reason was erased.

# The one button of the overview: what to do next.
panel-step-conflicts = Declare conflicts
panel-step-no-conflicts = I have none: start reading
panel-step-read = Go on reading
panel-step-vote = Mark your ballot
panel-step-ballot = Look at your ballot
panel-step-reasons = Go to the reasons

# $read (String)
# $of (String)
# $count (Number) - the minutes, which choose the form
# $minutes (String)
panel-progress = Read { $read } of { $of }, about { $count ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
# $of (String)
panel-progress-done = You have read all { $of }

panel-contents = Everything there is to read
panel-contents-words = The order is different for each panelist, so that no item is always the last. Go on wherever you like.
panel-contents-read = read
panel-contents-unread = not read yet
panel-contents-recused = you do not vote on it

# The rules of the round.
panel-rules-beside = What the panel is asked
panel-rules = What is asked of you
panel-rules-past = The rules of this round
panel-rules-seats = Seats
# $seats (String)
# $items (String)
panel-rules-seats-of = { $seats } for { $items } items
panel-rules-voters = Who votes
# $count (Number)
# $number (String)
panel-rules-voters-of = { $count ->
    [one] { $number } panelist
   *[other] { $number } panelists
}
panel-rules-count = How it is counted
panel-rules-count-words = Approve as many items as you like. What counts is the share of approvals among those who may vote on an item.
panel-rules-count-phragmen = Approve as many items as you like. Seats go one by one, so that each like-minded group gets about its share and the largest does not get them all: every chosen item is a load that its supporters share, and the next seat goes to the item whose supporters then carry the least.
panel-rules-count-score = Give each item 0 to 5 for each criterion, or abstain. What counts is the mean over everybody who may vote on the item, by the weights of the criteria. Whoever abstains or leaves it blank gives it nothing, which counts as 0; whoever has a conflict is not counted at all.
panel-rules-count-stv = Put as many items as you like into your order, the best first. Whatever has enough first places (the quota) gets a seat; votes above the quota are not lost, but pass on to the next items of the same ballots, in part. When nothing has the quota, the item with the fewest votes is excluded, and its ballots move on to their next items. So each like-minded group gets about its share of the seats. A place for an item never harms one that you put before it. If two have equally many votes, the latest earlier step at which they differed decides.
panel-rules-rubric = What you score
panel-rules-disagreement = If you disagree
# $share (String) - such as 1/3
panel-rules-minimum = An item needs at least { $share } of them.
# $share (String) - such as 1/2
panel-rules-minimum-score = An item needs a mean of at least { $share } of the best score, 5.
# $share (String)
panel-rules-quorum = The round counts when { $share } of the panel voted.
panel-rules-ties = If items tie
panel-rules-tie-statistic = Whichever fewer of you decline comes first, as a share of those who may vote on it.
panel-rules-tie-statistic-score = Whichever more of you score in the highest third of the scale comes first, then whichever fewer score in the lowest.
panel-rules-tie-run-off = You vote again, on the tied items only.
panel-rules-tie-supports = What more members supported comes first.
panel-rules-tie-lot = A lot decides what still ties. It follows from a secret that the record commits to when the vote opens, and from all the ballots, so that nobody can choose it alone and anybody can check it.
panel-rules-public = What becomes public
panel-rules-public-slips = What is chosen, the totals, and each mark without a name, so that anyone can recount. In a small panel this may show who voted how.
panel-rules-public-ballots = What is chosen, the totals, and every ballot as a whole without a name, so that anyone can recount. Whoever knows part of your ballot can often tell that it is yours.
panel-rules-public-result = What is chosen, and nothing else. The totals stay under seal.
panel-rules-public-open = The host still chooses that, before the box opens.
panel-rules-early = When it ends
panel-rules-early-words = The box closes as soon as everybody has marked every item; from then on nothing can be changed.

# Declaring conflicts.
panel-conflicts-lede = Would you, your organisation or somebody close to you gain or lose by an item? Then you do not vote on it: you give no mark, and you are not counted among those who decide on it.
panel-conflicts-which = On which items do you have a conflict?
panel-conflicts-before = That there is a conflict becomes public, not whose it is. A declared conflict cannot be taken back in this round. Those who have none need to do nothing here.
panel-conflicts-send = Declare these conflicts
panel-conflicts-none-ticked = Please tick at least one item. If you have no conflict, there is nothing to send.
# $count (Number)
# $number (String)
panel-conflicts-said = { $count ->
    [one] Recorded: you do not vote on { $number } item.
   *[other] Recorded: you do not vote on { $number } items.
}
panel-conflicts-declared = You do not vote on
panel-conflicts-stay = These hold for this round, its run-offs and its further rounds.
panel-conflicts-closed = No conflicts can be declared now
panel-conflicts-not-yet = They can be declared as soon as the panel’s items are known.
panel-conflicts-over = That ended when the box opened. If you find one now, tell the chair or a host: they can declare the round void, and a new one begins with its conflicts.
panel-conflicts-run-off = A run-off is voted under the conflicts of its first round.

# What the chair does.
panel-chair = As the chair
panel-chair-record = Record a conflict that somebody told you
panel-chair-record-words = Panelists declare their conflicts themselves. What somebody tells you instead, you record here.
panel-chair-panelist = Who has the conflict?
panel-chair-items = On which items?
panel-chair-none-ticked = Please tick at least one item.
panel-chair-record-do = Record this conflict
panel-chair-recorded = The conflict is recorded. There is no vote of that panelist on these items.

# An item.
panel-item-original = Original
panel-item-translation = Translation
panel-item-affected = Who is affected
panel-item-theme = Theme
panel-item-holds = Made of
panel-item-merged = Merged into it
panel-item-support = Members’ support
# $count (Number)
# $number (String)
panel-item-support-of = { $count ->
    [one] { $number } voice
   *[other] { $number } voices
}
panel-item-withdrawn = Its author took this item back

# Marks.
panel-mark-approve = Approve
panel-mark-decline = Decline
panel-mark-abstain = Abstain
panel-mark-not-yet = Not yet
panel-mark-blank = Leave blank
# Scores.
# $score (String)
panel-score-best = { $score } – best
# $score (String)
panel-score-worst = { $score } – worst
# $criterion (String)
# $score (String)
panel-score-of = { $criterion } { $score }
# Places.
panel-rank = Place in your order
# $place (String)
panel-rank-place = Place { $place }
panel-rank-none = No place: I abstain
panel-rank-up = Move up
panel-rank-down = Move down
panel-rank-last = Put behind the last
panel-rank-twice = Another item has this place too. Give each a place of its own.
panel-read-outdated = The criteria have changed since you noted scores here. Please note them again.
panel-score-unfinished = Give every criterion a score, or none. Whoever abstains gives none.

# Reading.
# $place (String)
# $of (String)
panel-read-place = Item { $place } of { $of }
panel-read-beside = An item that you do not vote on
panel-read-mark = How would you mark it?
panel-read-mark-hint = Just an intention: it does not count until you put it into the box.
panel-read-note = Your private notes
panel-read-note-hint = Only you can read them. They are in no export and are deleted together with whose ballot is whose, once nobody can question the decision any more.
panel-read-next = Read: save, go to the next
panel-read-last = Read: save (last item)
panel-read-previous = Save, go to the previous
panel-read-save = Save
panel-read-unread = Save as not read yet
panel-read-vote = Put this mark into the box
panel-read-follows = Next:
# $mark (String)
panel-read-in-box = In the box: { $mark }
panel-read-said = Saved.
panel-read-said-last = Saved. You have come to the end of your list.
panel-read-locked = There is no mark to give here
panel-read-recused = You declared a conflict on this item, so you do not vote on it.
panel-read-withdrawn = Its author took this item back, so nobody votes on it any more.
panel-read-over = The campaign is over; notes are deleted.

# Voting.
panel-vote-open = How to fill in your ballot
panel-vote-words = Mark what you can. A blank item is neither declined nor approved, and that is no abstention. You may change everything until the box closes.
panel-vote-words-score = Score what you can, criterion by criterion. An item that you leave blank or abstain from gets nothing from you. You may change everything until the box closes.
panel-vote-words-rank = Give your first item place 1, the next place 2, and go on as far as you have an opinion. An item without a place gets nothing from you; leaving it blank is no abstention. The buttons move an item by one place and send the whole order. You may change everything until the box closes.
# $count (Number)
# $number (String)
panel-vote-fill = { $count ->
    [one] Fill in your noted mark where it differs ({ $number } item)
   *[other] Fill in your noted marks where they differ ({ $number } items)
}
# $sent (String) - a mark
# $pencil (String) - a mark
panel-vote-differs = In the box: { $sent }. In your notes: { $pencil }.
panel-vote-before = What you send counts once this page says so.
panel-vote-send = Send your ballot
# $version (String)
panel-vote-said = Counted: your ballot is in the box, version { $version }.
panel-vote-locked = Nothing to mark
panel-vote-shut = The box takes no ballots
panel-vote-not-yet = It is not open yet. A host or the chair opens it; what you note until then will be filled in for you.
panel-vote-closed = It is closed. What was confirmed before counts.

# The acknowledged ballot.
panel-receipt = Your ballot is in the box
panel-receipt-version = Version
panel-receipt-marks = Marks
# $approve (String)
# $decline (String)
# $abstain (String)
# $blank (String)
panel-receipt-marks-of = approved: { $approve }, declined: { $decline }, abstained: { $abstain }, left blank: { $blank }
# $scored (String)
# $abstain (String)
# $blank (String)
panel-receipt-scores-of = scored: { $scored }, abstained: { $abstain }, left blank: { $blank }
# $placed (String)
# $abstain (String)
# $blank (String)
panel-receipt-places-of = placed: { $placed }, abstained: { $abstain }, left blank: { $blank }
panel-receipt-number = Its number
panel-receipt-check = How can I check this later?
panel-receipt-check-words = Keep the version and the number; nobody can tell from them how you voted. When the box closes, its seal enters the public record, and that seal can only be made with the numbers of all ballots in the box. Each change gives your ballot a new number: the latest one counts.

# What was counted.
panel-count = What was counted
panel-count-run-off = What was counted in the run-off
panel-count-further = What was counted in the further round
# $count (Number)
# $number (String)
panel-count-disputed = { $count ->
    [one] The panel is far apart on { $number } item
   *[other] The panel is far apart on { $number } items
}
panel-count-disputed-words = A further round asks again about what is disputed, and about nothing else. Nothing has a seat before that.
# $voted (String)
# $of (String)
panel-count-turnout = { $voted } of { $of } panelists voted.
panel-count-no-quorum = Too few voted, so this round does not count. A host can declare it void; then a new one follows.
panel-count-nothing-chosen = No item got a seat.
panel-count-chosen = Chosen
# $count (Number)
# $number (String)
panel-count-tied = { $count ->
    [one] Tied for { $number } seat
   *[other] Tied for { $number } seats
}
panel-count-covered = Only the result of this round is shown; its totals stay under seal.
panel-count-seats = How the seats went
panel-count-totals = Marks for each item
panel-count-item = Item
panel-count-first = Put first
panel-count-placed = Given a place
panel-count-eligible = May vote on it

# The print pack.
panel-print-how = Print this page with your browser: each item begins on a sheet of its own. Your private notes are not on it.
panel-print-place = Place in your order: ______
panel-print-notes = Notes

# Reasons for what was chosen.
# $count (Number)
# $number (String)
panel-reasons-lede = { $count ->
    [one] Each chosen item gets a reason in both languages. It becomes public with the decision, for which { $number } panelist must have confirmed it.
   *[other] Each chosen item gets a reason in both languages. It becomes public with the decision, for which { $number } panelists must have confirmed it.
}
panel-reasons-final = These are the reasons that the panel gave. They are public and no longer change.
panel-reasons-run-off = A run-off still decides about the last seats. What it chooses will be added here.
panel-reasons-further = A further round is still ahead. Reasons are written once it is counted.
panel-reasons-who = The chair or a note taker writes the reasons; panelists then confirm them.
panel-reasons-nothing = Nothing is chosen yet
panel-reasons-nothing-words = Once the panel’s vote is counted, the reasons for what it chose are written and confirmed here.
panel-reasons-missing = no reason yet
# $confirmed (String)
# $needed (String)
panel-reasons-confirmed = confirmations: { $confirmed }, needed: { $needed }
panel-reasons-mine = confirmed by you
# $version (String)
panel-reasons-rewritten = Rewritten: this is version { $version }. Confirmations of an earlier version no longer count.
panel-reasons-confirm = Confirm this reason
panel-reasons-confirm-words = You confirm that it says why the panel chose this item, in the words above.
panel-reasons-said-confirmed = You confirmed this reason.
panel-reasons-write = Text of the reason
# The label of the field; the language follows.
panel-reasons-field = Reason
panel-reasons-keep = Keep this reason
panel-reasons-rewrite = Replace the reason
panel-reasons-rewrite-words = New words take all confirmations away: each panelist has to read and confirm again.
panel-reasons-said-drafted = The reason is kept. The panel can confirm it now.
