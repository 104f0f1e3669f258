moderation-title = Moderation
    .lede = Moderation asks one thing only: may this be read by everybody? Whether it matters, the members say.
# $count (Number) - chooses the form
# $number (String)
moderation-waiting = { $count ->
    [0] Waiting
    [one] One challenge waits
   *[other] { $number } challenges wait
}
# $since (String) - a date and a clock time
moderation-since = Waiting since { $since }
moderation-empty = Nothing waits
    .draft = Challenges come in once the call opens. Those that you enter on somebody’s behalf appear here before that.
    .call = What is submitted from now on appears here, the oldest first.
    .theming = The call is over. What you enter on somebody’s behalf still appears here.
    .over = Moderation ended when the upvote opened. What was decided is below.
moderation-near = Perhaps the same
    .waits = Waits too
    .merge = Merge into it…
moderation-accept = Accept
    .together = Only those that you see are accepted, nothing that comes in meanwhile.
# $number (String)
moderation-accept-all = Accept all { $number } shown
moderation-accepted = Accepted. Everybody can read it now.
# $count (Number) - chooses the form
# $number (String)
moderation-accepted-all = { $count ->
    [0] Nothing was left to accept: somebody else was faster.
    [one] One challenge is accepted.
   *[other] { $number } challenges are accepted.
}
moderation-decline = Decline
    .open = Decline…
moderation-declined = Declined. Its authors see the reason; nobody else does.
moderation-code = Reason
    .hint = As the moderation policy names it. The record holds it; who declined is not shown.
    .off-topic = Not a challenge of this sector
    .duplicate = Said already by the same author
    .disrespectful = Attacks people
    .personal = Names or exposes a person
    .advertising = Advertises
    .unclear = Cannot be understood
    .other = Something else, said below
moderation-reason = In words
    .hint = The authors read this. Needed where the reason is something else.
# $number (String)
moderation-decided = Decided before ({ $number })
moderation-accepted-state = Accepted
moderation-declined-state = Declined
