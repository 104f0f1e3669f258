translations-title = Translations
    .lede = Whoever votes should be able to read everything. The original stays one tap away.
translations-none = No challenge is accepted yet
    .words = As soon as one is, it is listed here with the language that it lacks.
# $count (Number) - chooses the form
# $number (String)
translations-missing = { $count ->
    [one] { $number } challenge cannot be read whole in both languages
   *[other] { $number } challenges cannot be read whole in both languages
}
translations-complete = Readable in both languages
translations-no-english = No English
translations-no-french = No French
translations-part-of-english = English incomplete
translations-part-of-french = French incomplete
translations-translate = Translate
translations-correct = Correct the translation
translations-one-title = Translate a challenge
translations-back = All translations
translations-closed = Only a challenge that takes part can be translated, until the decision.
translations-into-english = Into English
translations-into-french = Into French
translations-field-title = Title
translations-field-body = What is the challenge?
translations-save = Publish the translation
translations-saved = The translation is published beside the original.
