merges-title = Merges and splits
    .lede = Where authors can be asked, they may refuse a merge until an announced moment; then it takes effect by itself. Every merge and split can be undone.
merges-none = Nothing was merged or split yet
    .words = Merge what says the same, split what says two things. Texts stay readable where they were.
merges-waiting = Wait for their authors
merges-holding = In effect
merges-over = Refused or undone
merges-closed = Merges are proposed until the upvote ends.
merges-kind-challenges-merged = Challenges merged
merges-kind-challenge-split = A challenge split
merges-kind-themes-merged = Themes merged
merges-kind-theme-split = A theme split
merges-state-proposed = Proposed
merges-state-effective = In effect
merges-state-refused = Refused, or lapsed
merges-state-undone = Undone
merges-from = Those that join the one that stays
merges-into = The one that stays
    .hint = It keeps its own words. Only accepted challenges are offered.
merges-whole = The whole
merges-parts = Its parts
merges-gone = (gone with the undoing)
# $until (String) - a date and a clock time
merges-refuse-until = The authors may refuse until { $until }. Then it takes effect by itself.
merges-undo-merge = Undo the merge
    .open = Undo the merge…
merges-undo-split = Undo the split
    .open = Undo the split…
merges-undone = Undone. Everything is back where it was, except where somebody has acted since.
merges-reason = Reason
    .hint = The record holds it, and the authors read it.
merges-propose = Propose the merge
    .title = Propose a merge
    .words = Tick what says the same, choose the one that stays, and say why. Challenges whose authors want them to stand alone are not offered.
merges-proposed = Proposed. The authors get an e-mail.
merges-merged = Merged. Nobody else had to be asked.
merges-nothing-ticked = Tick at least one challenge besides the one that stays.
merges-search = Words to look for
    .button = Search
    .all = Show all
merges-alike = Find similar
merges-split = Split
# $count (Number) - chooses the form
# $number (String)
merges-found = { $count ->
    [0] No challenge can be merged here.
    [one] { $number } challenge
   *[other] { $number } challenges
}
# $number (String)
merges-more = Not shown: { $number } more. Search for their words.

split-title = Split a challenge
split-back = Merges and splits
split-closed = A challenge can be split once it is accepted, until the upvote opens, unless its author wants it to stand alone.
# $number (String)
split-more = Make it { $number } parts
# $number (String)
split-part = Part { $number }
    .title = Title
    .body = What is the challenge?
    .language = Language of the text
    .language-hint = Its code: en for English, fr for French, iu for Inuktitut.
# $label (String)
# $number (String)
split-field = { $label }, part { $number }
split = Split
    .done = Split. The parts are challenges of their own now.
