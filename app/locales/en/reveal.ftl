# The reveal of a decision in the room, topic by topic.

reveal-title = Reveal the decision
reveal-lede = Show one choice at a time: each appears on the wall and on everybody’s phone within a second. This page shows you everything, so keep it off the projector.
reveal-show = Show it now
reveal-shown = Shown
reveal-done = It is on the wall now.
reveal-waits = What is missing before it can be shown
reveal-all = Publish everything
reveal-all-words = All choices, their reasons and the count become public at once.
reveal-publish = Publish all now
reveal-published = The whole decision is public.
reveal-nothing = There is nothing to reveal yet
reveal-nothing-words = Once the vote that decides is counted and its reasons are there, its choices can be shown here one by one.
reveal-over = The decision is public
reveal-over-words = Everything there was to reveal is on the results page.
