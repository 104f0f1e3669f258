//! Why themes and challenges are where they are: what is told, to whom, and what is not.

use std::collections::BTreeSet;

use pathways::{
    campaign::{Actor, Campaign, Command},
    challenge::{Challenge, ChallengeText},
    id::{ChallengeId, PersonId, ThemeId},
    record::{Digest, Salt},
    stage::Stage,
    theme::{ThemeReasons, WhyThere, show_central},
    theming::{Alone, Granularity, KeyTerm},
    view::{self, ThemeReasonsView},
};

use crate::given::{
    CURATOR, HOST, MEMBERS, MODERATOR, SUBJECTS, Scenario, Story, id_of, parsed, stop_words, words,
};

const SECRET: Salt = Salt::new([7; 32]);

fn french(title: &str) -> ChallengeText {
    ChallengeText { language: parsed("fr"), ..words(title) }
}

/// Two themes that were found, with a challenge by hand in the first. The first member wrote all but one.
struct Themed {
    s: Scenario,
    tours: ThemeId,
    grants: ThemeId,
    challenges: Vec<ChallengeId>,
    by_hand: ChallengeId,
}

fn themed() -> Themed {
    let mut s = Story::at(Stage::Call).s;
    let submitted = SUBJECTS.map(|title| match title.split(' ').next() {
        Some("Les" | "Une" | "La") => french(title),
        _ => words(title),
    });
    let challenges: Vec<ChallengeId> =
        submitted.into_iter().map(|text| s.submits_text(MEMBERS[0], text)).collect();
    for challenge in &challenges {
        s.given(MODERATOR, Command::Accept { challenge: *challenge });
    }
    s.proposes(Granularity::Medium);
    let theme = |place: usize| s.campaign.challenges[&challenges[place]].theme.unwrap();
    let (tours, grants) = (theme(0), theme(4));
    assert_ne!(tours, grants);
    let by_hand = s.accepted(MEMBERS[1], "Keys for a van");
    s.given(CURATOR, Command::Place { challenge: by_hand, theme: Some(tours) });
    Themed { s, tours, grants, challenges, by_hand }
}

fn reasons(campaign: &Campaign) -> ThemeReasons {
    ThemeReasons::of(campaign, &Alone, &SECRET).unwrap()
}

fn of_theme(campaign: &Campaign, theme: ThemeId, who: Option<Actor>) -> Option<ThemeReasonsView> {
    let viewer = campaign.viewer(who.map(id_of));
    view::theme_reasons(campaign, &reasons(campaign), theme, &viewer)
}

fn of_place(campaign: &Campaign, challenge: ChallengeId, who: Option<Actor>) -> Option<WhyThere> {
    let viewer = campaign.viewer(who.map(id_of));
    view::place_reasons(campaign, &reasons(campaign), challenge, &viewer)
}

fn terms(counts: &[KeyTerm]) -> Vec<&str> {
    counts.iter().map(|count| count.term.as_str()).collect()
}

#[test]
fn a_theme_tells_its_words_with_counts_its_languages_and_how_certain_the_program_was() {
    let Themed { s, tours, by_hand, .. } = themed();
    let why = of_theme(&s.campaign, tours, Some(CURATOR)).unwrap();
    let says = |one: &&Challenge, word: &str| {
        one.text.as_ref().unwrap().title.as_str().to_lowercase().split(' ').any(|own| own == word)
    };
    let count = |challenges: &[&Challenge], word: &str| {
        u32::try_from(challenges.iter().filter(|one| says(one, word)).count()).unwrap()
    };
    let (inside, outside): (Vec<&Challenge>, Vec<&Challenge>) =
        s.campaign.challenges.values().partition(|one| one.theme == Some(tours));
    for word in ["tour", "coûtent"] {
        let found = why.terms.iter().find(|term| term.term == word);
        let counts = found.map(|count| (count.inside, count.outside));
        assert_eq!(counts, Some((count(&inside, word), count(&outside, word))), "{word}");
    }
    let of = |tag: &str| inside.iter().filter(|one| one.language == parsed(tag)).count();
    let mix = [why.languages.en, why.languages.fr].map(|count| usize::try_from(count).unwrap());
    assert_eq!((mix, why.languages.other), ([of("en"), of("fr")], 0));
    let placed = u32::try_from(inside.len()).unwrap() - 1;
    assert_eq!((why.by_program, why.by_people, why.gone), (placed, 1, 0));
    let members = s.campaign.members_of(tours);
    let shares: Vec<u16> = members.filter_map(Challenge::agreement).collect();
    let (least, most) = (*shares.iter().min().unwrap(), *shares.iter().max().unwrap());
    assert!(why.agreement.is_some_and(|mean| (least..=most).contains(&mean)));
    assert_eq!(why.central.len(), 3);
    assert!(why.borderline.is_some_and(|one| !why.central.contains(&one)));
    assert!(why.central.contains(&by_hand) || why.borderline.is_some());
}

#[test]
fn words_are_the_reason_only_where_a_proposal_found_the_place_by_them() {
    let Themed { s, challenges, by_hand, .. } = themed();
    let why = of_place(&s.campaign, challenges[0], Some(CURATOR)).unwrap();
    assert!(why.words.iter().any(|word| word.starts_with("tour")), "{why:?}");
    assert!(why.words.iter().all(|word| word != "earns"), "nobody else uses it: {why:?}");
    let french = of_place(&s.campaign, challenges[2], Some(CURATOR)).unwrap();
    assert!(french.words.iter().any(|word| word.starts_with("tourn")), "{french:?}");
    let by_hand = of_place(&s.campaign, by_hand, Some(CURATOR)).unwrap();
    assert_eq!(by_hand.words, [""; 0], "nobody said that its words are why");
}

#[test]
fn everybody_is_told_once_the_theme_is_signed_and_an_author_of_her_own_before() {
    let Themed { mut s, tours, grants, challenges, by_hand } = themed();
    let told = |campaign: &Campaign, who: Option<Actor>| {
        let theme = of_theme(campaign, tours, who).is_some();
        (theme, [challenges[0], by_hand].map(|one| of_place(campaign, one, who).is_some()))
    };
    let author = Some(MEMBERS[0]);
    for who in [None, Some(MEMBERS[2]), Some(MODERATOR)] {
        assert_eq!(told(&s.campaign, who), (false, [false, false]), "{who:?}");
    }
    assert_eq!(told(&s.campaign, author), (false, [true, false]));
    for who in [CURATOR, HOST] {
        assert_eq!(told(&s.campaign, Some(who)), (true, [true, true]), "{who:?}");
    }
    s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    for who in [None, author, Some(MEMBERS[2]), Some(CURATOR)] {
        assert_eq!(told(&s.campaign, who), (true, [true, true]), "{who:?}");
    }
    // What was signed is not what lies there any more; the other theme is as it was.
    s.given(CURATOR, Command::Place { challenge: by_hand, theme: None });
    assert_eq!(told(&s.campaign, None), (false, [false, false]));
    assert!(of_theme(&s.campaign, grants, None).is_some());
}

#[test]
fn what_was_taken_back_since_is_neither_named_nor_heard() {
    let Themed { mut s, tours, challenges, .. } = themed();
    let known = reasons(&s.campaign);
    let viewer = s.campaign.viewer(Some(id_of(CURATOR)));
    let is_taken = |one: &&ChallengeId| s.campaign.challenges[*one].theme == Some(tours);
    let taken: Vec<ChallengeId> = challenges[1..].iter().filter(is_taken).copied().collect();
    for challenge in &taken {
        s.given(MEMBERS[0], Command::Withdraw { challenge: *challenge });
    }
    // Reasons from before name nothing that is gone.
    let stale = view::theme_reasons(&s.campaign, &known, tours, &viewer).unwrap();
    let named = stale.central.iter().chain(&stale.borderline);
    assert!(named.into_iter().all(|one| !taken.contains(one)));
    assert_eq!(view::place_reasons(&s.campaign, &known, taken[0], &viewer), None);
    let why = of_theme(&s.campaign, tours, Some(CURATOR)).unwrap();
    let gone = u32::try_from(taken.len()).unwrap();
    assert_eq!((why.gone, why.by_program, why.languages.fr), (gone, 1, 0));
    let heard = terms(&why.terms);
    assert!(heard.iter().all(|word| !word.starts_with("tourn")), "{heard:?}");
    assert!(!reasons(&s.campaign).challenges.contains_key(&taken[0]));
}

#[test]
fn words_that_were_erased_are_told_of_nowhere() {
    let Themed { s, tours, by_hand, .. } = themed();
    let hers = pathways::erasure::words_of(id_of(MEMBERS[0]), &s.campaign, &s.log);
    let erased = s.without_rows(&hers.into_iter().map(|(_, row)| row).collect());
    assert_ne!(ThemeReasons::name_of(&erased), ThemeReasons::name_of(&s.campaign));
    let why = of_theme(&erased, tours, Some(CURATOR)).unwrap();
    assert_eq!((why.central.as_slice(), why.borderline), (&[by_hand][..], None));
    assert_eq!(usize::try_from(why.gone).unwrap(), s.campaign.members_of(tours).count() - 1);
    let heard = terms(&why.terms);
    assert!(heard.iter().all(|word| ["key", "keys", "van"].contains(word)), "{heard:?}");
}

#[test]
fn words_that_name_no_theme_explain_none() {
    let Themed { mut s, tours, challenges, .. } = themed();
    s.given(CURATOR, Command::SetStopWords { words: stop_words(&["tour"]) });
    let why = of_theme(&s.campaign, tours, Some(CURATOR)).unwrap();
    let place = of_place(&s.campaign, challenges[0], Some(CURATOR)).unwrap();
    let words = terms(&why.terms).into_iter().chain(place.words.iter().map(String::as_str));
    for word in words {
        assert!(!word.starts_with("tour"), "{word}");
    }
}

/// A theme with challenges that the members wrote by turns as these numbers say.
fn written_by(turns: &[usize]) -> (Scenario, ThemeId, Vec<ChallengeId>) {
    let mut s = Story::at(Stage::Call).s;
    let title = |number: usize| format!("Rehearsal rooms cost too much in town {number}");
    let written = turns.iter().enumerate();
    let written: Vec<ChallengeId> =
        written.map(|(number, turn)| s.accepted(MEMBERS[*turn], &title(number))).collect();
    let theme = s.theme("rooms", &written);
    (s, theme, written)
}

/// What stands for the theme, by many secrets.
fn shown(s: &Scenario, theme: ThemeId) -> Vec<Vec<ChallengeId>> {
    let secrets = (0..40).map(|secret| Salt::new([secret; 32]));
    let of = |secret| ThemeReasons::of(&s.campaign, &Alone, &secret).unwrap();
    secrets.map(|secret| of(secret).themes[&theme].central.clone()).collect()
}

#[test]
fn what_stands_for_a_theme_comes_from_different_authors() {
    let (s, theme, _) = written_by(&[0, 0, 0, 1, 1, 2, 0, 0, 1, 2]);
    let author = |id: &ChallengeId| *s.campaign.challenges[id].authors.first().unwrap();
    for central in shown(&s, theme) {
        let authors: BTreeSet<PersonId> = central.iter().map(author).collect();
        assert_eq!((central.len(), authors.len()), (3, 3));
    }
}

/// Whoever computes which challenges are the most central ones learns nothing of who wrote them: with one author alone as many
/// are shown as with three, and each of those among which chance chooses is shown to some and passed over for others.
#[test]
fn that_a_challenge_is_shown_or_passed_over_proves_nothing_of_its_author() {
    for turns in [[0; 10], [0, 1, 2, 0, 1, 2, 0, 1, 2, 0], [0, 0, 0, 0, 0, 0, 0, 1, 1, 2]] {
        let (s, theme, written) = written_by(&turns);
        let sets = shown(&s, theme);
        assert!(sets.iter().all(|central| central.len() == 3));
        let ever: BTreeSet<&ChallengeId> = sets.iter().flatten().collect();
        assert!(6 <= ever.len(), "{turns:?}");
        let is_rare =
            |number: usize| turns.iter().filter(|turn| **turn == turns[number]).count() < 3;
        for (number, one) in written.iter().enumerate().filter(|(number, _)| !is_rare(*number)) {
            assert!(!sets.iter().all(|set| set.contains(one)), "{number} of {turns:?}");
        }
    }
    let (s, theme, written) = written_by(&[0, 0, 0]);
    assert!(shown(&s, theme).iter().all(|central| central.len() == written.len()));
}

#[test]
fn what_stands_for_a_theme_has_both_languages_where_there_are_both() {
    let (mut s, theme, _) = written_by(&[0, 1, 2, 0, 1, 2, 0, 1]);
    let text = french("Les loyers des salles de répétition");
    let late = s.submits_text(MEMBERS[0], text);
    s.given(MODERATOR, Command::Accept { challenge: late });
    s.given(CURATOR, Command::Place { challenge: late, theme: Some(theme) });
    for central in shown(&s, theme) {
        assert!(central.contains(&late) && central.len() == 3);
    }
}

#[test]
fn a_proposal_shows_challenges_of_different_authors_too_and_is_otherwise_the_same() {
    let mut s = Story::at(Stage::Call).s;
    for (turn, title) in SUBJECTS.into_iter().enumerate() {
        s.accepted(MEMBERS[turn % 3], title);
    }
    let basis = pathways::theme::Basis::of(&s.campaign, Granularity::Medium);
    let proposal = basis.propose(&Alone).unwrap();
    let mut shown = proposal.clone();
    show_central(&s.campaign, &mut shown, &SECRET);
    assert_eq!(basis.found(&shown), basis.found(&proposal));
    for theme in &shown.themes {
        let author = |id: &String| {
            let id: ChallengeId = id.parse().unwrap();
            *s.campaign.challenges[&id].authors.first().unwrap()
        };
        let authors: BTreeSet<PersonId> = theme.central.iter().map(author).collect();
        let all: BTreeSet<PersonId> = theme.members.iter().map(author).collect();
        assert!(theme.central.iter().all(|id| theme.members.contains(id)));
        assert!(2 <= authors.len() && authors.len() <= all.len(), "{theme:?}");
    }
}

#[test]
fn reasons_are_named_by_what_they_hang_on_and_by_nothing_else() {
    let Themed { mut s, tours, challenges, by_hand, .. } = themed();
    let name = |s: &Scenario| ThemeReasons::name_of(&s.campaign);
    let mut names: BTreeSet<Digest> = BTreeSet::from([name(&s)]);
    let mut follows = |s: &mut Scenario, actor: Actor, command: Command, is_other: bool| {
        s.given(actor, command);
        assert_eq!(names.insert(name(s)), is_other);
    };
    let steward = Command::AddSteward { challenge: challenges[0], person: id_of(MEMBERS[1]) };
    follows(&mut s, MEMBERS[0], steward, true);
    follows(&mut s, CURATOR, Command::Place { challenge: by_hand, theme: None }, true);
    follows(&mut s, MEMBERS[0], Command::Withdraw { challenge: challenges[3] }, true);
    let words = stop_words(&["tour"]);
    follows(&mut s, CURATOR, Command::SetStopWords { words }, true);
    follows(&mut s, CURATOR, Command::FreezeTheme { theme: tours }, false);
    let sign = Command::SignThemes { open_questions: 0 };
    follows(&mut s, CURATOR, sign, false);
}
