//! Letters that follow from the log: authors hear of a proposed merge and of a topic that answers them.
//!
//! A cursor per campaign, in the store, says up to which entry letters were posted. It is moved before they are, so that
//! of several nodes one writes and a restart repeats nothing; a letter that was still in the queue when a server died is
//! not written again, and the page that it would have led to shows the same.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use pathways::{
    campaign::{Campaign, Fact},
    id::{CampaignId, ChallengeId, PersonId},
    lineage::Change,
    text::{Bilingual, Language, LanguageTag, Name},
};

use pathways_app::i18n::moment;

use crate::{
    address::Address,
    mail::{Letter, MailQueue, Occasion, Signature},
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
    Merge { challenge: ChallengeId, into: ChallengeId, until: pathways::time::Timestamp },
    Topic { challenge: ChallengeId, name: Bilingual<Name> },
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
        for (person, notice) in notices(&folded, from) {
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
        let title = |challenge: &ChallengeId| title(campaign, *challenge, language);
        let link = |challenge: &ChallengeId| {
            format!("{}/{language}/campaigns/{id}/challenges/{challenge}", self.public_url)
        };
        let occasion = match notice {
            Notice::Merge { challenge, into, until } => Occasion::MergeProposal {
                campaign: name.clone(),
                challenge: title(challenge),
                into: title(into),
                link: link(challenge),
                until: moment(&local(*until, charter.zone.as_str()), language),
            },
            Notice::Topic { challenge, name: topic } => Occasion::TopicDrafted {
                campaign: name.clone(),
                challenge: title(challenge),
                topic: topic.get(language).to_string(),
                link: link(challenge),
            },
        };
        let signature = Signature { organiser: name, answer_to: self.answer_to.clone() };
        if let Err(error) = self.mail.post(Letter { to, language, signature, occasion }) {
            tracing::warn!(cause = %error, "a letter was not posted");
        }
        Ok(())
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
    merge: pathways::id::LineageId,
    until: pathways::time::Timestamp,
) -> Vec<(ChallengeId, Notice)> {
    let Some(Change::ChallengesMerged { from, into, .. }) =
        campaign.lineages.get(&merge).map(|lineage| &lineage.change)
    else {
        return Vec::new();
    };
    let (first, into) = (from.first().copied(), *into);
    let joining = from
        .iter()
        .map(|challenge| (*challenge, Notice::Merge { challenge: *challenge, into, until }));
    let joined = first.map(|challenge| (into, Notice::Merge { challenge, into, until }));
    joining.chain(joined).collect()
}

/// A challenge's title in the reader's language where there is one, else as it was written.
fn title(campaign: &Campaign, id: ChallengeId, language: Language) -> String {
    let Some(challenge) = campaign.challenges.get(&id) else { return String::new() };
    let translated = challenge
        .translations
        .get(&LanguageTag::from(language))
        .map(|translation| translation.title.to_string());
    let own = || challenge.text.as_ref().map(|text| text.title.to_string());
    translated.or_else(own).unwrap_or_default()
}
