//! Every form that the [`walk`] saw, sent: rightly and twice, with one field wrong, from elsewhere, by nobody.
//!
//! A form is known by its page and its act. Of all its sightings one is taken at which it can be sent rightly, found by
//! trying on copies of the sector; forms that need what only a letter or a badge says are sent wrongly only. What must
//! change nothing is sent to one copy that all share.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use axum::http::{StatusCode, header};
use pathways_app::form::{ACT, ON};
use pathways_server::mail::Letter;

use super::{
    browser::{Browser, target},
    form::{Control, Form, Kind},
    page::Page,
    sector::{Moment, sector},
    server::Server,
    walk::{Sighting, walk},
};

mod fill;

use fill::{Wrong, filled, wrongs};

/// The field for the word that a form asks for lest it be sent by mistake.
const CONFIRM: &str = "confirm";
/// At how many sightings a form is tried.
const TRIES_MAX: usize = 60;
/// Whoever asks once more for the e-mail to sign in with wants another one; how many is limited elsewhere.
const ASKS_FOR_MORE: (&str, &str) = ("/sign-in", "ask");
/// Forms that ask for what stands in a letter or on a wall, that answer with a review instead of an act, or for which
/// the sector is never ready: other tests take them.
const TAKEN_ELSEWHERE: [(&str, &str); 8] = [
    ("/campaigns/{campaign}/host/initiatives/import", "check"),
    ("/campaigns/{campaign}/host/people/members", "check"),
    ("/campaigns/{campaign}/host/reveal", "publish"),
    ("/campaigns/{campaign}/host/reveal", "reveal"),
    ("/campaigns/{campaign}/host/themes", "sign"),
    ("/campaigns/{campaign}/join", "enter"),
    ("/join", "enter"),
    ("/sign-in/code", "enter"),
];
/// An origin that is not ours.
const ELSEWHERE: &str = "https://elsewhere.example";

/// A form, where it was seen, and whether it could be sent rightly there.
struct Tried {
    seen: Sighting,
    is_taken: bool,
    faults: Vec<String>,
}

/// A form that was not yet taken, where it can still be tried, and how it went where it was tried first.
struct Waiting {
    left: Vec<Sighting>,
    first: Option<Tried>,
}

/// Each form once, sent rightly and sent again.
fn tried() -> &'static [Tried] {
    static TRIED: OnceLock<Vec<Tried>> = OnceLock::new();
    TRIED.get_or_init(|| {
        let (runtime, _) = sector();
        let mut waiting: Vec<Waiting> = by_act().into_values().map(Waiting::of).collect();
        let mut tried = Vec::new();
        while !waiting.is_empty() {
            waiting = runtime.block_on(wave(waiting, &mut tried));
        }
        tried
    })
}

/// All sightings of a form, by what tells it from others.
fn by_act() -> BTreeMap<(&'static str, String), Vec<Sighting>> {
    let mut forms: BTreeMap<_, Vec<Sighting>> = BTreeMap::new();
    for seen in walk().forms.iter().filter(|seen| seen.form.can_be_sent()) {
        let act = seen.form.value(ACT).unwrap_or_default().to_owned();
        forms.entry((seen.path, act)).or_default().push(seen.clone());
    }
    forms
}

impl Waiting {
    /// Spread over the sightings, so that different moments and readers are tried.
    fn of(sightings: Vec<Sighting>) -> Self {
        let step = sightings.len().div_ceil(TRIES_MAX);
        Self { left: sightings.into_iter().step_by(step).collect(), first: None }
    }

    /// The next of its sightings that belongs to none of these campaigns.
    fn next_beside(&mut self, touched: &BTreeSet<Option<Moment>>) -> Option<Sighting> {
        let place = self.left.iter().position(|seen| !touched.contains(&seen.moment))?;
        Some(self.left.remove(place))
    }

    /// Forms about a person come last in a wave, because they may end what she does in any campaign.
    fn is_about_a_person(&self) -> bool {
        self.left.first().is_some_and(|seen| seen.moment.is_none())
    }
}

/// Sends forms to one copy, of which each campaign takes at most one, so that none meets what another has done; those
/// that still wait.
async fn wave(mut waiting: Vec<Waiting>, tried: &mut Vec<Tried>) -> Vec<Waiting> {
    let (_, sector) = sector();
    let server = sector.server.copy().await;
    let mut touched = BTreeSet::new();
    let mut later = Vec::new();
    waiting.sort_by_key(Waiting::is_about_a_person);
    for mut one in waiting {
        let mut taken = None;
        while let Some(seen) = one.next_beside(&touched) {
            let moment = seen.moment;
            let now = send_twice(&server, seen).await;
            if now.is_taken {
                touched.insert(moment);
                taken = Some(now);
                break;
            }
            one.first.get_or_insert(now);
        }
        match taken {
            Some(taken) => tried.push(taken),
            None if one.left.is_empty() => tried.extend(one.first),
            None => later.push(one),
        }
    }
    later
}

/// Sends a form rightly, then the same once more.
async fn send_twice(server: &Server, seen: Sighting) -> Tried {
    let browser = server.browser_of(seen.reader.person).await;
    let form = confirmed(filled(&seen.form), &seen);
    let address = target(&seen.address, &form);
    let before = extent(server).await;
    let first = browser.send(&address, &form).await;
    let mut tried =
        Tried { seen, is_taken: first.status == StatusCode::SEE_OTHER, faults: Vec::new() };
    if first.status.is_server_error() {
        tried.faults.push(format!("answers {}", first.status));
    }
    let once = extent(server).await;
    if !tried.is_taken {
        if once.0 != before.0 {
            tried.faults.push(format!("answers {} and acts all the same", first.status));
        }
        return tried;
    }
    let again = browser.send(&address, &form).await;
    let asks_for_more = (tried.seen.path, form.value(ACT).unwrap_or_default()) == ASKS_FOR_MORE;
    if !asks_for_more && extent(server).await != once {
        tried.faults.push("sent twice, it acts twice".to_owned());
    }
    if again.status.is_server_error() {
        tried.faults.push(format!("sent again, it answers {}", again.status));
    }
    tried
}

/// The form with the word that it asks for lest it be sent by mistake.
fn confirmed(form: Form, seen: &Sighting) -> Form {
    let (_, sector) = sector();
    let word = match (seen.path, seen.moment) {
        ("/me/erase", _) if seen.address.starts_with("/fr/") => "effacer".to_owned(),
        ("/me/erase", _) => "erase".to_owned(),
        (_, Some(moment)) => {
            let campaign = sector.server.world().service.campaign(sector.scene(moment).campaign);
            campaign.unwrap().charter.as_ref().unwrap().name.en.to_string()
        }
        _ => return form,
    };
    if form.value(CONFIRM).is_some() { form.set(CONFIRM, word) } else { form }
}

/// How much has been done: the entries of all logs, and the letters that say to somebody what another said already.
///
/// Letters as such are not counted, because a reminder is written after its form was answered.
async fn extent(server: &Server) -> (u64, usize) {
    let campaigns = server.world().service.campaigns();
    let entries = campaigns.iter().map(|(_, campaign)| campaign.size()).sum();
    server.desk.letters_until_now().await;
    let mut told = BTreeSet::new();
    let mut is_told = |letter: &Letter| {
        // A code in the subject makes no other letter of it.
        let subject = letter.write().subject.replace(|sign: char| sign.is_ascii_digit(), "");
        !told.insert((letter.to.reveal().to_owned(), subject))
    };
    (entries, server.desk.outbox.letters().iter().filter(|letter| is_told(letter)).count())
}

/// Asks something of each form, one after the other; the faults with their places.
fn faults_of(ask: impl AsyncFn(&Server, &'static Tried) -> Vec<String>) -> Vec<String> {
    let (runtime, sector) = sector();
    let tried = tried();
    runtime.block_on(async {
        let server = sector.server.copy().await;
        let mut told = Vec::new();
        for one in tried {
            let faults = ask(&server, one).await;
            told.extend(faults.into_iter().map(|fault| format!("{}: {fault}", place(&one.seen))));
        }
        told
    })
}

fn place(seen: &Sighting) -> String {
    let act = seen.form.value(ACT).unwrap_or("an act without a name");
    format!("{act} on {} as {} at {:?}", seen.address, seen.reader.name, seen.moment)
}

#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_form_that_is_sent_twice_acts_once() {
    let faults = tried()
        .iter()
        .flat_map(|one| one.faults.iter().map(|fault| format!("{}: {fault}", place(&one.seen))));
    none(&faults.collect::<Vec<_>>());
}

#[test]
fn each_form_is_taken_where_it_is_sent_rightly() {
    let refused: BTreeSet<_> = tried()
        .iter()
        .filter(|one| !one.is_taken)
        .map(|one| (one.seen.path, one.seen.form.value(ACT).unwrap_or_default()))
        .collect();
    assert_eq!(refused, BTreeSet::from(TAKEN_ELSEWHERE));
}

#[test]
fn a_form_with_one_wrong_field_comes_back_with_all_others_as_they_were() {
    none(&faults_of(async |server, one| {
        let browser = server.browser_of(one.seen.reader.person).await;
        let mut faults = Vec::new();
        for wrong in wrongs(&filled(&one.seen.form)) {
            let answer = browser.send(&target(&one.seen.address, &wrong.form), &wrong.form).await;
            let page = Page::of(one.seen.address.clone(), answer);
            faults.extend(faults_after(&page, &wrong));
        }
        faults
    }));
}

/// What is wrong with the answer to a form with a wrong field.
fn faults_after(page: &Page, wrong: &Wrong) -> Vec<String> {
    let Wrong { field, how, form } = wrong;
    let mut faults = Vec::new();
    if page.status != StatusCode::UNPROCESSABLE_ENTITY {
        faults.push(format!("{field} {how}: it answers {}", page.status));
        return faults;
    }
    if !page.complaints().iter().any(|one| one.field == *field && !one.text.is_empty()) {
        faults.push(format!("{field} {how}: nothing is said beside it"));
    }
    let Some(again) = same_form(page, form) else {
        faults.push(format!("{field} {how}: the form is gone"));
        return faults;
    };
    let others = |form: &Form| {
        // Which button comes first may differ; what it sends was not typed.
        let is_button = |name: &str| {
            form.controls.iter().any(|one| one.kind == Kind::Button && one.name == name)
        };
        let others = form.entries.iter().filter(|(name, _)| name != field && !is_button(name));
        let mut others: Vec<_> =
            others.map(|(name, value)| (name.clone(), value.replace("\r\n", "\n"))).collect();
        // What was chosen here stands behind what was there before.
        others.sort();
        others
    };
    let (sent, shown) = (others(form), others(&again));
    if sent != shown {
        faults.push(format!("{field} {how}: {sent:?} came back as {shown:?}"));
    }
    faults
}

/// The same form on another page.
fn same_form(page: &Page, form: &Form) -> Option<Form> {
    let is_same = |other: &Form| [ACT, ON].iter().all(|name| other.value(name) == form.value(name));
    page.forms().into_iter().filter(|form| !form.asks).find(is_same)
}

#[test]
fn a_form_from_another_sites_page_does_nothing() {
    none(&faults_of(async |server, one| {
        let browser = server.browser_of(one.seen.reader.person).await;
        let form = filled(&one.seen.form);
        let answer = browser.send_from(ELSEWHERE, &target(&one.seen.address, &form), &form).await;
        let is_refused = answer.status == StatusCode::FORBIDDEN;
        let fault = format!("from elsewhere, it answers {}", answer.status);
        if is_refused { Vec::new() } else { vec![fault] }
    }));
}

#[test]
fn a_form_of_somebody_whose_session_is_over_keeps_what_was_typed() {
    none(&faults_of(async |server, one| {
        let reads = one.seen.reader.person.is_some();
        if reads { lost(one, server.nobody()).await } else { Vec::new() }
    }));
}

#[test]
fn a_form_of_somebody_who_has_lost_her_role_keeps_what_was_typed() {
    let (_, sector) = sector();
    none(&faults_of(async |server, one| {
        // What is about a person alone needs no role.
        let needs_role = one.seen.moment.is_some() && one.seen.reader.person.is_some();
        let visitor = server.browser(sector.cast.visitor).await;
        if needs_role { lost(one, visitor).await } else { Vec::new() }
    }));
}

/// What is lost of a form when it is sent from a browser that may not send it.
async fn lost(one: &Tried, browser: Browser) -> Vec<String> {
    let form = filled(&one.seen.form);
    let answer = browser.send(&target(&one.seen.address, &form), &form).await;
    let kind = answer.header(header::CONTENT_TYPE).to_owned();
    let (status, page) = (answer.status, Page::of(one.seen.address.clone(), answer));
    let is_empty = !form.controls.iter().any(Control::is_typed);
    let is_taken = !page.header(header::LOCATION).contains("/sign-in");
    if status.is_redirection() && (is_empty || is_taken) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    if status.is_server_error() || !kind.starts_with("text/html") {
        faults.push(format!("it answers {status} with {kind:?}"));
    }
    let kept: Vec<String> =
        page.forms().into_iter().flat_map(|form| form.entries).map(|(_, value)| value).collect();
    let typed = form.controls.iter().filter(|control| control.is_typed());
    for value in typed.filter_map(|control| form.value(&control.name)) {
        if !value.is_empty() && !kept.iter().any(|kept| kept == value) {
            faults.push(format!("{value:?} is lost"));
        }
    }
    faults
}
