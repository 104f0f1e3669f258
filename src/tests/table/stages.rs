//! Campaigns at a stage, prepared for the command that is about to be tried.

use pathways::{
    campaign::{Actor, Authorship, Command, Due, Fact},
    charter::TieStep,
    contest::{ContestOutcome, ContestSubject, WithholdCode},
    id::{ChallengeId, ContestId, Id, LineageId, RoundId, TopicId, VoiceId},
    people::{Door, VoiceKind},
    round::{BoxSeal, PanelMark, RoundState},
    rule::{LotSecret, lot_commitment},
    stage::{Path, Stage},
    theming::Granularity,
    time::Seconds,
};
use uuid::Uuid;

use super::scenes::Scene;
use crate::given::{
    CURATOR, HOST, MEMBERS, PANEL, SUBJECTS, Scenario, Story, because, both, charter, id_of,
    parsed, person, words,
};

pub(super) fn next(stage: Stage) -> Stage {
    Path::full().next(stage).unwrap_or(Stage::Archived)
}

pub(super) fn organisation() -> VoiceId {
    Id::new(Uuid::from_u128(3_000))
}

pub(super) fn submit(authorship: Authorship) -> Command {
    Command::Submit { text: Box::new(words("new")), authorship }
}

/// What is in the box, or in an empty one where there is none.
pub(super) fn seal_of(s: &Scenario, round: RoundId) -> BoxSeal {
    if s.campaign.rounds.contains_key(&round) {
        return s.sealed(round).seal;
    }
    let world = Story::at(Stage::Upvote);
    world.s.sealed(world.s.round().id).seal
}

/// A sealed box that waits for its count; after the decision, one that is to be counted again.
pub(super) fn count(stage: Stage) -> Scene {
    let (mut s, round) = closing(stage);
    if stage == Stage::Decided {
        let contest;
        (s, contest) = contested(stage);
        let (outcome, answer) = (ContestOutcome::Recount, both("count again"));
        s.given(HOST, Command::AnswerContest { contest, outcome, answer });
    } else if let Some(due @ Due::Seal(_)) = s.campaign.due(s.now) {
        let command = s.command_of(due);
        s.given(Actor::System, command);
    }
    let slips = if s.campaign.rounds.contains_key(&round) { s.slips(round) } else { Vec::new() };
    (s, Command::Count { round, slips })
}

/// The campaign at a stage, nothing done there yet that a command would do; themes are there from the beginning.
pub(super) fn world(stage: Stage) -> Story {
    if stage == Stage::Cancelled {
        let mut world = world(Stage::Theming);
        world.s.given(HOST, Command::Cancel { reason: because() });
        return world;
    }
    let mut world = match stage {
        Stage::Draft => draft(),
        _ => Story::at(stage),
    };
    if world.themes.is_empty() {
        let [a, b, c] = world.challenges;
        world.themes = vec![world.s.theme("rooms", &[a, b]), world.s.theme("money", &[c])];
    }
    if stage <= Stage::Theming {
        let answers = vec![world.challenges[0]];
        world.s.given(HOST, Command::DraftTopic { name: both("draft"), answers });
    }
    if stage <= Stage::Upvote {
        let delegates = vec![id_of(person(31)), id_of(person(32))];
        let (voice, kind, door) = (organisation(), VoiceKind::Organisation, Door::Listed);
        world.s.given(HOST, Command::Admit { voice, kind, delegates, door });
    }
    world
}

/// In a draft, a host enters the challenges and names the author of the first.
pub(super) fn draft() -> Story {
    let mut s = Scenario::staffed(charter());
    let mut entered = || -> ChallengeId {
        let facts = s.given(HOST, submit(Authorship::OnBehalf));
        let [Fact::ChallengeSubmitted { challenge, .. }] = facts.as_slice() else {
            panic!("{facts:?}")
        };
        s.given(HOST, Command::Accept { challenge: *challenge });
        *challenge
    };
    let challenges = [entered(), entered(), entered()];
    let person = id_of(MEMBERS[0]);
    s.given(HOST, Command::AddSteward { challenge: challenges[0], person });
    Story { s, challenges, themes: Vec::new() }
}

/// A command about the author's challenge.
pub(super) fn about(stage: Stage, command: impl FnOnce(ChallengeId) -> Command) -> Scene {
    let world = world(stage);
    let challenge = world.challenges[0];
    (world.s, command(challenge))
}

pub(super) fn topic(stage: Stage) -> TopicId {
    world(stage).s.campaign.topics.keys().next().copied().unwrap_or(Id::new(Uuid::nil()))
}

pub(super) fn round(stage: Stage) -> RoundId {
    let world = world(stage);
    world.s.campaign.standing_rounds().last().map_or(Id::new(Uuid::nil()), |round| round.id)
}

pub(super) fn decided_round(world: &Story) -> RoundId {
    world.s.campaign.selection().rounds.first().copied().unwrap_or(Id::new(Uuid::nil()))
}

pub(super) fn advance(stage: Stage) -> Scene {
    let mut world = match stage {
        Stage::Draft => draft(),
        Stage::Cancelled => world(stage),
        _ => Story::at(stage),
    };
    if stage != Stage::Cancelled {
        world.finishes_stage();
    }
    let (from, to) = (stage, next(stage));
    if stage < Stage::Archived {
        let at = Some(world.s.now.after(Seconds(1)));
        world.s.given(HOST, Command::Reschedule { stage: to, at, reason: because() });
        world.s.wait(Seconds(1));
    }
    (world.s, Command::Advance { from, to })
}

pub(super) fn go_back(stage: Stage) -> Scene {
    let (from, to) = (stage, Path::full().previous(stage).unwrap_or(Stage::Draft));
    let (mut s, contest) = contested(stage);
    if stage == Stage::Decided {
        let (outcome, answer) = (ContestOutcome::Void, both("it falls"));
        s.given(HOST, Command::AnswerContest { contest, outcome, answer });
    }
    (s, Command::GoBack { from, to, reason: because() })
}

pub(super) fn accept(stage: Stage) -> Scene {
    let mut world = world(stage);
    if stage > Stage::Theming {
        let challenge = world.challenges[0];
        return (world.s, Command::Accept { challenge });
    }
    let facts = world.s.given(HOST, submit(Authorship::OnBehalf));
    let [Fact::ChallengeSubmitted { challenge, .. }] = facts.as_slice() else {
        panic!("{facts:?}")
    };
    (world.s, Command::Accept { challenge: *challenge })
}

/// With a merge of the author's challenge that waits for her; after the upvote it was proposed there.
pub(super) fn merging(stage: Stage) -> (Scenario, LineageId) {
    let mut world = world(stage.min(Stage::Upvote));
    if stage == Stage::Cancelled {
        world = self::world(Stage::Theming);
    }
    let [from, _, into] = world.challenges;
    let propose = Command::ProposeMerge { from: vec![from], into, reason: because() };
    let facts = world.s.given(CURATOR, propose);
    let Some(Fact::MergeProposed { merge, .. }) = facts.first() else { panic!("{facts:?}") };
    if stage == Stage::Cancelled {
        world.s.given(HOST, Command::Cancel { reason: because() });
    }
    while world.s.campaign.stage < stage {
        world.finishes_stage();
        world.s.advance();
    }
    (world.s, *merge)
}

/// What an officer adds to a lot.
pub(super) const SECRET: LotSecret = LotSecret::new([5; 32]);

/// At the panel, its ties come down to a lot.
pub(super) fn drawing(stage: Stage) -> Story {
    let mut world = world(stage);
    if stage == Stage::Panel {
        let mut charter = world.s.campaign.charter.clone().unwrap();
        charter.panel.tie_ladder = [TieStep::Lot].into();
        world.s.given(HOST, Command::EditCharter { charter, contact: None, officer: None });
    }
    world
}

/// With a sealed box whose count waits for a secret.
pub(super) fn show_secret(stage: Stage) -> Scene {
    let mut s = drawing(stage).s;
    if stage == Stage::Panel {
        let (round, commitment) = (s.round().id, lot_commitment(&SECRET));
        s.given(HOST, Command::AddLotSecret { round, commitment });
        s.opens();
        s.closes();
    }
    (s, Command::ShowLotSecret { round: round(stage), secret: SECRET })
}

pub(super) fn open_round(stage: Stage) -> Scene {
    let mut s = world(stage).s;
    if stage == Stage::Upvote {
        let round = s.round().id;
        s.given(HOST, Command::VoidRound { round, reason: because() });
    }
    let round = s.campaign.standing_rounds().last().map_or(Id::new(Uuid::nil()), |one| one.id);
    (s, Command::OpenRound { round, closes_at: None })
}

/// With an open box where the stage has one.
pub(super) fn open(stage: Stage) -> (Scenario, RoundId) {
    let mut s = world(stage).s;
    if stage == Stage::Panel {
        s.opens();
    }
    let round = s.campaign.standing_rounds().last().map_or(Id::new(Uuid::nil()), |one| one.id);
    (s, round)
}

/// With a box whose deadline has come.
pub(super) fn closing(stage: Stage) -> (Scenario, RoundId) {
    let (mut s, round) = open(stage);
    if s.campaign.rounds.get(&round).is_some_and(|round| round.state == RoundState::Open) {
        let at = s.now;
        s.given(HOST, Command::CloseAt { round, at, reason: because() });
    }
    (s, round)
}

/// In the panel stage: with the panel's box counted and the first challenge chosen.
pub(super) fn counted(stage: Stage) -> Story {
    let mut world = world(stage);
    if stage == Stage::Panel {
        world.s.opens();
        for panelist in PANEL {
            world.s.marks(panelist, &[(world.item(0), PanelMark::Approve)]);
        }
        world.s.closes();
    }
    world
}

/// In the decided stage: with a question of the author's.
pub(super) fn contested(stage: Stage) -> (Scenario, ContestId) {
    let mut world = world(stage);
    if stage != Stage::Decided {
        return (world.s, Id::new(Uuid::nil()));
    }
    let subject = ContestSubject::Count { round: decided_round(&world) };
    let facts = world.s.given(MEMBERS[0], Command::Contest { subject, reason: because() });
    let [Fact::ContestRaised { contest, .. }] = facts.as_slice() else { panic!("{facts:?}") };
    (world.s, *contest)
}

/// With a question of the author's; in the pathways stage one that was answered before.
pub(super) fn withholding(stage: Stage) -> Scene {
    let (mut s, contest) = contested(stage.min(Stage::Decided));
    if stage == Stage::Pathways {
        let (outcome, answer) = (ContestOutcome::Stands, both("it stands"));
        s.given(HOST, Command::AnswerContest { contest, outcome, answer });
        s.wait(Seconds::days(7));
        s.advance();
    } else if stage > Stage::Decided {
        s = world(stage).s;
    }
    (s, Command::WithholdContest { contest, code: WithholdCode::Personal })
}

/// In the pathways stage: with the member as lead of the topic.
pub(super) fn led(stage: Stage) -> Scenario {
    let mut s = world(stage).s;
    if stage == Stage::Pathways {
        let (topic, person) = (topic(stage), Some(id_of(MEMBERS[1])));
        s.given(HOST, Command::AssignLead { topic, person, name: parsed("Bea") });
    }
    s
}

/// What is found for the challenges of the campaign, with some that lie in no theme while it takes any.
pub(super) fn propose_themes(stage: Stage) -> Scene {
    let mut s = world(stage).s;
    if stage == Stage::Call {
        s.accepts_all(MEMBERS[0], &SUBJECTS);
    }
    let found = Box::new(s.finds(Granularity::Fine));
    (s, Command::ProposeThemes { found })
}
