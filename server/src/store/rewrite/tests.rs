//! Given erasures and crashes in between, what the files of a store hold.

use std::fs;

use surrealdb::types::vars;
use uuid::Uuid;

use super::*;
use crate::store::{
    Append, BallotRow, Change, Emptied, Head, Language, OnBox, PersonRow, Side,
    testing::{directory, open},
};

/// In no other row.
const WORDS: &str = "Quicksilver sandcastles";
const NAME: &str = "Wilhelmina Featherstonehaugh";
const MARKS: &str = "marmalade marks of somebody";
const NOTED: &str = "for the first, against the second";

/// Whether any file below a folder holds these words.
fn holds(folder: &Path, words: &str) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            holds(&path, words)
        } else {
            fs::read(&path).unwrap().windows(words.len()).any(|bytes| bytes == words.as_bytes())
        }
    })
}

async fn exported(store: &Store) -> String {
    let mut backup = Vec::new();
    store.export(&mut backup).await.unwrap();
    String::from_utf8(backup).unwrap()
}

/// A store with words, a name and a ballot that were erased from it, beside things that were not.
async fn erased(path: &Path) -> Store {
    let store = open(&directory(path)).await;
    let (campaign, round) = (Uuid::now_v7(), Uuid::now_v7());
    let side = |commitment: &str, value: &str| Side {
        commitment: commitment.to_owned(),
        seq: 0,
        salt: "s".to_owned(),
        value: value.to_owned(),
    };
    let append = |size: u64, gates, on_box| Append {
        entries: vec![format!("entry {size}")],
        sides: Vec::new(),
        head: Head { size, root: "r".to_owned() },
        checkpoint: String::new(),
        gates,
        closes: Vec::new(),
        on_box,
    };
    let sides = vec![side("gone", WORDS), side("stays", "Trains are late")];
    let first = Append { sides, ..append(1, vec![round], OnBox::Nothing) };
    store.append(campaign, None, first).await.unwrap();
    store.register(round).await.unwrap();
    let row = BallotRow { voice: Uuid::now_v7(), version: 1, body: MARKS.to_owned() };
    store.write_ballots(round, vec![Change { row, replaces: None }]).await.unwrap();
    let gone = Uuid::now_v7();
    store.person_for_address("w@example.org", gone, Language::English, 1).await.unwrap();
    store.describe_person(gone, Some(NAME.to_owned()), Language::French).await.unwrap();
    for (noted_in, words) in [(round, NOTED), (Uuid::now_v7(), "hers alone")] {
        let note = crate::store::NoteRow {
            item: "challenge:1".to_owned(),
            read: true,
            mark: None,
            text: Some(words.to_owned()),
        };
        store.keep_note(noted_in, Uuid::now_v7(), note).await.unwrap();
    }

    store.erase_sides(campaign, &["gone".to_owned()]).await.unwrap();
    let emptied = OnBox::Empty(Emptied { round, remains: vec!["00".repeat(32)] });
    let before = Some(Head { size: 1, root: "r".to_owned() });
    store.append(campaign, before, append(2, Vec::new(), emptied)).await.unwrap();
    store.erase_person(gone, PersonRow::Goes).await.unwrap();
    store
}

#[tokio::test]
async fn what_was_erased_is_in_no_file_once_the_store_is_written_anew_and_all_else_stays() {
    let folder = tempfile::tempdir().unwrap();
    let store = erased(folder.path()).await;
    for words in [WORDS, NAME, MARKS, NOTED] {
        assert!(holds(folder.path(), words), "{words} was written to a file");
    }
    let before = exported(&store).await;
    assert!(store.rewrite_if_due().await.unwrap());
    for words in [WORDS, NAME, MARKS, NOTED, "w@example.org"] {
        assert!(!holds(folder.path(), words), "{words} is in a file still");
    }
    assert!(holds(folder.path(), "Trains are late") && holds(folder.path(), "hers alone"));
    assert_eq!(exported(&store).await, before);
    assert!(!store.rewrite_if_due().await.unwrap(), "nothing is due any more");
    store.barrier().await.unwrap();
    drop(store);
    assert_eq!(exported(&open(&directory(folder.path())).await).await, before);
}

#[tokio::test]
async fn whoever_asks_while_a_store_is_written_anew_waits_and_is_answered() {
    let folder = tempfile::tempdir().unwrap();
    let store = erased(folder.path()).await;
    let beside = store.beside();
    let asks = async {
        for _ in 0..50 {
            beside.heads().await.unwrap();
            beside.barrier().await.unwrap();
        }
    };
    let (rewritten, ()) = tokio::join!(store.rewrite_if_due(), asks);
    assert!(rewritten.unwrap());
    assert!(!holds(folder.path(), WORDS));
}

#[tokio::test]
async fn a_rewrite_that_broke_off_is_finished_or_forgotten_at_the_next_opening() {
    // How many folders had been moved when it broke off; none, and not even ready.
    for moved in [None, Some(0), Some(1), Some(FOLDERS.len())] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let store = erased(path).await;
        let before = exported(&store).await;
        fill(&store, &path.join(NEW)).await.unwrap();
        drop(store);
        drop(released(path).await.unwrap());
        if let Some(moved) = moved {
            fs::rename(path.join(NEW), path.join(READY)).unwrap();
            for name in &FOLDERS[..moved] {
                if path.join(READY).join(name).exists() {
                    clear(&path.join(name)).unwrap();
                    fs::rename(path.join(READY).join(name), path.join(name)).unwrap();
                }
            }
        }
        let store = open(&directory(path)).await;
        assert_eq!(exported(&store).await, before, "{moved:?}");
        assert!(!path.join(NEW).exists() && !path.join(READY).exists(), "{moved:?}");
        assert!(!holds(path, WORDS), "{moved:?}");
    }
}

#[tokio::test]
async fn a_table_of_many_parts_is_copied_row_by_row() {
    let folder = tempfile::tempdir().unwrap();
    let store = erased(folder.path()).await;
    let (campaign, person) = (Uuid::now_v7(), Uuid::now_v7());
    for _ in 0..3 {
        let some: Vec<Uuid> = (0..ROWS_PER_WRITE / 2).map(|_| Uuid::now_v7()).collect();
        store.give_consents(campaign, some, Some(person)).await.unwrap();
    }
    let before = exported(&store).await;
    assert!(store.rewrite_if_due().await.unwrap());
    assert_eq!(exported(&store).await, before);
    assert_eq!(store.consents(campaign).await.unwrap().len(), ROWS_PER_WRITE / 2 * 3);
}

#[tokio::test]
async fn what_the_new_store_does_not_need_is_gone_from_the_old_one_too() {
    let folder = tempfile::tempdir().unwrap();
    let store = erased(folder.path()).await;
    let (left, kept) = (folder.path().join("vlog"), folder.path().join("erasures"));
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("1.vlog"), WORDS).unwrap();
    fs::write(&kept, "ours").unwrap();
    assert!(store.rewrite_if_due().await.unwrap());
    assert!(!holds(folder.path(), WORDS));
    assert_eq!(fs::read_to_string(&kept).unwrap(), "ours");
    assert!(!store.heads().await.unwrap().is_empty());
}

#[tokio::test]
async fn every_table_is_copied_or_belongs_to_its_store_alone() {
    let store = crate::store::testing::memory().await;
    let tables: Vec<String> = store
        .read("RETURN object::keys((INFO FOR DB).tables)", vars! {})
        .await
        .unwrap()
        .rows(0)
        .unwrap();
    let alone = ["migration", "restore", "rewrite"];
    let mut known: Vec<&str> = copied_tables().chain(alone).collect();
    known.sort_unstable();
    assert_eq!(tables, known);
}

#[tokio::test]
async fn a_store_in_memory_is_never_written_anew() {
    let store = crate::store::testing::memory().await;
    store.erase_person(Uuid::now_v7(), PersonRow::Goes).await.unwrap();
    assert!(!store.rewrite_if_due().await.unwrap());
}
