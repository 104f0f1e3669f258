use pathways::campaign::{Actor, Command};
use pathways::charter::Admission;
use pathways::id::{CampaignId, PersonId};
use pathways::role::Role;
use pathways::text::Language;
use pathways::time::Seconds;
use pathways_server::mail::Occasion;
use pathways_server::secret::Secret;
use pathways_server::sign_in::{
    INVITATION_LIFETIME, InvitationState, Inviter, NewInvitation, Refused, Welcome,
};

use super::desk::{Desk, browser, client, code_of, secret_of};

async fn invite(desk: &Desk, campaign: CampaignId, inviter: Inviter) -> Result<Secret, Refused> {
    let invitation = NewInvitation {
        campaign,
        address: "anna@example.org".parse().unwrap(),
        role: Role::Panelist,
        language: Language::Fr,
    };
    let link = desk.sign_in.invite(invitation, inviter, desk.sign_in.now()).await?;
    Ok(secret_of(&link))
}

async fn press(desk: &Desk, link: &Secret) -> Result<Welcome, Refused> {
    desk.sign_in.spend_invitation(link, client(1), desk.sign_in.now()).await
}

async fn ask_again(desk: &Desk, campaign: CampaignId, address: &str) {
    let (address, now) = (address.parse().unwrap(), desk.sign_in.now());
    desk.sign_in.ask_again(campaign, address, client(1), now).unwrap().await.unwrap();
}

async fn state(desk: &Desk, link: &Secret) -> InvitationState {
    desk.sign_in.open_invitation(link, desk.sign_in.now()).await.unwrap().state
}

fn roles(desk: &Desk, campaign: CampaignId, person: PersonId) -> Vec<Role> {
    desk.world.service.campaign(campaign).unwrap().people.roles_of(Actor::Person(person))
}

/// A campaign and its host.
async fn hosted(desk: &Desk) -> (CampaignId, PersonId) {
    let campaign = desk.call(Admission::Listed).await;
    let host = desk.come("host@example.org").await.person;
    desk.world.grant(campaign, host, Role::Host).await;
    (campaign, host)
}

#[tokio::test]
async fn the_button_signs_in_and_gives_the_role_and_looking_does_not() {
    let desk = Desk::open().await;
    let (campaign, host) = hosted(&desk).await;
    let link = invite(&desk, campaign, Inviter::Host(host)).await.unwrap();
    let letters = desk.letters(2).await;
    assert_eq!(letters[1].to.reveal(), "anna@example.org");
    for _ in 0..3 {
        assert_eq!(state(&desk, &link).await, InvitationState::Open);
    }
    assert_eq!(desk.stored().await.0, 1, "nobody but the host");

    let welcome = press(&desk, &link).await.unwrap();
    assert_eq!((welcome.campaign, welcome.role), (campaign, Role::Panelist));
    let anna = welcome.session.person;
    assert!(roles(&desk, campaign, anna).contains(&Role::Panelist));
    let now = desk.sign_in.now();
    let holder = desk.sign_in.holder(&welcome.session.secret, now).await.unwrap();
    assert_eq!(holder, Some(anna));
    assert_eq!(desk.come("anna@example.org").await.person, anna, "by her address from now on");

    assert_eq!(state(&desk, &link).await, InvitationState::Spent);
    assert_eq!(code_of(press(&desk, &link).await), "invitation_spent");
}

#[tokio::test]
async fn the_letter_has_the_link_and_the_date_of_the_campaigns_place() {
    let desk = Desk::open().await;
    let (campaign, host) = hosted(&desk).await;
    let link = invite(&desk, campaign, Inviter::Host(host)).await.unwrap();
    let letters = desk.letters(2).await;
    let Occasion::PanelInvitation { campaign, link: mailed, until } = &letters[1].occasion else {
        panic!("another letter came")
    };
    assert_eq!(campaign, "A campaign (fr)");
    assert_eq!(*mailed, format!("http://127.0.0.1:3000/fr/invitation/{}", link.reveal()));
    assert_eq!(until, "29 janvier 2027, 3\u{a0}h, heure de Toronto");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_pressed_twice_at_once_is_spent_once() {
    let desk = Desk::open().await;
    let (campaign, host) = hosted(&desk).await;
    let link = invite(&desk, campaign, Inviter::Host(host)).await.unwrap();
    let press = || {
        let (sign_in, link) = (desk.sign_in.clone(), link.clone());
        let now = sign_in.now();
        tokio::spawn(async move { sign_in.spend_invitation(&link, client(1), now).await })
    };
    let (one, other) = (press(), press());
    let mut outcomes = [code_of(one.await.unwrap()), code_of(other.await.unwrap())];
    outcomes.sort_unstable();
    assert_eq!(outcomes, ["invitation_spent", "let in"]);
}

#[tokio::test]
async fn an_invitation_works_until_the_second_in_which_it_expires() {
    let desk = Desk::open().await;
    let (campaign, host) = hosted(&desk).await;
    let link = invite(&desk, campaign, Inviter::Host(host)).await.unwrap();
    desk.world.wait(Seconds(INVITATION_LIFETIME.0 - 1));
    assert_eq!(state(&desk, &link).await, InvitationState::Open);
    desk.world.wait(Seconds(1));
    assert_eq!(state(&desk, &link).await, InvitationState::Expired);
    assert_eq!(code_of(press(&desk, &link).await), "invitation_expired");
    assert_eq!(desk.stored().await.0, 1, "nobody but the host");
}

#[tokio::test]
async fn an_expired_invitation_can_be_asked_for_again() {
    let desk = Desk::open().await;
    let (campaign, host) = hosted(&desk).await;
    let old = invite(&desk, campaign, Inviter::Host(host)).await.unwrap();
    desk.world.wait(INVITATION_LIFETIME);
    desk.world.store.purge(i64::try_from(desk.sign_in.now().unix()).unwrap()).await.unwrap();
    ask_again(&desk, campaign, "anna@example.org").await;
    let letters = desk.letters(3).await;
    let Occasion::PanelInvitation { link, .. } = &letters[2].occasion else {
        panic!("another letter came")
    };
    assert_eq!(code_of(press(&desk, &old).await), "invitation_unknown");
    let anna = press(&desk, &secret_of(link)).await.unwrap().session.person;
    assert!(roles(&desk, campaign, anna).contains(&Role::Panelist));
}

#[tokio::test]
async fn only_an_open_invitation_of_that_address_is_sent_again() {
    let desk = Desk::open().await;
    let (campaign, host) = hosted(&desk).await;
    let link = invite(&desk, campaign, Inviter::Host(host)).await.unwrap();
    ask_again(&desk, campaign, "ben@example.org").await;
    ask_again(&desk, CampaignId::new(uuid::Uuid::max()), "anna@example.org").await;
    assert_eq!(desk.letters_until_now().await, 2);
    press(&desk, &link).await.unwrap();
    ask_again(&desk, campaign, "anna@example.org").await;
    assert_eq!(desk.letters_until_now().await, 2);
}

#[tokio::test]
async fn an_old_link_brings_a_new_letter_and_a_spent_one_a_letter_to_sign_in() {
    let desk = Desk::open().await;
    let (campaign, host) = hosted(&desk).await;
    let old = invite(&desk, campaign, Inviter::Host(host)).await.unwrap();
    let asking = browser();
    let again = |link: Secret| {
        let (sign_in, asking) = (desk.sign_in.clone(), asking.clone());
        async move {
            let now = sign_in.now();
            sign_in.ask_again_with_link(&link, &asking, client(1), now).await
        }
    };
    again(old.clone()).await.unwrap();
    let letters = desk.letters(3).await;
    let Occasion::PanelInvitation { link, .. } = &letters[2].occasion else {
        panic!("another letter came")
    };
    assert_eq!(code_of(again(old).await), "invitation_unknown", "the new link replaced it");
    let new = secret_of(link);
    let anna = press(&desk, &new).await.unwrap().session.person;
    again(new).await.unwrap();
    let letters = desk.letters(4).await;
    let Occasion::SignIn { code, .. } = &letters[3].occasion else { panic!("another letter came") };
    assert_eq!(desk.type_code(&asking, code).await.unwrap().person, anna);
}

#[tokio::test]
async fn an_address_cannot_be_flooded_with_invitations() {
    let desk = Desk::open().await;
    let (campaign, host) = hosted(&desk).await;
    invite(&desk, campaign, Inviter::Host(host)).await.unwrap();
    for _ in 0..10 {
        ask_again(&desk, campaign, "anna@example.org").await;
    }
    assert_eq!(desk.letters_until_now().await, 1 + 1 + 3);
}

#[tokio::test]
async fn an_invitation_has_no_more_authority_than_its_host() {
    let desk = Desk::open().await;
    let (campaign, host) = hosted(&desk).await;
    let other = desk.come("other@example.org").await.person;
    assert_eq!(code_of(invite(&desk, campaign, Inviter::Host(other)).await), "not_allowed");
    let link = invite(&desk, campaign, Inviter::Host(host)).await.unwrap();
    desk.world.grant(campaign, other, Role::Host).await;
    desk.world.host(campaign, Command::Revoke { person: host, role: Role::Host }).await;
    assert_eq!(code_of(press(&desk, &link).await), "not_allowed");
    assert_eq!(state(&desk, &link).await, InvitationState::Open, "nothing was used up");
}

#[tokio::test]
async fn the_first_host_comes_with_an_invitation_from_the_command_line() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let invitation = NewInvitation {
        campaign,
        address: "host@example.org".parse().unwrap(),
        role: Role::Host,
        language: Language::En,
    };
    let now = desk.sign_in.now();
    let link = desk.sign_in.invite(invitation, Inviter::Operator, now).await.unwrap();
    let letters = desk.letters(1).await;
    assert!(matches!(letters[0].occasion, Occasion::RoleInvitation { role: Role::Host, .. }));
    let host = press(&desk, &secret_of(&link)).await.unwrap().session.person;
    assert!(roles(&desk, campaign, host).contains(&Role::Host));
    assert!(invite(&desk, campaign, Inviter::Host(host)).await.is_ok());
}

#[tokio::test]
async fn an_unknown_invitation_or_campaign_is_refused() {
    let desk = Desk::open().await;
    let unknown = Secret::draw().unwrap();
    assert_eq!(code_of(press(&desk, &unknown).await), "invitation_unknown");
    let nowhere = CampaignId::new(uuid::Uuid::max());
    assert_eq!(code_of(invite(&desk, nowhere, Inviter::Operator).await), "not_found");
}
