slate-title = What will be voted on
    .lede = The slate freezes when the upvote opens: one version of each text, and the signed themes.
slate-frozen-by-upvote = The slate has been frozen since the upvote opened: one version of each text, and the signed themes.
slate-frozen-by-panel = The slate has been frozen since the panel’s vote opened: one version of each text, and the signed themes.
slate-rules = The rule
slate-of-challenges = Members support the accepted challenges.
slate-of-themes = Members support the themes.
slate-of-topics = Members support topics that you draft from several challenges.
# $count (Number) - chooses the form
# $number (String)
slate-items = { $count ->
    [0] There is none yet.
    [one] There is { $number } now.
   *[other] There are { $number } now.
}
# $count (Number) - chooses the form
# $number (String)
slate-items-frozen = { $count ->
    [one] The slate has { $number } item.
   *[other] The slate has { $number } items.
}
slate-panel-all = The panel then decides on every one of them.
# $number (String)
slate-panel-first = The panel then decides on the first { $number } by supports, with all that tie with the last of them, and on the best of every theme that is then missing.
slate-to-charter = Edit the rules
# $count (Number) - chooses the form
# $number (String)
slate-untranslated = { $count ->
    [0] No accepted challenge waits for a translation.
    [one] { $number } accepted challenge cannot be read in both languages yet.
   *[other] { $number } accepted challenges cannot be read in both languages yet.
}
slate-to-translations = To the translations
slate-topics = Topics
slate-no-topic = No topic is drafted yet
    .words = A topic has a name in both languages and answers one or more challenges. Their authors are told.
slate-name = Name of the topic
slate-challenges = Challenges that it answers
slate-nothing-ticked = Tick at least one challenge.
# $count (Number) - chooses the form
# $number (String)
slate-answers = { $count ->
    [one] Answers { $number } challenge
   *[other] Answers { $number } challenges
}
slate-edit = Change or drop
    .title = Change a topic
slate-draft = Draft the topic
    .title = A new topic
slate-drafted = The topic is drafted. The authors of its challenges get an e-mail.
slate-save = Save
slate-saved = The topic is changed.
slate-drop = Drop the topic
    .title = Drop it
    .words = It will not be voted on. Its challenges stay as they are.
slate-dropped = The topic is dropped.
slate-back = What will be voted on
slate-closed = This topic cannot be changed any more: what is voted on is frozen.
