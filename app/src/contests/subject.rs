//! What can be questioned: as the value of a field, and in words.

use leptos::prelude::*;
use pathways::{
    contest::ContestSubject,
    round::{ItemId, Kind, RoundState},
    text::Language,
    view::{ChallengeStateView, LineageStateView},
};

use crate::{catalogue::Catalogue, i18n::messages, port::Seen};

/// Everything that this reader could question now.
pub(super) fn offered(seen: &Seen) -> Vec<ContestSubject> {
    let rounds = seen.rounds();
    let published = || rounds.iter().filter(|round| round.state == RoundState::Published);
    let counts = published().map(|round| ContestSubject::Count { round: round.id });
    let panels = published().filter(|round| round.kind == Kind::Panel);
    let conflicts = panels.flat_map(|round| {
        let conflict = |item| ContestSubject::Conflict { round: round.id, item };
        round.slate.iter().map(move |entry| conflict(entry.item))
    });
    let challenges = seen.challenges().into_iter();
    let declines = challenges
        .filter(|challenge| challenge.state == ChallengeStateView::Declined)
        .map(|challenge| ContestSubject::Decline { challenge: challenge.id });
    let merges = seen.lineages().into_iter();
    let merges = merges
        .filter(|lineage| lineage.state == LineageStateView::Effective)
        .map(|lineage| ContestSubject::Merge { merge: lineage.id });
    declines.chain(merges).chain(conflicts).chain(counts).collect()
}

/// The value of a field.
pub(super) fn value(subject: ContestSubject) -> String {
    match subject {
        ContestSubject::Decline { challenge } => format!("decline/{challenge}"),
        ContestSubject::Merge { merge } => format!("merge/{merge}"),
        ContestSubject::Conflict { round, item } => format!("conflict/{round}/{item}"),
        ContestSubject::Count { round } => format!("count/{round}"),
    }
}

/// The subject of a value; none of what no form offers.
pub(super) fn parse(value: &str) -> Option<ContestSubject> {
    let (kind, rest) = value.split_once('/')?;
    match kind {
        "decline" => Some(ContestSubject::Decline { challenge: rest.parse().ok()? }),
        "merge" => Some(ContestSubject::Merge { merge: rest.parse().ok()? }),
        "count" => Some(ContestSubject::Count { round: rest.parse().ok()? }),
        "conflict" => {
            let (round, item) = rest.split_once('/')?;
            Some(ContestSubject::Conflict { round: round.parse().ok()?, item: item.parse().ok()? })
        }
        _ => None,
    }
}

/// What is questioned, in words.
pub(super) fn in_words(
    seen: &Seen,
    catalogue: &Catalogue,
    subject: ContestSubject,
    language: Language,
) -> AnyView {
    let say = |names| around(names, seen, subject, language);
    catalogue.sentence(&items(seen, subject), say)
}

/// The same where only text can stand.
pub(super) fn in_plain_words(
    seen: &Seen,
    catalogue: &Catalogue,
    subject: ContestSubject,
    language: Language,
) -> String {
    around(catalogue.plain_names(&items(seen, subject)), seen, subject, language)
}

/// The items that it is about.
fn items(seen: &Seen, subject: ContestSubject) -> Vec<ItemId> {
    match subject {
        ContestSubject::Decline { challenge } => vec![ItemId::Challenge(challenge)],
        ContestSubject::Merge { merge } => {
            seen.lineage(merge).map(|lineage| lineage.into).unwrap_or_default()
        }
        ContestSubject::Conflict { item, .. } => vec![item],
        ContestSubject::Count { .. } => Vec::new(),
    }
}

fn around(names: String, seen: &Seen, subject: ContestSubject, language: Language) -> String {
    let words = messages(language);
    match subject {
        ContestSubject::Decline { .. } => words.contests_of_decline(names),
        ContestSubject::Merge { .. } => words.contests_of_merge(names),
        ContestSubject::Conflict { round, .. } => match seen.round(round) {
            Some(round) if round.run_off_of.is_some() => words.contests_of_conflict_run_off(names),
            Some(round) if round.further_to.is_some() => words.contests_of_conflict_further(names),
            _ => words.contests_of_conflict(names),
        },
        ContestSubject::Count { round } => match seen.round(round) {
            Some(round) if round.run_off_of.is_some() => words.contests_of_count_run_off(),
            Some(round) if round.further_to.is_some() => words.contests_of_count_further(),
            Some(round) if round.kind == Kind::Upvote => words.contests_of_count_members(),
            _ => words.contests_of_count_panel(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_read_as_it_is_written() {
        let id = "00000000-0000-4000-8000-000000000001";
        let item = ItemId::Topic(id.parse().unwrap());
        for subject in [
            ContestSubject::Decline { challenge: id.parse().unwrap() },
            ContestSubject::Merge { merge: id.parse().unwrap() },
            ContestSubject::Conflict { round: id.parse().unwrap(), item },
            ContestSubject::Count { round: id.parse().unwrap() },
        ] {
            assert_eq!(parse(&value(subject)), Some(subject));
        }
        for text in ["", "count", "count/x", "conflict/x", &format!("other/{id}")] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
