//! What people placed shapes the themes: texts like it follow, and no other is led astray.

use pathways::theming::{Edits, Place, Proposal, Text, Wish};

use super::{challenges, proposed, themes};

fn subject(id: &str) -> &str {
    id.split('-').next().unwrap()
}

/// So many themes, where the texts for which `theme` has an answer lie in it.
fn with_pins(texts: &[Text], count: usize, theme: impl Fn(&str) -> Option<String>) -> Proposal {
    let pin = |text: &Text| Some(Place { id: text.id.clone(), theme: theme(&text.id)? });
    let edits = Edits { pins: texts.iter().filter_map(pin).collect(), ..Edits::default() };
    proposed(texts, &Wish { edits, ..themes(count) })
}

/// The texts that lie in another theme than the one that is theirs.
fn strangers(proposal: &Proposal, theme: impl Fn(&str) -> String) -> Vec<&str> {
    let is_elsewhere = |id: &str, lies: &Option<String>| *lies != Some(theme(id));
    let all = proposal.assignments.iter();
    all.filter(|one| is_elsewhere(&one.id, &one.theme)).map(|one| one.id.as_str()).collect()
}

/// Left alone, the four subjects are four themes; nobody could guess that these two are wanted.
#[test]
fn two_themes_across_the_subjects_become_what_people_began() {
    for (one, other) in [("fund", "young"), ("young", "volun"), ("volun", "fund")] {
        let theme = |id: &str| {
            let is_here = ["tour", one].contains(&subject(id));
            if is_here { "here".to_owned() } else { "there".to_owned() }
        };
        assert_ne!(theme(one), theme(other));
        let texts = challenges();
        let is_placed = |id: &str| texts.iter().position(|text| text.id == id).unwrap() % 3 == 0;
        let proposal = with_pins(&texts, 2, |id| is_placed(id).then(|| theme(id)));
        let strangers = strangers(&proposal, theme);
        assert!(strangers.len() <= 2, "{one}: {strangers:?}");
    }
}

/// Whichever text of each subject is placed where it belongs, the others are found at least as well as without.
#[test]
fn no_place_that_is_right_leads_others_astray() {
    let texts = challenges();
    let own = |id: &str| subject(id).to_owned();
    for chosen in 0..6 {
        let is_placed =
            |id: &str| texts.iter().position(|text| text.id == id).unwrap() % 6 == chosen;
        let proposal = with_pins(&texts, 4, |id| is_placed(id).then(|| own(id)));
        let strangers = strangers(&proposal, own);
        assert!(strangers.len() <= 1, "{chosen}: {strangers:?}");
    }
}

/// A person may put a text where no word of it would: it stays there, and its subject does not follow it alone.
#[test]
fn one_odd_place_moves_no_subject() {
    let own = |id: &str| if id == "tour-01" { "volun".to_owned() } else { subject(id).to_owned() };
    let texts = challenges();
    let is_placed = |id: &str| ["1", "4", "7"].iter().any(|end| id.ends_with(end));
    let proposal = with_pins(&texts, 4, |id| is_placed(id).then(|| own(id)));
    let strangers = strangers(&proposal, own);
    assert!(strangers.len() <= 1, "{strangers:?}");
}
