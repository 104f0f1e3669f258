"""Mutations of records: what an attacker, a broken disk or a wrong program could have done to one.

Bytewise mutations leave the old signature, which should no longer fit. Meaningful ones change what an entry says and then sign the whole anew with
a key of their own: hashes and signature hold, so that only the rules of the campaign can find them. All follow from a seed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from changing import change, change_entries
from canonical import commitment, written
from signing import Files, boxes, leaf_of, line_of, promise, receipt, signed_record

UNCHECKED = ("README.txt", "SPEC.md", "vectors.jsonl")


@dataclass(frozen=True)
class Mutation:
    """A changed record, what was changed in words, what a voter brings with it, and whether it was signed anew."""

    said: str
    files: Files
    receipt: bytes | None = None
    signed_anew: bool = False


def mutated(files: Files, random: Random) -> Mutation:
    """A mutation that follows from the state of `random`."""
    files = {name: content for name, content in files.items() if name not in UNCHECKED}
    return random.choice(_MUTATIONS)(files, random)


def _lines(content: bytes) -> list[bytes]:
    return content.split(b"\n")[:-1]


def _joined(parts: list[bytes]) -> bytes:
    return b"".join(part + b"\n" for part in parts)


def _campaign(files: Files) -> str:
    return next(entry["campaign"] for entry in map(json.loads, _lines(files["record.jsonl"])) if "campaign" in entry)


def _bytewise(files: Files, random: Random) -> Mutation:
    name = random.choice(sorted(files))
    content = bytearray(files[name])
    place = random.randrange(max(1, len(content)))
    what = random.choice(["flip", "cut", "insert", "truncate", "empty", "drop"])
    if what == "drop":
        return Mutation(f"drop {name}", {other: own for other, own in files.items() if other != name})
    if what == "flip" and content:
        content[place] ^= 1 << random.randrange(8)
    elif what == "cut":
        del content[place:place + random.randrange(1, 40)]
    elif what == "insert":
        content[place:place] = random.randbytes(random.randrange(1, 5))
    elif what == "truncate":
        del content[place:]
    else:
        content.clear()
    return Mutation(f"{what} {name} at byte {place}", files | {name: bytes(content)})


def _linewise(files: Files, random: Random) -> Mutation:
    name = random.choice(sorted(files))
    parts = _lines(files[name])
    if not parts:
        return _bytewise(files, random)
    place, other = random.randrange(len(parts)), random.randrange(len(parts))
    what = random.choice(["remove", "double", "swap"])
    if what == "remove":
        del parts[place]
    elif what == "double":
        parts.insert(other, parts[place])
    else:
        parts[place], parts[other] = parts[other], parts[place]
    return Mutation(f"{what} line {place + 1} of {name} ({other + 1})", files | {name: _joined(parts)})


def _beside(files: Files, random: Random) -> Mutation:
    """Changes a value in a line of a file that no signature covers."""
    names = [name for name in sorted(files) if name.endswith(".jsonl") and name != "record.jsonl" and files[name]]
    if not names:
        return _meaningful(files, random)
    name = random.choice(names)
    parts = _lines(files[name])
    place = random.randrange(len(parts))
    value = json.loads(parts[place])
    said = change(value, random, [value])
    parts[place] = line_of(value)
    return Mutation(f"{name}:{place + 1} {said}", files | {name: _joined(parts)})


def _meaningful(files: Files, random: Random) -> Mutation:
    """Changes entries, and signs the record anew."""
    campaign = _campaign(files)
    entries = [json.loads(line) for line in _lines(files["record.jsonl"])]
    said = change_entries(entries, random)
    return Mutation(said, signed_record(files, list(map(line_of, entries)), campaign), signed_anew=True)


def _retold(files: Files, random: Random) -> Mutation:
    """Changes a text together with the commitment of its entry, so that only its kind can be wrong."""
    parts = _lines(files.get("texts.jsonl", b""))
    if not parts:
        return _meaningful(files, random)
    place = random.randrange(len(parts))
    text = json.loads(parts[place])
    value = {"value": json.loads(text["value"])}
    said = change(value, random, [value])
    told = written(value.get("value", ""))
    held = commitment(text["salt"], told)
    old = text["commitment"].encode()
    parts[place] = line_of(text | {"commitment": held, "value": told})
    entry_lines = _lines(files["record.jsonl"].replace(old, held.encode()))
    changed = signed_record(files | {"texts.jsonl": _joined(parts)}, entry_lines, _campaign(files))
    return Mutation(f"text {place + 1} {said}", changed, signed_anew=True)


def _covered(files: Files, random: Random) -> Mutation:
    """Covers some entries, as those that are not published yet."""
    entry_lines = _lines(files["record.jsonl"])
    places = sorted(random.sample(range(len(entry_lines)), min(len(entry_lines), random.choice([1, 1, 2, 5]))))
    campaign = _campaign(files)
    for place in places:
        entry_lines[place] = line_of({"covered": leaf_of(entry_lines[place]).hex()})
    return Mutation(f"cover {places}", signed_record(files, entry_lines, campaign), signed_anew=True)


def _kept(files: Files, random: Random) -> Mutation:
    """Signs the record as it is, and brings a promise or a receipt that may be damaged."""
    files = signed_record(files, _lines(files["record.jsonl"]), _campaign(files))
    sealed = boxes(files)
    if not sealed:
        return _covered(files, random)
    box = random.choice(sealed)
    place = random.randrange(len(box.ballots))
    ballot = random.choice([box.ballots[place], "0" * 64])
    content = random.choice([receipt(box, place), promise(box, ballot, random.choice([0, box.seq, len(box.lines)]))])
    if random.random() < 0.3:
        del files[f"ballots/{box.round}.txt"]
    if random.random() < 0.3:
        # What was kept is then newer than the record, or of another one.
        files = signed_record(files, box.lines[:random.randrange(1, len(box.lines))], box.campaign)
    said = "receipt"
    if random.random() < 0.7:
        kept_lines = content.decode().split("\n")
        where = random.randrange(len(kept_lines))
        words = list(kept_lines[where])
        if words:
            words[random.randrange(len(words))] = random.choice("0a9Az ")
        kept_lines[where] = "".join(words)
        content = "\n".join(kept_lines if random.random() < 0.8 else kept_lines[:where] + kept_lines[where + 1:]).encode()
        said = f"receipt changed in line {where + 1}"
    return Mutation(f"{said} for {box.round}", files, content, signed_anew=True)


_MUTATIONS: list[Callable[[Files, Random], Mutation]] = [_bytewise, _linewise, *[_meaningful] * 8, _beside, _retold, _retold, _covered, _kept]
