//! The questions that every view asks before it shows something.

use super::Viewer;
use crate::{
    campaign::Campaign,
    challenge::{Challenge, ChallengeState},
    charter::Totals,
    contest::Contest,
    role::Role,
    round::{Kind, Round, RoundState},
    rule::Rules,
    stage::Stage,
    theme::{Theme, ThemeState},
    topic::Topic,
};

/// Roles that see challenges before and after moderation.
pub(super) const MODERATING: &[Role] = &[Role::Moderator, Role::Curator, Role::Host];
/// Roles that answer contests.
const ANSWERING: &[Role] = &[Role::Moderator, Role::Chair, Role::Host];
/// Roles that see a count before it is published, beside the panelists who made it.
pub(super) const COUNTING: &[Role] = &[Role::Chair, Role::NoteTaker, Role::Host];

/// Whether the campaign exists for the viewer.
pub fn knows(campaign: &Campaign, viewer: &Viewer) -> bool {
    campaign.charter.is_some() && (campaign.stage != Stage::Draft || viewer.has_any(&Role::GRANTED))
}

/// Whether the challenge is the viewer's own.
pub(super) fn is_mine(challenge: &Challenge, viewer: &Viewer) -> bool {
    viewer.person.is_some_and(|person| challenge.authors.contains(&person))
}

/// Whether the viewer may act for a challenge for which nobody who is known answers, such as one from a phone call.
pub(super) fn stands_in(challenge: &Challenge, viewer: &Viewer) -> bool {
    challenge.authors.is_empty() && viewer.has_any(MODERATING)
}

/// Whether the viewer sees what moderation decided, and what waits for it.
pub(super) fn sees_moderation(challenge: &Challenge, viewer: &Viewer) -> bool {
    is_mine(challenge, viewer) || viewer.has_any(MODERATING)
}

/// Whether the viewer reads what authors asked about the theme of a challenge: they do, and those who work on themes.
pub(super) fn sees_questions(challenge: &Challenge, viewer: &Viewer) -> bool {
    is_mine(challenge, viewer) || viewer.has_any(&[Role::Curator, Role::Host])
}

/// Whether the challenge exists for the viewer.
pub(super) fn knows_challenge(challenge: &Challenge, viewer: &Viewer) -> bool {
    match challenge.state {
        ChallengeState::Submitted | ChallengeState::Declined => sees_moderation(challenge, viewer),
        ChallengeState::Accepted
        | ChallengeState::Withdrawn
        | ChallengeState::Merged(_)
        | ChallengeState::Split => true,
    }
}

/// Whether the viewer reads the words of a question that is not her own: whoever answers it has to.
pub(super) fn sees_words_of(contest: &Contest, viewer: &Viewer) -> bool {
    contest.withheld.is_none() || viewer.has_any(ANSWERING)
}

/// Whether the viewer sees the map of themes: those who work on them at any time, everybody else as long as each theme with
/// a challenge is signed as it is.
pub fn shows_map(campaign: &Campaign, viewer: &Viewer) -> bool {
    let mut used =
        campaign.themes.values().filter(|theme| campaign.members_of(theme.id).next().is_some());
    let is_signed = |theme: &Theme| theme.state == ThemeState::Signed;
    let first_is = used.next().is_some_and(is_signed);
    knows(campaign, viewer)
        && (viewer.has_any(&[Role::Curator, Role::Host]) || first_is && used.all(is_signed))
}

/// Whether the viewer reads why a theme is one: those who work on themes at any time, everybody else as long as it is signed as
/// it is.
pub(super) fn explains(campaign: &Campaign, theme: &Theme, viewer: &Viewer) -> bool {
    let is_told = theme.state == ThemeState::Signed || viewer.has_any(&[Role::Curator, Role::Host]);
    knows(campaign, viewer) && theme.is_live() && is_told
}

/// Whether the topic exists for the viewer.
pub(super) fn knows_topic(campaign: &Campaign, topic: &Topic, viewer: &Viewer) -> bool {
    topic.is_public(campaign.stage) || viewer.has(Role::Host)
}

/// Whether a round's count is public.
pub(super) const fn is_published(round: &Round) -> bool {
    matches!(round.state, RoundState::Published | RoundState::Certified)
}

/// Whether the viewer is among those who see a deciding round's count before it is published.
pub(super) fn counts(round: &Round, viewer: &Viewer) -> bool {
    let on_roster = viewer.person.is_some_and(|person| round.roster.contains(&person));
    on_roster || viewer.has_any(COUNTING)
}

/// Whether the viewer sees a round's outcome and reasons.
pub(super) fn sees_count(round: &Round, viewer: &Viewer) -> bool {
    is_published(round) || counts(round, viewer)
}

/// Whether everybody knows that the round is there, even before its count is published: a run-off tells of a tie, and a
/// further round of what the panel disputes. That of members is known once it has opened, as they vote in it.
pub(super) fn is_known(round: &Round) -> bool {
    let asks_members = round.kind == Kind::Upvote && round.opened_at.is_some();
    round.origin.is_none() || asks_members
}

/// Whether nothing of the round's being there is hidden from anybody.
pub fn is_public(round: &Round) -> bool {
    is_known(round) || is_published(round)
}

/// Whether the viewer knows that the round is there.
pub(super) fn knows_round(round: &Round, viewer: &Viewer) -> bool {
    is_known(round) || sees_count(round, viewer)
}

/// Whether the viewer sees who takes part.
pub(super) fn sees_people(viewer: &Viewer) -> bool {
    viewer.has(Role::Host)
}

/// Whether the viewer sees a round's totals, live ones included.
pub fn shows_totals(round: &Round, viewer: &Viewer) -> bool {
    let is_counted = round.tally.is_some() && sees_count(round, viewer);
    let is_live = round.state == RoundState::Open && round.rules.totals() == Totals::Live;
    (is_counted && round.rules.disclosure().opens_box()) || is_live
}

/// Whether the viewer may recount the round from its openings.
pub fn shows_slips(round: &Round) -> bool {
    is_published(round) && round.rules.disclosure().opens_box()
}

/// Whether rounds of this kind decide, so that their count waits for the stage "decided".
pub(super) fn decides(campaign: &Campaign, kind: Kind) -> bool {
    let stage = campaign.charter.as_ref().map(|charter| charter.path.deciding_stage());
    matches!((kind, stage), (Kind::Upvote, Some(Stage::Upvote)) | (Kind::Panel, Some(Stage::Panel)))
}

/// Whether the viewer is among those who see an unpublished count of any deciding round.
pub(super) fn counts_anywhere(campaign: &Campaign, viewer: &Viewer) -> bool {
    viewer.has_any(COUNTING) || campaign.standing_rounds().any(|round| counts(round, viewer))
}

/// Whether the viewer may mark this round's ballot, as far as its roster says. A role without a person is that of whoever
/// looks in somebody's place: she sees what those who vote do.
pub(super) fn may_vote(campaign: &Campaign, round: &Round, viewer: &Viewer) -> bool {
    match (&round.rules, viewer.person) {
        (Rules::Upvote(_), Some(person)) => campaign.people.voice_of(person).is_some(),
        (Rules::Upvote(_), None) => viewer.has(Role::Member),
        (Rules::Panel(_), Some(person)) => round.roster.contains(&person),
        (Rules::Panel(_), None) => viewer.has(Role::Panelist),
    }
}
