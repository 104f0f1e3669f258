"""The state of a campaign: what folding its entries in order gives, and the numbers that follow from it (SPEC 6).

The state knows nothing of findings. Whoever folds an entry asks it first what should stand there, and changes it then.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from canonical import seconds
from state import COUNTED, Challenge, Contest, Lineage, Round, Theme, Topic

PLACES = ("pending", "themed", "unthemed", "merged", "split", "declined", "withdrawn")
# A place that is written only where something lies.
NEWER_PLACE = "apart"


@dataclass
class Campaign:
    """Everything that the entries so far say."""

    charter: dict[str, object]
    stage: str = "draft"
    contest_until: int | None = None
    voices: int = 0
    open_code_voices: int = 0
    roles: Counter[str] = field(default_factory=Counter)
    panelists_revoked: int = 0
    panel_voices: int | None = None
    left_draft: bool = False
    waiting: str | None = None
    challenges: dict[str, Challenge] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    stop_words: list[str] = field(default_factory=list)
    lineages: dict[str, Lineage] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)
    rounds: dict[str, Round] = field(default_factory=dict)
    contests: dict[str, Contest] = field(default_factory=dict)
    revealed: set[str] = field(default_factory=set)
    voided_with_step: set[str] = field(default_factory=set)

    @property
    def path(self) -> list[str]:
        """The stages of the charter's path."""
        return self.charter["path"]

    @property
    def schedule(self) -> dict[str, str]:
        """The dates that are announced."""
        return self.charter["schedule"]

    @property
    def upheld_conflicts(self) -> set[str]:
        """The items about which a contest found a conflict that nobody had declared."""
        about = (contest.subject["conflict"]["item"] for contest in self.contests.values()
                 if contest.answer == "void" and "conflict" in contest.subject)
        return set(about)

    @property
    def panelists(self) -> int:
        """How many panelists there are."""
        return self.roles["panelist"]

    @property
    def deciding_kind(self) -> str:
        """The kind of the rounds that decide."""
        return "panel" if "panel" in self.path else "upvote"

    def next_stage(self, stage: str) -> str | None:
        """The stage of the path after this one."""
        following = self.stages_behind(stage)
        return following[0] if following else None

    def stages_behind(self, stage: str) -> list[str]:
        """The stages of the path after this one."""
        return self.path[self.path.index(stage) + 1:] if stage in self.path else []

    def announced_end(self, stage: str) -> int | None:
        """When a stage ends, if the stage after it has a date."""
        date = self.schedule.get(self.next_stage(stage) or "")
        return None if date is None else seconds(date)

    def set_date(self, stage: str, date: str | None) -> None:
        """Announces another date for a stage, or takes it away."""
        schedule = {own: known for own, known in self.schedule.items() if own != stage}
        self.charter = self.charter | {"schedule": schedule | ({} if date is None else {stage: date})}

    def live_rounds(self, kind: str) -> list[Round]:
        """The rounds of a kind that are not void, in order."""
        return [found for found in self.rounds.values() if found.kind == kind and found.state != "void"]

    def deciding_rounds(self) -> list[Round]:
        """The rounds that make the decision, up to the first that is not counted or has no quorum."""
        deciding: list[Round] = []
        for found in self.live_rounds(self.deciding_kind):
            deciding.append(found)
            if not found.decided:
                break
        return deciding

    def count_decides(self) -> bool:
        """Whether a count at this stage is one that decides."""
        return self.stage == self.deciding_kind

    def chosen(self) -> list[str]:
        """The items that the decision has chosen, in the order in which they got their seats."""
        return [item for found in self.deciding_rounds() if not found.disputed for item in found.chosen]

    def decision_complete(self) -> bool:
        """Whether all rounds of the decision are counted with a quorum, and nothing of the last one ties or is disputed still."""
        deciding = self.deciding_rounds()
        return bool(deciding) and all(found.decided for found in deciding) and not (deciding[-1].tied or deciding[-1].disputed)

    def last_upvote(self) -> Round | None:
        """The last members' round that is counted, and no run-off."""
        counted = [found for found in self.live_rounds("upvote") if found.state in COUNTED and found.origin is None]
        return counted[-1] if counted else None

    def coverage(self) -> dict[str, int]:
        """The places of all challenges, and their number."""
        places = Counter(_place(challenge) for challenge in self.challenges.values())
        written = (*PLACES, NEWER_PLACE) if places[NEWER_PLACE] else PLACES
        return {place: places[place] for place in written} | {"submitted": len(self.challenges)}

    def themes_unsigned(self) -> int:
        """How many live themes nobody has signed as they are."""
        return sum(theme.state in ("proposed", "edited") for theme in self.themes.values())

    def merges_open(self) -> int:
        """How many merges of challenges are proposed."""
        return sum(lineage.state == "proposed" for lineage in self.lineages.values())

    def contests_voiding(self) -> int:
        """How many contests ask for a step back, as long as a round that they are about is not void."""
        return sum(contest.answer == "void" and any(found.state != "void" for found in contest.decided_by) for contest in self.contests.values())

    def without_reason(self) -> tuple[int, int]:
        """How many chosen items have no reason, and how many have none that is confirmed."""
        first = next(iter(self.deciding_rounds()), None)
        if first is None:
            return 0, 0
        chosen = self.chosen()
        missing = sum(item not in first.reasons for item in chosen)
        return missing, sum(first.confirmed[item, first.reasons.get(item, 0)] < first.quorum or item not in first.reasons for item in chosen)


def _place(challenge: Challenge) -> str:
    if challenge.state == "submitted":
        return "pending"
    if challenge.state == "accepted":
        if challenge.theme is not None:
            return "themed"
        return "apart" if challenge.last_placed_apart else "unthemed"
    return challenge.state
