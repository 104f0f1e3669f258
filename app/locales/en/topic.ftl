# What people gather around.

# The stages of a topic.
topic-drafted = Drafted
topic-selected = Selected
topic-convening = Meeting
topic-acting = At work
topic-reported = Reported

topic-facts = Who and when
topic-lead = Lead
topic-no-lead = Nobody yet
topic-next-date = Next date
topic-no-date = Not announced yet
topic-mine = You lead this topic
topic-promise = What is promised
topic-no-promise = Nothing is promised yet. It will be said here once people have met.
topic-news = News
topic-latest-news = Latest news
topic-no-news = There is no news yet.
topic-answers = What it answers
topic-reason = Why it was chosen

topic-help = I can help
topic-help-none = Nobody has offered help yet.
# $count (Number)
# $number (String)
topic-help-count = { $count ->
    [one] { $number } person offered help.
   *[other] { $number } people offered help.
}
topic-help-offered = You offered your help. Thank you!
topic-help-note = How you could help
topic-help-who-reads = Who leads the topic and the hosts see your name, your e-mail address and this note; everybody else sees only how many offered. Kept until you take it back or erase your account.
topic-help-offer = Offer my help
topic-help-change = Change my note
topic-help-take-back = Take my offer back
topic-help-thanks = Thank you. Who leads the topic can now write to you.
topic-help-thanks-without-lead = Thank you. The hosts, and whoever comes to lead the topic, can write to you.
topic-help-taken-back = Your offer is taken back and deleted.
topic-offers = Who offered help
topic-offers-private = Only who leads the topic and the hosts see this list.
topic-offer-unnamed = Without a name

topic-run = Keep this topic up to date
topic-name-lead = Name who leads
topic-lead-name = Name of the lead
topic-lead-name-hint = As it is shown to everybody. Ask the person first.
topic-lead-account = Account of the lead
topic-lead-account-hint = Whoever offered help can be chosen, and can then post news here.
topic-name-lead-do = Name the lead
topic-lead-named = The lead is named.
topic-plan = Plan
topic-plan-do = Save the plan
topic-planned = The plan is public.
topic-post = Post news
topic-news-text = What is new
topic-post-do = Post
topic-posted = The news is public.
# $stage (String) - the name of a topic’s stage
topic-move = Next: { $stage }
topic-move-do = Go to this stage
topic-moved = The topic has moved on.
topic-needs-lead = Somebody who leads it
topic-needs-date = A next date
topic-needs-promise = A promise
topic-needs-news = News
topic-need-met = there
topic-need-missing = missing
