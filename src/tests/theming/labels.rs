//! Labels: words that people can read, of the language they stand under, as people write them.

use pathways::{
    text::Bilingual,
    theming::{Edits, Known, Proposal, Text, TrayReason, Wish},
};

use super::{MEDIUM, challenges, proposed, text, themes};

/// Texts of one subject.
fn subject(name: &str, said: &[(&str, &str)]) -> Vec<Text> {
    let text = |(number, (title, body)): (usize, &(&str, &str))| {
        text(&format!("{name}-{number}"), title, body)
    };
    said.iter().enumerate().map(text).collect()
}

/// The label of the theme that the first text of a subject lies in.
fn label(proposal: &Proposal, name: &str) -> Bilingual<String> {
    let is_here = |id: &String| *id == format!("{name}-0");
    let theme = proposal.themes.iter().find(|theme| theme.members.iter().any(is_here)).unwrap();
    theme.label.clone()
}

fn phrases(label: &str) -> Vec<&str> {
    label.split(", ").collect()
}

/// Three subjects, told in English alone.
fn in_english() -> Vec<Text> {
    [
        subject(
            "tired",
            &[
                ("Tired volunteers", "The tired volunteers of the festival need rest."),
                ("Volunteers are tired", "Our festival has tired volunteers, and nobody rests."),
                ("So tired", "The volunteers are tired after every festival."),
            ],
        ),
        subject(
            "tour",
            &[
                ("Touring costs", "The touring costs are too high, and the hotel is one of them."),
                ("High touring costs", "Nobody pays touring costs or the hotel of a company."),
                ("Costs of a hotel", "Touring costs and hotel rooms eat the fee."),
            ],
        ),
        subject(
            "north",
            &[
                ("Theatres in Northern Ireland", "The theatres of Northern Ireland are closed."),
                ("Northern Ireland", "There are no theatres in Northern Ireland any more."),
                ("Closed theatres", "Who will open the theatres of Northern Ireland?"),
            ],
        ),
    ]
    .concat()
}

/// The same subjects, told in French alone.
fn in_french() -> Vec<Text> {
    [
        subject(
            "guerre",
            &[
                ("La guerre en Ukraine", "La guerre Ukraine Russie touche les musées."),
                ("Des musées en guerre", "Cette guerre Ukraine Russie ferme les musées."),
                ("Musées fermés", "Les musées souffrent de la guerre Ukraine Russie."),
            ],
        ),
        subject(
            "bailleur",
            &[
                ("Les bailleurs de fonds", "La demande de subvention du bailleur est longue."),
                ("Demandes", "Chaque bailleur veut une autre demande de subvention."),
                ("Subventions", "Le bailleur répond tard à la demande de subvention."),
            ],
        ),
        subject(
            "tournee",
            &[
                ("Les tournées", "Les tournées coûtent cher, et l’hôtel aussi."),
                ("Tournées trop chères", "Aucune compagnie ne paie la tournée et l’hôtel."),
                ("L’hôtel en tournée", "La tournée et l’hôtel mangent le cachet."),
            ],
        ),
    ]
    .concat()
}

#[test]
fn a_label_in_the_other_language_has_no_phrase_that_nobody_translated() {
    let proposal = proposed(&in_english(), &themes(3));
    let french = label(&proposal, "tour").fr;
    assert!(!french.contains("touring") && !french.contains("cost"), "{french}");
    assert!(french.contains("tournée") || french.contains("coût"), "{french}");
    let proposal = proposed(&in_french(), &themes(3));
    let english = label(&proposal, "guerre").en;
    assert!(!english.contains("guerre") && !english.contains("musée"), "{english}");
    assert!(english.contains("war") || english.contains("Ukraine"), "{english}");
    assert!(!english.contains("ukraine") && !english.contains("russia"), "{english}");
}

#[test]
fn a_translation_is_of_the_word_that_was_met_not_of_another_with_its_stem() {
    let french = label(&proposed(&in_english(), &themes(3)), "tired").fr;
    assert!(!french.contains("pneu") && !french.contains("festif"), "{french}");
}

#[test]
fn a_phrase_of_two_words_is_written_as_most_people_write_it() {
    let english = label(&proposed(&in_english(), &themes(3)), "north").en;
    assert!(phrases(&english).contains(&"Northern Ireland"), "{english}");
}

#[test]
fn no_translated_word_is_one_that_names_nothing() {
    let said = [
        ("Les besoins", "Nos besoins viennent du quartier. Les besoins sont grands."),
        ("Besoins du quartier", "Auparavant, le quartier avait des besoins."),
        ("Un quartier", "Auparavant, le quartier disait ses besoins."),
    ];
    let texts = [subject("need", &said), in_french()].concat();
    let english = label(&proposed(&texts, &themes(4)), "need").en;
    let empty = ["need", "needs", "auparavant", "besoins"];
    assert!(phrases(&english).iter().all(|word| !empty.contains(word)), "{english}");
    assert!(english.contains("neighbourhood") || english.contains("district"), "{english}");
}

#[test]
fn a_word_without_an_end_names_and_explains_nothing() {
    let word = "issement".repeat(6_000);
    let said = [("Issement", word.as_str()), ("issement", &word), (&word, "")];
    let texts = [in_english(), subject("long", &said)].concat();
    let proposal = proposed(&texts, &themes(4));
    for theme in &proposal.themes {
        let shown = [&theme.label.en, &theme.label.fr].into_iter().chain(&theme.terms);
        assert!(shown.clone().all(|shown| shown.chars().count() <= 130), "{}", theme.id);
    }
    let words = proposal.assignments.iter().flat_map(|assignment| &assignment.words);
    assert!(words.clone().all(|word| word.chars().count() <= 40));
}

#[test]
fn a_word_left_out_in_one_language_is_left_out_in_both() {
    let left_out = |words: [&str; 3]| {
        let words = words.map(str::to_owned).to_vec();
        let wish = Wish { edits: Edits { left_out: words, ..Edits::default() }, ..themes(4) };
        let proposal = proposed(&challenges(), &wish);
        let shown = |theme: &pathways::theming::ProposedTheme| {
            format!("{} {} {}", theme.label.en, theme.label.fr, theme.terms.join(" "))
        };
        proposal.themes.iter().map(shown).collect::<Vec<_>>().join(" ").to_lowercase()
    };
    for words in
        [["bénévole", "tournée", "subvention"], ["volunteers", "touring", "grants"]].map(left_out)
    {
        for word in ["volunteer", "bénévole", "tour", "grant", "subvention"] {
            assert!(!words.split([' ', ',']).any(|shown| shown.starts_with(word)), "{words}");
        }
    }
    // An English word that French spells alike and means otherwise takes nothing along.
    let texts = in_english();
    let wish = Wish {
        edits: Edits { left_out: vec!["cost".to_owned()], ..Edits::default() },
        ..themes(3)
    };
    let french = label(&proposed(&texts, &wish), "tour").fr;
    assert!(!french.contains("coût") && french.contains("tournée"), "{french}");
}

#[test]
fn a_third_language_that_an_author_declared_is_read_as_none_of_the_two() {
    let said = [
        (
            "Falta de espacios",
            "No hay salas para ensayar en los barrios, y las compañías no pueden.",
        ),
        ("Ensayar", "Las salas para ensayar son caras para los artistas de la ciudad."),
        ("Las salas", "No hay salas para los artistas que quieren ensayar en la ciudad."),
        ("Becas", "La solicitud de una beca toma cuarenta horas."),
        ("Solicitudes", "Cada beca pide otra solicitud, y las becas son pocas."),
        ("La beca", "Para la beca hay una solicitud que nadie lee."),
    ];
    let mut texts = subject("es", &said);
    for text in &mut texts {
        text.language = "es".parse().ok();
    }
    let proposal = proposed(&texts, &themes(2));
    for theme in &proposal.themes {
        assert_eq!((theme.languages.en, theme.languages.fr), (0, 0));
        let shown = format!("{}, {}, {}", theme.label.en, theme.label.fr, theme.terms.join(", "));
        let little = ["hay", "en", "los", "las", "para", "una", "que", "no", "y", "beak"];
        assert!(shown.split([',', ' ']).all(|word| !little.contains(&word)), "{shown}");
    }
}

/// It lies where it lay, although the word that it shared is gone.
#[test]
fn a_text_leaves_its_theme_for_no_tray_because_others_changed() {
    let mut texts = challenges();
    texts.push(text("z", "Zwxyq", ""));
    let known = proposed(&challenges(), &themes(4)).themes.into_iter().map(|theme| Known {
        id: theme.id,
        label: Some(theme.label),
        members: theme.members,
    });
    let mut edits = Edits { themes: known.collect(), ..Edits::default() };
    let unplaced = Wish { size: MEDIUM, edits: edits.clone(), seed: 0 };
    let at = |wish: &Wish| {
        let proposal = proposed(&texts, wish);
        let found = proposal.assignments.iter().find(|one| one.id == "z").unwrap().clone();
        (found.theme, found.reason, proposal.moved)
    };
    assert_eq!(at(&unplaced), (None, Some(TrayReason::NothingShared), 0));
    edits.themes[1].members.push("z".to_owned());
    let theme = edits.themes[1].id.clone();
    assert_eq!(at(&Wish { edits, ..unplaced }), (Some(theme), None, 0));
}

/// Without a little word, the spelling says which language it is.
#[test]
fn a_short_text_is_read_in_the_language_that_its_words_are_spelled_in() {
    let mut texts = challenges();
    texts.push(text("x-1", "Demandes subvention interminables", ""));
    texts.push(text("x-2", "Bénévoles épuisés", ""));
    let proposal = proposed(&texts, &themes(4));
    let theme =
        |id: &str| proposal.assignments.iter().find(|one| one.id == id).unwrap().theme.clone();
    assert_eq!(theme("x-1"), theme("fund-10"));
    assert_eq!(theme("x-2"), theme("volun-22"));
    let french: u32 = proposal.themes.iter().map(|theme| theme.languages.fr).sum();
    assert_eq!(french, 14);
}
