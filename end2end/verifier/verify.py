"""Checks the record of a campaign, from SPEC.md alone and without the program that wrote it.

    verify.py record.zip [--checkpoint OLD] [--json]

OLD is an earlier checkpoint: its file, an older record, or `SIZE ROOT` as they were read out. The exit status is 0 where all holds, 1 where
something is broken or cannot be read, and 3 where nothing is broken but something cannot be recomputed.

Absent: the method `score`, the step `secondary_statistic`, and what voters keep (SPEC 8.2 and 8.3). A charter that uses one of the
first two is named as malformed, and nothing behind it is recomputed.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import note
from archive import Unreadable, read_record
from canonical import Malformed
from findings import BROKEN, EXIT_STATUS
from record import verify

LARGEST_CHECKPOINT = 2**16


def kept_checkpoint(kept: str) -> tuple[int, bytes, note.Checkpoint | None]:
    """Size and root of an earlier checkpoint, and the checkpoint itself where its signature is there too."""
    path = Path(kept)
    if path.is_file() or path.is_dir():
        is_note = path.is_file() and path.stat().st_size <= LARGEST_CHECKPOINT and path.read_bytes().startswith(note.ORIGIN.encode())
        content = path.read_bytes() if is_note else read_record(path).get("checkpoint", b"")
        checkpoint = note.read_checkpoint(content)
        return checkpoint.size, checkpoint.root, checkpoint
    size, _, digits = kept.strip().partition(" ")
    root = "".join(digits.split()).lower()
    if re.fullmatch("[0-9]{1,15}", size) is None or re.fullmatch("[0-9a-f]{64}", root) is None:
        raise Malformed("neither a file nor a size with its root")
    return int(size), bytes.fromhex(root), None


def main(arguments: list[str]) -> int:
    """Runs the verifier and tells its exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--checkpoint", action="append", default=[], metavar="OLD")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    try:
        report = verify(read_record(options.record), [kept_checkpoint(kept) for kept in options.checkpoint])
    except (Unreadable, Malformed, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return EXIT_STATUS[BROKEN]
    print(report.as_json() if options.json else report.as_text())
    return EXIT_STATUS[report.verdict]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
