//! The ballots of a file, counted by one of the engine's rules.

use std::collections::BTreeSet;

use pathways::rule::{
    Approved, Grade, Names, Poll, PollError, Ranked, Scored, approval_committees, score_committees,
    scottish_stv, sequential_phragmen,
};

use super::{
    Rule, TallyError,
    blt::Ward,
    file::{Ballots, Row},
    found::Found,
};

/// Counts a file in JSON.
pub(super) fn file(file: Ballots, rule: Rule, seats: usize) -> Result<Found, TallyError> {
    let items = file.candidates;
    Ok(match rule {
        Rule::Approval => {
            Found::of_tiers(approval_committees(&poll(items, file, approved)?, seats))
        }
        Rule::Score => Found::of_tiers(score_committees(&poll(items, file, scored)?, seats)),
        Rule::SequentialPhragmen => {
            Found::of_phragmen(sequential_phragmen(&poll(items, file, approved)?, seats))
        }
        Rule::ScottishStv => Found::of_stv(scottish_stv(&poll(items, file, ranked)?, seats)),
    })
}

/// Counts a BLT file. Who withdrew is taken off the ballots, as if never named.
pub(super) fn ward(ward: Ward, seats: Option<usize>) -> Result<Found, TallyError> {
    let stands = |item: &usize| !ward.withdrawn.contains(item);
    let standing: Vec<usize> = (0..ward.candidates).filter(stands).collect();
    let place = |places: Vec<usize>| {
        let found = places.into_iter().map(|item| standing.binary_search(&item));
        found.filter_map(Result::ok).collect::<Vec<usize>>()
    };
    let row = |(count, order): (u64, Vec<Vec<usize>>)| {
        // An empty place ends a ballot; one whose candidate withdrew does not.
        let kept = order.into_iter().map(|places| (places.is_empty(), place(places)));
        (count, kept.filter(|(empty, places)| *empty || !places.is_empty()).map(|(_, it)| it))
    };
    let rows = ward.ballots.into_iter().map(row).map(|(count, order)| (count, order.collect()));
    let poll: Poll<Ranked> = Poll::new(standing.len(), rows)
        .map_err(|error| told(error, |item| standing.get(item).copied().unwrap_or(item)))?;
    Ok(Found::of_stv(scottish_stv(&poll, seats.unwrap_or(ward.seats))).numbered(&standing))
}

/// The ballots of a file as those of one kind.
fn poll<Ballot: Names + Ord>(
    items: usize,
    file: Ballots,
    kind: impl Fn(usize, Row) -> Result<Ballot, TallyError>,
) -> Result<Poll<Ballot>, TallyError> {
    let rows = (1..).zip(file.ballots).map(|(number, row)| Ok((row.count, kind(number, row)?)));
    let rows: Vec<(u64, Ballot)> = rows.collect::<Result<_, TallyError>>()?;
    Poll::new(items, rows).map_err(|error| told(error, |item| item))
}

fn told(error: PollError, number: impl Fn(usize) -> usize) -> TallyError {
    match error {
        PollError::TooManyItems | PollError::TooManyBallots => TallyError::TooMany,
        PollError::UnknownItem { ballot, item } => {
            TallyError::UnknownItem { ballot: ballot + 1, item: number(item) }
        }
        PollError::NamedTwice { ballot, item } => {
            TallyError::NamedTwice { ballot: ballot + 1, item: number(item) }
        }
    }
}

fn approved(ballot: usize, row: Row) -> Result<Approved, TallyError> {
    let Row { approve: Some(items), score: None, rank: None, .. } = row else {
        return Err(TallyError::Kind { ballot, field: "approve" });
    };
    let mut approved = BTreeSet::new();
    for item in items {
        if !approved.insert(item) {
            return Err(TallyError::NamedTwice { ballot, item });
        }
    }
    Ok(approved)
}

fn scored(ballot: usize, row: Row) -> Result<Scored, TallyError> {
    let Row { approve: None, score: Some(scores), rank: None, .. } = row else {
        return Err(TallyError::Kind { ballot, field: "score" });
    };
    let grade = |(item, points): (usize, u8)| Ok((item, Grade::try_from(points)?));
    let scores: Result<Scored, pathways::rule::NotAGrade> = scores.into_iter().map(grade).collect();
    scores.map_err(|_| TallyError::Score { ballot })
}

fn ranked(ballot: usize, row: Row) -> Result<Ranked, TallyError> {
    match row {
        Row { approve: None, score: None, rank: Some(order), .. } => Ok(order),
        _ => Err(TallyError::Kind { ballot, field: "rank" }),
    }
}
