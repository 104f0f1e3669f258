//! `pathways verify --receipt`: each thing that a voter may bring is told apart, with a status of its own.

use std::{fs, path::Path, process::Output};

use pathways::{
    campaign::Command,
    id::CampaignId,
    record::{Promise, checkpoint},
    round::{ItemId, Operation},
};
use pathways_server::service::{IdempotencyKey, Proof};
use serde_json::Value;
use tempfile::tempdir;

use super::process::{Program, file};
use crate::{
    harness::{Scene, charter},
    pages::server::Server,
};

/// What lies in a voter's folder after a vote: the record, her receipt and what she was promised.
fn write_voters_folder(folder: &Path) -> [String; 3] {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let server = Server::open().await;
        let world = server.world();
        let Scene { campaign, round, items } = world.upvote(charter(), 2).await;
        let voter = world.person("anna").await;
        world.admit(campaign, voter).await;
        let service = &world.service;
        let mut promises = Vec::new();
        for item in items {
            let support = Operation::Support(ItemId::Challenge(item));
            let key = IdempotencyKey::fresh();
            let done = service.vote(campaign, voter, key, round, support, None).await.unwrap();
            promises.push(done.promise);
        }
        let reason = "Everybody has voted.".parse().unwrap();
        world.host(campaign, Command::CloseAt { round, at: server.now(), reason }).await;
        let record = service.record_archive(campaign).await.unwrap();
        fs::write(folder.join("record.zip"), record).unwrap();
        let proof = service.proof(campaign, voter, round).await.unwrap();
        let Some(Proof::Receipt(receipt)) = proof else { panic!("{proof:?}") };
        [
            file(folder, "receipt.tlog-proof", &receipt.to_string()),
            file(folder, "older.txt", &promises[0]),
            file(folder, "latest.txt", &promises[1]),
        ]
    })
}

fn verify(program: &Program, folder: &Path, kept: &str) -> (Option<i32>, Value) {
    let record = folder.join("record.zip").display().to_string();
    let Output { status, stdout, .. } =
        program.run(&["verify", &record, "--receipt", kept, "--json"]);
    (status.code(), serde_json::from_slice(&stdout).unwrap())
}

#[test]
fn what_a_voter_brings_is_told_apart() {
    let folder = tempdir().unwrap();
    let [receipt, older, latest] = write_voters_folder(folder.path());
    let program = Program::on(folder.path().join("data"));
    let promised = fs::read_to_string(&latest).unwrap();
    let promise = Promise::read(&promised).unwrap();
    let elsewhere = CampaignId::new(uuid::Uuid::nil());
    let by_another = checkpoint::signer(elsewhere, &[1; 32]);
    let foreign = Promise { campaign: elsewhere, ..promise }.sign(&by_another);
    let forged = promised.replace("\nversion ", "\nversion 1");
    let cases = [
        (receipt, 0, None),
        (latest, 0, None),
        (older, 3, Some("promise.ballot")),
        (file(folder.path(), "foreign.txt", &foreign), 1, Some("receipt.record")),
        (file(folder.path(), "forged.txt", &forged), 1, Some("receipt.signature")),
        (file(folder.path(), "letter.txt", "Dear voter"), 1, Some("receipt.format")),
    ];
    for (kept, status, rule) in cases {
        let (code, report) = verify(&program, folder.path(), &kept);
        assert_eq!(code, Some(status), "{kept}: {report}");
        let found = report["findings"].as_array().unwrap();
        let about_it = found.iter().find(|finding| finding["place"] == "kept 1");
        assert_eq!(about_it.map(|found| found["rule"].as_str().unwrap()), rule, "{report}");
        assert_eq!(report["kept"][0]["verdict"] == "holds", status == 0, "{report}");
    }
}

#[test]
fn a_voter_reads_what_her_file_is_and_whether_it_holds() {
    let folder = tempdir().unwrap();
    let [receipt, older, _] = write_voters_folder(folder.path());
    let program = Program::on(folder.path().join("data"));
    let record = folder.path().join("record.zip").display().to_string();
    let said = program.prints(&["verify", &record, "--receipt", &receipt]);
    assert!(said.contains("kept 1\treceipt, round ") && said.contains("\tholds\n"), "{said}");
    let output = program.run(&["verify", &record, "--receipt", &older, "--receipt", &receipt]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("was replaced or is missing: bring your latest"), "{said}");
    assert!(said.contains("kept 1\tpromise of version "), "{said}");
    assert!(!said.contains("broken") && !said.contains("forged"), "{said}");
}
