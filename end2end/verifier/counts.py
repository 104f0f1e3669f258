"""Counts and recounts: what the slips of a sealed round add up to, and who gets the seats (SPEC 6.3).

A count is compared with the slips twice: once as totals, once as the outcome that follows from the totals by the rule. Where no slips are told,
the files do not say whether the totals are right, but still whether the outcome follows from them.
"""

from __future__ import annotations

from collections.abc import Callable

from counting import outcome
from folding import Fold, Handler, Step, at_least
from further import disputed
from lots import awaits_secrets
from slates import quorum
from slips import Slip, admissible, belong, file_name, read_slips, slips_root
from state import PUBLISHED, Round
from totals import Totals, totals


def checked_slips(step: Step, found: Round) -> list[Slip] | None:
    """The slips of a round, where they are told and belong to it; what is wrong with them is reported at this entry."""
    content = step.fold.files.get(file_name(found.id))
    if content is None:
        step.fold.without_slips.append((step.place, found))
        return None
    slips = read_slips(content, found.id, step.fold.report)
    seal = found.seal
    step.needs((len(slips), slips_root(slips)) == (seal.get("slips"), seal.get("slips_root")), "slips.root")
    if not step.needs(belong(found, slips), "slips.admission", "not about this slate, or not a mark of this round"):
        return None
    step.needs(admissible(found, slips, seal.get("voted", 0), seal.get("complete", 0)), "slips.admission", "not what so many ballots hold")
    return slips


def say_what_is_untold(fold: Fold) -> None:
    """Says of each count without slips, once it is known what became of its round, whether they would have to be there."""
    for place, found in fold.without_slips:
        if found.state in PUBLISHED and found.disclosure != "result_only":
            fold.report.broken(place, "slips.file", "the file is missing")
        else:
            fold.report.untold(place, "count.totals")


def _counted(step: Step) -> None:
    found = step.round_in("sealed")
    if found is None:
        return
    fact, voted = step.fact, found.seal.get("voted", 0)
    step.needs(not awaits_secrets(found, step.at), "tie.lot", "secrets of its lot are not shown yet")
    step.preconditions([at_least("voted", voted, quorum(step.campaign, found))], must_hold=False)
    step.needs(fact["disclosure"] == found.disclosure, "round.rules")
    told = fact["totals"].get("open")
    step.needs((told is None) == (fact["disclosure"] == "result_only"), "count.totals", "open, unless only the result is disclosed")
    step.needs(told is None or _well_formed(found, told), "count.totals", "not the items of the slate, each with the numbers of the method")
    slips = checked_slips(step, found)
    own = None if slips is None else totals(found, slips)
    if own is not None:
        step.fold.report.rounds_recounted += 1
        step.needs(told is None or told == own, "count.totals")
    used = told if told is not None else own
    found.told_totals, found.outcome = told, fact["outcome"]
    found.totals = None if used is None else {total["item"]: total for total in used["items"]}
    found.state, found.counted_at, found.count_decides = "counted", step.seq, step.campaign.count_decides()
    found.taken, found.disputed = [], []
    quorate = voted >= quorum(step.campaign, found)
    if step.needs((fact["outcome"] != "no_quorum") == quorate, "count.outcome", "counted where the quorum is met") and quorate:
        step.needs(_follows(found, used, slips), "count.outcome")
    if fact["outcome"] != "no_quorum":
        counted = fact["outcome"]["counted"]
        found.chosen, found.tied, found.seats_left = list(counted["sure"]), list(counted["tied"]), counted["seats_left"]
        found.disputed = disputed(found, told)


def _follows(found: Round, used: Totals | None, slips: list[Slip] | None) -> bool:
    """Whether the outcome that is told follows from totals and ballots, as far as those are told."""
    if used is None or (found.counts_ballots and slips is None) or not _well_formed(found, used):
        return True
    return found.outcome == outcome(found, found.whole_totals(used["items"]), [] if slips is None else slips)


def _well_formed(found: Round, told: Totals) -> bool:
    """Whether totals are of the items of the slate, each once, and have the numbers that the method needs."""
    return [total["item"] for total in told["items"]] == found.items and all(map(_countable(found), told["items"]))


def _countable(found: Round) -> Callable[[Totals], bool]:
    """A test whether the totals of an item have the numbers that the method needs."""
    criteria = len(found.own_rules.get("rubric", []))
    return lambda total: (("ranks" in total or not found.ranks)
                          and (not found.scores or len(total.get("scores", {}).get("criteria", [])) == criteria > 0))


def _recounted(step: Step) -> None:
    found = step.campaign.rounds.get(step.fact["round"])
    due = found is not None and found.state == "published" and found.recount_due
    if not step.needs(due, "round.state", "no recount of a published round is due") and found is None:
        return
    slips = checked_slips(step, found)
    if slips is not None:
        own = totals(found, slips)
        same = found.told_totals in (None, own) and (found.outcome == "no_quorum" or _follows(found, own, slips))
        step.needs((step.fact["agreement"] == "same") == same, "count.totals")
    found.recount_due = False
    if step.fact["agreement"] == "different":
        for contest in step.campaign.contests.values():
            if contest.answer == "recount" and contest.counted_round == found.id:
                contest.answer = "void"


HANDLERS: dict[str, Handler] = {"round_counted": _counted, "round_recounted": _recounted}
