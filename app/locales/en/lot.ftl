# Secrets that officers add to the lot of a panel’s vote, on the pages of those who lead it.

lot-add = Add a secret to the lot
lot-add-why = A tie may come down to a lot. Its order follows from the sealed ballots and from a secret of the server’s, which whoever runs the server could know beforehand. With a secret of yours in it too, nobody foresees the order: not the server, and not you.
lot-add-how = You make a secret on your own device and send only its commitment, now: 64 digits from which nobody finds the secret. Once the vote is sealed, and before it is counted, you type the secret here, and everybody can check that it is the one you committed to.
lot-add-keep = Keep the secret until then, where only you find it. If it is missing a day after the vote was sealed, no lot is drawn, the record says which role did not show it, and the panel votes again on what ties.
lot-make = Make a secret on this device
lot-made = This is your secret. Write it down or copy it now: it was not sent, and is not shown again. Its commitment stands in the field below.
lot-make-failed = This browser makes no secrets. Use one of the commands below.
lot-add-command = Or make both with this program, on your own computer:
lot-add-recipe = Or with ordinary tools. The first line that they print is the secret, the second one the commitment:
lot-commitment = Commitment to your secret
lot-commitment-hint = 64 digits from 0 to 9 and a to f. Never the secret itself: it would be known too early.
lot-add-do = Add this commitment
lot-add-done = Your commitment is in the record. Keep the secret: you are asked for it once the vote is sealed.
# $count (Number)
# $number (String)
lot-added-chairs = { $count ->
    [one] { $number } secret was added to the lot by the chair.
   *[other] { $number } secrets were added to the lot by chairs.
}
# $count (Number)
# $number (String)
lot-added-hosts = { $count ->
    [one] { $number } secret was added to the lot by a host.
   *[other] { $number } secrets were added to the lot by hosts.
}
lot-mine = You committed to:
lot-keep = Whoever added a secret to the lot is asked for it once the vote is sealed.
lot-waits = It is sealed. The count waits until the secrets of its lot are shown.
lot-show-why = Secrets that were added to the lot are shown now, before anybody knows the count, whether or not a lot will be needed.
lot-show-until = If one is still missing then, the count goes on without it and draws no lot:
lot-secret = The secret
lot-secret-hint = The 64 digits to which you committed. An officer who is away may give you hers. From now on everybody can read them.
lot-show-do = Show this secret
lot-show-done = The secret is in the record.
lot-wrong-digits = These are not 64 digits from 0 to 9 and a to f.
