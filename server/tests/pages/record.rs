//! The record to take away: what the pages offer holds at every moment, and what they show of it is what was signed.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use axum::http::StatusCode;
use pathways::record::{
    ShortTree,
    verify::{Files, Kept, Report, Verdict, verify},
};
use zip::ZipArchive;

use super::{
    browser::Browser,
    document::Element,
    page::Page,
    sector::{Moment, sector},
};

/// The files that a page offers, by name.
pub(crate) async fn files(browser: &Browser, page: &Page) -> BTreeMap<String, String> {
    let is_record = |link: &&str| link.ends_with("/record.zip");
    let link = page.links().into_iter().find(is_record).unwrap().to_owned();
    let answer = browser.fetch(&link).await;
    assert_eq!(answer.status, StatusCode::OK);
    unpacked(&answer.body)
}

/// The files of an archive, by name.
pub(super) fn unpacked(body: &str) -> BTreeMap<String, String> {
    let bytes = hex::decode(body).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.insert(file.name().unwrap().into_owned(), text);
    }
    files
}

/// Everything that an archive says, and the workbooks in it, whatever its files are called.
pub(super) fn text_of(archive: Vec<u8>) -> String {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut text = String::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let is_workbook = file.name().unwrap().ends_with(".xlsx");
        text += &if is_workbook { text_of(bytes) } else { String::from_utf8(bytes).unwrap() };
    }
    text
}

/// What a reader finds out who asks nobody.
pub(crate) fn check(files: &BTreeMap<String, String>, kept: &[Kept]) -> Report {
    let files: Files = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    verify(&files, kept)
}

/// What stands on a page to be read out: the short form, and the whole without the spaces that keep its digits apart.
fn read_out(page: &Page) -> [String; 2] {
    let codes = page.document.all("code");
    let roots = codes.filter(|code| code.attribute("class") == Some("p-log-root"));
    let mut roots = roots.map(|root| root.text().trim().to_owned());
    let [short, whole] = [(), ()].map(|()| roots.next().unwrap());
    let (size, root) = whole.split_once(' ').unwrap();
    [short, format!("{size} {}", root.replace(' ', ""))]
}

#[test]
fn the_record_that_a_page_offers_holds_at_every_moment() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        for moment in Moment::ALL {
            let campaign = sector.scene(moment).campaign;
            let browser = sector.server.browser(sector.cast.host).await;
            let page = browser.open(&format!("/fr/campaigns/{campaign}/log")).await;
            if moment == Moment::Draft {
                page.hides("Télécharger le registre");
                continue;
            }
            page.shows("Télécharger le registre");
            let report = check(&files(&browser, &page).await, &[]);
            let verdict = report.verdict();
            assert!(verdict < Verdict::Broken, "{moment:?}: {:#?}", report.findings);
            if [Moment::Decided, Moment::Pathways, Moment::Archived].contains(&moment) {
                assert_eq!((verdict, report.recounted), (Verdict::Holds, 2), "{moment:?}");
            }
            let short = ShortTree::from(report.tree).to_string();
            let whole = format!("{} {}", report.tree.size, report.tree.root);
            assert_eq!(read_out(&page), [short, whole], "{moment:?}");
        }
    });
}

#[test]
fn the_results_show_the_same_checkpoint_as_the_record() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let own = format!("/en/campaigns/{}", sector.scene(Moment::Archived).campaign);
        let nobody = sector.server.nobody();
        let results = nobody.open(&format!("{own}/results")).await;
        results.shows("Check it yourself");
        assert!(results.links().contains(&format!("{own}/log#check").as_str()));
        assert_eq!(read_out(&results), read_out(&nobody.open(&format!("{own}/log")).await));
    });
}

#[test]
fn a_slip_that_was_altered_after_the_count_is_named() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let campaign = sector.scene(Moment::Archived).campaign;
        let nobody = sector.server.nobody();
        let page = nobody.open(&format!("/en/campaigns/{campaign}/log")).await;
        let mut files = files(&nobody, &page).await;
        let checkpoint = files["checkpoint"].clone();
        let is_panels = |text: &&mut String| text.contains(r#""mark":"approve""#);
        let slips = files.values_mut().find(is_panels).unwrap();
        *slips = slips.replacen(r#""mark":"approve""#, r#""mark":"decline""#, 1);
        let report = check(&files, &[Kept::Checkpoint(&checkpoint)]);
        let rules: Vec<&str> = report.findings.iter().map(|found| found.rule.code()).collect();
        assert!(rules.contains(&"slips.root") && rules.contains(&"count.totals"), "{rules:?}");
        assert!(!rules.contains(&"checkpoint.tree"), "{rules:?}");
    });
}

/// What the record of a finished campaign tells: why somebody acted, as whom, and under which conditions.
const SAID: [(&str, [&str; 3]); 2] = [
    (
        "en",
        ["Why They have little to do with each other.", "Moderator", "Conditions at that moment"],
    ),
    (
        "fr",
        [
            "Motif They have little to do with each other.",
            "Modération",
            "Les conditions à ce moment",
        ],
    ),
];

fn is_of(element: Element<'_>, class: &str) -> bool {
    element.attribute("class") == Some(class)
}

#[test]
fn every_entry_is_told_once_with_its_time_and_role_in_both_languages() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let campaign = sector.scene(Moment::Archived).campaign;
        let size = sector.server.size(campaign);
        let nobody = sector.server.nobody();
        for (language, said) in SAID {
            let (mut places, mut words) = (Vec::new(), String::new());
            let mut next = Some(format!("/{language}/campaigns/{campaign}/log"));
            while let Some(address) = next {
                let page = nobody.open(&address).await;
                let entries = page.document.all("li").filter(|one| is_of(*one, "p-log-entry"));
                for entry in entries {
                    places.push(entry.attribute("value").unwrap().parse::<u64>().unwrap());
                    let head = entry.below().find(|one| is_of(*one, "p-log-head")).unwrap();
                    assert!(head.below().any(|one| one.name() == "time"), "{}", entry.text());
                    assert_eq!(head.below().filter(|one| one.name() == "span").count(), 2);
                    words += &entry.text();
                }
                // The same page in the other language is a link too.
                let leads_on = |link: &&str| {
                    link.starts_with(&format!("/{language}/")) && link.contains("?before=")
                };
                next = page.links().into_iter().find(leads_on).map(str::to_owned);
            }
            assert_eq!(places, (0..size).rev().collect::<Vec<_>>());
            for words_of in said {
                assert!(words.contains(words_of), "{words_of} in {words}");
            }
        }
    });
}

#[test]
fn an_entry_about_a_topic_links_it_also_where_what_was_selected_lends_it_its_name() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let campaign = sector.scene(Moment::Pathways).campaign;
        let page = sector.server.nobody().open(&format!("/en/campaigns/{campaign}/log")).await;
        let mut entries = page.document.all("li").filter(|one| is_of(*one, "p-log-entry"));
        let entry = entries.find(|one| one.text().contains("Somebody leads a topic.")).unwrap();
        let is_topic = |link: &str| link.contains("/topics/");
        assert!(entry.below().any(|one| one.attribute("href").is_some_and(is_topic)));
    });
}
