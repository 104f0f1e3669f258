"""The lines of a record: each an entry at its place, and together the leaves of the tree that was signed.

What is asked here is asked of all lines, also of those behind one that cannot be read: their form, their place, their time, and the
checkpoint over them. What they mean is asked when they are folded.
"""

from __future__ import annotations

from dataclasses import dataclass

import note
import tree
from canonical import Malformed, read, seconds
from fact_shapes import check_entry
from findings import Report
from rotations import Keys, read_keys

VERSION = 1
LATER = "of version"  # how an entry of a later version is kept, beside its leaf
Entry = dict[str, object]


@dataclass(frozen=True)
class Lines:
    """The entries of a record, with nothing where a line cannot be read, and their leaves."""

    campaign: str
    key: note.Key | None
    keys: Keys
    entries: list[Entry | None]
    leaves: list[bytes]

    def told(self) -> list[tuple[int, Entry]]:
        """The entries that are neither covered nor unreadable, with their places."""
        return [(seq, entry) for seq, entry in enumerate(self.entries) if entry is not None and "covered" not in entry]

    def facts(self, kind: str) -> list[dict[str, object]]:
        """All facts of a kind that are told, in order."""
        return [entry["fact"] for _, entry in self.told() if entry["fact"]["type"] == kind]

    def have_later(self) -> bool:
        """Whether an entry is of a later version, so that other files may be about it."""
        return any(entry is not None and LATER in entry for entry in self.entries)

    def begins_with(self, size: int, root: bytes) -> bool:
        """Whether the first so many lines have this root."""
        return size <= len(self.leaves) and tree.root(self.leaves[:size]) == root


def split(content: bytes, name: str, rule: str, report: Report) -> list[bytes]:
    """The lines of a file; a last one that does not end is reported and is a line all the same."""
    if not content:
        return []
    if not content.endswith(b"\n"):
        report.broken(name, rule, "the last line does not end")
        content += b"\n"
    return content[:-1].split(b"\n")


def read_lines(files: dict[str, bytes], report: Report) -> Lines:
    """Reads the entries, and checks what is asked of them one by one and of the checkpoint."""
    content = files.get("record.jsonl")
    if content is None:
        report.broken("record.jsonl", "entry.format", "the file is missing")
    entry_lines = split(content or b"", "record.jsonl", "entry.format", report)
    entries = [_read_entry(line, seq, report) for seq, line in enumerate(entry_lines)]
    leaves = [_leaf(line, entry) for line, entry in zip(entry_lines, entries)]
    key = _read_key(files, report)
    keys = read_keys(key, entries, leaves, report)
    _check_checkpoint(files, keys, leaves, report)
    first = next((entry["campaign"] for entry in entries if entry is not None and "campaign" in entry), "")
    lines = Lines(key.name.removeprefix(note.ORIGIN) if key is not None else first, key, keys, entries, leaves)
    _check_places(lines, report)
    report.campaign, report.entries, report.root = lines.campaign, len(leaves), tree.root(leaves).hex()
    report.keys = [{"since": since, "key": str(own)} for since, own in keys.terms]
    return lines


def _read_entry(line: bytes, seq: int, report: Report) -> Entry | None:
    try:
        entry = read(line)
        if _is_later(entry):
            report.untold(f"entry {seq}", "entry.version", f"needs version {entry['v']}")
            return {"covered": tree.leaf(line).hex(), LATER: entry["v"]}
        check_entry(entry)
    except Malformed as error:
        report.broken(f"entry {seq}", "entry.format", str(error))
        return None
    return entry


def _is_later(value: object) -> bool:
    """Whether this is something of a later version of the specification, of which nothing else is known."""
    return isinstance(value, dict) and type(value.get("v")) is int and value["v"] > VERSION


def _leaf(line: bytes, entry: Entry | None) -> bytes:
    return bytes.fromhex(entry["covered"]) if entry is not None and "covered" in entry else tree.leaf(line)


def _read_key(files: dict[str, bytes], report: Report) -> note.Key | None:
    try:
        return note.read_key(files.get("key", b""))
    except Malformed as error:
        report.broken("key", "checkpoint.key", str(error))
        return None


def _check_checkpoint(files: dict[str, bytes], keys: Keys, leaves: list[bytes], report: Report) -> None:
    try:
        checkpoint = note.read_checkpoint(files.get("checkpoint", b""))
    except Malformed as error:
        report.broken("checkpoint", "checkpoint.signature", str(error))
        return
    if not check_signature(checkpoint, keys, "checkpoint", report):
        return
    if (checkpoint.size, checkpoint.root) != (len(leaves), tree.root(leaves)):
        report.broken("checkpoint", "checkpoint.tree")


def check_signature(checkpoint: note.Checkpoint, keys: Keys, place: str, report: Report) -> bool:
    """Whether a key of the record has signed a checkpoint of it, which is reported otherwise."""
    named = bool(keys.terms) and keys.terms[0][1].name == checkpoint.origin
    signed = named and keys.have_signed(checkpoint.note, checkpoint.size, place, report)
    if not signed:
        report.broken(place, "checkpoint.signature")
    return signed


def _check_places(lines: Lines, report: Report) -> None:
    before = 0
    for seq, entry in lines.told():
        foreign = lines.key is not None and entry["campaign"] != lines.campaign
        if entry["seq"] != seq or foreign:
            report.broken(f"entry {seq}", "entry.place")
        at = seconds(entry["at"])
        if at < before:
            report.broken(f"entry {seq}", "entry.time")
        before = at
