"""Judgements of two verifiers about one record, and in what they have to be the same.

A judgement is a verdict and a set of findings, each a place, a rule and a verdict. Behind the first broken entry a verifier goes on as it can,
so that only what it finds up to there is compared, and what is asked of all lines and files alike.
"""

from __future__ import annotations

import json
import subprocess
import traceback
from dataclasses import dataclass
from pathlib import Path

from archive import Unreadable, read_record
from findings import BROKEN, HOLDS, NOT_RECOMPUTABLE
from kept import KeptFile
from record import verify

REFUSED = "refused"
CRASHED = "crashed"
LONGEST_RUN = 120
_ASKED_OF_ALL_LINES = ("entry.format", "entry.place", "entry.time", "key.rotation", "text.format")
_EXIT_STATUSES = (0, 1, 3)

Found = tuple[str, str, str]


def _entry(place: str) -> int | None:
    return int(place.removeprefix("entry ")) if place.startswith("entry ") else None


def _left_aside(finding: Found, findings: list[Found]) -> bool:
    """Whether a finding is one that the specification does not fix, or in which the verifiers are known to differ.

    A text of the wrong kind is named at its line too by the program.
    """
    _, rule, _ = finding
    rules = {own for _, own, _ in findings}
    return rule == "themes.found" or (rule == "text.commitment" and "text.format" in rules)


@dataclass(frozen=True)
class Judgement:
    """What a verifier says of a record."""

    verdict: str
    findings: frozenset[Found] = frozenset()
    said: str = ""

    @staticmethod
    def of(findings: list[Found]) -> Judgement:
        """The judgement that follows from findings, without what is left aside."""
        kept = frozenset(finding for finding in findings if not _left_aside(finding, findings))
        verdicts = {verdict for _, _, verdict in kept}
        return Judgement(next((verdict for verdict in (BROKEN, NOT_RECOMPUTABLE) if verdict in verdicts), HOLDS), kept)


def by_this(archive: Path, receipt: Path | None) -> Judgement:
    """What this verifier says of an archive."""
    try:
        report = verify(read_record(archive), [] if receipt is None else [KeptFile(receipt.read_bytes())])
    except Unreadable as error:
        return Judgement(REFUSED, said=str(error))
    except Exception:
        return Judgement(CRASHED, said=traceback.format_exc(limit=-3))
    return Judgement.of([(found.place, found.rule, found.verdict) for found in report.findings])


def by_program(program: Path, archive: Path, receipt: Path | None) -> Judgement:
    """What the program says of an archive."""
    kept = [] if receipt is None else ["--receipt", receipt]
    run = subprocess.run([program, "verify", archive, "--json", *kept], capture_output=True, timeout=LONGEST_RUN, check=False)
    said = run.stderr.decode(errors="backslashreplace")[-300:]
    if run.returncode not in _EXIT_STATUSES or b"panicked" in run.stderr:
        return Judgement(CRASHED, said=said)
    if not run.stdout.strip():
        return Judgement(REFUSED, said=said)
    return Judgement.of([(found["place"], found["rule"], found["verdict"]) for found in json.loads(run.stdout)["findings"]])


def _first_broken(*judgements: Judgement) -> int | None:
    entries = [_entry(place) for judgement in judgements for place, rule, verdict in judgement.findings
               if verdict == BROKEN and rule not in _ASKED_OF_ALL_LINES]
    return min((entry for entry in entries if entry is not None), default=None)


def _compared(judgement: Judgement, first: int | None) -> frozenset[Found]:
    """The findings that do not depend on how a verifier goes on behind the first broken entry.

    Of an entry about a round that is in no state for it nothing else is fixed: what it says was not asked for yet, or is over.
    """
    stateless = {place for place, rule, _ in judgement.findings if rule == "round.state"}

    def counts(finding: Found) -> bool:
        place, rule, _ = finding
        if place in stateless and rule not in (*_ASKED_OF_ALL_LINES, "round.state"):
            return False
        entry = _entry(place)
        if first is None or rule in _ASKED_OF_ALL_LINES:
            return True
        return entry <= first if entry is not None else not place.startswith("slips/")
    return frozenset(filter(counts, judgement.findings))


def agree(here: Judgement, there: Judgement) -> bool:
    """Whether two judgements are the same as far as the specification fixes them."""
    if REFUSED in (here.verdict, there.verdict):
        return {here.verdict, there.verdict} <= {REFUSED, BROKEN}
    return here.verdict == there.verdict != CRASHED and not differences(here, there)


def same_in_full(here: Judgement, there: Judgement) -> bool:
    """Whether two judgements are the same also behind the first broken entry."""
    return here.findings == there.findings


def differences(here: Judgement, there: Judgement) -> list[str]:
    """What one of two judgements has and the other has not, in words."""
    first = _first_broken(here, there)
    mine, other = _compared(here, first), _compared(there, first)
    told = [f"here only: {' '.join(finding)}" for finding in sorted(mine - other)]
    told += [f"program only: {' '.join(finding)}" for finding in sorted(other - mine)]
    return told + [f"{name}: {judgement.said}" for name, judgement in (("here", here), ("program", there)) if judgement.said]
