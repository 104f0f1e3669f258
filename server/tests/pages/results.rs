//! What came out, before and after it is published.

use axum::http::StatusCode;
use pathways::text::Language;

use super::{
    document::Element,
    sector::{Moment, call::TRANSLATED, sector},
};

fn address(moment: Moment, language: &str) -> String {
    format!("/{language}/campaigns/{}/results", sector().1.scene(moment).campaign)
}

#[test]
fn before_anything_is_published_the_page_says_what_will_come_and_shows_no_number() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let page = sector.server.nobody().open(&address(Moment::Upvote, "en")).await;
        assert_eq!(page.status, StatusCode::OK);
        page.shows("Nothing is published yet");
        assert!(page.document.all("table").next().is_none());
        page.hides("How it was counted");
    });
}

#[test]
fn the_members_supports_are_shown_once_counted_and_the_decision_is_announced() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let page = sector.server.nobody().open(&address(Moment::PanelOpen, "en")).await;
        page.shows("The decision is still to come");
        page.shows("The members’ supports");
        page.shows("Each voice had up to 2 supports, one for an item.");
        page.hides("What was chosen");
    });
}

#[test]
fn a_decision_is_shown_early_to_those_who_work_on_it_and_to_nobody_else() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let address = address(Moment::PanelCounted, "fr");
        let member = sector.server.browser(sector.cast.members[1]).await.open(&address).await;
        member.hides("Ce qui a été retenu");
        member.shows("La décision est à venir");
        let chair = sector.server.browser(sector.cast.chair).await.open(&address).await;
        chair.shows("Ce qui a été retenu");
        chair.shows("Ceci n’est pas encore publié.");
    });
}

#[test]
fn a_published_decision_stands_with_its_reasons_beside_what_members_ranked() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let page = sector.server.nobody().open(&address(Moment::Decided, "en")).await;
        page.shows("What was chosen");
        page.hides("This is not published yet.");
        page.shows("It touches everybody.");
        page.shows("Members and panel compared");
        page.shows("panel: place 1");
        page.shows("members: place 1");
        page.shows("3 of 3 panelists voted.");
        page.shows("Quorum: at least 2 of 3 panelists had to vote.");
        page.shows("1 conflict was declared");
        page.shows("Questions: 1, of which 1 waits for an answer.");
        // Each bar has its number beside it.
        let is_number = |cell: &Element<'_>| cell.attribute("class") == Some("is-number");
        let numbers: Vec<_> = page.document.all("td").filter(is_number).collect();
        assert!(!numbers.is_empty());
        for number in numbers {
            assert!(number.text().starts_with(|first: char| first.is_ascii_digit()));
        }
    });
}

#[test]
fn the_words_of_a_challenge_that_was_taken_back_are_not_among_the_results() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let copy = sector.server.copy().await;
        let scene = sector.scene(Moment::Decided);
        let campaign = copy.world().service.campaign(scene.campaign).unwrap();
        let author = sector.cast.members[0];
        let chosen = campaign.selection().items;
        let taken = campaign.challenges.values().find(|challenge| {
            challenge.authors.contains(&author)
                && chosen.contains(&pathways::round::ItemId::Challenge(challenge.id))
                && challenge.translations.contains_key(&Language::En.into())
        });
        let taken = taken.unwrap();
        let title = taken.text.as_ref().unwrap().title.to_string();
        let nobody = copy.nobody();
        nobody.open(&address(Moment::Decided, "fr")).await.shows(&title);
        nobody.open(&address(Moment::Decided, "en")).await.shows(TRANSLATED);
        let by = pathways::campaign::Actor::Person(author);
        let command = pathways::campaign::Command::Withdraw { challenge: taken.id };
        copy.world().act(scene.campaign, by, command).await.unwrap();
        let page = nobody.open(&address(Moment::Decided, "fr")).await;
        page.hides(&title);
        page.shows("Défi retiré par la personne qui l’a soumis");
        nobody.open(&address(Moment::Decided, "en")).await.hides(TRANSLATED);
    });
}

#[test]
fn the_line_of_the_panels_count_says_why_the_last_is_in_and_the_next_is_not() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let page = sector.server.nobody().open(&address(Moment::Decided, "en")).await;
        page.shows("Where the line fell");
        page.shows("The line: 2 seats are above it");
        let line = page.document.all("tr").find(|row| row.attribute("class") == Some("is-line"));
        assert!(line.is_some());
        let page = sector.server.nobody().open(&address(Moment::Decided, "fr")).await;
        page.shows("La ligne\u{a0}: 2 places au-dessus");
        // Covered as long as the count is.
        let page = sector.server.nobody().open(&address(Moment::PanelCounted, "en")).await;
        page.hides("Where the line fell");
    });
}
