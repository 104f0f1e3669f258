//! A count of ranked ballots as a table: a row an item, a column a step, and the quota as a line under those that reached a
//! seat. What no ballot passed on stands below, so that every column adds up.

use leptos::prelude::*;
use pathways::{
    round::ItemId,
    rule::{ItemVotes, StageCause, Step, Votes},
    text::Language,
};

use crate::{
    i18n::{messages, number, votes},
    ui::{Badge, Tone},
};

/// One step with what everybody had after it.
struct Column<'a> {
    cause: StageCause,
    totals: &'a [ItemVotes],
    elected: &'a [ItemId],
}

impl Column<'_> {
    fn of(&self, item: ItemId) -> Option<Votes> {
        self.totals.iter().find(|one| one.item == item).map(|one| one.votes)
    }

    fn sum(&self) -> Votes {
        self.totals.iter().map(|one| one.votes).sum()
    }
}

/// The table; none where no ballots were ranked.
pub(crate) fn table(
    steps: &[Step],
    name: impl Fn(ItemId) -> AnyView,
    language: Language,
) -> Option<AnyView> {
    let columns: Vec<Column> = steps.iter().filter_map(column).collect();
    let first = columns.first()?;
    let StageCause::FirstPreferences { quota } = first.cause else { return None };
    let words = messages(language);
    let (seated, others) = rows(&columns);
    let row = |item: &ItemId| row(*item, &columns, &name, language);
    let heads = columns.iter().zip(1_u32..).map(|(column, place)| {
        let place = number(place, language);
        let (cause, item) = match column.cause {
            StageCause::FirstPreferences { .. } => (words.transfer_first(place), None),
            StageCause::Surplus { item } => (words.transfer_surplus(place), Some(item)),
            StageCause::Exclusion { item } => (words.transfer_exclusion(place), Some(item)),
        };
        view! {
            <th class="is-number" scope="col">
                {cause} " " {item.map(&name)}
            </th>
        }
    });
    let lost = columns.iter().map(|column| {
        let lost = first.sum().above(column.sum());
        view! { <td class="is-number">{votes(lost, language)}</td> }
    });
    let quota =
        columns.iter().map(|_| view! { <td class="is-number">{votes(quota, language)}</td> });
    Some(
        view! {
            <div class="c-scroll" role="region" aria-label=words.transfer_table() tabindex="0">
                <table class="c-table">
                    <caption>{words.transfer_table()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.panel_count_item()}</th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {seated.iter().map(row).collect_view()} <tr class="is-line">
                            <th scope="row">{words.transfer_quota()}</th>
                            {quota.collect_view()}
                        </tr> {others.iter().map(row).collect_view()} <tr>
                            <th scope="row">{words.transfer_lost()}</th>
                            {lost.collect_view()}
                        </tr>
                    </tbody>
                </table>
            </div>
        }
        .into_any(),
    )
}

fn column(step: &Step) -> Option<Column<'_>> {
    match step {
        Step::Stage { cause, totals, elected, .. } => {
            Some(Column { cause: *cause, totals, elected })
        }
        Step::Seat { .. } => None,
    }
}

/// The items with a seat in the order in which they got it, and the others, those that stayed the longest first.
fn rows(columns: &[Column]) -> (Vec<ItemId>, Vec<ItemId>) {
    let seated: Vec<ItemId> = columns.iter().flat_map(|column| column.elected).copied().collect();
    let all = columns.first().map(|column| column.totals).unwrap_or_default();
    let excluded = |item: &ItemId| {
        let is_it = |column: &Column| column.cause == StageCause::Exclusion { item: *item };
        columns.iter().position(is_it).unwrap_or(columns.len())
    };
    let mut others: Vec<ItemId> = all.iter().map(|one| one.item).collect();
    others.retain(|item| !seated.contains(item));
    others.sort_by_key(|item| std::cmp::Reverse(excluded(item)));
    (seated, others)
}

fn row(
    item: ItemId,
    columns: &[Column],
    name: &impl Fn(ItemId) -> AnyView,
    language: Language,
) -> AnyView {
    let words = messages(language);
    let cells = columns.iter().map(|column| {
        let has = column.of(item).map(|has| votes(has, language));
        let seat = column.elected.contains(&item);
        let seat = seat.then(|| {
            view! {
                " "
                <Badge tone=Tone::Done words=words.transfer_seat() />
            }
        });
        view! { <td class="is-number">{has} {seat}</td> }
    });
    view! {
        <tr>
            <th scope="row">{name(item)}</th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use pathways::id::Id;
    use uuid::Uuid;

    use super::*;

    fn item(n: u128) -> ItemId {
        ItemId::Topic(Id::new(Uuid::from_u128(n)))
    }

    #[test]
    fn items_stand_in_the_order_of_their_seats_then_by_how_long_they_stayed() {
        let totals: Vec<ItemVotes> =
            (1..=4).map(|n| ItemVotes { item: item(n), votes: Votes::whole(1) }).collect();
        let step = |cause, elected: &[u128]| Step::Stage {
            cause,
            totals: totals.clone(),
            elected: elected.iter().map(|n| item(*n)).collect(),
            equals: Vec::new(),
        };
        let quota = Votes::whole(2);
        let steps = [
            step(StageCause::FirstPreferences { quota }, &[3]),
            step(StageCause::Exclusion { item: item(1) }, &[]),
            step(StageCause::Exclusion { item: item(4) }, &[2]),
        ];
        let columns: Vec<Column> = steps.iter().filter_map(column).collect();
        let (seated, others) = rows(&columns);
        assert_eq!(seated, [item(3), item(2)]);
        assert_eq!(others, [item(4), item(1)]);
    }
}
