"""What a verifier says: findings, each a rule of SPEC 5, a place and a verdict.

A report collects findings and never stops at one. *Broken* is worse than *not recomputable*, which is worse than that all holds; what
is *noted* changes no verdict.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

BROKEN = "broken"
NOT_RECOMPUTABLE = "not_recomputable"
NOTED = "noted"
HOLDS = "holds"
EXIT_STATUS = {HOLDS: 0, BROKEN: 1, NOT_RECOMPUTABLE: 3}
LONGEST_TEXT_SHOWN = 200


@dataclass(frozen=True)
class Finding:
    """One rule that does not hold at a place, or of which the files do not tell."""

    place: str
    rule: str
    verdict: str
    said: str = ""

    def __str__(self) -> str:
        return "\t".join([self.verdict.replace("_", " "), shown(self.place), self.rule, shown(self.said)])


@dataclass
class Report:
    """All findings, and the figures that a reader compares with what she knows."""

    findings: list[Finding] = field(default_factory=list)
    campaign: str = ""
    entries: int = 0
    root: str = ""
    keys: list[dict[str, object]] = field(default_factory=list)
    texts: int = 0
    rounds_recounted: int = 0
    kept: list[dict[str, object]] = field(default_factory=list)
    _known: set[tuple[str, str, str]] = field(default_factory=set)

    def broken(self, place: str, rule: str, said: str = "") -> None:
        """Adds that a rule is broken at a place; what breaks the same rule there again adds nothing."""
        self._add(Finding(place, rule, BROKEN, said))

    def untold(self, place: str, rule: str, said: str = "") -> None:
        """Adds that the files do not say enough to recompute a rule at a place."""
        self._add(Finding(place, rule, NOT_RECOMPUTABLE, said))

    def noted(self, place: str, rule: str, said: str = "") -> None:
        """Adds what a reader should know, and what says nothing against the record."""
        self._add(Finding(place, rule, NOTED, said))

    def _add(self, finding: Finding) -> None:
        known = (finding.place, finding.rule, finding.verdict)
        if known not in self._known:
            self._known.add(known)
            self.findings.append(finding)

    def tell_kept(self, place: str, what: str, **told: object) -> None:
        """Adds what was kept, and what came of comparing it; of a root it tells how many bits were compared."""
        own = Report([finding for finding in self.findings if finding.place == place])
        self.kept.append({"what": what, "verdict": own.verdict} | told)

    @property
    def verdict(self) -> str:
        """The verdict of the whole record."""
        verdicts = {finding.verdict for finding in self.findings}
        return next((verdict for verdict in (BROKEN, NOT_RECOMPUTABLE) if verdict in verdicts), HOLDS)

    def as_json(self) -> str:
        """The report for programs."""
        findings = [{"place": found.place, "rule": found.rule, "verdict": found.verdict, "said": found.said}
                    for found in self.findings]
        return json.dumps({"campaign": self.campaign, "entries": self.entries, "findings": findings, "keys": self.keys, "kept": self.kept, "root": self.root,
                           "rounds_recounted": self.rounds_recounted, "texts": self.texts, "verdict": self.verdict})

    def as_text(self) -> str:
        """The report for people: a line for each finding, then the figures."""
        figures = [("campaign", shown(self.campaign)), ("entries", self.entries), ("root", self.root),
                   *(("key", f"from {told['since']}: {shown(str(told['key']))}") for told in self.keys), ("texts", self.texts),
                   ("rounds recounted", self.rounds_recounted), *(("kept", _kept_in_words(kept)) for kept in self.kept),
                   ("verdict", self.verdict.replace("_", " "))]
        return "\n".join([*map(str, self.findings), *(f"{name}\t{value}" for name, value in figures)])


def _kept_in_words(kept: dict[str, object]) -> str:
    """What was kept in words; of a short form that only a part of the root was compared."""
    compared = f" ({kept['bits']} of 256 bits compared)" if "bits" in kept else ""
    return f"{kept['what']}{compared}: {str(kept['verdict']).replace('_', ' ')}"


def shown(text: str) -> str:
    """A text from a record as a terminal may show it: short, and escaped where it is not plain ASCII."""
    escaped = text.encode("ascii", errors="backslashreplace").decode()
    return "".join(character if character.isprintable() else f"\\x{ord(character):02x}" for character in escaped)[:LONGEST_TEXT_SHOWN]
