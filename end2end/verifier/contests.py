"""Reasons, contests, and what is revealed: how a decision is explained and questioned (SPEC 6.2 and 7.4)."""

from __future__ import annotations

import guards
from campaign import Campaign
from folding import Handler, Step, met
from state import Contest


def _reason_drafted(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    found = campaign.rounds.get(fact["round"])
    deciding = campaign.deciding_rounds()
    fits = found is not None and deciding[:1] == [found] and fact["item"] in campaign.chosen()
    step.needs(fits and fact["version"] == found.reasons.get(fact["item"], 0) + 1, "act.object", "not the next reason of a chosen item")
    if found is not None:
        found.reasons[fact["item"]] = fact["version"]


def _reasons_confirmed(step: Step) -> None:
    found = step.campaign.rounds.get(step.fact["round"])
    named = {(reason["item"], reason["version"]) for reason in step.fact["reasons"]}
    step.needs(found is not None and all(found.reasons.get(item) == version for item, version in named), "act.object", "not the last reasons")
    if found is not None:
        found.confirmed.update(named)


def _revealed(step: Step) -> None:
    campaign, item = step.campaign, step.fact["item"]
    ready = all(map(met, guards.of_entering(campaign, "decided", step.at)))
    step.needs(ready and item in campaign.chosen() and item not in campaign.revealed, "act.object", "not decided, not chosen, or revealed already")
    campaign.revealed.add(item)


def _can_be_contested(campaign: Campaign, subject: dict[str, dict[str, str]]) -> bool:
    (kind, about), = subject.items()
    if kind == "decline":
        challenge = campaign.challenges.get(about["challenge"])
        return challenge is not None and challenge.state == "declined"
    if kind == "merge":
        lineage = campaign.lineages.get(about["merge"])
        return lineage is not None and lineage.state == "in effect"
    found = campaign.rounds.get(about["round"])
    published = found is not None and found.state == "published"
    return published and (kind == "count" or (found.kind == "panel" and about["item"] in found.items))


def _contest_raised(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    in_time = campaign.contest_until is not None and step.at < campaign.contest_until
    step.needs(in_time, "act.object", "the time to contest is over")
    step.needs(_can_be_contested(campaign, fact["subject"]), "act.object", "nothing of this kind to question")
    if step.new_id(fact["contest"], campaign.contests):
        campaign.contests[fact["contest"]] = Contest(fact["subject"], campaign.deciding_rounds())


def _contest_answered(step: Step) -> None:
    campaign = step.campaign
    contest = campaign.contests.get(step.fact["contest"])
    if not step.needs(contest is not None and contest.answer is None, "act.object", "no such contest without an answer") and contest is None:
        return
    contest.answer = step.fact["outcome"]
    found = campaign.rounds.get(contest.counted_round or "")
    if contest.answer == "recount" and found is not None:
        found.recount_due = True


def _contest_withheld(step: Step) -> None:
    contest = step.campaign.contests.get(step.fact["contest"])
    if step.needs(contest is not None and not contest.withheld, "act.object", "no such contest, or withheld already"):
        contest.withheld = True


HANDLERS: dict[str, Handler] = {
    "reason_drafted": _reason_drafted,
    "reasons_confirmed": _reasons_confirmed,
    "item_revealed": _revealed,
    "contest_raised": _contest_raised,
    "contest_answered": _contest_answered,
    "contest_withheld": _contest_withheld,
}
