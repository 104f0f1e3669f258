"""The shapes of entries: which fields each fact has, and what may stand in them (SPEC 2.2 and 7.3).

A shape is a function that lets a value pass or raises `Malformed`. Shapes are composed like the table of the specification, one line a fact, and
everything behind them relies on the fields being there. What is absent is left out: an empty list that would be left out is malformed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from canonical import LARGEST_INTEGER, Malformed, fraction, is_hash, is_id, seconds

Shape = Callable[[object], None]

LARGEST_COUNT = 2**32 - 1
PARTS_OF_A_PATH = ("draft", "call", "theming", "upvote", "panel", "decided", "pathways", "archived")
STAGES = (*PARTS_OF_A_PATH, "cancelled")
ROLES = ("visitor", "member", "panelist", "note_taker", "curator", "moderator", "chair", "host", "system")
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
LADDER = ("run_off", "members_support", "lot")


def _that(holds: Callable[[object], bool], what: str) -> Shape:
    def shape(value: object) -> None:
        if not holds(value):
            raise Malformed(f"not {what}")
    return shape


def word(*words: str) -> Shape:
    """One of these words."""
    return _that(lambda value: isinstance(value, str) and value in words, "one of " + ", ".join(words))


def integer(least: int, most: int) -> Shape:
    """A whole number within bounds."""
    return _that(lambda value: type(value) is int and least <= value <= most, f"a number from {least} to {most}")


def text(longest: int) -> Shape:
    """A line of text that is neither empty nor longer than this, composed (NFC), without space around it and without control characters."""
    def holds(value: object) -> bool:
        return (isinstance(value, str) and 0 < len(value) <= longest and value == unicodedata.normalize("NFC", value).strip()
                and not any(unicodedata.category(character) in ("Cc", "Cs") or character in DIRECTIONS for character in value))
    return _that(holds, "a text of this length")


def many(shape: Shape, least: int = 0) -> Shape:
    """A list of values of one shape."""
    def check(value: object) -> None:
        if not isinstance(value, list) or len(value) < least:
            raise Malformed("not such a list")
        for item in value:
            shape(item)
    return check


def fields(**shapes: Shape) -> Shape:
    """An object with exactly these fields; one whose name ends with `_` may be missing."""
    known = {name.rstrip("_"): shape for name, shape in shapes.items()}
    needed = {name for name in shapes if not name.endswith("_")}

    def check(value: object) -> None:
        if not isinstance(value, dict) or not needed <= value.keys() <= known.keys():
            raise Malformed("not an object with these fields")
        for name, item in value.items():
            known[name](item)
    return check


def either(*shapes: Shape) -> Shape:
    """What has one of these shapes."""
    def check(value: object) -> None:
        for shape in shapes:
            try:
                return shape(value)
            except Malformed:
                continue
        raise Malformed("none of the shapes that are possible here")
    return check


def _time(value: object) -> None:
    seconds(value)


def _fraction(value: object) -> None:
    fraction(value)


def _ratio(value: object) -> None:
    if not isinstance(value, str) or re.fullmatch("[0-9]{1,1000}/[0-9]{1,1000}", value) is None:
        raise Malformed("not a ratio")


def _item(value: object) -> None:
    kind, colon, ident = value.partition(":") if isinstance(value, str) else ("", "", "")
    if not colon or kind not in ("challenge", "theme", "topic") or not is_id(ident):
        raise Malformed("not an item")


def _ladder(value: object) -> None:
    many(word(*LADDER))(value)
    if value == ["run_off"] or value != [step for step in LADDER if step in value]:
        raise Malformed("not a ladder, or one that would be left out")


def _path(value: object) -> None:
    many(word(*PARTS_OF_A_PATH))(value)
    if value != [stage for stage in PARTS_OF_A_PATH if stage in value]:
        raise Malformed("not stages in their order")
    if not {"draft", "decided", "archived"} <= set(value) or not {"upvote", "panel"} & set(value):
        raise Malformed("not a path that leads to a decision")


def _schedule(value: object) -> None:
    if not isinstance(value, dict):
        raise Malformed("not a schedule")
    for stage, time in value.items():
        word(*STAGES)(stage)
        seconds(time)


ID = _that(is_id, "an id")
HASH = _that(is_hash, "a hash")
PRIVATE = fields(commitment=HASH)
COUNT = integer(0, LARGEST_COUNT)
VALUE = integer(0, LARGEST_INTEGER)
VERSION = integer(0, LARGEST_COUNT)
STAGE = word(*STAGES)
LANGUAGE = _that(lambda value: isinstance(value, str) and len(value) <= 35
                 and re.fullmatch("[a-z]{2,8}(-[A-Za-z0-9]{1,8})*", value) is not None, "a language")
MERGING = word("welcome", "stands_alone")
ITEMS = many(_item)


def _both(longest: int) -> Shape:
    return fields(en=text(longest), fr=text(longest))


NAME = _both(120)
UPVOTE_RULES = fields(slate=word("challenges", "themes", "topics"), quota=either(word("unlimited"), fields(limited=COUNT)), seats=COUNT,
                      totals=word("after_count", "live"))
PANEL_RULES = fields(slate=either(word("all"), fields(first_and_best_of_themes=fields(first=COUNT))), seats=COUNT,
                     method=word("approval", "sequential_phragmen"), round_quorum=_fraction, item_quorum=_fraction, minimum_support=_fraction,
                     disclosure_=word("slips", "result_only", "ballots"), ends=word("at_deadline", "when_all_voted"), tie_ladder_=_ladder)
CHARTER = fields(name=NAME, question=_both(200), zone=text(50), path=_path, schedule=_schedule,
                 admission=either(word("listed", "email"), fields(open_code=fields(cap=COUNT))), merge_delay=VALUE, contest_period=VALUE,
                 upvote=UPVOTE_RULES, panel=PANEL_RULES,
                 group_questions_=many(fields(question=_both(200), answers=many(_both(80))), least=1))
RULES = either(fields(upvote=UPVOTE_RULES), fields(panel=PANEL_RULES))
GUARDS = word("challenges_submitted", "challenges_pending", "merges_open", "themes_unsigned", "slate_items", "box_seconds_left", "rounds_published",
              "rounds_sealed", "panelists", "disclosure_chosen", "ballots_complete", "voted", "decision_complete", "reasons_missing",
              "reasons_unconfirmed", "contests_open", "contests_voiding", "recounts_due", "contest_seconds_left", "topic_lead", "topic_date",
              "topic_promise", "topic_news")
PRECONDITIONS = many(fields(guard=GUARDS, have=VALUE, need=either(fields(at_least=VALUE), fields(exactly=VALUE))))
COVERAGE = fields(pending=COUNT, themed=COUNT, unthemed=COUNT, merged=COUNT, split=COUNT, declined=COUNT, withdrawn=COUNT, submitted=COUNT)
SLATE = many(fields(item=_item, version=VERSION, themes=many(ID), text_=HASH))
TIERS = many(fields(score=_fraction, items=ITEMS))
STEPS = many(fields(seat=fields(item=_item, load=_ratio, equals=ITEMS)), least=1)
OUTCOME = either(word("no_quorum"), fields(counted=fields(
    sure=ITEMS, tied=ITEMS, seats_left=COUNT, tiers=TIERS, steps_=STEPS,
    barred=many(fields(item=_item, bar=word("item_quorum", "minimum_support"))))))
TOTALS = fields(items=many(fields(item=_item, support=COUNT, open_code=COUNT, approve=COUNT, decline=COUNT, abstain=COUNT, eligible=COUNT)),
                themes=many(fields(theme=ID, voices=COUNT, open_code=COUNT)))
TIE = fields(by=either(fields(members_support=fields(tiers=TIERS)), fields(lot=fields(secret=HASH, salt=HASH, seed=HASH, order=ITEMS))),
             chosen=ITEMS, tied=ITEMS, seats_left=COUNT)
PART = fields(challenge=ID, language=LANGUAGE, merging=MERGING, text=PRIVATE)
SUBJECT = either(fields(decline=fields(challenge=ID)), fields(merge=fields(merge=ID)), fields(count=fields(round=ID)),
                 fields(conflict=fields(round=ID, item=_item)))

FACTS: dict[str, Shape] = {
    name: fields(type=text(40), **shapes) for names, shapes in {
        "campaign_created": dict(charter=CHARTER, contact_=PRIVATE),
        "charter_edited": dict(charter=CHARTER, contact_=PRIVATE, officer_=PRIVATE),
        "stage_entered": {"from": STAGE, "to": STAGE, "direction": word("forward", "back", "cancel"), "preconditions": PRECONDITIONS,
                          "coverage_": COVERAGE, "reason_": PRIVATE},
        "stage_waits": dict(stage=STAGE, preconditions=PRECONDITIONS),
        "rescheduled": dict(stage=STAGE, at_=_time, reason=PRIVATE),
        "role_granted role_revoked": dict(role=word(*ROLES), person=PRIVATE),
        "voice_admitted": dict(kind=word("person", "organisation"), column=word("admitted", "open_code"), holders=PRIVATE),
        "delegates_changed": dict(holders=PRIVATE),
        "challenge_submitted": dict(challenge=ID, language=LANGUAGE, merging=MERGING, text=PRIVATE, authors=PRIVATE),
        "challenge_revised": dict(challenge=ID, version=VERSION, language=LANGUAGE, merging=MERGING, text=PRIVATE),
        "stewards_changed": dict(challenge=ID, authors=PRIVATE),
        "challenge_withdrawn challenge_accepted": dict(challenge=ID),
        "challenge_declined": dict(challenge=ID, reason_=PRIVATE,
                                   code=word("off_topic", "duplicate", "disrespectful", "personal", "advertising", "unclear", "other")),
        "challenge_translated": dict(challenge=ID, version=VERSION, language=LANGUAGE, translation=PRIVATE),
        "merge_proposed": {"merge": ID, "from": many(ID), "into": ID, "refuse_until": _time, "reason": PRIVATE},
        "merge_refused challenges_merged": dict(merge=ID),
        "challenge_split": dict(split=ID, challenge=ID, parts=many(PART), reason=PRIVATE),
        "lineage_undone": dict(lineage=ID, reason=PRIVATE),
        "theme_proposed theme_renamed": dict(theme=ID, name=NAME),
        "theme_explained": dict(theme=ID, why_=PRIVATE),
        "challenge_placed": dict(challenge=ID, theme_=ID),
        "themes_merged": {"merge": ID, "from": many(ID), "into": ID},
        "theme_split": dict(split=ID, theme=ID, parts=many(fields(theme=ID, name=NAME, challenges=many(ID)))),
        "theme_retired": dict(theme=ID),
        "themes_proposed": dict(basis=HASH, granularity=word("coarse", "medium", "fine"), method=fields(version=COUNT, words=HASH),
                                themes=many(fields(theme=ID, name=NAME)),
                                places=many(fields(challenge=ID, theme_=COUNT, agreement=COUNT))),
        "themes_signed": dict(themes=many(ID), coverage=COVERAGE),
        "topic_drafted topic_edited": dict(topic=ID, name=NAME, answers=many(ID)),
        "topic_dropped topic_released": dict(topic=ID),
        "round_prepared": dict(round=ID, kind=word("upvote", "panel"), rules=RULES, slate=SLATE, run_off_of_=ID),
        "conflict_declared": dict(round=ID, panelist=PRIVATE, items=ITEMS),
        "round_opened": dict(round=ID, closes_at_=_time, rules=RULES, slate=SLATE, voices=COUNT, roster=PRIVATE,
                             recusals=many(fields(item=_item, panelists=COUNT)), lot_=PRIVATE, preconditions=PRECONDITIONS),
        "deadline_moved": dict(round=ID, at=_time, reason=PRIVATE),
        "round_sealed": dict(round=ID, preconditions=PRECONDITIONS,
                             seal=fields(ballots=COUNT, voted=COUNT, complete=COUNT, ballots_root=HASH, slips=COUNT, slips_root=HASH)),
        "round_counted": dict(round=ID, disclosure=word("slips", "result_only", "ballots"),
                              totals=either(fields(open=TOTALS), fields(annex=PRIVATE)), outcome=OUTCOME, preconditions=PRECONDITIONS),
        "tie_broken": dict(round=ID, tie=TIE),
        "round_recounted": dict(round=ID, agreement=word("same", "different")),
        "round_published round_certified": dict(round=ID),
        "round_voided": dict(round=ID, reason=PRIVATE),
        "reason_drafted": dict(round=ID, item=_item, version=VERSION, reason=PRIVATE),
        "reasons_confirmed": dict(round=ID, reasons=many(fields(item=_item, version=VERSION))),
        "item_revealed": dict(item=_item),
        "contest_raised": dict(contest=ID, subject=SUBJECT, reason=PRIVATE),
        "contest_answered": dict(contest=ID, outcome=word("stands", "recount", "void"), answer=PRIVATE),
        "contest_withheld": dict(contest=ID, code=word("disrespectful", "personal")),
        "topic_selected": dict(topic=ID, item=_item),
        "lead_assigned": dict(topic=ID, person_=PRIVATE, name=PRIVATE),
        "topic_planned": dict(topic=ID, next_date_=_time, promise_=PRIVATE),
        "topic_moved": dict(topic=ID, to=word("drafted", "selected", "convening", "acting", "reported"), preconditions=PRECONDITIONS),
        "news_posted": dict(topic=ID, news=PRIVATE),
    }.items() for name in names.split()
}

ENTRY = fields(at=_time, by=fields(role=word(*ROLES), who=PRIVATE), campaign=ID, fact=lambda fact: None, salt=HASH, seq=VALUE, v=integer(1, 1))
COVERED = fields(covered=HASH)
SLIP = fields(about=either(fields(item=_item), fields(theme=ID)), column=word("admitted", "open_code"),
              mark=word("support", "approve", "decline", "abstain"), nonce=HASH, sheet_=HASH)
TEXT = fields(commitment=HASH, salt=HASH, value=_that(lambda value: isinstance(value, str), "a text"))


def check_entry(value: object) -> None:
    """Lets an entry pass, or a covered one."""
    if isinstance(value, dict) and "covered" in value:
        return COVERED(value)
    ENTRY(value)
    fact = value["fact"]
    shape = FACTS.get(fact.get("type")) if isinstance(fact, dict) and isinstance(fact.get("type"), str) else None
    if shape is None:
        raise Malformed("not a fact")
    shape(fact)


def commitments(value: object) -> set[str]:
    """Every commitment that stands somewhere in an entry."""
    found: set[str] = set()
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            if item.keys() == {"commitment"}:
                found.add(item["commitment"])
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)
    return found
