"""Who may do what, at which stage (SPEC 7.1), as the tables stand there.

An entry is one of three things: somebody's act, which its role may do at the stage before it; the clock's; or a consequence that stands
right behind the act that caused it, in the same instant and under the same role.
"""

from __future__ import annotations

_ANYBODY = "visitor member panelist note_taker curator moderator chair host"
_UNTIL_PANEL = "draft call theming upvote panel"
_RUNNING = "draft call theming upvote panel decided pathways"

_MAY = [(act, frozenset(roles.split()), frozenset(stages.split())) for act, roles, stages in (
    ("edit_charter", "host", _RUNNING),
    ("advance", "host system", _RUNNING),
    ("go_back", "host", "theming upvote decided"),
    ("cancel", "host", "call theming upvote panel decided pathways"),
    ("reschedule", "host", _RUNNING),
    ("grant_role", "host", _RUNNING),
    ("admit", "host", "draft call theming upvote"),
    ("join", _ANYBODY, "call theming upvote"),
    ("delegate", "host", "draft call theming upvote"),
    ("submit", "member", "call"),
    ("submit_on_behalf", "curator moderator host", "draft call theming"),
    ("revise", "visitor member panelist note_taker chair", "draft call"),
    ("revise", "curator moderator host", "draft call theming"),
    ("withdraw", _ANYBODY, _RUNNING + " archived cancelled"),
    ("moderate", "moderator host", "draft call theming"),
    ("translate", "curator host", _UNTIL_PANEL),
    ("propose_merge", "curator host", "draft call theming upvote"),
    ("refuse_merge", _ANYBODY, _UNTIL_PANEL),
    ("settle_merge", "system", _UNTIL_PANEL),
    ("split", "curator host", "draft call theming"),
    ("undo", "curator host", _UNTIL_PANEL),
    ("edit_themes", "curator host", "draft call theming"),
    ("question_theme", _ANYBODY, "call theming"),
    ("answer_theme_question", "curator host", "call theming"),
    ("sign_themes", "curator host", "draft call theming"),
    ("draft_topics", "host", "draft call theming"),
    ("declare_conflict", "panelist", "panel"),
    ("record_conflict", "chair", "panel"),
    ("add_lot_secret", "chair host", "panel"),
    ("show_lot_secret", "chair host", "panel"),
    ("open_round", "chair", "panel"),
    ("open_round", "host", "upvote panel"),
    ("seal_round", "system", "upvote panel"),
    ("count_round", "system", "upvote panel decided"),
    ("destroy_link", "system", "decided pathways archived cancelled"),
    ("rotate_key", "system", _RUNNING + " archived cancelled"),
    ("void_round", "chair", "panel"),
    ("void_round", "host", "upvote panel"),
    ("draft_reason", "note_taker chair", "panel"),
    ("confirm_reasons", "panelist", "panel"),
    ("reveal", "host", "upvote panel"),
    ("contest", "member", "decided"),
    ("answer_contest", "moderator chair host", "decided"),
    ("withhold_contest", "moderator host", "decided pathways"),
    ("assign_lead", "host", "decided pathways"),
    ("run_topic", _ANYBODY, "pathways"),
)]

_ACTS = {fact: acts.split() for facts, acts in (
    ("charter_edited", "edit_charter"),
    ("rescheduled", "reschedule"),
    ("role_granted role_revoked", "grant_role"),
    ("voice_admitted", "admit join"),
    ("delegates_changed", "delegate"),
    ("challenge_submitted", "submit submit_on_behalf"),
    ("challenge_revised stewards_changed", "revise"),
    ("challenge_withdrawn", "withdraw"),
    ("challenge_accepted challenge_declined", "moderate"),
    ("challenge_translated", "translate"),
    ("merge_proposed", "propose_merge"),
    ("merge_refused", "refuse_merge settle_merge"),
    ("challenges_merged", "settle_merge propose_merge"),
    ("challenge_split", "split"),
    ("lineage_undone", "undo"),
    ("theme_proposed theme_renamed theme_explained challenge_placed themes_merged theme_split theme_retired themes_proposed", "edit_themes"),
    ("theme_questioned", "question_theme"),
    ("theme_question_answered", "answer_theme_question"),
    ("stop_words_set challenge_kept_out challenge_let_in theme_frozen theme_thawed", "edit_themes"),
    ("themes_signed", "sign_themes"),
    ("topic_drafted topic_edited topic_dropped", "draft_topics"),
    ("conflict_declared", "declare_conflict record_conflict"),
    ("lot_secret_added", "add_lot_secret"),
    ("lot_secret_shown", "show_lot_secret"),
    ("round_opened deadline_moved", "open_round"),
    ("round_sealed", "seal_round"),
    ("round_counted round_recounted", "count_round"),
    ("link_destroyed", "destroy_link"),
    ("key_rotated", "rotate_key"),
    ("round_voided", "void_round"),
    ("reason_drafted", "draft_reason"),
    ("reasons_confirmed", "confirm_reasons"),
    ("item_revealed", "reveal"),
    ("contest_raised", "contest"),
    ("contest_answered", "answer_contest"),
    ("contest_withheld", "withhold_contest"),
    ("lead_assigned", "assign_lead"),
    ("topic_planned topic_moved news_posted", "run_topic"),
) for fact in facts.split()}

_STAGE_ACTS = {"forward": "advance", "back": "go_back", "cancel": "cancel"}

# What is undone is asked of those too who may do it, but for merges of challenges.
_UNDONE = {"split": "split", "themes_merged": "edit_themes", "theme_split": "edit_themes"}

_FOLLOWS = {
    "round_prepared": {"stage_entered", "topic_released", "round_voided", "round_counted", "tie_broken"},
    "tie_broken": {"round_counted", "tie_broken"},
    "round_published": {"stage_entered", "round_counted", "round_published"},
    "round_certified": {"stage_entered", "round_certified"},
    "topic_selected": {"stage_entered", "round_published", "topic_selected"},
    "topic_released": {"stage_entered", "topic_released"},
}

# Of a stage that is entered, what has to be so that a fact may follow from it.
_STEPS = {
    "round_published": {"to": "decided"},
    "round_certified": {"from": "decided", "direction": "forward"},
    "topic_selected": {"to": "decided"},
    "topic_released": {"from": "decided", "direction": "back"},
}


def may(act: str, role: str, stage: str) -> bool:
    """Whether a role may do this at a stage; one row of the table suffices."""
    return any(act == row and role in roles and stage in stages for row, roles, stages in _MAY)


def may_undo(kind: str, role: str, stage: str) -> bool:
    """Whether a role may take back a lineage of this kind at a stage."""
    return may("undo", role, stage) and (kind not in _UNDONE or may(_UNDONE[kind], role, stage))


def is_consequence(fact: dict[str, object]) -> bool:
    """Whether a fact is one that only follows from another act."""
    return fact["type"] in _FOLLOWS


def follows(fact: dict[str, object], before: dict[str, object]) -> bool:
    """Whether a fact may follow from the one of the entry right before."""
    wanted = _STEPS.get(fact["type"], {}) if before["type"] == "stage_entered" else {}
    return before["type"] in _FOLLOWS[fact["type"]] and wanted.items() <= before.items()


def permitted(fact: dict[str, object], role: str, stage: str) -> bool:
    """Whether a role may state this fact at the stage before it; what follows from other acts is not asked here."""
    kind = fact["type"]
    if kind == "stage_entered":
        return may(_STAGE_ACTS[fact["direction"]], role, stage)
    if kind == "stage_waits":
        return role == "system" and may("advance", role, stage)
    return any(may(act, role, stage) for act in _ACTS[kind])
