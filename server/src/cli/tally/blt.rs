//! Ballots in BLT, the format of many counting programs: a line of candidates and seats, a line for each ballot that ends
//! with 0, a line with 0 alone, and names, which are not read.
//!
//! Source: "BLT file format" in the documentation of the counting program Droop. `-3` before the ballots says that
//! candidate 3 withdrew, `2=5` puts two in one place, `-` leaves a place empty, and `#` begins a remark.

use super::TallyError;

/// A BLT file.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ward {
    pub(super) candidates: usize,
    pub(super) seats: usize,
    /// Who withdrew, from 0.
    pub(super) withdrawn: Vec<usize>,
    /// How many ballots there are of each ranking.
    pub(super) ballots: Vec<(u64, Vec<Vec<usize>>)>,
}

/// What the next token is.
enum Expected {
    Candidates,
    Seats {
        candidates: usize,
    },
    /// How many ballots, or the end.
    Count,
    Place {
        count: u64,
        order: Vec<Vec<usize>>,
    },
}

/// Reads a file.
pub(super) fn read(text: &str) -> Result<Ward, TallyError> {
    let mut ward = Ward { candidates: 0, seats: 0, withdrawn: Vec::new(), ballots: Vec::new() };
    let mut expected = Expected::Candidates;
    for (line, words) in (1..).zip(text.lines()) {
        let words = words.split('#').next().unwrap_or_default();
        for word in words.split_whitespace() {
            let wrong = |what| TallyError::Line { line, what };
            expected = match expected {
                Expected::Candidates => {
                    let candidates = word.parse().map_err(|_| wrong("how many candidates?"))?;
                    Expected::Seats { candidates }
                }
                Expected::Seats { candidates } => {
                    ward.candidates = candidates;
                    ward.seats = word.parse().map_err(|_| wrong("how many seats?"))?;
                    Expected::Count
                }
                Expected::Count if word == "0" => return Ok(ward),
                Expected::Count => match word.strip_prefix('-') {
                    Some(number) if ward.ballots.is_empty() => {
                        ward.withdrawn.push(candidate(number, &ward).ok_or(wrong(UNKNOWN))?);
                        Expected::Count
                    }
                    _ => {
                        let count = word.parse().map_err(|_| wrong("how many ballots?"))?;
                        Expected::Place { count, order: Vec::new() }
                    }
                },
                Expected::Place { count, order } if word == "0" => {
                    ward.ballots.push((count, order));
                    Expected::Count
                }
                Expected::Place { count, mut order } => {
                    order.push(place(word, &ward).ok_or(wrong(UNKNOWN))?);
                    Expected::Place { count, order }
                }
            };
        }
    }
    Err(TallyError::Unended)
}

const UNKNOWN: &str = "no such candidate; they are numbered from 1";

/// The candidates in one place of a ranking.
fn place(word: &str, ward: &Ward) -> Option<Vec<usize>> {
    if word == "-" {
        return Some(Vec::new());
    }
    word.split('=').map(|number| candidate(number, ward)).collect()
}

/// A candidate's number, from 0.
fn candidate(number: &str, ward: &Ward) -> Option<usize> {
    let number: usize = number.parse().ok()?;
    number.checked_sub(1).filter(|item| *item < ward.candidates)
}
