# Beside the label of a field that cannot stay empty.
form-required = required
# $number (String) - the limit of a text
form-at-most = { $number } characters at most.
# The heading above everything that is wrong with a form.
form-not-taken = Nothing was sent yet
# The heading above why an act was not carried out.
form-refused = This was not done
form-signed-out = You are signed out. What you typed is still here.
form-sign-in = Sign in (opens in a new tab)
form-send-again = Then come back to this tab and send it again.
form-kept = What you typed is kept here. Copy it, or send it again once you may.
form-send-again-button = Send it again
# Stands between the label of a field and what is wrong with it.
# $label (String)
# $complaint (String)
form-complaint = { $label }: { $complaint }
# The label of a field for the English text.
# $label (String) - what the text is, such as “Name”
form-in-english = { $label }, in English
# $label (String)
form-in-french = { $label }, in French
# The first answer of a list, which chooses nothing.
form-choose = Choose

# What is wrong with a field.
wrong-empty = Please fill this in.
# $length (String)
# $limit (String)
wrong-too-long = This has { $length } characters; { $limit } fit. Please shorten it.
wrong-forbidden = There is an invisible control character in this text. Please type it again, or paste it without formatting.
wrong-many-lines = This has to be a single line. Please take out the line break.
wrong-malformed = This is not written as it has to be. Please compare it with the hint.
wrong-choice = Please choose one of the answers.
# $least (String)
# $most (String)
wrong-number = Please enter a whole number from { $least } to { $most }.
wrong-date = Please enter a date and a time.
wrong-address = This is not an e-mail address. One looks like name@example.org.
