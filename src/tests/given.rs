//! A campaign to tell stories about: given what was done, when somebody does something, then this follows.
//!
//! Ids, seeds and the clock are counters, so that every run is the same. Ballots are real ones: they enter through
//! [`admit`], are sealed by [`seal`] and counted from their openings, as the server does it.

use std::collections::{BTreeMap, BTreeSet};

use pathways::{
    campaign::{
        Actor, Authorship, Campaign, Command, Due, Envelope, Event, Fact, Guard, Refusal, decide,
    },
    challenge::ChallengeText,
    charter::Charter,
    id::{ChallengeId, CommandId, Id, PersonId, RoundId, ThemeId, VoiceId},
    people::{Column, Door, VoiceKind, panel_voice},
    record::{Digest, Salt},
    role::Role,
    round::{
        Admission, Ballot, ItemId, Operation, PanelMark, ReasonVersion, Round, RoundState,
        SealedBox, Slip, admit, seal,
    },
    stage::Stage,
    theme::{Basis, FoundThemes},
    theming::{Alone, Granularity},
    time::{Seconds, Timestamp},
};
use uuid::Uuid;

mod erasure;
mod story;
mod texts;

pub(crate) use story::Story;
pub(crate) use texts::{
    SUBJECTS, because, both, charter, members_decide, parsed, path, proportional, ranked, scored,
    share, stop_words, words,
};

pub(crate) const HOST: Actor = person(1);
pub(crate) const CURATOR: Actor = person(2);
pub(crate) const MODERATOR: Actor = person(3);
pub(crate) const CHAIR: Actor = person(4);
pub(crate) const NOTE_TAKER: Actor = person(5);
/// Signed in, nothing else.
pub(crate) const VISITOR: Actor = person(6);
/// Three people on the panel who are not members.
pub(crate) const PANEL: [Actor; 3] = [person(11), person(12), person(13)];
/// Three members with a voice each.
pub(crate) const MEMBERS: [Actor; 3] = [person(21), person(22), person(23)];

/// When every story begins.
pub(crate) const START: Timestamp = Timestamp::from_unix(1_800_000_000);

pub(crate) const fn person(n: u128) -> Actor {
    Actor::Person(Id::new(Uuid::from_u128(n)))
}

/// The person behind an actor.
pub(crate) fn id_of(actor: Actor) -> PersonId {
    match actor {
        Actor::Person(person) => person,
        Actor::Operator | Actor::System => panic!("{actor:?} is nobody"),
    }
}

/// The voice that the stories give to a member.
pub(crate) fn voice_of(member: Actor) -> VoiceId {
    Id::new(Uuid::from_u128(id_of(member).uuid().as_u128() + 1_000))
}

/// The stable names of facts, in order.
pub(crate) fn kinds(facts: &[Fact]) -> Vec<String> {
    let kind = |fact: &Fact| serde_json::to_value(fact).unwrap()["type"].as_str().unwrap().into();
    facts.iter().map(kind).collect()
}

/// The guards that kept something from happening, with the values they had; none where it happened.
#[track_caller]
pub(crate) fn unmet(answer: Result<Vec<Fact>, Refusal>) -> Vec<(Guard, u64)> {
    match answer {
        Ok(_) => Vec::new(),
        Err(Refusal::Unmet { preconditions }) => {
            preconditions.iter().map(|one| (one.guard, one.have)).collect()
        }
        Err(other) => panic!("{other:?}"),
    }
}

/// A campaign with its log, its boxes and its clock.
#[derive(Clone)]
pub(crate) struct Scenario {
    pub(crate) campaign: Campaign,
    pub(crate) log: Vec<Event>,
    pub(crate) now: Timestamp,
    pub(crate) boxes: BTreeMap<RoundId, BTreeMap<VoiceId, Ballot>>,
    drawn: u64,
}

impl Scenario {
    /// Created by the host; nobody else is there.
    pub(crate) fn created(charter: Charter) -> Self {
        let mut scenario = Self {
            campaign: Campaign::default(),
            log: Vec::new(),
            now: START,
            boxes: BTreeMap::new(),
            drawn: 0,
        };
        scenario.given(HOST, Command::Create { charter, contact: None });
        scenario
    }

    /// Created, with everybody in their roles.
    pub(crate) fn staffed(charter: Charter) -> Self {
        let mut scenario = Self::created(charter);
        let staff = [
            (CURATOR, Role::Curator),
            (MODERATOR, Role::Moderator),
            (CHAIR, Role::Chair),
            (NOTE_TAKER, Role::NoteTaker),
            (PANEL[0], Role::Panelist),
            (PANEL[1], Role::Panelist),
            (PANEL[2], Role::Panelist),
        ];
        for (actor, role) in staff {
            scenario.given(HOST, Command::Grant { person: id_of(actor), role });
        }
        for member in MEMBERS {
            scenario.admits(member);
        }
        scenario
    }

    pub(crate) fn admits(&mut self, member: Actor) {
        let (voice, delegates) = (voice_of(member), vec![id_of(member)]);
        let (kind, door) = (VoiceKind::Person, Door::Listed);
        self.given(HOST, Command::Admit { voice, kind, delegates, door });
    }

    pub(crate) fn envelope(&mut self, actor: Actor, command: Command) -> Envelope {
        self.drawn += 1;
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.drawn.to_be_bytes());
        let id = CommandId::new(Uuid::from_u128(1_000_000 + u128::from(self.drawn)));
        Envelope { id, at: self.now, actor, seed: Salt::new(seed), command }
    }

    /// Decides and applies; the facts, or why not.
    pub(crate) fn when(&mut self, actor: Actor, command: Command) -> Result<Vec<Fact>, Refusal> {
        let envelope = self.envelope(actor, command);
        self.send(&envelope)
    }

    pub(crate) fn send(&mut self, envelope: &Envelope) -> Result<Vec<Fact>, Refusal> {
        let events = decide(&self.campaign, envelope)?;
        for event in &events {
            self.campaign = std::mem::take(&mut self.campaign).apply(event);
        }
        let facts = events.iter().map(|event| event.fact.clone()).collect();
        self.log.extend(events);
        Ok(facts)
    }

    /// What must succeed for the story to go on.
    #[track_caller]
    pub(crate) fn given(&mut self, actor: Actor, command: Command) -> Vec<Fact> {
        let said = format!("{actor:?} {command:?}");
        self.when(actor, command).unwrap_or_else(|refusal| panic!("{said}: {refusal:?}"))
    }

    /// What must be refused; its code.
    #[track_caller]
    pub(crate) fn refused(&mut self, actor: Actor, command: Command) -> &'static str {
        let said = format!("{actor:?} {command:?}");
        match self.when(actor, command) {
            Err(refusal) => refusal.code(),
            Ok(facts) => panic!("{said} was taken: {:?}", kinds(&facts)),
        }
    }

    pub(crate) fn wait(&mut self, span: Seconds) {
        self.now = self.now.after(span);
    }

    /// Does what is due until nothing is; what was done. Panics where that would go on for ever.
    #[track_caller]
    pub(crate) fn clock(&mut self) -> Vec<Due> {
        let mut done = Vec::new();
        while let Some(due) = self.campaign.due(self.now) {
            assert!(done.len() < 100, "due without end: {due:?}");
            let command = self.command_of(due);
            self.given(Actor::System, command);
            done.push(due);
        }
        done
    }

    /// The command by which the clock does what is due.
    pub(crate) fn command_of(&self, due: Due) -> Command {
        match due {
            Due::SettleMerge(merge) => Command::SettleMerge { merge },
            Due::Seal(round) => Command::Seal { round, seal: self.sealed(round).seal },
            Due::Count(round) => Command::Count { round, slips: self.slips(round) },
            Due::DestroyLink(round) => Command::DestroyLink { round },
            Due::Advance { from, to } => Command::Advance { from, to },
        }
    }

    pub(crate) fn sealed(&self, round: RoundId) -> SealedBox {
        seal(&self.campaign.rounds[&round], self.ballots(round))
    }

    pub(crate) fn slips(&self, round: RoundId) -> Vec<Slip> {
        self.sealed(round).slips
    }

    /// What the ballots of a round hash to, sorted.
    pub(crate) fn commitments(&self, round: RoundId) -> Vec<Digest> {
        self.sealed(round).commitments
    }

    /// The ballots in the box of a round.
    pub(crate) fn ballots(&self, round: RoundId) -> impl Iterator<Item = &Ballot> {
        self.boxes.get(&round).into_iter().flat_map(BTreeMap::values)
    }

    /// The round that matters now: the last that still counts.
    pub(crate) fn round(&self) -> &Round {
        self.campaign.standing_rounds().last().expect("there is a round")
    }

    pub(crate) fn advance(&mut self) -> Stage {
        let from = self.campaign.stage;
        let to = self.campaign.charter.as_ref().unwrap().path.next(from).unwrap();
        self.given(HOST, Command::Advance { from, to });
        to
    }

    pub(crate) fn submits(&mut self, member: Actor, title: &str) -> ChallengeId {
        self.submits_text(member, words(title))
    }

    pub(crate) fn submits_text(&mut self, member: Actor, text: ChallengeText) -> ChallengeId {
        let command = Command::Submit { text: Box::new(text), authorship: Authorship::Own };
        match self.given(member, command).as_slice() {
            [Fact::ChallengeSubmitted { challenge, .. }] => *challenge,
            other => panic!("not one challenge: {other:?}"),
        }
    }

    pub(crate) fn accepted(&mut self, member: Actor, title: &str) -> ChallengeId {
        let challenge = self.submits(member, title);
        self.given(MODERATOR, Command::Accept { challenge });
        challenge
    }

    pub(crate) fn theme(&mut self, name: &str, members: &[ChallengeId]) -> ThemeId {
        let facts = self.given(CURATOR, Command::ProposeTheme { name: both(name) });
        let [Fact::ThemeProposed { theme, .. }] = facts.as_slice() else { panic!("{facts:?}") };
        for challenge in members {
            let (challenge, theme) = (*challenge, Some(*theme));
            self.given(CURATOR, Command::Place { challenge, theme });
        }
        *theme
    }

    /// Several challenges of one member.
    pub(crate) fn accepts_all(&mut self, member: Actor, titles: &[&str]) -> Vec<ChallengeId> {
        titles.iter().map(|title| self.accepted(member, title)).collect()
    }

    /// What the theming finds for the challenges as they lie.
    pub(crate) fn finds(&self, granularity: Granularity) -> FoundThemes {
        let basis = Basis::of(&self.campaign, granularity);
        basis.found(&basis.propose(&Alone).unwrap()).unwrap()
    }

    /// Accepts what it finds; what that did.
    pub(crate) fn proposes(&mut self, granularity: Granularity) -> Vec<Fact> {
        let found = Box::new(self.finds(granularity));
        self.given(CURATOR, Command::ProposeThemes { found })
    }

    /// One operation on the ballot of whoever it is, in the round that takes ballots.
    pub(crate) fn votes(&mut self, voter: Actor, operation: Operation) -> Result<(), Refusal> {
        self.drawn += 1;
        let id = CommandId::new(Uuid::from_u128(2_000_000 + u128::from(self.drawn)));
        self.votes_as(voter, id, operation)
    }

    pub(crate) fn votes_as(
        &mut self,
        voter: Actor,
        operation_id: CommandId,
        operation: Operation,
    ) -> Result<(), Refusal> {
        let round = self.round().clone();
        let person = id_of(voter);
        let (voice, column) = match operation {
            Operation::Mark(_) => (panel_voice(person), Column::Admitted),
            Operation::Support(_) | Operation::Withdraw(_) => {
                let held = self.campaign.people.voice_of(person).ok_or(Refusal::NoVoice)?;
                (held.0, held.1.column)
            }
        };
        let is_withdrawn = |item: &ItemId| match item {
            ItemId::Challenge(id) => !self.campaign.challenges[id].shows_words(),
            ItemId::Theme(_) | ItemId::Topic(_) => false,
        };
        let mut secret = [7; 32];
        secret[..16].copy_from_slice(voice.as_bytes());
        let admission = Admission {
            operation_id,
            column,
            address: parsed(&format!("{voice}@example.org")),
            secret: Salt::new(secret),
            recused: round.recused(person),
            withdrawn: round.slate.iter().map(|entry| entry.item).filter(is_withdrawn).collect(),
        };
        let ballots = self.boxes.entry(round.id).or_default();
        let ballot = admit(&round, ballots.get(&voice), &operation, &admission)?;
        ballots.insert(voice, ballot);
        Ok(())
    }

    pub(crate) fn supports(&mut self, member: Actor, challenge: ChallengeId) {
        self.votes(member, Operation::Support(ItemId::Challenge(challenge))).unwrap();
    }

    pub(crate) fn marks(&mut self, panelist: Actor, marks: &[(ItemId, PanelMark)]) {
        self.votes(panelist, Operation::Mark(marks.iter().copied().collect())).unwrap();
    }

    /// Opens the round that is prepared, without a deadline.
    pub(crate) fn opens(&mut self) -> RoundId {
        let round = self.round().id;
        self.given(HOST, Command::OpenRound { round, closes_at: None });
        round
    }

    /// Closes the open box now, seals and counts it, and does whatever else is due.
    pub(crate) fn closes(&mut self) -> RoundId {
        let round = self.round();
        assert_eq!(round.state, RoundState::Open, "no box is open");
        let (round, at) = (round.id, self.now);
        self.given(HOST, Command::CloseAt { round, at, reason: because() });
        self.clock();
        round
    }

    /// Writes a reason for each chosen item, confirmed by two of the panel.
    pub(crate) fn reasons(&mut self) {
        let selection = self.campaign.selection();
        let round = selection.rounds[0];
        for item in &selection.items {
            let (item, reason) = (*item, both("because"));
            self.given(CHAIR, Command::DraftReason { round, item, reason });
        }
        for panelist in &PANEL[..2] {
            let written = &self.campaign.rounds[&round].reasons;
            let read =
                |item: &ItemId| ReasonVersion { item: *item, version: written[item].version };
            let reasons = selection.items.iter().map(read).collect();
            self.given(*panelist, Command::ConfirmReasons { round, reasons });
        }
    }
}

/// The items of a slate.
pub(crate) fn items(round: &Round) -> BTreeSet<ItemId> {
    round.slate.iter().map(|entry| entry.item).collect()
}
