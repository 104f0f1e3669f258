"""Mutations of records: what an attacker, a broken disk or a wrong program could have done to one.

Bytewise mutations leave the old signature, which should no longer fit. Meaningful ones change what an entry says and then sign the whole anew with
a key of their own: hashes and signature hold, so that only the rules of the campaign can find them. All follow from a seed.
"""

from __future__ import annotations

import base64
import copy
import json
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import note
import tree
from canonical import Malformed, is_hash, is_id, seconds, written
from shapes import ROLES, STAGES

SIGNING_KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
UNCHECKED = ("README.txt", "SPEC.md")
WORDS = [*STAGES, *ROLES, "forward", "back", "cancel", "admitted", "open_code", "support", "approve", "decline", "abstain", "welcome", "stands_alone",
         "all", "challenges", "themes", "topics", "slips", "result_only", "ballots", "live", "after_count", "email", "listed", "unlimited", "stands",
         "recount", "void", "convening", "acting", "reported", "minimum_support", "item_quorum", "1/2", "2/3", "1/1", "0/1", "no_quorum"]

Files = dict[str, bytes]
Entries = list[dict[str, object]]


def signed(files: Files, entry_lines: list[bytes], campaign: str) -> Files:
    """The files with these lines and a checkpoint over them, signed by a key of our own."""
    name = note.ORIGIN + campaign
    public = SIGNING_KEY.public_key().public_bytes_raw()
    key = note.Key(name, public)
    text = f"{name}\n{len(entry_lines)}\n{base64.b64encode(tree.root(map(_leaf, entry_lines))).decode()}\n"
    signature = base64.b64encode(key.id + SIGNING_KEY.sign(text.encode())).decode()
    return files | {"record.jsonl": b"".join(line + b"\n" for line in entry_lines),
                    "checkpoint": f"{text}\n— {name} {signature}\n".encode(),
                    "key": f"{name}+{key.id.hex()}+{base64.b64encode(note.ED25519 + public).decode()}\n".encode()}


def _leaf(line: bytes) -> bytes:
    entry = json.loads(line)
    return bytes.fromhex(entry["covered"]) if "covered" in entry and is_hash(entry["covered"]) else tree.leaf(line)


def mutated(files: Files, random: Random) -> tuple[str, Files]:
    """A mutation, in words, and the record that came of it."""
    files = {name: content for name, content in files.items() if name not in UNCHECKED}
    mutate = random.choice([_bytewise, _linewise, _meaningful, _meaningful, _meaningful, _slipwise])
    return mutate(files, random)


def _bytewise(files: Files, random: Random) -> tuple[str, Files]:
    name = random.choice(sorted(files))
    content = bytearray(files[name])
    place = random.randrange(max(1, len(content)))
    what = random.choice(["flip", "cut", "insert", "truncate", "empty", "drop"])
    if what == "drop":
        return f"drop {name}", {other: own for other, own in files.items() if other != name}
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
    return f"{what} {name} at byte {place}", files | {name: bytes(content)}


def _linewise(files: Files, random: Random) -> tuple[str, Files]:
    name = random.choice(sorted(files))
    parts = files[name].split(b"\n")[:-1]
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
    return f"{what} line {place + 1} of {name} ({other + 1})", files | {name: b"".join(part + b"\n" for part in parts)}


def _slipwise(files: Files, random: Random) -> tuple[str, Files]:
    """Changes a value in a line of a file that no signature covers."""
    names = [name for name in sorted(files) if name.endswith(".jsonl") and name != "record.jsonl" and files[name]]
    if not names:
        return _meaningful(files, random)
    name = random.choice(names)
    parts = files[name].split(b"\n")[:-1]
    place = random.randrange(len(parts))
    value = json.loads(parts[place])
    what = _change(value, random, [value])
    parts[place] = _bytes(value)
    return f"{name}:{place + 1} {what}", files | {name: b"".join(part + b"\n" for part in parts)}


def _meaningful(files: Files, random: Random) -> tuple[str, Files]:
    entries: Entries = [json.loads(line) for line in files["record.jsonl"].split(b"\n")[:-1]]
    campaign = next(entry["campaign"] for entry in entries if "campaign" in entry)
    places: dict[str, list[int]] = {}
    for seq, entry in enumerate(entries):
        places.setdefault(entry.get("fact", {}).get("type", "covered"), []).append(seq)
    place = random.choice(places[random.choice(sorted(places))])
    what = random.choice([_remove, _double, _move, _other_role, _other_time, *[_other_value] * 8])
    said = what(entries, place, random)
    if random.random() < 0.97:
        for seq, entry in enumerate(entries):
            if "seq" in entry:
                entry["seq"] = seq
    return f"entry {place} {said}", signed(files, [_bytes(entry) for entry in entries], campaign)


def _bytes(value: object) -> bytes:
    return written(value).encode("utf-8", errors="surrogatepass")


def _remove(entries: Entries, place: int, random: Random) -> str:
    return f"remove {entries.pop(place).get('fact', {}).get('type')}"


def _double(entries: Entries, place: int, random: Random) -> str:
    entries.insert(place + 1, copy.deepcopy(entries[place]))
    return f"double {entries[place].get('fact', {}).get('type')}"


def _move(entries: Entries, place: int, random: Random) -> str:
    other = max(0, min(len(entries) - 1, place + random.choice([-3, -2, -1, 1, 2, 3, 20])))
    entry = entries.pop(place)
    entries.insert(other, entry)
    if "at" in entry and random.random() < 0.7:
        neighbour = entries[max(0, other - 1)]
        entry["at"] = neighbour.get("at", entry["at"])
    return f"move {entry.get('fact', {}).get('type')} to {other}"


def _other_role(entries: Entries, place: int, random: Random) -> str:
    role = random.choice(ROLES)
    entries[place].setdefault("by", {})["role"] = role
    return f"{entries[place].get('fact', {}).get('type')} by {role}"


def _other_time(entries: Entries, place: int, random: Random) -> str:
    at = random.choice([entry["at"] for entry in entries if "at" in entry])
    entries[place]["at"] = at
    return f"{entries[place].get('fact', {}).get('type')} at {at}"


def _other_value(entries: Entries, place: int, random: Random) -> str:
    entry = entries[place]
    if "fact" not in entry:
        return _double(entries, place, random)
    return f"{entry['fact']['type']} {_change(entry['fact'], random, entries)}"


def _change(value: object, random: Random, source: object) -> str:
    """Changes one place of a value to something of the same kind, or drops, doubles or swaps."""
    paths = [(holder, key) for holder, key in _places_in(value) if key != "type"]
    holder, key = random.choice(paths)
    old = holder[key]
    if random.random() < 0.12:
        del holder[key]
        return f"without {key}"
    if isinstance(old, list) and old:
        random.choice([random.shuffle, list.pop, lambda own: own.append(copy.deepcopy(random.choice(own)))])(old)
    else:
        holder[key] = _instead_of(old, random, source)
    return f"{key}: {str(old)[:60]} becomes {str(holder[key])[:60]}"


def _instead_of(old: object, random: Random, source: object) -> object:
    if isinstance(old, bool) or isinstance(old, dict):
        return random.choice(WORDS)
    if isinstance(old, int):
        return random.choice([old + 1, max(0, old - 1), 0, 2 * old])
    if not isinstance(old, str):
        return 0
    if is_id(old) or is_hash(old) or _is_time(old) or ":" in old:
        return random.choice([own for own in _texts_in(source) if len(own) == len(old)] or [old])
    return random.choice([*WORDS, old + "x"])


def _is_time(value: str) -> bool:
    try:
        seconds(value)
    except Malformed:
        return False
    return True


def _places_in(value: object) -> list[tuple[object, object]]:
    keys = list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    return [(value, key) for key in keys] + [found for key in keys for found in _places_in(value[key])]


def _texts_in(value: object) -> list[str]:
    return [holder[key] for holder, key in _places_in(value) if isinstance(holder[key], str)]
