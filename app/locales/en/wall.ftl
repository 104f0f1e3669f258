# The wall: what a projector shows to a room.

wall-title = Wall
wall-qr = QR code of the address
# A link to the wall.
wall-to = Open the wall
wall-scan = Scan the code with your phone, or type:
wall-code = Code
wall-code-asked = Ask the hosts for the room’s code.
# $date (String)
wall-until = until { $date }
# $date (String)
wall-opens = The campaign opens on { $date }
wall-not-open = The campaign is not open yet
wall-totals = What the members support
    .caption = How many voices support each item
# The heading of a column of numbers.
wall-chosen = Chosen
# $count (Number)
wall-people = { $count ->
    [one] voice admitted
   *[other] voices admitted
}
# $count (Number)
wall-challenges = { $count ->
    [one] challenge submitted
   *[other] challenges submitted
}
# $count (Number)
wall-voted = { $count ->
    [one] voice took part in the upvote
   *[other] voices took part in the upvote
}
