//! Open data: what everybody may know as tables, and nothing before it is published.

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use axum::http::{StatusCode, header};
use zip::ZipArchive;

use super::{
    page::Answer,
    sector::{Moment, Sector, sector},
};

/// The rows of a table, by the names of its columns.
type Rows = Vec<BTreeMap<String, String>>;

async fn fetch(sector: &Sector, moment: Moment) -> Answer {
    let campaign = sector.scene(moment).campaign;
    sector.server.nobody().fetch(&format!("/api/v1/campaigns/{campaign}/open-data.zip")).await
}

/// The files of the archive that everybody gets, by name.
async fn files(sector: &Sector, moment: Moment) -> BTreeMap<String, Vec<u8>> {
    let answer = fetch(sector, moment).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header(header::CONTENT_TYPE), "application/zip");
    let bytes = hex::decode(answer.body).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for place in 0..archive.len() {
        let mut file = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().into_owned(), bytes);
    }
    files
}

async fn rows(sector: &Sector, moment: Moment, table: &str) -> Rows {
    let bytes = files(sector, moment).await.remove(&format!("{table}.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
    reader.deserialize().collect::<Result<_, _>>().unwrap()
}

fn column<'a>(rows: &'a Rows, name: &str) -> Vec<&'a str> {
    rows.iter().map(|row| row[name].as_str()).collect()
}

#[test]
fn log_and_results_offer_the_tables() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let campaign = sector.scene(Moment::Archived).campaign;
        for path in ["en/campaigns/{}/log", "fr/campaigns/{}/log", "fr/campaigns/{}/results"] {
            let page = sector.server.nobody();
            let page = page.open(&format!("/{}", path.replace("{}", &campaign.to_string()))).await;
            let file = format!("/api/v1/campaigns/{campaign}/open-data.zip");
            assert!(page.links().contains(&file.as_str()), "{path}");
        }
        assert_eq!(fetch(sector, Moment::Draft).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_finished_campaign_has_every_table_and_a_readme_of_their_columns() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let files = files(sector, Moment::Archived).await;
        let readme = String::from_utf8(files["README.txt"].clone()).unwrap();
        let (english, french) = readme.split_once("DONNÉES OUVERTES").unwrap();
        for table in ["challenges", "themes", "supports", "panel", "initiatives"] {
            let bytes = &files[&format!("{table}.csv")];
            let text = std::str::from_utf8(bytes).unwrap().trim_start_matches('\u{feff}');
            let (head, rows) = text.split_once("\r\n").unwrap();
            assert!(rows.ends_with("\r\n"), "{table} is empty");
            for name in head.split(',').chain([table]) {
                assert!(english.contains(name) && french.contains(name), "{table}: {name}");
            }
        }
        assert!(files["open-data.xlsx"].starts_with(b"PK"));
    });
}

#[test]
fn the_tables_say_what_the_views_say() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let campaign = sector.scene(Moment::Archived).campaign;
        let api = format!("/api/v1/campaigns/{campaign}/results");
        let results = sector.server.nobody().fetch(&api).await.body;
        let results: serde_json::Value = serde_json::from_str(&results).unwrap();
        let totals = results["upvote"]["totals"]["items"].as_array().unwrap();
        let supports = rows(sector, Moment::Archived, "supports").await;
        let said: Vec<(&str, u64)> = totals
            .iter()
            .map(|total| (total["item"].as_str().unwrap(), total["support"].as_u64().unwrap()))
            .collect();
        let told: Vec<(&str, u64)> = column(&supports, "item")
            .into_iter()
            .zip(column(&supports, "supports").into_iter().map(|count| count.parse().unwrap()))
            .collect();
        assert_eq!(told, said);
        let panel = rows(sector, Moment::Archived, "panel").await;
        let chosen: Vec<&str> = panel
            .iter()
            .filter(|row| row["chosen"] == "yes")
            .map(|row| row["item"].as_str())
            .collect();
        let selected = results["decision"]["selected"].as_array().unwrap();
        let mut selected: Vec<&str> =
            selected.iter().map(|one| one["item"].as_str().unwrap()).collect();
        selected.sort_unstable();
        let mut distinct = chosen.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct, selected);
        assert!(panel.iter().all(|row| !row["name_fr"].is_empty() && !row["eligible"].is_empty()));
    });
}

#[test]
fn nothing_is_told_before_everybody_may_know_it() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        assert_eq!(rows(sector, Moment::Upvote, "supports").await, Rows::new());
        assert_eq!(rows(sector, Moment::PanelOpen, "panel").await, Rows::new());
        let pending = rows(sector, Moment::Call, "challenges").await;
        assert!(!pending.is_empty());
        assert!(column(&pending, "state").iter().all(|state| *state != "submitted"));
        let initiatives = rows(sector, Moment::Call, "initiatives").await;
        assert_eq!(column(&initiatives, "name"), ["Rooms by the hour"], "no suggestion");
        // Withdrawn words stay withdrawn, and no table has the name of an author.
        for row in rows(sector, Moment::Archived, "challenges").await {
            assert!(row["state"] != "withdrawn" || row["title"].is_empty(), "{row:?}");
            assert!(!row.contains_key("name"));
        }
    });
}
