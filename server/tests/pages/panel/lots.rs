//! Secrets that officers add to the lot, through the forms of those who lead the vote, without JavaScript.

use axum::http::StatusCode;
use pathways::{
    charter::{Charter, PanelRules, TieStep},
    role::Role,
    round::{RoundState, SHOWING_PERIOD},
    rule::{LotSecret, lot_commitment},
};

use super::Panel;
use crate::harness::charter;

/// What the chair keeps.
const SECRET: LotSecret = LotSecret::new([5; 32]);

/// A panel whose ties come down to a lot, with the chair's commitment in it.
async fn committed() -> Panel {
    let charter = charter();
    let tie_ladder = [TieStep::Lot].into();
    let panel = PanelRules { seats: 1, tie_ladder, ..charter.panel.clone() };
    let panel = Panel::under(Charter { panel, ..charter }, 2).await;
    let chair = &panel.chair.1;
    let page = chair.open(&panel.address("")).await;
    page.shows("Add a secret to the lot");
    page.shows("pathways lot commit");
    let round = panel.round();
    let wrong = page.form("add-secret", round).set("commitment", "my dog's name");
    let again = chair.submit(&page, &wrong).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.complaints()[0].field, "commitment");
    let form = again.form("add-secret", round);
    assert_eq!(form.value("commitment"), Some("my dog's name"));
    // As a tool prints it, with the name of what it has hashed.
    let form = form.set("commitment", format!("{}  -", lot_commitment(&SECRET)));
    let added = chair.submit(&again, &form).await;
    let said = "Your commitment is in the record. Keep the secret: you are asked for it once the vote is sealed.";
    assert_eq!(added.said().as_deref(), Some(said));
    added.shows("1 secret was added to the lot by the chair.");
    added.shows(&lot_commitment(&SECRET).to_string());
    added.hides("Add a secret to the lot");
    panel
}

/// Everything ties, and the box is closed.
async fn ties(panel: &Panel) {
    panel.opens().await;
    let open = panel.chair.1.open(&panel.address("")).await;
    open.shows("is asked for it once the vote is sealed");
    for panelist in 0..3 {
        panel.votes(panelist, &["approve", "approve"]).await;
    }
    panel.closes().await;
    assert_eq!(panel.state(), RoundState::Sealed, "the count waits");
}

#[tokio::test]
async fn the_chair_commits_before_the_opening_and_shows_her_secret_behind_the_seal() {
    let panel = committed().await;
    ties(&panel).await;
    let (chair, round) = (&panel.chair.1, panel.round());
    let page = chair.open(&panel.address("")).await;
    page.shows("The count waits until the secrets of its lot are shown.");
    let wrong = LotSecret::new([6; 32]).to_string();
    let again = chair.submit(&page, &page.form("show-secret", round).set("secret", &wrong)).await;
    assert_ne!(again.status, StatusCode::OK);
    again.shows("This is not a secret to which anybody has committed here.");
    let form = again.form("show-secret", round);
    assert_eq!(form.value("secret"), Some(wrong.as_str()), "nothing is lost");
    let shown = chair.submit(&again, &form.set("secret", SECRET.to_string())).await;
    assert_eq!(shown.said().as_deref(), Some("The secret is in the record."));
    panel.server.world().service.tick().await;
    assert_eq!(panel.state(), RoundState::Counted);
    let campaign = format!("campaigns/{}", panel.scene.campaign);
    let results = chair.open(&format!("/en/{campaign}/results")).await;
    results.shows("A lot gave the seats to: Challenge");
    results.shows("1 secret of somebody who led the vote was in it too");
    let french = chair.open(&format!("/fr/{campaign}/results")).await;
    french.shows("1 secret d’une personne qui menait le vote y est entré aussi");
    let log = chair.open(&format!("/en/{campaign}/log")).await;
    log.shows("Somebody who leads the vote committed to a secret for its lot.");
    log.shows("A secret of the lot was shown, as it had been committed to.");
}

#[tokio::test]
async fn a_secret_that_is_not_shown_within_a_day_leads_to_a_run_off_and_its_role_is_told() {
    let panel = committed().await;
    ties(&panel).await;
    let french = panel.address("").replacen("/en/", "/fr/", 1);
    panel.chair.1.open(&french).await.shows("Dévoiler ce secret");
    panel.server.world().wait(SHOWING_PERIOD);
    panel.server.world().service.tick().await;
    assert_eq!(panel.state(), RoundState::Counted);
    let chair = &panel.chair.1;
    let campaign = format!("campaigns/{}", panel.scene.campaign);
    let log = chair.open(&format!("/en/{campaign}/log")).await;
    log.shows(
        "No lot was drawn: the secret that was added by this role was not shown in time: Chair.",
    );
    let log = chair.open(&format!("/fr/{campaign}/log")).await;
    log.shows("Présidence du jury");
    chair
        .open(&format!("/en/{campaign}/results"))
        .await
        .shows("No lot was drawn, because a secret");
    // The run-off has a lot of its own, to which she adds none.
    let page = chair.open(&panel.address("")).await;
    let other = lot_commitment(&LotSecret::new([7; 32])).to_string();
    let form = page.form("add-secret", panel.round()).set("commitment", other);
    let refused = chair.submit(&page, &form).await;
    refused.shows("You did not show a secret that you had added to an earlier lot");
}

#[tokio::test]
async fn a_host_adds_a_secret_on_the_page_of_stages() {
    let panel = committed().await;
    let (person, host) = panel.server.somebody("host").await;
    panel.server.world().grant(panel.scene.campaign, person, Role::Host).await;
    let address = format!("/fr/campaigns/{}/host/stages", panel.scene.campaign);
    let page = host.open(&address).await;
    page.shows("Ajouter un secret au tirage au sort");
    page.shows("1 secret a été ajouté au tirage au sort par la présidence du jury.");
    let form = page.form("add-secret", panel.round());
    let same = form.clone().set("commitment", lot_commitment(&SECRET).to_string());
    host.submit(&page, &same).await.shows("Cet engagement est déjà au registre.");
    let own = lot_commitment(&LotSecret::new([8; 32])).to_string();
    let added = host.submit(&page, &form.set("commitment", own)).await;
    assert!(added.said().is_some_and(|said| said.starts_with("Votre engagement est au registre.")));
    added.shows("1 secret a été ajouté au tirage au sort par l’animation.");
}

#[tokio::test]
async fn where_no_lot_is_declared_nobody_is_asked_for_a_secret() {
    let panel = Panel::of(2).await;
    panel.chair.1.open(&panel.address("")).await.hides("Add a secret to the lot");
}
