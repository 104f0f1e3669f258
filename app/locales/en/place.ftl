# The parts of a campaign, as links above each of its pages.

# The name of this navigation, which a screen reader says before “navigation”.
place-annulled = This decision is annulled: the answer to a contest says that it does not hold. It will be taken again.
place-annulled-before = The decision before was annulled after a contest. It is being taken again.
place-annulled-why = Read why
place-navigation = This campaign
place-overview = Overview
place-challenges = Challenges
place-upvote = Upvote
place-panel = Panel
place-results = Results
place-log = Record
# Where hosts, moderators and curators work.
place-desk = Desk
