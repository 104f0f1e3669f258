"""Keys that follow one another: what each has signed in its time holds, and nothing else does."""

import json
import unittest
from random import Random

import note
import tree
from canonical import Malformed
from findings import BROKEN, HOLDS, NOT_RECOMPUTABLE
from kept import KeptFile, KeptKey, KeptTree
from made import made
from mutating import with_rotations
from record import verify
from rotations import is_key, is_signature, rotation_text
from signing import boxes, checkpoint, encoded, leaf_of, line_of, own_key, promise, receipt, rotations_in, signed_record, signing_key, with_own_keys
from tests.telling_otherwise import entries_of

SEED = "38"
ELSEWHERE = "00000000-0000-4000-8000-000000000000"


class RotationsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        plain = made(SEED)
        cls.files = next(files for number in range(99) if len(rotations_in(_lines(files := with_rotations(plain, Random(number))))) == 2)
        cls.lines = _lines(cls.files)
        cls.leaves = list(map(leaf_of, cls.lines))
        cls.places = rotations_in(cls.lines)
        cls.campaign = entries_of(cls.files)[0]["campaign"]
        cls.name = note.ORIGIN + cls.campaign

    def judged(self, kept: object) -> tuple[str, set[str]]:
        report = verify(self.files, [kept])
        self.assertEqual({found.place for found in report.findings} | {"kept 1"}, {"kept 1"})
        return report.verdict, {found.rule for found in report.findings}

    def named(self, place: int, fact: dict[str, object]) -> set[str]:
        """The rules that are broken at the entry of a rotation which says something else in these fields."""
        lines, entry = list(self.lines), json.loads(self.lines[place])
        lines[place] = line_of(entry | {"fact": entry["fact"] | fact})
        report = verify(signed_record(self.files, lines, self.campaign))
        return {found.rule for found in report.findings if found.place == f"entry {place}"}

    def in_force(self, size: int) -> int:
        return len(rotations_in(self.lines[:size]))

    def test_a_record_in_which_keys_follow_one_another_holds(self) -> None:
        report = verify(self.files)
        self.assertEqual(report.findings, [])
        since = [0, *(place + 1 for place in self.places)]
        self.assertEqual(report.keys, [{"since": size, "key": str(own_key(self.name, number))} for number, size in enumerate(since)])

    def test_each_size_has_one_key(self) -> None:
        for size in range(len(self.lines) + 1):
            root = tree.root(self.leaves[:size])
            for number in range(3):
                told = note.read_checkpoint(checkpoint(self.leaves[:size], self.name, number))
                expected = (HOLDS, set()) if number == self.in_force(size) else (BROKEN, {"key.in_force"})
                self.assertEqual(self.judged(KeptTree(size, root, checkpoint=told)), expected, (size, number))

    def test_every_key_of_the_record_may_be_kept_and_no_other(self) -> None:
        for number in range(3):
            self.assertEqual(self.judged(KeptKey(str(own_key(self.name, number)))), (HOLDS, set()))
        self.assertEqual(self.judged(KeptKey(str(own_key(self.name, 3)))), (BROKEN, {"checkpoint.key"}))

    def test_a_record_is_signed_by_its_last_key(self) -> None:
        report = verify(signed_record(self.files, self.lines, self.campaign, 1))
        self.assertEqual({(found.place, found.rule) for found in report.findings}, {("key", "checkpoint.key"), ("checkpoint", "key.in_force")})
        report = verify(signed_record(self.files, self.lines, self.campaign, 3))
        self.assertEqual({(found.place, found.rule) for found in report.findings}, {("key", "checkpoint.key"), ("checkpoint", "checkpoint.signature")})

    def test_a_rotation_is_signed_by_the_key_in_force_over_what_stands_before_it(self) -> None:
        first, second = self.places
        said = json.loads(self.lines[second])["fact"]
        text = rotation_text(self.name, second, tree.root(self.leaves[:second]), said["to"])
        other = rotation_text(self.name, second - 1, tree.root(self.leaves[:second - 1]), said["to"])
        back = rotation_text(self.name, second, tree.root(self.leaves[:second]), str(own_key(self.name)))
        elsewhere = str(own_key(note.ORIGIN + ELSEWHERE, 2))
        for fact in ({"signature": encoded(signing_key(0).sign(text))}, {"signature": encoded(signing_key(1).sign(other))},
                     {"to": str(own_key(self.name, 3))}, {"from": str(own_key(self.name))}, {"to": elsewhere},
                     {"to": str(own_key(self.name)), "signature": encoded(signing_key(1).sign(back))}, {"to": said["from"]}):
            self.assertEqual(self.named(second, fact), {"key.rotation"}, fact)
        self.assertEqual(self.named(second, {"signature": encoded(signing_key(1).sign(text))}), set())
        self.assertEqual(self.named(first, {"from": str(own_key(note.ORIGIN + ELSEWHERE))}), {"key.rotation"})
        for fact in ({"to": said["to"] + " "}, {"from": said["from"].upper()}, {"signature": said["signature"][:-4]}, {"signature": ""}):
            self.assertEqual(self.named(second, fact), {"entry.format"}, fact)

    def test_what_came_before_a_rotation_cannot_change_without_the_key_that_was_given_up(self) -> None:
        entries = entries_of(self.files)
        entries[1]["salt"] = "00" * 32
        lines = list(map(line_of, entries))
        report = verify(signed_record(self.files, lines, self.campaign))
        self.assertIn((f"entry {self.places[0]}", "key.rotation"), {(found.place, found.rule) for found in report.findings})
        self.assertEqual(verify(signed_record(self.files, with_own_keys(lines, self.campaign), self.campaign)).findings, [])

    def test_nobody_rotates_but_the_system(self) -> None:
        entries = entries_of(self.files)
        entries[self.places[0]]["by"]["role"] = "host"
        lines = with_own_keys(list(map(line_of, entries)), self.campaign)
        report = verify(signed_record(self.files, lines, self.campaign))
        self.assertEqual({(found.place, found.rule) for found in report.findings}, {(f"entry {self.places[0]}", "act.permission")})

    def test_vouchers_are_signed_by_the_key_of_their_size(self) -> None:
        box = boxes(self.files)[0]
        size = len(self.lines)
        for number, expected in ((None, (HOLDS, set())), (1, (BROKEN, {"key.in_force"})), (3, (BROKEN, {"receipt.signature"}))):
            self.assertEqual(self.judged(KeptFile(receipt(box, 0, number))), expected)
            self.assertEqual(self.judged(KeptFile(promise(box, box.ballots[0], size, number))), expected)
        self.assertEqual(self.judged(KeptFile(promise(box, box.ballots[0], self.places[0]))), (HOLDS, set()))

    def test_a_later_key_may_have_signed_what_is_newer_than_a_record(self) -> None:
        box = boxes(self.files)[0]
        earlier = signed_record(self.files, self.lines[:self.places[-1]], self.campaign)
        for content in (receipt(box, 0), promise(box, box.ballots[0], len(self.lines))):
            found = [(one.rule, one.verdict) for one in verify(earlier, [KeptFile(content)]).findings if one.place == "kept 1"]
            self.assertEqual(found, [("receipt.newer", NOT_RECOMPUTABLE)])

    def test_keys_and_signatures_have_one_spelling(self) -> None:
        key = str(own_key(self.name))
        self.assertTrue(is_key(key))
        # 2 is the second coordinate of no point.
        bare = note.Key("log", (2).to_bytes(32, "little"))
        for wrong in (key + "\n", key.upper(), "log+00000000+AA==", "", 7, str(bare)):
            self.assertFalse(is_key(wrong), wrong)
        for wrong in (encoded(bytes(63)), encoded(bytes(64))[:-1], 7):
            self.assertFalse(is_signature(wrong), wrong)
        with self.assertRaises(Malformed):
            note.read_key(b"log+" + key.partition("+")[2].encode() + b"\n")


def _lines(files: dict[str, bytes]) -> list[bytes]:
    return files["record.jsonl"].split(b"\n")[:-1]


if __name__ == "__main__":
    unittest.main()
