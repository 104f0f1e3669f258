//! The server's part is played by one canned answer over a real socket.

use std::io::{self, Read, Write};
use std::net::TcpListener;
use std::thread::{self, JoinHandle};

use uuid::Uuid;

use super::*;
use crate::torture::history::Item;

/// Answers one request, or drops the connection for want of an answer; returns what was asked.
fn server(answer: Option<(&str, &str)>) -> io::Result<(String, JoinHandle<io::Result<String>>)> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}", listener.local_addr()?);
    let answer = answer.map(|(status, body)| {
        format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n\r\n{body}", body.len())
    });
    let asked = thread::spawn(move || {
        let (mut stream, _) = listener.accept()?;
        let mut request = vec![0; 4096];
        let mut length = stream.read(&mut request)?;
        while request[..length].starts_with(b"POST") && !request[..length].ends_with(b"}") {
            length += stream.read(&mut request[length..])?;
        }
        if let Some(answer) = answer {
            stream.write_all(answer.as_bytes())?;
        }
        Ok(String::from_utf8_lossy(&request[..length]).into_owned())
    });
    Ok((address, asked))
}

fn scene() -> Scene {
    Scene {
        campaign: "spring".to_owned(),
        tokens: vec!["secret".to_owned()],
        round: "first".to_owned(),
        host: "reader".to_owned(),
        items: vec![Item("one".to_owned())],
        quota: 5,
        log: vec![],
    }
}

fn send(act: Act, answer: Option<(&str, &str)>) -> io::Result<(Answer, String)> {
    let (address, asked) = server(answer)?;
    let order = Order { key: Uuid::from_u128(1), act, item: Item("one".to_owned()) };
    let told = Client::new(&address, &scene()).send(Voice(0), &order);
    let asked = asked.join().map_err(|_| io::Error::other("the canned server failed"))??;
    Ok((told, asked.to_lowercase()))
}

#[test]
fn a_support_is_sent_with_its_key_and_understood() -> io::Result<()> {
    let answer =
        Some(("200 OK", r#"{"ballot":{"version":3,"marks":{"one":"support"}},"commitment":"c0"}"#));
    let (told, asked) = send(Act::Support, answer)?;
    let ballot = Ballot { version: 3, marks: vec![Item("one".to_owned())] };
    assert_eq!(told, Answer::Acknowledged(ballot));
    assert!(asked.starts_with("post /api/v1/campaigns/spring/rounds/first/supports "), "{asked}");
    assert!(asked.contains("authorization: bearer secret"), "{asked}");
    assert!(asked.contains("idempotency-key: 00000000-0000-0000-0000-000000000001"), "{asked}");
    assert!(asked.ends_with(r#"{"item":"one"}"#), "{asked}");
    Ok(())
}

#[test]
fn a_withdrawal_names_its_item_and_a_refusal_its_code() -> io::Result<()> {
    let answer = Some(("409 Conflict", r#"{"code":"round_sealed","message":"","details":{}}"#));
    let (told, asked) = send(Act::Withdraw, answer)?;
    assert_eq!(told, Answer::Refused("round_sealed".to_owned()));
    assert!(
        asked.starts_with("delete /api/v1/campaigns/spring/rounds/first/supports/one "),
        "{asked}"
    );
    Ok(())
}

#[test]
fn a_dropped_connection_and_an_internal_error_leave_doubt() -> io::Result<()> {
    assert_eq!(send(Act::Support, None)?.0, Answer::Unknown);
    let failed = Some(("500 Internal Server Error", r#"{"code":"internal"}"#));
    assert_eq!(send(Act::Support, failed)?.0, Answer::Unknown);
    let garbled = Some(("200 OK", "<html>"));
    assert_eq!(send(Act::Support, garbled)?.0, Answer::Unknown);
    Ok(())
}

#[test]
fn a_server_that_is_too_slow_or_too_busy_leaves_doubt() -> io::Result<()> {
    let late = Some(("503 Service Unavailable", r#"{"code":"timeout"}"#));
    assert_eq!(send(Act::Support, late)?.0, Answer::Unknown);
    Ok(())
}

#[test]
fn an_append_is_promised_its_place_in_the_log() -> io::Result<()> {
    let done = r#"{"entries":[{"seq":7,"fact":"role_granted","created":[]}]}"#;
    let (address, asked) = server(Some(("200 OK", done)))?;
    let told = Client::new(&address, &scene()).append(Uuid::from_u128(1));
    assert_eq!(told, Answer::Acknowledged(Place { seq: 7, fact: "role_granted".to_owned() }));
    let asked = asked.join().map_err(|_| io::Error::other("the canned server failed"))??;
    assert!(asked.starts_with("POST /api/v1/campaigns/spring/roles "), "{asked}");
    Ok(())
}

#[test]
fn ballot_log_and_health_are_read() -> Result<(), Box<dyn std::error::Error>> {
    let answer = r#"{"version":1,"marks":{},"column":"admitted","secret":"s"}"#;
    let (address, _) = server(Some(("200 OK", answer)))?;
    let ballot = Client::new(&address, &scene()).ballot(Voice(0))?;
    assert_eq!(ballot, Ballot { version: 1, marks: vec![] });
    let (address, _) = server(Some(("200 OK", "null")))?;
    assert_eq!(Client::new(&address, &scene()).ballot(Voice(0))?, Ballot::default());
    let (address, _) = server(Some(("503 Service Unavailable", "")))?;
    assert!(check_health(&address).is_err());
    Ok(())
}

#[test]
fn an_entry_of_the_log_is_read_with_its_fact() -> Result<(), serde_json::Error> {
    let page = r#"{"size":1,"lines":[{"seq":0,"entry":"{\"fact\":{\"type\":\"noted\"}}"}]}"#;
    let page: LogBody = serde_json::from_str(page)?;
    let log: Vec<Entry> = page.lines.into_iter().map(Entry::from).collect();
    let place = Place { seq: 0, fact: "noted".to_owned() };
    assert_eq!(log, [Entry { place, text: r#"{"fact":{"type":"noted"}}"#.to_owned() }]);
    Ok(())
}
