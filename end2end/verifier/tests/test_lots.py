"""Secrets that officers add to a lot, each way to bend them, and what is said of it."""

import json
import unittest
from collections.abc import Callable
from random import Random

import made
from canonical import written_time
from lots import SHOWING_PERIOD, commitment_to
from record import verify
from signing import Files, line_of, signed_record

SEEDS = 60
Entries = list[dict[str, object]]


def entries_of(files: Files) -> Entries:
    return [json.loads(line) for line in files["record.jsonl"].split(b"\n")[:-1]]


def place_of(entries: Entries, kind: str, number: int = 0) -> int:
    return [place for place, entry in enumerate(entries) if entry["fact"]["type"] == kind][number]


def steps(entries: Entries, by: str) -> list[int]:
    return [place for place, entry in enumerate(entries) if entry["fact"]["type"] == "tie_broken" and by in entry["fact"]["tie"]["by"]]


def drawn_with_secrets(entries: Entries) -> bool:
    return any("added" in entries[place]["fact"]["tie"]["by"]["lot"] for place in steps(entries, "lot"))


def withheld(entries: Entries) -> bool:
    return bool(steps(entries, "lot_withheld"))


def first_with(wanted: Callable[[Entries], bool]) -> Files:
    """The first of the made-up records in which something is so."""
    told = (made.drawn(f"lots {number}") for number in range(SEEDS))
    return next(files for files in told if wanted(entries_of(files)))


class LotsTest(unittest.TestCase):
    drawn: Files
    missing: Files

    @classmethod
    def setUpClass(cls) -> None:
        cls.drawn, cls.missing = first_with(drawn_with_secrets), first_with(withheld)

    def found(self, files: Files, change: Callable[[Entries], int], rule: str) -> None:
        """Changes a record and signs it anew; the rule is named at the place that the change tells."""
        entries = entries_of(files)
        place = change(entries)
        report = verify(signed_record(files, list(map(line_of, entries)), entries[0]["campaign"]))
        named = {(finding.place, finding.rule) for finding in report.findings}
        self.assertIn((f"entry {place}", rule), named)

    def test_honest_ones_hold(self) -> None:
        for files in (self.drawn, self.missing):
            self.assertEqual([finding for finding in verify(files).findings if finding.verdict == "broken"], [])

    def test_a_commitment_is_what_an_ordinary_tool_says(self) -> None:
        self.assertEqual(commitment_to("01" * 32), "c437a4b757e995df5e85c7ba8d95ce80fd1fadf3e67fb62d778c9177003eabdb")

    def test_a_secret_that_does_not_match(self) -> None:
        def change(entries: Entries) -> int:
            place = place_of(entries, "lot_secret_shown")
            entries[place]["fact"]["secret"] = Random(1).randbytes(32).hex()
            return place
        self.found(self.drawn, change, "tie.lot")

    def test_an_opening_that_leaves_secrets_out(self) -> None:
        def change(entries: Entries) -> int:
            place = next(place for place, entry in enumerate(entries) if "lot_secrets" in entry["fact"])
            del entries[place]["fact"]["lot_secrets"]
            return place
        self.found(self.drawn, change, "tie.lot")

    def test_an_opening_with_another_secret_of_the_installation(self) -> None:
        def change(entries: Entries) -> int:
            place = next(place for place, entry in enumerate(entries) if "lot_secrets" in entry["fact"])
            entries[place]["fact"]["lot"]["commitment"] = "9" * 64
            return place
        self.found(self.drawn, change, "tie.lot")

    def test_a_secret_that_is_added_behind_the_opening(self) -> None:
        def change(entries: Entries) -> int:
            place = place_of(entries, "lot_secret_added")
            late = next(seq for seq in range(place, len(entries)) if entries[seq]["fact"]["type"] == "round_opened")
            added = entries.pop(place)
            entries.insert(late, added | {"at": entries[late - 1]["at"]})
            for seq, entry in enumerate(entries):
                entry["seq"] = seq
            return late
        self.found(self.drawn, change, "round.state")

    def test_a_lot_that_leaves_a_secret_out(self) -> None:
        def change(entries: Entries) -> int:
            place = next(place for place in steps(entries, "lot") if "added" in entries[place]["fact"]["tie"]["by"]["lot"])
            del entries[place]["fact"]["tie"]["by"]["lot"]["added"]
            return place
        self.found(self.drawn, change, "tie.lot")

    def test_a_withheld_secret_of_another_role(self) -> None:
        def change(entries: Entries) -> int:
            place = steps(entries, "lot_withheld")[0]
            entries[place]["fact"]["tie"]["by"]["lot_withheld"]["withheld"][0]["role"] = "member"
            return place
        self.found(self.missing, change, "tie.lot")

    def test_a_count_that_does_not_wait(self) -> None:
        def change(entries: Entries) -> int:
            place = steps(entries, "lot_withheld")[0]
            ident = entries[place]["fact"]["round"]
            count = next(seq for seq, entry in enumerate(entries) if entry["fact"]["type"] == "round_counted" and entry["fact"]["round"] == ident)
            for entry in entries[count:place + 1]:
                entry["at"] = entries[count - 1]["at"]
            return count
        self.found(self.missing, change, "tie.lot")

    def test_how_long_a_count_waits_is_a_day(self) -> None:
        self.assertEqual(written_time(SHOWING_PERIOD), "1970-01-02T00:00:00Z")


if __name__ == "__main__":
    unittest.main()
