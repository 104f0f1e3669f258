//! Signing in: by code in the browser that asked, by link in any, and back to where one wanted to go.

use axum::http::{StatusCode, header::LOCATION};
use pathways_server::{mail::Occasion, sign_in::LETTER_LIFETIME};

use super::{browser::Browser, page::Page, server::Server};

/// A letter that somebody asked for: the page after asking, the link's address and the code.
struct Asked {
    page: Page,
    link: String,
    code: String,
}

async fn ask(server: &Server, browser: &Browser, page: &str) -> Asked {
    let form = browser.open(page).await;
    let before = server.desk.letters_until_now().await;
    let filled = form.form("ask", "").set("address", " Anna@Example.org ");
    let page = browser.submit(&form, &filled).await;
    for letter in server.desk.letters(before + 2).await.into_iter().rev() {
        if let Occasion::SignIn { link, code } = letter.occasion
            && letter.to.reveal() == "anna@example.org"
        {
            let link = link.strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
            return Asked { page, link, code: code.reveal() };
        }
    }
    panic!("no letter came")
}

#[tokio::test]
async fn a_code_with_spaces_signs_in_and_leads_back_to_where_one_wanted_to_go() {
    let (server, page) = (Server::open().await, "/fr/sign-in?back=/fr/help/host%3Fa%3Db");
    let browser = server.nobody();
    let Asked { page, code, .. } = ask(&server, &browser, page).await;
    assert!(page.address.starts_with("/fr/sign-in/code?back="), "{}", page.address);
    let (left, right) = code.split_at(3);
    let typed = page.form("enter", "").set("code", format!(" {left} {right}"));
    let sent = browser.send(&page.address, &typed).await;
    assert_eq!(sent.header(LOCATION), "/fr/help/host?a=b#said");
    assert!(browser.open("/fr").await.links().contains(&"/fr/me"));
}

#[tokio::test]
async fn a_wrong_code_is_said_beside_its_field_and_stays_in_it() {
    let server = Server::open().await;
    let browser = server.nobody();
    let Asked { page, code, .. } = ask(&server, &browser, "/en/sign-in").await;
    for wrong in ["", "12345", if code == "000000" { "000001" } else { "000000" }] {
        let again = browser.submit(&page, &page.form("enter", "").set("code", wrong)).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        assert_eq!(again.form("enter", "").value("code"), Some(wrong));
        assert_eq!(again.complaints().len(), 1);
    }
    let elsewhere = server.nobody();
    let page = elsewhere.open("/en/sign-in/code").await;
    let refused = elsewhere.submit(&page, &page.form("enter", "").set("code", code)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn known_and_unknown_addresses_get_one_answer_and_what_is_no_address_another() {
    let server = Server::open().await;
    server.world().person("known").await;
    let mut answers = Vec::new();
    for address in ["known@example.org", "unknown@example.org"] {
        let browser = server.nobody();
        let page = browser.open("/en/sign-in").await;
        let next = browser.submit(&page, &page.form("ask", "").set("address", address)).await;
        answers.push((next.status, next.address.clone(), next.text()));
    }
    assert_eq!(answers[0], answers[1]);
    let browser = server.nobody();
    let page = browser.open("/en/sign-in").await;
    let again = browser.submit(&page, &page.form("ask", "").set("address", "nobody")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(again.form("ask", "").value("address"), Some("nobody"));
}

#[tokio::test]
async fn a_link_signs_in_by_its_button_only_and_once() {
    let server = Server::open().await;
    let asked = ask(&server, &server.nobody(), "/en/sign-in?back=/en/help").await;
    let browser = server.nobody();
    for _ in 0..2 {
        let page = browser.open(&asked.link).await;
        assert_eq!(page.status, StatusCode::OK);
        page.shows("anna@example.org");
        assert!(page.links().iter().all(|link| !link.ends_with("/me")), "fetching signed in");
    }
    let page = browser.open(&asked.link).await;
    let sent = browser.send(&page.address, &page.form("sign-in", "")).await;
    assert_eq!(sent.header(LOCATION), "/en/help#said");
    let gone = server.nobody().open(&asked.link).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.links().contains(&"/en/sign-in?back=/en/help"), "{:?}", gone.links());
    let pressed = server.nobody().submit(&page, &page.form("sign-in", "")).await;
    assert_eq!(pressed.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_link_that_is_too_late_or_none_of_ours_says_so_with_a_way_to_ask_again() {
    let server = Server::open().await;
    let asked = ask(&server, &server.nobody(), "/fr/sign-in").await;
    server.world().wait(LETTER_LIFETIME);
    for link in [asked.link.as_str(), "/fr/sign-in/link/nonsense"] {
        let page = server.nobody().open(link).await;
        assert_eq!(page.status, StatusCode::GONE, "{link}");
        assert!(page.links().contains(&"/fr/sign-in"), "{link}");
    }
}

#[tokio::test]
async fn nobody_is_led_out_of_the_pages_by_where_she_wanted_to_go() {
    let server = Server::open().await;
    for back in ["//example.org", "https://example.org/en/", "/en//example.org", "/\\example.org"] {
        let browser = server.nobody();
        let Asked { page, code, .. } =
            ask(&server, &browser, &format!("/en/sign-in?back={back}")).await;
        let sent = browser.send(&page.address, &page.form("enter", "").set("code", code)).await;
        assert_eq!(sent.header(LOCATION), "/en#said", "{back}");
        server.world().wait(pathways::time::Seconds::minutes(60));
    }
}

#[tokio::test]
async fn the_head_of_a_page_leads_to_the_sign_in_and_back_and_keeps_the_query_in_the_other_language()
 {
    let server = Server::open().await;
    let page = server.nobody().open("/en/join?code=BCDF-2345").await;
    let links = page.links();
    assert!(links.contains(&"/en/sign-in?back=/en/join%3Fcode%3DBCDF-2345"), "{links:?}");
    assert!(links.contains(&"/fr/join?code=BCDF-2345"), "{links:?}");
    let page = server.nobody().open("/en/sign-in/code").await;
    assert!(page.links().contains(&"/en/sign-in"), "{:?}", page.links());
}

#[tokio::test]
async fn changing_the_language_of_pages_leaves_that_of_letters() {
    let server = Server::open().await;
    let (person, browser) = server.somebody("anna").await;
    browser.open("/fr/me").await;
    let profile = server.desk.sign_in.profile(person).await.unwrap();
    assert_eq!(profile.language, pathways::text::Language::En);
}
