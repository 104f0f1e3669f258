//! In which theme each text is shown, in which order the themes, and under which ids.

use super::Findings;
use crate::theming::{
    Size,
    exact::{index, position},
    proposal::TrayReason,
    refine::Allowed as _,
};

/// With less agreement a text waits in the tray.
const LEAST_AGREEMENT: f64 = 0.25;

impl Findings<'_> {
    /// Why a text would lie in the tray.
    pub(super) fn reasons(&self) -> Vec<Option<TrayReason>> {
        let reason = |text: usize| {
            if self.plan.fixed[text].is_some() {
                None
            } else if self.corpus.counts.written(text) == 0 {
                Some(TrayReason::NoWords)
            } else if self.found(text).is_none() {
                Some(TrayReason::NothingShared)
            } else if self.company(text) < LEAST_AGREEMENT && self.plan.before[text].is_none() {
                Some(TrayReason::NoAgreement)
            } else {
                None
            }
        };
        (0..self.texts.len()).map(reason).collect()
    }

    /// The theme in which a text was found, else the one where it was: that its words are gone from the others is no
    /// reason to leave.
    fn found(&self, text: usize) -> Option<u32> {
        let stays = |theme: &u32| !self.plan.forbids(text, index(*theme));
        self.grouping.themes[text].or(self.plan.before[text].filter(stays))
    }

    /// The theme of each text. Where a number of themes was asked for, every text gets one and every theme a text.
    pub(super) fn placed(&self, reasons: &[Option<TrayReason>]) -> Vec<Option<u32>> {
        let mut placed: Vec<Option<u32>> =
            (0..self.texts.len()).map(|text| self.found(text)).collect();
        if let Size::Granularity(_) = self.wish.size {
            for (place, reason) in placed.iter_mut().zip(reasons) {
                place.take_if(|_| reason.is_some());
            }
            return placed;
        }
        let mut sizes = vec![0_usize; self.plan.themes];
        placed.iter().flatten().for_each(|theme| sizes[index(*theme)] += 1);
        for (text, place) in placed.iter_mut().enumerate() {
            if place.is_none() {
                let open = (0..self.plan.themes).filter(|theme| !self.plan.forbids(text, *theme));
                let empty = open.clone().find(|theme| sizes[*theme] == 0);
                let largest =
                    || open.clone().max_by_key(|theme| (sizes[*theme], usize::MAX - theme));
                if let Some(theme) = empty.or_else(largest) {
                    *place = Some(position(theme));
                    sizes[theme] += 1;
                }
            }
        }
        placed
    }

    /// Themes with texts: settled ones first, then the largest first.
    pub(super) fn order(&self, placed: &[Option<u32>]) -> Vec<usize> {
        let mut sizes = vec![0_usize; self.plan.themes];
        let mut firsts = vec![usize::MAX; self.plan.themes];
        for (text, theme) in placed.iter().enumerate() {
            if let Some(theme) = theme {
                sizes[index(*theme)] += 1;
                firsts[index(*theme)] = firsts[index(*theme)].min(text);
            }
        }
        let settled = self.plan.settled.len();
        let mut new: Vec<usize> =
            (settled..self.plan.themes).filter(|theme| sizes[*theme] > 0).collect();
        new.sort_by_key(|theme| (usize::MAX - sizes[*theme], firsts[*theme]));
        (0..settled).chain(new).collect()
    }

    /// The id of each theme: a new one gets the first number by which people know none.
    pub(super) fn names(&self, order: &[usize]) -> Vec<String> {
        let settled = &self.plan.settled;
        let mut names = vec![String::new(); self.plan.themes];
        let mut number = 0;
        for theme in order {
            names[*theme] = settled.get(*theme).map_or_else(
                || loop {
                    number += 1;
                    let name = format!("t{number}");
                    if !self.plan.known.contains(&name) {
                        break name;
                    }
                },
                |settled| settled.id.clone(),
            );
        }
        names
    }
}
