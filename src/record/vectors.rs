//! Examples of everything that a verifier hashes, signs and counts, each with its result.
//!
//! They stand in a file beside `SPEC.md`, one a line, and come with every record: whoever writes a verifier in another
//! language sees which part of the specification it has right before it meets a record. Section 9 says how to read them.
//!
//! - The engine recomputes each of them in its tests, and so does the second verifier in its own.
//! - A vector never changes, since the form of a record does not.

/// The file with the test vectors.
pub const VECTORS_FILE: &str = "vectors.jsonl";
/// The test vectors.
pub const VECTORS: &str = include_str!("vectors.jsonl");

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        campaign::{Campaign, Event},
        id::RoundId,
        record::{
            Digest, Inclusion, NoteSigner, Promise, Receipt, Salt, ShortTree, canonical,
            checkpoint::{self, signer},
            private::commit,
            read,
            tree::{self, Tree},
            verify::{self, SPECIFICATION},
        },
        round::{BoxSeal, ItemId, Slip, count::outcome, leaves, slips_root, totals::tally},
        rule::{LotSecret, lot_order, lot_seed},
    };

    /// One line of the file.
    struct Vector(Value);

    impl Vector {
        #[track_caller]
        fn get<T: DeserializeOwned>(&self, field: &str) -> T {
            serde_json::from_value(self.0[field].clone()).unwrap()
        }

        fn text(&self, field: &str) -> String {
            self.get(field)
        }

        fn hash(&self, field: &str) -> Digest {
            self.get(field)
        }

        fn signer(&self) -> NoteSigner {
            signer(self.get("campaign"), self.hash("secret").as_bytes())
        }

        fn tree(&self) -> Tree {
            Tree { size: self.get("size"), root: self.hash("root") }
        }
    }

    /// The value of an entry, without who did it.
    fn event(fact: &Value) -> Event {
        let who = json!({ "commitment": "00".repeat(32) });
        let by = json!({ "role": "system", "who": who });
        let event = json!({ "at": "2026-03-01T09:00:00Z", "by": by, "fact": fact });
        serde_json::from_value(event).unwrap()
    }

    fn bytes(hexadecimal: &str) -> Vec<u8> {
        let byte = |place| u8::from_str_radix(&hexadecimal[place..place + 2], 16).unwrap();
        (0..hexadecimal.len()).step_by(2).map(byte).collect()
    }

    fn check_canonical(vector: &Vector) {
        let value: Value = serde_json::from_str(&vector.text("text")).unwrap();
        let expected = vector.0.get("canonical").map(|text| text.as_str().unwrap().to_owned());
        assert_eq!(canonical(&value).ok(), expected);
    }

    fn check_hash(vector: &Vector) {
        let parts: Vec<Vec<u8>> =
            vector.get::<Vec<String>>("parts").iter().map(|part| bytes(part)).collect();
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        assert_eq!(Digest::of_parts(vector.text("tag").as_bytes(), &parts), vector.hash("hash"));
    }

    fn check_leaf(vector: &Vector) {
        let line = vector.text("line");
        let leaf = match serde_json::from_str::<Value>(&line).unwrap().get("covered") {
            Some(covered) => serde_json::from_value(covered.clone()).unwrap(),
            None => tree::leaf(line.as_bytes()),
        };
        assert_eq!(leaf, vector.hash("leaf"));
        assert!(read(&line, &BTreeMap::new()).is_ok() || verify::covered_line(&leaf) == line);
    }

    fn check_coverage(vector: &Vector) {
        let mut state = Campaign::default();
        for entry in vector.get::<Vec<Value>>("entries") {
            let line = canonical(&entry).unwrap();
            state = state.apply(&read(&line, &BTreeMap::new()).unwrap().event);
        }
        assert_eq!(serde_json::to_value(state.coverage()).unwrap(), vector.0["coverage"]);
    }

    fn check_ballot(vector: &Vector) {
        let (round, own) = (vector.get::<RoundId>("round"), vector.hash("own"));
        let version = vector.get::<u64>("version").to_be_bytes();
        let slips: Vec<Digest> = vector.get("slips");
        assert!(slips.is_sorted());
        let mut parts: Vec<&[u8]> = vec![round.as_bytes(), &version, own.as_bytes()];
        parts.extend(slips.iter().map(|slip| slip.as_bytes().as_slice()));
        let found = Digest::of_parts(b"solution-pathways/ballot/v1\n", &parts);
        assert_eq!(found, vector.hash("commitment"));
    }

    fn check_promise(vector: &Vector) {
        let promise = Promise {
            campaign: vector.get("campaign"),
            round: vector.get("round"),
            version: vector.get("version"),
            ballot: vector.get("ballot"),
            tree: vector.tree(),
        };
        assert_eq!(promise.sign(&vector.signer()), vector.text("promise"));
    }

    fn check_receipt(vector: &Vector) {
        let (entries, ballots): (Vec<String>, Vec<Digest>) =
            (vector.get("entries"), vector.get("ballots"));
        let ballot = vector.hash("ballot");
        let all: Vec<Digest> = entries.iter().map(|line| tree::leaf(line.as_bytes())).collect();
        let place = ballots.iter().position(|one| *one == ballot).unwrap();
        let seq = entries.iter().position(|line| line.contains("round_sealed")).unwrap();
        let size = u64::try_from(all.len()).unwrap();
        let root = tree::root(all.iter().copied());
        let receipt = Receipt {
            ballot,
            in_box: Inclusion::of(&leaves(&ballots).into_iter().collect(), place).unwrap(),
            entry: entries[seq].clone(),
            in_record: Inclusion::of(&all.into_iter().collect(), seq).unwrap(),
            checkpoint: checkpoint::checkpoint(&vector.signer(), Tree { size, root }),
        };
        assert_eq!(receipt.to_string(), vector.text("receipt"));
        assert!(receipt.sealed().is_some());
    }

    fn check_lot(vector: &Vector) {
        let seal = BoxSeal {
            ballots: 0,
            voted: 0,
            complete: 0,
            ballots_root: vector.hash("ballots_root"),
            slips: 0,
            slips_root: vector.hash("slips_root"),
        };
        let secret: LotSecret = vector.get("secret");
        let seed = lot_seed(vector.get("round"), &seal, &secret);
        assert_eq!(seed, vector.hash("seed"));
        let items: Vec<ItemId> = vector.get("items");
        assert_eq!(lot_order(&seed, &items), vector.get::<Vec<ItemId>>("order"));
    }

    fn check_tally(vector: &Vector) {
        let (round, slips): (RoundId, Vec<Slip>) = (vector.get("round"), vector.get("slips"));
        let Value::Object(given) = &vector.0 else { panic!("not an object") };
        let fact = |kind: &str, fields: &[&str]| {
            let mut fact = json!({ "type": kind, "round": round });
            for field in fields {
                fact[*field] = given[*field].clone();
            }
            fact
        };
        let mut opened = fact("round_opened", &["rules", "slate", "voices", "recusals"]);
        opened["roster"] = json!({ "commitment": "00".repeat(32) });
        opened["preconditions"] = json!([]);
        let mut sealed = fact("round_sealed", &[]);
        sealed["preconditions"] = json!([]);
        sealed["seal"] = json!({
            "ballots": given["voted"], "voted": given["voted"], "complete": 0,
            "ballots_root": "00".repeat(32),
            "slips": slips.len(), "slips_root": slips_root(round, &slips),
        });
        let prepared = fact("round_prepared", &["kind", "rules", "slate"]);
        let folded = [prepared, opened, sealed].into_iter().map(|fact| event(&fact));
        let state = folded.fold(Campaign::default(), |state, event| state.apply(&event));
        let round = &state.rounds[&round];
        assert_eq!(slips_root(round.id, &slips), vector.hash("slips_root"));
        assert!(slips.is_sorted_by_key(|slip| (slip.about, slip.commitment(round.id))));
        let totals = tally(round, &slips).unwrap();
        assert_eq!(serde_json::to_value(&totals).unwrap(), given["totals"]);
        let found = outcome(round, &totals, &slips, &state.quorum_of(round));
        assert_eq!(serde_json::to_value(found).unwrap(), given["outcome"]);
    }

    fn check(vector: &Vector) {
        match vector.text("of").as_str() {
            "canonical" => check_canonical(vector),
            "hash" => check_hash(vector),
            "private" => {
                let found = commit(&vector.get::<Salt>("salt"), &vector.text("value"));
                assert_eq!(found, vector.hash("commitment"));
            }
            "leaf" => check_leaf(vector),
            "node" => {
                let found = tree::root([vector.hash("left"), vector.hash("right")]);
                assert_eq!(found, vector.hash("node"));
            }
            "tree" => {
                assert_eq!(tree::root(vector.get::<Vec<Digest>>("leaves")), vector.hash("root"));
            }
            "key" => assert_eq!(vector.signer().key().to_string(), vector.text("key")),
            "checkpoint" => {
                let found = checkpoint::checkpoint(&vector.signer(), vector.tree());
                assert_eq!(found, vector.text("checkpoint"));
                assert_eq!(ShortTree::from(vector.tree()).to_string(), vector.text("short"));
            }
            "coverage" => check_coverage(vector),
            "slip" => {
                let found = vector.get::<Slip>("slip").commitment(vector.get("round"));
                assert_eq!(found, vector.hash("commitment"));
            }
            "ballot" => check_ballot(vector),
            "box" => {
                let found = tree::root(leaves(&vector.get::<Vec<Digest>>("commitments")));
                assert_eq!(found, vector.hash("root"));
            }
            "promise" => check_promise(vector),
            "receipt" => check_receipt(vector),
            "lot" => check_lot(vector),
            "tally" => check_tally(vector),
            other => panic!("nobody recomputes {other}"),
        }
    }

    fn vectors() -> impl Iterator<Item = Vector> {
        VECTORS.lines().map(|line| Vector(serde_json::from_str(line).unwrap()))
    }

    #[test]
    fn every_vector_is_recomputed() {
        for (line, vector) in VECTORS.lines().zip(vectors()) {
            assert_eq!(canonical(&vector.0).as_deref(), Ok(line));
            check(&vector);
        }
    }

    #[test]
    fn the_specification_says_what_the_vectors_are() {
        let told = SPECIFICATION.split("\n## 9. Test vectors\n").nth(1).unwrap();
        let rows = told.lines().filter_map(|row| row.strip_prefix("| `")?.split('`').next());
        let rows: BTreeSet<String> = rows.filter(|name| *name != "of").map(str::to_owned).collect();
        let there: BTreeSet<String> = vectors().map(|vector| vector.text("of")).collect();
        assert_eq!(rows, there);
        assert!(told.contains(VECTORS_FILE));
    }
}
