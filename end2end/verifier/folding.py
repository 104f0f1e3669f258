"""One step of the fold: an entry with the state before it, and the report that hears what is wrong.

Each kind of fact has a handler in `HANDLERS` of one of the modules `stages`, `challenges`, `themes`, `rounds`, `counts` and `topics`. It names what is broken
and then changes the state as the fact says, as far as that can be done, so that one wrong entry hides no other.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass

from campaign import Campaign, Round
from findings import Report


@dataclass
class Step:
    """An entry on its way into the state."""

    campaign: Campaign
    files: dict[str, bytes]
    report: Report
    seq: int
    at: int
    role: str
    fact: dict[str, object]
    before: list[dict[str, object]]

    @property
    def place(self) -> str:
        """How findings name this entry."""
        return f"entry {self.seq}"

    def needs(self, holds: bool, rule: str, said: str = "") -> bool:
        """Reports that a rule is broken here unless it holds; tells whether it does."""
        if not holds:
            self.report.broken(self.place, rule, said)
        return holds

    def untold(self, rule: str, said: str = "") -> None:
        """Reports that the files do not tell whether a rule holds here."""
        self.report.untold(self.place, rule, said)

    def round_in(self, *states: str, rule: str = "round.state") -> Round | None:
        """The round that the entry is about, also where it is in none of these states, which is reported."""
        found = self.campaign.rounds.get(self.fact["round"])
        self.needs(found is not None and found.state in states, rule, "no such round in a state for this")
        return found

    def new_id(self, ident: str, known: Container[str]) -> bool:
        """Whether an id is not in use yet for something of its kind, which is reported otherwise."""
        return self.needs(ident not in known, "act.object", "the id is in use")

    def preconditions(self, expected: list[tuple[str, int, dict[str, int]]], must_hold: bool = True) -> None:
        """Compares the preconditions of the entry with those that its act has, and asks whether they hold."""
        told = self.fact["preconditions"]
        wanted = [{"guard": guard, "have": have, "need": need} for guard, have, need in expected]
        self.needs(told == wanted, "preconditions.values", f"expected {wanted}")
        if must_hold:
            self.needs(all(map(met, told)), "preconditions.met")


def met(precondition: dict[str, object]) -> bool:
    """Whether a precondition is met."""
    need = precondition["need"]
    return precondition["have"] >= need["at_least"] if "at_least" in need else precondition["have"] == need["exactly"]


def at_least(guard: str, have: int, need: int = 1) -> tuple[str, int, dict[str, int]]:
    """A precondition that asks for so many or more."""
    return guard, have, {"at_least": need}


def exactly(guard: str, have: int, need: int = 0) -> tuple[str, int, dict[str, int]]:
    """A precondition that asks for just so many."""
    return guard, have, {"exactly": need}


Handler = Callable[[Step], None]
