"""Ties: the steps of the ladder that was declared, each as its numbers give it (SPEC 6.4).

The ladder is walked in order. A step that breaks nothing still has its entry, one whose numbers are not known is passed over, and where no
step is left another round is held about what ties.
"""

from __future__ import annotations

from fractions import Fraction

from campaign import Campaign
from canonical import commitment, id_bytes, tagged, written
from counting import Tiers, seated, start_of, tiers, written_tiers
from courses import one_course
from findings import Report
from folding import Handler, Step
from slips import Slip, belong, file_name, read_slips
from state import Round
from totals import Totals

RUN_OFF = "run_off"
STATISTICS = {"approval": ("fewer_declines",), "score": ("more_high_scores", "fewer_low_scores"), "sequential_phragmen": (), "scottish_stv": ()}
Due = tuple[str, str]


def due(campaign: Campaign, found: Round) -> Due:
    """The step that stands next in the ladder of a round, with its statistic; a run-off where none is left."""
    panel = found.own_rules if found.kind == "panel" else {}
    for name in panel.get("tie_ladder", [RUN_OFF]):
        if name == RUN_OFF and found.run_off_of is None:
            break
        if name == "secondary_statistic":
            left = [statistic for statistic in STATISTICS[panel["method"]] if statistic not in found.taken]
            if left:
                return name, left[0]
        elif name == "members_support" and name not in found.taken and supports(campaign, found.tied) is not None:
            return name, ""
        elif name == "lot" and name not in found.taken:
            return name, ""
    return RUN_OFF, ""


def supports(campaign: Campaign, items: list[str]) -> dict[str, Fraction] | None:
    """What members gave to these items, where all of that is known."""
    upvote = campaign.last_upvote()
    if upvote is None or upvote.totals is None or not set(items) <= upvote.totals.keys():
        return None
    return {item: Fraction(upvote.totals[item]["support"]) for item in items}


def shares(items: list[str], known: dict[str, Totals], statistic: str) -> dict[str, Fraction] | None:
    """By what items are compared, where their totals are known."""
    if not all(known.get(item, {}).get("eligible") for item in items):
        return None

    def share(total: Totals) -> Fraction:
        eligible = total["eligible"]
        if statistic == "fewer_declines":
            return Fraction(eligible - total["decline"], eligible)
        if statistic == "more_high_scores":
            return Fraction(total["scores"]["high"], eligible)
        return Fraction(eligible - total["scores"]["low"], eligible)
    return {item: share(known[item]) for item in items}


def _tie_broken(step: Step) -> None:
    found = step.round_in("counted")
    if found is None:
        return
    tie = step.fact["tie"]
    (by, numbers), = tie["by"].items()
    name = numbers.get("statistic", _STEP_OF.get(by, by))
    expected = due(step.campaign, found)
    ties = bool(found.tied) and not found.disputed
    if step.needs(ties and step.campaign.count_decides() and expected == (_STEP_OF.get(by, by), numbers.get("statistic", "")), "tie.ladder", "not due"):
        _CHECKS[by](step, found, tie)
    found.taken.append(name)
    found.chosen += tie["chosen"]
    found.tied, found.seats_left = list(tie["tied"]), tie["seats_left"]


def _seats_hold(step: Step, found: Round, ranked: Tiers, shown: Tiers, in_order: bool = True) -> None:
    """Compares a step with what follows from tiers of which a part may be shown alone."""
    tie = step.fact["tie"]
    chosen, tied = seated(ranked, found.seats_left)
    (numbers,) = tie["by"].values()
    wanted = (written_tiers(shown), chosen if in_order else sorted(chosen), tied, found.seats_left - len(chosen))
    step.needs((numbers["tiers"], tie["chosen"], tie["tied"], tie["seats_left"]) == wanted, "tie.ladder", f"expected {wanted}")


def _by_statistic(step: Step, found: Round, tie: dict[str, object]) -> None:
    compared = shares(found.tied, found.carried_totals | (found.totals or {}), tie["by"]["secondary_statistic"]["statistic"])
    result_alone = found.disclosure == "result_only"
    if compared is not None:
        ranked = tiers(compared)
        _seats_hold(step, found, ranked, [] if result_alone else ranked, in_order=not result_alone)
        return
    hidden = tie["by"]["secondary_statistic"]["tiers"] == [] and tie["chosen"] == sorted(tie["chosen"])
    if step.needs(hidden and _could_be(found, tie), "tie.ladder"):
        step.untold("tie.ladder", "the totals are not told")


def _could_be(found: Round, tie: dict[str, object]) -> bool:
    """Whether a step without its numbers is one that could have been taken."""
    chosen, tied = tie["chosen"], tie["tied"]
    named = [*chosen, *tied]
    left = found.seats_left - len(chosen)
    return (len(set(named)) == len(named) and set(named) <= set(found.tied) and tied == sorted(tied) and tie["seats_left"] == left
            and (len(tied) > left > 0 if tied else left == 0))


def _by_members(step: Step, found: Round, _: dict[str, object]) -> None:
    ranked = tiers(supports(step.campaign, found.tied) or {})
    _seats_hold(step, found, ranked, ranked)


def lot_seed(found: Round, secret: str) -> bytes:
    """The seed of a lot, from the sealed box and the secrets to which its opening has committed."""
    return tagged("solution-pathways/lot/v1", id_bytes(found.id), bytes.fromhex(found.seal["ballots_root"]),
                  bytes.fromhex(found.seal["slips_root"]), *map(bytes.fromhex, [secret, *found.shown()]))


def lot_order(seed: bytes, items: list[str]) -> list[str]:
    """Items in the order that the lot gives them."""
    return sorted(items, key=lambda item: tagged("solution-pathways/lot-item/v1", seed, item.encode()))


def _by_lot(step: Step, found: Round, tie: dict[str, object]) -> None:
    if found.withheld() or "lot" not in tie["by"]:
        _without_lot(step, found, tie)
        return
    numbers = tie["by"]["lot"]
    seed = lot_seed(found, numbers["secret"])
    order = lot_order(seed, found.items if found.counts_ballots else found.tied)
    opened = commitment(numbers["salt"], written(numbers["secret"])) == found.lot
    step.needs(opened and (numbers.get("added", []), numbers["seed"], numbers["order"]) == (found.shown(), seed.hex(), order), "tie.lot")
    seats = found.seats_left
    slips = _told_slips(step, found)
    if found.counts_ballots and (slips is None or found.totals is None):
        named = tie["chosen"]
        fits = len(set(named)) == len(named) == seats and set(named) <= set(found.tied)
    elif found.counts_ballots:
        fits = tie["chosen"] == seated_by_lot(found, list(found.totals.values()), slips, order)
    else:
        fits = tie["chosen"] == order[:seats]
    holds = step.needs(fits and tie["tied"] == [] and tie["seats_left"] == 0, "tie.ladder")
    if holds and found.counts_ballots and (slips is None or found.totals is None):
        step.untold("tie.ladder", "without the ballots nobody can count again")


def _without_lot(step: Step, found: Round, tie: dict[str, object]) -> None:
    """A lot to which a secret is missing is not drawn; its step says so, and where none is missing there is no such step."""
    withheld = found.withheld()
    if step.needs(bool(withheld), "tie.ladder", "no secret was withheld"):
        step.needs(tie["by"] == {"lot_withheld": {"withheld": withheld}}, "tie.lot", f"expected {withheld}")
        step.needs((tie["chosen"], tie["tied"], tie["seats_left"]) == ([], found.tied, found.seats_left), "tie.ladder")


def _told_slips(step: Step, found: Round) -> list[Slip] | None:
    """The slips of a round, where they are told and belong to it; what is wrong with them was said at the count."""
    content = step.fold.files.get(file_name(found.id))
    slips = None if content is None else read_slips(content, found.id, Report())
    return slips if slips is not None and belong(found, slips) else None


def seated_by_lot(found: Round, totals: list[Totals], slips: list[Slip], order: list[str]) -> list[str]:
    """Those of the tied that get a seat where each choice goes to the first of the equals in the order of the lot."""
    course = start_of(found, totals, slips)
    for before, item in one_course(course, order):
        course = before.after(item)
    return [item for item in course.seated if item in found.tied]


_CHECKS = {"secondary_statistic": _by_statistic, "members_support": _by_members, "lot": _by_lot, "lot_withheld": _by_lot}
_STEP_OF = {"lot_withheld": "lot"}
HANDLERS: dict[str, Handler] = {"tie_broken": _tie_broken}
