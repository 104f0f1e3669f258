"""Turns that few campaigns take: each holds as it is, and a slip in it is named by its rule."""

import json
import unittest

import guards
from campaign import Campaign
from canonical import seconds, written_time
from findings import BROKEN, HOLDS
from permissions import follows, may_undo
from record import verify
from state import Round
from telling import BEGIN
from tests.telling_otherwise import Change, Entries, by_role, doubled, entries_of, first, retold, said_at, with_fact
from turns import DAY, HOUR, turned

# A campaign that gets as far as its pathways, with roles that were revoked, a recount, and a merge of themes that stays.
SEED = "8"
PRIVATE = {"commitment": "00" * 32}
ELSEWHERE = "00000000-0000-4000-8000-000000000000"


def with_cap(admission: object) -> Change:
    return lambda entries: entries[0]["fact"]["charter"].update(admission=admission)


def with_part_used(role: str, about: str, /, **fields: object) -> Change:
    """Lets something happen to a part before its split is undone; `PART` and `OTHER` stand for that part and for a challenge."""
    def change(entries: Entries) -> None:
        part = entries[first(entries, "challenge_split")]["fact"]["parts"][0]["challenge"]
        other = entries[first(entries, "challenge_submitted")]["fact"]["challenge"]
        filled = json.loads(json.dumps(fields).replace("PART", part).replace("OTHER", other))
        place = first(entries, "lineage_undone")
        if about == "merge_proposed":
            filled["refuse_until"] = entries[place - 1]["at"]
        said_at(entries, place, role, about, **filled)
    return change


def with_date_in_vote(seconds_before: int) -> Change:
    """Moves the date of the decision while the box is open, to so long before it closes."""
    def change(entries: Entries) -> None:
        place = first(entries, "round_opened")
        date = written_time(seconds(entries[place]["fact"]["closes_at"]) - seconds_before)
        said_at(entries, place + 1, "host", "rescheduled", stage="decided", at=date, reason=PRIVATE)
    return change


def undone_in_vote(kind: str, number: int, name: str) -> Change:
    """Undoes, once the vote has begun, what nothing was built upon."""
    def change(entries: Entries) -> None:
        lineage = entries[first(entries, kind, number)]["fact"][name]
        said_at(entries, first(entries, "round_opened"), "curator", "lineage_undone", lineage=lineage, reason=PRIVATE)
    return change


def undone_too_early(entries: Entries) -> None:
    """Undoes the merge of themes before the split that stands behind it."""
    merge = entries[first(entries, "themes_merged")]["fact"]["merge"]
    entries[first(entries, "lineage_undone", 1)]["fact"]["lineage"] = merge


def certified_too_late(entries: Entries) -> None:
    fact = entries.pop(first(entries, "round_certified"))["fact"]
    said_at(entries, len(entries), "host", "stage_entered", from_="pathways", to="archived", direction="forward", preconditions=[])
    entries.append(entries[-1] | {"fact": fact})


def released_with_the_end(entries: Entries) -> None:
    topic = entries[first(entries, "topic_selected")]["fact"]["topic"]
    said_at(entries, len(entries), "host", "stage_entered", from_="pathways", to="cancelled", direction="cancel", preconditions=[], reason=PRIVATE)
    said_at(entries, len(entries), "host", "topic_released", topic=topic)


def destroyed_too_early(entries: Entries) -> None:
    """Destroys a link while the decision can be questioned."""
    fact = entries[first(entries, "link_destroyed")]["fact"]
    said_at(entries, first(entries, "round_certified") - 1, "system", "link_destroyed", round=fact["round"])


def recounted_too_late(entries: Entries) -> None:
    recount = entries.pop(first(entries, "round_recounted"))
    entries.append(entries[-1] | {"by": recount["by"], "fact": recount["fact"]})


SLIPS: list[tuple[str, Change, str, int, str]] = [
    ("a role that nobody grants", with_fact("role_granted", role="member"), "role_granted", 0, "act.object"),
    ("a role that is revoked twice", doubled("role_revoked"), "role_revoked", 1, "act.object"),
    ("an open code that is none", with_cap("listed"), "voice_admitted", 0, "act.object"),
    ("the clock's waiting said by a host", by_role("stage_waits", "host"), "stage_waits", 0, "act.permission"),
    ("another stage that waits", with_fact("stage_waits", stage="decided"), "stage_waits", 0, "stage.way"),
    ("waiting that is said twice", doubled("stage_waits"), "stage_waits", 1, "act.object"),
    ("a date that another stage behind has", with_fact("rescheduled", at=written_time(BEGIN + 3 * DAY)), "rescheduled", 0, "stage.date"),
    ("a date that a stage between has", with_fact("rescheduled", at=written_time(BEGIN + DAY)), "rescheduled", 0, "stage.date"),
    ("a date before the box closes", with_date_in_vote(1), "rescheduled", 3, "stage.date"),
    ("a part that was declined", with_part_used("moderator", "challenge_declined", challenge="PART", code="unclear"),
     "lineage_undone", 0, "act.object"),
    ("a part that a topic answers", with_part_used("host", "topic_drafted", topic=ELSEWHERE, name={"en": "A", "fr": "A"}, answers=["PART"]),
     "lineage_undone", 0, "act.object"),
    ("a part that is merged", with_part_used("curator", "merge_proposed", merge=ELSEWHERE, from_=["PART"], into="OTHER", reason=PRIVATE),
     "lineage_undone", 0, "act.object"),
    ("a merge of themes on which a split stands", undone_too_early, "lineage_undone", 1, "act.object"),
    ("a split of a challenge that is undone in the vote", undone_in_vote("challenge_split", 1, "split"), "lineage_undone", -1, "act.permission"),
    ("a merge of themes that is undone in the vote", undone_in_vote("themes_merged", 0, "merge"), "lineage_undone", -1, "act.permission"),
    ("a topic that answers twice", lambda entries: entries[first(entries, "topic_drafted")]["fact"]["answers"].append(
        entries[first(entries, "topic_drafted")]["fact"]["answers"][0]), "topic_drafted", 0, "act.object"),
    ("certified with another stage", certified_too_late, "round_certified", -1, "act.permission"),
    ("released with the end", released_with_the_end, "topic_released", 0, "act.permission"),
    ("a link that a host destroys", by_role("link_destroyed", "host"), "link_destroyed", 0, "act.permission"),
    ("a link that is destroyed twice", doubled("link_destroyed"), "link_destroyed", 1, "round.state"),
    ("a link of no round", with_fact("link_destroyed", round=ELSEWHERE), "link_destroyed", 0, "round.state"),
    ("a link that is destroyed too early", destroyed_too_early, "link_destroyed", 0, "round.state"),
    ("recounted once it is certified", recounted_too_late, "round_recounted", 0, "round.state"),
]
FINE: list[tuple[str, Change]] = [
    ("a date when the box closes", with_date_in_vote(0)),
    ("a date right after that of a stage between", with_fact("rescheduled", at=written_time(BEGIN + DAY + 1))),
    ("a cap that is not reached", with_cap({"open_code": {"cap": 99}})),
]


class TurnsTest(unittest.TestCase):
    def setUp(self) -> None:
        self.files = turned(SEED)

    def test_records_with_turns_hold(self) -> None:
        for number in range(6):
            self.assertEqual(verify(turned(str(number))).findings, [], number)

    def test_slips_are_named(self) -> None:
        for said, change, kind, number, rule in SLIPS:
            with self.subTest(said):
                entries = entries_of(self.files)
                change(entries)
                report = verify(retold(self.files, entries))
                place = f"entry {first(entries, kind, number)}"
                self.assertIn((place, rule, BROKEN), [(found.place, found.rule, found.verdict) for found in report.findings])

    def test_what_is_only_just_right_holds(self) -> None:
        for said, change in FINE:
            with self.subTest(said):
                entries = entries_of(self.files)
                change(entries)
                self.assertEqual(verify(retold(self.files, entries)).findings, [])

    def test_one_voice_more_than_the_cap_is_too_many(self) -> None:
        entries = entries_of(self.files)
        with_cap({"open_code": {"cap": 2}})(entries)
        places = [seq for seq, entry in enumerate(entries) if entry["fact"].get("column") == "open_code"]
        self.assertEqual({found.place for found in verify(retold(self.files, entries)).findings}, {f"entry {places[2]}"})

    def test_each_stage_is_said_to_wait_by_itself(self) -> None:
        entries = entries_of(self.files)
        place = first(entries, "stage_waits") + 1
        said_at(entries, place, "system", "stage_waits", stage="decided", preconditions=[])
        rules = {found.rule for found in verify(retold(self.files, entries)).findings if found.place == f"entry {place}"}
        self.assertIn("stage.way", rules)
        self.assertNotIn("act.object", rules)


class StricterRulesTest(unittest.TestCase):
    def test_what_follows_from_a_stage_follows_from_that_step_alone(self) -> None:
        into = {"type": "stage_entered", "from": "upvote", "to": "decided", "direction": "forward"}
        back, on = into | {"from": "decided", "to": "upvote", "direction": "back"}, into | {"from": "decided", "to": "pathways"}
        for kind, right in (("round_published", into), ("topic_selected", into), ("topic_released", back), ("round_certified", on)):
            self.assertEqual([step for step in (into, back, on) if follows({"type": kind}, step)], [right], kind)
            self.assertTrue(follows({"type": kind}, {"type": kind}))
        self.assertTrue(all(follows({"type": "round_prepared"}, step) for step in (into, back, on)))

    def test_undoing_asks_for_what_was_asked_before(self) -> None:
        stages = ("call", "theming", "upvote", "panel")
        for kind, allowed in (("merge", stages), ("split", stages[:2]), ("themes_merged", stages[:2]), ("theme_split", stages[:2])):
            self.assertEqual(tuple(stage for stage in stages if may_undo(kind, "curator", stage)), allowed, kind)
            self.assertFalse(may_undo(kind, "moderator", "call"))

    def test_no_recount_is_due_of_a_round_that_is_void(self) -> None:
        campaign = Campaign({"path": ["draft", "upvote", "decided", "pathways", "archived"]}, stage="decided")
        campaign.rounds["r"] = Round("r", "upvote", {"upvote": {}}, [], state="published", recount_due=True)
        for state, due in (("published", 1), ("void", 0)):
            campaign.rounds["r"].state = state
            have = {own["guard"]: own["have"] for own in guards.of_entering(campaign, "pathways", BEGIN + HOUR)}
            self.assertEqual(have["recounts_due"], due)


if __name__ == "__main__":
    unittest.main()
