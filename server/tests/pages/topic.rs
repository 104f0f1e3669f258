//! A topic, those who run it and those who offer help.

use axum::http::StatusCode;
use pathways::{
    campaign::Actor,
    id::{Id, TopicId},
    register::{InitiativeText, Known, RegisterCommand},
    round::ItemId,
    text::Language,
    time::Day,
};
use uuid::Uuid;

use super::{
    page::Page,
    sector::{Moment, sector},
    server::Server,
};

/// The first topic of the campaign in its pathways; the second member leads it.
fn topic() -> TopicId {
    let (_, sector) = sector();
    let campaign = sector.scene(Moment::Pathways).campaign;
    let campaign = sector.server.world().service.campaign(campaign).unwrap();
    campaign.topics.values().find(|topic| topic.lead.is_some()).unwrap().id
}

fn address() -> String {
    format!("/en/campaigns/{}/topics/{}", sector().1.scene(Moment::Pathways).campaign, topic())
}

#[test]
fn a_topic_says_who_leads_it_what_is_promised_and_what_is_new() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let page = sector.server.nobody().open(&address()).await;
        assert_eq!(page.status, StatusCode::OK);
        page.shows("Ines Calder");
        page.shows("A list of rooms that stand empty by day.");
        page.shows("Twelve people met.");
        page.shows("It touches everybody.");
        page.shows("Meeting");
        assert!(page.forms().is_empty());
        let results = format!("/en/campaigns/{}/results", sector.scene(Moment::Pathways).campaign);
        let results = sector.server.nobody().open(&results).await;
        assert!(results.links().contains(&address().as_str()));
        for words in
            ["Ines Calder", "A list of rooms that stand empty by day.", "Twelve people met."]
        {
            results.shows(words);
        }
        let help = format!("{}#help", address());
        assert!(results.links().contains(&help.as_str()), "I can help");
        assert!(page.document.by_id("help").is_some());
    });
}

#[test]
fn its_lead_plans_posts_and_moves_it_on_and_nobody_else_may() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let server = sector.server.copy().await;
        let lead = server.browser(sector.cast.members[1]).await;
        let page = lead.open(&address()).await;
        let form = page.form("plan", "").set("date", "2030-04-12T18:30");
        let planned = lead.submit(&page, &form).await;
        assert_eq!(planned.said().as_deref(), Some("The plan is public."));
        planned.shows("12 April 2030, 18:30, Toronto time");
        planned.shows("A list of rooms that stand empty by day.");

        let form = planned.form("news", "").set("news-en", "We opened.").set("news-fr", "Ouvert.");
        let posted = lead.submit(&planned, &form).await;
        posted.shows("We opened.");
        lead.submit(&planned, &form).await;
        let news = server.nobody().open(&address()).await;
        assert_eq!(news.text().matches("We opened.").count(), 1, "sent twice, posted once");

        let moved = lead.submit(&posted, &posted.form("move", "")).await;
        assert_eq!(moved.said().as_deref(), Some("The topic has moved on."));
        moved.shows("At work");

        let half = moved.form("plan", "").set("promise-fr", "");
        let again = lead.submit(&moved, &half).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(again.complaints()[0].field, "promise-fr");

        let other = server.browser(sector.cast.members[2]).await;
        let seen = other.open(&address()).await;
        let refused = other.submit(&seen, &form).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
    });
}

/// What somebody reads of a topic.
async fn read(server: &Server, person: Option<pathways::id::PersonId>) -> Page {
    server.browser_of(person).await.open(&address()).await
}

#[test]
fn an_offer_to_help_is_counted_for_everybody_and_known_to_lead_and_hosts_only() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let server = sector.server.copy().await;
        let cast = &sector.cast;
        read(&server, None).await.shows("Nobody has offered help yet.");
        let helper = server.browser(cast.members[2]).await;
        let page = helper.open(&address()).await;
        let form = page.form("help", "").set("note", "I have a van.");
        for _ in 0..2 {
            let offered = helper.submit(&page, &form).await;
            assert_eq!(
                offered.said().as_deref(),
                Some("Thank you. Who leads the topic can now write to you.")
            );
            offered.shows("1 person offered help.");
        }
        for person in [Some(cast.members[1]), Some(cast.host)] {
            let page = read(&server, person).await;
            page.shows("I have a van.");
            page.shows("member-3@example.org");
        }
        for person in [None, Some(cast.visitor), Some(cast.members[0]), Some(cast.panel[0])] {
            let page = read(&server, person).await;
            page.shows("1 person offered help.");
            page.hides("I have a van.");
            page.hides("member-3@example.org");
        }
        let copy = server.copy().await;
        read(&copy, Some(cast.host)).await.shows("I have a van.");

        let page = helper.open(&address()).await;
        let gone = helper.submit(&page, &page.form("take-back", "")).await;
        assert_eq!(gone.said().as_deref(), Some("Your offer is taken back and deleted."));
        read(&server, Some(cast.host)).await.shows("Nobody has offered help yet.");
    });
}

#[test]
fn a_host_gives_the_lead_to_whoever_offered_help() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let server = sector.server.copy().await;
        let (helper, host) = (sector.cast.members[2], server.browser(sector.cast.host).await);
        let browser = server.browser(helper).await;
        let page = browser.open(&address()).await;
        browser.submit(&page, &page.form("help", "")).await;
        let page = host.open(&address()).await;
        let form = page.form("lead", "").set("name", "Ada Roy").set("account", helper);
        let named = host.submit(&page, &form).await;
        assert_eq!(named.said().as_deref(), Some("The lead is named."));
        named.shows("Ada Roy");
        browser.open(&address()).await.shows("You lead this topic");
    });
}

#[test]
fn whoever_offers_help_on_a_topic_without_a_lead_is_told_that_the_hosts_can_write() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let server = sector.server.copy().await;
        let campaign = sector.scene(Moment::Pathways).campaign;
        let state = server.world().service.campaign(campaign).unwrap();
        let alone = state.topics.values().find(|topic| topic.lead_name.is_none()).unwrap().id;
        let helper = server.browser(sector.cast.members[2]).await;
        let page = helper.open(&format!("/en/campaigns/{campaign}/topics/{alone}")).await;
        let offered = helper.submit(&page, &page.form("help", "")).await;
        assert_eq!(
            offered.said().as_deref(),
            Some("Thank you. The hosts, and whoever comes to lead the topic, can write to you.")
        );
    });
}

#[test]
fn a_topic_names_who_already_works_on_it() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let server = sector.server.copy().await;
        let campaign = sector.scene(Moment::Pathways).campaign;
        let service = server.world().service.clone();
        let state = service.campaign(campaign).unwrap();
        let one = &state.topics[&topic()];
        let made_of = match one.item {
            Some(ItemId::Challenge(id)) => Some(id),
            _ => None,
        };
        let answered = one.answers.iter().copied().chain(made_of).next().unwrap();
        let title = state.challenges[&answered].text.as_ref().unwrap().title.to_string();
        let text = InitiativeText {
            name: "A known initiative".parse().unwrap(),
            bearer: "A network".parse().unwrap(),
            purpose: title.parse().unwrap(),
            language: Language::En.into(),
            link: None,
            place: None,
        };
        server.nobody().open(&address()).await.hides("A known initiative");
        let today = Day::from_number(server.now().unix() / 86_400);
        let known = Box::new(Known { text, checked: today });
        let command = RegisterCommand::List { id: Id::new(Uuid::from_u128(0x99)), known };
        let host = Actor::Person(sector.cast.host);
        service.change_register(campaign, host, command, today).await.unwrap();
        server.nobody().open(&address()).await.shows("A known initiative");
    });
}
