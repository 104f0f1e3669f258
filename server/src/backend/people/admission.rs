//! Members of a table as voices.
//!
//! ```text
//! rows -> groups: one per person, one per organisation -> admitted, all in one go
//!                                                      -> somebody of the group has a voice: the others join it
//! ```
//!
//! The name of an organisation is kept nowhere: it only tells which rows belong together. So a group whose organisation
//! was admitted from an earlier table is recognised by those of its people who speak for it. Whoever is not in the table
//! stays what they are.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::{Actor, Campaign, Command, Refusal},
    id::{CampaignId, PersonId, VoiceId},
    people::{Door, VoiceKind},
};
use pathways_app::port::{ActKey, Admissions, LeftOut, Member, Trouble, WhyLeftOut};
use uuid::Uuid;

use super::of_address;
use crate::{
    address::Address,
    backend::{Desk, campaigns::name},
    service::IdempotencyKey,
};

/// Rows that share a voice.
struct Group {
    kind: VoiceKind,
    /// Names the admission: that of the first row.
    key: IdempotencyKey,
    rows: Vec<Row>,
}

/// Somebody who speaks for a group.
struct Row {
    line: u64,
    /// Names the change by which the person joins a voice that others hold.
    key: IdempotencyKey,
    person: PersonId,
}

impl Desk {
    /// Admits members, and adds those of organisations that have a voice already. Sent again, it says the same.
    pub(super) async fn admit_members(
        &self,
        campaign: CampaignId,
        key: ActKey,
        members: Vec<Member>,
    ) -> Result<Admissions, Trouble> {
        let host = Actor::Person(self.signed_in()?);
        let groups = self.groups(key, members).await?;
        let commands = groups.iter().map(Group::admission).collect();
        let mut admissions = Admissions::default();
        let mut known = Vec::new();
        let outcomes = self.service.act_all(campaign, host, commands).await?;
        for (group, outcome) in groups.iter().zip(outcomes) {
            match outcome.map_err(Trouble::from) {
                Ok(_) => admissions.admitted += 1,
                Err(Trouble::Refused(Refusal::AlreadyAdmitted)) => known.push(group),
                Err(trouble) => return Err(trouble),
            }
        }
        for group in known {
            admissions.known += 1;
            self.join(campaign, group, &mut admissions).await?;
        }
        admissions.left_out.sort_by_key(|left| left.line);
        Ok(admissions)
    }

    async fn groups(&self, key: ActKey, members: Vec<Member>) -> Result<Vec<Group>, Trouble> {
        let mut groups = Vec::new();
        for (line, (kind, members)) in grouped(members) {
            let mut rows = Vec::new();
            for member in members {
                let address: Address = member.address.parse().map_err(of_address)?;
                let language = member.language.unwrap_or(self.language);
                let person = self.service.person_for_address(&address, language).await?;
                // The key itself is that of an admission.
                let key = name(key.part(member.line)).part(0);
                rows.push(Row { line: member.line, key, person });
            }
            groups.push(Group { kind, key: name(key.part(line)), rows });
        }
        Ok(groups)
    }

    /// Lets those of a group speak for the voice that the others of it hold.
    async fn join(
        &self,
        campaign: CampaignId,
        group: &Group,
        admissions: &mut Admissions,
    ) -> Result<(), Trouble> {
        let host = Actor::Person(self.signed_in()?);
        let before = self.service.campaign(campaign)?;
        let voices = group.organisations(&before);
        let mut voices = voices.into_iter();
        let (Some(voice), None) = (voices.next(), voices.next()) else {
            let voiceless =
                group.rows.iter().filter(|row| before.people.voice_of(row.person).is_none());
            admissions.left_out.extend(voiceless.map(|row| row.left_out(WhyLeftOut::NoOneVoice)));
            return Ok(());
        };
        let join = |row: &Row| (row.key, Command::AddDelegate { voice, person: row.person });
        let commands = group.rows.iter().map(join).collect();
        let outcomes = self.service.act_all(campaign, host, commands).await?;
        for (row, outcome) in group.rows.iter().zip(outcomes) {
            let held = before.people.voice_of(row.person);
            match outcome.map_err(Trouble::from) {
                Ok(_) => admissions.joined += 1,
                Err(Trouble::Refused(_)) if held.is_some_and(|(held, _)| held == voice) => {}
                Err(Trouble::Refused(refusal)) => {
                    admissions.left_out.push(row.left_out(WhyLeftOut::Refused(refusal)));
                }
                Err(trouble) => return Err(trouble),
            }
        }
        Ok(())
    }
}

impl Group {
    fn admission(&self) -> (IdempotencyKey, Command) {
        // The voice's id follows from the key, so that a resend names the same voice.
        let voice = VoiceId::new(Uuid::from_bytes(*self.key.as_bytes()));
        let delegates = self.rows.iter().map(|row| row.person).collect();
        let door = Door::Listed;
        (self.key, Command::Admit { voice, kind: self.kind, delegates, door })
    }

    /// The organisations for which somebody of the group speaks.
    fn organisations(&self, campaign: &Campaign) -> BTreeSet<VoiceId> {
        if self.kind == VoiceKind::Person {
            return BTreeSet::new();
        }
        let held = self.rows.iter().filter_map(|row| campaign.people.voice_of(row.person));
        held.filter(|(_, voice)| voice.kind == VoiceKind::Organisation).map(|(id, _)| id).collect()
    }
}

impl Row {
    const fn left_out(&self, why: WhyLeftOut) -> LeftOut {
        LeftOut { line: self.line, why }
    }
}

/// Members by voice, each with the line of its first row. Those of one organisation are one voice.
fn grouped(members: Vec<Member>) -> BTreeMap<u64, (VoiceKind, Vec<Member>)> {
    let mut groups: BTreeMap<u64, (VoiceKind, Vec<Member>)> = BTreeMap::new();
    let mut first_lines: BTreeMap<String, u64> = BTreeMap::new();
    for member in members {
        let (line, kind) = match &member.organisation {
            None => (member.line, VoiceKind::Person),
            Some(organisation) => {
                let name = organisation.to_lowercase();
                (*first_lines.entry(name).or_insert(member.line), VoiceKind::Organisation)
            }
        };
        groups.entry(line).or_insert_with(|| (kind, Vec::new())).1.push(member);
    }
    groups
}
