//! Who put a challenge where it lies: a proposal that somebody accepted, people by hand, or what they did with themes.
//!
//! It is told of where the challenge lies now. What was taken back counts as if it had never been, so what a proposal found
//! is again its finding once a person has taken her own move back.

use serde::Serialize;

use crate::{challenge::Challenge, id::ThemeId, theme::PutByHand};

/// What accepted proposals made of a challenge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The entry of the last one in which it took part.
    pub(super) entry: u64,
    /// What the last one found for which people had left it free.
    pub(super) finding: Option<Finding>,
}

/// Where a proposal found that a challenge belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Finding {
    /// The theme; none in the tray.
    pub(super) theme: Option<ThemeId>,
    /// How much the runs agreed, in ten-thousandths.
    pub(super) agreement: u16,
    /// The version of the words that were compared.
    pub(super) version: u32,
    /// How often people had put it somewhere by then, without what was taken back.
    pub(super) times: usize,
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

    /// How much the runs agreed that it belongs in the theme in which it lies, in ten-thousandths, where they compared the
    /// words that it has.
    pub fn agreement(&self) -> Option<u16> {
        let found = self.found_here().filter(|_| self.is_accepted())?;
        (found.theme.is_some() && found.version == self.version).then_some(found.agreement)
    }

    /// What a proposal found of it, if it lies there still and no hand has put it there since.
    fn found_here(&self) -> Option<Finding> {
        let times = self.put_by_hand.len();
        let finding = self.found.and_then(|found| found.finding);
        finding.filter(|finding| finding.theme == self.theme && finding.times == times)
    }
}
