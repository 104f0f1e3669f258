//! What is settled before anything is grouped: the edits, checked, as numbers of texts and themes.

use std::collections::BTreeSet;

use super::{
    Granularity, Size, Text, Wish,
    exact::{position, pow, real, whole},
    refine::Allowed,
    refusal::Refused,
};
use crate::text::Bilingual;

mod draft;
mod filling;
mod merges;

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
    /// The ids by which people know themes, also those that are no more. A new theme gets none of them.
    pub(super) known: BTreeSet<String>,
    /// Whether each theme needs a text, because so many were asked for.
    pub(super) needs_texts: bool,
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
        if matches!(wish.size, Size::Themes(_)) {
            plan.needs_texts = true;
        } else {
            plan.pass_over();
        }
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

    /// Takes out settled themes that no text is fixed to and none was in.
    fn pass_over(&mut self) {
        let lies: BTreeSet<u32> =
            self.fixed.iter().chain(&self.before).flatten().copied().collect();
        let mut goes_on = (0..).map(|theme| lies.contains(&theme));
        self.settled.retain(|_| goes_on.next().unwrap_or(true));
        let places = self.fixed.iter_mut().chain(&mut self.before).flatten();
        places.for_each(|theme| *theme = position(lies.range(..*theme).count()));
        let number = |theme: usize| {
            let theme = position(theme);
            lies.contains(&theme).then(|| lies.range(..theme).count())
        };
        let forbidden = self.forbidden.iter();
        self.forbidden =
            forbidden.filter_map(|(text, theme)| Some((*text, number(*theme)?))).collect();
    }

    fn count(&self, texts: usize, wish: &Wish) -> Result<usize, Refused> {
        let settled = self.settled.len();
        let least = if self.strands(settled) { settled + 1 } else { settled };
        match wish.size {
            Size::Themes(wanted) => self.check_filled(wanted).map(|()| wanted),
            Size::Granularity(_) if self.continues() => Ok(least),
            // What people placed themselves leaves fewer texts for themes that are new.
            Size::Granularity(granularity) => {
                Ok(usual(texts, granularity).min(self.most()).max(least))
            }
        }
    }

    /// The texts that are not fixed to a theme.
    fn free(&self) -> impl Iterator<Item = usize> {
        (0..self.fixed.len()).filter(|text| self.fixed[*text].is_none())
    }

    /// Whether these themes leave a text without a place, which is then in one that is new.
    fn strands(&self, themes: usize) -> bool {
        0 < themes && self.free().any(|text| (0..themes).all(|theme| self.forbids(text, theme)))
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
