//! What the forms of the themes' page do.

use pathways::{
    campaign::{Command, Refusal},
    id::ChallengeId,
    text::Name,
    theme::Lies,
    view::CreatedKind,
};

use super::{
    CREATE, ENTRY, MOVE, NAME, UNDO, UNDO_MOVES, address,
    back::undo_moves,
    group::{APART, ONE_TO, TICKED, TICKED_TO, TRAY, place},
    live_themes,
    questions::{self, ANSWER_BY_MOVING, KEEP},
    signing::{self, SIGN},
};
use crate::{
    curating::act_on_each,
    form::{AT, BoxedOutcome, Check, ON, Outcome, Posted, Said, Wrong},
    i18n::{messages, number},
    port::{Seen, Trouble},
    visit::Visit,
};

/// Works on the themes as the reader.
pub(crate) fn receive(visit: Visit, posted: Posted) -> BoxedOutcome {
    Box::pin(async move { act(&visit, &posted).await.into() })
}

async fn act(visit: &Visit, posted: &Posted) -> Result<Outcome, Trouble> {
    let seen = visit.campaign()?;
    let (words, to) = (messages(visit.language()), address(visit.language(), seen.id()));
    match posted.act() {
        CREATE => {
            let mut check = posted.check();
            let Some(name) = check.bilingual::<Name>(NAME) else { return Ok(check.again()) };
            let command = Command::ProposeTheme { name };
            let done = visit.backend().act(seen.id(), posted.key(), command).await?;
            let created = done.entries.iter().flat_map(|entry| &entry.created);
            let mut theme = created.filter(|one| one.kind == CreatedKind::Theme).map(|one| &one.id);
            let place = theme.next_back().map_or(Said::PAGE, String::as_str);
            Ok(Outcome::said_at(to, place, words.themes_created()))
        }
        MOVE => move_challenges(visit, &seen, posted, to).await,
        UNDO => {
            let entry = posted.value(ENTRY).and_then(|entry| entry.parse().ok());
            let command = Command::UndoThemeEdit { entry: entry.ok_or(Trouble::NotFound)? };
            visit.backend().act(seen.id(), posted.key(), command).await?;
            Ok(Outcome::said(to, words.themes_undone()))
        }
        UNDO_MOVES => undo_moves(visit, &seen, posted).await,
        KEEP | ANSWER_BY_MOVING => questions::act(visit, &seen, posted).await,
        SIGN => {
            check_unchanged(visit, &seen, posted)?;
            let command = Command::SignThemes { open_questions: signing::known(posted) };
            visit.backend().act(seen.id(), posted.key(), command).await?;
            Ok(Outcome::said(to, words.themes_signed()))
        }
        _ => Err(Trouble::NotFound),
    }
}

/// Nobody signs, merges, splits or retires what somebody else has changed since she opened the page.
pub(super) fn check_unchanged(visit: &Visit, seen: &Seen, posted: &Posted) -> Result<(), Trouble> {
    let is_changed = visit.backend().is_board_changed(seen.id(), saw(posted)?)?;
    if is_changed { Err(Refusal::ThemesChanged.into()) } else { Ok(()) }
}

/// The size of the log that the sender saw.
pub(super) fn saw(posted: &Posted) -> Result<u64, Trouble> {
    posted.value(AT).and_then(|at| at.parse().ok()).ok_or(Trouble::NotFound)
}

/// Where a form says that a challenge lies or goes.
pub(super) fn lies(place: &str) -> Option<Lies> {
    match place {
        TRAY => Some(Lies::Tray),
        APART => Some(Lies::Apart),
        theme => theme.parse().ok().map(Lies::In),
    }
}

/// What moves a challenge.
pub(super) const fn moving_to(challenge: ChallengeId, to: Lies) -> Command {
    match to {
        Lies::Apart => Command::SetApart { challenge },
        Lies::In(_) | Lies::Tray => Command::Place { challenge, theme: to.theme() },
    }
}

async fn move_challenges(
    visit: &Visit,
    seen: &Seen,
    posted: &Posted,
    to: String,
) -> Result<Outcome, Trouble> {
    let language = visit.language();
    let words = messages(language);
    let from = lies(posted.value(ON).unwrap_or(TRAY)).ok_or(Trouble::NotFound)?;
    let mut check = posted.check();
    let ticked: Option<Vec<ChallengeId>> = check.choices(TICKED);
    let together = target(&mut check, TICKED_TO);
    let mut moves = Vec::new();
    let mut is_sound = ticked.is_some() && together.is_some();
    for challenge in seen.challenges() {
        let is_ticked = ticked.as_ref().is_some_and(|ticked| ticked.contains(&challenge.id));
        let Some(own) = target(&mut check, &format!("{ONE_TO}{}", challenge.id)) else {
            is_sound = false;
            continue;
        };
        // What somebody chose for one challenge says more than where the ticked ones go.
        match own.or(together.flatten().filter(|_| is_ticked)) {
            Some(target) => moves.push((challenge, target)),
            None if is_ticked && together.is_some() => {
                check.complain(TICKED_TO, Wrong::Choice);
                return Ok(check.again());
            }
            None => {}
        }
    }
    if !is_sound {
        return Ok(check.again());
    }
    if moves.is_empty() {
        check.complain(TICKED_TO, Wrong::Words(words.themes_nothing_ticked()));
        return Ok(check.again());
    }
    // What the sender no longer saw where it lies was moved by somebody else, whose move stands. What already lies where
    // it goes is the same form sent again.
    let (moves, gone): (Vec<_>, Vec<_>) = (0..)
        .zip(moves)
        .partition(|(_, (challenge, target))| [from, *target].contains(&challenge.lies()));
    let commands = moves
        .into_iter()
        .map(|(part, (challenge, target))| (part, moving_to(challenge.id, target)));
    let acted = act_on_each(visit, seen.id(), posted.key(), commands).await?;
    let count = acted.taken;
    let gone = u32::try_from(gone.len()).unwrap_or(u32::MAX);
    let moved = words.themes_moved(count, number(count, language));
    let said = match (count, gone) {
        (_, 0) => moved,
        (0, _) => words.themes_gone(gone, number(gone, language)),
        _ => format!("{moved} {}", words.themes_gone(gone, number(gone, language))),
    };
    let said = acted.told(said, language);
    // A theme that was retired meanwhile has no place on the page, nor has what was the last that was set apart.
    let is_shown = match from {
        Lies::In(from) => live_themes(seen).iter().any(|theme| theme.id == from),
        Lies::Tray => true,
        Lies::Apart => false,
    };
    let at = if is_shown { place(from) } else { Said::PAGE.to_owned() };
    Ok(Outcome::said_at(to, at, said))
}

/// What a list of places says: none where nothing was chosen, a complaint where it is no place.
#[expect(clippy::option_option, reason = "nothing chosen and something wrong are different")]
fn target(check: &mut Check<'_>, name: &str) -> Option<Option<Lies>> {
    check.parsed(name, |text| match text {
        "" => Ok(None),
        place => lies(place).map(Some).ok_or(Wrong::Choice),
    })
}
