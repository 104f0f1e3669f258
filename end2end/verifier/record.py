"""A record as a whole: which lines there are, whether the checkpoint covers them, and what folding them says.

The order is that of trust. First the lines are what was signed; then each is an entry at its place; then the entries are folded one
after the other, up to the first that is covered or cannot be read: what follows one that nobody can see cannot be recomputed.
"""

from __future__ import annotations

import challenges
import counts
import note
import permissions
import rounds
import slips
import stages
import themes
import topics
import tree
from campaign import PUBLISHED, Campaign
from canonical import Malformed, commitment, is_hash, is_id, lines, read, seconds
from charters import ahead, whole
from findings import Report
from folding import Step
from shapes import TEXT, check_entry, commitments

DECISION_STANDS = ("decided", "pathways", "archived")
HANDLERS = challenges.HANDLERS | counts.HANDLERS | rounds.HANDLERS | stages.HANDLERS | themes.HANDLERS | topics.HANDLERS


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
    _check_texts(files, entries, report)
    campaign = _fold(entries, files, report)
    _check_slip_files(campaign, files, report)
    _check_ballot_files(campaign, files, report)
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
    if checkpoint is None or key is None or not checkpoint.signed_by(key):
        report.broken("checkpoint", "checkpoint.signature")
    elif (checkpoint.size, checkpoint.root) != (len(leaves), tree.root(leaves)):
        report.broken("checkpoint", "checkpoint.tree")
    return key


def _check_history(kept: list[tuple[int, bytes, note.Checkpoint | None]], key: note.Key | None, leaves: list[bytes], report: Report) -> None:
    for number, (size, root, checkpoint) in enumerate(kept, start=1):
        if checkpoint is not None and (key is None or not checkpoint.signed_by(key)):
            report.broken(f"kept {number}", "checkpoint.signature")
        elif size > len(leaves) or tree.root(leaves[:size]) != root:
            report.broken(f"kept {number}", "checkpoint.history")


def _check_places(entries: list[dict[str, object] | None], report: Report, key: note.Key | None) -> None:
    told = [(seq, entry) for seq, entry in enumerate(entries) if entry is not None and "covered" not in entry]
    report.campaign = key.name.removeprefix(note.ORIGIN) if key is not None else told[0][1]["campaign"] if told else ""
    latest = 0
    for seq, entry in told:
        if entry["seq"] != seq or entry["campaign"] != report.campaign:
            report.broken(f"entry {seq}", "entry.place")
        at = seconds(entry["at"])
        if at < latest:
            report.broken(f"entry {seq}", "entry.time")
        latest = at


def _check_texts(files: dict[str, bytes], entries: list[dict[str, object] | None], report: Report) -> None:
    known = set().union(*(commitments(entry) for entry in entries))
    texts: set[str] = set()
    try:
        text_lines = lines(files.get("texts.jsonl", b""))
    except Malformed as error:
        report.broken("texts.jsonl", "text.format", str(error))
        return
    for number, line in enumerate(text_lines, start=1):
        place = f"texts.jsonl:{number}"
        try:
            text = read(line)
            TEXT(text)
        except Malformed as error:
            report.broken(place, "text.format", str(error))
            continue
        if text["commitment"] in texts:
            report.broken(place, "text.format", "twice")
        if text["commitment"] not in known or commitment(text["salt"], text["value"]) != text["commitment"]:
            report.broken(place, "text.commitment")
        texts.add(text["commitment"])
    report.texts = len(texts)


def _fold(entries: list[dict[str, object] | None], files: dict[str, bytes], report: Report) -> Campaign | None:
    campaign: Campaign | None = None
    latest: Step | None = None
    before: list[dict[str, object]] = []
    for seq, entry in enumerate(entries):
        if entry is None:
            return campaign
        if "covered" in entry:
            for later in range(seq, len(entries)):
                if entries[later] is not None and "covered" in entries[later]:
                    report.untold(f"entry {later}", "entry.covered")
            return campaign
        if campaign is None:
            campaign = _created(entry, seq, report)
            if campaign is None:
                return None
        else:
            _check_consequence(latest, entry["fact"])
            latest = Step(campaign, files, report, seq, seconds(entry["at"]), entry["by"]["role"], entry["fact"], before)
            _step(latest)
        before.append(entry)
    if campaign is not None:
        _check_consequence(latest, {})
        _check_decision(campaign, len(entries) - 1, report)
    return campaign


def _created(entry: dict[str, object], seq: int, report: Report) -> Campaign | None:
    fact = entry["fact"]
    if fact["type"] != "campaign_created":
        report.broken(f"entry {seq}", "act.object", "not the creation of a campaign")
        return None
    if not whole(fact["charter"]):
        report.broken(f"entry {seq}", "charter.rules")
    if not ahead(fact["charter"], seconds(entry["at"])):
        report.broken(f"entry {seq}", "stage.date")
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
    if kind == "round_voided" and rounds.voids_with_a_step(step):
        return True
    return permissions.permitted(step.fact, step.role, step.campaign.stage)


def _check_slip_files(campaign: Campaign | None, files: dict[str, bytes], report: Report) -> None:
    known = campaign.rounds if campaign is not None else {}
    for name in sorted(files):
        ident = name.removeprefix("slips/").removesuffix(".jsonl")
        counted = name == slips.file_name(ident) and is_id(ident) and ident in known and known[ident].counted_at is not None
        if name.startswith("slips/") and not counted:
            report.broken(name, "slips.file", "the slips of no round that was counted")
    for found in known.values():
        if found.state in PUBLISHED and found.disclosure != "result_only" and slips.file_name(found.id) not in files:
            report.broken(f"entry {found.counted_at}", "slips.file", "the file is missing")


def _check_consequence(step: Step | None, following: dict[str, object]) -> None:
    """What has to stand right behind a count or a step of a ladder: the next step for what ties, or its publication."""
    if step is None or step.fact["type"] not in ("round_counted", "tie_broken"):
        return
    due = counts.due_after(step)
    step.needs(due is None or following.get("type") == due, "count.run_off", f"{due} has to follow")
    found = step.campaign.rounds.get(step.fact["round"])
    at_once = found is not None and found.counted_at == step.seq and found.quorate and found.kind != step.campaign.deciding_kind
    published = (following.get("type"), following.get("round")) == ("round_published", step.fact["round"])
    step.needs(not at_once or published, "decision.published", "a round that does not decide is published with its count")


def _check_ballot_files(campaign: Campaign | None, files: dict[str, bytes], report: Report) -> None:
    """The commitments to the ballots of a sealed box, where they are told (SPEC 8.1)."""
    known = campaign.rounds if campaign is not None else {}
    for name in sorted(own for own in files if own.startswith("ballots/")):
        try:
            told = [line.decode("ascii") for line in lines(files[name])]
        except (Malformed, UnicodeDecodeError):
            told = [""]
        if not all(map(is_hash, told)) or told != sorted(set(told)):
            report.broken(name, "ballots.file", "not commitments, sorted, each once")
            continue
        found = known.get(name.removeprefix("ballots/").removesuffix(".txt"))
        root = tree.root(tree.leaf(bytes.fromhex(commitment_told)) for commitment_told in told).hex()
        if found is None or name != f"ballots/{found.id}.txt" or (len(told), root) != (found.seal.get("ballots"), found.seal.get("ballots_root")):
            report.broken(name, "ballots.root")


def _check_decision(campaign: Campaign, last: int, report: Report) -> None:
    """What has to be there once a decision stands, wherever the record ends."""
    if campaign.stage not in DECISION_STANDS:
        return
    if any(found.quorate and found.state == "counted" for found in campaign.deciding_rounds()):
        report.broken(f"entry {last}", "decision.published", "a round that decides is not published")
    if sorted(topic.item for topic in campaign.topics.values() if topic.item is not None) != sorted(campaign.chosen()):
        report.broken(f"entry {last}", "decision.topics", "not every chosen item has become a topic")
