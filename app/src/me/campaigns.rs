//! In which campaigns the reader is something.

use leptos::prelude::*;
use pathways::{role::Role, text::Language};

use crate::{
    campaign, groups,
    host::create,
    i18n::{self, in_language, messages},
    port::Seen,
    ui::Empty,
    visit::Visit,
};

#[component]
pub(super) fn Campaigns(visit: Visit) -> impl IntoView {
    let language = visit.language();
    let words = messages(language);
    let seen = visit.backend().all_seen();
    let items: Vec<_> = seen.iter().filter_map(|seen| item(seen, language)).collect();
    let list = if items.is_empty() {
        view! {
            <Empty title=words.me_campaigns_none() words=words.me_campaigns_none_words()>
                <a href=crate::join::address(language)>{words.join_title()}</a>
            </Empty>
        }
        .into_any()
    } else {
        view! { <ul class="c-list">{items}</ul> }.into_any()
    };
    view! {
        <section class="c-card">
            <h2>{words.me_campaigns()}</h2>
            {list}
            <div class="c-buttons">
                <a class="c-button is-quiet" href=create::address(language)>
                    {words.new_title()}
                </a>
            </div>
        </section>
    }
}

fn item(seen: &Seen, language: Language) -> Option<AnyView> {
    let glance = seen.glance();
    let roles = glance.me.roles.iter().filter(|role| **role != Role::Visitor);
    let roles: Vec<String> = roles.map(|role| i18n::role(*role, language)).collect();
    if roles.is_empty() {
        return None;
    }
    let groups = groups::asks(seen).then(|| {
        view! {
            " · "
            <a href=groups::address(language, seen.id())>{messages(language).groups_invite()}</a>
        }
    });
    let item = view! {
        <li>
            <a href=campaign::address(language, seen.id())>
                {in_language(&glance.charter.name, language)}
            </a>
            " · "
            {roles.join(", ")}
            {groups}
        </li>
    };
    Some(item.into_any())
}
