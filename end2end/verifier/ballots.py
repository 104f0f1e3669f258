"""The commitments to the ballots of a sealed box (SPEC 8.1).

Each voter can recompute the commitment to her own ballot and nobody else can. That the list has the number and the root of the seal says that
it is the list of that box, and of no other.
"""

from __future__ import annotations

import lines
import tree
from canonical import is_hash, is_id
from findings import Report


def read_ballots(files: dict[str, bytes], record: lines.Lines, report: Report) -> dict[str, set[str]]:
    """The commitments by round, of those boxes whose file has the number and the root of its seal."""
    seals = {fact["round"]: fact["seal"] for fact in record.facts("round_sealed")}
    told: dict[str, set[str]] = {}
    for name in sorted(own for own in files if own.startswith("ballots/")):
        round_id = name.removeprefix("ballots/").removesuffix(".txt")
        commitments = _read_file(name, files[name], report)
        if round_id not in seals or name != f"ballots/{round_id}.txt":
            if not (record.have_later() and is_id(round_id) and name == f"ballots/{round_id}.txt"):
                report.broken(name, "ballots.file", "no entry seals this box")
            continue
        root = tree.root(tree.leaf(bytes.fromhex(commitment)) for commitment in commitments).hex()
        seal = seals[round_id]
        if (len(commitments), root) == (seal["ballots"], seal["ballots_root"]):
            told[round_id] = set(commitments)
        else:
            report.broken(name, "ballots.root")
    return told


def _read_file(name: str, content: bytes, report: Report) -> list[str]:
    """The commitments of a file, without lines that cannot be read."""
    commitments = []
    for number, line in enumerate(lines.split(content, name, "ballots.file", report), start=1):
        commitment = line.decode("utf-8", errors="replace")
        if is_hash(commitment):
            commitments.append(commitment)
        else:
            report.broken(f"{name}:{number}", "ballots.file", "not a commitment")
    if commitments != sorted(set(commitments)):
        report.broken(name, "ballots.file", "not sorted, or one twice")
    return commitments
