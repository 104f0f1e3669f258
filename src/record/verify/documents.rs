//! The documents that come with a record: the specification and its test vectors.
//!
//! They explain the record and prove nothing. Others than those of this program are noted, so that nobody learns the rules
//! from a forged document: older ones come with records that were downloaded before.

use super::{Files, Finding, Place, Rule, SPECIFICATION, SPECIFICATION_FILE};
use crate::record::vectors::{VECTORS, VECTORS_FILE};

pub(super) fn check(files: &Files, findings: &mut Vec<Finding>) {
    for (name, own) in [(SPECIFICATION_FILE, SPECIFICATION), (VECTORS_FILE, VECTORS)] {
        if files.get(name).is_some_and(|told| *told != own) {
            findings.push(Finding::noted(Rule::ArchiveDocument, Place::File(name.to_owned())));
        }
    }
}
