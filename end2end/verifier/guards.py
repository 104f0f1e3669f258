"""The preconditions of entering a stage, with the values that the entries before give (SPEC 6.2)."""

from __future__ import annotations

from campaign import Campaign
from folding import Precondition, at_least, exactly
from slates import stage_slate
from state import COUNTED

VOTING = ("upvote", "panel")


def of_entering(campaign: Campaign, to: str, at: int) -> list[Precondition]:
    """What is asked before a stage is entered forwards."""
    if to == "theming":
        return [at_least("challenges_submitted", campaign.coverage()["submitted"])]
    if to in VOTING:
        return _of_a_vote(campaign, to, at)
    if to == "decided":
        return _of_the_decision(campaign)
    if to in ("pathways", "archived") and campaign.stage == "decided":
        return _of_its_standing(campaign, at)
    return []


def of_going_back(campaign: Campaign) -> list[Precondition]:
    """What is asked before a step back."""
    if campaign.stage == "decided":
        return [at_least("contests_voiding", campaign.contests_voiding())]
    if campaign.stage == "upvote":
        return [exactly("rounds_sealed", sum(found.state in ("sealed", *COUNTED) for found in campaign.live_rounds("upvote")))]
    return []


def _of_a_vote(campaign: Campaign, to: str, at: int) -> list[Precondition]:
    expected = [exactly("challenges_pending", campaign.coverage()["pending"])]
    if to == "panel" and "upvote" in campaign.path:
        published = sum(found.state == "published" for found in campaign.live_rounds("upvote"))
        expected.append(at_least("rounds_published", published))
    else:
        expected.append(exactly("merges_open", campaign.merges_open()))
        if "theming" in campaign.path:
            expected.append(exactly("themes_unsigned", campaign.themes_unsigned()))
    expected.append(at_least("slate_items", len(stage_slate(campaign, to))))
    end = campaign.announced_end(to)
    if to == "upvote" and end is not None:
        expected.append(at_least("box_seconds_left", max(0, end - at)))
    return expected


def _of_the_decision(campaign: Campaign) -> list[Precondition]:
    expected = [at_least("decision_complete", int(campaign.decision_complete()))]
    if campaign.live_rounds("panel"):
        missing, unconfirmed = campaign.without_reason()
        expected += [exactly("reasons_missing", missing), exactly("reasons_unconfirmed", unconfirmed)]
    return expected


def _of_its_standing(campaign: Campaign, at: int) -> list[Precondition]:
    left = 0 if campaign.contest_until is None else max(0, campaign.contest_until - at)
    return [exactly("contest_seconds_left", left),
            exactly("contests_open", sum(contest.answer is None for contest in campaign.contests.values())),
            exactly("recounts_due", sum(found.recount_due and found.state != "void" for found in campaign.rounds.values())),
            exactly("contests_voiding", campaign.contests_voiding())]
