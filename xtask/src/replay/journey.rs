//! The whole way of one consultation, in the order in which it happens.

use std::collections::BTreeSet;
use std::path::Path;

use tempfile::TempDir;
use xtask::torture::server::Server;

use super::answers::Answers;
use super::call::{self, Step};
use super::campaign::{self, Campaign};
use super::cast::Cast;
use super::closing;
use super::compare::{self, Results};
use super::consultation::Consultation;
use super::error::ReplayError;
use super::expected;
use super::items::Items;
use super::panel::Panel;
use super::program::Store;
use super::progress::step;
use super::round::{Kind, Round, State};
use super::sitting;
use super::upvote::{self, Supports};
use crate::api::Api;

/// Plays the consultation in `folder` to `program`, and gives back everything that was not as its
/// files say.
pub(super) fn replay(program: &Path, folder: &Path) -> Result<Vec<String>, ReplayError> {
    let consultation = Consultation::read(folder)?;
    let expected = expected::results(folder)?;
    let supports = consultation.supports();
    if supports.is_empty() {
        return Err(ReplayError::NoVoices);
    }
    let scratch = TempDir::new()?;
    let store = Store::new(program, scratch.path().join("data"));
    let mut faults = Vec::new();

    let server = step("start the server", || Ok(store.serve()?))?;
    let api = Api::at(server.address());
    let voters: BTreeSet<_> = supports.keys().copied().collect();
    let cast = step(&format!("make tokens for {} people", voters.len() + 2), || {
        Cast::gather(&store, &voters, &scratch.path().join("addresses"))
    })?;
    let id = campaign::create(&api, &cast)?;
    let played = Campaign { api: &api, cast: &cast, id: &id };
    let items = hold_call(played, folder)?;
    hold_upvote(played, &items, &supports)?;
    hold_panel(played, &items, &Panel::seat(&consultation))?;
    let first = step("read the results and recount them", || Answers::read(played))?;
    faults.extend(first.recount()?);

    let backup = scratch.path().join("backup.jsonl");
    step("back the store up", || store.export(&backup))?;
    step("stop the server", || end(server, &mut faults))?;

    let again = step("start it again and read the results", || {
        read_again(&store, &cast, &id, &mut faults)
    })?;
    faults.extend(differences("after a restart", &first, &again));
    let copy = Store::new(program, scratch.path().join("restored"));
    let restored = step("restore the backup and read the results", || {
        copy.restore(&backup)?;
        copy.take_key_of(&store)?;
        read_again(&copy, &cast, &id, &mut faults)
    })?;
    faults.extend(differences("in the restored store", &first, &restored));

    let shown = again.results(&items)?;
    println!("  shown: {}", figures(&shown));
    faults.extend(compare::differences(&expected, &shown).iter().map(ToString::to_string));
    Ok(faults)
}

fn hold_call(campaign: Campaign<'_>, folder: &Path) -> Result<Items, ReplayError> {
    campaign.advance("draft", "call")?;
    let checked = step("check the comments", || call::import(campaign, folder, Step::Check))?;
    for problem in checked.problems() {
        println!("    {problem}");
    }
    let report = step(&format!("enter {} comments", checked.rows()), || {
        call::import(campaign, folder, Step::Enter)
    })?;
    step("moderate them", || call::moderate(campaign, &report))
}

fn hold_upvote(
    campaign: Campaign<'_>,
    items: &Items,
    supports: &Supports,
) -> Result<(), ReplayError> {
    let voters = supports.keys().copied().collect();
    step(&format!("admit {} voices", supports.len()), || upvote::admit(campaign, &voters))?;
    campaign.advance("call", "upvote")?;
    let is_open = |round: &Round| round.kind == Kind::Upvote && round.state == State::Open;
    let round = closing::rounds(campaign, campaign.host())?.into_iter().find(is_open);
    let round = round.ok_or(ReplayError::Missing { what: "open round of the members" })?;
    let all: usize = supports.values().map(BTreeSet::len).sum();
    step(&format!("cast {all} supports on {} items", items.len()), || {
        upvote::vote(campaign, &round, items, supports)
    })?;
    step("close the box and count it", || {
        campaign.host().close_box(&campaign.path(&format!("rounds/{}", round.id)))?;
        let counted = closing::await_count(campaign, campaign.host(), &round)?;
        if counted.state == State::Published {
            Ok(())
        } else {
            Err(ReplayError::Stuck { round: counted.id, state: format!("{:?}", counted.state) })
        }
    })
}

fn hold_panel(campaign: Campaign<'_>, items: &Items, panel: &Panel) -> Result<(), ReplayError> {
    sitting::seat(campaign, panel)?;
    campaign.advance("upvote", "panel")?;
    let members = panel.first_ballots.len();
    step(&format!("hold the rounds of a panel of {members}"), || {
        sitting::decide(campaign, panel, items)
    })?;
    step("give the reasons", || sitting::give_reasons(campaign, panel))?;
    campaign.advance("panel", "decided")
}

/// Starts a server, reads from it and stops it.
fn read_again(
    store: &Store<'_>,
    cast: &Cast,
    id: &str,
    faults: &mut Vec<String>,
) -> Result<Answers, ReplayError> {
    let server = store.serve()?;
    let api = Api::at(server.address());
    let answers = Answers::read(Campaign { api: &api, cast, id })?;
    end(server, faults)?;
    Ok(answers)
}

/// Stops a server; whatever it complained about is a fault.
fn end(server: Server, faults: &mut Vec<String>) -> Result<(), ReplayError> {
    faults.extend(server.stop()?.into_iter().map(|line| format!("the server said: {line}")));
    Ok(())
}

fn differences(when: &str, first: &Answers, then: &Answers) -> Vec<String> {
    let other = first.differences(then);
    other.into_iter().map(|what| format!("{what} are not the same {when}")).collect()
}

fn figures(results: &Results) -> String {
    let most = results.items.values().max().copied().unwrap_or(0);
    format!(
        "{} voices, {} supports on {} items, {most} on the first; {} run-offs, {} chosen",
        results.voices,
        results.supports,
        results.accepted,
        results.run_offs.len(),
        results.decision.len(),
    )
}
