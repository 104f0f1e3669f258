"""Bytes, and what they stand for: canonical JSON, hashes, ids, times and fractions (SPEC 1.1 and 1.2).

The mental model is a door. Bytes from a record pass it once and come out as plain Python values, or `Malformed` is raised
with the reason; nothing behind the door looks at bytes again. A value that passed writes back to the same bytes, so that
a hash over a value and a hash over its line are one.
"""

from __future__ import annotations

import hashlib
import json
import re
from datetime import datetime, timezone
from fractions import Fraction

LARGEST_INTEGER = 2**53 - 1
DEEPEST_NESTING = 100


class Malformed(ValueError):
    """Bytes that are not what they should be, with the reason."""


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
_ESCAPED = re.compile('["\\\\\x00-\x1f]')


def _quoted(text: str) -> str:
    return '"' + _ESCAPED.sub(lambda found: _ESCAPES.get(found[0], f"\\u{ord(found[0]):04x}"), text) + '"'


def written(value: object) -> str:
    """The canonical JSON of a value."""
    if isinstance(value, dict):
        return "{" + ",".join(f"{_quoted(key)}:{written(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + ",".join(written(item) for item in value) + "]"
    if isinstance(value, str):
        return _quoted(value)
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, int):
        return str(value)
    raise Malformed("a value that canonical JSON does not have")


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = dict(pairs)
    if len(keys) != len(pairs):
        raise Malformed("a key stands twice in an object")
    if not all(key.isascii() for key in keys):
        raise Malformed("a key is not ASCII")
    return keys


def _integer(digits: str) -> int:
    if len(digits) > len(str(LARGEST_INTEGER)) + 1 or abs(int(digits)) > LARGEST_INTEGER:
        raise Malformed("a number is too large")
    return int(digits)


def _refuse_number(digits: str) -> object:
    raise Malformed(f"{digits} is not an integer")


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_int=_integer, parse_float=_refuse_number,
                            parse_constant=_refuse_number)


def _nesting(line: str) -> int:
    """An upper bound of how deep the brackets outside of strings nest, told before anything recursive reads them."""
    deepest = depth = 0
    for bracket in re.sub(r'"(?:[^"\\]|\\.)*"', "", line, flags=re.DOTALL):
        depth += (bracket in "[{") - (bracket in "]}")
        deepest = max(deepest, depth)
    return deepest


def read(line: bytes) -> object:
    """The value of a line in canonical JSON, and of nothing else."""
    try:
        text = line.decode("utf-8", errors="strict")
    except UnicodeDecodeError as error:
        raise Malformed("not UTF-8") from error
    if _nesting(text) > DEEPEST_NESTING:
        raise Malformed("nested too deep")
    try:
        value = _DECODER.decode(text)
    except Malformed:
        raise
    except (ValueError, RecursionError) as error:
        raise Malformed("not JSON") from error
    if written(value).encode("utf-8", errors="surrogatepass") != line:
        raise Malformed("not in canonical form")
    return value


def lines(content: bytes) -> list[bytes]:
    """The lines of a file, each of which ends with one line feed; an empty file has none."""
    if not content:
        return []
    if not content.endswith(b"\n"):
        raise Malformed("the last line does not end")
    return content[:-1].split(b"\n")


def sha256(*parts: bytes) -> bytes:
    """SHA-256 over the parts, one behind the other."""
    return hashlib.sha256(b"".join(parts)).digest()


def tagged(tag: str, *parts: bytes) -> bytes:
    """`H(tag; a, b, ...)` of SPEC 1.2; the line feed behind the tag is added here."""
    return sha256(tag.encode() + b"\n", *(len(part).to_bytes(8, "big") + part for part in parts))


def commitment(salt: str, value: str) -> str:
    """The commitment of a private value, from its salt and its canonical JSON (SPEC 2)."""
    return sha256(b"solution-pathways/private/v1\n", bytes.fromhex(salt), value.encode()).hex()


_HASH = re.compile("[0-9a-f]{64}")
_ID = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_TIME = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_VOTES = re.compile(r"(0|[1-9][0-9]*)\.[0-9]{5}", re.ASCII)
_FRACTION = re.compile("(0|[1-9][0-9]*)/([1-9][0-9]*)", re.ASCII)
_EARLIEST_YEAR = "1970"
LARGEST_PART = 2**32 - 1
LONGEST_PART = 1_000
LONGEST_VOTES = 21


def is_hash(value: object) -> bool:
    """Whether this is a hash or a salt as they are written."""
    return isinstance(value, str) and _HASH.fullmatch(value) is not None


def is_id(value: object) -> bool:
    """Whether this is an id as they are written."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None


def is_votes(value: object) -> bool:
    """Whether something is a number of votes: with five decimal places, in less than 2^64 hundred-thousandths."""
    return isinstance(value, str) and len(value) <= LONGEST_VOTES and _VOTES.fullmatch(value) is not None and int(value.replace(".", "")) < 2**64


def id_bytes(text: str) -> bytes:
    """The sixteen bytes of an id."""
    return bytes.fromhex(text.replace("-", ""))


def seconds(value: object) -> int:
    """A time as seconds since 1970."""
    if not isinstance(value, str) or _TIME.fullmatch(value) is None or value[:4] < _EARLIEST_YEAR:
        raise Malformed("not a time")
    try:
        instant = datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc)
    except ValueError as error:
        raise Malformed("not a time") from error
    return int(instant.timestamp())


def written_time(instant: int) -> str:
    """Seconds since 1970 as a time."""
    return datetime.fromtimestamp(instant, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def fraction(value: object) -> Fraction:
    """A fraction `p/q` that is reduced, with parts of at most so many digits that reading them takes no time."""
    parts = _FRACTION.fullmatch(value) if isinstance(value, str) and len(value) <= 2 * LONGEST_PART + 1 else None
    if parts is None or max(map(len, parts.groups())) > LONGEST_PART:
        raise Malformed("not a fraction")
    number = Fraction(int(parts[1]), int(parts[2]))
    if written_fraction(number) != value:
        raise Malformed("not a reduced fraction")
    return number


def small_fraction(value: object) -> Fraction:
    """A fraction whose parts are below 2^32, as all are but the loads of ballots."""
    number = fraction(value)
    if max(number.numerator, number.denominator) > LARGEST_PART:
        raise Malformed("a fraction of parts that are too large")
    return number


def written_fraction(number: Fraction) -> str:
    """A fraction as records write it."""
    return f"{number.numerator}/{number.denominator}"
