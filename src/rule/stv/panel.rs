//! Scottish STV of a panel: what its ballots rank, without barred items.

use super::{StvCause, StvCount, StvStep, ready, scottish_stv};
use crate::{
    round::ItemId,
    rule::{
        Cut, ItemVotes, StageCause, Standing, Step, branches::follow, poll::Ranked, sheets::Sheets,
    },
};

/// The seats of a panel's round, from the order in which each ballot ranks items.
pub fn stv(standings: &[Standing], orders: &[Vec<ItemId>], seats: u16) -> Cut {
    let sheets = match read(standings, orders, seats) {
        Ok(sheets) => sheets,
        Err(nobody) => return nobody,
    };
    let StvCount { quota, sequence } = scottish_stv(&sheets.poll, usize::from(seats));
    let seated: Vec<usize> =
        sequence.steps.iter().flat_map(|step| step.elected.iter().copied()).collect();
    let step = |step: StvStep| {
        let cause = match step.cause {
            StvCause::FirstPreferences => StageCause::FirstPreferences { quota },
            StvCause::Surplus(item) => StageCause::Surplus { item: sheets.item(item) },
            StvCause::Exclusion(item) => StageCause::Exclusion { item: sheets.item(item) },
        };
        let totals = step.totals.iter().enumerate();
        let totals =
            totals.map(|(item, votes)| ItemVotes { item: sheets.item(item), votes: *votes });
        let [elected, equals] = [&step.elected, &step.equals].map(|items| sheets.named(items));
        Step::Stage { cause, totals: totals.collect(), elected, equals }
    };
    let steps = sequence.steps.into_iter().map(step).collect();
    sheets.cut(&sequence.committees, seated, steps, seats)
}

/// The seats of a panel's round where a lot decides every choice: of those whose surplus might move, the first in its
/// order; of those who might be excluded, the last.
pub fn stv_in_order(
    standings: &[Standing],
    orders: &[Vec<ItemId>],
    seats: u16,
    order: &[ItemId],
) -> Vec<ItemId> {
    let Ok(sheets) = read(standings, orders, seats) else { return Vec::new() };
    let ballots = ready(&sheets.poll);
    let (_, start) = ballots.start(sheets.poll.items(), usize::from(seats));
    sheets.named(&follow(start, &sheets.numbers(order)))
}

fn read(standings: &[Standing], orders: &[Vec<ItemId>], seats: u16) -> Result<Sheets<Ranked>, Cut> {
    Sheets::of(standings, orders, seats, |order: &Vec<ItemId>, number| {
        order.iter().filter_map(number).map(|item| vec![item]).collect()
    })
}
