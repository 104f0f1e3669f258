//! Codes that let people in a room in, without an address.
//!
//! A **personal** code is on a badge or a slip and is bound to whoever enters it first; entered
//! again, on another telephone, it is the same person. The **open** code is on the wall and lets
//! in as many as the charter says; its supports are counted in a column of their own.
//!
//! The code is claimed in the store, then the voice is admitted in the campaign under a key that
//! follows from the code. When the second fails, entering the code again completes it; of an open
//! code that costs one more place of its cap, never a voice too many.

use std::sync::Arc;

use pathways::campaign::{Actor, Campaign, Command, Refusal};
use pathways::charter::Admission;
use pathways::id::{CampaignId, Id, PersonId};
use pathways::people::Door;
use pathways::role::{Action, Role, may};
use pathways::text::Language;
use pathways::time::Timestamp;

use super::cookie::BrowserSecret;
use super::key::act_of;
use super::limits::ROOM_CODES_AT_ONCE;
use super::{NewSession, Refused, SignIn, Visitor, fresh_person, unix};
use crate::secret::RoomCode;
use crate::service::Trouble;
use crate::store::{Claim, RoomCodeError, RoomCodeKind, StoreError};

impl SignIn {
    /// Makes personal codes. They are shown once: the store has only their hashes.
    pub async fn make_room_codes(
        &self,
        campaign: CampaignId,
        host: Actor,
        count: u16,
    ) -> Result<Vec<RoomCode>, Refused> {
        if count == 0 || count > ROOM_CODES_AT_ONCE {
            return Err(Refused::Count { limit: ROOM_CODES_AT_ONCE });
        }
        self.campaign_of_host(campaign, host, Action::Admit)?;
        let codes = (0..count).map(|_| RoomCode::draw()).collect::<Result<Vec<_>, _>>()?;
        self.keep(campaign, &codes, RoomCodeKind::Personal).await?;
        Ok(codes)
    }

    /// Makes the open code of a campaign whose charter announces one, with the charter's cap.
    /// A further one stands beside the first: the campaign itself never admits more than the cap.
    pub async fn make_open_code(
        &self,
        campaign: CampaignId,
        host: Actor,
    ) -> Result<RoomCode, Refused> {
        let state = self.campaign_of_host(campaign, host, Action::Admit)?;
        let Some(Admission::OpenCode { cap }) = state.charter.as_ref().map(|it| it.admission)
        else {
            return Err(Refused::NoOpenCode);
        };
        let code = RoomCode::draw()?;
        self.keep(campaign, std::slice::from_ref(&code), RoomCodeKind::Open { cap: cap.into() })
            .await?;
        Ok(code)
    }

    /// Lets somebody in by a code. `known` is who the browser is already: without a voice in this
    /// campaign they get it. With one, the open code gives no second, and a personal code is that
    /// of another person at the same device.
    pub async fn enter_room(
        &self,
        campaign: CampaignId,
        code: &RoomCode,
        known: Option<PersonId>,
        language: Language,
        visitor: &Visitor,
        now: Timestamp,
    ) -> Result<NewSession, Refused> {
        let (_, kind) = self.find_room_code(&[campaign], code, visitor, now).await?;
        self.let_in_by(campaign, code, kind, known, language, now).await
    }

    /// Lets somebody in by a code whose campaign was not said: it is one of those that take people
    /// in now.
    pub async fn enter_any_room(
        &self,
        code: &RoomCode,
        known: Option<PersonId>,
        language: Language,
        visitor: &Visitor,
        now: Timestamp,
    ) -> Result<(CampaignId, NewSession), Refused> {
        let takes_people = |(_, state): &(_, Arc<Campaign>)| {
            state.charter.is_some() && may(Role::Visitor, state.stage, Action::Join)
        };
        let open = self.service.campaigns().into_iter().filter(takes_people);
        let open: Vec<CampaignId> = open.map(|(id, _)| id).collect();
        let (campaign, kind) = self.find_room_code(&open, code, visitor, now).await?;
        let session = self.let_in_by(campaign, code, kind, known, language, now).await?;
        Ok((campaign, session))
    }
}

impl SignIn {
    async fn let_in_by(
        &self,
        campaign: CampaignId,
        code: &RoomCode,
        kind: RoomCodeKind,
        known: Option<PersonId>,
        language: Language,
        now: Timestamp,
    ) -> Result<NewSession, Refused> {
        let state = self.service.campaign(campaign)?;
        if !may(Role::Visitor, state.stage, Action::Join) {
            return Err(refused(Refusal::WrongStage { stage: state.stage }));
        }
        let has_voice = |person: &PersonId| state.people.voice_of(*person).is_some();
        let claimant = match (known, kind) {
            (Some(person), RoomCodeKind::Open { .. }) if has_voice(&person) => {
                return self.open_session(person, now).await;
            }
            (known, _) => known.filter(|person| !has_voice(person)),
        };
        let person = self.claim(campaign, code, claimant, language, now).await?;
        self.join(campaign, code, kind, person).await?;
        self.open_session(person, now).await
    }

    /// Which of some campaigns a code opens, and what it is there. Wrong ones are counted against
    /// the browser and its network address, right ones are not: a hall is one address.
    async fn find_room_code(
        &self,
        campaigns: &[CampaignId],
        code: &RoomCode,
        visitor: &Visitor,
        now: Timestamp,
    ) -> Result<(CampaignId, RoomCodeKind), Refused> {
        let limits = &self.limits;
        let browser = visitor.browser.as_ref().map(BrowserSecret::digest);
        limits.tries_per_client.take(&visitor.client, now)?;
        // Counted before the code is looked up and given back when it is right, so that many
        // tries at once are not more than the limit.
        limits.wrong_room_codes_per_client.take(&visitor.client, now)?;
        if let Some(browser) = &browser
            && let Err(exceeded) = limits.wrong_room_codes_per_browser.take(browser, now)
        {
            limits.wrong_room_codes_per_client.give_back(&visitor.client);
            return Err(exceeded.into());
        }
        let found = self.room_code_in(campaigns, code).await;
        if !matches!(found, Ok(None)) {
            limits.wrong_room_codes_per_client.give_back(&visitor.client);
            if let Some(browser) = &browser {
                limits.wrong_room_codes_per_browser.give_back(browser);
            }
        }
        found?.ok_or(Refused::RoomCodeUnknown)
    }

    async fn room_code_in(
        &self,
        campaigns: &[CampaignId],
        code: &RoomCode,
    ) -> Result<Option<(CampaignId, RoomCodeKind)>, StoreError> {
        let digest = code.digest();
        for campaign in campaigns {
            if let Some(kind) = self.store().room_code(campaign.uuid(), digest.as_str()).await? {
                return Ok(Some((*campaign, kind)));
            }
        }
        Ok(None)
    }

    /// Whom the code lets in: the known person, a new one, or who entered it before.
    async fn claim(
        &self,
        campaign: CampaignId,
        code: &RoomCode,
        known: Option<PersonId>,
        language: Language,
        now: Timestamp,
    ) -> Result<PersonId, Refused> {
        let claimant = known.unwrap_or_else(fresh_person);
        if known.is_none() {
            self.store().add_person(claimant.uuid(), language.into(), unix(now)).await?;
        }
        let (campaign, hash) = (campaign.uuid(), code.digest());
        match self.store().claim_room_code(campaign, hash.as_str(), claimant.uuid()).await {
            Ok(Claim::Accepted) => Ok(claimant),
            Ok(Claim::Bound(holder)) => Ok(Id::new(holder)),
            Err(RoomCodeError::Unknown) => Err(Refused::RoomCodeUnknown),
            Err(RoomCodeError::Full) => Err(Refused::RoomCodeFull),
            Err(RoomCodeError::Store(error)) => Err(error.into()),
        }
    }

    /// Admits the person's voice, once.
    async fn join(
        &self,
        campaign: CampaignId,
        code: &RoomCode,
        kind: RoomCodeKind,
        person: PersonId,
    ) -> Result<(), Refused> {
        let door = match kind {
            RoomCodeKind::Personal => Door::PersonalCode,
            RoomCodeKind::Open { .. } => Door::OpenCode,
        };
        let (actor, key) = (Actor::Person(person), act_of(&code.digest()));
        match self.service.act(campaign, actor, key, Command::Join { door }).await {
            // Somebody with a voice already entered the code of a badge, or entered it again.
            Ok(_) | Err(Trouble::Refused(Refusal::AlreadyAdmitted)) => Ok(()),
            Err(trouble) => Err(trouble.into()),
        }
    }

    async fn keep(
        &self,
        campaign: CampaignId,
        codes: &[RoomCode],
        kind: RoomCodeKind,
    ) -> Result<(), Refused> {
        let row = |code: &RoomCode| (code.digest().as_str().to_owned(), kind);
        let rows: Vec<_> = codes.iter().map(row).collect();
        Ok(self.store().add_room_codes(campaign.uuid(), &rows).await?)
    }

    /// A campaign in which somebody may do now what the permission table knows as `action`.
    pub(super) fn campaign_of_host(
        &self,
        campaign: CampaignId,
        host: Actor,
        action: Action,
    ) -> Result<Arc<Campaign>, Refused> {
        let state = self.service.campaign(campaign)?;
        let roles = state.people.roles_of(host);
        if roles.iter().any(|role| may(*role, state.stage, action)) {
            Ok(state)
        } else {
            Err(Refused::NotAllowed)
        }
    }
}

fn refused(refusal: Refusal) -> Refused {
    Trouble::Refused(refusal).into()
}
