# What the pages of moderators, curators and hosts have in common.

# In place of the title of a challenge whose author took it back.
curating-no-words = (words taken back by their author)
curating-stands-alone = Stands alone: not to be merged or retitled
curating-affected = Who is affected
curating-region = Region
curating-discipline = Discipline
curating-name = Name shown
curating-video = Watch the video
curating-video-summary = The video in writing
