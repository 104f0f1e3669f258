//! Neither logs nor `Debug` nor the store's backup show what lets somebody in.

use std::io;
use std::sync::{Arc, Mutex};

use pathways::campaign::Actor;
use pathways::charter::Admission;
use pathways_server::sign_in::SessionSecret;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use super::desk::{Desk, browser, client, other_than, visitor};

/// What was logged.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

fn revealed(secret: &SessionSecret, desk: &Desk) -> String {
    let cookie = secret.cookie(desk.sign_in.public());
    let (_, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
    rest.split(';').next().unwrap().to_owned()
}

#[tokio::test]
async fn no_secret_and_no_address_is_logged_shown_or_stored() {
    let lines = Lines::default();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new("info,pathways_server=trace"))
        .with_writer(lines.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    tracing::info!("the log is kept");

    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let asking = browser();
    let (link, code) = desk.ask("anna@example.org", &asking).await;
    desk.type_code(&asking, &other_than(&code)).await.unwrap_err();
    let session = desk.type_code(&asking, &code).await.unwrap();
    let failure = desk.press(&link).await.unwrap_err();
    failure.log();
    let room_code = desk.sign_in.make_room_codes(campaign, Actor::Operator, 1).await.unwrap();
    desk.enter(campaign, &room_code[0], &visitor()).await.unwrap();
    let now = desk.sign_in.now();
    let label = "import".parse().unwrap();
    let token = desk.sign_in.mint_token(session.person, label, now).await.unwrap();

    let logged = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    assert!(logged.contains("the log is kept"));
    let shown = format!(
        "{link:?} {code:?} {session:?} {failure:?} {failure} {room_code:?} {token:?} {asking:?} {:?} {:?}",
        visitor(),
        client(77),
    );
    let (_, stored) = desk.stored().await;
    let session_secret = revealed(&session.secret, &desk);
    for secret in [link.reveal(), session_secret, token.reveal(), room_code[0].reveal()] {
        assert!(!logged.contains(&secret) && !shown.contains(&secret) && !stored.contains(&secret));
    }
    for personal in ["anna@example.org", "anna", "192.0.2.77", &code.reveal()] {
        assert!(!logged.contains(personal) && !shown.contains(personal), "{personal}");
    }
}
