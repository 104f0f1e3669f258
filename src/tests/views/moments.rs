//! One campaign, stopped at each moment at which somebody comes to see something.

use pathways::{
    campaign::Command,
    challenge::DeclineCode,
    id::ChallengeId,
    round::{ItemId, PanelMark},
    stage::Stage,
};

use crate::given::{
    CURATOR, HOST, MEMBERS, MODERATOR, PANEL, Scenario, Story, because, both, charter,
    members_decide, parsed, words,
};

/// A campaign at a moment, with what the tests look for.
pub(super) struct Moment {
    pub(super) name: &'static str,
    pub(super) scenario: Scenario,
}

/// The titles by which the challenges are found again.
pub(super) const PENDING: &str = "waits for a moderator";
pub(super) const WITHDRAWN: &str = "was taken back";

/// All moments, in order; the panel's first round ties.
pub(super) fn moments() -> Vec<Moment> {
    let mut moments = Vec::new();
    let mut keep = |name, scenario: &Scenario| {
        moments.push(Moment { name, scenario: scenario.clone() });
    };
    let mut s = Scenario::staffed(charter());
    keep("draft", &s);
    s.advance();
    let (challenges, pending) = call(&mut s);
    keep("call", &s);
    s.advance();
    s.theme("rooms", &challenges);
    s.given(CURATOR, Command::SignThemes { open_questions: 0 });
    let (name, answers) = (both("a topic"), challenges.to_vec());
    s.given(HOST, Command::DraftTopic { name, answers });
    s.given(MODERATOR, Command::Accept { challenge: pending });
    s.given(MODERATOR, declines(pending));
    keep("theming", &s);
    s.advance();
    s.supports(MEMBERS[0], challenges[0]);
    keep("upvote", &s);
    s.closes();
    keep("upvote counted", &s);
    s.advance();
    keep("panel prepared", &s);
    s.opens();
    tie(&mut s, challenges);
    keep("panel open", &s);
    s.closes();
    keep("panel tied", &s);
    s.opens();
    for panelist in PANEL {
        s.marks(panelist, &[(ItemId::Challenge(challenges[0]), PanelMark::Approve)]);
    }
    s.closes();
    s.reasons();
    keep("reasons written", &s);
    s.advance();
    keep("decided", &s);
    moments
}

/// All moments, in order, of a campaign whose members decide by themselves, and tie.
pub(super) fn moments_without_panel() -> Vec<Moment> {
    let mut moments = Vec::new();
    let mut keep = |name, scenario: &Scenario| {
        moments.push(Moment { name, scenario: scenario.clone() });
    };
    let mut charter = members_decide();
    charter.upvote.seats = 1;
    let Story { s: mut story, challenges: [one, two, _], .. } = Story::with(charter, Stage::Upvote);
    story.supports(MEMBERS[0], one);
    story.supports(MEMBERS[1], two);
    keep("members vote", &story);
    story.closes();
    keep("members tied", &story);
    story.opens();
    story.supports(MEMBERS[0], one);
    keep("members vote again", &story);
    story.closes();
    keep("members counted again", &story);
    story.advance();
    keep("members decided", &story);
    moments
}

/// Two accepted challenges, one that waits, one that was declined, one that was taken back.
fn call(s: &mut Scenario) -> ([ChallengeId; 2], ChallengeId) {
    let challenges = ["one", "two"].map(|title| s.accepted(MEMBERS[0], title));
    let pending = s.submits(MEMBERS[0], PENDING);
    let declined = s.submits(MEMBERS[0], "was declined");
    s.given(MODERATOR, declines(declined));
    let mut named = words(WITHDRAWN);
    named.name = Some(parsed("Anna"));
    let withdrawn = s.submits_text(MEMBERS[0], named);
    s.given(MODERATOR, Command::Accept { challenge: withdrawn });
    s.given(MEMBERS[0], Command::Withdraw { challenge: withdrawn });
    (challenges, pending)
}

fn declines(challenge: ChallengeId) -> Command {
    Command::Decline { challenge, code: DeclineCode::Unclear, reason: Some(because()) }
}

fn tie(s: &mut Scenario, challenges: [ChallengeId; 2]) {
    let [one, two] = challenges.map(ItemId::Challenge);
    s.marks(PANEL[0], &[(one, PanelMark::Approve)]);
    s.marks(PANEL[1], &[(two, PanelMark::Approve)]);
    s.marks(PANEL[2], &[(one, PanelMark::Approve), (two, PanelMark::Approve)]);
}
