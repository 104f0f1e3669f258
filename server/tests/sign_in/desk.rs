//! Where people sign in: a world with mail that is kept in memory.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::time::Duration;

use pathways::{
    charter::{Admission, Charter},
    id::CampaignId,
    stage::Stage,
    text::Language,
};
use pathways_server::{
    erasures::Erasures,
    mail::{Letter, MailQueue, Mailer, Occasion, Outbox, RETRY_DELAYS, Sender, Signature},
    secret::{Code, RoomCode, Secret},
    sign_in::{BrowserSecret, Client, NewSession, Proxy, Refused, SignIn, SignInOptions, Visitor},
};

use crate::harness::{World, charter};

pub(crate) struct Desk {
    pub(crate) world: World,
    pub(crate) sign_in: Arc<SignIn>,
    pub(crate) outbox: Outbox,
}

impl Desk {
    pub(crate) async fn open() -> Self {
        Self::at("http://127.0.0.1:3000").await
    }

    pub(crate) async fn at(public: &str) -> Self {
        Self::in_world(World::over("mem://").await, public)
    }

    /// The same world, with a service that remembers nothing but what is stored.
    pub(crate) fn restarted(self) -> Self {
        let public = self.sign_in.public().origin().to_owned();
        Self::in_world(self.world, &public)
    }

    pub(crate) fn in_world(world: World, public: &str) -> Self {
        Self::with_erasures(world, public, Erasures::default())
    }

    /// The same, with a journal of those who have gone.
    pub(crate) fn with_erasures(world: World, public: &str, erasures: Erasures) -> Self {
        let outbox = Outbox::default();
        let sender = Sender { name: None, address: "desk@example.org".parse().unwrap() };
        let (mail, _) = MailQueue::start(Mailer::memory(sender, outbox.clone()), RETRY_DELAYS);
        let options = SignInOptions {
            public: public.parse().unwrap(),
            signature: Signature {
                organiser: "The sector".to_owned(),
                answer_to: "answers@example.org".parse().unwrap(),
            },
            proxy: Proxy::None,
            erasures,
        };
        let sign_in = Arc::new(SignIn::new(world.service.clone(), mail, options));
        Self { world, sign_in, outbox }
    }

    /// The first so many letters; they are sent one after the other.
    pub(crate) async fn letters(&self, count: usize) -> Vec<Letter> {
        for _ in 0..1_000 {
            let letters = self.outbox.letters();
            if letters.len() >= count {
                return letters;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("{} letters instead of {count}", self.outbox.letters().len())
    }

    /// How many letters were sent until now: one more is sent and waited for.
    pub(crate) async fn letters_until_now(&self) -> usize {
        let browser = BrowserSecret::draw().unwrap();
        let last = format!("last-{}@example.org", uuid::Uuid::new_v4());
        let is_last = |letter: &Letter| letter.to.reveal().starts_with("last-");
        let came = |letters: &[Letter]| letters.iter().any(|letter| letter.to.reveal() == last);
        let client = client(250);
        let asked = self.sign_in.request(
            last.parse().unwrap(),
            Language::En,
            None,
            &browser,
            client,
            self.sign_in.now(),
        );
        asked.await.unwrap();
        for _ in 0..1_000 {
            let letters = self.outbox.letters();
            if came(&letters) {
                return letters.iter().filter(|letter| !is_last(letter)).count();
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("the last letter never came")
    }

    /// Asks for a letter and reads it.
    pub(crate) async fn ask(&self, address: &str, browser: &BrowserSecret) -> (Secret, Code) {
        let before = self.outbox.letters().len();
        self.request(address, browser).await.unwrap();
        let letters = self.letters(before + 1).await;
        let Occasion::SignIn { link, code } = &letters[before].occasion else {
            panic!("another letter came")
        };
        (secret_of(link), code.clone())
    }

    pub(crate) async fn request(
        &self,
        address: &str,
        browser: &BrowserSecret,
    ) -> Result<(), Refused> {
        let (address, now) = (address.parse().unwrap(), self.sign_in.now());
        self.sign_in.request(address, Language::Fr, None, browser, client(1), now).await
    }

    pub(crate) async fn type_code(
        &self,
        browser: &BrowserSecret,
        code: &Code,
    ) -> Result<NewSession, Refused> {
        self.sign_in.verify_code(browser, code, client(1), self.sign_in.now()).await
    }

    pub(crate) async fn press(&self, link: &Secret) -> Result<NewSession, Refused> {
        self.sign_in.spend_link(link, client(1), self.sign_in.now()).await
    }

    /// Signs in by link.
    pub(crate) async fn come(&self, address: &str) -> NewSession {
        let (link, _) = self.ask(address, &browser()).await;
        self.press(&link).await.unwrap()
    }

    /// A campaign that takes challenges.
    pub(crate) async fn call(&self, admission: Admission) -> CampaignId {
        let campaign = self.world.create(Charter { admission, ..charter() }).await;
        self.world.advance(campaign, Stage::Call).await;
        campaign
    }

    pub(crate) async fn enter(
        &self,
        campaign: CampaignId,
        code: &RoomCode,
        visitor: &Visitor,
    ) -> Result<NewSession, Refused> {
        let now = self.sign_in.now();
        self.sign_in.enter_room(campaign, code, None, Language::Fr, visitor, now).await
    }

    /// How many persons the store knows, and all that it says.
    pub(crate) async fn stored(&self) -> (usize, String) {
        let mut backup = Vec::new();
        self.world.store.export(&mut backup).await.unwrap();
        let backup = String::from_utf8(backup).unwrap();
        (backup.matches(r#""person","id""#).count(), backup)
    }
}

pub(crate) fn browser() -> BrowserSecret {
    BrowserSecret::draw().unwrap()
}

pub(crate) fn client(number: u8) -> Client {
    Client::from(IpAddr::V4(Ipv4Addr::new(192, 0, 2, number)))
}

/// A browser that was never here.
pub(crate) fn visitor() -> Visitor {
    Visitor { client: client(1), browser: Some(browser()), session: None }
}

pub(crate) fn secret_of(link: &str) -> Secret {
    link.rsplit('/').next().unwrap().parse().unwrap()
}

/// A code that is not this one.
pub(crate) fn other_than(code: &Code) -> Code {
    let other = "000000".parse().unwrap();
    if *code == other { "000001".parse().unwrap() } else { other }
}

pub(crate) fn code_of<T>(outcome: Result<T, Refused>) -> &'static str {
    match outcome {
        Ok(_) => "let in",
        Err(refused) => refused.code(),
    }
}
