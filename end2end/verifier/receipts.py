"""Promises and receipts: what a voter keeps, and how it is compared with a record (SPEC 8.2 and 8.3).

A promise says that a ballot was taken; a receipt says that it lies in the sealed box, and proves it with two paths: from the ballot to the
root of the box, and from the entry that sealed the box to the root of the record. Neither says what the ballot says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import note
import tree
from canonical import Malformed, is_hash, is_id, read
from fact_shapes import check_entry
from findings import Report
from lines import Lines

PROMISE = "solution-pathways/promise/v1"
RECEIPT = "solution-pathways/receipt/v1"
PROOF = "c2sp.org/tlog-proof@v1"
LARGEST_VERSION = 2**64 - 1


@dataclass(frozen=True)
class Promise:
    """A ballot that was taken, and how far the record went then."""

    origin: str
    round: str
    version: int
    ballot: str
    size: int
    root: bytes
    signed: bytes


@dataclass(frozen=True)
class Receipt:
    """A ballot with its path into a box, and the entry that sealed the box with its path into the record."""

    entry: bytes
    index: int
    path: list[bytes]
    ballot: str
    place: int
    ballot_path: list[bytes]
    signed: bytes

    @property
    def origin(self) -> str:
        """The record that its checkpoint names, be the rest of that readable or not."""
        return self.signed.split(b"\n")[0].decode("utf-8", errors="replace")


Voucher = Promise | Receipt


def read_voucher(content: bytes) -> Voucher:
    """The promise or the receipt of a file."""
    return _read_receipt(content) if content.startswith(PROOF.encode() + b"\n") else _read_promise(content)


def _field(line: str, name: str) -> str:
    word, space, value = line.partition(" ")
    if word != name or not space:
        raise Malformed(f"not a line that says {name}")
    return value


def _ballot(line: str) -> str:
    ballot = _field(line, "ballot")
    if not is_hash(ballot):
        raise Malformed("not the commitment to a ballot")
    return ballot


def _read_promise(content: bytes) -> Promise:
    text, empty_line, _ = _text(content).rpartition("\n\n")
    told = text.split("\n")
    if not empty_line or len(told) != 6 or told[0] != PROMISE:
        raise Malformed("neither a promise nor a receipt")
    origin, round_id = _field(told[1], "record"), _field(told[2], "round")
    note.campaign_of(origin)
    version = _field(told[3], "version")
    if not is_id(round_id) or re.fullmatch("[1-9][0-9]{0,19}", version) is None or int(version) > LARGEST_VERSION:
        raise Malformed("not a round, or not a version")
    size, _, root = _field(told[5], "checkpoint").partition(" ")
    return Promise(origin, round_id, int(version), _ballot(told[4]), note.read_size(size), note.read_hash(root), content)


def _read_receipt(content: bytes) -> Receipt:
    head, empty_line, checkpoint = content.partition(b"\n\n")
    told = _text(head).split("\n")
    if not empty_line or len(told) < 3:
        raise Malformed("not a proof")
    extra = note.decoded(_field(told[1], "extra"))
    if not extra.endswith(b"\n"):
        raise Malformed("the last line of the extra data does not end")
    inner = _text(extra)[:-1].split("\n")
    if len(inner) < 4 or inner[0] != RECEIPT:
        raise Malformed("not the extra data of a receipt")
    last = inner[2:]
    return Receipt(_field(inner[1], "entry").encode(), note.read_size(_field(told[2], "index")), [note.read_hash(line) for line in told[3:]],
                   _ballot(last[0]), note.read_size(_field(last[1], "index")), [note.read_hash(line) for line in last[2:]],
                   checkpoint)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8", errors="strict")
    except UnicodeDecodeError as error:
        raise Malformed("not UTF-8") from error


def _is_signed(kept: Voucher, place: str, record: Lines, report: Report) -> bool:
    """Whether a key of the record has signed a voucher, which is reported otherwise; of one that is newer than the record, it may be a later key."""
    try:
        signed = note.read_note(kept.signed)
        size = kept.size if isinstance(kept, Promise) else note.as_checkpoint(signed).size
    except Malformed as error:
        report.broken(place, "receipt.signature", str(error))
        return False
    if record.keys.have_signed(signed, size, place, report):
        return True
    if size > len(record.leaves) and not record.keys.names(signed):
        report.untold(place, "receipt.newer", "download the record again")
    else:
        report.broken(place, "receipt.signature")
    return False


def check_voucher(kept: Voucher, place: str, record: Lines, boxes: dict[str, set[str]], report: Report) -> None:
    """Compares a promise or a receipt with a record."""
    if kept.origin != note.ORIGIN + record.campaign:
        report.broken(place, "receipt.record")
    elif _is_signed(kept, place, record, report):
        if isinstance(kept, Promise):
            _check_promise(kept, place, record, boxes, report)
        else:
            _check_receipt(kept, place, record, report)


def _check_beginning(size: int, root: bytes, place: str, record: Lines, report: Report) -> bool:
    """Compares the record with what it was when a voucher was signed; tells whether the voucher is newer, which says nothing against it."""
    newer = size > len(record.leaves)
    if newer:
        report.untold(place, "receipt.newer", "download the record again")
    elif not record.begins_with(size, root):
        report.broken(place, "checkpoint.history")
    return newer


def _check_promise(promise: Promise, place: str, record: Lines, boxes: dict[str, set[str]], report: Report) -> None:
    _check_beginning(promise.size, promise.root, place, record, report)
    if promise.round not in boxes:
        report.untold(place, "promise.box", "the ballots of this box are not told")
    elif promise.ballot not in boxes[promise.round]:
        report.untold(place, "promise.ballot", "replaced since, or missing")


def told_round(voucher: Voucher) -> dict[str, object]:
    """The round that a voucher is about, and the version of the ballot that a promise names."""
    if isinstance(voucher, Promise):
        return {"round": voucher.round, "version": voucher.version}
    try:
        entry = read(voucher.entry)
        check_entry(entry)
    except Malformed:
        return {}
    fact = entry.get("fact", {})
    return {"round": fact["round"]} if fact.get("type") == "round_sealed" else {}


def _check_receipt(receipt: Receipt, place: str, record: Lines, report: Report) -> None:
    checkpoint = note.read_checkpoint(receipt.signed)
    size, root = checkpoint.size, checkpoint.root
    newer = _check_beginning(size, root, place, record, report)
    if newer and receipt.index < len(record.leaves) and record.leaves[receipt.index] != tree.leaf(receipt.entry):
        report.broken(place, "checkpoint.history", "another entry at the place of the one that seals the box")
    seal = _seal_of(receipt, record.campaign)
    if seal is None or tree.proven_root(tree.leaf(receipt.entry), receipt.index, size, receipt.path) != root:
        report.broken(place, "receipt.entry")
        return
    found = tree.proven_root(tree.leaf(bytes.fromhex(receipt.ballot)), receipt.place, seal["ballots"], receipt.ballot_path)
    if found is None or found.hex() != seal["ballots_root"]:
        report.broken(place, "receipt.ballot")


def _seal_of(receipt: Receipt, campaign: str) -> dict[str, object] | None:
    """The seal of the entry in a receipt, where that is one of this campaign at its place."""
    try:
        entry = read(receipt.entry)
        check_entry(entry)
    except Malformed:
        return None
    sealed = "covered" not in entry and (entry["fact"]["type"], entry["campaign"], entry["seq"]) == ("round_sealed", campaign, receipt.index)
    return entry["fact"]["seal"] if sealed else None
