//! Many rows at once: a table that a host brings, or what another register of hers has listed.
//!
//! A row is the initiative that is listed by the same name and the same bearer. No row ever takes the place of another
//! initiative because it has the same id: what a host has renamed here stays as she left it, or follows the initiative of
//! the other register from which it came.

use std::collections::BTreeMap;

use super::{Moment, at_most, listed, put};
use crate::{
    campaign::Refusal,
    id::InitiativeId,
    register::{Change, Known, MOST_INITIATIVES, Register, Standing},
};

impl Moment<'_> {
    /// Lists the rows of a table. Whoever brings it has read what it says, so it replaces what is listed.
    pub(super) fn import(&self, all: Vec<(InitiativeId, Known)>) -> Result<Vec<Change>, Refusal> {
        let mut rows = Rows::of(self.register);
        for (id, known) in all {
            self.check_day(&known)?;
            match rows.called_as(&known) {
                Some(place) => rows.put(place, known),
                // The table was sent before, and a host has renamed since what it had listed.
                None if self.register.initiatives.contains_key(&id) => {}
                None => rows.put(id, known),
            }
        }
        self.changes(rows)
    }

    /// Lists what another register has. What somebody has checked here on the same day or later stays as it is.
    pub(super) fn take_over(
        &self,
        all: Vec<(InitiativeId, Known)>,
    ) -> Result<Vec<Change>, Refusal> {
        let mut rows = Rows::of(self.register);
        let is_here = |(id, _): &(InitiativeId, Known)| self.register.initiatives.contains_key(id);
        let (again, new): (Vec<_>, Vec<_>) = all.into_iter().partition(is_here);
        // Those that were taken over before come first: another may have by now the name that one of them had.
        for (id, known) in again.into_iter().chain(new) {
            // Where the other campaign takes place it may be tomorrow already.
            let known = Known { checked: known.checked.min(self.today), ..known };
            let place = rows.called_as(&known).unwrap_or(id);
            match rows.listed.get(&place) {
                Some(here) if known.checked <= here.checked => {}
                None if self.register.initiatives.contains_key(&place) => {}
                Some(_) | None => rows.put(place, known),
            }
        }
        self.changes(rows)
    }

    fn changes(&self, rows: Rows) -> Result<Vec<Change>, Refusal> {
        at_most(rows.listed.len(), MOST_INITIATIVES)?;
        let change = |(id, known)| match self.register.initiatives.get(&id) {
            Some(before) => put(before, known, Standing::Listed),
            None => vec![listed(id, known)],
        };
        Ok(rows.listed.into_iter().flat_map(change).collect())
    }
}

/// What is listed, as it becomes row by row.
struct Rows {
    listed: BTreeMap<InitiativeId, Known>,
    places: BTreeMap<(String, String), InitiativeId>,
}

impl Rows {
    fn of(register: &Register) -> Self {
        let listed = register.initiatives.values().filter(|one| one.is_listed());
        let listed: BTreeMap<InitiativeId, Known> =
            listed.map(|one| (one.id, one.known.clone())).collect();
        let places = listed.iter().map(|(id, known)| (spelled(known), *id)).collect();
        Self { listed, places }
    }

    /// The initiative that has the name and the bearer of a row.
    fn called_as(&self, row: &Known) -> Option<InitiativeId> {
        self.places.get(&spelled(row)).copied()
    }

    fn put(&mut self, id: InitiativeId, known: Known) {
        let place = spelled(&known);
        if self.listed.insert(id, known).is_some() {
            self.places.retain(|_, other| *other != id);
        }
        self.places.insert(place, id);
    }
}

/// By what two rows are the same initiative: the name and whose it is, whatever the case of their letters.
fn spelled(known: &Known) -> (String, String) {
    (known.text.name.as_str().to_lowercase(), known.text.bearer.as_str().to_lowercase())
}
