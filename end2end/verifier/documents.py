"""The documents that come with a record: the specification and its test vectors (SPEC 1).

They explain the record and prove nothing. Others than those of this verifier are noted, so that nobody learns the rules from a forged
document; a verifier that was taken out of its sources has none with which it could compare them.
"""

from __future__ import annotations

from pathlib import Path

from findings import Report

DOCUMENTS = ("SPEC.md", "vectors.jsonl")
SOURCES = Path(__file__).resolve().parents[2] / "src" / "record"


def check_documents(files: dict[str, bytes], report: Report) -> None:
    """Notes each document that is another than that by which this verifier was written."""
    for name in DOCUMENTS:
        own = SOURCES / name
        if name in files and own.is_file() and files[name] != own.read_bytes():
            report.noted(name, "archive.document", "not that of this verifier")
