"""A record as a whole: what it says by itself, and against what somebody has kept.

The order is that of trust. First the lines are what was signed; then each is an entry at its place; then the entries are folded one
after the other, up to the first that is covered or cannot be read: what follows one that nobody can see cannot be recomputed.
"""

from __future__ import annotations

import challenges
import consequences
import contests
import counts
import lots
import permissions
import proposals
import rounds
import stages
import themes
import ties
import topics
import undoing
from ballots import read_ballots
from campaign import Campaign
from canonical import is_id, seconds
from charters import ahead, dates_in_order, whole
from documents import check_documents
from findings import Report
from folding import Fold, Handler, Step
from kept import Kept, check_kept
from lines import LATER, Lines, read_lines
from texts import read_texts

def _changes_nothing(_: Step) -> None:
    """A rotation of the key is asked of all lines, and leaves the campaign as it is."""


HANDLERS: dict[str, Handler] = ({"key_rotated": _changes_nothing} | challenges.HANDLERS | contests.HANDLERS | counts.HANDLERS | lots.HANDLERS
                                | proposals.HANDLERS | rounds.HANDLERS | stages.HANDLERS | themes.HANDLERS | ties.HANDLERS | topics.HANDLERS
                                | undoing.HANDLERS)


def verify(files: dict[str, bytes], kept: list[Kept] | None = None) -> Report:
    """Everything that can be recomputed from the files of a record, and from what somebody has kept."""
    report = Report()
    check_documents(files, report)
    record = read_lines(files, report)
    fold = Fold(files, read_texts(files, record, report), report)
    _fold(record, fold)
    counts.say_what_is_untold(fold)
    _check_slip_files(record, files, report)
    boxes = read_ballots(files, record, report)
    for number, own in enumerate(kept or [], start=1):
        check_kept(own, f"kept {number}", record, boxes, files, report)
    return report


def _fold(record: Lines, fold: Fold) -> None:
    campaign: Campaign | None = None
    latest: Step | None = None
    for seq, entry in enumerate(record.entries):
        if entry is None or "covered" in entry:
            if entry is None and latest is not None:
                consequences.check_next(latest, {})
            _say_covered(record, fold.report)
            return
        if latest is not None:
            consequences.check_next(latest, entry["fact"])
        fact = entry["fact"]
        if campaign is None and fact["type"] in ("campaign_created", "charter_edited"):
            campaign = _begin(seq, entry, fold.report)
            latest = None
        elif campaign is None:
            _before_any_charter(seq, fact, fold.report)
        else:
            latest = Step(fold, campaign, seq, seconds(entry["at"]), entry["by"]["role"], fact)
            _step(latest)
        fold.before.append(entry)
    if latest is not None:
        consequences.check_next(latest, {})
    if campaign is not None:
        consequences.check_end(campaign, len(record.entries) - 1, fold.report)


def _say_covered(record: Lines, report: Report) -> None:
    for seq, entry in enumerate(record.entries):
        if entry is not None and "covered" in entry and LATER not in entry:
            report.untold(f"entry {seq}", "entry.covered")


def _before_any_charter(seq: int, fact: dict[str, object], report: Report) -> None:
    """Names an act that nothing is known about; without a charter there is no path that leads to a stage."""
    report.broken(f"entry {seq}", "act.object", "before any charter")
    if fact["type"] == "stage_entered":
        report.broken(f"entry {seq}", "stage.way", "before any charter")


def _begin(seq: int, entry: dict[str, object], report: Report) -> Campaign:
    """The campaign that begins with its first charter, wherever that stands."""
    fact, place = entry["fact"], f"entry {seq}"
    if seq != 0 or fact["type"] != "campaign_created":
        report.broken(place, "act.object", "not the creation of a campaign as the first entry")
    if not (whole(fact["charter"]) and dates_in_order(fact["charter"])):
        report.broken(place, "charter.rules")
    if not ahead(fact["charter"], seconds(entry["at"])):
        report.broken(place, "stage.date")
    return Campaign(fact["charter"])


def _step(step: Step) -> None:
    if step.fact["type"] == "campaign_created":
        step.needs(False, "act.object", "a campaign is created once")
        return
    step.needs(_permitted(step), "act.permission")
    HANDLERS[step.fact["type"]](step)


def _permitted(step: Step) -> bool:
    kind = step.fact["type"]
    if permissions.is_consequence(step.fact):
        return step.same_moment() and permissions.follows(step.fact, step.behind["fact"])
    if kind == "round_voided" and rounds.voided_with_step(step):
        return True
    if kind == "round_opened" and step.role == "system":
        found = step.campaign.rounds.get(step.fact["round"])
        return found is not None and found.kind == "upvote"
    lineage = step.campaign.lineages.get(step.fact["lineage"]) if kind == "lineage_undone" else None
    if lineage is not None:
        return permissions.may_undo(lineage.kind, step.role, step.campaign.stage)
    return permissions.permitted(step.fact, step.role, step.campaign.stage)


def _check_slip_files(record: Lines, files: dict[str, bytes], report: Report) -> None:
    counted = {fact["round"] for fact in record.facts("round_counted")}
    for name in sorted(own for own in files if own.startswith("slips/")):
        round_id = name.removeprefix("slips/").removesuffix(".jsonl")
        if name != f"slips/{round_id}.jsonl" or not is_id(round_id) or not (round_id in counted or record.have_later()):
            report.broken(name, "slips.file", "the slips of no round that was counted")
