"""What holds of a charter, and which parts of it are frozen when (SPEC 7.3)."""

from __future__ import annotations

from fractions import Fraction

from canonical import seconds
from state import WHOLE_BALLOTS

MOST_SEATS = 50
MOST_FURTHER_ROUNDS = 2
LARGEST_QUOTA = 1_000
LONGEST_DELAY = 7_776_000
MOST_QUESTIONS = 3
MOST_CRITERIA = 6
HEAVIEST_CRITERION = 100
ANSWERS = range(2, 13)

_FROZEN_WITH_CALL = ("path", "admission", "schedule", "merge_delay", "group_questions")
_FROZEN_WITH_DECISION = ("contest_period", "name", "question", "zone")

Charter = dict[str, object]


def ahead(charter: Charter, at: int) -> bool:
    """Whether every date of a charter lies after the entry that sets it."""
    return all(seconds(date) > at for date in charter["schedule"].values())


def whole(charter: Charter) -> bool:
    """Whether a charter, but for its dates, is one that can be kept."""
    return (_upvote_holds(charter) and _panel_holds(charter["panel"])
            and charter["merge_delay"] <= LONGEST_DELAY and charter["contest_period"] <= LONGEST_DELAY
            and _open_code_holds(charter["admission"]) and _questions_hold(charter.get("group_questions", [])))


def dates_in_order(charter: Charter) -> bool:
    """Whether dates are announced for stages of the path alone, but not for the draft, and each later than those before."""
    path, schedule = charter["path"], charter["schedule"]
    if "draft" in schedule or not schedule.keys() <= set(path):
        return False
    dates = [seconds(schedule[stage]) for stage in path if stage in schedule]
    return all(earlier < later for earlier, later in zip(dates, dates[1:]))


def frozen_parts(charter: Charter, left_draft: bool, opened: bool, panel_opened: bool, deciding_opened: bool) -> list[object]:
    """The parts that do not change any more, with their values."""
    parts: list[object] = []
    if left_draft:
        parts += [charter.get(name) for name in _FROZEN_WITH_CALL]
    if opened:
        parts += [charter["upvote"], charter["panel"]["slate"]]
    if panel_opened:
        parts.append(charter["panel"])
    if deciding_opened:
        parts += [charter[name] for name in _FROZEN_WITH_DECISION]
    return parts


def _upvote_holds(charter: Charter) -> bool:
    upvote = charter["upvote"]
    limited = upvote["quota"] == "unlimited" or 1 <= upvote["quota"]["limited"] <= LARGEST_QUOTA
    return limited and 1 <= upvote["seats"] <= MOST_SEATS and (upvote["slate"] != "themes" or "theming" in charter["path"])


def _panel_holds(panel: Charter) -> bool:
    whole_ballots = panel["method"] in WHOLE_BALLOTS
    shares = [Fraction(panel[name]) for name in ("round_quorum", "item_quorum", "minimum_support")]
    return (1 <= panel["seats"] <= MOST_SEATS and 0 < shares[0] and max(shares) <= 1
            and panel.get("disclosure") in (None, "result_only", "ballots" if whole_ballots else "slips")
            and _rubric_holds(panel.get("rubric", []), panel["method"] == "score")
            and (shares[2] == 0 or panel["method"] != "scottish_stv")
            and _ladder_holds(panel.get("tie_ladder", ["run_off"]), whole_ballots)
            and _further_rounds_hold(panel, whole_ballots))


def _further_rounds_hold(panel: Charter, whole_ballots: bool) -> bool:
    number = panel.get("further_rounds", 0)
    tells_each_mark = not whole_ballots and panel.get("disclosure") != "result_only"
    return number == 0 or (tells_each_mark and number <= MOST_FURTHER_ROUNDS)


def _ladder_holds(ladder: list[str], whole_ballots: bool) -> bool:
    if whole_ballots and {"members_support", "secondary_statistic"} & set(ladder):
        return False
    rest = [step for step in ladder if step != "secondary_statistic"]
    return rest == ["run_off"] or "lot" in rest


def _rubric_holds(rubric: list[Charter], scores: bool) -> bool:
    if not scores:
        return not rubric
    return (1 <= len(rubric) <= MOST_CRITERIA and all(1 <= criterion["weight"] <= HEAVIEST_CRITERION for criterion in rubric)
            and _all_differ([criterion["name"] for criterion in rubric]))


def _open_code_holds(admission: object) -> bool:
    return isinstance(admission, str) or admission["open_code"]["cap"] >= 1


def _questions_hold(questions: list[Charter]) -> bool:
    return len(questions) <= MOST_QUESTIONS and all(len(question["answers"]) in ANSWERS and _all_differ(question["answers"])
                                                    for question in questions)


def _all_differ(names: list[dict[str, str]]) -> bool:
    return all(len({name[language] for name in names}) == len(names) for language in ("en", "fr"))
