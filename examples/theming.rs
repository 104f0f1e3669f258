//! Does one piece of the theming and says how long it took and how much memory: what `cargo xtask bench theming` starts.
//!
//! Each measurement is a process of its own, so that its peak of memory is its own too. What is wanted stands in JSON on
//! the standard input, what was found is printed as JSON. The data and what the figures mean are with the tool.

#[path = "common/measured.rs"]
mod measured;
#[path = "../server/src/threads.rs"]
pub mod threads;

use std::{
    error::Error,
    fs::File,
    io::{self, BufReader},
    path::{Path, PathBuf},
    time::Instant,
};

use measured::{Cost, measured};
use pathways::{
    record::Digest,
    theming::{
        Edits, Granularity, Size, Text, Wish, group_naively, propose,
        similar::{Index, Languages},
    },
};
use serde::{Deserialize, Serialize};
use threads::Threads;

/// How often each query is looked for.
const TRIALS: u32 = 3;

/// What is wanted.
#[derive(Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
enum Task {
    /// Themes, as many as are asked for or as suit the number of texts.
    Propose { texts: PathBuf, themes: Option<usize>, edits: Box<Edits>, seed: u64 },
    /// Groups as the naive way finds them.
    Naive { texts: PathBuf, themes: usize, seed: u64 },
    /// For each query the texts that have most in common with it.
    Similar { texts: PathBuf, queries: PathBuf, most: usize, languages: Bridging },
}

/// Whether texts are compared across languages by the lexicon.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Bridging {
    Bridged,
    Apart,
}

impl From<Bridging> for Languages {
    fn from(bridging: Bridging) -> Self {
        match bridging {
            Bridging::Bridged => Self::Bridged,
            Bridging::Apart => Self::Apart,
        }
    }
}

/// A text as the tool writes it.
#[derive(Deserialize)]
struct Row {
    id: String,
    title: String,
    body: String,
}

impl From<Row> for Text {
    fn from(Row { id, title, body }: Row) -> Self {
        Self { id, title, body, language: None }
    }
}

#[derive(Serialize)]
struct Grouped {
    cost: Cost,
    /// The same for the same proposal, to the byte.
    digest: String,
    /// The theme of each text.
    themes: Vec<(String, Option<String>)>,
}

#[derive(Serialize)]
struct Found {
    /// Of making the index.
    cost: Cost,
    /// Of each query, the quickest of a few trials: what the others took longer, the machine spent elsewhere.
    seconds: Vec<f64>,
    /// For each query the ids of what was found, the best first.
    hits: Vec<Vec<String>>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let task: Task = serde_json::from_reader(io::stdin().lock())?;
    let threads = Threads::of_machine();
    match task {
        Task::Propose { texts, themes, edits, seed } => {
            let texts = read(&texts)?;
            let size = themes.map_or(Size::Granularity(Granularity::Medium), Size::Themes);
            let wish = Wish { size, edits: *edits, seed };
            let (proposal, cost) = measured(|| propose(&threads, &texts, &wish));
            let proposal = proposal?;
            let digest = digest(&serde_json::to_vec(&proposal)?);
            let places = proposal.assignments.into_iter().map(|place| (place.id, place.theme));
            print(&Grouped { cost, digest, themes: places.collect() })
        }
        Task::Naive { texts, themes, seed } => {
            let texts = read(&texts)?;
            let (groups, cost) = measured(|| group_naively(&threads, &texts, themes, seed));
            let digest = digest(&serde_json::to_vec(&groups)?);
            let place = |(text, group): (Text, u32)| (text.id, Some(group.to_string()));
            print(&Grouped {
                cost,
                digest,
                themes: texts.into_iter().zip(groups).map(place).collect(),
            })
        }
        Task::Similar { texts, queries, most, languages } => {
            let (texts, queries) = (read(&texts)?, read(&queries)?);
            let (index, cost) = measured(|| Index::of(&threads, &texts, languages.into()));
            let mut seconds = Vec::new();
            let mut hits = Vec::new();
            for query in &queries {
                let mut found = Vec::new();
                let mut least = f64::INFINITY;
                for _ in 0..TRIALS {
                    let start = Instant::now();
                    found = index.find(query, most);
                    least = least.min(start.elapsed().as_secs_f64());
                }
                seconds.push(least);
                hits.push(found.iter().map(|hit| texts[hit.text].id.clone()).collect());
            }
            print(&Found { cost, seconds, hits })
        }
    }
}

fn read(path: &Path) -> Result<Vec<Text>, Box<dyn Error>> {
    let rows: Vec<Row> = serde_json::from_reader(BufReader::new(File::open(path)?))?;
    Ok(rows.into_iter().map(Text::from).collect())
}

fn print(found: &impl Serialize) -> Result<(), Box<dyn Error>> {
    println!("{}", serde_json::to_string(found)?);
    Ok(())
}

fn digest(bytes: &[u8]) -> String {
    Digest::of_parts(b"theming", &[bytes]).to_string()
}
