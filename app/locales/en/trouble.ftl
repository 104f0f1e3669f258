trouble-not-found = There is nothing at this address
    .what-to-do = The link may be incomplete, or the campaign is not public yet.
trouble-damaged = This campaign is closed for a check
    .what-to-do = Its record did not match its own checksum when the server started, so nothing of it is shown. Whoever runs the server finds the reason in its log.
trouble-unavailable = The page cannot be shown right now
    .what-to-do = Nothing is lost. Please try again in a minute.
trouble-to-campaigns = See all campaigns
