//! One control of a form.

use crate::pages::document::Element;

/// What the page offers under one name; each radio button and each box is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Control {
    pub(crate) name: String,
    pub(crate) kind: Kind,
    /// What is sent as it stands: nothing where it is not ticked, several where several are selected.
    pub(crate) values: Vec<String>,
    /// What can be chosen here.
    pub(crate) choices: Vec<String>,
    pub(crate) is_disabled: bool,
    pub(crate) is_required: bool,
    /// The least that a browser lets through, of a number or a date.
    pub(crate) least: Option<String>,
}

/// What kind of control it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A field of one line, by its type.
    Line(String),
    /// A field of several lines.
    Area,
    Hidden,
    Box,
    Radio,
    Select,
    File,
    Button,
}

impl Control {
    /// The control that an element is.
    pub(super) fn of(element: Element<'_>) -> Option<Self> {
        let kind = kind(element)?;
        let choices: Vec<String> = match kind {
            Kind::Select => options(element).map(value_of_option).collect(),
            Kind::Box | Kind::Radio => vec![element.attribute("value").unwrap_or("on").to_owned()],
            _ => Vec::new(),
        };
        let values = match kind {
            Kind::Box | Kind::Radio if !element.has("checked") => Vec::new(),
            Kind::Box | Kind::Radio => choices.clone(),
            Kind::Select => selected(element),
            Kind::Area => vec![element.raw_text()],
            _ => vec![element.attribute("value").unwrap_or_default().to_owned()],
        };
        let is_barred = |around: Element<'_>| around.name() == "fieldset" && around.has("disabled");
        Some(Self {
            name: element.attribute("name").unwrap_or_default().to_owned(),
            kind,
            values,
            choices,
            is_disabled: element.has("disabled") || element.around().any(is_barred),
            // Pages say it to screen readers only, so that the server says what is missing, and in its words.
            is_required: element.has("required")
                || element.attribute("aria-required") == Some("true"),
            least: element.attribute("min").map(str::to_owned),
        })
    }

    /// Whether a reader types into it.
    pub(crate) fn is_typed(&self) -> bool {
        matches!(self.kind, Kind::Line(_) | Kind::Area)
    }
}

fn kind(element: Element<'_>) -> Option<Kind> {
    let kind = match (element.name(), element.attribute("type").unwrap_or_default()) {
        ("textarea", _) => Kind::Area,
        ("select", _) => Kind::Select,
        ("button" | "input", "button" | "reset") => return None,
        ("button", _) | ("input", "submit" | "image") => Kind::Button,
        ("input", "hidden") => Kind::Hidden,
        ("input", "checkbox") => Kind::Box,
        ("input", "radio") => Kind::Radio,
        ("input", "file") => Kind::File,
        ("input", "" | "text") => Kind::Line(keyboard(element).to_owned()),
        ("input", other) => Kind::Line(other.to_owned()),
        _ => return None,
    };
    Some(kind)
}

/// What a line of text is for: pages name the keyboard that fits, and leave it to the server to check what was typed.
fn keyboard(line: Element<'_>) -> &str {
    match (line.attribute("autocomplete"), line.attribute("inputmode")) {
        (Some("one-time-code"), _) => "code",
        (_, Some("numeric")) => "number",
        (_, Some(keyboard)) => keyboard,
        (_, None) => "text",
    }
}

fn options(select: Element<'_>) -> impl Iterator<Item = Element<'_>> {
    select.below().filter(|element| element.name() == "option")
}

fn value_of_option(option: Element<'_>) -> String {
    option.attribute("value").map_or_else(|| option.text(), str::to_owned)
}

/// What is selected; of a list that shows one line, the first option where none is.
fn selected(select: Element<'_>) -> Vec<String> {
    let chosen: Vec<String> =
        options(select).filter(|option| option.has("selected")).map(value_of_option).collect();
    if select.has("multiple") {
        return chosen;
    }
    let last = chosen.into_iter().next_back();
    let first = || options(select).find(|option| !option.has("disabled")).map(value_of_option);
    last.or_else(first).into_iter().collect()
}
