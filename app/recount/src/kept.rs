//! What a reader has kept, told apart.

use pathways::record::{
    ShortTree,
    tree::Tree,
    verify::{CHECKPOINT_FILE, Kept},
};

use crate::archive;

/// What a reader has kept, as it was found in a file or typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptText {
    /// A whole checkpoint with its signature.
    Checkpoint(String),
    /// Size and root.
    Tree(Tree),
    /// Size and the beginning of the root.
    Short(ShortTree),
    /// A promise or a receipt.
    Receipt(String),
    /// The key of the installation.
    Key(String),
}

impl KeptText {
    /// Size and root, whole or in the short form, as pages show them and as they are read out.
    pub fn read_out(text: &str) -> Option<Self> {
        tree(text).map(Self::Tree).or_else(|| text.parse().ok().map(Self::Short))
    }

    /// A checkpoint that was typed or pasted: what is read out, or all lines of the signed one. A slip of the pen is
    /// neither, so that nobody takes it for a record that was rewritten.
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim();
        let whole = || text.contains('\n').then(|| Self::Checkpoint(format!("{text}\n")));
        Self::read_out(text).or_else(whole)
    }

    /// The checkpoint of a file: of an older record, or the file itself.
    pub fn of_file(bytes: Vec<u8>) -> Option<Self> {
        if let Ok(mut files) = archive::unpack(&bytes) {
            return Some(Self::Checkpoint(files.remove(CHECKPOINT_FILE).unwrap_or_default()));
        }
        String::from_utf8(bytes).ok().map(Self::Checkpoint)
    }

    pub(crate) const fn kept(&self) -> Kept<'_> {
        match self {
            Self::Checkpoint(note) => Kept::Checkpoint(note.as_str()),
            Self::Tree(tree) => Kept::Tree(*tree),
            Self::Short(short) => Kept::Short(*short),
            Self::Receipt(text) => Kept::Receipt(text.as_str()),
            Self::Key(text) => Kept::Key(text.as_str()),
        }
    }
}

/// Reads `SIZE ROOT`, whose root may have spaces in it, as it is shown.
fn tree(text: &str) -> Option<Tree> {
    let (size, root) = text.trim().split_once(char::is_whitespace)?;
    let root: String = root.split_whitespace().collect::<String>().to_lowercase();
    Some(Tree { size: size.parse().ok()?, root: root.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHORT: &str = "147 K7QF 2M9D 8XCR TY0W 5BHN PZ3E";

    #[test]
    fn what_is_typed_is_read_as_pages_show_it() {
        let root = "7f3a".repeat(16);
        let tree = Tree { size: 147, root: root.parse().unwrap() };
        for shown in [format!("147 {root}"), format!(" 147 {}\n", root.to_uppercase())] {
            assert_eq!(KeptText::typed(&shown), Some(KeptText::Tree(tree)), "{shown}");
        }
        let short = KeptText::Short(SHORT.parse().unwrap());
        assert_eq!(KeptText::typed(SHORT), Some(short.clone()));
        assert_eq!(KeptText::typed(&SHORT.to_lowercase().replace('0', "o")), Some(short));
        let note = "origin\n147\nroot\n\n\u{2014} name signature";
        assert_eq!(KeptText::typed(note), Some(KeptText::Checkpoint(format!("{note}\n"))));
    }

    #[test]
    fn a_slip_of_the_pen_is_no_checkpoint() {
        for slip in ["", "147", &SHORT[..SHORT.len() - 1], "K7QF 2M9D", "record.zip"] {
            assert_eq!(KeptText::typed(slip), None, "{slip}");
        }
    }

    #[test]
    fn an_older_record_is_its_checkpoint() {
        let files = [(CHECKPOINT_FILE.to_owned(), "note\n")];
        let archive = archive::pack(&files).unwrap();
        let note = Some(KeptText::Checkpoint("note\n".to_owned()));
        assert_eq!(KeptText::of_file(archive), note);
        assert_eq!(KeptText::of_file(b"note\n".to_vec()), note);
        assert_eq!(KeptText::of_file(vec![0xff]), None);
    }
}
