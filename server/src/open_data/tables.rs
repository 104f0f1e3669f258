//! The five tables, from the views of somebody who is nobody in the campaign.

use std::collections::BTreeSet;

use pathways::{
    campaign::Campaign,
    id::{ChallengeId, ThemeId},
    register::Register,
    round::{ItemId, ItemTotal, Kind, Outcome, RoundState},
    rule::ScoreTotal,
    text::Language,
    time::Day,
    view::{self, ChallengeView, CountView, InitiativeView, RoundView, ThemeView, Viewer},
};
use serde::Serialize;

use super::table::{Cell, Table};

/// What everybody may know, in an order that follows from ids and places in the log.
pub(super) fn tables(
    campaign: &Campaign,
    consents: &BTreeSet<ChallengeId>,
    register: &Register,
) -> Vec<Table> {
    let known = Known::of(campaign, consents);
    vec![
        known.challenges(),
        known.themes(),
        known.supports(),
        known.panel(),
        known.initiatives(register),
    ]
}

/// The views of somebody who is nobody in the campaign.
struct Known<'a> {
    campaign: &'a Campaign,
    /// The challenges whose words may stand in files.
    consents: &'a BTreeSet<ChallengeId>,
    everybody: Viewer,
    rounds: Vec<RoundView>,
}

impl<'a> Known<'a> {
    fn of(campaign: &'a Campaign, consents: &'a BTreeSet<ChallengeId>) -> Self {
        let everybody = campaign.viewer(None);
        let rounds = view::rounds(campaign, &everybody);
        Self { campaign, consents, everybody, rounds }
    }

    fn challenges(&self) -> Table {
        let challenges = view::challenges(self.campaign, &self.everybody);
        Table {
            name: "challenges",
            columns: &[
                "challenge",
                "state",
                "theme",
                "merged_into",
                "language",
                "version",
                "title",
                "body",
                "affected",
                "region",
                "discipline",
                "title_en",
                "title_fr",
                "submitted_at",
            ],
            rows: challenges.iter().map(|one| self.challenge(one)).collect(),
        }
    }

    fn challenge(&self, challenge: &ChallengeView) -> Vec<Cell> {
        let text = challenge.text.as_ref();
        let words = text.filter(|_| self.consents.contains(&challenge.id));
        let title_in = |language| Cell::maybe(title_in(challenge, language));
        vec![
            Cell::text(challenge.id),
            code(challenge.state),
            Cell::maybe(challenge.theme),
            Cell::maybe(challenge.merged_into),
            Cell::text(&challenge.language),
            Cell::Number(challenge.version),
            Cell::maybe(text.map(|text| &text.title)),
            Cell::maybe(words.and_then(|text| text.body.as_ref())),
            Cell::maybe(words.and_then(|text| text.affected.as_ref())),
            Cell::maybe(words.and_then(|text| text.region.as_ref())),
            Cell::maybe(words.and_then(|text| text.discipline.as_ref())),
            title_in(Language::En),
            title_in(Language::Fr),
            Cell::text(challenge.submitted_at),
        ]
    }

    fn themes(&self) -> Table {
        let themes = view::themes(self.campaign, &self.everybody);
        Table {
            name: "themes",
            columns: &[
                "theme",
                "state",
                "name_en",
                "name_fr",
                "why_en",
                "why_fr",
                "challenges",
                "voices",
                "voices_open_code",
            ],
            rows: themes.iter().map(|theme| self.theme(theme)).collect(),
        }
    }

    fn theme(&self, theme: &ThemeView) -> Vec<Cell> {
        let total = self.members_count().and_then(|count| count.totals.as_ref());
        let total = total.and_then(|tally| tally.themes.iter().find(|one| one.theme == theme.id));
        let why = |language| theme.why.as_ref().map(|why| why.get(language));
        vec![
            Cell::text(theme.id),
            code(theme.state),
            Cell::text(theme.name.get(Language::En)),
            Cell::text(theme.name.get(Language::Fr)),
            Cell::maybe(why(Language::En)),
            Cell::maybe(why(Language::Fr)),
            Cell::known(u32::try_from(theme.challenges.len()).ok()),
            Cell::known(total.map(|total| total.voices)),
            Cell::known(total.map(|total| total.open_code)),
        ]
    }

    /// The first members' round that was counted and stands.
    fn members_count(&self) -> Option<&CountView> {
        let is_first = |round: &&RoundView| {
            round.kind == Kind::Upvote && round.origin().is_none() && stands(round)
        };
        self.rounds.iter().filter(is_first).find_map(|round| round.count.as_ref())
    }

    fn supports(&self) -> Table {
        let rows = self.counted(Kind::Upvote).flat_map(|(round, count)| {
            round.slate.iter().map(move |entry| {
                let total = total(count, entry.item);
                let mut row = self.item(round, entry.item);
                row.extend([
                    Cell::known(total.map(|total| total.support)),
                    Cell::known(total.map(|total| total.open_code)),
                    result(count, entry.item),
                ]);
                row
            })
        });
        Table {
            name: "supports",
            columns: &[
                "round",
                "run_off_of",
                "further_to",
                "item",
                "kind",
                "name_en",
                "name_fr",
                "supports",
                "supports_open_code",
                "result",
            ],
            rows: rows.collect(),
        }
    }

    fn panel(&self) -> Table {
        let decision = view::results(self.campaign, &self.everybody).and_then(|one| one.decision);
        let chosen: BTreeSet<ItemId> =
            decision.iter().flat_map(|one| &one.selected).map(|selected| selected.item).collect();
        let rows = self.counted(Kind::Panel).flat_map(|(round, count)| {
            let chosen = &chosen;
            round.slate.iter().map(move |entry| {
                let total = total(count, entry.item);
                let mut row = self.item(round, entry.item);
                row.extend(marks(round, total));
                row.extend([
                    result(count, entry.item),
                    Cell::text(if chosen.contains(&entry.item) { "yes" } else { "no" }),
                ]);
                row
            })
        });
        Table {
            name: "panel",
            columns: &[
                "round",
                "run_off_of",
                "further_to",
                "item",
                "kind",
                "name_en",
                "name_fr",
                "approve",
                "decline",
                "scored",
                "score_hundredths",
                "first_places",
                "places",
                "abstain",
                "eligible",
                "result",
                "chosen",
            ],
            rows: rows.collect(),
        }
    }

    /// Who already works on what, as a table that another campaign can import.
    fn initiatives(&self, register: &Register) -> Table {
        // How long ago somebody looked is said by the day alone.
        let listed = view::register(self.campaign, &self.everybody, register, Day::from_number(0));
        Table {
            name: "initiatives",
            columns: &["name", "who", "what", "language", "link", "place", "checked"],
            rows: listed.iter().map(initiative).collect(),
        }
    }

    /// The rounds of a kind whose count everybody may know, in the order in which they were prepared.
    fn counted(&self, kind: Kind) -> impl Iterator<Item = (&RoundView, &CountView)> {
        let of_kind = self.rounds.iter().filter(move |round| round.kind == kind && stands(round));
        of_kind.filter_map(|round| Some((round, round.count.as_ref()?)))
    }

    /// What every row about an item of a slate begins with.
    fn item(&self, round: &RoundView, item: ItemId) -> Vec<Cell> {
        let [english, french] =
            Language::ALL.map(|language| Cell::maybe(self.name(item, language)));
        let kind = match item {
            ItemId::Challenge(_) => "challenge",
            ItemId::Theme(_) => "theme",
            ItemId::Topic(_) => "topic",
        };
        vec![
            Cell::text(round.id),
            Cell::maybe(round.run_off_of),
            Cell::maybe(round.further_to),
            Cell::text(item),
            Cell::text(kind),
            english,
            french,
        ]
    }

    /// What an item is called; a challenge that is not translated has its one title.
    fn name(&self, item: ItemId, language: Language) -> Option<String> {
        match item {
            ItemId::Challenge(id) => {
                let challenge = view::challenge(self.campaign, id, &self.everybody)?;
                let title = challenge.text.as_ref().map(|text| text.title.to_string());
                title_in(&challenge, language).or(title)
            }
            ItemId::Theme(id) => self.theme_name(id, language),
            ItemId::Topic(id) => {
                let topic = view::topic(self.campaign, id, &self.everybody)?;
                topic.name.map(|name| name.get(language).to_string())
            }
        }
    }

    fn theme_name(&self, id: ThemeId, language: Language) -> Option<String> {
        let theme = view::theme(self.campaign, id, &self.everybody)?;
        Some(theme.name.get(language).to_string())
    }
}

fn stands(round: &RoundView) -> bool {
    round.void_reason.is_none() && round.state != RoundState::Void
}

fn initiative(initiative: &InitiativeView) -> Vec<Cell> {
    let text = &initiative.known.text;
    vec![
        Cell::text(&text.name),
        Cell::text(&text.bearer),
        Cell::text(&text.purpose),
        Cell::text(&text.language),
        Cell::maybe(text.link.as_ref()),
        Cell::maybe(text.place.as_ref()),
        Cell::text(initiative.known.checked),
    ]
}

/// A challenge's title in a language, written so or translated.
fn title_in(challenge: &ChallengeView, language: Language) -> Option<String> {
    let text = challenge.text.as_ref()?;
    let tag = language.into();
    if challenge.language == tag {
        return Some(text.title.to_string());
    }
    let mut translations = challenge.translations.iter();
    translations.find(|one| one.language == tag).map(|one| one.title.to_string())
}

/// What was counted for an item, unless only the result is published.
fn total(count: &CountView, item: ItemId) -> Option<&ItemTotal> {
    count.totals.as_ref()?.items.iter().find(|total| total.item == item)
}

/// How a panel marked an item: by approvals, scores or places, as its method asks.
fn marks(round: &RoundView, total: Option<&ItemTotal>) -> [Cell; 8] {
    let approvals = total.filter(|total| total.scores.is_none() && total.ranks.is_none());
    let ranks = total.and_then(|total| total.ranks);
    let scores = total.and_then(|total| total.scores.as_ref());
    let mean = total.zip(scores).zip(round.rules.rubric()).and_then(|((total, scores), rubric)| {
        let mean = scores.mean(rubric, total.eligible)?;
        u32::try_from(mean.hundredths()).ok()
    });
    [
        Cell::known(approvals.map(|total| total.approve)),
        Cell::known(approvals.map(|total| total.decline)),
        Cell::known(scores.map(ScoreTotal::scored)),
        Cell::known(mean),
        Cell::known(ranks.map(|ranks| ranks.first)),
        Cell::known(ranks.map(|ranks| ranks.placed)),
        Cell::known(total.map(|total| total.abstain)),
        Cell::known(total.map(|total| total.eligible)),
    ]
}

/// What the count of one round says of an item.
fn result(count: &CountView, item: ItemId) -> Cell {
    let Outcome::Counted { sure, tied, barred, .. } = &count.outcome else { return Cell::Empty };
    if !count.disputed.is_empty() {
        let is_disputed = count.disputed.contains(&item);
        return Cell::text(if is_disputed { "disputed" } else { "open" });
    }
    let by_tie = count.broken.iter().any(|tie| tie.chosen.contains(&item));
    Cell::text(if sure.contains(&item) || by_tie {
        "seat"
    } else if tied.contains(&item) {
        "tied"
    } else if barred.iter().any(|barred| barred.item == item) {
        "barred"
    } else {
        "no_seat"
    })
}

/// The word that the API has for it.
fn code(state: impl Serialize) -> Cell {
    let word = serde_json::to_value(state).ok();
    Cell::maybe(word.as_ref().and_then(serde_json::Value::as_str))
}
