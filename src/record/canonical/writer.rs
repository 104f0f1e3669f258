//! Writes a value straight into its canonical bytes, in one walk.
//!
//! Types name their fields in the order in which they are told best, so an object's members are written as they come,
//! and put in order when the object ends ([`object`](super::object)). What is absent says so instead of writing, and
//! whoever asked for it leaves its key out.

use std::fmt::{self, Write as _};

use serde::Serialize;

use super::{LARGEST_INTEGER, NotCanonical, escape::Escaped, object::Member};
use crate::record::{SideRow, private};

/// Canonical bytes as they come to be. One that has written is used again without asking for memory.
#[derive(Debug, Default)]
pub(in crate::record) struct Writer {
    pub(super) out: String,
    /// The members of all objects that have not ended, the innermost last.
    pub(super) members: Vec<Member>,
    /// The names of these members.
    pub(super) names: String,
    /// Where members are put in order.
    pub(super) sorted: String,
    /// Whether the last value was an absent one, of which nothing was written.
    pub(super) is_absent: bool,
    /// The side rows of private values, where these are written as what the record holds of them.
    sides: Option<Vec<SideRow>>,
}

impl Writer {
    /// One that writes commitments in place of private values, and keeps their side rows.
    pub(in crate::record) fn of_entries() -> Self {
        Self { sides: Some(Vec::new()), ..Self::default() }
    }

    /// Writes a value in place of what was written before; its bytes.
    pub(in crate::record) fn write<T: Serialize + ?Sized>(
        &mut self,
        value: &T,
    ) -> Result<&str, NotCanonical> {
        self.out.clear();
        self.members.clear();
        self.names.clear();
        self.is_absent = false;
        if let Some(sides) = &mut self.sides {
            sides.clear();
        }
        value.serialize(&mut *self)?;
        if self.is_absent { Err(NotCanonical::Null) } else { Ok(&self.out) }
    }

    /// What was written last.
    pub(in crate::record) fn into_text(self) -> String {
        self.out
    }

    /// The side rows of the private values in what was written last, in the order in which they stand there.
    pub(in crate::record) fn take_sides(&mut self) -> Vec<SideRow> {
        let mut sides = self.sides.as_mut().map(std::mem::take).unwrap_or_default();
        sides.sort_by_cached_key(|side| self.out.find(&side.commitment.to_string()));
        sides
    }

    /// Puts the commitment in place of a private value that stands at the end, where commitments are written.
    pub(super) fn commit_to(&mut self, start: usize) -> Result<(), NotCanonical> {
        let Some(sides) = &mut self.sides else { return Ok(()) };
        let Some(side) = private::side_row(self.out.get(start..).unwrap_or_default())? else {
            return Ok(());
        };
        self.out.truncate(start);
        private::write_commitment(&side.commitment, &mut self.out);
        sides.push(side);
        Ok(())
    }

    /// A value of which nothing is written.
    pub(super) fn absent(&mut self) {
        self.is_absent = true;
    }

    /// Text between quotation marks, of what writes itself.
    pub(super) fn display<T: fmt::Display + ?Sized>(
        &mut self,
        value: &T,
    ) -> Result<(), NotCanonical> {
        self.out.push('"');
        let written = write!(Escaped(&mut self.out), "{value}");
        self.out.push('"');
        written.map_err(|_| NotCanonical::Unserialisable)
    }

    pub(super) fn number(&mut self, is_negative: bool, size: u64) -> Result<(), NotCanonical> {
        if size > LARGEST_INTEGER {
            return Err(NotCanonical::Number);
        }
        let sign = if is_negative { "-" } else { "" };
        write!(self.out, "{sign}{size}").map_err(|_| NotCanonical::Unserialisable)
    }
}
