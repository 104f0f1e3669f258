//! A table that a host sends, in two steps: it is read first and shown with what is wrong, line by line, and the second
//! form does what it says. Nothing is kept in between: the second form brings the same text again.

use leptos::prelude::*;

use crate::{
    form::{FormState, Outcome, Posted, Wrong},
    i18n::{messages, number},
    port::{RowProblem, Seen, WrongTable},
    ui::{Button, ButtonKind, FileField, FormHead, FormTrouble, Need, TextArea},
    visit::Visit,
};

/// Reads a table and shows it.
pub(crate) const CHECK: &str = "check";
/// A table that was chosen as a file.
const FILE: &str = "file";
/// A table that was pasted, or one that was shown.
const TABLE: &str = "table";

/// What the first form says of the tables that it takes.
pub(crate) struct Wanted {
    pub(crate) title: String,
    pub(crate) words: String,
    /// A table of two or three lines.
    pub(crate) example: String,
}

/// The form that takes a table.
pub(crate) fn form(visit: &Visit, seen: &Seen, wanted: Wanted) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(CHECK);
    let labels = [(FILE, words.table_file()), (TABLE, words.table_paste())];
    view! {
        <form class="c-card c-form" method="post" enctype="multipart/form-data">
            <h2>{wanted.title}</h2>
            <p>{wanted.words}</p>
            <pre class="c-command">{wanted.example}</pre>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            <FileField
                form=&form
                name=FILE
                label=words.table_file()
                accept=".csv,text/csv"
                need=Need::Optional
            />
            <TextArea form=&form name=TABLE label=words.table_paste() need=Need::Optional lines=6 />
            <div class="c-buttons">
                <Button kind=ButtonKind::Quiet>{words.table_check()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// What was found in a table.
pub(crate) struct Found<'a> {
    /// How many rows can be taken, in words.
    pub(crate) says: String,
    /// What the button does with them; none where there is nothing to do.
    pub(crate) verb: Option<String>,
    pub(crate) problems: &'a [RowProblem],
    /// Columns that nobody asked for.
    pub(crate) ignored: &'a [String],
}

/// The table that is to be shown: the one just sent, or the one of the second form where that was refused.
pub(crate) fn shown(visit: &Visit, second: &FormState) -> Option<String> {
    let first = visit.form(CHECK);
    match (first.is_typed(), second.is_typed()) {
        (true, _) => Some(sent(|name| first.value(name, ""))),
        (_, true) => Some(second.value(TABLE, "")),
        _ => None,
    }
}

/// The second form: what was found in the table, and the button that takes it.
pub(crate) fn review(
    visit: &Visit,
    seen: &Seen,
    second: &FormState,
    table: String,
    found: Found<'_>,
) -> AnyView {
    let words = messages(visit.language());
    let button = found.verb.map(|verb| view! { <Button>{verb}</Button> });
    let ignored = (!found.ignored.is_empty())
        .then(|| view! { <p>{words.table_ignored(found.ignored.join(", "))}</p> });
    view! {
        <form class="c-card c-form is-now" method="post">
            <h2>{words.table_review_title()}</h2>
            <FormHead form=second at=seen.size() />
            <FormTrouble form=second />
            <p role="status">{found.says}</p>
            {problems(visit, found.problems)}
            {ignored}
            <input type="hidden" name=TABLE value=table />
            <div class="c-buttons">{button}</div>
        </form>
    }
    .into_any()
}

fn problems(visit: &Visit, problems: &[RowProblem]) -> Option<AnyView> {
    if problems.is_empty() {
        return None;
    }
    let words = messages(visit.language());
    let lines = problems.iter().map(|problem| {
        let line = number(problem.line, visit.language());
        view! { <li>{words.table_problem(line, &problem.words)}</li> }
    });
    let lines = lines.collect_view();
    Some(
        view! {
            <h3>{words.table_problems()}</h3>
            <ul>{lines}</ul>
        }
        .into_any(),
    )
}

/// Reads the table of either form; one that cannot be read is a mistake of the field that brought it.
pub(crate) fn read<Table>(
    posted: &Posted,
    read: impl FnOnce(&str) -> Result<Table, WrongTable>,
) -> Result<Table, Outcome> {
    let value = |name: &str| posted.value(name).unwrap_or_default().to_owned();
    let field = if value(FILE).trim().is_empty() { TABLE } else { FILE };
    read(&sent(value)).map_err(|WrongTable(words)| {
        let mut check = posted.check();
        check.complain(field, Wrong::Words(words));
        check.again()
    })
}

/// The file, else what was pasted.
fn sent(value: impl Fn(&str) -> String) -> String {
    let file = value(FILE);
    if file.trim().is_empty() { value(TABLE) } else { file }
}
