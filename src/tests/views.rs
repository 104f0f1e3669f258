//! What each viewer sees at each moment, and that nobody can tell two counts apart before they are published.

use pathways::{
    campaign::{Actor, Campaign},
    view::{self, Viewer},
};
use serde_json::{Value, json};

use crate::given::{
    CHAIR, CURATOR, HOST, MEMBERS, MODERATOR, NOTE_TAKER, PANEL, Scenario, VISITOR, id_of,
};

mod entries;
mod history;
mod moments;
mod panel;
mod sights;
mod twins;
mod why;

/// Everybody who looks: nobody signed in first, then by what they are. The first member wrote what the tests look for.
const VIEWERS: [(&str, Option<Actor>); 10] = [
    ("nobody", None),
    ("visitor", Some(VISITOR)),
    ("author", Some(MEMBERS[0])),
    ("member", Some(MEMBERS[1])),
    ("panelist", Some(PANEL[0])),
    ("note_taker", Some(NOTE_TAKER)),
    ("curator", Some(CURATOR)),
    ("moderator", Some(MODERATOR)),
    ("chair", Some(CHAIR)),
    ("host", Some(HOST)),
];

fn viewer(campaign: &Campaign, actor: Option<Actor>) -> Viewer {
    campaign.viewer(actor.map(id_of))
}

/// Everything that a viewer is shown, log entries aside.
fn shown(campaign: &Campaign, viewer: &Viewer) -> Value {
    let id = "00000000-0000-0000-0000-000000000001".parse().unwrap();
    json!({
        "campaign": view::campaign(campaign, id, viewer),
        "challenges": view::challenges(campaign, viewer),
        "themes": view::themes(campaign, viewer),
        "lineages": view::lineages(campaign, viewer),
        "rounds": view::rounds(campaign, viewer),
        "results": view::results(campaign, viewer),
        "topics": view::topics(campaign, viewer),
        "contests": view::contests(campaign, viewer),
        "people": view::people(campaign, viewer),
        "panel": view::panel(campaign, viewer),
    })
}

/// The places of the entries that are covered.
fn covered(scenario: &Scenario, viewer: &Viewer) -> Vec<u64> {
    let covers = |(seq, event): (u64, &pathways::campaign::Event)| {
        view::covers(seq, &event.fact, &scenario.campaign, viewer).then_some(seq)
    };
    (0..).zip(&scenario.log).filter_map(covers).collect()
}
