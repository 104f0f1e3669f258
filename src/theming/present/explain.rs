//! Why a theme is one: its words, its most central texts, its languages.

use super::Findings;
use crate::{
    text::{Bilingual, Language},
    theming::{
        Text,
        corpus::Corpus,
        exact::{position, real, whole},
        label::Words,
        proposal::{KeyTerm, Languages, ProposedTheme, Share},
        tongue::Tongue,
    },
};

/// Words that explain a theme, and words that explain why a text is in it.
const KEY_TERMS: usize = 8;
const OWN_WORDS: usize = 4;

/// Texts that stand for a theme.
const CENTRAL: usize = 3;

/// So much of how central a text is hangs on its place alone.
const HALF: f64 = 0.5;

impl Findings<'_> {
    /// The texts of a theme, the most central first.
    pub(super) fn central(&self, theme: usize, placed: &[Option<u32>]) -> Vec<usize> {
        let lies_here = |text: &usize| placed[*text] == Some(position(theme));
        let mut members: Vec<usize> = (0..placed.len()).filter(lies_here).collect();
        let fit = |text: usize| self.grouping.fit[text] * (HALF + self.company(text));
        members.sort_by(|a, b| fit(*b).total_cmp(&fit(*a)).then(a.cmp(b)));
        members
    }

    pub(super) fn theme(
        &self,
        theme: usize,
        names: &[String],
        members: &[usize],
        words: &Words<'_>,
    ) -> ProposedTheme {
        let settled = self.plan.settled.get(theme).and_then(|settled| settled.label.clone());
        let counts = key_terms(theme, words);
        let central = self.of_both_languages(members);
        let mut sorted = members.to_vec();
        sorted.sort_unstable();
        let ids = |texts: &[usize]| texts.iter().map(|text| self.texts[*text].id.clone()).collect();
        let total: f64 = members.iter().map(|text| self.agreement(*text)).sum();
        let quote = central.first().map(|text| quote(self.texts[*text])).unwrap_or_default();
        ProposedTheme {
            id: names[theme].clone(),
            label: settled.unwrap_or_else(|| or_quote(words.label(theme), &quote)),
            quote,
            terms: counts.iter().map(|counted| counted.term.clone()).collect(),
            counts,
            members: ids(&sorted),
            central: ids(&central),
            by_fit: ids(members),
            borderline: members
                .last()
                .filter(|_| members.len() > CENTRAL)
                .map(|text| self.texts[*text].id.clone()),
            languages: languages(self.corpus, members),
            agreement: Share::of(total / real(members.len().max(1))),
        }
    }

    /// The most central texts; where a theme has both languages, at least one of each.
    fn of_both_languages(&self, members: &[usize]) -> Vec<usize> {
        let mut central: Vec<usize> = members.iter().copied().take(CENTRAL).collect();
        let missing = Language::ALL
            .map(Tongue::from)
            .into_iter()
            .find(|tongue| central.iter().all(|text| self.corpus.tongues[*text] != *tongue));
        let other = missing
            .and_then(|tongue| members.iter().find(|text| self.corpus.tongues[**text] == tongue));
        if let (Some(other), Some(last)) = (other, central.last_mut()) {
            *last = *other;
        }
        central
    }
}

/// How many texts of a theme are in which language.
pub(in crate::theming) fn languages(corpus: &Corpus, members: &[usize]) -> Languages {
    let mut languages = Languages::default();
    for text in members {
        match corpus.tongues[*text] {
            Tongue::English => languages.en += 1,
            Tongue::French => languages.fr += 1,
            Tongue::Other => languages.other += 1,
        }
    }
    languages
}

/// The words that say most of a theme, taken in turn from the languages of its texts.
pub(in crate::theming) fn key_terms(theme: usize, words: &Words<'_>) -> Vec<KeyTerm> {
    let lists = Tongue::ALL.map(|tongue| words.vocabulary.telling(theme, tongue, KEY_TERMS));
    let mut stems: Vec<usize> = lists.concat();
    let contrast = |stem: usize| words.vocabulary.contrast(theme, stem);
    stems.sort_by(|a, b| contrast(*b).total_cmp(&contrast(*a)).then(a.cmp(b)));
    let term = |stem: usize| KeyTerm {
        term: words.written(stem),
        language: words.vocabulary.tongue(stem).language(),
        inside: position(whole(words.vocabulary.inside(theme, stem))),
        outside: position(whole(words.vocabulary.outside(theme, stem))),
    };
    stems.into_iter().take(KEY_TERMS).map(term).collect()
}

/// The words of a text that say most of its theme, of those stems that count.
pub(in crate::theming) fn own_words(
    text: usize,
    theme: usize,
    words: &Words<'_>,
    counts: impl Fn(usize) -> bool,
) -> Vec<String> {
    let used = words.vocabulary.used.row(text).filter(|(stem, _)| counts(*stem));
    let used = used.map(|(stem, _)| (words.vocabulary.contrast(theme, stem), stem));
    let mut used: Vec<(f64, usize)> = used.filter(|(contrast, _)| *contrast > 0.0).collect();
    used.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    used.into_iter().take(OWN_WORDS).map(|(_, stem)| words.written(stem)).collect()
}

/// The most characters of a text that stand for it where it has no title.
const QUOTE: usize = 80;

fn quote(text: &Text) -> String {
    let title = text.title.trim();
    let body = text.body.trim().lines().next().unwrap_or_default();
    let whole = if title.is_empty() { body } else { title };
    if whole.chars().count() <= QUOTE {
        return whole.to_owned();
    }
    let cut: String = whole.chars().take(QUOTE).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

/// A theme without words of its own is called by a title.
fn or_quote(label: Bilingual<String>, quote: &str) -> Bilingual<String> {
    let or = |label: String, english: &str| match (label.is_empty(), quote.is_empty()) {
        (false, _) => label,
        (true, false) => quote.to_owned(),
        (true, true) => english.to_owned(),
    };
    Bilingual { en: or(label.en, "Without words"), fr: or(label.fr, "Sans mots") }
}
