//! A record as large as is wanted: a call in which members come in, submit a challenge each and have it accepted.

use std::{collections::BTreeMap, fmt::Write as _};

use pathways::{
    id::CampaignId,
    record::{
        checkpoint::{checkpoint, signer},
        tree::{self, Tree},
        verify::{CHECKPOINT_FILE, KEY_FILE, RECORD_FILE},
    },
};
use uuid::Uuid;

/// A key that everybody may know.
const SECRET: [u8; 32] = [7; 32];

/// The files, by name.
pub(crate) type Files = BTreeMap<&'static str, String>;

/// The lines of its entries.
pub(crate) fn lines(files: &Files) -> &str {
    files.get(RECORD_FILE).map_or("", String::as_str)
}

/// A record that holds.
pub(crate) fn record(entries: u64) -> Files {
    let campaign = CampaignId::new(Uuid::from_u128(1));
    let mut lines = String::new();
    for seq in 0..entries {
        let (role, fact) = act(seq);
        let (who, salt) = (hash("who", seq), hash("salt", seq));
        // Writing into a text does not fail.
        let _ = writeln!(
            lines,
            r#"{{"at":"2026-03-01T09:00:00Z","by":{{"role":"{role}","who":{{"commitment":"{who}"}}}},"campaign":"{campaign}","fact":{fact},"salt":"{salt}","seq":{seq},"v":1}}"#
        );
    }
    let signer = signer(campaign, &SECRET);
    let root = tree::root(lines.lines().map(|line| tree::leaf(line.as_bytes())));
    BTreeMap::from([
        (CHECKPOINT_FILE, checkpoint(&signer, Tree { size: entries, root })),
        (KEY_FILE, format!("{}\n", signer.key())),
        (RECORD_FILE, lines),
    ])
}

/// What the entry at a place says, and under which role.
fn act(seq: u64) -> (&'static str, String) {
    const CHARTER: &str = r#"{"admission":"listed","contest_period":0,"merge_delay":0,"name":{"en":"A call","fr":"Un appel"},"panel":{"ends":"at_deadline","item_quorum":"0/1","method":"approval","minimum_support":"0/1","round_quorum":"1/2","seats":1,"slate":"all"},"path":["draft","call","upvote","decided","archived"],"question":{"en":"What?","fr":"Quoi ?"},"schedule":{},"upvote":{"quota":"unlimited","seats":1,"slate":"challenges","totals":"after_count"},"zone":"Etc/UTC"}"#;
    const BEFORE: u64 = 2;
    const ACTS: u64 = 3;
    let challenge = Uuid::from_u128(u128::from(seq.saturating_sub(BEFORE) / ACTS) + 1);
    match seq {
        0 => ("host", format!(r#"{{"charter":{CHARTER},"type":"campaign_created"}}"#)),
        1 => (
            "host",
            r#"{"direction":"forward","from":"draft","preconditions":[],"to":"call","type":"stage_entered"}"#.to_owned(),
        ),
        _ => match (seq - BEFORE) % ACTS {
            0 => {
                let holders = hash("holders", seq);
                let fact = format!(
                    r#"{{"column":"admitted","holders":{{"commitment":"{holders}"}},"kind":"person","type":"voice_admitted"}}"#
                );
                ("host", fact)
            }
            1 => {
                let (authors, text) = (hash("authors", seq), hash("text", seq));
                let fact = format!(
                    r#"{{"authors":{{"commitment":"{authors}"}},"challenge":"{challenge}","language":"fr","merging":"welcome","text":{{"commitment":"{text}"}},"type":"challenge_submitted"}}"#
                );
                ("member", fact)
            }
            _ => (
                "moderator",
                format!(r#"{{"challenge":"{challenge}","type":"challenge_accepted"}}"#),
            ),
        },
    }
}

/// Something that looks like a commitment or a salt.
fn hash(what: &str, seq: u64) -> String {
    tree::leaf(format!("{what} {seq}").as_bytes()).to_string()
}
