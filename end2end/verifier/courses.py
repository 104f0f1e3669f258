"""Counts that go step by step: where several steps are equally right, every course is followed (SPEC 6.3).

What has a seat on all courses is sure, and what has one on some of them ties. Following is broken off where there are too many courses.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Protocol, Self

MOST_OUTCOMES = 10_000
MOST_MOVES = 20_000
MOST_ITEMS = 1_000


class Course(Protocol):
    """A count between two of its moves."""

    @property
    def seated(self) -> tuple[str, ...]:
        """The items that have a seat, in the order in which they got it."""

    def equals(self) -> list[str]:
        """The items that the next move may equally be about, sorted; none at the end."""

    def excludes(self) -> bool:
        """Whether the next move is to the disadvantage of the item that it is about."""

    def after(self, item: str) -> Self:
        """The course on which the next move was about this item."""

    def state(self) -> Hashable:
        """What tells two courses apart that have come equally far."""


def one_course(course: Course, lot: list[str] | None = None) -> list[tuple[Course, str]]:
    """The moves of one course, each as the course was before it and whom it was about: the first of equals, or the one whom a lot has move."""
    moves: list[tuple[Course, str]] = []
    while equals := course.equals():
        ranked = equals if lot is None else sorted(equals, key=lot.index, reverse=course.excludes())
        moves.append((course, ranked[0]))
        course = course.after(ranked[0])
    return moves


def first_choice(moves: list[tuple[Course, str]]) -> Course:
    """The course before the first of its moves that might equally have been about another item."""
    return next(course for course, _ in moves if len(course.equals()) > 1)


def outcomes(start: Course) -> set[frozenset[str]] | None:
    """The sets of items that the courses seat, or nothing where following them was broken off."""
    found: set[frozenset[str]] = set()
    gone: set[Hashable] = set()
    waiting = [start]
    moves = 0
    while waiting:
        if len(found) >= MOST_OUTCOMES or moves >= MOST_MOVES:
            return None
        course = waiting.pop()
        while len(equals := course.equals()) == 1:
            course = course.after(equals[0])
            moves += 1
        if not equals:
            found.add(frozenset(course.seated))
        for item in equals:
            moves += 1
            copy = course.after(item)
            if copy.state() not in gone:
                gone.add(copy.state())
                waiting.append(copy)
    return found
