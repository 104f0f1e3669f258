use pathways::campaign::Actor;
use pathways::charter::Admission;
use pathways::id::CampaignId;
use pathways::people::Column;
use pathways::stage::Stage;
use pathways::text::Language;
use pathways::time::Seconds;
use pathways_server::secret::RoomCode;
use pathways_server::sign_in::{ROOM_CODES_AT_ONCE, Visitor};

use super::desk::{Desk, client, code_of, visitor};
use crate::harness::charter;

fn admitted(desk: &Desk, campaign: CampaignId) -> (u32, u32) {
    let people = &desk.world.service.campaign(campaign).unwrap().people;
    (people.admitted(Column::Admitted), people.admitted(Column::OpenCode))
}

async fn personal(desk: &Desk, campaign: CampaignId, count: u16) -> Vec<RoomCode> {
    desk.sign_in.make_room_codes(campaign, Actor::Operator, count).await.unwrap()
}

#[tokio::test]
async fn a_personal_code_gives_a_voice_to_somebody_without_an_address() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let codes = personal(&desk, campaign, 2).await;
    let anna = desk.enter(campaign, &codes[0], &visitor()).await.unwrap();
    let ben = desk.enter(campaign, &codes[1], &visitor()).await.unwrap();
    assert_ne!(anna.person, ben.person);
    let profile = desk.sign_in.profile(anna.person).await.unwrap();
    assert_eq!((profile.address, profile.language), (None, Language::Fr));
    assert_eq!(admitted(&desk, campaign), (2, 0));
    let again = desk.enter(campaign, &codes[0], &visitor()).await.unwrap();
    assert_eq!(again.person, anna.person, "the same person on another telephone");
    assert_eq!(admitted(&desk, campaign), (2, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_personal_code_entered_many_times_at_once_is_one_voice() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let code = personal(&desk, campaign, 1).await.remove(0);
    let entries = (0..8).map(|_| {
        let (sign_in, code) = (desk.sign_in.clone(), code.clone());
        let now = sign_in.now();
        tokio::spawn(async move {
            sign_in.enter_room(campaign, &code, None, Language::En, &visitor(), now).await
        })
    });
    let mut persons = Vec::new();
    for entry in entries.collect::<Vec<_>>() {
        persons.push(entry.await.unwrap().unwrap().person);
    }
    persons.dedup();
    assert_eq!(persons.len(), 1);
    assert_eq!(admitted(&desk, campaign), (1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_open_code_lets_in_up_to_its_cap_into_a_column_of_its_own() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::OpenCode { cap: 3 }).await;
    let code = desk.sign_in.make_open_code(campaign, Actor::Operator).await.unwrap();
    let entries = (0..6).map(|_| {
        let (sign_in, code) = (desk.sign_in.clone(), code.clone());
        let now = sign_in.now();
        tokio::spawn(async move {
            sign_in.enter_room(campaign, &code, None, Language::En, &visitor(), now).await
        })
    });
    let mut outcomes = Vec::new();
    for entry in entries.collect::<Vec<_>>() {
        outcomes.push(code_of(entry.await.unwrap()));
    }
    outcomes.sort_unstable();
    let (let_in, full) = ("let in", "room_code_full");
    assert_eq!(outcomes, [let_in, let_in, let_in, full, full, full]);
    assert_eq!(admitted(&desk, campaign), (0, 3));
    let second = desk.sign_in.make_open_code(campaign, Actor::Operator).await.unwrap();
    let outcome = desk.enter(campaign, &second, &visitor()).await;
    assert_eq!(code_of(outcome), "cap_reached", "a second open code raises no cap");
}

#[tokio::test]
async fn who_has_a_voice_uses_up_no_place_of_the_open_code() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::OpenCode { cap: 2 }).await;
    let code = desk.sign_in.make_open_code(campaign, Actor::Operator).await.unwrap();
    let anna = desk.enter(campaign, &code, &visitor()).await.unwrap().person;
    for _ in 0..5 {
        let (now, visitor) = (desk.sign_in.now(), visitor());
        let entered =
            desk.sign_in.enter_room(campaign, &code, Some(anna), Language::Fr, &visitor, now);
        assert_eq!(entered.await.unwrap().person, anna);
    }
    assert!(desk.enter(campaign, &code, &visitor()).await.is_ok());
}

#[tokio::test]
async fn a_badge_gives_its_voice_to_who_is_signed_in_without_one() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let codes = personal(&desk, campaign, 2).await;
    let anna = desk.come("anna@example.org").await.person;
    let (sign_in, now) = (&desk.sign_in, desk.sign_in.now());
    let enter = |code| {
        let visitor = visitor();
        async move {
            let entered =
                sign_in.enter_room(campaign, code, Some(anna), Language::Fr, &visitor, now);
            entered.await.unwrap().person
        }
    };
    assert_eq!(enter(&codes[0]).await, anna);
    assert_eq!(admitted(&desk, campaign), (1, 0));
    assert_ne!(enter(&codes[1]).await, anna, "the badge of another person at the same device");
    assert_eq!(admitted(&desk, campaign), (2, 0));
}

#[tokio::test]
async fn a_wrong_code_makes_nobody_and_soon_has_to_wait() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let wrong = RoomCode::draw().unwrap();
    let guesser = visitor();
    for _ in 0..20 {
        let outcome = desk.enter(campaign, &wrong, &guesser).await;
        assert_eq!(code_of(outcome), "room_code_unknown");
    }
    assert_eq!(code_of(desk.enter(campaign, &wrong, &guesser).await), "too_many_tries");
    assert_eq!(desk.stored().await.0, 0);
    let code = personal(&desk, campaign, 1).await.remove(0);
    assert!(desk.enter(campaign, &code, &visitor()).await.is_ok(), "the hall goes on");
    desk.world.wait(Seconds::minutes(10));
    assert_eq!(code_of(desk.enter(campaign, &wrong, &guesser).await), "room_code_unknown");
}

#[tokio::test]
async fn a_guesser_without_cookies_is_limited_by_network_address() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let wrong = RoomCode::draw().unwrap();
    for _ in 0..300 {
        let outcome = desk.enter(campaign, &wrong, &visitor()).await;
        assert_eq!(code_of(outcome), "room_code_unknown");
    }
    assert_eq!(code_of(desk.enter(campaign, &wrong, &visitor()).await), "too_many_tries");
    let elsewhere = Visitor { client: client(2), ..visitor() };
    assert_eq!(code_of(desk.enter(campaign, &wrong, &elsewhere).await), "room_code_unknown");
}

#[tokio::test]
async fn four_hundred_people_enter_their_codes_in_one_minute_from_one_address() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let code = personal(&desk, campaign, 1).await.remove(0);
    for _ in 0..400 {
        assert!(desk.enter(campaign, &code, &visitor()).await.is_ok());
    }
}

#[tokio::test]
async fn only_a_host_makes_codes_and_only_as_many_as_are_printed() {
    let desk = Desk::open().await;
    let campaign = desk.call(Admission::Listed).await;
    let anna = Actor::Person(desk.come("anna@example.org").await.person);
    let sign_in = &desk.sign_in;
    assert_eq!(code_of(sign_in.make_room_codes(campaign, anna, 1).await), "not_allowed");
    assert_eq!(code_of(sign_in.make_open_code(campaign, anna).await), "not_allowed");
    let host = Actor::Operator;
    for count in [0, ROOM_CODES_AT_ONCE + 1] {
        assert_eq!(code_of(sign_in.make_room_codes(campaign, host, count).await), "count");
    }
    let codes = sign_in.make_room_codes(campaign, host, ROOM_CODES_AT_ONCE).await.unwrap();
    assert_eq!(codes.len(), usize::from(ROOM_CODES_AT_ONCE));
    assert_eq!(code_of(sign_in.make_open_code(campaign, host).await), "no_open_code");
}

#[tokio::test]
async fn a_code_that_comes_too_early_is_not_used_up() {
    let desk = Desk::open().await;
    let campaign = desk.world.create(charter()).await;
    let code = personal(&desk, campaign, 1).await.remove(0);
    assert_eq!(code_of(desk.enter(campaign, &code, &visitor()).await), "wrong_stage");
    assert_eq!(desk.stored().await.0, 0);
    desk.world.advance(campaign, Stage::Call).await;
    assert!(desk.enter(campaign, &code, &visitor()).await.is_ok());
}

#[tokio::test]
async fn a_code_of_another_campaign_is_unknown() {
    let desk = Desk::open().await;
    let (one, other) = (desk.call(Admission::Listed).await, desk.call(Admission::Listed).await);
    let code = personal(&desk, one, 1).await.remove(0);
    assert_eq!(code_of(desk.enter(other, &code, &visitor()).await), "room_code_unknown");
}
