//! Given stores in memory, many writers and broken logs, what the log does.

use std::time::Duration;

use surrealdb::types::vars;
use tokio::time::timeout;

use super::super::Store;
use super::super::query::Failure;
use super::*;
use crate::store::testing::memory;

fn entries(texts: &[&str], size: u64) -> Append {
    Append {
        entries: texts.iter().map(|text| (*text).to_owned()).collect(),
        sides: Vec::new(),
        head: head(size),
        checkpoint: format!("checkpoint of {size}"),
        gates: Vec::new(),
        closes: Vec::new(),
        on_box: OnBox::Nothing,
    }
}

fn head(size: u64) -> Head {
    Head { size, root: format!("root of {size}") }
}

fn side(commitment: &str, seq: u64) -> Side {
    Side {
        commitment: commitment.to_owned(),
        seq,
        salt: "00".to_owned(),
        value: r#"{"name":"A"}"#.to_owned(),
    }
}

async fn started() -> (Store, Uuid) {
    let (store, campaign) = (memory().await, Uuid::now_v7());
    let outcome = store.append(campaign, None, entries(&["a", "b"], 2)).await;
    assert!(outcome.is_ok(), "{outcome:?}");
    (store, campaign)
}

#[tokio::test]
async fn what_was_appended_is_read_in_order() {
    let (store, campaign) = started().await;
    let outcome = store.append(campaign, Some(head(2)), entries(&["c"], 3)).await;
    assert!(outcome.is_ok(), "{outcome:?}");
    let read = |log: Result<Vec<String>, StoreError>| log.unwrap_or_default().join(" ");
    assert_eq!(read(store.log(campaign, 0).await), "a b c");
    assert_eq!(read(store.log(campaign, 2).await), "c");
    assert!(matches!(store.log(campaign, 3).await, Ok(rest) if rest.is_empty()));
    assert!(matches!(store.head(campaign).await, Ok(Some(found)) if found == head(3)));
    assert!(matches!(store.heads().await, Ok(heads) if heads == [(campaign, head(3))]));
    assert!(matches!(store.head(Uuid::now_v7()).await, Ok(None)));
    let signed = store.signed_heads().await.unwrap_or_default();
    assert_eq!(signed, [(campaign, head(3), Some("checkpoint of 3".to_owned()))]);
}

#[tokio::test]
async fn a_head_is_signed_anew_only_while_it_is_the_same() {
    let (store, campaign) = started().await;
    let note = async || store.signed_heads().await.unwrap_or_default()[0].2.clone();
    assert!(store.sign_head(campaign, &head(1), "late".to_owned()).await.is_ok());
    assert_eq!(note().await.as_deref(), Some("checkpoint of 2"));
    assert!(store.sign_head(campaign, &head(2), "anew".to_owned()).await.is_ok());
    assert_eq!(note().await.as_deref(), Some("anew"));
}

#[tokio::test]
async fn an_append_on_an_old_head_changes_nothing() {
    let (store, campaign) = started().await;
    for (expected, append) in [
        (None, entries(&["x"], 1)),
        (Some(head(1)), entries(&["x"], 2)),
        (Some(head(3)), entries(&["x"], 4)),
        (Some(Head { size: 2, root: "other".to_owned() }), entries(&["x"], 3)),
    ] {
        let outcome = store.append(campaign, expected, append).await;
        assert!(matches!(outcome, Err(AppendError::Moved)), "{outcome:?}");
    }
    assert!(matches!(store.log(campaign, 0).await, Ok(log) if log == ["a", "b"]));
}

#[tokio::test]
async fn entries_that_do_not_lead_to_the_new_head_are_a_defect() {
    let (store, campaign) = started().await;
    for append in [entries(&[], 2), entries(&["x"], 4), entries(&["x"], 2)] {
        let outcome = store.append(campaign, Some(head(2)), append).await;
        assert!(matches!(outcome, Err(AppendError::Store(StoreError::Defect(_)))), "{outcome:?}");
    }
}

#[tokio::test]
async fn an_entry_is_never_changed_or_deleted() {
    let (store, campaign) = started().await;
    for text in ["UPDATE event SET bytes = 'x'", "DELETE event", "UPSERT $entry SET bytes = 'x'"] {
        let outcome = store.write(text, vars! { entry: event_id(campaign, 0) }).await;
        assert!(matches!(&outcome, Err(Failure::Thrown(_) | Failure::Store(_))), "{outcome:?}");
    }
    assert!(matches!(store.log(campaign, 0).await, Ok(log) if log == ["a", "b"]));
}

#[tokio::test]
async fn private_parts_are_written_with_their_entries_and_erased_alone() {
    let (store, campaign) = started().await;
    let append = Append { sides: vec![side("k1", 2), side("k2", 2)], ..entries(&["c"], 3) };
    assert!(store.append(campaign, Some(head(2)), append).await.is_ok());
    assert!(store.erase_sides(campaign, &["k1".to_owned()]).await.is_ok());
    assert!(matches!(store.sides(campaign, 0).await, Ok(sides) if sides == [side("k2", 2)]));
    assert!(matches!(store.sides(Uuid::now_v7(), 0).await, Ok(sides) if sides.is_empty()));
    assert!(matches!(store.log(campaign, 0).await, Ok(log) if log.len() == 3));
}

#[tokio::test]
async fn a_log_with_a_hole_or_an_entry_too_many_is_not_read() {
    let (store, campaign) = started().await;
    for (text, at) in [
        ("CREATE $entry SET bytes = 'x'", 3),
        ("REMOVE EVENT append_only ON event; DELETE $entry", 1),
    ] {
        assert!(store.write(text, vars! { entry: event_id(campaign, at) }).await.is_ok());
        let log = store.log(campaign, 0).await;
        let hole = if at == 3 { 2 } else { 1 };
        assert!(matches!(log, Err(StoreError::Hole { seq, .. }) if seq == hole), "{log:?}");
    }
}

#[tokio::test]
async fn an_entry_the_head_does_not_know_is_reported_not_retried() {
    let (store, campaign) = started().await;
    let stray = vars! { entry: event_id(campaign, 2) };
    assert!(store.write("CREATE $entry SET bytes = 'x'", stray).await.is_ok());
    let outcome = store.append(campaign, Some(head(2)), entries(&["c"], 3)).await;
    assert!(matches!(outcome, Err(AppendError::Store(StoreError::Exists { .. }))), "{outcome:?}");
}

#[tokio::test]
async fn a_caller_who_goes_away_does_not_stop_an_append() {
    let (store, campaign) = started().await;
    let append = store.append(campaign, Some(head(2)), entries(&["c"], 3));
    // The caller polls once and drops the future; on a quick machine the append may even be done by then.
    drop(timeout(Duration::ZERO, append).await);
    while !matches!(store.head(campaign).await, Ok(Some(now)) if now == head(3)) {
        tokio::task::yield_now().await;
    }
    assert!(matches!(store.log(campaign, 2).await, Ok(log) if log == ["c"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_sixteen_writers_one_wins_each_place_and_no_hole_remains() {
    const WRITERS: u64 = 16;
    const EACH: u64 = 8;
    let (store, campaign) = started().await;
    let write = |writer: u64, store: Store| async move {
        for number in 0..EACH {
            loop {
                let Ok(Some(now)) = store.head(campaign).await else { unreachable!("no head") };
                let text = format!("{writer}/{number}");
                let append = entries(&[&text], now.size + 1);
                match store.append(campaign, Some(now), append).await {
                    Ok(()) => break,
                    Err(AppendError::Moved) => {}
                    Err(error) => unreachable!("{error}"),
                }
            }
        }
    };
    let tasks: Vec<_> =
        (0..WRITERS).map(|writer| tokio::spawn(write(writer, store.beside()))).collect();
    for task in tasks {
        assert!(task.await.is_ok());
    }
    let Ok(log) = store.log(campaign, 0).await else { unreachable!("no log") };
    let distinct: std::collections::BTreeSet<&String> = log.iter().collect();
    assert_eq!(count(&log), 2 + WRITERS * EACH);
    assert_eq!(distinct.len(), log.len());
}
