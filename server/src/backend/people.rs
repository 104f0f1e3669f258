//! People in front of one request. Everything here is for hosts.

use pathways::{
    campaign::{Command, Refusal},
    id::{CampaignId, PersonId, VoiceId},
    people::VoiceKind,
    role::Role,
    text::{Bilingual, Language},
};
use pathways_app::port::{
    ActKey, Admissions, Answer, Campaigns as _, Holder, Invited, Known, LetterText, Member,
    MemberTable, Organisation, People, PeoplePage, Reminder, ReminderState, RoomCodes, RowProblem,
    Seen, Trouble, WrongTable,
};
use uuid::Uuid;

use super::{Desk, campaigns::name, trouble};
use crate::{
    address::{Address, AddressError},
    intake::member_file,
    mail::Written,
    messages, reminder,
    service::IdempotencyKey,
    sign_in::{HostAct, NewInvitation, Refused},
    store::StoreError,
};

mod admission;

impl People for Desk {
    fn people(&self, campaign: CampaignId) -> Answer<'_, PeoplePage> {
        Box::pin(async move {
            let people = self.hosted(campaign)?.people().ok_or(Refusal::NotAllowed)?;
            let mut holders = Vec::new();
            for holder in people.roles {
                let known = self.known(holder.person).await?;
                holders.push(Holder { known, roles: holder.roles });
            }
            let mut page = PeoplePage {
                holders,
                invitations: self.invited(campaign).await?,
                organisations: Vec::new(),
                persons: 0,
            };
            for voice in people.voices {
                match voice.kind {
                    VoiceKind::Person => page.persons += 1,
                    VoiceKind::Organisation => {
                        let mut delegates = Vec::new();
                        for person in voice.delegates {
                            delegates.push(self.known(person).await?);
                        }
                        page.organisations.push(Organisation { voice: voice.voice, delegates });
                    }
                }
            }
            Ok(page)
        })
    }

    fn panelists(&self, campaign: CampaignId) -> Answer<'_, Vec<Known>> {
        Box::pin(async move {
            let panelists = self.see(campaign)?.panelists().ok_or(Refusal::NotAllowed)?;
            let mut known = Vec::new();
            for panelist in panelists {
                let Known { person, address, name } = self.known(panelist).await?;
                let address = address.filter(|_| name.is_none());
                known.push(Known { person, address, name });
            }
            Ok(known)
        })
    }

    fn invite(
        &self,
        campaign: CampaignId,
        key: ActKey,
        address: &str,
        role: Role,
        language: Language,
    ) -> Answer<'_, ()> {
        let address = address.parse();
        Box::pin(async move {
            self.hosted(campaign)?;
            let address = address.map_err(of_address)?;
            let invitation = NewInvitation { campaign, address, role, language };
            self.once(key, HostAct::Invite(invitation)).await
        })
    }

    fn read_members(&self, table: &str) -> Result<MemberTable, WrongTable> {
        let read = member_file::read(table.as_bytes())
            .map_err(|error| WrongTable(messages::of_file(&error, self.language)))?;
        let member = |row: crate::intake::Row<member_file::StatedMember>| Member {
            line: row.line,
            address: row.entry.address.reveal().to_owned(),
            language: row.entry.language,
            organisation: row.entry.organisation.map(|name| name.to_string()),
        };
        let problem = |problem: &crate::intake::Problem| RowProblem {
            line: problem.line,
            words: messages::of_row(problem, self.language),
        };
        Ok(MemberTable {
            problems: read.problems.iter().map(problem).collect(),
            ignored: read.ignored_columns,
            members: read.rows.into_iter().map(member).collect(),
        })
    }

    fn admit(
        &self,
        campaign: CampaignId,
        key: ActKey,
        members: Vec<Member>,
    ) -> Answer<'_, Admissions> {
        Box::pin(async move {
            self.hosted(campaign)?;
            self.admit_members(campaign, key, members).await
        })
    }

    fn add_delegate(
        &self,
        campaign: CampaignId,
        key: ActKey,
        voice: VoiceId,
        address: &str,
        language: Language,
    ) -> Answer<'_, ()> {
        let address = address.parse();
        Box::pin(async move {
            self.hosted(campaign)?;
            let address: Address = address.map_err(of_address)?;
            let person = self.service.person_for_address(&address, language).await?;
            self.act(campaign, key, Command::AddDelegate { voice, person }).await?;
            Ok(())
        })
    }

    fn make_room_codes(
        &self,
        campaign: CampaignId,
        key: ActKey,
        codes: RoomCodes,
    ) -> Answer<'_, ()> {
        Box::pin(async move {
            self.hosted(campaign)?;
            let act = match codes {
                RoomCodes::Personal(count) => HostAct::RoomCodes { campaign, count },
                RoomCodes::Open => HostAct::OpenCode { campaign },
            };
            self.once(key, act).await
        })
    }

    fn room_codes(&self, campaign: CampaignId, form: Uuid) -> Answer<'_, Option<Vec<String>>> {
        Box::pin(async move {
            self.hosted(campaign)?;
            let (host, key) = (self.signed_in()?, IdempotencyKey::from(form).part(0));
            let codes = self.sign_in.codes_of(host, campaign, key).await;
            Ok(codes.map(|codes| codes.iter().map(crate::secret::RoomCode::reveal).collect()))
        })
    }

    fn reminder(&self, campaign: CampaignId) -> Answer<'_, Option<Reminder>> {
        Box::pin(async move {
            let Some(reminder) = self.open_reminder(campaign)? else { return Ok(None) };
            let sent = reminder.was_sent(&self.service).await.map_err(of_store)?;
            let text =
                |language| reminder.written(&self.service, &self.sign_in, language).map(letter);
            let (Some(en), Some(fr)) = (text(Language::En), text(Language::Fr)) else {
                return Ok(None);
            };
            Ok(Some(Reminder {
                kind: reminder.kind(),
                state: if sent { ReminderState::Sent } else { ReminderState::Ready },
                letter: Bilingual { en, fr },
            }))
        })
    }

    fn remind(&self, campaign: CampaignId) -> Answer<'_, ()> {
        Box::pin(async move {
            let reminder = self.open_reminder(campaign)?.ok_or(Refusal::BoxClosed)?;
            reminder.send(&self.service, &self.sign_in).await.map_err(of_store)
        })
    }
}

impl Desk {
    /// The campaign, if the reader hosts it: nobody else makes the server look at people.
    fn hosted(&self, campaign: CampaignId) -> Result<Seen, Trouble> {
        let seen = self.see(campaign)?;
        self.signed_in()?;
        if seen.has(Role::Host) { Ok(seen) } else { Err(Refusal::NotAllowed.into()) }
    }

    async fn known(&self, person: PersonId) -> Result<Known, Trouble> {
        let found = self.service.store().person(person.uuid()).await.map_err(of_store)?;
        let name = found.as_ref().and_then(|found| found.name.as_deref()?.parse().ok());
        Ok(Known { person, address: found.and_then(|found| found.address), name })
    }

    async fn invited(&self, campaign: CampaignId) -> Result<Vec<Invited>, Trouble> {
        let open = self.sign_in.open_invitations(campaign).await.map_err(trouble::of)?;
        let invited = open.into_iter().map(|one| Invited {
            address: one.address.reveal().to_owned(),
            role: one.role,
            language: one.language,
            until: one.expires,
        });
        Ok(invited.collect())
    }

    /// Acts once under a key. Whoever sends the same form again has what it asked for.
    async fn once(&self, key: ActKey, act: HostAct) -> Result<(), Trouble> {
        match self.sign_in.act_once(self.signed_in()?, name(key), act).await {
            Ok(_) | Err(Refused::AlreadyDone) => Ok(()),
            Err(refused) => Err(trouble::of(refused)),
        }
    }

    fn open_reminder(&self, campaign: CampaignId) -> Result<Option<reminder::Reminder>, Trouble> {
        self.hosted(campaign)?;
        let state = self.service.campaign(campaign)?;
        Ok(reminder::Reminder::of(campaign, state, self.service.now()))
    }
}

fn letter(written: Written) -> LetterText {
    LetterText { subject: written.subject, body: written.body }
}

fn of_address(error: AddressError) -> Trouble {
    trouble::of(error.into())
}

fn of_store(error: StoreError) -> Trouble {
    trouble::of(error.into())
}
