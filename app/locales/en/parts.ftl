# Parts that many pages share.

pager = Pages
# $page (String)
# $pages (String)
pager-page = Page { $page } of { $pages }
pager-previous = Previous
pager-next = Next

# While a page that keeps itself up to date cannot be had from the server.
live-lost = No connection: what you see may be old.

# Beside a text of somebody that is not in the language of the page.
written-in-english = in English
written-in-french = in French
# $tag (String) - the tag of another language, such as “iu”
written-in-other = in another language ({ $tag })

sign-in-first = Sign in to take part
    .words = You need your e-mail address only, no password.
    .link = Sign in

# What the numbers of a table with bars count.
bars-voices = Voices
