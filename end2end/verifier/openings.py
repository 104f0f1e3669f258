"""Openings: what a sealed ballot says, as its voter keeps it (SPEC 8.4).

Nobody has signed an opening. What hashes to a sealed commitment was in the box; then each mark of it has to be among the slips that were counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import note
import slips
from canonical import Malformed, id_bytes, is_hash, is_id, read, tagged
from findings import Report
from lines import Lines

OPENING = "solution-pathways/opening/v1"
LARGEST_VERSION = 2**64 - 1


@dataclass(frozen=True)
class Opening:
    """A ballot with all that its commitment hides."""

    origin: str
    round: str
    version: int
    own: str
    slips: list[slips.Slip]

    @property
    def ballot(self) -> str:
        """The commitment to the ballot."""
        parts = [id_bytes(self.round), self.version.to_bytes(8, "big"), bytes.fromhex(self.own), *sorted(slip.commitment for slip in self.slips)]
        return tagged("solution-pathways/ballot/v1", *parts).hex()


def read_opening(text: str) -> Opening:
    """The opening of a file."""
    told = text.split("\n")
    if len(told) < 6 or told[0] != OPENING or told[-1]:
        raise Malformed("not an opening")
    origin, round_id, version, own = (_field(line, name) for line, name in zip(told[1:5], ("record", "round", "version", "own"), strict=True))
    note.campaign_of(origin)
    if not is_id(round_id) or re.fullmatch("[1-9][0-9]{0,19}", version) is None or int(version) > LARGEST_VERSION or not is_hash(own):
        raise Malformed("not a round, a version, or a secret")
    marks = [slips.read_slip(read(_field(line, "slip").encode()), round_id) for line in told[5:-1]]
    about = [(slip.theme, slip.about) for slip in marks]
    if about != sorted(set(about)):
        raise Malformed("not sorted, or two marks about the same")
    return Opening(origin, round_id, int(version), own, marks)


def _field(line: str, name: str) -> str:
    word, space, value = line.partition(" ")
    if word != name or not space:
        raise Malformed(f"not a line that says {name}")
    return value


def check_opening(opening: Opening, place: str, record: Lines, boxes: dict[str, set[str]], files: dict[str, bytes], report: Report) -> None:
    """Looks for a ballot in its sealed box, and for its marks among those that were counted."""
    name = slips.file_name(opening.round)
    if opening.origin != note.ORIGIN + record.campaign:
        report.broken(place, "receipt.record")
    elif opening.round not in boxes:
        report.untold(place, "opening.box", "the ballots of this box are not told")
    elif opening.ballot not in boxes[opening.round]:
        report.untold(place, "opening.ballot", "replaced since, missing, or made up")
    elif name not in files:
        report.untold(place, "opening.slips", "the slips are not published")
    else:
        # What is wrong with the file itself is told where the count is checked.
        counted = {(slip.theme, slip.about, slip.commitment) for slip in slips.read_slips(files[name], opening.round, Report())}
        if any((slip.theme, slip.about, slip.commitment) not in counted for slip in opening.slips):
            report.broken(place, "opening.slips")
