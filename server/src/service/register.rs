//! The registers of known initiatives: what is kept of them in memory, how they change, and what is found in them.
//!
//! A register is read again when its version in the store is another one, so every node sees what another wrote, and what
//! is erased is forgotten. Its index is made when somebody first searches that version.

use std::{num::NonZero, sync::Arc, time::Duration};

use pathways::{
    campaign::Actor,
    id::{CampaignId, InitiativeId, PersonId},
    register::{
        Change, Initiative, InitiativeText, Known, Register, RegisterCommand, Standing, decide,
    },
    text::{Bearer, LanguageTag, Link, Name, Purpose, Reason, Region},
    theming::{
        Text,
        similar::{Index, Languages},
    },
    time::Day,
};
use serde::{Deserialize, Serialize};
use tokio::{
    sync::{Mutex, OnceCell},
    task::spawn_blocking,
    time::timeout,
};

use super::{FoundWord, Service, Trouble, internal};
use crate::{
    store::{InitiativeRow, Kept},
    threads::Threads,
};

/// How long somebody waits for an index, and then for what is found in it, before she does without.
pub const PATIENCE: Duration = Duration::from_secs(1);
/// How often a change that met another one is decided again.
const ATTEMPTS: u32 = 8;

/// The register of one campaign as this node knows it.
#[derive(Debug, Default)]
pub(super) struct Registers(Mutex<Arc<KeptRegister>>);

/// A register at one of its versions.
#[derive(Debug, Default)]
pub struct KeptRegister {
    version: u64,
    register: Register,
    index: OnceCell<Arc<InitiativeIndex>>,
}

impl KeptRegister {
    /// What is in it.
    pub const fn register(&self) -> &Register {
        &self.register
    }
}

/// What is listed in a register, to be searched.
#[derive(Debug)]
pub struct InitiativeIndex {
    index: Index,
    of: Vec<InitiativeId>,
}

impl InitiativeIndex {
    fn of(register: &Register) -> Self {
        let listed = register.initiatives.values().filter(|one| one.is_listed());
        let (of, texts): (Vec<_>, Vec<_>) = listed.map(|one| (one.id, text(one))).unzip();
        let threads = Threads::new(NonZero::<usize>::MIN);
        Self { index: Index::of(&threads, &texts, Languages::Bridged), of }
    }

    /// The initiatives that have most in common with a text, the best first, each with how much in ten-thousandths.
    pub fn like(&self, text: &Text, most: usize) -> Vec<(InitiativeId, u16)> {
        let hits = self.index.find(text, most).into_iter();
        hits.map(|hit| (self.of[hit.text], hit.score.ten_thousandths())).collect()
    }

    /// Where the words of a search are.
    pub fn search(&self, words: &str) -> Vec<FoundWord<InitiativeId>> {
        let found = self.index.search(words).into_iter();
        found.map(|sought| FoundWord::of(sought, &self.of)).collect()
    }
}

/// What an initiative says, to be compared with what holds somebody back. Who works on it says nothing about that.
fn text(one: &Initiative) -> Text {
    let InitiativeText { name, purpose, language, .. } = &one.known.text;
    Text {
        id: one.id.to_string(),
        title: name.to_string(),
        body: purpose.to_string(),
        language: Some(language.clone()),
    }
}

impl Service {
    /// The register of a campaign.
    pub async fn register(&self, id: CampaignId) -> Result<Arc<KeptRegister>, Trouble> {
        let cell = self.cell(id)?;
        let store = self.store();
        let version =
            store.initiatives_version(id.uuid()).await.map_err(|error| internal(&error))?;
        let mut kept = cell.registers.0.lock().await;
        if kept.version != version {
            let (version, rows) =
                store.initiatives(id.uuid()).await.map_err(|error| internal(&error))?;
            let read: Vec<Initiative> =
                rows.into_iter().map(initiative).collect::<Result<_, _>>()?;
            let initiatives = read.into_iter().map(|one| (one.id, one)).collect();
            let (register, index) = (Register { initiatives }, OnceCell::new());
            *kept = Arc::new(KeptRegister { version, register, index });
        }
        Ok(Arc::clone(&kept))
    }

    /// Decides about a register and keeps what follows. Whoever loses a race decides again.
    pub async fn change_register(
        &self,
        id: CampaignId,
        actor: Actor,
        command: RegisterCommand,
        today: Day,
    ) -> Result<(), Trouble> {
        for _ in 0..ATTEMPTS {
            let (campaign, kept) = (self.campaign(id)?, self.register(id).await?);
            let changes = decide(&campaign, &kept.register, actor, command.clone(), today)?;
            if changes.is_empty() {
                return Ok(());
            }
            let (mut put, mut gone) = (Vec::new(), Vec::new());
            for change in changes {
                match change {
                    Change::Put(one) => put.push(row(*one)?),
                    Change::Gone(one) => gone.push(one.uuid()),
                }
            }
            let store = self.store();
            let written = store.change_initiatives(id.uuid(), kept.version, put, gone).await;
            if written.map_err(|error| internal(&error))? == Kept::Written {
                return Ok(());
            }
        }
        Err(Trouble::Busy { retry_after: 1 })
    }

    /// The index of a register; none where it takes too long to make.
    pub async fn initiative_index(&self, kept: Arc<KeptRegister>) -> Option<Arc<InitiativeIndex>> {
        // It goes on when nobody waits for it any more.
        let building = tokio::spawn(async move {
            let make = || async {
                let of = Arc::clone(&kept);
                spawn_blocking(move || Arc::new(InitiativeIndex::of(&of.register))).await
            };
            kept.index.get_or_try_init(make).await.cloned()
        });
        match timeout(PATIENCE, building).await {
            Ok(Ok(Ok(index))) => Some(index),
            Ok(Ok(Err(error)) | Err(error)) => {
                tracing::error!(cause = %error, "a register could not be indexed");
                None
            }
            Err(_) => None,
        }
    }
}

/// What a row says of an initiative.
#[derive(Serialize, Deserialize)]
struct Body {
    name: Name,
    bearer: Bearer,
    purpose: Purpose,
    language: LanguageTag,
    link: Option<Link>,
    place: Option<Region>,
    checked: Day,
    /// Why it was refused, if it was.
    refused: Option<Reason>,
}

fn row(one: Initiative) -> Result<InitiativeRow, Trouble> {
    let Initiative { id, known: Known { text, checked }, standing, suggested_by } = one;
    let InitiativeText { name, bearer, purpose, language, link, place } = text;
    let listed = standing == Standing::Listed;
    let refused = match standing {
        Standing::Refused(reason) => Some(reason),
        Standing::Listed | Standing::Waiting => None,
    };
    let body = Body { name, bearer, purpose, language, link, place, checked, refused };
    let body = serde_json::to_string(&body).map_err(|error| unreadable(&error))?;
    let suggested_by = suggested_by.map(PersonId::uuid);
    Ok(InitiativeRow { initiative: id.uuid(), body, listed, suggested_by })
}

fn initiative(row: InitiativeRow) -> Result<Initiative, Trouble> {
    let body: Body = serde_json::from_str(&row.body).map_err(|error| unreadable(&error))?;
    let Body { name, bearer, purpose, language, link, place, checked, refused } = body;
    let text = InitiativeText { name, bearer, purpose, language, link, place };
    let standing = match (row.listed, refused) {
        (true, _) => Standing::Listed,
        (false, Some(reason)) => Standing::Refused(reason),
        (false, None) => Standing::Waiting,
    };
    let suggested_by = row.suggested_by.map(PersonId::new);
    let id = InitiativeId::new(row.initiative);
    Ok(Initiative { id, known: Known { text, checked }, standing, suggested_by })
}

/// What a row says is in no log line.
fn unreadable(error: &serde_json::Error) -> Trouble {
    tracing::error!(kind = ?error.classify(), "a row of a register is none");
    Trouble::Internal
}
