"""Stages, the charter, roles and voices: how a campaign begins and how it goes on (SPEC 7.2 and 7.3)."""

from __future__ import annotations

import guards
from campaign import Campaign
from canonical import seconds, written_time
from charters import ahead, dates_in_order, frozen_parts, whole
from folding import Handler, Precondition, Step, met
from state import PUBLISHED

_WAYS_BACK = ("theming", "upvote", "decided")
_GRANTED = ("panelist", "note_taker", "curator", "moderator", "chair", "host")
_NO_WAY_OUT = ("draft", "archived", "cancelled")


def _charter_edited(step: Step) -> None:
    campaign, charter = step.campaign, step.fact["charter"]
    opened = [found for found in campaign.rounds.values() if found.was_opened]
    flags = (campaign.left_draft, bool(opened), any(found.kind == "panel" for found in opened),
             any(found.kind == campaign.deciding_kind for found in opened))
    unchanged = frozen_parts(campaign.charter, *flags) == frozen_parts(charter, *flags)
    other_dates = (charter["schedule"], charter["path"]) != (campaign.schedule, campaign.path)
    step.needs(whole(charter) and unchanged and (not other_dates or dates_in_order(charter)), "charter.rules")
    step.needs(not other_dates or ahead(charter, step.at), "stage.date")
    campaign.charter = charter


def _way_leads(campaign: Campaign, origin: str, to: str, direction: str) -> bool:
    if origin != campaign.stage:
        return False
    if direction == "forward":
        return campaign.next_stage(origin) == to
    if direction == "cancel":
        return origin not in _NO_WAY_OUT and to == "cancelled"
    return origin in _WAYS_BACK and campaign.next_stage(to) == origin and to != "draft"


def _expected(step: Step) -> list[Precondition]:
    if step.fact["direction"] == "forward":
        return guards.of_entering(step.campaign, step.fact["to"], step.at)
    return guards.of_going_back(step.campaign) if step.fact["direction"] == "back" else []


def _date_has_come(step: Step, stage: str) -> None:
    date = step.campaign.schedule.get(stage)
    step.needs(step.role != "system" or (date is not None and step.at >= seconds(date)), "stage.date")


def _stage_entered(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    to, direction = fact["to"], fact["direction"]
    step.needs(_way_leads(campaign, fact["from"], to, direction), "stage.way")
    step.needs(direction == "forward" or "reason" in fact, "act.reason")
    _date_has_come(step, to)
    step.preconditions(_expected(step))
    wanted = campaign.coverage() if direction == "forward" and to in guards.VOTING else None
    step.needs(fact.get("coverage") == wanted, "coverage.equation", f"expected {wanted}")
    campaign.voided_with_step = _voided_with(campaign, direction)
    _move_dates(step, to, direction)
    campaign.stage, campaign.left_draft, campaign.revealed, campaign.waiting = to, True, set(), None
    entered_decision = to == "decided" and direction == "forward"
    if entered_decision:
        campaign.contest_until = step.at + campaign.charter["contest_period"]
    elif direction != "cancel":
        campaign.contest_until = None


def _voided_with(campaign: Campaign, direction: str) -> set[str]:
    """The rounds that become void with a step from the stage that is left."""
    if direction == "cancel":
        return {found.id for found in campaign.rounds.values() if found.state not in (*PUBLISHED, "void")}
    if direction == "back" and campaign.stage == "decided":
        return {found.id for found in campaign.deciding_rounds()}
    if direction == "back":
        return {found.id for found in campaign.live_rounds("upvote")}
    return set()


def _move_dates(step: Step, to: str, direction: str) -> None:
    campaign = step.campaign
    if direction == "back":
        for stage in campaign.stages_behind(to):
            if stage in campaign.schedule and seconds(campaign.schedule[stage]) <= step.at:
                campaign.set_date(stage, None)
    if to in campaign.schedule:
        campaign.set_date(to, written_time(step.at))


def _stage_waits(step: Step) -> None:
    stage = step.fact["stage"]
    step.needs(stage == step.campaign.next_stage(step.campaign.stage), "stage.way", "not the stage that comes next")
    step.needs(stage != step.campaign.waiting, "act.object", "that this stage waits was said already")
    step.campaign.waiting = stage
    _date_has_come(step, stage)
    step.preconditions(guards.of_entering(step.campaign, stage, step.at), must_hold=False)
    step.needs(not all(map(met, step.fact["preconditions"])), "preconditions.met")


def _rescheduled(step: Step) -> None:
    campaign, stage = step.campaign, step.fact["stage"]
    step.needs(stage in campaign.stages_behind(campaign.stage), "stage.date", "not a stage that lies ahead")
    date = step.fact.get("at")
    step.needs(date is None or (seconds(date) > step.at and _date_fits(campaign, stage, seconds(date))), "stage.date", "not between other dates")
    campaign.set_date(stage, date)
    if stage == campaign.waiting:
        campaign.waiting = None


def _date_fits(campaign: Campaign, stage: str, date: int) -> bool:
    """Whether a date keeps the order of the stages, and lets a box that is open be open until the announced instant."""
    behind = campaign.stages_behind(stage)
    between = [own for own in campaign.stages_behind(campaign.stage) if own != stage and own not in behind]
    closings = [found.closes_at for found in campaign.rounds.values() if found.state == "open" and found.closes_at is not None]
    return (all(seconds(campaign.schedule[own]) < date for own in between if own in campaign.schedule)
            and all(date < seconds(campaign.schedule[own]) for own in behind if own in campaign.schedule)
            and all(closing <= date for closing in closings))


def _role_granted(step: Step) -> None:
    step.needs(step.fact["role"] in _GRANTED, "act.object", "a role that nobody grants")
    step.campaign.roles[step.fact["role"]] += 1


def _role_revoked(step: Step) -> None:
    campaign, role = step.campaign, step.fact["role"]
    step.needs(campaign.roles[role] > 0, "act.object", "nobody has this role")
    campaign.roles[role] -= 1
    campaign.panelists_revoked += role == "panelist"


def _voice_admitted(step: Step) -> None:
    campaign, admission = step.campaign, step.campaign.charter["admission"]
    campaign.voices += 1
    if step.fact["column"] == "open_code":
        cap = 0 if isinstance(admission, str) else admission["open_code"]["cap"]
        step.needs(campaign.open_code_voices < cap, "act.object", "no open code, or one that let in as many as it may")
        campaign.open_code_voices += 1


def _delegates_changed(_: Step) -> None:
    """Who speaks for a voice is private, and changes nothing that can be recomputed."""


HANDLERS: dict[str, Handler] = {
    "charter_edited": _charter_edited,
    "stage_entered": _stage_entered,
    "stage_waits": _stage_waits,
    "rescheduled": _rescheduled,
    "role_granted": _role_granted,
    "role_revoked": _role_revoked,
    "voice_admitted": _voice_admitted,
    "delegates_changed": _delegates_changed,
}
