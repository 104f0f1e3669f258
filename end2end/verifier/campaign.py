"""The state of a campaign (SPEC 6): what folding its entries in order gives, and the numbers that follow from it.

The state knows nothing of findings. Whoever folds an entry asks it first what should stand there, and changes it then.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction

from canonical import seconds, written_time
from charters import decides
from counting import quorum

LIVE_ROUNDS = ("prepared", "open", "sealed", "counted", "published", "certified")
PUBLISHED = ("published", "certified")


class Restorable:
    """What a merge or a split changes, and its being taken back restores."""

    def restore(self, values: dict[str, object]) -> None:
        """Sets these fields to what they were."""
        for name, value in values.items():
            setattr(self, name, value)


@dataclass
class Challenge(Restorable):
    """A challenge; `held` says that a person, and not a proposal, has put it where it lies."""

    text: str
    merging: str
    state: str = "submitted"
    version: int = 1
    theme: str | None = None
    held: bool = False


@dataclass
class Theme(Restorable):
    """A theme; `live` until it is retired, merged or split."""

    name: dict[str, str]
    version: int = 1
    live: bool = True
    signed: bool = False


@dataclass
class Lineage:
    """A merge or a split, and what it did, so that it can be taken back."""

    kind: str
    sources: list[str]
    results: list[str]
    refuse_until: int = 0
    state: str = "open"
    undo: list[tuple[Restorable, dict[str, object]]] = field(default_factory=list)


@dataclass
class Topic:
    """A topic, from its draft to what has become of it."""

    answers: list[str] = field(default_factory=list)
    version: int = 1
    stage: str = "drafted"
    item: str | None = None
    lead: bool = False
    date: bool = False
    promise: bool = False
    news: bool = False


@dataclass
class Round:
    """A round of the members or of the panel, with what ties still and who has a seat."""

    id: str
    kind: str
    rules: dict[str, object]
    slate: list[dict[str, object]]
    run_off_of: str | None = None
    state: str = "prepared"
    voices: int = 0
    closes_at: int | None = None
    lot: str | None = None
    conflicts: Counter[str] = field(default_factory=Counter)
    recusals: dict[str, int] = field(default_factory=dict)
    seal: dict[str, object] = field(default_factory=dict)
    counted_at: int | None = None
    disclosure: str | None = None
    totals: list[dict[str, object]] | None = None
    quorate: bool = False
    recomputed: bool = False
    chosen: list[str] = field(default_factory=list)
    tied: list[str] = field(default_factory=list)
    seats_left: int = 0
    steps_taken: list[str] = field(default_factory=list)
    lot_failed: bool = False
    reasons: dict[str, int] = field(default_factory=dict)
    confirmed: Counter[tuple[str, int]] = field(default_factory=Counter)

    @property
    def opened(self) -> bool:
        """Whether its box has been opened, also where it is void since."""
        return self.voices > 0 or self.state not in ("prepared", "void")

    @property
    def items(self) -> list[str]:
        """The items of the slate, in its order."""
        return [slot["item"] for slot in self.slate]

    @property
    def own_rules(self) -> dict[str, object]:
        """The rules of this kind of round."""
        return self.rules[self.kind]

    @property
    def quorum(self) -> int:
        """How many must vote at least."""
        return quorum(Fraction(self.own_rules["round_quorum"]), self.voices) if self.kind == "panel" else 0


@dataclass
class Campaign:
    """Everything that the entries so far say."""

    charter: dict[str, object]
    stage: str = "draft"
    stage_since: int = 0
    voices: int = 0
    panelists: int = 0
    challenges: dict[str, Challenge] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    lineages: dict[str, Lineage] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    rounds: dict[str, Round] = field(default_factory=dict)
    contests: dict[str, dict[str, object]] = field(default_factory=dict)
    revealed: set[str] = field(default_factory=set)
    left_draft: bool = False

    @property
    def deciding_kind(self) -> str:
        """The kind of the rounds that decide."""
        return decides(self.charter)

    def enter(self, to: str, at: int, direction: str) -> None:
        """Goes to another stage; a step back from a decision settles the contests that asked for it."""
        if direction == "back" and self.stage == "decided":
            self.contests = {ident: contest | {"settled": True} for ident, contest in self.contests.items()}
        self.stage, self.stage_since, self.left_draft = to, at, True
        if direction == "forward" and to in self.charter["schedule"]:
            self.charter = self.charter | {"schedule": self.charter["schedule"] | {to: written_time(at)}}

    def contests_with(self, answer: str | None) -> int:
        """How many contests have this answer, or none yet, and wait for what follows from it."""
        return sum(contest["answer"] == answer and not contest["settled"] for contest in self.contests.values())

    def recounts_due(self) -> set[str]:
        """The rounds that are to be counted again, as an answer has promised."""
        return {contest["about"]["round"] for contest in self.contests.values()
                if contest["answer"] == "recount" and not contest["settled"] and "round" in contest["about"]}

    @property
    def path(self) -> list[str]:
        """The stages of the charter's path."""
        return self.charter["path"]

    def next_stage(self, stage: str) -> str | None:
        """The stage of the path after this one."""
        following = self.path[self.path.index(stage) + 1:] if stage in self.path else []
        return following[0] if following else None

    def announced_end(self, stage: str) -> int | None:
        """When a stage ends, if the stage after it has a date."""
        following = self.next_stage(stage)
        date = self.charter["schedule"].get(following) if following else None
        return None if date is None else seconds(date)

    def live_rounds(self, kind: str) -> list[Round]:
        """The rounds of a kind that are not void, in order."""
        return [found for found in self.rounds.values() if found.kind == kind and found.state in LIVE_ROUNDS]

    def deciding_rounds(self) -> list[Round]:
        """The rounds that decide and are not void, in order."""
        return self.live_rounds(decides(self.charter))

    def published_upvote(self) -> Round | None:
        """The members' round whose result is known, the first of its run-offs."""
        return next((found for found in self.live_rounds("upvote") if found.state in PUBLISHED and found.run_off_of is None), None)

    def coverage(self) -> dict[str, int]:
        """The places of all challenges, and their number (SPEC 6.1)."""
        places = Counter(_place(challenge) for challenge in self.challenges.values())
        counted = {place: places[place] for place in ("pending", "themed", "unthemed", "merged", "split", "declined", "withdrawn")}
        return counted | {"submitted": len(self.challenges)}

    def members_slate(self) -> list[dict[str, object]]:
        """The slate that a members' round has now."""
        kind = self.charter["upvote"]["slate"]
        if kind == "challenges":
            slate = [{"item": f"challenge:{ident}", "text": own.text, "themes": [own.theme] if own.theme else [], "version": own.version}
                     for ident, own in self.challenges.items() if own.state == "accepted"]
        elif kind == "themes":
            slate = [{"item": f"theme:{ident}", "themes": [ident], "version": own.version} for ident, own in self.themes.items() if own.live]
        else:
            slate = [{"item": f"topic:{ident}", "themes": self._themes_of(own.answers), "version": own.version}
                     for ident, own in self.topics.items() if own.stage == "drafted"]
        return sorted(slate, key=lambda slot: slot["item"])

    def _themes_of(self, answers: list[str]) -> list[str]:
        challenges = (self.challenges[answer].theme for answer in answers if answer in self.challenges)
        themes = (answer for answer in answers if answer in self.themes)
        return sorted({theme for theme in (*challenges, *themes) if theme is not None})

    def panel_slate(self) -> list[dict[str, object]]:
        """The slate that a panel's round has now, from the published upvote or from what such a round would be about."""
        upvote = self.published_upvote()
        if upvote is None:
            return self.members_slate()
        slate = [slot for slot in upvote.slate if not self._withdrawn(slot["item"])]
        rule = self.charter["panel"]["slate"]
        if rule == "all" or upvote.totals is None:
            return slate
        supports = {total["item"]: total["support"] for total in upvote.totals}
        return _first_and_best(slate, supports, rule["first_and_best_of_themes"]["first"])

    def _withdrawn(self, item: str) -> bool:
        kind, _, ident = item.partition(":")
        return kind == "challenge" and ident in self.challenges and self.challenges[ident].state == "withdrawn"

    def chosen(self) -> list[str]:
        """The items that the deciding rounds have chosen, in the order in which they got their seats."""
        return [item for found in self.deciding_rounds() for item in found.chosen]

    def decision_complete(self) -> bool:
        """Whether the deciding rounds are counted and nothing ties any more but what a run-off is about."""
        rounds = self.deciding_rounds()
        settled = {found.run_off_of for found in rounds}
        return bool(rounds) and all(found.quorate and (not found.tied or found.id in settled) for found in rounds)

    def unconfirmed(self) -> tuple[int, int]:
        """How many chosen items lack a reason, and how many have one whose last version is not confirmed."""
        missing = unconfirmed = 0
        for found in self.deciding_rounds():
            for item in found.chosen:
                version = found.reasons.get(item)
                missing += version is None
                unconfirmed += version is not None and found.confirmed[item, version] < found.quorum
        return missing, unconfirmed


def _place(challenge: Challenge) -> str:
    if challenge.state == "submitted":
        return "pending"
    if challenge.state == "accepted":
        return "unthemed" if challenge.theme is None else "themed"
    return challenge.state


def _first_and_best(slate: list[dict[str, object]], supports: dict[str, int], first: int) -> list[dict[str, object]]:
    """The first so many by supports with all that tie with the last of them, and the best of each theme that is then missing."""
    ranked = sorted(slate, key=lambda slot: -supports.get(slot["item"], 0))
    if len(ranked) > first:
        cut = supports.get(ranked[first - 1]["item"], 0) if first else None
        chosen = {slot["item"] for slot in ranked if cut is not None and supports.get(slot["item"], 0) >= cut}
    else:
        chosen = {slot["item"] for slot in ranked}
    there = {theme for slot in slate if slot["item"] in chosen for theme in slot["themes"]}
    for theme in sorted({theme for slot in slate for theme in slot["themes"]} - there):
        best = max(supports.get(slot["item"], 0) for slot in slate if theme in slot["themes"])
        chosen |= {slot["item"] for slot in slate if theme in slot["themes"] and supports.get(slot["item"], 0) == best}
    return [slot for slot in slate if slot["item"] in chosen]
