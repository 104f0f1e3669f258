join-title = Join
join-lede = A code from the wall of a room or from your badge lets you in at once, without an address.
join-code = Room code
    .hint = Letters and digits. Capitals, spaces and hyphens do not matter.
    .wrong = This code opens no campaign that admits people now. Compare it, character by character, with the wall or your badge.
join-enter = Join
join-campaigns = Campaigns that admit people now
join-no-campaign = None takes people in now. A campaign does from the opening of its call until the end of its upvote.
join-is-in = You are in
    .words = You have a voice in this campaign: you may submit challenges during the call and support what matters to you during the upvote.
join-onward = To the campaign
# $name (String) - of the campaign
join-campaign-title = Join: { $name }
join-means = Being admitted gives you one voice: you may submit challenges and, later, support those of others.
    .once = Nobody has two voices.
join-closed = Nobody is admitted now
join-not-yet = The campaign is being prepared. People are admitted once its call opens.
join-over = Voices were admitted until the end of the upvote. You may read everything that is public.
# $contact (String) - a person to phone or write to
join-contact = Questions: { $contact }
join-listed = This campaign admits the people on its hosts’ list, and whoever has a personal code.
# $number (String)
join-open-code = This campaign admits the people on its hosts’ list, whoever has a personal code, and up to { $number } people with the code of the room. Nobody checks who comes in twice with that code: that is why its voices are counted in a column of their own.
join-email = This campaign admits everybody who confirms an e-mail address. A personal code works too.
join-by-address = Join with your address
    .button = Join the campaign
join-on-list = You are on the list? You are in as soon as you sign in with the address that the hosts know.
join-sign-in = Sign in
join-welcome = You are in: you have a voice in this campaign.
