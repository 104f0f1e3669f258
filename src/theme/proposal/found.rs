//! From what the theming finds to themes that a person can accept.

use std::{collections::BTreeMap, str::FromStr as _};

use super::{Basis, FoundPlace, FoundTheme, FoundThemes, Method};
use crate::{
    id::ThemeId,
    text::{Bilingual, Name},
    theming::{Proposal, ProposedTheme, Refused, Size, Version, Wish, Workers, propose_by},
};

/// What a theme is called whose texts have no word that could name it.
const NAMELESS: &str = "…";

impl Basis {
    /// Groups the challenges. The same basis gives the same proposal, whoever works on it.
    pub fn propose(&self, workers: &dyn Workers) -> Result<Proposal, Refused> {
        self.propose_by(Version::NEWEST, workers)
    }

    /// Groups the challenges as a record has them.
    pub fn propose_by(&self, version: Version, workers: &dyn Workers) -> Result<Proposal, Refused> {
        let size = Size::Granularity(self.granularity);
        propose_by(version, workers, &self.texts, &Wish { size, edits: self.edits(), seed: 0 })
    }

    /// A proposal in the form in which it is accepted; none for one that was made from something else.
    pub fn found(&self, proposal: &Proposal) -> Option<FoundThemes> {
        let numbers: BTreeMap<&str, u32> = (0..)
            .zip(&proposal.themes)
            .map(|(number, theme)| (theme.id.as_str(), number))
            .collect();
        let themes = proposal.themes.iter().map(|theme| self.theme(theme));
        let places = self.lying.iter().zip(&proposal.assignments).map(|(lying, assignment)| {
            let is_same = assignment.id == lying.challenge.to_string();
            let theme = assignment.theme.as_deref().and_then(|theme| numbers.get(theme).copied());
            let agreement = assignment.agreement.ten_thousandths();
            is_same.then_some(FoundPlace { challenge: lying.challenge, theme, agreement })
        });
        let found = FoundThemes {
            basis: self.hash(),
            granularity: self.granularity,
            method: Method::ours(),
            themes: themes.collect::<Option<_>>()?,
            places: places.collect::<Option<_>>()?,
        };
        self.takes(&found).then_some(found)
    }

    fn theme(&self, theme: &ProposedTheme) -> Option<FoundTheme> {
        let id = theme.id.parse().ok().filter(|id: &ThemeId| self.themes.contains_key(id));
        let name = match id.and_then(|id| self.themes.get(&id)) {
            Some(name) => name.clone(),
            None => name(theme)?,
        };
        Some(FoundTheme { theme: id, name })
    }
}

/// The name of a new theme: its label, in the other language where it has none in one.
fn name(theme: &ProposedTheme) -> Option<Bilingual<Name>> {
    let Bilingual { en, fr } = &theme.label;
    let first = |texts: [&str; 4]| texts.into_iter().find_map(as_name);
    Some(Bilingual {
        en: first([en, fr, &theme.quote, NAMELESS])?,
        fr: first([fr, en, &theme.quote, NAMELESS])?,
    })
}

/// A text as a name: with a capital, and cut where it is too long.
fn as_name(text: &str) -> Option<Name> {
    let most = usize::try_from(Name::LIMIT).unwrap_or(usize::MAX);
    let mut characters = text.trim().chars();
    let capital = characters.next()?.to_uppercase();
    let text: String = capital.chain(characters).take(most).collect();
    Name::from_str(text.trim_end()).ok()
}
