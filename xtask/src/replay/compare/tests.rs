use std::fs;
use std::path::PathBuf;

use super::*;
use crate::replay::consultation::Consultation;
use crate::replay::expected;
use crate::replay::panel::{Attempt, Ballot, Mark, Panel, RunOff, SEATS};

/// Eight items. Comment 9 is declined, 10 has no text, and the second comment 8 does not count.
const COMMENTS: &str = "\u{feff}comment-id,author-id,is-seed,moderated,comment-body
1,1,true,1,Rents
2,1,true,1,\"Rooms, \"\"quiet\"\" ones\"
3,1,true,1,\"Two
lines\"
4,1,true,1,Fees
5,1,true,1,Visas
6,1,true,1,Touring
7,1,true,1,Childcare
8,1,true,1,Heating
9,1,true,-1,Spam
10,1,true,1,\" \n\"
8,1,true,-1,Heating again
";

/// Seven panelists agree on comments 1 to 3, and split so evenly on 4, 5 and 7 that the first
/// run-off for the two seats left ties again. What voters 8 to 12 support then decides.
const ANSWERS: &[(u64, &[i64])] = &[
    (1, &[1, 2, 3, 4, 5]),
    (2, &[1, 2, 3, 4, 5, 9]),
    (3, &[1, 2, 3, 4, 7, -8]),
    (4, &[1, 2, 3, 4, 7]),
    (5, &[1, 2, 3, 5, 7]),
    (6, &[1, 2, 3, 5, 7]),
    (7, &[1, 2, 3, 6, 8]),
    (8, &[4]),
    (9, &[5]),
    (10, &[-1, 9, 10]),
    (11, &[7]),
    (12, &[7]),
];

/// An older vote further down, and a tie in time: neither changes what [`ANSWERS`] says.
const REVISIONS: &str = "1,7,6,-1
2000,2,7,-1
2000,2,7,1
";

fn votes() -> String {
    let row = |voter: u64, answer: i64| {
        let (comment, vote) = (answer.unsigned_abs(), answer.signum());
        format!("1000,{comment},{voter},{vote}\n")
    };
    let rows =
        ANSWERS.iter().flat_map(|(voter, own)| own.iter().map(|answer| row(*voter, *answer)));
    let header = "timestamp,comment-id,voter-id,vote\n".to_owned();
    header + &rows.collect::<String>() + REVISIONS
}

/// A consultation's folder, gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn holding(test: &str, comments: &str, votes: &str) -> Self {
        let name = format!("replay-{test}-{}", std::process::id());
        let folder = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&folder.0).unwrap();
        fs::write(folder.0.join("comments.csv"), comments).unwrap();
        fs::write(folder.0.join("votes.csv"), votes).unwrap();
        folder
    }

    fn expected(&self) -> Results {
        expected::results(&self.0).unwrap_or_else(|error| panic!("{error}"))
    }

    fn shown(&self) -> Results {
        shown(&Consultation::read(&self.0).unwrap_or_else(|error| panic!("{error}")))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A leftover in the temporary folder harms nobody, and a panic here would hide the test's.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Stands in for the server: counts what the simulated people send.
fn shown(consultation: &Consultation) -> Results {
    let given = consultation.supports();
    let mut items: BTreeMap<_, _> = consultation.accepted.iter().map(|&item| (item, 0)).collect();
    given.values().flatten().for_each(|item| *items.entry(*item).or_default() += 1);

    let panel = Panel::seat(consultation);
    let marks = count(panel.first_ballots.values());
    let (mut decision, mut tied) = cut(&marks, SEATS.min(marks.len()));
    let mut run_offs = Vec::new();
    let mut attempt = Attempt::First;
    while !tied.is_empty() {
        let seats = SEATS - decision.len();
        let run_off = RunOff { attempt, tied, seats_left: seats };
        let marks = count(panel.run_off_ballots(&run_off).values());
        let (chosen, still_tied) = cut(&marks, seats);
        run_offs.push(RunOffResult { seats, marks });
        decision.extend(chosen);
        (tied, attempt) = (still_tied, Attempt::Later);
    }
    Results {
        accepted: items.len(),
        voices: given.len(),
        supports: items.values().sum(),
        tiers: tiers(items.iter().map(|(&item, &count)| (item, count))),
        panelists: panel.first_ballots.into_keys().collect(),
        items,
        panel: marks,
        run_offs,
        decision,
    }
}

fn count<'ballots>(ballots: impl Iterator<Item = &'ballots Ballot>) -> BTreeMap<CommentId, Marks> {
    let mut counts = BTreeMap::<CommentId, Marks>::new();
    for (&item, mark) in ballots.flatten() {
        let marks = counts.entry(item).or_default();
        match mark {
            Mark::Approve => marks.approve += 1,
            Mark::Decline => marks.decline += 1,
            Mark::Abstain => marks.abstain += 1,
        }
    }
    counts
}

fn tiers(counts: impl Iterator<Item = (CommentId, usize)>) -> Vec<BTreeSet<CommentId>> {
    let mut tiers = BTreeMap::<usize, BTreeSet<CommentId>>::new();
    for (item, count) in counts {
        tiers.entry(count).or_default().insert(item);
    }
    tiers.into_values().rev().collect()
}

/// The items surely chosen, and those tied across the cut line.
fn cut(
    marks: &BTreeMap<CommentId, Marks>,
    seats: usize,
) -> (BTreeSet<CommentId>, BTreeSet<CommentId>) {
    let mut chosen = BTreeSet::new();
    for tier in tiers(marks.iter().map(|(&item, marks)| (item, marks.approve))) {
        if chosen.len() == seats {
            break;
        }
        if chosen.len() + tier.len() > seats {
            return (chosen, tier);
        }
        chosen.extend(tier);
    }
    (chosen, BTreeSet::new())
}

#[test]
fn both_sides_agree_on_the_same_files() {
    let folder = Folder::holding("same", COMMENTS, &votes());
    let expected = folder.expected();
    assert_eq!((expected.accepted, expected.voices, expected.supports), (8, 11, 39));
    assert_eq!(expected.run_offs.len(), 2, "the fixture is there to tie twice");
    assert_eq!(expected.decision, [1, 2, 3, 4, 7].map(CommentId).into());
    assert_eq!(differences(&expected, &folder.shown()), []);
}

#[test]
fn one_altered_vote_is_seen_wherever_it_tells() {
    let altered = votes().replace("1000,4,8,1\n", "1000,4,8,-1\n");
    let original = Folder::holding("original", COMMENTS, &votes());
    let altered = Folder::holding("altered", COMMENTS, &altered);
    let found = differences(&altered.expected(), &original.shown());
    let places: Vec<_> = found.iter().map(|difference| difference.place.as_str()).collect();
    let told = ["voices", "supports", "items 4", "tiers[2]", "tiers[3]", "tiers[4]", "run_offs[1]"];
    assert_eq!(places, [&told[..], &["decision"]].concat());
    assert_eq!(found[2].to_string(), "items 4: expected 4, shown 5");
}

#[test]
fn an_item_that_only_one_side_has_is_a_difference() {
    let folder = Folder::holding("missing", COMMENTS, &votes());
    let expected = folder.expected();
    let mut shown = expected.clone();
    shown.items.remove(&CommentId(6));
    shown.items.insert(CommentId(60), 1);
    let found: Vec<_> = differences(&expected, &shown).iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        ["items 6: expected 1, shown nothing", "items 60: expected nothing, shown 1"]
    );
}

#[test]
fn a_consultation_without_a_voice_has_no_panel_and_no_decision() {
    let folder = Folder::holding("silent", COMMENTS, "timestamp,comment-id,voter-id,vote\n");
    let expected = folder.expected();
    assert!(expected.panelists.is_empty() && expected.decision.is_empty());
    assert_eq!(expected.panel.len(), 8);
}

#[test]
fn the_script_says_which_line_it_cannot_read() {
    let folder =
        Folder::holding("unreadable", COMMENTS, &votes().replace("1000,4,8,1", "1000,4,8,2"));
    let error = expected::results(&folder.0).map_err(|error| error.to_string());
    assert_eq!(error, Err("consultation.py: votes.csv, line 39: 2 is not a vote".to_owned()));
    let error = Consultation::read(&folder.0).map_err(|error| error.to_string());
    assert!(error.is_err_and(|error| error.contains("line: 39") && error.contains("not a vote")));
}
