"""What voters and readers keep: short forms, earlier checkpoints, promises and receipts, right and wrong."""

import json
import unittest
from dataclasses import replace

import tree
from findings import BROKEN, HOLDS, NOT_RECOMPUTABLE
from kept import KeptFile, KeptKey, KeptTree, read_kept_tree, short_form
from made import made
from openings import OPENING, read_opening
from record import verify
from signing import Box, Files, boxes, leaf_of, line_of, promise, receipt, signed_note, signed_record

SEED = "38"
ELSEWHERE = "00000000-0000-4000-8000-000000000000"


def with_ballot(files: Files, box: Box, ballot: str) -> Files:
    """The record as it would be with this ballot in place of another of the box, signed anew."""
    ballots = sorted([ballot, *box.ballots[1:]])
    entry = json.loads(box.lines[box.seq])
    entry["fact"]["seal"]["ballots_root"] = tree.root([tree.leaf(bytes.fromhex(own)) for own in ballots]).hex()
    lines = [line_of(entry) if seq == box.seq else line for seq, line in enumerate(box.lines)]
    named = {f"ballots/{box.round}.txt": "".join(f"{own}\n" for own in ballots).encode()}
    return signed_record(files | named, lines, box.campaign)


class KeptTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.files = made(SEED)
        cls.box = boxes(cls.files)[0]
        cls.leaves = list(map(leaf_of, cls.box.lines))

    def judged(self, kept: object) -> tuple[str, set[str]]:
        report = verify(self.files, [kept])
        self.assertEqual({found.place for found in report.findings} | {"kept 1"}, {"kept 1"})
        return report.verdict, {found.rule for found in report.findings}

    def test_a_short_form_has_the_first_120_bits(self) -> None:
        # Five bits a letter: 0x00 0x44 0x32 0x14 0xC7 are 00000 00001 00010 00011 00100 00101 00110 00111.
        self.assertEqual(short_form(bytes.fromhex("00443214c7") + bytes(27)), "01234567" + "0" * 16)
        letters = short_form(tree.root(self.leaves[:5]))
        groups = " ".join(letters[place:place + 4] for place in range(0, 24, 4))
        for written in (f"5 {groups}", f"5 {groups.lower()}", f"5 {letters.replace('0', 'o').replace('1', 'l')}", f"5 {groups.replace(' ', '-')}"):
            self.assertEqual(self.judged(read_kept_tree(written)), (HOLDS, set()))
        self.assertEqual(self.judged(read_kept_tree(f"6 {groups}")), (BROKEN, {"checkpoint.history"}))

    def test_an_earlier_root_fixes_the_beginning(self) -> None:
        root = tree.root(self.leaves[:7])
        self.assertEqual(self.judged(KeptTree(7, root)), (HOLDS, set()))
        self.assertEqual(self.judged(read_kept_tree(f"7 {root.hex().upper()}")), (HOLDS, set()))
        self.assertEqual(self.judged(KeptTree(8, root)), (BROKEN, {"checkpoint.history"}))
        self.assertEqual(self.judged(KeptTree(len(self.leaves) + 1, root)), (BROKEN, {"checkpoint.history"}))

    def test_a_kept_key_is_the_key(self) -> None:
        line = self.files["key"].decode()
        self.assertEqual(self.judged(KeptKey(line)), (HOLDS, set()))
        self.assertEqual(self.judged(KeptKey(made("7")["key"].decode())), (BROKEN, {"checkpoint.key"}))

    def test_receipts_hold_for_each_ballot(self) -> None:
        for place in range(len(self.box.ballots)):
            self.assertEqual(self.judged(KeptFile(receipt(self.box, place))), (HOLDS, set()))

    def test_receipts_that_are_wrong(self) -> None:
        good = receipt(self.box, 0)
        lines = good.split(b"\n")
        other = replace(self.box, ballots=["00" * 32, *self.box.ballots[1:]])
        for content, rule in (
                (b"", "receipt.format"), (good.replace(b"@v1", b"@v2"), "receipt.format"), (good.replace(b"\nindex ", b"\nindex 0"), "receipt.format"),
                (receipt(replace(self.box, campaign=ELSEWHERE), 0), "receipt.record"),
                (good.replace(lines[-2], lines[-2][:-8] + b"AAAAAAA="), "receipt.signature"),
                (b"\n".join(lines[:3] + lines[4:]), "receipt.entry"), (receipt(other, 0), "receipt.ballot")):
            self.assertEqual(self.judged(KeptFile(content)), (BROKEN, {rule}), rule)

    def test_what_is_newer_than_the_record_says_nothing_against_it(self) -> None:
        newer = replace(self.box, lines=[*self.box.lines, self.box.lines[0]])
        ballot = self.box.ballots[0]
        for content in (receipt(newer, 0), promise(newer, ballot, len(newer.lines))):
            self.assertEqual(self.judged(KeptFile(content)), (NOT_RECOMPUTABLE, {"receipt.newer"}))
        # Only a receipt names an entry, so that it tells of a newer record which had another one there.
        changed = [b"{}" if seq == self.box.seq - 1 else line for seq, line in enumerate(newer.lines)]
        moved = replace(newer, lines=[*changed[:self.box.seq], changed[self.box.seq].replace(b'"v":1', b'"v":2'), *changed[self.box.seq + 1:]])
        self.assertEqual(self.judged(KeptFile(receipt(moved, 0))), (BROKEN, {"receipt.newer", "checkpoint.history", "receipt.entry"}))
        self.assertEqual(self.judged(KeptFile(promise(moved, ballot, len(moved.lines)))), (NOT_RECOMPUTABLE, {"receipt.newer"}))
        # Another beginning alone is not seen before the record is as long.
        self.assertEqual(self.judged(KeptFile(receipt(replace(newer, lines=changed), 0))), (NOT_RECOMPUTABLE, {"receipt.newer"}))
        self.assertEqual(self.judged(KeptFile(receipt(replace(self.box, lines=changed[:-1]), 0))), (BROKEN, {"checkpoint.history"}))

    def test_promises(self) -> None:
        ballot = self.box.ballots[0]
        self.assertEqual(self.judged(KeptFile(promise(self.box, ballot, 4))), (HOLDS, set()))
        self.assertEqual(self.judged(KeptFile(promise(self.box, "00" * 32, 4))), (NOT_RECOMPUTABLE, {"promise.ballot"}))
        self.assertEqual(self.judged(KeptFile(promise(replace(self.box, round=ELSEWHERE), ballot, 4))), (NOT_RECOMPUTABLE, {"promise.box"}))
        text = promise(self.box, ballot, 4).decode().split("\n\n")[0] + "\n"
        for said, rule in ((text.replace("version 1", "version 0"), "receipt.format"), (text + "more\n", "receipt.format"),
                           (text.replace("checkpoint 4", "checkpoint 5"), "checkpoint.history")):
            self.assertEqual(self.judged(KeptFile(signed_note(said, self.box.name))), (BROKEN, {rule}))

    def test_openings(self) -> None:
        slips_file = next(name for name in self.files if name.startswith("slips/") and name[6:42] in {box.round for box in boxes(self.files)})
        box = next(box for box in boxes(self.files) if box.round == slips_file[6:42])
        line = self.files[slips_file].split(b"\n")[0].decode()
        text = f"{OPENING}\nrecord {box.name}\nround {box.round}\nversion 2\nown {'ab' * 32}\nslip {line}\n"
        files = with_ballot(self.files, box, read_opening(text).ballot)

        def judged(content: str, files: dict[str, bytes] = files) -> tuple[str, set[str]]:
            report = verify(files, [KeptFile(content.encode())])
            found = [one for one in report.findings if one.place == "kept 1"]
            return max((one.verdict for one in found), default=HOLDS, key=[HOLDS, NOT_RECOMPUTABLE, BROKEN].index), {one.rule for one in found}

        self.assertEqual(judged(text), (HOLDS, set()))
        self.assertEqual(judged(text.replace("version 2", "version 3")), (NOT_RECOMPUTABLE, {"opening.ballot"}))
        self.assertEqual(judged(text, {name: own for name, own in files.items() if name != slips_file}), (NOT_RECOMPUTABLE, {"opening.slips"}))
        self.assertEqual(judged(text, files | {slips_file: b"\n".join(files[slips_file].split(b"\n")[1:])}), (BROKEN, {"opening.slips"}))
        self.assertEqual(judged(text, {name: own for name, own in files.items() if not name.startswith("ballots/")}), (NOT_RECOMPUTABLE, {"opening.box"}))
        self.assertEqual(judged(text.replace(box.campaign, ELSEWHERE)), (BROKEN, {"receipt.record"}))
        for said in (text + f"slip {line}\n", text[:-1], text.replace("version 2", "version 02"), text.replace("own ab", "own AB"), text + "more\n"):
            self.assertEqual(judged(said), (BROKEN, {"receipt.format"}), said)


if __name__ == "__main__":
    unittest.main()
