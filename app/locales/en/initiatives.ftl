# Who already works on what.
initiatives-title = Known initiatives
initiatives-lede = Initiatives that others already run. Have a look before you begin something new: perhaps you can join them, or learn from them.
initiatives-fill = Fill the register
initiatives-search = Search the register
# $count (Number) - chooses the form
# $number (String)
initiatives-count = { $count ->
    [one] One initiative
   *[other] { $number } initiatives
}
initiatives-empty = No initiative is listed yet
initiatives-empty-words = What hosts know of, and what members suggest, will stand here.
initiatives-all = All known initiatives
initiatives-near = Who already works on this
initiatives-near-words = Found by their words, in either language: whether they really do the same is for you to say.
initiatives-mine = What you suggested
initiatives-suggest = Suggest an initiative
initiatives-suggest-words = Do you know who already works on something? The hosts read it and list it, or tell you here why not. Your name is shown to nobody.
initiatives-suggest-do = Send the suggestion

initiative-name = Name of the initiative
initiative-bearer = Who works on it
initiative-bearer-hint = An organisation or a group; a person only if they agreed.
initiative-purpose = What they do
initiative-purpose-hint = Two or three sentences. They are what others find it by.
initiative-link = Web address
initiative-place = Place or region
initiative-checked = Last checked on
initiative-checked-hint = The day on which somebody last made sure that this is so.
initiative-checked-wrong = Please enter a day, as in 2027-03-12.
initiative-checked-ahead = That day is still ahead.
# $day (String) - a date
initiative-checked-on = Last checked on { $day }
# $day (String) - a date
initiative-suggested-on = Suggested on { $day }
initiative-old = More than a year ago: it may have changed
# $place (String) - the name of a site
initiative-read-at = More at { $place }
# $place (String) - the name of a site as browsers look for it
initiative-leads-to = It leads to { $place }
initiative-waits = Waits for a host
initiative-refused-state = Not listed
initiative-refused-because = The hosts wrote:
initiative-take-back = Take it back
initiative-read-reason = I have read this
initiative-suggested = Thank you. The hosts have your suggestion.
initiative-taken-back = Your suggestion is deleted.

# The register as hosts fill it.
initiatives-desk-lede = Members who write a challenge, the panel and the leads of topics are shown what has to do with their words. Nothing here is part of the record.
initiatives-back = Back to the register
# $count (Number) - chooses the form
# $number (String)
initiatives-waiting = { $count ->
    [one] One suggestion waits
   *[other] { $number } suggestions wait
}
# $count (Number) - chooses the form
# $number (String)
initiatives-refused = { $count ->
    [one] One suggestion was refused
   *[other] { $number } suggestions were refused
}
initiatives-refused-words = A suggestion goes as soon as whoever made it has read why it was refused. Remove it before, and they no longer can. At most 50 stand here at once.
initiative-new = List an initiative
initiative-list = List it
initiative-listed = The initiative is listed.
initiative-accept = I have checked it: list it
initiative-accepted = The suggestion is listed, checked today.
initiative-refuse-ask = Do not list it
initiative-refuse-reason = Why not
initiative-refuse-reason-hint = Whoever suggested it reads this.
initiative-refuse = Refuse the suggestion
initiative-refused = The suggestion is refused. Whoever made it reads why.
initiative-edit = Edit
initiative-edit-title = Edit an initiative
initiative-save = Save
initiative-saved = Saved.
initiative-changed = Somebody else has changed this initiative since you opened the page
    .words = This is how it is now. What you typed stands below it and is not saved: see what both of you know, put it together and save it.
# $now (String)
initiative-now = It says now: “{ $now }”
    .empty = Nothing stands here now
initiative-check = Checked today
initiative-checked-today = Noted: checked today.
initiative-remove = Remove
initiative-removed = The initiative is removed.

# Many at once.
initiatives-to-import = Import a table, or take over another campaign’s register
initiatives-import-title = Fill the register from elsewhere
initiatives-import-lede = A row with the same name and the same “who” as a listed initiative replaces it, so a table can be brought again after it was put right.
initiatives-table = From a table
initiatives-table-words = A CSV file, or rows copied out of a spreadsheet. The columns name, who, what and checked are needed; language, link and place may be there too. The open data of a campaign hold such a table.
initiatives-table-example =
    name,who,what,language,link,place,checked
    Rooms by the hour,A cooperative of theatres,They lend each other rehearsal rooms.,en,https://rooms.example,Halifax,2027-01-31
# $count (Number) - chooses the form
# $number (String)
initiatives-review = { $count ->
    [0] No row can be listed.
    [one] One row can be listed.
   *[other] { $number } rows can be listed.
}
# $count (Number) - chooses the form
# $number (String)
initiatives-import-do = { $count ->
    [one] List one initiative
   *[other] List { $number } initiatives
}
# $count (Number) - chooses the form
# $number (String)
initiatives-imported = { $count ->
    [one] Done: one initiative was added, replaced or left as it was.
   *[other] Done: { $number } initiatives were added, replaced or left as they were.
}
# $campaign (String) - its name
initiatives-take-over = From { $campaign }
initiatives-take-over-words = Everything keeps the day on which somebody last looked. What is listed here by the same name and the same “who” is replaced only where somebody looked later there. What changes there later does not change here.
# $count (Number) - chooses the form
# $number (String)
initiatives-take-over-do = { $count ->
    [one] Take over one initiative
   *[other] Take over { $number } initiatives
}
initiatives-over = The campaign is over
initiatives-over-words = Its register stays as it is. Another campaign of yours can take it over.
