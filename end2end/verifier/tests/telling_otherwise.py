"""Ways to tell a record otherwise in one place, for tests that ask by which rule that is found."""

import json
from collections.abc import Callable

from signing import Files, line_of, signed_record

Entries = list[dict[str, object]]
Change = Callable[[Entries], None]


def entries_of(files: Files) -> Entries:
    return [json.loads(line) for line in files["record.jsonl"].split(b"\n")[:-1]]


def first(entries: Entries, kind: str, number: int = 0) -> int:
    return [seq for seq, entry in enumerate(entries) if entry["fact"]["type"] == kind][number]


def retold(files: Files, entries: Entries) -> Files:
    for seq, entry in enumerate(entries):
        entry["seq"] = seq
    return signed_record(files, list(map(line_of, entries)), entries[0]["campaign"])


def with_fact(kind: str, number: int = 0, **values: object) -> Change:
    return lambda entries: entries[first(entries, kind, number)]["fact"].update(values)


def by_role(kind: str, role: str, number: int = 0) -> Change:
    return lambda entries: entries[first(entries, kind, number)]["by"].update(role=role)


def raised(kind: str, number: int, path: str) -> Change:
    """Adds one to a number that lies deep in a fact."""
    def change(entries: Entries) -> None:
        *holders, last = path.split(".")
        value: object = entries[first(entries, kind, number)]["fact"]
        for holder in holders:
            value = value[int(holder)] if isinstance(value, list) else value[holder]
        value[last] += 1
    return change


def doubled(kind: str) -> Change:
    return lambda entries: entries.insert(first(entries, kind) + 1, json.loads(json.dumps(entries[first(entries, kind)])))


def said_at(entries: Entries, place: int, role: str, about: str, /, **fields: object) -> None:
    """Puts another entry at a place, at the time of the one before it."""
    fact = {"type": about, **{name.rstrip("_"): value for name, value in fields.items()}}
    before = entries[place - 1]
    entries.insert(place, before | {"by": before["by"] | {"role": role}, "fact": fact})
