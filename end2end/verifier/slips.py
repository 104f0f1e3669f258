"""The opened slips of a round: reading them, and adding them up (SPEC 4 and 6.3).

A slip is one mark without a name. Its commitment went into the sealed box, so that the slips can neither be changed nor be more or
fewer than those that were cast; what they add up to is then the totals, and nothing else is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

import tree
from campaign import Round
from canonical import Malformed, id_bytes, lines, read, tagged
from counting import Ballot, counts_ballots
from findings import Report
from shapes import SLIP

MARKS = {"upvote": ("support",), "panel": ("approve", "decline", "abstain")}


@dataclass(frozen=True)
class Slip:
    """One mark, with the commitment that stood for it in the box."""

    about: str
    theme: bool
    column: str
    mark: str
    sheet: str | None
    commitment: bytes


def file_name(round_id: str) -> str:
    """The file of a round's slips."""
    return f"slips/{round_id}.jsonl"


def read_slips(content: bytes, round_id: str, report: Report) -> list[Slip]:
    """The slips of a file, as far as its lines are slips; what is wrong with the file is reported."""
    name = file_name(round_id)
    if content and not content.endswith(b"\n"):
        report.broken(name, "slips.file", "the last line does not end")
        content += b"\n"
    slip_lines = lines(content)
    slips: list[Slip] = []
    for number, line in enumerate(slip_lines, start=1):
        try:
            slips.append(_slip(read(line), round_id))
        except Malformed as error:
            report.broken(f"{name}:{number}", "slips.file", str(error))
    if slips != sorted(slips, key=lambda slip: (slip.theme, slip.about, slip.commitment)):
        report.broken(name, "slips.file", "not sorted")
    return slips


def _slip(value: object, round_id: str) -> Slip:
    SLIP(value)
    (kind, about), = value["about"].items()
    parts = [id_bytes(round_id), kind.encode(), about.encode(), value["mark"].encode(), value["column"].encode(), bytes.fromhex(value["nonce"])]
    if "sheet" in value:
        parts.append(bytes.fromhex(value["sheet"]))
    return Slip(about, kind == "theme", value["column"], value["mark"], value.get("sheet"), tagged("solution-pathways/slip/v1", *parts))


def slips_root(slips: list[Slip]) -> str:
    """The root over the commitments, sorted."""
    return tree.root(tree.leaf(commitment) for commitment in sorted(slip.commitment for slip in slips)).hex()


def totals(found: Round, slips: list[Slip]) -> dict[str, object]:
    """What the slips of a round add up to, in the order of its slate."""
    items = Counter((slip.about, slip.mark) for slip in slips if not slip.theme)
    coded = Counter(slip.about for slip in slips if not slip.theme and slip.column == "open_code")
    told = [{"item": item, "support": items[item, "support"], "open_code": coded[item], "approve": items[item, "approve"],
             "decline": items[item, "decline"], "abstain": items[item, "abstain"], "eligible": eligible(found, item)} for item in found.items]
    return {"items": told, "themes": _theme_totals(found, slips) if found.kind == "upvote" else []}


def _theme_totals(found: Round, slips: list[Slip]) -> list[dict[str, object]]:
    voices = Counter(slip.about for slip in slips if slip.theme)
    coded = Counter(slip.about for slip in slips if slip.theme and slip.column == "open_code")
    return [{"theme": theme, "voices": voices[theme], "open_code": coded[theme]} for theme in touched(found)]


def touched(found: Round) -> list[str]:
    """The themes that the slate of a round touches, sorted."""
    return sorted({theme for slot in found.slate for theme in slot["themes"]})


def eligible(found: Round, item: str) -> int:
    """How many of the roster have not declared a conflict about an item; members are not asked."""
    return max(0, found.voices - found.recusals.get(item, 0)) if found.kind == "panel" else 0


def ballots(slips: list[Slip]) -> list[Ballot]:
    """The sets of items that one sheet approves, where the rule counts whole ballots."""
    sheets: dict[str | None, set[str]] = defaultdict(set)
    for slip in slips:
        if slip.mark == "approve":
            sheets[slip.sheet].add(slip.about)
    return [frozenset(approved) for approved in sheets.values()]


def belong(found: Round, slips: list[Slip]) -> bool:
    """Whether each slip is about something on the slate and has a mark of this round."""
    slate, themes = set(found.items), set(touched(found))
    return all((found.kind == "upvote" and slip.about in themes if slip.theme else slip.about in slate) and slip.mark in MARKS[found.kind]
               for slip in slips)


def admissible(found: Round, slips: list[Slip], voted: int, open_code: bool) -> bool:
    """Whether the slips are ones that the ballots of so many who voted could hold."""
    if not belong(found, slips) or not (open_code and found.kind == "upvote") and any(slip.column == "open_code" for slip in slips):
        return False
    slate = set(found.items)
    counted = Counter(slip.about for slip in slips if not slip.theme)
    most = {item: voted if found.kind == "upvote" else min(voted, eligible(found, item)) for item in slate}
    return (all(number <= most[item] for item, number in counted.items()) and _sheets_hold(found, slips, voted)
            and (found.kind == "panel" or _members_hold(found, slips, voted, counted)))


def _sheets_hold(found: Round, slips: list[Slip], voted: int) -> bool:
    if not counts_ballots(found.rules):
        return all(slip.sheet is None for slip in slips)
    marked = Counter((slip.sheet, slip.about) for slip in slips)
    return (all(slip.sheet is not None for slip in slips) and all(number == 1 for number in marked.values())
            and len({slip.sheet for slip in slips}) <= voted)


def _members_hold(found: Round, slips: list[Slip], voted: int, counted: Counter[str]) -> bool:
    quota = found.own_rules["quota"]
    if quota != "unlimited" and sum(counted.values()) > quota["limited"] * voted:
        return False
    voices = Counter(slip.about for slip in slips if slip.theme)
    for theme in touched(found):
        items = [counted[slot["item"]] for slot in found.slate if theme in slot["themes"]]
        if not max(items) <= voices[theme] <= min(voted, sum(items)):
            return False
    return True
