# The wall: what a projector shows to a room.

wall-title = Wall
wall-qr = QR code of the address
wall-code = Code
# $date (String)
wall-until = until { $date }
wall-totals = What the room supports
wall-chosen = Chosen
# $count (Number)
wall-people = { $count ->
    [one] person is here
   *[other] people are here
}
# $count (Number)
wall-challenges = { $count ->
    [one] challenge submitted
   *[other] challenges submitted
}
# $count (Number)
wall-voted = { $count ->
    [one] voice has voted
   *[other] voices have voted
}
