//! The table: at each moment, who sees what.

use std::fmt::Write as _;

use pathways::{
    campaign::Campaign,
    round::Kind,
    topic::TopicStage,
    view::{self, Viewer},
};

use super::{
    VIEWERS, covered,
    moments::{Moment, PENDING, WITHDRAWN, moments, moments_without_panel},
    shown, viewer,
};

/// Each sight has a letter in the table.
fn sights(moment: &Moment, viewer: &Viewer) -> String {
    let campaign = &moment.scenario.campaign;
    let all = shown(campaign, viewer).to_string();
    let rounds = view::rounds(campaign, viewer);
    let panel = || rounds.iter().filter(|round| round.kind == Kind::Panel);
    let upvote = rounds.iter().find(|round| round.kind == Kind::Upvote);
    let drafts = |topic: &view::TopicView| topic.stage == TopicStage::Drafted;
    let declined = |challenge: &view::ChallengeView| challenge.declined.is_some();
    let sees = [
        ('c', knows(campaign, viewer)),
        ('p', all.contains(PENDING)),
        ('d', view::challenges(campaign, viewer).iter().any(declined)),
        ('w', all.contains(WITHDRAWN)),
        ('t', view::topics(campaign, viewer).iter().any(drafts)),
        ('u', upvote.is_some_and(|round| round.count.is_some())),
        ('n', panel().any(|round| round.turnout.is_some())),
        ('o', panel().any(|round| round.count.is_some())),
        ('f', rounds.iter().any(|round| round.run_off_of.is_some())),
        ('r', panel().any(|round| !round.reasons.is_empty())),
        ('l', covered(&moment.scenario, viewer).is_empty()),
        ('h', view::people(campaign, viewer).is_some()),
    ];
    sees.into_iter().map(|(letter, sees)| if sees { letter } else { '.' }).collect()
}

fn knows(campaign: &Campaign, viewer: &Viewer) -> bool {
    let id = "00000000-0000-0000-0000-000000000001".parse().unwrap();
    view::campaign(campaign, id, viewer).is_some()
}

/// c campaign, p pending challenge's words, d why declined, w withdrawn words, t drafted topic, u upvote's count,
/// n panel's turnout, o panel's outcome, f run-off, r reasons, l the whole log, h people.
#[test]
fn who_sees_what_at_each_moment_is_this_table() {
    let mut table = String::new();
    for moment in moments().into_iter().chain(moments_without_panel()) {
        writeln!(table, "{}", moment.name).unwrap();
        for (name, actor) in VIEWERS {
            let viewer = viewer(&moment.scenario.campaign, actor);
            writeln!(table, "  {} {name}", sights(&moment, &viewer)).unwrap();
        }
    }
    insta::with_settings!({ snapshot_path => "../golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("sights", table);
    });
}

#[test]
fn what_was_shown_of_the_log_stays_shown() {
    let stories = [moments().split_off(1), moments_without_panel()];
    for ((name, actor), story) in
        VIEWERS.iter().flat_map(|who| stories.iter().map(move |it| (who, it)))
    {
        let mut open = Vec::new();
        for Moment { name: moment, scenario } in story {
            let covered = covered(scenario, &viewer(&scenario.campaign, *actor));
            assert!(open.iter().all(|seq| !covered.contains(seq)), "{name} at {moment}");
            open = (0..scenario.campaign.size()).filter(|seq| !covered.contains(seq)).collect();
        }
    }
}
