//! `pathways similar`

use std::{num::NonZero, path::PathBuf};

use clap::Args;
use pathways::theming::{
    Text,
    similar::{Hit, Index, Languages},
};
use serde::Serialize;

use super::{
    Failure,
    output::{print, print_fields},
    texts,
};
use crate::threads::Threads;

/// Find the texts that say nearly what others say, in English and French alike.
///
/// Both tables have the columns id, title, body and, if you like, language. Prints for each query
/// the texts of the corpus that have most in common with it, the best first, with a score from 0 to
/// 1: with --json one line a query, without it one line a text: query, text, score.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    /// The table of texts that are searched.
    #[arg(long, value_name = "FILE")]
    corpus: PathBuf,

    /// The table of texts for which others are searched.
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,

    /// The most texts for each query.
    #[arg(long, value_name = "N", default_value = "5")]
    top: NonZero<usize>,

    /// Do without the lexicon, to see what it adds.
    #[arg(long)]
    no_lexicon: bool,

    /// Print JSON.
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  pathways similar --corpus challenges.csv --queries new.csv
  pathways similar --corpus challenges.csv --queries new.csv --top 5 --json";

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    hits: Vec<FoundText<'a>>,
}

#[derive(Serialize)]
struct FoundText<'a> {
    id: &'a str,
    score: f64,
}

pub(super) fn run(options: Options) -> Result<(), Failure> {
    let mut corpus = texts::read(&options.corpus)?;
    // Of texts that have as much in common with a query the first by id comes first, whatever the order of the rows.
    corpus.sort_by(|a, b| a.id.cmp(&b.id));
    let queries = texts::read(&options.queries)?;
    let threads = Threads::of_machine();
    let languages = if options.no_lexicon { Languages::Apart } else { Languages::Bridged };
    let index = Index::of(&threads, &corpus, languages);
    let found = index.find_all(&threads, &queries, options.top.get());
    queries.iter().zip(found).try_for_each(|(query, hits)| {
        if options.json {
            print_json(query, &hits, &corpus)
        } else {
            print_lines(query, &hits, &corpus)
        }
    })
}

fn print_json(query: &Text, hits: &[Hit], corpus: &[Text]) -> Result<(), Failure> {
    let hits =
        hits.iter().map(|hit| FoundText { id: &corpus[hit.text].id, score: hit.score.value() });
    let line = Line { id: &query.id, hits: hits.collect() };
    print(&serde_json::to_string(&line).map_err(Failure::Json)?)
}

fn print_lines(query: &Text, hits: &[Hit], corpus: &[Text]) -> Result<(), Failure> {
    hits.iter().try_for_each(|hit| {
        print_fields(&[&query.id, &corpus[hit.text].id, &hit.score.value().to_string()])
    })
}
