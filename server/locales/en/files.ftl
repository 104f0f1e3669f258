# Why a file is not read.

file-empty = The file is empty.
# $bytes (String) - at most
file-too-large = The file is larger than { $bytes } bytes. Send it in parts.
# $rows (String) - at most
file-too-many-rows = The file has more than { $rows } rows. Send it in parts.
file-not-csv = This is no CSV file. Save the table as “CSV UTF-8” and send that.
# $line (String)
file-not-utf8 = Line { $line } is not UTF-8. Save the table as “CSV UTF-8” and send that.
# $line (String)
file-quote-open = A quotation mark in line { $line } is never closed.
# $column (String)
file-column-missing = The first line names no column “{ $column }”. Add it.
# $column (String)
file-column-repeated = The first line names the column “{ $column }” twice. Keep one.
# A column, as the first line of a file may name it.
# $column (String) - its English name
file-column = { $column ->
    [address] address
    [language] language
    [name] name
    [who] who
    [what] what
    [link] link
    [place] place
    [checked] checked
    [organisation] organisation
   *[other] { $column }
}

# What is wrong with a row, after the name of its column.

# $column (String)
# $problem (String) - one of those below
file-row = { $column }: { $problem }
file-row-malformed = is not of the form that is needed.
file-row-no-address = is not an e-mail address.
# $expected (String)
# $found (String)
file-row-field-count = { $expected } columns are named, but this row has { $found }.
file-row-quote-open = a quotation mark is never closed; nothing after it was read.
# $line (String)
file-row-duplicate = is there already in line { $line }.
file-row-not-a-language = must be en or fr.
file-row-not-a-day = is not a day, as in 2027-03-12.
file-row-day-ahead = is still ahead.
file-row-not-taken = is not one of the numbers that are taken.
