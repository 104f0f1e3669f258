//! One theme: renaming it, saying what holds it together, merging others into it, splitting it, retiring it.

use leptos::prelude::*;
use pathways::{
    id::{CampaignId, ThemeId},
    role::Action,
    text::{Language, Name},
    view::ThemeView,
};

use super::{NAME, WORKERS, live_themes, seen_by};
use crate::{
    host::{DeskHead, DeskPlace},
    i18n::{in_language, messages},
    port::{Seen, Trouble},
    title::PageTitle,
    trouble::TroublePage,
    ui::{BilingualField, BoxGroup, Button, ButtonKind, FormHead, FormTrouble, Tick},
    visit::Visit,
};

mod acts;
mod explain;
mod keeping;
mod split;

pub(crate) use acts::receive;

const RENAME: &str = "rename";
const MERGE: &str = "merge";
const SPLIT: &str = "split";
const RETIRE: &str = "retire";
/// The themes that become part of this one.
const FROM: &str = "from";

/// The address of a theme's page.
pub(crate) fn address(language: Language, campaign: CampaignId, theme: ThemeId) -> String {
    format!("{}/{theme}", super::address(language, campaign))
}

/// The page.
pub(crate) fn page(visit: Visit) -> AnyView {
    match found(&visit) {
        Ok((seen, theme)) => shown(&visit, &seen, &theme),
        Err(trouble) => view! { <TroublePage trouble /> }.into_any(),
    }
}

fn found(visit: &Visit) -> Result<(Seen, ThemeView), Trouble> {
    let seen = seen_by(visit, WORKERS)?;
    let theme = seen.theme(visit.id("theme")?).ok_or(Trouble::NotFound)?;
    Ok((seen, theme))
}

fn shown(visit: &Visit, seen: &Seen, theme: &ThemeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let name = in_language(&theme.name, language).clone();
    let is_live = live_themes(seen).iter().any(|live| live.id == theme.id);
    let forms = if is_live && seen.may(Action::EditThemes) {
        view! {
            {rename(visit, seen, theme)}
            {explain::form(visit, seen, theme)}
            {keeping::forms(visit, seen, theme)}
            {merge(visit, seen, theme)}
            {split::form(visit, seen, theme)}
            {retire(visit, seen)}
        }
        .into_any()
    } else {
        view! { <p>{words.theme_closed()}</p> }.into_any()
    };
    view! {
        <PageTitle text=name.clone() />
        <DeskHead seen visit current=DeskPlace::Themes />
        <p class="c-alone">
            <a href=super::address(language, seen.id())>{words.theme_back()}</a>
        </p>
        <h1>{name}</h1>
        {forms}
    }
    .into_any()
}

fn rename(visit: &Visit, seen: &Seen, theme: &ThemeView) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(RENAME);
    let labels = [(NAME, words.themes_name())];
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.theme_rename_title()}</h2>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=labels />
            <BilingualField
                form=&form
                name=NAME
                label=words.themes_name()
                first=&theme.name
                limit=Name::LIMIT
            />
            <div class="c-buttons">
                <Button>{words.theme_rename()}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn merge(visit: &Visit, seen: &Seen, theme: &ThemeView) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(MERGE);
    let others: Vec<_> = live_themes(seen)
        .into_iter()
        .filter(|other| other.id != theme.id)
        .map(|other| {
            let label = in_language(&other.name, language).clone();
            view! { <Tick form=&form name=FROM value=other.id.to_string() label /> }
        })
        .collect();
    if others.is_empty() {
        return view! { <FormTrouble form=&form /> }.into_any();
    }
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.theme_merge_title()}</h2>
            <p>{words.theme_merge_words()}</p>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form labels=[(FROM, words.theme_merge_from())] />
            <BoxGroup form=&form name=FROM label=words.theme_merge_from()>
                {others}
            </BoxGroup>
            <div class="c-buttons">
                <Button>{words.theme_merge()}</Button>
            </div>
        </form>
    }
    .into_any()
}

fn retire(visit: &Visit, seen: &Seen) -> AnyView {
    let words = messages(visit.language());
    let form = visit.form(RETIRE);
    view! {
        <form class="c-card c-form" method="post">
            <h2>{words.theme_retire_title()}</h2>
            <p>{words.theme_retire_words()}</p>
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form />
            <div class="c-buttons">
                <Button kind=ButtonKind::Danger>{words.theme_retire()}</Button>
            </div>
        </form>
    }
    .into_any()
}
