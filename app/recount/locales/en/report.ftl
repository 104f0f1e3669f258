# What a check has found, on the page of the record and on the command line.

verdict-holds = holds
verdict-noted = noted
verdict-broken = broken
verdict-not-recomputable = not recomputable

found-holds = The record holds
    .means = Each entry, each signature and each count that the file shows was checked, and all of it fits together.
found-broken = The record does not hold
    .means = What stands below does not fit. Download the record again and recount it. If it is still so, keep the file, and tell the hosts and others.
found-not-recomputable = Nothing is broken, but not everything can be recomputed
    .means = The file does not tell everything: the totals of a small panel may stay sealed, for example. Below stands what nobody can recompute from it.
found-kept-broken = What you have kept does not fit the record
    .means = Either the record was changed since then, or what you have kept is of another campaign or not as it was signed. Below stands what differs.

fact-entries = Entries
fact-checkpoint = Checkpoint, from the entries of this file
fact-key = Key that signs the record at its end
fact-texts = Texts that the file shows
fact-rounds = Votes that were counted again

# $number (String)
place-entry = Entry { $number }
# $file (String)
# $number (String)
place-line = { $file }, line { $number }
# $number (String)
place-kept = What you have kept, no. { $number }

what-checkpoint = a signed checkpoint
# $bits (String)
what-tree = size and root, { $bits } of 256 bits compared
what-key = a key
# $version (String)
# $round (String)
what-promise = promise of version { $version }, round { $round }
# $round (String)
what-receipt-of = receipt, round { $round }
what-receipt = receipt
# $version (String)
# $round (String)
what-opening = opened ballot, version { $version }, round { $round }
what-unreadable = neither a promise, nor a receipt, nor an opened ballot

# $number (String)
# $of (String)
progress-reading = Reading entry { $number } of { $of }
# $number (String)
# $of (String)
progress-following = Checking entry { $number } of { $of }

refused-archive = This file is no ZIP archive that can be read. Choose the record as it was downloaded, or download it again.
refused-text = A file in the archive is damaged or no text. Download the record again.
refused-large = The archive unpacks into more than a browser can hold. Use the command.
refused-twice = The archive holds two files of the same name. No record does.
refused-checkpoint = This is no checkpoint. It is a number with 24 letters and digits, a number with all 64 digits of the root, or all lines of the signed one.
