//! A plan in the making: edits name texts and themes by their ids, a plan numbers them.

use std::collections::BTreeMap;

use super::{Plan, Settled, merges::merged};
use crate::{
    text::Bilingual,
    theming::{
        Text,
        edits::{Edits, Known, Naming, Split},
        exact::position,
        refusal::Refused,
    },
};

/// A plan in the making.
pub(super) struct Draft {
    plan: Plan,
    texts: BTreeMap<String, usize>,
    themes: BTreeMap<String, usize>,
    /// The theme that each text was in before any was split.
    members: Vec<Option<u32>>,
}

impl Draft {
    /// The plan of the edits, as far as they contradict neither the texts nor each other.
    pub(super) fn entered(texts: &[&Text], edits: &Edits) -> Result<Plan, Refused> {
        let mut draft = Self::new(texts);
        draft.enter(edits)?;
        draft.plan.known.extend(draft.themes.into_keys());
        Ok(draft.plan)
    }

    fn new(texts: &[&Text]) -> Self {
        let numbers = texts.iter().enumerate().map(|(number, text)| (text.id.clone(), number));
        let plan = Plan {
            fixed: vec![None; texts.len()],
            before: vec![None; texts.len()],
            ..Plan::default()
        };
        let (texts, themes) = (numbers.collect(), BTreeMap::new());
        Self { plan, texts, themes, members: Vec::new() }
    }

    fn enter(&mut self, edits: &Edits) -> Result<(), Refused> {
        let merged = merged(edits)?;
        let goal = |id: &str| merged.get(id).copied().unwrap_or(id).to_owned();
        for known in &edits.themes {
            self.continue_from(known, &goal(&known.id))?;
        }
        self.members.clone_from(&self.plan.before);
        for split in &edits.splits {
            if edits.frozen.contains(&split.theme) {
                return Err(Refused::Frozen(split.theme.clone()));
            }
            self.split(split)?;
        }
        for pin in &edits.pins {
            let theme = self.theme(&goal(&pin.theme));
            self.fix(&pin.id, theme)?;
        }
        for id in &edits.alone {
            self.stand_alone(id, edits)?;
        }
        for id in &edits.frozen {
            self.freeze(id)?;
        }
        for forbid in &edits.forbids {
            let place = (self.text(&forbid.id)?, self.known(&goal(&forbid.theme))?);
            self.plan.forbidden.insert(place);
        }
        let mut names = BTreeMap::new();
        for naming in &edits.names {
            let theme = self.known(&goal(&naming.theme))?;
            self.plan.settled[theme].label = Some(name(naming)?);
            if *names.entry(theme).or_insert(&naming.label) != &naming.label {
                return Err(Refused::TwoNames(self.plan.settled[theme].id.clone()));
            }
        }
        Ok(())
    }

    /// A theme of an earlier proposal goes on, or goes into another with all its texts.
    fn continue_from(&mut self, known: &Known, goal: &str) -> Result<(), Refused> {
        if !self.plan.known.insert(known.id.clone()) {
            return Err(Refused::SameTheme(known.id.clone()));
        }
        let theme = self.theme(goal);
        if known.id == goal {
            self.plan.settled[theme].label = label(known)?;
        }
        let theme = position(theme);
        for text in known.members.iter().filter_map(|id| self.texts.get_key_value(id)) {
            let before = self.plan.before[*text.1].get_or_insert(theme);
            if *before != theme {
                return Err(Refused::TwoPlaces(text.0.clone()));
            }
        }
        Ok(())
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

    fn stand_alone(&mut self, id: &str, edits: &Edits) -> Result<(), Refused> {
        let name = format!("alone-{id}");
        let not_alone = || Refused::NotAlone(id.to_owned());
        if edits.merges.iter().any(|merge| merge.from == name || merge.into == name) {
            return Err(not_alone());
        }
        let theme = self.theme(&name);
        self.plan.settled[theme].is_closed = true;
        self.fix(id, theme)?;
        let theme = Some(position(theme));
        match self.plan.fixed.iter().filter(|fixed| **fixed == theme).count() {
            1 => Ok(()),
            _ => Err(not_alone()),
        }
    }

    /// A theme keeps its texts. What people put into it may stay there, unless it was in another theme.
    fn freeze(&mut self, id: &str) -> Result<(), Refused> {
        let theme = self.known(id)?;
        self.plan.settled[theme].is_closed = true;
        let theme = position(theme);
        for (fixed, was_in) in self.plan.fixed.iter_mut().zip(&self.members) {
            let is_member = *was_in == Some(theme);
            let is_here = fixed.map_or(is_member, |fixed| fixed == theme);
            if is_member != is_here && was_in.is_some() {
                return Err(Refused::Frozen(id.to_owned()));
            }
            if is_member {
                *fixed = Some(theme);
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
        for id in split.parts.iter().flatten() {
            if self.members[self.text(id)?] != Some(position(theme)) {
                return Err(Refused::NoMember { text: id.clone(), theme: split.theme.clone() });
            }
        }
        for before in &mut self.plan.before {
            before.take_if(|before| *before == position(theme));
        }
        self.part(first, theme)?;
        for part in others {
            let name = self.name_of_part(&split.theme);
            let theme = self.theme(&name);
            self.part(part, theme)?;
        }
        Ok(())
    }

    /// The id of the next part of a theme. The first part keeps the id, so that the first that is split off is the second.
    fn name_of_part(&self, theme: &str) -> String {
        let mut number = 1;
        loop {
            number += 1;
            let name = format!("{theme}-{number}");
            if !self.themes.contains_key(&name) && !self.plan.known.contains(&name) {
                return name;
            }
        }
    }

    fn part(&mut self, texts: &[String], theme: usize) -> Result<(), Refused> {
        texts.iter().try_for_each(|id| self.fix(id, theme))
    }
}

/// The name that people gave a theme.
fn name(naming: &Naming) -> Result<Bilingual<String>, Refused> {
    let is_missing = naming.label.en.trim().is_empty() || naming.label.fr.trim().is_empty();
    if is_missing { Err(Refused::Nameless(naming.theme.clone())) } else { Ok(naming.label.clone()) }
}

/// What a theme was called; nothing where its texts had no words.
fn label(known: &Known) -> Result<Option<Bilingual<String>>, Refused> {
    let Some(label) = &known.label else { return Ok(None) };
    match (label.en.trim().is_empty(), label.fr.trim().is_empty()) {
        (true, true) => Ok(None),
        (false, false) => Ok(Some(label.clone())),
        _ => Err(Refused::Nameless(known.id.clone())),
    }
}
