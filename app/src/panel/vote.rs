//! The ballot: every item in the reader's own order, sent as one, changed until the box closes.
//!
//! What the form begins with is what lies in the box. Before there is a ballot it is what she noted, and she may ask for
//! that later too: a mark in the box never changes because a note did. Where the panel ranks, items stand in the order of
//! their places, then those without one.

use std::collections::BTreeMap;

use leptos::prelude::*;
use pathways::{
    charter::Ends,
    round::{Ballot, ItemId, Operation, PanelMark},
    rule::Rules,
};

use super::{
    closed::Closed,
    item::{plain_title, title},
    marks,
    ranks::{self, Move},
    reading::Progress,
    receipt::receipt,
    room::{Room, State},
    sheet::{SAID, sheet},
    vote_address,
};
use crate::{
    ballot_proof::{self, destroyed},
    campaign::When,
    form::{BoxedOutcome, Outcome, Posted, Wrong},
    i18n::{messages, number},
    port::{ReceiptLetter, Trouble},
    sending::{Sending, SendingWords},
    ui::{Button, Card, FormHead, FormTrouble, Tone},
    visit::Visit,
};

mod lines;

use lines::{Line, Source};

/// The act of the form.
const SEND: &str = "send";
/// The part of the query that fills the form from the notes.
const FILL: &str = "fill";

/// The parts of the page that an act changes, by their ids.
const RECEIPT: &str = "panel-receipt";
const FORM: &str = "panel-form";

/// The field of an item's mark.
fn field(item: ItemId) -> String {
    format!("mark-{item}")
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    Suspend::new(async move { show(&visit).await.unwrap_or_else(|closed| closed.page(&visit)) })
        .into_any()
}

/// Takes a ballot.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let room = Room::enter_as_panelist(visit)?;
    let here = vote_address(visit.language(), room.id());
    if let Some(outcome) = ballot_proof::act(visit, &room.seen, posted, here.clone()).await? {
        return Ok(outcome);
    }
    let (round, rules) = room.round().map(|round| (round.id, &round.rules))?;
    let mut check = posted.check();
    let mut marks: BTreeMap<ItemId, PanelMark> = BTreeMap::new();
    let mut is_whole = true;
    for item in room.to_read() {
        let name = field(item);
        match marks::read(posted, &name, rules).mark(visit.language()) {
            Ok(mark) => marks.extend(mark.map(|mark| (item, mark))),
            Err(wrong) => {
                is_whole = false;
                check.complain(&name, wrong);
            }
        }
    }
    for item in ranks::in_one_place(&marks) {
        is_whole = false;
        let words = messages(visit.language());
        check.complain(&field(item), Wrong::Words(words.panel_rank_twice()));
    }
    if !is_whole {
        return Ok(check.again());
    }
    let moved = Move::pressed(posted).filter(|(_, item)| marks.contains_key(item));
    if let Some((way, item)) = moved {
        way.shift(item, &mut marks);
    }
    let operation = Operation::Mark(marks);
    let ballot = visit.backend().vote(room.id(), posted.key(), round, operation).await?;
    let said = messages(visit.language()).panel_vote_said(number(ballot.version, visit.language()));
    Ok(match moved {
        Some((_, item)) => Outcome::said_at(here, item, said),
        None => Outcome::said(here, said),
    })
}

async fn show(visit: &Visit) -> Result<AnyView, Closed> {
    let room = Room::enter_as_panelist(visit)?;
    let words = messages(visit.language());
    let progress = Progress::of(&room, visit).await?;
    let ballot = room.ballot(visit).await?;
    let gone = room.round.as_ref().and_then(|round| destroyed(round, visit.language()));
    let letter = match (&ballot, &room.round) {
        (Some(_), Some(round)) => ballot_proof::wanted(visit, &room.seen, round.id).await,
        _ => ReceiptLetter::Impossible,
    };
    let shown = ballot.as_ref().and_then(|ballot| receipt(visit, &room, ballot, letter));
    let content = view! {
        <div class="c-part" id=RECEIPT>
            {shown}
            {gone}
        </div>
        {form_or_why_not(visit, &room, &progress, ballot.as_ref())}
        {locked(visit, &room)}
    };
    Ok(sheet(visit, &room, words.panel_ballot(), content.into_any()))
}

fn form_or_why_not(
    visit: &Visit,
    room: &Room,
    progress: &Progress,
    ballot: Option<&Ballot>,
) -> AnyView {
    let words = messages(visit.language());
    let shut = words.panel_vote_shut();
    let (title, why_not) = match room.state {
        State::Open => match &room.round {
            Some(round) => return form(visit, room, &round.rules, progress, ballot),
            None => (shut, words.panel_vote_not_yet()),
        },
        State::Prepared if room.is_run_off() => {
            (words.panel_run_off_prepared(), words.panel_run_off_prepared_words())
        }
        State::Prepared if room.is_further() => {
            (words.panel_further_prepared(), words.panel_further_prepared_words())
        }
        State::NotYet | State::Prepared => (shut, words.panel_vote_not_yet()),
        State::Void => (shut, words.panel_void_words()),
        State::Sealed | State::Counted | State::Published | State::Over => {
            (shut, words.panel_vote_closed())
        }
    };
    view! {
        <Card title tone=Tone::Over>
            <p>{why_not}</p>
        </Card>
    }
    .into_any()
}

fn form(
    visit: &Visit,
    room: &Room,
    rules: &Rules,
    progress: &Progress,
    ballot: Option<&Ballot>,
) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(SEND);
    let asks_for_notes = ballot.is_none() || visit.query(FILL).is_some();
    let source = if asks_for_notes { Source::Notes } else { Source::Box };
    let lines = Line::all(room, rules, progress, ballot, source);
    let differ = u32::try_from(lines.iter().filter(|line| line.differs).count());
    let differ = differ.unwrap_or(u32::MAX);
    let named = |item| (field(item), plain_title(&room.seen, item, language));
    let labels: Vec<(String, String)> = room.to_read().into_iter().map(named).collect();
    let last = lines.iter().filter_map(Line::rank).max();
    let items = lines.iter().map(|line| line.view(visit, room, &form, rules, last));
    let items = items.collect_view();
    let fill = (differ > 0 && source == Source::Box).then(|| {
        let href = format!("{}?{FILL}=notes", vote_address(language, room.id()));
        view! {
            <p class="c-alone">
                <a href=href>{words.panel_vote_fill(differ, number(differ, language))}</a>
            </p>
        }
    });
    let closes = room.closes(visit).map(|moment| view! { <When moment language /> });
    let how = match rules.rubric() {
        Some(_) => words.panel_vote_words_score(),
        None if rules.are_ranked() => words.panel_vote_words_rank(),
        None => words.panel_vote_words(),
    };
    // A button that moves an item is no word of the form, so such a form is sent by the browser.
    let sending = (!rules.are_ranked()).then(|| {
        let parts: Vec<String> = [SAID, RECEIPT, FORM].map(ToOwned::to_owned).into();
        view! { <Sending parts words=SendingWords::of(language) /> }
    });
    let early = ends_early(rules).then(|| view! { <p>{words.panel_rules_early_words()}</p> });
    view! {
        <Card title=words.panel_vote_open() tone=Tone::Now>
            <p>{how}</p>
            {closes}
            {early}
        </Card>
        <div class="c-part" id=FORM>
            {fill}
            <form method="post" class="c-form">
                <FormHead form=&form at=ballot.map_or(0, |ballot| ballot.version) />
                <FormTrouble form=&form labels />
                <ol class="p-panel-ballot">{items}</ol>
                <p>{words.panel_vote_before()}</p>
                <Button>{words.panel_vote_send()}</Button>
            </form>
        </div>
        {sending}
    }
    .into_any()
}

fn ends_early(rules: &Rules) -> bool {
    matches!(rules, Rules::Panel(rules) if rules.ends == Ends::WhenAllVoted)
}

/// The items on which she does not vote, and why not.
fn locked(visit: &Visit, room: &Room) -> Option<AnyView> {
    let language = visit.language();
    let words = messages(language);
    let asked = room.to_read();
    let recused = room.recused();
    let locked: Vec<_> =
        room.panel.order.iter().filter(|item| !asked.contains(item)).copied().collect();
    let items = locked.iter().map(|item| {
        let why = if recused.contains(item) {
            words.panel_read_recused()
        } else {
            words.panel_read_withdrawn()
        };
        view! {
            <li>
                <b>{title(&room.seen, *item, language)}</b>
                <p class="u-muted">{why}</p>
            </li>
        }
    });
    let items = items.collect_view();
    (!locked.is_empty()).then(|| {
        view! {
            <Card title=words.panel_vote_locked() tone=Tone::Over>
                <ul class="p-panel-titles">{items}</ul>
            </Card>
        }
        .into_any()
    })
}
