"""What people wrote, and the languages they wrote it in (SPEC 1.3).

Words in a record have one form, so that two that look alike are alike: composed, trimmed, and without characters that steer how the text
around them is shown.
"""

from __future__ import annotations

import re
import unicodedata

_STEERING = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
_REGISTERED_WHOLE = {"i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux", "i-mingo", "i-navajo", "i-pwn", "i-tao",
                     "i-tay", "i-tsu"}
_TAG = re.compile(r"""
    (?: (?: [a-z]{2,3} (?: -[a-z]{3} ){0,3} | [a-z]{4,8} )    # a language, with extended ones
        (?: -[a-z]{4} )?  (?: -(?: [a-z]{2} | [0-9]{3} ) )?   # a script, and a region
        (?: -(?: [a-z0-9]{5,8} | [0-9][a-z0-9]{3} ) )*        # variants
        (?: -[a-wyz0-9] (?: -[a-z0-9]{2,8} )+ )*              # extensions
        (?: -x (?: -[a-z0-9]{1,8} )+ )?
      | x (?: -[a-z0-9]{1,8} )+ )                             # what somebody has agreed on
    """, re.VERBOSE | re.IGNORECASE | re.ASCII)
LONGEST_LANGUAGE = 35


def are_words(value: object, longest: int, several_lines: bool = False) -> bool:
    """Whether this is text as a record holds it, of at most so many characters."""
    if not isinstance(value, str) or not 0 < len(value) <= longest or value != value.strip() or not unicodedata.is_normalized("NFC", value):
        return False
    if "\n" in value and not several_lines:
        return False
    return _STEERING.search(value) is None and not any(unicodedata.category(own) in ("Cc", "Cs") and own not in "\n\t" for own in value)


def is_language(value: object) -> bool:
    """Whether this is a language tag in the one way in which it is written."""
    if not isinstance(value, str) or len(value) > LONGEST_LANGUAGE:
        return False
    if value in _REGISTERED_WHOLE:
        return True
    return _TAG.fullmatch(value) is not None and value.split("-") == _in_their_case(value.split("-"))


def _in_their_case(parts: list[str]) -> list[str]:
    """The parts with regions and scripts told by their case, as far as no part of one character stands before them."""
    written = [parts[0].lower()]
    plain = len(parts[0]) > 1
    for part in parts[1:]:
        plain = plain and len(part) > 1
        if plain and len(part) == 2 and part.isalpha():
            written.append(part.upper())
        elif plain and len(part) == 4 and part[0].isalpha():
            written.append(part.capitalize())
        else:
            written.append(part.lower())
    return written
