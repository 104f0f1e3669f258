# Questions about the groups to which members belong, and how their answers are spread.
groups-title = About you, if you wish
    .lede = The hosts ask this so that everybody can see who was heard and who was not. Answer what you wish, or nothing: what you may do stays the same.
# $number (String) - the fewest people whose number is shown
groups-reads = Who reads this: your answers, nobody but you. Once nobody joins any more, hosts see roughly how many people gave each answer; fewer than { $number } people are never shown as a number. Whoever runs the server could look into its database.
groups-purpose = For what: to see which groups took part, and to reach those who are missing next time. For nothing else.
groups-apart = Kept apart from your ballots and challenges, and never crossed with them. They are in no public record and in no backup.
groups-until = How long: until you change or take back your answers here, the campaign is archived or cancelled, or you erase your account.
# Before a person, and how to reach them.
groups-officer = Whom to ask:
groups-rather-not = Rather not say
groups-consent = I agree that my answers are kept for this
    .hint = Only needed if you answer something.
    .wrong = Without your agreement nothing is kept. Tick the box, or choose “Rather not say” everywhere.
groups-keep = Keep my answers
groups-kept = Your answers are kept. You can change them or take them back here.
groups-take-back = Take my answers back
groups-nothing = Nothing is kept of you here.
groups-none = This campaign asks nothing about groups
    .words = There is nothing to answer here.
groups-not-yet = Not yet
    .words = The campaign is being prepared. Members answer once it has begun.
groups-over = All answers are deleted
    .words = The campaign is over, and nothing that members said about groups is kept.
groups-members = Only members are asked
    .words = You can answer once you have a voice in this campaign.
groups-invite = About you, if you wish
    .words = A few questions, so that everybody can see who was heard. Kept apart from your ballot.
    .link = See the questions

figures-of-groups = Groups
    .none = You can ask a few questions under “Rules”, until the first stage begins.
figures-of-groups-not-yet = Shown once nobody joins any more
    .words = While people join, a number that grows would tell of whoever came last. Members can answer meanwhile.
# $number (String) - the fewest people whose number is shown
figures-of-groups-words = What members say of themselves; nobody has to. Numbers are rough, and fewer than { $number } people are never shown as a number, so that nobody can be told from them.
figures-of-groups-answer = Answer
figures-of-groups-people = People
# $number (String)
figures-of-groups-few = Fewer than { $number }
# $least (String)
# $most (String)
figures-of-groups-between = { $least } to { $most }
