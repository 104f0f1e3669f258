//! The scene: a campaign in its upvote, with voices that have not voted yet.

use std::io::Write as _;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::NamedTempFile;

use super::bodies::{CampaignBody, DoneBody};
use super::caller::Caller;
use crate::torture::history::Item;
use crate::torture::scene::Scene;
use crate::torture::seed::{Random, Seed};
use crate::torture::server::Server;
use crate::torture::service::{Service as _, ServiceError};

/// How many voices operate at once.
const VOICES: usize = 64;
/// How many items there are to support; more than the quota of the template.
const ITEMS: usize = 8;
const HOST: &str = "host@torture.example";

/// Creates a campaign by the command line beside the running server, the rest through the API.
pub fn prepare(server: &Server) -> Result<Scene, ServiceError> {
    let campaign = create_campaign(server)?;
    let voices: Vec<String> =
        (0..VOICES).map(|voice| format!("voice-{voice}@torture.example")).collect();
    let host_token = tokens(server, &[HOST.to_owned()])?.concat();
    let tokens = tokens(server, &voices)?;
    let caller = Caller::new(server.address(), &campaign, &host_token);
    let mut host = Host { caller, keys: Seed::fresh().stream(0) };
    host.admit(&voices)?;
    host.advance("draft", "call")?;
    let items = (0..ITEMS).map(|item| host.enter(item)).collect::<Result<_, _>>()?;
    let round = created(host.advance("call", "upvote")?, "round")?;
    let quota = host.caller.get::<CampaignBody>("")?.charter.upvote.quota.limited;
    let scene = Scene { campaign, round, tokens, host: host_token, items, quota, log: Vec::new() };
    let log = super::Client::new(server.address(), &scene).log()?;
    Ok(Scene { log, ..scene })
}

fn create_campaign(server: &Server) -> Result<String, ServiceError> {
    let words = ["--name-en", "Load", "--name-fr", "Charge"];
    let question = ["--question-en", "What is lost?", "--question-fr", "Qu’est-ce qui se perd ?"];
    let mut arguments = vec!["campaign", "create", "--template", "short-call", "--host", HOST];
    arguments.extend(words.into_iter().chain(question));
    Ok(server.command(&arguments)?.trim().to_owned())
}

/// A token for each address.
fn tokens(server: &Server, addresses: &[String]) -> Result<Vec<String>, ServiceError> {
    let unwritten = |cause: std::io::Error| ServiceError::Unreachable {
        what: "the list of addresses".to_owned(),
        cause: cause.to_string(),
    };
    let mut file = NamedTempFile::new().map_err(unwritten)?;
    file.write_all(addresses.join("\n").as_bytes()).map_err(unwritten)?;
    let printed = server.command(&["token", "--file", &file.path().to_string_lossy()])?;
    let token = |line: &str| line.split_once('\t').map(|(_, token)| token.to_owned());
    Ok(printed.lines().filter_map(token).collect())
}

fn created(done: DoneBody, kind: &str) -> Result<String, ServiceError> {
    done.created(kind).ok_or_else(|| ServiceError::Unexpected {
        what: format!("the creation of a {kind}"),
        answer: "none".to_owned(),
    })
}

/// The host at work. Each wish has a key of its own.
struct Host {
    caller: Caller,
    keys: Random,
}

impl Host {
    fn admit(&mut self, addresses: &[String]) -> Result<(), ServiceError> {
        let row = |address| json!({ "kind": "person", "delegates": [{ "address": address }] });
        let rows: Vec<Value> = addresses.iter().map(row).collect();
        self.post::<Value>("members", &json!({ "voices": rows })).map(|_| ())
    }

    fn enter(&mut self, number: usize) -> Result<Item, ServiceError> {
        let title = format!("Challenge {number}");
        let text = json!({ "title": title, "language": "en", "merging": "welcome" });
        let body = json!({ "text": text, "authorship": "on_behalf" });
        let challenge = created(self.post("challenges", &body)?, "challenge")?;
        self.post::<DoneBody>(&format!("challenges/{challenge}/accept"), &Value::Null)?;
        Ok(Item(format!("challenge:{challenge}")))
    }

    fn advance(&mut self, from: &str, to: &str) -> Result<DoneBody, ServiceError> {
        self.post("transitions", &json!({ "kind": "advance", "from": from, "to": to }))
    }

    fn post<T: DeserializeOwned>(&mut self, path: &str, body: &Value) -> Result<T, ServiceError> {
        self.caller.post(path, self.keys.uuid(), body)
    }
}
