"""Forged records: whoever has the key tells one thing that is not so, and keeps to it wherever it is told, so that hashes, signature and every number fit.

Such a record differs from an honest one in several entries at once, which no change of one place finds. What is forged is named by the rule in
`FORGERIES`, and by no other.
"""

from __future__ import annotations

from itertools import count
from random import Random

import ties
from folding import at_least
from made import MOST_ROUNDS, call, charter, decide, panel_rules
from signing import Files
from telling import Teller
from telling_rounds import RoundTeller

FORGERIES = {"voted": "slips.admission", "complete": "slips.admission", "recusals": "round.recusals", "lot": "tie.lot", "reveal": "act.object"}


class Forger(RoundTeller):
    """A round of a panel that somebody tells otherwise than it was."""

    forgery = ""
    voters = 0

    def recusals(self) -> list[dict[str, object]]:
        """Leaves conflicts out, so that whoever declared one votes all the same."""
        return [] if self.forgery == "recusals" else super().recusals()

    def ballot(self, left: dict[str, int]) -> list[dict[str, object]]:
        """Where votes are made up, one of the panel makes one mark; where the box is closed early, nobody has come to the last item."""
        own: list[dict[str, object]] = []
        if self.forgery == "voted" and self.voters == 0:
            while not own:
                own = super().ballot(dict(left))[:1]
            self.voters = 1
        elif self.forgery == "complete":
            while not own:
                own = [slip for slip in super().ballot(dict(left)) if slip["about"] != {"item": self.found.items[-1]}]
        elif self.forgery != "voted":
            own = super().ballot(left)
        return _in_order(own)

    def close(self, seal: dict[str, object]) -> None:
        """Says that all have voted, or that all have marked everything, so that nobody need wait for the end."""
        if self.forgery == "voted":
            seal |= {"voted": seal["ballots"]}
        if self.forgery != "complete":
            super().close(seal)
            return
        everybody = self.found.voices
        seal |= {"complete": everybody}
        self.teller.later("system", "round_sealed", round=self.id, seal=seal, preconditions=[at_least("ballots_complete", everybody, everybody)])

    def break_ties(self) -> None:
        """Does not draw the lot that is due, as if its secret were lost."""
        if self.forgery != "lot" or ties.due(self.teller.campaign, self.found)[0] != "lot":
            super().break_ties()


def _in_order(slips: list[dict[str, object]]) -> list[dict[str, object]]:
    """The slips of a ballot with places from 1 on, also where some were left out."""
    places = count(1)
    return [slip | {"mark": {"ranked": next(places)}} if isinstance(slip["mark"], dict) and "ranked" in slip["mark"] else slip for slip in slips]


def forged(seed: str, forgery: str) -> Files:
    """The record of a made-up campaign in which this was forged; now and then nothing comes of it, such as where no lot was due."""
    random = Random(seed)
    teller = Teller(random)
    panel = panel_rules(random) | {"slate": "all", "minimum_support": "0/1", "item_quorum": "0/1", "round_quorum": "2/3", "seats": 1, "tie_ladder": ["lot"]}
    panel.pop("further_rounds", None)
    if panel["disclosure"] == "result_only":
        panel["disclosure"] = "ballots" if panel["method"] in ("sequential_phragmen", "scottish_stv") else "slips"
    panel |= {"ends": "when_all_voted"} if forgery == "complete" else {}
    rules = charter(random)
    path = ["draft", "call", "panel", "decided", "pathways", "archived"]
    teller.say("host", "campaign_created", charter=rules | {"path": path, "upvote": rules["upvote"] | {"slate": "challenges"}, "panel": panel})
    if forgery == "recusals":
        somebody = teller.new_id()
        for kind in ("role_granted", "role_revoked"):
            teller.later("host", kind, role="panelist", person=teller.private(somebody))
    call(teller, random)
    teller.enter("panel")
    role, run_off_of = "host", None
    for number in range(MOST_ROUNDS):
        told = Forger(teller, role, run_off_of)
        told.forgery = forgery if number == 0 else ""
        told.marks = ["approve"]
        if number == 0:
            told.declare_conflicts(random.randrange(1, 3) if forgery == "recusals" else 0)
        told.open("chair")
        told.seal(1.0)
        told.count()
        if forgery == "reveal" and number == 0 and told.found.chosen:
            teller.later("host", "item_revealed", item=told.found.chosen[0])
            break
        told.break_ties()
        if not told.found.tied:
            break
        role, run_off_of = "system", told.found
    if forgery != "reveal" and teller.campaign.decision_complete() and teller.campaign.chosen():
        decide(teller, random)
    return teller.record()
