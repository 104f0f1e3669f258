//! Questions against decisions, and their answers.

use axum::http::StatusCode;
use pathways::{contest::ContestSubject, round::Kind};

use super::{
    document::Element,
    sector::{Moment, sector},
    server::Server,
};

fn address() -> String {
    format!("/en/campaigns/{}/contests", sector().1.scene(Moment::Decided).campaign)
}

/// The panel's round, as the value of the field.
fn count_of_panel(server: &Server) -> String {
    let campaign = sector().1.scene(Moment::Decided).campaign;
    let campaign = server.world().service.campaign(campaign).unwrap();
    let panel = campaign.standing_rounds().find(|round| round.kind == Kind::Panel).unwrap();
    format!("count/{}", panel.id)
}

#[test]
fn a_member_questions_a_count_and_somebody_who_did_not_vote_answers_and_may_withhold_its_words() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let server = sector.server.copy().await;
        let member = server.browser(sector.cast.members[1]).await;
        let page = member.open(&address()).await;
        let form = page.form("contest", "").set("subject", count_of_panel(&server));
        let form = form.set("reason", "Two ballots looked alike.");
        let raised = member.submit(&page, &form).await;
        let said = "Your question is public. It will be answered here.";
        assert_eq!(raised.said().as_deref(), Some(said));
        raised.shows("Two ballots looked alike.");
        raised.shows("your question");
        // Sent again, it acts once; a new form about the same is refused.
        assert_eq!(member.submit(&page, &form).await.said().as_deref(), Some(said));
        let refused = member.submit(&page, &form.set("reason", "Again.")).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        refused.shows("The same question is already open.");

        let campaign = server.world().service.campaign(sector.scene(Moment::Decided).campaign);
        let contests = campaign.unwrap();
        let about_count =
            |one: &pathways::contest::Contest| matches!(one.subject, ContestSubject::Count { .. });
        let (id, _) = contests.contests.iter().find(|(_, one)| about_count(one)).unwrap();
        let moderator = server.browser(sector.cast.moderator).await;
        let page = moderator.open(&address()).await;
        let form = page.form("answer", id).set("outcome", "stands");
        let form = form.set("text-en", "They differ.").set("text-fr", "Ils diffèrent.");
        let answered = moderator.submit(&page, &form).await;
        assert_eq!(answered.said().as_deref(), Some("The answer is public."));
        answered.shows("The decision stands");
        let nobody = server.nobody().open(&address()).await;
        nobody.shows("They differ.");
        nobody.hides("your question");
        assert!(nobody.forms().is_empty(), "only members question, only named people answer");

        let form = answered.form("withhold", id);
        let unsaid = moderator.submit(&answered, &form).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is needed");
        let withheld = moderator.submit(&answered, &form.set("code", "personal")).await;
        assert_eq!(withheld.said().as_deref(), Some("The words are not public any more."));
        let nobody = server.nobody().open(&address()).await;
        nobody.hides("Two ballots looked alike.");
        nobody.shows("The words are withheld: they name or expose a person.");
        nobody.shows("They differ.");
        nobody.hides("still read them");
        let author = member.open(&address()).await;
        author.shows("Only its author and whoever may answer it still read them:");
        author.shows("Two ballots looked alike.");
    });
}

#[test]
fn a_question_without_words_is_asked_again_with_what_was_chosen() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let server = sector.server.copy().await;
        let member = server.browser(sector.cast.members[1]).await;
        let page = member.open(&address()).await;
        let count = count_of_panel(&server);
        let again = member.submit(&page, &page.form("contest", "").set("subject", &count)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(again.complaints().len(), 1);
        assert_eq!(again.form("contest", "").value("subject"), Some(count.as_str()));
    });
}

#[test]
fn nobody_answers_for_an_act_of_their_own() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let server = sector.server.copy().await;
        let campaign = sector.scene(Moment::Decided).campaign;
        let campaign = server.world().service.campaign(campaign).unwrap();
        let id = campaign.contests.keys().next().unwrap();
        let moderator = server.browser(sector.cast.moderator).await;
        let page = moderator.open(&address()).await;
        page.shows("This is about an act of yours: somebody else has to answer it.");
        assert!(page.forms().iter().all(|form| form.value("act") != Some("answer")));
        let page = server.browser(sector.cast.chair).await.open(&address()).await;
        let form = page.form("answer", id).set("outcome", "stands");
        let form = form.set("text-en", "It was right.").set("text-fr", "C’était juste.");
        let refused = moderator.submit(&page, &form).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        refused.shows("Somebody else has to answer");
        assert_eq!(refused.form("answer", id).value("text-fr"), Some("C’était juste."));
    });
}

#[test]
fn before_the_decision_the_page_says_for_how_long_it_can_be_questioned() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let scene = sector.scene(Moment::PanelOpen);
        let page = format!("/fr/campaigns/{}/contests", scene.campaign);
        let page = sector.server.browser(sector.cast.members[1]).await.open(&page).await;
        page.shows("Une fois la décision publiée, les membres ont 7\u{a0}jours pour la contester.");
        assert!(page.forms().is_empty());
    });
}

#[test]
fn once_the_time_for_questions_is_over_the_page_says_since_when() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let campaign = sector.scene(Moment::Pathways).campaign;
        let page = sector.server.nobody().open(&format!("/en/campaigns/{campaign}/contests")).await;
        page.shows("The time for questions ended on");
        page.hides("There is no decision to question yet");
    });
}

#[test]
fn what_a_question_is_about_is_named_in_its_own_language() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let moderator = sector.server.browser(sector.cast.moderator).await;
        let page = moderator.open(&address().replace("/en/", "/fr/")).await;
        let is_english = |element: &Element<'_>| element.attribute("lang") == Some("en");
        let named = page.document.all("h2").find_map(|heading| heading.below().find(is_english));
        let campaign = sector.scene(Moment::Decided).campaign;
        let campaign = sector.server.world().service.campaign(campaign).unwrap();
        let ContestSubject::Decline { challenge } =
            campaign.contests.values().next().unwrap().subject
        else {
            panic!("the sector questions that a challenge was declined");
        };
        let title = &campaign.challenges[&challenge].text.as_ref().unwrap().title;
        assert_eq!(named.unwrap().text(), title.to_string());
    });
}
