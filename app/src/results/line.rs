//! The panel's count as a picture that is a table: every item by its share of approvals, and the line under the last
//! that got a seat.

use std::cmp::Reverse;

use leptos::prelude::*;
use pathways::{
    number::Fraction,
    round::{ItemId, Outcome},
    rule::Bar,
    view::{CountView, RoundView},
};

use super::Findings;
use crate::i18n::{messages, number};

/// The width of a full bar, in the units of its picture: everybody who may vote on the item approves.
const FULL: u64 = 1_000;

/// Where an item ended up, from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// It has a seat.
    Chosen,
    /// It tied for the last seats and got none in this round.
    Tied,
    /// It stands below the line.
    Below,
    /// It could not get a seat.
    Barred(Bar),
}

/// An item with its approvals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    item: ItemId,
    approve: u32,
    eligible: u32,
    place: Place,
}

impl Row {
    /// Which share of those who might vote on it approved; none where nobody might.
    fn share(&self) -> Option<Fraction> {
        Fraction::new(self.approve, self.eligible)
    }
}

/// The counts of the rounds that made the decision; none where totals are not public, or where items have no rank of
/// their own.
pub(super) fn lines(findings: &Findings) -> Option<AnyView> {
    let decision = findings.results.decision.as_ref()?;
    let rounds = findings.deciding(decision).into_iter();
    let lines: Vec<AnyView> = rounds.filter_map(|round| line(findings, round)).collect();
    let words = messages(findings.language);
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby="line">
                <h2 id="line">{words.results_line()}</h2>
                <div class="u-stack">{lines}</div>
            </section>
        }
        .into_any()
    })
}

fn line(findings: &Findings, round: &RoundView) -> Option<AnyView> {
    let rows = rows(round.count.as_ref()?).filter(|rows| !rows.is_empty())?;
    let words = messages(findings.language);
    let caption = match round.run_off_of {
        None => words.results_line_caption(),
        Some(_) => words.results_line_caption_run_off(),
    };
    let seated = rows.iter().take_while(|row| row.place == Place::Chosen).count();
    let (above, below) = rows.split_at(seated);
    let cut = u32::try_from(seated).unwrap_or(u32::MAX);
    let cut = words.results_line_here(cut, number(cut, findings.language));
    let bars = |rows: &[Row]| rows.iter().map(|row| bar(findings, row)).collect_view();
    let why = above.last().zip(below.first()).map(|(last, next)| {
        let said = why(findings, last, next);
        view! { <p>{said}</p> }
    });
    let view = view! {
        <div>
            <table class="c-bars">
                <caption>{caption}</caption>
                <tbody>
                    {bars(above)} <tr class="is-line">
                        <th colspan="3" scope="row">
                            {cut}
                        </th>
                    </tr> {bars(below)}
                </tbody>
            </table>
            {why}
        </div>
    };
    Some(view.into_any())
}

/// The items of a count from the top; none where only the result is public or the rule does not rank items.
fn rows(count: &CountView) -> Option<Vec<Row>> {
    let totals = count.totals.as_ref()?;
    let Outcome::Counted { sure, tied, tiers, barred, .. } = &count.outcome else { return None };
    let has_seat = |item: &ItemId| {
        sure.contains(item) || count.broken.iter().any(|tie| tie.chosen.contains(item))
    };
    let ranked = tiers.iter().flat_map(|tier| &tier.items).map(|item| {
        let place = match item {
            item if has_seat(item) => Place::Chosen,
            item if tied.contains(item) => Place::Tied,
            _ => Place::Below,
        };
        (*item, place)
    });
    let barred = barred.iter().map(|barred| (barred.item, Place::Barred(barred.bar)));
    let row = |(item, place)| {
        let total = totals.item(item)?;
        Some(Row { item, approve: total.approve, eligible: total.eligible, place })
    };
    let mut rows: Vec<Row> = ranked.chain(barred).filter_map(row).collect();
    rows.sort_by_cached_key(|row| (row.place, Reverse(row.share())));
    (!tiers.is_empty()).then_some(rows)
}

/// Why the last above the line is in and the first below it is not.
fn why(findings: &Findings, last: &Row, next: &Row) -> String {
    let words = messages(findings.language);
    let [inside, outside] = [last, next].map(|row| share(findings, row));
    let [last, next_name] = [last, next].map(|row| findings.catalogue.plain_names(&[row.item]));
    match next.place {
        Place::Tied => words.results_line_why_tied(last, next_name, inside),
        Place::Barred(Bar::ItemQuorum) => words.results_line_why_quorum(next_name, outside),
        Place::Barred(Bar::MinimumSupport) => words.results_line_why_minimum(next_name, outside),
        Place::Chosen | Place::Below => words.results_line_why(last, next_name, inside, outside),
    }
}

/// "7 of 9".
fn share(findings: &Findings, row: &Row) -> String {
    let language = findings.language;
    let (approve, eligible) = (number(row.approve, language), number(row.eligible, language));
    messages(language).results_line_of(approve, eligible)
}

fn bar(findings: &Findings, row: &Row) -> AnyView {
    let words = messages(findings.language);
    let width = u64::from(row.approve) * FULL / u64::from(row.eligible.max(1));
    let (class, note) = match row.place {
        Place::Chosen => (Some("is-chosen"), Some(words.results_is_chosen())),
        Place::Tied => (None, Some(words.results_line_tied())),
        Place::Below => (None, None),
        Place::Barred(Bar::ItemQuorum) => (None, Some(words.results_line_quorum())),
        Place::Barred(Bar::MinimumSupport) => (None, Some(words.results_line_minimum())),
    };
    // What was chosen has its sign already.
    let hidden = (row.place == Place::Chosen).then_some("u-visually-hidden");
    let note = note.map(|note| view! { <span class=hidden.unwrap_or("u-muted")>" " {note}</span> });
    view! {
        <tr class=class>
            <th scope="row">{findings.catalogue.link(row.item)} {note}</th>
            <td class="c-bars-bar">
                <svg
                    class="c-bar"
                    viewBox=format!("0 0 {FULL} 24")
                    preserveAspectRatio="none"
                    aria-hidden="true"
                >
                    <rect width=width.to_string() height="24" />
                </svg>
            </td>
            <td class="is-number">{share(findings, row)}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use pathways::{
        id::Id,
        round::{ItemTotal, Tally},
        rule::{Barred, Tier},
    };
    use uuid::Uuid;

    use super::*;

    fn item(n: u128) -> ItemId {
        ItemId::Topic(Id::new(Uuid::from_u128(n)))
    }

    fn total(n: u128, approve: u32) -> ItemTotal {
        let (support, open_code, decline, abstain) = (0, 0, 0, 0);
        ItemTotal { item: item(n), support, open_code, approve, decline, abstain, eligible: 7 }
    }

    #[test]
    fn what_comes_first_below_the_line_is_what_most_approved() {
        let score = Fraction::new(6, 7).unwrap();
        let barred = [2, 3, 4].map(|n| Barred { item: item(n), bar: Bar::MinimumSupport });
        let count = CountView {
            outcome: Outcome::Counted {
                sure: vec![item(1)],
                tied: Vec::new(),
                seats_left: 0,
                tiers: vec![Tier { score, items: vec![item(1)] }],
                barred: barred.to_vec(),
                steps: Vec::new(),
            },
            totals: Some(Tally {
                items: vec![total(1, 6), total(2, 1), total(3, 3), total(4, 2)],
                themes: Vec::new(),
            }),
            broken: Vec::new(),
        };
        let order: Vec<ItemId> = rows(&count).unwrap().iter().map(|row| row.item).collect();
        assert_eq!(order, [item(1), item(3), item(4), item(2)]);
    }
}
