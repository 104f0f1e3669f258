"""Compares two verifiers of records, this one and the program `pathways`, on records and on mutations of them.

    compare.py PATHWAYS [FOLDER] [--made M] [--mutations N] [--seed S] [--keep DIR]

Every `*.zip` of FOLDER, where one is given, is a record, and so are M made-up campaigns; a file beside a record with the ending `.receipt` is a
promise or a receipt that is given with it. Each record is checked as it is, and in N copies that say something else, most of them signed anew.

The verifiers agree where they give the same verdict and name the same rules at the same places, up to the first entry that is broken: what is
found behind it depends on how a verifier goes on, which the specification leaves open. Which files cannot be read at all is open too: one
may refuse what the other finds broken. The themes that a method finds are left aside, since the specification does not define the
method, and so are the differences that `judging` names. The last line tells how often they agreed (passed) and how often they did not (failed).
Exit status 1 where they disagree.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from archive import read_record, write_archive
from findings import BROKEN
from groupings import grouped
from judging import Judgement, agree, by_program, by_this, differences, same_in_full
from made import drawn, made
from mutating import mutated, with_rotations
from turns import turned


@dataclass
class Comparison:
    """The program that is compared, and what came of it so far."""

    program: Path
    keep: Path | None
    figures: Counter[str] = field(default_factory=Counter)

    def compare(self, archive: Path, receipt: Path | None, said: str) -> None:
        """Lets both verifiers judge an archive, and tells where they disagree."""
        here, there = by_this(archive, receipt), by_program(self.program, archive, receipt)
        self.figures["broken"] += there.verdict == BROKEN
        if agree(here, there):
            self.figures["agreements"] += 1
            self.figures["in full"] += same_in_full(here, there)
        else:
            self._tell(here, there, archive, receipt, said)

    def _tell(self, here: Judgement, there: Judgement, archive: Path, receipt: Path | None, said: str) -> None:
        self.figures["disagreements"] += 1
        print(f"DISAGREE: {said}\n    verdict here {here.verdict}, of the program {there.verdict}", flush=True)
        for difference in differences(here, there):
            print(f"    {difference}", flush=True)
        if self.keep is not None:
            self.keep.mkdir(parents=True, exist_ok=True)
            stem = f"{self.figures['disagreements']}-{archive.stem}"
            (self.keep / f"{stem}.zip").write_bytes(archive.read_bytes())
            if receipt is not None:
                (self.keep / f"{stem}.receipt").write_bytes(receipt.read_bytes())

    def summary(self) -> str:
        """The figures in two lines: what was compared, and what came of it."""
        compared = ", ".join(f"{self.figures[name]} {name}" for name in ("records", "copies", "signed anew", "in full", "broken"))
        return f"{compared}\n{self.figures['agreements']} passed, {self.figures['disagreements']} failed"


def main(arguments: list[str]) -> int:
    """Runs the comparison and tells whether both agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=lambda name: Path(name).resolve())
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--made", type=int, default=0, metavar="M", help="campaigns that are made up from the seed")
    parser.add_argument("--mutations", type=int, default=50, metavar="N", help="copies of each record")
    parser.add_argument("--seed", type=int, default=0, metavar="S")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where records on which the verifiers disagree are kept")
    options = parser.parse_args(arguments)
    records = [] if options.folder is None else sorted(options.folder.glob("*.zip"))
    if not records and not options.made:
        parser.error("nothing to compare: neither a record in FOLDER, nor campaigns that are made up")
    print(f"seed {options.seed}")
    comparison = Comparison(options.program, options.keep)
    with tempfile.TemporaryDirectory() as folder:
        for record in [*records, *_make(options.made, options.seed, Path(folder))]:
            _compare_record(comparison, record, options, Path(folder))
    print(comparison.summary())
    return 1 if comparison.figures["disagreements"] else 0


def _make(number: int, seed: int, folder: Path) -> list[Path]:
    """Writes so many made-up campaigns, one in four with turns that few campaigns take, one with lots to which officers added, and one with themes that
    are proposed; every other one has keys that follow one another.
    """
    archives = [folder / f"made-{seed}-{place}.zip" for place in range(number)]
    for place, archive in enumerate(archives):
        tell = (made, drawn, turned, grouped)[place % 4]
        files = tell(f"{seed} {place}")
        write_archive(with_rotations(files, Random(f"{seed} {place} keys")) if place // 4 % 2 else files, archive)
    return archives


def _compare_record(comparison: Comparison, record: Path, options: argparse.Namespace, folder: Path) -> None:
    receipt = record.with_suffix(".receipt")
    comparison.figures["records"] += 1
    comparison.compare(record, receipt if receipt.exists() else None, f"record {record.name}")
    files = read_record(record)
    for number in range(options.mutations):
        mutation = mutated(files, Random(f"{options.seed} {record.name} {number}"))
        archive, own_receipt = folder / f"{record.stem}-{number}.zip", folder / f"{record.stem}-{number}.receipt"
        write_archive(mutation.files, archive)
        if mutation.receipt is not None:
            own_receipt.write_bytes(mutation.receipt)
        comparison.figures["copies"] += 1
        comparison.figures["signed anew"] += mutation.signed_anew
        said = f"{record.name}, copy {number}: {mutation.said}"
        comparison.compare(archive, own_receipt if mutation.receipt is not None else None, said)
        archive.unlink()
        own_receipt.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
