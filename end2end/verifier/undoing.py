"""Merges and splits that are taken back, as long as nothing was built upon them (SPEC 6.1 and 7.4).

A merge of challenges is taken back whatever came of it. All others give back what they took only where nothing later stands on it.
"""

from __future__ import annotations

from campaign import Campaign
from folding import Handler, Step
from state import Lineage

_STANDING = ("proposed", "in effect")
_OF_CHALLENGES = ("merge", "split")
_OF_THEMES = ("themes_merged", "theme_split")


def _undone(step: Step) -> None:
    campaign = step.campaign
    lineage = campaign.lineages.get(step.fact["lineage"])
    if not step.needs(lineage is not None and lineage.state in _STANDING, "act.object", "nothing to take back"):
        return
    step.needs(not _built_upon(campaign, step.fact["lineage"]), "act.object", "something was built upon it")
    for challenge, before in lineage.merged:
        if challenge.state == "merged":
            challenge.state = before
    if lineage.kind == "split":
        _forget_parts(campaign, lineage)
    elif lineage.kind in _OF_THEMES:
        _give_themes_back(campaign, lineage)
    lineage.state = "over"


def _built_upon(campaign: Campaign, ident: str) -> bool:
    """Whether something later stands on what a merge or a split has made."""
    lineage = campaign.lineages[ident]
    if lineage.kind == "split":
        return _parts_used(campaign, lineage)
    if lineage.kind == "merge":
        return False
    idents = list(campaign.lineages)
    later = [campaign.lineages[other] for other in idents[idents.index(ident) + 1:]]
    return any(other.kind in _OF_THEMES and other.state == "in effect" and other.names & lineage.names for other in later)


def _parts_used(campaign: Campaign, split: Lineage) -> bool:
    """Whether a part of a split of a challenge is not as it came out of it, or something else has to do with it."""
    parts = set(split.others)
    if any(part not in campaign.challenges or campaign.challenges[part].state != "accepted" for part in parts):
        return True
    if any(parts & set(topic.answers) for topic in campaign.topics.values()):
        return True
    return any(other is not split and other.kind in _OF_CHALLENGES and other.state in _STANDING and other.names & parts
               for other in campaign.lineages.values())


def _forget_parts(campaign: Campaign, split: Lineage) -> None:
    for part in split.others:
        campaign.challenges.pop(part, None)
    whole = campaign.challenges.get(split.whole)
    if whole is not None and whole.state == "split":
        whole.state = "accepted"


def _give_themes_back(campaign: Campaign, lineage: Lineage) -> None:
    """Undoes a merge or a split of themes: what was signed before has to be signed again."""
    for move in lineage.moves:
        if move.challenge.theme == move.behind:
            move.challenge.theme = move.before
    for theme, before in lineage.retired:
        theme.state = "edited" if before == "signed" else before
    if lineage.kind == "themes_merged":
        if lineage.whole in campaign.themes:
            campaign.themes[lineage.whole].edit()
        return
    for part in lineage.others:
        campaign.themes.pop(part, None)
    for challenge in campaign.challenges.values():
        if challenge.theme in lineage.others:
            challenge.theme = None


HANDLERS: dict[str, Handler] = {"lineage_undone": _undone}
