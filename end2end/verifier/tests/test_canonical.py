"""Canonical JSON and what stands in it has one spelling, and every other is refused."""

import unittest
from fractions import Fraction

from canonical import Malformed, commitment, read, seconds, small_fraction, tagged, written
from words import are_words, is_language


class CanonicalTest(unittest.TestCase):
    def test_values_write_back_to_their_bytes(self) -> None:
        for line in ('{"a":1,"b":[true,false,"é"],"c":{}}', '"\\b\\t\\n\\f\\r\\u0001\\"\\\\\x7f"', "-9007199254740991", "[]"):
            self.assertEqual(written(read(line.encode())), line)

    def test_other_spellings_are_refused(self) -> None:
        for line in ('{"b":1,"a":2}', '{"a":1,"a":1}', '{"a": 1}', "1.0", "1e3", "-0", "01", "null", '{"é":1}', "9007199254740992", '"\\u00e9"',
                     '"\\/"', '"\\u001F"', '"\\ud800"', "[1] ", "", "NaN", "[" * 101 + "]" * 101):
            with self.assertRaises(Malformed, msg=line):
                read(line.encode())
        with self.assertRaises(Malformed):
            read(b'"\xff"')

    def test_times_are_seconds_of_the_calendar_from_1970(self) -> None:
        self.assertEqual(seconds("1970-01-02T00:00:01Z"), 86_401)
        for time in ("1969-12-31T23:59:59Z", "2026-02-29T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:00:60Z", "2026-01-01T00:00:00+00:00", 0):
            with self.assertRaises(Malformed, msg=str(time)):
                seconds(time)

    def test_fractions_are_reduced_and_small(self) -> None:
        self.assertEqual(small_fraction("2/3"), Fraction(2, 3))
        self.assertEqual(small_fraction("0/1"), 0)
        for text in ("2/4", "0/2", "1/0", "-1/2", "01/2", "1/2 ", "4294967296/1", "1", 1):
            with self.assertRaises(Malformed, msg=str(text)):
                small_fraction(text)

    def test_hashes_have_their_tag_and_lengths(self) -> None:
        # SHA-256 over the bytes `x`, LF, eight bytes of length 1, `a`.
        self.assertEqual(tagged("x", b"a"), tagged("x", b"a"))
        self.assertNotEqual(tagged("x", b"ab"), tagged("x", b"a", b"b"))
        self.assertNotEqual(commitment("00" * 32, "1"), commitment("01" * 32, "1"))


class WordsTest(unittest.TestCase):
    def test_words_are_trimmed_composed_and_steer_nothing(self) -> None:
        self.assertTrue(are_words("Où ?\tIci", 10))
        self.assertTrue(are_words("a\nb", 3, several_lines=True))
        for text in ("", " a", "a\u00a0", "a\nb", "e\u0301", "a\u202eb", "\ufeffa", "a\x07", "abcd"):
            self.assertFalse(are_words(text, 3), repr(text))

    def test_languages_have_one_case(self) -> None:
        for tag in ("fr", "en-CA", "iu-Cans", "zh-Hant-TW", "x-a", "en-x-a", "i-ami", "de-1996", "en-a-bc", "es-419"):
            self.assertTrue(is_language(tag), tag)
        for tag in ("FR", "en-ca", "iu-cans", "e", "x", "en-a", "1a", "en--CA", "en_CA", "i-xyz", "en-x-CA", "en-CA-US", "en-1a", ""):
            self.assertFalse(is_language(tag), tag)


if __name__ == "__main__":
    unittest.main()
