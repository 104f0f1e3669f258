"""Challenges: from submission over moderation to merges and splits (SPEC 6.1)."""

from __future__ import annotations

import themes
from campaign import Challenge, Lineage
from canonical import seconds
from folding import Handler, Step

BY_OFFICE = ("curator", "moderator", "host")


def _known(step: Step, ident: str, *states: str) -> Challenge | None:
    """The challenge of an id, if it is there and in one of these states."""
    challenge = step.campaign.challenges.get(ident)
    holds = challenge is not None and (not states or challenge.state in states)
    step.needs(holds, "act.object", "no such challenge in a state for this")
    return challenge if holds else None


def _submitted(step: Step) -> None:
    fact = step.fact
    if step.new_id(fact["challenge"], step.campaign.challenges):
        step.campaign.challenges[fact["challenge"]] = Challenge(fact["text"]["commitment"], fact["merging"])


def _revised(step: Step) -> None:
    fact = step.fact
    challenge = _known(step, fact["challenge"], "submitted", "accepted")
    if challenge is None:
        return
    step.needs(fact["version"] == challenge.version + 1, "act.object", "not the next version")
    challenge.version, challenge.text, challenge.merging = fact["version"], fact["text"]["commitment"], fact["merging"]
    if step.role not in BY_OFFICE:
        challenge.state = "submitted"


def _stewards_changed(step: Step) -> None:
    _known(step, step.fact["challenge"])


def _withdrawn(step: Step) -> None:
    challenge = _known(step, step.fact["challenge"], "submitted", "accepted", "declined", "merged", "split")
    if challenge is not None:
        challenge.state = "withdrawn"


def _accepted(step: Step) -> None:
    challenge = _known(step, step.fact["challenge"], "submitted", "declined")
    if challenge is not None:
        challenge.state = "accepted"


def _declined(step: Step) -> None:
    challenge = _known(step, step.fact["challenge"], "submitted", "accepted")
    step.needs(step.fact["code"] != "other" or "reason" in step.fact, "act.reason")
    if challenge is not None:
        challenge.state = "declined"


def _translated(step: Step) -> None:
    challenge = _known(step, step.fact["challenge"], "submitted", "accepted")
    if challenge is not None:
        step.needs(step.fact["version"] == challenge.version, "act.object", "not the version that stands")


def _may_merge(challenge: Challenge | None) -> bool:
    return challenge is not None and challenge.state in ("submitted", "accepted") and challenge.merging == "welcome"


def _may_take(challenge: Challenge | None) -> bool:
    return challenge is not None and challenge.state == "accepted" and challenge.merging == "welcome"


def _merge_proposed(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    sources, into, until = fact["from"], fact["into"], seconds(fact["refuse_until"])
    step.new_id(fact["merge"], campaign.lineages)
    known = campaign.challenges
    mergeable = bool(sources) and all(source in known and known[source].state in ("submitted", "accepted") for source in sources)
    step.needs(mergeable and into not in sources and into in known and known[into].state == "accepted", "act.object", "not what can be merged")
    step.needs(until in (step.at, step.at + campaign.charter["merge_delay"]), "act.object", "not the delay of the charter")
    campaign.lineages[fact["merge"]] = Lineage("merge", sources, [into], until)


def _open_merge(step: Step) -> Lineage | None:
    lineage = step.campaign.lineages.get(step.fact["merge"])
    holds = lineage is not None and lineage.kind == "merge" and lineage.state == "open"
    step.needs(holds, "act.object", "no such merge that is open")
    return lineage if holds else None


def _nothing_left(step: Step, lineage: Lineage) -> bool:
    known = step.campaign.challenges
    return not _may_take(known.get(lineage.results[0])) or not any(_may_merge(known.get(source)) for source in lineage.sources)


def _merge_refused(step: Step) -> None:
    lineage = _open_merge(step)
    if lineage is None:
        return
    if step.role == "system":
        step.needs(step.at >= lineage.refuse_until and _nothing_left(step, lineage), "act.object", "the merge can take effect")
    else:
        step.needs(step.at < lineage.refuse_until, "act.object", "too late to refuse")
    lineage.state = "refused"


def _challenges_merged(step: Step) -> None:
    lineage = _open_merge(step)
    if lineage is None:
        return
    behind = step.before[-1] if step.before else {}
    at_once = (behind.get("fact", {}).get("type") == "merge_proposed" and behind["fact"]["merge"] == step.fact["merge"]
               and behind["by"]["role"] == step.role and behind["fact"]["refuse_until"] == behind["at"] and seconds(behind["at"]) == step.at)
    step.needs((step.role == "system" or at_once) and step.at >= lineage.refuse_until and not _nothing_left(step, lineage),
               "act.object", "the merge cannot take effect")
    for source in lineage.sources:
        challenge = step.campaign.challenges.get(source)
        if _may_merge(challenge):
            lineage.undo.append((challenge, {"state": challenge.state}))
            challenge.state = "merged"
    lineage.state = "done"


def _split(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    step.new_id(fact["split"], campaign.lineages)
    whole = _known(step, fact["challenge"], "accepted")
    step.needs(len(fact["parts"]) >= 2, "act.object", "fewer than two parts")
    lineage = Lineage("split", [fact["challenge"]], [part["challenge"] for part in fact["parts"]], state="done")
    for part in fact["parts"]:
        if step.new_id(part["challenge"], campaign.challenges):
            campaign.challenges[part["challenge"]] = Challenge(part["text"]["commitment"], part["merging"], "accepted")
    if whole is not None:
        lineage.undo.append((whole, {"state": whole.state}))
        whole.state = "split"
    campaign.lineages[fact["split"]] = lineage


def _undone(step: Step) -> None:
    campaign = step.campaign
    lineage = campaign.lineages.get(step.fact["lineage"])
    if not step.needs(lineage is not None and lineage.state in ("open", "done"), "act.object", "nothing to take back"):
        return
    for changed, values in reversed(lineage.undo):
        if getattr(changed, "state", None) != "withdrawn":
            changed.restore(values)
    if lineage.kind == "split":
        for part in lineage.results:
            campaign.challenges.pop(part, None)
    if lineage.kind in ("themes_merged", "theme_split"):
        themes.forget(campaign, lineage)
    lineage.state = "undone"


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
    "lineage_undone": _undone,
}
