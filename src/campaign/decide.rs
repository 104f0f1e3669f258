//! From a command to events: permission first, then the machine that the command is about.

use std::collections::BTreeSet;

use super::{
    Actor, Campaign, Command, Decision, Envelope, Event, Fact, Part, Refusal, decision::digest_of,
    keys, transition,
};
use crate::{
    challenge::{intake, moderation},
    charter::Charter,
    contest,
    lineage::{challenges, themes, undo},
    people::{self, DelegateChange, Door, VoiceKind},
    role::{Role, may, may_ever},
    round::{Kind, Round, RoundState, count, decide as rounds, link, reasons, reveal, secrets},
    stage::Stage,
    text::Contact,
    theme,
    time::Timestamp,
    topic,
};

/// What a command causes, or why it is refused. A command that was carried out before, and one that asks for what is
/// already so, cause nothing.
pub fn decide(state: &Campaign, envelope: &Envelope) -> Result<Vec<Event>, Refusal> {
    let digest = digest_of(envelope.actor, &envelope.command)?;
    if let Some(done) = state.done(envelope.id) {
        return if done.digest == digest { Ok(Vec::new()) } else { Err(Refusal::CommandReused) };
    }
    let role = authorise(state, envelope)?;
    let mut decision = Decision::new(state, envelope, role, digest);
    dispatch(&mut decision, envelope.command.clone())?;
    Ok(decision.into_events())
}

/// The role under which the actor may do it.
fn authorise(state: &Campaign, envelope: &Envelope) -> Result<Role, Refusal> {
    if matches!(envelope.command, Command::Create { .. }) {
        return match (state.charter.is_some(), envelope.actor) {
            (true, _) => Err(Refusal::Created),
            (false, Actor::System) => Err(Refusal::NotAllowed),
            (false, Actor::Person(_) | Actor::Operator) => Ok(Role::Host),
        };
    }
    state.charter()?;
    let action = envelope.command.action();
    let roles = state.people.roles_of(envelope.actor);
    let stage = state.stage;
    if let Some(role) = roles.iter().find(|role| may(**role, stage, action)) {
        return Ok(*role);
    }
    if roles.iter().any(|role| may_ever(*role, action)) {
        Err(Refusal::WrongStage { stage })
    } else {
        Err(Refusal::NotAllowed)
    }
}

fn dispatch(decision: &mut Decision, command: Command) -> Result<(), Refusal> {
    match command {
        Command::Create { charter, contact } => create(decision, charter, contact),
        Command::EditCharter { charter, contact, officer } => {
            edit_charter(decision, charter, contact, officer)
        }
        Command::Advance { from, to } => transition::advance(decision, from, to),
        Command::GoBack { from, to, reason } => transition::go_back(decision, from, to, reason),
        Command::Cancel { reason } => {
            transition::cancel(decision, reason);
            Ok(())
        }
        Command::Reschedule { stage, at, reason } => {
            transition::reschedule(decision, stage, at, reason)
        }
        Command::Grant { person, role } => people::grant(decision, person, role),
        Command::Revoke { person, role } => people::revoke(decision, person, role),
        Command::Admit { voice, kind, delegates, door } => {
            people::admit(decision, voice, kind, &delegates, door)
        }
        Command::Join { door } => join(decision, door),
        Command::AddDelegate { voice, person } => {
            people::change_delegates(decision, voice, DelegateChange::Add(person))
        }
        Command::RemoveDelegate { voice, person } => {
            people::change_delegates(decision, voice, DelegateChange::Remove(person))
        }
        Command::RotateKey { from, to, signature } => keys::rotate(decision, from, to, signature),
        Command::Contest { subject, reason } => contest::raise(decision, subject, reason),
        Command::AnswerContest { contest, outcome, answer } => {
            contest::answer(decision, contest, outcome, answer)
        }
        Command::WithholdContest { contest, code } => contest::withhold(decision, contest, code),
        other => dispatch_challenge(decision, other),
    }
}

fn dispatch_challenge(decision: &mut Decision, command: Command) -> Result<(), Refusal> {
    match command {
        Command::Submit { text, authorship } => intake::submit(decision, *text, authorship),
        Command::Revise { challenge, text } => intake::revise(decision, challenge, *text),
        Command::AddSteward { challenge, person } => {
            intake::add_steward(decision, challenge, person)
        }
        Command::Withdraw { challenge } => intake::withdraw(decision, challenge),
        Command::Accept { challenge } => moderation::accept(decision, challenge),
        Command::Decline { challenge, code, reason } => {
            moderation::decline(decision, challenge, code, reason)
        }
        Command::Translate { challenge, translation } => {
            moderation::translate(decision, challenge, *translation)
        }
        Command::ProposeMerge { from, into, reason } => {
            challenges::propose_merge(decision, from, into, reason)
        }
        Command::RefuseMerge { merge } => challenges::refuse_merge(decision, merge),
        Command::SettleMerge { merge } => challenges::settle_merge(decision, merge),
        Command::Split { challenge, parts, reason } => {
            challenges::split(decision, challenge, parts, reason)
        }
        Command::Undo { lineage, reason } => undo::undo(decision, lineage, reason),
        Command::ProposeTheme { name } => theme::propose(decision, name),
        Command::RenameTheme { theme, name } => theme::rename(decision, theme, name),
        Command::ExplainTheme { theme, why } => theme::explain(decision, theme, why),
        Command::Place { challenge, theme } => theme::place(decision, challenge, theme),
        Command::SetApart { challenge } => theme::set_apart(decision, challenge),
        Command::KeepOut { challenge, theme } => theme::keep_out(decision, challenge, theme),
        Command::LetIn { challenge, theme } => theme::let_in(decision, challenge, theme),
        Command::FreezeTheme { theme } => theme::freeze(decision, theme),
        Command::ThawTheme { theme } => theme::thaw(decision, theme),
        Command::MergeThemes { from, into } => themes::merge(decision, from, into),
        Command::SplitTheme { theme, parts } => themes::split(decision, theme, parts),
        Command::UndoThemeEdit { entry } => theme::undo(decision, entry),
        Command::RetireTheme { theme } => theme::retire(decision, theme),
        Command::ProposeThemes { found } => theme::accept(decision, *found),
        Command::SetStopWords { words } => theme::set_stop_words(decision, words),
        Command::QuestionTheme { challenge, theme, reason } => {
            theme::question(decision, challenge, theme, reason)
        }
        Command::AnswerThemeQuestion { challenge, theme, reason } => {
            theme::answer_question(decision, challenge, theme, reason)
        }
        Command::SignThemes { open_questions } => theme::sign(decision, open_questions),
        other => dispatch_round(decision, other),
    }
}

fn dispatch_round(decision: &mut Decision, command: Command) -> Result<(), Refusal> {
    match command {
        Command::DeclareConflict { round, items } => {
            let person = decision.person().ok_or(Refusal::NotAllowed)?;
            rounds::declare_conflict(decision, round, person, items)
        }
        Command::RecordConflict { round, panelist, items } => {
            rounds::record_conflict(decision, round, panelist, items)
        }
        Command::AddLotSecret { round, commitment } => secrets::add(decision, round, commitment),
        Command::ShowLotSecret { round, secret } => secrets::show(decision, round, secret),
        Command::OpenRound { round, closes_at } => rounds::open(decision, round, closes_at),
        Command::CloseAt { round, at, reason } => rounds::close_at(decision, round, at, reason),
        Command::Seal { round, seal } => rounds::seal(decision, round, seal),
        Command::Count { round, slips } => count::count(decision, round, &slips),
        Command::DestroyLink { round } => link::destroy(decision, round),
        Command::VoidRound { round, reason } => rounds::void(decision, round, reason),
        Command::DraftReason { round, item, reason } => {
            reasons::draft(decision, round, item, reason)
        }
        Command::ConfirmReasons { round, reasons: read } => reasons::confirm(decision, round, read),
        Command::Reveal { item } => reveal::reveal(decision, item),
        Command::DraftTopic { name, answers } => topic::draft(decision, name, answers),
        Command::EditTopic { topic, name, answers } => topic::edit(decision, topic, name, answers),
        Command::DropTopic { topic } => topic::discard(decision, topic),
        Command::AssignLead { topic, person, name } => {
            topic::assign_lead(decision, topic, person, name)
        }
        Command::PlanTopic { topic, next_date, promise } => {
            topic::plan(decision, topic, next_date, promise)
        }
        Command::MoveTopic { topic, to } => topic::move_to(decision, topic, to),
        Command::PostNews { topic, news } => topic::post_news(decision, topic, news),
        // Everything else was dispatched before; a new command that nobody handles is refused, not lost.
        _ => Err(Refusal::Internal),
    }
}

fn create(
    decision: &mut Decision,
    charter: Charter,
    contact: Option<Contact>,
) -> Result<(), Refusal> {
    charter.check().map_err(|error| Refusal::Charter { error })?;
    check_dates_ahead(decision, &charter)?;
    let contact = contact.map(|contact| decision.private(contact));
    decision.push(Fact::CampaignCreated { charter, contact });
    Ok(())
}

fn join(decision: &mut Decision, door: Door) -> Result<(), Refusal> {
    let person = decision.person().ok_or(Refusal::NotAllowed)?;
    // Only a host puts people on the list.
    if door == Door::Listed {
        return Err(Refusal::AdmissionClosed);
    }
    // Once the box is closed, a voice has nothing to say any more.
    let takes_ballots =
        |round: &Round| matches!(round.state, RoundState::Prepared | RoundState::Open);
    if decision.state.stage == Stage::Upvote && !decision.state.standing_rounds().any(takes_ballots)
    {
        return Err(Refusal::AdmissionClosed);
    }
    let voice = decision.id();
    people::admit(decision, voice, VoiceKind::Person, &[person], door)
}

fn edit_charter(
    decision: &mut Decision,
    charter: Charter,
    contact: Option<Contact>,
    officer: Option<Contact>,
) -> Result<(), Refusal> {
    let state = decision.state;
    let old = state.charter()?;
    charter.check_rules().map_err(|error| Refusal::Charter { error })?;
    if let Some(part) = frozen_part(state, old, &charter) {
        return Err(Refusal::Frozen { part });
    }
    // Dates that stand are as they came to be: a stage that was entered late may lie behind the date of the next.
    if old.schedule != charter.schedule || old.path != charter.path {
        charter.check_schedule().map_err(|error| Refusal::Charter { error })?;
        check_dates_ahead(decision, &charter)?;
    }
    let says_the_same = state.charter.as_ref() == Some(&charter)
        && (&state.contact, &state.officer) == (&contact, &officer);
    if says_the_same {
        return Ok(());
    }
    let contact = contact.map(|contact| decision.private(contact));
    let officer = officer.map(|officer| decision.private(officer));
    decision.push(Fact::CharterEdited { charter, contact, officer });
    Ok(())
}

/// A date in the past would open its stage at once.
fn check_dates_ahead(decision: &Decision, charter: &Charter) -> Result<(), Refusal> {
    let is_past = |date: &Timestamp| *date <= decision.at;
    if charter.schedule.values().any(is_past) { Err(Refusal::DatePassed) } else { Ok(()) }
}

/// The first part that the edit would change although it is frozen.
pub(crate) fn frozen_part(state: &Campaign, old: &Charter, new: &Charter) -> Option<Part> {
    let frozen = state.frozen_parts();
    let changes = [
        (old.path != new.path, Part::Path),
        (old.admission != new.admission, Part::Admission),
        (old.schedule != new.schedule, Part::Schedule),
        (old.merge_delay != new.merge_delay, Part::MergeDelay),
        (old.group_questions != new.group_questions, Part::GroupQuestions),
        (old.upvote != new.upvote, Part::Upvote),
        (old.panel.slate != new.panel.slate, Part::Upvote),
        (old.panel != new.panel, Part::Panel),
        (old.contest_period != new.contest_period, Part::ContestPeriod),
        (
            (&old.name, &old.question, &old.zone) != (&new.name, &new.question, &new.zone),
            Part::Words,
        ),
    ];
    let hit = |(changes, part): (bool, Part)| (changes && frozen.contains(&part)).then_some(part);
    changes.into_iter().find_map(hit)
}

impl Campaign {
    /// The parts of the charter that can no longer change.
    pub fn frozen_parts(&self) -> BTreeSet<Part> {
        let Some(charter) = &self.charter else { return BTreeSet::new() };
        let opened = self.stage > Stage::Draft;
        // What a box was opened under stays, even if that round is void and the campaign went back: nobody changes
        // rules after seeing a result.
        let panel_opened = self.has_opened(Kind::Panel);
        let voted = panel_opened || self.has_opened(Kind::Upvote);
        let decides = self.has_opened(Kind::of_stage(charter.path.deciding_stage()));
        let frozen = [
            (opened, Part::Path),
            (opened, Part::Admission),
            (opened, Part::Schedule),
            (opened, Part::MergeDelay),
            (opened, Part::GroupQuestions),
            (voted, Part::Upvote),
            (panel_opened, Part::Panel),
            (decides, Part::ContestPeriod),
            (decides, Part::Words),
        ];
        frozen.into_iter().filter_map(|(is_frozen, part)| is_frozen.then_some(part)).collect()
    }
}
