"""The tree of RFC 6962: small roots written out by hand, and proofs of every leaf of every small tree."""

import unittest
from hashlib import sha256

import tree


class TreeTest(unittest.TestCase):
    def setUp(self) -> None:
        self.leaves = [tree.leaf(bytes([number])) for number in range(13)]

    def test_small_roots(self) -> None:
        a, b, c = self.leaves[:3]
        self.assertEqual(a, sha256(b"\x00\x00").digest())
        self.assertEqual(tree.root([]), sha256(b"").digest())
        self.assertEqual(tree.root([a]), a)
        self.assertEqual(tree.root([a, b]), sha256(b"\x01" + a + b).digest())
        self.assertEqual(tree.root([a, b, c]), sha256(b"\x01" + sha256(b"\x01" + a + b).digest() + c).digest())

    def test_proofs_lead_to_the_root(self) -> None:
        for size in range(1, len(self.leaves) + 1):
            root = tree.root(self.leaves[:size])
            for place in range(size):
                path = tree.proof(self.leaves[:size], place)
                self.assertEqual(tree.proven_root(self.leaves[place], place, size, path), root)
                self.assertNotEqual(tree.proven_root(self.leaves[place], place, size, [*path, root]), root)
                if path:
                    self.assertNotEqual(tree.proven_root(self.leaves[place], place, size, path[:-1]), root)
                    self.assertNotEqual(tree.proven_root(self.leaves[place], (place + 1) % size, size, path), root)

    def test_a_place_outside_proves_nothing(self) -> None:
        self.assertIsNone(tree.proven_root(self.leaves[0], 1, 1, []))
        self.assertIsNone(tree.proven_root(self.leaves[0], 0, 0, []))


if __name__ == "__main__":
    unittest.main()
