//! Wards as electoral offices publish them, in BLT.
//!
//! A file is a list of numbers: candidates and seats, then for each ballot how often it was cast, the candidates from 1
//! in order, and 0; a 0 alone ends the list. `pathways tally` reads more forms of BLT than the wards use.

use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::failure::Failure;

const ENDING: &str = "blt";

/// A ward with its ballots.
#[derive(Serialize)]
pub(super) struct Ward {
    #[serde(skip)]
    pub(super) name: String,
    items: usize,
    seats: usize,
    ballots: Vec<(u64, Vec<[usize; 1]>)>,
}

impl Ward {
    /// How many voted.
    pub(super) fn size(&self) -> u64 {
        self.ballots.iter().map(|(count, _)| count).sum()
    }
}

/// Every ward of a folder.
pub(super) fn read(folder: &Path) -> Result<Vec<Ward>, Failure> {
    let mut wards = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::file(folder))? {
        let path = entry.map_err(Failure::file(folder))?.path();
        if path.extension().is_some_and(|ending| ending == ENDING) {
            let text = fs::read_to_string(&path).map_err(Failure::file(&path))?;
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let ward = ward(name, &text).ok_or_else(|| Failure::Output {
                command: path.display().to_string(),
                reason: "not a ward in BLT".to_owned(),
            })?;
            wards.push(ward);
        }
    }
    Ok(wards)
}

/// The one with the most ballots.
pub(super) fn largest(wards: Vec<Ward>) -> Option<Ward> {
    wards.into_iter().max_by_key(Ward::size)
}

fn ward(name: String, text: &str) -> Option<Ward> {
    let mut numbers = text.split_whitespace();
    let mut next = || numbers.next()?.parse::<usize>().ok();
    let (items, seats) = (next()?, next()?);
    let mut ballots = Vec::new();
    loop {
        let count = next()?;
        if count == 0 {
            return Some(Ward { name, items, seats, ballots });
        }
        let mut order = Vec::new();
        while let Some(item) = next()?.checked_sub(1) {
            order.push([item]);
        }
        ballots.push((u64::try_from(count).ok()?, order));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ward_is_read_with_each_ballot_as_often_as_it_was_cast() {
        let ward = ward("ward".to_owned(), "3 2\n5 1 3 0\n2 2 0\n0\n\"A\"\n").unwrap();
        assert_eq!((ward.items, ward.seats, ward.size()), (3, 2, 7));
        assert_eq!(ward.ballots[0], (5, vec![[0], [2]]));
    }

    #[test]
    fn a_text_that_stops_is_no_ward() {
        assert!(ward("ward".to_owned(), "3 2\n5 1 3").is_none());
    }
}
