"""What has to stand behind an entry: a decision is not left half done (SPEC 6.4 and 7.1).

Some of it stands right behind a count, some of it only has to be there when the record ends. Where the next line cannot be seen, nothing is
asked about it.
"""

from __future__ import annotations

from campaign import Campaign
from findings import Report
from folding import Step
from state import PUBLISHED, Round
from ties import RUN_OFF, due

_DECISION_STANDS = ("decided", "pathways", "archived")
_COUNTS = ("round_counted", "tie_broken")


def check_next(step: Step, following: dict[str, object]) -> None:
    """Asks whether what must stand right behind a count or a step of a ladder does."""
    found = step.campaign.rounds.get(step.fact.get("round", ""))
    if step.fact["type"] not in _COUNTS or found is None or found.counted_at is None:
        return
    broken_next = following.get("type") == "tie_broken" and following["round"] == found.id
    run_off_next = following.get("type") == "round_prepared" and following.get("run_off_of") == found.id
    further_next = following.get("type") == "round_prepared" and following.get("further_to") == found.id
    goes_on = step.fact["type"] == "round_counted" and bool(found.disputed) and step.campaign.count_decides()
    step.needs(further_next == goes_on, "count.further_round")
    ties = bool(found.tied) and step.campaign.count_decides() and not goes_on
    step.needs((broken_next or run_off_next) == ties, "count.run_off")
    if step.fact["type"] == "round_counted" and not step.campaign.count_decides():
        published = following.get("type") == "round_published" and following["round"] == found.id
        step.needs(published, "decision.published", "a round that does not decide is published with its count")


def _check_end_of_ladder(campaign: Campaign, found: Round, report: Report) -> None:
    """Asks of a count whether a step of its ladder is missing; nothing excuses a lot for which no officer's secret is missing."""
    name, _ = due(campaign, found)
    count = f"entry {found.counted_at}"
    if name == "lot" and not found.withheld():
        report.broken(count, "tie.lot", "the lot was not drawn")
    elif name != RUN_OFF:
        report.broken(count, "tie.ladder", f"{name} is missing")


def check_end(campaign: Campaign, last: int, report: Report) -> None:
    """Asks at the end of a record whether each ladder was walked, and whether a decision that stands is published as a whole."""
    for found in campaign.rounds.values():
        if found.count_decides and found.tied and not found.disputed:
            _check_end_of_ladder(campaign, found, report)
    if campaign.stage not in _DECISION_STANDS:
        return
    if any(found.state not in PUBLISHED for found in campaign.deciding_rounds()):
        report.broken(f"entry {last}", "decision.published", "a round that decides is not published")
    items = sorted(topic.item for topic in campaign.topics.values() if topic.item is not None)
    if items != sorted(campaign.chosen()):
        report.broken(f"entry {last}", "decision.topics", "not every chosen item has become a topic")
