//! The merges and splits of a challenge, in words.

use leptos::prelude::*;
use pathways::{
    text::Language,
    view::{ChallengeView, LineageKind, LineageStateView, LineageView},
};

use super::links;
use crate::{i18n::messages, port::Seen, visit::Visit};

/// What the challenge is made of, and what is proposed about it. What it became part of is told with its state.
pub(super) fn lineage(visit: &Visit, seen: &Seen, challenge: &ChallengeView) -> AnyView {
    let language = visit.language();
    let all = seen.lineages();
    let effective = all.iter().filter(|it| it.state == LineageStateView::Effective);
    let origins = effective.filter_map(|it| origin(seen, it, challenge, language)).collect_view();
    // Its authors read the same above the button with which they refuse.
    let proposals = super::acts::proposals(seen, challenge.id).filter(|_| !challenge.mine);
    let proposals =
        proposals.map(|merge| super::acts::proposal(visit, seen, &merge)).collect_view();
    view! {
        {origins}
        {proposals}
    }
    .into_any()
}

fn origin(
    seen: &Seen,
    lineage: &LineageView,
    challenge: &ChallengeView,
    language: Language,
) -> Option<AnyView> {
    let words = messages(language);
    links::challenges(&lineage.into).find(|id| *id == challenge.id)?;
    let intro = match lineage.kind {
        LineageKind::ChallengesMerged => words.lineage_made_of(),
        LineageKind::ChallengeSplit => words.lineage_came_of_split(),
        LineageKind::ThemesMerged | LineageKind::ThemeSplit => return None,
    };
    Some(
        view! {
            <p>{intro}</p>
            {links::list(seen, &lineage.from, language)}
        }
        .into_any(),
    )
}
