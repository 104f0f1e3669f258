//! Charters through their form.

use axum::http::StatusCode;
use pathways::{
    charter::{Admission, Disclosure, Method, Quota, TieStep},
    stage::Stage,
    time::Seconds,
};

use super::Host;
use crate::harness::charter;

#[tokio::test]
async fn the_form_of_a_charter_changes_nothing_but_what_was_changed() {
    let host = Host::of_draft().await;
    let page = host.open("/host/charter").await;
    let before = host.server.size(host.campaign);
    let next = host.browser.submit(&page, &page.form("charter", "")).await;
    assert_eq!(next.said().as_deref(), Some("The rules are saved."));
    assert_eq!(host.server.size(host.campaign), before, "it says what it said");
    let form = page.form("charter", "").set("quota-number", "7").set("contact", "Ada, 555 0100");
    host.browser.submit(&page, &form).await;
    let state = host.server.world().service.campaign(host.campaign).unwrap();
    let mut expected = charter();
    expected.upvote.quota = Quota::Limited(7);
    assert_eq!(state.charter.as_ref(), Some(&expected));
    assert_eq!(state.contact.as_ref().map(ToString::to_string).as_deref(), Some("Ada, 555 0100"));
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost() {
    let host = Host::of_draft().await;
    let page = host.open("/host/charter").await;
    let form = page
        .form("charter", "")
        .set("name-fr", "")
        .set("zone", "other")
        .set("zone-other", "Atlantis/Capital")
        .set("quota-number", "many")
        .set("round-quorum", "most of them")
        .set("date-call", "soon");
    let again = host.browser.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields: Vec<_> = again.complaints().into_iter().map(|one| one.field).collect();
    for field in ["name-fr", "zone-other", "quota-number", "round-quorum", "date-call"] {
        assert!(fields.iter().any(|one| one == field), "{field} of {fields:?}");
    }
    let shown = again.form("charter", "");
    assert_eq!(shown.value("round-quorum"), Some("most of them"));
    assert_eq!(shown.value("zone-other"), Some("Atlantis/Capital"));
    assert_eq!(shown.value("name-en"), Some("A campaign"));
}

#[tokio::test]
async fn what_contradicts_itself_complains_at_its_field() {
    let host = Host::of_draft().await;
    let page = host.open("/host/charter").await;
    let check = async |change: &[(&str, &str)], field: &str, words: &str| {
        let form = change
            .iter()
            .fold(page.form("charter", ""), |form, (name, value)| form.set(name, value));
        let again = host.browser.submit(&page, &form).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{change:?}");
        let complaints = again.complaints();
        assert_eq!(complaints.len(), 1, "{complaints:?}");
        assert_eq!(complaints[0].field, field);
        assert!(complaints[0].text.contains(words), "{complaints:?}");
    };
    check(&[("slate", "themes")], "slate", "Themes can only be supported").await;
    check(&[("date-theming", "2030-01-01T10:00")], "date-theming", "not on the path").await;
    let dates = [("date-call", "2030-02-01T10:00"), ("date-upvote", "2030-01-01T10:00")];
    check(&dates, "date-upvote", "after the stage before").await;
    check(&[("date-call", "2001-01-01T10:00")], "date-call", "has passed").await;
    check(&[("method", "phragmen")], "disclosure", "does not fit the way of counting").await;
    let named = [("criterion-1-en", "Impact"), ("criterion-1-fr", "Effet")];
    check(&named, "criterion-1-en", "without scores, leave all criteria empty").await;
    check(&[("method", "score")], "criterion-1-en", "one to six criteria").await;
    let with_a_share = [("method", "stv"), ("minimum-support", "1/2")];
    check(&with_a_share, "minimum-support", "has no minimum share").await;
    let ranked = [("method", "stv"), ("minimum-support", "0")];
    check(&ranked, "disclosure", "does not fit the way of counting").await;
    let ladder = [("disclosure", "ballots"), ("tie-supports", "yes"), ("tie-lot", "yes")];
    let ladder = [&ranked[..], &ladder].concat();
    check(&ladder, "tie-run-off", "by approvals or by ranks").await;
    check(&[("tie-supports", "yes")], "tie-run-off", "Ties have to end somewhere").await;
    check(&[("merge-days", "90"), ("merge-hours", "1")], "merge-days", "90 days").await;
}

#[tokio::test]
async fn a_path_on_which_nobody_decides_says_what_it_lacks() {
    let host = Host::of_draft().await;
    let page = host.open("/host/charter").await;
    let form = page.form("charter", "").without("path-upvote").without("path-panel");
    let again = host.browser.submit(&page, &form).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = "Choose the upvote or the panel: one of them has to decide.";
    assert!(again.complaints()[0].text.contains(said), "{:?}", again.complaints());
    assert_eq!(again.complaints()[0].field, "path-upvote");
}

#[tokio::test]
async fn a_host_chooses_how_the_panel_counts() {
    let host = Host::of_draft().await;
    let page = host.open("/host/charter").await;
    let form = page
        .form("charter", "")
        .set("method", "phragmen")
        .set("disclosure", "ballots")
        .set("tie-lot", "yes");
    let next = host.browser.submit(&page, &form).await;
    assert_eq!(next.said().as_deref(), Some("The rules are saved."));
    let state = host.server.world().service.campaign(host.campaign).unwrap();
    let rules = &state.charter.as_ref().unwrap().panel;
    assert_eq!(rules.method, Method::SequentialPhragmen);
    assert_eq!(rules.disclosure, Some(Disclosure::Ballots));
    assert_eq!(rules.tie_ladder, [TieStep::RunOff, TieStep::Lot].into());
    let again = host.open("/host/charter").await;
    assert_eq!(again.form("charter", "").value("method"), Some("phragmen"));
}

#[tokio::test]
async fn a_host_chooses_that_her_panel_ranks() {
    let host = Host::of_draft().await;
    let page = host.open("/host/charter").await;
    let form = page
        .form("charter", "")
        .set("method", "stv")
        .set("minimum-support", "0 %")
        .set("disclosure", "ballots");
    let next = host.browser.submit(&page, &form).await;
    assert_eq!(next.said().as_deref(), Some("The rules are saved."));
    let state = host.server.world().service.campaign(host.campaign).unwrap();
    assert_eq!(state.charter.as_ref().unwrap().panel.method, Method::ScottishStv);
    let again = host.open("/host/charter").await;
    assert_eq!(again.form("charter", "").value("method"), Some("stv"));
}

#[tokio::test]
async fn a_host_names_the_criteria_that_the_panel_scores() {
    let host = Host::of_draft().await;
    let page = host.open("/host/charter").await;
    let form = page
        .form("charter", "")
        .set("method", "score")
        .set("criterion-1-en", "Impact")
        .set("criterion-1-fr", "Effet")
        .set("weight-1", "2")
        .set("criterion-3-en", "Feasibility")
        .set("criterion-3-fr", "Faisabilité");
    let heavy = host.browser.submit(&page, &form.clone().set("weight-3", "101")).await;
    assert_eq!(heavy.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(heavy.complaints()[0].field, "weight-3");
    let next = host.browser.submit(&page, &form).await;
    assert_eq!(next.said().as_deref(), Some("The rules are saved."));
    let state = host.server.world().service.campaign(host.campaign).unwrap();
    let rules = &state.charter.as_ref().unwrap().panel;
    let rubric = rules.rubric.iter().map(|one| (one.name.fr.as_str(), one.weight));
    assert_eq!(rubric.collect::<Vec<_>>(), [("Effet", 2), ("Faisabilité", 1)]);
    assert_eq!(rules.method, Method::Score);
    let again = host.open("/host/charter").await;
    let form = again.form("charter", "");
    assert_eq!(form.value("method"), Some("score"));
    assert_eq!(form.value("criterion-2-fr"), Some("Faisabilité"));
    assert_eq!(form.value("weight-1"), Some("2"));
}

#[tokio::test]
async fn frozen_parts_have_no_fields_and_say_why() {
    let host = Host::of_draft().await;
    host.advances(Stage::Call).await;
    let page = host.open("/host/charter").await;
    page.shows("The first stage has begun, so this no longer changes.");
    let form = page.form("charter", "");
    assert_eq!(form.value("admission"), None);
    assert_eq!(form.value("date-upvote"), None);
    let next = host.browser.submit(&page, &form.set("contest-days", "9")).await;
    assert_eq!(next.said().as_deref(), Some("The rules are saved."));
    let state = host.server.world().service.campaign(host.campaign).unwrap();
    let charter = state.charter.as_ref().unwrap();
    assert_eq!(charter.contest_period, Seconds::days(9));
    assert_eq!(charter.admission, Admission::Listed);
}

#[tokio::test]
async fn a_copy_takes_the_rules_and_leaves_name_and_dates() {
    let host = Host::of_draft().await;
    let page = host.browser.open("/fr/campaigns/new").await;
    let from = format!("/fr/campaigns/new?from={}", host.campaign);
    assert!(page.links().contains(&from.as_str()), "{:?}", page.links());
    let page = host.browser.open(&from).await;
    let form = page.form("create", "");
    assert_eq!(form.value("name-en"), Some(""));
    assert_eq!(form.value("question-en"), Some("What holds us back?"));
    assert_eq!(form.value("quota-number"), Some("2"));
    let (_, stranger) = host.server.somebody("stranger").await;
    assert_eq!(stranger.open(&from).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_creates_a_campaign_without_signing_in() {
    let host = Host::of_draft().await;
    let page = host.server.nobody().open("/en/campaigns/new?from=five-topics").await;
    assert!(page.forms().iter().all(|form| form.value("act") != Some("create")));
}
