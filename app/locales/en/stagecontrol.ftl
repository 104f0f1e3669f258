# The page on which a host moves a campaign through its stages.

stages-title = Stages and votes
# $stage (String)
stages-before = The next stage: “{ $stage }”
# $met (String)
# $all (String)
stages-conditions-met = Conditions met: { $met } of { $all }.
# Said by screen readers before a condition that is met.
stages-met = met:
# Said by screen readers before a condition that is not met.
stages-unmet = missing:
# $stage (String)
stages-open = Begin “{ $stage }”

# What begins with a stage.
stages-begins-call = The campaign becomes public, and members submit challenges. Its path, admission and merge delay no longer change after that.
stages-begins-theming = The call ends: nobody submits any more, and curators group the challenges into themes.
stages-begins-upvote = The slate is frozen and the members’ vote opens at once. Its rules no longer change after that.
stages-begins-panel = The panel’s slate is prepared and its members declare conflicts. You open the vote when they are ready.
stages-begins-decided = The decision is published to everybody, with its reasons, and the time for questions begins.
stages-begins-pathways = The decision is final, and people begin to work on what was selected.
stages-begins-archived = The campaign is over. Its record stays, and nothing in it changes any more.

# $stage (String)
stages-back = Go back to “{ $stage }”
stages-back-words = An open vote becomes void, and everybody reads your reason in the record.
stages-cancel = Cancel the campaign
stages-cancel-words = The campaign ends now, open votes become void, and it cannot be taken up again. Everybody reads your reason in the record.
stages-confirm = Name of the campaign
# $name (String)
stages-confirm-hint = To confirm, type its name: { $name }
stages-not-its-name = This is not the name of this campaign. Nothing was cancelled.
stages-reason = Reason
stages-reason-hint = It stands in the public record.

stages-dates = Announced dates
stages-dates-words = A stage with a date begins by itself at that minute, if everything is ready. Without a date, it waits for you.
stages-no-date = no date announced
stages-announce = Announce a date
stages-move = Move this date
stages-date = New date and time
# $zone (String) - such as “Toronto time”
stages-date-hint = In { $zone }. Left empty, the date is taken away. Where clocks go back and show a time twice, the later one is meant; a time that clocks skip moves on by an hour.

stages-box-members = The members’ vote
stages-box-panel = The panel’s vote
stages-box-run-off = The panel’s run-off
stages-box-further = The panel’s further round
stages-box-prepared = It is prepared and not open yet.
stages-box-open = It is open.
stages-box-closing = The deadline is reached: the vote closes, and the count follows.
stages-box-sealed = It is sealed; the server counts it.
stages-box-no-quorum = It was counted without its quorum, so it decides nothing. Declare it void to repeat it.
# A date follows.
stages-box-closes = It closes on
stages-closes-at = Closes at
# $zone (String)
stages-closes-at-hint = In { $zone }. Left empty, it closes when the next stage is announced to begin, or when you close it.
stages-open-box = Open the vote
stages-deadline = Move the deadline later
stages-deadline-first = Set a deadline
# $zone (String)
stages-deadline-hint = In { $zone }. A deadline only moves later, and before it is reached.
stages-close-not-early = It cannot end before the announced time, so that nobody is shut out who relied on it.
stages-close-now = Close the vote now
stages-void = Declare this vote void
stages-void-words = A void vote counts for nothing, and a new one is prepared.

# What is said after an act.
# $stage (String)
stages-done-advance = “{ $stage }” has begun.
# $stage (String)
stages-done-back = The campaign is back in “{ $stage }”.
stages-done-cancel = The campaign is cancelled.
# $stage (String)
# $moment (String)
stages-done-date = “{ $stage }” is announced for { $moment }.
# $stage (String)
stages-done-no-date = “{ $stage }” has no announced date any more.
# $stage (String)
# $moment (String)
stages-end-crosses = “{ $stage }” is announced for { $moment }: a vote ends before that. Move that date first, under “Rules and dates”, if it should be later.
stages-end-far = That is more than half a year ahead, and an end can only be moved later. Please check the year.
stages-done-open = The vote is open.
# $moment (String)
stages-done-deadline = The vote closes on { $moment }.
stages-done-close = The vote closes, and is counted in a few seconds. Reload this page to go on.
stages-done-void = The vote is void. A new one is prepared.
