//! What stands together: cards, badges and lists of facts.

use leptos::prelude::*;

/// What kind of news a badge or a card brings. Each has a sign, so that no meaning is in its colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// No news.
    #[default]
    Plain,
    /// Under way now.
    Now,
    /// Done, counted, accepted.
    Done,
    /// Waits for somebody.
    Attention,
    /// Over, withdrawn, declined.
    Over,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "is-plain",
            Self::Now => "is-now",
            Self::Done => "is-done",
            Self::Attention => "is-attention",
            Self::Over => "is-over",
        }
    }

    const fn sign(self) -> &'static str {
        match self {
            Self::Plain => "○",
            Self::Now => "●",
            Self::Done => "✓",
            Self::Attention => "!",
            Self::Over => "–",
        }
    }
}

/// A state, with a sign and words.
#[component]
pub fn Badge(
    /// What kind of state.
    #[prop(optional)]
    tone: Tone,
    /// The state in words.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    view! {
        <span class=format!("c-badge {}", tone.class())>
            <span class="c-badge-sign" aria-hidden="true">
                {tone.sign()}
            </span>
            {words}
        </span>
    }
}

/// A part of a page under a heading of its own.
#[component]
pub fn Card(
    /// The heading.
    #[prop(into)]
    title: String,
    /// `Now` for what the reader can do, `Attention` for what waits for her.
    #[prop(optional)]
    tone: Tone,
    /// What a link to it names.
    #[prop(default = None)]
    id: Option<&'static str>,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    view! {
        <section id=id class=format!("c-card {}", tone.class())>
            <h2>{title}</h2>
            {children()}
        </section>
    }
}

/// One fact: what it is about, and the fact.
pub struct Fact {
    term: String,
    fact: AnyView,
}

impl Fact {
    /// A fact in words or in markup.
    pub fn new(term: impl Into<String>, fact: impl IntoView + 'static) -> Self {
        Self { term: term.into(), fact: fact.into_any() }
    }
}

/// A list of facts.
#[component]
pub fn Facts(
    /// The facts.
    facts: Vec<Fact>,
) -> impl IntoView {
    let facts = facts.into_iter().map(|Fact { term, fact }| {
        view! {
            <div>
                <dt>{term}</dt>
                <dd>{fact}</dd>
            </div>
        }
    });
    view! { <dl class="c-facts">{facts.collect_view()}</dl> }
}
