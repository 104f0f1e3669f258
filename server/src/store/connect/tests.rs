//! Given directories and servers that cannot be used, what opening says.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::store::testing::{directory, open};
use crate::store::{Append, Head, OnBox, Session, SyncMode};

fn temporary() -> TempDir {
    match TempDir::new() {
        Ok(directory) => directory,
        Err(error) => unreachable!("{error}"),
    }
}

async fn refusal(path: &Path) -> StoreError {
    match Store::open(&directory(path)).await {
        Ok(_) => unreachable!("{} was opened", path.display()),
        Err(error) => error,
    }
}

#[tokio::test]
async fn a_file_or_a_path_under_a_file_is_no_data_directory() {
    let parent = temporary();
    let file = parent.path().join("file");
    assert!(fs::write(&file, "x").is_ok());
    for path in [file.clone(), file.join("below")] {
        let error = refusal(&path).await;
        assert!(matches!(error, StoreError::Unopenable { .. }), "{error:?}");
        assert!(error.to_string().contains(&path.display().to_string()));
    }
}

#[tokio::test]
async fn a_directory_of_other_files_is_no_data_directory() {
    let parent = temporary();
    assert!(fs::write(parent.path().join("manifest"), "not a database").is_ok());
    let error = refusal(parent.path()).await;
    assert!(matches!(error, StoreError::Unopenable { .. }), "{error:?}");
}

/// The database closes in the background once its last handle is gone, and then frees the lock.
async fn closed(path: &Path) {
    while fs::File::open(path.join("LOCK")).and_then(|lock| Ok(lock.try_lock()?)).is_err() {
        sleep(HELD_PAUSE).await;
    }
}

#[tokio::test]
async fn a_damaged_directory_is_not_opened() {
    let parent = temporary();
    drop(open(&directory(parent.path())).await);
    closed(parent.path()).await;
    let Ok(files) = fs::read_dir(parent.path().join("manifest")) else { unreachable!() };
    for file in files.flatten() {
        assert!(fs::write(file.path(), "garbage").is_ok());
    }
    let error = refusal(parent.path()).await;
    assert!(matches!(error, StoreError::Unopenable { .. }), "{error:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_directory_has_one_opener_at_a_time() {
    let parent = temporary();
    let first = open(&directory(parent.path())).await;
    let error = refusal(parent.path()).await;
    assert!(matches!(error, StoreError::Held { .. }), "{error:?}");
    drop(first);
    drop(open(&directory(parent.path())).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_is_there_after_reopening() {
    let parent = temporary();
    let path = parent.path().join("name with spaces, é and 100 % #");
    let (campaign, head) = (Uuid::now_v7(), Head { size: 1, root: "r".to_owned() });
    let append = Append {
        entries: vec!["a".to_owned()],
        sides: Vec::new(),
        head: head.clone(),
        checkpoint: String::new(),
        gates: Vec::new(),
        closes: Vec::new(),
        on_box: OnBox::Nothing,
    };
    let store = open(&directory(&path)).await;
    assert!(store.append(campaign, None, append).await.is_ok());
    drop(store);
    let store = open(&directory(&path)).await;
    assert!(matches!(store.heads().await, Ok(heads) if heads == [(campaign, head)]));
}

#[tokio::test]
async fn an_absent_server_is_unreachable_and_its_password_unsaid() {
    let endpoint = "ws://root:secret@127.0.0.1:1".parse();
    let Ok(endpoint) = endpoint else { unreachable!() };
    let Err(error) = Store::open(&endpoint).await else { unreachable!("opened") };
    assert!(matches!(error, StoreError::Unreachable { .. }), "{error:?}");
    assert!(!format!("{error} {error:?}").contains("secret"));
}

/// What a crash leaves of a store that is open.
fn crashed(path: &Path) -> TempDir {
    let image = temporary();
    copy(path, image.path());
    image
}

fn copy(from: &Path, to: &Path) {
    let Ok(entries) = fs::read_dir(from) else { unreachable!("{}", from.display()) };
    for entry in entries.flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            assert!(fs::create_dir(&to).is_ok());
            copy(&from, &to);
        } else {
            assert!(fs::copy(&from, &to).is_ok());
        }
    }
}

/// Cuts the log off right behind the head of a fragment, at the edge of a block.
fn tear(path: &Path) {
    const BLOCK: u64 = 32_768;
    const HEAD: u64 = 7;
    let Ok(files) = fs::read_dir(path.join("wal")) else { unreachable!() };
    let Some(newest) = files.flatten().map(|file| file.path()).max() else { unreachable!() };
    let Ok(log) = fs::OpenOptions::new().write(true).open(newest) else { unreachable!() };
    let Ok(size) = log.metadata().map(|log| log.len()) else { unreachable!() };
    assert!(BLOCK < size, "the log of {size} bytes has no second block");
    assert!(log.set_len(size / BLOCK * BLOCK + HEAD).is_ok());
}

fn synced(path: &Path) -> Endpoint {
    Endpoint::Directory { path: path.to_owned(), sync: SyncMode::Every }
}

async fn write(store: &Store, hash: &str) {
    let session = Session { person: Uuid::now_v7(), created: 1, expires: 10 };
    assert!(store.open_session(hash, session).await.is_ok());
}

#[tokio::test]
async fn what_is_acknowledged_after_a_torn_log_was_repaired_outlives_the_next_crash() {
    let first = temporary();
    let store = open(&synced(first.path())).await;
    for number in 0..100 {
        write(&store, &format!("{number:064}")).await;
    }
    let torn = crashed(first.path());
    tear(torn.path());
    let store = open(&synced(torn.path())).await;
    let acknowledged = "a".repeat(64);
    write(&store, &acknowledged).await;
    let again = crashed(torn.path());
    let store = open(&synced(again.path())).await;
    let found = store.session(&acknowledged, 2).await;
    assert!(matches!(found, Ok(Some(_))), "{found:?}");
}
