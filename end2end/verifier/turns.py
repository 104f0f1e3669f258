"""A made-up campaign with turns that few campaigns take: dates that move, a stage that waits, roles that are taken back, splits that are undone.

Each of its entries is the right one of two that are easily confused, so that a change of any of them is likely to break a rule.
"""

from __future__ import annotations

from random import Random

from canonical import written_time
from made import both, charter, decide, vote
from signing import Files
from telling import BEGIN, Teller

HOUR = 3_600
DAY = 24 * HOUR
CAP = 3


def turned(seed: str) -> Files:
    """The record of a made-up campaign with such turns."""
    random = Random(seed)
    teller = Teller(random)
    rules = charter(random)
    schedule = {"theming": written_time(BEGIN + DAY), "upvote": written_time(BEGIN + 2 * DAY), "decided": written_time(BEGIN + 3 * DAY)}
    own = {"path": ["draft", "call", "theming", "upvote", "decided", "pathways", "archived"], "schedule": schedule,
           "admission": {"open_code": {"cap": CAP}}, "upvote": rules["upvote"] | {"slate": random.choice(["challenges", "themes"])}}
    teller.say("host", "campaign_created", charter=rules | own)
    _roles(teller, random)
    teller.enter("call")
    _voices(teller, random)
    challenges = _challenges(teller)
    teller.later("host", "rescheduled", stage="upvote", at=written_time(BEGIN + 2 * DAY + HOUR), reason=teller.reason())
    teller.wait(BEGIN + DAY)
    teller.enter("theming", role="system")
    pending = _submitted(teller)
    _waiting(teller)
    teller.later("moderator", "challenge_accepted", challenge=pending)
    _themes(teller, random, [*challenges, pending])
    teller.enter("upvote")
    vote(teller, random)
    if teller.campaign.decision_complete() and teller.campaign.chosen():
        decide(teller, random)
    return teller.record()


def _roles(teller: Teller, random: Random) -> None:
    for role in random.sample(["panelist", "note_taker", "curator", "moderator", "chair", "host"], 3):
        person = teller.new_id()
        for act in random.choice([["role_granted"], ["role_granted", "role_revoked"], ["role_granted", "role_revoked", "role_granted"]]):
            teller.later("host", act, role=role, person=teller.private(person))


def _voices(teller: Teller, random: Random) -> None:
    """Lets in as many as the code of the room may, and others."""
    columns = ["open_code"] * CAP + ["admitted"] * 3
    random.shuffle(columns)
    for column in columns:
        holders = teller.private({"people": [], "voice": teller.new_id()})
        teller.later("host" if column == "admitted" else "visitor", "voice_admitted", kind="person", column=column, holders=holders)


def _submitted(teller: Teller) -> str:
    challenge, text = teller.new_id(), {"title": "A challenge", "language": "en", "merging": "welcome"}
    teller.later("host", "challenge_submitted", challenge=challenge, language="en", merging="welcome", text=teller.private(text, told=True),
                 authors=teller.private({"people": []}))
    return challenge


def _challenges(teller: Teller) -> list[str]:
    """Challenges that were accepted; of two of them that were split, one split is undone, and the other one stays."""
    challenges = [_submitted(teller) for _ in range(4)]
    for challenge in challenges:
        teller.later("moderator", "challenge_accepted", challenge=challenge)
    kept = challenges[:3]
    for whole, undone in ((challenges[2], True), (challenges[3], False)):
        text = {"title": "A part", "language": "en", "merging": "welcome"}
        parts = [{"challenge": teller.new_id(), "language": "en", "merging": "welcome", "text": teller.private(text, told=True)} for _ in range(2)]
        split = teller.new_id()
        teller.later("curator", "challenge_split", split=split, challenge=whole, parts=parts, reason=teller.reason())
        if undone:
            teller.later("curator", "lineage_undone", lineage=split, reason=teller.reason())
        else:
            kept += [part["challenge"] for part in parts]
    return kept


def _waiting(teller: Teller) -> None:
    """Says that the vote waits, and says it again once the vote has another date."""
    for later in (4 * HOUR, 8 * HOUR):
        date = teller.campaign.announced_end("theming")
        teller.wait(date)
        teller.later("system", "stage_waits", stage="upvote", preconditions=[])
        teller.later("host", "rescheduled", stage="upvote", at=written_time(date + later), reason=teller.reason())


def _themes(teller: Teller, random: Random, challenges: list[str]) -> None:
    """Themes that are merged and split, where the latest of it is undone first, and maybe nothing else."""
    themes = sorted(teller.new_id() for _ in range(3))
    for theme in themes:
        teller.later("curator", "theme_proposed", theme=theme, name=both("A theme"))
    for challenge in challenges:
        teller.later("curator", "challenge_placed", challenge=challenge, theme=random.choice(themes))
    merge, split = teller.new_id(), teller.new_id()
    teller.later("curator", "themes_merged", merge=merge, from_=themes[1:2], into=themes[0])
    parts = [{"theme": teller.new_id(), "name": both("A part"), "challenges": []} for _ in range(2)]
    teller.later("curator", "theme_split", split=split, theme=themes[0], parts=parts)
    for lineage in random.choice([(split,), (split, merge)]):
        teller.later("curator", "lineage_undone", lineage=lineage, reason=teller.reason())
    teller.later("host", "topic_drafted", topic=teller.new_id(), name=both("A topic"), answers=challenges[:2])
    _questions(teller, random, challenges)
    live = sorted(ident for ident, theme in teller.campaign.themes.items() if theme.live)
    questions = sum(challenge.questioned for challenge in teller.campaign.challenges.values())
    known = {"open_questions": questions} if questions else {}
    teller.later("curator", "themes_signed", themes=live, coverage=teller.campaign.coverage(), **known)


def _questions(teller: Teller, random: Random, challenges: list[str]) -> None:
    """Authors question the themes of some challenges: some are answered in words, some by a move, and some not at all."""
    for ident in challenges:
        theme = teller.campaign.challenges[ident].theme
        if theme is None or teller.campaign.challenges[ident].state != "accepted":
            continue
        teller.later("member", "theme_questioned", challenge=ident, theme=theme, reason=teller.private("Not here."))
        what_follows = random.choice(["nothing", "words", "move", "move and back"])
        if what_follows == "words":
            teller.later("curator", "theme_question_answered", challenge=ident, theme=theme, reason=teller.private("It stays."))
        if what_follows.startswith("move"):
            teller.later("curator", "challenge_placed", challenge=ident)
        if what_follows == "move and back":
            teller.later("host", "challenge_placed", challenge=ident, theme=theme)
