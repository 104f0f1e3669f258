//! Promises, receipts and openings that a voter has kept.
//!
//! A promise whose ballot is not in the sealed box proves nothing by itself: its voter may have replaced the ballot. Only
//! she can tell, so the verdict is that the files do not say, and never that somebody has forged it. Nor is a record to blame
//! for what was signed after it was downloaded.

use super::{
    Finding, Place, Rule,
    history::{self, check_beginning},
    kept::{Record, What},
    keys::Opened,
    slips,
};
use crate::{
    id::CampaignId,
    record::{
        BrokenNote, Opening, Promise, Receipt, checkpoint,
        tree::{self, Tree},
    },
};

/// What it is; what is wrong with it goes to the findings.
pub(super) fn check(
    record: &Record,
    text: &str,
    place: &Place,
    findings: &mut Vec<Finding>,
) -> What {
    let mut check = Check { record, place, findings };
    if let Some(promise) = Promise::read(text) {
        check.promise(text, &promise);
        let Promise { round, version, .. } = promise;
        return What::Promise { round, version };
    }
    if let Ok(receipt) = text.parse::<Receipt>() {
        check.receipt(&receipt);
        return What::Receipt { round: receipt.sealed().map(|sealed| sealed.round) };
    }
    if let Ok(opening) = text.parse::<Opening>() {
        check.opening(&opening);
        let Opening { round, version, .. } = opening;
        return What::Opening { round, version };
    }
    check.broken(Rule::ReceiptFormat);
    What::Unreadable
}

struct Check<'a, 'b> {
    record: &'a Record<'a>,
    place: &'a Place,
    findings: &'b mut Vec<Finding>,
}

impl Check<'_, '_> {
    fn promise(&mut self, text: &str, promise: &Promise) {
        if !self.is_of_this_record(Some(promise.campaign)) {
            return;
        }
        let opened = self.record.keys.open_promise(text);
        let Some(tree) = self.signed(opened, Some(promise.tree)) else { return };
        self.check_history(tree, None);
        match self.record.ballots.get(&promise.round) {
            None => self.unknown(Rule::PromiseBox),
            Some(ballots) if !ballots.contains(&promise.ballot) => {
                self.unknown(Rule::PromiseBallot);
            }
            Some(_) => {}
        }
    }

    fn receipt(&mut self, receipt: &Receipt) {
        let campaign = checkpoint::campaign_in(&receipt.checkpoint);
        if !self.is_of_this_record(campaign) {
            return;
        }
        let opened = self.record.keys.open_checkpoint(&receipt.checkpoint);
        let said = campaign.and_then(|campaign| checkpoint::read(campaign, &receipt.checkpoint));
        let Some(tree) = self.signed(opened, said) else { return };
        self.check_history(tree, Some(receipt));
        let sealed = receipt.sealed().filter(|sealed| {
            Some(sealed.campaign) == self.record.campaign
                && sealed.seq == receipt.in_record.index
                && receipt.is_in_record(tree)
        });
        match sealed {
            None => self.broken(Rule::ReceiptEntry),
            Some(sealed) if !receipt.is_in_box(&sealed.seal) => self.broken(Rule::ReceiptBallot),
            Some(_) => {}
        }
    }

    /// How far the record went when this was signed, if a key of the record has signed it. Of what is newer than the record
    /// nobody can tell by which key it should be.
    fn signed(&mut self, opened: Result<Opened, BrokenNote>, said: Option<Tree>) -> Option<Tree> {
        let is_newer = said.is_some_and(|tree| !history::has(self.record.lines, tree.size));
        match opened {
            Ok(opened) => return Some(opened.check(self.place, self.findings)),
            Err(BrokenNote::NotSigned) if is_newer => self.unknown(Rule::ReceiptNewer),
            Err(_) => self.broken(Rule::ReceiptSignature),
        }
        None
    }

    /// Nobody has signed an opening. What hashes to a sealed ballot was in the box, and has to have been counted.
    fn opening(&mut self, opening: &Opening) {
        if !self.is_of_this_record(Some(opening.campaign)) {
            return;
        }
        let Some(ballots) = self.record.ballots.get(&opening.round) else {
            return self.unknown(Rule::OpeningBox);
        };
        if !ballots.contains(&opening.ballot()) {
            return self.unknown(Rule::OpeningBallot);
        }
        // What is wrong with the file of slips itself is told where the count is checked.
        match slips::read(self.record.files, opening.round, &mut Vec::new()) {
            None => self.unknown(Rule::OpeningSlips),
            Some(counted) if !opening.slips.iter().all(|slip| counted.contains(slip)) => {
                self.broken(Rule::OpeningSlips);
            }
            Some(_) => {}
        }
    }

    /// Whether the record begins with what was signed. Of one that was downloaded before, only the entry of the receipt can
    /// be compared.
    fn check_history(&mut self, signed: Tree, receipt: Option<&Receipt>) {
        let lines = self.record.lines;
        if history::has(lines, signed.size) {
            return check_beginning(signed, lines, self.place.clone(), self.findings);
        }
        self.unknown(Rule::ReceiptNewer);
        let there = receipt.and_then(|receipt| {
            let place = usize::try_from(receipt.in_record.index).ok()?;
            lines.leaves.get(place).map(|leaf| (leaf, tree::leaf(receipt.entry.as_bytes())))
        });
        if there.is_some_and(|(found, said)| *found != said) {
            self.broken(Rule::CheckpointHistory);
        }
    }

    /// Said before the signature is checked: one by the key of another record is no forgery.
    fn is_of_this_record(&mut self, named: Option<CampaignId>) -> bool {
        let is_own = named.is_some() && named == self.record.campaign;
        if !is_own {
            let shown = |campaign: Option<CampaignId>| {
                campaign.map_or_else(|| "unknown".to_owned(), |campaign| campaign.to_string())
            };
            let wrong = Finding::broken(Rule::ReceiptRecord, self.place.clone());
            self.findings.push(wrong.with(shown(named), shown(self.record.campaign)));
        }
        is_own
    }

    fn broken(&mut self, rule: Rule) {
        self.findings.push(Finding::broken(rule, self.place.clone()));
    }

    fn unknown(&mut self, rule: Rule) {
        self.findings.push(Finding::unknown(rule, self.place.clone()));
    }
}
