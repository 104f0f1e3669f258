//! The panel's count as a picture that is a table: every item by its share of approvals or by its mean score, and the line
//! under the last that got a seat.

use leptos::prelude::*;
use pathways::{
    charter::Criterion,
    round::{ItemId, Kind, Origin, Outcome},
    rule::{Bar, Barred, Rules},
    text::Language,
    view::{CountView, RoundView},
};

use super::Findings;
use crate::{
    i18n::{messages, number},
    scores,
};

mod measure;

use measure::{Measure, Neighbours};

/// The width of a full bar, in the units of its picture: everybody who may vote on the item approves, or gives it the best
/// score.
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
    /// The panel is far apart on it and votes on it again.
    Disputed,
}

/// An item with what it is ranked by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    item: ItemId,
    measure: Measure,
    place: Place,
}

/// The counts of the panel's rounds that made the decision; none where totals are not public, or where items have no rank
/// of their own. What members supported stands below.
pub(super) fn lines(findings: &Findings) -> Option<AnyView> {
    let decision = findings.results.decision.as_ref()?;
    let of_panel = |round: &&RoundView| round.kind == Kind::Panel;
    let rounds = findings.deciding(decision).into_iter().filter(of_panel);
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
    let rubric = round.rules.rubric();
    let count = round.count.as_ref()?;
    let rows = rows(count, rubric.unwrap_or_default()).filter(|rows| !rows.is_empty())?;
    let words = messages(findings.language);
    let caption = match (rubric, round.origin()) {
        (None, None) => words.results_line_caption(),
        (None, Some(Origin::RunOffOf(_))) => words.results_line_caption_run_off(),
        (None, Some(Origin::FurtherTo(_))) => words.results_line_caption_further(),
        (Some(_), None) => words.results_score_caption(),
        (Some(_), Some(Origin::RunOffOf(_))) => words.results_score_caption_run_off(),
        (Some(_), Some(Origin::FurtherTo(_))) => words.results_score_caption_further(),
    };
    let seated = rows.iter().take_while(|row| row.place == Place::Chosen).count();
    let (above, below) = rows.split_at(seated);
    let cut = u32::try_from(seated).unwrap_or(u32::MAX);
    let cut = words.results_line_here(cut, number(cut, findings.language));
    let decides = count.disputed.is_empty();
    // A count that is not the last draws no line.
    let cut = decides.then(|| {
        view! {
            <tr class="is-line">
                <th colspan="3" scope="row">
                    {cut}
                </th>
            </tr>
        }
    });
    let bar = |row: &Row| bar(findings, row, has(row, &rows, findings.language));
    let bars = |some: &[Row]| some.iter().map(bar).collect_view();
    let why = above.last().zip(below.first()).filter(|_| decides).map(|(last, next)| {
        let said = why(findings, last, next, &rows);
        view! { <p>{said}</p> }
    });
    let view = view! {
        <div>
            <table class="c-bars">
                <caption>{caption}</caption>
                <tbody>
                    {bars(above)} {cut} {bars(below)}
                </tbody>
            </table>
            {why}
            {rubric.map(|rubric| details(findings, round, count, rubric))}
        </div>
    };
    Some(view.into_any())
}

/// Every number behind the means, and where the panel disagrees.
fn details(
    findings: &Findings,
    round: &RoundView,
    count: &CountView,
    rubric: &[Criterion],
) -> AnyView {
    let language = findings.language;
    let items = count.totals.as_ref().map(|totals| totals.items.as_slice()).unwrap_or_default();
    let name = |item| findings.catalogue.link(item).into_any();
    let disagreement = match &round.rules {
        Rules::Panel(rules) => scores::disagreement(rules, round.roster_size, language),
        Rules::Upvote(_) => None,
    };
    view! {
        <details>
            <summary>{messages(language).results_score_details()}</summary>
            {scores::table(items, rubric, name, language)}
            {disagreement.map(|said| view! { <p class="u-muted">{said}</p> })}
        </details>
    }
    .into_any()
}

/// The items of a count from the top; none where only the result is public or the rule does not rank items.
fn rows(count: &CountView, rubric: &[Criterion]) -> Option<Vec<Row>> {
    count.totals.as_ref()?;
    let goes_on = !count.disputed.is_empty();
    let Outcome::Counted { sure, tied, tiers, barred, .. } = &count.outcome else { return None };
    let has_seat = |item: &ItemId| {
        sure.contains(item) || count.broken.iter().any(|tie| tie.chosen.contains(item))
    };
    let ranked = tiers.iter().flat_map(|tier| &tier.items).map(|item| {
        let place = match item {
            item if count.disputed.contains(item) => Place::Disputed,
            _ if goes_on => Place::Below,
            item if has_seat(item) => Place::Chosen,
            item if tied.contains(item) => Place::Tied,
            _ => Place::Below,
        };
        (*item, place)
    });
    let bar = |barred: &Barred| {
        let is_disputed = count.disputed.contains(&barred.item);
        (barred.item, if is_disputed { Place::Disputed } else { Place::Barred(barred.bar) })
    };
    let barred = barred.iter().map(bar);
    let row = |(item, place)| {
        let total = count.total(item)?;
        Some(Row { item, measure: Measure::of(total, rubric), place })
    };
    let mut rows: Vec<Row> = ranked.chain(barred).filter_map(row).collect();
    // Before the last round everything is open, and stands where its marks put it.
    rows.sort_by_cached_key(|row| ((!goes_on).then_some(row.place), row.measure.rank()));
    (!tiers.is_empty()).then_some(rows)
}

/// What an item has, exactly where another that has more or less would read alike.
fn has(row: &Row, rows: &[Row], language: Language) -> String {
    let words = row.measure.in_words(language);
    let reads_alike = |other: &Row| {
        other.measure.rank() != row.measure.rank() && other.measure.in_words(language) == words
    };
    if rows.iter().any(reads_alike) { row.measure.exactly(language) } else { words }
}

/// Why the last above the line is in and the first below it is not.
fn why(findings: &Findings, last: &Row, next: &Row, rows: &[Row]) -> String {
    let language = findings.language;
    let [inside, outside] = [last, next].map(|row| has(row, rows, language));
    let [last, name] = [last, next].map(|row| findings.catalogue.plain_names(&[row.item]));
    next.measure.why(next.place, Neighbours { last, next: name, inside, outside }, language)
}

fn bar(findings: &Findings, row: &Row, has: String) -> AnyView {
    let words = messages(findings.language);
    let width = row.measure.length(FULL);
    let (class, note) = match row.place {
        Place::Chosen => (Some("is-chosen"), Some(words.results_is_chosen())),
        Place::Tied => (None, Some(words.results_line_tied())),
        Place::Below => (None, None),
        Place::Disputed => (None, Some(words.results_line_disputed())),
        Place::Barred(Bar::ItemQuorum) => (None, Some(words.results_line_quorum())),
        Place::Barred(Bar::MinimumSupport) => {
            (None, Some(row.measure.too_little(findings.language)))
        }
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
            <td class="is-number">{has}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use pathways::{
        id::Id,
        number::Fraction,
        round::{ItemTotal, Tally},
        rule::Tier,
    };
    use uuid::Uuid;

    use super::*;

    fn item(n: u128) -> ItemId {
        ItemId::Topic(Id::new(Uuid::from_u128(n)))
    }

    fn total(n: u128, approve: u32) -> ItemTotal {
        ItemTotal {
            item: item(n),
            support: 0,
            open_code: 0,
            approve,
            decline: 0,
            abstain: 0,
            eligible: 7,
            scores: None,
            ranks: None,
        }
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
            disputed: Vec::new(),
            carried: Vec::new(),
        };
        let order: Vec<ItemId> = rows(&count, &[]).unwrap().iter().map(|row| row.item).collect();
        assert_eq!(order, [item(1), item(3), item(4), item(2)]);
    }

    #[test]
    fn means_that_differ_never_read_alike() {
        let mean = |n, exact: &str| {
            let mean: Fraction = exact.parse().unwrap();
            let measure = Measure::Mean { mean: Some(mean), share: Some(mean) };
            Row { item: item(n), measure, place: Place::Below }
        };
        let rows = [mean(1, "89/48"), mean(2, "50/27"), mean(3, "7/5"), mean(4, "7/5")];
        let said = rows.map(|row| has(&row, &rows, Language::En));
        assert_eq!(said, ["1.85 (89/48) of 5", "1.85 (50/27) of 5", "1.40 of 5", "1.40 of 5"]);
    }
}
