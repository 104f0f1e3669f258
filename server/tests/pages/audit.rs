//! What holds for every page, whatever is on it.

use std::collections::BTreeSet;

use super::{
    document::{Document, Element},
    page::Page,
};

/// What the renderer does on purpose: scripts behind the end of the page, and `<!>` between two texts.
const BY_THE_RENDERER: [&str; 2] =
    ["in insertion mode AfterAfterBody", "Saw ! in state MarkupDeclarationOpen"];

/// Everything that is wrong with a page in a language.
pub(crate) fn faults(page: &Page, language: &str) -> Vec<String> {
    let mut faults = Faults::default();
    faults.head(page, language);
    faults.markup(&page.document);
    faults.references(&page.document);
    faults.names(&page.document);
    faults.0
}

#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn unless(&mut self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.0.push(fault());
        }
    }

    fn head(&mut self, page: &Page, language: &str) {
        let document = &page.document;
        let spoken = document.all("html").next().and_then(|html| html.attribute("lang"));
        self.unless(spoken == Some(language), || format!("its language is {spoken:?}"));
        self.unless(!page.title().is_empty(), || "no title".to_owned());
        for name in ["h1", "main"] {
            let count = document.all(name).count();
            self.unless(count == 1, || format!("{count} elements {name}"));
        }
        let heading = document.all("h1").map(Element::text).collect::<String>();
        self.unless(!heading.is_empty(), || "an empty h1".to_owned());
    }

    fn markup(&mut self, document: &Document) {
        for element in document.elements() {
            let forbidden = |name: &str| name == "style" || name.starts_with("on");
            for (name, _) in element.attributes().filter(|(name, _)| forbidden(name)) {
                self.0.push(format!("{} has the attribute {name}", element.name()));
            }
            self.unless(element.name() != "style", || "an inline style sheet".to_owned());
            // Browsers older than it do not tell its role: a form says it itself.
            self.unless(element.name() != "search", || "an element search".to_owned());
        }
        let mut ids = BTreeSet::new();
        for id in document.elements().filter_map(|element| element.attribute("id")) {
            self.unless(ids.insert(id), || format!("two elements with the id {id:?}"));
        }
        let is_meant = |text: &str| BY_THE_RENDERER.iter().any(|meant| text.ends_with(meant));
        for mended in document.mended().iter().filter(|text| !is_meant(text)) {
            self.0.push(format!("had to be mended: {mended}"));
        }
    }

    /// Whatever names another element of the page names one that is there.
    fn references(&mut self, document: &Document) {
        const BY_ID: &[&str] = &[
            "for",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "aria-errormessage",
            "form",
            "list",
        ];
        for element in document.elements() {
            for (name, value) in element.attributes().filter(|(name, _)| BY_ID.contains(name)) {
                for id in value.split_ascii_whitespace() {
                    let is_there = document.by_id(id).is_some();
                    self.unless(is_there, || format!("{name}={id:?} names nothing"));
                }
            }
            let fragment = element.attribute("href").and_then(|href| href.strip_prefix('#'));
            if let Some(id) = fragment {
                let is_there = id.is_empty() || document.by_id(id).is_some();
                self.unless(is_there, || format!("a link to #{id} leads nowhere"));
            }
        }
    }

    /// Whatever is operated has a name, and each label names something.
    fn names(&mut self, document: &Document) {
        for element in document.elements() {
            let is_named = match element.name() {
                "input" if element.attribute("type") == Some("hidden") => true,
                "input" if matches!(element.attribute("type"), Some("submit" | "button")) => {
                    element.attribute("value").is_some_and(|value| !value.is_empty())
                }
                "input" | "select" | "textarea" => has_label(document, element),
                "button" | "a" | "summary" | "th" => {
                    !element.text().is_empty()
                        || is_described(document, element)
                        || has_picture(element)
                }
                "img" => element.has("alt"),
                "fieldset" => {
                    element.has("aria-label")
                        || element
                            .below()
                            .any(|one| one.name() == "legend" && !one.text().is_empty())
                }
                "label" => labels_something(document, element),
                "table" | "dialog" => {
                    element.has("aria-label")
                        || element.has("aria-labelledby")
                        || element.below().any(|one| one.name() == "caption")
                }
                _ => true,
            };
            self.unless(is_named, || {
                let name =
                    element.attribute("name").or(element.attribute("id")).unwrap_or_default();
                format!("{} {name:?} has no name, or names nothing", element.name())
            });
        }
    }
}

fn is_control(element: Element<'_>) -> bool {
    matches!(
        element.name(),
        "input" | "select" | "textarea" | "button" | "output" | "meter" | "progress"
    )
}

fn has_label(document: &Document, control: Element<'_>) -> bool {
    let id = control.attribute("id");
    let mut labels =
        document.all("label").filter(|label| id.is_some() && label.attribute("for") == id);
    let around = control.within("label").is_some_and(|label| !label.text().is_empty());
    around || labels.any(|label| !label.text().is_empty()) || is_described(document, control)
}

fn labels_something(document: &Document, label: Element<'_>) -> bool {
    match label.attribute("for") {
        Some(id) => document.by_id(id).is_some_and(is_control),
        None => label.below().any(is_control),
    }
}

fn is_described(document: &Document, element: Element<'_>) -> bool {
    let by_words = element.attribute("aria-label").is_some_and(|label| !label.is_empty());
    let ids = element.attribute("aria-labelledby").unwrap_or_default().split_ascii_whitespace();
    let mut texts = ids.filter_map(|id| document.by_id(id)).map(Element::text);
    by_words || texts.any(|text| !text.is_empty())
}

fn has_picture(element: Element<'_>) -> bool {
    element
        .below()
        .any(|one| one.attribute("alt").is_some_and(|alt| !alt.is_empty()) || one.has("aria-label"))
}

mod tests {
    use axum::http::{HeaderMap, StatusCode};

    use super::*;
    use crate::pages::page::Answer;

    fn check(content: &str, expected: &str) {
        let body = format!(
            "<!DOCTYPE html><html lang=en><head><title>t</title></head><body><header></header>\
             <main><h1>h</h1>{content}</main></body></html>"
        );
        let answer = Answer { status: StatusCode::OK, headers: HeaderMap::new(), body };
        let found = faults(&Page::of("/en".to_owned(), answer), "en");
        if expected.is_empty() {
            assert!(found.is_empty(), "{content}: {found:?}");
        } else {
            assert!(found.iter().any(|fault| fault.contains(expected)), "{content}: {found:?}");
        }
    }

    #[test]
    fn each_fault_of_a_page_is_found() {
        check("", "");
        check("<h1>another</h1>", "2 elements h1");
        check("<p style='color: red'>", "the attribute style");
        check("<p onclick=x>", "the attribute onclick");
        check("<search>x</search>", "an element search");
        check("<p id=a><b id=a>", "the id \"a\"");
        check("<p><div></div></p>", "had to be mended");
        check("<p><b>x</p>", "had to be mended");
        check("<a href=#nowhere>x</a>", "#nowhere leads nowhere");
        check("<a href=/en></a>", "a \"\" has no name");
        check("<p aria-describedby=b>", "\"b\" names nothing");
        check("<label>x</label>", "label \"\" has no name");
        check("<label for=a>x</label><p id=a>", "label \"\" has no name");
        check("<form><input name=a></form>", "input \"a\" has no name");
        check("<form><fieldset></fieldset></form>", "fieldset \"\" has no name");
        check("<form><button></button></form>", "button \"\" has no name");
    }

    #[test]
    fn a_page_in_order_has_no_fault() {
        check(
            "<form><label for=a>A</label><input id=a name=a><input type=hidden name=h></form>",
            "",
        );
        check("<form><label>A <select name=a><option>1</select></label></form>", "");
        check("<form><input name=a aria-label=A><button>Go</button></form>", "");
        check("<a href=/en><svg aria-label=Home></svg></a><a href=#>top</a>", "");
        check("<fieldset><legend>A</legend></fieldset>", "");
    }
}
