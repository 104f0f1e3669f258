"""Stages, the charter, roles and voices: how a campaign begins and how it goes on (SPEC 6.2, 7.2 and 7.3)."""

from __future__ import annotations

from campaign import PUBLISHED, Campaign
from canonical import seconds
from charters import ahead, frozen_parts, whole
from folding import Handler, Step, at_least, exactly, met

COVERED_STAGES = ("upvote", "panel")
STARTED = ("sealed", "counted", "published", "certified")


def _charter_edited(step: Step) -> None:
    campaign, charter = step.campaign, step.fact["charter"]
    opened = [found for found in campaign.rounds.values() if found.opened]
    flags = (campaign.left_draft, bool(opened), any(found.kind == "panel" for found in opened),
             any(found.kind == campaign.deciding_kind for found in opened))
    unchanged = frozen_parts(campaign.charter, *flags) == frozen_parts(charter, *flags)
    step.needs(whole(charter) and unchanged, "charter.rules")
    same_dates = charter["schedule"] == campaign.charter["schedule"]
    step.needs(same_dates or ahead(charter, step.at), "stage.date")
    campaign.charter = charter


def expected_preconditions(campaign: Campaign, to: str, at: int) -> list[tuple[str, int, dict[str, int]]]:
    """The preconditions of entering a stage forwards."""
    covered = campaign.coverage()
    if to == "theming":
        return [at_least("challenges_submitted", covered["submitted"])]
    if to in COVERED_STAGES:
        return _before_a_vote(campaign, to, at, covered["pending"])
    if to == "decided":
        complete = [at_least("decision_complete", int(campaign.decision_complete()))]
        missing, unconfirmed = campaign.unconfirmed()
        return complete + ([exactly("reasons_missing", missing), exactly("reasons_unconfirmed", unconfirmed)] if "panel" in campaign.path else [])
    if to == "pathways" or (to == "archived" and campaign.stage == "decided"):
        left = max(0, campaign.stage_since + campaign.charter["contest_period"] - at)
        return [exactly("contest_seconds_left", left), exactly("contests_open", campaign.contests_with(None)),
                exactly("recounts_due", len(campaign.recounts_due())), exactly("contests_voiding", campaign.contests_with("void"))]
    return []


def _before_a_vote(campaign: Campaign, to: str, at: int, pending: int) -> list[tuple[str, int, dict[str, int]]]:
    expected = [exactly("challenges_pending", pending)]
    if to == "panel" and "upvote" in campaign.path:
        published = sum(found.state in PUBLISHED for found in campaign.live_rounds("upvote"))
        expected.append(at_least("rounds_published", published))
    else:
        expected.append(exactly("merges_open", sum(found.state == "open" for found in campaign.lineages.values())))
        if "theming" in campaign.path:
            expected.append(exactly("themes_unsigned", sum(theme.live and not theme.signed for theme in campaign.themes.values())))
    slate = campaign.panel_slate() if to == "panel" else campaign.members_slate()
    expected.append(at_least("slate_items", len(slate)))
    end = campaign.announced_end("upvote")
    if to == "upvote" and end is not None:
        expected.append(at_least("box_seconds_left", max(0, end - at)))
    return expected


def _expected(step: Step) -> list[tuple[str, int, dict[str, int]]]:
    campaign, direction = step.campaign, step.fact["direction"]
    if direction == "forward":
        return expected_preconditions(campaign, step.fact["to"], step.at)
    if direction == "back" and campaign.stage == "decided":
        return [at_least("contests_voiding", campaign.contests_with("void"))]
    if direction == "back" and campaign.stage == "upvote":
        return [exactly("rounds_sealed", sum(found.state in STARTED for found in campaign.live_rounds("upvote")))]
    return []


def _way_leads(campaign: Campaign, origin: str, to: str, direction: str) -> bool:
    if origin != campaign.stage:
        return False
    if direction == "forward":
        return campaign.next_stage(origin) == to
    if direction == "cancel":
        return origin not in ("draft", "archived", "cancelled") and to == "cancelled"
    return origin in ("theming", "upvote", "decided") and campaign.next_stage(to) == origin and to != "draft"


def _stage_entered(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    to, direction = fact["to"], fact["direction"]
    step.needs(_way_leads(campaign, fact["from"], to, direction), "stage.way")
    step.needs(direction == "forward" or "reason" in fact, "act.reason")
    if step.role == "system":
        date = campaign.charter["schedule"].get(to)
        step.needs(date is not None and step.at >= seconds(date), "stage.date")
    step.preconditions(_expected(step))
    wanted = campaign.coverage() if direction == "forward" and to in COVERED_STAGES else None
    step.needs(fact.get("coverage") == wanted, "coverage.equation", f"expected {wanted}")
    campaign.enter(to, step.at, direction)


def _stage_waits(step: Step) -> None:
    campaign, stage = step.campaign, step.fact["stage"]
    date = campaign.charter["schedule"].get(stage)
    step.needs(campaign.next_stage(campaign.stage) == stage and date is not None and step.at >= seconds(date), "stage.date")
    step.preconditions(expected_preconditions(campaign, stage, step.at), must_hold=False)
    step.needs(not all(map(met, step.fact["preconditions"])), "preconditions.met")


def _rescheduled(step: Step) -> None:
    campaign, stage = step.campaign, step.fact["stage"]
    still_ahead = campaign.path[campaign.path.index(campaign.stage) + 1:] if campaign.stage in campaign.path else []
    step.needs(stage in still_ahead, "stage.date", "not a stage that lies ahead")
    schedule = {name: date for name, date in campaign.charter["schedule"].items() if name != stage}
    if "at" in step.fact:
        step.needs(seconds(step.fact["at"]) > step.at, "stage.date", "not an instant ahead")
        schedule[stage] = step.fact["at"]
    campaign.charter = campaign.charter | {"schedule": schedule}


def _role_changed(step: Step) -> None:
    change = 1 if step.fact["type"] == "role_granted" else -1
    if step.fact["role"] == "panelist":
        step.campaign.panelists = max(0, step.campaign.panelists + change)


def _voice_admitted(step: Step) -> None:
    step.campaign.voices += 1


def _delegates_changed(_: Step) -> None:
    """Who speaks for a voice is private, and changes nothing that can be recomputed."""


HANDLERS: dict[str, Handler] = {
    "charter_edited": _charter_edited,
    "stage_entered": _stage_entered,
    "stage_waits": _stage_waits,
    "rescheduled": _rescheduled,
    "role_granted": _role_changed,
    "role_revoked": _role_changed,
    "voice_admitted": _voice_admitted,
    "delegates_changed": _delegates_changed,
}
