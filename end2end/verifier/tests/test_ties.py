"""The steps that break ties, and the cut of a panel's slate, with answers that were worked out by hand."""

import unittest
from unittest.mock import Mock
from fractions import Fraction

from campaign import Campaign
from slates import panel_slate
from state import Round
from ties import due, lot_order, shares

ITEMS = [f"challenge:{number:08d}-0000-4000-8000-000000000000" for number in range(4)]


def a_total(support: int = 0, **numbers: object) -> dict[str, object]:
    return {"support": support, "eligible": 4, "decline": 0} | numbers


def a_campaign(ladder: list[str] | None, method: str = "score") -> tuple[Campaign, Round]:
    panel: dict[str, object] = {"method": method, "slate": "all"} | ({} if ladder is None else {"tie_ladder": ladder})
    campaign = Campaign({"path": ["draft", "upvote", "panel", "decided", "archived"], "schedule": {}, "panel": panel, "upvote": {"slate": "challenges"}})
    found = Round("p", "panel", {"panel": panel}, [], tied=ITEMS[:2])
    return campaign, found


def known_supports(campaign: Campaign, supports: list[int], themes: list[str]) -> None:
    slate = [{"item": item, "themes": [theme]} for item, theme in zip(ITEMS, themes)]
    campaign.rounds["u"] = Round("u", "upvote", {"upvote": {}}, slate, state="published",
                                 totals={item: a_total(support) for item, support in zip(ITEMS, supports)})
    for item in ITEMS:
        campaign.challenges[item.partition(":")[2]] = Mock(state="accepted")


class LadderTest(unittest.TestCase):
    def walk(self, ladder: list[str] | None, method: str, run_off: bool, supports: bool) -> list[str]:
        campaign, found = a_campaign(ladder, method)
        if supports:
            known_supports(campaign, [1, 1, 1, 1], ["t"] * 4)
        found.run_off_of = found if run_off else None
        steps = []
        while not steps or steps[-1] != "run_off":
            name, statistic = due(campaign, found)
            steps.append(statistic or name)
            found.taken.append(statistic or name)
        return steps

    def test_steps_behind_a_run_off_are_taken_in_run_offs(self) -> None:
        whole = ["secondary_statistic", "run_off", "members_support", "lot"]
        self.assertEqual(self.walk(whole, "score", False, True), ["more_high_scores", "fewer_low_scores", "run_off"])
        self.assertEqual(self.walk(whole, "approval", True, True), ["fewer_declines", "members_support", "lot", "run_off"])

    def test_steps_without_numbers_are_passed_over(self) -> None:
        self.assertEqual(self.walk(["members_support", "lot"], "approval", False, False), ["lot", "run_off"])
        self.assertEqual(self.walk(None, "approval", False, True), ["run_off"])


class NumbersTest(unittest.TestCase):
    def test_shares_of_each_statistic(self) -> None:
        known = {"a": a_total(decline=1, scores={"high": 3, "low": 2}), "b": a_total(eligible=2, decline=1, scores={"high": 1, "low": 0})}
        self.assertEqual(shares(["a", "b"], known, "fewer_declines"), {"a": Fraction(3, 4), "b": Fraction(1, 2)})
        self.assertEqual(shares(["a", "b"], known, "more_high_scores"), {"a": Fraction(3, 4), "b": Fraction(1, 2)})
        self.assertEqual(shares(["a", "b"], known, "fewer_low_scores"), {"a": Fraction(1, 2), "b": Fraction(1)})
        self.assertIsNone(shares(["a", "c"], known, "fewer_declines"))

    def test_a_lot_orders_all_and_depends_on_its_seed(self) -> None:
        orders = {tuple(lot_order(bytes([number]) * 32, ITEMS)) for number in range(20)}
        self.assertGreater(len(orders), 5)
        self.assertTrue(all(sorted(order) == ITEMS for order in orders))


class SlateTest(unittest.TestCase):
    def cut(self, first: int, supports: list[int], themes: list[str]) -> list[int]:
        campaign, _ = a_campaign(None)
        campaign.charter["panel"]["slate"] = {"first_and_best_of_themes": {"first": first}}
        known_supports(campaign, supports, themes)
        return [ITEMS.index(line["item"]) for line in panel_slate(campaign)]

    def test_first_with_ties_and_best_of_missing_themes(self) -> None:
        self.assertEqual(self.cut(1, [3, 3, 1, 0], ["s", "s", "s", "s"]), [0, 1])
        self.assertEqual(self.cut(1, [3, 2, 1, 1], ["s", "s", "t", "t"]), [0, 2, 3])
        self.assertEqual(self.cut(0, [3, 2, 0, 0], ["s", "s", "t", "t"]), [0, 2, 3])
        self.assertEqual(self.cut(9, [3, 2, 0, 0], ["s", "s", "s", "s"]), [0, 1, 2, 3])


if __name__ == "__main__":
    unittest.main()
