//! The API against its own document: `schemathesis` of the Python index sends what the document allows, and what it
//! does not, to a running server, and no answer may be a 500 or one that the document does not name.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::json;

use crate::api::client::{Api, Somebody};
use crate::python;

/// The tool, pinned.
const PACKAGE: &str = "schemathesis==4.32.5";

/// What is checked of every answer.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";

/// The sequence of requests follows from it.
const SEED: &str = "20270312";

/// How many requests of each kind are made of each operation.
const EXAMPLES: &str = "5";

/// A server on a free port, with campaigns in which there is something to find.
struct Target {
    address: String,
    host: Somebody,
    parameters: Vec<(&'static str, String)>,
}

impl Target {
    async fn start() -> Self {
        let api = Api::open().await;
        let host = api.somebody("host").await;
        let parameters = content(&api, &host).await;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, api.router.clone()).await.unwrap() });
        Self { address, host, parameters }
    }

    fn document(&self) -> String {
        format!("{}/api/v1/openapi.json", self.address)
    }

    /// The tool's configuration: ids of things that exist.
    fn configuration(&self, folder: &Path) -> PathBuf {
        let lines =
            self.parameters.iter().map(|(name, id)| format!("\"path.{name}\" = \"{id}\"\n"));
        let file = folder.join("schemathesis.toml");
        std::fs::write(&file, format!("[parameters]\n{}", lines.collect::<String>())).unwrap();
        file
    }
}

/// A campaign in its call, run by somebody who holds every role, with one of everything.
async fn content(api: &Api, host: &Somebody) -> Vec<(&'static str, String)> {
    let campaign = api.call(host).await;
    for role in ["panelist", "note_taker", "curator", "moderator", "chair"] {
        let body = json!({ "who": { "person": host.person }, "role": role });
        api.post(host, &format!("{campaign}/roles"), body).await.ok();
    }
    let challenge = api.accepted(host, &campaign, "Rooms").await;
    let name = json!({ "en": "A theme", "fr": "Un thème" });
    let themes = format!("{campaign}/themes");
    let theme = api.post(host, &themes, json!({ "name": name })).await.created("theme");
    let topic = json!({ "name": name, "answers": [challenge] });
    let topic = api.post(host, &format!("{campaign}/topics"), topic).await.created("topic");
    let id = campaign.rsplit('/').next().unwrap().to_owned();
    vec![("campaign", id), ("challenge", challenge), ("theme", theme), ("topic", topic)]
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
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_to_anybody_is_one_that_the_document_names() {
    let target = Target::start().await;
    check(&run(&target, &target.document(), &["--phases", "coverage"]).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_the_document_does_not_name_is_found() {
    let target = Target::start().await;
    let mut document = Api::open().await.get(None, "/openapi.json").await.ok();
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
