"""Rounds, from a prepared slate over the sealed box to a published and certified result (SPEC 6.3 and 7.1).

What is frozen by the opening (slate, rules, roster) is what counts; it is compared here with what the campaign gives at that instant. The count
itself is in `counts`.
"""

from __future__ import annotations

from collections import Counter

from campaign import Round
from canonical import LARGEST_INTEGER, seconds
from counting import counts_ballots
from counts import ladder
from folding import Handler, Step, at_least, exactly

SMALL_PANEL = 9


def _expected_slate(step: Step, kind: str, origin: Round | None) -> list[dict[str, object]]:
    if origin is not None:
        return [slot for slot in origin.slate if slot["item"] in origin.tied]
    return step.campaign.members_slate() if kind == "upvote" else step.campaign.panel_slate()


def _expected_rules(step: Step, kind: str, origin: Round | None) -> dict[str, object]:
    rules = step.campaign.charter[kind]
    return {kind: rules | {"seats": origin.seats_left} if origin is not None else rules}


def _prepared(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    step.needs(fact["round"] not in campaign.rounds, "round.state", "the id is in use")
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
    found = step.round_in("prepared")
    if found is not None:
        items = set(step.fact["items"])
        step.needs(found.kind == "panel" and items <= set(found.items), "round.state", "not items of a panel's slate")
        found.conflicts.update(items)


def _opened(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    found = step.round_in("prepared")
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
        panelists = step.fact["voices"]
        expected.append(at_least("panelists", panelists))
        if panelists < SMALL_PANEL or counts_ballots(step.fact["rules"]):
            expected.append(at_least("disclosure_chosen", int("disclosure" in step.fact["rules"].get("panel", {}))))
    return expected


def _deadline_moved(step: Step) -> None:
    found = step.round_in("open")
    if found is None:
        return
    to = seconds(step.fact["at"])
    later = found.closes_at is None or (step.at < found.closes_at < to)
    step.needs(later and to >= step.at, "round.deadline")
    found.closes_at = to


def _sealed(step: Step) -> None:
    found = step.round_in("open")
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


def _published(step: Step) -> None:
    found = step.round_in("counted")
    if step.needs(found is not None, "decision.published", "not a round"):
        step.needs(found.state != "counted" or found.quorate, "decision.published", "a round without a quorum says nothing")
        step.needs(found.kind != step.campaign.deciding_kind or step.campaign.stage == "decided", "decision.published", "the decision is not due")
        found.state = "published"


def _certified(step: Step) -> None:
    found = step.round_in("published")
    if found is not None:
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
    found = step.round_in("counted", rule="act.object")
    if found is not None:
        item, version = step.fact["item"], step.fact["version"]
        step.needs(item in found.chosen and version == found.reasons.get(item, 0) + 1, "act.object")
        found.reasons[item] = version


def _reasons_confirmed(step: Step) -> None:
    found = step.round_in("counted", rule="act.object")
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
    "round_published": _published,
    "round_certified": _certified,
    "round_voided": _voided,
    "reason_drafted": _reason_drafted,
    "reasons_confirmed": _reasons_confirmed,
}
