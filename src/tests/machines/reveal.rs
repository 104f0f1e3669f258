//! The staged reveal: chosen items one by one, and nothing about the others.

use pathways::{
    campaign::{Campaign, Command, Fact},
    round::{ItemId, PanelMark},
    stage::Stage,
    view::{self, SelectedView},
};

use crate::given::{HOST, MEMBERS, NOTE_TAKER, PANEL, Story, VISITOR, both, charter, unmet};

/// A panel that chose the first two challenges, with reasons that it confirmed.
fn decided_in_private() -> Story {
    let mut story = counted();
    story.s.reasons();
    story
}

fn counted() -> Story {
    let mut charter = charter();
    charter.panel.seats = 2;
    let mut story = Story::with(charter, Stage::Panel);
    story.s.opens();
    let marks = [(story.item(0), PanelMark::Approve), (story.item(1), PanelMark::Approve)];
    for panelist in PANEL {
        story.s.marks(panelist, &marks);
    }
    story.s.closes();
    story
}

fn reveal(item: ItemId) -> Command {
    Command::Reveal { item }
}

/// What the public sees of the decision: what was revealed, and whether all of it is there.
fn public(campaign: &Campaign) -> (Vec<ItemId>, bool) {
    let results = view::results(campaign, &campaign.viewer(None)).unwrap();
    let items = results.revealed.iter().map(|selected| selected.item).collect();
    (items, results.decision.is_some())
}

#[test]
fn an_item_is_shown_with_its_reason_and_the_others_are_not() {
    let mut story = decided_in_private();
    assert_eq!(public(&story.s.campaign), (vec![], false));
    let second = story.item(1);
    assert_eq!(story.s.given(HOST, reveal(second)), [Fact::ItemRevealed { item: second }]);
    assert_eq!(public(&story.s.campaign), (vec![second], false));
    let results = view::results(&story.s.campaign, &story.s.campaign.viewer(None)).unwrap();
    let [SelectedView { reason, topic, .. }] = results.revealed.as_slice() else { panic!("one") };
    assert!(reason.is_some() && topic.is_none());
    for round in view::rounds(&story.s.campaign, &story.s.campaign.viewer(None)) {
        assert!(round.reasons.is_empty(), "reasons of the others stay covered");
        assert!(round.kind == pathways::round::Kind::Upvote || round.count.is_none());
    }
    assert_eq!(story.s.given(HOST, reveal(second)), [], "shown is shown");
}

#[test]
fn the_log_shows_the_reveal_and_still_covers_the_count() {
    let mut story = decided_in_private();
    let first = story.item(0);
    story.s.given(HOST, reveal(first));
    let campaign = &story.s.campaign;
    let covered =
        |fact: &Fact| view::covers(campaign.size() - 1, fact, campaign, &campaign.viewer(None));
    assert!(!covered(&Fact::ItemRevealed { item: first }));
    let count = story.s.log.iter().rfind(|event| matches!(event.fact, Fact::RoundCounted { .. }));
    assert!(covered(&count.unwrap().fact));
}

#[test]
fn only_what_could_be_published_now_is_revealed_and_only_by_a_host() {
    let mut story = Story::at(Stage::Upvote);
    let first = story.item(0);
    assert_eq!(story.s.refused(HOST, reveal(first)), "round_state");
    let mut story = counted();
    let (first, third) = (story.item(0), story.item(2));
    assert!(!unmet(story.s.clone().when(HOST, reveal(first))).is_empty(), "no reasons yet");
    story.s.reasons();
    assert_eq!(story.s.refused(HOST, reveal(third)), "not_selected");
    for actor in [VISITOR, MEMBERS[0], PANEL[0], NOTE_TAKER] {
        assert_eq!(story.s.refused(actor, reveal(first)), "not_allowed");
    }
}

#[test]
fn the_reason_of_a_revealed_item_is_not_rewritten() {
    let mut story = decided_in_private();
    let (first, second) = (story.item(0), story.item(1));
    let round = story.s.campaign.selection().rounds[0];
    let rewrite = |item| Command::DraftReason { round, item, reason: both("another reason") };
    story.s.given(HOST, reveal(first));
    assert_eq!(story.s.refused(NOTE_TAKER, rewrite(first)), "round_state");
    assert_eq!(story.s.given(NOTE_TAKER, rewrite(second)).len(), 1);
}

#[test]
fn publishing_shows_all_at_once() {
    let mut story = decided_in_private();
    let first = story.item(0);
    story.s.given(HOST, reveal(first));
    story.s.advance();
    assert_eq!(story.s.campaign.stage, Stage::Decided);
    assert_eq!(public(&story.s.campaign), (vec![], true));
}
