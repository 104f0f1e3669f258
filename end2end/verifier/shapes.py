"""The building blocks of shapes: what may stand in a value, composed like the tables of the specification.

A shape is a function that lets a value pass or raises `Malformed`. Everything behind a shape relies on the fields being there, and on nothing
else being there: a field without a row in the tables is as wrong as one that is missing.
"""

from __future__ import annotations

from collections.abc import Callable

from canonical import LARGEST_INTEGER, Malformed, fraction, is_hash, is_id, is_votes, seconds, small_fraction
from words import are_words, is_language

Shape = Callable[[object], None]

STAGES_OF_A_PATH = ("draft", "call", "theming", "upvote", "panel", "decided", "pathways", "archived")
STAGES = (*STAGES_OF_A_PATH, "cancelled")
ROLES = ("visitor", "member", "panelist", "note_taker", "curator", "moderator", "chair", "host", "system")
KINDS_OF_ITEMS = ("challenge", "theme", "topic")


def that(holds: Callable[[object], bool], what: str) -> Shape:
    """What fulfils a condition."""
    def shape(value: object) -> None:
        if not holds(value):
            raise Malformed(f"not {what}")
    return shape


def word(*words: str) -> Shape:
    """One of these words."""
    return that(lambda value: isinstance(value, str) and value in words, "one of " + ", ".join(words))


def integer(least: int, most: int) -> Shape:
    """A whole number within bounds."""
    return that(lambda value: type(value) is int and least <= value <= most, f"a number from {least} to {most}")


def text(longest: int) -> Shape:
    """Words on one line."""
    return that(lambda value: are_words(value, longest), "words of this length, on one line")


def paragraphs(longest: int) -> Shape:
    """Words that may have several lines."""
    return that(lambda value: are_words(value, longest, several_lines=True), "words of this length")


def both(shape: Shape) -> Shape:
    """The same in both languages."""
    return fields(en=shape, fr=shape)


def many(shape: Shape, least: int = 0, most: int | None = None) -> Shape:
    """A list of values of one shape."""
    def check(value: object) -> None:
        if not isinstance(value, list) or len(value) < least or (most is not None and len(value) > most):
            raise Malformed("not such a list")
        for item in value:
            shape(item)
    return check


def ordered(shape: Shape) -> Shape:
    """A list of words of one shape, sorted by their bytes, each once."""
    def check(value: object) -> None:
        many(shape)(value)
        if value != sorted(set(value)):
            raise Malformed("not in order, each once")
    return check


def fields(**shapes: Shape) -> Shape:
    """An object with exactly these fields; one whose name ends with `_` may be missing."""
    known = {name.rstrip("_"): shape for name, shape in shapes.items()}
    needed = {name for name in shapes if not name.endswith("_")}

    def check(value: object) -> None:
        if not isinstance(value, dict) or not needed <= value.keys() <= known.keys():
            raise Malformed("not an object with these fields")
        for name, item in value.items():
            known[name](item)
    return check


def either(*shapes: Shape) -> Shape:
    """What has one of these shapes."""
    def check(value: object) -> None:
        for shape in shapes:
            try:
                return shape(value)
            except Malformed:
                continue
        raise Malformed("none of the shapes that are possible here")
    return check


def _time(value: object) -> None:
    seconds(value)


def _fraction(value: object) -> None:
    small_fraction(value)


def _load(value: object) -> None:
    fraction(value)


def _item(value: object) -> None:
    kind, colon, ident = value.partition(":") if isinstance(value, str) else ("", "", "")
    if not colon or kind not in KINDS_OF_ITEMS or not is_id(ident):
        raise Malformed("not an item")


TIME: Shape = _time
FRACTION: Shape = _fraction
LOAD: Shape = _load
VOTES: Shape = that(is_votes, "votes with five decimal places")
ITEM: Shape = _item
ITEMS = many(ITEM)
ID = that(is_id, "an id")
HASH = that(is_hash, "a hash")
LANGUAGE = that(is_language, "a language")
PRIVATE = fields(commitment=HASH)
SMALL = integer(0, 2**16 - 1)
COUNT = integer(0, 2**32 - 1)
VALUE = integer(0, LARGEST_INTEGER)
STAGE = word(*STAGES)
