//! Given directories and servers that cannot be used, what opening says.

use std::fs;

use tempfile::TempDir;

use super::*;
use crate::store::testing::{directory, open};
use crate::store::{Append, Head};

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
        seal: None,
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
