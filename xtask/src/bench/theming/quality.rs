//! How good themes are: whether they are those that people have made of the same texts, and whether they last.

use std::collections::BTreeMap;

use xtask::torture::seed::{Random, Seed};

use super::agreement::{accuracy, adjusted_rand, shared};
use super::engine::{Edits, Engine, Grouped, Known, Languages, Pin, Wish};
use super::scikit::Scikit;
use super::sets::{Labelled, Language, Sets, Text};
use crate::bench::table::{self, Row};
use crate::failure::Failure;

/// Seeds of the consensus that are compared in pairs.
const SEEDS: [u64; 4] = [0, 1, 2, 3];

/// One text in so many is new to a proposal that goes on, one in so many is put where it belongs.
const NEW: u64 = 20;
const PINNED: u64 = 10;

/// How many draws of new or pinned texts are averaged.
const DRAWS: u64 = 3;

/// Texts with the theme that each was given; a text in the tray is a theme of its own kind.
struct Judged<'a> {
    texts: &'a [Labelled],
    themes: Vec<String>,
}

impl<'a> Judged<'a> {
    fn of(texts: &'a [Labelled], grouped: &Grouped) -> Self {
        let themes: BTreeMap<&str, &Option<String>> =
            grouped.themes.iter().map(|(id, theme)| (id.as_str(), theme)).collect();
        let theme = |labelled: &Labelled| {
            let theme = themes.get(labelled.text.id.as_str()).copied().cloned().flatten();
            theme.unwrap_or_default()
        };
        Self { texts, themes: texts.iter().map(theme).collect() }
    }

    /// V-measure, accuracy, and how much the themes tell of the language, all in hundredths.
    fn mixed(&self) -> String {
        let languages: Vec<Language> = self.texts.iter().map(|text| text.language).collect();
        let of_language = 100.0 * shared(&self.themes, &languages);
        format!("{:.1} / {:.1} / {of_language:.1}", self.v(), self.accuracy())
    }

    fn v(&self) -> f64 {
        100.0 * shared(&self.themes, &topics(self.texts))
    }

    fn accuracy(&self) -> f64 {
        100.0 * accuracy(&self.themes, &topics(self.texts))
    }
}

fn topics(texts: &[Labelled]) -> Vec<&str> {
    texts.iter().map(|text| text.topic.as_str()).collect()
}

fn texts(labelled: &[Labelled]) -> Vec<Text> {
    labelled.iter().map(|labelled| labelled.text.clone()).collect()
}

/// How many topics people saw.
fn count(labelled: &[Labelled]) -> usize {
    let mut topics = topics(labelled);
    topics.sort_unstable();
    topics.dedup();
    topics.len()
}

fn mean(values: &[f64]) -> f64 {
    let total: f64 = values.iter().sum();
    u32::try_from(values.len()).map_or(total, |count| total / f64::from(count.max(1)))
}

/// The rows about themes, printed as they are measured.
pub(super) fn themes(
    engine: &Engine<'_>,
    sets: &Sets,
    scikit: Option<&Scikit>,
    seed: Seed,
) -> Result<(), Failure> {
    let quality = Quality { engine, seed };
    let news = quality.proposed(&sets.news, 0)?.mixed();
    let what = format!("MasakhaNEWS mixed ({}): V / ACC / NMI with language", sets.news.len());
    table::print([Row::asked(what, "43 / 63 / at most 2", "47 / 70 / 1", news)]);
    let naive = engine.naive(&texts(&sets.news), count(&sets.news))?;
    let naive = Judged::of(&sets.news, &naive).mixed();
    table::print([Row::for_comparison("the same, naive, of our own parts", naive)]);
    if let Some(scikit) = scikit {
        let file = engine.file("texts", &texts(&sets.news))?;
        let naive = scikit.group(&file, count(&sets.news))?;
        let naive = Judged::of(&sets.news, &naive.grouped()).mixed();
        table::print([Row::for_comparison("the same, naive, by scikit-learn", naive)]);
    }
    let [english, french] = [&sets.english, &sets.french].map(|set| quality.proposed(set, 0));
    let v = format!("{:.1} / {:.1}", english?.v(), french?.v());
    table::print([Row::asked("SIB-200 English / French: V", "23 / 21", "26 / 24", v)]);
    let questions = quality.proposed(&sets.questions, 0)?;
    let v = format!("{:.1} / {:.1}", questions.accuracy(), questions.v());
    let what = format!("StackOverflow {}: ACC / NMI", sets.questions.len());
    table::print([Row::asked(what, "82 / 71", "85 / 74", v)]);
    let named = [
        ("MasakhaNEWS mixed", &sets.news, ("0.8", "0.9")),
        ("SIB-200 English", &sets.english, ("0.5", "0.6")),
        ("SIB-200 French", &sets.french, ("0.5", "0.6")),
    ];
    for (name, set, (least, aim)) in named {
        let what = format!("{name}: two seeds, ARI (mean of pairs, worst)");
        table::print([Row::asked(what, least, aim, quality.of_two_seeds(set)?)]);
    }
    for (name, set, _) in named {
        let what = format!("{name}: +5 %, warm start, ARI");
        table::print([Row::asked(what, "0.85", "0.95", quality.going_on(set)?)]);
    }
    for (name, set, _) in named {
        let what = format!("{name}: pins on 10 %, V on the others (without)");
        table::print([Row::asked(what, "+5", "+8", quality.pinned(set)?)]);
    }
    Ok(())
}

struct Quality<'a> {
    engine: &'a Engine<'a>,
    seed: Seed,
}

impl Quality<'_> {
    /// As many themes as people saw topics.
    fn proposed<'a>(&self, set: &'a [Labelled], seed: u64) -> Result<Judged<'a>, Failure> {
        let wish = Wish { themes: Some(count(set)), seed, ..Wish::default() };
        Ok(Judged::of(set, &self.engine.propose(&texts(set), &wish)?))
    }

    fn of_two_seeds(&self, set: &[Labelled]) -> Result<String, Failure> {
        let judged: Vec<Judged<'_>> =
            SEEDS.iter().map(|seed| self.proposed(set, *seed)).collect::<Result<_, _>>()?;
        let mut alike = Vec::new();
        for (place, one) in judged.iter().enumerate() {
            let others = &judged[place + 1..];
            alike.extend(others.iter().map(|other| adjusted_rand(&one.themes, &other.themes)));
        }
        let worst = alike.iter().copied().fold(f64::INFINITY, f64::min);
        Ok(format!("{:.2} ({worst:.2})", mean(&alike)))
    }

    /// How much the old texts stay together when new ones come.
    fn going_on(&self, set: &[Labelled]) -> Result<String, Failure> {
        let mut alike = Vec::new();
        for draw in 0..DRAWS {
            let mut random = self.seed.stream(draw);
            let is_old: Vec<bool> = set.iter().map(|_| random.below(NEW) != 0).collect();
            let old = chosen(set, &is_old);
            let wish = Wish { themes: Some(count(set)), ..Wish::default() };
            let before = self.engine.propose(&texts(&old), &wish)?;
            let wish = Wish {
                edits: Edits { themes: known(&before), ..Edits::default() },
                seed: 1,
                ..wish
            };
            let after = Judged::of(set, &self.engine.propose(&texts(set), &wish)?);
            let after = chosen(&after.themes, &is_old);
            alike.push(adjusted_rand(&Judged::of(&old, &before).themes, &after));
        }
        Ok(format!("{:.2}", mean(&alike)))
    }

    /// What people's places for a few texts do for the others.
    fn pinned(&self, set: &[Labelled]) -> Result<String, Failure> {
        let (mut with, mut without) = (Vec::new(), Vec::new());
        let free = self.proposed(set, 0)?;
        for draw in 0..DRAWS {
            let mut random: Random = self.seed.stream(DRAWS + draw);
            let is_pinned: Vec<bool> = set.iter().map(|_| random.below(PINNED) == 0).collect();
            let pin = |text: &Labelled| Pin { id: text.text.id.clone(), theme: text.topic.clone() };
            let edits = Edits {
                pins: chosen(set, &is_pinned).iter().map(pin).collect(),
                ..Edits::default()
            };
            let wish = Wish { themes: Some(count(set)), edits, seed: 0 };
            let pinned = Judged::of(set, &self.engine.propose(&texts(set), &wish)?);
            let others: Vec<bool> = is_pinned.iter().map(|pinned| !pinned).collect();
            let topics = chosen(&topics(set), &others);
            with.push(100.0 * shared(&chosen(&pinned.themes, &others), &topics));
            without.push(100.0 * shared(&chosen(&free.themes, &others), &topics));
        }
        let (with, without) = (mean(&with), mean(&without));
        Ok(format!("{:+.1} ({without:.1})", with - without))
    }
}

fn chosen<Thing: Clone>(things: &[Thing], is_chosen: &[bool]) -> Vec<Thing> {
    let pairs = things.iter().zip(is_chosen);
    pairs.filter(|(_, is_chosen)| **is_chosen).map(|(thing, _)| thing.clone()).collect()
}

/// The themes of an earlier proposal.
fn known(grouped: &Grouped) -> Vec<Known> {
    let mut members: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (id, theme) in &grouped.themes {
        if let Some(theme) = theme {
            members.entry(theme).or_default().push(id.clone());
        }
    }
    let known = |(id, members): (&str, _)| Known { id: id.to_owned(), members };
    members.into_iter().map(known).collect()
}

/// The row about texts that mean the same.
pub(super) fn retrieval(engine: &Engine<'_>, sets: &Sets) -> Result<(), Failure> {
    const MOST: usize = 5;
    let mut measured = Vec::new();
    for languages in [Languages::Bridged, Languages::Apart] {
        let (english, french) = (texts(&sets.english), texts(&sets.french));
        let found = engine.similar(&english, &french, MOST, languages)?;
        let within = |most: usize| {
            let is_found = |(query, hits): &(&Text, &Vec<String>)| {
                hits.iter().take(most).any(|hit| *hit == query.id)
            };
            let found = french.iter().zip(&found.hits).filter(is_found).count();
            100.0 * mean_share(found, french.len())
        };
        measured.push(format!("{:.1} / {:.1}", within(1), within(MOST)));
    }
    let what = "SIB-200 French to English: P@1 / P@5, with and without the lexicon";
    table::print([Row::asked(what, "91 / 97", "95 / 99", measured.join(" and "))]);
    Ok(())
}

fn mean_share(part: usize, whole: usize) -> f64 {
    let counts = u32::try_from(part).ok().zip(u32::try_from(whole).ok());
    counts.map_or(0.0, |(part, whole)| f64::from(part) / f64::from(whole.max(1)))
}
