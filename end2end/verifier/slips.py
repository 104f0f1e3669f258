"""The opened slips of a round: reading them, and asking whether ballots could have held them (SPEC 4 and 6.3).

A slip is one mark without a name. Its commitment went into the sealed box, so that the slips can neither be changed nor be more or
fewer than those that were cast.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

import lines
import tree
from canonical import Malformed, id_bytes, read, tagged
from count_shapes import SLIP
from findings import Report
from state import Round

Mark = str | int | tuple[int, ...]


@dataclass(frozen=True)
class Slip:
    """One mark, with the commitment that stood for it in the box."""

    about: str
    theme: bool
    column: str
    mark: Mark
    sheet: str | None
    commitment: bytes


def file_name(round_id: str) -> str:
    """The file of a round's slips."""
    return f"slips/{round_id}.jsonl"


def read_slips(content: bytes, round_id: str, report: Report) -> list[Slip]:
    """The slips of a file, as far as its lines are slips; what is wrong with the file is reported."""
    name = file_name(round_id)
    slips: list[Slip] = []
    for number, line in enumerate(lines.split(content, name, "slips.file", report), start=1):
        try:
            slips.append(read_slip(read(line), round_id))
        except Malformed as error:
            report.broken(f"{name}:{number}", "slips.file", str(error))
    order = [(slip.theme, slip.about, slip.commitment) for slip in slips]
    if order != sorted(set(order)):
        report.broken(name, "slips.file", "not sorted, or one twice")
    return slips


def read_slip(value: object, round_id: str) -> Slip:
    """The slip that a line says."""
    SLIP(value)
    (kind, about), = value["about"].items()
    mark = _mark(value["mark"])
    parts = [id_bytes(round_id), kind.encode(), about.encode(), written_mark(mark).encode(), value["column"].encode(),
             bytes.fromhex(value["nonce"])]
    if "sheet" in value:
        parts.append(bytes.fromhex(value["sheet"]))
    return Slip(about, kind == "theme", value["column"], mark, value.get("sheet"), tagged("solution-pathways/slip/v1", *parts))


def _mark(told: str | dict[str, object]) -> Mark:
    if isinstance(told, str):
        return told
    return told["ranked"] if "ranked" in told else tuple(told["scored"])


def written_mark(mark: Mark) -> str:
    """A mark as its commitment has it."""
    if isinstance(mark, int):
        return f"ranked:{mark}"
    return mark if isinstance(mark, str) else "scored:" + ",".join(map(str, mark))


def slips_root(slips: list[Slip]) -> str:
    """The root over the commitments, sorted."""
    return tree.root(tree.leaf(commitment) for commitment in sorted(slip.commitment for slip in slips)).hex()


def touched(found: Round) -> list[str]:
    """The themes that the slate of a round touches, sorted."""
    return sorted({theme for line in found.slate for theme in line["themes"]})


def belong(found: Round, slips: list[Slip]) -> bool:
    """Whether each slip is about something on the slate and has a mark of this round."""
    slate = set(found.items)
    themes = set(touched(found)) if found.kind == "upvote" else set()
    return all(slip.about in (themes if slip.theme else slate) and _mark_belongs(found, slip.mark) for slip in slips)


def _mark_belongs(found: Round, mark: Mark) -> bool:
    if found.kind == "upvote":
        return mark == "support"
    if found.scores:
        return mark == "abstain" or (isinstance(mark, tuple) and len(mark) == len(found.own_rules.get("rubric", [])))
    if found.ranks:
        return mark == "abstain" or isinstance(mark, int)
    return mark in ("approve", "decline", "abstain")


def admissible(found: Round, slips: list[Slip], voted: int, complete: int = 0) -> bool:
    """Whether slips that belong to a round are ones that the ballots of so many who voted could hold, and so many that left nothing blank."""
    counted = Counter(slip.about for slip in slips if not slip.theme)
    if voted > counted.total() or any(complete > counted[item] + found.recusals.get(item, 0) for item in found.items):
        return False
    if found.kind == "panel" and any(slip.column != "admitted" for slip in slips):
        return False
    if any(number > voted or (found.kind == "panel" and number > found.eligible(item)) for item, number in counted.items()):
        return False
    return _sheets_hold(found, slips, voted) and (found.kind == "panel" or _members_hold(found, slips, voted, counted))


def _sheets_hold(found: Round, slips: list[Slip], voted: int) -> bool:
    if not found.counts_ballots:
        return all(slip.sheet is None for slip in slips)
    marked = {(slip.sheet, slip.about) for slip in slips}
    sheets = {slip.sheet for slip in slips}
    return None not in sheets and len(marked) == len(slips) and len(sheets) == voted and (not found.ranks or _orders_hold(slips))


def _orders_hold(slips: list[Slip]) -> bool:
    """Whether each sheet has its places from 1 on, each once."""
    places: dict[str | None, list[int]] = defaultdict(list)
    for slip in slips:
        if isinstance(slip.mark, int):
            places[slip.sheet].append(slip.mark)
    return all(sorted(own) == list(range(1, len(own) + 1)) for own in places.values())


def _members_hold(found: Round, slips: list[Slip], voted: int, counted: Counter[str]) -> bool:
    quota = found.own_rules["quota"]
    if quota != "unlimited" and counted.total() > quota["limited"] * voted:
        return False
    voices = Counter(slip.about for slip in slips if slip.theme)
    for theme in touched(found):
        items = [counted[line["item"]] for line in found.slate if theme in line["themes"]]
        if not max(items) <= voices[theme] <= min(voted, sum(items)):
            return False
    return True
