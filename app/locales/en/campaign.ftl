# The name of the line of stages, for screen readers.
campaign-path = The path of this campaign
# Said by screen readers before the name of a stage that is over.
campaign-past = done:
# Said by screen readers before the name of the stage in which the campaign is.
campaign-now = now:
# A date follows.
campaign-until = until
campaign-no-date = open, closing date not announced yet
campaign-voted = the vote is closed
# A date follows.
campaign-closed = closed
# A date follows.
campaign-from = from
campaign-to-be-announced = date to be announced
# $zone (String) - whose clock it is, such as “Toronto time”
campaign-clocks = Times shown: { $zone }.
campaign-next = What happens next
campaign-nothing-next = No further date is announced.
campaign-figures = In numbers
campaign-no-figures = No numbers are shown in this stage.
