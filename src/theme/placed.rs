//! Who put a challenge where it lies: a proposal that somebody accepted, people by hand, or what they did with themes.
//!
//! It is told of where the challenge lies now. What was taken back counts as if it had never been, so what a proposal found
//! is again its finding once a person has taken her own move back.

use serde::Serialize;

use crate::{challenge::Challenge, id::ThemeId, theme::PutByHand};

/// Where an accepted proposal last had a challenge that people left it to place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The theme; none in the tray.
    pub theme: Option<ThemeId>,
    /// How much the runs agreed, in ten-thousandths.
    pub agreement: u16,
    /// The version of the words that were compared.
    pub version: u32,
    /// How often people had put it somewhere by then, without what was taken back.
    pub times: usize,
}

/// Who put a challenge where it lies. Which person it was is never shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PlacedBy {
    /// Nobody yet: it waits for a theme since it came.
    Nobody,
    /// A proposal that somebody accepted, by the words that the challenge has.
    Proposal,
    /// A proposal that somebody accepted, by words that were changed since.
    EarlierWords,
    /// Somebody, by hand.
    Hand,
    /// It came along when themes were merged, split or retired.
    Themes,
}

impl Challenge {
    /// Who put it where it lies, as long as it is accepted.
    pub fn placed_by(&self) -> PlacedBy {
        if let Some(found) = self.found_here() {
            let is_as_found = found.version == self.version;
            return if is_as_found { PlacedBy::Proposal } else { PlacedBy::EarlierWords };
        }
        match (self.put_by_hand.last(), self.theme) {
            (Some(PutByHand::Into(put)), Some(theme)) if *put == theme => PlacedBy::Hand,
            (Some(PutByHand::Aside | PutByHand::Apart), None) => PlacedBy::Hand,
            (None, None) if self.found.is_none() => PlacedBy::Nobody,
            _ => PlacedBy::Themes,
        }
    }

    /// How much the runs agreed that it belongs where it lies, in ten-thousandths, where they compared the words it has.
    pub fn agreement(&self) -> Option<u16> {
        let found = self.found_here().filter(|found| found.version == self.version)?;
        found.theme.map(|_| found.agreement)
    }

    /// What a proposal found of it, if it lies there still and no hand has put it there since.
    fn found_here(&self) -> Option<Found> {
        let times = self.put_by_hand.len();
        self.found.filter(|found| found.theme == self.theme && found.times == times)
    }
}
