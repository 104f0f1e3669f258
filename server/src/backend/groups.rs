//! Answers to group questions in front of one request.

use pathways::{
    campaign::Refusal,
    charter::groups::{GroupChoice, are_offered},
    id::{CampaignId, PersonId},
    role::{Action, Role},
    stage::Stage,
};
use pathways_app::port::{Answer, Campaigns as _, GroupFigures, Groups, Seen, Trouble};

use super::Desk;
use crate::store::{GroupAnswerRow, StoreError};

impl Groups for Desk {
    fn own_groups(&self, campaign: CampaignId) -> Answer<'_, Vec<GroupChoice>> {
        Box::pin(async move {
            let person = self.signed_in()?;
            let seen = self.see(campaign)?;
            let rows = self.service.store().group_answers_of(person.uuid()).await;
            let rows = rows.map_err(|error| unavailable(&error))?.into_iter();
            let here = rows.filter(|row| row.campaign == seen.id().uuid());
            Ok(here.map(|row| choice(row.question, row.answer)).collect())
        })
    }

    fn keep_groups(&self, campaign: CampaignId, choices: Vec<GroupChoice>) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            let seen = self.see(campaign)?;
            if seen.glance().me.voice.is_none() {
                return Err(Refusal::NotAllowed.into());
            }
            if !takes_answers(seen.stage()) {
                return Err(Refusal::WrongStage { stage: seen.stage() }.into());
            }
            if !are_offered(&seen.glance().charter.group_questions, &choices) {
                return Err(Trouble::Unreadable);
            }
            self.write(&seen, person, &choices).await
        })
    }

    fn take_back_groups(&self, campaign: CampaignId) -> Answer<'_, ()> {
        Box::pin(async move {
            let person = self.signed_in()?;
            self.write(&self.see(campaign)?, person, &[]).await
        })
    }

    fn group_figures(&self, campaign: CampaignId) -> Answer<'_, GroupFigures> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            if !seen.has(Role::Host) {
                return Err(Refusal::NotAllowed.into());
            }
            match seen.stage() {
                Stage::Archived | Stage::Cancelled => return Ok(GroupFigures::Deleted),
                Stage::Draft => return Ok(GroupFigures::NotYet),
                _ if seen.may(Action::Join) => return Ok(GroupFigures::NotYet),
                _ => {}
            }
            let rows = self.service.store().group_answers(seen.id().uuid()).await;
            let rows = rows.map_err(|error| unavailable(&error))?.into_iter();
            let choices: Vec<_> = rows.map(|row| choice(row.question, row.answer)).collect();
            let questions = seen.glance().charter.group_questions.iter().enumerate();
            let cells = questions.map(|(place, question)| question.cells(place, &choices));
            Ok(GroupFigures::Shown(cells.collect()))
        })
    }
}

impl Desk {
    async fn write(
        &self,
        seen: &Seen,
        person: PersonId,
        choices: &[GroupChoice],
    ) -> Result<(), Trouble> {
        let row = |choice: &GroupChoice| GroupAnswerRow {
            question: choice.question,
            answer: choice.answer,
        };
        let rows: Vec<_> = choices.iter().map(row).collect();
        let now = i64::try_from(self.now().unix()).unwrap_or(i64::MAX);
        let (campaign, store) = (seen.id().uuid(), self.service.store());
        let kept = store.keep_group_answers(campaign, person.uuid(), &rows, now).await;
        kept.map_err(|error| unavailable(&error))
    }
}

/// From the first stage on the questions stand; at the end all answers are deleted.
const fn takes_answers(stage: Stage) -> bool {
    !matches!(stage, Stage::Draft | Stage::Archived | Stage::Cancelled)
}

const fn choice(question: u8, answer: u8) -> GroupChoice {
    GroupChoice { question, answer }
}

fn unavailable(error: &StoreError) -> Trouble {
    tracing::error!(cause = %error, "answers to group questions cannot be read or kept");
    Trouble::Unavailable
}
