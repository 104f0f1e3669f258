//! Shared concerns: who may share one, and what a reader learns of them.

use pathways::{
    campaign::{Actor, Command},
    challenge::DeclineCode,
    concern::Concern,
    id::ChallengeId,
    lineage::LineageState,
    stage::Stage,
    time::Seconds,
    view::{self, ConcernView},
};

use crate::given::{CURATOR, HOST, MEMBERS, MODERATOR, PANEL, Story, VISITOR, because, id_of};

/// What a member is answered who says that a challenge is hers too.
fn shares(story: &Story, actor: Actor, challenge: ChallengeId) -> &'static str {
    let answer = story.s.campaign.check_concern(id_of(actor), challenge);
    answer.map_or_else(|refusal| refusal.code(), |()| "ok")
}

fn seen(story: &Story, actor: Actor, challenge: ChallengeId, shared: &[Concern]) -> ConcernView {
    let viewer = story.s.campaign.viewer(Some(id_of(actor)));
    view::concern(&story.s.campaign, challenge, &viewer, shared).unwrap()
}

fn of(challenge: ChallengeId, actor: Actor) -> Concern {
    Concern { challenge, person: id_of(actor) }
}

#[test]
fn members_share_the_concern_of_accepted_challenges_of_others() {
    let mut story = Story::at(Stage::Call);
    let [own, of_another, gone] = story.challenges;
    assert_eq!(shares(&story, MEMBERS[0], of_another), "ok");
    assert_eq!(shares(&story, MEMBERS[0], own), "own_challenge");
    for actor in [VISITOR, HOST, PANEL[0]] {
        assert_eq!(shares(&story, actor, of_another), "not_allowed");
    }
    story.s.given(MEMBERS[2], Command::Withdraw { challenge: gone });
    assert_eq!(shares(&story, MEMBERS[0], gone), "challenge_state");
    let waits = story.s.submits(MEMBERS[1], "It waits");
    assert_eq!(shares(&story, MEMBERS[0], waits), "unknown_challenge");
    let (code, reason) = (DeclineCode::OffTopic, None);
    story.s.given(MODERATOR, Command::Decline { challenge: waits, code, reason });
    assert_eq!(shares(&story, MEMBERS[0], waits), "unknown_challenge");
}

#[test]
fn a_concern_is_shared_until_something_is_voted_on() {
    for stage in Stage::ALL.into_iter().filter(|stage| *stage != Stage::Cancelled) {
        let is_time = matches!(stage, Stage::Call | Stage::Theming);
        let expected = if is_time { "ok" } else { "wrong_stage" };
        if stage != Stage::Draft {
            let story = Story::at(stage);
            assert_eq!(shares(&story, MEMBERS[0], story.challenges[1]), expected, "{stage:?}");
        }
    }
}

#[test]
fn how_many_share_a_concern_is_for_those_who_group_challenges() {
    let story = Story::at(Stage::Call);
    let challenge = story.challenges[0];
    let shared = [of(challenge, MEMBERS[1]), of(challenge, MEMBERS[2])];
    for actor in [CURATOR, MODERATOR, HOST] {
        assert_eq!(seen(&story, actor, challenge, &shared).count, Some(2));
    }
    for actor in [VISITOR, PANEL[0], MEMBERS[0], MEMBERS[1]] {
        assert_eq!(seen(&story, actor, challenge, &shared).count, None);
    }
    let mine = ConcernView { mine: true, may_share: false, count: None };
    assert_eq!(seen(&story, MEMBERS[1], challenge, &shared), mine);
    let not_yet = ConcernView { mine: false, may_share: true, count: None };
    assert_eq!(seen(&story, MEMBERS[1], challenge, &[]), not_yet);
    let waits = ConcernView { mine: false, may_share: false, count: None };
    assert_eq!(seen(&story, MEMBERS[0], challenge, &shared), waits, "she wrote it");
}

/// A union and never a sum, as with supports.
#[test]
fn after_a_merge_each_person_counts_once_and_authors_do_not() {
    let mut story = Story::at(Stage::Theming);
    let [one, two, into] = story.challenges;
    let shared = [
        of(one, MEMBERS[1]),
        of(one, MEMBERS[2]),
        of(two, MEMBERS[0]),
        of(two, PANEL[0]),
        of(into, MEMBERS[0]),
        of(into, MEMBERS[1]),
    ];
    assert_eq!(seen(&story, HOST, into, &shared).count, Some(2));
    let command = Command::ProposeMerge { from: vec![one, two], into, reason: because() };
    story.s.given(CURATOR, command);
    story.s.wait(Seconds::days(2));
    story.s.clock();
    let is_effective = |state: LineageState| state == LineageState::Effective;
    assert!(story.s.campaign.lineages.values().any(|one| is_effective(one.state)));
    // The author of what stays shared what became part of it.
    assert_eq!(seen(&story, HOST, into, &shared).count, Some(3));
    assert!(seen(&story, PANEL[0], into, &shared).mine, "she shared what became part of it");
    assert_eq!(seen(&story, HOST, one, &shared).count, None, "it is part of another");
    assert_eq!(shares(&story, MEMBERS[2], one), "challenge_state");
}
