proposal-title = Proposed themes
    .lede = What the program would put together, with its reasons, before anything moves. It compares the words of the challenges in both languages, many times over, and says how often its trials agree; you decide.
proposal-link = Propose themes
    .title = Let themes be proposed
    .words = The program groups all challenges and shows what would move. What you did by hand stays, and nothing moves before you accept it.
# $count (Number) - chooses the form
# $number (String)
proposal-withdrawn-since = { $count ->
    [one] { $number } challenge that took part in the accepted proposal has been withdrawn since. Nobody can compute that proposal again, as the words are gone. A new one is made from those that are left.
   *[other] { $number } challenges that took part in the accepted proposal have been withdrawn since. Nobody can compute that proposal again, as the words are gone. A new one is made from those that are left.
}
proposal-closed = Themes cannot be proposed: this campaign has no theming, or its vote has begun.
proposal-nothing = There is nothing to group
    .words = No challenge is accepted yet, or each of them was put into the tray by hand.
proposal-too-many = There are too many challenges for this page
# $number (String)
proposal-too-many-words = Themes are proposed here for up to { $number } challenges. For more, run “pathways theme” with a table of them on a computer of your own.
proposal-size = How large the themes are
    .coarse = Few large themes
    .medium = Themes of medium size
    .fine = Many small themes
proposal-continues = The themes of an earlier proposal are kept, with their names. A challenge leaves one only for another that suits it much better. For other themes, first retire those that you do not want.
# $count (Number) - chooses the form
# $number (String)
# $all (String)
proposal-moves = { $count ->
    [0] Of { $all } challenges none would move
    [one] { $number } of { $all } challenges would move
   *[other] { $number } of { $all } challenges would move
}
# $count (Number) - chooses the form
# $number (String)
proposal-themes = { $count ->
    [one] There would be { $number } theme. Its name can be changed later.
   *[other] There would be { $number } themes. Their names can be changed later.
}
proposal-kept = What was put into a theme by hand stays there, and what was put into the tray by hand takes no part. Accepting is one entry of the record, with which anybody can compute the same again.
proposal-accept = Accept these themes
proposal-accepted = Accepted. The challenges lie in the proposed themes.
proposal-leave = Leave everything as it is
proposal-new = New
proposal-known = Kept from before
# How much the runs that group the challenges agree, in hundredths.
# $percent (String)
proposal-agreement = The program’s trials agree: { $percent }%
proposal-terms = Words that say most of it
# $inside (String)
# $outside (String)
proposal-term-counts = – challenges: { $inside } here, { $outside } elsewhere
proposal-central = Challenges that stand for it
proposal-borderline = A challenge at its edge
proposal-languages = Languages
# $english (String)
# $french (String)
# $others (String)
proposal-mix = English: { $english } · French: { $french } · others: { $others }
proposal-places = Its challenges, the least certain first
proposal-questioned = Its author questions its theme
# $theme (String)
proposal-from = From “{ $theme }”
proposal-from-tray = From the tray
proposal-because = Its words that put it there:
# $theme (String)
proposal-second = Could also lie in “{ $theme }”
proposal-not-here = Not in this theme
    .done = Noted. This is what is proposed with it; on the page of the theme it can be taken back.
proposal-by-hand = Put there by hand
proposal-tray = Would lie in the tray
    .no-words = It has no words.
    .nothing-shared = It shares no word with another challenge.
    .no-agreement = The program found no theme in which it clearly belongs.
stop-words = Words, one on each line or with commas between them
    .title = Words that name no theme
# $most (String)
stop-words-hint = Words that say nothing here, such as the name of your sector: no theme is proposed because of them or named after them, in any of their forms, in English or in French. Up to { $most } words. They stand in the public record.
stop-words-save = Save these words
stop-words-saved = The words are saved. This is what is proposed without them.
# $word (String)
# $most (String)
stop-words-wrong = “{ $word }” cannot be taken: a word has up to { $most } characters, and no control characters.
# $most (String)
stop-words-too-many = There can be up to { $most } words.
