//! Whether each theme can have a text, where so many are asked for.

use std::collections::{BTreeMap, BTreeSet};

use super::Plan;
use crate::theming::{exact::position, refine::Allowed as _, refusal::Refused};

impl Plan {
    /// Checks that so many themes can each have a text of their own.
    pub(super) fn check_filled(&self, wanted: usize) -> Result<(), Refused> {
        let (settled, texts) = (self.settled.len(), self.fixed.len());
        if wanted < settled {
            return Err(Refused::TooManySettled { settled, wanted });
        }
        if self.most() < wanted || wanted == 0 && 0 < texts {
            return Err(Refused::TooFewTexts { texts, wanted });
        }
        let is_placed = |theme: &usize| self.fixed.contains(&Some(position(*theme)));
        let mut claims = BTreeMap::new();
        for theme in (0..settled).filter(|theme| !is_placed(theme)) {
            if !self.claim(theme, &mut claims, &mut BTreeSet::new()) {
                return Err(Refused::NoTextLeft(self.settled[theme].id.clone()));
            }
        }
        Ok(())
    }

    /// So many themes can have a text each: those that one is fixed to, and one for every other text.
    pub(super) fn most(&self) -> usize {
        let placed: BTreeSet<u32> = self.fixed.iter().flatten().copied().collect();
        placed.len() + self.free().count()
    }

    /// Finds a text for a theme; one that another theme has only if that finds another. A text is asked once.
    fn claim(
        &self,
        theme: usize,
        claims: &mut BTreeMap<usize, usize>,
        asked: &mut BTreeSet<usize>,
    ) -> bool {
        let allowed = || self.free().filter(|text| !self.forbids(*text, theme));
        let unclaimed = allowed().find(|text| !claims.contains_key(text));
        let found = unclaimed.or_else(|| {
            allowed().find(|text| {
                let holder = claims.get(text).copied();
                asked.insert(*text)
                    && holder.is_some_and(|holder| self.claim(holder, claims, asked))
            })
        });
        claims.extend(found.map(|text| (text, theme)));
        found.is_some()
    }
}
