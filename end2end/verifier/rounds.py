"""Rounds, from a prepared slate over the sealed box to a published and certified result (SPEC 6.3 and 7.4).

What is frozen by the opening (slate, rules, roster) is what counts; it is compared here with what the campaign gives at that instant. The
count itself is in `counts`.
"""

from __future__ import annotations

import guards
from canonical import seconds, written_time
from folding import Handler, Precondition, Step, at_least, exactly, met
from further import carry, further_rules, further_slate, without_further
from lots import awaits_secrets, check_opening, draws_lots
from permissions import may
from slates import run_off_slate, stage_slate, still_there
from state import WHOLE_BALLOTS, Round, Slate

SMALL_PANEL = 9
LAST_INSTANT = seconds("9999-12-31T23:59:59Z")
_VOIDABLE = ("prepared", "open", "sealed")


def _prepared(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    origin_id = fact.get("run_off_of", fact.get("further_to"))
    origin = campaign.rounds.get(origin_id) if origin_id is not None else None
    run_off_of, further_to = (origin, None) if "run_off_of" in fact else (None, origin)
    kind = campaign.stage if origin_id is None else origin.kind if origin is not None else fact["kind"]
    beside = [(found.run_off_of, found.further_to) for found in campaign.live_rounds(fact["kind"])] if origin is not None or origin_id is None else []
    taken = any(own is run_off_of and other is further_to for own, other in beside)
    fits = step.needs(fact["round"] not in campaign.rounds and not taken and fact["kind"] == kind, "round.state", "not a round of this stage")
    if "further_to" in fact:
        goes_on = origin is not None and origin.state == "counted" and bool(further_slate(origin))
        fits = step.needs(goes_on, "count.further_round", "nothing of that round goes on") and fits
    elif origin_id is not None:
        ties = origin is not None and origin.state == "counted" and bool(origin.tied)
        fits = step.needs(ties, "count.run_off", "nothing of that round ties") and fits
    step.needs("lot" not in fact or fact["kind"] == "panel", "tie.lot", "members draw no lots")
    if fits:
        slate, rules = _follows_from(step, run_off_of, further_to)
        step.needs(fact["slate"] == slate, "round.slate")
        step.needs(fact["rules"] == {fact["kind"]: rules}, "round.rules")
    if fact["round"] not in campaign.rounds:
        found = Round(fact["round"], fact["kind"], fact["rules"], fact["slate"], run_off_of, further_to)
        found.lot = fact["lot"]["commitment"] if "lot" in fact else None
        found.revoked_before = campaign.panelists_revoked
        found.inherited = {} if origin is None else dict(origin.recusals)
        if further_to is not None:
            carry(further_to, found)
        campaign.rounds[fact["round"]] = found


def _follows_from(step: Step, run_off_of: Round | None, further_to: Round | None) -> tuple[Slate, dict[str, object]]:
    """The slate and the rules that a round has which is prepared now."""
    if further_to is not None:
        return further_slate(further_to), further_rules(further_to)
    if run_off_of is not None:
        return run_off_slate(run_off_of), without_further(run_off_of) | {"seats": run_off_of.seats_left}
    return stage_slate(step.campaign, step.fact["kind"]), step.campaign.charter[step.fact["kind"]]


def _conflict_declared(step: Step) -> None:
    found = step.campaign.rounds.get(step.fact["round"])
    items = set(step.fact["items"])
    fits = (found is not None and found.kind == "panel" and found.state == "prepared" and found.run_off_of is None
            and items <= set(found.items))
    step.needs(fits, "round.state", "not items of a panel's slate that is prepared")
    may_as = {act for act in ("declare_conflict", "record_conflict") if may(act, step.role, step.campaign.stage)}
    counted = any(own.kind == "panel" and own.counted_at is not None for own in step.campaign.rounds.values())
    open_to_others = not counted or items <= step.campaign.upheld_conflicts
    step.needs(may_as != {"record_conflict"} or open_to_others, "act.permission", "a count was read before")
    if found is not None:
        found.conflicts.update(items)


def _opened(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    found = step.round_in("prepared")
    if found is None:
        return
    slate = found.slate if found.origin is not None else still_there(campaign, found.slate)
    step.needs(fact["slate"] == slate, "round.slate")
    charter_rules = found.kind == "panel" and found.origin is None
    rules = {"panel": campaign.charter["panel"]} if charter_rules else found.rules
    step.needs(fact["rules"] == rules, "round.rules")
    step.needs(fact["voices"] == _voices(step, found), "round.voices")
    found.slate = fact["slate"]
    step.needs(_recusals_hold(step, found), "round.recusals")
    step.needs("closes_at" not in fact or seconds(fact["closes_at"]) > step.at, "round.deadline")
    step.needs(("lot" in fact) == draws_lots(fact["rules"]), "tie.lot", "a lot is there when the ladder has one")
    check_opening(step, found)
    step.preconditions(_before_opening(step, found, len(slate)))
    if found.kind == "panel" and campaign.panel_voices is None:
        campaign.panel_voices = fact["voices"]
    if found.kind in fact["rules"]:
        found.rules = fact["rules"]
    found.state, found.was_opened, found.voices = "open", True, fact["voices"]
    carried = {item: found.inherited[item] for item in found.carried_totals if item in found.inherited}
    found.recusals = carried | {recusal["item"]: recusal["panelists"] for recusal in fact["recusals"]}
    found.closes_at = None
    if "closes_at" in fact:
        _close_at(step, found, fact["closes_at"])


def _voices(step: Step, found: Round) -> int:
    if found.kind == "upvote":
        return step.campaign.voices
    return step.campaign.panelists if step.campaign.panel_voices is None else step.campaign.panel_voices


def _recusals_hold(step: Step, found: Round) -> bool:
    """Whether as many do not vote as have declared it; whoever has declared it and is no panelist any more needs not be counted."""
    most = {item: found.declared(item) for item in found.items if found.declared(item)}
    told = {recusal["item"]: recusal["panelists"] for recusal in step.fact["recusals"]}
    listed = [recusal["item"] for recusal in step.fact["recusals"]]
    if listed != sorted(told) or 0 in told.values():
        return False
    left = step.campaign.panelists_revoked - found.revoked_before
    return told.keys() <= most.keys() and all(0 <= number - told.get(item, 0) <= left for item, number in most.items())


def _before_opening(step: Step, found: Round, items: int) -> list[Precondition]:
    expected = [at_least("slate_items", items)]
    if found.kind == "panel":
        panelists = step.fact["voices"]
        expected.append(at_least("panelists", panelists))
        panel = step.campaign.charter["panel"]
        if panelists < SMALL_PANEL or panel["method"] in WHOLE_BALLOTS:
            expected.append(at_least("disclosure_chosen", int("disclosure" in panel)))
    return expected


def _close_at(step: Step, found: Round, time: str) -> None:
    """Sets when a round closes; a next stage that was announced for an earlier instant waits until then."""
    campaign = step.campaign
    found.closes_at = seconds(time)
    following, end = campaign.next_stage(campaign.stage), campaign.announced_end(campaign.stage)
    if following is not None and end is not None and end < found.closes_at:
        campaign.set_date(following, written_time(found.closes_at))


def _deadline_moved(step: Step) -> None:
    found = step.round_in("open")
    if found is None:
        return
    to = seconds(step.fact["at"])
    later = found.closes_at is None or step.at < found.closes_at < to
    step.needs(later and to >= step.at, "round.deadline")
    _close_at(step, found, step.fact["at"])


def _sealed(step: Step) -> None:
    found = step.round_in("open")
    if found is None:
        return
    seal = step.fact["seal"]
    most = step.campaign.voices if found.kind == "upvote" else found.voices
    step.needs(max(seal["complete"], seal["voted"]) <= seal["ballots"] <= most, "round.seal")
    step.preconditions(_before_sealing(step, found))
    found.state, found.seal, found.sealed_at = "sealed", seal, step.at


def _before_sealing(step: Step, found: Round) -> list[Precondition]:
    told = step.fact["preconditions"]
    if found.own_rules.get("ends") == "when_all_voted" and any(precondition["guard"] == "ballots_complete" for precondition in told):
        least = found.voices - min((found.recusals.get(item, 0) for item in found.items), default=0)
        need = told[0]["need"].get("at_least", -1)
        fitting = need if least <= need <= found.voices else found.voices
        complete = step.fact["seal"]["complete"]
        return [at_least("ballots_complete", max(1, complete), fitting)]
    closes_at = LAST_INSTANT if found.closes_at is None else found.closes_at
    return [exactly("box_seconds_left", max(0, closes_at - step.at))]


def _published(step: Step) -> None:
    campaign = step.campaign
    found = step.round_in("counted")
    of_decision = found in campaign.deciding_rounds() if found is not None else False
    step.needs(of_decision == (campaign.stage == "decided"), "decision.published", "a round of the decision is published with it")
    if found is not None:
        found.state = "published"


def _certified(step: Step) -> None:
    found = step.round_in("published")
    if found is not None:
        found.state = "certified"


def _link_destroyed(step: Step) -> None:
    campaign = step.campaign
    found = campaign.rounds.get(step.fact["round"])
    over = campaign.stage != "decided" or all(map(met, guards.of_entering(campaign, "pathways", step.at)))
    waits = campaign.stage == "cancelled" and campaign.contest_until is not None and step.at < campaign.contest_until
    over = over and not waits
    if step.needs(found is not None and found.was_opened and not found.link_destroyed and over, "round.state", "not a round with a link"):
        found.link_destroyed = True


def voided_with_step(step: Step) -> bool:
    """Whether a round becomes void with the last step back or with the end of the campaign."""
    return step.fact["round"] in step.campaign.voided_with_step and step.same_moment()


def _voided(step: Step) -> None:
    found = step.campaign.rounds.get(step.fact["round"])
    if step.needs(found is not None, "round.state", "no such round"):
        waits = awaits_secrets(found, step.at)
        unfinished = (found.state in _VOIDABLE and not waits) or (found.state == "counted" and found.outcome == "no_quorum")
        step.needs(unfinished or voided_with_step(step), "round.state", "not a round that can be declared void")
        found.state = "void"


HANDLERS: dict[str, Handler] = {
    "round_prepared": _prepared,
    "conflict_declared": _conflict_declared,
    "round_opened": _opened,
    "deadline_moved": _deadline_moved,
    "round_sealed": _sealed,
    "round_published": _published,
    "round_certified": _certified,
    "link_destroyed": _link_destroyed,
    "round_voided": _voided,
}
