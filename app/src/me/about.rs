//! What the reader says of herself: a name to show, and the language in which she is written to.

use leptos::prelude::*;
use pathways::text::{Language, PersonName};

use super::{DESCRIBE, LANGUAGE, NAME};
use crate::{
    i18n::{messages, own_name},
    port::Profile,
    ui::{Answer, Button, Choice, Fact, Facts, FormHead, FormTrouble, Need, TextField},
    visit::Visit,
};

#[component]
pub(super) fn About(visit: Visit, profile: Profile) -> impl IntoView {
    let words = messages(visit.language());
    let form = visit.form(DESCRIBE);
    let labels = [(NAME, words.me_name()), (LANGUAGE, words.me_language())];
    let address = profile.address.unwrap_or_else(|| words.me_address_none());
    let name = profile.name.map(|name| name.to_string()).unwrap_or_default();
    let answers = Language::ALL.map(|language| Answer::new(language, own_name(language)));
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.me_about()}</h2>
            <Facts facts=vec![Fact::new(words.me_address(), address)] />
            <FormHead form=form.clone() at=0 />
            <FormTrouble form=form.clone() labels=labels />
            <TextField
                form=form.clone()
                name=NAME
                label=words.me_name()
                hint=words.me_name_hint()
                first=name
                limit=PersonName::LIMIT
                need=Need::Optional
                autocomplete="name"
            />
            <Choice
                form=form
                name=LANGUAGE
                label=words.me_language()
                hint=words.me_language_hint()
                answers=answers.into()
                first=profile.language.to_string()
            />
            <Button>{words.me_describe()}</Button>
        </form>
    }
}
