//! What is settled before anything is grouped: the edits, checked, as numbers of texts and themes.

use std::collections::BTreeSet;

use super::{
    Granularity, Size, Text, Wish,
    exact::{pow, real, whole},
    refine::Allowed,
    refusal::Refused,
};
use crate::text::Bilingual;

mod draft;

use draft::Draft;

/// The fewest and the most themes that are proposed unasked.
const USUAL: std::ops::RangeInclusive<usize> = 2..=48;

/// A theme that is settled before anything is grouped.
#[derive(Debug, Clone, Default)]
pub(super) struct Settled {
    pub(super) id: String,
    pub(super) label: Option<Bilingual<String>>,
    /// It takes no text but those that are fixed to it.
    pub(super) is_closed: bool,
}

/// What is settled. Themes that are not settled follow after those that are.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) settled: Vec<Settled>,
    /// How many themes there will be.
    pub(super) themes: usize,
    /// The theme that each text stays in.
    pub(super) fixed: Vec<Option<u32>>,
    /// The theme that each text was in.
    pub(super) before: Vec<Option<u32>>,
    forbidden: BTreeSet<(usize, usize)>,
}

impl Allowed for Plan {
    fn fixed(&self, text: usize) -> Option<usize> {
        self.fixed[text].map(super::exact::index)
    }

    fn forbids(&self, text: usize, theme: usize) -> bool {
        self.is_closed(theme) || self.forbidden.contains(&(text, theme))
    }
}

impl Plan {
    /// Checks a wish. The texts are in the order of their ids.
    pub(super) fn of(texts: &[&Text], wish: &Wish) -> Result<Self, Refused> {
        if let Some(twice) = texts.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(Refused::SameId(twice[0].id.clone()));
        }
        let mut plan = Draft::entered(texts, &wish.edits)?;
        plan.themes = plan.count(texts.len(), wish)?;
        plan.check_places(texts)?;
        Ok(plan)
    }

    pub(super) fn is_closed(&self, theme: usize) -> bool {
        self.settled.get(theme).is_some_and(|theme| theme.is_closed)
    }

    /// Whether there were themes before.
    pub(super) fn continues(&self) -> bool {
        self.before.iter().any(Option::is_some)
    }

    fn count(&self, texts: usize, wish: &Wish) -> Result<usize, Refused> {
        let settled = self.settled.len();
        let least = if self.strands(settled) { settled + 1 } else { settled };
        let wanted = match wish.size {
            Size::Themes(wanted) => wanted,
            Size::Granularity(_) if self.continues() => return Ok(least),
            Size::Granularity(granularity) => usual(texts, granularity).max(least),
        };
        if wanted < settled {
            return Err(Refused::TooManySettled { settled, wanted });
        }
        let placed: BTreeSet<u32> = self.fixed.iter().flatten().copied().collect();
        let free = self.fixed.iter().filter(|fixed| fixed.is_none()).count();
        // Each theme needs a text: those that none is fixed to take one of the others.
        if wanted > placed.len() + free || wanted == 0 && texts > 0 {
            return Err(Refused::TooFewTexts { texts, wanted });
        }
        Ok(wanted)
    }

    /// Whether these themes leave a text without a place, which is then in one that is new.
    fn strands(&self, themes: usize) -> bool {
        let free = (0..self.fixed.len()).filter(|text| self.fixed[*text].is_none());
        0 < themes
            && free.into_iter().any(|text| (0..themes).all(|theme| self.forbids(text, theme)))
    }

    /// Every text can lie somewhere.
    fn check_places(&self, texts: &[&Text]) -> Result<(), Refused> {
        for (number, text) in texts.iter().enumerate() {
            let refused = || Refused::NoPlaceLeft(text.id.clone());
            match self.fixed(number) {
                Some(theme) if self.forbidden.contains(&(number, theme)) => return Err(refused()),
                None if (0..self.themes).all(|theme| self.forbids(number, theme)) => {
                    return Err(refused());
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// How many themes suit so many texts.
fn usual(texts: usize, granularity: Granularity) -> usize {
    let medium = 1.6 * pow(real(texts), 0.3);
    let factor = match granularity {
        Granularity::Coarse => 0.6,
        Granularity::Medium => 1.0,
        Granularity::Fine => 1.6,
    };
    // A handful of texts is no crowd: three of them to a theme.
    let most = texts.div_ceil(3);
    whole(medium * factor).clamp(*USUAL.start(), *USUAL.end()).min(most)
}
