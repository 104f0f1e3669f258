"""The Merkle tree of RFC 6962, section 2.1, over leaves that are hashes already (SPEC 3).

The tree over n leaves is split at the largest power of two below n. It is folded here without recursion, as a binary counter:
each full subtree waits for one of its own size, and what is left in the end is joined from the right.
"""

from __future__ import annotations

from collections.abc import Iterable

from canonical import sha256


def leaf(content: bytes) -> bytes:
    """The leaf of a line, or of a slip's commitment."""
    return sha256(b"\x00", content)


def root(leaves: Iterable[bytes]) -> bytes:
    """The root over these leaves, in their order."""
    waiting: list[tuple[int, bytes]] = []
    for hashed in leaves:
        size = 1
        while waiting and waiting[-1][0] == size:
            hashed = sha256(b"\x01", waiting.pop()[1], hashed)
            size *= 2
        waiting.append((size, hashed))
    if not waiting:
        return sha256()
    joined = waiting.pop()[1]
    while waiting:
        joined = sha256(b"\x01", waiting.pop()[1], joined)
    return joined
