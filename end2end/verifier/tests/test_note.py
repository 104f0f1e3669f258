"""Signed notes and keys: one that others publish as an example, and what makes a note of our own fail."""

import unittest

import note
from canonical import Malformed
from signing import encoded, own_key, signed_note

CAMPAIGN = "solution-pathways/6b0f4f3e-3c5a-4a86-9d3c-3a4f1f6f2d11"
TEXT = f"{CAMPAIGN}\n3\n{encoded(bytes(32))}\n"
EXAMPLE_KEY = "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
EXAMPLE = """If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
"""


class NoteTest(unittest.TestCase):
    def test_the_example_of_the_format_verifies(self) -> None:
        key = note.Key("PeterNeumann", note.decoded(EXAMPLE_KEY)[1:])
        self.assertEqual(key.id.hex(), "c74f20a3")
        self.assertTrue(note.read_note(EXAMPLE.encode()).signed_by(key))
        self.assertFalse(note.read_note(EXAMPLE.replace("answer", "question").encode()).signed_by(key))

    def test_a_checkpoint_says_size_and_root(self) -> None:
        checkpoint = note.read_checkpoint(signed_note(TEXT, CAMPAIGN))
        self.assertEqual((checkpoint.origin, checkpoint.size, checkpoint.root), (CAMPAIGN, 3, bytes(32)))
        self.assertTrue(checkpoint.signed_by(own_key(CAMPAIGN)))

    def test_foreign_signatures_are_passed_over_and_a_second_own_one_is_not(self) -> None:
        content = signed_note(TEXT, CAMPAIGN).decode()
        own = content.split("\n")[-2]
        key = own_key(CAMPAIGN)
        self.assertTrue(note.read_checkpoint((content + "— other AAAAAAAA\n").encode()).signed_by(key))
        self.assertFalse(note.read_checkpoint((content + own + "\n").encode()).signed_by(key))
        self.assertFalse(note.read_checkpoint(signed_note(TEXT.replace("\n3\n", "\n4\n"), CAMPAIGN).replace(b"\n4\n", b"\n3\n")).signed_by(key))

    def test_other_texts_are_no_checkpoints(self) -> None:
        good = signed_note(TEXT, CAMPAIGN).decode()
        for bad in (good.replace("\n3\n", "\n03\n"), good[:-1], good.replace("\n\n", "\n"), good.replace("—", "-"), good.replace("=\n\n", "\n\n"),
                    signed_note(TEXT + "more\n", CAMPAIGN).decode(), ""):
            with self.assertRaises(Malformed, msg=bad):
                note.read_checkpoint(bad.encode())

    def test_a_key_has_the_id_of_its_name(self) -> None:
        key = own_key(CAMPAIGN)
        line = f"{CAMPAIGN}+{key.id.hex()}+{encoded(note.ED25519 + key.public)}\n"
        self.assertEqual(note.read_key(line.encode()), key)
        for bad in (line[:-1], line.replace(key.id.hex(), "00000000"), line.replace("solution-pathways/", "x/"), line + "\n"):
            with self.assertRaises(Malformed, msg=bad):
                note.read_key(bad.encode())


if __name__ == "__main__":
    unittest.main()
