"""Sequential Phragmén: seats that carry a load, which the ballots that brought them share (SPEC 6.3).

Each seat goes to the item whose approvers would carry least.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction

from canonical import written_fraction
from courses import MOST_ITEMS, first_choice, one_course, outcomes

Approved = frozenset[str]


@dataclass(frozen=True)
class Race:
    """One course of the count: what each ballot carries, who is seated, and who is not."""

    ballots: list[Approved]
    loads: tuple[Fraction, ...]
    left: list[str]
    seats: int
    seated: tuple[str, ...] = ()

    @staticmethod
    def of(ballots: list[Approved], items: list[str], seats: int) -> Race:
        """The course on which nothing is seated; ballots keep these items alone, and items that nobody approves cannot be seated."""
        kept = [ballot & frozenset(items) for ballot in ballots]
        left = [item for item in items if any(item in ballot for ballot in kept)]
        return Race(kept, (Fraction(0),) * len(ballots), left, min(seats, len(left)))

    def best(self) -> tuple[Fraction, list[str]]:
        """The least load that a seat brings, and the items that bring it."""
        loads = {item: self._load(item) for item in self.left}
        least = min(loads.values())
        return least, [item for item in self.left if loads[item] == least]

    def equals(self) -> list[str]:
        """The items to which the next seat may go."""
        return self.best()[1] if len(self.seated) < self.seats else []

    def excludes(self) -> bool:
        """A seat is no disadvantage."""
        return False

    def state(self) -> Hashable:
        """Who is seated, and what everybody carries."""
        return frozenset(self.seated), self.loads

    def _load(self, item: str) -> Fraction:
        carried = [load for load, ballot in zip(self.loads, self.ballots) if item in ballot]
        return (1 + sum(carried)) / len(carried)

    def after(self, item: str) -> Race:
        """The course on which this item has got a seat."""
        load = self._load(item)
        loads = tuple(load if item in ballot else own for own, ballot in zip(self.loads, self.ballots))
        return Race(self.ballots, loads, [other for other in self.left if other != item], self.seats, (*self.seated, item))


@dataclass(frozen=True)
class Elected:
    """What came of all courses, and the steps of one."""

    sure: list[str]
    tied: list[str]
    steps: list[dict[str, object]]


def elect(start: Race) -> Elected:
    """What has a seat on all courses, and what on some."""
    if len(start.left) > MOST_ITEMS:
        return Elected([], [], [])
    moves = one_course(start)
    steps = [_step(course, item) for course, item in moves]
    found = outcomes(start)
    if found is None:
        before = list(first_choice(moves).seated)
        return Elected(before, [item for item in start.left if item not in before], steps)
    in_all = frozenset.intersection(*found)
    return Elected([item for _, item in moves if item in in_all], sorted(frozenset.union(*found) - in_all), steps)


def _step(course: Race, item: str) -> dict[str, object]:
    load, equals = course.best()
    return {"seat": {"equals": equals if len(equals) > 1 else [], "item": item, "load": written_fraction(load)}}
