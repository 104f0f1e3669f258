//! The register of known initiatives: who may do what to it, and who sees what of it.

use pathways::{
    campaign::{Actor, Refusal},
    id::{Id, InitiativeId},
    record::Digest,
    register::{
        Change, Freshness, Initiative, InitiativeText, Known, MOST_INITIATIVES, MOST_SUGGESTIONS,
        MOST_WAITING, OLD_AFTER_DAYS, Register, RegisterCommand, Standing, decide,
    },
    stage::Stage,
    text::Language,
    time::Day,
    view,
};
use uuid::Uuid;

use crate::given::{CURATOR, HOST, MEMBERS, MODERATOR, PANEL, Story, VISITOR, id_of, parsed};

mod editions;

const TODAY: Day = Day::from_number(20_000);

fn id(number: u128) -> InitiativeId {
    Id::new(Uuid::from_u128(number))
}

fn text(name: &str) -> InitiativeText {
    InitiativeText {
        name: parsed(name),
        bearer: parsed("A network of theatres"),
        purpose: parsed("They share vans and drivers."),
        language: Language::En.into(),
        link: None,
        place: None,
    }
}

fn known(name: &str, checked: Day) -> Known {
    Known { text: text(name), checked }
}

/// A register beside a story, on a day.
struct Desk {
    story: Story,
    register: Register,
    today: Day,
}

impl Desk {
    fn at(stage: Stage) -> Self {
        Self { story: Story::at(stage), register: Register::default(), today: TODAY }
    }

    fn when(&mut self, actor: Actor, command: RegisterCommand) -> Result<Vec<Change>, Refusal> {
        let campaign = &self.story.s.campaign;
        let changes = decide(campaign, &self.register, actor, command, self.today)?;
        let register = std::mem::take(&mut self.register);
        self.register = changes.iter().cloned().fold(register, Register::after);
        Ok(changes)
    }

    #[track_caller]
    fn given(&mut self, actor: Actor, command: RegisterCommand) {
        let answer = self.when(actor, command);
        assert!(answer.is_ok(), "{answer:?}");
    }

    fn says(&mut self, actor: Actor, command: RegisterCommand) -> &'static str {
        self.when(actor, command).map_or_else(|refusal| refusal.code(), |_| "ok")
    }

    fn lists(&mut self, number: u128, name: &str) {
        self.given(HOST, list(number, name));
    }

    fn standing(&self, number: u128) -> Option<Standing> {
        self.register.initiatives.get(&id(number)).map(|one| one.standing.clone())
    }

    /// The edition of an initiative that is there now.
    fn edition(&self, number: u128) -> Digest {
        let one = self.register.initiatives.get(&id(number));
        one.map_or(Digest::new([0; 32]), Initiative::edition)
    }

    fn check(&self, number: u128) -> RegisterCommand {
        RegisterCommand::Check { id: id(number), seen: self.edition(number) }
    }

    fn accept(&self, number: u128) -> RegisterCommand {
        RegisterCommand::Accept { id: id(number), seen: self.edition(number) }
    }

    fn remove(&self, number: u128) -> RegisterCommand {
        RegisterCommand::Remove { id: id(number), seen: self.edition(number) }
    }

    fn refuse(&self, number: u128) -> RegisterCommand {
        let reason = parsed("It ended two years ago.");
        RegisterCommand::Refuse { id: id(number), seen: self.edition(number), reason }
    }

    fn revise(&self, number: u128, known: Known) -> RegisterCommand {
        let (seen, known) = (self.edition(number), Box::new(known));
        RegisterCommand::Revise { id: id(number), seen, known }
    }

    /// The ids that somebody sees, as numbers.
    fn seen(&self, actor: Option<Actor>) -> Vec<u128> {
        let campaign = &self.story.s.campaign;
        let viewer = campaign.viewer(actor.map(id_of));
        let all = view::register(campaign, &viewer, &self.register, self.today);
        all.iter().map(|one| one.id.uuid().as_u128()).collect()
    }
}

fn list(number: u128, name: &str) -> RegisterCommand {
    RegisterCommand::List { id: id(number), known: Box::new(known(name, TODAY)) }
}

fn suggest(number: u128, name: &str) -> RegisterCommand {
    RegisterCommand::Suggest { id: id(number), text: Box::new(text(name)) }
}

#[test]
fn hosts_fill_the_register_and_nobody_else() {
    let mut desk = Desk::at(Stage::Call);
    for actor in [VISITOR, MEMBERS[0], CURATOR, MODERATOR, PANEL[0]] {
        let row = vec![(id(2), known("Shared vans", TODAY))];
        for command in [
            list(1, "Shared vans"),
            RegisterCommand::Import(row.clone()),
            RegisterCommand::TakeOver(row),
            desk.check(1),
            desk.remove(1),
            desk.accept(1),
            desk.refuse(1),
        ] {
            assert_eq!(desk.says(actor, command), "not_allowed");
        }
    }
    desk.lists(1, "Shared vans");
    assert_eq!(desk.standing(1), Some(Standing::Listed));
    assert_eq!(desk.seen(None), [1], "everybody reads it");
}

#[test]
fn the_register_is_open_until_the_campaign_is_over() {
    let told = |stage: &Stage| !matches!(stage, Stage::Draft | Stage::Cancelled);
    for stage in Stage::ALL.into_iter().filter(told) {
        let mut desk = Desk::at(stage);
        let expected = if stage == Stage::Archived { "wrong_stage" } else { "ok" };
        assert_eq!(desk.says(HOST, list(1, "Shared vans")), expected, "{stage:?}");
        assert_eq!(desk.says(MEMBERS[0], suggest(2, "Night trains")), expected, "{stage:?}");
    }
}

#[test]
fn a_suggestion_waits_for_a_host_and_is_seen_by_nobody_else() {
    let mut desk = Desk::at(Stage::Call);
    for actor in [VISITOR, HOST, PANEL[0]] {
        assert_eq!(desk.says(actor, suggest(1, "Night trains")), "not_allowed");
    }
    desk.given(MEMBERS[0], suggest(1, "Night trains"));
    assert_eq!(desk.standing(1), Some(Standing::Waiting));
    for actor in [Some(MEMBERS[0]), Some(HOST)] {
        assert_eq!(desk.seen(actor), [1]);
    }
    for actor in [None, Some(VISITOR), Some(MEMBERS[1]), Some(MODERATOR), Some(PANEL[0])] {
        assert!(desk.seen(actor).is_empty());
    }
    desk.today = Day::from_number(20_010);
    desk.given(HOST, desk.accept(1));
    assert_eq!(desk.seen(None), [1]);
    let checked = desk.register.initiatives[&id(1)].known.checked;
    assert_eq!(checked, desk.today, "whoever accepts it has looked");
    assert_eq!(desk.says(MEMBERS[0], RegisterCommand::TakeBack { id: id(1) }), "initiative_state");
}

#[test]
fn a_refused_suggestion_tells_why_and_goes_when_it_was_read() {
    let mut desk = Desk::at(Stage::Call);
    desk.given(MEMBERS[0], suggest(1, "Night trains"));
    desk.given(HOST, desk.refuse(1));
    assert_eq!(desk.standing(1), Some(Standing::Refused(parsed("It ended two years ago."))));
    assert_eq!(desk.seen(Some(MEMBERS[0])), [1]);
    assert!(desk.seen(None).is_empty());
    assert_eq!(desk.says(HOST, desk.accept(1)), "initiative_state");
    let take_back = RegisterCommand::TakeBack { id: id(1) };
    assert_eq!(desk.says(MEMBERS[1], take_back.clone()), "unknown_initiative");
    desk.given(MEMBERS[0], take_back.clone());
    assert_eq!(desk.standing(1), None);
    assert_eq!(desk.when(MEMBERS[0], take_back), Ok(Vec::new()), "sent twice it acts once");
}

#[test]
fn what_is_sent_twice_acts_once() {
    let mut desk = Desk::at(Stage::Call);
    desk.given(MEMBERS[0], suggest(9, "Night trains"));
    desk.lists(1, "Shared vans");
    desk.today = Day::from_number(20_001);
    for command in [list(1, "Shared vans"), desk.check(1), desk.accept(9)] {
        desk.given(HOST, command.clone());
        assert_eq!(desk.when(HOST, command), Ok(Vec::new()));
    }
    let remove = desk.remove(1);
    desk.given(HOST, remove.clone());
    assert_eq!(desk.when(HOST, remove), Ok(Vec::new()));
    assert_eq!(desk.when(MEMBERS[0], suggest(9, "Night trains")), Ok(Vec::new()));
    assert_eq!(desk.seen(None), [9]);
}

#[test]
fn nobody_has_looked_on_a_day_that_is_ahead() {
    let mut desk = Desk::at(Stage::Call);
    let tomorrow = Day::from_number(20_001);
    let known = Box::new(known("Shared vans", tomorrow));
    let command = RegisterCommand::List { id: id(1), known: known.clone() };
    assert_eq!(desk.says(HOST, command), "date_ahead");
    assert_eq!(
        desk.says(HOST, RegisterCommand::Import(vec![(id(1), *known.clone())])),
        "date_ahead"
    );
    desk.lists(1, "Shared vans");
    assert_eq!(desk.says(HOST, desk.revise(1, *known)), "date_ahead");
}

#[test]
fn after_a_year_nobody_should_rely_on_what_was_found_until_somebody_looks() {
    let mut desk = Desk::at(Stage::Call);
    desk.lists(1, "Shared vans");
    let freshness = |desk: &Desk| desk.register.initiatives[&id(1)].known.freshness(desk.today);
    desk.today = Day::from_number(20_000 + OLD_AFTER_DAYS);
    assert_eq!(freshness(&desk), Freshness::Fresh);
    desk.today = Day::from_number(20_001 + OLD_AFTER_DAYS);
    assert_eq!(freshness(&desk), Freshness::Old);
    desk.given(HOST, desk.check(1));
    assert_eq!(freshness(&desk), Freshness::Fresh);
}

#[test]
fn a_row_with_the_name_and_the_bearer_of_one_that_is_there_takes_its_place() {
    let mut desk = Desk::at(Stage::Call);
    desk.lists(1, "Shared vans");
    desk.given(MEMBERS[0], suggest(2, "Night trains"));
    let earlier = Day::from_number(19_000);
    let mut again = known("shared VANS", earlier);
    again.text.purpose = parsed("They share vans.");
    let rows = vec![
        (id(11), again.clone()),
        (id(12), known("Night trains", earlier)),
        (id(13), known("A fund", earlier)),
    ];
    desk.given(HOST, RegisterCommand::Import(rows.clone()));
    assert_eq!(desk.register.initiatives[&id(1)].known, again);
    assert_eq!(desk.standing(2), Some(Standing::Waiting), "a suggestion waits on");
    assert_eq!(desk.seen(None), [1, 12, 13]);
    assert_eq!(desk.when(HOST, RegisterCommand::Import(rows)), Ok(Vec::new()));
}

#[test]
fn a_table_that_is_sent_again_leaves_alone_what_a_host_has_renamed() {
    let mut desk = Desk::at(Stage::Call);
    let rows = vec![(id(1), known("Shared vans", TODAY))];
    desk.given(HOST, RegisterCommand::Import(rows.clone()));
    let renamed = known("Vans for all", TODAY);
    desk.given(HOST, desk.revise(1, renamed.clone()));
    assert_eq!(desk.when(HOST, RegisterCommand::Import(rows)), Ok(Vec::new()));
    assert_eq!(desk.register.initiatives[&id(1)].known, renamed);
}

#[test]
fn a_register_that_is_taken_over_again_puts_nothing_in_the_place_of_another() {
    let mut desk = Desk::at(Stage::Call);
    let names = |names: &[(u128, &str)], checked: u64| {
        let row =
            |(number, name): &(u128, &str)| (id(*number), known(name, Day::from_number(checked)));
        RegisterCommand::TakeOver(names.iter().map(row).collect())
    };
    desk.given(HOST, names(&[(1, "A fund"), (2, "Shared vans"), (3, "Rooms")], 19_000));
    // There, the fund was removed, the rooms are called otherwise, and something new has the name that they had.
    let next = names(&[(2, "Shared vans"), (3, "Rooms by the hour"), (4, "Rooms")], 19_001);
    desk.given(HOST, next.clone());
    let name = |number| desk.register.initiatives[&id(number)].known.text.name.to_string();
    assert_eq!([1, 2, 3, 4].map(name), ["A fund", "Shared vans", "Rooms by the hour", "Rooms"]);
    assert_eq!(desk.when(HOST, next), Ok(Vec::new()));
}

#[test]
fn what_is_taken_over_replaces_only_what_was_checked_before_it() {
    let mut desk = Desk::at(Stage::Call);
    desk.lists(1, "Shared vans");
    let of = |checked: u64| {
        let mut row = known("shared VANS", Day::from_number(checked));
        row.text.purpose = parsed("They share vans.");
        RegisterCommand::TakeOver(vec![(id(11), row)])
    };
    for checked in [19_000, 20_000] {
        assert_eq!(desk.when(HOST, of(checked)), Ok(Vec::new()), "{checked}");
    }
    desk.today = Day::from_number(20_001);
    desk.given(HOST, of(20_001));
    let purpose = desk.register.initiatives[&id(1)].known.text.purpose.to_string();
    assert_eq!(purpose, "They share vans.");
    assert_eq!(desk.seen(None), [1]);
}

#[test]
fn what_was_checked_where_it_is_tomorrow_already_was_checked_today() {
    let mut desk = Desk::at(Stage::Call);
    let row = known("Shared vans", Day::from_number(20_001));
    desk.given(HOST, RegisterCommand::TakeOver(vec![(id(1), row)]));
    assert_eq!(desk.register.initiatives[&id(1)].known.checked, TODAY);
}

#[test]
fn there_is_an_end_to_what_somebody_suggests_also_when_it_was_refused() {
    let mut desk = Desk::at(Stage::Call);
    let waiting = u128::try_from(MOST_WAITING).unwrap();
    for number in 0..waiting {
        desk.given(MEMBERS[0], suggest(number, "Night trains"));
    }
    assert_eq!(desk.says(MEMBERS[0], suggest(waiting, "One more")), "too_many");
    desk.given(HOST, desk.refuse(0));
    assert_eq!(desk.says(MEMBERS[0], suggest(waiting, "One more")), "too_many");
    desk.given(MEMBERS[1], suggest(waiting, "Of another"));
    desk.given(MEMBERS[0], RegisterCommand::TakeBack { id: id(0) });
    desk.given(MEMBERS[0], suggest(waiting + 1, "One more"));
    desk.given(HOST, desk.accept(1));
    desk.given(MEMBERS[0], suggest(waiting + 2, "What is listed takes no room"));
}

/// A register as full as rows of one standing make it, each suggested by a person of its own.
fn full_of(standing: &Standing, count: usize) -> Register {
    let row = |number: usize| {
        let number = u128::try_from(number).unwrap();
        let (id, suggested_by) = (id(10_000 + number), Some(Id::new(Uuid::from_u128(number))));
        let known = known(&format!("Initiative {number}"), TODAY);
        (id, Initiative { id, known, standing: standing.clone(), suggested_by })
    };
    Register { initiatives: (0..count).map(row).collect() }
}

#[test]
fn what_members_suggest_never_keeps_hosts_from_listing() {
    let mut desk = Desk::at(Stage::Call);
    desk.given(MEMBERS[0], suggest(1, "Night trains"));
    desk.given(HOST, desk.refuse(1));
    let refused = desk.standing(1).unwrap();
    for standing in [Standing::Waiting, refused] {
        desk.register = full_of(&standing, MOST_SUGGESTIONS);
        assert_eq!(desk.says(MEMBERS[0], suggest(2, "Night trains")), "too_many");
        let row = |number: usize| {
            let number = u128::try_from(number).unwrap();
            (id(20_000 + number), known(&format!("Row {number}"), TODAY))
        };
        let all: Vec<_> = (0..=MOST_INITIATIVES).map(row).collect();
        assert_eq!(desk.says(HOST, RegisterCommand::Import(all.clone())), "too_many");
        assert_eq!(desk.says(HOST, RegisterCommand::TakeOver(all.clone())), "too_many");
        desk.given(HOST, RegisterCommand::Import(all[1..].to_vec()));
        assert_eq!(desk.says(HOST, list(9_999, "One more")), "too_many");
        desk.given(HOST, desk.remove(20_001));
        desk.given(HOST, list(9_999, "One more"));
    }
}

#[test]
fn a_suggestion_is_accepted_only_where_there_is_room_for_it() {
    let mut desk = Desk::at(Stage::Call);
    desk.register = full_of(&Standing::Listed, MOST_INITIATIVES);
    desk.given(MEMBERS[0], suggest(1, "Night trains"));
    assert_eq!(desk.says(HOST, desk.accept(1)), "too_many");
    desk.given(HOST, desk.remove(10_000));
    desk.given(HOST, desk.accept(1));
}

#[test]
fn a_host_takes_out_what_was_refused_and_nothing_that_waits() {
    let mut desk = Desk::at(Stage::Call);
    desk.given(MEMBERS[0], suggest(1, "Night trains"));
    assert_eq!(desk.says(HOST, desk.remove(1)), "initiative_state");
    desk.given(HOST, desk.refuse(1));
    desk.given(HOST, desk.remove(1));
    assert_eq!(desk.standing(1), None);
}
