//! Who runs the campaign and who takes part: roles, invitations, and the ways to the other pages about people.

use leptos::prelude::*;
use pathways::{
    id::CampaignId,
    role::{Action, Role},
    text::Language,
};

use super::seen_by;
use crate::{
    host::{DeskHead, DeskPlace},
    i18n::{messages, number, own_name, role},
    port::{PeoplePage, Seen, Trouble},
    title::PageTitle,
    trouble::awaited,
    ui::{Answer, Button, Card, Choice, Fact, Facts, FormHead, FormTrouble, Select, TextField},
    visit::Visit,
};

mod acts;
pub(crate) mod codes;
mod invitations;
pub(crate) mod members;
pub(crate) mod reminder;
mod roles;

pub(crate) use acts::receive;
use invitations::Invitations;
use roles::Roles;

/// Invites an address to a role.
const INVITE: &str = "invite";
/// Writes again to somebody who is invited.
const AGAIN: &str = "again";
/// Takes a role.
const REVOKE: &str = "revoke";
const ADDRESS: &str = "address";
const ROLE: &str = "role";
const LANGUAGE: &str = "language";

/// Who sees people.
const WORKERS: &[Role] = &[Role::Host];

/// The address of the page.
pub(crate) fn address(language: Language, id: CampaignId) -> String {
    DeskPlace::People.address(language, id)
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    awaited(async move {
        let (seen, people) = found(&visit).await?;
        Ok(shown(&visit, &seen, people))
    })
}

async fn found(visit: &Visit) -> Result<(Seen, PeoplePage), Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let people = visit.backend().people(seen.id()).await?;
    Ok((seen, people))
}

fn shown(visit: &Visit, seen: &Seen, people: PeoplePage) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let may = seen.may(Action::GrantRole);
    let invite = may.then(|| invite(visit, seen));
    view! {
        <PageTitle text=words.people_title() />
        <DeskHead seen visit current=DeskPlace::People />
        <h1>{words.people_title()}</h1>
        <div class="c-columns">
            <div>
                <Roles seen visit holders=people.holders.clone() />
                <Invitations seen visit invitations=people.invitations.clone() />
                {invite}
            </div>
            <div class="c-side">{counts(seen, &people, language)} {ways(seen, language)}</div>
        </div>
    }
    .into_any()
}

/// How many voices there are, by the door through which they came.
fn counts(seen: &Seen, people: &PeoplePage, language: Language) -> AnyView {
    let words = messages(language);
    let admitted = seen.glance().admitted;
    let organisations = u32::try_from(people.organisations.len()).unwrap_or(u32::MAX);
    let facts = vec![
        Fact::new(words.people_told_apart(), number(admitted.admitted, language)),
        Fact::new(words.people_open_code(), number(admitted.open_code, language)),
        Fact::new(words.people_persons(), number(people.persons, language)),
        Fact::new(words.people_organisations(), number(organisations, language)),
    ];
    view! {
        <Card title=words.people_counts()>
            <Facts facts />
        </Card>
    }
    .into_any()
}

fn ways(seen: &Seen, language: Language) -> AnyView {
    let words = messages(language);
    let id = seen.id();
    let ways = [
        (members::address(language, id), words.people_to_members()),
        (codes::address(language, id), words.people_to_codes()),
        (reminder::address(language, id), words.people_to_reminder()),
    ];
    let ways = ways.map(|(href, text)| {
        view! {
            <li class="c-alone">
                <a href=href>{text}</a>
            </li>
        }
    });
    view! {
        <Card title=words.people_ways()>
            <ul>{ways.into_iter().collect_view()}</ul>
        </Card>
    }
    .into_any()
}

fn invite(visit: &Visit, seen: &Seen) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(INVITE);
    let roles = Role::GRANTED.map(|one| Answer::new(one.code(), role(one, language)));
    let labels = [
        (ADDRESS, words.people_address()),
        (ROLE, words.people_role()),
        (LANGUAGE, words.people_language()),
    ];
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.people_invite_title()}</h2>
            <p>{words.people_invite_words()}</p>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            <TextField
                form=&form
                name=ADDRESS
                label=words.people_address()
                kind="email"
                autocomplete="off"
            />
            <Select form=&form name=ROLE label=words.people_role() answers=roles.into() />
            {letter_language(&form, language)}
            <div class="c-buttons">
                <Button>{words.people_invite()}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// In which language a letter is written.
fn letter_language(form: &crate::form::FormState, language: Language) -> AnyView {
    let answers = Language::ALL.map(|one| Answer::new(one, own_name(one)));
    view! {
        <Choice
            form=form
            name=LANGUAGE
            label=messages(language).people_language()
            answers=answers.into()
            first=language.to_string()
        />
    }
    .into_any()
}
