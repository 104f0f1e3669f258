//! A server without a network: the router of a running one, over a world of its own.

use axum::Router;
use pathways::{
    id::{CampaignId, PersonId},
    time::{Seconds, Timestamp},
};
use pathways_server::{
    ending::Ending,
    router::{Doors, router},
    secret::Secret,
    sign_in::{SESSION_LIFETIME, SessionSecret},
    site::Site,
    store::Session,
};

use super::browser::{Browser, PUBLIC};
use crate::{harness::World, sign_in::desk::Desk};

pub(crate) struct Server {
    /// The world, and the letters that leave it.
    pub(crate) desk: Desk,
    pub(crate) router: Router,
}

impl Server {
    pub(crate) async fn open() -> Self {
        Self::over(World::over("mem://").await)
    }

    pub(crate) fn over(world: World) -> Self {
        let desk = Desk::in_world(world, PUBLIC);
        let (service, sign_in) = (desk.world.service.clone(), desk.sign_in.clone());
        let router =
            router(Doors { service, sign_in, site: Site::Embedded, ending: Ending::never() })
                .unwrap();
        Self { desk, router }
    }

    /// Another server with everything that this one has stored, at the same time of day.
    pub(crate) async fn copy(&self) -> Self {
        let mut backup = Vec::new();
        self.world().store.export(&mut backup).await.unwrap();
        let world = World::restored(&backup).await;
        world.wait(Seconds(self.now().unix() - world.service.now().unix()));
        Self::over(world)
    }

    pub(crate) fn world(&self) -> &World {
        &self.desk.world
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.world().service.now()
    }

    /// The browser of somebody who is not signed in.
    pub(crate) fn nobody(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A browser in which a person is signed in.
    pub(crate) async fn browser(&self, person: PersonId) -> Browser {
        self.browser_since(person, self.now()).await
    }

    /// A browser in which a person signed in at a time.
    pub(crate) async fn browser_since(&self, person: PersonId, since: Timestamp) -> Browser {
        let secret = Secret::draw().unwrap();
        let now = i64::try_from(since.unix()).unwrap();
        let expires = now + i64::try_from(SESSION_LIFETIME.0).unwrap();
        let session = Session { person: person.uuid(), created: now, expires };
        self.world().store.open_session(secret.digest().as_str(), session).await.unwrap();
        let secret: SessionSecret = secret.reveal().parse().unwrap();
        let browser = self.nobody();
        browser.keep(secret.cookie(self.desk.sign_in.public()).to_str().unwrap());
        browser
    }

    /// The browser of somebody, or of nobody.
    pub(crate) async fn browser_of(&self, person: Option<PersonId>) -> Browser {
        match person {
            Some(person) => self.browser(person).await,
            None => self.nobody(),
        }
    }

    /// Somebody new, signed in.
    pub(crate) async fn somebody(&self, name: &str) -> (PersonId, Browser) {
        let person = self.world().person(name).await;
        (person, self.browser(person).await)
    }

    /// How many entries the log of a campaign has.
    pub(crate) fn size(&self, campaign: CampaignId) -> u64 {
        self.world().service.campaign(campaign).unwrap().size()
    }
}
