//! Every page of the route table, in both languages, at every moment, by everybody: looked at once, told by several
//! tests.
//!
//! The walk takes its addresses from [`PAGES`], so a new page is walked as soon as it has a row. What it finds is kept
//! in short: faults by the fact that they break, and the forms, of which [`forms`](super::forms) sends each.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use axum::http::StatusCode;
use pathways::text::Language;
use pathways_app::{
    form::ACT,
    routes::{PAGES, Page as Route},
};
use url::Url;

use super::{
    audit,
    browser::{Browser, PUBLIC},
    document::Element,
    form::Form,
    page::Page,
    sector::{Moment, Reader, sector},
    words::Words,
};

/// How many faults of one kind are told; the others are counted.
const TOLD_MAX: usize = 20;

/// What the walk found.
#[derive(Default)]
pub(crate) struct Walk {
    visits: usize,
    statuses: Faults,
    audits: Faults,
    words: Faults,
    links: Faults,
    scripts: Faults,
    /// How many pages hold an island.
    islands: usize,
    pub(crate) forms: Vec<Sighting>,
}

/// A form, and where it was seen.
#[derive(Clone)]
pub(crate) struct Sighting {
    /// The path of the page in the route table.
    pub(crate) path: &'static str,
    pub(crate) address: String,
    pub(crate) reader: Reader,
    pub(crate) moment: Option<Moment>,
    pub(crate) form: Form,
}

/// What is wrong, with the first place where it is.
#[derive(Default)]
struct Faults(BTreeMap<String, String>);

impl Faults {
    fn add(&mut self, what: impl Into<String>, place: &str) {
        self.0.entry(what.into()).or_insert_with(|| place.to_owned());
    }

    #[track_caller]
    fn none(&self) {
        let told: Vec<String> = self
            .0
            .iter()
            .take(TOLD_MAX)
            .map(|(what, place)| format!("{what}\n    {place}"))
            .collect();
        assert!(self.0.is_empty(), "{} faults:\n{}", self.0.len(), told.join("\n"));
    }
}

/// The walk; the first who asks waits for it.
pub(crate) fn walk() -> &'static Walk {
    static WALKED: OnceLock<Walk> = OnceLock::new();
    WALKED.get_or_init(|| {
        let (runtime, sector) = sector();
        let walkers: Vec<_> = sector
            .cast
            .readers()
            .into_iter()
            .map(|reader| runtime.spawn(walk_as(reader)))
            .collect();
        runtime.block_on(async {
            let mut walk = Walk::default();
            for walker in walkers {
                walk.add(walker.await.unwrap());
            }
            walk
        })
    })
}

/// All pages, as one reader.
async fn walk_as(reader: Reader) -> Walk {
    let (_, sector) = sector();
    let browser = sector.server.browser_of(reader.person).await;
    let words = Words::read();
    let mut walk = Walk::default();
    let mut seen: BTreeMap<String, StatusCode> = BTreeMap::new();
    let mut links: BTreeMap<String, String> = BTreeMap::new();
    for route in PAGES {
        for (scene, path) in sector.addresses(route.path) {
            for language in Language::ALL {
                let address = format!("/{language}{path}");
                let page = browser.open(&address).await;
                let moment = scene.map(|scene| scene.moment);
                let place = format!("{address} as {} at {moment:?}", reader.name);
                seen.insert(address.clone(), page.status);
                if page.status == StatusCode::OK {
                    links.extend(targets(&page).into_iter().map(|to| (to, place.clone())));
                }
                walk.look(&page, language, &words, &place);
                let forms = page.forms().into_iter().filter(|form| !form.asks);
                walk.forms.extend(forms.map(|form| Sighting {
                    path: route.path,
                    address: address.clone(),
                    reader,
                    moment,
                    form,
                }));
            }
        }
    }
    walk.try_links(&browser, seen, links).await;
    walk
}

impl Walk {
    fn look(&mut self, page: &Page, language: Language, words: &Words, place: &str) {
        self.visits += 1;
        if !matches!(page.status.as_u16(), 200 | 401 | 403 | 404) {
            self.statuses.add(page.status.to_string(), place);
        }
        for fault in audit::faults(page, language.code()) {
            self.audits.add(fault, place);
        }
        let holds_island = page.document.all("leptos-island").next().is_some();
        self.islands += usize::from(holds_island);
        if loads_scripts(page) != holds_island {
            self.scripts
                .add(format!("an island: {holds_island}, its script: {}", !holds_island), place);
        }
        for text in words.foreign_on(page, language) {
            self.words.add(format!("in /{language}: {text:?}"), place);
        }
    }

    /// No link of a page leads to where there is nothing for the same reader.
    async fn try_links(
        &mut self,
        browser: &Browser,
        mut seen: BTreeMap<String, StatusCode>,
        links: BTreeMap<String, String>,
    ) {
        for (to, place) in links {
            let status = match seen.get(&to) {
                Some(status) => *status,
                None => browser.open(&to).await.status,
            };
            seen.insert(to.clone(), status);
            if status == StatusCode::NOT_FOUND || status.is_server_error() {
                self.links.add(format!("{to} answers {status}"), &place);
            }
        }
    }

    fn add(&mut self, other: Self) {
        self.visits += other.visits;
        self.statuses.0.extend(other.statuses.0);
        self.audits.0.extend(other.audits.0);
        self.words.0.extend(other.words.0);
        self.links.0.extend(other.links.0);
        self.scripts.0.extend(other.scripts.0);
        self.islands += other.islands;
        self.forms.extend(other.forms);
    }
}

/// The addresses of our own to which a page leads; files of the site are not the router's.
fn targets(page: &Page) -> BTreeSet<String> {
    let here = Url::parse(PUBLIC).unwrap().join(&page.address).unwrap();
    let resolved = page.links().into_iter().filter_map(|href| here.join(href).ok());
    let own = resolved.filter(|to| to.origin() == here.origin());
    let address = |to: Url| match to.query() {
        Some(query) => format!("{}?{query}", to.path()),
        None => to.path().to_owned(),
    };
    let is_file =
        |address: &String| address.rsplit('/').next().is_some_and(|last| last.contains('.'));
    own.map(address).filter(|address| !is_file(address)).collect()
}

/// Whether a page runs the script of the islands or asks for anything in advance. The two short scripts with which
/// Leptos ends every page name values and ask for nothing; nor does the one that recounts a record before it is pressed.
fn loads_scripts(page: &Page) -> bool {
    let is_asked_for = |rel: &str| matches!(rel, "modulepreload" | "preload");
    let recounts = |script: &Element| {
        script.attribute("src").is_some_and(|address| address.starts_with("/recount/"))
    };
    let scripts = page.document.all("script").filter(|script| !recounts(script));
    let mut kinds = scripts.filter_map(|script| script.attribute("type"));
    let mut links = page.document.all("link").filter_map(|link| link.attribute("rel"));
    kinds.any(|kind| kind == "module") || links.any(is_asked_for)
}

#[test]
fn a_page_loads_scripts_if_and_only_if_it_holds_an_island() {
    let walk = walk();
    assert!((1..walk.visits).contains(&walk.islands), "{} pages hold islands", walk.islands);
    walk.scripts.none();
}

#[test]
fn each_page_answers_each_reader_with_itself_or_says_why_not() {
    let walk = walk();
    assert!(walk.visits >= PAGES.len() * 2 * 10, "{} visits", walk.visits);
    walk.statuses.none();
}

#[test]
fn each_page_has_a_language_a_title_a_heading_and_names_for_all_that_is_operated() {
    walk().audits.none();
}

#[test]
fn no_page_shows_a_word_of_the_other_language() {
    walk().words.none();
}

#[test]
fn no_link_of_a_page_leads_its_reader_to_nothing() {
    walk().links.none();
}

#[test]
fn each_page_that_takes_forms_shows_one_to_somebody() {
    let walk = walk();
    for route in PAGES.iter().filter(|route| route.takes_forms()) {
        let is_shown = walk.forms.iter().any(|seen| seen.path == route.path);
        assert!(is_shown, "nobody finds a form on {}", route.path);
    }
}

#[test]
fn each_form_of_a_page_that_takes_forms_names_its_act() {
    let takes =
        |path: &str| PAGES.iter().any(|route: &Route| route.path == path && route.takes_forms());
    for seen in walk().forms.iter().filter(|seen| seen.form.action.is_none()) {
        assert!(takes(seen.path), "{} shows a form and takes none", seen.path);
        assert!(seen.form.value(ACT).is_some(), "{} has a form without {ACT}", seen.address);
    }
}
