"""What this verifier does not know, or what is not its own: entries of a later version, and other documents beside a record."""

import unittest

from documents import SOURCES
from findings import BROKEN, HOLDS, NOT_RECOMPUTABLE, NOTED
from made import made
from record import verify
from signing import line_of, signed_record
from tests.telling_otherwise import entries_of

SEED = "3"


class LaterTest(unittest.TestCase):
    def setUp(self) -> None:
        self.files = made(SEED)
        self.entries = entries_of(self.files)

    def with_line(self, place: int, line: bytes) -> dict[str, bytes]:
        lines = [line if seq == place else line_of(entry) for seq, entry in enumerate(self.entries)]
        return signed_record(self.files, lines, self.entries[0]["campaign"])

    def test_an_entry_of_a_later_version_says_which_one_it_needs_and_breaks_nothing(self) -> None:
        for place, entry in enumerate(self.entries):
            report = verify(self.with_line(place, line_of(entry | {"v": 2})))
            self.assertEqual([found for found in report.findings if found.verdict == BROKEN], [], place)
            self.assertEqual(report.verdict, NOT_RECOMPUTABLE)
            self.assertIn((f"entry {place}", "entry.version", "needs version 2"), [(found.place, found.rule, found.said) for found in report.findings])

    def test_only_a_canonical_object_is_of_a_later_version(self) -> None:
        for line, rule in ((b'{"v":9007199254740991,"w":[true]}', "entry.version"), (b'{"v":2,"a":1}', "entry.format"), (b'{"v": 2}', "entry.format"),
                           (b'{"v":2.5}', "entry.format"), (b'{"v":"2"}', "entry.format"), (b'{"v":2,"w":null}', "entry.format"),
                           (b'{"v":0}', "entry.format"), (b'{"v":true}', "entry.format")):
            self.assertIn(("entry 3", rule), [(found.place, found.rule) for found in verify(self.with_line(3, line)).findings], line)

    def test_other_documents_are_noted_and_the_record_holds(self) -> None:
        own = {name: (SOURCES / name).read_bytes() for name in ("SPEC.md", "vectors.jsonl")}
        self.assertEqual(verify(self.files | own).findings, [])
        for name in own:
            report = verify(self.files | own | {name: b"The seed of a lot is whatever the host says.\n"})
            self.assertEqual(report.verdict, HOLDS)
            self.assertEqual([(found.place, found.rule, found.verdict) for found in report.findings], [(name, "archive.document", NOTED)])


if __name__ == "__main__":
    unittest.main()
