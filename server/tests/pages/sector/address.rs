//! Addresses of things that are there: a path of a route table, its parameters filled by name.

use pathways::{
    challenge::{Challenge, ChallengeState},
    lineage::LineageState,
    role::Role,
};

use super::{Scene, Sector, register::INITIATIVE};

/// An id of nothing, for campaigns in which a thing is not there yet: its page must say so as a page.
const NOTHING: &str = "00000000-0000-0000-0000-000000000009";

impl Sector {
    /// All addresses of a path, by the campaign to which they belong, if any.
    pub(crate) fn addresses(&self, path: &str) -> Vec<(Option<Scene>, String)> {
        if !path.contains("{campaign}") {
            let scene = self.scenes[0];
            return self.fill(path, scene).into_iter().map(|address| (None, address)).collect();
        }
        let of_scene = |scene: Scene| {
            self.fill(path, scene).into_iter().map(move |address| (Some(scene), address))
        };
        self.scenes.iter().copied().flat_map(of_scene).collect()
    }

    /// All addresses of a path in one campaign.
    pub(crate) fn fill(&self, path: &str, scene: Scene) -> Vec<String> {
        let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
        let (name, after) = rest.split_once('}').unwrap();
        let values = self.values(path, name, scene);
        let filled = values.iter().map(|value| format!("{before}{value}{after}"));
        filled.flat_map(|path| self.fill(&path, scene)).collect()
    }

    /// What a parameter can be in a campaign.
    fn values(&self, path: &str, name: &str, scene: Scene) -> Vec<String> {
        let campaign = self.server.world().service.campaign(scene.campaign).unwrap();
        let rounds = || campaign.rounds.values();
        let found: Vec<String> = match name {
            "campaign" => vec![scene.campaign.to_string()],
            "challenge" => one_of_each_fate(campaign.challenges.values()),
            "theme" => campaign.themes.keys().take(2).map(ToString::to_string).collect(),
            "topic" => campaign.topics.keys().take(1).map(ToString::to_string).collect(),
            "round" => campaign.rounds.keys().map(ToString::to_string).collect(),
            "item" => {
                let slates = rounds().filter_map(|round| round.slate.first());
                slates.map(|entry| entry.item.to_string()).take(1).collect()
            }
            "lineage" | "merge" => {
                let open = |state| matches!(state, LineageState::Proposed { .. });
                let mut all: Vec<_> = campaign.lineages.iter().collect();
                all.sort_by_key(|(_, lineage)| !open(lineage.state));
                all.into_iter().map(|(id, _)| id.to_string()).take(2).collect()
            }
            "contest" => campaign.contests.keys().map(ToString::to_string).collect(),
            "initiative" => vec![INITIATIVE.to_string()],
            "person" => vec![self.cast.members[0].to_string()],
            "voice" => campaign.people.voices().keys().take(1).map(ToString::to_string).collect(),
            "stage" => vec![scene.moment.stage().to_string()],
            "role" if path.contains("/preview/") => {
                [Role::Visitor, Role::Member, Role::Panelist].map(|role| role.to_string()).into()
            }
            "role" => vec![Role::Host.to_string()],
            "entry" | "seq" => vec!["0".to_owned()],
            "secret" if path.contains("invitation") => vec![self.invitation.clone()],
            "code" => vec!["no-code".to_owned()],
            "*unknown" => vec!["nothing/here".to_owned()],
            "secret" => vec![self.link.clone()],
            other => panic!(
                "{path} has the parameter {other:?}, and no test knows a value of it: add one here"
            ),
        };
        if found.is_empty() { vec![NOTHING.to_owned()] } else { found }
    }
}

/// One challenge of each state; by their words, so that it is the same one whatever the ids are.
fn one_of_each_fate<'a>(challenges: impl Iterator<Item = &'a Challenge>) -> Vec<String> {
    let title = |challenge: &&Challenge| {
        challenge.text.as_ref().map(|text| text.title.to_string()).unwrap_or_default()
    };
    let mut challenges: Vec<&Challenge> = challenges.collect();
    challenges.sort_by_key(title);
    let mut found: Vec<(std::mem::Discriminant<ChallengeState>, String)> = Vec::new();
    for challenge in challenges {
        let state = std::mem::discriminant(&challenge.state);
        if found.iter().all(|(known, _)| *known != state) {
            found.push((state, challenge.id.to_string()));
        }
    }
    found.into_iter().map(|(_, id)| id).collect()
}

#[test]
fn a_path_becomes_the_addresses_of_what_is_there() {
    let (_, sector) = super::sector();
    let draft = sector.scene(super::Moment::Draft);
    let upvote = sector.scene(super::Moment::Upvote);
    let path = "/campaigns/{campaign}/challenges/{challenge}";
    let nothing = format!("/campaigns/{}/challenges/{NOTHING}", draft.campaign);
    assert_eq!(sector.fill(path, draft), [nothing]);
    assert_eq!(sector.fill(path, upvote).len(), 4, "accepted, declined, withdrawn, split");
    assert_eq!(sector.addresses(path).len(), 1 + 2 * 5 + 9 * 4, "one waits before the upvote");
    assert_eq!(sector.addresses("").len(), 1);
}

#[test]
#[should_panic(expected = "no test knows a value of it")]
fn a_parameter_without_a_value_fails_the_tests() {
    let (_, sector) = super::sector();
    sector.addresses("/campaigns/{campaign}/{unheard-of}");
}
