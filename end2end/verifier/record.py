"""A record as a whole: which lines there are, whether the checkpoint covers them, and what folding them says.

The order is that of trust. First the lines are what was signed; then each is an entry at its place; then the entries are folded one
after the other, up to the first that is covered or cannot be read: what follows one that nobody can see cannot be recomputed.
"""

from __future__ import annotations

import challenges
import note
import permissions
import rounds
import slips
import stages
import themes
import topics
import tree
from campaign import PUBLISHED, Campaign
from canonical import Malformed, commitment, is_id, lines, read, seconds
from charters import whole
from findings import Report
from folding import Record, Step
from shapes import TEXT, check_entry, commitments

HANDLERS = challenges.HANDLERS | rounds.HANDLERS | stages.HANDLERS | themes.HANDLERS | topics.HANDLERS


def verify(files: dict[str, bytes], kept: list[tuple[int, bytes, note.Checkpoint | None]]) -> Report:
    """Everything that can be recomputed from the files of a record, and from checkpoints that somebody has kept."""
    report = Report()
    entry_lines = _lines_of(files, report)
    entries = [_read_entry(line, seq, report) for seq, line in enumerate(entry_lines)]
    leaves = [_leaf(line, entry) for line, entry in zip(entry_lines, entries)]
    report.entries, report.root = len(leaves), tree.root(leaves).hex()
    key = _check_checkpoint(files, leaves, report)
    _check_history(kept, key, leaves, report)
    _check_places(entries, report, key)
    record = Record(files, _check_texts(files, entries, report))
    campaign = _fold(entries, record, report)
    _check_slip_files(campaign, record, report, _covered(entries))
    return report


def _lines_of(files: dict[str, bytes], report: Report) -> list[bytes]:
    content = files.get("record.jsonl")
    if content is None:
        report.broken("record.jsonl", "entry.format", "the file is missing")
        return []
    try:
        return lines(content)
    except Malformed as error:
        report.broken("record.jsonl", "entry.format", str(error))
        return content.rstrip(b"\n").split(b"\n")


def _read_entry(line: bytes, seq: int, report: Report) -> dict[str, object] | None:
    try:
        entry = read(line)
        check_entry(entry)
    except Malformed as error:
        report.broken(f"entry {seq}", "entry.format", str(error))
        return None
    return entry


def _leaf(line: bytes, entry: dict[str, object] | None) -> bytes:
    return bytes.fromhex(entry["covered"]) if entry is not None and "covered" in entry else tree.leaf(line)


def _check_checkpoint(files: dict[str, bytes], leaves: list[bytes], report: Report) -> note.Key | None:
    key = checkpoint = None
    try:
        key = note.read_key(files.get("key", b""))
    except Malformed as error:
        report.broken("key", "checkpoint.key", str(error))
    try:
        checkpoint = note.read_checkpoint(files.get("checkpoint", b""))
    except Malformed as error:
        report.broken("checkpoint", "checkpoint.signature", str(error))
    if checkpoint is not None:
        if (checkpoint.size, checkpoint.root) != (len(leaves), tree.root(leaves)):
            report.broken("checkpoint", "checkpoint.tree")
        if key is not None and not checkpoint.signed_by(key):
            report.broken("checkpoint", "checkpoint.signature")
    return key


def _check_history(kept: list[tuple[int, bytes, note.Checkpoint | None]], key: note.Key | None, leaves: list[bytes], report: Report) -> None:
    for size, root, checkpoint in kept:
        signed = checkpoint is None or (key is not None and checkpoint.signed_by(key))
        if not signed or size > len(leaves) or tree.root(leaves[:size]) != root:
            report.broken("checkpoint", "checkpoint.history")


def _covered(entries: list[dict[str, object] | None]) -> bool:
    return any(entry is None or "covered" in entry for entry in entries)


def _check_places(entries: list[dict[str, object] | None], report: Report, key: note.Key | None) -> None:
    told = [(seq, entry) for seq, entry in enumerate(entries) if entry is not None and "covered" not in entry]
    report.campaign = told[0][1]["campaign"] if told else ""
    if key is not None and told and key.name != note.ORIGIN + report.campaign:
        report.broken("key", "checkpoint.key", "the key of another campaign")
    latest = 0
    for seq, entry in told:
        if entry["seq"] != seq or entry["campaign"] != report.campaign:
            report.broken(f"entry {seq}", "entry.place")
        at = seconds(entry["at"])
        if at < latest:
            report.broken(f"entry {seq}", "entry.time")
        latest = max(latest, at)


def _check_texts(files: dict[str, bytes], entries: list[dict[str, object] | None], report: Report) -> dict[str, dict[str, str]]:
    known = set().union(*(commitments(entry) for entry in entries))
    texts: dict[str, dict[str, str]] = {}
    try:
        text_lines = lines(files.get("texts.jsonl", b""))
    except Malformed as error:
        report.broken("texts.jsonl", "text.format", str(error))
        return texts
    for number, line in enumerate(text_lines, start=1):
        place = f"texts.jsonl:{number}"
        try:
            text = read(line)
            TEXT(text)
            read(text["value"].encode("utf-8", errors="surrogatepass"))
        except Malformed as error:
            report.broken(place, "text.format", str(error))
            continue
        if text["commitment"] in texts:
            report.broken(place, "text.format", "twice")
        if text["commitment"] not in known or commitment(text["salt"], text["value"]) != text["commitment"]:
            report.broken(place, "text.commitment")
        texts[text["commitment"]] = text
    report.texts = len(texts)
    return texts


def _fold(entries: list[dict[str, object] | None], record: Record, report: Report) -> Campaign | None:
    campaign: Campaign | None = None
    before: list[dict[str, object]] = []
    for seq, entry in enumerate(entries):
        if entry is None:
            return campaign
        if "covered" in entry:
            for later in range(seq, len(entries)):
                if entries[later] is not None and "covered" in entries[later]:
                    report.untold(f"entry {later}", "entry.covered")
            return campaign
        fact = entry["fact"]
        if campaign is None:
            campaign = _created(entry, seq, report)
            if campaign is None:
                return None
        else:
            _step(Step(campaign, record, report, seq, seconds(entry["at"]), entry["by"]["role"], fact, before))
        before.append(entry)
    return campaign


def _created(entry: dict[str, object], seq: int, report: Report) -> Campaign | None:
    fact = entry["fact"]
    if fact["type"] != "campaign_created":
        report.broken(f"entry {seq}", "act.object", "not the creation of a campaign")
        return None
    if entry["by"]["role"] not in ("host", "system"):
        report.broken(f"entry {seq}", "act.permission")
    if not whole(fact["charter"], seconds(entry["at"])):
        report.broken(f"entry {seq}", "charter.rules")
    return Campaign(fact["charter"])


def _step(step: Step) -> None:
    kind = step.fact["type"]
    if kind == "campaign_created":
        step.needs(False, "act.object", "a campaign is created once")
        return
    step.needs(_permitted(step), "act.permission")
    HANDLERS[kind](step)


def _permitted(step: Step) -> bool:
    kind, behind = step.fact["type"], step.before[-1]
    same_instant = behind["by"]["role"] == step.role and seconds(behind["at"]) == step.at
    if kind in permissions.FOLLOWS:
        return same_instant and behind["fact"]["type"] in permissions.FOLLOWS[kind]
    if kind == "round_voided" and same_instant and behind["fact"]["type"] in ("stage_entered", "round_voided", "topic_released"):
        return True
    return permissions.permitted(step.fact, step.role, step.campaign.stage)


def _check_slip_files(campaign: Campaign | None, record: Record, report: Report, covered: bool) -> None:
    known = campaign.rounds if campaign is not None else {}
    for name in sorted(record.files):
        ident = name.removeprefix("slips/").removesuffix(".jsonl")
        if name.startswith("slips/") and (name != slips.file_name(ident) or not is_id(ident) or ident not in known
                                          or known[ident].state not in PUBLISHED):
            report.broken(name, "slips.file", "the slips of no published round")
    for found in known.values():
        if found.state in PUBLISHED and found.disclosure != "result_only" and slips.file_name(found.id) not in record.files:
            report.broken(slips.file_name(found.id), "slips.file", "the file is missing")
