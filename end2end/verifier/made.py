"""Made-up campaigns, from a seed: all methods, ladders that are short and long, further rounds, run-offs, boxes without a quorum, recounts and steps back.

Few people and few numbers make ties likely, and ties are where verifiers differ.
"""

from __future__ import annotations

from random import Random

from signing import Files
from state import WHOLE_BALLOTS
from telling import Teller
from telling_rounds import RoundTeller

MOST_ROUNDS = 8
_LADDERS = [None, None, ["lot"], ["members_support", "lot"], ["run_off", "lot"], ["secondary_statistic", "run_off"], ["secondary_statistic", "lot"],
            ["secondary_statistic", "run_off", "members_support", "lot"], ["run_off", "members_support", "lot"]]


def both(text: str) -> dict[str, str]:
    """Words in both languages."""
    return {"en": text, "fr": f"{text} (fr)"}


def panel_rules(random: Random) -> dict[str, object]:
    """The rules of a panel, drawn."""
    method = random.choice(["approval", "sequential_phragmen", "score", "scottish_stv"])
    whole_ballots = method in WHOLE_BALLOTS
    slate = random.choice(["all", {"first_and_best_of_themes": {"first": random.randrange(4)}}])
    minimum_supports = ["0/1"] if method == "scottish_stv" else ["0/1", "1/3", "1/2"]
    panel: dict[str, object] = {
        "slate": slate, "seats": random.randrange(1, 5), "method": method, "round_quorum": random.choice(["1/2", "2/3"]),
        "item_quorum": random.choice(["0/1", "1/2", "2/3"]), "minimum_support": random.choice(minimum_supports), "ends": "at_deadline",
        "disclosure": random.choice(["result_only", *["ballots" if whole_ballots else "slips"] * 3])}
    if method == "score":
        panel["rubric"] = [{"name": both(f"Criterion {number}"), "weight": random.randrange(1, 4)} for number in range(random.randrange(1, 4))]
    ladder = random.choice(_LADDERS)
    if ladder is not None and not (whole_ballots and {"members_support", "secondary_statistic"} & set(ladder)):
        panel["tie_ladder"] = ladder
    if not whole_ballots and panel["disclosure"] == "slips":
        panel |= random.choice([{}, {"further_rounds": 1}, {"further_rounds": 2}])
    return panel


def charter(random: Random) -> dict[str, object]:
    """A charter with rules that are drawn."""
    path = random.choice([["upvote", "panel"], ["upvote", "panel"], ["panel"], ["upvote"]])
    theming = ["theming"] if random.random() < 0.7 else []
    upvote = {"slate": random.choice(["challenges", "topics", *["themes"] * len(theming)]), "quota": random.choice(["unlimited", {"limited": 2}]),
              "seats": random.randrange(1, 4), "totals": "after_count"}
    return {"name": both("A made-up campaign"), "question": both("What comes next?"), "zone": "Etc/UTC",
            "path": ["draft", "call", *theming, *path, "decided", "pathways", "archived"], "schedule": {}, "admission": "listed", "merge_delay": 0,
            "contest_period": 5_000, "upvote": upvote, "panel": panel_rules(random)}


def made(seed: str) -> Files:
    """The record of a made-up campaign."""
    random = Random(seed)
    teller = Teller(random)
    teller.say("host", "campaign_created", charter=charter(random))
    challenges = call(teller, random)
    if "theming" in teller.campaign.path:
        _theme(teller, random, challenges)
    if teller.campaign.charter["upvote"]["slate"] == "topics":
        for challenge in challenges:
            teller.later("host", "topic_drafted", topic=teller.new_id(), name=both("A topic"), answers=[challenge])
    for stage in ("upvote", "panel"):
        if stage in teller.campaign.path:
            teller.enter(stage)
            vote(teller, random)
    if teller.campaign.decision_complete() and teller.campaign.chosen():
        decide(teller, random)
    return teller.record()


def drawn(seed: str) -> Files:
    """The record of a made-up campaign whose panel likes everything, and to whose lots officers add secrets, which some of them withhold."""
    random = Random(seed)
    teller = Teller(random)
    panel = panel_rules(random) | {"slate": "all", "minimum_support": "0/1", "item_quorum": "0/1", "seats": 1, "tie_ladder": ["lot"]}
    panel.pop("further_rounds", None)
    path = ["draft", "call", "panel", "decided", "pathways", "archived"]
    rules = charter(random)
    teller.say("host", "campaign_created", charter=rules | {"path": path, "upvote": rules["upvote"] | {"slate": "challenges"}, "panel": panel})
    call(teller, random)
    teller.enter("panel")
    role, run_off_of = "host", None
    for _ in range(MOST_ROUNDS):
        told = RoundTeller(teller, role, run_off_of, officers=random.randrange(1, 4))
        told.marks = ["approve"]
        told.add_secrets()
        told.open("chair")
        told.seal(1.0)
        told.show_secrets(random.choice([0.5, 1.0]))
        told.count()
        told.break_ties()
        if not told.found.tied:
            break
        role, run_off_of = "system", told.found
    if teller.campaign.decision_complete() and teller.campaign.chosen():
        decide(teller, random)
    return teller.record()


def call(teller: Teller, random: Random) -> list[str]:
    """Appoints a panel, lets members in, and tells their challenges."""
    for _ in range(random.randrange(3, 8)):
        teller.later("host", "role_granted", role="panelist", person=teller.private(teller.new_id()))
    teller.enter("call")
    for _ in range(random.randrange(2, 9)):
        holders = teller.private({"people": [], "voice": teller.new_id()})
        teller.later("host", "voice_admitted", kind="person", column="admitted", holders=holders)
    challenges = [teller.new_id() for _ in range(random.randrange(2, 7))]
    for challenge in challenges:
        text = {"title": "A challenge", "language": "en", "merging": "welcome"}
        teller.later("member", "challenge_submitted", challenge=challenge, language="en", merging="welcome", text=teller.private(text, told=True),
                     authors=teller.private({"people": []}))
        teller.later("moderator", "challenge_accepted", challenge=challenge)
    return challenges


def _theme(teller: Teller, random: Random, challenges: list[str]) -> None:
    teller.enter("theming")
    themes = [teller.new_id() for _ in range(random.randrange(1, 4))]
    for theme in themes:
        teller.later("curator", "theme_proposed", theme=theme, name=both("A theme"))
    for challenge in challenges:
        teller.later("curator", "challenge_placed", challenge=challenge, theme=random.choice(themes))
    teller.later("curator", "themes_signed", themes=sorted(themes), coverage=teller.campaign.coverage())


def vote(teller: Teller, random: Random) -> None:
    """Holds the round of a stage, again where it has no quorum, further ones about what is disputed, and run-offs as long as something ties."""
    told = _hold(teller, random, RoundTeller(teller, "host"))
    for _ in range(MOST_ROUNDS):
        if told.found.outcome == "no_quorum":
            teller.later("chair", "round_voided", round=told.id, reason=teller.reason())
            told = _hold(teller, random, RoundTeller(teller, "chair", told.found.run_off_of, told.found.further_to))
        elif told.found.disputed:
            told = _hold(teller, random, RoundTeller(teller, "system", further_to=told.found))
        elif told.found.tied and teller.campaign.count_decides():
            told = _hold(teller, random, RoundTeller(teller, "system", told.found))
        else:
            break


def _hold(teller: Teller, random: Random, told: RoundTeller) -> RoundTeller:
    panel = told.found.kind == "panel"
    if panel and told.found.run_off_of is None:
        told.declare_conflicts(random.randrange(3) if told.found.items else 0)
    told.open("chair" if panel else "system")
    told.seal(0.95 if random.random() < 0.8 else 0.3)
    told.count()
    if teller.campaign.count_decides():
        told.break_ties()
    else:
        teller.say("system", "round_published", round=told.id)
    return told


def decide(teller: Teller, random: Random) -> None:
    """Publishes the decision, and goes on with it, or back from it."""
    deciding = teller.campaign.deciding_rounds()
    chosen = list(teller.campaign.chosen())
    if deciding[0].kind == "panel":
        for item in chosen:
            teller.later("chair", "reason_drafted", round=deciding[0].id, item=item, version=1, reason=teller.private(both("Because."), told=True))
        for _ in range(deciding[0].quorum):
            reasons = [{"item": item, "version": 1} for item in chosen]
            teller.later("panelist", "reasons_confirmed", round=deciding[0].id, reasons=reasons)
    teller.enter("decided")
    for found in deciding:
        teller.say("host", "round_published", round=found.id)
    topics = [item.partition(":")[2] if item.startswith("topic:") else teller.new_id() for item in chosen]
    for topic, item in zip(topics, chosen):
        teller.say("host", "topic_selected", topic=topic, item=item)
    what_follows = random.choice(["nothing", "recount", "void"])
    if what_follows != "nothing":
        contest = teller.new_id()
        teller.later("member", "contest_raised", contest=contest, subject={"count": {"round": deciding[0].id}}, reason=teller.reason())
        teller.later("host", "contest_answered", contest=contest, outcome=what_follows, answer=teller.private(both("We look.")))
    if what_follows == "recount":
        teller.later("system", "round_recounted", round=deciding[0].id, agreement="same")
    if what_follows == "void":
        _go_back(teller, random, deciding[0].kind, [found.id for found in deciding], topics)
        return
    teller.wait(teller.campaign.contest_until)
    opened = [found for found in teller.campaign.rounds.values() if found.was_opened]
    early = len(opened) // 2
    for found in opened[:early]:
        teller.later("system", "link_destroyed", round=found.id)
    teller.enter("pathways")
    for found in deciding:
        teller.say("host", "round_certified", round=found.id)
    for found in opened[early:]:
        teller.later("system", "link_destroyed", round=found.id)
    for topic in topics:
        _run(teller, topic)


def _go_back(teller: Teller, random: Random, stage: str, deciding: list[str], topics: list[str]) -> None:
    teller.enter(stage, "back")
    for topic in topics:
        teller.say("host", "topic_released", topic=topic)
    for found in deciding:
        teller.say("host", "round_voided", round=found, reason=teller.reason())
    vote(teller, random)


def _run(teller: Teller, topic: str) -> None:
    teller.later("host", "lead_assigned", topic=topic, name=teller.private("Somebody", told=True))
    teller.later("host", "topic_planned", topic=topic, next_date="2027-01-01T00:00:00Z", promise=teller.private(both("We meet."), told=True))
    for to in ("convening", "acting"):
        teller.later("host", "topic_moved", topic=topic, to=to, preconditions=[])
    teller.later("host", "news_posted", topic=topic, news=teller.private(both("We met."), told=True))
    teller.later("host", "topic_moved", topic=topic, to="reported", preconditions=[])
