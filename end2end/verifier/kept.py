"""What somebody has kept: checkpoints and keys that fix a record from outside of it, promises, receipts and openings (SPEC 3 and 8).

A record that is whole in itself may still be another than the one that was shown yesterday. Whoever has kept size and root from then sees
the difference, be it the signed file, the digits that were read out, or their short form, which has 120 of the 256 bits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import note
import tree
from archive import read_record
from canonical import Malformed
from findings import Report
from lines import Lines, check_signature
from openings import OPENING, check_opening, read_opening
from receipts import Promise, check_voucher, read_voucher, told_round

LARGEST_CHECKPOINT = 2**16
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LETTERS = 24
BITS = 5 * LETTERS
WHOLE = 256
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", " ": None, "-": None})


@dataclass(frozen=True)
class KeptTree:
    """An earlier size, with the root or the first bits of it, and the signed checkpoint where there is one."""

    size: int
    root: bytes | None = None
    letters: str = ""
    checkpoint: note.Checkpoint | None = None

    @property
    def bits(self) -> int:
        """How many bits of the root are compared."""
        return BITS if self.root is None else WHOLE


def short_form(root: bytes) -> str:
    """The first 120 bits of a root as 24 letters."""
    number = int.from_bytes(root, "big") >> WHOLE - BITS
    return "".join(ALPHABET[number >> shift & 31] for shift in range(BITS - 5, -5, -5))


def read_kept_tree(kept: str) -> KeptTree:
    """An earlier checkpoint from its file, an older record, or what was read out."""
    size, _, digits = kept.strip().partition(" ")
    if re.fullmatch("[0-9]{1,15}", size):
        letters = digits.upper().translate(_READ_AS)
        if len(letters) == LETTERS and set(letters) <= set(ALPHABET):
            return KeptTree(int(size), letters=letters)
        if re.fullmatch("[0-9a-f]{64}", "".join(digits.split()).lower()):
            return KeptTree(int(size), bytes.fromhex("".join(digits.split())))
    path = Path(kept)
    if not path.exists():
        raise Malformed("neither a file nor a size with its root or its short form")
    is_note = path.is_file() and path.stat().st_size <= LARGEST_CHECKPOINT and path.read_bytes().startswith(note.ORIGIN.encode())
    checkpoint = note.read_checkpoint(path.read_bytes() if is_note else read_record(path).get("checkpoint", b""))
    return KeptTree(checkpoint.size, checkpoint.root, checkpoint=checkpoint)


@dataclass(frozen=True)
class KeptKey:
    """The line of a key that was kept."""

    line: str


@dataclass(frozen=True)
class KeptFile:
    """What should be a promise, a receipt or an opening."""

    content: bytes


Kept = KeptTree | KeptKey | KeptFile


def check_kept(kept: Kept, place: str, record: Lines, boxes: dict[str, set[str]], files: dict[str, bytes], report: Report) -> None:
    """Compares what somebody has kept with a record, and tells in the report what it was."""
    if isinstance(kept, KeptTree):
        _check_tree(kept, place, record, report)
        report.tell_kept(place, "tree", bits=kept.bits)
    elif isinstance(kept, KeptKey):
        _check_key(kept, place, record, report)
        report.tell_kept(place, "key")
    else:
        _check_file(kept, place, record, boxes, files, report)


def _check_tree(kept: KeptTree, place: str, record: Lines, report: Report) -> None:
    if kept.checkpoint is not None and not check_signature(kept.checkpoint, record.keys, place, report):
        return
    same = kept.size <= len(record.leaves)
    if same:
        root = tree.root(record.leaves[:kept.size])
        same = root == kept.root if kept.root is not None else short_form(root) == kept.letters
    if not same:
        report.broken(place, "checkpoint.history")


def _check_key(kept: KeptKey, place: str, record: Lines, report: Report) -> None:
    try:
        key = note.read_key(kept.line.strip().encode() + b"\n")
    except Malformed:
        key = None
    if key is None or key not in [own for _, own in record.keys.terms]:
        report.broken(place, "checkpoint.key")


def _check_file(kept: KeptFile, place: str, record: Lines, boxes: dict[str, set[str]], files: dict[str, bytes], report: Report) -> None:
    try:
        if kept.content.startswith(OPENING.encode() + b"\n"):
            opening = read_opening(kept.content.decode("utf-8", errors="replace"))
            check_opening(opening, place, record, boxes, files, report)
            report.tell_kept(place, "opening", round=opening.round, version=opening.version)
            return
        voucher = read_voucher(kept.content)
    except Malformed as error:
        report.broken(place, "receipt.format", str(error))
        report.tell_kept(place, "unreadable")
        return
    check_voucher(voucher, place, record, boxes, report)
    report.tell_kept(place, "promise" if isinstance(voucher, Promise) else "receipt", **told_round(voucher))
