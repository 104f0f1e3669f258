# The stages of a campaign, as headings and as stations of its path.

stage-draft = Draft
stage-call = Call
stage-theming = Themes
stage-upvote = Upvote
stage-panel = Panel
stage-decided = Decision
stage-pathways = Pathways
stage-archived = Archive
stage-cancelled = Cancelled
