//! The register of known initiatives in front of one request.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Instant,
};

use pathways::{
    campaign::{Actor, Refusal},
    id::{CampaignId, InitiativeId},
    register::{InitiativeText, Known, RegisterCommand},
    role::Role,
    text::ZoneName,
    theming::Text,
    time::Day,
    view::InitiativeView,
};
use pathways_app::port::{
    ActKey, Answer, Campaigns as _, FoundWord, InitiativeTable, Initiatives, LEAST_LETTERS,
    OtherRegister, RowProblem, Seen, Trouble, Written, WrongTable,
};
use tokio::time::timeout;

use super::{Desk, campaigns::name, similarity::computed};
use crate::{
    intake::{FileError, Problem, initiative_file},
    messages,
    service::{IdempotencyKey, REGISTER_PATIENCE},
};

/// How many initiatives are named beside a text.
const MOST_NEAR: usize = 5;
/// How many hits are looked at: some may no longer be there, or were left out.
const LOOKED_AT: usize = 30;
/// What a text has in common with what is done about it, at least, in ten-thousandths. Measured with the forty challenges
/// of the demonstration and twelve initiatives in either language: of twenty-four that fit, sixteen are named, and twelve
/// that do not.
const LEAST: u16 = 1_200;

impl Initiatives for Desk {
    fn today(&self, zone: &ZoneName) -> Day {
        self.moment(self.now(), zone).local.day()
    }

    fn initiatives(&self, campaign: CampaignId) -> Answer<'_, Vec<InitiativeView>> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            let kept = self.service.register(campaign).await?;
            Ok(seen.register(kept.register(), self.day_in(&seen)))
        })
    }

    fn near_initiatives(
        &self,
        campaign: CampaignId,
        texts: Vec<Written>,
        left_out: Vec<InitiativeId>,
    ) -> Answer<'_, Vec<InitiativeView>> {
        Box::pin(async move {
            let seen = self.see(campaign)?;
            let kept = self.service.register(campaign).await?;
            let texts: Vec<Text> = texts
                .into_iter()
                .filter(|text| text.letters() >= LEAST_LETTERS)
                .map(text)
                .collect();
            if texts.is_empty() || kept.register().initiatives.is_empty() {
                return Ok(Vec::new());
            }
            let Some(index) = self.service.initiative_index(kept.clone()).await else {
                return Ok(Vec::new());
            };
            let began = Instant::now();
            let near = computed(move || {
                let mut best: BTreeMap<InitiativeId, u16> = BTreeMap::new();
                // What nobody waits for any more is not looked up.
                let texts = texts.iter().take_while(|_| began.elapsed() < REGISTER_PATIENCE);
                for (id, score) in texts.flat_map(|text| index.like(text, LOOKED_AT)) {
                    let known = best.entry(id).or_default();
                    *known = score.max(*known);
                }
                let mut near: Vec<_> =
                    best.into_iter().filter(|(_, score)| LEAST <= *score).collect();
                near.sort_by_key(|(id, score)| (std::cmp::Reverse(*score), *id));
                near
            });
            let Ok(near) = timeout(REGISTER_PATIENCE, near).await else { return Ok(Vec::new()) };
            let near = near?;
            let left_out: BTreeSet<InitiativeId> = left_out.into_iter().collect();
            let all = seen.register(kept.register(), self.day_in(&seen)).into_iter();
            let mut all: BTreeMap<InitiativeId, InitiativeView> =
                all.map(|one| (one.id, one)).collect();
            let shown = near.into_iter().filter(|(id, _)| !left_out.contains(id));
            Ok(shown.filter_map(|(id, _)| all.remove(&id)).take(MOST_NEAR).collect())
        })
    }

    fn search_register(
        &self,
        campaign: CampaignId,
        words: &str,
    ) -> Answer<'_, Vec<FoundWord<InitiativeId>>> {
        let words = words.to_owned();
        Box::pin(async move {
            self.see(campaign)?;
            let kept = self.service.register(campaign).await?;
            let Some(index) = self.service.initiative_index(kept).await else {
                return Ok(Vec::new());
            };
            let found = computed(move || index.search(&words)).await?.into_iter();
            Ok(found.map(|one| FoundWord { word: one.word, within: one.within }).collect())
        })
    }

    fn list_initiative(
        &self,
        campaign: CampaignId,
        key: ActKey,
        known: Known,
    ) -> Answer<'_, InitiativeId> {
        Box::pin(async move {
            let id = self.new_initiative(campaign, key)?;
            self.change(campaign, RegisterCommand::List { id, known: Box::new(known) }).await?;
            Ok(id)
        })
    }

    fn suggest_initiative(
        &self,
        campaign: CampaignId,
        key: ActKey,
        text: InitiativeText,
    ) -> Answer<'_, InitiativeId> {
        Box::pin(async move {
            let id = self.new_initiative(campaign, key)?;
            self.change(campaign, RegisterCommand::Suggest { id, text: Box::new(text) }).await?;
            Ok(id)
        })
    }

    fn read_initiatives(
        &self,
        campaign: CampaignId,
        table: &str,
    ) -> Result<InitiativeTable, WrongTable> {
        let read = match self.see(campaign) {
            Ok(seen) => {
                let today = self.day_in(&seen);
                initiative_file::read(table.as_bytes(), today, &self.language.into())
            }
            // Whoever may not see the campaign is told so by its page.
            Err(_) => Err(FileError::Empty),
        };
        let read = read.map_err(|error| WrongTable(messages::of_file(&error, self.language)))?;
        let problem = |problem: &Problem| RowProblem {
            line: problem.line,
            words: messages::of_row(problem, self.language),
        };
        Ok(InitiativeTable {
            problems: read.problems.iter().map(problem).collect(),
            ignored: read.ignored_columns,
            rows: read.rows.into_iter().map(|row| row.entry).collect(),
        })
    }

    fn import_initiatives(
        &self,
        campaign: CampaignId,
        key: ActKey,
        rows: Vec<Known>,
    ) -> Answer<'_, ()> {
        Box::pin(self.import(campaign, key, rows))
    }

    fn other_registers(&self, campaign: CampaignId) -> Answer<'_, Vec<OtherRegister>> {
        Box::pin(async move {
            let mut others = Vec::new();
            let hosted = |seen: &Seen| seen.id() != campaign && seen.has(Role::Host);
            for seen in self.all_seen().into_iter().filter(hosted) {
                let count = u32::try_from(self.listed(&seen).await?.len()).unwrap_or(u32::MAX);
                if count > 0 {
                    let name = seen.glance().charter.name.clone();
                    others.push(OtherRegister { campaign: seen.id(), name, count });
                }
            }
            Ok(others)
        })
    }

    fn take_over_register(&self, campaign: CampaignId, from: CampaignId) -> Answer<'_, u32> {
        Box::pin(async move {
            let other = self.see(from)?;
            if !other.has(Role::Host) {
                return Err(Refusal::NotAllowed.into());
            }
            let rows = self.listed(&other).await?;
            let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
            // An initiative has one id here, whoever takes it over and however often.
            let id_here = |id: InitiativeId| {
                IdempotencyKey::of(id.as_bytes()).initiative(campaign, Actor::System)
            };
            let rows = rows.into_iter().map(|(id, known)| (id_here(id), known)).collect();
            self.change(campaign, RegisterCommand::TakeOver(rows)).await?;
            Ok(count)
        })
    }

    fn change_register(&self, campaign: CampaignId, command: RegisterCommand) -> Answer<'_, ()> {
        Box::pin(self.change(campaign, command))
    }
}

impl Desk {
    async fn change(&self, campaign: CampaignId, command: RegisterCommand) -> Result<(), Trouble> {
        // A campaign that nobody may know of is unknown to writers too.
        let seen = self.see(campaign)?;
        let actor = Actor::Person(self.signed_in()?);
        let today = self.day_in(&seen);
        Ok(self.service.change_register(campaign, actor, command, today).await?)
    }

    /// Lists rows. Each has an id of its own, the same when it is sent again.
    async fn import(
        &self,
        campaign: CampaignId,
        key: ActKey,
        rows: Vec<Known>,
    ) -> Result<(), Trouble> {
        let row = |(part, known)| Ok((self.new_initiative(campaign, key.part(part))?, known));
        let rows: Result<Vec<_>, Trouble> = (0..).zip(rows).map(row).collect();
        self.change(campaign, RegisterCommand::Import(rows?)).await
    }

    /// What a campaign has listed.
    async fn listed(&self, seen: &Seen) -> Result<Vec<(InitiativeId, Known)>, Trouble> {
        let kept = self.service.register(seen.id()).await?;
        let listed = kept.register().initiatives.values().filter(|one| one.is_listed());
        Ok(listed.map(|one| (one.id, one.known.clone())).collect())
    }

    /// The id of what a form lists: sent twice, it names the same.
    fn new_initiative(&self, campaign: CampaignId, key: ActKey) -> Result<InitiativeId, Trouble> {
        let actor = Actor::Person(self.signed_in()?);
        Ok(name(key).initiative(campaign, actor))
    }

    fn day_in(&self, seen: &Seen) -> Day {
        self.today(&seen.glance().charter.zone)
    }
}

fn text(written: Written) -> Text {
    let Written { title, body, language } = written;
    Text { id: String::new(), title, body, language: language.map(Into::into) }
}
