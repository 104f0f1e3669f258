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
