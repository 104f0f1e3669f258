//! Letters through a real SMTP server, decoded by someone else's code.

mod receiver;

use std::net::TcpListener;
use std::time::Duration;

use pathways::text::Language;
use pathways_server::mail::{
    Letter, MailConfig, MailFailure, MailOptions, MailQueue, Mailer, Occasion, Outgoing, Signature,
};
use serde_json::json;

use receiver::Receiver;

const LINK: &str = "https://pathways.example.org/l/abcDEF-_123?next=%2Fcampaign%2Farts=1";

/// Short pauses, so that retries are seen within a test.
const DELAYS: &[Duration] = &[Duration::from_millis(20); 4];

/// Longer than any test takes.
const LONG_DELAY: &[Duration] = &[Duration::from_hours(1)];

fn mailer(port: u16) -> Mailer {
    mailer_to(format!("smtp://127.0.0.1:{port}"))
}

fn mailer_to(mail: String) -> Mailer {
    let options =
        MailOptions { mail, mail_from: "Théâtre & Cie <Pathways@Example.org>".to_owned() };
    Mailer::open(MailConfig::try_from(&options).unwrap()).unwrap()
}

fn letter(to: &str, language: Language, occasion: Occasion) -> Letter {
    let signature = Signature {
        organiser: "Théâtre du Nord".to_owned(),
        answer_to: "Reponses@Théâtre.example".parse().unwrap(),
    };
    Letter { to: to.parse().unwrap(), language, signature, occasion, record: None }
}

fn sign_in(to: &str) -> Letter {
    let code = "012345".parse().unwrap();
    letter(to, Language::Fr, Occasion::SignIn { link: LINK.to_owned(), code })
}

fn occasions() -> [Occasion; 5] {
    let (campaign, link) = ("Où va la création à Québec ?".to_owned(), LINK.to_owned());
    let challenge = "Démarches « kafkaïennes » — délais, coûts, 100 % en ligne".to_owned();
    let until = "12 février 2027, 18:00".to_owned();
    [
        sign_in("anna@example.org").occasion,
        Occasion::PanelInvitation {
            campaign: campaign.clone(),
            link: link.clone(),
            until: until.clone(),
        },
        Occasion::MergeProposal {
            campaign: campaign.clone(),
            challenge: challenge.clone(),
            into: Some("Subventions : œuvres & 東京".to_owned()),
            link: link.clone(),
            until: until.clone(),
        },
        Occasion::TopicDrafted {
            campaign: campaign.clone(),
            challenge,
            topic: "Accès élargi 🎭".to_owned(),
            link: link.clone(),
        },
        Occasion::Reminder { campaign, link, until: Some(until) },
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn every_letter_arrives_as_it_was_written() {
    let receiver = Receiver::start();
    let mailer = mailer(receiver.port);
    for occasion in occasions() {
        for language in Language::ALL {
            let letter = letter("Anna@Théâtre.example", language, occasion.clone());
            let written = letter.write();
            let outgoing = Outgoing::new(letter);
            mailer.deliver(&outgoing).await.unwrap();

            let arrived = receiver.next();
            let headers = &arrived["headers"];
            assert_eq!(arrived["body"], format!("{}\n", written.body));
            assert_eq!(headers["subject"], written.subject);
            assert_eq!(headers["content-language"], language.code());
            assert_eq!(headers["auto-submitted"], "auto-generated");
            assert_eq!(headers["reply-to"], "reponses@xn--thtre-4qa2c.example");
            assert_eq!(headers["from"], "Théâtre & Cie <pathways@example.org>");
            assert_eq!(headers["message-id"], format!("<{}@example.org>", outgoing.id()));
            assert_eq!(arrived["content_type"], "text/plain");
            assert_eq!(arrived["charset"], "utf-8");
            assert_eq!(arrived["defects"], json!([]));
            assert_eq!(arrived["is_ascii"], true, "any server can pass it on");
            assert_eq!(arrived["envelope_from"], "pathways@example.org");
            assert_eq!(arrived["envelope_to"], json!(["anna@xn--thtre-4qa2c.example"]));
            assert!(arrived["longest_line"].as_u64().unwrap() <= 998, "{arrived}");
            assert!(headers["date"].is_string(), "{arrived}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_recipient_is_final_and_not_named() {
    let receiver = Receiver::start();
    let outgoing = Outgoing::new(sign_in("refused@example.org"));
    let failure = mailer(receiver.port).deliver(&outgoing).await.unwrap_err();
    assert_eq!(failure, MailFailure::Refused { code: 550 });
    assert!(!failure.is_temporary());
    assert!(!failure.to_string().contains("example.org"), "{failure}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_was_put_off_arrives_once_and_holds_nobody_up() {
    let receiver = Receiver::start();
    let (queue, worker) = MailQueue::start(mailer(receiver.port), DELAYS);
    for to in ["later@example.org", "refused@example.org", "anna@example.org"] {
        queue.post(sign_in(to)).unwrap();
    }
    assert_eq!(receiver.next(), json!({"put_off": "later@example.org"}));
    let recipients = [receiver.next(), receiver.next()].map(|letter| letter["envelope_to"].clone());
    assert!(recipients.contains(&json!(["later@example.org"])), "{recipients:?}");
    assert!(recipients.contains(&json!(["anna@example.org"])), "{recipients:?}");

    queue.post(sign_in("last@example.org")).unwrap();
    drop(queue);
    worker.finish().await.unwrap();
    assert_eq!(receiver.next()["envelope_to"], json!(["last@example.org"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_that_wait_at_the_end_get_one_last_attempt() {
    let receiver = Receiver::start();
    let (queue, worker) = MailQueue::start(mailer(receiver.port), LONG_DELAY);
    queue.post(sign_in("later@example.org")).unwrap();
    assert_eq!(receiver.next(), json!({"put_off": "later@example.org"}));
    drop(queue);
    worker.finish().await.unwrap();
    assert_eq!(receiver.next()["envelope_to"], json!(["later@example.org"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_down_is_a_failure_that_may_pass() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let failure = mailer(port).deliver(&Outgoing::new(sign_in("anna@example.org"))).await;
    assert_eq!(failure, Err(MailFailure::Unreachable));
    assert!(MailFailure::Unreachable.is_temporary());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_answers_like_no_mail_server_is_no_mail_server() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = std::thread::spawn(move || {
        use std::io::Write;
        listener.accept().unwrap().0.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").unwrap();
    });
    let failure = mailer(port).deliver(&Outgoing::new(sign_in("anna@example.org"))).await;
    assert_eq!(failure, Err(MailFailure::Unsupported));
    server.join().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_encryption_gets_nothing_unless_it_is_this_machine() {
    let receiver = Receiver::start();
    let outgoing = Outgoing::new(sign_in("anna@example.org"));
    // The unspecified address leads here, but is not known to: encryption is demanded.
    let starttls = mailer_to(format!("smtp://0.0.0.0:{}", receiver.port));
    assert_eq!(starttls.deliver(&outgoing).await, Err(MailFailure::Unsupported));
    let implicit = mailer_to(format!("smtps://127.0.0.1:{}", receiver.port));
    assert!(implicit.deliver(&outgoing).await.is_err());

    mailer(receiver.port).deliver(&Outgoing::new(sign_in("eva@example.org"))).await.unwrap();
    assert_eq!(receiver.next()["envelope_to"], json!(["eva@example.org"]), "the first to arrive");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_accent_before_the_at_sign_needs_a_server_that_knows_it() {
    let receiver = Receiver::start();
    let mailer = mailer(receiver.port);
    let outgoing = Outgoing::new(sign_in("andré@example.org"));
    assert_eq!(mailer.deliver(&outgoing).await, Err(MailFailure::Unsupported));

    let mut letter = sign_in("anna@example.org");
    letter.signature.answer_to = "réponses@example.org".parse().unwrap();
    mailer.deliver(&Outgoing::new(letter)).await.unwrap();
    let arrived = receiver.next();
    assert_eq!(arrived["headers"]["reply-to"], json!(null));
    assert!(arrived["body"].as_str().unwrap().contains("réponses@example.org"), "{arrived}");
}
