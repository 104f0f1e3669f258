//! Public sets of texts whose subjects people have named.

use std::collections::BTreeMap;
use std::path::Path;

use csv::ReaderBuilder;
use serde::{Deserialize, Serialize};

use crate::failure::Failure;

/// How much of an article is taken for a challenge.
const CHARACTERS: usize = 600;

/// A text as the engine reads it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Text {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) body: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Language {
    English,
    French,
}

/// A text with what people say of it.
#[derive(Clone, Debug)]
pub(super) struct Labelled {
    pub(super) text: Text,
    pub(super) topic: String,
    pub(super) language: Language,
}

/// An article in full.
#[derive(Clone, Debug)]
pub(super) struct Article {
    pub(super) topic: String,
    pub(super) language: Language,
    pub(super) headline: String,
    pub(super) text: String,
}

pub(super) struct Sets {
    pub(super) articles: Vec<Article>,
    /// Headline and beginning of the articles, of the topics that both languages have.
    pub(super) news: Vec<Labelled>,
    /// Sentences; what has one place in both lists means the same.
    pub(super) english: Vec<Labelled>,
    pub(super) french: Vec<Labelled>,
    /// Titles of questions.
    pub(super) questions: Vec<Labelled>,
}

#[derive(Deserialize)]
struct ArticleRow {
    category: String,
    headline: String,
    text: String,
}

#[derive(Deserialize)]
struct SentenceRow {
    index_id: String,
    category: String,
    text: String,
}

impl Sets {
    pub(super) fn read(folder: &Path) -> Result<Self, Failure> {
        let mut articles = articles(folder, "eng", Language::English)?;
        articles.extend(self::articles(folder, "fra", Language::French)?);
        let english = sentences(folder, "eng_Latn", Language::English)?;
        let french = sentences(folder, "fra_Latn", Language::French)?;
        Ok(Self {
            news: news(&articles),
            articles,
            english: english.into_values().collect(),
            french: french.into_values().collect(),
            questions: questions(folder)?,
        })
    }
}

fn articles(folder: &Path, name: &str, language: Language) -> Result<Vec<Article>, Failure> {
    let path = folder.join(format!("masakhanews/{name}.dev.tsv"));
    let article = |ArticleRow { category, headline, text }: ArticleRow| Article {
        topic: category,
        language,
        headline,
        text,
    };
    Ok(rows(&path, Quotes::Quoting)?.into_iter().map(article).collect())
}

fn news(articles: &[Article]) -> Vec<Labelled> {
    let has = |language, topic: &str| {
        articles.iter().any(|article| article.language == language && article.topic == topic)
    };
    let shared = articles.iter().filter(|article| {
        has(Language::English, &article.topic) && has(Language::French, &article.topic)
    });
    let labelled = |(number, article): (usize, &Article)| Labelled {
        text: Text {
            id: format!("n{number:05}"),
            title: article.headline.clone(),
            body: article.text.chars().take(CHARACTERS).collect(),
        },
        topic: article.topic.clone(),
        language: article.language,
    };
    shared.enumerate().map(labelled).collect()
}

/// Sentences by the number that they have in every language.
fn sentences(
    folder: &Path,
    name: &str,
    language: Language,
) -> Result<BTreeMap<String, Labelled>, Failure> {
    let mut sentences = BTreeMap::new();
    for part in ["train", "dev"] {
        let path = folder.join(format!("sib200/{name}/{part}.tsv"));
        for SentenceRow { index_id, category, text } in rows(&path, Quotes::Plain)? {
            let text = Text { id: index_id.clone(), title: String::new(), body: text };
            sentences.insert(index_id, Labelled { text, topic: category, language });
        }
    }
    Ok(sentences)
}

fn questions(folder: &Path) -> Result<Vec<Labelled>, Failure> {
    let path = folder.join("stackoverflow/stackoverflow.tsv");
    let mut reader = ReaderBuilder::new();
    let reader = reader.delimiter(b'\t').quoting(false).has_headers(false).flexible(true);
    let mut questions = Vec::new();
    for (number, row) in reader.from_path(&path).map_err(texts(&path))?.records().enumerate() {
        let row = row.map_err(texts(&path))?;
        let [topic, title] = [0, 1].map(|field| row.get(field).unwrap_or_default().to_owned());
        let text = Text { id: format!("q{number:05}"), title, body: String::new() };
        questions.push(Labelled { text, topic, language: Language::English });
    }
    Ok(questions)
}

/// Whether a field that begins with a quotation mark ends at the next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    Quoting,
    Plain,
}

fn rows<Row: for<'a> Deserialize<'a>>(path: &Path, quotes: Quotes) -> Result<Vec<Row>, Failure> {
    let mut reader = ReaderBuilder::new();
    let reader = reader.delimiter(b'\t').quoting(quotes == Quotes::Quoting);
    let rows = reader.from_path(path).map_err(texts(path))?.into_deserialize();
    rows.collect::<Result<_, _>>().map_err(texts(path))
}

/// For `map_err`: a set of texts could not be read.
fn texts(path: &Path) -> impl FnOnce(csv::Error) -> Failure {
    move |error| Failure::Texts { path: path.to_owned(), reason: error.to_string() }
}
