//! What the reader said of groups to which she belongs, with the way to change it or take it back.

use leptos::prelude::*;
use pathways::{charter::groups::GroupChoice, text::Language};

use crate::{
    groups,
    i18n::{in_language, messages},
    port::{Seen, Trouble},
    visit::Visit,
};

/// What she said in one campaign.
pub(super) struct SaidIn {
    seen: Seen,
    choices: Vec<GroupChoice>,
}

/// What she said, campaign by campaign; those in which she said nothing are left out.
pub(super) async fn said(visit: &Visit) -> Result<Vec<SaidIn>, Trouble> {
    let mut said = Vec::new();
    for seen in visit.backend().all_seen() {
        if seen.glance().charter.group_questions.is_empty() {
            continue;
        }
        let choices = visit.backend().own_groups(seen.id()).await?;
        if !choices.is_empty() {
            said.push(SaidIn { seen, choices });
        }
    }
    Ok(said)
}

/// All of it; nothing where there is none.
#[component]
pub(super) fn SaidOfGroups(said: Vec<SaidIn>, language: Language) -> Option<AnyView> {
    let items: Vec<_> = said.into_iter().map(|one| in_campaign(&one, language)).collect();
    if items.is_empty() {
        return None;
    }
    let card = view! {
        <section class="c-card">
            <h2>{messages(language).me_groups()}</h2>
            {items}
        </section>
    };
    Some(card.into_any())
}

fn in_campaign(SaidIn { seen, choices }: &SaidIn, language: Language) -> AnyView {
    let charter = &seen.glance().charter;
    let facts = choices.iter().filter_map(|choice| {
        let question = charter.group_questions.get(usize::from(choice.question))?;
        let answer = question.answers.get(usize::from(choice.answer))?;
        let fact = view! {
            <div>
                <dt>{in_language(&question.question, language)}</dt>
                <dd>{in_language(answer, language)}</dd>
            </div>
        };
        Some(fact)
    });
    let facts = facts.collect_view();
    let to = groups::address(language, seen.id());
    view! {
        <h3>{in_language(&charter.name, language)}</h3>
        <dl class="c-facts">{facts}</dl>
        <p class="c-alone">
            <a href=to>{messages(language).me_groups_change()}</a>
        </p>
    }
    .into_any()
}
