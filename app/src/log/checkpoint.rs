//! How far the record goes, in a form that can be read out or photographed.

use leptos::prelude::*;
use pathways::{
    record::{SHORT_BITS, ShortTree, tree::Tree},
    stage::Stage,
    text::Language,
};

use super::{address, recount};
use crate::{
    i18n::{messages, number},
    port::Seen,
    visit::Visit,
};

/// How many digits stand together.
const GROUP: usize = 4;

/// The checkpoint and the file to check, on the record's own page. A draft has no record for anybody yet.
pub(super) fn to_check(seen: &Seen, visit: &Visit) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let checkpoint = checkpoint(seen, visit)?;
    let api = format!("/api/v1/campaigns/{}", seen.id());
    let check = view! {
        <section class="c-card" aria-labelledby="check">
            <h2 id="check">{words.log_check()}</h2>
            <p>{words.log_check_words()}</p>
            <p>
                <a class="c-button" href=format!("{api}/record.zip") download="">
                    {words.log_check_file()}
                </a>
            </p>
            {checkpoint}
            <p class="c-alone">
                <a href=format!("{api}/checkpoint")>{words.log_checkpoint_signed()}</a>
            </p>
            {open_data(seen, language)}
        </section>
        {recount::section(seen, visit, format!("{api}/record.zip"))}
    };
    Some(check.into_any())
}

/// The checkpoint alone, with the way to the record.
pub(crate) fn beside(seen: &Seen, visit: &Visit) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let checkpoint = checkpoint(seen, visit)?;
    let log = format!("{}#check", address(language, seen.id()));
    let beside = view! {
        <section class="c-card" aria-labelledby="check">
            <h2 id="check">{words.log_check()}</h2>
            {checkpoint}
            <p class="c-alone">
                <a href=log>{words.log_check_how()}</a>
            </p>
            {open_data(seen, language)}
        </section>
    };
    Some(beside.into_any())
}

fn checkpoint(seen: &Seen, visit: &Visit) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let tree = visit.backend().tree(seen.id()).ok().filter(|_| seen.stage() != Stage::Draft)?;
    let checkpoint = view! {
        <p>{title(tree, language)}</p>
        <p>
            <code class="p-log-root" translate="no">
                {ShortTree::from(tree).to_string()}
            </code>
        </p>
        <p class="u-muted">{words.log_checkpoint_words()}</p>
        <details>
            <summary>{words.log_checkpoint_whole()}</summary>
            <p>
                <code class="p-log-root" translate="no">
                    {format!("{} {}", tree.size, grouped(&tree.root.to_string()))}
                </code>
            </p>
            <p>{words.log_checkpoint_bits(number(SHORT_BITS, language))}</p>
        </details>
    };
    Some(checkpoint.into_any())
}

/// What everybody may know, for spreadsheets.
fn open_data(seen: &Seen, language: Language) -> AnyView {
    let words = messages(language);
    let file = format!("/api/v1/campaigns/{}/open-data.zip", seen.id());
    view! {
        <p class="c-alone">
            <a href=file download="">
                {words.log_open_data()}
            </a>
            " "
            <span class="u-muted">{words.log_open_data_words()}</span>
        </p>
    }
    .into_any()
}

fn title(tree: Tree, language: Language) -> String {
    messages(language).log_checkpoint(tree.size, number(tree.size, language))
}

/// Digits in groups, so that nobody loses her place in them.
fn grouped(digits: &str) -> String {
    let digits: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = digits.chunks(GROUP).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_out_in_fours() {
        assert_eq!(grouped("0123456789"), "0123 4567 89");
    }
}
