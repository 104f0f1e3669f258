//! A page as a browser's parser reads it: a tree that can be asked.
//!
//! The parser is html5ever, so a page that browsers would have to mend is mended here in the same way, and what had to
//! be mended is told in [`Document::mended`].

use std::collections::BTreeMap;

mod sink;

/// A parsed page.
pub(crate) struct Document {
    nodes: Vec<Node>,
    mended: Vec<String>,
}

/// One node of the tree.
struct Node {
    parent: Option<usize>,
    children: Vec<usize>,
    content: Content,
}

enum Content {
    /// The root, and what a parser keeps and no reader sees.
    Other,
    Text(String),
    Element {
        name: html5ever::QualName,
        attributes: BTreeMap<String, String>,
    },
}

/// An element of a document.
#[derive(Clone, Copy)]
pub(crate) struct Element<'a> {
    document: &'a Document,
    node: usize,
}

/// Elements whose text nobody reads.
const SILENT: &[&str] = &["script", "style", "template", "head", "noscript"];
/// Elements that stand within a line; the text of all others begins and ends a line of its own.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
];

impl Document {
    /// What the parser had to mend.
    pub(crate) fn mended(&self) -> &[String] {
        &self.mended
    }

    /// All elements, in the order of the tree.
    pub(crate) fn elements(&self) -> impl Iterator<Item = Element<'_>> {
        self.below(0)
    }

    /// All elements of a name.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = Element<'_>> {
        self.elements().filter(move |element| element.name() == name)
    }

    /// The element of an id.
    pub(crate) fn by_id(&self, id: &str) -> Option<Element<'_>> {
        self.elements().find(|element| element.attribute("id") == Some(id))
    }

    /// What a script of this name is given where it wakes.
    pub(crate) fn island(&self, name: &str) -> Option<&str> {
        let is_it = |element: &Element<'_>| {
            let component = element.attribute("data-component").unwrap_or_default();
            component.rsplit_once('_').is_some_and(|(found, _)| found == name)
        };
        let island = self.all("leptos-island").find(is_it)?;
        Some(island.attribute("data-props").unwrap_or_default())
    }

    /// The elements below a node, in the order of the tree.
    fn below(&self, node: usize) -> impl Iterator<Item = Element<'_>> {
        let mut waiting: Vec<usize> = self.nodes[node].children.iter().rev().copied().collect();
        std::iter::from_fn(move || {
            loop {
                let node = waiting.pop()?;
                waiting.extend(self.nodes[node].children.iter().rev());
                if matches!(self.nodes[node].content, Content::Element { .. }) {
                    return Some(Element { document: self, node });
                }
            }
        })
    }

    fn write_text(&self, node: usize, counts: &impl Fn(Element<'_>) -> bool, text: &mut String) {
        let element = Element { document: self, node };
        let is_line = match &self.nodes[node].content {
            Content::Text(own) => return text.push_str(own),
            Content::Element { .. } if !counts(element) => return,
            Content::Element { .. } => !INLINE.contains(&element.name()),
            Content::Other => true,
        };
        let edge = if is_line { " " } else { "" };
        text.push_str(edge);
        for child in &self.nodes[node].children {
            self.write_text(*child, counts, text);
        }
        text.push_str(edge);
    }
}

impl<'a> Element<'a> {
    /// Its tag.
    pub(crate) fn name(self) -> &'a str {
        match &self.document.nodes[self.node].content {
            Content::Element { name, .. } => name.local.as_ref(),
            Content::Other | Content::Text(_) => "",
        }
    }

    /// An attribute.
    pub(crate) fn attribute(self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    /// All its attributes.
    pub(crate) fn attributes(self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let attributes = match &self.document.nodes[self.node].content {
            Content::Element { attributes, .. } => Some(attributes),
            Content::Other | Content::Text(_) => None,
        };
        let all = attributes.into_iter().flatten();
        all.map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Whether it has an attribute, whatever its value.
    pub(crate) fn has(self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// The elements in it, in the order of the tree.
    pub(crate) fn below(self) -> impl Iterator<Item = Self> {
        self.document.below(self.node)
    }

    /// The elements around it, the nearest first.
    pub(crate) fn around(self) -> impl Iterator<Item = Self> {
        let document = self.document;
        let above = move |node: &usize| document.nodes[*node].parent;
        std::iter::successors(above(&self.node), above)
            .map(move |node| Self { document, node })
            .filter(|element| !element.name().is_empty())
    }

    /// The nearest element of a name around it.
    pub(crate) fn within(self, name: &str) -> Option<Self> {
        self.around().find(|element| element.name() == name)
    }

    /// What a reader reads of it, on one line. No-break spaces stay what they are.
    pub(crate) fn text(self) -> String {
        self.text_where(|_| true)
    }

    /// What a reader reads of it, without the elements that do not count.
    pub(crate) fn text_where(self, counts: impl Fn(Element<'_>) -> bool) -> String {
        let is_read = |element: Element<'_>| {
            element.node == self.node || !SILENT.contains(&element.name()) && counts(element)
        };
        let mut text = String::new();
        self.document.write_text(self.node, &is_read, &mut text);
        let words = text.split_ascii_whitespace();
        words.collect::<Vec<_>>().join(" ")
    }

    /// What stands in it, to the letter.
    pub(crate) fn raw_text(self) -> String {
        let children = self.document.nodes[self.node].children.iter();
        let texts = children.filter_map(|child| match &self.document.nodes[*child].content {
            Content::Text(text) => Some(text.as_str()),
            Content::Element { .. } | Content::Other => None,
        });
        texts.collect()
    }

    /// Whether two are the same.
    pub(crate) fn is(self, other: Self) -> bool {
        self.node == other.node
    }
}

#[test]
fn the_text_of_a_page_reads_as_it_is_shown() {
    let page = "<!DOCTYPE html><html lang=en><head><title>No</title></head><body><h1>A\n  <b>b</b>c</h1>\
                <p>1\u{a0}2</p><script>no</script></body></html>";
    let document: Document = page.parse().unwrap();
    assert_eq!(document.all("body").next().unwrap().text(), "A bc 1\u{a0}2");
    assert_eq!(document.all("title").next().unwrap().text(), "No");
    assert!(document.mended().is_empty(), "{:?}", document.mended());
}

#[test]
fn what_a_parser_has_to_mend_is_told() {
    let document: Document = "<!DOCTYPE html><p><ul></ul></p>".parse().unwrap();
    assert!(!document.mended().is_empty());
    assert_eq!(document.all("p").count(), 2);
}
