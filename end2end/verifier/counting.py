"""How totals become an outcome (SPEC 6.3), in whole numbers and fractions only.

Everything here is a pure function of numbers that a record tells. An outcome has `sure` items with a seat, `tied` items that are equally
right for the seats that are left, and enough of the way there to follow it by hand.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from canonical import written_fraction
from count_shapes import HIGHEST_SCORE
from phragmen import Elected, Race, elect
from slips import Slip
from state import Round
from stv import Transfer, count
from totals import Totals, approvals, orders

Tiers = list[tuple[Fraction, list[str]]]


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


def bar(found: Round, total: Totals) -> str | None:
    """Why an item cannot take a seat, if it cannot."""
    if found.kind == "upvote":
        return "minimum_support" if total["support"] == 0 else None
    rules = found.own_rules
    if total["eligible"] == 0 or total["eligible"] < ceil(Fraction(rules["item_quorum"]) * found.voices):
        return "item_quorum"
    reached = score(found, total)
    share = reached / HIGHEST_SCORE if found.scores else reached
    return "minimum_support" if reached == 0 or share < Fraction(rules["minimum_support"]) else None


def score(found: Round, total: Totals) -> Fraction:
    """What an item for which somebody is eligible has reached."""
    if found.kind == "upvote":
        return Fraction(total["support"])
    if found.ranks:
        return Fraction(total["ranks"]["placed"], total["eligible"])
    if not found.scores:
        return Fraction(total["approve"], total["eligible"])
    weights = [criterion["weight"] for criterion in found.own_rules["rubric"]]
    points = sum(weight * sum(number * given for number, given in enumerate(counts))
                 for weight, counts in zip(weights, total["scores"]["criteria"]))
    return Fraction(points, sum(weights) * total["eligible"])


def standing(found: Round, totals: list[Totals]) -> list[Totals]:
    """The totals of the items that are not barred."""
    return [total for total in totals if bar(found, total) is None]


def start_of(found: Round, totals: list[Totals], slips: list[Slip]) -> Race | Transfer:
    """The count of the items that are not barred before its first choice, where whole ballots are counted."""
    items, seats = sorted(total["item"] for total in standing(found, totals)), found.own_rules["seats"]
    return Transfer.of(orders(slips), items, seats) if found.ranks else Race.of(approvals(slips), items, seats)


def _elected(found: Round, totals: list[Totals], slips: list[Slip]) -> Elected:
    start = start_of(found, totals, slips)
    return count(start) if isinstance(start, Transfer) else elect(start)


def outcome(found: Round, totals: list[Totals], slips: list[Slip]) -> dict[str, object]:
    """What the method of the rules makes of the totals, or of whole ballots."""
    seats = found.own_rules["seats"]
    barred = [{"bar": reason, "item": total["item"]} for total in totals if (reason := bar(found, total)) is not None]
    if found.counts_ballots:
        elected = _elected(found, totals, slips)
        sure, tied = elected.sure, elected.tied
        way: dict[str, object] = {"tiers": []} | ({"steps": elected.steps} if elected.steps else {})
    else:
        ranked = tiers({total["item"]: score(found, total) for total in standing(found, totals)})
        sure, tied = seated(ranked, seats)
        way = {"tiers": written_tiers(ranked)}
    if found.disclosure == "result_only":
        sure, barred, way = sorted(sure), [], {"tiers": []}
    return {"counted": way | {"barred": barred, "seats_left": seats - len(sure), "sure": sure, "tied": tied}}
