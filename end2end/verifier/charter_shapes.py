"""The shape of a charter and of the rules of its rounds (SPEC 2.5).

What has a value where it is left out is never written with that value: otherwise one charter would have two hashes.
"""

from __future__ import annotations

from canonical import Malformed, seconds
from shapes import COUNT, FRACTION, SMALL, STAGES, STAGES_OF_A_PATH, Shape, both, either, fields, integer, many, text, word

LADDER = ("secondary_statistic", "run_off", "members_support", "lot")
LONGEST_SPAN = 315_619_200


def _ladder(value: object) -> None:
    many(word(*LADDER))(value)
    if value == ["run_off"] or value != [step for step in LADDER if step in value]:
        raise Malformed("not a ladder, or one that is left out")


def _path(value: object) -> None:
    many(word(*STAGES_OF_A_PATH))(value)
    if value != [stage for stage in STAGES_OF_A_PATH if stage in value]:
        raise Malformed("not stages in their order")
    if not {"draft", "decided", "archived"} <= set(value) or not {"upvote", "panel"} & set(value):
        raise Malformed("not a path that leads to a decision")


def _schedule(value: object) -> None:
    if not isinstance(value, dict):
        raise Malformed("not a schedule")
    for stage, time in value.items():
        word(*STAGES)(stage)
        seconds(time)


_SPAN = integer(0, LONGEST_SPAN)
NAME = both(text(120))
_QUESTION = both(text(200))
_SHORT = both(text(80))
DISCLOSURE = word("slips", "result_only", "ballots")
UPVOTE: Shape = fields(slate=word("challenges", "themes", "topics"), quota=either(word("unlimited"), fields(limited=SMALL)), seats=SMALL,
                       totals=word("after_count", "live"))
PANEL: Shape = fields(
    slate=either(word("all"), fields(first_and_best_of_themes=fields(first=SMALL))), seats=SMALL,
    method=word("approval", "sequential_phragmen", "score", "scottish_stv"), rubric_=many(fields(name=_SHORT, weight=SMALL), least=1),
    round_quorum=FRACTION, item_quorum=FRACTION, minimum_support=FRACTION, disclosure_=DISCLOSURE,
    ends=word("at_deadline", "when_all_voted"), tie_ladder_=_ladder, further_rounds_=integer(1, 65_535))
CHARTER: Shape = fields(
    name=NAME, question=_QUESTION, zone=text(50), path=_path, schedule=_schedule,
    admission=either(word("listed", "email"), fields(open_code=fields(cap=COUNT))), merge_delay=_SPAN, contest_period=_SPAN,
    upvote=UPVOTE, panel=PANEL, group_questions_=many(fields(question=_QUESTION, answers=many(_SHORT)), least=1))
RULES: Shape = either(fields(upvote=UPVOTE), fields(panel=PANEL))
