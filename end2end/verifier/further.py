"""Further rounds: what a panel disputes is voted on again, and what it said of an item last counts (SPEC 6.3).

What is disputed follows from the totals that a count tells. The slate of the round behind it is just that, and nobody chooses it.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from state import Round, Slate

FEWEST_OF_A_LARGE_PANEL = 17


def _extreme(eligible: int) -> int:
    """How many must be at each end for a panel of this size to be far apart."""
    if eligible < 2:
        return 1
    return (eligible + 1) // 3 if eligible < FEWEST_OF_A_LARGE_PANEL else -(-eligible // 3)


def disputed(found: Round, told: dict[str, object] | None) -> list[str]:
    """The items on which a further round follows, by the totals that a count with a quorum tells; none where the count decides."""
    if found.kind != "panel" or told is None or not found.own_rules.get("further_rounds"):
        return []
    enough = max(ceil(Fraction(found.own_rules[share]) * found.voices) for share in ("round_quorum", "item_quorum"))
    return [total["item"] for total in told["items"] if total["eligible"] >= enough and _far_apart(found.own_rules["method"], total)]


def _far_apart(method: str, total: dict[str, object]) -> bool:
    if method == "score" and "scores" in total:
        ends = total["scores"]["high"], total["scores"]["low"]
    elif method == "approval":
        ends = total["approve"], total["decline"]
    else:
        return False
    return min(ends) >= _extreme(total["eligible"])


def further_slate(origin: Round) -> Slate:
    """The slate of the further round behind a count."""
    return [line for line in origin.whole_slate() if line["item"] in origin.disputed]


def further_rules(origin: Round) -> dict[str, object]:
    """Its rules: those of the round before, with one further round less."""
    left = origin.own_rules.get("further_rounds", 0) - 1
    return without_further(origin) | ({"further_rounds": left} if left > 0 else {})


def without_further(origin: Round) -> dict[str, object]:
    """The rules of a round behind which no further round follows."""
    return {name: value for name, value in origin.own_rules.items() if name != "further_rounds"}


def carry(origin: Round, found: Round) -> None:
    """Lets a further round carry along what the rounds before said of the other items."""
    totals = origin.carried_totals | (origin.totals or {})
    lines = [line for line in origin.whole_slate() if line["item"] not in found.items and line["item"] in totals]
    found.carried, found.carried_totals = lines, {line["item"]: totals[line["item"]] for line in lines}
