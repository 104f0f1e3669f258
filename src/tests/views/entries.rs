//! What readers are told of the log.

use pathways::{
    campaign::{Campaign, Fact},
    round::PanelMark,
    stage::Stage,
    view::{self, Deed, EntryView, Viewer, Vote},
};

use crate::{
    given::{PANEL, Story},
    table,
};

fn told(log: &[pathways::campaign::Event], viewer: &Viewer) -> Vec<EntryView> {
    let campaign = Campaign::replay(log);
    let numbered = (0..).zip(log);
    numbered.map(|(seq, event)| view::entry(seq, event, &campaign, viewer)).collect()
}

#[test]
fn an_entry_is_told_to_whoever_it_is_not_covered_for() {
    for log in table::logs() {
        let campaign = Campaign::replay(&log);
        let public = campaign.viewer(None);
        for (entry, event) in told(&log, &public).iter().zip(&log) {
            let covered = view::covers(entry.seq, &event.fact, &campaign, &public);
            assert_eq!(entry.told.is_none(), covered, "{:?}", event.fact);
        }
        let all = told(&log, &Viewer::operator());
        assert!(all.iter().all(|entry| entry.told.is_some()), "a host is told everything");
    }
}

#[test]
fn why_a_challenge_was_declined_is_not_told_to_everybody() {
    let declined = |entry: &EntryView| {
        entry.told.as_ref().is_some_and(|told| matches!(told.deed, Deed::ChallengeDeclined { .. }))
    };
    let mut seen = 0;
    for log in table::logs() {
        for entry in told(&log, &Viewer::operator()).iter().filter(|entry| declined(entry)) {
            assert_eq!(entry.told.as_ref().and_then(|told| told.reason.clone()), None);
            seen += 1;
        }
    }
    assert!(seen > 0, "the table declines a challenge");
}

#[test]
fn what_happens_to_a_run_off_is_told_of_the_run_off_and_not_of_the_panels_vote() {
    let mut story = Story::at(Stage::Panel);
    story.s.opens();
    let marks: Vec<_> = (0..3).map(|n| (story.item(n), PanelMark::Approve)).collect();
    for panelist in PANEL {
        story.s.marks(panelist, &marks);
    }
    story.s.closes();
    story.s.opens();
    let opened = |entry: EntryView| match entry.told?.deed {
        Deed::RoundOpened { vote, .. } => Some(vote),
        _ => None,
    };
    let opened = told(&story.s.log, &Viewer::operator()).into_iter().filter_map(opened);
    let opened: Vec<_> = opened.collect();
    assert!(opened.ends_with(&[Vote::Panel, Vote::RunOff]), "{opened:?}");
}

#[test]
fn a_transition_is_told_with_its_preconditions_and_its_reason() {
    let mut with_values = 0;
    let mut with_reason = 0;
    for log in table::logs() {
        for (entry, event) in told(&log, &Viewer::operator()).iter().zip(&log) {
            let Fact::StageEntered { preconditions, reason, .. } = &event.fact else { continue };
            let told = entry.told.as_ref().unwrap();
            assert_eq!(&told.preconditions, preconditions);
            assert_eq!(told.reason.is_some(), reason.is_some());
            with_values += preconditions.len();
            with_reason += usize::from(reason.is_some());
        }
    }
    assert!(with_values > 0 && with_reason > 0);
}
