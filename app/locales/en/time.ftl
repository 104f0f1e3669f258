# A day: 12 March 2027.
# $day (Number)
# $month (Number)
# $year (Number)
date =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

# A time of day, of 24 hours: 17:00. “12 a.m.” is no way to announce a deadline.
# $hour (Number)
clock-full-hour = { $hour }:00
# $hour (Number)
# $minute (String) - two digits
clock = { $hour }:{ $minute }

zone-st-johns = St. John’s
# Whose clock a time is told by.
# $place (String) - a city, such as Toronto
zone-at-place = { $place } time

# What is left until a moment, in its two largest units. The browser counts down with these words: it puts the numbers
# where the variables stand. The spaces between a number and its unit do not break.
# $seconds (String)
time-left-seconds = { $seconds } s left
# $minutes (String)
# $seconds (String)
time-left-minutes = { $minutes } min { $seconds } s left
# $hours (String)
# $minutes (String)
time-left-hours = { $hours } h { $minutes } min left
# $count (Number) - the days, which choose the form
# $days (String)
# $hours (String)
time-left-days = { $count ->
    [one] { $days } day { $hours } h left
   *[other] { $days } days { $hours } h left
}
time-left-nothing = The time has come.
