"""What holds of a charter, and which parts of it are frozen when (SPEC 7.2 and 7.3)."""

from __future__ import annotations

from fractions import Fraction

from canonical import seconds
MOST_SEATS = 50
LARGEST_QUOTA = 1_000
LONGEST_DELAY = 7_776_000
MOST_QUESTIONS = 3
ANSWERS = range(2, 13)

FROZEN_WITH_CALL = ("path", "admission", "schedule", "merge_delay", "group_questions")
FROZEN_WITH_DECISION = ("contest_period", "name", "question", "zone")


def ahead(charter: dict[str, object], at: int) -> bool:
    """Whether every date of a charter lies after the entry that sets it."""
    return all(seconds(date) > at for date in charter["schedule"].values())


def whole(charter: dict[str, object]) -> bool:
    """Whether a charter is one that can be kept."""
    return (_schedule_holds(charter) and _upvote_holds(charter) and _panel_holds(charter["panel"])
            and charter["merge_delay"] <= LONGEST_DELAY and charter["contest_period"] <= LONGEST_DELAY
            and _open_code_holds(charter["admission"]) and _questions_hold(charter.get("group_questions", [])))


def decides(charter: dict[str, object]) -> str:
    """The kind of the rounds that decide."""
    return "panel" if "panel" in charter["path"] else "upvote"


def frozen_parts(charter: dict[str, object], left_draft: bool, opened: bool, panel_opened: bool, deciding_opened: bool) -> list[object]:
    """The parts that do not change any more, with their values."""
    parts: list[object] = []
    if left_draft:
        parts += [charter.get(name) for name in FROZEN_WITH_CALL]
    if opened:
        parts += [charter["upvote"], charter["panel"]["slate"]]
    if panel_opened:
        parts.append(charter["panel"])
    if deciding_opened:
        parts += [charter[name] for name in FROZEN_WITH_DECISION]
    return parts


def _schedule_holds(charter: dict[str, object]) -> bool:
    path, schedule = charter["path"], charter["schedule"]
    if "draft" in schedule or not schedule.keys() <= set(path):
        return False
    dates = [seconds(schedule[stage]) for stage in path if stage in schedule]
    return all(earlier < later for earlier, later in zip(dates, dates[1:]))


def _upvote_holds(charter: dict[str, object]) -> bool:
    upvote = charter["upvote"]
    limited = upvote["quota"] == "unlimited" or 1 <= upvote["quota"]["limited"] <= LARGEST_QUOTA
    return limited and 1 <= upvote["seats"] <= MOST_SEATS and (upvote["slate"] != "themes" or "theming" in charter["path"])


def _panel_holds(panel: dict[str, object]) -> bool:
    whole_ballots = panel["method"] == "sequential_phragmen"
    ladder = panel.get("tie_ladder", ["run_off"])
    return (1 <= panel["seats"] <= MOST_SEATS and 0 < Fraction(panel["round_quorum"]) <= 1 and Fraction(panel["item_quorum"]) <= 1
            and Fraction(panel["minimum_support"]) <= 1
            and panel.get("disclosure") in (None, "result_only", "ballots" if whole_ballots else "slips")
            and (ladder == ["run_off"] or "lot" in ladder) and not (whole_ballots and "members_support" in ladder))


def _open_code_holds(admission: object) -> bool:
    return isinstance(admission, str) or admission["open_code"]["cap"] >= 1


def _questions_hold(questions: list[dict[str, object]]) -> bool:
    return len(questions) <= MOST_QUESTIONS and all(_answers_differ(question["answers"]) for question in questions)


def _answers_differ(answers: list[dict[str, str]]) -> bool:
    return len(answers) in ANSWERS and all(len({answer[language] for answer in answers}) == len(answers) for language in ("en", "fr"))
