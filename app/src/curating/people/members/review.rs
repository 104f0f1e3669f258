//! A table that was read: what is wrong with it, and the button that admits the rest.

use leptos::prelude::*;

use super::{ADMIT, CHECK, TABLE, acts};
use crate::{
    i18n::{messages, number},
    port::{MemberTable, Seen},
    ui::{Button, FormHead, FormTrouble},
    visit::Visit,
};

/// The review of the table that was sent; nothing where none was, or where it could not be read.
pub(super) fn review(visit: &Visit, seen: &Seen) -> AnyView {
    let (check, admit) = (visit.form(CHECK), visit.form(ADMIT));
    let table = match (check.is_typed(), admit.is_typed()) {
        (true, _) => acts::table(|name| check.value(name, "")),
        (_, true) => admit.value(TABLE, ""),
        _ => return ().into_any(),
    };
    let Ok(read) = visit.backend().read_members(&table) else { return ().into_any() };
    let words = messages(visit.language());
    let count = u32::try_from(read.members.len()).unwrap_or(u32::MAX);
    let shown = number(count, visit.language());
    let says = words.members_review(count, &shown);
    let button = (count > 0).then(|| {
        view! { <Button>{words.members_admit(count, &shown)}</Button> }
    });
    view! {
        <form class="c-card c-form is-now" method="post">
            <h2>{words.members_review_title()}</h2>
            <FormHead form=&admit at=seen.size() />
            <FormTrouble form=&admit />
            <p role="status">{says}</p>
            {problems(visit, &read)}
            <input type="hidden" name=TABLE value=table />
            <div class="c-buttons">{button}</div>
        </form>
    }
    .into_any()
}

fn problems(visit: &Visit, read: &MemberTable) -> AnyView {
    let words = messages(visit.language());
    let lines: Vec<_> = read
        .problems
        .iter()
        .map(|problem| {
            let line = number(problem.line, visit.language());
            view! { <li>{words.members_problem(line, &problem.words)}</li> }
        })
        .collect();
    let problems = (!lines.is_empty()).then(|| {
        view! {
            <h3>{words.members_problems()}</h3>
            <ul>{lines}</ul>
        }
    });
    let ignored = (!read.ignored.is_empty())
        .then(|| view! { <p>{words.members_ignored(read.ignored.join(", "))}</p> });
    view! {
        {problems}
        {ignored}
    }
    .into_any()
}
