//! One text read: its words, in the language of their paragraph.

use super::Reading;
use crate::theming::{
    Text,
    exact::{index, position},
    interner::Interner,
    spelling,
    tongue::{Emptiness, Evidence, Tongue},
    words::{clean, words, words_and_numbers},
};

/// How often a word of a title counts.
const TITLE: u32 = 2;

/// What a paragraph said of its language, as it enters the name of a word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::theming) enum Claim {
    Known(Tongue),
    /// Its words are spelled so. It counts where others of the corpus are surely in that language.
    Likely(Tongue),
    /// Nobody knows: it will be taken for what most of the corpus is.
    Open,
}

/// A part of the texts.
pub(super) struct Part {
    pub(super) words: Interner,
    pub(super) rows: Vec<Row>,
}

pub(super) struct Row {
    pub(super) claim: Claim,
    /// Word, claim of its paragraph, count; in ascending order.
    pub(super) counts: Vec<(u32, Claim, u32)>,
}

impl Part {
    pub(super) fn read(texts: &[&Text], reading: Reading) -> Self {
        let mut words = Interner::default();
        let mut empty = Vec::new();
        let row = |text: &&Text| read_text(text, reading, &mut words, &mut empty);
        let rows = texts.iter().map(row).collect();
        Self { words, rows }
    }
}

/// A paragraph: its words, and how often each of them counts.
struct Paragraph {
    words: Vec<u32>,
    evidence: Evidence,
    times: u32,
}

fn read_text(
    text: &Text,
    reading: Reading,
    words: &mut Interner,
    empty: &mut Vec<Emptiness>,
) -> Row {
    let title = std::iter::once((text.title.as_str(), TITLE));
    let body = text.body.split('\n').map(|paragraph| (paragraph, 1));
    let paragraphs: Vec<Paragraph> = title
        .chain(body)
        .map(|(paragraph, times)| read_paragraph(paragraph, times, reading, words, empty))
        .collect();
    let mut evidence = Evidence::default();
    for paragraph in &paragraphs {
        evidence.add(paragraph.evidence);
    }
    let declared = text.language.as_ref().map(Tongue::declared);
    // A third language may share its little words with one of the two, so whoever named it is believed.
    let foreign = declared.filter(|tongue| *tongue == Tongue::Other);
    let spelled = || {
        let all = paragraphs.iter().flat_map(|paragraph| &paragraph.words);
        spelling::claim(all.map(|word| words.get(index(*word))))
    };
    let tongue = foreign.or_else(|| evidence.verdict()).or(declared);
    let claim = tongue.map_or_else(spelled, Claim::Known);
    let mut counts: Vec<(u32, Claim, u32)> = Vec::new();
    for Paragraph { words, evidence, times } in paragraphs {
        let claim = foreign.or_else(|| evidence.verdict()).map_or(claim, Claim::Known);
        let tongue = match claim {
            Claim::Known(tongue) => Some(tongue),
            Claim::Likely(_) | Claim::Open => None,
        };
        let is_empty = |word: &u32| match reading {
            Reading::Subjects => empty[index(*word)].names_nothing(tongue),
            Reading::Everything => empty[index(*word)].says_nothing(tongue),
        };
        let content = words.into_iter().filter(|word| !is_empty(word));
        counts.extend(content.map(|word| (word, claim, times)));
    }
    counts.sort_unstable();
    counts.dedup_by(|later, first| {
        let same = (later.0, later.1) == (first.0, first.1);
        if same {
            first.2 += later.2;
        }
        same
    });
    Row { claim, counts }
}

fn read_paragraph(
    paragraph: &str,
    times: u32,
    reading: Reading,
    interner: &mut Interner,
    empty: &mut Vec<Emptiness>,
) -> Paragraph {
    let cleaned = clean(paragraph);
    let mut evidence = Evidence::default();
    let mut intern = |word: &str| {
        let (number, is_new) = interner.intern(word);
        if is_new {
            empty.push(Emptiness::of(word));
        }
        evidence.count(empty[number].stop);
        position(number)
    };
    let words = match reading {
        Reading::Subjects => words(&cleaned).map(&mut intern).collect(),
        Reading::Everything => words_and_numbers(&cleaned).map(&mut intern).collect(),
    };
    Paragraph { words, evidence, times }
}
