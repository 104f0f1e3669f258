//! Many pages at once, for a while: nothing panics, nobody waits in vain.

use std::{
    panic,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};

use axum::http::StatusCode;
use pathways::text::Language;
use pathways_app::routes::PAGES;
use tokio::time::timeout;

use super::sector::{Reader, THREADS, sector};

/// How many readers ask at once.
const READERS: usize = 20;
/// For how long, unless the environment says otherwise.
const SECONDS: u64 = 3;
/// For how many seconds the pages are under load; a minute in long tests.
const SECONDS_VARIABLE: &str = "PATHWAYS_PAGES_SECONDS";
/// How long one answer may take on a machine that does much else.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a test says that panics to see whether it is noticed.
const ON_PURPOSE: &str = "a panic on purpose";

/// The panics on the threads of the shared sector since the first who asked.
fn panics() -> &'static Mutex<Vec<String>> {
    static PANICS: OnceLock<Mutex<Vec<String>>> = OnceLock::new();
    PANICS.get_or_init(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let thread = std::thread::current();
            if thread.name() == Some(THREADS) {
                panics().lock().unwrap_or_else(PoisonError::into_inner).push(panic.to_string());
            }
            before(panic);
        }));
        Mutex::default()
    })
}

fn span() -> Duration {
    let given = std::env::var(SECONDS_VARIABLE).ok();
    Duration::from_secs(given.map_or(SECONDS, |text| text.parse().unwrap()))
}

/// Asks for one page after the other until the end; how many were shown.
async fn read_on(reader: Reader, first: usize, addresses: Arc<Vec<String>>, end: Instant) -> usize {
    let (_, sector) = sector();
    let browser = sector.server.browser_of(reader.person).await;
    let mut shown = 0;
    while Instant::now() < end {
        let address = &addresses[(first + shown * READERS) % addresses.len()];
        let answer = timeout(PATIENCE, browser.fetch(address)).await;
        let answer = answer.unwrap_or_else(|_| panic!("{address} never answered {}", reader.name));
        assert!(!answer.status.is_server_error(), "{address} answers {}", answer.status);
        assert!(answer.body.contains("</html>"), "{address} is not whole");
        shown += usize::from(answer.status == StatusCode::OK);
    }
    shown
}

#[test]
fn twenty_pages_at_once_are_all_answered_without_a_panic() {
    let (runtime, sector) = sector();
    panics();
    let paths = PAGES.iter().flat_map(|page| sector.addresses(page.path));
    let addresses: Vec<String> = paths
        .flat_map(|(_, path)| Language::ALL.map(|language| format!("/{language}{path}")))
        .collect();
    let (addresses, end) = (Arc::new(addresses), Instant::now() + span());
    let readers = sector.cast.readers();
    let reading: Vec<_> = (0..READERS)
        .map(|number| {
            let reader = readers[number % readers.len()];
            runtime.spawn(read_on(reader, number, Arc::clone(&addresses), end))
        })
        .collect();
    let shown = reading.into_iter().map(|reader| runtime.block_on(reader).unwrap());
    assert!(shown.sum::<usize>() >= READERS, "hardly a page was shown");
    let panics = panics().lock().unwrap_or_else(PoisonError::into_inner);
    let unmeant: Vec<&String> = panics.iter().filter(|told| !told.contains(ON_PURPOSE)).collect();
    assert!(unmeant.is_empty(), "{unmeant:?}");
}

#[test]
fn a_panic_of_a_page_would_be_noticed() {
    let (runtime, _) = sector();
    panics();
    let failed = runtime.block_on(runtime.spawn(async { panic!("{ON_PURPOSE}") }));
    assert!(failed.unwrap_err().is_panic());
    let panics = panics().lock().unwrap_or_else(PoisonError::into_inner);
    assert!(panics.iter().any(|told| told.contains(ON_PURPOSE)), "{panics:?}");
}
