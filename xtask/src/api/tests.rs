//! The server's part is played by a few prepared answers.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::thread::JoinHandle;

use serde_json::json;

use super::*;

/// Gives these answers, one connection each, and tells the idempotency keys that it was sent.
fn server(answers: &'static [&'static str]) -> (Api, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let api = Api::at(&format!("http://{}", listener.local_addr().unwrap()));
    let serving =
        thread::spawn(move || answers.iter().map(|answer| serve(&listener, answer)).collect());
    (api, serving)
}

fn serve(listener: &TcpListener, answer: &str) -> String {
    let (mut stream, _) = listener.accept().unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut key, mut length) = (String::new(), 0);
    for line in reader.by_ref().lines().map_while(Result::ok).take_while(|line| !line.is_empty()) {
        let line = line.to_lowercase();
        if let Some(value) = line.strip_prefix("idempotency-key: ") {
            value.clone_into(&mut key);
        } else if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.parse().unwrap();
        }
    }
    reader.read_exact(&mut vec![0; length]).unwrap();
    write!(stream, "HTTP/1.1 {answer}").unwrap();
    key
}

const BUSY: &str =
    "503 Service Unavailable\r\nretry-after: 0\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}";
const DONE: &str = "200 OK\r\ncontent-length: 1\r\nconnection: close\r\n\r\n7";
const CLOSED: &str =
    "409 Conflict\r\ncontent-length: 21\r\nconnection: close\r\n\r\n{\"code\":\"box_closed\"}";

#[test]
fn a_busy_server_is_asked_again_with_the_same_key() {
    let (api, serving) = server(&[BUSY, DONE, DONE]);
    let answer: Result<u32, ApiError> = api.anybody().post("/supports", &json!({}));
    assert_eq!(answer.ok(), Some(7));
    let another: Result<u32, ApiError> = api.anybody().post("/supports", &json!({}));
    assert_eq!(another.ok(), Some(7));
    let keys = serving.join().unwrap();
    assert_eq!(keys[0], keys[1]);
    assert_ne!(keys[1], keys[2]);
}

#[test]
fn a_refusal_is_known_by_its_code() {
    let (api, serving) = server(&[CLOSED]);
    let answer: Result<u32, ApiError> = api.anybody().post("/supports", &json!({}));
    let error = answer.unwrap_err();
    assert_eq!(error.code().as_deref(), Some("box_closed"));
    assert!(error.to_string().starts_with("POST /supports was answered 409"), "{error}");
    serving.join().unwrap();
}
