"""The test vectors beside the specification (SPEC 9): every line is recomputed from what it gives."""

import json
import unittest
from pathlib import Path

import lots
import note
import signing
import ties
import tree
from campaign import Campaign
from canonical import Malformed, commitment, id_bytes, read, tagged, written
from counting import outcome
from findings import Report
from folding import Fold, Step
from kept import short_form
from receipts import PROMISE, read_voucher
from record import HANDLERS
from rotations import read_keys, rotation_text
from slips import read_slips, slips_root
from state import AddedSecret, Round
from totals import totals

VECTORS = Path(__file__).resolve().parents[3] / "src" / "record" / "vectors.jsonl"
GROUP = 4

Vector = dict[str, object]


def _hashes(vector: Vector, field: str) -> list[bytes]:
    return [bytes.fromhex(own) for own in vector[field]]


def _canonical(vector: Vector) -> dict[str, object]:
    try:
        text = written(json.loads(vector["text"]))
        read(text.encode())
    except Malformed:
        return {}
    return {"canonical": text}


def _hash(vector: Vector) -> dict[str, object]:
    return {"hash": tagged(vector["tag"].removesuffix("\n"), *_hashes(vector, "parts")).hex()}


def _private(vector: Vector) -> dict[str, object]:
    return {"commitment": commitment(vector["salt"], vector["value"])}


def _leaf(vector: Vector) -> dict[str, object]:
    return {"leaf": signing.leaf_of(vector["line"].encode()).hex()}


def _node(vector: Vector) -> dict[str, object]:
    return {"node": tree.node(bytes.fromhex(vector["left"]), bytes.fromhex(vector["right"])).hex()}


def _tree(vector: Vector) -> dict[str, object]:
    return {"root": tree.root(_hashes(vector, "leaves")).hex()}


def _name(vector: Vector) -> str:
    if bytes.fromhex(vector["secret"]) != signing.signing_key().private_bytes_raw():
        raise AssertionError("the vectors are signed with the key of `signing`")
    return note.ORIGIN + vector["campaign"]


def _key(vector: Vector) -> dict[str, object]:
    key = signing.own_key(_name(vector))
    return {"key": str(key)}


def _checkpoint(vector: Vector) -> dict[str, object]:
    name, root = _name(vector), bytes.fromhex(vector["root"])
    letters = short_form(root)
    groups = [letters[place:place + GROUP] for place in range(0, len(letters), GROUP)]
    content = signing.signed_note(f"{name}\n{vector['size']}\n{signing.encoded(root)}\n", name)
    return {"checkpoint": content.decode(), "short": " ".join([str(vector["size"]), *groups])}


def _coverage(vector: Vector) -> dict[str, object]:
    first, *others = vector["entries"]
    campaign, fold = Campaign(first["fact"]["charter"]), Fold({}, {}, Report())
    fold.before.append(first)
    for entry in others:
        HANDLERS[entry["fact"]["type"]](Step(fold, campaign, entry["seq"], 0, entry["by"]["role"], entry["fact"]))
        fold.before.append(entry)
    return {"coverage": campaign.coverage()}


def _slip(vector: Vector) -> dict[str, object]:
    slip, = read_slips(signing.line_of(vector["slip"]) + b"\n", vector["round"], Report())
    return {"commitment": slip.commitment.hex()}


def _ballot(vector: Vector) -> dict[str, object]:
    version = vector["version"].to_bytes(8, "big")
    parts = [id_bytes(vector["round"]), version, bytes.fromhex(vector["own"]), *_hashes(vector, "slips")]
    return {"commitment": tagged("solution-pathways/ballot/v1", *parts).hex()}


def _box(vector: Vector) -> dict[str, object]:
    return {"root": tree.root(map(tree.leaf, _hashes(vector, "commitments"))).hex()}


def _promise(vector: Vector) -> dict[str, object]:
    name, root = _name(vector), signing.encoded(bytes.fromhex(vector["root"]))
    told = [PROMISE, f"record {name}", *(f"{field} {vector[field]}" for field in ("round", "version", "ballot")), f"checkpoint {vector['size']} {root}"]
    return {"promise": signing.signed_note("".join(line + "\n" for line in told), name).decode()}


def _rotation(vector: Vector) -> dict[str, object]:
    name, own = note.ORIGIN + vector["campaign"], [signing.signing_key(number).private_bytes_raw().hex() for number in range(2)]
    if vector["secrets"] != own:
        raise AssertionError("the vectors are signed with the keys of `signing`")
    text = rotation_text(name, vector["size"], bytes.fromhex(vector["root"]), str(signing.own_key(name, 1)))
    return {"signature": signing.encoded(signing.signing_key().sign(text))}


def _keys(vector: Vector) -> dict[str, object]:
    report, entries = Report(), [json.loads(line) for line in vector["entries"]]
    leaves = [tree.leaf(line.encode()) for line in vector["entries"]]
    found = read_keys(note.parse_key(vector["key"]), entries, leaves, report)
    broken = [int(one.place.removeprefix("entry ")) for one in report.findings if one.rule == "key.rotation"]
    return {"keys": [{"since": since, "key": str(own)} for since, own in found.terms], "broken": broken}


def _receipt(vector: Vector) -> dict[str, object]:
    entries = [line.encode() for line in vector["entries"]]
    seq = next(place for place, line in enumerate(entries) if json.loads(line)["fact"]["type"] == "round_sealed")
    box = signing.Box(vector["campaign"], json.loads(entries[seq])["fact"]["round"], entries, seq, vector["ballots"])
    _name(vector)
    content = signing.receipt(box, vector["ballots"].index(vector["ballot"]))
    read_voucher(content)
    return {"receipt": content.decode()}


def _lot(vector: Vector) -> dict[str, object]:
    found = Round(vector["round"], "panel", {}, [], seal={name: vector[name] for name in ("ballots_root", "slips_root")})
    found.secrets = [AddedSecret(lots.commitment_to(secret), "host", secret) for secret in sorted(vector.get("added", []), key=lots.commitment_to)]
    seed = ties.lot_seed(found, vector["secret"])
    return {"seed": seed.hex(), "order": ties.lot_order(seed, vector["items"])}


def _lot_secret(vector: Vector) -> dict[str, object]:
    return {"commitment": lots.commitment_to(vector["secret"])}


def _tally(vector: Vector) -> dict[str, object]:
    recusals = {told["item"]: told["panelists"] for told in vector["recusals"]}
    found = Round(vector["round"], vector["kind"], vector["rules"], vector["slate"], voices=vector["voices"], recusals=recusals)
    report = Report()
    slips = read_slips(b"".join(signing.line_of(slip) + b"\n" for slip in vector["slips"]), found.id, report)
    if report.findings:
        raise AssertionError("slips that are none, or not sorted")
    own = totals(found, slips)
    result = outcome(found, own["items"], slips) if vector["voted"] >= found.quorum else "no_quorum"
    return {"slips_root": slips_root(slips), "totals": own, "outcome": result}


_RECOMPUTED = {"canonical": _canonical, "hash": _hash, "private": _private, "leaf": _leaf, "node": _node, "tree": _tree, "key": _key,
               "checkpoint": _checkpoint, "coverage": _coverage, "slip": _slip, "ballot": _ballot, "box": _box, "promise": _promise,
               "rotation": _rotation, "keys": _keys, "receipt": _receipt, "lot": _lot, "lot_secret": _lot_secret, "tally": _tally}
_FOUND = {"canonical": {"canonical"}}


class VectorsTest(unittest.TestCase):
    def test_every_vector_is_recomputed(self) -> None:
        seen = set()
        for line in VECTORS.read_bytes().split(b"\n")[:-1]:
            vector = read(line)
            seen.add(vector["of"])
            with self.subTest(line=line.decode()):
                found = _RECOMPUTED[vector["of"]](vector)
                fields = set(found) | _FOUND.get(vector["of"], set())
                self.assertEqual(found, {name: value for name, value in vector.items() if name in fields})
        self.assertEqual(seen, set(_RECOMPUTED))


if __name__ == "__main__":
    unittest.main()
