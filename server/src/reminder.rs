//! The one reminder of a round.
//!
//! ```text
//! members' round -> everybody who speaks for a voice that supports nothing   panel's round -> everybody on its roster
//! ```
//!
//! Which voice supports nothing is asked here and told to nobody: neither who gets a letter nor how many do leaves this
//! module, not even to the log. A panel is too small for that, so its letter goes to all alike and says so.
//!
//! - A round has one reminder, however many hosts press the button and however often the server starts.
//! - Who has no address gets none.
//! - The mark comes before the letters: a server that dies in between leaves letters unwritten, never written twice.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use pathways::{
    campaign::Campaign,
    id::{CampaignId, PersonId},
    round::{Ballot, Kind, Round},
    text::Language,
    time::Timestamp,
};
use pathways_app::i18n::moment;

use crate::{
    mail::{NotPosted, Occasion, Written},
    pages,
    secret::Digest,
    service::Service,
    sign_in::{Refused, SignIn},
    store::{BallotRow, StoreError, Turn},
};

/// How long to wait while the queue of letters is full.
const PAUSE: Duration = Duration::from_secs(1);

/// The reminder of one round.
pub(crate) struct Reminder {
    campaign: CampaignId,
    state: Arc<Campaign>,
    round: Round,
}

impl Reminder {
    /// The reminder of the round whose box takes ballots now, if there is one.
    pub(crate) fn of(campaign: CampaignId, state: Arc<Campaign>, now: Timestamp) -> Option<Self> {
        let round = state.standing_rounds().filter(|round| round.takes_ballots(now)).last();
        let round = round?.clone();
        Some(Self { campaign, state, round })
    }

    /// Whose round it is.
    pub(crate) const fn kind(&self) -> Kind {
        self.round.kind
    }

    /// What the letter says.
    pub(crate) fn written(
        &self,
        service: &Service,
        sign_in: &SignIn,
        language: Language,
    ) -> Option<Written> {
        let record = service.fingerprint(self.campaign);
        let occasion = self.occasion(sign_in, language)?;
        Some(sign_in.written(language, occasion, record))
    }

    /// Whether it was sent.
    pub(crate) async fn was_sent(&self, service: &Service) -> Result<bool, StoreError> {
        service.store().was_begun(self.mark().as_str()).await
    }

    /// Sends it, unless it was sent before. The letters are written in a task of their own, so that neither the answer
    /// nor its time tells how many there are.
    pub(crate) async fn send(
        self,
        service: &Service,
        sign_in: &Arc<SignIn>,
    ) -> Result<(), StoreError> {
        let forever = i64::try_from(Timestamp::LAST.unix()).unwrap_or(i64::MAX);
        if service.store().begin_once(self.mark().as_str(), forever).await? == Turn::Again {
            return Ok(());
        }
        let (service, sign_in) = (service.clone(), Arc::clone(sign_in));
        tokio::spawn(async move {
            if let Err(error) = self.write_all(&service, &sign_in).await {
                tracing::warn!(campaign = %self.campaign, cause = %error, "a reminder broke off");
            }
        });
        Ok(())
    }

    fn mark(&self) -> Digest {
        Digest::of("pathways/reminder/v1", &[self.round.id.as_bytes()])
    }

    async fn write_all(&self, service: &Service, sign_in: &SignIn) -> Result<(), StoreError> {
        for person in self.readers(service).await? {
            let Some(reader) = service.store().person(person.uuid()).await? else { continue };
            let Some(to) = reader.address.and_then(|address| address.parse().ok()) else {
                continue;
            };
            let language = Language::from(reader.language);
            let Some(occasion) = self.occasion(sign_in, language) else { return Ok(()) };
            let record = service.fingerprint(self.campaign);
            loop {
                let to = crate::address::Address::clone(&to);
                match sign_in.post(to, language, occasion.clone(), record) {
                    Err(Refused::Mail(NotPosted::Full)) => tokio::time::sleep(PAUSE).await,
                    Err(refused) => {
                        refused.log();
                        break;
                    }
                    Ok(()) => break,
                }
            }
        }
        Ok(())
    }

    /// To whom it goes.
    async fn readers(&self, service: &Service) -> Result<BTreeSet<PersonId>, StoreError> {
        match self.round.kind {
            Kind::Panel => Ok(self.round.roster.clone()),
            Kind::Upvote => {
                let ballots = service.store().ballots(self.round.id.uuid()).await?;
                let heard = ballots.into_iter().filter(supports_something).map(|row| row.voice);
                let heard: BTreeSet<_> = heard.collect();
                let voices = self.state.people.voices().iter();
                let silent = voices.filter(|(voice, _)| !heard.contains(&voice.uuid()));
                Ok(silent.flat_map(|(_, held)| held.delegates.iter().copied()).collect())
            }
        }
    }

    fn occasion(&self, sign_in: &SignIn, language: Language) -> Option<Occasion> {
        let charter = self.state.charter.as_ref()?;
        let campaign = charter.name.get(language).to_string();
        let until = self
            .round
            .closes_at
            .map(|at| moment(&pages::moment(at, charter.zone.as_str()), language));
        let page = match self.round.kind {
            Kind::Upvote => "upvote",
            Kind::Panel => "panel",
        };
        let origin = sign_in.public().origin();
        let link = format!("{origin}/{language}/campaigns/{}/{page}", self.campaign);
        Some(match self.round.kind {
            Kind::Upvote => Occasion::Reminder { campaign, link, until },
            Kind::Panel => Occasion::PanelReminder { campaign, link, until },
        })
    }
}

/// Whether a ballot has a mark. Whoever took every support back has something to do again.
fn supports_something(row: &BallotRow) -> bool {
    serde_json::from_str(&row.body).map_or(true, |ballot: Ballot| !ballot.marks.is_empty())
}
