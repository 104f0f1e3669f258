//! From groups to a proposal: names, order, labels, explanations.

use super::{
    Text, Wish,
    bridge::Bridge,
    corpus::Corpus,
    exact::{index, position},
    grouping::Grouping,
    label::{Words, can_be_shown},
    left_out::LeftOut,
    phrase::Phrases,
    plan::Plan,
    proposal::{Assignment, Proposal, Share, TrayReason},
    terms::Terms,
    vocabulary::Vocabulary,
    workers::{Workers, map},
};

mod explain;
mod place;

pub(super) use explain::{key_terms, languages, own_words};

/// A theme with this share of a text's company is worth naming beside its own.
const SECOND: f64 = 0.2;

/// All that is known when a proposal is written.
pub(super) struct Findings<'a> {
    pub(super) workers: &'a dyn Workers,
    pub(super) texts: &'a [&'a Text],
    pub(super) wish: &'a Wish,
    pub(super) corpus: &'a Corpus,
    pub(super) terms: &'a Terms,
    pub(super) bridge: &'a Bridge,
    pub(super) left_out: &'a LeftOut,
    pub(super) plan: &'a Plan,
    pub(super) grouping: &'a Grouping,
}

impl Findings<'_> {
    pub(super) fn proposal(&self) -> Proposal {
        let reasons = self.reasons();
        let placed = self.placed(&reasons);
        let order = self.order(&placed);
        let names = self.names(&order);
        let vocabulary = Vocabulary::of(
            self.workers,
            self.corpus,
            &self.terms.stems,
            |word| !self.terms.of_words[word].is_empty() && can_be_shown(&self.corpus.words[word]),
            &placed,
            self.plan.themes,
        );
        let members: Vec<Vec<usize>> =
            (0..self.plan.themes).map(|theme| self.central(theme, &placed)).collect();
        let phrases =
            Phrases::read(self.workers, self.texts, &self.corpus.tongues, &members, &vocabulary);
        let words = Words {
            corpus: self.corpus,
            vocabulary: &vocabulary,
            phrases: &phrases,
            bridge: self.bridge,
            left_out: self.left_out,
        };
        let themes = map(self.workers, order.len(), |place| {
            let theme = order[place];
            self.theme(theme, &names, &members[theme], &words)
        });
        let assignments = map(self.workers, self.texts.len(), |text| {
            self.assignment(text, placed[text], reasons[text], &names, &words)
        });
        let in_tray = assignments.iter().filter(|assignment| assignment.theme.is_none());
        let moved = assignments.iter().filter(|assignment| assignment.moved_from.is_some()).count();
        Proposal {
            themes,
            tray: in_tray.map(|assignment| assignment.id.clone()).collect(),
            moved: position(moved),
            assignments,
        }
    }

    /// With which share of those that it keeps meeting a text lies in its theme.
    fn company(&self, text: usize) -> f64 {
        let row = self.grouping.company.row(text);
        self.grouping.themes[text].map_or(0.0, |theme| row[index(theme)])
    }

    /// A text that a person put where it lies is agreed on.
    fn agreement(&self, text: usize) -> f64 {
        if self.plan.fixed[text].is_some() { 1.0 } else { self.company(text) }
    }

    fn assignment(
        &self,
        text: usize,
        theme: Option<u32>,
        reason: Option<TrayReason>,
        names: &[String],
        words: &Words<'_>,
    ) -> Assignment {
        let before = self.plan.before[text].filter(|before| Some(*before) != theme);
        Assignment {
            id: self.texts[text].id.clone(),
            theme: theme.map(|theme| names[index(theme)].clone()),
            agreement: Share::of(self.agreement(text)),
            second: self.second(text, theme, names),
            words: theme
                .map(|theme| own_words(text, index(theme), words, |_| true))
                .unwrap_or_default(),
            reason: reason.filter(|_| theme.is_none()),
            moved_from: before.map(|before| names[index(before)].clone()),
        }
    }

    /// The theme with most of a text's company beside its own. A theme whose texts all wait in the tray has no name.
    fn second(&self, text: usize, theme: Option<u32>, names: &[String]) -> Option<String> {
        let row = self.grouping.company.row(text).iter().zip(names).enumerate();
        let own = theme.map(index);
        let others = row.filter(|(other, (_, name))| Some(*other) != own && !name.is_empty());
        let best = others.max_by(|a, b| a.1.0.total_cmp(b.1.0).then(b.0.cmp(&a.0)));
        best.filter(|(_, (share, _))| SECOND <= **share).map(|(_, (_, name))| name.clone())
    }
}
