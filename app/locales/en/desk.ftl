# The places of the desk, as links above each of its pages.

# The name of this navigation, which a screen reader says before “navigation”.
desk-navigation = Desk
desk-today = Today
desk-stages = Stages and dates
desk-charter = Charter
desk-moderation = Moderation
desk-merges = Merges
desk-themes = Themes
desk-slate = Slate
desk-translations = Translations
desk-people = People
desk-preview = Preview
desk-reveal = Reveal
