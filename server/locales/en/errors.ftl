# What the API answers to whoever writes a program: what happened, and what to do about it.

error-foreign-origin = This was sent from another site’s page, so nothing was done. Send it from here.
error-unknown = There is nothing here, or nothing that you may see.
error-unknown-route = The API has nothing at this address. Its document is at /api/v1/openapi.json.
error-wrong-method = This address does not take that method; the header Allow names those it takes.
error-idempotency-key = Send the header Idempotency-Key with a UUID of your own for each new intent.
error-parameter = A part of the address is not of its type.
error-too-large = What was sent is too large. Send it in smaller parts.
error-incomplete = What was sent broke off. Send it again.
# $media_type (String) - as a header names it
error-media-type = Send it as { $media_type }, and say so in Content-Type.
error-not-utf8 = The text is not UTF-8.
# $line (String)
# $column (String)
error-not-json = This is not JSON: look at line { $line }, column { $column }.
error-quarantined = This campaign is closed until its record is restored. Ask whoever runs the server.
# $seconds (String)
error-busy = Too much at once. Send the same again in { $seconds } seconds.
error-timeout = It is not known yet whether this was done. Send the same again with the same key.
error-failed = Something failed on our side. Nothing of what you sent is wrong; try again later.

# What is wrong with a field of a document, or with the whole of it.

# $field (String) - its name
error-empty = The field { $field } is empty: write something.
    .document = The document is empty: write something.
# $field (String) - its name
error-too-long = The field { $field } is too long: shorten it.
    .document = The document is too long: shorten it.
# $field (String) - its name
error-forbidden-character = The field { $field } has a control character: type it again.
    .document = The document has a control character: type it again.
# $field (String) - its name
error-many-lines = The field { $field } takes one line only.
    .document = The document takes one line only.
# $field (String) - its name
error-malformed = The field { $field } is not of the form that is needed.
    .document = The document is not of the form that is needed.
# $field (String) - its name
error-no-address = The field { $field } is not an e-mail address.
    .document = The document is not an e-mail address.
# $field (String) - its name
error-too-many = The field { $field } has too many entries.
    .document = The document has too many entries.
# $field (String) - its name
error-other-type = The field { $field } is missing, unknown or of another type.
    .document = The document is missing, unknown or of another type.
