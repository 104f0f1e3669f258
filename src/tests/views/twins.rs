//! Two campaigns that differ in nothing but marks.

use pathways::{
    campaign::{Command, Fact},
    charter::Disclosure,
    round::{ItemId, Operation, PanelMark},
    stage::Stage,
    time::Seconds,
    view,
};

use super::{VIEWERS, covered, shown, viewer};
use crate::given::{HOST, MEMBERS, PANEL, START, Story, because, charter};

/// Those who may see a panel's count before it is published.
const COUNTING: [&str; 4] = ["panelist", "note_taker", "chair", "host"];

fn check_alike(one: &Story, two: &Story, viewers: &[&str]) {
    for (name, actor) in VIEWERS.iter().filter(|(name, _)| viewers.contains(name)) {
        let [seen_one, seen_two] = [one, two].map(|story| {
            let campaign = &story.s.campaign;
            let viewer = viewer(campaign, *actor);
            (shown(campaign, &viewer).to_string(), covered(&story.s, &viewer))
        });
        assert_eq!(seen_one, seen_two, "{name} can tell them apart");
    }
}

fn everybody() -> Vec<&'static str> {
    VIEWERS.map(|(name, _)| name).to_vec()
}

fn outsiders() -> Vec<&'static str> {
    everybody().into_iter().filter(|name| !COUNTING.contains(name)).collect()
}

fn item(story: &Story, n: usize) -> ItemId {
    story.item(n)
}

#[test]
fn nobody_sees_what_an_open_upvote_holds() {
    let [one, two] = [0, 1].map(|choice| {
        let mut story = Story::at(Stage::Upvote);
        let chosen = item(&story, choice);
        story.s.votes(MEMBERS[0], Operation::Support(chosen)).unwrap();
        story
    });
    check_alike(&one, &two, &everybody());
}

fn panel(choice: usize, disclosure: Disclosure) -> Story {
    let mut charter = charter();
    charter.panel.disclosure = Some(disclosure);
    let mut story = Story::with(charter, Stage::Panel);
    story.s.opens();
    let chosen = item(&story, choice);
    for panelist in PANEL {
        story.s.marks(panelist, &[(chosen, PanelMark::Approve)]);
    }
    story
}

#[test]
fn a_panels_count_shows_to_those_who_made_it_until_it_is_published() {
    let [mut one, mut two] = [0, 1].map(|choice| panel(choice, Disclosure::Slips));
    check_alike(&one, &two, &everybody());
    for story in [&mut one, &mut two] {
        story.s.closes();
    }
    check_alike(&one, &two, &outsiders());
    for story in [&mut one, &mut two] {
        story.s.reasons();
    }
    check_alike(&one, &two, &outsiders());
    for name in COUNTING {
        let [one, two] = [&one, &two].map(|story| seen_by(story, name));
        assert_ne!(one, two, "{name} sees the count");
    }
    for story in [&mut one, &mut two] {
        story.s.advance();
    }
    for name in everybody() {
        assert_ne!(seen_by(&one, name), seen_by(&two, name), "{name} sees what is published");
    }
}

fn seen_by(story: &Story, name: &str) -> String {
    let (_, actor) = VIEWERS.iter().find(|(viewer, _)| *viewer == name).unwrap();
    shown(&story.s.campaign, &viewer(&story.s.campaign, *actor)).to_string()
}

#[test]
fn a_tie_shows_to_those_who_made_it_only() {
    let clear = panel(0, Disclosure::Slips);
    let mut tied = clear.clone();
    let (one, two) = (item(&tied, 0), item(&tied, 1));
    tied.s.marks(PANEL[0], &[(one, PanelMark::Blank), (two, PanelMark::Approve)]);
    tied.s.marks(PANEL[1], &[(two, PanelMark::Approve)]);
    let [mut clear, mut tied] = [clear, tied];
    clear.s.closes();
    tied.s.closes();
    assert_eq!(tied.s.round().run_off_of(), Some(clear.s.round().id), "it ties");
    for name in outsiders() {
        assert_eq!(seen_by(&clear, name), seen_by(&tied, name), "{name} can tell them apart");
    }
}

#[test]
fn what_is_disputed_shows_to_those_who_dispute_it_only() {
    let mut charter = charter();
    charter.panel.further_rounds = 1;
    let [mut clear, mut disputed] = [false, true].map(|divides| {
        let mut story = Story::with(charter.clone(), Stage::Panel);
        story.s.opens();
        let (one, two) = (item(&story, 0), item(&story, 1));
        for panelist in PANEL {
            story.s.marks(panelist, &[(one, PanelMark::Approve), (two, PanelMark::Decline)]);
        }
        if divides {
            story.s.marks(PANEL[0], &[(two, PanelMark::Approve)]);
        }
        story
    });
    check_alike(&clear, &disputed, &everybody());
    clear.s.closes();
    disputed.s.closes();
    assert!(disputed.s.round().further_to().is_some(), "it is disputed");
    for name in outsiders() {
        assert_eq!(seen_by(&clear, name), seen_by(&disputed, name), "{name} can tell them apart");
    }
    let (round, items) = (disputed.s.round().id, vec![item(&disputed, 1)]);
    disputed.s.given(PANEL[1], Command::DeclareConflict { round, items });
    for name in outsiders() {
        assert_eq!(seen_by(&clear, name), seen_by(&disputed, name), "{name} can tell them apart");
    }
    disputed.s.opens();
    for name in outsiders() {
        assert_eq!(seen_by(&clear, name), seen_by(&disputed, name), "{name} can tell them apart");
    }
}

#[test]
fn the_date_of_the_decision_moves_with_a_round_for_those_who_know_of_it() {
    let mut charter = charter();
    charter.panel.further_rounds = 1;
    let announced = START.after(Seconds::days(10));
    charter.schedule.insert(Stage::Decided, announced);
    let [clear, mut disputed] = [false, true].map(|divides| {
        let mut story = Story::with(charter.clone(), Stage::Panel);
        let (round, end) = (story.s.round().id, START.after(Seconds::days(5)));
        story.s.given(HOST, Command::OpenRound { round, closes_at: Some(end) });
        let (one, two) = (item(&story, 0), item(&story, 1));
        for panelist in PANEL {
            story.s.marks(panelist, &[(one, PanelMark::Approve), (two, PanelMark::Decline)]);
        }
        if divides {
            story.s.marks(PANEL[0], &[(two, PanelMark::Approve)]);
        }
        story.s.now = end;
        story.s.clock();
        story
    });
    let round = disputed.s.round().id;
    let [first, later] = [20, 25].map(|days| START.after(Seconds::days(days)));
    disputed.s.given(HOST, Command::OpenRound { round, closes_at: Some(first) });
    for name in outsiders() {
        assert_eq!(seen_by(&clear, name), seen_by(&disputed, name), "{name} can tell them apart");
    }
    let (at, reason) = (later, because());
    disputed.s.given(HOST, Command::CloseAt { round, at, reason });
    for name in outsiders() {
        assert_eq!(seen_by(&clear, name), seen_by(&disputed, name), "{name} can tell them apart");
    }
    let public = |story: &Story| view::public_charter(&story.s.campaign).unwrap().schedule;
    assert_eq!(public(&disputed), public(&clear));
    let dates = disputed.s.campaign.charter.as_ref().unwrap().schedule.clone();
    assert_eq!(dates.get(&Stage::Decided), Some(&later), "nothing is published before");
    // Moved in public, the date is what everybody is told.
    let at = Some(START.after(Seconds::days(30)));
    disputed.s.given(HOST, Command::Reschedule { stage: Stage::Decided, at, reason: because() });
    assert_eq!(public(&disputed).get(&Stage::Decided), at.as_ref());
}

#[test]
fn members_know_of_their_run_off_once_they_vote_in_it() {
    let mut charter = crate::given::members_decide();
    charter.upvote.seats = 1;
    let mut story = Story::with(charter, Stage::Upvote);
    let [one, two, _] = story.challenges;
    story.s.supports(MEMBERS[0], one);
    story.s.supports(MEMBERS[1], two);
    story.s.closes();
    let known = |story: &Story| {
        let member = viewer(&story.s.campaign, Some(MEMBERS[0]));
        view::rounds(&story.s.campaign, &member).len()
    };
    assert_eq!(known(&story), 1, "that it ties is not known");
    story.s.opens();
    assert_eq!(known(&story), 2);
}

/// Members' first round tied, and they vote again; one of them for the challenge that is chosen here.
fn run_off(choice: usize) -> Story {
    let mut charter = crate::given::members_decide();
    charter.upvote.seats = 1;
    let mut story = Story::with(charter, Stage::Upvote);
    let [one, two, _] = story.challenges;
    story.s.supports(MEMBERS[0], one);
    story.s.supports(MEMBERS[1], two);
    story.s.closes();
    story.s.opens();
    let chosen = [one, two][choice];
    story.s.supports(MEMBERS[0], chosen);
    story
}

#[test]
fn the_log_tells_of_a_members_run_off_from_when_they_vote_in_it_and_of_its_count_when_all_is_decided()
 {
    let mut story = run_off(0);
    let run_off = story.s.round().id;
    let hidden = |story: &Story| -> Vec<&'static str> {
        let covered = covered(&story.s, &viewer(&story.s.campaign, None));
        let about = |(seq, event): (u64, &pathways::campaign::Event)| match &event.fact {
            Fact::RoundPrepared { round, .. } if *round == run_off => Some((seq, "prepared")),
            Fact::RoundOpened { round, .. } if *round == run_off => Some((seq, "opened")),
            Fact::RoundSealed { round, .. } if *round == run_off => Some((seq, "sealed")),
            Fact::RoundCounted { round, .. } if *round == run_off => Some((seq, "counted")),
            _ => None,
        };
        let all = (0..).zip(&story.s.log).filter_map(about);
        all.filter(|(seq, _)| covered.contains(seq)).map(|(_, name)| name).collect()
    };
    assert_eq!(hidden(&story), [""; 0]);
    story.s.closes();
    assert_eq!(hidden(&story), ["counted"]);
    story.s.advance();
    assert_eq!(hidden(&story), [""; 0]);
}

#[test]
fn nobody_but_those_who_count_sees_how_members_vote_in_a_run_off() {
    let [mut one, mut two] = [0, 1].map(run_off);
    check_alike(&one, &two, &everybody());
    for story in [&mut one, &mut two] {
        story.s.closes();
    }
    check_alike(&one, &two, &outsiders());
}

#[test]
fn totals_that_only_the_result_is_published_of_show_to_nobody() {
    let mut story = panel(0, Disclosure::ResultOnly);
    story.s.closes();
    story.s.reasons();
    story.s.given(HOST, Command::Advance { from: Stage::Panel, to: Stage::Decided });
    for (name, actor) in VIEWERS {
        let rounds = view::rounds(&story.s.campaign, &viewer(&story.s.campaign, actor));
        let count = rounds.last().and_then(|round| round.count.clone()).unwrap();
        assert_eq!(count.totals, None, "{name}");
    }
}
