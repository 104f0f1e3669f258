//! A plan in the making: edits name texts and themes by their ids, a plan numbers them.

use std::collections::BTreeMap;

use super::{Plan, Settled};
use crate::theming::{
    Text,
    edits::{Edits, Known, Split},
    exact::position,
    refusal::Refused,
};

/// A plan in the making.
pub(super) struct Draft {
    plan: Plan,
    texts: BTreeMap<String, usize>,
    themes: BTreeMap<String, usize>,
    /// How many parts of each theme have been split off.
    parts: BTreeMap<String, usize>,
}

impl Draft {
    /// The plan of the edits, as far as they contradict neither the texts nor each other.
    pub(super) fn entered(texts: &[&Text], edits: &Edits) -> Result<Plan, Refused> {
        let mut draft = Self::new(texts);
        draft.enter(edits)?;
        Ok(draft.plan)
    }

    fn new(texts: &[&Text]) -> Self {
        let numbers = texts.iter().enumerate().map(|(number, text)| (text.id.clone(), number));
        let plan = Plan {
            fixed: vec![None; texts.len()],
            before: vec![None; texts.len()],
            ..Plan::default()
        };
        Self { plan, texts: numbers.collect(), themes: BTreeMap::new(), parts: BTreeMap::new() }
    }

    fn enter(&mut self, edits: &Edits) -> Result<(), Refused> {
        let merged = merged(edits)?;
        let goal = |id: &str| merged.get(id).copied().unwrap_or(id).to_owned();
        for known in &edits.themes {
            self.continue_from(known, &goal(&known.id));
        }
        for split in &edits.splits {
            self.split(split)?;
        }
        for pin in &edits.pins {
            let theme = self.theme(&goal(&pin.theme));
            self.fix(&pin.id, theme)?;
        }
        for id in &edits.alone {
            self.stand_alone(id)?;
        }
        for id in &edits.frozen {
            self.freeze(&goal(id))?;
        }
        for forbid in &edits.forbids {
            let place = (self.text(&forbid.id)?, self.known(&goal(&forbid.theme))?);
            self.plan.forbidden.insert(place);
        }
        for naming in &edits.names {
            let theme = self.known(&goal(&naming.theme))?;
            self.plan.settled[theme].label = Some(naming.label.clone());
        }
        Ok(())
    }

    /// A theme of an earlier proposal goes on, or goes into another with all its texts.
    fn continue_from(&mut self, known: &Known, goal: &str) {
        let theme = self.theme(goal);
        if known.id == goal {
            self.plan.settled[theme].label.clone_from(&known.label);
        }
        for text in known.members.iter().filter_map(|id| self.texts.get(id)) {
            self.plan.before[*text] = Some(position(theme));
        }
    }

    fn text(&self, id: &str) -> Result<usize, Refused> {
        self.texts.get(id).copied().ok_or_else(|| Refused::NoSuchText(id.to_owned()))
    }

    fn known(&self, id: &str) -> Result<usize, Refused> {
        self.themes.get(id).copied().ok_or_else(|| Refused::NoSuchTheme(id.to_owned()))
    }

    /// The theme of an id, which begins to exist when it is named first.
    fn theme(&mut self, id: &str) -> usize {
        let settled = &mut self.plan.settled;
        *self.themes.entry(id.to_owned()).or_insert_with(|| {
            settled.push(Settled { id: id.to_owned(), ..Settled::default() });
            settled.len() - 1
        })
    }

    fn fix(&mut self, id: &str, theme: usize) -> Result<(), Refused> {
        let text = self.text(id)?;
        let theme = position(theme);
        if self.plan.fixed[text].is_some_and(|before| before != theme) {
            return Err(Refused::TwoPlaces(id.to_owned()));
        }
        self.plan.fixed[text] = Some(theme);
        Ok(())
    }

    fn stand_alone(&mut self, id: &str) -> Result<(), Refused> {
        let theme = self.theme(&format!("alone-{id}"));
        self.plan.settled[theme].is_closed = true;
        self.fix(id, theme)?;
        let theme = Some(position(theme));
        match self.plan.fixed.iter().filter(|fixed| **fixed == theme).count() {
            1 => Ok(()),
            _ => Err(Refused::NotAlone(id.to_owned())),
        }
    }

    fn freeze(&mut self, id: &str) -> Result<(), Refused> {
        let theme = self.known(id)?;
        self.plan.settled[theme].is_closed = true;
        let theme = Some(position(theme));
        for (fixed, before) in self.plan.fixed.iter_mut().zip(&self.plan.before) {
            if *before == theme {
                *fixed = fixed.or(theme);
            }
        }
        Ok(())
    }

    fn split(&mut self, split: &Split) -> Result<(), Refused> {
        let theme = self.known(&split.theme)?;
        let [first, others @ ..] = split.parts.as_slice() else {
            return Err(Refused::Pointless(split.theme.clone()));
        };
        if others.is_empty() || split.parts.iter().any(Vec::is_empty) {
            return Err(Refused::Pointless(split.theme.clone()));
        }
        for before in &mut self.plan.before {
            before.take_if(|before| *before == position(theme));
        }
        self.part(first, theme)?;
        for part in others {
            // The first part keeps the id, so that the first that is split off is the second.
            let number = self.parts.entry(split.theme.clone()).or_insert(1);
            *number += 1;
            let name = format!("{}-{number}", split.theme);
            let theme = self.theme(&name);
            self.part(part, theme)?;
        }
        Ok(())
    }

    fn part(&mut self, texts: &[String], theme: usize) -> Result<(), Refused> {
        texts.iter().try_for_each(|id| self.fix(id, theme))
    }
}

/// For each theme that goes into another, the one where it ends up.
fn merged(edits: &Edits) -> Result<BTreeMap<&str, &str>, Refused> {
    let direct: BTreeMap<&str, &str> =
        edits.merges.iter().map(|merge| (merge.from.as_str(), merge.into.as_str())).collect();
    let known = |id: &str| edits.themes.iter().any(|theme| theme.id == id);
    let mut merged = BTreeMap::new();
    for from in direct.keys() {
        if !known(from) {
            return Err(Refused::NoSuchTheme((*from).to_owned()));
        }
        let mut into = *from;
        for _ in 0..direct.len() {
            into = direct.get(into).copied().unwrap_or(into);
        }
        if direct.contains_key(into) {
            return Err(Refused::Pointless((*from).to_owned()));
        }
        if !known(into) {
            return Err(Refused::NoSuchTheme(into.to_owned()));
        }
        merged.insert(*from, into);
    }
    Ok(merged)
}
