"""Themes: proposed by people or by a method, placed, merged, split and signed (SPEC 6.1).

The basis of a proposal is a hash over what it was made from, and is recomputed. The themes that a method finds in texts are not: the method is
in the source of the program, not in the specification, so that `themes.found` is not recomputable here.
"""

from __future__ import annotations

from campaign import Campaign, Challenge, Lineage, Theme
from canonical import tagged, written
from folding import Handler, Step


def _live(step: Step, ident: str) -> Theme | None:
    theme = step.campaign.themes.get(ident)
    holds = theme is not None and theme.live
    step.needs(holds, "act.object", "no such theme that is live")
    return theme if holds else None


def _proposed(step: Step) -> None:
    if step.new_id(step.fact["theme"], step.campaign.themes):
        step.campaign.themes[step.fact["theme"]] = Theme(step.fact["name"])


def _renamed(step: Step) -> None:
    theme = _live(step, step.fact["theme"])
    if theme is not None:
        theme.name, theme.version, theme.signed = step.fact["name"], theme.version + 1, False


def _explained(step: Step) -> None:
    theme = _live(step, step.fact["theme"])
    if theme is not None:
        theme.signed = False


def _placed(step: Step) -> None:
    challenge = step.campaign.challenges.get(step.fact["challenge"])
    step.needs(challenge is not None and challenge.state == "accepted", "act.object", "no such challenge to place")
    theme = step.fact.get("theme")
    if theme is not None:
        _live(step, theme)
    if challenge is not None:
        _unsign(step, challenge.theme, theme)
        challenge.theme, challenge.held = theme, True


def _unsign(step: Step, *idents: str | None) -> None:
    for ident in idents:
        if ident in step.campaign.themes:
            step.campaign.themes[ident].signed = False


def _move(lineage: Lineage, challenge: Challenge, theme: str | None, held: bool) -> None:
    lineage.undo.append((challenge, {"theme": challenge.theme, "held": challenge.held}))
    challenge.theme, challenge.held = theme, held


def _end(lineage: Lineage, theme: Theme | None) -> None:
    if theme is not None:
        lineage.undo.append((theme, {"live": theme.live, "signed": False}))
        theme.live = False


def _merged(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    sources, into = fact["from"], fact["into"]
    step.new_id(fact["merge"], campaign.lineages)
    _live(step, into)
    lineage = Lineage("themes_merged", sources, [into], state="done")
    for source in sorted(set(sources)):
        source_theme = _live(step, source)
        if source != into:
            _end(lineage, source_theme)
    for challenge in campaign.challenges.values():
        if challenge.theme in sources:
            _move(lineage, challenge, into, challenge.held)
    _unsign(step, into)
    campaign.lineages[fact["merge"]] = lineage


def _split(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    step.new_id(fact["split"], campaign.lineages)
    lineage = Lineage("theme_split", [fact["theme"]], [part["theme"] for part in fact["parts"]], state="done")
    _end(lineage, _live(step, fact["theme"]))
    taken = set(campaign.themes)
    for part in fact["parts"]:
        if step.new_id(part["theme"], taken):
            campaign.themes[part["theme"]] = Theme(part["name"])
        for ident in part["challenges"]:
            challenge = campaign.challenges.get(ident)
            if challenge is not None and challenge.theme == fact["theme"]:
                _move(lineage, challenge, part["theme"], True)
    for challenge in campaign.challenges.values():
        if challenge.theme == fact["theme"]:
            _move(lineage, challenge, None, False)
    campaign.lineages[fact["split"]] = lineage


def forget(campaign: Campaign, lineage: Lineage) -> None:
    """Takes back what a merge or a split of themes has made; what is live again is to be signed anew."""
    for ident in lineage.results:
        if ident in campaign.themes:
            campaign.themes[ident].restore({"signed": False} if lineage.kind == "themes_merged" else {"live": False})


def _retired(step: Step) -> None:
    theme = _live(step, step.fact["theme"])
    if theme is not None:
        theme.live = False
        for challenge in step.campaign.challenges.values():
            if challenge.theme == step.fact["theme"]:
                challenge.theme, challenge.held = None, False


def basis(step: Step, left_out: set[str]) -> str:
    """The hash over what a proposal is made from, without the challenges whose texts were erased."""
    campaign = step.campaign
    lying = {ident: challenge for ident, challenge in sorted(campaign.challenges.items())
             if challenge.state == "accepted" and ident not in left_out and not (challenge.held and challenge.theme is None)}
    told = [{"challenge": ident, "text": challenge.text}
            | ({} if challenge.theme is None else {"held" if challenge.held else "before": challenge.theme})
            for ident, challenge in lying.items()]
    holding = sorted({challenge.theme for challenge in lying.values() if challenge.theme is not None})
    themes = [{"name": campaign.themes[ident].name, "theme": ident} for ident in holding if ident in campaign.themes]
    made_from = {"granularity": step.fact["granularity"], "challenges": told, "themes": themes}
    return tagged("solution-pathways/themes-basis/v1", written(made_from).encode()).hex()


def _found(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    placed = [place["challenge"] for place in fact["places"]]
    candidates = {ident for ident, challenge in campaign.challenges.items()
                  if challenge.state == "accepted" and not (challenge.held and challenge.theme is None)}
    left_out = candidates - set(placed)
    whole = (placed == sorted(set(placed)) and set(placed) <= candidates
             and all(place.get("theme", 0) < max(1, len(fact["themes"])) for place in fact["places"]))
    step.needs(whole and basis(step, left_out) == fact["basis"], "themes.basis")
    step.untold("themes.found", "the method is not part of the specification")
    idents = [theme["theme"] for theme in fact["themes"]]
    for theme in fact["themes"]:
        if theme["theme"] not in campaign.themes:
            campaign.themes[theme["theme"]] = Theme(theme["name"])
    for place in fact["places"]:
        challenge = campaign.challenges.get(place["challenge"])
        where = place.get("theme")
        if challenge is not None and (where is None or where < len(idents)):
            challenge.theme = None if where is None else idents[where]


def _signed(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    live = sorted(ident for ident, theme in campaign.themes.items() if theme.live)
    step.needs(fact["themes"] == live, "act.object", "not the themes that are live")
    step.needs(fact["coverage"] == campaign.coverage(), "coverage.equation")
    for ident in fact["themes"]:
        if ident in campaign.themes:
            campaign.themes[ident].signed = True


HANDLERS: dict[str, Handler] = {
    "theme_proposed": _proposed,
    "theme_renamed": _renamed,
    "theme_explained": _explained,
    "challenge_placed": _placed,
    "themes_merged": _merged,
    "theme_split": _split,
    "theme_retired": _retired,
    "themes_proposed": _found,
    "themes_signed": _signed,
}
