"""What stands behind the commitments of an entry, by the field that holds them (SPEC 2.4).

The same name means different things in different facts: most reasons are words, that of a chosen item is told in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from canonical import Malformed
from count_shapes import TOTALS
from shapes import HASH, ID, LANGUAGE, Shape, both, either, fields, many, paragraphs, text, word

LONGEST_LINK = 1_000
_LINK = re.compile(r"https?://[^\W_][^\s\"<>\\]*|https?://\[[^\s\"<>\\]*")


def _link(value: object) -> None:
    text(LONGEST_LINK)(value)
    if _LINK.fullmatch(value) is None:
        raise Malformed("not a link")


def _authors(value: object) -> None:
    fields(people=many(ID))(value)
    if value["people"] != sorted(set(value["people"])):
        raise Malformed("not sorted, or one twice")


_VIDEO = fields(link=_link, summary=paragraphs(2_000))
_TEXT = fields(title=text(120), body_=paragraphs(5_000), affected_=paragraphs(500), region_=text(80), discipline_=text(80), language=LANGUAGE,
               video_=_VIDEO, name_=text(120), merging=word("welcome", "stands_alone"))
_TRANSLATION = fields(language=LANGUAGE, title=text(120), body_=paragraphs(5_000), affected_=paragraphs(500), summary_=paragraphs(2_000))
_WHO = fields(actor=either(word("operator", "system"), fields(person=ID)), command=ID, digest=HASH)
_IN_ANY_FACT: dict[str, Shape] = {
    "contact": text(300), "officer": text(300), "reason": paragraphs(2_000), "answer": both(paragraphs(2_000)), "text": _TEXT,
    "translation": _TRANSLATION, "authors": _authors, "holders": fields(people=many(ID), voice=ID), "person": ID, "panelist": ID,
    "roster": many(ID), "why": both(paragraphs(1_000)), "promise": both(paragraphs(1_000)), "news": both(paragraphs(2_000)),
    "name": text(120), "lot": HASH, "annex": TOTALS,
}
_IN_ONE_FACT: dict[tuple[str, str], Shape] = {("reason_drafted", "reason"): both(paragraphs(2_000))}


def private_values(entry: dict[str, object]) -> Iterator[tuple[str, Shape]]:
    """Each commitment of an entry, with the shape of the value that opens it."""
    if "covered" in entry:
        return
    yield entry["by"]["who"]["commitment"], _WHO
    fact = entry["fact"]
    holders = [fact, *(part for part in fact.get("parts", [])), *([fact["totals"]] if "totals" in fact else [])]
    for holder in holders:
        for name, value in holder.items():
            if isinstance(value, dict) and value.keys() == {"commitment"}:
                yield value["commitment"], _IN_ONE_FACT.get((fact["type"], name), _IN_ANY_FACT[name])
