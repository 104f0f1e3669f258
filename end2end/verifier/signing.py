"""Signing records, promises and receipts with a key that everybody may know.

What is signed with it holds as a note, so that only the rules of a campaign can tell what is wrong in it. Nobody should ever believe it.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import note
import tree
from canonical import is_hash, written
from receipts import PROMISE, PROOF, RECEIPT

SIGNING_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))

Files = dict[str, bytes]


def encoded(content: bytes) -> str:
    """Bytes in base64."""
    return base64.b64encode(content).decode()


def own_key(name: str) -> note.Key:
    """The public half of the key, under a name."""
    return note.Key(name, SIGNING_KEY.public_key().public_bytes_raw())


def signed_note(text: str, name: str) -> bytes:
    """A note with this text, signed under a name."""
    signature = encoded(own_key(name).id + SIGNING_KEY.sign(text.encode()))
    return f"{text}\n— {name} {signature}\n".encode()


def checkpoint(leaves: list[bytes], name: str) -> bytes:
    """A checkpoint over these leaves."""
    return signed_note(f"{name}\n{len(leaves)}\n{encoded(tree.root(leaves))}\n", name)


def line_of(entry: object) -> bytes:
    """An entry as its line has it."""
    return written(entry).encode("utf-8", errors="surrogatepass")


def leaf_of(line: bytes) -> bytes:
    """The leaf of a line, which a covered one gives itself."""
    entry = json.loads(line)
    return bytes.fromhex(entry["covered"]) if "covered" in entry and is_hash(entry["covered"]) else tree.leaf(line)


def signed_record(files: Files, entry_lines: list[bytes], campaign: str) -> Files:
    """The files with these lines, and with a key and a checkpoint over them."""
    name = note.ORIGIN + campaign
    key = own_key(name)
    return files | {"record.jsonl": b"".join(line + b"\n" for line in entry_lines),
                    "checkpoint": checkpoint(list(map(leaf_of, entry_lines)), name),
                    "key": f"{name}+{key.id.hex()}+{encoded(note.ED25519 + key.public)}\n".encode()}


@dataclass(frozen=True)
class Box:
    """A sealed box in a record: the entry that seals it, and the commitments to its ballots."""

    campaign: str
    round: str
    lines: list[bytes]
    seq: int
    ballots: list[str]

    @property
    def name(self) -> str:
        """The name under which the record is signed."""
        return note.ORIGIN + self.campaign


def boxes(files: Files) -> list[Box]:
    """The sealed boxes of a record whose ballots are told."""
    entry_lines = files["record.jsonl"].split(b"\n")[:-1]
    found = []
    for seq, line in enumerate(entry_lines):
        entry = json.loads(line)
        fact = entry.get("fact", {})
        name = f"ballots/{fact.get('round')}.txt"
        if fact.get("type") == "round_sealed" and files.get(name):
            found.append(Box(entry["campaign"], fact["round"], entry_lines, seq, files[name].decode().split("\n")[:-1]))
    return found


def receipt(box: Box, place: int) -> bytes:
    """A receipt for the ballot at a place of a box."""
    leaves = list(map(leaf_of, box.lines))
    ballots = [tree.leaf(bytes.fromhex(ballot)) for ballot in box.ballots]
    inner = [RECEIPT.encode(), b"entry " + box.lines[box.seq], f"ballot {box.ballots[place]}".encode(), f"index {place}".encode(),
             *(encoded(found).encode() for found in tree.proof(ballots, place))]
    extra = encoded(b"".join(line + b"\n" for line in inner))
    head = [PROOF, f"extra {extra}", f"index {box.seq}", *map(encoded, tree.proof(leaves, box.seq)), ""]
    return "".join(line + "\n" for line in head).encode() + checkpoint(leaves, box.name)


def promise(box: Box, ballot: str, size: int) -> bytes:
    """A promise of a ballot, signed when the record had this size."""
    root = encoded(tree.root(list(map(leaf_of, box.lines))[:size]))
    text = f"{PROMISE}\nrecord {box.name}\nround {box.round}\nversion 1\nballot {ballot}\ncheckpoint {size} {root}\n"
    return signed_note(text, box.name)
