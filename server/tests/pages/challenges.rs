//! Challenges in the browser: submitting with a preview, reading, translating, naming stewards, taking back.

use axum::http::StatusCode;
use pathways::{
    campaign::{Authorship, Command, Fact},
    challenge::{DeclineCode, MOST_PENDING},
    charter::Charter,
    id::{CampaignId, ChallengeId, PersonId},
    role::Role,
    stage::Stage,
    time::Seconds,
};

use super::{browser::Browser, form::Form, page::Page, server::Server};
use crate::harness::{challenge, charter};

mod concerns;
mod consents;
mod entering;
mod initiatives;
mod reading;
mod similar;
mod submitting;

/// A campaign in its call, with a member and her browser.
struct Scene {
    server: Server,
    campaign: CampaignId,
    author: PersonId,
    browser: Browser,
}

impl Scene {
    async fn in_call() -> Self {
        Self::with(charter()).await
    }

    async fn with(charter: Charter) -> Self {
        let server = Server::open().await;
        let campaign = server.world().create(charter).await;
        server.world().advance(campaign, Stage::Call).await;
        let (author, browser) = server.somebody("author").await;
        server.world().admit(campaign, author).await;
        Self { server, campaign, author, browser }
    }

    fn address(&self, rest: &str) -> String {
        format!("/en/campaigns/{}{rest}", self.campaign)
    }

    async fn member(&self, name: &str) -> (PersonId, Browser) {
        let (person, browser) = self.server.somebody(name).await;
        self.server.world().admit(self.campaign, person).await;
        (person, browser)
    }

    /// A challenge that the author submits by the form.
    async fn submitted(&self, title: &str) -> ChallengeId {
        let page = self.browser.open(&self.address("/submit")).await;
        let page = self.browser.submit(&page, &filled(&page, title)).await;
        let path = page.address.split('#').next().unwrap();
        path.rsplit('/').next().unwrap().parse().unwrap()
    }

    /// A challenge that a host entered for somebody and accepted.
    async fn of_others(&self, title: &str, language: &str) -> ChallengeId {
        let mut text = challenge(title);
        text.language = language.parse().unwrap();
        let (text, authorship) = (Box::new(text), Authorship::OnBehalf);
        let world = self.server.world();
        let acted = world.host(self.campaign, Command::Submit { text, authorship }).await;
        let Some((_, Fact::ChallengeSubmitted { challenge, .. })) = acted.facts.first() else {
            panic!("a submission says so")
        };
        world.host(self.campaign, Command::Accept { challenge: *challenge }).await;
        *challenge
    }

    /// The same, accepted.
    async fn accepted(&self, title: &str) -> ChallengeId {
        let challenge = self.submitted(title).await;
        self.server.world().host(self.campaign, Command::Accept { challenge }).await;
        challenge
    }

    async fn read(&self, challenge: ChallengeId) -> Page {
        self.browser.open(&self.address(&format!("/challenges/{challenge}"))).await
    }
}

/// The form of a submission with everything that it needs.
fn filled(page: &Page, title: &str) -> Form {
    to_send(page, "submit")
        .set("title", title)
        .set("body", "Nobody can rehearse.\n\nRent is dear.")
        .set("affected", "Dance companies")
        .set("written-in", "en")
}

/// The form of an act as its last button sends it; its first only shows what it would become.
fn to_send(page: &Page, act: &str) -> Form {
    let mut forms = page.forms().into_iter();
    forms.rfind(|form| form.value("act") == Some(act)).unwrap()
}

/// The same form as the button "Preview" sends it.
fn preview(form: Form) -> Form {
    form.also("then", "preview")
}
