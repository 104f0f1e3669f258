"""What the slips of a round add up to (SPEC 2.6 and 6.3)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction

from count_shapes import HIGHEST_SCORE
from slips import Slip, touched
from state import Round

HIGH = Fraction(10, 3)
LOW = Fraction(5, 3)
Totals = dict[str, object]


def totals(found: Round, slips: list[Slip]) -> Totals:
    """The totals of a round, with the items in the order of its slate."""
    by_item: dict[str, list[Slip]] = defaultdict(list)
    for slip in slips:
        if not slip.theme:
            by_item[slip.about].append(slip)
    return {"items": [_item_totals(found, item, by_item[item]) for item in found.items],
            "themes": _theme_totals(found, slips) if found.kind == "upvote" else []}


def _item_totals(found: Round, item: str, slips: list[Slip]) -> Totals:
    marks = Counter(slip.mark for slip in slips)
    coded = sum(slip.mark == "support" and slip.column == "open_code" for slip in slips)
    told = {"item": item, "support": marks["support"], "open_code": coded, "approve": marks["approve"], "decline": marks["decline"],
            "abstain": marks["abstain"], "eligible": found.eligible(item)}
    if found.ranks:
        return told | {"ranks": {"first": marks[1], "placed": sum(isinstance(slip.mark, int) for slip in slips)}}
    return told | ({"scores": _scores(found, slips)} if found.scores else {})


def _scores(found: Round, slips: list[Slip]) -> Totals:
    """How many gave each number by each criterion, and to how many the item is good or poor as a whole."""
    weights = [criterion["weight"] for criterion in found.own_rules.get("rubric", [])]
    given = [slip.mark for slip in slips if isinstance(slip.mark, tuple)]
    criteria = [[sum(mark[place] == number for mark in given) for number in range(HIGHEST_SCORE + 1)] for place in range(len(weights))]
    means = [Fraction(sum(weight * number for weight, number in zip(weights, mark)), sum(weights)) for mark in given]
    return {"criteria": criteria, "high": sum(mean >= HIGH for mean in means), "low": sum(mean <= LOW for mean in means)}


def _theme_totals(found: Round, slips: list[Slip]) -> list[Totals]:
    voices = Counter(slip.about for slip in slips if slip.theme)
    coded = Counter(slip.about for slip in slips if slip.theme and slip.column == "open_code")
    return [{"theme": theme, "voices": voices[theme], "open_code": coded[theme]} for theme in touched(found)]


def approvals(slips: list[Slip]) -> list[frozenset[str]]:
    """The sets of items that one sheet approves, where the rule counts whole ballots."""
    return [frozenset(slip.about for slip in sheet) for sheet in _sheets(slip for slip in slips if slip.mark == "approve")]


def orders(slips: list[Slip]) -> list[tuple[str, ...]]:
    """The items that one sheet ranks, in their order, as far as it is clear: each place from 1 on has one of them."""
    return [tuple(_clear({slip.mark: [own.about for own in sheet if own.mark == slip.mark] for slip in sheet}))
            for sheet in _sheets(slip for slip in slips if isinstance(slip.mark, int))]


def _clear(places: dict[int, list[str]]) -> Iterator[str]:
    for place in range(1, len(places) + 1):
        if len(places.get(place, [])) != 1:
            return
        yield places[place][0]


def _sheets(slips: Iterable[Slip]) -> Iterable[list[Slip]]:
    sheets: dict[str | None, list[Slip]] = defaultdict(list)
    for slip in slips:
        sheets[slip.sheet].append(slip)
    return sheets.values()
