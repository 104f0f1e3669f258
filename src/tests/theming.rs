//! Themes: the same bytes however they are computed, nothing lost, every edit kept.

use pathways::{
    record::Digest,
    theming::{
        Alone, Edits, Granularity, Proposal, Refused, Size, Task, Text, TrayReason, VERSION, Wish,
        Workers, propose,
        similar::{Index, Languages},
    },
};

mod edits;
mod labels;
mod lexicon;
mod map;
mod mixed;
mod placed;
mod refusals;
mod similar;
mod standing;
mod texts;

use texts::{challenges, text};

fn wish(size: Size) -> Wish {
    Wish { size, edits: Edits::default(), seed: 0 }
}

fn themes(count: usize) -> Wish {
    wish(Size::Themes(count))
}

const MEDIUM: Size = Size::Granularity(Granularity::Medium);

fn proposed(texts: &[Text], wish: &Wish) -> Proposal {
    propose(&Alone, texts, wish).unwrap()
}

fn json(proposal: &Proposal) -> String {
    serde_json::to_string(proposal).unwrap()
}

/// Works from the last task to the first, as if there were eight.
struct Backwards;

impl Workers for Backwards {
    fn carry_out(&self, tasks: Vec<Task<'_>>) {
        for task in tasks.into_iter().rev() {
            task();
        }
    }

    fn count(&self) -> usize {
        8
    }
}

#[test]
fn the_order_of_texts_and_of_work_changes_no_byte() {
    let texts = challenges();
    let expected = json(&proposed(&texts, &themes(4)));
    let mut shuffled = texts;
    shuffled.reverse();
    shuffled.swap(0, 7);
    assert_eq!(json(&propose(&Backwards, &shuffled, &themes(4)).unwrap()), expected);
}

/// These bytes are what every machine must find, at every level of optimisation.
#[test]
fn themes_are_what_they_were() {
    let proposal = proposed(&challenges(), &themes(4));
    insta::with_settings!({ snapshot_path => "golden", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("themes", serde_json::to_string_pretty(&proposal).unwrap());
    });
}

/// The record says by which version themes were found, and with which words. Whoever changes the bytes above counts the
/// version up, unless only the lists of words changed, and writes the new hash here.
#[test]
fn other_themes_are_those_of_another_version() {
    let golden = include_str!("golden/themes.snap");
    let hash = Digest::of_parts(b"golden", &[golden.as_bytes()]).to_string();
    assert_eq!((VERSION, &hash[..16]), (3, "ee1f41616fe4ca0a"));
}

#[test]
fn texts_of_one_subject_meet_in_one_theme_across_languages() {
    let proposal = proposed(&challenges(), &themes(4));
    for theme in &proposal.themes {
        let subject = theme.members[0].split('-').next().unwrap();
        let strangers = theme.members.iter().filter(|id| !id.starts_with(subject)).count();
        assert!(strangers <= 1, "{:?}", theme.members);
        assert!(0 < theme.languages.en && 0 < theme.languages.fr, "{theme:?}");
    }
}

#[test]
fn labels_say_nothing_twice_and_have_both_languages() {
    for theme in proposed(&challenges(), &themes(4)).themes {
        for label in [theme.label.en, theme.label.fr] {
            let mut words: Vec<&str> = label.split([' ', ',']).filter(|w| !w.is_empty()).collect();
            assert!(!words.is_empty());
            assert!(words.iter().all(|word| !["the", "de", "la", "of", "les"].contains(word)));
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), label.split([' ', ',']).filter(|w| !w.is_empty()).count());
        }
    }
}

/// What counts and what comes stands in every challenge, and names none of them.
#[test]
fn no_numeral_and_no_weak_verb_names_a_theme() {
    let pay = [
        ("Trois mois sans paie", "Trois semaines, deux semaines, trois contrats qui viennent."),
        ("Trois contrats par saison", "La troisième paie vient après deux semaines ou trois."),
        ("La paie vient trop tard", "Trois semaines de paie, deux contrats, trois projets."),
    ];
    let rooms = [
        ("Three rooms for all", "Three floors come with two rooms, the third one comes later."),
        ("The rooms come too late", "Two rehearsals, three rooms: they come and come."),
        ("Rehearsal rooms", "Three companies take two rooms; the second takes three floors."),
    ];
    let all = pay.iter().chain(&rooms).enumerate();
    let texts: Vec<Text> =
        all.map(|(number, (title, body))| text(&format!("c{number}"), title, body)).collect();
    let empty = [
        "trois",
        "troisième",
        "deux",
        "vient",
        "viennent",
        "three",
        "third",
        "two",
        "come",
        "take",
    ];
    for theme in proposed(&texts, &themes(2)).themes {
        let said = format!("{} {} {}", theme.label.en, theme.label.fr, theme.terms.join(" "));
        let mut words = said.split([' ', ',', '-']);
        assert!(words.all(|word| !empty.contains(&word.to_lowercase().as_str())), "{said}");
    }
}

#[test]
fn few_texts_fail_at_no_number() {
    let texts = challenges();
    for count in 0..texts.len() {
        let proposal = proposed(&texts[..count], &wish(MEDIUM));
        let in_themes: usize = proposal.themes.iter().map(|theme| theme.members.len()).sum();
        assert_eq!(in_themes + proposal.tray.len(), count);
        assert_eq!(proposal.assignments.len(), count);
    }
}

#[test]
fn exactly_so_many_themes_come_out_as_are_asked_for() {
    let texts = challenges();
    for count in [1, 2, 5, 9, texts.len()] {
        let proposal = proposed(&texts, &themes(count));
        assert_eq!(proposal.themes.len(), count);
        assert!(proposal.themes.iter().all(|theme| !theme.members.is_empty()));
        assert!(proposal.assignments.iter().all(|assignment| assignment.theme.is_some()));
        assert!(proposal.tray.is_empty());
    }
    let wanted = texts.len() + 1;
    let refused = propose(&Alone, &texts, &themes(wanted));
    assert_eq!(refused, Err(Refused::TooFewTexts { texts: texts.len(), wanted }));
}

#[test]
fn a_finer_proposal_has_more_themes() {
    let count =
        |granularity| proposed(&challenges(), &wish(Size::Granularity(granularity))).themes.len();
    let counts = [Granularity::Coarse, Granularity::Medium, Granularity::Fine].map(count);
    assert!(counts.is_sorted() && counts[0] < counts[2], "{counts:?}");
}

#[test]
fn odd_texts_are_placed_or_lie_in_the_tray_with_the_reason() {
    let mut texts = challenges();
    texts.push(text("x-empty", "", ""));
    texts.push(text("x-emoji", "🎭🎻🎨", "😀😀"));
    texts.push(text("x-word", "Zwxyq", ""));
    texts.push(text("x-long", "Touring costs", &"the hotel and the van ".repeat(2_300)));
    texts.push(text("x-third", "Falta de espacios", "No hay salas para ensayar en los barrios"));
    texts.push(text("x-mixed", "Tournées", "Hotels cost too much.\nLes hôtels coûtent trop cher."));
    texts.push(text("x-marks", "tou\u{200B}ring\u{202E} costs", "\u{2067}hotel\u{2069} van"));
    let proposal = proposed(&texts, &wish(MEDIUM));
    let reason = |id: &str| {
        proposal.assignments.iter().find(|assignment| assignment.id == id).unwrap().reason
    };
    assert_eq!(reason("x-empty"), Some(TrayReason::NoWords));
    assert_eq!(reason("x-emoji"), Some(TrayReason::NoWords));
    assert_eq!(reason("x-word"), Some(TrayReason::NothingShared));
    assert_eq!(proposal.assignments.len(), texts.len());
    let all = proposed(&texts, &themes(6));
    assert!(all.assignments.iter().all(|assignment| assignment.theme.is_some()));
}

#[test]
fn texts_that_are_all_the_same_fail_nowhere() {
    let texts: Vec<Text> =
        (0..30).map(|n| text(&format!("c{n:02}"), "Touring costs", "Hotels and vans")).collect();
    assert_eq!(proposed(&texts, &wish(MEDIUM)).assignments.len(), 30);
    assert_eq!(proposed(&texts, &themes(3)).themes.len(), 3);
}

/// Letters in one row are no word that anybody wrote; comparing many of them must not take for ever.
#[test]
fn words_without_an_end_are_read_in_no_time() {
    let mut texts = challenges();
    for (number, ending) in (0_u8..40).zip("aeiou".chars().cycle()) {
        let word = format!("abc{}{ending}", char::from(b'a' + number % 25)).repeat(10_000);
        let body =
            if number % 2 == 0 { "The hotels are for us" } else { "Les hôtels sont à nous" };
        texts.push(text(&format!("x-{number:02}"), &word, body));
    }
    assert_eq!(proposed(&texts, &themes(5)).themes.len(), 5);
    assert!(!Index::of(&Alone, &texts, Languages::Bridged).find(&texts[30], 5).is_empty());
}

#[test]
fn two_texts_with_one_id_are_refused() {
    let texts = [text("c1", "a", ""), text("c1", "b", "")];
    assert_eq!(propose(&Alone, &texts, &themes(1)), Err(Refused::SameId("c1".to_owned())));
}
