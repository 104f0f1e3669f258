"""Sequential Phragmén: seats that carry a load, which the ballots that brought them share (SPEC 6.3).

Each seat goes to the item whose approvers would carry least. Where several are equally right, every course is followed, so that what has a seat
on all of them is sure, and what has one on some of them ties. Following is broken off where there are too many courses.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from canonical import written_fraction

MOST_OUTCOMES = 10_000
MOST_MOVES = 20_000
MOST_ITEMS = 1_000

Ballot = frozenset[str]


@dataclass(frozen=True)
class Race:
    """One course of the count: what each ballot carries, who is seated, and who is not."""

    ballots: list[Ballot]
    loads: tuple[Fraction, ...]
    left: list[str]
    seated: tuple[str, ...] = ()

    @staticmethod
    def of(ballots: list[Ballot], items: list[str]) -> Race:
        """The course on which nothing is seated; ballots keep these items alone, and items that nobody approves cannot be seated."""
        kept = [ballot & frozenset(items) for ballot in ballots]
        return Race(kept, (Fraction(0),) * len(ballots), [item for item in items if any(item in ballot for ballot in kept)])

    def best(self) -> tuple[Fraction, list[str]]:
        """The least load that a seat brings, and the items that bring it."""
        loads = {item: self._load(item) for item in self.left}
        least = min(loads.values())
        return least, [item for item in self.left if loads[item] == least]

    def _load(self, item: str) -> Fraction:
        carried = [load for load, ballot in zip(self.loads, self.ballots) if item in ballot]
        return (1 + sum(carried)) / len(carried)

    def after(self, item: str, load: Fraction) -> Race:
        """The course on which this item has got a seat."""
        loads = tuple(load if item in ballot else own for own, ballot in zip(self.loads, self.ballots))
        return Race(self.ballots, loads, [other for other in self.left if other != item], (*self.seated, item))


@dataclass(frozen=True)
class Elected:
    """What came of all courses, and the steps of one."""

    sure: list[str]
    tied: list[str]
    steps: list[dict[str, object]]


def one_course(start: Race, seats: int, order: Callable[[str], object] = str) -> list[dict[str, object]]:
    """The steps of the course on which the first of equals in an order goes first."""
    steps: list[dict[str, object]] = []
    course = start
    while len(steps) < seats and course.left:
        load, equals = course.best()
        item = min(equals, key=order)
        steps.append({"seat": {"equals": equals if len(equals) > 1 else [], "item": item, "load": written_fraction(load)}})
        course = course.after(item, load)
    return steps


def elect(start: Race, seats: int) -> Elected:
    """What has a seat on all courses, and what on some."""
    if len(start.left) > MOST_ITEMS:
        return Elected([], [], [])
    steps = one_course(start, seats)
    order = [step["seat"]["item"] for step in steps]
    outcomes = _outcomes(start, min(seats, len(start.left)))
    if outcomes is None:
        first_choice = next(place for place, step in enumerate(steps) if step["seat"]["equals"])
        before = order[:first_choice]
        return Elected(before, [item for item in start.left if item not in before], steps)
    in_all = frozenset.intersection(*outcomes)
    return Elected([item for item in order if item in in_all], sorted(frozenset.union(*outcomes) - in_all), steps)


def _outcomes(start: Race, seats: int) -> set[frozenset[str]] | None:
    """The sets of items that the courses seat, or nothing where following them was broken off."""
    found: set[frozenset[str]] = set()
    gone: set[tuple[frozenset[str], tuple[Fraction, ...]]] = set()
    waiting = [start]
    moves = 0
    while waiting:
        if len(found) >= MOST_OUTCOMES or moves >= MOST_MOVES:
            return None
        course = waiting.pop()
        equals: list[str] = []
        while len(course.seated) < seats:
            load, equals = course.best()
            if len(equals) > 1:
                break
            course = course.after(equals[0], load)
            moves += 1
        else:
            found.add(frozenset(course.seated))
            continue
        for item in equals:
            moves += 1
            copy = course.after(item, load)
            state = (frozenset(copy.seated), copy.loads)
            if state not in gone:
                gone.add(state)
                waiting.append(copy)
    return found
