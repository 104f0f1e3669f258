"""Signed notes, the checkpoint that is one, and the key that verifies them (SPEC 3, C2SP signed-note and tlog-checkpoint).

A checkpoint is a text of three lines (whose tree, how large, which root) and below it signatures over exactly these bytes. The key is
named like the tree, and its id is a hash of name and key: a key of another campaign cannot be mistaken for this one.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from canonical import LARGEST_INTEGER, Malformed, is_id, sha256

ORIGIN = "solution-pathways/"
ED25519 = b"\x01"
MOST_SIGNATURES = 16
FIELD_PRIME = 2**255 - 19
CURVE = -121665 * pow(121666, -1, FIELD_PRIME)
GROUP_ORDER = 2**252 + 27742317777372353535851937790883648493


def decoded(text: str) -> bytes:
    """The bytes of standard base64 in its one canonical spelling."""
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise Malformed("not base64") from error
    if base64.b64encode(content).decode() != text:
        raise Malformed("not canonical base64")
    return content


@dataclass(frozen=True)
class Key:
    """A public key with the name under which it signs."""

    name: str
    public: bytes

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(ED25519 + self.public).decode()}"

    @property
    def id(self) -> bytes:
        """What signatures by this key begin with."""
        return sha256(self.name.encode(), b"\n", ED25519, self.public)[:4]

    def verifies(self, signature: bytes, text: bytes) -> bool:
        """Whether this key made the signature over the text, in canonical encodings only."""
        if len(signature) != 64 or not _canonical(self.public) or not _canonical(signature[:32]):
            return False
        if int.from_bytes(signature[32:], "little") >= GROUP_ORDER:
            return False
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text)
        except (InvalidSignature, ValueError):
            return False
        return True


def _canonical(point: bytes) -> bool:
    return int.from_bytes(point, "little") & (2**255 - 1) < FIELD_PRIME


@dataclass(frozen=True)
class SignedNote:
    """The text of a note, and the signatures below it, not yet verified."""

    text: str
    signatures: list[tuple[str, bytes]]

    def _by(self, key: Key) -> list[bytes]:
        return [content for name, content in self.signatures if name == key.name and content[:4] == key.id]

    def names(self, key: Key) -> bool:
        """Whether a signature has the key's name and id, be it right or wrong."""
        return bool(self._by(key))

    def signed_by(self, key: Key) -> bool:
        """Whether exactly one signature has the key's name and id, and verifies."""
        own = self._by(key)
        return len(own) == 1 and key.verifies(own[0][4:], self.text.encode())


@dataclass(frozen=True)
class Checkpoint:
    """How far a record went, as a signed note says it."""

    origin: str
    size: int
    root: bytes
    note: SignedNote

    def signed_by(self, key: Key) -> bool:
        """Whether the key is named as the checkpoint is, and has signed it."""
        return self.origin == key.name and self.note.signed_by(key)


def read_key(content: bytes) -> Key:
    """The key of a file with one line `NAME+ID+BASE64(0x01 || KEY)`."""
    line = _text(content)
    if not line.endswith("\n") or "\n" in line[:-1]:
        raise Malformed("not one line")
    key = parse_key(line[:-1])
    campaign_of(key.name)
    return key


def parse_key(text: str) -> Key:
    """A key of whatever record, `NAME+ID+BASE64(0x01 || KEY)`."""
    parts = text.split("+", 2)
    if len(parts) != 3:
        raise Malformed("not a key")
    name, ident, encoded = parts
    if not name or any(character.isspace() for character in name):
        raise Malformed("not a name")
    content = decoded(encoded)
    if content[:1] != ED25519 or len(content) != 33 or not _is_point(content[1:]):
        raise Malformed("not an Ed25519 key")
    key = Key(name, content[1:])
    if key.id.hex() != ident:
        raise Malformed("the id is not the key's")
    return key


def _is_point(encoded: bytes) -> bool:
    """Whether there is a point of the curve with this second coordinate (RFC 8032, section 5.1.3): its first one has a square."""
    square = (int.from_bytes(encoded, "little") & (2**255 - 1)) ** 2
    first = (square - 1) * pow(CURVE * square + 1, -1, FIELD_PRIME)
    return pow(first, (FIELD_PRIME - 1) // 2, FIELD_PRIME) in (0, 1)


def read_note(content: bytes) -> SignedNote:
    """The text and the signatures of a note: what stands before its last empty line, and what stands behind it."""
    whole = _text(content)
    text, empty_line, below = whole.rpartition("\n\n")
    if not empty_line or not below.endswith("\n"):
        raise Malformed("not a signed note")
    return SignedNote(text + "\n", _signatures(below))


def read_size(digits: str) -> int:
    """A decimal number without leading zeros."""
    if re.fullmatch("0|[1-9][0-9]{0,15}", digits) is None or int(digits) > LARGEST_INTEGER:
        raise Malformed("not a size")
    return int(digits)


def read_hash(encoded: str) -> bytes:
    """The 32 bytes of a hash in base64."""
    content = decoded(encoded)
    if len(content) != 32:
        raise Malformed("not a hash")
    return content


def read_checkpoint(content: bytes) -> Checkpoint:
    """The checkpoint of a file."""
    return as_checkpoint(read_note(content))


def as_checkpoint(note: SignedNote) -> Checkpoint:
    """What a note says, if it is a checkpoint."""
    text_lines = note.text[:-1].split("\n")
    if len(text_lines) != 3:
        raise Malformed("not three lines of text")
    origin, size, encoded_root = text_lines
    campaign_of(origin)
    return Checkpoint(origin, read_size(size), read_hash(encoded_root), note)


def _signatures(below: str) -> list[tuple[str, bytes]]:
    signature_lines = below[:-1].split("\n")
    if not 1 <= len(signature_lines) <= MOST_SIGNATURES:
        raise Malformed("not one to sixteen signatures")
    signatures = []
    for line in signature_lines:
        parts = line.split(" ")
        if len(parts) != 3 or parts[0] != "—" or not parts[1] or "+" in parts[1]:
            raise Malformed("not a signature line")
        content = decoded(parts[2])
        if len(content) < 5:
            raise Malformed("not a signature")
        signatures.append((parts[1], content))
    return signatures


def campaign_of(name: str) -> str:
    """The campaign of whose record this is the name."""
    campaign = name.removeprefix(ORIGIN)
    if campaign == name or not is_id(campaign):
        raise Malformed("not named after a campaign")
    return campaign


def _text(content: bytes) -> str:
    try:
        text = content.decode("utf-8", errors="strict")
    except UnicodeDecodeError as error:
        raise Malformed("not UTF-8") from error
    if any(ord(character) < 0x20 and character != "\n" for character in text):
        raise Malformed("control characters")
    return text
