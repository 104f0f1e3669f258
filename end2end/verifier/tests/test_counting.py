"""Each counting rule, with answers that were worked out by hand."""

import unittest
from fractions import Fraction

from counting import bar, outcome, seated, tiers
from courses import one_course
from phragmen import Race, elect
from slips import Slip, admissible, belong, touched
from state import Round
from stv import Transfer, count
from totals import approvals, orders, totals

IDENTS = {name: f"challenge:{number:08d}-0000-4000-8000-000000000000" for number, name in enumerate("ABCDE")}
THEME = "99999999-0000-4000-8000-000000000000"
PANEL = {"slate": "all", "seats": 2, "method": "approval", "round_quorum": "1/2", "item_quorum": "2/3", "minimum_support": "1/3",
         "ends": "at_deadline"}
UPVOTE = {"slate": "challenges", "quota": {"limited": 2}, "seats": 2, "totals": "after_count"}


def a_round(kind: str, rules: dict[str, object], names: str, voices: int, recusals: dict[str, int] | None = None) -> Round:
    slate = [{"item": IDENTS[name], "version": 1, "themes": [THEME] if kind == "upvote" else []} for name in names]
    return Round("r", kind, {kind: rules}, slate, voices=voices, recusals={IDENTS[name]: number for name, number in (recusals or {}).items()})


def a_slip(name: str, mark: object, sheet: str | None = None, column: str = "admitted") -> Slip:
    return Slip(THEME if name == "theme" else IDENTS[name], name == "theme", column, mark, sheet, b"")


def named(items: list[str]) -> str:
    return "".join(name for item in items for name, own in IDENTS.items() if own == item)


class TiersTest(unittest.TestCase):
    def test_whole_tiers_take_seats_while_they_fit(self) -> None:
        ranked = tiers({"c": Fraction(1), "a": Fraction(2), "b": Fraction(1)})
        self.assertEqual(ranked, [(2, ["a"]), (1, ["b", "c"])])
        self.assertEqual(seated(ranked, 1), (["a"], []))
        self.assertEqual(seated(ranked, 2), (["a"], ["b", "c"]))
        self.assertEqual(seated(ranked, 3), (["a", "b", "c"], []))


class MembersTest(unittest.TestCase):
    def test_supports_are_counted_and_no_support_bars(self) -> None:
        found = a_round("upvote", UPVOTE, "ABC", 3)
        slips = [a_slip("A", "support"), a_slip("A", "support", column="open_code"), a_slip("B", "support"), a_slip("theme", "support"),
                 a_slip("theme", "support", column="open_code")]
        told = totals(found, slips)
        self.assertEqual([(item["support"], item["open_code"], item["eligible"]) for item in told["items"]], [(2, 1, 0), (1, 0, 0), (0, 0, 0)])
        self.assertEqual(told["themes"], [{"theme": THEME, "voices": 2, "open_code": 1}])
        counted = outcome(found, told["items"], [])["counted"]
        self.assertEqual((named(counted["sure"]), counted["tied"], counted["seats_left"]), ("AB", [], 0))
        self.assertEqual([tier["score"] for tier in counted["tiers"]], ["2/1", "1/1"])
        self.assertEqual(counted["barred"], [{"bar": "minimum_support", "item": IDENTS["C"]}])

    def test_slips_fit_quota_and_themes(self) -> None:
        found = a_round("upvote", UPVOTE, "ABC", 3)
        one_each = [a_slip(name, "support") for name in "AB"]
        self.assertTrue(admissible(found, [*one_each, a_slip("theme", "support")], 1))
        self.assertFalse(admissible(found, [*one_each, a_slip("C", "support"), a_slip("theme", "support")], 1), "more than the quota")
        self.assertFalse(admissible(found, one_each, 1), "a theme with fewer voices than its best item")
        self.assertFalse(admissible(found, [one_each[0], a_slip("theme", "support"), a_slip("theme", "support")], 2), "more than its items")
        self.assertFalse(admissible(found, [*one_each, a_slip("theme", "support")], 0), "more than have voted")
        self.assertFalse(belong(found, [a_slip("D", "support")]))
        self.assertFalse(belong(found, [a_slip("A", "approve")]))


class ApprovalTest(unittest.TestCase):
    def test_shares_of_the_eligible_and_both_bars(self) -> None:
        # Of three panelists one may not vote on B, and two not on C: A has 2 of 3, B 1 of 2; C has too few, D nobody, E 1 of 3, which suffices.
        found = a_round("panel", PANEL, "ABCDE", 3, {"B": 1, "C": 2})
        slips = [a_slip("A", "approve"), a_slip("A", "approve"), a_slip("A", "decline"), a_slip("B", "approve"), a_slip("B", "decline"),
                 a_slip("C", "approve"), a_slip("D", "abstain"), a_slip("E", "approve")]
        told = totals(found, slips)["items"]
        self.assertEqual([bar(found, total) for total in told], [None, None, "item_quorum", "minimum_support", None])
        counted = outcome(found, told, [])["counted"]
        self.assertEqual([(tier["score"], named(tier["items"])) for tier in counted["tiers"]], [("2/3", "A"), ("1/2", "B"), ("1/3", "E")])
        self.assertEqual((named(counted["sure"]), counted["seats_left"]), ("AB", 0))
        self.assertTrue(admissible(found, slips, 3))
        self.assertFalse(admissible(found, [*slips, a_slip("B", "approve")], 3), "more than are eligible")
        self.assertFalse(admissible(found, [*slips[:-1], a_slip("E", "approve", column="open_code")], 3), "a panel has no open code")
        self.assertEqual(found.quorum, 2)

    def test_a_result_alone_hides_the_way(self) -> None:
        found = a_round("panel", PANEL | {"disclosure": "result_only"}, "AB", 2)
        told = totals(found, [a_slip("B", "approve"), a_slip("B", "approve"), a_slip("A", "approve")])["items"]
        self.assertEqual(outcome(found, told, []), {"counted": {"tiers": [], "barred": [], "seats_left": 0, "sure": [IDENTS["A"], IDENTS["B"]],
                                                                "tied": []}})


class ScoreTest(unittest.TestCase):
    def test_weighted_points_over_the_eligible(self) -> None:
        rubric = [{"name": {"en": "x", "fr": "x"}, "weight": 2}, {"name": {"en": "y", "fr": "y"}, "weight": 1}]
        found = a_round("panel", PANEL | {"method": "score", "rubric": rubric}, "AB", 3)
        # A: twice (5 + 4 + 1) and once (2 + 4 + 3) are 29 of 9 times a point; the means 12/3, 12/3 and 5/3 are high, high and low.
        slips = [a_slip("A", (5, 2)), a_slip("A", (4, 4)), a_slip("A", (1, 3)), a_slip("B", "abstain"), a_slip("B", (1, 0))]
        told = totals(found, slips)["items"]
        self.assertEqual(told[0]["scores"], {"criteria": [[0, 1, 0, 0, 1, 1], [0, 0, 1, 1, 1, 0]], "high": 2, "low": 1})
        self.assertEqual([told[0]["approve"], told[1]["abstain"]], [0, 1])
        counted = outcome(found, told, [])["counted"]
        # B has 2/9, and a fifth of it is below a third.
        self.assertEqual([(tier["score"], named(tier["items"])) for tier in counted["tiers"]], [("29/9", "A")])
        self.assertEqual(counted["barred"], [{"bar": "minimum_support", "item": IDENTS["B"]}])
        self.assertFalse(belong(found, [a_slip("A", (5,))]), "a number for each criterion")
        self.assertFalse(belong(found, [a_slip("A", "approve")]))


class PhragmenTest(unittest.TestCase):
    def test_loads_are_shared(self) -> None:
        # A costs its three 1/3 each; then B would bring (1 + 2/3) / 2 = 5/6 and C 1.
        elected = elect(Race.of([frozenset("AB"), frozenset("AB"), frozenset("A"), frozenset("C")], list("ABC"), 2))
        self.assertEqual((elected.sure, elected.tied), (["A", "B"], []))
        self.assertEqual([step["seat"]["load"] for step in elected.steps], ["1/3", "5/6"])

    def test_every_course_is_followed(self) -> None:
        # A and B are equal at 1/3; whichever goes first, the other would bring 2/3, and C brings 1/2.
        start = Race.of([frozenset("AB")] * 3 + [frozenset("C")] * 2, list("ABC"), 2)
        elected = elect(start)
        self.assertEqual((elected.sure, elected.tied), (["C"], ["A", "B"]))
        self.assertEqual([(step["seat"]["item"], step["seat"]["equals"]) for step in elected.steps], [("A", ["A", "B"]), ("C", [])])
        self.assertEqual([item for _, item in one_course(start, list("BAC"))], ["B", "C"])

    def test_what_all_courses_reach_is_sure(self) -> None:
        elected = elect(Race.of([frozenset("A"), frozenset("B")], ["A", "B"], 2))
        self.assertEqual((elected.sure, elected.tied), (["A", "B"], []))

    def test_too_many_courses_are_broken_off(self) -> None:
        # One item is alone right; of the 18 others every set of nine is equally right, which are more than 10,000 sets.
        items = [f"{number:02d}" for number in range(19)]
        ballots = [frozenset({"00"}), frozenset({"00"}), *(frozenset({item}) for item in items[1:])]
        elected = elect(Race.of(ballots, items, 10))
        self.assertEqual((elected.sure, elected.tied), (["00"], items[1:]))

    def test_sheets_hold_one_slip_an_item(self) -> None:
        found = a_round("panel", PANEL | {"method": "sequential_phragmen"}, "AB", 3)
        slips = [a_slip("A", "approve", "s"), a_slip("B", "decline", "s"), a_slip("A", "approve", "t")]
        self.assertEqual(sorted(map(len, approvals(slips))), [1, 1])
        self.assertTrue(admissible(found, slips, 2))
        self.assertFalse(admissible(found, slips, 1), "more sheets than have voted")
        self.assertFalse(admissible(found, [*slips, a_slip("A", "approve", "s")], 3), "an item twice on a sheet")
        self.assertFalse(admissible(found, [a_slip("A", "approve")], 3), "no sheet")
        self.assertEqual(touched(found), [])


class ScottishTest(unittest.TestCase):
    def test_surpluses_pass_on_in_part_and_the_fewest_are_excluded(self) -> None:
        # The quota of three ballots for two seats is two. A passes a third of each of its three on.
        elected = count(Transfer.of([("A", "B"), ("A", "B"), ("A", "C")], list("ABC"), 2))
        self.assertEqual((elected.sure, elected.tied), (["A", "B"], []))
        told = [step["stage"] for step in elected.steps]
        self.assertEqual([stage["cause"] for stage in told],
                         [{"first_preferences": {"quota": "2.00000"}}, {"surplus": {"item": "A"}}, {"exclusion": {"item": "C"}}])
        self.assertEqual([[own["votes"] for own in stage["totals"]] for stage in told],
                         [["3.00000", "0.00000", "0.00000"], ["2.00000", "0.66666", "0.33333"], ["2.00000", "0.66666", "0.00000"]])
        self.assertEqual([stage["elected"] for stage in told], [["A"], [], ["B"]])

    def test_the_latest_earlier_stage_tells_equals_apart(self) -> None:
        orders = [("A",)] * 4 + [("B", "C")] * 3 + [("C", "B")] * 2 + [("D", "C", "B")]
        self.assertEqual(count(Transfer.of(orders, list("ABCD"), 1)).sure, ["B"], "B and C are equal once D is excluded; C had fewer before")
        elected = count(Transfer.of([("A",)] * 4 + [("B", "C")] * 3 + [("C", "B")] * 3 + [("D",)], list("ABCD"), 1))
        self.assertEqual((elected.sure, elected.tied), ([], ["B", "C"]), "these never differed")
        self.assertEqual(elected.steps[2]["stage"]["equals"], ["B", "C"])

    def test_a_lot_excludes_its_last(self) -> None:
        start = Transfer.of([("A",), ("B",), ("C",)], list("ABC"), 1)
        for lot in ("ABC", "CAB", "BCA"):
            course, item = one_course(start, list(lot))[-1]
            self.assertEqual(course.after(item).seated, (lot[0],))

    def test_an_order_counts_as_far_as_it_is_clear(self) -> None:
        found = a_round("panel", PANEL | {"method": "scottish_stv", "minimum_support": "0/1"}, "ABC", 3)
        slips = [a_slip("A", 2, "s"), a_slip("B", 1, "s"), a_slip("C", "abstain", "s")]
        self.assertEqual([named(list(order)) for order in orders(slips)], ["BA"])
        self.assertTrue(belong(found, slips) and admissible(found, slips, 1))
        for bad in ([a_slip("A", 2, "s")], [a_slip("A", 1, "s"), a_slip("B", 1, "s")], [a_slip("A", 1, "s"), a_slip("B", 3, "s")]):
            self.assertFalse(admissible(found, bad, 1))
        self.assertEqual([named(list(order)) for order in orders([a_slip("A", 1, "s"), a_slip("B", 3, "s")])], ["A"])
        self.assertFalse(belong(found, [a_slip("A", "approve", "s")]))
        told = totals(found, slips)["items"]
        self.assertEqual([total["ranks"] for total in told], [{"first": 0, "placed": 1}, {"first": 1, "placed": 1}, {"first": 0, "placed": 0}])
        self.assertEqual([bar(found, total) for total in told], [None, None, "minimum_support"], "nobody gave C a place")


if __name__ == "__main__":
    unittest.main()
