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

results-compare = Members and panel side by side
results-compare-words = Members rank by how many voices support an item; equals share a place. The panel decides for itself and gives its reasons.
results-members = Members ranked
results-panel = The panel chose
# $place (String) - a place in an order, from 1
results-by-panel = panel: { $place }
results-by-panel-chosen = chosen by the panel
results-by-panel-not = not chosen by the panel
# $place (String)
results-by-members = members: { $place }

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
# $ballots (String)
# $voices (String)
# $voted (String)
results-turnout-members = { $ballots } ballots of { $voices } voices were in the box, and { $voted } of them supported something.
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
# $needed (String)
# $of (String)
results-quorum = Quorum: at least { $needed } of { $of } panelists had to vote.
results-approval = Items rank by the share of approvals among the panelists free of conflict; an abstention is no approval.
# $count (Number)
# $number (String)
results-conflicts = { $count ->
    [one] { $number } conflict was declared; that panelist did not vote on the item.
   *[other] { $number } conflicts were declared; those panelists did not vote on the items.
}
# $count (Number) - filled seats
# $number (String)
# $seats (String)
results-seats = { $count ->
    [one] { $number } of { $seats } seats was filled, from the top of the ranking.
   *[other] { $number } of { $seats } seats were filled, from the top of the ranking.
}
# $items (String) - names of items
# $left (String)
results-tied = These tied for the seats that were left ({ $left }): { $items }. A tie is never broken by the order of a list; a run-off decides.
# $items (String)
results-barred-quorum = Too few panelists were free of conflict to choose: { $items }.
# $items (String)
results-barred-support = Too few approved of: { $items }.
results-step-no-quorum = The quorum was missed, so this round does not count.
results-result-only = Only the result is published: in a small panel, totals would tell who voted how.
results-recount = Anyone can recount this from the record.
results-to-log = Open the record

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
