"""Made-up records hold, and one wrong thing in them is named by its rule at its entry."""

import json
import unittest

from canonical import written
from findings import BROKEN, HOLDS, NOT_RECOMPUTABLE
from made import made
from record import verify
from signing import leaf_of, line_of, signed_record
from tests.telling_otherwise import Change, by_role, doubled, entries_of, first, raised, retold, with_fact

# A campaign with all stages: a panel that votes again on what it disputes, contests, a recount, and topics that were reported.
SEED = "3"

# A campaign whose count ties, so that a run-off follows.
SEED_WITH_RUN_OFF = "0"

ONE_WRONG_THING: list[tuple[str, Change, str, int, int, str]] = [
    ("a role that may not", by_role("challenge_submitted", "panelist"), "challenge_submitted", 0, 0, "act.permission"),
    ("what follows under another role", by_role("topic_selected", "chair"), "topic_selected", 0, 0, "act.permission"),
    ("an id in use", doubled("challenge_submitted"), "challenge_submitted", 1, 0, "act.object"),
    ("another way", with_fact("stage_entered", 1, to="panel"), "stage_entered", 1, 0, "stage.way"),
    ("the clock without a date", by_role("stage_entered", "system"), "stage_entered", 0, 0, "stage.date"),
    ("another coverage", raised("stage_entered", 2, "coverage.themed"), "stage_entered", 2, 0, "coverage.equation"),
    ("another value", raised("stage_entered", 1, "preconditions.0.have"), "stage_entered", 1, 0, "preconditions.values"),
    ("a charter with another number of seats", raised("campaign_created", 0, "charter.panel.seats"), "round_opened", 1, 0, "round.rules"),
    ("more voices", raised("round_opened", 0, "voices"), "round_opened", 0, 0, "round.voices"),
    ("more voted than ballots", lambda entries: entries[first(entries, "round_sealed")]["fact"]["seal"].update(voted=99), "round_sealed", 0, 0, "round.seal"),
    ("a version of the slate", raised("round_prepared", 0, "slate.0.version"), "round_prepared", 0, 0, "round.slate"),
    ("fewer seats", raised("round_prepared", 0, "rules.upvote.seats"), "round_prepared", 0, 0, "round.rules"),
    ("closed before it opens", with_fact("round_opened", closes_at="2026-03-01T09:00:00Z"), "round_opened", 0, 0, "round.deadline"),
    ("a support more", raised("round_counted", 0, "totals.open.items.0.support"), "round_counted", 0, 0, "count.totals"),
    ("a seat left", raised("round_counted", 1, "outcome.counted.seats_left"), "round_counted", 1, 0, "count.outcome"),
    ("another disclosure", with_fact("round_counted", 1, disclosure="ballots"), "round_counted", 1, 0, "round.rules"),
    ("a recount that found something", with_fact("round_recounted", agreement="different"), "round_recounted", 0, 0, "count.totals"),
    ("a round twice published", doubled("round_certified"), "round_certified", 1, 0, "round.state"),
    ("a topic of nothing chosen", doubled("topic_selected"), "topic_selected", 1, 0, "decision.topics"),
    ("a result kept back", lambda entries: entries.pop(first(entries, "round_published")), "round_counted", 0, 0, "decision.published"),
    ("a step back without a reason", with_fact("stage_entered", 3, direction="back"), "stage_entered", 3, 0, "act.reason"),
]


class RecordTest(unittest.TestCase):
    def setUp(self) -> None:
        self.files = made(SEED)

    def test_made_up_records_hold(self) -> None:
        for number in range(12):
            with self.subTest(number):
                self.assertIn(verify(made(str(number))).verdict, (HOLDS, NOT_RECOMPUTABLE))
        self.assertEqual(verify(self.files).verdict, HOLDS)

    def test_what_stands_behind_a_covered_entry_is_asked_for_nowhere(self) -> None:
        for files in (self.files, made(SEED_WITH_RUN_OFF)):
            told = [line_of(entry) for entry in entries_of(files)]
            for seq, line in enumerate(told):
                covered = [*told[:seq], line_of({"covered": leaf_of(line).hex()}), *told[seq + 1:]]
                report = verify(signed_record(files, covered, entries_of(files)[0]["campaign"]))
                broken = {found.rule for found in report.findings if found.verdict == BROKEN}
                # Texts, slips and ballots that are told of an entry that is not are of nothing.
                self.assertLessEqual(broken, {"text.commitment", "slips.file", "ballots.file"}, seq)
                self.assertIn((f"entry {seq}", "entry.covered"), {(found.place, found.rule) for found in report.findings})

    def test_one_wrong_thing_is_named(self) -> None:
        for said, change, kind, number, ahead, rule in ONE_WRONG_THING:
            with self.subTest(said):
                entries = entries_of(self.files)
                change(entries)
                report = verify(retold(self.files, entries))
                place = f"entry {first(entries, kind, number) + ahead}"
                self.assertIn((place, rule, BROKEN), [(found.place, found.rule, found.verdict) for found in report.findings])

    def test_a_run_off_of_no_tie_has_no_slate_that_it_should_have(self) -> None:
        files = made(SEED_WITH_RUN_OFF)
        entries = entries_of(files)
        place = next(seq for seq, entry in enumerate(entries) if "run_off_of" in entry["fact"])
        entries[place]["fact"]["run_off_of"] = "00000000-0000-4000-8000-000000000000"
        rules = {found.rule for found in verify(retold(files, entries)).findings if found.place == f"entry {place}"}
        self.assertEqual(rules, {"count.run_off"})
        entries = entries_of(files)
        del entries[place - 1]["fact"]["outcome"]["counted"]["tied"][:]
        rules = {found.rule for found in verify(retold(files, entries)).findings if found.place == f"entry {place}"}
        self.assertEqual(rules, {"count.run_off"})

    def test_lines_are_what_was_signed(self) -> None:
        files = self.files | {"record.jsonl": self.files["record.jsonl"].replace(b'"kind":"person"', b'"kind":"organisation"', 1)}
        self.assertEqual({found.rule for found in verify(files).findings}, {"checkpoint.tree"})
        entries = entries_of(self.files)
        entries[3]["seq"] = 4
        entries[5]["at"] = entries[0]["at"]
        rules = {(found.place, found.rule) for found in verify(signed_record(self.files, list(map(line_of, entries)), entries[0]["campaign"])).findings}
        self.assertEqual(rules, {("entry 3", "entry.place"), ("entry 5", "entry.time")})

    def test_what_follows_a_covered_entry_is_not_judged(self) -> None:
        entries = entries_of(self.files)
        seq = first(entries, "role_granted")
        lines = list(map(line_of, entries))
        lines[seq] = line_of({"covered": leaf_of(lines[seq]).hex()})
        report = verify(signed_record(self.files, lines, entries[0]["campaign"]))
        self.assertEqual((report.verdict, {found.place for found in report.findings}), (NOT_RECOMPUTABLE, {f"entry {seq}"}))

    def test_files_that_are_missing_or_changed(self) -> None:
        slips = sorted(name for name in self.files if name.startswith("slips/"))[0]
        ballots = sorted(name for name in self.files if name.startswith("ballots/"))[0]
        for files, rules in (
                (self.files | {slips: b""}, {"slips.root", "count.totals"}),
                ({name: own for name, own in self.files.items() if name != slips}, {"slips.file"}),
                (self.files | {slips: self.files[slips][:-1]}, {"slips.file"}),
                (self.files | {"slips/nothing.jsonl": b""}, {"slips.file"}),
                (self.files | {ballots: b"".join(self.files[ballots].splitlines(keepends=True)[1:])}, {"ballots.root"}),
                (self.files | {"ballots/nothing.txt": b""}, {"ballots.file"}),
                (self.files | {"key": b""}, {"checkpoint.key", "checkpoint.signature"}),
                (self.files | {"checkpoint": b""}, {"checkpoint.signature"})):
            self.assertLessEqual(rules, {found.rule for found in verify(files).findings})

    def test_texts_open_commitments_with_values_of_their_kind(self) -> None:
        texts = self.files["texts.jsonl"].split(b"\n")[:-1]
        text = json.loads(texts[0])
        changed = line_of(text | {"value": written({"title": "Another"})})
        for lines, rule in (([changed, *texts[1:]], "text.commitment"), ([*texts, texts[0]], "text.format"), ([b"{}", *texts], "text.format")):
            files = self.files | {"texts.jsonl": b"".join(line + b"\n" for line in lines)}
            self.assertIn(rule, {found.rule for found in verify(files).findings})


if __name__ == "__main__":
    unittest.main()
