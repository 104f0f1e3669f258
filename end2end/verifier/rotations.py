"""Keys that follow one another, and which of them was in force when a record had a size (SPEC 3.1).

Each key gives itself up for the next, in an entry, and signs that over the record before the entry. What it signed before holds for ever.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field

import note
import tree
from canonical import Malformed
from findings import Report

Entry = dict[str, object]
ROTATION = "solution-pathways/rotation/v1"
SIGNATURE_BYTES = 64


@dataclass
class Keys:
    """The keys of a record, oldest first, each with the least size for which it is in force; none where `key` is none of its kind."""

    terms: list[tuple[int, note.Key]] = field(default_factory=list)

    def in_force(self, size: int) -> note.Key | None:
        """The key that signs what says that the record goes so far."""
        return next((key for since, key in reversed(self.terms) if since <= size), None)

    def names(self, signed: note.SignedNote) -> bool:
        """Whether a signature says that it is by one of these keys."""
        return any(signed.names(key) for _, key in self.terms)

    def have_signed(self, signed: note.SignedNote, size: int, place: str, report: Report) -> bool:
        """Whether one of them has signed a note that says how far the record goes; one that was not in force then is reported."""
        if not any(signed.signed_by(key) for _, key in self.terms):
            return False
        if not signed.signed_by(self.in_force(size)):
            report.broken(place, "key.in_force")
        return True


def rotation_text(name: str, size: int, root: bytes, to: str) -> bytes:
    """What a key signs when it is given up."""
    return f"{ROTATION}\nrecord {name}\ncheckpoint {size} {base64.b64encode(root).decode()}\nkey {to}\n".encode()


def read_keys(key: note.Key | None, entries: list[Entry | None], leaves: list[bytes], report: Report) -> Keys:
    """The keys of a record, as its rotations put them in force; those that do not hold are reported."""
    if key is None:
        return Keys()
    told = [(seq, entry["fact"]) for seq, entry in enumerate(entries)
            if entry is not None and "covered" not in entry and entry["fact"]["type"] == "key_rotated"]
    first = next((given_up for _, fact in told if (given_up := note.parse_key(fact["from"])).name == key.name), key)
    keys, known = Keys([(0, first)]), {first}
    for seq, fact in told:
        own, to = keys.terms[-1][1], note.parse_key(fact["to"])
        holds = note.parse_key(fact["from"]) == own and to.name == own.name and to not in known
        text = rotation_text(own.name, seq, tree.root(leaves[:seq]), fact["to"]) if holds else b""
        if holds and own.verifies(note.decoded(fact["signature"]), text):
            keys.terms.append((seq + 1, to))
        else:
            report.broken(f"entry {seq}", "key.rotation")
        known.add(to)
    if keys.terms[-1][1] != key:
        report.broken("key", "checkpoint.key", "not the key in force")
    return keys


def is_key(value: object) -> bool:
    """Whether this is a key in its one spelling, of whatever record."""
    try:
        return isinstance(value, str) and note.parse_key(value) is not None
    except Malformed:
        return False


def is_signature(value: object) -> bool:
    """Whether this is a signature in its one spelling."""
    try:
        return isinstance(value, str) and len(note.decoded(value)) == SIGNATURE_BYTES
    except Malformed:
        return False
