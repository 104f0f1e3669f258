# What the server answers when it cannot do what was asked: what is the matter, and what to do about it.

refusal-created = The campaign was created already, or does not exist yet.
refusal-not-allowed = You have no role that may do this. Ask a host of the campaign.
# $stage (String) - the name of a stage
refusal-wrong-stage = This cannot be done in the stage “{ $stage }”.
# $stage (String) - the name of a stage
refusal-stage-moved = The campaign has moved on to “{ $stage }”. Look again before you act.
refusal-no-such-transition = There is no way from that stage to the other.
refusal-unmet = Something is missing before this can happen. The conditions name what.
refusal-not-due = It is not time yet.
refusal-command-reused = This idempotency key was used for something else. Take a new one.
refusal-charter = The rules contradict themselves.
refusal-frozen = That part of the rules can no longer change.
refusal-date-passed = That date has passed. Choose one that lies ahead.
refusal-date-order = The dates are out of order: each stage opens after the one before it.
refusal-date-off-path = That stage is not ahead on the campaign’s path, so it takes no date.
refusal-deadline-earlier = A deadline only moves later. Choose a date after the one announced.
refusal-date-ahead = That day is still ahead. Enter the day on which somebody last looked.
refusal-unknown-person = This person does not take part here.
refusal-unknown-voice = There is no such voice.
refusal-unknown-challenge = There is no such challenge.
refusal-unknown-theme = There is no such theme.
refusal-unknown-topic = There is no such topic.
refusal-unknown-round = There is no such round.
refusal-unknown-lineage = There is no such merge or split.
refusal-unknown-contest = There is no such question.
refusal-unknown-initiative = This initiative is not in the register, or no longer.
refusal-not-on-slate = This item is not voted on in this round.
refusal-role-not-granted = That role is not one that is given or taken, or the person does not hold it.
refusal-last-host = A campaign keeps at least one host. Name another first.
refusal-oneself-named = Nobody names themselves to speak for an organisation. Ask somebody else.
refusal-on-roster = This person is on the panel’s roster. The role stays until the decision is certified.
refusal-already-admitted = This person already speaks for a voice.
refusal-admission-closed = The campaign does not admit this way. Ask a host to put you on the list.
refusal-cap-reached = The open code has admitted as many as it may. Ask a host.
refusal-one-person-one-voice = A personal voice belongs to exactly one person.
refusal-nobody-named = Nothing was named to act on. Name at least one; a split needs two parts.
refusal-named-twice = Something is named twice. Name each once.
# $number (String) - the limit
refusal-too-many = No more than { $number } are taken here.
refusal-not-yours = Only those who answer for it may do this.
refusal-holds-role = Somebody with a role in the campaign does not act for a challenge of somebody else.
refusal-own-act = Somebody else has to answer: this questions what you did yourself.
refusal-challenge-state = The challenge is no longer, or not yet, where this can be done.
refusal-stands-alone = Its author asked that it be left as it is.
refusal-own-challenge = This challenge is your own.
refusal-merge-pending = It is part of a merge that waits for its authors. Wait until that is settled.
refusal-lineage-state = The merge or split is no longer where this can be done.
refusal-cannot-undo = Later acts build on this. Undo those first.
refusal-delay-over = The time for refusing is over. Ask a curator to undo the merge.
refusal-theme-retired = This theme is no longer used.
refusal-kept-out = Somebody has said that a challenge does not belong in this theme. Take that back on the theme’s page first.
refusal-held-by-hand = Somebody has put this challenge into the theme by hand. Move it somewhere else first.
refusal-theme-frozen = This theme is left as it is. On its page that can be taken back.
refusal-themes-changed = Somebody else has changed the themes since you opened this page. You see them now as they are: look again, and send again what still holds.
refusal-empty-theme = There is a theme without a challenge, or no theme at all. Fill or retire it, then sign.
refusal-lies-elsewhere = The challenge does not lie in that theme, or not any more.
refusal-theme-signed = This theme is signed as it is.
refusal-already-asked = Whether the challenge belongs in this theme was asked before.
refusal-no-open-question = No such question is open: somebody has answered it, or the challenge has moved.
# $count (Number) - chooses the form
# $number (String)
refusal-questions-open = { $count ->
    [one] One question of an author about her theme is open. Read it, then answer it or say that you sign all the same.
   *[other] { $number } questions of authors about their themes are open. Read them, then answer them or say that you sign all the same.
}
refusal-proposal-outdated = Challenges or themes have changed since this was proposed. What is proposed now stands on this page: look at it, then accept it.
refusal-topic-state = The topic is no longer, or not yet, where this can be done.
refusal-initiative-state = Somebody else was here first: this initiative is no longer where this can be done.
refusal-initiative-changed = Somebody else has changed this initiative since you saw it. Read it as it is now, then decide.
refusal-key-order = This key does not sign the record now, or the other one has signed it before.
refusal-round-state = The round is no longer, or not yet, where this can be done.
refusal-no-lot = Nothing can be added to a lot of this round.
refusal-secret-added = You have already added a secret to this lot. One is enough.
refusal-commitment-used = This commitment is in the record already. Make a new secret for each lot.
refusal-secret-withheld = You did not show a secret that you had added to an earlier lot, so you add none to this one.
refusal-wrong-secret = This is not a secret to which anybody has committed here. Check each digit, and try again.
refusal-box-closed = The box is closed. What was confirmed before counts.
refusal-box-open = A ballot box is open. This waits until it is closed.
refusal-no-voice = You have no voice in this round.
# $count (Number) - how many supports a voice has
# $number (String) - the same as text
refusal-quota-reached = { $count ->
    [one] Your only support is given. Take it back first.
   *[other] All your { $number } supports are given. Take one back first.
}
refusal-recused = You declared a conflict on this item, so you do not vote on it.
refusal-not-supported = You do not support this item, so there is nothing to take back.
refusal-wrong-mark = This round does not take such a mark.
refusal-same-place = Two items have the same place. Give each a place of its own.
refusal-item-withdrawn = Its author took this item back. Choose another.
refusal-seal-mismatch = What was sent does not open what was sealed.
refusal-not-selected = This item was not selected.
refusal-no-reason = A written reason is missing. Write it first.
refusal-reason-changed = The reason was rewritten since you read it. Read it again before you confirm it.
refusal-contest-over = The time for questions is over, or has not begun.
refusal-already-contested = The same question is already open.
refusal-contest-answered = This question was answered already.
refusal-already-withheld = The words of this question are withheld already.
refusal-nothing-to-recount = Only a count can be answered with a recount.
refusal-internal = Something failed on our side. Nothing was done; try again later.
