//! What a page asks, and what it is answered.

use pathways::{record::verify::Progress, text::Language, workers::Alone};
use serde::Serialize;

use crate::{
    KeptText, Told,
    archive::{ArchiveError, unpack},
    recount, told,
    words::messages,
};

/// What somebody has chosen to check.
#[derive(Debug, Clone, Default)]
pub struct Asked<'a> {
    /// The archive.
    pub record: &'a [u8],
    /// A promise or a receipt.
    pub receipt: Option<String>,
    /// An older checkpoint, as it was typed.
    pub checkpoint: Option<String>,
}

/// What she is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// What was found.
    Told(Told),
    /// Nothing was checked.
    Refused {
        /// What is not as it should be.
        about: About,
        /// Why, in words.
        why: String,
    },
}

/// What of that which was chosen cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The archive.
    Record,
    /// The older checkpoint.
    Checkpoint,
}

impl Asked<'_> {
    /// Checks. What was kept is numbered as the command numbers it: the checkpoint first, then the receipt.
    pub fn answer(self, language: Language, watch: &mut dyn FnMut(Progress)) -> Answer {
        let words = messages(language);
        let mut kept = Vec::new();
        if let Some(text) = self.checkpoint {
            let Some(checkpoint) = KeptText::typed(&text) else {
                let why = words.refused_checkpoint();
                return Answer::Refused { about: About::Checkpoint, why };
            };
            kept.push(checkpoint);
        }
        kept.extend(self.receipt.map(KeptText::Receipt));
        match unpack(self.record) {
            Ok(files) => Answer::Told(told(&recount(&files, &kept, &Alone, watch), language)),
            Err(error) => {
                let why = match error {
                    ArchiveError::Zip(_) => words.refused_archive(),
                    ArchiveError::NotText(_) => words.refused_text(),
                    ArchiveError::TooLarge => words.refused_large(),
                    ArchiveError::Twice => words.refused_twice(),
                };
                Answer::Refused { about: About::Record, why }
            }
        }
    }
}
