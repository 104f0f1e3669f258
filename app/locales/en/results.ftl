# What came out.

results-title = Results
results-cancelled = There are no results
results-cancelled-words = This campaign was cancelled. The record says why.
results-coming = Nothing is published yet
results-coming-words = First come the members’ supports, then the decision with its reasons. Until then, nobody sees a number.
# Where no member's vote comes before the panel's.
results-coming-panel = First the panel votes. Then come its choices with their reasons. Until then, nobody sees a number.
results-decision-coming = The decision is still to come
results-decision-coming-words = The members’ supports are counted and stand below. The decision is published with the reason for each choice.
# $stage (String) - the name of a stage
results-no-date = { $stage }: date to be announced
# Above a decision that its reader sees before the public does.
results-early = This is not published yet. Only those who work on it see it.

results-revealed = Revealed so far
    .words = The choices are being shown in the room, one by one. Each appears here as it is shown, and the rest follows.
results-chosen = What was chosen
results-none-chosen = No item got a seat
results-tie-open = A tie is still open
results-no-quorum = Too few votes: the result does not count
results-no-reason = The reason is not shown any more.

results-compare = Members and panel compared
results-compare-words = Members rank by how many voices support an item; equals share a place. The panel decides for itself and gives its reasons.
results-members = Members ranked
results-panel = The panel chose
# $place (String) - a place in an order, from 1
results-by-panel = panel: place { $place }
results-by-panel-chosen = chosen by the panel
results-by-panel-not = not chosen by the panel
results-by-panel-not-asked = not before the panel
# $place (String)
results-by-members = members: place { $place }

results-supports = The members’ supports
results-supports-caption = How many voices support each item
results-themes = By theme
results-themes-caption = How many voices support at least one item of each theme; each voice counts once
results-open-code = Voices that came with the open code of the room are counted in their own column too.
# $number (String)
results-with-open-code = of which { $number } with the open code
# Read out after the name of an item that was chosen.
results-is-chosen = (chosen)

results-steps = How it was counted
results-round-members = The members’ vote
results-round-members-run-off = The members’ run-off
results-round-panel = The panel’s vote
results-round-panel-run-off = The panel’s run-off
results-round-panel-further = The panel’s further round
# $ballots (String)
# $voices (String)
# $voted (String)
results-turnout-members = Ballots in the box: { $ballots }. Voices admitted: { $voices }. Voices that supported something: { $voted }.
# $voted (String)
# $of (String)
results-turnout-panel = { $voted } of { $of } panelists voted.
# $count (Number) - the quota
# $number (String)
results-quota = { $count ->
    [one] Each voice had { $number } support.
   *[other] Each voice had up to { $number } supports, one for an item.
}
results-no-quota = Each voice could support as many items as it liked.
results-slate-all = The panel voted on every item.
# $count (Number)
# $number (String)
results-slate-first = { $count ->
    [one] The panel voted on the item with most supports, on those that tie with it, and on the best of every other theme.
   *[other] The panel voted on the first { $number } items by supports, on those that tie with the last of them, and on the best of every theme that was then missing.
}
# $count (Number)
# $number (String)
results-slate-run-off = { $count ->
    [one] The panel voted again, on the { $number } tied item.
   *[other] The panel voted again, on the { $number } tied items.
}
# $count (Number)
# $number (String)
results-slate-further = { $count ->
    [one] After talking about it, the panel voted again on the { $number } disputed item. Of the others, what it had said before counts.
   *[other] After talking about them, the panel voted again on the { $number } disputed items. Of the others, what it had said before counts.
}
# $needed (String)
# $of (String)
results-quorum = Quorum: at least { $needed } of { $of } panelists had to vote.
results-approval = Items rank by the share of approvals among the panelists free of conflict; an abstention is no approval.
results-phragmen = Seats went one by one, in proportion: each chosen item is a load of one that those who approved of it share, and each seat went to the item whose supporters then carried the least. A mark that is not an approval carries nothing.
# $criteria (String) - with their weights
results-score = Each panelist gave each item 0 to 5 for each criterion: { $criteria }. Items rank by the mean over the panelists free of conflict, by these weights; whoever gave nothing counts as 0.
results-stv = Each panelist put items into an order. Whatever reached the quota got a seat; what it had above the quota passed on to the next items of the same ballots, each at a part of its value to five decimal places. Where nothing had the quota, the item with the fewest votes was excluded and its ballots moved on. Of equals, the latest earlier step at which they differed decided. These are the rules of Scotland’s council elections (Order of 2011).
# $quota (String) - such as 3.00000
results-step-first = First places are counted. { $quota } votes are enough for a seat: the quota.
# $item (String) - name of an item
results-step-surplus = “{ $item }” passes on what it has above the quota.
# $item (String) - name of an item
results-step-exclusion = “{ $item }” has the fewest votes and is excluded; its ballots move on.
# $items (String) - names of items
results-step-equal = It might equally have been the turn of any of these: { $items }. One possible course is told here.
# $items (String) - names of items
results-step-seats = A seat goes to: { $items }.
# $place (String)
# $item (String) - name of an item
# $load (String) - such as 3/7
results-seat = Seat { $place }: { $item }. Each who approved of it then carries { $load }.
# $place (String)
# $item (String) - name of an item
# $load (String) - such as 3/7
# $equals (String) - names of items
results-seat-equal = Seat { $place }: { $item }. Each who approved of it then carries { $load }. Equally right for this seat: { $equals }. One possible course is told here.
# $count (Number)
# $number (String)
results-conflicts = { $count ->
    [one] { $number } conflict was declared; that panelist did not vote on the item.
   *[other] { $number } conflicts were declared; those panelists did not vote on the items.
}
# $count (Number)
# $number (String)
# $items (String) - names of items
results-conflicts-late = { $count ->
    [one] { $number } of these was declared after a count of the panel was known to it, by the panelist herself, on: { $items }.
   *[other] { $number } of these were declared after a count of the panel was known to it, by the panelists themselves, on: { $items }.
}
# $count (Number) - filled seats
# $number (String)
# $seats (String)
results-seats = { $count ->
    [one] { $number } of { $seats } seats was filled, from the top of the ranking.
   *[other] { $number } of { $seats } seats were filled, from the top of the ranking.
}
# $left (String)
# $items (String) - names of items
results-tied = These tied for the seats that were left ({ $left }): { $items }. A tie is never broken by the order of a list.
results-tie-run-off = A run-off among them decides.
# $items (String)
results-disputed = The panel was far apart on these, so a further round asked again about them, and nothing had a seat yet: { $items }.
# $items (String)
results-tie-declines = A smaller share of the panel had declined these, so they got a seat: { $items }.
results-tie-declines-nobody = The same share of the panel had declined each of them, which decides nothing.
# $items (String)
results-tie-high = A larger share of the panel had scored these in the highest third of the scale, so they got a seat: { $items }.
results-tie-high-nobody = The same share of the panel had scored each of them in the highest third of the scale, which decides nothing.
# $items (String)
results-tie-low = A smaller share of the panel had scored these in the lowest third of the scale, so they got a seat: { $items }.
results-tie-low-nobody = The same share of the panel had scored each of them in the lowest third of the scale, which decides nothing.
# $items (String) - names of items
results-tie-supports = More members had supported these, so they got a seat: { $items }.
results-tie-supports-nobody = As many members had supported each of them, so their supports decide nothing.
# $items (String) - names of items
# $order (String) - names of items
results-tie-lot = A lot gave the seats to: { $items }. It follows from the secret to which the record had committed before the vote opened, and from the sealed ballots. Its order: { $order }.
# $items (String)
results-barred-quorum = Too few panelists were free of conflict to choose: { $items }.
# $items (String)
results-barred-mean = The mean score of these is below the minimum that the rules ask for: { $items }.
# $items (String)
results-barred-unplaced = Nobody gave these a place, so they got no seat: { $items }.
# $items (String)
results-barred-support = Below the minimum that the rules ask for: { $items }.
results-step-no-quorum = The quorum was missed, so this round does not count.
results-result-only = Only the result is published: in a small panel, totals would tell who voted how.
results-recount = Anyone can recount this from the record.
results-to-log = Open the record

# The panel's count, and the line under the last that got a seat.
results-line = Where the line fell
results-line-caption = The panel: how many approved, of those who could vote on the item
results-line-caption-run-off = The run-off: how many approved, of those who could vote on the item
results-line-caption-further = After the further round: how many approved, of those who could vote on the item; each item as the panel marked it last
results-line-disputed = disputed: voted on again
# $approve (String)
# $eligible (String)
results-line-of = { $approve } of { $eligible }
# $count (Number)
# $number (String)
results-line-here = { $count ->
    [0] The line: no seat is above it
    [one] The line: { $number } seat is above it
   *[other] The line: { $number } seats are above it
}
results-line-tied = tied for the last seats
results-line-quorum = too few were free of conflict
results-line-minimum = too few approved
# $last (String) - name of an item
# $next (String) - name of an item
# $inside (String) - such as 7 of 9
# $outside (String)
results-line-why = “{ $last }” is in and “{ $next }” is not: { $inside } approved the one, { $outside } the other.
# $last (String) - name of an item
# $next (String) - name of an item
# $inside (String)
results-line-why-tied = “{ $last }” is in. “{ $next }” tied for the last seats; what decided is told below. The last above the line has { $inside }.
# $next (String) - name of an item
# $outside (String)
results-line-why-quorum = “{ $next }” is not in: too few panelists were free of conflict. { $outside } of them approved.
# $next (String) - name of an item
# $outside (String)
results-line-why-minimum = “{ $next }” is not in: with { $outside }, too few approved.

results-topics = What follows
results-questions = Is something wrong with this?
results-not-contested = No decision was questioned.
# $count (Number) - how many wait for an answer
# $all (String)
# $open (String) - the same as text
results-contested = { $count ->
    [one] Questions: { $all }, of which { $open } waits for an answer.
   *[other] Questions: { $all }, of which { $open } wait for an answer.
}
results-to-contests = Questions and answers


# Where the line fell among scores.
results-score-caption = The panel: the mean score of each item, of 5
results-score-caption-run-off = The run-off: the mean score of each item, of 5
results-score-caption-further = After the further round: the mean score of each item, of 5; each item as the panel scored it last
# $mean (String) - such as 3.67
results-score-of = { $mean } of 5
results-score-minimum = its mean is too low
# $last (String)
# $next (String)
# $inside (String)
# $outside (String)
results-score-why = “{ $last }” is in and “{ $next }” is not: the one has { $inside }, the other { $outside }.
# $next (String)
results-score-why-quorum = “{ $next }” is not in: too few panelists were free of conflict.
# $next (String)
# $outside (String)
results-score-why-minimum = “{ $next }” is not in: a mean of { $outside } is below the minimum.
results-score-details = All scores in numbers, and where the panel disagrees

# What a panel scored.
# $name (String)
# $weight (String)
score-criterion = { $name } (weight { $weight })
# $extreme (String) - how many
# $panel (String) - of how many
score-disagreement = An item is “disputed” where the panel is far apart: with { $panel } panelists, when at least { $extreme } give it a mean in the highest third of the scale (10/3 or more) and at least as many one in the lowest third (5/3 or less). That is the rule of the RAND/UCLA method; those with a conflict on the item are not counted in the panel.
# $extreme (String) - how many
# $panel (String) - of how many
approval-disagreement = An item is “disputed” where the panel is far apart: with { $panel } panelists, when at least { $extreme } approve it and at least as many decline it. That is the rule of the RAND/UCLA method; those with a conflict on the item are not counted in the panel, and an abstention is on neither side.
disagreement-changes-nothing = It changes no result: it says what is worth talking about.
# $count (Number)
# $number (String)
disagreement-goes-on = { $count ->
    [one] Disputed items are talked about and voted on again, in { $number } further round. What the panel says of an item last counts; of all other items, what it said before.
   *[other] Disputed items are talked about and voted on again, in up to { $number } further rounds, as long as something is disputed. What the panel says of an item last counts; of all other items, what it said before.
}
# $mean (String) - such as 3.67
# $exact (String) - such as 11/3
score-mean-exact = { $mean } ({ $exact })
score-table = Scores of each item
score-mean = Mean
score-high = In the highest third
score-low = In the lowest third
score-disputed = disputed

# Where votes went, in a count of ranked ballots.
transfer-table = The votes of each item after each step
# $place (String) - which step
transfer-first = { $place }. First places
# $place (String) - which step
transfer-surplus = { $place }. Surplus of
# $place (String) - which step
transfer-exclusion = { $place }. Excluded:
transfer-quota = The line: votes enough for a seat
transfer-lost = Not passed on
transfer-seat = seat
