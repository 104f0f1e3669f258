"""The tree over the entries of a record, and over the commitments of a sealed box (SPEC 3, RFC 6962 section 2.1).

A root stands for a whole list of leaves: whoever knows it can be shown that a leaf lies at a place with a proof as long as the tree is high,
and whoever has the list recomputes the root.
"""

from __future__ import annotations

from collections.abc import Iterable

from canonical import sha256


def leaf(content: bytes) -> bytes:
    """The leaf of a line, or of a commitment."""
    return sha256(b"\x00", content)


def node(left: bytes, right: bytes) -> bytes:
    """What stands above two roots."""
    return sha256(b"\x01", left, right)


def root(leaves: Iterable[bytes]) -> bytes:
    """The root over these leaves, in their order."""
    waiting: list[tuple[int, bytes]] = []
    for hashed in leaves:
        size = 1
        while waiting and waiting[-1][0] == size:
            hashed = node(waiting.pop()[1], hashed)
            size *= 2
        waiting.append((size, hashed))
    if not waiting:
        return sha256()
    joined = waiting.pop()[1]
    while waiting:
        joined = node(waiting.pop()[1], joined)
    return joined


def _cut(size: int) -> int:
    """How many leaves lie on the left of a tree of this size: the largest power of two below it."""
    return 1 << (size - 1).bit_length() - 1


def proof(leaves: list[bytes], place: int) -> list[bytes]:
    """The inclusion proof of the leaf at a place, from its sibling up."""
    if len(leaves) == 1:
        return []
    cut = _cut(len(leaves))
    if place < cut:
        return [*proof(leaves[:cut], place), root(leaves[cut:])]
    return [*proof(leaves[cut:], place - cut), root(leaves[:cut])]


def proven_root(hashed: bytes, place: int, size: int, hashes: list[bytes]) -> bytes | None:
    """The root to which a proof leads from a leaf; nothing where the place or the length of the proof does not fit the size."""
    if not 0 <= place < size:
        return None
    if size == 1:
        return hashed if not hashes else None
    if not hashes:
        return None
    cut = _cut(size)
    if place < cut:
        left = proven_root(hashed, place, cut, hashes[:-1])
        return None if left is None else node(left, hashes[-1])
    right = proven_root(hashed, place - cut, size - cut, hashes[:-1])
    return None if right is None else node(hashes[-1], right)
