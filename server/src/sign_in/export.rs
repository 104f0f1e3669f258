//! What is stored of a person, as one document for her.
//!
//! It holds what is hers, in full: also the secrets of her own ballots, with which she can check them. Of others it
//! holds nothing but ids. Hashes of secrets that let her in are left out; they tell nobody anything. What she notes for
//! herself as a panelist is left out too, as it is of every copy: it is deleted with the archive, and nobody may be asked
//! to show it. The page that offers the document says so.

use std::collections::BTreeMap;

use pathways::{
    campaign::{Actor, Campaign},
    erasure::words_of,
    id::{CampaignId, ChallengeId, PersonId, RoundId, TopicId, VoiceId},
    role::Role,
    round::Ballot,
    text::{Bilingual, GroupAnswer, Language, Name, Question},
    time::Timestamp,
    view::{self, ChallengeView},
};
use serde::Serialize;
use serde_json::Value;

use super::{Profile, Refused, SignIn, instant, unix};
use crate::service::Folded;
use crate::store::{
    HelpRow, Invitation, OwnConcernRow, OwnConsentRow, OwnGroupAnswerRow, ReceiptLetterRow,
    Session, SuggestionRow,
};

/// The document.
#[derive(Debug, Serialize)]
pub struct Export {
    made: Timestamp,
    person: PersonId,
    address: Option<String>,
    name: Option<String>,
    language: Language,
    sessions: Vec<SessionPart>,
    tokens: Vec<TokenPart>,
    invitations: Vec<InvitationPart>,
    campaigns: Vec<CampaignPart>,
}

#[derive(Debug, Serialize)]
struct SessionPart {
    since: Timestamp,
    until: Timestamp,
}

#[derive(Debug, Serialize)]
struct TokenPart {
    label: String,
    since: Timestamp,
}

#[derive(Debug, Serialize)]
struct InvitationPart {
    campaign: uuid::Uuid,
    role: String,
    sent: Timestamp,
    expires: Timestamp,
    accepted: Option<Timestamp>,
}

#[derive(Debug, Serialize)]
struct CampaignPart {
    campaign: CampaignId,
    name: Option<Bilingual<Name>>,
    roles: Vec<Role>,
    voice: Option<VoiceId>,
    challenges: Vec<ChallengeView>,
    ballots: Vec<BallotPart>,
    offers: Vec<OfferPart>,
    /// Challenges of others that are the person's too.
    shared_concerns: Vec<ChallengeId>,
    /// Challenges whose words the person allows to stand in files.
    consents: Vec<ChallengeId>,
    /// Rounds of which the person gets a letter with her receipt.
    receipt_letters: Vec<RoundId>,
    /// Initiatives that the person suggested.
    suggestions: Vec<Value>,
    groups: Vec<GroupPart>,
    acts: Vec<Act>,
    words: Vec<Words>,
}

#[derive(Debug, Serialize)]
struct BallotPart {
    round: RoundId,
    ballot: Ballot,
}

/// An offer to help with a topic.
#[derive(Debug, Serialize)]
struct OfferPart {
    topic: TopicId,
    since: Timestamp,
    note: Option<String>,
}

/// A group to which the person says to belong.
#[derive(Debug, Serialize)]
struct GroupPart {
    question: Bilingual<Question>,
    answer: Bilingual<GroupAnswer>,
    since: Timestamp,
}

/// Something that the person did.
#[derive(Debug, Serialize)]
struct Act {
    entry: u64,
    at: Timestamp,
    role: Role,
    what: Value,
}

/// Something that the person wrote; it is erased when she goes.
#[derive(Debug, Serialize)]
struct Words {
    entry: u64,
    words: Value,
}

/// What lies beside the logs of all campaigns of the person.
struct Aside {
    offers: Vec<HelpRow>,
    concerns: Vec<OwnConcernRow>,
    consents: Vec<OwnConsentRow>,
    letters: Vec<ReceiptLetterRow>,
    suggestions: Vec<SuggestionRow>,
    groups: Vec<OwnGroupAnswerRow>,
}

impl SignIn {
    /// Gathers the document.
    pub async fn export(&self, person: PersonId, now: Timestamp) -> Result<Export, Refused> {
        let Profile { address, name, language, .. } = self.profile(person).await?;
        let invitations = match &address {
            Some(address) => self.store().invitations_to(address.reveal()).await?,
            None => Vec::new(),
        };
        let sessions = self.store().sessions_of(person.uuid(), unix(now)).await?;
        let tokens = self.tokens_of(person).await?.into_iter();
        let aside = Aside {
            offers: self.store().help_of(person.uuid()).await?,
            concerns: self.store().concerns_of(person.uuid()).await?,
            consents: self.store().consents_of(person.uuid()).await?,
            letters: self.store().receipt_letters_of(person.uuid()).await?,
            suggestions: self.store().suggestions_of(person.uuid()).await?,
            groups: self.store().group_answers_of(person.uuid()).await?,
        };
        let mut campaigns = Vec::new();
        for (id, _) in self.service.campaigns() {
            campaigns.extend(self.export_campaign(person, id, &aside).await?);
        }
        Ok(Export {
            made: now,
            person,
            address: address.map(|address| address.reveal().to_owned()),
            name: name.map(|name| name.to_string()),
            language,
            sessions: sessions.into_iter().map(SessionPart::from).collect(),
            tokens: tokens.map(|it| TokenPart { label: it.label, since: it.created }).collect(),
            invitations: invitations.into_iter().map(InvitationPart::from).collect(),
            campaigns,
        })
    }

    /// What a campaign has of the person; nothing where she never was.
    async fn export_campaign(
        &self,
        person: PersonId,
        id: CampaignId,
        aside: &Aside,
    ) -> Result<Option<CampaignPart>, Refused> {
        let folded = self.service.folded(id)?;
        let campaign = &folded.campaign;
        let viewer = campaign.viewer(Some(person));
        let mut challenges = view::challenges(campaign, &viewer);
        challenges.retain(|challenge| challenge.mine);
        let roles = viewer.roles.into_iter().filter(|role| *role != Role::Visitor).collect();
        let part = CampaignPart {
            campaign: id,
            name: campaign.charter.as_ref().map(|charter| charter.name.clone()),
            roles,
            voice: campaign.people.voice_of(person).map(|(voice, _)| voice),
            challenges,
            ballots: self.ballots_of(person, id, campaign).await?,
            offers: offers_in(campaign, &aside.offers),
            shared_concerns: concerns_in(id, &aside.concerns),
            consents: consents_in(id, &aside.consents),
            receipt_letters: letters_in(id, &aside.letters),
            suggestions: suggestions_in(id, &aside.suggestions),
            groups: groups_in(id, campaign, &aside.groups),
            acts: acts_of(person, &folded),
            words: self.words_of(person, id, &folded).await?,
        };
        Ok((!part.is_empty()).then_some(part))
    }

    async fn ballots_of(
        &self,
        person: PersonId,
        id: CampaignId,
        campaign: &Campaign,
    ) -> Result<Vec<BallotPart>, Refused> {
        let mut ballots = Vec::new();
        for round in campaign.rounds.keys().copied() {
            if campaign.voter_of(person, round).is_ok()
                && let Some(ballot) = self.service.ballot(id, person, round).await?
            {
                ballots.push(BallotPart { round, ballot });
            }
        }
        Ok(ballots)
    }

    async fn words_of(
        &self,
        person: PersonId,
        id: CampaignId,
        folded: &Folded,
    ) -> Result<Vec<Words>, Refused> {
        let log = folded.entries.iter().map(|entry| &entry.event);
        let hers = words_of(person, &folded.campaign, log);
        if hers.is_empty() {
            return Ok(Vec::new());
        }
        let sides = self.store().sides(id.uuid(), 0).await?.into_iter();
        let sides: BTreeMap<String, String> =
            sides.map(|side| (side.commitment, side.value)).collect();
        let words = hers.into_iter().filter_map(|(entry, commitment)| {
            let words = serde_json::from_str(sides.get(&commitment.to_string())?).ok()?;
            Some(Words { entry, words })
        });
        Ok(words.collect())
    }
}

fn offers_in(campaign: &Campaign, offers: &[HelpRow]) -> Vec<OfferPart> {
    let here = |offer: &&HelpRow| campaign.topics.contains_key(&TopicId::new(offer.topic));
    let part = |offer: &HelpRow| OfferPart {
        topic: TopicId::new(offer.topic),
        since: instant(offer.since),
        note: offer.note.clone(),
    };
    offers.iter().filter(here).map(part).collect()
}

fn concerns_in(id: CampaignId, rows: &[OwnConcernRow]) -> Vec<ChallengeId> {
    let here = rows.iter().filter(|row| row.campaign == id.uuid());
    here.map(|row| ChallengeId::new(row.challenge)).collect()
}

fn consents_in(id: CampaignId, rows: &[OwnConsentRow]) -> Vec<ChallengeId> {
    let here = rows.iter().filter(|row| row.campaign == id.uuid());
    here.map(|row| ChallengeId::new(row.challenge)).collect()
}

fn letters_in(id: CampaignId, rows: &[ReceiptLetterRow]) -> Vec<RoundId> {
    let here = rows.iter().filter(|row| row.campaign == id.uuid());
    here.map(|row| RoundId::new(row.round)).collect()
}

/// As they lie there, and where they stand.
fn suggestions_in(id: CampaignId, rows: &[SuggestionRow]) -> Vec<Value> {
    let here = rows.iter().filter(|row| row.campaign == id.uuid());
    here.filter_map(|row| serde_json::from_str(&row.body).ok()).collect()
}

fn groups_in(id: CampaignId, campaign: &Campaign, rows: &[OwnGroupAnswerRow]) -> Vec<GroupPart> {
    let questions = campaign.charter.as_ref().map_or(&[][..], |charter| &charter.group_questions);
    let here = rows.iter().filter(|row| row.campaign == id.uuid());
    let part = |row: &OwnGroupAnswerRow| {
        let question = questions.get(usize::from(row.question))?;
        Some(GroupPart {
            question: question.question.clone(),
            answer: question.answers.get(usize::from(row.answer))?.clone(),
            since: instant(row.since),
        })
    };
    here.filter_map(part).collect()
}

fn acts_of(person: PersonId, folded: &Folded) -> Vec<Act> {
    let acts = (0..).zip(&folded.entries).filter_map(|(entry, stored)| {
        let event = &stored.event;
        let is_hers = event.by.who.known()?.actor == Actor::Person(person);
        let mut fact = serde_json::to_value(&event.fact).ok()?;
        is_hers.then(|| Act { entry, at: event.at, role: event.by.role, what: fact["type"].take() })
    });
    acts.collect()
}

impl CampaignPart {
    fn is_empty(&self) -> bool {
        self.roles.is_empty()
            && self.voice.is_none()
            && self.challenges.is_empty()
            && self.ballots.is_empty()
            && self.offers.is_empty()
            && self.shared_concerns.is_empty()
            && self.consents.is_empty()
            && self.receipt_letters.is_empty()
            && self.suggestions.is_empty()
            && self.groups.is_empty()
            && self.acts.is_empty()
            && self.words.is_empty()
    }
}

impl From<Session> for SessionPart {
    fn from(session: Session) -> Self {
        Self { since: instant(session.created), until: instant(session.expires) }
    }
}

impl From<Invitation> for InvitationPart {
    fn from(invitation: Invitation) -> Self {
        Self {
            campaign: invitation.campaign,
            role: invitation.role,
            sent: instant(invitation.created),
            expires: instant(invitation.expires),
            accepted: invitation.spent.map(instant),
        }
    }
}
