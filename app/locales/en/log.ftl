# The log of a campaign: every entry in words.

log-title = The record
log-lede = Every step of this campaign, the newest first. Nothing is ever taken out of it; words that somebody took back are marked as redacted.
# $number (String)
# $count (Number)
log-size = { $count ->
    [one] { $number } entry.
   *[other] { $number } entries, numbered from 0.
}
# $number (String)
log-place = Entry { $number }
log-covered = This entry is covered until the decision is published. Its place in the record is fixed already.
log-why = Why
log-conditions = Conditions at that moment
log-about = About
log-older = Older entries
log-newer = Newest entries
log-raw = The entries as raw data (JSON)
log-check = Check it yourself
log-check-words = One file holds every entry, the marks of each published vote without names, and the rules that must hold. A program checks it on your own computer, without asking us.
log-check-file = Download the record
log-check-how = How to check the record
# $count (Number)
# $number (String)
log-checkpoint = { $count ->
    [one] Fingerprint of the record after { $number } entry
   *[other] Fingerprint of the record after { $number } entries
}
log-checkpoint-words = Photograph it or write it down. Should anything up to here ever be changed, a later record no longer fits it.
log-checkpoint-whole = The whole fingerprint
# $bits (String) - how many bits the short form has
log-checkpoint-bits = The short form above holds { $bits } of its 256 bits. Nobody can find another history that fits a short form that is known. Whoever does not trust the server even before it shows one keeps the whole.
log-checkpoint-signed = The fingerprint with its signature
log-open-data = Open data
    .words = Challenges, themes, supports and the panel’s results as tables (CSV and Excel).

deed-campaign-created = The campaign was created.
deed-charter-edited = The rules were changed.
# $stage (String)
deed-stage-entered = The stage “{ $stage }” began.
# $stage (String)
deed-stage-returned = The campaign went back to “{ $stage }”.
deed-cancelled = The campaign was cancelled.
# $stage (String)
deed-stage-waits = “{ $stage }” was due, and waits for what was not met.
# $stage (String)
# $date (String)
deed-rescheduled = “{ $stage }” was moved to { $date }.
# $stage (String)
deed-unscheduled = The date of “{ $stage }” was taken away.
# $role (String)
deed-role-granted = Somebody was given a role: { $role }.
# $role (String)
deed-role-revoked = Somebody no longer has a role: { $role }.
deed-voice-admitted = A voice was admitted.
deed-voice-admitted-open = A voice was admitted with the open code.
deed-delegates-changed = An organisation’s delegates changed.
deed-challenge-submitted = A challenge was submitted.
deed-challenge-revised = A challenge was revised.
deed-stewards-changed = Other people answer for a challenge.
deed-challenge-withdrawn = A challenge was taken back.
deed-challenge-accepted = A challenge was accepted.
# $code (String) - the rule of the policy, as `moderation-code` names it
deed-challenge-declined = A challenge was declined: “{ $code }”.
deed-challenge-declined-otherwise = A challenge was declined, for a reason that its authors read.
deed-challenge-translated = A challenge was translated.
# $date (String)
deed-merge-proposed = A merge was proposed; the authors may refuse until { $date }.
deed-merge-refused = A merge was refused by an author.
deed-challenges-merged = Challenges were merged.
deed-challenge-split = A challenge was split.
deed-lineage-undone = A merge or split was undone.
deed-theme-proposed = A theme was proposed.
deed-theme-renamed = A theme was renamed.
deed-theme-explained = What holds a theme together was written or changed.
deed-challenge-placed = A challenge was put into a theme.
deed-challenge-set-apart = A challenge was left in no theme on purpose.
deed-challenge-kept-out = It was said that a challenge does not belong in a theme.
deed-challenge-let-in = It was taken back that a challenge does not belong in a theme.
deed-theme-frozen = A theme is left as it is, whatever is proposed.
deed-theme-thawed = A theme may be changed by proposals again.
deed-challenge-unplaced = A challenge was taken out of its theme.
deed-themes-merged = Themes were merged.
deed-theme-split = A theme was split.
deed-theme-retired = A theme was retired.
# $number (String)
# $count (Number)
deed-themes-proposed = { $count ->
    [one] A proposal of { $number } theme for all challenges was accepted.
   *[other] A proposal of { $number } themes for all challenges was accepted.
}
# $number (String)
# $count (Number)
deed-stop-words-set = { $count ->
    [0] No word is kept out of the names of proposed themes any more.
    [one] { $number } word is kept out of the names of proposed themes.
   *[other] { $number } words are kept out of the names of proposed themes.
}
# $number (String)
# $count (Number)
deed-themes-signed = { $count ->
    [one] { $number } theme was signed.
   *[other] { $number } themes were signed.
}
deed-theme-questioned = An author asked whether her challenge belongs in its theme.
deed-theme-question-answered = It was said why a challenge stays in its theme.
# $count (Number) - chooses the form
# $number (String)
deed-questions-open = { $count ->
    [one] One author’s question about a theme was open.
   *[other] { $number } authors’ questions about themes were open.
}
deed-topic-drafted = A topic was drafted.
deed-topic-edited = A drafted topic was changed.
deed-topic-dropped = A drafted topic was dropped.
# $number (String)
# $count (Number)
deed-upvote-prepared = { $count ->
    [one] The members’ vote was prepared, on { $number } item.
   *[other] The members’ vote was prepared, on { $number } items.
}
# $number (String)
# $count (Number)
deed-panel-prepared = { $count ->
    [one] The panel’s vote was prepared, on { $number } item.
   *[other] The panel’s vote was prepared, on { $number } items.
}
# $number (String)
# $count (Number)
deed-run-off-prepared = { $count ->
    [one] A run-off was prepared, on { $number } tied item.
   *[other] A run-off was prepared, between { $number } tied items.
}
# $count (Number)
# $number (String)
deed-further-prepared = { $count ->
    [one] A further round was prepared, on { $number } disputed item.
   *[other] A further round was prepared, on { $number } disputed items.
}
deed-conflict-declared = Somebody on the panel declared a conflict and will not vote on what it is about.
deed-lot-secret-added = Somebody who leads the vote committed to a secret for its lot.
deed-lot-secret-shown = A secret of the lot was shown, as it had been committed to.
deed-upvote-opened = The members’ vote opened. Rules and slate are frozen.
deed-panel-opened = The panel’s vote opened. Rules, slate and roster are frozen.
deed-run-off-opened = The run-off opened. Rules, slate and roster are frozen.
deed-further-opened = The further round opened. Rules, slate and roster are frozen.
# $date (String)
deed-deadline-moved = The vote was set to end on { $date }.
# $number (String)
# $count (Number)
deed-upvote-sealed = { $count ->
    [one] The members’ vote was sealed; { $number } voice had voted.
   *[other] The members’ vote was sealed; { $number } voices had voted.
}
# $number (String)
# $count (Number)
deed-panel-sealed = { $count ->
    [one] The panel’s vote was sealed; { $number } panelist had voted.
   *[other] The panel’s vote was sealed; { $number } panelists had voted.
}
# $number (String)
# $count (Number)
deed-run-off-sealed = { $count ->
    [one] The run-off was sealed; { $number } person had voted.
   *[other] The run-off was sealed; { $number } people had voted.
}
# $count (Number)
# $number (String)
deed-further-sealed = { $count ->
    [one] The further round was sealed; { $number } person had voted.
   *[other] The further round was sealed; { $number } people had voted.
}
deed-upvote-counted = The members’ vote was counted.
deed-panel-counted = The panel’s vote was counted.
deed-run-off-counted = The run-off was counted.
deed-further-counted = The further round was counted.
deed-tie-run-off = A tie goes to a run-off.
deed-tie-statistic = A tie was compared with what else the same ballots say.
deed-tie-supports = A tie was compared with what members supported.
deed-tie-lot = A tie was broken by lot.
# $role (String) - as the names of roles are
deed-lot-withheld = No lot was drawn: the secret that was added by this role was not shown in time: { $role }.
deed-lot-withheld-several = No lot was drawn: secrets that were added by several roles were not shown in time.
deed-recounted-same = A recount gave the same result.
deed-recounted-different = A recount gave another result.
deed-upvote-published = The members’ result was published.
deed-panel-published = The panel’s result was published.
deed-run-off-published = The result of the run-off was published.
deed-further-published = The result of the further round was published.
deed-upvote-certified = The members’ result was certified: the time for questions has passed.
deed-panel-certified = The panel’s result was certified: the time for questions has passed.
deed-run-off-certified = The result of the run-off was certified: the time for questions has passed.
deed-further-certified = The result of the further round was certified: the time for questions has passed.
deed-upvote-link-destroyed = What told whose each ballot of the members’ vote was has been destroyed: nobody will have to count it again.
deed-panel-link-destroyed = What told whose each ballot of the panel was has been destroyed: nobody will have to count it again.
# $from (String)
# $to (String)
deed-key-rotated = The key that signs this record was replaced: { $from } gave way to { $to } and signed that. What it had signed before stays valid.
deed-upvote-voided = The members’ vote was declared void.
deed-panel-voided = The panel’s vote was declared void.
deed-run-off-voided = The run-off was declared void.
deed-further-voided = The further round was declared void.
deed-reason-drafted = The reason for a chosen item was written.
# $number (String)
# $count (Number)
deed-reasons-confirmed = { $count ->
    [one] Somebody on the panel confirmed { $number } reason.
   *[other] Somebody on the panel confirmed { $number } reasons.
}
deed-item-revealed = A chosen item was revealed.
deed-contest-raised = A member questioned a decision.
deed-contest-stands = A question was answered: the decision stands.
deed-contest-recount = A question was answered: the votes are counted again.
deed-contest-void = A question was answered: the decision does not hold.
deed-contest-disrespectful = The words of a question were withheld: they attack people.
deed-contest-personal = The words of a question were withheld: they name or expose a person.
deed-topic-selected = An item was selected as a topic.
deed-topic-released = A topic is no longer selected, because the decision that had selected it was undone.
deed-lead-assigned = Somebody leads a topic.
deed-topic-planned = A topic has a date or a promise.
# $stage (String)
deed-topic-moved = A topic moved on: { $stage }.
deed-news-posted = A topic has news.
