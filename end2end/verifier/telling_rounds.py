"""Tells rounds: ballots that somebody could have cast, the box in which they were sealed, the count, and what breaks its ties."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import ties
from canonical import commitment, id_bytes, tagged, written, written_time
from counting import outcome, seated, tiers, written_tiers
from findings import Report
from lots import SHOWING_PERIOD, commitment_to
from signing import line_of
from further import further_rules, further_slate, without_further
from slates import quorum, run_off_slate, stage_slate, still_there
from slips import Slip, file_name, read_slips, slips_root
from state import Round
from telling import Teller
from totals import totals
from tree import leaf, root

CLOSES_AFTER = 3_600


class RoundTeller:
    """One round of a campaign that is told, with what its box holds and what nobody else knows."""

    def __init__(self, teller: Teller, role: str, run_off_of: Round | None = None, further_to: Round | None = None, officers: int = 0) -> None:
        """Prepares the round, right behind the entry from which it follows; so many officers will add secrets to its lot."""
        self.teller, self.id = teller, teller.new_id()
        campaign = teller.campaign
        extra: dict[str, object] = {}
        if further_to is not None:
            kind, slate, rules, extra = further_to.kind, further_slate(further_to), further_rules(further_to), {"further_to": further_to.id}
        elif run_off_of is not None:
            kind, slate, extra = run_off_of.kind, run_off_slate(run_off_of), {"run_off_of": run_off_of.id}
            rules = without_further(run_off_of) | {"seats": run_off_of.seats_left}
        else:
            kind = campaign.stage
            slate, rules = stage_slate(campaign, kind), campaign.charter[kind]
        early = (teller.salt(), teller.salt()) if officers else None
        if early is not None:
            extra["lot"] = _committed(*early)
        teller.say(role, "round_prepared", round=self.id, kind=kind, rules={kind: rules}, slate=slate, **extra)
        self.found: Round = campaign.rounds[self.id]
        self.real_totals: dict[str, object] = {}
        self.secret, self.secret_salt = early or (teller.salt(), teller.salt())
        self.marks = ["approve", "approve", "decline", "abstain"]
        self.kept = [teller.salt() for _ in range(officers)]

    def add_secrets(self) -> None:
        """Lets officers add their secrets to the lot."""
        for secret in self.kept:
            role = self.teller.random.choice(["chair", "host"])
            self.teller.later(role, "lot_secret_added", round=self.id, commitment=commitment_to(secret))

    def show_secrets(self, honest: float) -> None:
        """Lets officers show their secrets, as far as they are honest, and waits for the others as long as one has to."""
        for secret in self.kept:
            if self.teller.random.random() < honest:
                self.teller.later("chair", "lot_secret_shown", round=self.id, secret=secret)
        if self.found.withheld():
            self.teller.wait(self.found.sealed_at + SHOWING_PERIOD)

    def declare_conflicts(self, number: int) -> None:
        """Lets panelists say that they do not vote on an item."""
        for _ in range(number):
            item = self.teller.random.choice(self.found.items)
            self.teller.later("panelist", "conflict_declared", round=self.id, panelist=self.teller.private(self.teller.new_id()), items=[item])

    def open(self, role: str) -> None:
        """Opens the box."""
        teller, campaign, found = self.teller, self.teller.campaign, self.found
        panel = found.kind == "panel"
        voices = campaign.voices if not panel else campaign.panelists if campaign.panel_voices is None else campaign.panel_voices
        recusals = self.recusals()
        extra: dict[str, object] = {}
        if panel and "lot" in found.own_rules.get("tie_ladder", []):
            extra["lot"] = _committed(self.secret, self.secret_salt)
            if self.kept:
                extra["lot_secrets"] = sorted(map(commitment_to, self.kept))
        slate = found.slate if found.origin is not None else still_there(campaign, found.slate)
        teller.later(role, "round_opened", round=self.id, closes_at=written_time(teller.at + CLOSES_AFTER), rules=found.rules, slate=slate,
                     voices=voices, roster=teller.private([]), recusals=recusals, preconditions=[], **extra)

    def recusals(self) -> list[dict[str, object]]:
        """How many do not vote on which item, as the opening tells it."""
        return [{"item": item, "panelists": self.found.declared(item)} for item in self.found.items if self.found.declared(item)]

    def ballot(self, left: dict[str, int]) -> list[dict[str, object]]:
        """What somebody marks, where so many may still vote on each item."""
        return list(_members_slips(self) if self.found.kind == "upvote" else _panel_slips(self, left))

    def seal(self, turnout: float) -> None:
        """Lets people vote, and seals the box when it is time."""
        teller, found = self.teller, self.found
        came = [number for number in range(found.voices) if teller.random.random() < turnout]
        voted = 0
        lines, box = [], []
        left = {item: found.eligible(item) for item in found.items}
        for _ in came:
            own = [line_of(slip) for slip in self.ballot(left)]
            voted += bool(own)
            read = read_slips(b"".join(line + b"\n" for line in own), self.id, Report())
            lines += list(zip(read, own))
            box.append(tagged("solution-pathways/ballot/v1", id_bytes(self.id), (1).to_bytes(8, "big"), bytes.fromhex(teller.salt()),
                              *sorted(slip.commitment for slip in read)))
        lines.sort(key=lambda pair: (pair[0].theme, pair[0].about, pair[0].commitment))
        self.slips: list[Slip] = [slip for slip, _ in lines]
        self.slip_lines = b"".join(line + b"\n" for _, line in lines)
        box.sort()
        teller.fold.files[f"ballots/{self.id}.txt"] = "".join(ballot.hex() + "\n" for ballot in box).encode()
        self.close({"ballots": len(box), "voted": voted, "complete": 0, "ballots_root": root(map(leaf, box)).hex(), "slips": len(self.slips),
                    "slips_root": slips_root(self.slips)})

    def close(self, seal: dict[str, object]) -> None:
        """Seals the box at its end."""
        self.teller.wait(self.found.closes_at)
        self.teller.later("system", "round_sealed", round=self.id, seal=seal, preconditions=[])

    def count(self) -> None:
        """Counts what the box holds."""
        found = self.found
        open_slips = found.disclosure != "result_only"
        if open_slips:
            self.teller.fold.files[file_name(self.id)] = self.slip_lines
        own = totals(found, self.slips)
        whole = found.whole_totals(own["items"])
        self.real_totals = {total["item"]: total for total in whole}
        told = {"open": own} if open_slips else {"annex": self.teller.private(own)}
        result = outcome(found, whole, self.slips) if found.seal["voted"] >= quorum(self.teller.campaign, found) else "no_quorum"
        self.teller.later("system", "round_counted", round=self.id, disclosure=found.disclosure, totals=told, outcome=result, preconditions=[])

    def break_ties(self) -> None:
        """Takes the steps of the ladder until nothing ties, or a run-off is due."""
        while self.found.tied and not self.found.disputed:
            name, statistic = ties.due(self.teller.campaign, self.found)
            if name == ties.RUN_OFF:
                return
            self.teller.say("system", "tie_broken", round=self.id, tie=self._tie(name, statistic))

    def _tie(self, name: str, statistic: str) -> dict[str, object]:
        found = self.found
        if name == "lot" and found.withheld():
            return {"by": {"lot_withheld": {"withheld": found.withheld()}}, "chosen": [], "tied": found.tied, "seats_left": found.seats_left}
        if name == "lot":
            seed = ties.lot_seed(found, self.secret)
            order = ties.lot_order(seed, found.items if found.counts_ballots else found.tied)
            added = {"added": found.shown()} if self.kept else {}
            by = {"lot": {"secret": self.secret, "salt": self.secret_salt, "seed": seed.hex(), "order": order} | added}
            chosen = ties.seated_by_lot(found, list(self.real_totals.values()), self.slips, order) if found.counts_ballots else order[:found.seats_left]
            return {"by": by, "chosen": chosen, "tied": [], "seats_left": 0}
        ranked = tiers(ties.shares(found.tied, self.real_totals, statistic) if statistic else ties.supports(self.teller.campaign, found.tied))
        chosen, tied = seated(ranked, found.seats_left)
        hidden = bool(statistic) and found.disclosure == "result_only"
        shown = [] if hidden else written_tiers(ranked)
        by = {name: {"statistic": statistic, "tiers": shown} if statistic else {"tiers": shown}}
        return {"by": by, "chosen": sorted(chosen) if hidden else chosen, "tied": tied, "seats_left": found.seats_left - len(chosen)}


def _committed(secret: str, salt: str) -> dict[str, str]:
    return {"commitment": commitment(salt, written(secret))}


def _members_slips(told: RoundTeller) -> Iterator[dict[str, object]]:
    random, found = told.teller.random, told.found
    quota = found.own_rules["quota"]
    most = len(found.items) if quota == "unlimited" else min(quota["limited"], len(found.items))
    column = random.choice(["admitted", "open_code"])
    chosen = random.sample(found.items, random.randrange(most + 1))
    for item in chosen:
        yield {"about": {"item": item}, "column": column, "mark": "support", "nonce": told.teller.salt()}
    for theme in sorted({theme for line in found.slate if line["item"] in chosen for theme in line["themes"]}):
        yield {"about": {"theme": theme}, "column": column, "mark": "support", "nonce": told.teller.salt()}


def _panel_slips(told: RoundTeller, left: dict[str, int]) -> Iterator[dict[str, object]]:
    random, found = told.teller.random, told.found
    sheet = {"sheet": told.teller.salt()} if found.counts_ballots else {}
    places = count(1)
    for item in random.sample(found.items, len(found.items)) if found.ranks else found.items:
        if left[item] == 0 or random.random() < 0.1:
            continue
        left[item] -= 1
        mark: object = random.choice(told.marks)
        if found.scores and random.random() < 0.9:
            mark = {"scored": [random.randrange(6) for _ in found.own_rules["rubric"]]}
        elif found.scores:
            mark = "abstain"
        elif found.ranks:
            mark = {"ranked": next(places)} if random.random() < 0.8 else "abstain"
        yield {"about": {"item": item}, "column": "admitted", "mark": mark, "nonce": told.teller.salt()} | sheet
