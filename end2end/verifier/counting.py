"""How totals become an outcome, and how ties are broken (SPEC 6.3 and 6.4), in whole numbers and fractions only.

Everything here is a pure function of numbers that a record tells. An outcome has `sure` items with a seat, `tied` items that are equally
right for the seats that are left, and enough of the way there to follow it by hand.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil

from canonical import id_bytes, tagged, written_fraction

MOST_OUTCOMES = 10_000
MOST_MOVES = 20_000

Tiers = list[tuple[Fraction, list[str]]]
Ballot = frozenset[str]


def quorum(share: Fraction, roster: int) -> int:
    """How many of a roster a share asks for at least."""
    return ceil(share * roster)


def tiers(scores: dict[str, Fraction]) -> Tiers:
    """Items of equal score, best first, each tier sorted by item."""
    return [(score, sorted(item for item, own in scores.items() if own == score)) for score in sorted(set(scores.values()), reverse=True)]


def seated(ranked: Tiers, seats: int) -> tuple[list[str], list[str]]:
    """The items of whole tiers that fit, and those of the first tier that does not where a seat is left."""
    sure: list[str] = []
    for _, items in ranked:
        if len(sure) + len(items) > seats:
            return sure, items if len(sure) < seats else []
        sure += items
    return sure, []


def written_tiers(ranked: Tiers) -> list[dict[str, object]]:
    """Tiers as a record writes them."""
    return [{"items": items, "score": written_fraction(score)} for score, items in ranked]


def bars(rules: dict[str, object], totals: list[dict[str, object]], roster: int) -> list[dict[str, str]]:
    """The items that cannot take a seat, each with the reason, in the order of the slate."""
    barred = []
    for total in totals:
        reason = _panel_bar(rules["panel"], total, roster) if "panel" in rules else "minimum_support" if total["support"] == 0 else None
        if reason is not None:
            barred.append({"bar": reason, "item": total["item"]})
    return barred


def _panel_bar(panel: dict[str, object], total: dict[str, object], roster: int) -> str | None:
    eligible, approvals = total["eligible"], total["approve"]
    if eligible == 0 or eligible < Fraction(panel["item_quorum"]) * roster:
        return "item_quorum"
    if approvals == 0 or Fraction(approvals, eligible) < Fraction(panel["minimum_support"]):
        return "minimum_support"
    return None


def outcome(rules: dict[str, object], totals: list[dict[str, object]], roster: int, seats: int, ballots: list[Ballot]) -> dict[str, object]:
    """The outcome of a round by the method of its rules."""
    barred = bars(rules, totals, roster)
    out = {bar["item"] for bar in barred}
    standing = [total for total in totals if total["item"] not in out]
    if counts_ballots(rules):
        sure, tied, steps = phragmen([ballot - out for ballot in ballots], [total["item"] for total in standing], seats)
        counted: dict[str, object] = {"tiers": []} | ({"steps": steps} if steps else {})
    else:
        ranked = tiers({total["item"]: score(rules, total) for total in standing})
        sure, tied = seated(ranked, seats)
        counted = {"tiers": written_tiers(ranked)}
    return {"counted": counted | {"barred": barred, "seats_left": seats - len(sure), "sure": sure, "tied": tied}}


def score(rules: dict[str, object], total: dict[str, object]) -> Fraction:
    """What an item that is not barred has reached."""
    return Fraction(total["approve"], total["eligible"]) if "panel" in rules else Fraction(total["support"])


def counts_ballots(rules: dict[str, object]) -> bool:
    """Whether the rule counts whole ballots, so that slips say which of them were marked together."""
    return "panel" in rules and rules["panel"]["method"] == "sequential_phragmen"


class _Race:
    """One course of sequential Phragmén: what each ballot carries, and who is seated."""

    def __init__(self, ballots: list[Ballot], items: list[str]) -> None:
        self.ballots = ballots
        self.loads = [Fraction(0)] * len(ballots)
        self.left = sorted(item for item in items if any(item in ballot for ballot in ballots))

    def best(self) -> tuple[Fraction, list[str]]:
        loads = {item: self._load(item) for item in self.left}
        least = min(loads.values())
        return least, [item for item in self.left if loads[item] == least]

    def _load(self, item: str) -> Fraction:
        carried = [load for load, ballot in zip(self.loads, self.ballots) if item in ballot]
        return (1 + sum(carried)) / len(carried)

    def after(self, item: str, load: Fraction) -> _Race:
        following = _Race.__new__(_Race)
        following.ballots = self.ballots
        following.loads = [load if item in ballot else own for own, ballot in zip(self.loads, self.ballots)]
        following.left = [other for other in self.left if other != item]
        return following


def phragmen(ballots: list[Ballot], items: list[str], seats: int,
             order: Callable[[str], object] = lambda item: item) -> tuple[list[str], list[str], list[dict[str, object]]]:
    """The sure and the tied items over all courses, and the steps of the course on which the first of equals by `order` goes first."""
    race = _Race(ballots, items)
    steps: list[dict[str, object]] = []
    before_choice: list[str] = []
    course = race
    while len(steps) < seats and course.left:
        load, equals = course.best()
        item = min(equals, key=order)
        if len(equals) == 1 and len(before_choice) == len(steps):
            before_choice.append(item)
        steps.append({"seat": {"equals": equals if len(equals) > 1 else [], "item": item, "load": written_fraction(load)}})
        course = course.after(item, load)
    seating = [step["seat"]["item"] for step in steps]
    outcomes = _outcomes(race, seats)
    if outcomes is None:
        return before_choice, [item for item in race.left if item not in before_choice], steps
    in_all = frozenset.intersection(*outcomes)
    return [item for item in seating if item in in_all], sorted(frozenset.union(*outcomes) - in_all), steps


def _outcomes(race: _Race, seats: int) -> set[frozenset[str]] | None:
    """The sets of items that the courses seat, or nothing where there are too many to follow."""
    found: set[frozenset[str]] = set()
    known: set[tuple[frozenset[str], tuple[Fraction, ...]]] = set()
    waiting: list[tuple[_Race, frozenset[str]]] = [(race, frozenset())]
    moves = 0
    while waiting:
        course, taken = waiting.pop()
        if len(taken) == seats or not course.left:
            found.add(taken)
            if len(found) >= MOST_OUTCOMES:
                return None
            continue
        load, equals = course.best()
        for item in equals:
            moves += 1
            if moves >= MOST_MOVES:
                return None
            following = course.after(item, load)
            state = (taken | {item}, tuple(following.loads))
            if state not in known:
                known.add(state)
                waiting.append((following, state[0]))
    return found


def lot_seed(round_id: str, seal: dict[str, object], secret: str) -> bytes:
    """The seed of a lot, from the sealed box and the secret to which its opening has committed."""
    return tagged("solution-pathways/lot/v1", id_bytes(round_id), bytes.fromhex(seal["ballots_root"]), bytes.fromhex(seal["slips_root"]),
                  bytes.fromhex(secret))


def lot_order(seed: bytes, items: list[str]) -> list[str]:
    """Items in the order that the lot gives them."""
    return sorted(items, key=lambda item: tagged("solution-pathways/lot-item/v1", seed, item.encode()))
