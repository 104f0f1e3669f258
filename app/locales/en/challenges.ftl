# Submitting, finding and reading challenges.

# The fields of a challenge, and the same as headings of what was written in them.
challenge-title = Title
    .hint = The challenge in one line.
challenge-body = What is the challenge?
    .hint = What happens, since when, what has been tried. A few sentences are enough.
challenge-affected = Who is affected?
    .hint = Artists, organisations, audiences, a region: whoever feels it.
challenge-language = Language of the text
    .hint = Any language will do. People named by the hosts translate it; the original always stays.
    .other = Another language
    .tag = Code of the other language
    .tag-hint = Only for another language: its code by BCP 47, such as iu for Inuktitut or ase for American Sign Language.
challenge-region = Region
challenge-discipline = Discipline
# $site (String) - to which site the link leads
challenge-video = Signed or spoken video
    .hint = A web address that begins with https://. Give a written summary with it.
    .missing = Please give the address of the video, or leave the summary empty.
    .watch = Watch the video (leaves for { $site })
challenge-summary = Written summary of the video
    .hint = What the video says, for those who cannot see or hear it.
    .missing = Please say in writing what the video says, or leave its address empty.
challenge-name = Name shown
    .hint = That of a person or of a group. No name is shown unless one is written here.
challenge-author = Submitted by
challenge-alone = This challenge stands alone
    .hint = It is not merged with others, and those who run the campaign do not change its words.

# Where a challenge stands.
challenge-submitted = Waits for a moderator
challenge-accepted = Accepted
challenge-declined = Declined
challenge-withdrawn = Withdrawn
challenge-merged = Part of another
challenge-split = Became several

# What became of a challenge.
became-submitted = A moderator reads it before everybody else does.
became-accepted = It takes part: everybody can read it.
became-declined = It does not take part. Reason:
became-withdrawn = Its authors took it back. It is still counted; its words are gone.
became-merged = It was merged with a challenge that says the same, and counts there:
became-split = It said several things; each is now a challenge:

# Why a challenge was declined, as the moderation policy puts it.
decline-off-topic = it is not about this sector, or not a challenge.
decline-duplicate = the same person said it already.
decline-disrespectful = it attacks people.
decline-personal = it names or exposes a person.
decline-advertising = it advertises.
decline-unclear = it could not be understood.
decline-other = another one, said below.

# One challenge.
challenge-mine = Your challenge
# To its place in the open vote.
challenge-support = Support it in the vote
challenge-stands-in = Entered for somebody
challenge-edit = Edit
challenge-became = Where it stands
placed-by-program = The program proposed this theme because of its words, and people accepted the proposal.
placed-by-earlier-words = The program proposed this theme because of earlier words of it; they were changed since.
placed-by-hand = Those who work on the themes put it here by hand; no word of it is the reason.
placed-by-themes = It came here when themes were merged or split.
waits-for-theme = It waits for a theme.
    .unclear = It waits for a theme: the program found none in which it clearly belongs.
    .changed = It waits for a theme: its words were changed since the program looked for one.
    .by-hand = It waits for a theme: those who work on the themes put it back.
    .lost = It waits for a theme: the one in which it lay is no longer there.
reasons-title = Why this is a theme
reasons-size = Size
reasons-agreement = Certainty
# $count (Number) - chooses the form
# $number (String)
# $percent (String)
reasons-agreed = { $count ->
    [one] The program placed { $number } challenge here; its trials agree: { $percent }%.
   *[other] The program placed { $number } challenges here; its trials agree: { $percent }%.
}
# $count (Number) - chooses the form
# $number (String)
reasons-by-people = { $count ->
    [one] People put { $number } challenge here, or its words were changed since.
   *[other] People put { $number } challenges here, or their words were changed since.
}
# $count (Number) - chooses the form
# $number (String)
reasons-gone = { $count ->
    [one] { $number } challenge that lay here was withdrawn or erased since; nothing here tells of its words.
   *[other] { $number } challenges that lay here were withdrawn or erased since; nothing here tells of their words.
}
reasons-late = Why that is so is being worked out. Load the page again in a moment.
reasons-words = Words that others in this theme use too, in either language:
reasons-second = The theme that comes next:
question-ask = This does not belong here
# $theme (String)
question-asked = Its author asked: does it belong in “{ $theme }”?
question-asked-gone = Its author asked whether it belongs in a theme that is no longer there.
question-open = Waits for an answer
question-answered = Answered
question-moved = Moved since
question-over = Left open
question-because = It stays, because:
question-words = Say why. Those who work on the themes read it first; they move the challenge, or say why it stays. You can ask once about each theme, until it is signed.
    .gone = The words were erased.
question-reason = Why it does not belong in this theme
    .hint = Hosts, curators and you read this. The record says that somebody asked, never your words.
question-do = Ask
question-sent = You have asked. The answer will stand here.
challenge-apart = It is in no theme on purpose.
challenge-theme = Theme:
challenge-contest = Question this decision in public
# $date (String)
challenge-arrived = arrived { $date }
challenge-without-words = A challenge whose words were erased
challenge-in-moderation = A challenge that waits for a moderator
challenge-is-withdrawn = A challenge that was withdrawn
challenge-words-gone = Its words are on no page and in no export any more. It is still counted among the challenges that came in.
# $language (String) - the language’s own name
challenge-read-in = Read in { $language }

# Merges and splits.
lineage-made-of = These were merged into it:
lineage-came-of-split = It came out of a challenge that said several things:
merge-title = A merge is proposed
merge-proposed = It is proposed that this
merge-into = be merged with this:
# $moment (String)
merge-refuse-until = The authors may refuse until { $moment }.
merge-if-not-refused = If nobody refuses, the texts stay readable and count as one. Refusing needs no reason.
merge-refuse = Refuse the merge
merge-refused = The merge is refused. Both challenges stay as they were.

# Taking a challenge back.
withdraw-ask = Withdraw
withdraw-means = The challenge stays counted, but its words leave every page and every export, and it can no longer be chosen. This cannot be undone.
withdraw-for-somebody = Only do this when whoever told it asks you to. The record shows everybody that your role took it back, and when.
withdraw-do = Withdraw this challenge
withdraw-done = The challenge is withdrawn. Its words are gone from the pages.

# Several people for one challenge.
steward-title = Who acts for it
# $count (Number)
# $number (String)
steward-count = { $count ->
    [one] One person can act for it: you.
   *[other] { $number } people can act for it, you among them.
}
steward-add = Add somebody
    .address = E-mail address
    .address-hint = Whoever signs in with this address can edit and withdraw the challenge as you can. No e-mail is sent: please tell them yourself.
    .do = Add
    .done = Whoever signs in with this address can now act for the challenge.

# What happened to a challenge.
history-title = What happened to it
history-submitted = arrived
# $version (String)
history-revised = edited: version { $version }
history-accepted = accepted by a moderator
history-declined = declined by a moderator
history-withdrawn = withdrawn by its authors
history-translated = translated
# $theme (String)
history-placed = placed in the theme “{ $theme }”
history-set-apart = left in no theme on purpose
history-waits = waiting for a theme again
history-taken-out = taken out of its theme
history-merge-proposed = a merge was proposed
history-merge-refused = the merge was refused
history-merged = the merge took effect
history-split = became several challenges
history-came-of-split = came out of a split
history-theme-questioned = its author asked whether it belongs in that theme
history-theme-question-answered = it was said why it stays in that theme
history-undone = a merge or split was undone

# Translating.
translate-into-english = Translate into English
translate-into-french = Translate into French
translate-into =
    .do = Publish the translation
    .done = The translation is published beside the original.

# Submitting.
submit-title = Submit a challenge
submit-five-minutes = Five minutes are enough. You can edit until the call closes, and withdraw at any time.
submit-before = Before you send
    .who-reads = Who reads this
    .who-reads-words = The campaign’s moderators first; everybody once it is accepted.
    .what-for = For what
    .what-for-words = To find what holds the sector back, group it into themes and choose what is worked on.
    .how-long = How long
    .how-long-words = For as long as the campaign can be read, unless you take it back.
    .take-back = How to take it back
    .take-back-words = With one button under “My challenges”, at any time. It stays counted, its words go.
submit-preview = Preview
    .heading = This is how readers will see it
    .words = Nothing is stored yet. The form below is as you left it: change it, or send it.
submit-send = Submit
submit-done = Your challenge is in. A moderator reads it before everybody else does.
# $moment (String)
submit-early = The call is not open yet
    .at = Challenges can be submitted from { $moment }.
    .undated = The date on which it opens is not announced yet.
submit-late = The call is closed
    .words = New challenges are no longer taken. What came in can be read by all.
submit-join = Join the campaign first
    .words = You are signed in. Members of the campaign submit challenges.
    .link = Join
# $number (String)
submit-too-many = Many of yours are waiting
    .words = { $number } of your challenges wait for a moderator, which is the limit. Once they are read, you can submit more.

# Entering what somebody told by phone or on paper.
on-behalf-title = Enter a challenge for somebody
    .lede = Somebody told you a challenge by phone or on paper. Write it down in their words.
on-behalf-means = It waits for a moderator as any other does. You do not become its author: nobody can change or withdraw it as their own, but moderators, curators and hosts can until the upvote opens. Show a name only if the person asked for it.
on-behalf-send = Enter it
on-behalf-done = The challenge is in and waits for a moderator. Here is room for another.
on-behalf-late = What comes in by phone or on paper can be entered until the upvote opens.

# The draft that is kept in the browser.
draft-offline = You are offline. What you write is kept on this device, and nothing is sent. Send it once the network is back.
draft-kept = A draft is kept on this device only. It is forgotten once you send it or sign out.
# $when (String) - date and time in the browser’s words
draft-offer = There is a draft on this device, written { $when }. Restoring it replaces what the form says now. Until you restore or forget it, what you type is not kept.
draft-restore = Restore the draft
draft-forget = Forget the draft

# Editing.
edit-title = Edit the challenge
edit-means = A moderator reads the new version before everybody else does; until then the challenge is not in the list. Translations of the former version are removed.
edit-means-for-others = The new version takes the place of the former at once, and the record says that it was revised. Translations of the former version are removed.
edit-send = Save
edit-done = The new version is saved and waits for a moderator.
edit-done-for-others = The new version is saved.
edit-back = Back to the challenge
edit-late = It can no longer be edited
    .words = Texts are fixed once the call has closed, and when a challenge was withdrawn, declined or merged with another.

# My challenges.
mine-title = My challenges
    .link = My challenges
mine-empty = Nothing from you yet
    .words = What you submit stands here, with what became of it.

# All challenges.
challenges-title = Challenges
challenges-read-all = Read all challenges
challenges-empty = No challenge to read yet
    .draft = Challenges can be submitted once the call opens.
    .call = The first ones appear here as soon as a moderator has accepted them.
    .later = No challenge was accepted in this campaign.
challenges-search = Search
    .do = Search
challenges-themes = Themes
challenges-all-themes = All themes
challenges-no-match = Nothing found
    .words = No challenge has all of these words. Fewer words find more; accents make no difference.
# $count (Number)
# $number (String)
challenges-count = { $count ->
    [one] { $number } challenge.
   *[other] { $number } challenges.
}
challenges-order = The order is different for each reader, so that no challenge is always first.
    .found = What fits the words best comes first. Other forms of a word and the other language count too.
