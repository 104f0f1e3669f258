"""Forged records, in which everything fits one thing that is not so: it is named by its rule, and nothing else is."""

import unittest

from findings import BROKEN
from forging import FORGERIES, forged
from record import verify

CAMPAIGNS = 24


class ForgingTest(unittest.TestCase):
    def test_what_was_forged_is_named_by_its_rule_alone(self) -> None:
        for forgery, rule in FORGERIES.items():
            named = [sorted({found.rule for found in verify(forged(str(number), forgery)).findings if found.verdict == BROKEN}) for number in range(CAMPAIGNS)]
            with self.subTest(forgery):
                self.assertLessEqual({tuple(rules) for rules in named}, {(), (rule,)})
                self.assertGreater(named.count([rule]), CAMPAIGNS // 4)

    def test_the_same_campaigns_hold_where_nothing_is_forged(self) -> None:
        for number in range(CAMPAIGNS):
            self.assertEqual([found for found in verify(forged(str(number), "nothing")).findings if found.verdict == BROKEN], [])


if __name__ == "__main__":
    unittest.main()
