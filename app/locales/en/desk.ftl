# The pages of hosts, moderators and curators.

# The name of the navigation between these pages.
desk-navigation = Desk
desk-today = Today
desk-stages = Stages
desk-charter = Rules
desk-moderation = Moderation
desk-merges = Merges
desk-themes = Themes
desk-slate = Slate
desk-translations = Translations
desk-people = People
desk-initiatives = Known initiatives
desk-groups = Groups
desk-preview = Preview
desk-wall = Wall
desk-reveal = Reveal

today-title = What needs you today
today-nothing = Nothing needs you today
today-nothing-words = Below you see where the campaign stands.
today-next = What comes next
today-over = This campaign is over. Its record stays.
today-by-hand = No date is announced: you begin this stage when it is time.
# A link to a new campaign that begins with the rules of this one.
today-copy = Copy this campaign
today-numbers = In numbers
today-submitted = Submitted
today-accepted = Accepted
today-pending = Waiting for a moderator
today-voices = Voices
today-open-code = Voices by the open code
today-turnout = Turnout of the last vote
# $voted (String) - voices that supported something
# $voices (String) - all voices
today-voted-voices = { $voted } of { $voices } voices
# $voted (String) - panelists who voted
# $panelists (String) - all panelists
today-voted-panel = { $voted } of { $panelists } panelists

# What needs a host, one sentence each; a link that meets it stands beside.

# $stage (String)
need-stage-waits = The stage “{ $stage }” was due and waits for what is missing below.
need-box-ready = The panel’s vote is prepared. Give everybody time to declare conflicts, then open it.
need-upvote-ready = The members’ vote is prepared. Open it when it is time.
need-run-off-ready = A run-off is prepared. The conflicts of the first round hold, so it can open now.
need-further-ready = The panel is far apart on some items. Once it has talked about them, open the further round.
# $stage (String)
need-stage-ready = Everything is there for the stage “{ $stage }”. It has no date: you open it when it is time.
need-box-without-end = A vote is open without a deadline. Set one, or close it when it is time.
# $count (Number)
# $number (String)
# $since (String) - a date and a clock time
need-moderation = { $count ->
    [one] One challenge has been waiting for a moderator since { $since }.
   *[other] { $number } challenges wait for a moderator, the oldest since { $since }.
}
# $count (Number)
# $number (String)
need-suggestions = { $count ->
    [one] A member has suggested an initiative that others already run.
   *[other] Members have suggested { $number } initiatives that others already run.
}
# $count (Number)
# $number (String)
need-theme-questions = { $count ->
    [one] An author asks whether her challenge belongs in its theme.
   *[other] { $number } authors ask whether their challenges belong in their themes.
}
# $count (Number)
# $number (String)
need-merges-due = { $count ->
    [one] The delay of one merge is over; it takes effect in a moment.
   *[other] The delay of { $number } merges is over; they take effect in a moment.
}
# $count (Number)
# $number (String)
need-untranslated = { $count ->
    [one] One challenge cannot be read in both languages yet.
   *[other] { $number } challenges cannot be read in both languages yet.
}
# $count (Number)
# $number (String)
need-topics-without-lead = { $count ->
    [one] One topic has no lead yet.
   *[other] { $number } topics have no lead yet.
}
need-nobody-listed = Only people on your list may take part, and nobody is on it.
need-nobody-on-panel = Nobody is on the panel yet.
need-nobody-to-ask = Members find nobody to phone or write to. Name a contact person.
# $stage (String)
# $moment (String)
need-stage-soon = “{ $stage }” begins on { $moment }.
# $moment (String)
need-box-closes = The vote closes on { $moment }.

# Links to the page on which something is done.
way-challenges = See the challenges
way-moderation = Open the queue
way-initiatives = Read the suggestions
way-merges = See the merges
way-themes = Sign the themes
way-slate = Prepare the slate
way-translations = Add translations
way-people = Name people
way-back = Go back and decide again
way-charter = Edit the rules
way-stages = Go to the stages
way-boxes = Go to the ballot box
way-dates = Move the dates
way-reasons = See the reasons
way-reveal = Reveal or publish the decision
way-contests = Answer the questions
way-topics = Find somebody to lead them

# The campaign as others see it.
preview-title = Preview
# $role (String)
preview-as = You see the campaign as: { $role }.
preview-words = Nothing can be sent from here, and links lead out of the preview.
preview-back = Back to the desk
preview-roles = See it as
preview-pages = Pages to look at
preview-page = The page as they see it
preview-wall = Wall
