//! Components as HTML.

use leptos::prelude::*;
use pathways::{
    campaign::Refusal,
    text::{Bilingual, Language, LanguageTag, Name, TextError, Title},
};

use uuid::Uuid;

use super::*;
use crate::{
    form::{Complaint, Complaints, FormState, Posted, Wrong},
    port::{ActKey, CivilTime, Trouble},
};

fn html(view: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| view().to_html())
}

fn empty() -> FormState {
    FormState::new("submit", String::new(), Language::En, None)
}

fn sent(fields: &[(&str, &str)], complaints: Complaints) -> FormState {
    let hidden = [("act", "submit")];
    let fields = hidden.iter().chain(fields).map(|(name, value)| ((*name).into(), (*value).into()));
    let posted = Posted::new(fields.collect(), ActKey::of(Uuid::nil()));
    let typed = posted.typed(complaints);
    FormState::new("submit", String::new(), Language::En, Some(typed))
}

fn wrong(field: &str, wrong: Wrong) -> Complaints {
    Complaints::about_fields(vec![Complaint { field: field.to_owned(), wrong }])
}

#[test]
fn a_form_says_its_act_its_thing_and_the_state_that_was_seen() {
    let form = FormState::new("support", "7".to_owned(), Language::En, None);
    let html = html(move || view! { <FormHead form=&form at=12 /> }.into_any());
    for part in
        [r#"name="act" value="support""#, r#"name="on" value="7""#, r#"name="at" value="12""#]
    {
        assert!(html.contains(part), "{html}");
    }
}

#[test]
fn a_wrong_field_keeps_what_was_typed_and_says_what_is_wrong() {
    let form =
        sent(&[("title", r#"a "b" <c>"#)], wrong("title", Wrong::Text(TextError::ManyLines)));
    let html = html(move || {
        view! { <TextField form=&form name="title" label="Title" hint="Short." limit=Title::LIMIT /> }
            .into_any()
    });
    for part in [
        r#"<label for="submit-title" class="c-field-label">Title"#,
        r#"value="a &quot;b&quot; &lt;c&gt;""#,
        r#"aria-describedby="submit-title-wrong submit-title-hint""#,
        r#"aria-invalid="true""#,
        r#"id="submit-title-wrong" class="c-field-complaint">This has to be a single line."#,
        "Short. 120 characters at most.",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn a_right_field_is_described_by_nothing() {
    let html = html(|| view! { <TextField form=&empty() name="a" label="A" /> }.into_any());
    assert!(!html.contains("aria-describedby"), "{html}");
    assert!(!html.contains("aria-invalid"), "{html}");
}

#[test]
fn a_field_that_may_stay_empty_is_not_called_required() {
    let html = html(|| {
        view! { <TextField form=&empty() name="a" label="A" need=Need::Optional /> }.into_any()
    });
    assert!(!html.contains("required"), "{html}");
}

#[test]
fn a_text_area_holds_what_was_typed_and_no_markup() {
    let text = "\n</textarea><script>&amp;";
    let form = sent(&[("body", text)], Complaints::default());
    let html = html(move || {
        view! { <TextArea form=&form name="body" label="Body" limit=30 /> }.into_any()
    });
    assert!(html.contains(">\n\n&lt;/textarea>&lt;script>&amp;amp;</textarea>"), "{html}");
    assert!(html.contains("30 characters at most."), "{html}");
}

#[test]
fn a_bilingual_field_is_two_fields_each_in_its_language() {
    let name: Bilingual<Name> =
        Bilingual { en: "Rooms".parse().unwrap(), fr: "Salles".parse().unwrap() };
    let html = html(move || {
        view! { <BilingualField form=&empty() name="name" label="Name" first=&name /> }.into_any()
    });
    for part in [
        r#"name="name-en" type="text" value="Rooms" lang="en""#,
        r#"name="name-fr" type="text" value="Salles" lang="fr""#,
        "Name, in French",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn the_choice_that_was_sent_is_the_one_that_is_shown() {
    let answers = || vec![Answer::new("a", "A"), Answer::new("b", "B").with_hint("Later.")];
    let ticked = |form: FormState| {
        let html = html(move || {
            view! { <Choice form=&form name="way" label="Way" answers=answers() first="a" /> }
                .into_any()
        });
        let boxes = html.split("<input ").skip(1).map(|one| one.contains("checked"));
        boxes.collect::<Vec<_>>()
    };
    assert_eq!(ticked(empty()), [true, false]);
    assert_eq!(ticked(sent(&[("way", "b")], Complaints::default())), [false, true]);
    assert_eq!(ticked(sent(&[], Complaints::default())), [false, false]);
}

#[test]
fn a_box_that_was_unticked_stays_so() {
    let ticked = |form: FormState| {
        html(move || view! { <Tick form=&form name="alone" label="Alone" first=true /> }.into_any())
            .contains("checked")
    };
    assert!(ticked(empty()));
    assert!(!ticked(sent(&[], Complaints::default())));
}

#[test]
fn a_date_field_begins_as_browsers_write_dates() {
    let first = CivilTime { year: 2027, month: 3, day: 1, hour: 9, minute: 0 };
    let html = html(move || {
        view! { <DateTimeField form=&empty() name="at" label="At" first=Some(first) /> }.into_any()
    });
    assert!(html.contains(r#"value="2027-03-01T09:00""#), "{html}");
}

#[test]
fn the_head_of_a_form_leads_to_each_wrong_field() {
    let form = sent(&[], wrong("name-fr", Wrong::Text(TextError::Empty)));
    let html = html(move || {
        view! { <FormTrouble form=&form labels=[("name", "Name".to_owned())] /> }.into_any()
    });
    assert!(html.contains(r##"href="#submit-name-fr">Name, in French: Please fill"##), "{html}");
    assert!(html.contains(r#"role="alert""#), "{html}");
}

#[test]
fn a_refused_form_says_why() {
    let whole = Some(Trouble::Refused(Refusal::BoxClosed));
    let form = sent(&[], Complaints { fields: Vec::new(), whole });
    let html = html(move || view! { <FormTrouble form=&form /> }.into_any());
    assert!(html.contains("The box is closed."), "{html}");
}

#[test]
fn a_form_of_somebody_signed_out_leads_to_the_sign_in_beside_it() {
    let form = sent(&[], Complaints { fields: Vec::new(), whole: Some(Trouble::SignIn) });
    let html = html(move || view! { <FormTrouble form=&form /> }.into_any());
    assert!(html.contains(r#"href="/en/sign-in" target="_blank""#), "{html}");
}

#[test]
fn a_form_that_is_right_has_no_trouble() {
    assert_eq!(html(|| view! { <FormTrouble form=&empty() /> }.into_any()), "<!>");
}

#[test]
fn only_a_text_in_another_language_is_marked() {
    let mark = |tag: &str| {
        let tag: LanguageTag = tag.parse().unwrap();
        html(move || view! { <LanguageMark tag language=Language::En /> }.into_any())
    };
    assert!(!mark("en-CA").contains("span"));
    assert!(mark("fr").contains("in French"));
    assert!(mark("iu-Cans").contains("(iu-Cans)"));
}

#[test]
fn bars_are_a_table_whose_longest_bar_is_full() {
    let html = html(|| {
        let bars = vec![
            Bar::new("Rooms", 8_u64).with_note("3 new").chosen("(chosen)"),
            Bar::new("Touring", 2_u64).of_theme(7),
            Bar::new("Data", 0_u64),
        ];
        view! { <Bars caption="Voices" counted="voices" bars language=Language::En /> }.into_any()
    });
    let widths: Vec<_> =
        html.split("<rect ").skip(1).map(|bar| bar.contains("width=\"1000\"")).collect();
    assert_eq!(widths, [true, false, false]);
    assert!(html.contains(r#"width="250""#) && html.contains("is-theme-2"), "{html}");
    assert!(html.contains(r#"width="0""#), "{html}");
    assert!(html.contains("is-chosen") && html.contains("(chosen)"), "{html}");
    assert!(html.contains("3 new"), "{html}");
}

#[test]
fn a_quota_shows_a_dot_for_each_support() {
    let html = html(|| view! { <Quota given=2 quota=5 words="3 of 5 left" /> }.into_any());
    assert_eq!(html.matches("is-given").count(), 2);
    assert_eq!(html.matches("<span").count(), 6);
}

#[test]
fn the_first_page_leads_to_the_next_only() {
    let html = html(|| {
        let address = |page: u32| format!("?page={page}");
        view! { <Pager language=Language::En page=1 pages=3 address /> }.into_any()
    });
    assert!(html.contains("?page=2"), "{html}");
    assert!(html.contains("Page 1 of 3"), "{html}");
    assert!(!html.contains("prev"), "{html}");
}
