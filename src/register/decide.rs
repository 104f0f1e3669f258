//! What may happen to a register: who may do what, when, and what follows.

use super::{
    Change, Initiative, InitiativeText, Known, MOST_INITIATIVES, MOST_SUGGESTIONS, MOST_WAITING,
    Register, RegisterCommand, Standing,
};
use crate::{
    campaign::{Actor, Campaign, Refusal},
    id::{InitiativeId, PersonId},
    record::Digest,
    role::Role,
    stage::Stage,
    time::Day,
};

mod many;

/// What follows from a command, or why not. Nothing follows where what is asked for is so already.
pub fn decide(
    campaign: &Campaign,
    register: &Register,
    actor: Actor,
    command: RegisterCommand,
    today: Day,
) -> Result<Vec<Change>, Refusal> {
    let at = Moment { campaign, register, today };
    match command {
        RegisterCommand::Suggest { id, text } => at.suggest(actor, id, *text),
        RegisterCommand::TakeBack { id } => at.take_back(actor, id),
        command => {
            campaign.check_filling(&campaign.people.roles_of(actor))?;
            at.as_host(command)
        }
    }
}

impl Campaign {
    /// Refuses a suggestion that somebody with these roles cannot make now.
    pub(crate) fn check_suggesting(&self, roles: &[Role]) -> Result<(), Refusal> {
        if !roles.contains(&Role::Member) {
            return Err(Refusal::NotAllowed);
        }
        if self.stage == Stage::Draft {
            return Err(Refusal::WrongStage { stage: self.stage });
        }
        self.check_register_open()
    }

    /// Refuses what somebody with these roles cannot do to the register now, beside suggesting.
    pub(crate) fn check_filling(&self, roles: &[Role]) -> Result<(), Refusal> {
        if !roles.contains(&Role::Host) {
            return Err(Refusal::NotAllowed);
        }
        self.check_register_open()
    }

    /// A register is filled from the draft until the campaign is over.
    fn check_register_open(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Archived | Stage::Cancelled => Err(Refusal::WrongStage { stage: self.stage }),
            _ => Ok(()),
        }
    }
}

/// A register on a day.
struct Moment<'a> {
    campaign: &'a Campaign,
    register: &'a Register,
    today: Day,
}

impl Moment<'_> {
    fn as_host(&self, command: RegisterCommand) -> Result<Vec<Change>, Refusal> {
        match command {
            RegisterCommand::List { id, known } => self.list(id, *known),
            RegisterCommand::Import(all) => self.import(all),
            RegisterCommand::TakeOver(all) => self.take_over(all),
            RegisterCommand::Revise { id, seen, known } => self.revise(id, seen, *known),
            RegisterCommand::Check { id, seen } => self.check(id, seen),
            RegisterCommand::Remove { id, seen } => self.remove(id, seen),
            RegisterCommand::Accept { id, seen } => {
                self.answer(id, seen, Standing::Listed, Some(self.today))
            }
            RegisterCommand::Refuse { id, seen, reason } => {
                self.answer(id, seen, Standing::Refused(reason), None)
            }
            RegisterCommand::Suggest { .. } | RegisterCommand::TakeBack { .. } => {
                Err(Refusal::Internal)
            }
        }
    }

    fn list(&self, id: InitiativeId, known: Known) -> Result<Vec<Change>, Refusal> {
        if self.register.initiatives.contains_key(&id) {
            return Ok(Vec::new());
        }
        self.check_day(&known)?;
        self.check_room()?;
        Ok(vec![listed(id, known)])
    }

    fn revise(&self, id: InitiativeId, seen: Digest, known: Known) -> Result<Vec<Change>, Refusal> {
        let before = self.get(id)?;
        if matches!(before.standing, Standing::Refused(_)) {
            return Err(Refusal::InitiativeState);
        }
        let is_past = self.check_day(&known);
        // Nobody has checked a suggestion: its day stays the one on which it was made.
        let checked = if before.is_listed() { known.checked } else { before.known.checked };
        let changes = put(before, Known { checked, ..known }, before.standing.clone());
        // What another host wrote is told first, whatever else is wrong.
        let changes = before.unless_changed_since(seen, changes)?;
        is_past.map(|()| changes)
    }

    fn check(&self, id: InitiativeId, seen: Digest) -> Result<Vec<Change>, Refusal> {
        let before = self.get(id)?;
        if !before.is_listed() {
            return Err(Refusal::InitiativeState);
        }
        let known = Known { checked: self.today, ..before.known.clone() };
        before.unless_changed_since(seen, put(before, known, Standing::Listed))
    }

    fn remove(&self, id: InitiativeId, seen: Digest) -> Result<Vec<Change>, Refusal> {
        match self.register.initiatives.get(&id) {
            // A form that is sent twice finds it gone, as it wished.
            None => Ok(Vec::new()),
            Some(one) if one.standing == Standing::Waiting => Err(Refusal::InitiativeState),
            Some(one) => one.unless_changed_since(seen, vec![Change::Gone(id)]),
        }
    }

    /// Answers a suggestion. Sent twice, the same answer changes nothing.
    fn answer(
        &self,
        id: InitiativeId,
        seen: Digest,
        answer: Standing,
        checked: Option<Day>,
    ) -> Result<Vec<Change>, Refusal> {
        let before = self.get(id)?;
        if before.standing == answer {
            return Ok(Vec::new());
        }
        if before.standing != Standing::Waiting {
            return Err(Refusal::InitiativeState);
        }
        if answer == Standing::Listed {
            self.check_room()?;
        }
        let known = before.known.clone();
        let known = Known { checked: checked.unwrap_or(known.checked), ..known };
        before.unless_changed_since(seen, put(before, known, answer))
    }

    fn suggest(
        &self,
        actor: Actor,
        id: InitiativeId,
        text: InitiativeText,
    ) -> Result<Vec<Change>, Refusal> {
        self.campaign.check_suggesting(&self.campaign.people.roles_of(actor))?;
        let Actor::Person(person) = actor else { return Err(Refusal::NotAllowed) };
        if self.register.initiatives.contains_key(&id) {
            return Ok(Vec::new());
        }
        let all = || self.register.initiatives.values().filter(|one| !one.is_listed());
        at_most(all().filter(|one| one.is_of(person)).count() + 1, MOST_WAITING)?;
        at_most(all().count() + 1, MOST_SUGGESTIONS)?;
        let known = Known { text, checked: self.today };
        let suggested_by = Some(person);
        let standing = Standing::Waiting;
        Ok(vec![Change::Put(Box::new(Initiative { id, known, standing, suggested_by }))])
    }

    /// What is one's own goes at any stage, unless it was listed: then it is the host's to keep.
    fn take_back(&self, actor: Actor, id: InitiativeId) -> Result<Vec<Change>, Refusal> {
        let Some(before) = self.register.initiatives.get(&id) else { return Ok(Vec::new()) };
        if before.suggested_by.map(Actor::Person) != Some(actor) {
            // Nobody learns here what others have suggested.
            return Err(Refusal::UnknownInitiative);
        }
        if before.is_listed() {
            return Err(Refusal::InitiativeState);
        }
        Ok(vec![Change::Gone(id)])
    }

    fn get(&self, id: InitiativeId) -> Result<&Initiative, Refusal> {
        self.register.initiatives.get(&id).ok_or(Refusal::UnknownInitiative)
    }

    fn check_day(&self, known: &Known) -> Result<(), Refusal> {
        if self.today < known.checked { Err(Refusal::DateAhead) } else { Ok(()) }
    }

    /// Refuses one more that is listed where there is no room for it.
    fn check_room(&self) -> Result<(), Refusal> {
        let listed = self.register.initiatives.values().filter(|one| one.is_listed());
        at_most(listed.count() + 1, MOST_INITIATIVES)
    }
}

impl Initiative {
    /// Whether everybody may read it.
    pub fn is_listed(&self) -> bool {
        self.standing == Standing::Listed
    }

    /// Whether somebody suggested it herself.
    pub fn is_of(&self, person: PersonId) -> bool {
        self.suggested_by == Some(person)
    }

    /// Refuses what somebody decided on another edition than this. Where nothing would follow, nothing is lost: a form
    /// that is sent twice finds the edition that it made itself.
    fn unless_changed_since(
        &self,
        seen: Digest,
        changes: Vec<Change>,
    ) -> Result<Vec<Change>, Refusal> {
        if changes.is_empty() || self.edition() == seen {
            Ok(changes)
        } else {
            Err(Refusal::InitiativeChanged)
        }
    }
}

fn listed(id: InitiativeId, known: Known) -> Change {
    let standing = Standing::Listed;
    Change::Put(Box::new(Initiative { id, known, standing, suggested_by: None }))
}

/// The change to what stands, if it is one.
fn put(before: &Initiative, known: Known, standing: Standing) -> Vec<Change> {
    if before.known == known && before.standing == standing {
        return Vec::new();
    }
    let Initiative { id, suggested_by, .. } = *before;
    vec![Change::Put(Box::new(Initiative { id, known, standing, suggested_by }))]
}

fn at_most(count: usize, limit: usize) -> Result<(), Refusal> {
    if count > limit {
        return Err(Refusal::TooMany { limit: u32::try_from(limit).unwrap_or(u32::MAX) });
    }
    Ok(())
}
