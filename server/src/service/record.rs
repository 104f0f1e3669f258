//! The record as files that anybody may take away and check without us, and open data beside it.

use std::{collections::BTreeSet, sync::Arc};

use pathways::{
    campaign::Campaign,
    id::{CampaignId, ChallengeId, RoundId},
    record::{
        ShortTree, SideRow,
        tree::Tree,
        vectors::{VECTORS, VECTORS_FILE},
        verify::{
            CHECKPOINT_FILE, KEY_FILE, RECORD_FILE, SPECIFICATION, SPECIFICATION_FILE, TEXTS_FILE,
            ballots_file, ballots_text, slip_line, slips_file, text_line,
        },
    },
    round::Slip,
    stage::Stage,
    view,
};
use pathways_recount::archive;
use tokio::sync::OwnedSemaphorePermit;

use super::{Folded, Service, Trouble, sealed::OpenedBox};
use crate::{open_data, record_key::RecordKey};

/// What a reader finds first.
const README_FILE: &str = "README.txt";
const README: &str = include_str!("record/README.txt");

/// How many records are put together at once: each lies in memory as a whole, and packing it takes a processor.
pub(super) const RECORDS_AT_ONCE: usize = 2;
/// After how many seconds whoever found all of them taken may ask again.
const RETRY_AFTER: u32 = 5;

/// The files of a record, by name, in the order in which to read them.
type Files = Vec<(String, String)>;

impl Service {
    /// How far a campaign's record goes, and its root.
    pub fn tree(&self, campaign: CampaignId) -> Result<Tree, Trouble> {
        Ok(self.folded(campaign)?.tree())
    }

    /// The same, signed.
    pub fn checkpoint(&self, campaign: CampaignId) -> Result<String, Trouble> {
        Ok(self.key().checkpoint(campaign, self.tree(campaign)?))
    }

    /// How far the record goes, short enough to be read out; none for a draft, which has no record for anybody yet.
    pub fn fingerprint(&self, campaign: CampaignId) -> Option<ShortTree> {
        let folded = self.folded(campaign).ok()?;
        (folded.campaign.stage != Stage::Draft).then(|| folded.tree().into())
    }

    /// The files of a campaign's record as everybody may have them.
    pub async fn record(&self, campaign: CampaignId) -> Result<Files, Trouble> {
        self.put_together(campaign, Ok).await
    }

    /// The same in one archive.
    pub async fn record_archive(&self, campaign: CampaignId) -> Result<Vec<u8>, Trouble> {
        let pack = move |files: Files| {
            archive::pack(&files).map_err(|error| {
                tracing::error!(%campaign, cause = %error, "a record cannot be packed");
                Trouble::Internal
            })
        };
        self.put_together(campaign, pack).await
    }

    /// What everybody may know of a campaign, as tables in one archive.
    pub async fn open_data(&self, campaign: CampaignId) -> Result<Vec<u8>, Trouble> {
        let permit = self.place()?;
        let (state, register) = (self.campaign(campaign)?, self.register(campaign).await?);
        let consents = self.consents(campaign).await?;
        let failed = move |cause: &dyn std::error::Error| {
            tracing::error!(%campaign, %cause, "open data cannot be written");
            Trouble::Internal
        };
        let work = move || {
            let files = open_data::files(&state, &consents, register.register());
            let files = files.map_err(|error| failed(&error))?;
            archive::pack(&files).map_err(|error| failed(&error))
        };
        beside(permit, campaign, work).await
    }

    /// A place among those who have something put together.
    fn place(&self) -> Result<OwnedSemaphorePermit, Trouble> {
        let permit = Arc::clone(&self.0.records).try_acquire_owned();
        permit.map_err(|_| Trouble::Busy { retry_after: RETRY_AFTER })
    }

    async fn put_together<T: Send + 'static>(
        &self,
        campaign: CampaignId,
        finish: impl FnOnce(Files) -> Result<T, Trouble> + Send + 'static,
    ) -> Result<T, Trouble> {
        let permit = self.place()?;
        let folded = self.folded(campaign)?;
        let mut boxes = Vec::new();
        let log = folded.entries.iter().map(|entry| &entry.event);
        for round in view::sealed(&folded.campaign, log) {
            match self.sealed_box(campaign, round).await {
                Ok(opened) => boxes.push((round, opened)),
                // With all the rest anybody can still check that the box is not what was sealed.
                Err(Trouble::Quarantined) if !tells_slips(&folded.campaign, round) => {}
                Err(trouble) => return Err(trouble),
            }
        }
        let (key, consents) = (self.key().clone(), self.consents(campaign).await?);
        let work = move || finish(files(campaign, &folded, &consents, &boxes, &key)?);
        beside(permit, campaign, work).await
    }
}

/// Runs work beside the threads that answer requests; its place is free once it is done.
async fn beside<T: Send + 'static>(
    permit: OwnedSemaphorePermit,
    campaign: CampaignId,
    work: impl FnOnce() -> Result<T, Trouble> + Send + 'static,
) -> Result<T, Trouble> {
    let work = move || {
        let _taken = permit;
        work()
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| {
        tracing::error!(%campaign, cause = %error, "a record was not put together");
        Trouble::Internal
    })?
}

fn files(
    campaign: CampaignId,
    folded: &Folded,
    consents: &BTreeSet<ChallengeId>,
    boxes: &[(RoundId, Arc<OpenedBox>)],
    key: &RecordKey,
) -> Result<Files, Trouble> {
    let state = &folded.campaign;
    let entries = folded.entries.iter().map(|entry| (entry.bytes.as_str(), &entry.event));
    let texts = view::texts(state, consents, folded.entries.iter().map(|entry| &entry.event));
    let mut files = vec![
        (README_FILE.to_owned(), README.to_owned()),
        (SPECIFICATION_FILE.to_owned(), SPECIFICATION.to_owned()),
        (VECTORS_FILE.to_owned(), VECTORS.to_owned()),
        (CHECKPOINT_FILE.to_owned(), key.checkpoint(campaign, folded.tree())),
        (KEY_FILE.to_owned(), format!("{}\n", key.public(campaign))),
        (RECORD_FILE.to_owned(), view::record(state, entries)),
        (TEXTS_FILE.to_owned(), lines(&texts, |row: &SideRow| text_line(row).ok())?),
    ];
    for (round, opened) in boxes {
        files.push((ballots_file(*round), ballots_text(&opened.commitments)));
        if tells_slips(state, *round) {
            let slips = lines(&opened.slips, |slip: &Slip| slip_line(slip).ok())?;
            files.push((slips_file(*round), slips));
        }
    }
    Ok(files)
}

/// Whether a record without the slips of a round would be no whole one.
fn tells_slips(campaign: &Campaign, round: RoundId) -> bool {
    campaign.rounds.get(&round).is_some_and(view::shows_slips)
}

/// One line for each thing. What has no line is a defect.
fn lines<T>(all: &[T], line: impl Fn(&T) -> Option<String>) -> Result<String, Trouble> {
    let lines: Option<Vec<String>> =
        all.iter().map(|one| line(one).map(|text| text + "\n")).collect();
    lines.map(|lines| lines.concat()).ok_or_else(|| {
        tracing::error!("a line of a record has no canonical form");
        Trouble::Internal
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        clock::Clock,
        service::OnFault,
        store::{Endpoint, Store},
    };

    #[tokio::test]
    async fn whoever_asks_for_one_record_too_many_hears_when_to_come_again() {
        let store = Store::open(&Endpoint::Memory).await.unwrap();
        let key = RecordKey::new([1; 32]);
        let (service, _) = Service::start(store, Clock::Machine, key, OnFault::Stop).await.unwrap();
        let nowhere = CampaignId::new(uuid::Uuid::nil());
        let all = u32::try_from(RECORDS_AT_ONCE).unwrap();
        let taken = Arc::clone(&service.0.records).try_acquire_many_owned(all).unwrap();
        let busy = Trouble::Busy { retry_after: RETRY_AFTER };
        assert_eq!(service.record_archive(nowhere).await, Err(busy.clone()));
        assert_eq!(service.open_data(nowhere).await, Err(busy.clone()));
        assert_eq!(service.record(nowhere).await, Err(busy));
        drop(taken);
        // What fails gives its place back.
        for _ in 0..=RECORDS_AT_ONCE {
            assert_eq!(service.record_archive(nowhere).await, Err(Trouble::UnknownCampaign));
        }
    }
}
