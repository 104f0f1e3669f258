//! One request, as a page knows it: which page, in which language, by whom, with what in its address.
//!
//! A page gets its visit as an argument and asks nothing else: no global, no context. What a form typed and what the
//! last act said come with it, so the same page shows itself empty, as it was typed, or with its message.

use std::{fmt, str::FromStr, sync::Arc};

use pathways::{
    id::{CampaignId, Id},
    text::Language,
};

use crate::{
    form::{FormState, Said, Typed},
    port::{Backend, Reader, Seen, Trouble},
    query,
    routes::Page,
};

/// A request to a page.
#[derive(Clone)]
pub struct Visit(Arc<Request>);

/// What a request brings.
#[derive(Clone)]
pub struct Request {
    /// The page that its address names; none for an address of nothing.
    pub page: Option<&'static Page>,
    /// The variable parts of the address, by name.
    pub parameters: Vec<(String, String)>,
    /// The address without its query.
    pub path: String,
    /// What stands behind the question mark, decoded, in order.
    pub query: Vec<(String, String)>,
    /// In which language to answer.
    pub language: Language,
    /// The services.
    pub backend: Arc<dyn Backend>,
    /// Why nothing can be shown but this.
    pub trouble: Option<Trouble>,
    /// The form that was sent and not taken.
    pub typed: Option<Typed>,
    /// What the last act said.
    pub said: Option<Said>,
}

impl fmt::Debug for Visit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Queries and forms may hold what is personal.
        write!(f, "Visit({})", self.0.page.map_or("nothing", |page| page.path))
    }
}

impl From<Request> for Visit {
    fn from(request: Request) -> Self {
        Self(Arc::new(request))
    }
}

/// So that a component takes `visit=&visit`.
impl From<&Self> for Visit {
    fn from(visit: &Self) -> Self {
        visit.clone()
    }
}

impl Visit {
    /// The same visit to another page, through other services, with nothing typed and nothing said.
    pub(crate) fn through(
        &self,
        backend: Arc<dyn Backend>,
        page: Option<&'static Page>,
        path: String,
    ) -> Self {
        let request = Request {
            page,
            path,
            backend,
            query: Vec::new(),
            trouble: None,
            typed: None,
            said: None,
            ..Request::clone(&self.0)
        };
        request.into()
    }

    /// The page; none for an address of nothing.
    pub fn page(&self) -> Option<&'static Page> {
        self.0.page
    }

    /// Why nothing can be shown but this.
    pub fn trouble(&self) -> Option<&Trouble> {
        self.0.trouble.as_ref()
    }

    /// In which language to answer.
    pub fn language(&self) -> Language {
        self.0.language
    }

    /// The services.
    pub fn backend(&self) -> &dyn Backend {
        self.0.backend.as_ref()
    }

    /// Who asks.
    pub fn reader(&self) -> Reader {
        *self.0.backend.reader()
    }

    /// The address without its query.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The address with its query, as it was asked for.
    pub fn address(&self) -> String {
        let fields = self.0.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        format!("{}{}", self.0.path, query::of(fields))
    }

    /// What the query says under a name; empty is as good as absent.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.queries(name).next().filter(|value| !value.is_empty())
    }

    /// All that the query says under a name, in its order.
    pub fn queries(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.0.query.iter().filter(move |(found, _)| found == name);
        named.map(|(_, value)| value.as_str())
    }

    /// A part of the address, in its type. What is not of the type is the address of nothing.
    pub fn parameter<T: FromStr>(&self, name: &str) -> Result<T, Trouble> {
        let mut named = self.0.parameters.iter().filter(|(found, _)| found == name);
        let text = named.next().map(|(_, value)| value);
        text.and_then(|text| text.parse().ok()).ok_or(Trouble::NotFound)
    }

    /// The id in a part of the address.
    pub fn id<Kind>(&self, name: &str) -> Result<Id<Kind>, Trouble>
    where
        Id<Kind>: FromStr,
    {
        self.parameter(name)
    }

    /// The campaign that the address names, cut to what the reader may see.
    pub fn campaign(&self) -> Result<Seen, Trouble> {
        let id: CampaignId = self.id("campaign")?;
        self.backend().see(id)
    }

    /// A form of this page: empty, or as it was typed and not taken.
    pub fn form(&self, act: &'static str) -> FormState {
        self.form_on(act, "")
    }

    /// One of several equal forms of this page, by what it acts on.
    pub fn form_on(&self, act: &'static str, on: impl ToString) -> FormState {
        FormState::new(act, on.to_string(), self.language(), self.0.typed.clone())
    }

    /// The form that was sent to this page and not taken, whichever it is.
    pub fn typed(&self) -> Option<&Typed> {
        self.0.typed.as_ref()
    }

    /// Whether the page is shown again with a form that was sent to it.
    pub fn is_typed(&self) -> bool {
        self.0.typed.is_some()
    }

    /// What the last act said, if it belongs to this place of the page.
    pub fn said(&self, place: &str) -> Option<&str> {
        self.0.said.as_ref().filter(|said| said.place == place).map(|said| said.text.as_str())
    }
}
