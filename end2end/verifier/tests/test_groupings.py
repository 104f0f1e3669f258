"""Themes that are proposed, with what people say for the next proposal: each record holds as far as it can be recomputed."""

import unittest

from findings import BROKEN
from groupings import grouped
from record import verify
from tests.telling_otherwise import entries_of, retold

SEEDS = 20


class GroupingsTest(unittest.TestCase):
    def test_what_is_made_up_breaks_no_rule(self) -> None:
        for seed in range(SEEDS):
            with self.subTest(seed):
                findings = verify(grouped(str(seed))).findings
                self.assertEqual([found for found in findings if found.verdict == BROKEN], [])

    def test_a_proposal_hangs_on_what_people_said_before_it(self) -> None:
        for about in ("challenge_kept_out", "theme_frozen"):
            hangs = 0
            for seed in range(SEEDS):
                files = grouped(str(seed))
                entries = [entry for entry in entries_of(files) if entry["fact"]["type"] not in (about, "challenge_let_in", "theme_thawed")]
                found = {finding.rule for finding in verify(retold(files, entries)).findings if finding.verdict == BROKEN}
                self.assertLessEqual(found, {"themes.basis"})
                hangs += bool(found)
            self.assertGreater(hangs, 0, about)


if __name__ == "__main__":
    unittest.main()
