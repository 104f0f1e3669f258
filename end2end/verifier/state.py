"""The things that a campaign is about, each with the state in which the entries so far have left it (SPEC 6).

These are plain holders. What may happen to them is asked by the modules of the acts, and what they add up to is told by `campaign`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil

WHOLE_BALLOTS = ("sequential_phragmen", "scottish_stv")
COUNTED = ("counted", "published", "certified")
PUBLISHED = ("published", "certified")
Slate = list[dict[str, object]]


@dataclass(frozen=True)
class Placement:
    """Where a person has put a challenge: by placing it, or by naming it in a part of a split of a theme."""

    theme: str | None
    split: str | None = None
    apart: bool = False


@dataclass
class Challenge:
    """A challenge, with the places that people gave it, latest last."""

    text: str
    merging: str
    state: str = "submitted"
    version: int = 1
    theme: str | None = None
    placements: list[Placement] = field(default_factory=list)
    questions: dict[str, bool] = field(default_factory=dict)  # of each theme that an author questioned, whether that was answered
    kept_out: set[str] = field(default_factory=set)

    @property
    def questioned(self) -> bool:
        """Whether a question about the theme in which it lies is open."""
        return self.state == "accepted" and self.theme is not None and self.questions.get(self.theme) is False

    @property
    def last_placed_apart(self) -> bool:
        """Whether the last placing by hand, parts of splits aside, left it in no theme on purpose."""
        placed = [placement for placement in self.placements if placement.split is None]
        return bool(placed) and placed[-1].apart

    @property
    def mergeable(self) -> bool:
        """Whether a merge may still take it."""
        return self.state in ("submitted", "accepted") and self.merging == "welcome"


@dataclass
class Theme:
    """A theme: `proposed`, `edited`, `signed` or `retired`."""

    name: dict[str, str]
    version: int = 1
    state: str = "proposed"
    frozen: bool = False

    @property
    def live(self) -> bool:
        """Whether it still is one of the themes."""
        return self.state != "retired"

    def edit(self) -> None:
        """Makes it one that nobody has signed as it is; a retired theme stays retired."""
        if self.live:
            self.state = "edited"


@dataclass(frozen=True)
class Move:
    """A challenge that a merge or a split of themes has moved."""

    challenge: Challenge
    before: str | None
    behind: str | None


@dataclass
class Lineage:
    """A merge or a split, and what it did, so that it can be taken back."""

    kind: str
    whole: str
    others: list[str]
    state: str = "in effect"
    refuse_until: int = 0
    merged: list[tuple[Challenge, str]] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    retired: list[tuple[Theme, str]] = field(default_factory=list)

    @property
    def names(self) -> set[str]:
        """All challenges or themes that it is about."""
        return {self.whole, *self.others}


@dataclass
class Topic:
    """A topic, from its draft to what has become of it."""

    answers: list[str] = field(default_factory=list)
    version: int = 1
    stage: str = "drafted"
    was_drafted: bool = True
    item: str | None = None
    lead: bool = False
    date: bool = False
    promise: bool = False
    news: bool = False


@dataclass
class Contest:
    """A question about a decision, and the rounds that had decided when it was raised."""

    subject: dict[str, dict[str, str]]
    decided_by: list[Round]
    answer: str | None = None
    withheld: bool = False

    @property
    def counted_round(self) -> str | None:
        """The round whose count it is about, if it is about a count."""
        return self.subject["count"]["round"] if "count" in self.subject else None


@dataclass
class AddedSecret:
    """A secret that an officer added to a lot: what she committed to, in which role, and the secret once it was shown."""

    commitment: str
    role: str
    secret: str | None = None


@dataclass
class Round:
    """A round of the members or of the panel, with what ties still and who has a seat."""

    id: str
    kind: str
    rules: dict[str, object]
    slate: list[dict[str, object]]
    run_off_of: Round | None = None
    further_to: Round | None = None
    state: str = "prepared"
    was_opened: bool = False
    link_destroyed: bool = False
    voices: int = 0
    closes_at: int | None = None
    lot: str | None = None
    secrets: list[AddedSecret] = field(default_factory=list)
    sealed_at: int | None = None
    revoked_before: int = 0  # how many panelists were, when it was prepared
    conflicts: Counter[str] = field(default_factory=Counter)
    inherited: dict[str, int] = field(default_factory=dict)
    recusals: dict[str, int] = field(default_factory=dict)
    carried: Slate = field(default_factory=list)
    carried_totals: dict[str, dict[str, object]] = field(default_factory=dict)
    disputed: list[str] = field(default_factory=list)
    seal: dict[str, object] = field(default_factory=dict)
    counted_at: int | None = None
    count_decides: bool = False
    outcome: object = None
    told_totals: dict[str, object] | None = None
    totals: dict[str, dict[str, object]] | None = None
    chosen: list[str] = field(default_factory=list)
    tied: list[str] = field(default_factory=list)
    seats_left: int = 0
    taken: list[str] = field(default_factory=list)
    recount_due: bool = False
    reasons: dict[str, int] = field(default_factory=dict)
    confirmed: Counter[tuple[str, int]] = field(default_factory=Counter)

    @property
    def items(self) -> list[str]:
        """The items of the slate, in its order."""
        return [line["item"] for line in self.slate]

    @property
    def origin(self) -> Round | None:
        """The round from which it follows, if it is not the first of a stage."""
        return self.run_off_of or self.further_to

    def withheld(self) -> list[dict[str, object]]:
        """The secrets of its lot that were not shown."""
        return [{"commitment": added.commitment, "role": added.role} for added in self.secrets if added.secret is None]

    def shown(self) -> list[str]:
        """The secrets of its lot that were shown, in the order in which the seed has them."""
        return [added.secret for added in self.secrets if added.secret is not None]

    def whole_slate(self) -> Slate:
        """Everything that is decided: the slate, and what is carried along from rounds before."""
        return sorted(self.carried + self.slate, key=lambda line: line["item"])

    def whole_totals(self, own: list[dict[str, object]]) -> list[dict[str, object]]:
        """The totals of everything that is decided, each item as the panel said of it last."""
        return sorted([*self.carried_totals.values(), *own], key=lambda total: total["item"])

    def declared(self, item: str) -> int:
        """How many have declared a conflict about an item, in this round or in the one from which it follows."""
        before = 0 if self.origin is None else self.inherited.get(item, 0)
        return before + self.conflicts[item]

    @property
    def own_rules(self) -> dict[str, object]:
        """The rules of this kind of round."""
        return next(iter(self.rules.values()))

    @property
    def quorum(self) -> int:
        """How many must vote at least."""
        return ceil(Fraction(self.own_rules["round_quorum"]) * self.voices) if self.kind == "panel" else 0

    @property
    def disclosure(self) -> str:
        """What of the ballots is told."""
        return self.own_rules.get("disclosure", "slips") if self.kind == "panel" else "slips"

    @property
    def decided(self) -> bool:
        """Whether it is counted, with a quorum."""
        return self.state in COUNTED and self.outcome != "no_quorum"

    @property
    def counts_ballots(self) -> bool:
        """Whether the rule counts whole ballots, so that slips say which of them were marked together."""
        return self.kind == "panel" and self.own_rules["method"] in WHOLE_BALLOTS

    @property
    def scores(self) -> bool:
        """Whether the panel gives numbers."""
        return self.kind == "panel" and self.own_rules["method"] == "score"

    @property
    def ranks(self) -> bool:
        """Whether the panel puts items into an order."""
        return self.kind == "panel" and self.own_rules["method"] == "scottish_stv"

    def eligible(self, item: str) -> int:
        """How many of the roster have not declared a conflict about an item; members are not asked."""
        return max(0, self.voices - self.recusals.get(item, 0)) if self.kind == "panel" else 0
