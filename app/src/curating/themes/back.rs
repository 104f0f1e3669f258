//! Taking back what the reader last did, as long as nobody has built upon it.

use leptos::prelude::*;
use pathways::{
    campaign::{Command, Refusal},
    id::{ChallengeId, ThemeId},
    text::Language,
    theme::{EditChange, Lies, ThemeEdit},
};

use super::{Board, ENTRY, UNDO, UNDO_MOVES, address};
use crate::{
    curating::reading::title_words,
    form::{Outcome, Posted},
    i18n::{in_language, messages, number},
    port::{Seen, Trouble},
    ui::{Button, ButtonKind, FormHead, FormTrouble},
    visit::Visit,
};

/// What she did, and the button that takes it back; nothing where nothing can be.
pub(super) fn back(board: &Board<'_>) -> AnyView {
    let Board { seen, visit, .. } = *board;
    let words = messages(visit.language());
    let form = visit.form(UNDO);
    let shown = seen.undoable_edit();
    let shown = shown.and_then(|edit| Some((edit, Told::of(seen, edit, visit.language())?)));
    let together = visit.form(UNDO_MOVES);
    let Some((edit, told)) = shown else {
        return view! { <FormTrouble form=&form /> <FormTrouble form=&together /> }.into_any();
    };
    view! {
        <section class="c-card" aria-labelledby="undo">
            <h2 id="undo">{words.themes_undo()}</h2>
            <p>{told.done}</p>
            <form method="post">
                <FormHead form=&form at=seen.size() />
                <FormTrouble form=&form />
                <input type="hidden" name=ENTRY value=edit.entry.to_string() />
                <Button kind=ButtonKind::Quiet>{told.verb}</Button>
            </form>
            {moves(board)}
        </section>
    }
    .into_any()
}

/// The button that takes back all moves that went the same way, where there are several.
fn moves(board: &Board<'_>) -> AnyView {
    let Board { seen, visit, .. } = *board;
    let language = visit.language();
    let words = messages(language);
    let form = visit.form(UNDO_MOVES);
    let moves = seen.undoable_moves();
    if moves.len() < 2 {
        return view! { <FormTrouble form=&form /> }.into_any();
    }
    let count = number(u32::try_from(moves.len()).unwrap_or(u32::MAX), language);
    let entries = moves.iter().map(|edit| {
        view! { <input type="hidden" name=ENTRY value=edit.entry.to_string() /> }
    });
    view! {
        <form method="post">
            <FormHead form=&form at=seen.size() />
            <FormTrouble form=&form />
            {entries.collect_view()}
            <p>{words.themes_undo_moves(&count)}</p>
            <Button kind=ButtonKind::Quiet>{words.themes_undo_moves_all(&count)}</Button>
        </form>
    }
    .into_any()
}

/// Takes back moves, from the last, up to one that somebody has built upon.
pub(super) async fn undo_moves(
    visit: &Visit,
    seen: &Seen,
    posted: &Posted,
) -> Result<Outcome, Trouble> {
    let entries: Option<Vec<u64>> = posted.values(ENTRY).map(|entry| entry.parse().ok()).collect();
    let entries = entries.filter(|entries| !entries.is_empty()).ok_or(Trouble::NotFound)?;
    let mut undone: u32 = 0;
    for (part, entry) in (0..).zip(&entries) {
        let command = Command::UndoThemeEdit { entry: *entry };
        match visit.backend().act(seen.id(), posted.key().part(part), command).await {
            Ok(_) => undone += 1,
            Err(Trouble::Refused(Refusal::CannotUndo)) if undone > 0 => break,
            Err(trouble) => return Err(trouble),
        }
    }
    let language = visit.language();
    let said = messages(language).themes_undone_moves(undone, number(undone, language));
    Ok(Outcome::said(address(language, seen.id()), said))
}

/// An act in words.
struct Told {
    /// What was done.
    done: String,
    /// What the button does.
    verb: String,
}

impl Told {
    fn of(seen: &Seen, edit: &ThemeEdit, language: Language) -> Option<Self> {
        let words = messages(language);
        let theme = |id: ThemeId| Some(in_language(&seen.theme(id)?.name, language));
        let title = |id: ChallengeId| Some(title_words(&seen.challenge(id)?, language).text);
        Some(match &edit.change {
            EditChange::Created { theme: id } => {
                let name = theme(*id)?;
                Self {
                    done: words.themes_undo_created(&name),
                    verb: words.themes_undo_create(&name),
                }
            }
            EditChange::Renamed { from, to, .. } => {
                let (from, to) = (in_language(from, language), in_language(to, language));
                Self {
                    done: words.themes_undo_renamed(&from, to),
                    verb: words.themes_undo_rename(from),
                }
            }
            EditChange::Explained { theme: id, .. } => {
                let name = theme(*id)?;
                Self {
                    done: words.themes_undo_explained(&name),
                    verb: words.themes_undo_explain(&name),
                }
            }
            EditChange::Moved { challenge, from, to, .. } => {
                let title = title(*challenge)?;
                let done = match (*from, *to) {
                    (_, Lies::Apart) => words.themes_undo_moved_apart(&title),
                    (Lies::Apart, Lies::Tray) => words.themes_undo_moved_back(&title),
                    (Lies::In(from), Lies::In(to)) => {
                        words.themes_undo_moved(&title, theme(from)?, theme(to)?)
                    }
                    (_, Lies::In(to)) => words.themes_undo_moved_in(&title, theme(to)?),
                    (Lies::In(from), Lies::Tray) => {
                        words.themes_undo_moved_out(&title, theme(from)?)
                    }
                    (Lies::Tray, Lies::Tray) => return None,
                };
                Self { done, verb: words.themes_undo_move(&title) }
            }
            EditChange::KeptOut { challenge, theme: of } => Self {
                done: words.themes_undo_kept_out(title(*challenge)?, theme(*of)?),
                verb: words.themes_undo_keep_out(title(*challenge)?),
            },
            EditChange::LetIn { challenge, theme: of } => Self {
                done: words.themes_undo_was_let_in(title(*challenge)?, theme(*of)?),
                verb: words.themes_undo_let_in(title(*challenge)?),
            },
            EditChange::Frozen { theme: id } => Self {
                done: words.themes_undo_frozen(theme(*id)?),
                verb: words.themes_undo_freeze(theme(*id)?),
            },
            EditChange::Thawed { theme: id } => Self {
                done: words.themes_undo_thawed(theme(*id)?),
                verb: words.themes_undo_thaw(theme(*id)?),
            },
            EditChange::StopWords { .. } => Self {
                done: words.themes_undo_stop_words(),
                verb: words.themes_undo_stop_words_back(),
            },
            EditChange::Lineage { .. } | EditChange::Final => return None,
        })
    }
}
