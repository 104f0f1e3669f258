"""A made-up campaign whose themes are proposed twice, with all that people say in between for the second proposal to keep to.

Both proposals are by a method that no verifier has, so that what they were made from is compared, and not what was found.
"""

from __future__ import annotations

from random import Random

from canonical import written_time
from folding import Step
from made import both, charter
from proposals import basis
from signing import Files
from telling import BEGIN, Teller

DAY = 24 * 3_600
CHALLENGES = 7
THEMES = 4


def grouped(seed: str) -> Files:
    """The record of a made-up campaign with such themes."""
    random = Random(seed)
    teller = Teller(random)
    schedule = {"theming": written_time(BEGIN + DAY)}
    path = ["draft", "call", "theming", "upvote", "decided", "pathways", "archived"]
    teller.say("host", "campaign_created", charter=charter(random) | {"path": path, "schedule": schedule})
    teller.enter("call")
    challenges = [_accepted(teller) for _ in range(CHALLENGES)]
    themes = sorted(teller.new_id() for _ in range(THEMES))
    for theme in themes:
        teller.later("curator", "theme_proposed", theme=theme, name=both("A theme"))
    for challenge in random.sample(challenges, 3):
        teller.later("curator", "challenge_placed", challenge=challenge, theme=random.choice(themes))
    _proposed(teller, random, challenges, themes)
    _say(teller, random, challenges, themes)
    if random.random() < 0.5:
        merged = random.sample(themes, 2)
        teller.later("curator", "themes_merged", merge=teller.new_id(), from_=merged[:1], into=merged[1])
    live = [theme for theme in themes if teller.campaign.themes[theme].live]
    _proposed(teller, random, [ident for ident in challenges if not teller.campaign.challenges[ident].last_placed_apart], live)
    for challenge in challenges:
        if teller.campaign.challenges[challenge].last_placed_apart and random.random() < 0.5:
            teller.later("host", "challenge_placed", challenge=challenge, hand="taken_back")
    teller.later("curator", "themes_signed", themes=live, coverage=teller.campaign.coverage())
    return teller.record()


def _accepted(teller: Teller) -> str:
    challenge, text = teller.new_id(), {"title": "A challenge", "language": "en", "merging": "welcome"}
    teller.later("host", "challenge_submitted", challenge=challenge, language="en", merging="welcome", text=teller.private(text, told=True),
                 authors=teller.private({"people": []}))
    teller.later("moderator", "challenge_accepted", challenge=challenge)
    return challenge


def _say(teller: Teller, random: Random, challenges: list[str], themes: list[str]) -> None:
    """Sets challenges apart, keeps others out of themes, lets some in again, and freezes themes."""
    *apart, first, second, moved = random.sample(challenges, 5)
    for challenge in apart:
        teller.later("curator", "challenge_placed", challenge=challenge, hand="apart")
    for challenge in (first, second):
        for theme in random.sample(themes, 2):
            teller.later("curator", "challenge_kept_out", challenge=challenge, theme=theme)
    teller.later("curator", "challenge_let_in", challenge=second, theme=random.choice(sorted(teller.campaign.challenges[second].kept_out)))
    teller.later("host", "challenge_placed", challenge=moved, theme=random.choice(themes))
    frozen, thawed = random.sample(themes, 2)
    for theme in (frozen, thawed):
        teller.later("curator", "theme_frozen", theme=theme)
    teller.later("curator", "theme_thawed", theme=thawed)
    for words in ([], ["arts"], ["arts", "culture"])[random.randrange(3):]:
        teller.later("curator", "stop_words_set", words=words)


def _proposed(teller: Teller, random: Random, challenges: list[str], themes: list[str]) -> None:
    places = [{"challenge": challenge, "theme": random.randrange(len(themes)), "agreement": 5_000} for challenge in sorted(challenges)]
    named = [{"theme": theme, "name": teller.campaign.themes[theme].name} for theme in themes]
    method = {"version": 1, "words": teller.salt()}
    fact = {"granularity": random.choice(["coarse", "medium", "fine"]), "method": method, "themes": named, "places": places}
    step = Step(teller.fold, teller.campaign, len(teller.fold.before), teller.at, "curator", fact)
    teller.later("curator", "themes_proposed", basis=basis(step), **fact)
