//! What the forms of a theme's page do.

use pathways::{campaign::Command, id::ThemeId, text::Name};

use super::super::acts::{check_unchanged, saw};
use super::{
    FROM, MERGE, NAME, RENAME, RETIRE, SPLIT, address,
    explain::{self, EXPLAIN},
    keeping::{CHALLENGE, FREEZE, LET_IN, THAW},
    split,
};
use crate::{
    form::{BoxedOutcome, Outcome, Posted, Wrong, in_language},
    i18n::messages,
    port::Trouble,
    visit::Visit,
};

/// Works on the theme as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let (seen, found) = super::found(visit)?;
    let (language, theme) = (visit.language(), found.id);
    let words = messages(language);
    let here = address(language, seen.id(), theme);
    let all = super::super::address(language, seen.id());
    let mut check = posted.check();
    let (command, outcome) = match posted.act() {
        RENAME => {
            let Some(name) = check.bilingual::<Name>(NAME) else { return Ok(check.again()) };
            if name != found.name && seen.is_renamed_since(saw(posted)?, theme) {
                let now = &found.name;
                let wrong = words.theme_changed_since(now.en.as_str(), now.fr.as_str());
                check.complain(&in_language(NAME, language), Wrong::Words(wrong));
                return Ok(check.again());
            }
            (Command::RenameTheme { theme, name }, Outcome::said(here, words.theme_renamed()))
        }
        EXPLAIN => {
            let Some(why) = check.optional_bilingual(explain::WHY) else {
                return Ok(check.again());
            };
            if why != found.why && seen.is_explained_since(saw(posted)?, theme) {
                let wrong = match &found.why {
                    Some(now) => words.theme_changed_since(now.en.as_str(), now.fr.as_str()),
                    None => words.theme_changed_since_gone(),
                };
                check.complain(&in_language(explain::WHY, language), Wrong::Words(wrong));
                return Ok(check.again());
            }
            let said = if why.is_some() { words.theme_why_saved() } else { words.theme_why_gone() };
            (Command::ExplainTheme { theme, why }, Outcome::said(here, said))
        }
        MERGE => {
            let Some(from) = check.choices::<ThemeId>(FROM) else { return Ok(check.again()) };
            if from.is_empty() {
                check.complain(FROM, Wrong::Words(words.theme_merge_none()));
                return Ok(check.again());
            }
            check_unchanged(visit, &seen, posted)?;
            (Command::MergeThemes { from, into: theme }, Outcome::said(here, words.theme_merged()))
        }
        SPLIT => {
            let value = |name: &str| posted.value(name).unwrap_or_default().to_owned();
            let Some(parts) = split::parts(&mut check, &seen, &found, value) else {
                return Ok(check.again());
            };
            check_unchanged(visit, &seen, posted)?;
            (Command::SplitTheme { theme, parts }, Outcome::said(all, words.theme_was_split()))
        }
        FREEZE => (Command::FreezeTheme { theme }, Outcome::said(here, words.theme_frozen())),
        THAW => (Command::ThawTheme { theme }, Outcome::said(here, words.theme_thawed())),
        LET_IN => {
            let challenge = posted.value(CHALLENGE).and_then(|id| id.parse().ok());
            let challenge = challenge.ok_or(Trouble::NotFound)?;
            (Command::LetIn { challenge, theme }, Outcome::said(here, words.theme_let_in_done()))
        }
        RETIRE => {
            check_unchanged(visit, &seen, posted)?;
            (Command::RetireTheme { theme }, Outcome::said(all, words.theme_retired()))
        }
        _ => return Err(Trouble::NotFound),
    };
    visit.backend().act(seen.id(), posted.key(), command).await?;
    Ok(outcome)
}
