//! What voters keep of their ballots: found on the page of the ballot, theirs alone, and good against the record.

use std::collections::BTreeMap;

use axum::http::{StatusCode, header};
use pathways::{
    campaign::Command,
    id::{CampaignId, PersonId, RoundId},
    record::{
        Promise,
        verify::{Kept, Report, Verdict, What, ballots_file},
    },
    role::Role,
    round::{ItemId, Operation},
};
use pathways_server::service::IdempotencyKey;

use super::{
    browser::Browser,
    page::Page,
    panel::Panel,
    record::{check, unpacked},
    sector::{Moment, Scene, Sector, sector},
    server::Server,
};
use crate::harness::charter;

/// A campaign in its upvote, and one member who may vote.
struct Upvote {
    server: Server,
    campaign: CampaignId,
    round: RoundId,
    items: Vec<ItemId>,
    member: (PersonId, Browser),
}

impl Upvote {
    async fn open() -> Self {
        let server = Server::open().await;
        let scene = server.world().upvote(charter(), 3).await;
        let member = server.somebody("anna").await;
        server.world().admit(scene.campaign, member.0).await;
        let items = scene.items.into_iter().map(ItemId::Challenge).collect();
        Self { server, campaign: scene.campaign, round: scene.round, items, member }
    }

    fn address(&self) -> String {
        format!("/en/campaigns/{}/upvote", self.campaign)
    }

    fn file(&self) -> String {
        file(self.campaign, self.round)
    }

    /// Presses the button of an item; the promise that the page then offers.
    async fn supports(&self, place: usize) -> String {
        let browser = &self.member.1;
        let page = browser.open(&self.address()).await;
        let after = browser.submit(&page, &page.form("support", self.items[place])).await;
        offered(browser, &after, "Download the signed promise").await
    }

    async fn close(&self) {
        let (round, at) = (self.round, self.server.now());
        let reason = "Everybody has voted.".parse().unwrap();
        self.server.world().host(self.campaign, Command::CloseAt { round, at, reason }).await;
    }

    /// The record compared with what was kept.
    async fn check(&self, kept: &str) -> Report {
        let answer = self.server.nobody().fetch(&record_of(self.campaign)).await;
        check(&unpacked(&answer.body), &[Kept::Receipt(kept)])
    }
}

fn file(campaign: CampaignId, round: RoundId) -> String {
    format!("/api/v1/campaigns/{campaign}/rounds/{round}/receipt")
}

fn opening_of(campaign: CampaignId, round: RoundId) -> String {
    format!("/api/v1/campaigns/{campaign}/rounds/{round}/opening")
}

fn record_of(campaign: CampaignId) -> String {
    format!("/api/v1/campaigns/{campaign}/record.zip")
}

/// The file that a page offers under these words.
async fn offered(browser: &Browser, page: &Page, words: &str) -> String {
    page.shows(words);
    let link = page.links().into_iter().find(|link| link.ends_with("/receipt")).unwrap().to_owned();
    let answer = browser.fetch(&link).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert!(answer.header(header::CONTENT_DISPOSITION).starts_with("attachment; "));
    assert_eq!(answer.header(header::CACHE_CONTROL), "private, no-store");
    answer.body
}

fn codes(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|finding| finding.rule.code()).collect()
}

#[tokio::test]
async fn each_change_of_a_ballot_is_promised_and_the_last_promise_holds_after_the_seal() {
    let upvote = Upvote::open().await;
    let [older, latest] = [upvote.supports(0).await, upvote.supports(1).await];
    let key = upvote.server.world().service.key().public(upvote.campaign);
    for (version, note) in [(1, &older), (2, &latest)] {
        let promise = Promise::open(&key, note).unwrap();
        let said = (promise.campaign, promise.round, promise.version);
        assert_eq!(said, (upvote.campaign, upvote.round, version));
    }
    assert_eq!(codes(&upvote.check(&latest).await), ["promise.box"]);
    upvote.close().await;
    assert_eq!(upvote.check(&latest).await.findings, []);
    let replaced = upvote.check(&older).await;
    assert_eq!(codes(&replaced), ["promise.ballot"]);
    assert_eq!(replaced.verdict(), Verdict::NotRecomputable);
}

#[tokio::test]
async fn after_the_seal_the_page_of_the_ballot_offers_the_receipt() {
    let upvote = Upvote::open().await;
    upvote.supports(0).await;
    upvote.close().await;
    let browser = &upvote.member.1;
    let page = browser.open(&upvote.address()).await;
    let receipt = offered(browser, &page, "Download your receipt").await;
    let report = upvote.check(&receipt).await;
    assert_eq!(report.findings, []);
    assert_eq!(report.kept[0].what, What::Receipt { round: Some(upvote.round) });
    let french = browser.open(&upvote.address().replace("/en/", "/fr/")).await;
    french.shows("Télécharger votre reçu");
    french.shows("pathways verify record.zip --receipt FICHIER");
}

#[tokio::test]
async fn after_the_seal_a_voter_opens_her_ballot_and_finds_each_of_its_marks_counted() {
    let upvote = Upvote::open().await;
    upvote.supports(0).await;
    let browser = &upvote.member.1;
    let file = opening_of(upvote.campaign, upvote.round);
    browser.open(&upvote.address()).await.hides("This file proves how you voted.");
    assert_eq!(browser.fetch(&file).await.status, StatusCode::NOT_FOUND, "the box is open");
    upvote.close().await;
    let page = browser.open(&upvote.address()).await;
    page.shows("This file proves how you voted.");
    assert!(page.links().contains(&file.as_str()), "{:?}", page.links());
    let french = browser.open(&upvote.address().replace("/en/", "/fr/")).await;
    french.shows("Ce fichier prouve comment vous avez voté.");
    let answer = browser.fetch(&file).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert_eq!(answer.header(header::CACHE_CONTROL), "private, no-store");
    let report = upvote.check(&answer.body).await;
    assert_eq!(report.findings, []);
    assert_eq!(report.kept[0].what, What::Opening { round: upvote.round, version: 1 });
    // Nobody else is given it, whoever asks.
    let (other, without_ballot) = upvote.server.somebody("bert").await;
    upvote.server.world().admit(upvote.campaign, other).await;
    let (host, desk) = upvote.server.somebody("hanna").await;
    upvote.server.world().grant(upvote.campaign, host, Role::Host).await;
    for reader in [&without_ballot, &desk, &upvote.server.nobody()] {
        assert_ne!(reader.fetch(&file).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn nobody_gets_what_proves_the_ballot_of_another() {
    let upvote = Upvote::open().await;
    upvote.supports(0).await;
    let (other, without_ballot) = upvote.server.somebody("bert").await;
    upvote.server.world().admit(upvote.campaign, other).await;
    let (_, without_voice) = upvote.server.somebody("carla").await;
    for is_closed in [false, true] {
        if is_closed {
            upvote.close().await;
        }
        let asked = [
            (upvote.server.nobody().fetch(&upvote.file()).await, StatusCode::UNAUTHORIZED),
            (without_ballot.fetch(&upvote.file()).await, StatusCode::NOT_FOUND),
            (without_voice.fetch(&upvote.file()).await, StatusCode::FORBIDDEN),
        ];
        for (answer, status) in asked {
            assert_eq!(answer.status, status, "{}", answer.body);
        }
        // Nor does a page without a ballot offer it.
        let page = without_ballot.open(&upvote.address()).await;
        assert!(page.links().iter().all(|link| !link.ends_with("/receipt")));
    }
}

#[tokio::test]
async fn a_program_gets_the_promise_with_the_acknowledgement_and_a_resend_a_good_one_too() {
    let upvote = Upvote::open().await;
    let service = &upvote.server.world().service;
    let (key, support) = (IdempotencyKey::fresh(), Operation::Support(upvote.items[0]));
    let vote = || {
        let support = support.clone();
        service.vote(upvote.campaign, upvote.member.0, key, upvote.round, support, None)
    };
    let first = vote().await.unwrap();
    upvote.close().await;
    let resent = vote().await.unwrap();
    for acknowledged in [&first, &resent] {
        let public = service.key().public(upvote.campaign);
        let promise = Promise::open(&public, &acknowledged.promise).unwrap();
        assert_eq!((promise.ballot, promise.version), (acknowledged.commitment, 1));
        assert_eq!(upvote.check(&acknowledged.promise).await.findings, []);
    }
}

#[tokio::test]
async fn a_panelist_gets_promise_and_receipt_of_her_ballot() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    let mut promises = Vec::new();
    for place in 0..3 {
        let after = panel.votes(place, &["approve", "decline"]).await;
        let browser = &panel.panelists[place].1;
        promises.push(offered(browser, &after, "Download the signed promise").await);
    }
    panel.closes().await;
    let record = panel.server.nobody().fetch(&record_of(panel.scene.campaign)).await;
    let files = unpacked(&record.body);
    assert!(files.contains_key(&ballots_file(panel.scene.round)));
    for (place, promise) in promises.iter().enumerate() {
        let page = panel.open(place, "/vote").await;
        let browser = &panel.panelists[place].1;
        let receipt = offered(browser, &page, "Download your receipt").await;
        let report = check(&files, &[Kept::Receipt(promise), Kept::Receipt(&receipt)]);
        let verdicts: Vec<Verdict> = report.kept.iter().map(|kept| kept.verdict).collect();
        assert_eq!(verdicts, [Verdict::Holds; 2], "{:#?}", report.findings);
    }
    let browser = &panel.chair.1;
    let answer = browser.fetch(&file(panel.scene.campaign, panel.scene.round)).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_voter_asks_for_her_receipt_by_letter_and_takes_that_back() {
    let upvote = Upvote::open().await;
    let browser = &upvote.member.1;
    browser.open(&upvote.address()).await.hides("Send me my receipt");
    upvote.supports(0).await;
    let store = upvote.server.world().service.store();
    let wanted = async || store.receipt_letters(upvote.campaign.uuid()).await.unwrap().len();
    let page = browser.open(&upvote.address()).await;
    let asked = browser.submit(&page, &page.form("receipt-letter", upvote.round)).await;
    assert_eq!(asked.said().unwrap(), "Your receipt will come by e-mail once the box is sealed.");
    assert_eq!(wanted().await, 1);
    // Pressed on an old page, it is the same wish.
    browser.submit(&page, &page.form("receipt-letter", upvote.round)).await;
    assert_eq!(wanted().await, 1);
    let back = browser.submit(&asked, &asked.form("no-receipt-letter", upvote.round)).await;
    assert_eq!(back.said().unwrap(), "No e-mail will be sent.");
    assert_eq!(wanted().await, 0);
    // Once the box is sealed there is nothing to wait for.
    upvote.close().await;
    assert_eq!(
        browser.send(&upvote.address(), &page.form("receipt-letter", upvote.round)).await.status,
        StatusCode::NOT_FOUND
    );
    browser.open(&upvote.address()).await.hides("Send me my receipt");
}

#[tokio::test]
async fn who_has_cast_no_ballot_is_sent_no_receipt() {
    let upvote = Upvote::open().await;
    upvote.supports(0).await;
    let form = {
        let page = upvote.member.1.open(&upvote.address()).await;
        page.form("receipt-letter", upvote.round)
    };
    let (other, without_ballot) = upvote.server.somebody("bert").await;
    upvote.server.world().admit(upvote.campaign, other).await;
    let answer = without_ballot.send(&upvote.address(), &form).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.body);
}

async fn files_of(sector: &Sector, scene: Scene) -> BTreeMap<String, String> {
    unpacked(&sector.server.nobody().fetch(&record_of(scene.campaign)).await.body)
}

#[test]
fn every_receipt_of_a_decision_holds_in_its_record_and_in_none_of_another() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        let scene = sector.scene(Moment::Decided);
        let files = files_of(sector, scene).await;
        let elsewhere = files_of(sector, sector.scene(Moment::Pathways)).await;
        let campaign = sector.server.world().service.campaign(scene.campaign).unwrap();
        let mut found = 0;
        for round in campaign.rounds.keys() {
            for voter in sector.cast.members.iter().chain(&sector.cast.panel) {
                let browser = sector.server.browser(*voter).await;
                let answer = browser.fetch(&file(scene.campaign, *round)).await;
                if answer.status != StatusCode::OK {
                    continue;
                }
                found += 1;
                let kept = [Kept::Receipt(&answer.body)];
                assert_eq!(check(&files, &kept).verdict(), Verdict::Holds);
                let report = check(&elsewhere, &kept);
                assert!(codes(&report).contains(&"receipt.record"), "{:#?}", report.findings);
            }
        }
        assert!(found >= 4, "{found}");
    });
}

#[test]
fn once_nothing_tells_whose_a_ballot_was_its_page_says_so_and_gives_no_receipt() {
    let (runtime, sector) = sector();
    runtime.block_on(async {
        for moment in [Moment::Pathways, Moment::Archived] {
            let scene = sector.scene(moment);
            let campaign = sector.server.world().service.campaign(scene.campaign).unwrap();
            for (voter, page) in
                [(sector.cast.members[0], "upvote"), (sector.cast.panel[0], "panel/vote")]
            {
                let browser = sector.server.browser(voter).await;
                for (language, words) in [
                    ("en", "Your ballot can no longer be shown"),
                    ("fr", "Votre bulletin ne peut plus être montré"),
                ] {
                    let address = format!("/{language}/campaigns/{}/{page}", scene.campaign);
                    browser.open(&address).await.shows(words);
                }
                for round in campaign.rounds.keys() {
                    for gone in [file(scene.campaign, *round), opening_of(scene.campaign, *round)] {
                        assert_ne!(browser.fetch(&gone).await.status, StatusCode::OK);
                    }
                }
            }
        }
    });
}
