# The name of the product.
product = Solution Pathways

# What this language calls itself; the switch to it reads so on the pages of the other one.
own-name = English

# The first link of each page, for those who read with a keyboard or a screen reader.
frame-skip-to-content = Skip to content
# The name of the navigation, which a screen reader says before “navigation”.
frame-main-navigation = Main
frame-campaigns = Campaigns
frame-sign-in = Sign in
frame-me = My page
frame-foot = Challenges from the field, decided on in the open.
# The name of the navigation at the foot.
frame-foot-navigation = About this site
