//! Entering challenges from a file.
//!
//! The key of each challenge follows from its words, so a file that is imported again, because the
//! first time broke off or some rows were corrected since, adds only what is new.

use pathways::{
    campaign::{Actor, Authorship, Command, Fact, Refusal},
    challenge::DeclineCode,
    consent::Consent,
    id::{CampaignId, ChallengeId},
    text::Reason,
};

use super::{Answer, Complaint, Desk, ImportCounts, Imported, Verdict};
use crate::service::{Acted, IdempotencyKey, Trouble};

/// Why a challenge is declined that was declined where it comes from. Everybody may read it.
const DECLINED_BEFORE: &str = "Declined in the consultation that it comes from. / Écarté dans la consultation dont il provient.";

impl Desk {
    /// Submits all of them, then moderates what came in, so that each commit takes many.
    pub(super) async fn import(
        &self,
        campaign: CampaignId,
        challenges: Vec<Imported>,
        consent: Consent,
    ) -> Result<Answer, Complaint> {
        let total = challenges.len();
        let mut verdicts = Vec::with_capacity(total);
        let mut submissions = Vec::with_capacity(total);
        for challenge in challenges {
            let source = serde_json::to_vec(&(&challenge.text, challenge.number));
            let key = IdempotencyKey::of(&source.map_err(|_| Complaint::not_understood())?);
            let text = Box::new(challenge.text);
            verdicts.push((key, challenge.verdict));
            submissions.push((key, Command::Submit { text, authorship: Authorship::OnBehalf }));
        }
        let mut counts = ImportCounts::default();
        let mut moderations = Vec::new();
        let mut entered = Vec::new();
        let mut refused = None;
        let mut end = self.service.campaign(campaign)?.size();
        let outcomes = self.service.act_all(campaign, Actor::Operator, submissions).await?;
        for ((key, verdict), outcome) in verdicts.into_iter().zip(outcomes) {
            match outcome.and_then(|acted| submitted(&acted).ok_or(Trouble::Internal)) {
                Ok((seq, challenge)) => {
                    // What is new lies behind everything before it.
                    let is_new = end <= seq;
                    *(if is_new { &mut counts.entered } else { &mut counts.known }) += 1;
                    end = end.max(seq + 1);
                    entered.push(challenge);
                    let command = moderation(verdict, challenge);
                    moderations.extend(command.map(|command| (key.part(1), command)));
                }
                Err(trouble) => refused = refused.or(Some(Complaint::from(trouble))),
            }
        }
        if consent == Consent::Given {
            self.service.declare_consents(campaign, entered).await?;
        }
        let moderated = self.moderate(campaign, moderations, &mut counts).await;
        match (refused, counts.entered + counts.known) {
            (None, _) => moderated.map(|()| Answer::Imported(counts)),
            (Some(complaint), 0) => Err(complaint),
            (Some(complaint), done) => {
                Err(complaint.and(format!("{done} of {total} challenges were entered before this")))
            }
        }
    }

    /// Moderates each challenge once. What a moderator has decided since the first import stays.
    async fn moderate(
        &self,
        campaign: CampaignId,
        moderations: Vec<(IdempotencyKey, Command)>,
        counts: &mut ImportCounts,
    ) -> Result<(), Complaint> {
        let before = self.service.campaign(campaign)?.size();
        for outcome in self.service.act_all(campaign, Actor::Operator, moderations).await? {
            let facts = match outcome {
                Err(Trouble::Refused(Refusal::ChallengeState)) => continue,
                outcome => outcome?.facts,
            };
            match facts.first() {
                Some((seq, Fact::ChallengeAccepted { .. })) if before <= *seq => {
                    counts.accepted += 1;
                }
                Some((seq, Fact::ChallengeDeclined { .. })) if before <= *seq => {
                    counts.declined += 1;
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// What a verdict makes of a challenge.
fn moderation(verdict: Verdict, challenge: ChallengeId) -> Option<Command> {
    match verdict {
        Verdict::Open => None,
        Verdict::Accept => Some(Command::Accept { challenge }),
        Verdict::Decline => {
            let reason: Option<Reason> = DECLINED_BEFORE.parse().ok();
            Some(Command::Decline { challenge, code: DeclineCode::Other, reason })
        }
    }
}

/// The challenge that was submitted, with its place in the log.
fn submitted(acted: &Acted) -> Option<(u64, ChallengeId)> {
    acted.facts.iter().find_map(|(seq, fact)| match fact {
        Fact::ChallengeSubmitted { challenge, .. } => Some((*seq, *challenge)),
        _ => None,
    })
}
