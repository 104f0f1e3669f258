//! What readers are told of the log.

use pathways::{
    campaign::{Campaign, Fact},
    view::{self, Deed, EntryView, Viewer},
};

use crate::table;

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
