use pathways::text::Language;

use super::*;
use crate::mail::{Occasion, Outbox, Sender, Signature};

fn sender() -> Sender {
    "Solution Pathways <pathways@example.org>".parse().unwrap()
}

fn letter(code: &str) -> Letter {
    let code = code.parse().unwrap();
    Letter {
        to: "anna@example.org".parse().unwrap(),
        language: Language::En,
        signature: Signature {
            organiser: "Théâtre du Nord".to_owned(),
            answer_to: "hello@example.org".parse().unwrap(),
        },
        occasion: Occasion::SignIn { link: "https://example.org/l/x".to_owned(), code },
        record: None,
    }
}

fn codes(outbox: &Outbox) -> Vec<String> {
    let code = |letter: Letter| match letter.occasion {
        Occasion::SignIn { code, .. } => code.reveal(),
        other => other.name().to_owned(),
    };
    outbox.letters().into_iter().map(code).collect()
}

#[tokio::test]
async fn letters_are_delivered_in_the_order_of_posting() {
    let outbox = Outbox::default();
    let (queue, worker) = MailQueue::start(Mailer::memory(sender(), outbox.clone()), RETRY_DELAYS);
    for code in ["000001", "000002", "000003"] {
        queue.post(letter(code)).unwrap();
    }
    drop(queue);
    worker.finish().await.unwrap();
    assert_eq!(codes(&outbox), ["000001", "000002", "000003"]);
}

#[tokio::test]
async fn a_full_queue_refuses_at_once_and_loses_nothing() {
    let outbox = Outbox::default();
    let (queue, worker) = MailQueue::start(Mailer::memory(sender(), outbox.clone()), RETRY_DELAYS);
    // The worker does not run before this task waits for something.
    for _ in 0..POSTED_MAX {
        queue.post(letter("000001")).unwrap();
    }
    assert_eq!(queue.post(letter("000002")), Err(NotPosted::Full));
    drop(queue);
    worker.finish().await.unwrap();
    assert_eq!(outbox.letters().len(), POSTED_MAX);
}

#[test]
fn the_last_attempt_comes_while_a_sign_in_is_still_valid() {
    let validity = Duration::from_mins(crate::mail::SIGN_IN_MINUTES.into());
    assert!(RETRY_DELAYS.iter().sum::<Duration>() < validity);
}
