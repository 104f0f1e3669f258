"""The texts that open commitments of entries (SPEC 2.1 and 2.4).

A text is believed because it hashes to what an entry has committed to. That it is a value of the right kind is asked of the entry: it was
there that somebody has committed to something that cannot stand there.
"""

from __future__ import annotations

import lines
from canonical import Malformed, commitment, read
from findings import Report
from private_shapes import private_values
from shapes import HASH, fields, that

_TEXT = fields(commitment=HASH, salt=HASH, value=that(lambda value: isinstance(value, str), "a string"))


def read_texts(files: dict[str, bytes], record: lines.Lines, report: Report) -> dict[str, str]:
    """The values that are told, as canonical JSON, by their commitments."""
    held = {held for _, entry in record.told() for held, _ in private_values(entry)}
    texts: dict[str, str] = {}
    for number, line in enumerate(lines.split(files.get("texts.jsonl", b""), "texts.jsonl", "text.format", report), start=1):
        place = f"texts.jsonl:{number}"
        try:
            text = read(line)
            _TEXT(text)
        except Malformed as error:
            report.broken(place, "text.format", str(error))
            continue
        if text["commitment"] in texts:
            report.broken(place, "text.format", "twice")
        elif not (text["commitment"] in held or record.have_later()) or commitment(text["salt"], text["value"]) != text["commitment"]:
            report.broken(place, "text.commitment")
        else:
            texts[text["commitment"]] = text["value"]
    report.texts = len(texts)
    _check_kinds(texts, record, report)
    return texts


def _check_kinds(texts: dict[str, str], record: lines.Lines, report: Report) -> None:
    for seq, entry in record.told():
        for held, shape in private_values(entry):
            try:
                if held in texts:
                    shape(read(texts[held].encode("utf-8", errors="surrogatepass")))
            except Malformed as error:
                report.broken(f"entry {seq}", "text.format", str(error))
