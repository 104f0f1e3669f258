//! Delivery into a folder: one `.eml` file per letter, which mail programs open.

use std::path::PathBuf;

use tokio::fs;
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

use super::failure::MailFailure;

/// A folder of letters. File names sort by time and tell nothing about the letter.
#[derive(Debug)]
pub(super) struct Folder {
    directory: PathBuf,
}

impl Folder {
    pub(super) fn create(directory: PathBuf) -> Result<Self, MailFailure> {
        std::fs::create_dir_all(&directory)?;
        Ok(Self { directory })
    }

    /// Writes under another name first, so that whoever watches the folder sees whole letters.
    pub(super) async fn write(&self, id: Uuid, message: &[u8]) -> Result<(), MailFailure> {
        let unfinished = self.directory.join(format!(".{id}.part"));
        let mut options = fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        // A letter may hold a link that signs its reader in.
        #[cfg(unix)]
        options.mode(0o600);
        let mut file = options.open(&unfinished).await?;
        file.write_all(message).await?;
        file.flush().await?;
        fs::rename(&unfinished, self.directory.join(format!("{id}.eml"))).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    fn empty_directory() -> PathBuf {
        std::env::temp_dir().join(format!("pathways-mail-{}", Uuid::now_v7()))
    }

    fn names(directory: &PathBuf) -> Vec<String> {
        let entries = std::fs::read_dir(directory).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[tokio::test]
    async fn each_letter_is_a_file_of_its_own_in_the_order_of_time() {
        let directory = empty_directory();
        let folder = Folder::create(directory.clone()).unwrap();
        let ids: Vec<Uuid> = (0..20).map(|_| Uuid::now_v7()).collect();
        for id in &ids {
            folder.write(*id, id.as_bytes()).await.unwrap();
        }
        let expected: Vec<_> = ids.iter().map(|id| format!("{id}.eml")).collect();
        assert_eq!(names(&directory), expected);
        assert_eq!(std::fs::read(directory.join(&expected[0])).unwrap(), ids[0].as_bytes());
        std::fs::remove_dir_all(directory).unwrap();
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn only_the_owner_reads_a_letter() {
        use std::os::unix::fs::PermissionsExt;

        let directory = empty_directory();
        let folder = Folder::create(directory.clone()).unwrap();
        folder.write(Uuid::nil(), b"letter").await.unwrap();
        let file = directory.join(format!("{}.eml", Uuid::nil()));
        assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::remove_dir_all(directory).unwrap();
    }

    #[tokio::test]
    async fn a_folder_that_vanished_is_a_failure_that_may_pass() {
        let directory = empty_directory();
        let folder = Folder::create(directory.clone()).unwrap();
        std::fs::remove_dir_all(&directory).unwrap();
        let failure = folder.write(Uuid::nil(), b"letter").await.unwrap_err();
        assert_eq!(failure, MailFailure::Unwritable(std::io::ErrorKind::NotFound));
        assert!(failure.is_temporary());
    }
}
