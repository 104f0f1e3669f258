//! A campaign of the tests as the files of its record.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::{Actor, Campaign, Command, Event, Fact},
    id::{CampaignId, ChallengeId, RoundId},
    record::{
        Entry, Inclusion, NoteSigner, Promise, Receipt, Rotation, Salt, SideRow, checkpoint,
        tree::{self, Tree},
        verify::{self, CHECKPOINT_FILE, KEY_FILE, Kept, RECORD_FILE, Report, TEXTS_FILE, verify},
        write,
    },
    round::{Ballot, Slip, ballot_commitment, leaves, slips_root},
    view,
};
use uuid::Uuid;

use crate::given::Scenario;

/// The files, and the key with which a forger signs them again.
#[derive(Clone)]
pub(crate) struct Pack {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) signer: NoteSigner,
}

pub(crate) fn campaign() -> CampaignId {
    CampaignId::new(Uuid::from_u128(77))
}

/// The key that signs a record once others were given up, so many.
pub(crate) fn signer(given_up: usize) -> NoteSigner {
    let seed = u8::try_from(9 + given_up).unwrap();
    checkpoint::signer(campaign(), &[seed; 32])
}

/// How many keys were given up in a log.
fn given_up(log: &[Event]) -> usize {
    log.iter().filter(|event| matches!(event.fact, Fact::KeyRotated { .. })).count()
}

/// What gives up the key of a campaign for the next one.
pub(crate) fn rotation(scenario: &Scenario) -> Command {
    let number = given_up(&scenario.log);
    let (from, to) = (signer(number), signer(number + 1).key());
    let signature = Rotation { tree: tree_over(&entries(&scenario.log)), to: &to }.sign(&from);
    Command::RotateKey { from: from.key().into(), to: to.into(), signature }
}

impl Scenario {
    /// Its installation gives up its key.
    pub(crate) fn rotates(&mut self) {
        let rotation = rotation(self);
        self.given(Actor::System, rotation);
    }
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
        let signer = signer(given_up(&scenario.log));
        let texts = view::texts(&scenario.campaign, &everybodys(&scenario.campaign), &scenario.log);
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
        for round in view::sealed(&scenario.campaign, &scenario.log) {
            let ballots = verify::ballots_text(&scenario.commitments(round));
            files.insert(verify::ballots_file(round), ballots);
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

    /// The same, but the checkpoint is signed with another key.
    pub(super) fn signed_by(mut self, scenario: &Scenario, signer: NoteSigner) -> Self {
        self.signer = signer;
        self.files.insert(CHECKPOINT_FILE.to_owned(), self.signed(&entries(&scenario.log)));
        self
    }

    /// A checkpoint over these entries.
    pub(crate) fn signed(&self, entries: &[String]) -> String {
        checkpoint::checkpoint(&self.signer, tree_over(entries))
    }

    /// The promise of a ballot as it is signed now.
    pub(crate) fn promise(&self, scenario: &Scenario, round: RoundId, ballot: &Ballot) -> String {
        let promise = Promise {
            campaign: campaign(),
            round,
            version: ballot.version,
            ballot: ballot_commitment(&scenario.campaign.rounds[&round], ballot),
            tree: tree_over(&entries(&scenario.log)),
        };
        promise.sign(&self.signer)
    }

    /// The receipt of a ballot in a sealed box.
    pub(crate) fn receipt(&self, scenario: &Scenario, round: RoundId, ballot: &Ballot) -> Receipt {
        let entries = entries(&scenario.log);
        let is_seal = |event: &Event| matches!(&event.fact, Fact::RoundSealed { round: sealed, .. } if *sealed == round);
        let seq = scenario.log.iter().position(is_seal).unwrap();
        let ballots = scenario.commitments(round);
        let ballot = ballot_commitment(&scenario.campaign.rounds[&round], ballot);
        let place = ballots.iter().position(|one| *one == ballot).unwrap();
        let all = entries.iter().map(|entry| tree::leaf(entry.as_bytes())).collect();
        Receipt {
            ballot,
            in_box: Inclusion::of(&leaves(&ballots).into_iter().collect(), place).unwrap(),
            entry: entries[seq].clone(),
            in_record: Inclusion::of(&all, seq).unwrap(),
            checkpoint: self.signed(&entries),
        }
    }

    pub(crate) fn check(&self) -> Report {
        self.check_with(&[])
    }

    pub(crate) fn check_with(&self, kept: &[Kept]) -> Report {
        let files = self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        verify(&files.collect(), kept)
    }
}

pub(super) fn tree_over(entries: &[String]) -> Tree {
    let root = tree::root(entries.iter().map(|entry| tree::leaf(entry.as_bytes())));
    Tree { size: u64::try_from(entries.len()).unwrap(), root }
}

pub(super) fn entries(log: &[Event]) -> Vec<String> {
    (0..).zip(log).map(|(seq, event)| bytes(seq, event)).collect()
}

/// Consent to all words.
pub(crate) fn everybodys(campaign: &Campaign) -> BTreeSet<ChallengeId> {
    campaign.challenges.keys().copied().collect()
}
