"""What a round is about: the items that are there at an instant, and the cut that the charter makes (SPEC 2.6 and 6.3)."""

from __future__ import annotations

from campaign import Campaign
from state import Round, Slate


def members_slate(campaign: Campaign) -> Slate:
    """The slate that a members' round has now."""
    kind = campaign.charter["upvote"]["slate"]
    if kind == "challenges":
        slate = [{"item": f"challenge:{ident}", "text": own.text, "themes": [own.theme] if own.theme else [], "version": own.version}
                 for ident, own in campaign.challenges.items() if own.state == "accepted"]
    elif kind == "themes":
        slate = [{"item": f"theme:{ident}", "themes": [ident], "version": own.version} for ident, own in campaign.themes.items() if own.live]
    else:
        slate = [{"item": f"topic:{ident}", "themes": _themes_of(campaign, own.answers), "version": own.version}
                 for ident, own in campaign.topics.items() if own.was_drafted]
    return sorted(slate, key=lambda line: line["item"])


def _themes_of(campaign: Campaign, answers: list[str]) -> list[str]:
    answered = (campaign.challenges[answer] for answer in answers if answer in campaign.challenges)
    return sorted({challenge.theme for challenge in answered if challenge.theme is not None})


def panel_slate(campaign: Campaign) -> Slate:
    """The slate that a panel's round has now, from the last upvote or from what such a round would be about."""
    if "upvote" not in campaign.path:
        return members_slate(campaign)
    upvote = campaign.last_upvote()
    if upvote is None:
        return []
    slate = still_there(campaign, upvote.slate)
    rule = campaign.charter["panel"]["slate"]
    if rule == "all" or upvote.totals is None:
        return slate
    supports = {item: total["support"] for item, total in upvote.totals.items()}
    return _first_and_best(slate, supports, rule["first_and_best_of_themes"]["first"])


def still_there(campaign: Campaign, slate: Slate) -> Slate:
    """A slate without challenges that were withdrawn since, or that are gone with a split that was undone."""
    return [line for line in slate if not line["item"].startswith("challenge:") or _stands(campaign, line["item"].removeprefix("challenge:"))]


def quorum(campaign: Campaign, found: Round) -> int:
    """How many must vote at least; what follows from another round asks no more than may vote on one of its items (SPEC 6.2)."""
    if found.origin is None:
        return found.quorum
    reach = (found.eligible(line["item"]) for line in still_there(campaign, found.slate))
    return min(found.quorum, max(reach, default=0))


def _stands(campaign: Campaign, ident: str) -> bool:
    return ident in campaign.challenges and campaign.challenges[ident].state != "withdrawn"


def stage_slate(campaign: Campaign, stage: str) -> Slate:
    """The slate that the round of a stage would have now."""
    return panel_slate(campaign) if stage == "panel" else members_slate(campaign)


def run_off_slate(origin: Round) -> Slate:
    """The slate of a run-off: what ties still."""
    return [line for line in origin.whole_slate() if line["item"] in origin.tied]


def _first_and_best(slate: Slate, supports: dict[str, int], first: int) -> Slate:
    """The first so many by supports with all that tie with the last of them, and the best of each theme that is then missing."""
    ranked = sorted((supports.get(line["item"], 0) for line in slate), reverse=True)
    least = (ranked[first - 1] if first <= len(ranked) else 0) if first else None
    chosen = {line["item"] for line in slate if least is not None and supports.get(line["item"], 0) >= least}
    there = {theme for line in slate if line["item"] in chosen for theme in line["themes"]}
    for theme in {theme for line in slate for theme in line["themes"]} - there:
        of_theme = {line["item"]: supports.get(line["item"], 0) for line in slate if theme in line["themes"]}
        best = max(of_theme.values())
        chosen |= {item for item, own in of_theme.items() if own == best}
    return [line for line in slate if line["item"] in chosen]
