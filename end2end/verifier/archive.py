"""The files of a record, from a ZIP archive or a folder, within a budget (SPEC 1).

An archive is an untrusted thing: what its table of contents says is not believed. Each file is unpacked piece by piece and counted while
it grows, so that a small archive cannot unpack into a large one, and of two files by one name none is believed.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from pathlib import Path

LARGEST_RECORD = 2**30
MOST_FILES = 10_000
PIECE = 2**16
_CHECKED = re.compile(r"record\.jsonl|checkpoint|key|texts\.jsonl|SPEC\.md|vectors\.jsonl|slips/.+|ballots/.+")


class Unreadable(Exception):
    """A record that cannot be opened, with the reason."""


def read_record(path: Path) -> dict[str, bytes]:
    """The files of a record that are checked, by their names."""
    try:
        files = _read_folder(path) if path.is_dir() else _read_archive(path)
        for content in files.values():
            content.decode("utf-8", errors="strict")
        return {name: content for name, content in files.items() if _CHECKED.fullmatch(name)}
    except (OSError, RuntimeError, NotImplementedError, EOFError, ValueError, UnicodeError, struct.error,
            zipfile.BadZipFile, zlib.error) as error:
        raise Unreadable("not a ZIP archive or a folder that can be read") from error


def _read_archive(path: Path) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    left = LARGEST_RECORD
    with zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
        names = [info.filename for info in infos]
        if len(names) > MOST_FILES or len(set(names)) != len(names):
            raise Unreadable("too many files, or two files of the same name")
        for info in infos:
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or info.flag_bits & 1:
                raise Unreadable("a file that is neither stored nor deflated")
            if info.is_dir():
                continue
            content = _unpacked(archive, info, left)
            left -= len(content)
            files[info.filename] = content
    return files


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, left: int) -> bytes:
    content = bytearray()
    with archive.open(info) as unpacking:
        while piece := unpacking.read(PIECE):
            content += piece
            if len(content) > left:
                raise Unreadable("more than 1 GiB together")
    return bytes(content)


def _read_folder(path: Path) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    left = LARGEST_RECORD
    for found in path.rglob("*"):
        name = found.relative_to(path).as_posix()
        if not found.is_file():
            continue
        left -= found.stat().st_size
        if left < 0:
            raise Unreadable("more than 1 GiB together")
        files[name] = found.read_bytes()
    return files


def write_archive(files: dict[str, bytes], path: Path) -> None:
    """Writes the files of a record into an archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name, content)
