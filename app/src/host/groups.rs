//! How the answers to group questions are spread, for hosts: numbers that are too small to tell of anybody are not shown.

use leptos::prelude::*;
use pathways::{
    charter::{
        GroupQuestion,
        groups::{Cell, SMALLEST_CELL},
    },
    text::Language,
};

use super::{DeskHead, DeskPlace, hosted};
use crate::{
    i18n::{in_language, messages, number},
    port::{GroupFigures, Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{Card, Empty},
    visit::Visit,
};

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move { show(&visit).await })
}

async fn show(visit: &Visit) -> Result<AnyView, Trouble> {
    let seen = hosted(visit)?;
    let figures = visit.backend().group_figures(seen.id()).await?;
    let words = messages(visit.language());
    let page = view! {
        <PageTitle text=words.figures_of_groups() />
        <DeskHead seen=&seen visit current=DeskPlace::Groups />
        <h1>{words.figures_of_groups()}</h1>
        {content(&seen, figures, visit.language())}
    };
    Ok(page.into_any())
}

fn content(seen: &Seen, figures: GroupFigures, language: Language) -> AnyView {
    let words = messages(language);
    let questions = &seen.glance().charter.group_questions;
    let (title, why_not) = match figures {
        _ if questions.is_empty() => (words.groups_none(), words.figures_of_groups_none()),
        GroupFigures::NotYet => {
            (words.figures_of_groups_not_yet(), words.figures_of_groups_not_yet_words())
        }
        GroupFigures::Deleted => (words.groups_over(), words.groups_over_words()),
        GroupFigures::Shown(cells) => {
            let tables = questions.iter().zip(cells);
            let tables = tables.map(|(question, cells)| table(question, &cells, language));
            return view! {
                <p class="u-measure">
                    {words.figures_of_groups_words(number(SMALLEST_CELL, language))}
                </p>
                {tables.collect_view()}
            }
            .into_any();
        }
    };
    view! { <Empty title=title words=why_not /> }.into_any()
}

fn table(question: &GroupQuestion, cells: &[Cell], language: Language) -> AnyView {
    let words = messages(language);
    let people = words.figures_of_groups_people();
    let rows = question.answers.iter().zip(cells).map(|(answer, cell)| {
        let count = match *cell {
            Cell::Between(least, most) => {
                words.figures_of_groups_between(number(least, language), number(most, language))
            }
            Cell::Few => words.figures_of_groups_few(number(SMALLEST_CELL, language)),
        };
        view! {
            <tr>
                <th scope="row">{in_language(answer, language)}</th>
                <td data-label=people.clone()>{count}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let title = in_language(&question.question, language);
    view! {
        <Card title=title.clone()>
            <table class="c-table" aria-label=title>
                <thead>
                    <tr>
                        <th scope="col">{words.figures_of_groups_answer()}</th>
                        <th scope="col">{people.clone()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Card>
    }
    .into_any()
}
