use pathways::text::Language;
use pathways::time::Seconds;
use pathways_server::address::Address;
use pathways_server::sign_in::{HANDED_LINK_LIFETIME, LETTER_LIFETIME, LinkPage, Refused};

use super::desk::{Desk, browser, client, code_of, other_than, secret_of};

#[tokio::test]
async fn a_link_signs_in_once_and_ends_its_code() {
    let desk = Desk::open().await;
    let asking = browser();
    let (link, code) = desk.ask("anna@example.org", &asking).await;
    let session = desk.press(&link).await.unwrap();
    let holder = desk.sign_in.holder(&session.secret, desk.sign_in.now()).await.unwrap();
    assert_eq!(holder, Some(session.person));
    assert_eq!(code_of(desk.press(&link).await), "link_refused");
    assert_eq!(code_of(desk.type_code(&asking, &code).await), "code_refused");
}

#[tokio::test]
async fn opening_a_link_changes_nothing() {
    let desk = Desk::open().await;
    let (link, _) = desk.ask("anna@example.org", &browser()).await;
    let address: Address = "anna@example.org".parse().unwrap();
    for _ in 0..3 {
        let page = desk.sign_in.open_link(&link, desk.sign_in.now()).await.unwrap();
        assert_eq!(page, LinkPage::Usable { address: address.clone() });
    }
    desk.press(&link).await.unwrap();
    let page = desk.sign_in.open_link(&link, desk.sign_in.now()).await.unwrap();
    assert_eq!(page, LinkPage::Gone);
}

#[tokio::test]
async fn a_code_works_only_in_the_browser_that_asked() {
    let desk = Desk::open().await;
    let (one, other) = (browser(), browser());
    let (_, code_of_one) = desk.ask("anna@example.org", &one).await;
    let (_, code_of_other) = desk.ask("anna@example.org", &other).await;
    assert_eq!(code_of(desk.type_code(&other, &code_of_one).await), "code_refused");
    assert_eq!(code_of(desk.type_code(&browser(), &code_of_one).await), "code_refused");
    let anna = desk.type_code(&one, &code_of_one).await.unwrap().person;
    assert_eq!(code_of(desk.type_code(&one, &code_of_one).await), "code_refused");
    assert_eq!(desk.type_code(&other, &code_of_other).await.unwrap().person, anna);
}

#[tokio::test]
async fn a_code_is_worth_five_tries_and_the_link_outlives_them() {
    let desk = Desk::open().await;
    let asking = browser();
    let (link, code) = desk.ask("anna@example.org", &asking).await;
    for _ in 0..5 {
        assert_eq!(code_of(desk.type_code(&asking, &other_than(&code)).await), "code_refused");
    }
    assert_eq!(code_of(desk.type_code(&asking, &code).await), "code_refused");
    assert!(desk.press(&link).await.is_ok());
}

#[tokio::test]
async fn the_fifth_try_may_be_the_right_one() {
    let desk = Desk::open().await;
    let asking = browser();
    let (_, code) = desk.ask("anna@example.org", &asking).await;
    for _ in 0..4 {
        assert_eq!(code_of(desk.type_code(&asking, &other_than(&code)).await), "code_refused");
    }
    assert!(desk.type_code(&asking, &code).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_codes_that_come_together_are_all_counted() {
    let desk = Desk::open().await;
    let asking = browser();
    let (_, code) = desk.ask("anna@example.org", &asking).await;
    let wrong = other_than(&code);
    let tries = (0..6).map(|_| {
        let (sign_in, asking, wrong) = (desk.sign_in.clone(), asking.clone(), wrong.clone());
        let now = sign_in.now();
        tokio::spawn(async move { sign_in.verify_code(&asking, &wrong, client(1), now).await })
    });
    for tried in tries.collect::<Vec<_>>() {
        assert_eq!(code_of(tried.await.unwrap()), "code_refused");
    }
    assert_eq!(code_of(desk.type_code(&asking, &code).await), "code_refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_pressed_twice_at_once_signs_in_once() {
    let desk = Desk::open().await;
    let (link, _) = desk.ask("anna@example.org", &browser()).await;
    let press = || {
        let (sign_in, link) = (desk.sign_in.clone(), link.clone());
        let now = sign_in.now();
        tokio::spawn(async move { sign_in.spend_link(&link, client(1), now).await })
    };
    let (one, other) = (press(), press());
    let mut outcomes = [code_of(one.await.unwrap()), code_of(other.await.unwrap())];
    outcomes.sort_unstable();
    assert_eq!(outcomes, ["let in", "link_refused"]);
}

#[tokio::test]
async fn link_and_code_work_until_the_second_in_which_they_expire() {
    let desk = Desk::open().await;
    let (in_time, late) = (browser(), browser());
    let (link_in_time, _) = desk.ask("anna@example.org", &browser()).await;
    let (late_link, _) = desk.ask("ben@example.org", &browser()).await;
    let (_, code_in_time) = desk.ask("chloe@example.org", &in_time).await;
    let (_, late_code) = desk.ask("dan@example.org", &late).await;
    desk.world.wait(Seconds(LETTER_LIFETIME.0 - 1));
    assert!(desk.press(&link_in_time).await.is_ok());
    assert!(desk.type_code(&in_time, &code_in_time).await.is_ok());
    desk.world.wait(Seconds(1));
    assert_eq!(code_of(desk.press(&late_link).await), "link_refused");
    assert_eq!(code_of(desk.type_code(&late, &late_code).await), "code_refused");
    let page = desk.sign_in.open_link(&late_link, desk.sign_in.now()).await.unwrap();
    assert_eq!(page, LinkPage::Gone);
}

#[tokio::test]
async fn a_link_that_is_handed_over_works_once_within_its_day_and_sends_nothing() {
    let desk = Desk::open().await;
    let anna: Address = "anna@example.org".parse().unwrap();
    let link = async || {
        let made = desk.sign_in.hand_over_link(&anna, Language::Fr, desk.sign_in.now()).await;
        secret_of(&made.unwrap())
    };
    let (in_time, late) = (link().await, link().await);
    desk.world.wait(Seconds(HANDED_LINK_LIFETIME.0 - 1));
    let session = desk.press(&in_time).await.unwrap();
    let profile = desk.sign_in.profile(session.person).await.unwrap();
    assert_eq!((profile.address, profile.language), (Some(anna.clone()), Language::Fr));
    assert_eq!(code_of(desk.press(&in_time).await), "link_refused");
    desk.world.wait(Seconds(1));
    assert_eq!(code_of(desk.press(&late).await), "link_refused");
    assert_eq!(desk.letters_until_now().await, 0);
}

#[tokio::test]
async fn wrong_expired_used_and_unknown_codes_get_one_answer() {
    let desk = Desk::open().await;
    let (asking, used, late) = (browser(), browser(), browser());
    let (_, late_code) = desk.ask("anna@example.org", &late).await;
    desk.world.wait(LETTER_LIFETIME);
    let (_, code) = desk.ask("ben@example.org", &asking).await;
    let (_, used_code) = desk.ask("chloe@example.org", &used).await;
    desk.type_code(&used, &used_code).await.unwrap();
    let answers = [
        desk.type_code(&asking, &other_than(&code)).await,
        desk.type_code(&late, &late_code).await,
        desk.type_code(&used, &used_code).await,
        desk.type_code(&browser(), &code).await,
    ];
    let told = answers.map(|answer| {
        let refused = answer.unwrap_err();
        (refused.code(), refused.to_string())
    });
    assert!(told.iter().all(|answer| *answer == told[0]), "{told:?}");
}

#[tokio::test]
async fn a_person_begins_with_the_button_and_keeps_one_id() {
    let desk = Desk::open().await;
    let (link, _) = desk.ask("Anna@Example.org", &browser()).await;
    assert_eq!(desk.stored().await.0, 0);
    let anna = desk.press(&link).await.unwrap().person;
    assert_eq!(desk.stored().await.0, 1);
    assert_eq!(desk.come(" anna@EXAMPLE.org").await.person, anna);
    assert_ne!(desk.come("ben@example.org").await.person, anna);
    let profile = desk.sign_in.profile(anna).await.unwrap();
    assert_eq!(profile.address, Some("anna@example.org".parse().unwrap()));
    assert_eq!(profile.language, Language::Fr);
}

#[tokio::test]
async fn an_address_gets_few_letters_at_a_time_and_nobody_is_told() {
    let desk = Desk::open().await;
    for _ in 0..10 {
        assert!(desk.request("anna@example.org", &browser()).await.is_ok());
    }
    assert_eq!(desk.letters_until_now().await, 3);
    desk.world.wait(LETTER_LIFETIME);
    for _ in 0..10 {
        assert!(desk.request("anna@example.org", &browser()).await.is_ok());
    }
    assert_eq!(desk.letters_until_now().await, 6);
    desk.world.wait(LETTER_LIFETIME);
    assert!(desk.request("anna@example.org", &browser()).await.is_ok());
    assert_eq!(desk.letters_until_now().await, 6, "six within the hour");
    desk.world.wait(Seconds::minutes(30));
    assert!(desk.request("anna@example.org", &browser()).await.is_ok());
    assert_eq!(desk.letters_until_now().await, 7);
}

#[tokio::test]
async fn a_letter_that_was_not_sent_leaves_the_former_code_alone() {
    let desk = Desk::open().await;
    let asking = browser();
    let mut newest = None;
    for _ in 0..3 {
        newest = Some(desk.ask("anna@example.org", &asking).await.1);
    }
    desk.request("anna@example.org", &asking).await.unwrap();
    assert!(desk.type_code(&asking, &newest.unwrap()).await.is_ok());
}

#[tokio::test]
async fn a_browser_that_asks_too_often_is_told_when_to_come_back() {
    let desk = Desk::open().await;
    let asking = browser();
    for number in 0..20 {
        assert!(desk.request(&format!("a{number}@example.org"), &asking).await.is_ok());
    }
    let refused = desk.request("b@example.org", &asking).await.unwrap_err();
    let hour = Seconds::minutes(60);
    assert!(matches!(refused, Refused::TooMany { retry_after } if retry_after == hour));
    assert!(desk.request("b@example.org", &browser()).await.is_ok());
    desk.world.wait(hour);
    assert!(desk.request("c@example.org", &asking).await.is_ok());
}

#[tokio::test]
async fn a_hall_signs_in_from_one_address() {
    let desk = Desk::open().await;
    for number in 0..300 {
        assert!(desk.request(&format!("a{number}@example.org"), &browser()).await.is_ok());
    }
    assert_eq!(code_of(desk.request("b@example.org", &browser()).await), "too_many_tries");
    desk.world.wait(Seconds::minutes(1));
    assert!(desk.request("b@example.org", &browser()).await.is_ok());
}
