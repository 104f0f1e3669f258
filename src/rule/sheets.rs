//! A panel's round as rules take it that count whole ballots: barred items stand on no ballot, and the others are numbered
//! in the order of their ids.

use super::{
    Barred, Cut, Standing, Step,
    committees::Committees,
    poll::{Names, Poll},
};
use crate::round::ItemId;

/// The ballots of a panel.
pub(super) struct Sheets<Ballot> {
    items: Vec<ItemId>,
    barred: Vec<Barred>,
    /// The same with numbers for items.
    pub(super) poll: Poll<Ballot>,
}

impl<Ballot: Names + Ord> Sheets<Ballot> {
    /// The ballots, each read with the number of an item; none has a number that is barred. For a panel beyond any size
    /// what nobody elected says.
    pub(super) fn of<Sheet>(
        standings: &[Standing],
        sheets: &[Sheet],
        seats: u16,
        read: impl Fn(&Sheet, &dyn Fn(&ItemId) -> Option<usize>) -> Ballot,
    ) -> Result<Self, Cut> {
        let bar = |standing: &Standing| Some(Barred { item: standing.item, bar: standing.bar? });
        let mut barred: Vec<Barred> = standings.iter().filter_map(bar).collect();
        barred.sort_by_key(|barred| barred.item);
        let open = standings.iter().filter(|standing| standing.bar.is_none());
        let mut items: Vec<ItemId> = open.map(|standing| standing.item).collect();
        items.sort();
        let number = |item: &ItemId| items.binary_search(item).ok();
        let ballots: Vec<_> = sheets.iter().map(|sheet| (1, read(sheet, &number))).collect();
        match Poll::new(items.len(), ballots) {
            Ok(poll) => Ok(Self { items, barred, poll }),
            Err(_) => Err(Cut {
                tiers: Vec::new(),
                barred,
                sure: Vec::new(),
                tied: Vec::new(),
                seats_left: seats,
                steps: Vec::new(),
            }),
        }
    }
}

impl<Ballot> Sheets<Ballot> {
    /// The item with a number.
    pub(super) fn item(&self, number: usize) -> ItemId {
        self.items[number]
    }

    /// The items with numbers.
    pub(super) fn named(&self, numbers: &[usize]) -> Vec<ItemId> {
        numbers.iter().map(|number| self.items[*number]).collect()
    }

    /// The numbers of items, without those that have none.
    pub(super) fn numbers(&self, items: &[ItemId]) -> Vec<usize> {
        items.iter().filter_map(|item| self.items.binary_search(item).ok()).collect()
    }

    /// Who takes the seats; the sure in the order in which one course seated them.
    pub(super) fn cut(
        self,
        committees: &Committees,
        seated: impl IntoIterator<Item = usize>,
        steps: Vec<Step>,
        seats: u16,
    ) -> Cut {
        let seated = seated.into_iter().filter(|item| committees.sure.contains(item));
        let sure = self.named(&seated.collect::<Vec<_>>());
        let left = usize::from(seats).saturating_sub(sure.len());
        Cut {
            tiers: Vec::new(),
            tied: self.named(&committees.tied),
            barred: self.barred,
            sure,
            seats_left: u16::try_from(left).unwrap_or(seats),
            steps,
        }
    }
}
