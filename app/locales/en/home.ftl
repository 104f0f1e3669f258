home-title = What holds us back, and what we do about it
home-lede = A sector names its challenges, says which matter most, and a panel chooses the few that everyone then works on.
# The heading of the list, for screen readers.
home-campaigns = Campaigns
# Stands before the stage that comes next, or before “the date is not announced yet”.
home-next = Next
home-no-date = the date is not announced yet
home-over = The campaign is over. Its record stays.
home-open = Open the campaign

# A server that has no campaign.
home-empty = No campaign yet
    .lede = Campaigns appear here as soon as their call opens.
    .command = You run this server? Create the first campaign and become its host:
    .after = Add --help to see what it needs to know.
