# What a number on a campaign’s page counts. The number itself stands before, so none of these shows it.

# Challenges that the sector submitted.
# $count (Number)
figure-challenges = { $count ->
    [one] challenge submitted
   *[other] challenges submitted
}
# $count (Number)
figure-themes = { $count ->
    [one] theme
   *[other] themes
}
# People and organisations admitted to the campaign.
# $count (Number)
figure-voices = { $count ->
    [one] voice
   *[other] voices
}
# Voices that supported at least one item.
# $count (Number)
figure-supporters = { $count ->
    [one] voice took part
   *[other] voices took part
}
# $count (Number)
figure-panelists = { $count ->
    [one] panelist
   *[other] panelists
}
# Items that the panel’s decision selected.
# $count (Number)
figure-selected = { $count ->
   *[other] selected
}
# $count (Number)
figure-topics = { $count ->
    [one] topic
   *[other] topics
}
