//! A form of a page, and what a browser sends of it.
//!
//! A form knows two things: its **controls**, as the page offers them, and its **entries**, which are what would be
//! sent now. Entries begin as a browser fills them (HTML, "constructing the entry list"); tests change entries, also to
//! what no browser would send.

use super::document::{Document, Element};

mod control;

pub(crate) use control::{Control, Kind};

/// A form as it would be sent.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// Where it is sent; none where that is the address of its page.
    pub(crate) action: Option<String>,
    /// Whether it only asks.
    pub(crate) asks: bool,
    /// Whether it is sent in parts, as files are.
    pub(crate) in_parts: bool,
    /// What the page offers to fill in.
    pub(crate) controls: Vec<Control>,
    /// The names and values that are sent, in the order of the page.
    pub(crate) entries: Vec<(String, String)>,
}

impl Form {
    /// All forms of a document, in its order; a form with several buttons is one for each.
    pub(crate) fn all(document: &Document) -> Vec<Self> {
        document.all("form").flat_map(|form| Self::of(document, form)).collect()
    }

    fn of(document: &Document, form: Element<'_>) -> Vec<Self> {
        let controls: Vec<Control> = document
            .elements()
            .filter(|element| owner(document, *element).is_some_and(|owner| owner.is(form)))
            .filter_map(Control::of)
            .collect();
        let buttons: Vec<usize> = (0..controls.len())
            .filter(|place| controls[*place].kind == Kind::Button && !controls[*place].is_disabled)
            .collect();
        let method = form.attribute("method").unwrap_or("get");
        let sent_by = |button: Option<usize>| Self {
            action: form.attribute("action").map(str::to_owned).filter(|to| !to.is_empty()),
            asks: !method.eq_ignore_ascii_case("post"),
            in_parts: form.attribute("enctype") == Some("multipart/form-data"),
            entries: entries(&controls, button),
            controls: controls.clone(),
        };
        if buttons.is_empty() {
            return vec![sent_by(None)];
        }
        buttons.into_iter().map(|button| sent_by(Some(button))).collect()
    }

    /// The first value that is sent under a name.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.values(name).next()
    }

    /// All values that are sent under a name.
    pub(crate) fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.entries.iter().filter(move |(found, _)| found == name);
        named.map(|(_, value)| value.as_str())
    }

    /// The same with one value under a name, whatever stood there.
    #[must_use]
    #[track_caller]
    pub(crate) fn set(mut self, name: &str, value: impl ToString) -> Self {
        let is_offered = self.controls.iter().any(|control| control.name == name);
        assert!(is_offered, "the form has no field {name:?}: {:?}", self.names());
        let place = self.entries.iter().position(|(found, _)| found == name);
        let place = place.unwrap_or(self.entries.len());
        self.entries.retain(|(found, _)| found != name);
        self.entries.insert(place.min(self.entries.len()), (name.to_owned(), value.to_string()));
        self
    }

    /// The same with one more value under a name, such as another ticked box.
    #[must_use]
    pub(crate) fn also(mut self, name: &str, value: impl ToString) -> Self {
        self.entries.push((name.to_owned(), value.to_string()));
        self
    }

    /// The same with nothing under a name.
    #[must_use]
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.entries.retain(|(found, _)| found != name);
        self
    }

    /// Whether it has a button. One without is there only for what is said about an act that came too late.
    pub(crate) fn can_be_sent(&self) -> bool {
        self.controls.iter().any(|control| control.kind == Kind::Button && !control.is_disabled)
    }

    /// The names of its controls.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.controls.iter().map(|control| control.name.as_str()).collect()
    }
}

/// The form to which a control belongs: the one that it names, else the one around it.
fn owner<'a>(document: &'a Document, control: Element<'a>) -> Option<Element<'a>> {
    match control.attribute("form") {
        Some(id) => document.by_id(id).filter(|owner| owner.name() == "form"),
        None => control.within("form"),
    }
}

/// What a browser sends when a button is pressed.
fn entries(controls: &[Control], pressed: Option<usize>) -> Vec<(String, String)> {
    let is_sent = |(place, control): &(usize, &Control)| {
        let is_on = control.kind != Kind::Button || pressed == Some(*place);
        is_on && !control.is_disabled && !control.name.is_empty()
    };
    let sent = controls.iter().enumerate().filter(is_sent);
    sent.flat_map(|(_, control)| {
        control.values.iter().map(|value| (control.name.clone(), value.clone()))
    })
    .collect()
}

mod tests {
    use super::*;

    fn forms(html: &str) -> Vec<Form> {
        let page = format!("<!DOCTYPE html><title>t</title>{html}");
        Form::all(&page.parse().unwrap())
    }

    #[test]
    fn a_form_sends_what_a_browser_would() {
        let check = |controls: &str, expected: &[(&str, &str)]| {
            let form = forms(&format!("<form method=post>{controls}</form>")).remove(0);
            let sent: Vec<_> = form.entries.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            assert_eq!(sent, expected, "{controls}");
        };
        check("<input type=hidden name=act value=go><input name=a>", &[("act", "go"), ("a", "")]);
        check("<textarea name=a>\n\none\ntwo</textarea>", &[("a", "\none\ntwo")]);
        check("<input type=checkbox name=a><input type=checkbox name=b checked>", &[("b", "on")]);
        check(
            "<input type=radio name=a value=1><input type=radio name=a value=2 checked>",
            &[("a", "2")],
        );
        check("<select name=a><option value=1>x<option>2</select>", &[("a", "1")]);
        check("<select name=a><option value=1>x<option selected> 2 </select>", &[("a", "2")]);
        check("<select name=a multiple><option>1<option>2</select>", &[]);
        check("<input name=a value=1 disabled><fieldset disabled><input name=b></fieldset>", &[]);
        check("<input value=nameless><button type=button name=a>no</button>", &[]);
        check("<button name=a value=1>one</button>", &[("a", "1")]);
    }

    #[test]
    fn a_form_with_two_buttons_is_two() {
        let both = forms(
            "<form><input name=x value=y><button name=a value=1>1</button><button name=a value=2>2</button></form>",
        );
        let pressed: Vec<_> = both.iter().map(|form| form.value("a")).collect();
        assert_eq!(pressed, [Some("1"), Some("2")]);
    }

    #[test]
    fn a_control_may_stand_outside_of_its_form() {
        let form = forms("<form id=f></form><input name=a value=1 form=f>").remove(0);
        assert_eq!(form.value("a"), Some("1"));
    }

    #[test]
    fn what_is_set_replaces_what_stood_there() {
        let form = forms("<form><input name=a value=1><input name=b value=2></form>").remove(0);
        let form = form.set("a", 3).also("b", 4).without("c");
        let sent: Vec<_> = form.entries.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert_eq!(sent, [("a", "3"), ("b", "2"), ("b", "4")]);
        assert_eq!(form.without("b").values("b").count(), 0);
    }
}
