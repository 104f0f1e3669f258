//! Filling a form: rightly, and wrongly in one field.

use crate::pages::form::{Control, Form, Kind};

/// What a box sends that is a question of its own: one that says nothing else, and ours.
const YES: [&str; 2] = ["on", "yes"];

/// Fields that are read only where another field has a value.
const READ_WITH: [(&str, &str, &str); 5] = [
    ("cap", "admission", "open-code"),
    ("language-tag", "written-in", "other"),
    ("panel-first", "panel-slate", "first"),
    ("quota-number", "quota", "limited"),
    ("zone-other", "zone", "other"),
];
/// Fields that take a share, of all or of none at most.
const SHARES: [&str; 3] = ["round-quorum", "item-quorum", "minimum-support"];

/// More letters than any text may have, and few enough to arrive.
const TOO_LONG: usize = 60_000;
/// Fields that nobody types into, or whose text is looked for and not kept.
const ANY_LENGTH: [&str; 2] = ["left-out", "q"];

/// A form that is right but for one field.
pub(super) struct Wrong {
    pub(super) field: String,
    pub(super) how: &'static str,
    pub(super) form: Form,
}

/// Lists of which at least one is ticked; a second one, where the first is what the others are to be brought to.
const TICKED: [&str; 4] = ["answers", "challenge", "from", "items"];
/// Where something that was ticked goes.
const GOES_TO: &str = "to";

/// The form with something right in every field that needs something, as far as its markup says what is right.
pub(super) fn filled(form: &Form) -> Form {
    let mut filled = ticked(form);
    for control in form.controls.iter().filter(|control| !control.is_disabled) {
        let is_empty = filled.value(&control.name).is_none_or(str::is_empty);
        let is_needed =
            control.is_required || control.kind == Kind::Radio || control.name == GOES_TO;
        if is_empty
            && is_needed
            && let Some(value) = right_value(control)
        {
            filled = filled.set(&control.name, value);
        }
    }
    filled
}

fn ticked(form: &Form) -> Form {
    let is_list = |control: &&Control| {
        let is_none_ticked = form.value(&control.name).is_none();
        control.kind == Kind::Box && is_none_ticked && TICKED.contains(&control.name.as_str())
    };
    let mut ticked = form.clone();
    for name in TICKED {
        let boxes = form.controls.iter().filter(is_list).filter(|control| control.name == name);
        let values: Vec<&String> = boxes.flat_map(|control| &control.choices).take(2).collect();
        ticked = values.into_iter().fold(ticked, |form, value| form.also(name, value));
    }
    ticked
}

fn right_value(control: &Control) -> Option<String> {
    match &control.kind {
        Kind::Area => Some("Words on two\nlines".to_owned()),
        Kind::Line(kind) => Some(match kind.as_str() {
            "email" => "somebody@example.org".to_owned(),
            "url" => "https://example.org/".to_owned(),
            "number" => control.least.clone().unwrap_or_else(|| "1".to_owned()),
            "date" => "2027-06-01".to_owned(),
            "time" => "12:00".to_owned(),
            "datetime-local" => "2027-06-01T12:00".to_owned(),
            _ => format!("Words for {}", control.name),
        }),
        Kind::Select => control.choices.iter().find(|choice| !choice.is_empty()).cloned(),
        Kind::Box | Kind::Radio => control.choices.first().cloned(),
        Kind::File => Some("title\nA challenge from a file\n".to_owned()),
        Kind::Hidden | Kind::Button => None,
    }
}

/// The form with each of its fields wrong in each way, one at a time.
pub(super) fn wrongs(form: &Form) -> Vec<Wrong> {
    let mut wrongs: Vec<Wrong> = Vec::new();
    for control in form.controls.iter().filter(|control| !control.is_disabled) {
        for (how, value) in wrong_values(control) {
            let is_known = |one: &Wrong| one.field == control.name && one.how == how;
            if !wrongs.iter().any(is_known) {
                let form = read_with(form, &control.name).set(&control.name, value);
                wrongs.push(Wrong { field: control.name.clone(), how, form });
            }
        }
    }
    wrongs
}

/// The form as it has to be for a field to be read.
fn read_with(form: &Form, field: &str) -> Form {
    let others = READ_WITH.iter().filter(|(read, other, _)| {
        *read == field && form.controls.iter().any(|control| control.name == *other)
    });
    others.fold(form.clone(), |form, (_, other, value)| form.set(other, value))
}

fn wrong_values(control: &Control) -> Vec<(&'static str, String)> {
    let mut wrong = Vec::new();
    if control.is_typed() && !ANY_LENGTH.contains(&control.name.as_str()) {
        wrong.push(("too long", "x".repeat(TOO_LONG)));
    }
    if control.is_required && control.is_typed() {
        wrong.push(("empty", String::new()));
    }
    match &control.kind {
        Kind::Line(kind) if matches!(kind.as_str(), "date" | "time" | "datetime-local") => {
            wrong.push(("no date", "2027-02-30T25:61".to_owned()));
        }
        Kind::Line(kind) if kind == "number" => wrong.push(("no number", "many".to_owned())),
        Kind::Line(kind) if kind == "email" => wrong.push(("no address", "nobody".to_owned())),
        Kind::Line(kind) if kind == "url" => {
            wrong.push(("no link", "somewhere".to_owned()));
            wrong.push(("a link to run", "javascript:alert(1)".to_owned()));
        }
        Kind::Line(_) if SHARES.contains(&control.name.as_str()) => {
            wrong.push(("no share", "half".to_owned()));
            wrong.push(("more than all", "3/2".to_owned()));
        }
        Kind::Line(_) if control.name == "zone-other" => {
            wrong.push(("no zone", "America/Atlantis".to_owned()));
        }
        Kind::Line(_) if control.name == "language-tag" => {
            wrong.push(("no language", "no language".to_owned()));
        }
        Kind::File => wrong.push(("no table", "PK\u{3}\u{4} a workbook".to_owned())),
        Kind::Select | Kind::Radio => wrong.push(("not offered", "none-of-these".to_owned())),
        // A box that is ticked or not says nothing by its value.
        Kind::Box if !control.choices.iter().all(|sent| YES.contains(&sent.as_str())) => {
            wrong.push(("not offered", "none-of-these".to_owned()));
        }
        _ => {}
    }
    wrong
}

mod tests {
    use super::*;

    fn form() -> Form {
        let page = "<!DOCTYPE html><title>t</title><form method=post>\
            <input type=hidden name=act value=go>\
            <input name=title required><textarea name=body></textarea>\
            <input type=email name=mail required><input type=datetime-local name=until value=x>\
            <input type=radio name=kind value=a><input type=radio name=kind value=b>\
            <select name=theme required><option value=''>-<option value=1>one</select>\
            <input type=checkbox name=agree>\
            <input name=link inputmode=url><input name=count inputmode=numeric aria-required=true>\
            <input name=code inputmode=numeric autocomplete=one-time-code>\
            <input name=round-quorum><select name=zone><option value=UTC>x<option value=other>y</select>\
            <input name=zone-other><input type=file name=file></form>";
        Form::all(&page.parse().unwrap()).remove(0)
    }

    #[test]
    fn a_form_is_filled_as_its_markup_asks() {
        let filled = filled(&form());
        let entries: Vec<_> =
            filled.entries.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let mut expected = vec![
            ("act", "go"),
            ("title", "Words for title"),
            ("body", ""),
            ("mail", "somebody@example.org"),
            ("until", "x"),
            ("theme", "1"),
            ("kind", "a"),
            ("link", ""),
            ("count", "1"),
            ("code", ""),
            ("round-quorum", ""),
            ("zone", "UTC"),
            ("zone-other", ""),
            ("file", ""),
        ];
        expected.sort_unstable();
        let mut entries = entries;
        entries.sort_unstable();
        assert_eq!(entries, expected);
    }

    #[test]
    fn each_field_is_wrong_in_each_way_once() {
        let wrongs = wrongs(&form());
        let told: Vec<_> = wrongs.iter().map(|one| (one.field.as_str(), one.how)).collect();
        let expected = [
            ("title", "too long"),
            ("title", "empty"),
            ("body", "too long"),
            ("mail", "too long"),
            ("mail", "empty"),
            ("mail", "no address"),
            ("until", "too long"),
            ("until", "no date"),
            ("kind", "not offered"),
            ("theme", "not offered"),
            ("link", "too long"),
            ("link", "no link"),
            ("link", "a link to run"),
            ("count", "too long"),
            ("count", "empty"),
            ("count", "no number"),
            ("code", "too long"),
            ("round-quorum", "too long"),
            ("round-quorum", "no share"),
            ("round-quorum", "more than all"),
            ("zone", "not offered"),
            ("zone-other", "too long"),
            ("zone-other", "no zone"),
            ("file", "no table"),
        ];
        assert_eq!(told, expected);
        assert_eq!(wrongs[0].form.value("title").map(str::len), Some(TOO_LONG));
        assert_eq!(wrongs[0].form.value("until"), Some("x"));
        let other = wrongs.iter().find(|one| one.field == "zone-other").unwrap();
        assert_eq!(other.form.value("zone"), Some("other"), "else it is not read");
    }
}
