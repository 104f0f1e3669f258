"""Challenges: from submission over moderation to merges and splits (SPEC 6.1 and 7.4)."""

from __future__ import annotations

from canonical import seconds
from folding import Handler, Step
from state import Challenge, Lineage

_BY_OFFICE = ("curator", "moderator", "host")
_OPEN = ("submitted", "accepted")


def _known(step: Step, *states: str) -> Challenge | None:
    """The challenge that the entry names, reported where it is not there, or in none of these states."""
    challenge = step.campaign.challenges.get(step.fact["challenge"])
    step.needs(challenge is not None and (not states or challenge.state in states), "act.object", "no such challenge in a state for this")
    return challenge


def _submitted(step: Step) -> None:
    fact = step.fact
    if step.new_id(fact["challenge"], step.campaign.challenges):
        step.campaign.challenges[fact["challenge"]] = Challenge(fact["text"]["commitment"], fact["merging"])


def _revised(step: Step) -> None:
    fact = step.fact
    challenge = _known(step, *_OPEN)
    if challenge is None:
        return
    step.needs(fact["version"] == challenge.version + 1, "act.object", "not the next version")
    challenge.version, challenge.text, challenge.merging = fact["version"], fact["text"]["commitment"], fact["merging"]
    if step.role not in _BY_OFFICE:
        challenge.state = "submitted"


def _stewards_changed(step: Step) -> None:
    _known(step)


def _withdrawn(step: Step) -> None:
    challenge = _known(step, "submitted", "accepted", "declined", "merged", "split")
    if challenge is not None:
        challenge.state = "withdrawn"


def _accepted(step: Step) -> None:
    challenge = _known(step, "submitted", "declined")
    if challenge is not None:
        challenge.state = "accepted"


def _declined(step: Step) -> None:
    challenge = _known(step, *_OPEN)
    step.needs(step.fact["code"] != "other" or "reason" in step.fact, "act.reason")
    if challenge is not None:
        challenge.state = "declined"


def _translated(step: Step) -> None:
    challenge = _known(step, *_OPEN)
    if challenge is not None:
        step.needs(step.fact["version"] == challenge.version, "act.object", "not the version that stands")


def _merge_proposed(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    sources, into, until = fact["from"], fact["into"], seconds(fact["refuse_until"])
    known = campaign.challenges
    fits = (bool(sources) and len(set(sources)) == len(sources) and into not in sources
            and all(source in known and known[source].state in _OPEN for source in sources)
            and into in known and known[into].state == "accepted")
    step.needs(fits, "act.object", "not what can be merged")
    step.needs(until in (step.at, step.at + campaign.charter["merge_delay"]), "act.object", "not the delay of the charter")
    if step.new_id(fact["merge"], campaign.lineages):
        campaign.lineages[fact["merge"]] = Lineage("merge", into, sources, "proposed", until)


def _proposed_merge(step: Step) -> Lineage | None:
    lineage = step.campaign.lineages.get(step.fact["merge"])
    holds = lineage is not None and lineage.state == "proposed"
    step.needs(holds, "act.object", "no such merge that is proposed")
    return lineage if holds else None


def _something_left(step: Step, lineage: Lineage) -> bool:
    known = step.campaign.challenges
    into = known.get(lineage.whole)
    return (into is not None and into.state == "accepted" and into.mergeable
            and any(source in known and known[source].mergeable for source in lineage.others))


def _merge_refused(step: Step) -> None:
    lineage = _proposed_merge(step)
    if lineage is None:
        return
    late = step.at >= lineage.refuse_until
    holds = late and not _something_left(step, lineage) if step.role == "system" else not late
    step.needs(holds, "act.object", "the clock refuses what nothing is left of, others refuse before the delay is over")
    lineage.state = "over"


def _right_behind_its_proposal(step: Step) -> bool:
    fact = step.behind["fact"]
    proposed = fact["type"] == "merge_proposed" and fact["merge"] == step.fact["merge"]
    return proposed and step.same_moment() and seconds(fact["refuse_until"]) == step.at


def _challenges_merged(step: Step) -> None:
    lineage = _proposed_merge(step)
    if lineage is None:
        return
    due = step.role == "system" or _right_behind_its_proposal(step)
    step.needs(due and step.at >= lineage.refuse_until and _something_left(step, lineage), "act.object", "the merge cannot take effect")
    for source in lineage.others:
        challenge = step.campaign.challenges.get(source)
        if challenge is not None and challenge.mergeable:
            lineage.merged.append((challenge, challenge.state))
            challenge.state = "merged"
    lineage.state = "in effect"


def _split(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    whole = _known(step, "accepted")
    parts = [part["challenge"] for part in fact["parts"]]
    step.needs(len(parts) >= 2, "act.object", "fewer than two parts")
    for part in fact["parts"]:
        if step.new_id(part["challenge"], campaign.challenges):
            campaign.challenges[part["challenge"]] = Challenge(part["text"]["commitment"], part["merging"], "accepted")
    if whole is not None:
        whole.state = "split"
    if step.new_id(fact["split"], campaign.lineages):
        campaign.lineages[fact["split"]] = Lineage("split", fact["challenge"], parts)


HANDLERS: dict[str, Handler] = {
    "challenge_submitted": _submitted,
    "challenge_revised": _revised,
    "stewards_changed": _stewards_changed,
    "challenge_withdrawn": _withdrawn,
    "challenge_accepted": _accepted,
    "challenge_declined": _declined,
    "challenge_translated": _translated,
    "merge_proposed": _merge_proposed,
    "merge_refused": _merge_refused,
    "challenges_merged": _challenges_merged,
    "challenge_split": _split,
}
