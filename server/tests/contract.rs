//! The API against its own document: `schemathesis` of the Python index sends what the document allows, and what it
//! does not, to a running server, and no answer may be a 500 or one that the document does not name.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::api::client::{Api, Somebody};
use crate::python;

mod reached;
mod scenes;

use reached::Reached;
use scenes::{Scene, Scenes};

/// The tool, pinned.
const PACKAGE: &str = "schemathesis==4.32.5";

/// What is checked of every answer.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";

/// The sequence of requests follows from it.
const SEED: &str = "20270312";

/// How many requests of each kind are made of each operation.
const EXAMPLES: &str = "5";

/// Fields of bodies that hold ids, and of which kind.
const FIELDS: [(&str, &str); 5] = [
    ("item", "items"),
    ("items[*]", "items"),
    ("into", "challenges"),
    ("from[*]", "challenges"),
    ("answers[*]", "challenges"),
];

/// A server on a free port, with campaigns in which there is something to find.
struct Target {
    api: Api,
    address: String,
    host: Somebody,
    scenes: Scenes,
    reached: Reached,
}

impl Target {
    async fn start() -> Self {
        let api = Api::open().await;
        let host = api.somebody("host").await;
        let scenes = scenes::build(&api, &host).await;
        let reached = Reached::default();
        let router = reached.watch(api.router.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { api, address, host, scenes, reached }
    }

    fn document(&self) -> String {
        format!("{}/api/v1/openapi.json", self.address)
    }

    /// The tool's configuration: ids of things that exist. In bodies, half of the ids are made up.
    fn configuration(&self, folder: &Path) -> PathBuf {
        let Scenes { call, claimed, items, challenges } = &self.scenes;
        let mut lines = vec![
            "[dictionaries]".to_owned(),
            format!("items.values = {items:?}"),
            format!("challenges.values = {challenges:?}"),
            "[parameters]".to_owned(),
        ];
        lines.extend(paths(call));
        // Whoever has read another edition is refused, and changes nothing.
        lines.push(format!("\"query.seen\" = {:?}", "0".repeat(64)));
        lines.extend(FIELDS.map(|(field, dictionary)| {
            format!("\"body.{field}\" = {{ dictionary = {dictionary:?}, probability = 0.5 }}")
        }));
        for Scene { operations, ids } in claimed {
            lines.push("[[operations]]".to_owned());
            lines.push(format!("include-operation-id = {operations:?}"));
            lines.push("[operations.parameters]".to_owned());
            lines.extend(paths(ids));
        }
        let file = folder.join("schemathesis.toml");
        std::fs::write(&file, lines.join("\n")).unwrap();
        file
    }
}

/// What stands in the parts of a path.
fn paths(ids: &[(&str, String)]) -> impl Iterator<Item = String> {
    ids.iter().map(|(name, id)| format!("\"path.{name}\" = {id:?}"))
}

/// Runs the tool on a document that lies somewhere.
async fn run(target: &Target, document: &str, arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(python::with(PACKAGE).join("bin/python"));
    command
        .current_dir(folder.path())
        .args(["-m", "schemathesis.cli", "--config-file"])
        .arg(target.configuration(folder.path()))
        .args(["run", document, "--url", &target.address])
        .args(["--checks", CHECKS, "--seed", SEED, "--max-examples", EXAMPLES])
        // One at a time: the generator's caches are not safe from two threads, and then it fails by itself.
        .args(["--workers", "1"])
        .args(["--no-color", "--continue-on-failure", "--warnings", "off"])
        .args(arguments);
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

fn check(output: &Output) {
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "with the seed {SEED}:\n{said}\n{complained}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_to_somebody_with_a_token_is_one_that_the_document_names() {
    let target = Target::start().await;
    let token = format!("Authorization: Bearer {}", target.host.token);
    check(
        &run(&target, &target.document(), &["--header", &token, "--phases", "coverage,fuzzing"])
            .await,
    );
    let document = target.api.get(None, "/openapi.json").await.ok();
    assert_eq!(target.reached.missed(&document), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_to_anybody_is_one_that_the_document_names() {
    let target = Target::start().await;
    check(&run(&target, &target.document(), &["--phases", "coverage"]).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_the_document_does_not_name_is_found() {
    let target = Target::start().await;
    let mut document = target.api.get(None, "/openapi.json").await.ok();
    let responses = document.pointer_mut("/paths/~1api~1v1~1campaigns~1{campaign}/get/responses");
    responses.unwrap().as_object_mut().unwrap().remove("200").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("openapi.json");
    std::fs::write(&file, document.to_string()).unwrap();
    let only = ["--phases", "fuzzing", "--include-operation-id", "get_campaign"];
    let output = run(&target, file.to_str().unwrap(), &only).await;
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(!output.status.success(), "{said}");
    assert!(said.contains("Undocumented status code"), "{said}");
}
