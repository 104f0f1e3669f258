"""The tables of rules are those of the specification, and the sources name no other."""

import re
import unittest
from pathlib import Path

from rules import CHECKED_IN, NOT_RECOMPUTED

HERE = Path(__file__).resolve().parent.parent
SPECIFICATION = HERE.parent.parent / "src" / "record" / "SPEC.md"
FAMILIES = {rule.split(".")[0] for rule in CHECKED_IN}


class RulesTest(unittest.TestCase):
    def test_every_rule_of_the_specification_stands_in_one_table(self) -> None:
        section = SPECIFICATION.read_text(encoding="utf-8").split("\n## 5. Rules\n")[1].split("\n### ")[0]
        specified = set(re.findall(r"^\| `([a-z]+\.[a-z_]+)` \|", section, re.MULTILINE))
        self.assertEqual(specified, CHECKED_IN.keys() | NOT_RECOMPUTED.keys())
        self.assertFalse(CHECKED_IN.keys() & NOT_RECOMPUTED.keys())

    def test_each_rule_is_named_in_the_modules_that_check_it(self) -> None:
        for rule, modules in CHECKED_IN.items():
            sources = "".join((HERE / f"{module}.py").read_text(encoding="utf-8") for module in modules.split(", "))
            self.assertIn(f'"{rule}"', sources, rule)


if __name__ == "__main__":
    unittest.main()
