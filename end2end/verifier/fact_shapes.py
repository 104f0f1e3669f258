"""The shape of each fact, one row of the table of SPEC 2.2 a row here, and of the entry around it."""

from __future__ import annotations

from canonical import Malformed
from charter_shapes import CHARTER, DISCLOSURE, NAME, RULES
from count_shapes import OUTCOME, SEAL, SLATE, TIE, TOTALS
from rotations import is_key, is_signature
from shapes import (COUNT, HASH, ID, ITEM, ITEMS, LANGUAGE, PRIVATE, ROLES, SMALL, STAGE, TIME, VALUE, Shape, either, fields, integer, many,
                    ordered, text, that, word)

KEY = that(is_key, "a key")
_MERGING = word("welcome", "stands_alone")
GUARDS = ("challenges_submitted", "challenges_pending", "merges_open", "themes_unsigned", "slate_items", "rounds_published", "rounds_sealed",
          "box_seconds_left", "decision_complete", "reasons_missing", "reasons_unconfirmed", "contest_seconds_left", "contests_open",
          "recounts_due", "contests_voiding", "panelists", "disclosure_chosen", "ballots_complete", "voted", "topic_lead", "topic_date",
          "topic_promise", "topic_news")
_CONDITIONS = many(fields(guard=word(*GUARDS), have=VALUE, need=either(fields(at_least=VALUE), fields(exactly=VALUE))))
_COVERAGE = fields(pending=COUNT, themed=COUNT, unthemed=COUNT, apart_=integer(1, 2**32 - 1), merged=COUNT, split=COUNT, declined=COUNT, withdrawn=COUNT, submitted=COUNT)
_PART = fields(challenge=ID, language=LANGUAGE, merging=_MERGING, text=PRIVATE)
_SUBJECT = either(fields(decline=fields(challenge=ID)), fields(merge=fields(merge=ID)), fields(count=fields(round=ID)),
                  fields(conflict=fields(round=ID, item=ITEM)))
_DECLINE_CODES = word("off_topic", "duplicate", "disrespectful", "personal", "advertising", "unclear", "other")

FACTS: dict[str, Shape] = {
    name: fields(type=word(name), **shapes) for names, shapes in {
        "campaign_created": dict(charter=CHARTER, contact_=PRIVATE),
        "charter_edited": dict(charter=CHARTER, contact_=PRIVATE, officer_=PRIVATE),
        "stage_entered": {"from": STAGE, "to": STAGE, "direction": word("forward", "back", "cancel"), "preconditions": _CONDITIONS,
                          "coverage_": _COVERAGE, "reason_": PRIVATE},
        "stage_waits": dict(stage=STAGE, preconditions=_CONDITIONS),
        "rescheduled": dict(stage=STAGE, at_=TIME, reason=PRIVATE),
        "role_granted role_revoked": dict(role=word(*ROLES), person=PRIVATE),
        "voice_admitted": dict(kind=word("person", "organisation"), column=word("admitted", "open_code"), holders=PRIVATE),
        "delegates_changed": dict(holders=PRIVATE),
        "challenge_submitted": dict(challenge=ID, language=LANGUAGE, merging=_MERGING, text=PRIVATE, authors=PRIVATE),
        "challenge_revised": dict(challenge=ID, version=COUNT, language=LANGUAGE, merging=_MERGING, text=PRIVATE),
        "stewards_changed": dict(challenge=ID, authors=PRIVATE),
        "challenge_withdrawn challenge_accepted": dict(challenge=ID),
        "challenge_declined": dict(challenge=ID, code=_DECLINE_CODES, reason_=PRIVATE),
        "challenge_translated": dict(challenge=ID, version=COUNT, language=LANGUAGE, translation=PRIVATE),
        "merge_proposed": {"merge": ID, "from": many(ID), "into": ID, "refuse_until": TIME, "reason": PRIVATE},
        "merge_refused challenges_merged": dict(merge=ID),
        "challenge_split": dict(split=ID, challenge=ID, parts=many(_PART), reason=PRIVATE),
        "lineage_undone": dict(lineage=ID, reason=PRIVATE),
        "theme_proposed theme_renamed": dict(theme=ID, name=NAME),
        "theme_explained": dict(theme=ID, why_=PRIVATE),
        "challenge_placed": dict(challenge=ID, theme_=ID, hand_=word("taken_back", "apart")),
        "challenge_kept_out challenge_let_in": dict(challenge=ID, theme=ID),
        "theme_frozen theme_thawed": dict(theme=ID),
        "themes_merged": {"merge": ID, "from": many(ID), "into": ID},
        "theme_split": dict(split=ID, theme=ID, parts=many(fields(theme=ID, name=NAME, challenges=many(ID)))),
        "theme_retired": dict(theme=ID),
        "themes_proposed": dict(basis=HASH, granularity=word("coarse", "medium", "fine"), method=fields(version=COUNT, words=HASH),
                                themes=many(fields(theme=ID, name=NAME)),
                                places=many(fields(challenge=ID, theme_=COUNT, agreement=SMALL))),
        "stop_words_set": dict(words=ordered(text(40))),
        "theme_questioned theme_question_answered": dict(challenge=ID, theme=ID, reason=PRIVATE),
        "themes_signed": dict(themes=many(ID), coverage=_COVERAGE, open_questions_=integer(1, 2**32 - 1)),
        "topic_drafted topic_edited": dict(topic=ID, name=NAME, answers=many(ID)),
        "topic_dropped topic_released": dict(topic=ID),
        "conflict_declared": dict(round=ID, panelist=PRIVATE, items=ITEMS),
        "lot_secret_added": dict(round=ID, commitment=HASH),
        "lot_secret_shown": dict(round=ID, secret=HASH),
        "round_opened": dict(round=ID, closes_at_=TIME, rules=RULES, slate=SLATE, voices=COUNT, roster=PRIVATE,
                             recusals=many(fields(item=ITEM, panelists=COUNT)), lot_=PRIVATE, lot_secrets_=many(HASH, least=1),
                             preconditions=_CONDITIONS),
        "deadline_moved": dict(round=ID, at=TIME, reason=PRIVATE),
        "round_sealed": dict(round=ID, seal=SEAL, preconditions=_CONDITIONS),
        "round_counted": dict(round=ID, disclosure=DISCLOSURE, totals=either(fields(open=TOTALS), fields(annex=PRIVATE)), outcome=OUTCOME,
                              preconditions=_CONDITIONS),
        "tie_broken": dict(round=ID, tie=TIE),
        "round_recounted": dict(round=ID, agreement=word("same", "different")),
        "round_published round_certified link_destroyed": dict(round=ID),
        "round_voided": dict(round=ID, reason=PRIVATE),
        "reason_drafted": dict(round=ID, item=ITEM, version=COUNT, reason=PRIVATE),
        "reasons_confirmed": dict(round=ID, reasons=many(fields(item=ITEM, version=COUNT))),
        "key_rotated": {"from": KEY, "to": KEY, "signature": that(is_signature, "a signature")},
        "item_revealed": dict(item=ITEM),
        "contest_raised": dict(contest=ID, subject=_SUBJECT, reason=PRIVATE),
        "contest_answered": dict(contest=ID, outcome=word("stands", "recount", "void"), answer=PRIVATE),
        "contest_withheld": dict(contest=ID, code=word("disrespectful", "personal")),
        "topic_selected": dict(topic=ID, item=ITEM),
        "lead_assigned": dict(topic=ID, person_=PRIVATE, name=PRIVATE),
        "topic_planned": dict(topic=ID, next_date_=TIME, promise_=PRIVATE),
        "topic_moved": dict(topic=ID, to=word("drafted", "selected", "convening", "acting", "reported"), preconditions=_CONDITIONS),
        "news_posted": dict(topic=ID, news=PRIVATE),
    }.items() for name in names.split()
}

_PREPARED = dict(type=word("round_prepared"), round=ID, kind=word("upvote", "panel"), rules=RULES, slate=SLATE, lot_=PRIVATE)
FACTS["round_prepared"] = either(fields(**_PREPARED, run_off_of_=ID), fields(**_PREPARED, further_to=ID))

_ENTRY = fields(at=TIME, by=fields(role=word(*ROLES), who=PRIVATE), campaign=ID, fact=that(lambda fact: isinstance(fact, dict), "a fact"), salt=HASH,
                seq=VALUE, v=integer(1, 1))
_COVERED = fields(covered=HASH)


def check_entry(value: object) -> None:
    """Lets an entry pass, or a covered one."""
    if isinstance(value, dict) and "covered" in value:
        return _COVERED(value)
    _ENTRY(value)
    fact = value["fact"]
    shape = FACTS.get(fact.get("type")) if isinstance(fact.get("type"), str) else None
    if shape is None:
        raise Malformed("not a fact")
    shape(fact)
