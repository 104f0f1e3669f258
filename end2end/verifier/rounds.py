"""Rounds, from a prepared slate to a certified result (SPEC 6.3 and 6.4)."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import slips as opened_slips
from campaign import Round
from canonical import LARGEST_INTEGER, commitment, seconds, written
from counting import bars, counts_ballots, lot_order, lot_seed, outcome, phragmen, seated, tiers, written_tiers
from findings import Report
from folding import Handler, Step, at_least, exactly

SMALL_PANEL = 9


def _round(step: Step, *states: str, rule: str = "round.state") -> Round | None:
    """The round that an entry is about, also where it is in no state for it, which is reported."""
    found = step.campaign.rounds.get(step.fact["round"])
    step.needs(found is not None and found.state in states, rule, "no such round in a state for this")
    return found


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


def _expected_slate(step: Step, kind: str, origin: Round | None) -> list[dict[str, object]]:
    if origin is not None:
        return [slot for slot in origin.slate if slot["item"] in origin.tied]
    return step.campaign.members_slate() if kind == "upvote" else step.campaign.panel_slate()


def _expected_rules(step: Step, kind: str, origin: Round | None) -> dict[str, object]:
    rules = step.campaign.charter[kind]
    return {kind: rules | {"seats": origin.seats_left} if origin is not None else rules}


def _prepared(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    step.new_id(fact["round"], campaign.rounds)
    origin_id = fact.get("run_off_of")
    origin = campaign.rounds.get(origin_id) if origin_id is not None else None
    if origin_id is not None:
        others = any(found.run_off_of == origin_id for found in campaign.live_rounds(fact["kind"]))
        due = (origin is not None and origin.kind == fact["kind"] == campaign.deciding_kind and origin.state in ("counted", "published")
               and bool(origin.tied) and ladder(step, origin)[0] == "run_off")
        step.needs(due and not others, "count.run_off")
    else:
        fitting = campaign.stage == fact["kind"] and not any(found.run_off_of is None for found in campaign.live_rounds(fact["kind"]))
        step.needs(fitting, "round.state", "not a round of this stage")
    step.needs(fact["slate"] == _expected_slate(step, fact["kind"], origin), "round.slate")
    step.needs(fact["rules"] == _expected_rules(step, fact["kind"], origin), "round.rules")
    if fact["round"] not in campaign.rounds and fact["kind"] in fact["rules"]:
        declared = Counter({item: number for item, number in origin.conflicts.items() if item in origin.tied}) if origin else Counter()
        campaign.rounds[fact["round"]] = Round(fact["round"], fact["kind"], fact["rules"], fact["slate"], origin_id, conflicts=declared)


def _conflict_declared(step: Step) -> None:
    found = _round(step, "prepared")
    if found is not None:
        items = set(step.fact["items"])
        step.needs(found.kind == "panel" and items <= set(found.items), "round.state", "not items of a panel's slate")
        found.conflicts.update(items)


def _opened(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    found = _round(step, "prepared")
    if found is None:
        return
    origin = campaign.rounds.get(found.run_off_of) if found.run_off_of is not None else None
    step.needs(fact["slate"] == _expected_slate(step, found.kind, origin), "round.slate")
    step.needs(fact["rules"] == _expected_rules(step, found.kind, origin), "round.rules")
    step.needs(fact["voices"] == (campaign.voices if found.kind == "upvote" else campaign.panelists), "round.voices")
    told = [(recusal["item"], recusal["panelists"]) for recusal in fact["recusals"] if recusal["panelists"]]
    step.needs(told == [(item, found.conflicts[item]) for item in found.items if found.conflicts[item]], "round.recusals")
    step.needs("closes_at" not in fact or seconds(fact["closes_at"]) > step.at, "round.deadline")
    needs_lot = found.kind == "panel" and "lot" in fact["rules"].get("panel", {}).get("tie_ladder", [])
    step.needs(("lot" in fact) == needs_lot, "tie.lot")
    step.preconditions(_before_opening(step, found))
    if found.kind in fact["rules"]:
        found.rules, found.slate = fact["rules"], fact["slate"]
    found.state, found.voices, found.recusals = "open", fact["voices"], dict(told)
    found.closes_at = seconds(fact["closes_at"]) if "closes_at" in fact else None
    found.lot = fact["lot"]["commitment"] if "lot" in fact else None


def _before_opening(step: Step, found: Round) -> list[tuple[str, int, dict[str, int]]]:
    expected = [at_least("slate_items", len(step.fact["slate"]))]
    if found.kind == "panel":
        panelists = step.campaign.panelists
        expected.append(at_least("panelists", panelists))
        if panelists < SMALL_PANEL or counts_ballots(step.fact["rules"]):
            expected.append(at_least("disclosure_chosen", int("disclosure" in step.fact["rules"].get("panel", {}))))
    return expected


def _deadline_moved(step: Step) -> None:
    found = _round(step, "open")
    if found is None:
        return
    to = seconds(step.fact["at"])
    later = found.closes_at is None or (step.at < found.closes_at < to)
    step.needs(later and to >= step.at, "round.deadline")
    found.closes_at = to


def _sealed(step: Step) -> None:
    found = _round(step, "open")
    if found is None:
        return
    seal = step.fact["seal"]
    step.needs(max(seal["complete"], seal["voted"]) <= seal["ballots"] <= found.voices, "round.seal")
    told = [precondition["guard"] for precondition in step.fact["preconditions"]]
    if told == ["ballots_complete"] and found.kind == "panel":
        step.needs(found.own_rules["ends"] == "when_all_voted", "round.seal")
        step.preconditions([at_least("ballots_complete", seal["complete"], _who_can_vote(found))])
    else:
        left = max(0, found.closes_at - step.at) if found.closes_at is not None else LARGEST_INTEGER
        step.preconditions([exactly("box_seconds_left", left)])
    found.state, found.seal = "sealed", seal


def _who_can_vote(found: Round) -> int:
    return found.voices


def _counted(step: Step) -> None:
    found = _round(step, "sealed")
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
    content = step.record.files.get(opened_slips.file_name(found.id))
    if content is None:
        return None
    slips = opened_slips.read_slips(content, found.id, step.report)
    step.needs((len(slips), opened_slips.slips_root(slips)) == (found.seal.get("slips"), found.seal.get("slips_root")), "slips.root")
    open_code = isinstance(step.campaign.charter["admission"], dict)
    step.needs(opened_slips.admissible(found, slips, found.seal.get("voted", 0), open_code), "slips.admission")
    return slips


def _tie_broken(step: Step) -> None:
    found = _round(step, "counted")
    if found is None:
        return
    tie = step.fact["tie"]
    (by, numbers), = tie["by"].items()
    due = bool(found.tied) and found.kind == step.campaign.deciding_kind and ladder(step, found)[0] == by
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
    content = step.record.files.get(opened_slips.file_name(found.id))
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
    found = _round(step, "counted", "published", "certified")
    step.needs(ident in campaign.recounts_due(), "round.state", "no recount is due")
    if found is not None and found.recomputed:
        step.needs(step.fact["agreement"] == "same", "count.totals", "the totals are those of the slips")
    for contest in campaign.contests.values():
        if contest["answer"] == "recount" and contest["about"].get("round") == ident:
            contest["settled"] = step.fact["agreement"] == "same"
            contest["answer"] = "recount" if contest["settled"] else "void"


def _published(step: Step) -> None:
    found = _round(step, "counted")
    if step.needs(found is not None, "decision.published", "not a round"):
        step.needs(found.state != "counted" or found.quorate, "decision.published", "a round without a quorum says nothing")
        found.state = "published"


def _certified(step: Step) -> None:
    found = _round(step, "published")
    if found is not None:
        step.needs(step.campaign.stage in ("pathways", "archived"), "round.state")
        found.state = "certified"


def _voided(step: Step) -> None:
    found = step.campaign.rounds.get(step.fact["round"])
    if not step.needs(found is not None, "round.state", "not a round"):
        return
    unfinished = found.state in ("prepared", "open", "sealed") or (found.state == "counted" and not found.quorate)
    step.needs(unfinished or voids_with_a_step(step), "round.state", "not a round that can be declared void")
    found.state = "void"


def voids_with_a_step(step: Step) -> bool:
    """Whether a round becomes void by the step back or the end of the campaign right before it."""
    found = step.campaign.rounds.get(step.fact["round"])
    behind = next((entry for entry in reversed(step.before) if entry["fact"]["type"] not in ("round_voided", "topic_released")), None)
    if found is None or behind is None or behind["fact"]["type"] != "stage_entered" or seconds(behind["at"]) != step.at:
        return False
    origin, direction = behind["fact"]["from"], behind["fact"]["direction"]
    if direction == "cancel":
        return found.state not in ("published", "certified", "void")
    return direction == "back" and found.kind == (step.campaign.deciding_kind if origin == "decided" else origin)


def _reason_drafted(step: Step) -> None:
    found = _round(step, "counted", rule="act.object")
    if found is not None:
        item, version = step.fact["item"], step.fact["version"]
        step.needs(item in found.chosen and version == found.reasons.get(item, 0) + 1, "act.object")
        found.reasons[item] = version


def _reasons_confirmed(step: Step) -> None:
    found = _round(step, "counted", rule="act.object")
    if found is not None:
        named = [(reason["item"], reason["version"]) for reason in step.fact["reasons"]]
        step.needs(all(found.reasons.get(item) == version for item, version in named),
                   "act.object")
        found.confirmed.update(set(named))


HANDLERS: dict[str, Handler] = {
    "round_prepared": _prepared,
    "conflict_declared": _conflict_declared,
    "round_opened": _opened,
    "deadline_moved": _deadline_moved,
    "round_sealed": _sealed,
    "round_counted": _counted,
    "tie_broken": _tie_broken,
    "round_recounted": _recounted,
    "round_published": _published,
    "round_certified": _certified,
    "round_voided": _voided,
    "reason_drafted": _reason_drafted,
    "reasons_confirmed": _reasons_confirmed,
}
