//! Words that name no theme that is proposed: the list of the campaign, and the form that changes it.

use std::collections::BTreeSet;

use leptos::prelude::*;
use pathways::{
    text::{Language, StopWord},
    theme::MOST_STOP_WORDS,
    theming::Granularity,
};

use super::count;
use crate::{
    form::Wrong,
    i18n::{messages, number},
    port::Seen,
    ui::{Button, ButtonKind, FormHead, FormTrouble, Need, TextArea},
    visit::Visit,
};

/// Changes the list.
pub(super) const KEEP_OUT: &str = "keep-out";
/// The list.
pub(super) const WORDS: &str = "words";
/// How many lines the list shows at first.
const LINES: u8 = 3;

/// The form, which comes back with the proposal of the size that was shown.
pub(super) fn form(visit: &Visit, seen: &Seen, granularity: Granularity) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form_on(KEEP_OUT, granularity.code());
    let most = number(count(MOST_STOP_WORDS), language);
    let listed: Vec<_> = seen.stop_words().iter().map(StopWord::as_str).collect();
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.stop_words_title()}</h2>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=[(WORDS, words.stop_words())] />
            <TextArea
                form=&form
                name=WORDS
                label=words.stop_words()
                hint=words.stop_words_hint(most)
                first=listed.join("\n")
                need=Need::Optional
                lines=LINES
            />
            <div class="c-buttons">
                <Button kind=ButtonKind::Quiet>{words.stop_words_save()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// The words of a list: one on each line, or several with commas between them.
pub(super) fn parse(list: &str, language: Language) -> Result<BTreeSet<StopWord>, Wrong> {
    let typed = list.split(['\n', ',', ';']).map(str::trim).filter(|word| !word.is_empty());
    let parsed = typed.map(|word| {
        word.parse().map_err(|_| {
            let most = number(StopWord::LIMIT, language);
            Wrong::Words(messages(language).stop_words_wrong(word, most))
        })
    });
    let parsed = parsed.collect::<Result<BTreeSet<_>, _>>()?;
    if parsed.len() <= MOST_STOP_WORDS {
        return Ok(parsed);
    }
    let most = number(count(MOST_STOP_WORDS), language);
    Err(Wrong::Words(messages(language).stop_words_too_many(most)))
}
