//! A person goes: her roles, her open ballots, her challenges and her words in every campaign.
//!
//! What the campaign knows is taken back by commands, so the log tells of it. Then the side rows of her words are
//! erased and the log is folded anew: entries stay, and say "redacted". Each step looks at what is left to do, so an
//! erasure that broke off is completed by asking again. What she noted for herself, her offers of help,
//! her shared concerns, her consent to words in files, the letters that she asked for, the initiatives that she suggested in vain and what she said of groups go too.
//!
//! Supports and marks in an open box are taken back, since whoever comes again with the same address gets another voice.
//! Sealed ballots stay for as long as their round may be counted again: they lie under an id that names nobody any more.

use std::collections::BTreeMap;

use pathways::{
    campaign::{Actor, Campaign, Command, Refusal},
    challenge::ChallengeState,
    erasure::{own_challenges, words_of},
    id::{CampaignId, ChallengeId, PersonId},
    people::VoiceKind,
    role::Role,
    round::{Ballot, ItemId, Kind, Mark, Operation, PanelMark, Round, RoundState},
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
    pub async fn forget(&self, person: PersonId, last_host: LastHost) -> Result<(), Trouble> {
        if last_host == LastHost::Stops {
            self.may_forget(person)?;
        }
        let mut left = None;
        for (id, _) in self.campaigns() {
            let gone = self.owned(forget_in(self.clone(), id, person, last_host)).await;
            if let Err(trouble) = gone {
                if last_host == LastHost::Stops {
                    return Err(trouble);
                }
                // Whoever has gone before goes wherever she can be reached.
                left = Some(trouble);
            }
        }
        self.forget_beside(person).await?;
        // Where one is closed for a check, her words could not be reached.
        if self.cells().values().any(|cell| cell.is_quarantined()) {
            return Err(Trouble::Quarantined);
        }
        left.map_or(Ok(()), Err)
    }

    /// Forgets what lies beside the campaigns: nothing of it is in a log.
    async fn forget_beside(&self, person: PersonId) -> Result<(), Trouble> {
        let notes = self.store().forget_notes_of(person.uuid()).await;
        notes.map_err(|error| internal(&error))?;
        let offers = self.store().forget_help_of(person.uuid()).await;
        offers.map_err(|error| internal(&error))?;
        let concerns = self.store().forget_concerns_of(person.uuid()).await;
        concerns.map_err(|error| internal(&error))?;
        let consents = self.store().forget_consents_of(person.uuid()).await;
        consents.map_err(|error| internal(&error))?;
        let letters = self.store().forget_receipt_letters_of(person.uuid()).await;
        letters.map_err(|error| internal(&error))?;
        let suggestions = self.store().forget_suggestions_of(person.uuid()).await;
        suggestions.map_err(|error| internal(&error))?;
        let groups = self.store().forget_group_answers_of(person.uuid()).await;
        groups.map_err(|error| internal(&error))
    }
}

/// What becomes of a person without whom a campaign has no host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastHost {
    /// She makes somebody else a host first.
    Stops,
    /// She has gone already, and goes again: the role stays with an id that names nobody.
    Goes,
}

async fn forget_in(
    service: Service,
    id: CampaignId,
    person: PersonId,
    last_host: LastHost,
) -> Result<(), Trouble> {
    give_up_roles(&service, id, person, last_host).await?;
    take_ballots_back(&service, id, person).await?;
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
async fn give_up_roles(
    service: &Service,
    id: CampaignId,
    person: PersonId,
    last_host: LastHost,
) -> Result<(), Trouble> {
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
            Err(Trouble::Refused(Refusal::LastHost)) if last_host == LastHost::Goes => {
                tracing::warn!(campaign = %id, "nobody hosts this campaign any more: invite somebody");
            }
            Err(trouble) => return Err(trouble),
        }
    }
    Ok(())
}

/// Leaves nothing of hers in a box that takes ballots. An organisation's ballot is not hers to take back.
async fn take_ballots_back(
    service: &Service,
    id: CampaignId,
    person: PersonId,
) -> Result<(), Trouble> {
    let state = service.campaign(id)?;
    let is_own =
        state.people.voice_of(person).is_some_and(|(_, voice)| voice.kind == VoiceKind::Person);
    let is_hers = |round: &&Round| {
        round.state == RoundState::Open
            && match round.kind {
                Kind::Upvote => is_own,
                Kind::Panel => round.roster.contains(&person),
            }
    };
    for round in state.rounds.values().filter(is_hers) {
        let Some(ballot) = service.ballot(id, person, round.id).await? else { continue };
        for operation in taking_back(round.kind, ballot) {
            let key = IdempotencyKey::fresh();
            match service.vote(id, person, key, round.id, operation, None).await {
                Ok(_) | Err(Trouble::Refused(Refusal::BoxClosed)) => {}
                Err(trouble) => return Err(trouble),
            }
        }
    }
    Ok(())
}

/// What leaves a ballot blank, but for recusals, which are no marks.
fn taking_back(kind: Kind, ballot: Ballot) -> Vec<Operation> {
    let marked = ballot.marks.into_iter().filter(|(_, mark)| *mark != Mark::Recused);
    let items = marked.map(|(item, _)| item);
    match kind {
        Kind::Upvote => items.map(Operation::Withdraw).collect(),
        Kind::Panel => {
            let blank: BTreeMap<ItemId, PanelMark> =
                items.map(|item| (item, PanelMark::Blank)).collect();
            if blank.is_empty() { Vec::new() } else { vec![Operation::Mark(blank)] }
        }
    }
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
