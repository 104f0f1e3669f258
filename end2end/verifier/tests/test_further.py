"""Further rounds: what is disputed, by numbers that were worked out by hand, and records whose panel votes again."""

import unittest
from dataclasses import replace
from types import SimpleNamespace

from findings import BROKEN, HOLDS, NOT_RECOMPUTABLE
from further import disputed, further_rules
from made import made
from record import verify
from slates import quorum
from state import Round
from tests.telling_otherwise import entries_of, retold

# A campaign whose panel scores, and one whose panel approves; both dispute something.
SEEDS = ("24", "46")


def a_round(method: str, further_rounds: int = 1) -> Round:
    shares = {"round_quorum": "1/2", "item_quorum": "2/3"}
    return Round("p", "panel", {"panel": {"method": method, "further_rounds": further_rounds} | shares}, [])


def told(ends: tuple[int, int], eligible: int) -> dict[str, object]:
    much, little = ends
    return {"items": [{"item": "i", "approve": much, "decline": little, "scores": {"high": much, "low": little}, "eligible": eligible}]}


class DisputedTest(unittest.TestCase):
    def test_the_number_at_each_end_follows_the_size_of_the_panel(self) -> None:
        for eligible, extreme in [(2, 1), (3, 1), (5, 2), (8, 3), (10, 3), (11, 4), (14, 5), (16, 5), (17, 6), (18, 6), (19, 7)]:
            for method in ("approval", "score"):
                found = a_round(method)
                self.assertEqual(disputed(found, told((extreme, extreme), eligible)), ["i"], (method, eligible))
                self.assertEqual(disputed(found, told((extreme, extreme - 1), eligible)), [], (method, eligible))
                self.assertEqual(disputed(found, told((extreme - 1, extreme), eligible)), [], (method, eligible))

    def test_nothing_is_disputed_without_totals_without_rounds_left_or_by_whole_ballots(self) -> None:
        self.assertEqual(disputed(a_round("approval"), None), [])
        self.assertEqual(disputed(a_round("approval", 0), told((1, 1), 2)), [])
        self.assertEqual(disputed(a_round("sequential_phragmen"), told((1, 1), 2)), [])
        self.assertEqual(disputed(a_round("approval"), told((1, 0), 1)), [])

    def test_what_too_few_may_vote_on_is_not_asked_again(self) -> None:
        for panel, items in ((3, ["i"]), (4, [])):
            self.assertEqual(disputed(replace(a_round("approval"), voices=panel), told((1, 1), 2)), items)

    def test_what_follows_from_a_round_asks_no_more_than_may_vote_on_one_of_its_items(self) -> None:
        challenges = {"a": SimpleNamespace(state="accepted"), "b": SimpleNamespace(state="accepted")}
        campaign = SimpleNamespace(challenges=challenges)
        slate = [{"item": "challenge:a"}, {"item": "challenge:b"}]
        first = replace(a_round("approval"), slate=slate, voices=9, recusals={"challenge:a": 7, "challenge:b": 8})
        further = replace(first, further_to=first)
        self.assertEqual((quorum(campaign, first), quorum(campaign, further)), (5, 2))
        challenges["a"].state = "withdrawn"
        self.assertEqual(quorum(campaign, further), 1)
        challenges["b"].state = "withdrawn"
        self.assertEqual(quorum(campaign, further), 0)

    def test_each_further_round_leaves_one_less(self) -> None:
        self.assertEqual(further_rules(a_round("score", 2))["further_rounds"], 1)
        self.assertNotIn("further_rounds", further_rules(a_round("score", 1)))


class FurtherTest(unittest.TestCase):
    def test_records_whose_panel_votes_again_hold(self) -> None:
        for seed in SEEDS:
            self.assertIn(verify(made(seed)).verdict, (HOLDS, NOT_RECOMPUTABLE), seed)

    def test_a_chosen_slate_and_a_round_that_is_left_out_or_called_otherwise_are_named(self) -> None:
        for seed in SEEDS:
            files = made(seed)
            place = next(seq for seq, entry in enumerate(entries_of(files)) if "further_to" in entry["fact"])
            with self.subTest(seed):
                entries = entries_of(files)
                entries[place]["fact"]["slate"][0]["version"] += 1
                self.assert_names(retold(files, entries), place, "round.slate")
                entries = entries_of(files)
                del entries[place]
                self.assert_names(retold(files, entries), place - 1, "count.further_round")
                entries = entries_of(files)
                entries[place]["fact"]["run_off_of"] = entries[place]["fact"].pop("further_to")
                self.assert_names(retold(files, entries), place - 1, "count.further_round")
                entries = entries_of(files)
                entries[place]["fact"]["run_off_of"] = entries[place]["fact"]["further_to"]
                self.assert_names(retold(files, entries), place, "entry.format")

    def assert_names(self, files: dict[str, bytes], place: int, rule: str) -> None:
        found = [(finding.place, finding.rule, finding.verdict) for finding in verify(files).findings]
        self.assertIn((f"entry {place}", rule, BROKEN), found)


if __name__ == "__main__":
    unittest.main()
