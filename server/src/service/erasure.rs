//! A person goes: her roles, her supports, her challenges and her words in every campaign.
//!
//! What the campaign knows is taken back by commands, so the log tells of it. Then the side rows of her words are
//! erased and the log is folded anew: entries stay, and say "redacted". Each step looks at what is left to do, so an
//! erasure that broke off is completed by asking again. What she noted for herself, her offers of help,
//! her shared concerns, the letters that she asked for and what she said of groups go too.
//!
//! Supports in an open box are taken back, since whoever comes again with the same address gets another voice. Sealed
//! ballots and a panelist's marks stay: they lie under an id that names nobody any more, and their round could not be
//! recounted without them.

use pathways::{
    campaign::{Actor, Campaign, Command, Refusal},
    challenge::ChallengeState,
    erasure::{own_challenges, words_of},
    id::{CampaignId, ChallengeId, PersonId},
    people::VoiceKind,
    role::Role,
    round::{Kind, Operation, RoundState},
    stage::Stage,
};

use super::{IdempotencyKey, Service, Trouble, act, internal};

impl Service {
    /// Whether a person may go: no campaign loses its last host, and none is closed for a check, where her words
    /// could not be reached.
    pub fn may_forget(&self, person: PersonId) -> Result<(), Trouble> {
        if self.cells().values().any(|cell| cell.is_quarantined()) {
            return Err(Trouble::Quarantined);
        }
        let mut campaigns = self.campaigns().into_iter();
        if campaigns.any(|(_, campaign)| is_last_host(&campaign, person)) {
            return Err(Refusal::LastHost.into());
        }
        Ok(())
    }

    /// Takes a person out of every campaign, as far as the record allows. What lets her in is the store's to erase.
    pub async fn forget(&self, person: PersonId) -> Result<(), Trouble> {
        self.may_forget(person)?;
        for (id, _) in self.campaigns() {
            self.owned(forget_in(self.clone(), id, person)).await?;
        }
        let notes = self.store().forget_notes_of(person.uuid()).await;
        notes.map_err(|error| internal(&error))?;
        let offers = self.store().forget_help_of(person.uuid()).await;
        offers.map_err(|error| internal(&error))?;
        let concerns = self.store().forget_concerns_of(person.uuid()).await;
        concerns.map_err(|error| internal(&error))?;
        let letters = self.store().forget_receipt_letters_of(person.uuid()).await;
        letters.map_err(|error| internal(&error))?;
        let groups = self.store().forget_group_answers_of(person.uuid()).await;
        groups.map_err(|error| internal(&error))
    }
}

async fn forget_in(service: Service, id: CampaignId, person: PersonId) -> Result<(), Trouble> {
    give_up_roles(&service, id, person).await?;
    take_supports_back(&service, id, person).await?;
    withdraw(&service, id, person).await?;
    erase_words(&service, id, person).await
}

fn is_over(campaign: &Campaign) -> bool {
    matches!(campaign.stage, Stage::Archived | Stage::Cancelled)
}

fn is_last_host(campaign: &Campaign, person: PersonId) -> bool {
    !is_over(campaign) && campaign.people.with_role(Role::Host) == [person].into()
}

/// A seat on a panel that is voting stays hers, as it does when a host would take it.
async fn give_up_roles(service: &Service, id: CampaignId, person: PersonId) -> Result<(), Trouble> {
    let state = service.campaign(id)?;
    if is_over(&state) {
        return Ok(());
    }
    let held = state.people.granted().find(|(granted, _)| *granted == person);
    let roles: Vec<Role> =
        held.map(|(_, roles)| roles.iter().copied().collect()).unwrap_or_default();
    for role in roles {
        let (key, command) = (IdempotencyKey::fresh(), Command::Revoke { person, role });
        match service.act(id, Actor::Operator, key, command).await {
            Ok(_) | Err(Trouble::Refused(Refusal::OnRoster)) => {}
            Err(trouble) => return Err(trouble),
        }
    }
    Ok(())
}

/// An organisation's ballot is not hers to take back.
async fn take_supports_back(
    service: &Service,
    id: CampaignId,
    person: PersonId,
) -> Result<(), Trouble> {
    let state = service.campaign(id)?;
    let held = state.people.voice_of(person);
    if held.is_none_or(|(_, voice)| voice.kind != VoiceKind::Person) {
        return Ok(());
    }
    let is_open = |round: &&pathways::round::Round| {
        round.kind == Kind::Upvote && round.state == RoundState::Open
    };
    for round in state.rounds.values().filter(is_open).map(|round| round.id) {
        let ballot = service.ballot(id, person, round).await?;
        for item in ballot.into_iter().flat_map(|ballot| ballot.marks.into_keys()) {
            let (key, operation) = (IdempotencyKey::fresh(), Operation::Withdraw(item));
            match service.vote(id, person, key, round, operation, None).await {
                Ok(_) | Err(Trouble::Refused(Refusal::BoxClosed)) => {}
                Err(trouble) => return Err(trouble),
            }
        }
    }
    Ok(())
}

async fn withdraw(service: &Service, id: CampaignId, person: PersonId) -> Result<(), Trouble> {
    let state = service.campaign(id)?;
    let stands = own_challenges(person, &state)
        .filter(|challenge| challenge.state != ChallengeState::Withdrawn);
    let stands: Vec<ChallengeId> = stands.map(|challenge| challenge.id).collect();
    for challenge in stands {
        let (key, command) = (IdempotencyKey::fresh(), Command::Withdraw { challenge });
        service.act(id, Actor::Person(person), key, command).await?;
    }
    Ok(())
}

async fn erase_words(service: &Service, id: CampaignId, person: PersonId) -> Result<(), Trouble> {
    let cell = service.cell(id)?;
    let _turn = cell.turn.lock().await;
    let folded = cell.latest();
    let log = folded.entries.iter().map(|entry| &entry.event);
    let words = words_of(person, &folded.campaign, log);
    let rows: Vec<String> = words.into_iter().map(|(_, row)| row.to_string()).collect();
    if rows.is_empty() {
        return Ok(());
    }
    let erased = service.store().erase_sides(id.uuid(), &rows).await;
    erased.map_err(|error| internal(&error))?;
    act::fold_anew(service, &cell).await
}
