//! A panel that scores: what it is asked, what its ballot takes, and what everybody reads afterwards.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use pathways::{
    campaign::Command,
    charter::{Charter, Criterion, Method, PanelRules, TieStep},
    round::Mark,
    text::Bilingual,
};

use super::{Panel, rules::publish, title};
use crate::{harness::charter, pages::page::Page, pages::record};

/// A panel of three that scores impact, which counts twice, and feasibility.
async fn scoring(challenges: usize) -> Panel {
    scoring_with(challenges, [TieStep::RunOff].into()).await
}

/// The same with a ladder for ties.
async fn scoring_with(challenges: usize, tie_ladder: BTreeSet<TieStep>) -> Panel {
    let criterion = |en: &str, fr: &str, weight| {
        let name = Bilingual { en: en.parse().unwrap(), fr: fr.parse().unwrap() };
        Criterion { name, weight }
    };
    let rubric = vec![criterion("Impact", "Effet", 2), criterion("Feasibility", "Faisabilité", 1)];
    let minimum_support = "2/5".parse().unwrap();
    let charter = charter();
    let panel = PanelRules {
        method: Method::Score,
        seats: 1,
        rubric,
        minimum_support,
        tie_ladder,
        ..charter.panel.clone()
    };
    Panel::under(Charter { panel, ..charter }, challenges).await
}

/// Sends a whole ballot: two scores for each item by its place, or `abstain`.
async fn scores(panel: &Panel, panelist: usize, given: &[&str]) -> Page {
    let page = panel.open(panelist, "/vote").await;
    let mut form = page.form("send", "");
    for (place, scores) in given.iter().enumerate() {
        let field = format!("mark-{}", panel.item(place));
        if *scores == "abstain" {
            form = form.set(&format!("{field}-abstain"), "yes");
            continue;
        }
        for (criterion, score) in scores.split(',').enumerate() {
            form = form.set(&format!("{field}-{criterion}"), score);
        }
    }
    panel.panelists[panelist].1.submit(&page, &form).await
}

#[tokio::test]
async fn what_is_scored_and_how_it_counts_is_told_in_both_languages_before_anybody_votes() {
    let panel = scoring(2).await;
    let page = panel.open(0, "").await;
    page.shows("Give each item 0 to 5 for each criterion, or abstain.");
    page.shows("Impact (weight 2), Feasibility (weight 1)");
    page.shows("An item needs a mean of at least 2/5 of the best score, 5.");
    let french = panel.address("").replacen("/en/", "/fr/", 1);
    let page = panel.panelists[0].1.open(&french).await;
    page.shows("Donnez à chaque élément de 0 à 5 pour chaque critère");
    page.shows("Effet (poids 2), Faisabilité (poids 1)");
    panel.opens().await;
    let opened = panel.open(0, "").await;
    opened.shows("with 3 panelists, when at least 1 give it a mean in the highest third");
    opened.shows("That is the rule of the RAND/UCLA method");
    panel.open(1, "/print").await.shows("Feasibility ☐ 0 ☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 5");
}

#[tokio::test]
async fn scores_are_noted_then_sent_and_changed_until_the_box_closes() {
    let panel = scoring(2).await;
    let path = format!("/read/{}", panel.item(0));
    let page = panel.open(0, &path).await;
    let browser = &panel.panelists[0].1;
    let form = page.form("note", "").set("mark-0", "4").set("go", "stay");
    let half = browser.submit(&page, &form).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    half.shows("Give every criterion a score, or none.");
    assert_eq!(half.form("note", "").value("mark-0"), Some("4"));
    let written = form.clone().set("text", "good").without("go").also("quietly", "quietly");
    let quiet = browser.send(&page.address, &written).await;
    assert_eq!(quiet.status, StatusCode::UNPROCESSABLE_ENTITY, "her scores are not kept");
    let kept = panel.open(0, &path).await;
    assert_eq!(kept.form("note", "").value("text"), Some("good"), "her words are");
    browser.submit(&page, &form.set("mark-1", "2")).await;
    panel.opens().await;
    let field = format!("mark-{}", panel.item(0));
    let vote = panel.open(0, "/vote").await;
    assert_eq!(vote.form("send", "").value(&format!("{field}-0")), Some("4"));
    assert_eq!(vote.form("send", "").value(&format!("{field}-1")), Some("2"));
    scores(&panel, 0, &["5,1", "abstain"]).await.shows("scored: 1, abstained: 1, left blank: 0");
    let changed = scores(&panel, 0, &["0,0"]).await;
    changed.shows("version 2");
    panel.open(0, &path).await.shows("In the box: Impact 0, Feasibility 0");
    let service = &panel.server.world().service;
    let (campaign, person) = (panel.scene.campaign, panel.panelists[0].0);
    let ballot = service.ballot(campaign, person, panel.scene.round).await.unwrap().unwrap();
    let expected = Mark::Scored("0,0".parse().unwrap());
    assert_eq!(ballot.marks, [(panel.item(0), expected), (panel.item(1), Mark::Abstain)].into());
}

#[tokio::test]
async fn scores_that_were_noted_for_other_criteria_go_into_no_ballot() {
    let panel = scoring(1).await;
    let path = format!("/read/{}", panel.item(0));
    let page = panel.open(0, &path).await;
    let form = page.form("note", "").set("mark-0", "5").set("mark-1", "1").set("go", "stay");
    panel.panelists[0].1.submit(&page, &form).await;
    let mut charter = panel.charter();
    charter.panel.rubric.reverse();
    panel.host(Command::EditCharter { charter, contact: None, officer: None }).await;
    panel.open(0, "").await.shows("Feasibility (weight 1), Impact (weight 2)");
    let read = panel.open(0, &path).await;
    read.shows("The criteria have changed since you noted scores here.");
    assert_eq!(read.form("note", "").value("mark-0"), Some(""));
    panel.opens().await;
    let field = format!("mark-{}", panel.item(0));
    let vote = panel.open(0, "/vote").await.form("send", "");
    assert_eq!([0, 1].map(|n| vote.value(&format!("{field}-{n}"))), [Some(""); 2]);
    let again = read.form("note", "").set("mark-0", "1").set("mark-1", "5");
    panel.panelists[0].1.submit(&read, &again).await;
    let vote = panel.open(0, "/vote").await.form("send", "");
    assert_eq!([0, 1].map(|n| vote.value(&format!("{field}-{n}"))), [Some("1"), Some("5")]);
}

#[tokio::test]
async fn half_a_score_or_one_beyond_the_scale_comes_back_and_nothing_is_in_the_box() {
    let panel = scoring(2).await;
    panel.opens().await;
    let page = panel.open(0, "/vote").await;
    let browser = &panel.panelists[0].1;
    let [first, second] = [0, 1].map(|place| format!("mark-{}", panel.item(place)));
    let form = page.form("send", "").set(&format!("{first}-0"), "3");
    let bad = [
        form.clone(),
        form.clone().set(&format!("{first}-1"), "6"),
        form.clone().set(&format!("{first}-1"), "5").set(&format!("{first}-abstain"), "yes"),
    ];
    for form in bad {
        let again = browser.submit(&page, &form.set(&format!("{second}-0"), "2")).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Which comes first follows from her own order of reading.
        assert!(again.complaints().iter().any(|one| one.field.starts_with(&first)), "{first}");
        for place in 0..2 {
            again.shows(&format!("{}: ", title(place)));
        }
        assert_eq!(again.form("send", "").value(&format!("{second}-0")), Some("2"));
    }
    let service = &panel.server.world().service;
    let (campaign, person) = (panel.scene.campaign, panel.panelists[0].0);
    assert_eq!(service.ballot(campaign, person, panel.scene.round).await.unwrap(), None);
}

#[tokio::test]
async fn everybody_reads_the_means_where_the_line_fell_and_where_the_panel_disagrees() {
    let panel = scoring(3).await;
    panel.opens().await;
    scores(&panel, 0, &["5,5", "4,4", "1,1"]).await;
    scores(&panel, 1, &["5,4", "3,2", "1,1"]).await;
    scores(&panel, 2, &["0,1", "3,3", "abstain"]).await;
    panel.closes().await;
    let room = panel.chair.1.open(&panel.address("")).await;
    room.shows("Scores of each item");
    publish(&panel).await;
    let nobody = panel.server.nobody();
    let results = nobody.open(&format!("/en/campaigns/{}/results", panel.scene.campaign)).await;
    // 15 + 14 + 1 points over three weights and three panelists; then 12 + 8 + 9.
    let why = format!(
        "“{}” is in and “{}” is not: the one has 3.33 of 5, the other 3.22 of 5.",
        title(0),
        title(1)
    );
    results.shows(&why);
    results.shows("0.67 of 5");
    results.shows(&format!(
        "The mean score of these is below the minimum that the rules ask for: {}",
        title(2)
    ));
    results.hides("approve");
    results.shows("3.33 (10/3)");
    results.shows("disputed");
    results.shows("Impact (weight 2), Feasibility (weight 1)");
    let french = nobody.open(&format!("/fr/campaigns/{}/results", panel.scene.campaign)).await;
    french.shows("3,33 sur 5");
    french.shows("controversé");
    let file = format!("/api/v1/campaigns/{}/open-data.zip", panel.scene.campaign);
    let tables = record::text_of(hex::decode(nobody.fetch(&file).await.body).unwrap());
    for row in ["3,333,,,0,3,seat,yes", "3,322,,,0,3,no_seat,no", "2,67,,,1,3,barred,no"] {
        assert!(tables.contains(&format!(",,,{row}\r\n")), "{row}");
    }
    let log = nobody.open(&format!("/en/campaigns/{}/log", panel.scene.campaign)).await;
    let files = record::files(&nobody, &log).await;
    let report = record::check(&files, &[]);
    assert_eq!((report.findings, report.recounted), (Vec::new(), 2));
}

#[tokio::test]
async fn equal_means_are_told_apart_by_high_scores_and_everybody_reads_that() {
    let ladder = [TieStep::SecondaryStatistic, TieStep::RunOff].into();
    let panel = scoring_with(2, ladder).await;
    panel.open(0, "").await.shows("Whichever more of you score in the highest third of the scale");
    panel.opens().await;
    scores(&panel, 0, &["5,5", "3,3"]).await;
    scores(&panel, 1, &["2,2", "3,3"]).await;
    scores(&panel, 2, &["2,2", "3,3"]).await;
    panel.closes().await;
    publish(&panel).await;
    let nobody = panel.server.nobody();
    let campaign = format!("/en/campaigns/{}", panel.scene.campaign);
    let results = nobody.open(&format!("{campaign}/results")).await;
    let said = "A larger share of the panel had scored these in the highest third of the scale";
    results.shows(said);
    results.hides("A run-off among them decides.");
    let log = nobody.open(&format!("{campaign}/log")).await;
    log.shows("A tie was compared with what else the same ballots say.");
    let files = record::files(&nobody, &log).await;
    let report = record::check(&files, &[]);
    assert_eq!((report.findings, report.recounted), (Vec::new(), 2));
}
