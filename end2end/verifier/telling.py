"""Tells made-up campaigns as records, so that verifiers can be compared on methods and turns that no demonstration has.

A teller folds what it says at once. What follows from the entries before (preconditions, coverage, slates) is filled in from the state, so that a
record holds unless the state is folded wrongly, which another verifier then finds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from uuid import UUID

from campaign import Campaign
from canonical import commitment, seconds, written, written_time
from findings import Report
from folding import Fold, Precondition, Step
from record import HANDLERS
from signing import Files, line_of, signed_record

BEGIN = seconds("2026-03-01T09:00:00Z")


@dataclass
class _Told(Step):
    """A step whose preconditions are filled in from the state instead of being compared."""

    def preconditions(self, expected: list[Precondition], must_hold: bool = True) -> None:
        self.fact["preconditions"] = expected
        super().preconditions(expected, must_hold)


@dataclass
class Teller:
    """A record on its way, with the state that its entries give."""

    random: Random
    campaign_id: str = ""
    at: int = BEGIN
    campaign: Campaign | None = None
    texts: list[bytes] = field(default_factory=list)
    fold: Fold = field(default_factory=lambda: Fold({}, {}, Report()))

    def __post_init__(self) -> None:
        self.campaign_id = self.new_id()

    def new_id(self) -> str:
        """An id that nothing has yet."""
        return str(UUID(bytes=self.random.randbytes(16), version=4))

    def salt(self) -> str:
        """A salt, or a secret."""
        return self.random.randbytes(32).hex()

    def private(self, value: object, told: bool = False) -> dict[str, str]:
        """A private value, whose text may be told."""
        salt, text = self.salt(), written(value)
        held = commitment(salt, text)
        if told:
            self.texts.append(line_of({"commitment": held, "salt": salt, "value": text}))
            self.fold.texts[held] = text
        return {"commitment": held}

    def wait(self, instant: int) -> None:
        """Lets time pass until an instant."""
        self.at = max(self.at, instant)

    def say(self, by: str, about: str, /, **fields: object) -> dict[str, object]:
        """Adds an entry at the time that it is now."""
        fact: dict[str, object] = {"type": about, **{name.rstrip("_"): value for name, value in fields.items()}}
        who = self.private({"actor": "system", "command": self.new_id(), "digest": self.salt()})
        entry = {"at": written_time(self.at), "by": {"role": by, "who": who}, "campaign": self.campaign_id, "fact": fact, "salt": self.salt(),
                 "seq": len(self.fold.before), "v": 1}
        if self.campaign is None:
            self.campaign = Campaign(fact["charter"])
        else:
            HANDLERS[about](_Told(self.fold, self.campaign, len(self.fold.before), self.at, by, fact))
        self.fold.before.append(entry)
        return fact

    def later(self, by: str, about: str, /, **fields: object) -> dict[str, object]:
        """Adds an entry some time later."""
        self.at += self.random.randrange(1, 600)
        return self.say(by, about, **fields)

    def reason(self) -> dict[str, str]:
        """A reason, for acts that ask for one."""
        return self.private("So that the room can go on.", told=True)

    def enter(self, to: str, direction: str = "forward", role: str = "host") -> None:
        """Goes to another stage."""
        extra: dict[str, object] = {}
        if direction == "forward" and to in ("upvote", "panel"):
            extra["coverage"] = self.campaign.coverage()
        if direction != "forward":
            extra["reason"] = self.reason()
        self.later(role, "stage_entered", from_=self.campaign.stage, to=to, direction=direction, preconditions=[], **extra)

    def record(self) -> Files:
        """The files of the record, signed."""
        files = self.fold.files | {"texts.jsonl": b"".join(line + b"\n" for line in self.texts)}
        return signed_record(files, list(map(line_of, self.fold.before)), self.campaign_id)
