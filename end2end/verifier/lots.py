"""Secrets that officers add to the lot of a panel's round: committed to before it opens, shown before it is counted (SPEC 6.4).

The installation commits to its own secret when the round is prepared. A lot to which one of the others is missing is not drawn.
"""

from __future__ import annotations

from canonical import sha256
from folding import Handler, Step
from state import AddedSecret, Round

MOST_ADDED = 12
SHOWING_PERIOD = 86_400


def commitment_to(secret: str) -> str:
    """What is committed to for a secret, as an ordinary SHA-256 tool says it."""
    return sha256(b"solution-pathways/lot-secret/v1\n", secret.encode()).hex()


def draws_lots(rules: dict[str, object]) -> bool:
    """Whether ties under these rules may come down to a lot."""
    return "lot" in rules.get("panel", {}).get("tie_ladder", [])


def awaits_secrets(found: Round, now: int) -> bool:
    """Whether the count of a round waits for secrets that were not shown."""
    waits = found.state == "sealed" and found.lot is not None and bool(found.withheld())
    return waits and found.sealed_at is not None and now < found.sealed_at + SHOWING_PERIOD


def check_opening(step: Step, found: Round) -> None:
    """Asks whether an opening commits to all secrets of its lot, and takes over what it says."""
    fact = step.fact
    lot = fact["lot"]["commitment"] if "lot" in fact else None
    step.needs(None in (found.lot, lot) or found.lot == lot, "tie.lot", "the preparation commits to another secret")
    told, expected = fact.get("lot_secrets", []), [] if lot is None else [added.commitment for added in found.secrets]
    step.needs(told == expected, "tie.lot", f"expected {expected}")
    found.lot = lot
    found.secrets = [added for added in found.secrets if added.commitment in told]


def _added(step: Step) -> None:
    campaign, committed = step.campaign, step.fact["commitment"]
    found = campaign.rounds.get(step.fact["round"])
    takes = False
    if found is not None:
        follows = "panel" in found.rules and found.origin is None
        rules = {"panel": campaign.charter["panel"]} if follows else found.rules
        takes = found.state == "prepared" and found.lot is not None and draws_lots(rules)
    step.needs(takes, "round.state", "not a round to whose lot something can be added")
    known = {added.commitment for other in campaign.rounds.values() for added in other.secrets}
    full = found is not None and len(found.secrets) >= MOST_ADDED
    step.needs(committed not in known and not full, "tie.lot", "the commitment is known, or there are enough")
    if found is not None:
        found.secrets.append(AddedSecret(committed, step.role))
        found.secrets.sort(key=lambda added: added.commitment)


def _shown(step: Step) -> None:
    found, secret = step.round_in("sealed"), step.fact["secret"]
    committed = commitment_to(secret)
    all_added = [] if found is None else [added for added in found.secrets if added.commitment == committed]
    opens = found is not None and found.lot is not None and any(added.secret is None for added in all_added)
    step.needs(opens, "tie.lot", "it opens no commitment")
    for added in all_added[:1]:
        added.secret = secret


HANDLERS: dict[str, Handler] = {"lot_secret_added": _added, "lot_secret_shown": _shown}
