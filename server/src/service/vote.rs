//! From a person with an operation to an acknowledged ballot.

use std::sync::Arc;

use pathways::{
    id::{CampaignId, CommandId, PersonId, RoundId},
    round::{self, Admission, Ballot, BallotSecret, Kind, Operation, VoterAddress},
    time::Timestamp,
};

use super::{Acknowledged, Cell, Folded, Service, Trouble, due, internal, proof, writer::Writer};
use crate::{
    clock::draw,
    store::{BallotRow, Store},
};

/// One operation as it came in.
pub(super) struct Request {
    pub(super) person: PersonId,
    pub(super) round: RoundId,
    pub(super) operation: Operation,
    pub(super) secret: Option<BallotSecret>,
    pub(super) id: CommandId,
}

pub(super) async fn vote(
    service: Service,
    cell: Arc<Cell>,
    request: Request,
) -> Result<Acknowledged, Trouble> {
    // The instant of arrival decides whether it was in time, not the end of a queue.
    let arrived = service.now();
    if cell.folded()?.campaign.due(arrived).is_some() {
        let _turn = cell.turn.lock().await;
        due::do_due(&service, &cell).await?;
    }
    let folded = cell.folded()?;
    let voter = match folded.campaign.voter(request.person, request.round, arrived) {
        Ok(voter) => voter,
        // It may be the resend of an operation that was in time and whose answer got lost.
        Err(refusal) => {
            let taken = taken_before(&service, cell.id, &folded, &request).await?;
            return taken.ok_or(Trouble::Refused(refusal));
        }
    };
    let secret = match request.secret {
        Some(secret) => secret,
        None => draw().map_err(|_| Trouble::Internal)?,
    };
    let admission = Admission {
        operation_id: request.id,
        column: voter.column,
        address: address(request.person)?,
        secret,
        recused: voter.recused,
        withdrawn: voter.withdrawn,
    };
    let Some(round) = folded.campaign.rounds.get(&request.round) else {
        return Err(Trouble::Internal);
    };
    let writer = writer(&service, &cell, round).await?;
    let ballot = writer.write(voter.voice, request.operation, admission).await?;
    // The ballot is in the box; should sealing fail, the clock tries again.
    if round.kind == Kind::Panel
        && let Err(trouble) = seal_when_all_voted(&service, &cell, round).await
    {
        tracing::warn!(campaign = %cell.id, %trouble, "a box whose voters have all voted has to wait");
    }
    Ok(acknowledged(&service, cell.id, &cell.latest(), round, ballot))
}

/// A ballot of which it is certain that it lies in the box, with the promise that it does.
fn acknowledged(
    service: &Service,
    campaign: CampaignId,
    folded: &Folded,
    round: &round::Round,
    ballot: Ballot,
) -> Acknowledged {
    let commitment = round::ballot_commitment(round, &ballot);
    let promise = proof::promise(service, campaign, folded, round, &ballot);
    Acknowledged { ballot, commitment, promise }
}

/// The acknowledgement of an operation that the voice's ballot remembers.
async fn taken_before(
    service: &Service,
    id: CampaignId,
    folded: &Folded,
    request: &Request,
) -> Result<Option<Acknowledged>, Trouble> {
    let campaign = &folded.campaign;
    let Some(round) = campaign.rounds.get(&request.round) else { return Ok(None) };
    let Ok(voter) = campaign.voter_of(request.person, round.id) else { return Ok(None) };
    let voices = [voter.voice.uuid()];
    let rows = service.store().ballots_of(round.id.uuid(), &voices).await;
    let ballot = parse(rows.map_err(|error| internal(&error))?)?.pop();
    let Some(ballot) = ballot.filter(|ballot| ballot.remembers(request.id)) else {
        return Ok(None);
    };
    // What was read back is acknowledged once a commit behind it has returned.
    service.store().barrier().await.map_err(|error| internal(&error))?;
    Ok(Some(acknowledged(service, id, folded, round, ballot)))
}

/// The round's writer on this node, started with its first operation.
async fn writer(service: &Service, cell: &Cell, round: &round::Round) -> Result<Writer, Trouble> {
    if let Some(writer) = cell.writer(round.id) {
        return Ok(writer);
    }
    let writer = Writer::start(service.store().clone(), Arc::new(round.clone())).await?;
    Ok(cell.keep_writer(round.id, writer))
}

/// A panel may end as soon as everybody has marked every item, where its rules say so.
pub(super) async fn seal_when_all_voted(
    service: &Service,
    cell: &Cell,
    round: &round::Round,
) -> Result<(), Trouble> {
    // Most rounds never end early, and then no ballot is read.
    if !may_end_early(round, service.now()) {
        return Ok(());
    }
    let ballots = ballots(service.store(), round.id).await?;
    let complete = ballots.iter().filter(|ballot| ballot.is_complete(round)).count();
    if !round.ends_with(u32::try_from(complete).unwrap_or(0)) {
        return Ok(());
    }
    let _turn = cell.turn.lock().await;
    match due::seal(service, cell, round.id).await {
        // Somebody else's last vote has sealed it a moment before.
        Ok(()) | Err(Trouble::Refused(_)) => due::do_due(service, cell).await,
        Err(trouble) => Err(trouble),
    }
}

/// Whether a round would end if everybody on its roster had voted.
pub(super) fn may_end_early(round: &round::Round, now: Timestamp) -> bool {
    round.takes_ballots(now) && round.ends_with(round.roster_size())
}

/// Under which name a voter knows herself: her id, never her e-mail address. A sealed ballot cannot change any more, so
/// nothing may lie in it that she has a right to see erased.
fn address(person: PersonId) -> Result<VoterAddress, Trouble> {
    format!("code:{person}").parse().map_err(|_| Trouble::Internal)
}

pub(super) async fn ballot(
    service: &Service,
    campaign: CampaignId,
    person: PersonId,
    round: RoundId,
) -> Result<Option<Ballot>, Trouble> {
    let state = service.campaign(campaign)?;
    let voter = state.voter_of(person, round)?;
    let rows = service
        .store()
        .ballots_of(round.uuid(), &[voter.voice.uuid()])
        .await
        .map_err(|error| internal(&error))?;
    Ok(parse(rows)?.pop())
}

/// All ballots of a round.
pub(super) async fn ballots(store: &Store, round: RoundId) -> Result<Vec<Ballot>, Trouble> {
    let rows = store.ballots(round.uuid()).await.map_err(|error| internal(&error))?;
    parse(rows)
}

pub(super) fn parse(rows: Vec<BallotRow>) -> Result<Vec<Ballot>, Trouble> {
    rows.iter().map(read).collect()
}

/// A ballot from its row.
pub(super) fn read(row: &BallotRow) -> Result<Ballot, Trouble> {
    serde_json::from_str(&row.body).map_err(|_| {
        tracing::error!("a stored ballot cannot be read");
        Trouble::Internal
    })
}
