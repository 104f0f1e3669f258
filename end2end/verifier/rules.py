"""The rules of SPEC 5: which are checked here, and which cannot be.

A rule stands in one of the two tables. A test compares them with the specification, so that a new rule is noticed here.
"""

from __future__ import annotations

CHECKED_IN: dict[str, str] = {
    "entry.format": "lines", "entry.place": "lines", "entry.time": "lines", "entry.covered": "record", "entry.version": "lines",
    "checkpoint.key": "lines, kept", "checkpoint.signature": "lines, kept", "checkpoint.tree": "lines", "checkpoint.history": "kept, receipts",
    "key.rotation": "rotations", "key.in_force": "rotations",
    "text.format": "texts", "text.commitment": "texts", "archive.document": "documents",
    "act.permission": "record, permissions", "act.reason": "stages, challenges",
    "act.object": "challenges, undoing, themes, proposals, topics, contests, stages, record",
    "charter.rules": "stages, charters", "stage.way": "stages", "stage.date": "stages",
    "preconditions.values": "folding, guards, rounds, topics", "preconditions.met": "folding, stages",
    "coverage.equation": "stages, themes", "themes.basis": "proposals",
    "round.state": "rounds, counts, ties", "round.slate": "rounds, slates", "round.rules": "rounds, counts", "round.voices": "rounds",
    "round.recusals": "rounds", "round.deadline": "rounds", "round.seal": "rounds",
    "slips.file": "slips, counts, record", "slips.root": "counts", "slips.admission": "counts, slips",
    "count.totals": "counts, totals", "count.outcome": "counts, counting, courses, phragmen, stv", "count.run_off": "consequences, rounds",
    "count.further_round": "consequences, rounds",
    "tie.ladder": "ties, consequences", "tie.lot": "ties, lots, rounds, counts, consequences",
    "decision.published": "rounds, consequences", "decision.topics": "topics, consequences",
    "ballots.file": "ballots", "ballots.root": "ballots",
    "receipt.format": "kept, receipts", "receipt.record": "receipts", "receipt.signature": "receipts", "receipt.entry": "receipts",
    "receipt.ballot": "receipts", "receipt.newer": "receipts", "promise.box": "receipts", "promise.ballot": "receipts",
    "opening.box": "openings", "opening.ballot": "openings", "opening.slips": "openings",
}
NOT_RECOMPUTED: dict[str, str] = {
    "themes.found": "the method that finds themes, and its lexicon, are in the source of the program and not in the specification; "
                    "each proposal is named as not recomputable",
}
