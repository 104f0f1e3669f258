# The parts of a campaign, as links above each of its pages.

# The name of this navigation, which a screen reader says before “navigation”.
place-navigation = This campaign
place-overview = Overview
place-challenges = Challenges
place-upvote = Upvote
place-panel = Panel
place-results = Results
place-log = Record
# Where hosts, moderators and curators work.
place-desk = Desk
