//! Proposals of themes in a record: found again, named where they are not, and left open where words are gone.

use pathways::{
    campaign::{Command, Fact},
    challenge::Challenge,
    record::{Digest, verify::Verdict},
    stage::Stage,
    theming::{Granularity, Version},
};

use super::{Pack, altered, broken, codes};
use crate::given::{CURATOR, MEMBERS, SUBJECTS, Scenario, Story, id_of, stop_words};

/// Found, changed by hand, and found again.
fn scenario() -> Scenario {
    let mut s = Story::at(Stage::Call).s;
    let challenges = s.accepts_all(MEMBERS[0], &SUBJECTS);
    s.proposes(Granularity::Medium);
    let theme = s.campaign.themes.keys().next().copied();
    s.given(CURATOR, Command::Place { challenge: challenges[5], theme });
    s.given(CURATOR, Command::SetApart { challenge: challenges[1] });
    s.accepted(MEMBERS[1], "A tour costs more than the venues pay for it");
    let mut themes = s.campaign.themes.keys().copied().skip(1);
    let (kept, frozen) = (themes.next().unwrap(), themes.next());
    let kept_out =
        challenges.iter().copied().filter(|id| s.campaign.challenges[id].theme == Some(kept));
    for challenge in kept_out.take(1).collect::<Vec<_>>() {
        s.given(CURATOR, Command::KeepOut { challenge, theme: kept });
    }
    if let Some(theme) = frozen {
        s.given(CURATOR, Command::FreezeTheme { theme });
    }
    s.given(CURATOR, Command::SetStopWords { words: stop_words(&["arts", "artistes"]) });
    s.proposes(Granularity::Medium);
    s
}

fn is_proposal(fact: &Fact) -> bool {
    matches!(fact, Fact::ThemesProposed { .. })
}

fn check(rule: &str, change: impl FnOnce(&mut Fact)) {
    altered::check_in(scenario(), rule, |scenario| {
        let place = altered::find_last(&scenario.log, is_proposal);
        change(&mut scenario.log[place].fact);
        place
    });
}

#[test]
fn accepted_themes_are_found_again() {
    let scenario = scenario();
    assert_eq!(scenario.log.iter().filter(|event| is_proposal(&event.fact)).count(), 2);
    let report = Pack::public(&scenario).check();
    assert_eq!(report.findings, []);
}

#[test]
fn themes_that_are_not_what_is_found_are_named() {
    check("themes.found", |fact| {
        let Fact::ThemesProposed { places, .. } = fact else { return };
        let other = places.iter().find_map(|place| place.theme.filter(|theme| *theme > 0));
        places.iter_mut().filter(|place| place.theme == Some(0)).for_each(|place| {
            place.theme = other;
        });
    });
    check("themes.found", |fact| {
        let Fact::ThemesProposed { places, .. } = fact else { return };
        places[0].agreement = 1;
    });
    check("themes.basis", |fact| {
        let Fact::ThemesProposed { basis, .. } = fact else { return };
        *basis = Digest::new([1; 32]);
    });
    check("themes.found", |fact| {
        let Fact::ThemesProposed { places, .. } = fact else { return };
        places.pop();
    });
    check("act.object", |fact| {
        let Fact::ThemesProposed { places, .. } = fact else { return };
        places[1] = places[0];
    });
    check("act.object", |fact| {
        let Fact::ThemesProposed { places, .. } = fact else { return };
        places[0].theme = Some(99);
    });
}

/// The first proposal of the scenario has nothing that anybody placed, for which the older method finds the same.
#[test]
fn themes_of_an_older_method_are_found_again_by_that() {
    let mut older = scenario();
    let place = older.log.iter().position(|event| is_proposal(&event.fact)).unwrap();
    let Fact::ThemesProposed { method, .. } = &mut older.log[place].fact else { return };
    method.version = Version::Second.number();
    assert_eq!(Pack::whole(&older).check().findings, []);
}

#[test]
fn themes_of_another_method_or_of_words_that_are_gone_are_neither_right_nor_wrong() {
    let mut other = scenario();
    let place = altered::find_last(&other.log, is_proposal);
    let Fact::ThemesProposed { method, .. } = &mut other.log[place].fact else { return };
    method.version += 1;
    let needed = method.to_string();
    let report = Pack::whole(&other).check();
    assert_eq!(broken(&report), [""; 0]);
    assert_eq!(codes(&report, Verdict::NotRecomputable), [format!("entry {place}: themes.found")]);
    let named = report.findings.iter().find(|one| one.verdict == Verdict::NotRecomputable).unwrap();
    assert_eq!(named.found, Some(needed), "it says which version finds them again");

    let mut gone = scenario();
    let hers = |one: &&Challenge| one.theme.is_some() && one.authors.contains(&id_of(MEMBERS[0]));
    let challenge = gone.campaign.challenges.values().find(|one| hers(one)).unwrap().id;
    gone.given(MEMBERS[0], Command::Withdraw { challenge });
    let report = Pack::public(&gone).check();
    assert_eq!(broken(&report), [""; 0]);
    let open = codes(&report, Verdict::NotRecomputable);
    assert_eq!(open.len(), 2, "both times its words took part: {open:?}");
}
