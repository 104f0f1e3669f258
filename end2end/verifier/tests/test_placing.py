"""Placing a challenge by hand, and taking that back: what counts is where somebody put it before."""

import unittest
from types import SimpleNamespace

from state import Challenge, Placement, Theme
from themes import HANDLERS


class PlacingTest(unittest.TestCase):
    def setUp(self) -> None:
        self.challenge = Challenge("text", "welcome", "accepted")
        themes = {ident: Theme({"en": ident, "fr": ident}) for ident in ("rooms", "money")}
        self.campaign = SimpleNamespace(challenges={"one": self.challenge}, themes=themes)

    def place(self, **fact: str) -> None:
        step = SimpleNamespace(campaign=self.campaign, fact={"challenge": "one", **fact}, needs=lambda holds, *_: self.assertTrue(holds))
        HANDLERS["challenge_placed"](step)

    def test_what_is_taken_back_was_never_put_there(self) -> None:
        self.place(theme="rooms")
        self.place(theme="money")
        self.place(theme="rooms", hand="taken_back")
        self.assertEqual((self.challenge.theme, self.challenge.placements), ("rooms", [Placement("rooms")]))
        self.place(hand="taken_back")
        self.assertEqual((self.challenge.theme, self.challenge.placements), (None, []))
        self.place(hand="taken_back")
        self.assertEqual(self.challenge.placements, [])

    def test_what_is_set_apart_is_so_until_that_is_taken_back(self) -> None:
        self.place(theme="rooms")
        self.place(hand="apart")
        self.assertEqual((self.challenge.theme, self.challenge.last_placed_apart), (None, True))
        self.place(hand="taken_back")
        self.assertEqual((self.challenge.last_placed_apart, self.challenge.placements), (False, [Placement("rooms")]))

    def test_a_part_of_a_split_counts_still(self) -> None:
        self.challenge.placements = [Placement("rooms", "split")]
        self.place(theme="money")
        self.place(theme="rooms", hand="taken_back")
        self.assertEqual(self.challenge.placements, [Placement("rooms", "split")])


if __name__ == "__main__":
    unittest.main()
