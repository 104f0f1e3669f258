//! Where an accepted challenge lies.

use crate::{campaign::Hand, challenge::Challenge, id::ThemeId, theme::PutByHand};

/// Where an accepted challenge lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lies {
    /// In a theme.
    In(ThemeId),
    /// In the tray: not yet in a theme.
    Tray,
    /// In no theme, on purpose: neither does it wait for one, nor does a proposal give it one.
    Apart,
}

impl Lies {
    fn of(theme: Option<ThemeId>, put: Option<&PutByHand>) -> Self {
        match (theme, put) {
            (Some(theme), _) => Self::In(theme),
            (None, Some(PutByHand::Apart)) => Self::Apart,
            (None, _) => Self::Tray,
        }
    }

    /// The theme in which it lies.
    pub const fn theme(self) -> Option<ThemeId> {
        match self {
            Self::In(theme) => Some(theme),
            Self::Tray | Self::Apart => None,
        }
    }
}

impl Challenge {
    /// Where it lies as long as it is accepted.
    pub fn lies(&self) -> Lies {
        Lies::of(self.theme, self.put_by_hand.last())
    }

    /// Where it lies once a person has put it there.
    pub(crate) fn lies_after(&self, theme: Option<ThemeId>, hand: Option<Hand>) -> Lies {
        let put = match hand {
            None => None,
            Some(Hand::Apart) => Some(&PutByHand::Apart),
            Some(Hand::TakenBack) => self.put_by_hand.iter().nth_back(1),
        };
        Lies::of(theme, put)
    }
}
