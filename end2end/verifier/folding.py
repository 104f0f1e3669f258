"""One step of the fold: an entry with the state before it, and the report that hears what is wrong.

Each kind of fact has a handler in `HANDLERS` of one of the modules of the acts. It names what is broken and then changes the state as the
fact says, as far as that can be done, so that one wrong entry hides no other.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass, field

from campaign import Campaign
from canonical import seconds
from findings import Report
from lines import Entry
from state import Round

Precondition = dict[str, object]


@dataclass
class Fold:
    """What stays the same from entry to entry: the files around the record, and what was found so far."""

    files: dict[str, bytes]
    texts: dict[str, str]
    report: Report
    before: list[Entry] = field(default_factory=list)
    without_slips: list[tuple[str, Round]] = field(default_factory=list)


@dataclass
class Step:
    """An entry on its way into the state."""

    fold: Fold
    campaign: Campaign
    seq: int
    at: int
    role: str
    fact: dict[str, object]

    @property
    def place(self) -> str:
        """How findings name this entry."""
        return f"entry {self.seq}"

    @property
    def behind(self) -> Entry:
        """The entry right before."""
        return self.fold.before[-1]

    def same_moment(self) -> bool:
        """Whether the entry right before has the same role and the same time."""
        return self.behind["by"]["role"] == self.role and seconds(self.behind["at"]) == self.at

    def needs(self, holds: bool, rule: str, said: str = "") -> bool:
        """Reports that a rule is broken here unless it holds; tells whether it does."""
        if not holds:
            self.fold.report.broken(self.place, rule, said)
        return holds

    def untold(self, rule: str, said: str = "") -> None:
        """Reports that the files do not tell whether a rule holds here."""
        self.fold.report.untold(self.place, rule, said)

    def round_in(self, *states: str) -> Round | None:
        """The round that the entry is about, also where it is in none of these states, which is reported."""
        found = self.campaign.rounds.get(self.fact["round"])
        self.needs(found is not None and found.state in states, "round.state", "no such round in a state for this")
        return found

    def new_id(self, ident: str, known: Container[str]) -> bool:
        """Whether an id is not in use yet for something of its kind, which is reported otherwise."""
        return self.needs(ident not in known, "act.object", "the id is in use")

    def preconditions(self, expected: list[Precondition], must_hold: bool = True) -> None:
        """Compares the preconditions of the entry with those that its act has, and asks whether they hold."""
        told = self.fact["preconditions"]
        self.needs(told == expected, "preconditions.values", f"expected {expected}")
        if must_hold:
            self.needs(all(map(met, told)), "preconditions.met")


def met(precondition: Precondition) -> bool:
    """Whether a precondition is met."""
    need = precondition["need"]
    return precondition["have"] >= need["at_least"] if "at_least" in need else precondition["have"] == need["exactly"]


def at_least(guard: str, have: int, need: int = 1) -> Precondition:
    """A precondition that asks for so many or more."""
    return {"guard": guard, "have": have, "need": {"at_least": need}}


def exactly(guard: str, have: int, need: int = 0) -> Precondition:
    """A precondition that asks for just so many."""
    return {"guard": guard, "have": have, "need": {"exactly": need}}


Handler = Callable[[Step], None]
