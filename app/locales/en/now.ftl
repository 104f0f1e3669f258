# What a reader can do in a campaign now: a sentence, and the verb on the link that leads there.

now-title = What you can do now
now-also = Also
now-nothing = Nothing to do now
now-nothing-words = What comes next is announced below.
now-cancelled = This campaign was cancelled. The record says why.
now-draft = This campaign is being prepared. It begins with its call.
# A date follows.
now-until = Until
now-no-date = No closing date has been announced yet.
# $count (Number)
# $left (String)
# $quota (String)
now-supports-left = { $count ->
    [0] All of your { $quota } supports are given. You can move them until the vote closes.
   *[other] { $left } of { $quota } supports left.
}
# $count (Number)
# $number (String)
now-supports-given = { $count ->
    [one] One support given.
   *[other] { $number } supports given.
}

now-host = See what needs you, and run the campaign.
now-host-verb = Open the desk
now-moderate = Read what has come in, and accept or decline it.
now-moderate-verb = Open the queue
now-curate = Group the challenges into themes.
now-curate-verb = Open the themes
now-declare-conflicts = Say on which items you have a conflict of interest, before the panel votes.
now-declare-conflicts-verb = Declare conflicts
now-vote-in-panel = Read the items and vote as a member of the panel.
now-vote-in-panel-verb = Read and vote
now-lead-panel = See where the panel stands.
now-lead-panel-verb = Open the panel
now-confirm-reasons = Read the reasons for the panel’s choices and confirm them.
now-confirm-reasons-verb = Read the reasons
now-write-reasons = Write down why the panel chose what it chose.
now-write-reasons-verb = Write the reasons
now-join = Take part, and have your say in what everybody works on.
now-join-verb = Take part
now-submit = Say what holds you back. It takes about five minutes.
now-submit-verb = Submit a challenge
now-support = Support the challenges that matter most to you.
now-support-verb = Choose what to support
now-read = Read the challenges that have come in.
now-read-verb = Read the challenges
now-read-count = The vote is counted. Read what has come out.
    .verb = Read the results
now-read-supports = The panel is deciding. Read what the members supported.
now-read-supports-verb = Read the supports
now-read-choices = The panel’s choices are being shown, one by one.
    .verb = See what is chosen
now-read-decision = Read what was decided, and why.
now-read-decision-verb = Read the decision
now-contest = You may question the decision. Somebody who did not take it answers in public.
now-contest-verb = Question the decision
now-help = See who works on what was selected, and help.
now-help-verb = See the topics

campaign-contact = Somebody to ask
campaign-contact-privacy = Also responsible for personal data
campaign-officer = Responsible for personal data
campaign-no-contact = No contact person is named.
