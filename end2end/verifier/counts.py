"""Counts, recounts and ties: what the slips of a sealed round add up to, and who gets the seats (SPEC 6.3 and 6.4).

A count is compared with the slips twice: once as totals, once as the outcome that follows from the totals by the rule. Where something ties, the
ladder of the rules says what has to stand right behind it.
"""

from __future__ import annotations

from fractions import Fraction

import slips as opened_slips
from campaign import Round
from canonical import commitment, written
from counting import bars, counts_ballots, lot_order, lot_seed, outcome, phragmen, seated, tiers, written_tiers
from findings import Report
from folding import Handler, Step, at_least


def ladder(step: Step, found: Round) -> list[str]:
    """The steps of a round's ladder that are left for what ties; another run-off where none is."""
    declared = found.own_rules.get("tie_ladder", ["run_off"])
    left = [name for name in declared if name not in found.steps_taken and not (name == "run_off" and found.run_off_of is not None)
            and not (name == "lot" and found.lot_failed) and not (name == "members_support" and _supports(step, found.tied) is None)]
    if "run_off" in left[1:]:
        left.remove("run_off")
    return left or ["run_off"]


def due_after(step: Step) -> str | None:
    """What has to stand right behind the count or the step of a ladder that this entry is, for what ties still."""
    found = step.campaign.rounds.get(step.fact["round"])
    ties = found is not None and found.counted_at is not None and bool(found.tied) and found.kind == step.campaign.deciding_kind
    if not ties:
        return None
    return "round_prepared" if ladder(step, found)[0] == "run_off" else "tie_broken"


def _supports(step: Step, items: list[str]) -> dict[str, Fraction] | None:
    """What members gave to these items, where all of that is known."""
    upvote = step.campaign.published_upvote()
    if upvote is None or upvote.totals is None:
        return None
    known = {total["item"]: Fraction(total["support"]) for total in upvote.totals}
    return {item: known[item] for item in items} if set(items) <= known.keys() else None


def _counted(step: Step) -> None:
    found = step.round_in("sealed")
    if found is None:
        return
    fact, voted = step.fact, found.seal.get("voted", 0)
    quorate = voted >= found.quorum
    step.preconditions([at_least("voted", voted, found.quorum)], must_hold=False)
    declared = found.own_rules.get("disclosure", "slips") if found.kind == "panel" else "slips"
    step.needs(fact["disclosure"] == declared, "round.rules")
    slips = _checked_slips(step, found)
    told = fact["totals"].get("open")
    if step.needs((told is None) == (fact["disclosure"] == "result_only"), "count.totals"):
        _check_totals(step, found, slips)
    found.disclosure, found.quorate = fact["disclosure"], fact["outcome"] != "no_quorum"
    found.totals = told["items"] if told is not None else None
    found.state, found.counted_at = "counted", step.seq
    if (told is None) == (fact["disclosure"] == "result_only"):
        _check_outcome(step, found, slips, quorate)
    if found.quorate:
        counted = fact["outcome"]["counted"]
        found.chosen, found.tied, found.seats_left = list(counted["sure"]), list(counted["tied"]), counted["seats_left"]


def _check_totals(step: Step, found: Round, slips: list[opened_slips.Slip] | None) -> None:
    told = step.fact["totals"].get("open")
    if slips is not None and not opened_slips.belong(found, slips):
        return
    if slips is not None and told is not None:
        step.report.rounds_recounted += 1
        found.recomputed = step.needs(told == opened_slips.totals(found, slips), "count.totals")
    else:
        step.untold("count.totals")


def _check_outcome(step: Step, found: Round, slips: list[opened_slips.Slip] | None, quorate: bool) -> None:
    told = step.fact["outcome"]
    if not quorate or told == "no_quorum":
        step.needs(not quorate and told == "no_quorum", "count.outcome")
    elif found.totals is None:
        _check_result_only(step, found, told["counted"])
    elif slips is None and counts_ballots(found.rules):
        step.untold("count.outcome")
    elif [total["item"] for total in found.totals] != found.items or any(total["approve"] and not total["eligible"] for total in found.totals):
        step.needs(False, "count.outcome")
    else:
        ballots = opened_slips.ballots(slips) if slips is not None else []
        step.needs(told == outcome(found.rules, found.totals, found.voices, found.own_rules["seats"], ballots), "count.outcome")


def _check_result_only(step: Step, found: Round, counted: dict[str, object]) -> None:
    bare = not counted["tiers"] and not counted["barred"] and "steps" not in counted and counted["sure"] == sorted(counted["sure"])
    step.needs(bare and set(counted["sure"]) | set(counted["tied"]) <= set(found.items)
               and counted["seats_left"] == found.own_rules["seats"] - len(counted["sure"]), "count.outcome")


def _checked_slips(step: Step, found: Round) -> list[opened_slips.Slip] | None:
    content = step.files.get(opened_slips.file_name(found.id))
    if content is None:
        return None
    slips = opened_slips.read_slips(content, found.id, step.report)
    step.needs((len(slips), opened_slips.slips_root(slips)) == (found.seal.get("slips"), found.seal.get("slips_root")), "slips.root")
    open_code = isinstance(step.campaign.charter["admission"], dict)
    step.needs(opened_slips.admissible(found, slips, found.seal.get("voted", 0), open_code), "slips.admission")
    return slips


def _tie_broken(step: Step) -> None:
    found = step.round_in("counted")
    if found is None:
        return
    tie = step.fact["tie"]
    (by, numbers), = tie["by"].items()
    due = bool(found.tied) and bool(found.seal) and found.kind == step.campaign.deciding_kind and ladder(step, found)[0] == by
    if step.needs(due, "tie.ladder", "not the step that is due"):
        expected = _by_members(step, found, numbers) if by == "members_support" else _by_lot(step, found, numbers)
        if expected is not None:
            chosen, tied = expected
            told = {"by": tie["by"], "chosen": chosen, "tied": tied, "seats_left": found.seats_left - len(chosen)}
            step.needs(tie == told, "tie.ladder")
    found.steps_taken.append(by)
    found.chosen += tie["chosen"]
    found.tied, found.seats_left = list(tie["tied"]), tie["seats_left"]


def _by_members(step: Step, found: Round, numbers: dict[str, object]) -> tuple[list[str], list[str]]:
    ranked = tiers(_supports(step, found.tied) or {})
    step.needs(numbers["tiers"] == written_tiers(ranked), "tie.ladder")
    return seated(ranked, found.seats_left)


def _by_lot(step: Step, found: Round, numbers: dict[str, object]) -> tuple[list[str], list[str]] | None:
    seed = lot_seed(found.id, found.seal, numbers["secret"])
    whole = counts_ballots(found.rules)
    order = lot_order(seed, found.items if whole else found.tied)
    step.needs(commitment(numbers["salt"], written(numbers["secret"])) == found.lot and numbers["seed"] == seed.hex()
               and numbers["order"] == order, "tie.lot")
    if not whole:
        return order[:found.seats_left], []
    content = step.files.get(opened_slips.file_name(found.id))
    if content is None or found.totals is None:
        step.untold("tie.ladder")
        return None
    counted = _by_order(found, opened_slips.read_slips(content, found.id, Report()), order)
    return [item for item in counted if item in found.tied], []


def _by_order(found: Round, slips: list[opened_slips.Slip], order: list[str]) -> list[str]:
    """The items in the order of their seats, where each choice goes to the first of the equals in the order of a lot."""
    barred = {bar["item"] for bar in bars(found.rules, found.totals or [], found.voices)}
    ballots = [ballot - barred for ballot in opened_slips.ballots(slips)]
    standing = [item for item in found.items if item not in barred]
    _, _, steps = phragmen(ballots, standing, found.own_rules["seats"], order.index)
    return [taken["seat"]["item"] for taken in steps]


def _recounted(step: Step) -> None:
    campaign, ident = step.campaign, step.fact["round"]
    found = step.round_in("counted", "published", "certified")
    step.needs(ident in campaign.recounts_due(), "round.state", "no recount is due")
    if found is not None and found.recomputed:
        step.needs(step.fact["agreement"] == "same", "count.totals", "the totals are those of the slips")
    for contest in campaign.contests.values():
        if contest["answer"] == "recount" and contest["about"].get("round") == ident:
            contest["settled"] = step.fact["agreement"] == "same"
            contest["answer"] = "recount" if contest["settled"] else "void"


HANDLERS: dict[str, Handler] = {
    "round_counted": _counted,
    "tie_broken": _tie_broken,
    "round_recounted": _recounted,
}
