//! A campaign of the tests as the files of its record.

use std::collections::BTreeMap;

use pathways::{
    campaign::{Event, Fact},
    id::{CampaignId, RoundId},
    record::{
        Entry, NoteSigner, Salt, SideRow, checkpoint,
        tree::{self, Tree},
        verify::{self, CHECKPOINT_FILE, KEY_FILE, Kept, RECORD_FILE, Report, TEXTS_FILE, verify},
        write,
    },
    round::{Slip, slips_root},
    view,
};
use uuid::Uuid;

use crate::given::Scenario;

/// The files, and the key with which a forger signs them again.
#[derive(Clone)]
pub(crate) struct Pack {
    pub(crate) files: BTreeMap<String, String>,
    signer: NoteSigner,
}

pub(crate) fn campaign() -> CampaignId {
    CampaignId::new(Uuid::from_u128(77))
}

fn bytes(seq: u64, event: &Event) -> String {
    let mut salt = [5; 32];
    salt[..8].copy_from_slice(&seq.to_be_bytes());
    let salt = Salt::new(salt);
    write(&Entry { campaign: campaign(), seq, salt, event: event.clone() }).unwrap().0
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().map(|line| line + "\n").collect()
}

impl Pack {
    /// As everybody may have it.
    pub(crate) fn public(scenario: &Scenario) -> Self {
        let entries = entries(&scenario.log);
        let all = entries.iter().map(String::as_str).zip(&scenario.log);
        Self::of(scenario, view::record(&scenario.campaign, all))
    }

    /// With nothing covered.
    pub(crate) fn whole(scenario: &Scenario) -> Self {
        Self::of(scenario, lines(entries(&scenario.log)))
    }

    fn of(scenario: &Scenario, record: String) -> Self {
        let signer = checkpoint::signer(campaign(), &[9; 32]);
        let texts = view::texts(&scenario.campaign, &scenario.log);
        let text = |row: &SideRow| verify::text_line(row).unwrap();
        let mut files = BTreeMap::from([
            (RECORD_FILE.to_owned(), record),
            (TEXTS_FILE.to_owned(), lines(texts.iter().map(text))),
            (KEY_FILE.to_owned(), format!("{}\n", signer.key())),
        ]);
        for round in scenario.campaign.rounds.values().filter(|round| view::shows_slips(round)) {
            let slips = scenario.slips(round.id);
            let slips = slips.iter().map(|slip| verify::slip_line(slip).unwrap());
            files.insert(verify::slips_file(round.id), lines(slips));
        }
        let mut pack = Self { files, signer };
        pack.files.insert(CHECKPOINT_FILE.to_owned(), pack.signed(&entries(&scenario.log)));
        pack
    }

    /// With other slips of a round, a seal that fits them and everything signed again.
    pub(crate) fn with_slips(scenario: &Scenario, round: RoundId, mut slips: Vec<Slip>) -> Self {
        slips.sort_by_key(|slip| (slip.about, slip.commitment(round)));
        let mut scenario = scenario.clone();
        for event in &mut scenario.log {
            if let Fact::RoundSealed { round: id, seal, .. } = &mut event.fact
                && *id == round
            {
                seal.slips = u32::try_from(slips.len()).unwrap();
                seal.slips_root = slips_root(round, &slips);
            }
        }
        let mut pack = Self::whole(&scenario);
        let slips = slips.iter().map(|slip| verify::slip_line(slip).unwrap());
        pack.files.insert(verify::slips_file(round), lines(slips));
        pack
    }

    /// A checkpoint over these entries.
    pub(crate) fn signed(&self, entries: &[String]) -> String {
        let root = tree::root(entries.iter().map(|entry| tree::leaf(entry.as_bytes())));
        let size = u64::try_from(entries.len()).unwrap();
        checkpoint::checkpoint(&self.signer, Tree { size, root })
    }

    pub(crate) fn check(&self) -> Report {
        self.check_with(&[])
    }

    pub(crate) fn check_with(&self, kept: &[Kept]) -> Report {
        let files = self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        verify(&files.collect(), kept)
    }
}

fn entries(log: &[Event]) -> Vec<String> {
    (0..).zip(log).map(|(seq, event)| bytes(seq, event)).collect()
}
