//! What becomes of a form.

use std::{future::Future, pin::Pin};

use super::{Complaints, Posted, SAID, Typed};
use crate::{port::Trouble, visit::Visit};

/// What a page does with a form that was sent to it.
pub type Receive = fn(Visit, Posted) -> BoxedOutcome;

/// What will become of a form.
pub type BoxedOutcome = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// What became of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It was taken: the browser is sent to an address.
    Done {
        /// Where, without a fragment.
        to: String,
        /// What is said there.
        said: Option<Said>,
    },
    /// It was taken, and nobody waits for the next page.
    Quiet,
    /// It was not taken: the page is shown again, as it was typed.
    Again(Complaints),
    /// It is right, and its sender only wanted to see what it would become: the page is shown again, as it was typed.
    Preview,
}

/// What is said after an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The place of the page where it is said: the id of an item, or [`Said::PAGE`].
    pub place: String,
    /// In the reader's language.
    pub text: String,
}

/// An outcome as HTTP knows it.
pub enum Received {
    /// To another address, with what is said there.
    SeeOther {
        /// Where, with the fragment of the message.
        to: String,
        /// What is said there.
        said: Option<Said>,
    },
    /// It was taken, and there is nothing to show.
    NoContent,
    /// The page again.
    Again(Typed),
}

impl Said {
    /// The place at the top of a page.
    pub const PAGE: &'static str = "page";
}

impl Outcome {
    /// It was taken, and the top of the next page says so.
    pub fn said(to: String, text: impl Into<String>) -> Self {
        Self::said_at(to, Said::PAGE, text)
    }

    /// It was taken, and a place of the next page says so.
    pub fn said_at(to: String, place: impl ToString, text: impl Into<String>) -> Self {
        Self::Done { to, said: Some(Said { place: place.to_string(), text: text.into() }) }
    }

    /// It was taken, and the next page speaks for itself.
    pub const fn to(to: String) -> Self {
        Self::Done { to, said: None }
    }
}

impl From<Trouble> for Outcome {
    fn from(trouble: Trouble) -> Self {
        Self::Again(Complaints { fields: Vec::new(), whole: Some(trouble) })
    }
}

impl From<Result<Self, Trouble>> for Outcome {
    fn from(result: Result<Self, Trouble>) -> Self {
        result.unwrap_or_else(Self::from)
    }
}

/// Hands a form to its page. A page that takes none, or an address of nothing, takes no form either.
pub async fn receive(visit: Visit, posted: Posted) -> Received {
    let outcome = match visit.page().and_then(|page| page.receive) {
        Some(receive) => receive(visit, posted.clone()).await,
        None => Trouble::NotFound.into(),
    };
    match outcome {
        Outcome::Done { to, said } => {
            let to = if said.is_some() { format!("{to}#{SAID}") } else { to };
            Received::SeeOther { to, said }
        }
        Outcome::Quiet => Received::NoContent,
        Outcome::Again(complaints) => Received::Again(posted.typed(complaints)),
        Outcome::Preview => Received::Again(posted.previewed()),
    }
}
