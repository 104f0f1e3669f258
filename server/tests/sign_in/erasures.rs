//! Whoever has gone, and comes back with a backup, goes again.

use pathways::{
    campaign::{Actor, Authorship, Command},
    charter::Admission,
    id::{CampaignId, PersonId},
    record::verify::Verdict,
    role::Role,
    text::Language,
};
use pathways_server::{erasures::Erasures, service::LastHost, store::Endpoint};

use super::desk::Desk;
use crate::{
    harness::{World, challenge},
    pages::{panel::Panel, record::check},
    service::altered::{backup_of, with_damaged_log},
};

const PUBLIC: &str = "http://127.0.0.1:3000";

fn journal(folder: &tempfile::TempDir) -> Erasures {
    Erasures::of(&Endpoint::Memory, Some(folder.path().join("erasures")))
}

/// A call with a challenge of Anna's, who hosts it, and a journal.
async fn with_anna(folder: &tempfile::TempDir) -> (Desk, CampaignId, PersonId) {
    let desk = Desk::with_erasures(World::over("mem://").await, PUBLIC, journal(folder));
    let campaign = desk.call(Admission::Listed).await;
    let anna = desk.world.person("anna").await;
    desk.sign_in.describe(anna, Some("Anna Sand".parse().unwrap()), Language::En).await.unwrap();
    desk.world.admit(campaign, anna).await;
    desk.world.grant(campaign, anna, Role::Host).await;
    let text = Box::new(challenge("Rooms cost sandcastles"));
    let submit = Command::Submit { text, authorship: Authorship::Own };
    desk.world.act(campaign, Actor::Person(anna), submit).await.unwrap();
    (desk, campaign, anna)
}

async fn with_ben(desk: &Desk, campaign: CampaignId) {
    let ben = desk.world.person("ben").await;
    desk.world.grant(campaign, ben, Role::Host).await;
}

/// What a start finds after a backup was restored, and the service over it.
async fn restored(backup: &str, folder: &tempfile::TempDir) -> Desk {
    let world = World::restored(backup.as_bytes()).await;
    Desk::with_erasures(world, PUBLIC, journal(folder))
}

#[tokio::test]
async fn whoever_was_erased_after_a_backup_is_erased_again_once_it_is_restored() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, campaign, anna) = with_anna(&folder).await;
    with_ben(&desk, campaign).await;
    let backup = backup_of(&desk.world).await;
    desk.sign_in.erase(anna).await.unwrap();

    let desk = restored(&backup, &folder).await;
    assert!(backup_of(&desk.world).await.contains("sandcastles"), "the backup has her");
    assert_eq!(desk.sign_in.erase_again().await.unwrap(), 1);
    let left = backup_of(&desk.world).await;
    for word in ["anna@example.org", "Anna Sand", "sandcastles"] {
        assert!(!left.contains(word), "{word} is back");
    }
    assert!(left.contains("ben@example.org"));
    assert_eq!(desk.sign_in.erase_again().await.unwrap(), 0);
    let files = desk.world.service.record(campaign).await.unwrap().into_iter().collect();
    assert_eq!(check(&files, &[]).verdict(), Verdict::Holds);
    assert_eq!(
        desk.world.service.campaign(campaign).unwrap().people.with_role(Role::Host).len(),
        1
    );
}

#[tokio::test]
async fn whoever_was_the_last_host_of_a_backup_goes_again_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, campaign, anna) = with_anna(&folder).await;
    let backup = backup_of(&desk.world).await;
    with_ben(&desk, campaign).await;
    desk.sign_in.erase(anna).await.unwrap();

    let desk = restored(&backup, &folder).await;
    assert_eq!(desk.sign_in.erase_again().await.unwrap(), 1);
    let left = backup_of(&desk.world).await;
    assert!(!left.contains("anna") && !left.contains("sandcastles"), "{left}");
}

#[tokio::test]
async fn a_refused_erasure_is_not_written_down() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, anna) = with_anna(&folder).await;
    desk.sign_in.erase(anna).await.unwrap_err();
    assert!(journal(&folder).read().unwrap().is_empty());
    assert_eq!(desk.sign_in.erase_again().await.unwrap(), 0);
}

#[tokio::test]
async fn of_two_last_hosts_who_go_at_once_one_stays_and_is_not_written_down() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, campaign, anna) = with_anna(&folder).await;
    with_ben(&desk, campaign).await;
    let ben = desk.world.person("ben").await;
    let hosts = desk.world.service.campaign(campaign).unwrap().people.with_role(Role::Host);
    for host in hosts.into_iter().filter(|host| ![anna, ben].contains(host)) {
        desk.world
            .act(campaign, Actor::Operator, Command::Revoke { person: host, role: Role::Host })
            .await
            .unwrap();
    }
    let (one, other) = tokio::join!(desk.sign_in.erase(anna), desk.sign_in.erase(ben));
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    assert_eq!(journal(&folder).read().unwrap().len(), 1);
    assert_eq!(desk.sign_in.erase_again().await.unwrap(), 0);
    let left = desk.world.service.campaign(campaign).unwrap().people.with_role(Role::Host);
    assert_eq!(left.len(), 1);
}

#[tokio::test]
async fn a_campaign_that_is_closed_for_a_check_keeps_no_name_of_whoever_has_gone() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, campaign, anna) = with_anna(&folder).await;
    with_ben(&desk, campaign).await;
    let backup = backup_of(&desk.world).await;
    desk.sign_in.erase(anna).await.unwrap();

    let mut world = World::restored(backup.as_bytes()).await;
    world.service = with_damaged_log(&world.store).await;
    let desk = Desk::with_erasures(world, PUBLIC, journal(&folder));
    assert_eq!(
        desk.sign_in.erase_again().await.unwrap(),
        0,
        "she may be in the one that is closed"
    );
    let left = backup_of(&desk.world).await;
    for word in ["anna@example.org", "Anna Sand", "sandcastles"] {
        assert!(!left.contains(word), "{word} is back");
    }
    let ids = desk.world.store.person_ids().await.unwrap();
    assert!(ids.contains(&anna.uuid()), "the next start finds her");
}

#[tokio::test]
async fn a_panelist_who_goes_leaves_no_mark_in_an_open_box() {
    let panel = Panel::of(2).await;
    panel.opens().await;
    panel.votes(0, &["approve", "decline"]).await;
    let (gone, _) = panel.panelists[0];
    let service = &panel.server.world().service;
    let ballot = async || {
        let ballot = service.ballot(panel.scene.campaign, gone, panel.scene.round).await;
        ballot.unwrap().unwrap().marks.len()
    };
    assert_eq!(ballot().await, 2);
    service.forget(gone, LastHost::Stops).await.unwrap();
    assert_eq!(ballot().await, 0);
}
