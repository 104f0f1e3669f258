//! Creating, listing and showing campaigns.

use jiff::tz::TimeZone;
use pathways::{
    campaign::{Actor, Campaign, Command, Precondition},
    charter::Charter,
    id::CampaignId,
    role::Role,
    text::Language,
};

use super::{Answer, CampaignLine, CampaignSheet, Complaint, Desk, sentence};
use crate::{address::Address, service::IdempotencyKey, store::StoreError};

impl Desk {
    pub(super) async fn create_campaign(
        &self,
        charter: Charter,
        host: Option<Address>,
    ) -> Result<Answer, Complaint> {
        check_zone(&charter)?;
        let key = IdempotencyKey::fresh();
        let (campaign, _) = self.service.create(Actor::Operator, key, charter, None).await?;
        if let Some(host) = host {
            let now = self.service.now();
            let person = self.sign_in.person_at(&host, Language::En, now).await?;
            let grant = Command::Grant { person, role: Role::Host };
            self.service.act(campaign, Actor::Operator, key.part(1), grant).await?;
        }
        Ok(Answer::Created { campaign })
    }

    pub(super) fn list_campaigns(&self) -> Answer {
        let line = |(id, campaign): (CampaignId, std::sync::Arc<Campaign>)| {
            let name = campaign.charter.as_ref()?.name.clone();
            Some(CampaignLine { id, stage: campaign.stage, name })
        };
        Answer::Campaigns {
            campaigns: self.service.campaigns().into_iter().filter_map(line).collect(),
        }
    }

    pub(super) async fn show_campaign(&self, id: CampaignId) -> Result<Answer, Complaint> {
        let campaign = self.service.campaign(id)?;
        let charter = campaign.charter.clone().ok_or_else(Complaint::not_understood)?;
        let next = charter.path.next(campaign.stage);
        let preconditions =
            next.map(|to| campaign.preconditions_of(to, self.service.now())).unwrap_or_default();
        let unmet = preconditions.iter().filter(|one| !Precondition::is_met(one));
        Ok(Answer::Campaign(Box::new(CampaignSheet {
            id,
            stage: campaign.stage,
            entries: campaign.size(),
            voices: campaign.people.admitted_in_all(),
            challenges: challenges(&campaign),
            people: self.people(&campaign).await?,
            missing: unmet.map(sentence::of_precondition).collect(),
            contest_until: campaign.contest_until,
            charter,
        })))
    }

    /// Everybody with a role, by address where there is one.
    async fn people(&self, campaign: &Campaign) -> Result<Vec<(Role, String)>, StoreError> {
        let mut people = Vec::new();
        for (person, roles) in campaign.people.granted() {
            let known = self.service.store().person(person.uuid()).await?;
            let name = known.and_then(|known| known.address).unwrap_or_else(|| person.to_string());
            people.extend(roles.iter().map(|role| (*role, name.clone())));
        }
        people.sort();
        Ok(people)
    }
}

/// The coverage equation, term by term.
fn challenges(campaign: &Campaign) -> Vec<(String, u32)> {
    let coverage = campaign.coverage();
    let terms = [
        ("submitted", coverage.submitted),
        ("pending", coverage.pending),
        ("in a theme", coverage.themed),
        ("not yet in a theme", coverage.unthemed),
        ("in no theme on purpose", coverage.apart),
        ("merged", coverage.merged),
        ("split", coverage.split),
        ("declined", coverage.declined),
        ("withdrawn", coverage.withdrawn),
    ];
    terms.into_iter().map(|(name, count)| (name.to_owned(), count)).collect()
}

/// The engine takes any zone's name; only the server knows which exist.
fn check_zone(charter: &Charter) -> Result<(), Complaint> {
    match TimeZone::get(charter.zone.as_str()) {
        Ok(_) => Ok(()),
        Err(_) => Err(Complaint::new(
            "unknown_zone",
            format!(
                "there is no time zone {:?}: write one such as America/Toronto",
                charter.zone.as_str()
            ),
        )),
    }
}
