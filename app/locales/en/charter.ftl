# The form of a campaign’s rules and words.

charter-title = Rules and words
charter-save = Save the rules
charter-saved = The rules are saved.

charter-frozen-opened = The first stage has begun, so this no longer changes.
charter-frozen-schedule = Dates are moved one by one, with a reason, under “Stages”.
charter-frozen-upvote = A vote has opened under these rules, so they no longer change.
charter-frozen-panel = The panel’s vote has opened under these rules, so they no longer change.
charter-frozen-decides = The vote that decides has opened, so this no longer changes.

charter-words = Words
charter-name = Name
charter-question = Question
charter-question-hint = What the campaign asks its sector, in one sentence.
charter-zone = Time zone
charter-zone-hint = All dates are shown in it.
charter-zone-other = Another one
charter-zone-name = Name of another time zone
charter-zone-name-hint = As the IANA database names it, such as Europe/Paris.
charter-contact = Contact person
charter-contact-hint = Somebody to phone or write to, and how: name, e-mail address, phone number. Everybody sees it.
charter-officer = Person responsible for personal data
charter-officer-hint = If it is somebody else: name, e-mail address, phone number. Everybody sees it. Without a name here, the contact person is responsible.

charter-path = Stages
charter-path-hint = Leave out what you do not need. An upvote or a panel has to decide. The decision and the archive are always there.
charter-dates = Dates
charter-dates-hint = A stage with a date begins by itself at that minute; without one, you open it. Each stage begins after the one before it. Where clocks go back, the later of two equal times is meant.

charter-who = Who takes part
charter-admission = Who gets a voice
charter-admission-hint = Your list and personal codes always work.
charter-listed = Only people on my list
charter-email = Also whoever confirms an e-mail address
charter-email-hint = One person may have several addresses.
charter-open-code = Also whoever enters the open code of the room
charter-open-code-hint = Their supports are counted in a column of their own.
charter-cap = How many voices the open code admits
charter-cap-hint = Only for the open code.

charter-spans = Waiting times
charter-merge-hint = How long the authors of a challenge may refuse a merge.
charter-merge-days = Days to refuse a merge
charter-merge-hours = Hours to refuse a merge
charter-over = The campaign is over: its rules stay as they are.
charter-contest-hint = How long members may question the decision once it is published.
charter-contest-days = Days for questions
charter-contest-hours = Hours for questions

charter-upvote = The members’ vote
charter-slate = What members support
charter-slate-challenges = Accepted challenges
charter-slate-themes = Signed themes
charter-slate-topics = Topics
charter-slate-topics-hint = You draft each from several challenges.
charter-quota = Supports of each voice
charter-quota-limited = A limited number
charter-quota-unlimited = As many as there are items
charter-quota-number = How many supports
charter-upvote-seats = Items selected without a panel
charter-upvote-seats-hint = Counts only where no panel decides.
charter-totals = When totals show
charter-totals-after = After the count
charter-totals-after-hint = Early numbers steer those who vote later.
charter-totals-live = All the time

charter-panel = The panel’s vote
charter-panel-slate = What the panel votes on
charter-panel-all = Everything that members voted on
charter-panel-best = The first by supports, and the best of every theme missing among them
charter-panel-best-hint = What ties with the last of them is there too.
charter-panel-first = How many come first
charter-panel-seats = Items the panel selects
charter-method = How the panel’s vote is counted
charter-method-approval = By approvals: what most of the panel approves
charter-method-approval-hint = Simple to follow, and recounted mark by mark.
charter-method-phragmen = In proportion: each like-minded group gets about its share of the seats
charter-method-phragmen-hint = Panelists approve items all the same. Seats go one by one by the rule of Phragmén. A recount needs whole ballots.
charter-method-score = By scores: the best mean after criteria with weights
charter-method-score-hint = Panelists give each item 0 to 5 for each of your criteria. Recounted item by item; it shows where the panel disagrees.
charter-method-stv = By ranks: panelists put items into an order, and each like-minded group gets about its share of the seats
charter-method-stv-hint = The single transferable vote, counted by the rules of Scotland’s council elections. For bodies whose statutes ask for ranking. A recount needs whole ballots, and there is no minimum share: enter 0.
charter-rubric = The criteria that the panel scores
# $most (String) - the largest weight
charter-rubric-hint = Only for a count by scores. Name one to six criteria; a weight is a whole number up to { $most } and says how much a criterion counts beside the others.
# $place (String)
charter-criterion = Criterion { $place }
# $place (String)
charter-weight = Weight of criterion { $place }
charter-round-quorum = Share of the panel that must vote
charter-share-hint = Such as 2/3, 2 of 3 or 66 %.
charter-item-quorum = Share of the panel that must be free of conflict on an item
charter-item-quorum-hint = Such as 2/3 or 50 %. With 0 %, one panelist is enough.
charter-minimum-support = Share of approvals, or of the best score, that an item needs
charter-minimum-support-hint = Of those who may vote on it, such as 1/2 or 50 %. Where the panel scores, 1/2 is a mean of 2.5 of 5.
charter-disclosure = What is published of the panel’s vote
charter-disclosure-hint = On a panel of fewer than nine, totals can tell who voted how. Then you have to choose before the vote opens, and panelists see your choice.
charter-slips = Totals, and slips that anybody can recount
charter-slips-hint = Never whose they are.
charter-result-only = The result only
charter-result-only-hint = Totals stay sealed; nobody outside can recount them.
charter-ballots = Totals, and whole ballots without names
charter-ballots-hint = Only for a count in proportion. Whoever knows part of a ballot can often tell whose it is.
charter-disclosure-later = I choose before the vote opens
charter-further = When the panel is far apart
charter-further-hint = An item is disputed when many give it much and many give it little: by approvals, when about a third approves and about a third declines; by scores, when about a third is in the highest third of the scale and about a third in the lowest. The panel’s page shows the exact number for its size. Only where marks are counted one by one and published.
charter-further-none = The first count decides
charter-further-one = The panel talks about the disputed items and votes on them once more
charter-further-two = The same, up to twice more, as long as something is disputed
charter-tie = When items tie for the last seats
charter-tie-hint = Steps are taken in this order until the tie is broken. Tick a run-off, with or without what else the ballots say; or a lot, with or without the others.
charter-tie-statistic = What else the same ballots say: fewer declines; or, where the panel scores, more high scores, then fewer low ones
charter-tie-run-off = A run-off: the panel votes again on the tied items only
charter-tie-supports = What more members supported comes first
charter-tie-lot = A lot, whose secret is fixed when the vote opens
charter-ends = When the panel’s vote ends
charter-ends-deadline = At its deadline
charter-ends-all-voted = At its deadline, or as soon as everybody has marked every item

charter-groups = Questions about groups
charter-groups-hint = Optional: so that everybody can see who was heard. Members answer on a separate page, each question only if they wish, and after agreeing to it. You see roughly how many gave each answer, never who, and only once nobody joins any more.
# $number (String) - which of the questions
charter-group-question = Question { $number }
# $number (String) - which of the questions
charter-group-answers = Answers to question { $number }
# $fewest (String)
# $most (String)
charter-group-answers-hint = One a line, { $fewest } to { $most }, in the same order in both languages. “Rather not say” is always there.

# What contradicts itself, beside the field that it is about.
charter-wrong-nobody-decides = Choose the upvote or the panel: one of them has to decide.
charter-wrong-off-path = This stage is not on the path. Remove its date, or add the stage.
charter-wrong-order = This is not after the stage before it. Each stage begins after the one before.
charter-wrong-seats = Between 1 and 50 items can be selected.
charter-wrong-quota = A voice has between 1 and 1,000 supports.
charter-wrong-share = A share is at most the whole, and a quorum is more than nobody.
charter-wrong-minimum = A count by ranks has no minimum share: a place far behind is no approval, and with a minimum it would be wise to leave items out. Enter 0.
charter-wrong-delay = At most 90 days.
charter-wrong-no-theming = Themes can only be supported where the path has the stage “Themes”.
charter-wrong-cap = The open code has to admit somebody.
charter-wrong-group-questions = At most three questions about groups.
charter-wrong-group-answers = Between 2 and 12 different answers, one a line.
charter-wrong-group-lines = As many answers as in English, one a line.
charter-wrong-tie = Ties have to end somewhere: tick a run-off, or a lot. Neither members’ supports nor single marks can break a tie of a count in proportion, by approvals or by ranks.
charter-wrong-further = Further rounds need marks that are counted one by one, by approvals or by scores, and published: otherwise nobody could check what was disputed.
charter-wrong-rubric = A count by scores needs one to six criteria, each with a name of its own; without scores, leave all criteria empty.
charter-wrong-disclosure = This does not fit the way of counting. A count in proportion, by approvals or by ranks, publishes whole ballots or the result only; other counts never publish whole ballots.

# Creating a campaign.
new-title = New campaign
new-lede = Begin with rules that have worked, then change what you need. Nobody sees a campaign before you open its first stage.
new-five-topics = Solution Pathways, five topics
new-five-topics-words = Weeks, by e-mail: a call, themes, five supports each, and a panel that selects five.
new-short-call = Short call in a room
new-short-call-words = An hour, by a code on the wall: a call, three supports each, the first three selected.
# $name (String)
new-copy-of = Copy “{ $name }”
new-copy-words = Its rules and question, without name, dates and people.
new-begin-first = Choose this first: another choice begins the form anew.
new-begin = Rules to begin with
new-create = Create the campaign
# $name (String)
new-created = “{ $name }” is created. Nobody but you sees it yet.
