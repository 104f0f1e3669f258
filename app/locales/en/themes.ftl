themes-title = Themes
    .lede = A challenge lies in one theme or in the tray. Nothing is ever dropped: the numbers below account for every one.
themes-none = No theme yet
    .yet = Create one below, then move challenges into it.
    .ever = This campaign went to its vote without themes.
themes-name = Name
themes-create = Create the theme
    .title = A new theme
themes-created = The theme is created. Move challenges into it.
themes-tray = Tray: not yet in a theme
    .empty = Nothing lies here: no accepted challenge waits for a theme.
themes-to-tray = Back into the tray
themes-apart = Set apart: in no theme, on purpose
themes-to-apart = In no theme, on purpose
themes-order = In each theme, what its author questions stands first, then the challenges on which the program’s trials agreed least: look there first. Those that somebody put there by hand follow, and those that came after the proposal. Equals stand in the order in which they came in.
themes-empty = No challenge lies in it yet. An empty theme cannot be signed.
# $count (Number) - chooses the form
# $number (String)
themes-members = { $count ->
    [one] { $number } challenge
   *[other] { $number } challenges
}
# $name (String)
themes-edit = Rename, explain, merge, split or retire “{ $name }”
themes-move = Move
    .to = Move to
themes-ticked = Challenges to move together
themes-ticked-to = Move all that are ticked to
themes-drag = You can also drag a challenge by its handle and drop it on another theme or on the tray.
themes-nothing-ticked = Tick challenges and say where they go, or choose a place beside one of them.
# $count (Number) - chooses the form
# $number (String)
themes-moved = { $count ->
    [0] Nothing was moved: somebody else was faster.
    [one] One challenge was moved.
   *[other] { $number } challenges were moved.
}
# $count (Number) - chooses the form
# $number (String)
themes-gone = { $count ->
    [one] One challenge was left where it is: somebody else has moved it since you opened the page.
   *[other] { $number } challenges were left where they are: somebody else has moved them since you opened the page.
}
# $count (Number) - chooses the form
# $number (String)
themes-kept-out = { $count ->
    [one] One challenge was left where it is: somebody has said that it does not belong there. Take that back on the theme’s page first.
   *[other] { $number } challenges were left where they are: somebody has said that they do not belong there. Take that back on the theme’s page first.
}
themes-ended = The rest was not done.
themes-undo = Your last change
# $title (String)
# $from (String)
# $to (String)
themes-undo-moved = You moved “{ $title }” from “{ $from }” to “{ $to }”.
# $title (String)
# $to (String)
themes-undo-moved-in = You moved “{ $title }” from the tray to “{ $to }”.
# $title (String)
# $from (String)
themes-undo-moved-out = You moved “{ $title }” from “{ $from }” to the tray.
# $title (String)
themes-undo-moved-apart = You set “{ $title }” apart: it is in no theme on purpose.
# $title (String)
themes-undo-moved-back = You put “{ $title }” back into the tray: it waits for a theme again.
# $title (String)
themes-undo-move = Undo the move of “{ $title }”
# $from (String)
# $to (String)
themes-undo-renamed = You renamed “{ $from }” to “{ $to }”.
# $from (String)
themes-undo-rename = Undo the new name, back to “{ $from }”
# $name (String)
themes-undo-created = You created the theme “{ $name }”, in which nothing lies yet.
# $name (String)
themes-undo-create = Undo the theme “{ $name }”
# $name (String)
themes-undo-explained = You changed why “{ $name }” is a theme.
# $name (String)
themes-undo-explain = Undo the new words of “{ $name }”
# $title (String)
# $name (String)
themes-undo-kept-out = You kept “{ $title }” out of “{ $name }”.
# $title (String)
themes-undo-keep-out = Undo that for “{ $title }”
# $title (String)
# $name (String)
themes-undo-was-let-in = You let “{ $title }” into “{ $name }” again.
# $title (String)
themes-undo-let-in = Undo that for “{ $title }”
# $name (String)
themes-undo-frozen = You left the theme “{ $name }” as it is.
# $name (String)
themes-undo-freeze = Undo that for “{ $name }”
# $name (String)
themes-undo-thawed = You let proposals change the theme “{ $name }” again.
# $name (String)
themes-undo-thaw = Undo that for “{ $name }”
themes-undo-stop-words = You changed the words that name no theme.
    .back = Undo the new list of words
# $number (String)
themes-undo-moves = The { $number } challenges that you moved last all lay in one place and went to one other place.
# $number (String)
themes-undo-moves-all = Undo all { $number } moves
# $count (Number) - chooses the form
# $number (String)
themes-undone-moves = { $count ->
    [one] One move is undone. A theme that was signed needs a new signature. The record keeps both acts.
   *[other] { $number } moves are undone. A theme that was signed needs a new signature. The record keeps all acts.
}
themes-undone = Undone. A theme that was signed needs a new signature. The record keeps both acts.
themes-state-proposed = Proposed
themes-state-edited = Not signed as it is now
themes-state-signed = Signed
themes-state-retired = Retired
# $count (Number) - chooses the form
# $number (String)
questions-open = { $count ->
    [one] One question of an author about her theme is open
   *[other] { $number } questions of authors about their themes are open
}
questions-words = Move the challenge, or say why it stays: its author reads it on the challenge’s page.
# $theme (String)
questions-lies = Lies in “{ $theme }”
questions-beside = Its author questions this theme
questions-why = Why it stays
    .hint = The authors, hosts and curators read this.
questions-keep = Let it stay
questions-kept = It stays, and its author reads why.
questions-sign = Sign all the same
    .hint = The record says how many questions were open.
themes-changed = Somebody else has changed the board since you opened it. What you have typed or ticked is still here.
    .show = Show the board as it is now
themes-unchanged = Nobody else has changed the board.
themes-signing = Signature
# $count (Number) - chooses the form
# $number (String)
themes-unsigned = { $count ->
    [0] All themes are signed. One that is changed before the upvote opens needs a new signature.
    [one] One theme waits for its signature. The upvote opens only with all of them signed.
   *[other] { $number } themes wait for their signature. The upvote opens only with all of them signed.
}
themes-sign = Sign all themes
themes-signed = All themes are signed, and the record holds where every challenge is.

theme-back = All themes
theme-closed = This theme cannot be changed: it is retired, or the upvote has opened.
theme-rename = Rename
    .title = Rename it
theme-renamed = The theme has its new name.
# $english (String)
# $french (String)
theme-changed-since = Somebody else changed this since you opened the page. It says now “{ $english }”, and in French “{ $french }”. Send yours again to replace it.
    .gone = Somebody else emptied this since you opened the page. Send yours again to write it anew.
theme-why = What holds these challenges together
    .title = Why it is a theme
    .hint = A sentence or two for members and the panel. It is shown wherever the theme is, and signed with it.
theme-why-save = Save
theme-why-saved = The theme says what holds it together.
theme-why-gone = The theme no longer says what holds it together.
theme-merge = Merge into this one
    .title = Merge others into it
    .words = Their challenges move here and the themes retire. Under “Merges” this can be undone.
    .from = Themes that become part of this one
    .none = Tick at least one theme.
theme-merged = Merged. The challenges of the others lie here now.
theme-split = Split
    .title = Split it
    .words = The theme retires and its parts take its place. Under “Merges” this can be undone.
    .places = To which part each challenge goes; without one, to the tray
# $number (String)
theme-part = Name of part { $number }
theme-was-split = Split. The parts are among the themes.
theme-freeze = Leave it as it is
    .title = Whether a proposal may change it
    .words = A new proposal may put challenges into it and take others out. Leave it as it is, and no proposal does; people still can.
theme-thaw = Let proposals change it
theme-frozen = Proposals leave the theme as it is from now on.
    .words = No proposal puts a challenge into it or takes one out. People still can.
theme-thawed = Proposals may change the theme again.
theme-is-frozen = Left as it is
theme-kept-out = Kept out of it
    .words = Somebody said that these challenges do not belong here, so no proposal puts them here.
theme-let-in = Let it in again
    .done = A proposal may put the challenge here again.
theme-retire = Retire
    .title = Retire it
    .words = Its challenges go back into the tray. The theme stays in the record.
theme-retired = Retired. Its challenges lie in the tray.

coverage-title = Where every challenge is
coverage-pending = wait for moderation
coverage-themed = in a theme
coverage-apart = in no theme on purpose
coverage-merged = merged
coverage-split = split
coverage-declined = declined
coverage-withdrawn = withdrawn
coverage-unthemed = not yet in a theme
coverage-submitted = submitted
