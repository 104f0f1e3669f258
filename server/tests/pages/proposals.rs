//! Themes that the program proposes, as those meet them who decide about them.

use axum::http::StatusCode;
use pathways::{
    campaign::Command,
    id::{ChallengeId, ThemeId},
    role::Role,
    stage::Stage,
};

use super::{curating::Desk, form::Form, page::Page};
use crate::harness::{both, charter};

/// Two subjects, in both languages.
const SUBJECTS: [&str; 8] = [
    "Touring costs more than the tour earns",
    "A tour needs days of driving between two venues",
    "Les tournées coûtent plus que la tournée ne rapporte",
    "Une tournée en région demande des jours de route entre deux salles",
    "The grant comes after the season began",
    "Funders ask for another report for the same grant",
    "La subvention arrive après le début de la saison",
    "Les bailleurs de fonds demandent un autre rapport pour la même subvention",
];

async fn desk() -> (Desk, Vec<ChallengeId>) {
    let desk = Desk::of(Role::Curator, charter()).await;
    let mut challenges = Vec::new();
    for title in SUBJECTS {
        challenges.push(desk.accepted(title).await);
    }
    (desk, challenges)
}

fn accept(page: &Page, size: &str) -> Form {
    page.form("accept", size)
}

#[tokio::test]
async fn themes_are_proposed_with_their_reasons_and_nothing_moves_before_they_are_accepted() {
    let (desk, _) = desk().await;
    let size = desk.server.size(desk.campaign);
    let themes = desk.browser.open(&desk.at("themes")).await;
    assert!(themes.links().iter().any(|link| link.ends_with("/host/proposal")));
    let page = desk.browser.open(&desk.at("proposal")).await;
    page.shows("of 8 challenges would move");
    page.shows("From the tray");
    page.shows("Words that say most of it");
    page.shows("trials agree");
    assert_eq!(desk.server.size(desk.campaign), size);
    let fine = desk.browser.open(&desk.at("proposal?size=fine")).await;
    assert_eq!(accept(&fine, "fine").value("on"), Some("fine"));
    assert_eq!(desk.server.size(desk.campaign), size);

    let form = accept(&page, "medium");
    let themes = desk.browser.submit(&page, &form).await;
    assert!(themes.said().unwrap().starts_with("Accepted."));
    assert!(desk.state().themes.len() > 1);
    assert!(desk.state().coverage().themed > 4);
    assert_eq!(desk.server.size(desk.campaign), size + 1, "it is one entry");
    let again = desk.browser.submit(&page, &form).await;
    assert_eq!((again.status, desk.server.size(desk.campaign)), (StatusCode::OK, size + 1));

    let page = desk.browser.open(&desk.at("proposal")).await;
    page.shows("Of 8 challenges none would move");
    page.shows("The themes of an earlier proposal are kept");
    let campaign = format!("campaigns/{}/log", desk.campaign);
    desk.browser.open(&format!("/en/{campaign}")).await.shows("for all challenges was accepted.");
    desk.browser
        .open(&format!("/fr/{campaign}"))
        .await
        .shows("pour tous les défis a été acceptée.");
}

#[tokio::test]
async fn words_that_a_curator_keeps_out_name_no_proposed_theme() {
    let (desk, _) = desk().await;
    let page = desk.browser.open(&desk.at("proposal?size=fine")).await;
    let list = |page: &Page| page.form("keep-out", "fine");
    let wrong = list(&page).set("words", format!("tour, grant\n{}", "a".repeat(41)));
    let wrong = desk.browser.submit(&page, &wrong).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.complaints()[0].field, "words");
    let typed = list(&wrong).value("words").unwrap().to_owned();
    assert!(typed.starts_with("tour, grant\n"), "what was typed is still there");

    let form = list(&page).set("words", "Tour, grant\n\n subvention ,");
    let saved = desk.browser.submit(&wrong, &form).await;
    assert!(saved.said().unwrap().starts_with("The words are saved."));
    assert_eq!(accept(&saved, "fine").value("on"), Some("fine"), "the size is still the same");
    assert_eq!(list(&saved).value("words"), Some("Tour\ngrant\nsubvention"));
    assert_eq!(desk.state().stop_words.len(), 3);
    let log = format!("/en/campaigns/{}/log", desk.campaign);
    desk.browser.open(&log).await.shows("3 words are kept out of the names of proposed themes.");

    let themes = desk.browser.open(&desk.at("themes")).await;
    themes.shows("You changed the words that name no theme.");
    let themes = desk.browser.submit(&themes, &themes.form("undo", "")).await;
    assert!(themes.said().unwrap().starts_with("Undone."));
    assert!(desk.state().stop_words.is_empty());
}

#[tokio::test]
async fn a_challenge_is_kept_out_of_a_theme_and_let_in_again() {
    let (desk, _) = desk().await;
    let page = desk.browser.open(&desk.at("proposal")).await;
    desk.browser.submit(&page, &accept(&page, "medium")).await;
    let state = desk.state();
    let one = state.challenges.values().find(|one| one.theme.is_some()).unwrap();
    let (challenge, theme) = (one.id, one.theme.unwrap());
    let page = desk.browser.open(&desk.at("proposal")).await;
    let form = page.form("not-here", theme).also("challenge", challenge);
    let page = desk.browser.submit(&page, &form).await;
    assert!(page.said().unwrap().starts_with("Noted."));
    page.shows("of 8 challenges would move");
    assert_eq!(desk.state().challenges[&challenge].theme, Some(theme), "nothing moved yet");

    let own = desk.browser.open(&desk.at(&format!("themes/{theme}"))).await;
    own.shows("Kept out of it");
    let refused = desk.browser.submit(&own, &own.form("freeze", "")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.shows("does not belong in this theme");
    let form = own.form("let-in", "").also("challenge", challenge);
    let own = desk.browser.submit(&own, &form).await;
    assert_eq!(own.said().as_deref(), Some("A proposal may put the challenge here again."));
    own.hides("Kept out of it");
    let own = desk.browser.submit(&own, &own.form("freeze", "")).await;
    assert!(own.said().unwrap().starts_with("Proposals leave the theme"));
    desk.browser.open(&desk.at("themes")).await.shows("Left as it is");
    let own = desk.browser.submit(&own, &own.form("thaw", "")).await;
    assert!(own.said().unwrap().starts_with("Proposals may change"));
    let log = format!("/en/campaigns/{}/log", desk.campaign);
    desk.browser.open(&log).await.shows("It was said that a challenge does not belong in a theme.");
}

/// The challenges of a theme in the order of the board.
fn order(page: &Page, theme: ThemeId) -> Vec<ChallengeId> {
    let form = page.form("move", theme);
    let boxes = form.controls.iter().filter(|control| control.name == "challenge");
    boxes.map(|control| control.choices[0].parse().unwrap()).collect()
}

#[tokio::test]
async fn on_the_board_what_the_trials_agreed_least_on_stands_first_and_says_so() {
    let (desk, _) = desk().await;
    let board = desk.browser.open(&desk.at("themes")).await;
    board.hides("trials agree");
    let page = desk.browser.open(&desk.at("proposal")).await;
    desk.browser.submit(&page, &accept(&page, "medium")).await;
    let state = desk.state();
    let agreements = state.agreements();
    let mut sizes = state.themes.keys().map(|theme| (state.members_of(*theme).count(), *theme));
    let (_, theme) = sizes.clone().max().unwrap();
    let (_, other) = sizes.find(|(_, other)| *other != theme).unwrap();
    let board = desk.browser.open(&desk.at("themes")).await;
    board.shows("In each theme, what its author questions stands first");
    board.shows("The program’s trials agree:");
    let french = desk.at("themes").replacen("/en/", "/fr/", 1);
    let french = desk.browser.open(&french).await;
    french.shows("Dans chaque thème vient d’abord");
    french.shows("Concordance des essais du programme");
    let first = order(&board, theme);
    // All of them arrived in the same second.
    let mut expected = first.clone();
    expected.sort_by_key(|id| (agreements[id], *id));
    assert_eq!(first, expected);
    assert!(first.len() > 2, "{first:?}");

    let (moved, rest) = (first[1], [&first[..1], &first[2..]].concat());
    let form = board.form("move", theme).set(&format!("to-{moved}"), other);
    let board = desk.browser.submit(&board, &form).await;
    assert_eq!(order(&board, theme), rest, "the others keep their order");
    assert_eq!(order(&board, other).last(), Some(&moved), "a person is sure of it");
    board.shows("Put there by hand");
    let board = desk.browser.submit(&board, &board.form("undo", "")).await;
    assert_eq!(order(&board, theme), first);
    board.hides("Put there by hand");
}

#[tokio::test]
async fn the_board_says_that_a_proposal_has_lost_words() {
    let (desk, challenges) = desk().await;
    let page = desk.browser.open(&desk.at("proposal")).await;
    let board = desk.browser.submit(&page, &accept(&page, "medium")).await;
    board.hides("Nobody can compute that proposal again");
    let withdraw = Command::Withdraw { challenge: challenges[0] };
    desk.server.world().host(desk.campaign, withdraw).await;
    let board = desk.browser.open(&desk.at("themes")).await;
    board.shows("1 challenge that took part in the accepted proposal has been withdrawn since.");
    let french = desk.at("themes").replacen("/en/", "/fr/", 1);
    desk.browser.open(&french).await.shows("1 défi qui a pris part à la proposition acceptée");
}

#[tokio::test]
async fn nobody_accepts_what_she_has_not_seen() {
    let (desk, _) = desk().await;
    let page = desk.browser.open(&desk.at("proposal?size=fine")).await;
    let late = desk.accepted("A tour costs more than the venues pay for it").await;
    let size = desk.server.size(desk.campaign);
    let page = desk.browser.submit(&page, &accept(&page, "fine")).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    page.shows("Challenges or themes have changed since this was proposed.");
    page.shows("of 9 challenges would move");
    assert_eq!(desk.server.size(desk.campaign), size);
    let page = desk.browser.submit(&page, &accept(&page, "fine")).await;
    assert!(page.said().unwrap().starts_with("Accepted."));
    assert!(desk.state().challenges.contains_key(&late));
}

#[tokio::test]
async fn what_was_done_by_hand_stays_through_a_proposal() {
    let (desk, challenges) = desk().await;
    let host = |command| desk.server.world().host(desk.campaign, command);
    host(Command::ProposeTheme { name: both("By hand") }).await;
    let theme = *desk.state().themes.keys().next().unwrap();
    host(Command::Place { challenge: challenges[0], theme: Some(theme) }).await;
    host(Command::Place { challenge: challenges[4], theme: Some(theme) }).await;
    host(Command::Place { challenge: challenges[4], theme: None }).await;
    let page = desk.browser.open(&desk.at("proposal")).await;
    page.shows("Kept from before");
    page.shows("6 of 7 challenges would move");
    desk.browser.submit(&page, &accept(&page, "medium")).await;
    let state = desk.state();
    assert_eq!(state.challenges[&challenges[0]].theme, Some(theme));
    assert_eq!(state.challenges[&challenges[4]].theme, None);
}

#[tokio::test]
async fn who_has_placed_every_challenge_by_hand_is_shown_that_none_would_move() {
    let (desk, challenges) = desk().await;
    let host = |command| desk.server.world().host(desk.campaign, command);
    for name in ["Touring", "Funding"] {
        host(Command::ProposeTheme { name: both(name) }).await;
    }
    let themes: Vec<ThemeId> = desk.state().themes.keys().copied().collect();
    for (place, challenge) in challenges.into_iter().enumerate() {
        host(Command::Place { challenge, theme: Some(themes[place / 4]) }).await;
    }
    for size in ["coarse", "medium", "fine"] {
        let page = desk.browser.open(&desk.at(&format!("proposal?size={size}"))).await;
        assert_eq!(page.status, StatusCode::OK, "{size}");
        page.shows("Of 8 challenges none would move");
    }
}

#[tokio::test]
async fn a_proposal_is_for_those_who_may_edit_themes_while_they_may() {
    let moderator = Desk::of(Role::Moderator, charter()).await;
    let page = moderator.browser.open(&moderator.at("proposal")).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);

    let desk = Desk::of(Role::Curator, charter()).await;
    desk.browser.open(&desk.at("proposal")).await.shows("There is nothing to group");
    for title in SUBJECTS {
        desk.accepted(title).await;
    }
    let page = desk.browser.open(&desk.at("proposal")).await;
    desk.server.world().advance(desk.campaign, Stage::Upvote).await;
    let size = desk.server.size(desk.campaign);
    let late = desk.browser.submit(&page, &accept(&page, "medium")).await;
    assert!(late.status.is_client_error(), "{}", late.status);
    late.shows("Themes cannot be proposed");
    assert_eq!(desk.server.size(desk.campaign), size);
}
