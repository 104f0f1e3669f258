//! Letters that follow from the log: authors hear of a proposed merge and of a topic that answers them, voters who asked for
//! it get their receipt.
//!
//! A cursor per campaign, in the store, says up to which entry letters were posted. It is moved before they are, so that
//! of several nodes one writes and a restart repeats nothing; a letter that was still in the queue when a server died is
//! not written again, and the page that it would have led to shows the same.
//!
//! A letter names what its reader may read: of a challenge that waits for a moderator only its own authors see the title.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use pathways::{
    campaign::{Campaign, Fact},
    id::{CampaignId, ChallengeId, LineageId, PersonId, RoundId},
    lineage::Change,
    round::Kind,
    text::{Bilingual, Language, LanguageTag, Name},
    time::Timestamp,
    view::{self, Viewer},
};

use pathways_app::i18n::moment;

mod receipts;

use crate::{
    address::Address,
    mail::{Attachment, Letter, MailQueue, Occasion, Signature},
    pages::moment as local,
    service::{Folded, Service},
    store::StoreError,
};

/// How often the log is looked at.
const TICK: Duration = Duration::from_secs(1);

/// Writes letters about what happened.
#[derive(Clone)]
pub struct Notices {
    service: Service,
    mail: MailQueue,
    /// Where letters lead, without a slash at the end.
    public_url: String,
    /// Where answers go.
    answer_to: Address,
}

/// A letter before its reader is known by address and language.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Notice {
    Merge { challenge: ChallengeId, into: ChallengeId, until: Timestamp },
    MergeIntoYours { challenge: ChallengeId, from: Vec<ChallengeId>, until: Timestamp },
    Topic { challenge: ChallengeId, name: Bilingual<Name> },
    Receipt { round: RoundId, kind: Kind, receipt: String },
}

impl Notices {
    /// Letters about the campaigns of a service.
    pub fn new(service: Service, mail: MailQueue, public_url: String, answer_to: Address) -> Self {
        Self { service, mail, public_url, answer_to }
    }

    /// Writes letters until the task is stopped.
    pub async fn run(self) {
        let mut tick = tokio::time::interval(TICK);
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tick.tick().await;
            for (campaign, _) in self.service.campaigns() {
                if let Err(error) = self.catch_up(campaign).await {
                    tracing::warn!(%campaign, cause = %error, "letters have to wait");
                }
            }
        }
    }

    /// Writes the letters of every entry that is new since the last time.
    pub async fn catch_up(&self, campaign: CampaignId) -> Result<(), StoreError> {
        let Ok(folded) = self.service.folded(campaign) else { return Ok(()) };
        let size = u64::try_from(folded.entries.len()).unwrap_or(u64::MAX);
        let Some(from) = self.service.store().claim_notices(campaign.uuid(), size).await? else {
            return Ok(());
        };
        let receipts = self.receipts(campaign, &folded).await?;
        for (person, notice) in notices(&folded, from).into_iter().chain(receipts) {
            if let Err(error) = self.post(campaign, &folded.campaign, person, &notice).await {
                tracing::warn!(%campaign, cause = %error, "a letter was not written");
            }
        }
        Ok(())
    }

    async fn post(
        &self,
        id: CampaignId,
        campaign: &Campaign,
        person: PersonId,
        notice: &Notice,
    ) -> Result<(), StoreError> {
        let Some(reader) = self.service.store().person(person.uuid()).await? else { return Ok(()) };
        // Somebody who came with a room code has no address and reads the page.
        let Some(to) = reader.address.and_then(|address| address.parse().ok()) else {
            return Ok(());
        };
        let language = Language::from(reader.language);
        let Some(charter) = &campaign.charter else { return Ok(()) };
        let name = charter.name.get(language).to_string();
        let titles = Titles { campaign, viewer: campaign.viewer(Some(person)), language };
        let own = |challenge: &ChallengeId| titles.of(*challenge).unwrap_or_default();
        let link = |challenge: &ChallengeId| {
            format!("{}/{language}/campaigns/{id}/challenges/{challenge}", self.public_url)
        };
        let until = |at: &Timestamp| moment(&local(*at, charter.zone.as_str()), language);
        let occasion = match notice {
            Notice::Merge { challenge, into, until: at } => Occasion::MergeProposal {
                campaign: name.clone(),
                challenge: own(challenge),
                into: titles.of(*into),
                link: link(challenge),
                until: until(at),
            },
            Notice::MergeIntoYours { challenge, from, until: at } => Occasion::MergeIntoYours {
                campaign: name.clone(),
                challenge: own(challenge),
                from: from.iter().map(|joining| titles.of(*joining)).collect(),
                link: link(challenge),
                until: until(at),
            },
            Notice::Topic { challenge, name: topic } => Occasion::TopicDrafted {
                campaign: name.clone(),
                challenge: own(challenge),
                topic: topic.get(language).to_string(),
                link: link(challenge),
            },
            Notice::Receipt { round, kind, receipt } => Occasion::Receipt {
                campaign: name.clone(),
                link: format!(
                    "{}/{language}/campaigns/{id}/{}",
                    self.public_url,
                    ballot_page(*kind)
                ),
                receipt: Attachment {
                    name: format!("receipt-{round}.tlog-proof"),
                    text: receipt.clone(),
                },
            },
        };
        let signature = Signature { organiser: name, answer_to: self.answer_to.clone() };
        let record = self.service.fingerprint(id);
        if let Err(error) = self.mail.post(Letter { to, language, signature, occasion, record }) {
            tracing::warn!(cause = %error, "a letter was not posted");
        }
        Ok(())
    }
}

/// Where the ballot of a round of this kind is, below its campaign.
const fn ballot_page(kind: Kind) -> &'static str {
    match kind {
        Kind::Upvote => "upvote",
        Kind::Panel => "panel/vote",
    }
}

/// Who is to hear of the entries from a place on. Whoever did it herself need not be told.
fn notices(folded: &Arc<Folded>, from: u64) -> Vec<(PersonId, Notice)> {
    let from = usize::try_from(from).unwrap_or(usize::MAX);
    let mut all = Vec::new();
    for entry in folded.entries.iter().skip(from) {
        let actor = entry.event.by.who.known().map(|who| who.actor);
        let about = match &entry.event.fact {
            Fact::MergeProposed { merge, refuse_until, .. } if entry.event.at < *refuse_until => {
                merge_notices(&folded.campaign, *merge, *refuse_until)
            }
            Fact::TopicDrafted { name, answers, .. } => answers
                .iter()
                .map(|challenge| {
                    (*challenge, Notice::Topic { challenge: *challenge, name: name.clone() })
                })
                .collect(),
            _ => Vec::new(),
        };
        for (challenge, notice) in about {
            let authors: BTreeSet<PersonId> = folded
                .campaign
                .challenges
                .get(&challenge)
                .map(|challenge| challenge.authors.clone())
                .unwrap_or_default();
            let others = authors
                .into_iter()
                .filter(|author| actor != Some(pathways::campaign::Actor::Person(*author)));
            all.extend(others.map(|author| (author, notice.clone())));
        }
    }
    all
}

/// The authors on both sides of a merge hear of it.
fn merge_notices(
    campaign: &Campaign,
    merge: LineageId,
    until: Timestamp,
) -> Vec<(ChallengeId, Notice)> {
    let Some(Change::ChallengesMerged { from, into, .. }) =
        campaign.lineages.get(&merge).map(|lineage| &lineage.change)
    else {
        return Vec::new();
    };
    let into = *into;
    let joining = from
        .iter()
        .map(|challenge| (*challenge, Notice::Merge { challenge: *challenge, into, until }));
    let joined = Notice::MergeIntoYours { challenge: into, from: from.clone(), until };
    joining.chain([(into, joined)]).collect()
}

/// The titles of challenges as one reader may read them.
struct Titles<'a> {
    campaign: &'a Campaign,
    viewer: Viewer,
    language: Language,
}

impl Titles<'_> {
    /// A challenge's title in the reader's language where there is one, else as it was written; none where the reader
    /// may not read it.
    fn of(&self, id: ChallengeId) -> Option<String> {
        let challenge = view::challenge(self.campaign, id, &self.viewer)?;
        let language = LanguageTag::from(self.language);
        let mut translations = challenge.translations.into_iter();
        let translated = translations.find(|translation| translation.language == language);
        let title = translated.map(|translation| translation.title);
        title.or(challenge.text.map(|text| text.title)).map(|title| title.to_string())
    }
}
