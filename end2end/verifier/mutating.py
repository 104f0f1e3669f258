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
from forging import FORGERIES, forged
from signing import Files, boxes, leaf_of, line_of, promise, receipt, rotations_in, signed_record, with_own_keys

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
    entry_lines = list(map(line_of, entries))
    if random.random() < 0.7:
        # What is wrong is then found by the rules of the campaign alone.
        entry_lines = with_own_keys(entry_lines, campaign)
    return Mutation(said, signed_record(files, entry_lines, campaign), signed_anew=True)


def _rotated(files: Files, random: Random) -> Mutation:
    """Lets keys follow one another, and does something wrong about it, or nothing."""
    files, campaign = with_rotations(files, random), _campaign(files)
    entry_lines = _lines(files["record.jsonl"])
    places = rotations_in(entry_lines)
    if not places:
        return _covered(files, random)
    place = random.choice(places)
    entry = json.loads(entry_lines[place])
    others = [json.loads(entry_lines[other])["fact"] for other in places]
    field = random.choice(["from", "to", "signature", "role", "nothing", "signer"])
    if field in ("from", "to", "signature"):
        entry["fact"][field] = random.choice([other[name] for other in others for name in (["signature"] if field == "signature" else ["from", "to"])])
    if field == "role":
        entry["by"]["role"] = "host"
    entry_lines[place] = line_of(entry)
    if field == "role":
        entry_lines = with_own_keys(entry_lines, campaign)
    number = random.randrange(len(places) + 2) if field == "signer" else None
    return Mutation(f"rotation {place}: {field}", signed_record(files, entry_lines, campaign, number), signed_anew=True)


def with_rotations(files: Files, random: Random) -> Files:
    """The record with some entries more in which a key gives itself up, signed by the last."""
    campaign, entry_lines = _campaign(files), _lines(files["record.jsonl"])
    for _ in range(random.randrange(1, 4)):
        entries = list(map(json.loads, entry_lines))
        # What stands at the same time may follow from the entry before it, and has to stand right behind it.
        fits = [place for place in range(1, len(entries)) if "at" in entries[place - 1] and entries[place].get("at") not in (None, entries[place - 1]["at"])]
        if "at" in entries[-1]:
            fits.append(len(entries))
        if fits:
            place = random.choice(fits)
            before = entries[place - 1]
            entry = before | {"by": before["by"] | {"role": "system"}, "fact": {"type": "key_rotated"}, "salt": random.randbytes(32).hex()}
            entries.insert(place, entry)
            entry_lines = [line_of(entry if "covered" in entry else entry | {"seq": seq}) for seq, entry in enumerate(entries)]
    return signed_record(files, with_own_keys(entry_lines, campaign), campaign)


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
    entry_lines = with_own_keys(_lines(files["record.jsonl"].replace(old, held.encode())), _campaign(files))
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
    campaign = _campaign(files)
    files = signed_record(files, with_own_keys(_lines(files["record.jsonl"]), campaign), campaign)
    if random.random() < 0.5:
        files = with_rotations(files, random)
    sealed = boxes(files)
    if not sealed:
        return _covered(files, random)
    box = random.choice(sealed)
    place = random.randrange(len(box.ballots))
    ballot = random.choice([box.ballots[place], "0" * 64])
    number = random.choice([None, None, None, *range(len(rotations_in(box.lines)) + 2)])
    content = random.choice([receipt(box, place, number), promise(box, ballot, random.choice([0, box.seq, len(box.lines)]), number)])
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


def _forged(_: Files, random: Random) -> Mutation:
    """Tells another campaign, in which one thing is not so and everything fits it."""
    forgery = random.choice(sorted(FORGERIES))
    return Mutation(f"forge {forgery}", forged(str(random.random()), forgery), signed_anew=True)


def _later(files: Files, random: Random) -> Mutation:
    """Writes an entry in a version that nobody knows yet."""
    entry_lines = _lines(files["record.jsonl"])
    place, version, campaign = random.randrange(len(entry_lines)), random.choice([0, 2, 2, 3, 2**53 - 1]), _campaign(files)
    entry = json.loads(entry_lines[place]) | {"v": version}
    if random.random() < 0.5:
        entry["fact"] = {"type": "unheard_of"}
    entry_lines[place] = line_of(entry)
    return Mutation(f"entry {place} of version {version}", signed_record(files, entry_lines, campaign), signed_anew=True)


def _other_documents(files: Files, random: Random) -> Mutation:
    """Puts other documents beside the record."""
    name = random.choice(UNCHECKED)
    return Mutation(f"another {name}", files | {name: b"The seed of a lot is whatever the host says.\n"})


def _doubled_total(files: Files, random: Random) -> Mutation:
    """Tells the totals of an item twice, or leaves an item out of them."""
    entries = [json.loads(line) for line in _lines(files["record.jsonl"])]
    told = [entry["fact"]["totals"]["open"]["items"] for entry in entries
            if entry.get("fact", {}).get("type") == "round_counted" and entry["fact"]["totals"].get("open", {}).get("items")]
    if not told:
        return _covered(files, random)
    items = random.choice(told)
    said = random.choice(["doubled", "left out"])
    if said == "doubled":
        items.insert(random.randrange(len(items) + 1), random.choice(items))
    else:
        items.pop(random.randrange(len(items)))
    campaign = _campaign(files)
    return Mutation(f"totals of an item {said}", signed_record(files, with_own_keys(list(map(line_of, entries)), campaign), campaign), signed_anew=True)


_MUTATIONS: list[Callable[[Files, Random], Mutation]] = [_bytewise, _linewise, *[_meaningful] * 8, _beside, _retold, _retold, _covered, _kept, _kept, _rotated, _rotated, _forged, _forged, _doubled_total, _later,
                                                          _other_documents]
