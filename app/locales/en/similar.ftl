# Challenges that say nearly the same.

# $count (Number) - chooses the form
# $number (String)
similar-found = { $count ->
    [one] Somebody said something near
   *[other] { $number } challenges say something near
}
similar-words = Have a look: perhaps yours is said already, perhaps in the other language. If one of them says it, one click is enough; if yours is another one, simply write on.
similar-not-the-same = Not the same

# What a member says of somebody else’s challenge: it is theirs too.
concern-title = Shared concern
concern-words = Is it yours too? One click tells those who group the challenges for how many people this one speaks. It is no support, and your name is shown to nobody.
concern-share = This is mine too
concern-mine = You say that this is yours too.
concern-take-back = Take that back
concern-shared = Noted: this is yours too.
concern-taken-back = Taken back.
concern-none = Nobody else has said yet that it is theirs too.
# $count (Number) - chooses the form
# $number (String)
concern-count = { $count ->
    [one] It is one other person’s too
   *[other] It is { $number } other people’s too
}
concern-enough = Noted: this is yours too. If what you write says nothing more, there is no need to send it.

# Whether the words of a challenge may stand in the files that everybody can download.
consent-tick = My text may stand in the files that everybody can download
    .hint = These are the record and the tables of this campaign. Left unticked, only your title stands in the tables, so that everybody sees what was voted on. You can change this on your challenge’s page until the campaign is archived; what others have downloaded stays with them.
consent-tick-for = Whoever said this allows the text to stand in the files that everybody can download
    .hint = These are the record and the tables of this campaign. Tick it only if they told you so; otherwise only the title stands in the tables.
consent-title = Your text in files
consent-given = The text may stand in the files that everybody can download: the record and the tables of this campaign. A text with a name to it stays out of the record all the same.
consent-withheld = The text stands in none of the files that everybody can download; of it, the tables of this campaign have the title only.
consent-give = Let it stand in them
consent-take-back = Take it out of them
consent-was-given = From now on, the text stands in the files that everybody can download.
consent-was-taken-back = From now on, the text stands in none of these files. What others have downloaded stays with them.
