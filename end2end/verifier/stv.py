"""The single transferable vote as Scotland counts it: a quota, surpluses, exclusions, in whole hundred-thousandths (SPEC 6.3)."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from courses import MOST_ITEMS, first_choice, one_course, outcomes
from phragmen import Elected

VOTE = 100_000
CONTINUES, SURPLUS, HAS_SEAT, EXCLUDED = "continues", "has a surplus", "has a seat", "excluded"
Order = tuple[str, ...]


class Paper(NamedTuple):
    """A ballot that lies with an item: which of the ballots, and what it is worth."""

    ballot: int
    value: int


@dataclass(frozen=True)
class Transfer:
    """One course of the count after one of its stages."""

    orders: list[Order]
    quota: int
    seats: int
    standing: dict[str, str]
    papers: dict[str, tuple[Paper, ...]]
    cause: dict[str, object] = field(default_factory=dict)
    stages: tuple[dict[str, int], ...] = ()
    seated: tuple[str, ...] = ()
    elected: tuple[str, ...] = ()

    @staticmethod
    def of(orders: list[Order], items: list[str], seats: int) -> Transfer:
        """The count after first preferences; ballots keep these items alone."""
        kept = [tuple(item for item in order if item in items) for order in orders]
        valid = [order for order in kept if order]
        seats = min(seats, len(items))
        quota = (len(valid) // (seats + 1) + 1) * VOTE
        papers = {item: tuple(Paper(place, VOTE) for place, order in enumerate(valid) if order[0] == item) for item in items}
        start = Transfer(valid, quota, seats, dict.fromkeys(items, CONTINUES), papers)
        return start._ended({"first_preferences": {"quota": written_votes(quota)}})

    def with_standing(self, standing: str) -> list[str]:
        """The items that stand so, sorted."""
        return sorted(item for item, own in self.standing.items() if own == standing)

    def equals(self) -> list[str]:
        """The items that the next stage may equally be about."""
        if len(self.seated) >= self.seats:
            return []
        sign, left = (-1, self.with_standing(CONTINUES)) if self.excludes() else (1, self.with_standing(SURPLUS))
        for totals in reversed(self.stages):
            best = max(sign * totals[item] for item in left)
            left = [item for item in left if sign * totals[item] == best]
        others = len(self.with_standing(CONTINUES)) - len(left)
        if self.excludes() and self.stages[-1][left[0]] == 0 and others >= self.seats - len(self.seated):
            return left[:1]
        return left

    def excludes(self) -> bool:
        """Whether no surplus is left to pass on."""
        return SURPLUS not in self.standing.values()

    def state(self) -> Hashable:
        """Everything on which later stages depend."""
        alive = sorted(self.with_standing(CONTINUES) + self.with_standing(SURPLUS))
        return (tuple(sorted(self.standing.items())), tuple((item, tuple(sorted(own))) for item, own in sorted(self.papers.items())),
                tuple(tuple(totals[item] for item in alive) for totals in self.stages))

    def after(self, item: str) -> Transfer:
        """The course on which this item has passed its surplus on, or was excluded."""
        excludes = self.excludes()
        total = self.stages[-1][item]
        standing = self.standing | {item: EXCLUDED if excludes else HAS_SEAT}
        papers = {other: list(own) for other, own in self.papers.items()}
        papers[item] = []
        for paper in self.papers[item]:
            order = self.orders[paper.ballot]
            following = next((other for other in order[order.index(item) + 1:] if standing[other] == CONTINUES), None)
            value = paper.value if excludes else paper.value * (total - self.quota) // total
            if following is not None:
                papers[following].append(Paper(paper.ballot, value))
        moved = replace(self, standing=standing, papers={other: tuple(own) for other, own in papers.items()})
        return moved._ended({"exclusion" if excludes else "surplus": {"item": item}})

    def _ended(self, cause: dict[str, object]) -> Transfer:
        """The end of a stage: everything is counted, and who has enough or is needed is elected."""
        totals = {item: self.quota if own == HAS_SEAT else sum(paper.value for paper in self.papers[item]) for item, own in self.standing.items()}
        standing = dict(self.standing)
        elected = _most_first([item for item in self.with_standing(CONTINUES) if totals[item] >= self.quota], totals)
        for item in elected:
            standing[item] = SURPLUS if totals[item] > self.quota else HAS_SEAT
        rest = [item for item, own in standing.items() if own == CONTINUES]
        if len(self.seated) + len(elected) + len(rest) <= self.seats:
            elected += _most_first(rest, totals)
            standing |= dict.fromkeys(rest, HAS_SEAT)
        return replace(self, standing=standing, cause=cause, stages=(*self.stages, totals), seated=(*self.seated, *elected), elected=tuple(elected))

    def told(self, equals: list[str]) -> dict[str, object]:
        """The stage that this course has come to, as a record tells it."""
        totals = [{"item": item, "votes": written_votes(votes)} for item, votes in sorted(self.stages[-1].items())]
        return {"stage": {"cause": self.cause, "elected": list(self.elected), "equals": equals if len(equals) > 1 else [], "totals": totals}}


def _most_first(items: list[str], totals: dict[str, int]) -> list[str]:
    return sorted(items, key=lambda item: (-totals[item], item))


def written_votes(votes: int) -> str:
    """Hundred-thousandths of a vote as a record writes them."""
    return f"{votes // VOTE}.{votes % VOTE:05}"


def count(start: Transfer) -> Elected:
    """What is elected on all courses, and what on some."""
    if len(start.standing) > MOST_ITEMS:
        return Elected([], [], [])
    moves = one_course(start)
    last = moves[-1][0].after(moves[-1][1]) if moves else start
    behind = [*(course for course, _ in moves), last]
    steps = [start.told([]), *(then.told(course.equals()) for (course, _), then in zip(moves, behind[1:]))]
    found = outcomes(start)
    if found is None:
        broken_off = first_choice(moves)
        return Elected(list(broken_off.seated), broken_off.with_standing(CONTINUES), steps)
    in_all = frozenset.intersection(*found)
    return Elected([item for item in last.seated if item in in_all], sorted(frozenset.union(*found) - in_all), steps)
