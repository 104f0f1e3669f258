"""Proposals of themes by a method, and the hash over what each was made from (SPEC 6.1).

The basis is recomputed. The themes that the method finds in texts are not: the method is in the source of the program, and not in the
specification, so that `themes.found` stays not recomputable here.
"""

from __future__ import annotations

from campaign import Campaign
from canonical import tagged, written
from folding import Handler, Step
from state import Challenge, Placement, Theme
from themes import put


def _last_placement(campaign: Campaign, challenge: Challenge) -> Placement | None:
    """Where a person last put a challenge, without splits that were undone since."""
    for placement in reversed(challenge.placements):
        split = campaign.lineages.get(placement.split or "")
        if placement.split is None or (split is not None and split.state == "in effect"):
            return placement
    return None


def _merged_into(campaign: Campaign, theme: str | None) -> str | None:
    """The theme that a theme has become part of, by merges that are in effect."""
    for lineage in campaign.lineages.values():
        if lineage.kind == "themes_merged" and lineage.state == "in effect" and theme in lineage.others:
            theme = lineage.whole
    return theme


def _is_frozen(campaign: Campaign, ident: str) -> bool:
    theme = campaign.themes.get(ident)
    return theme is not None and theme.live and theme.frozen


def basis(step: Step) -> str:
    """The hash over the challenges, as they lay, and the themes in which they lay."""
    campaign = step.campaign
    placed = {place["challenge"] for place in step.fact["places"]}
    told, holding, kept_out = [], set(), {}
    for ident, challenge in sorted(campaign.challenges.items()):
        if challenge.state != "accepted" or not (ident in placed or challenge.text in step.fold.texts):
            continue
        placement = _last_placement(campaign, challenge)
        if challenge.theme is None and placement is not None and placement.theme is None:
            continue
        lies: dict[str, str] = {}
        if challenge.theme is not None:
            held = placement is not None and _merged_into(campaign, placement.theme) == challenge.theme
            if held or challenge.theme not in challenge.kept_out or _is_frozen(campaign, challenge.theme):
                lies = {"held" if held else "before": challenge.theme}
                holding.add(challenge.theme)
        kept_out[ident] = challenge.kept_out - set(lies.values())
        told.append({"challenge": ident, "text": challenge.text} | lies)
    holding &= campaign.themes.keys()
    for challenge in told:
        closed = sorted(kept_out[challenge["challenge"]] & holding)
        challenge |= {"kept_out": closed} if closed else {}
    frozen = sorted(theme for theme in holding if _is_frozen(campaign, theme))
    themes = [{"name": campaign.themes[ident].name, "theme": ident} for ident in sorted(holding) if ident in campaign.themes]
    made_from = {"granularity": step.fact["granularity"], "challenges": told, "themes": themes}
    if frozen:
        made_from["frozen"] = frozen
    if campaign.stop_words:
        made_from["stop_words"] = campaign.stop_words
    return tagged("solution-pathways/themes-basis/v1", written(made_from).encode()).hex()


def _proposed(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    idents = [theme["theme"] for theme in fact["themes"]]
    named = [place["challenge"] for place in fact["places"]]
    known = campaign.challenges
    fits = (all(ident not in campaign.themes or campaign.themes[ident].live for ident in idents) and len(set(named)) == len(named)
            and all(ident in known and known[ident].state == "accepted" for ident in named)
            and all(place.get("theme", -1) < len(idents) for place in fact["places"]))
    step.needs(fits, "act.object", "not themes and challenges of this campaign")
    step.needs(basis(step) == fact["basis"], "themes.basis")
    step.untold("themes.found", "the method is not part of the specification")
    begun = {ident: Theme(theme["name"]) for ident, theme in zip(idents, fact["themes"]) if ident not in campaign.themes}
    for place in fact["places"]:
        challenge = known.get(place["challenge"])
        where = place.get("theme")
        if challenge is not None and (where is None or where < len(idents)):
            put(campaign, challenge, None if where is None else idents[where])
    campaign.themes.update(begun)


HANDLERS: dict[str, Handler] = {"themes_proposed": _proposed}
