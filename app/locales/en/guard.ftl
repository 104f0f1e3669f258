# What must be true before something happens, and what is true now. $count chooses the form and is never shown.

# $count (Number)
# $number (String)
guard-challenges-submitted = { $count ->
    [0] No challenge has come in yet.
    [one] One challenge has come in.
   *[other] { $number } challenges have come in.
}
# $count (Number)
# $number (String)
guard-challenges-pending = { $count ->
    [0] Every challenge has been moderated.
    [one] One challenge waits for a moderator.
   *[other] { $number } challenges wait for a moderator.
}
# $count (Number)
# $number (String)
guard-merges-open = { $count ->
    [0] No merge waits for its authors.
    [one] One merge waits for its authors.
   *[other] { $number } merges wait for their authors.
}
# $count (Number)
# $number (String)
guard-themes-unsigned = { $count ->
    [0] Every theme is signed.
    [one] One theme is not signed.
   *[other] { $number } themes are not signed.
}
# Items of a ballot: challenges, themes or topics.
# $count (Number)
# $number (String)
guard-slate-items = { $count ->
    [0] There is nothing to vote on yet.
    [one] One item can be voted on.
   *[other] { $number } items can be voted on.
}
# $count (Number)
# $span (String) - such as “3 days 2 h”
guard-box-time-left = { $count ->
    [0] The announced end of the vote has passed.
   *[other] { $span } remain until the announced end of the vote.
}
# $count (Number)
guard-rounds-published = { $count ->
    [0] The members’ vote is not counted yet.
   *[other] The members’ vote is counted.
}
# $count (Number)
guard-rounds-sealed = { $count ->
    [0] The members’ box is not sealed.
   *[other] The members’ box is sealed: nobody votes anew on what was counted.
}
# $count (Number)
# $number (String)
guard-panelists = { $count ->
    [0] Nobody is on the panel yet.
    [one] One person is on the panel.
   *[other] { $number } people are on the panel.
}
# $count (Number)
guard-disclosure-chosen = { $count ->
    [0] You have not chosen what is published of a panel of fewer than nine.
   *[other] What is published of the panel’s vote is chosen.
}
# $count (Number)
# $number (String)
guard-ballots-complete = { $count ->
    [0] No ballot is complete.
    [one] One ballot is complete.
   *[other] { $number } ballots are complete.
}
# $count (Number)
# $number (String)
guard-voted = { $count ->
    [0] Nobody has voted.
    [one] One voice has voted.
   *[other] { $number } voices have voted.
}
# $count (Number)
guard-decision-complete = { $count ->
    [0] The decision is not complete yet: every vote has to be counted, reach its quorum and end without a tie.
   *[other] The decision is complete.
}
# $count (Number)
# $number (String)
guard-reasons-missing = { $count ->
    [0] Every choice of the panel has its written reason.
    [one] One choice of the panel has no written reason.
   *[other] { $number } choices of the panel have no written reason.
}
# $count (Number)
# $number (String)
guard-reasons-unconfirmed = { $count ->
    [0] Enough panelists have confirmed every reason.
    [one] One reason needs more panelists to confirm it.
   *[other] { $number } reasons need more panelists to confirm them.
}
# $count (Number)
# $number (String)
guard-contests-open = { $count ->
    [0] Every question is answered.
    [one] One question waits for an answer.
   *[other] { $number } questions wait for an answer.
}
# $count (Number)
# $number (String)
guard-contests-voiding = { $count ->
    [0] No answer to a question annuls the decision.
    [one] The answer to one question annuls the decision.
   *[other] The answers to { $number } questions annul the decision.
}
# $count (Number)
# $number (String)
guard-recounts-due = { $count ->
    [0] No recount is pending.
    [one] One recount is pending; the server does it.
   *[other] { $number } recounts are pending; the server does them.
}
# $count (Number)
# $span (String) - such as “3 days 2 h”
guard-contest-time-left = { $count ->
    [0] The time for questions is over.
   *[other] The time for questions runs for another { $span }.
}
# $count (Number)
guard-topic-lead = { $count ->
    [0] The topic has no lead yet.
   *[other] The topic has a lead.
}
# $count (Number)
guard-topic-date = { $count ->
    [0] The topic has no next date yet.
   *[other] The topic has a next date.
}
# $count (Number)
guard-topic-promise = { $count ->
    [0] The topic has no promise yet.
   *[other] The topic has a promise.
}
# $count (Number)
guard-topic-news = { $count ->
    [0] The topic has no news yet.
   *[other] The topic has news.
}

# A span in its two largest units. The spaces between a number and its unit do not break.
# $count (Number) - the days, which choose the form
# $days (String)
# $hours (String)
span-days = { $count ->
    [one] { $days } day { $hours } h
   *[other] { $days } days { $hours } h
}
# The same without hours.
# $count (Number) - the days, which choose the form
# $days (String)
span-whole-days = { $count ->
    [one] { $days } day
   *[other] { $days } days
}
# $hours (String)
# $minutes (String)
span-hours = { $hours } h { $minutes } min
# $minutes (String)
span-minutes = { $minutes } min
