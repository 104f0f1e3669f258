#!/usr/bin/env python3
"""What a replay of a public consultation must show, worked out from its CSV files alone.

    python3 consultation.py DIR

DIR holds `comments.csv` (with at least `comment-id`, `moderated`, `comment-body`) and `votes.csv`
(with at least `timestamp`, `comment-id`, `voter-id`, `vote`).
The script shares no code with the product, so that an error in one does not hide in the other.
It prints one JSON object with sorted keys; a file that it cannot read ends it with a message and
status 1.

What counts
-----------
* An item is a comment moderated `1` whose body is not blank. Of two comments with one comment-id,
  the first in the file counts.
* A voter's vote on a comment is the one with the latest timestamp; of two with the same timestamp,
  the one further down the file. The files are not sorted by time.
* A support is such a vote of `1` (agree) on an item. A voice is a voter with at least one support.
* `tiers` lists the items by falling supports; items with equally many share a tier.

The simulated panel
-------------------
Seats on the panel: the seven voices with the most supports given, ties by the smaller voter-id.
With fewer than seven voices, all of them; without any voice there is no panel, and nothing is
decided.

Slate: the first twelve items by supports, and every item tied with the twelfth. An item that
nobody supports can only enter by such a tie, or because there are no more than twelve items.

First ballot: a panelist marks every item of the slate, by her vote on it: `1` approve, `-1`
decline, `0` or no vote abstain.

Decision: five seats, or as many as the slate has items. Items are ranked by approvals; one that
nobody approves takes no seat, neither in the first ballot nor in a run-off. While a group of
equally approved items crosses the cut line, those above it are chosen and the group goes to a
run-off for the seats left, where only approvals in the run-off count. In a run-off, the
favourites among some items are the `seats left` of them with the most supports, ties by the
smaller comment-id.
  * First run-off: a panelist approves her favourites among those tied items that she approved in
    the first ballot (fewer than the seats left, when she approved fewer), and declines the others.
  * Any later run-off: every panelist approves the favourites among the items still tied, and
    declines the others.
The second run-off always decides, because its favourites have every approval and the others none.
So it ends after at most two run-offs; seats stay empty where nobody approves enough items.
"""

import csv
import json
import sys
from pathlib import Path

PANEL_SIZE = 7
SLATE_SIZE = 12
SEATS = 5

AGREE, PASS, DISAGREE = 1, 0, -1
MARK_OF_VOTE = {AGREE: "approve", PASS: "abstain", DISAGREE: "decline"}


class Unreadable(Exception):
    """A file that is not what the docstring above says."""


def rows(path, columns):
    """Yields each row's wanted columns as they stand, with the line where the row ends."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        missing = [column for column in columns if column not in (reader.fieldnames or [])]
        if missing:
            raise Unreadable(f"{path.name}: no column {', '.join(missing)}")
        for row in reader:
            if None in row or None in row.values():
                raise Unreadable(f"{path.name}, line {reader.line_num}: wrong number of fields")
            yield reader.line_num, [row[column] for column in columns]


def whole_number(path, line, text):
    try:
        return int(text)
    except ValueError:
        raise Unreadable(f"{path.name}, line {line}: {text!r} is not a whole number") from None


def read_items(path):
    """The ids of the items."""
    moderation = {}
    for line, (comment, moderated, body) in rows(
        path, ["comment-id", "moderated", "comment-body"]
    ):
        comment = whole_number(path, line, comment)
        accepted = whole_number(path, line, moderated) == 1 and body.strip() != ""
        moderation.setdefault(comment, accepted)
    return {comment for comment, accepted in moderation.items() if accepted}


def read_last_votes(path):
    """Each voter's last vote on each comment: {(voter, comment): vote}."""
    latest = {}
    for line, fields in rows(path, ["timestamp", "comment-id", "voter-id", "vote"]):
        time, comment, voter, vote = (whole_number(path, line, field) for field in fields)
        if vote not in MARK_OF_VOTE:
            raise Unreadable(f"{path.name}, line {line}: {vote} is not a vote")
        standing = latest.get((voter, comment))
        if standing is None or standing[0] <= time:
            latest[voter, comment] = (time, vote)
    return {pair: vote for pair, (_, vote) in latest.items()}


def into_tiers(counts):
    """The keys by falling count; those with equal counts share a tier, sorted."""
    tiers = {}
    for key, count in counts.items():
        tiers.setdefault(count, []).append(key)
    return [sorted(tiers[count]) for count in sorted(tiers, reverse=True)]


def first_of(tiers, wanted):
    """Whole tiers from the top until `wanted` keys are reached, so that no tie is broken."""
    taken = []
    for tier in tiers:
        if len(taken) >= wanted:
            break
        taken += tier
    return sorted(taken)


def count_marks(slate, ballots):
    counts = {item: {"approve": 0, "decline": 0, "abstain": 0} for item in slate}
    for ballot in ballots:
        for item, mark in ballot.items():
            counts[item][mark] += 1
    return counts


def split_at_cut(counts, seats):
    """The items surely chosen, and the tied group across the cut line (empty without one)."""
    approvals = {item: marks["approve"] for item, marks in counts.items() if marks["approve"]}
    chosen = []
    for tier in into_tiers(approvals):
        left = seats - len(chosen)
        if left == 0:
            break
        if len(tier) > left:
            return chosen, tier
        chosen += tier
    return chosen, []


def run_off_ballots(number, tied, left, first_ballots, supports):
    def favourites(items):
        return sorted(items, key=lambda item: (-supports[item], item))[:left]

    ballots = []
    for first in first_ballots:
        eligible = [item for item in tied if number > 1 or first[item] == "approve"]
        approved = favourites(eligible)
        ballots.append({item: "approve" if item in approved else "decline" for item in tied})
    return ballots


def decide(slate, first_ballots, supports):
    """The chosen items, sorted, and the run-offs that it took."""
    if not first_ballots:
        return [], []
    seats = min(SEATS, len(slate))
    chosen, tied = split_at_cut(count_marks(slate, first_ballots), seats)
    run_offs = []
    while tied:
        left = seats - len(chosen)
        ballots = run_off_ballots(len(run_offs) + 1, tied, left, first_ballots, supports)
        counts = count_marks(tied, ballots)
        run_offs.append({"seats": left, "marks": counts})
        more, tied = split_at_cut(counts, left)
        chosen += more
    return sorted(chosen), run_offs


def expect(directory):
    items = read_items(directory / "comments.csv")
    last_votes = read_last_votes(directory / "votes.csv")

    supports = dict.fromkeys(items, 0)
    given = {}
    for (voter, comment), vote in last_votes.items():
        if comment in items and vote == AGREE:
            supports[comment] += 1
            given[voter] = given.get(voter, 0) + 1
    tiers = into_tiers(supports)

    panelists = sorted(given, key=lambda voter: (-given[voter], voter))[:PANEL_SIZE]
    slate = first_of(tiers, SLATE_SIZE)
    first_ballots = [
        {item: MARK_OF_VOTE[last_votes.get((panelist, item), PASS)] for item in slate}
        for panelist in panelists
    ]
    decision, run_offs = decide(slate, first_ballots, supports)
    return {
        "accepted": len(items),
        "voices": len(given),
        "supports": sum(supports.values()),
        "items": supports,
        "tiers": tiers,
        "panelists": sorted(panelists),
        "panel": count_marks(slate, first_ballots),
        "run_offs": run_offs,
        "decision": decision,
    }


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: consultation.py DIR")
    try:
        expected = expect(Path(sys.argv[1]))
    except (Unreadable, OSError, UnicodeDecodeError, csv.Error) as problem:
        sys.exit(f"consultation.py: {problem}")
    print(json.dumps(expected, sort_keys=True, separators=(",", ":")))


if __name__ == "__main__":
    main()
