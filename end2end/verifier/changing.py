"""Changes of entries and of values: one place at a time, to something of the same kind where that can be told.

A change that stays in form is worth more than one that does not: it passes the door, and is found by what the campaign was, or not at all.
"""

from __future__ import annotations

import copy
from random import Random

from canonical import Malformed, is_hash, is_id, seconds
from shapes import ROLES, STAGES

Entries = list[dict[str, object]]
_WORDS = [*STAGES, *ROLES, "forward", "back", "cancel", "admitted", "open_code", "support", "approve", "decline", "abstain", "welcome", "stands_alone",
         "all", "challenges", "themes", "topics", "slips", "result_only", "ballots", "live", "after_count", "email", "listed", "unlimited", "stands",
         "recount", "void", "convening", "acting", "reported", "minimum_support", "item_quorum", "1/2", "2/3", "1/1", "0/1", "no_quorum",
         "sequential_phragmen", "scottish_stv", "0.33333", "2.00000"]


def change_entries(entries: Entries, random: Random) -> str:
    """Changes one entry, of a type that is chosen first so that rare ones are as likely, and tells how; most times the places still fit."""
    places: dict[str, list[int]] = {}
    for seq, entry in enumerate(entries):
        places.setdefault(entry.get("fact", {}).get("type", "covered"), []).append(seq)
    place = random.choice(places[random.choice(sorted(places))])
    said = random.choice([_remove, _double, _move, _other_role, _other_time, *[_other_value] * 8])(entries, place, random)
    if random.random() < 0.97:
        for seq, entry in enumerate(entries):
            if "seq" in entry:
                entry["seq"] = seq
    return f"entry {place} {said}"


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
    return f"{entry['fact']['type']} {change(entry['fact'], random, entries)}"


def change(value: object, random: Random, source: object) -> str:
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
        return random.choice(_WORDS)
    if isinstance(old, int):
        return random.choice([old + 1, max(0, old - 1), 0, 2 * old])
    if not isinstance(old, str):
        return 0
    if is_id(old) or is_hash(old) or _is_time(old) or ":" in old:
        return random.choice([own for own in _texts_in(source) if len(own) == len(old)] or [old])
    return random.choice([*_WORDS, old + "x"])


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
