//! Given stores and damaged backups, what comes back.

use uuid::Uuid;

use super::*;
use crate::store::testing::{directory, memory, open};
use crate::store::{
    Append, BallotRow, Change, Emptied, Head, InitiativeRow, Invitation, Language, NoteRow, OnBox,
    ReceiptLetterRow, RoomCodeKind, SIGN_IN_TRIES, Session, Side, SignIn, Store, Token,
};

/// A store with at least one row in every table.
async fn furnished() -> Store {
    let (store, campaign, round) = (memory().await, Uuid::now_v7(), Uuid::now_v7());
    let other = Uuid::now_v7();
    let text = |text: &str| text.to_owned();
    let append = Append {
        entries: vec![text("a"), text("\"é\n\u{1F600}")],
        sides: vec![Side { commitment: text("k"), seq: 1, salt: text("s"), value: text("{}") }],
        head: Head { size: 2, root: text("r") },
        checkpoint: String::new(),
        gates: vec![round],
        closes: Vec::new(),
        on_box: OnBox::Nothing,
    };
    assert!(store.append(campaign, None, append).await.is_ok());
    assert!(store.register(round).await.is_ok());
    let row = BallotRow { voice: Uuid::now_v7(), version: 1, body: text("{}") };
    assert!(store.write_ballots(round, vec![Change { row, replaces: None }]).await.is_ok());
    let fresh = Uuid::now_v7();
    assert!(store.person_for_address("a@b", fresh, Language::French, 1).await.is_ok());
    let session = Session { person: fresh, created: 1, expires: 2 };
    assert!(store.open_session("hash", session).await.is_ok());
    let token = Token { hash: text("hash"), person: fresh, label: text("l"), created: 1 };
    assert!(store.add_token(token).await.is_ok());
    let sign_in = SignIn {
        address: text("a@b"),
        code_hash: text("code"),
        browser_hash: text("browser"),
        tries_left: SIGN_IN_TRIES,
        expires: 2,
        language: Language::English,
        invitation: Some(text("hash")),
    };
    assert!(store.ask_sign_in("hash", sign_in).await.is_ok());
    let (address, role) = (text("a@b"), text("host"));
    let invitation = Invitation {
        campaign,
        address,
        role,
        language: Language::French,
        invited_by: Some(Uuid::max()),
        created: 1,
        expires: 2,
        spent: None,
    };
    assert!(store.invite("hash", invitation).await.is_ok());
    let row = InitiativeRow {
        initiative: Uuid::now_v7(),
        body: text("{}"),
        listed: false,
        suggested_by: Some(fresh),
    };
    assert!(store.change_initiatives(campaign, 0, vec![row], Vec::new()).await.is_ok());
    let codes = [(text("1"), RoomCodeKind::Personal), (text("2"), RoomCodeKind::Open { cap: 3 })];
    assert!(store.add_room_codes(campaign, &codes).await.is_ok());
    assert!(store.begin_once("hash", 2).await.is_ok());
    assert!(store.claim_notices(campaign, 1).await.is_ok());
    for note in [None, Some(text("« Une salle »"))] {
        assert!(store.offer_help(Uuid::now_v7(), fresh, note, 1).await.is_ok());
    }
    let emptied = Append {
        entries: vec![text("b")],
        sides: Vec::new(),
        head: Head { size: 3, root: text("r") },
        checkpoint: String::new(),
        gates: vec![other],
        closes: Vec::new(),
        on_box: OnBox::Empty(Emptied { round: other, remains: vec![text("x")] }),
    };
    let before = Some(Head { size: 2, root: text("r") });
    assert!(store.append(campaign, before, emptied).await.is_ok());
    assert!(store.share_concern(campaign, Uuid::now_v7(), fresh).await.is_ok());
    assert!(store.give_consents(campaign, [Uuid::now_v7()], Some(fresh)).await.is_ok());
    let letter = ReceiptLetterRow { campaign, round: Uuid::now_v7(), person: fresh };
    assert!(store.ask_receipt_letter(letter).await.is_ok());
    store
}

async fn exported(store: &Store) -> String {
    let mut backup = Vec::new();
    let outcome = store.export(&mut backup).await;
    assert!(outcome.is_ok(), "{outcome:?}");
    String::from_utf8(backup).unwrap_or_default()
}

#[tokio::test]
async fn a_backup_holds_every_table_and_comes_back_the_same() {
    let backup = exported(&furnished().await).await;
    for table in TABLES {
        assert!(backup.contains(&format!("\"table\":\"{table}\"")), "{table} in {backup}");
    }
    let restored = memory().await;
    let outcome = restored.restore(backup.as_bytes()).await;
    assert!(outcome.is_ok(), "{outcome:?}");
    assert_eq!(exported(&restored).await, backup);
}

#[tokio::test]
async fn a_backup_holds_offers_of_help() {
    let backup = exported(&furnished().await).await;
    assert_eq!(backup.matches("\"table\":\"helper\"").count(), 2, "{backup}");
    assert!(backup.contains("« Une salle »"), "{backup}");
}

#[tokio::test]
async fn a_backup_holds_nothing_of_what_panelists_note_for_themselves() {
    let store = furnished().await;
    let before = exported(&store).await;
    let text = Some("nobody else reads this".to_owned());
    let note = NoteRow { item: "challenge:1".to_owned(), read: true, mark: None, text };
    assert!(store.keep_note(Uuid::now_v7(), Uuid::now_v7(), note).await.is_ok());
    assert_eq!(exported(&store).await, before);
}

#[tokio::test]
async fn a_store_with_a_row_takes_no_backup() {
    let store = furnished().await;
    let outcome = store.restore(exported(&store).await.as_bytes()).await;
    assert!(matches!(outcome, Err(BackupError::NotEmpty)), "{outcome:?}");
}

#[tokio::test]
async fn what_is_no_backup_changes_nothing() {
    let store = memory().await;
    let other = format!("{{\"format\":\"{FORMAT}\",\"migration\":0}}");
    assert!(matches!(store.restore(&b""[..]).await, Err(BackupError::CutOff)));
    assert!(matches!(store.restore(&b"PK\n"[..]).await, Err(BackupError::Format)));
    let outcome = store.restore(other.as_bytes()).await;
    assert!(matches!(outcome, Err(BackupError::Schema { found: 0, .. })), "{outcome:?}");
    assert!(store.restore(exported(&memory().await).await.as_bytes()).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_with_half_a_backup_is_not_opened() {
    let Ok(parent) = tempfile::tempdir() else { unreachable!() };
    let backup = exported(&furnished().await).await;
    let half: String = backup.split_inclusive('\n').take(5).collect();
    let store = open(&directory(parent.path())).await;
    assert!(matches!(store.restore(half.as_bytes()).await, Err(BackupError::CutOff)));
    assert!(store.restore(backup.as_bytes()).await.is_err());
    drop(store);
    let reopened = Store::open(&directory(parent.path())).await;
    assert!(matches!(reopened, Err(StoreError::HalfRestored)), "{reopened:?}");
}

#[tokio::test]
async fn an_altered_ballot_or_a_lost_entry_is_found_when_restoring() {
    let backup = exported(&furnished().await).await;
    let altered = backup.replace("\"body\":\"{}\"", "\"body\":\"[]\"");
    let outcome = memory().await.restore(altered.as_bytes()).await;
    assert!(
        matches!(outcome, Err(BackupError::Store(StoreError::BoxMismatch { .. }))),
        "{outcome:?}"
    );
    let without_first = |line: &&str| !line.contains("\"bytes\":\"a\"");
    let lines: Vec<&str> = backup.lines().filter(without_first).collect();
    let fewer = format!("{{\"rows\":{}}}", lines.len() - 2);
    let lost = [&lines[..lines.len() - 1], &[fewer.as_str()]].concat().join("\n");
    let outcome = memory().await.restore(lost.as_bytes()).await;
    assert!(
        matches!(outcome, Err(BackupError::Store(StoreError::Hole { seq: 0, .. }))),
        "{outcome:?}"
    );
}
