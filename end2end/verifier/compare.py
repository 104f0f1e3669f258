"""Compares two verifiers of records, this one and the program `pathways`, on records and on mutations of them.

    compare.py PATHWAYS record.zip ... [--mutations N] [--seed S] [--keep DIR]

They agree on a record where they give the same verdict and, where it is broken, name the same rules at the place where it breaks first: what is
found behind a broken entry depends on how a verifier goes on, which the specification leaves open. So does which files cannot be
read at all: one may refuse what the other finds broken. The themes that a method finds are left aside, since the specification does not
define the method. Exit status 1 where they disagree.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import traceback
import zipfile
from collections import Counter
from pathlib import Path
from random import Random

from archive import Unreadable, read_record
from findings import BROKEN, HOLDS, NOT_RECOMPUTABLE
from mutating import mutated
from record import verify

ASIDE = ("themes.found",)
REFUSED = "refused"
CRASHED = "crashed"
LONGEST_RUN = 120
Findings = list[tuple[str, str, str]]
Judgement = tuple[str, tuple[str, ...]]


def judgement(findings: Findings) -> Judgement:
    """The verdict and the rules that are broken first, without what is left aside."""
    kept = [finding for finding in findings if finding[1] not in ASIDE]
    broken = [(place, rule) for place, rule, verdict in kept if verdict == BROKEN]
    if not broken:
        return (NOT_RECOMPUTABLE, tuple(sorted({rule for _, rule, _ in kept}))) if kept else (HOLDS, ())
    first = min((int(place.removeprefix("entry ")) for place, _ in broken if place.startswith("entry ")), default=None)
    at_first = {rule for place, rule in broken if place == f"entry {first}"}
    return BROKEN, tuple(sorted(at_first or {rule for _, rule in broken}))


def by_this(archive: Path) -> Judgement:
    """What this verifier says of an archive."""
    try:
        report = verify(read_record(archive), [])
    except Unreadable:
        return REFUSED, ()
    except Exception:
        return CRASHED, (traceback.format_exc(limit=-3),)
    return judgement([(found.place, found.rule, found.verdict) for found in report.findings])


def by_program(program: Path, archive: Path) -> Judgement:
    """What the program says of an archive."""
    run = subprocess.run([program, "verify", archive, "--json"], capture_output=True, timeout=LONGEST_RUN, check=False)
    if run.returncode not in (0, 1, 3) or b"panicked" in run.stderr:
        return CRASHED, (run.stderr.decode(errors="backslashreplace")[-300:],)
    if not run.stdout.strip():
        return REFUSED, ()
    return judgement([(found["place"], found["rule"], found["verdict"]) for found in json.loads(run.stdout)["findings"]])


def agree(here: Judgement, there: Judgement) -> bool:
    """Whether two judgements are the same as far as the specification fixes them."""
    if REFUSED in (here[0], there[0]):
        return {here[0], there[0]} <= {REFUSED, BROKEN}
    return here == there and here[0] != CRASHED


def pack(files: dict[str, bytes], archive: Path) -> None:
    """Writes an archive."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)


def main(arguments: list[str]) -> int:
    """Runs the comparison and tells whether both agree."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=lambda name: Path(name).resolve())
    parser.add_argument("records", type=Path, nargs="+")
    parser.add_argument("--mutations", type=int, default=50, help="of each record")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="a folder for the records on which the verifiers disagree")
    options = parser.parse_args(arguments)
    print(f"seed {options.seed}")
    figures: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number, record in enumerate(options.records):
            figures["records"] += 1
            _compare(options, record, f"record {record.name}", record, figures)
            files = read_record(record)
            for mutation in range(options.mutations):
                said, changed = mutated(files, Random(f"{options.seed} {number} {mutation}"))
                archive = Path(folder) / f"{number}-{mutation}.zip"
                pack(changed, archive)
                figures["mutations"] += 1
                _compare(options, archive, f"{record.name} mutation {mutation}: {said}", record, figures)
                archive.unlink()
    print(", ".join(f"{figures[name]} {name}" for name in ("records", "mutations", "agreements", "disagreements", "broken")))
    return 1 if figures["disagreements"] else 0


def _compare(options: argparse.Namespace, archive: Path, said: str, record: Path, figures: Counter[str]) -> None:
    here, there = by_this(archive), by_program(options.program, archive)
    figures["broken"] += there[0] == BROKEN
    if agree(here, there):
        figures["agreements"] += 1
        return
    figures["disagreements"] += 1
    kind = "VERDICT" if here[0] != there[0] else "rules"
    print(f"{kind}: {said}\n    here    {here[0]} {' '.join(here[1])}\n    program {there[0]} {' '.join(there[1])}", flush=True)
    if options.keep is not None:
        options.keep.mkdir(parents=True, exist_ok=True)
        (options.keep / f"{figures['disagreements']}-{record.name}").write_bytes(archive.read_bytes())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
