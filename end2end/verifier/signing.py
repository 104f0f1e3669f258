"""Signing records, promises and receipts with keys that everybody may know, numbered from 0.

What is signed with them holds as a note, so that only the rules of a campaign can tell what is wrong in it. Nobody should ever believe it.
In a record in which keys follow one another, each entry that says so is made to hold: its keys become the next of these.
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
from rotations import rotation_text

Files = dict[str, bytes]


def signing_key(number: int = 0) -> Ed25519PrivateKey:
    """The private half of a key."""
    return Ed25519PrivateKey.from_private_bytes(bytes(range(number, number + 32)))


def encoded(content: bytes) -> str:
    """Bytes in base64."""
    return base64.b64encode(content).decode()


def own_key(name: str, number: int = 0) -> note.Key:
    """The public half of a key, under a name."""
    return note.Key(name, signing_key(number).public_key().public_bytes_raw())


def signed_note(text: str, name: str, number: int = 0) -> bytes:
    """A note with this text, signed under a name."""
    signature = encoded(own_key(name, number).id + signing_key(number).sign(text.encode()))
    return f"{text}\n— {name} {signature}\n".encode()


def checkpoint(leaves: list[bytes], name: str, number: int = 0) -> bytes:
    """A checkpoint over these leaves."""
    return signed_note(f"{name}\n{len(leaves)}\n{encoded(tree.root(leaves))}\n", name, number)


def rotation(leaves: list[bytes], name: str, number: int) -> dict[str, str]:
    """What an entry over these leaves says where a key gives itself up for the next one."""
    to = str(own_key(name, number + 1))
    text = rotation_text(name, len(leaves), tree.root(leaves), to)
    return {"type": "key_rotated", "from": str(own_key(name, number)), "to": to, "signature": encoded(signing_key(number).sign(text))}


def line_of(entry: object) -> bytes:
    """An entry as its line has it."""
    return written(entry).encode("utf-8", errors="surrogatepass")


def leaf_of(line: bytes) -> bytes:
    """The leaf of a line, which a covered one gives itself."""
    entry = json.loads(line)
    return bytes.fromhex(entry["covered"]) if "covered" in entry and is_hash(entry["covered"]) else tree.leaf(line)


def rotations_in(entry_lines: list[bytes]) -> list[int]:
    """The places of the entries in which a key gives itself up."""
    facts = [json.loads(line).get("fact") for line in entry_lines]
    return [seq for seq, fact in enumerate(facts) if isinstance(fact, dict) and fact.get("type") == "key_rotated"]


def with_own_keys(entry_lines: list[bytes], campaign: str) -> list[bytes]:
    """The lines of a record in which the first of these keys signs, then the second, and so on, wherever it says that keys follow one another."""
    own = list(entry_lines)
    for number, seq in enumerate(rotations_in(own)):
        own[seq] = line_of(json.loads(own[seq]) | {"fact": rotation(list(map(leaf_of, own[:seq])), note.ORIGIN + campaign, number)})
    return own


def signed_record(files: Files, entry_lines: list[bytes], campaign: str, number: int | None = None) -> Files:
    """The files with these lines, and with a key and a checkpoint over them: by the key of this number, or else by the last."""
    name = note.ORIGIN + campaign
    number = len(rotations_in(entry_lines)) if number is None else number
    return files | {"record.jsonl": b"".join(line + b"\n" for line in entry_lines),
                    "checkpoint": checkpoint(list(map(leaf_of, entry_lines)), name, number),
                    "key": f"{own_key(name, number)}\n".encode()}


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


def receipt(box: Box, place: int, number: int | None = None) -> bytes:
    """A receipt for the ballot at a place of a box, by the key of this number, or else by the last."""
    number = len(rotations_in(box.lines)) if number is None else number
    leaves = list(map(leaf_of, box.lines))
    ballots = [tree.leaf(bytes.fromhex(ballot)) for ballot in box.ballots]
    inner = [RECEIPT.encode(), b"entry " + box.lines[box.seq], f"ballot {box.ballots[place]}".encode(), f"index {place}".encode(),
             *(encoded(found).encode() for found in tree.proof(ballots, place))]
    extra = encoded(b"".join(line + b"\n" for line in inner))
    head = [PROOF, f"extra {extra}", f"index {box.seq}", *map(encoded, tree.proof(leaves, box.seq)), ""]
    return "".join(line + "\n" for line in head).encode() + checkpoint(leaves, box.name, number)


def promise(box: Box, ballot: str, size: int, number: int | None = None) -> bytes:
    """A promise of a ballot, signed when the record had this size, by the key of this number, or else by the one that was then in force."""
    number = len(rotations_in(box.lines[:size])) if number is None else number
    root = encoded(tree.root(list(map(leaf_of, box.lines))[:size]))
    text = f"{PROMISE}\nrecord {box.name}\nround {box.round}\nversion 1\nballot {ballot}\ncheckpoint {size} {root}\n"
    return signed_note(text, box.name, number)
