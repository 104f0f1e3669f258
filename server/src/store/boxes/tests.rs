//! Given batches, nodes and seals in each other's way, what the box holds.

use std::time::Duration;

use surrealdb::types::vars;
use tokio::time::sleep;

use super::super::testing::{directory, memory, open};
use super::super::{Append, AppendError, Head, OnBox, Store};
use super::*;

fn row(voice: Uuid, version: u64, body: &str) -> BallotRow {
    BallotRow { voice, version, body: body.to_owned() }
}

fn first(row: &BallotRow) -> Change {
    Change { row: row.clone(), replaces: None }
}

fn next(row: &BallotRow, replaces: &BallotRow) -> Change {
    Change { row: row.clone(), replaces: Some(replaces.clone()) }
}

fn entry(size: u64, gates: Vec<Uuid>, on_box: OnBox) -> Append {
    let entries = vec![format!("entry {size}")];
    Append {
        entries,
        sides: Vec::new(),
        head: head(size),
        checkpoint: String::new(),
        gates,
        closes: Vec::new(),
        on_box,
    }
}

fn head(size: u64) -> Head {
    Head { size, root: format!("root of {size}") }
}

/// A campaign whose first entry opened the box of a round, which this node takes ballots for.
async fn opened_in(store: &Store) -> (Uuid, Uuid) {
    let (campaign, round) = (Uuid::now_v7(), Uuid::now_v7());
    let opened = store.append(campaign, None, entry(1, vec![round], OnBox::Nothing)).await;
    assert!(opened.is_ok(), "{opened:?}");
    let registered = store.register(round).await;
    assert!(registered.is_ok(), "{registered:?}");
    (campaign, round)
}

async fn opened() -> (Store, Uuid, Uuid) {
    let store = memory().await;
    let (campaign, round) = opened_in(&store).await;
    (store, campaign, round)
}

async fn seal(store: &Store, campaign: Uuid, round: Uuid) -> Result<BoxTotal, AppendError> {
    let expected = store.box_total(round).await?;
    let append = entry(2, Vec::new(), OnBox::Seal(Seal { round, expected }));
    store.append(campaign, Some(head(1)), append).await.map(|()| expected)
}

#[tokio::test]
async fn a_batch_is_written_and_accounted_for() {
    let (store, _, round) = opened().await;
    let (a, b, c) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let (one, two) = (row(a, 1, "a1"), row(b, 1, "b1"));
    assert!(store.write_ballots(round, vec![first(&two), first(&one)]).await.is_ok());
    let replaced = row(a, 2, "a2");
    let three = row(c, 1, "c1");
    let batch = vec![first(&three), next(&replaced, &one)];
    assert!(store.write_ballots(round, batch).await.is_ok());
    assert!(matches!(store.ballots(round).await,
        Ok(rows) if rows == [replaced.clone(), two.clone(), three.clone()]));
    assert!(matches!(store.ballots_of(round, &[c, Uuid::now_v7(), a]).await,
        Ok(rows) if rows == [three.clone(), replaced.clone()]));
    let expected = BoxTotal::of(&[replaced, two, three]);
    assert!(matches!(store.box_total(round).await, Ok(total) if total == expected));
    assert!(matches!(store.verify_box(round).await, Ok(total) if total == expected));
}

#[tokio::test]
async fn a_batch_with_one_outdated_row_changes_nothing() {
    let (store, _, round) = opened().await;
    let (a, b) = (Uuid::now_v7(), Uuid::now_v7());
    let (stored, fresh) = (row(a, 2, "a2"), row(b, 1, "b1"));
    assert!(store.write_ballots(round, vec![first(&stored)]).await.is_ok());
    for outdated in [
        first(&row(a, 1, "x")),
        next(&row(a, 3, "x"), &row(a, 1, "a1")),
        next(&row(a, 3, "x"), &row(a, 2, "other body")),
        next(&row(Uuid::now_v7(), 2, "x"), &row(Uuid::now_v7(), 1, "y")),
    ] {
        let outcome = store.write_ballots(round, vec![first(&fresh), outdated]).await;
        assert!(matches!(outcome, Err(BatchError::Moved)), "{outcome:?}");
    }
    assert!(matches!(store.ballots(round).await, Ok(rows) if rows == [stored]));
    assert!(store.verify_box(round).await.is_ok());
}

#[tokio::test]
async fn a_batch_names_a_voice_once() {
    let (store, _, round) = opened().await;
    let once = row(Uuid::now_v7(), 1, "a");
    let outcome = store.write_ballots(round, vec![first(&once), first(&once)]).await;
    assert!(matches!(outcome, Err(BatchError::Store(StoreError::Defect(_)))), "{outcome:?}");
}

#[tokio::test]
async fn a_round_that_was_not_opened_takes_no_ballots() {
    let (store, campaign, _) = opened().await;
    let round = Uuid::now_v7();
    let no_box = |outcome| matches!(outcome, Err(BatchError::Store(StoreError::NoBox { .. })));
    assert!(no_box(store.register(round).await));
    assert!(no_box(store.write_ballots(round, vec![first(&row(round, 1, "a"))]).await));
    assert!(seal(&store, campaign, round).await.is_err());
}

#[tokio::test]
async fn a_round_is_opened_once() {
    let (store, campaign, round) = opened().await;
    let again = store.append(campaign, Some(head(1)), entry(2, vec![round], OnBox::Nothing)).await;
    assert!(matches!(again, Err(AppendError::Store(StoreError::Exists { .. }))), "{again:?}");
}

#[tokio::test]
async fn a_sealed_box_refuses_every_node() {
    let (store, campaign, round) = opened().await;
    let (other, late) = (store.beside(), store.beside());
    assert!(other.register(round).await.is_ok());
    let stored = row(Uuid::now_v7(), 1, "a");
    assert!(other.write_ballots(round, vec![first(&stored)]).await.is_ok());
    let sealed = seal(&store, campaign, round).await;
    assert!(matches!(sealed, Ok(total) if total == BoxTotal::of([&stored])), "{sealed:?}");
    for node in [&store, &other] {
        let outcome = node.write_ballots(round, vec![next(&row(stored.voice, 2, "b"), &stored)]);
        assert!(matches!(outcome.await, Err(BatchError::Sealed)));
    }
    assert!(matches!(late.register(round).await, Err(BatchError::Sealed)));
    assert!(matches!(store.ballots(round).await, Ok(rows) if rows == [stored]));
}

#[tokio::test]
async fn an_emptied_box_holds_no_ballot_and_what_stays_is_read_in_its_order() {
    const LINES: usize = 2_500;
    let (store, campaign, round) = opened().await;
    let (stored, late) = (row(Uuid::now_v7(), 1, "a"), row(Uuid::now_v7(), 1, "b"));
    assert!(store.write_ballots(round, vec![first(&stored)]).await.is_ok());
    assert!(seal(&store, campaign, round).await.is_ok());
    let remains: Vec<String> = (0..LINES).map(|number| format!("line {number}")).collect();
    let on_box = OnBox::Empty(Emptied { round, remains: remains.clone() });
    let appended = store.append(campaign, Some(head(2)), entry(3, Vec::new(), on_box)).await;
    assert!(appended.is_ok(), "{appended:?}");
    assert!(matches!(store.ballots(round).await, Ok(rows) if rows.is_empty()));
    assert!(matches!(store.remains(round).await, Ok(lines) if lines == remains));
    assert!(matches!(store.verify_box(round).await, Ok(total) if total == BoxTotal::default()));
    let refused = store.write_ballots(round, vec![first(&late)]).await;
    assert!(matches!(refused, Err(BatchError::Sealed)), "{refused:?}");
}

#[tokio::test]
async fn a_seal_names_exactly_what_the_box_holds() {
    let (store, campaign, round) = opened().await;
    let expected = BoxTotal::of([&row(Uuid::now_v7(), 1, "never written")]);
    let append = entry(2, Vec::new(), OnBox::Seal(Seal { round, expected }));
    let outcome = store.append(campaign, Some(head(1)), append).await;
    assert!(matches!(outcome, Err(AppendError::BoxMoved)), "{outcome:?}");
    assert!(matches!(store.head(campaign).await, Ok(Some(now)) if now == head(1)));
}

#[tokio::test]
async fn a_row_changed_behind_the_account_is_found() {
    let (store, _, round) = opened().await;
    let stored = row(Uuid::now_v7(), 1, "a");
    assert!(store.write_ballots(round, vec![first(&stored)]).await.is_ok());
    for text in ["UPDATE $ballot SET body = 'b'", "DELETE $ballot"] {
        let ballot = ballot_id(round, stored.voice);
        assert!(store.write(text, vars! { ballot: ballot }).await.is_ok());
        let outcome = store.verify_box(round).await;
        assert!(matches!(outcome, Err(StoreError::BoxMismatch { .. })), "{outcome:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sixteen_nodes_replacing_one_ballot_lose_no_version() {
    const NODES: usize = 16;
    const EACH: u64 = 8;
    let (store, _, round) = opened().await;
    let voice = Uuid::now_v7();
    let replace = |node: Store| async move {
        assert!(node.register(round).await.is_ok());
        let mut written = 0;
        while written < EACH {
            let stored = node.ballots_of(round, &[voice]).await.unwrap_or_default().pop();
            let version = stored.as_ref().map_or(1, |row| row.version + 1);
            let change = Change { row: row(voice, version, "x"), replaces: stored };
            match node.write_ballots(round, vec![change]).await {
                Ok(()) => written += 1,
                Err(BatchError::Moved) => {}
                Err(error) => unreachable!("{error}"),
            }
        }
    };
    let tasks: Vec<_> = (0..NODES).map(|_| tokio::spawn(replace(store.beside()))).collect();
    for task in tasks {
        assert!(task.await.is_ok());
    }
    assert!(matches!(store.ballots(round).await,
        Ok(rows) if matches!(rows.as_slice(), [row] if row.version == 16 * EACH)));
    assert!(matches!(store.verify_box(round).await, Ok(BoxTotal { count: 1, .. })));
}

/// The pause between a writer's batches, long enough for a seal to fit in.
const PAUSE: Duration = Duration::from_millis(25);

/// Writes new ballots until the box is sealed; returns those that were acknowledged.
async fn write_until_sealed(node: Store, round: Uuid) -> Vec<BallotRow> {
    let mut acknowledged = Vec::new();
    loop {
        let rows = [row(Uuid::now_v7(), 1, "x"), row(Uuid::now_v7(), 1, "y")];
        sleep(PAUSE).await;
        match node.write_ballots(round, rows.iter().map(first).collect()).await {
            Ok(()) => acknowledged.extend(rows),
            Err(BatchError::Moved) => {}
            Err(BatchError::Sealed) => return acknowledged,
            Err(error) => unreachable!("{error}"),
        }
    }
}

async fn seal_among_writers(store: Store) {
    let (campaign, round) = opened_in(&store).await;
    let nodes = [store.beside(), store.beside()];
    let mut writers = Vec::new();
    for node in nodes {
        assert!(node.register(round).await.is_ok());
        writers.push(tokio::spawn(write_until_sealed(node, round)));
    }
    let sealed = loop {
        match seal(&store, campaign, round).await {
            Ok(total) => break total,
            Err(AppendError::Moved | AppendError::BoxMoved) => {}
            Err(error) => unreachable!("{error}"),
        }
    };
    let mut acknowledged = Vec::new();
    for writer in writers {
        acknowledged.extend(writer.await.unwrap_or_default());
    }
    acknowledged.sort_by_key(|row| row.voice);
    assert!(matches!(store.ballots(round).await, Ok(rows) if rows == acknowledged));
    assert!(matches!(store.verify_box(round).await, Ok(total) if total == sealed));
    assert_eq!(sealed, BoxTotal::of(&acknowledged));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seal_among_writers_holds_exactly_what_was_acknowledged() {
    let store = memory().await;
    for _ in 0..8 {
        seal_among_writers(store.beside()).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seal_among_writers_holds_exactly_what_was_acknowledged_on_disk() {
    let Ok(parent) = tempfile::tempdir() else { unreachable!() };
    let store = open(&directory(parent.path())).await;
    for _ in 0..8 {
        seal_among_writers(store.beside()).await;
    }
}
