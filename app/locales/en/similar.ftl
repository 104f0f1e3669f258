# Challenges that say nearly the same.

# $count (Number) - chooses the form
# $number (String)
similar-found = { $count ->
    [one] Somebody said something near
   *[other] { $number } challenges say something near
}
similar-words = Have a look: perhaps yours is said already, perhaps in the other language. If it is another one, simply write on.
similar-not-the-same = Not the same
