//! The campaign that is played, and its way through the stages.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Value, json};

use super::cast::Cast;
use super::error::ReplayError;
use super::panel::{SEATS, SLATE_SIZE};
use crate::api::{Api, Caller};

/// What people may contest after the decision; nobody does.
const CONTEST_SECONDS: u32 = 60;

/// A campaign and those who act in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Campaign<'a> {
    /// The server.
    pub(super) api: &'a Api,
    /// Who acts.
    pub(super) cast: &'a Cast,
    /// Its id.
    pub(super) id: &'a str,
}

/// Creates the campaign as its host, and gives back its id.
pub(super) fn create(api: &Api, cast: &Cast) -> Result<String, ReplayError> {
    #[derive(Deserialize)]
    struct Created {
        id: String,
    }
    let body = json!({ "charter": charter() });
    let Created { id } = api.person(&cast.host).post("/campaigns", &body)?;
    Ok(id)
}

impl<'a> Campaign<'a> {
    /// The address of something in the campaign.
    pub(super) fn path(self, what: &str) -> String {
        format!("/campaigns/{}/{what}", self.id)
    }

    /// Asks as the host.
    pub(super) fn host(self) -> Caller<'a> {
        self.api.person(&self.cast.host)
    }

    /// Asks as the chair of the panel.
    pub(super) fn chair(self) -> Caller<'a> {
        self.api.person(&self.cast.chair)
    }

    /// Goes to the next stage.
    pub(super) fn advance(self, from: &str, to: &str) -> Result<(), ReplayError> {
        let body = json!({ "kind": "advance", "from": from, "to": to });
        self.host().post::<IgnoredAny>(&self.path("transitions"), &body)?;
        Ok(())
    }
}

/// The rules under which the files can be counted: everybody may support everything, and the panel
/// sees the first twelve.
fn charter() -> Value {
    json!({
        "name": { "en": "Replay", "fr": "Reprise" },
        "question": { "en": "What matters most?", "fr": "Qu’est-ce qui compte le plus?" },
        "zone": "UTC",
        "path": ["draft", "call", "upvote", "panel", "decided", "pathways", "archived"],
        "schedule": {},
        "admission": "listed",
        "merge_delay": 0,
        "contest_period": CONTEST_SECONDS,
        "upvote": {
            "slate": "challenges",
            "quota": "unlimited",
            "seats": SEATS,
            "totals": "after_count",
        },
        "panel": {
            "slate": { "first_and_best_of_themes": { "first": SLATE_SIZE } },
            "seats": SEATS,
            "method": "approval",
            "round_quorum": "1/2",
            "item_quorum": "0/1",
            "minimum_support": "0/1",
            "disclosure": "slips",
            "ends": "when_all_voted",
        },
    })
}
