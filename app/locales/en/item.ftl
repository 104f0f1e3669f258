# What can be voted on: challenges, themes, topics.

# In the place of the words of a challenge that its author took back.
item-withdrawn = Taken back by its author
item-not-public = Its words are not public
# $count (Number)
# $number (String)
item-challenges = { $count ->
    [one] { $number } challenge
   *[other] { $number } challenges
}
# Before a link to the original and its language, as in “Translated. Original in French”.
item-translated = Translated.
item-original = Original
# The item became part of another one since.
item-merged = merged with another
