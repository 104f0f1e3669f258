"""A sample of the bytes of a record: flipped, and the last one that is left; every line dropped, doubled and swapped with the next."""

import random
import unittest

from findings import BROKEN, HOLDS
from made import made
from record import verify

SEED = "3"
SAMPLES = 8


class BytesTest(unittest.TestCase):
    def setUp(self) -> None:
        self.files = made(SEED)
        self.assertEqual(verify(self.files).verdict, HOLDS)

    def assert_named(self, name: str, altered: bytes, how: str) -> None:
        if altered != self.files[name] and not self.may_be(name, altered):
            with self.subTest(name, how=how):
                self.assertEqual(verify({**self.files, name: altered}).verdict, BROKEN)

    def may_be(self, name: str, altered: bytes) -> bool:
        """Texts may be missing, whole lines of them, and stand in any order."""
        lines = altered.splitlines(keepends=True)
        return name == "texts.jsonl" and len(set(lines)) == len(lines) and set(lines) <= set(self.files[name].splitlines(keepends=True))

    def checked(self) -> list[str]:
        return [name for name, content in self.files.items() if content and name not in ("README.txt", "SPEC.md", "vectors.jsonl")]

    def test_bytes_are_not_flipped_or_cut_off_unnoticed(self) -> None:
        drawn = random.Random(SEED)
        for name in self.checked():
            content = self.files[name]
            # The last byte, a line feed, is one of them.
            for place in {len(content) - 1, *(drawn.randrange(len(content)) for _ in range(SAMPLES))}:
                flipped = bytearray(content)
                flipped[place] ^= 1 << place % 7
                self.assert_named(name, bytes(flipped), f"byte {place} flipped")
                self.assert_named(name, content[:place], f"cut off at {place}")

    def test_lines_are_not_dropped_doubled_or_swapped_unnoticed(self) -> None:
        drawn = random.Random(SEED)
        for name in self.checked():
            lines = self.files[name].splitlines(keepends=True)
            for place in {drawn.randrange(len(lines)) for _ in range(SAMPLES // 2)}:
                following = (place + 1) % len(lines)
                swapped = lines.copy()
                swapped[place], swapped[following] = lines[following], lines[place]
                for how, altered in (
                    ("dropped", lines[:place] + lines[place + 1:]),
                    ("doubled", lines[:place] + lines[place:place + 1] + lines[place:]),
                    ("swapped", swapped),
                ):
                    self.assert_named(name, b"".join(altered), f"line {place} {how}")
