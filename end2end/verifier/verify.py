"""Checks the record of a campaign, from SPEC.md alone and without the program that wrote it.

    verify.py record.zip [--checkpoint OLD] [--receipt FILE] [--key KEY] [--json]

OLD is an earlier checkpoint: its file, an older record, `SIZE ROOT` as it was read out, or its short form. FILE is a promise or a receipt as a
voter has kept it. The exit status is 0 where all holds, 1 where something is broken or cannot be read, 2 where the arguments are not
understood, and 3 where nothing is broken but something cannot be recomputed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from archive import Unreadable, read_record
from canonical import Malformed
from findings import BROKEN, EXIT_STATUS
from kept import Kept, KeptFile, KeptKey, read_kept_tree
from record import verify


def main(arguments: list[str]) -> int:
    """Runs the verifier and tells its exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--checkpoint", action="append", default=[], metavar="OLD")
    parser.add_argument("--receipt", action="append", default=[], type=Path, metavar="FILE")
    parser.add_argument("--key", action="append", default=[])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    try:
        kept: list[Kept] = [read_kept_tree(old) for old in options.checkpoint]
        kept += [KeptFile(path.read_bytes()) for path in options.receipt]
        kept += [KeptKey(line) for line in options.key]
        report = verify(read_record(options.record), kept)
    except (Unreadable, Malformed, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return EXIT_STATUS[BROKEN]
    print(report.as_json() if options.json else report.as_text())
    return EXIT_STATUS[report.verdict]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
