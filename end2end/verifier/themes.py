"""Themes: proposed by people, placed, merged, split and signed (SPEC 6.1 and 7.4)."""

from __future__ import annotations

from campaign import Campaign
from folding import Handler, Step
from state import Challenge, Lineage, Move, Placement, Theme


def _live(step: Step, ident: str) -> Theme | None:
    theme = step.campaign.themes.get(ident)
    step.needs(theme is not None and theme.live, "act.object", "no such theme that is live")
    return theme


def put(campaign: Campaign, challenge: Challenge, theme: str | None) -> None:
    """Lets a challenge lie in another theme, or in none; both themes are edited by that."""
    if challenge.theme != theme:
        for ident in (challenge.theme, theme):
            if ident in campaign.themes:
                campaign.themes[ident].edit()
    challenge.theme = theme


def _proposed(step: Step) -> None:
    if step.new_id(step.fact["theme"], step.campaign.themes):
        step.campaign.themes[step.fact["theme"]] = Theme(step.fact["name"])


def _renamed(step: Step) -> None:
    theme = _live(step, step.fact["theme"])
    if theme is not None:
        theme.name, theme.version = step.fact["name"], theme.version + 1
        theme.edit()


def _explained(step: Step) -> None:
    theme = _live(step, step.fact["theme"])
    if theme is not None:
        theme.version += 1
        theme.edit()


def _placed(step: Step) -> None:
    challenge = step.campaign.challenges.get(step.fact["challenge"])
    step.needs(challenge is not None and challenge.state == "accepted", "act.object", "no such challenge to place")
    theme, hand = step.fact.get("theme"), step.fact.get("hand")
    step.needs(hand != "apart" or theme is None, "act.object", "set apart and in a theme")
    if theme is not None:
        _live(step, theme)
    if challenge is not None:
        put(step.campaign, challenge, theme)
        if hand == "taken_back":
            _forget_last(challenge)
        else:
            challenge.placements.append(Placement(None, apart=True) if hand else Placement(theme))


def _forget_last(challenge: Challenge) -> None:
    """Lets the last placing by hand count no more; a part of a split still does."""
    for place in reversed(range(len(challenge.placements))):
        if challenge.placements[place].split is None:
            del challenge.placements[place]
            return


def _retire(lineage: Lineage, theme: Theme | None) -> None:
    if theme is not None:
        lineage.retired.append((theme, theme.state))
        theme.state = "retired"


def _move(lineage: Lineage, challenge: Challenge, theme: str | None) -> None:
    lineage.moves.append(Move(challenge, challenge.theme, theme))
    challenge.theme = theme


def _merged(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    sources, into = fact["from"], fact["into"]
    step.needs(bool(sources) and len({*sources, into}) == len(sources) + 1, "act.object", "none, or one twice")
    lineage = Lineage("themes_merged", into, sources)
    for source in sources:
        theme = _live(step, source)
        if source != into:
            _retire(lineage, theme)
    target = _live(step, into)
    for challenge in campaign.challenges.values():
        if challenge.theme in sources:
            _move(lineage, challenge, into)
    if target is not None:
        target.edit()
    if step.new_id(fact["merge"], campaign.lineages):
        campaign.lineages[fact["merge"]] = lineage


def _split(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    whole, known = fact["theme"], campaign.challenges
    parts = [part["theme"] for part in fact["parts"]]
    lineage = Lineage("theme_split", whole, parts)
    named = [challenge for part in fact["parts"] for challenge in part["challenges"]]
    fits = all(ident in known and known[ident].state == "accepted" and known[ident].theme == whole for ident in named)
    step.needs(len(parts) >= 2 and len(set(named)) == len(named) and fits, "act.object", "not parts of this theme")
    _retire(lineage, _live(step, whole))
    places = {challenge: part["theme"] for part in fact["parts"] for challenge in part["challenges"]}
    for part in fact["parts"]:
        if step.new_id(part["theme"], campaign.themes):
            campaign.themes[part["theme"]] = Theme(part["name"])
    for ident, challenge in known.items():
        if challenge.theme == whole:
            _move(lineage, challenge, places.get(ident))
            if ident in places:
                challenge.placements.append(Placement(places[ident], fact["split"]))
    if step.new_id(fact["split"], campaign.lineages):
        campaign.lineages[fact["split"]] = lineage


def _retired(step: Step) -> None:
    theme = _live(step, step.fact["theme"])
    if theme is not None:
        theme.state = "retired"
        for challenge in step.campaign.challenges.values():
            if challenge.theme == step.fact["theme"]:
                challenge.theme = None


def _questioned(step: Step) -> None:
    challenge, theme = step.campaign.challenges.get(step.fact["challenge"]), step.fact["theme"]
    lies = challenge is not None and challenge.state == "accepted" and challenge.theme == theme
    step.needs(lies and theme not in challenge.questions, "act.object", "it does not lie there, or was questioned before")
    found = _live(step, theme)
    step.needs(found is not None and found.state != "signed", "act.object", "a theme that is signed")
    if challenge is not None:
        challenge.questions.setdefault(theme, False)


def _answered(step: Step) -> None:
    challenge, theme = step.campaign.challenges.get(step.fact["challenge"]), step.fact["theme"]
    is_open = challenge is not None and challenge.theme == theme and challenge.questioned
    step.needs(is_open, "act.object", "no such question that is open")
    if challenge is not None and theme in challenge.questions:
        challenge.questions[theme] = True


def _kept_out(step: Step) -> None:
    challenge, theme = step.campaign.challenges.get(step.fact["challenge"]), step.fact["theme"]
    fits = challenge is not None and challenge.state == "accepted" and theme not in challenge.kept_out
    step.needs(fits, "act.object", "no challenge to keep out of this theme")
    _live(step, theme)
    if challenge is not None:
        challenge.kept_out.add(theme)


def _let_in(step: Step) -> None:
    challenge, theme = step.campaign.challenges.get(step.fact["challenge"]), step.fact["theme"]
    step.needs(challenge is not None and theme in challenge.kept_out, "act.object", "no challenge that is kept out of this theme")
    if challenge is not None:
        challenge.kept_out.discard(theme)


def _frozen(step: Step) -> None:
    theme = _live(step, step.fact["theme"])
    step.needs(theme is None or not theme.frozen, "act.object", "the theme stays as it is already")
    if step.fact["theme"] in step.campaign.themes:
        step.campaign.themes[step.fact["theme"]].frozen = True


def _thawed(step: Step) -> None:
    theme = _live(step, step.fact["theme"])
    step.needs(theme is None or theme.frozen, "act.object", "the theme does not stay as it is")
    if step.fact["theme"] in step.campaign.themes:
        step.campaign.themes[step.fact["theme"]].frozen = False


def _stop_words_set(step: Step) -> None:
    step.campaign.stop_words = step.fact["words"]


def _signed(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    live = sorted(ident for ident, theme in campaign.themes.items() if theme.live)
    step.needs(fact["themes"] == live, "act.object", "not the themes that are live")
    questions = sum(challenge.questioned for challenge in campaign.challenges.values())
    step.needs(fact.get("open_questions", 0) == questions, "act.object", f"{questions} questions about themes are open")
    step.needs(fact["coverage"] == campaign.coverage(), "coverage.equation", f"expected {campaign.coverage()}")
    for ident in fact["themes"]:
        if ident in campaign.themes and campaign.themes[ident].live:
            campaign.themes[ident].state = "signed"


HANDLERS: dict[str, Handler] = {
    "theme_proposed": _proposed,
    "theme_renamed": _renamed,
    "theme_explained": _explained,
    "challenge_placed": _placed,
    "themes_merged": _merged,
    "theme_split": _split,
    "theme_retired": _retired,
    "theme_questioned": _questioned,
    "theme_question_answered": _answered,
    "challenge_kept_out": _kept_out,
    "challenge_let_in": _let_in,
    "theme_frozen": _frozen,
    "theme_thawed": _thawed,
    "stop_words_set": _stop_words_set,
    "themes_signed": _signed,
}
