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
    thread,
    time::{Duration, Instant},
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
    /// For how long a processor worked for each query, in its quickest trial; none where the system does not tell.
    processor_seconds: Option<Vec<f64>>,
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
            let mut worked = Vec::new();
            let mut hits = Vec::new();
            for query in &queries {
                let mut found = Vec::new();
                let mut least = f64::INFINITY;
                let mut least_worked: Option<f64> = None;
                for _ in 0..TRIALS {
                    let before = own_seconds();
                    let start = Instant::now();
                    found = index.find(query, most);
                    least = least.min(start.elapsed().as_secs_f64());
                    let took = own_seconds().zip(before).map(|(after, before)| after - before);
                    least_worked = took.map(|took| least_worked.map_or(took, |it| it.min(took)));
                }
                seconds.push(least);
                worked.push(least_worked);
                hits.push(found.iter().map(|hit| texts[hit.text].id.clone()).collect());
            }
            let processor_seconds = worked.into_iter().collect();
            print(&Found { cost, seconds, processor_seconds, hits })
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
<<<<<<< HEAD
=======

fn measured<Answer>(work: impl FnOnce() -> Answer) -> (Answer, Cost) {
    let before = processor_seconds();
    let start = Instant::now();
    let answer = work();
    let seconds = start.elapsed().as_secs_f64();
    let processor_seconds = processor_seconds().zip(before).map(|(after, before)| after - before);
    (answer, Cost { seconds, processor_seconds, peak_kilobytes: peak_kilobytes() })
}

/// The most memory that this process has had, as Linux tells it.
fn peak_kilobytes() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}

/// For how long a processor has worked for this thread, as Linux tells it to the nanosecond.
fn own_seconds() -> Option<f64> {
    // The system counts a thread's time when the thread steps aside.
    thread::yield_now();
    let stat = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: u64 = stat.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds).as_secs_f64())
}

/// For how long processors have worked for this process, as Linux tells it.
fn processor_seconds() -> Option<f64> {
    // Hundredths of a second are the fourteenth and fifteenth field; the second is a name in brackets.
    const FIRST: usize = 11;
    const HUNDREDTH: f64 = 0.01;
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let (_, after_name) = stat.rsplit_once(") ")?;
    let mut fields = after_name.split(' ').skip(FIRST);
    let used: u32 = fields.next()?.parse().ok()?;
    let of_system: u32 = fields.next()?.parse().ok()?;
    Some(f64::from(used + of_system) * HUNDREDTH)
}
>>>>>>> theming2
