//! A sector with one campaign at each moment of the workflow, and with somebody in each role.
//!
//! It is built once and shared: [`sector`] gives the one that tests only read, on a runtime of its own that outlives
//! each of them. Whoever wants to change something takes a [`copy`](super::server::Server::copy) of its server: ids,
//! people and sessions are the same there.

use std::sync::OnceLock;

use pathways::{
    id::{CampaignId, PersonId},
    role::Role,
    text::Language,
};
use pathways_server::sign_in::{Inviter, NewInvitation};
use tokio::runtime::{Builder, Runtime};

use super::server::Server;
use crate::{harness::World, sign_in::desk};

pub(crate) mod address;
pub(crate) mod call;
mod decision;
pub(crate) mod register;
mod story;

pub(crate) use story::{Moment, Story};

/// The name of the threads that answer for the shared sector.
pub(crate) const THREADS: &str = "sector";

pub(crate) struct Sector {
    pub(crate) server: Server,
    pub(crate) cast: Cast,
    pub(crate) scenes: Vec<Scene>,
    /// The secret of a letter's link that nobody has used.
    pub(crate) link: String,
    /// The secret of an invitation that nobody has used.
    pub(crate) invitation: String,
}

/// One campaign, stopped at a moment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene {
    pub(crate) moment: Moment,
    pub(crate) campaign: CampaignId,
}

/// Everybody who takes part, in every campaign alike.
#[derive(Clone, Debug)]
pub(crate) struct Cast {
    pub(crate) host: PersonId,
    pub(crate) moderator: PersonId,
    pub(crate) curator: PersonId,
    pub(crate) chair: PersonId,
    pub(crate) note_taker: PersonId,
    pub(crate) panel: [PersonId; 3],
    /// The first of them wrote most of the challenges.
    pub(crate) members: [PersonId; 3],
    /// Signed in, and nothing else.
    pub(crate) visitor: PersonId,
}

/// Somebody who reads pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reader {
    pub(crate) name: &'static str,
    /// None for whoever is not signed in.
    pub(crate) person: Option<PersonId>,
}

impl Cast {
    async fn of(world: &World) -> Self {
        Self {
            host: world.person("host").await,
            moderator: world.person("moderator").await,
            curator: world.person("curator").await,
            chair: world.person("chair").await,
            note_taker: world.person("note-taker").await,
            panel: [
                world.person("panelist-1").await,
                world.person("panelist-2").await,
                world.person("panelist-3").await,
            ],
            members: [
                world.person("member-1").await,
                world.person("member-2").await,
                world.person("member-3").await,
            ],
            visitor: world.person("visitor").await,
        }
    }

    /// Who has which role by a host's grant.
    pub(crate) fn granted(&self) -> [(PersonId, Role); 8] {
        [
            (self.host, Role::Host),
            (self.moderator, Role::Moderator),
            (self.curator, Role::Curator),
            (self.chair, Role::Chair),
            (self.note_taker, Role::NoteTaker),
            (self.panel[0], Role::Panelist),
            (self.panel[1], Role::Panelist),
            (self.panel[2], Role::Panelist),
        ]
    }

    /// One reader of each kind.
    pub(crate) fn readers(&self) -> [Reader; 10] {
        let one = |name, person| Reader { name, person: Some(person) };
        [
            Reader { name: "nobody", person: None },
            one("visitor", self.visitor),
            one("author", self.members[0]),
            one("member", self.members[1]),
            one("panelist", self.panel[0]),
            one("note taker", self.note_taker),
            one("curator", self.curator),
            one("moderator", self.moderator),
            one("chair", self.chair),
            one("host", self.host),
        ]
    }
}

impl Sector {
    /// A sector of one's own.
    pub(crate) async fn build() -> Self {
        let server = Server::open().await;
        let world = server.world();
        let cast = Cast::of(world).await;
        let mut scenes = Vec::new();
        // Stories that wait come first: what others leave open must not end meanwhile.
        for moment in Moment::ALL.into_iter().rev() {
            let story = Story::told(world, &cast, moment).await;
            scenes.push(Scene { moment, campaign: story.campaign });
        }
        scenes.reverse();
        for scene in &scenes {
            Story::leave_open(world, &cast, *scene).await;
        }
        let (link, _) = server.desk.ask("letter@example.org", &desk::browser()).await;
        let call = scenes[1].campaign;
        let invitation = invite(&server, call).await;
        Self { cast, scenes, link: link.reveal(), invitation, server }
    }

    pub(crate) fn scene(&self, moment: Moment) -> Scene {
        *self.scenes.iter().find(|scene| scene.moment == moment).unwrap()
    }

    /// Whoever is not signed in reads a text on an English page of the campaign at these moments, and at no other.
    pub(crate) async fn reads_only_at(&self, path: &str, text: &str, moments: &[Moment]) {
        for scene in &self.scenes {
            let address = format!("/en/campaigns/{}{path}", scene.campaign);
            let is_there = self.server.nobody().open(&address).await.text().contains(text);
            assert_eq!(is_there, moments.contains(&scene.moment), "{:?}", scene.moment);
        }
    }
}

async fn invite(server: &Server, campaign: CampaignId) -> String {
    let address = "invited@example.org".parse().unwrap();
    let (role, language) = (Role::Panelist, Language::En);
    let invitation = NewInvitation { campaign, address, role, language };
    let sign_in = &server.desk.sign_in;
    let link = sign_in.invite(invitation, Inviter::Operator, sign_in.now()).await.unwrap();
    link.rsplit('/').next().unwrap().to_owned()
}

/// The shared sector, and the runtime on which everything about it runs.
pub(crate) fn sector() -> (&'static Runtime, &'static Sector) {
    static SHARED: OnceLock<(Runtime, Sector)> = OnceLock::new();
    let (runtime, sector) = SHARED.get_or_init(|| {
        let mut builder = Builder::new_multi_thread();
        let runtime = builder.worker_threads(4).thread_name(THREADS).enable_all().build().unwrap();
        let sector = runtime.block_on(Sector::build());
        (runtime, sector)
    });
    (runtime, sector)
}

#[test]
fn each_moment_is_the_one_that_its_name_says() {
    let (_, sector) = sector();
    for scene in &sector.scenes {
        let campaign = sector.server.world().service.campaign(scene.campaign).unwrap();
        assert_eq!(campaign.stage, scene.moment.stage(), "{:?}", scene.moment);
    }
}

#[test]
fn a_copy_of_the_sector_has_the_same_campaigns_and_a_life_of_its_own() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let copy = sector.server.copy().await;
        let call = sector.scene(Moment::Call).campaign;
        let [here, there] = [&sector.server, &copy].map(|server| server.world().service.clone());
        assert_eq!(here.campaign(call).unwrap(), there.campaign(call).unwrap());
        copy.world().grant(call, sector.cast.visitor, Role::Moderator).await;
        assert_eq!(copy.size(call), sector.server.size(call) + 1);
    });
}
