//! Two hosts at once: neither overwrites what she has not read.

use super::*;

/// An initiative that was listed, another that was suggested, and the edition of the first.
fn two_hosts() -> (Desk, Digest) {
    let mut desk = Desk::at(Stage::Call);
    desk.given(HOST, RegisterCommand::List { id: id(1), known: Box::new(known("Vans", EARLIER)) });
    desk.given(MEMBERS[0], suggest(2, "Night trains"));
    let seen = desk.edition(1);
    (desk, seen)
}

const EARLIER: Day = Day::from_number(19_000);

#[test]
fn what_was_decided_on_an_older_edition_is_refused() {
    let (mut desk, seen) = two_hosts();
    let waiting = desk.edition(2);
    desk.given(HOST, desk.revise(1, known("Vans for all", EARLIER)));
    desk.given(HOST, desk.revise(2, known("Night trains to the Gaspé", EARLIER)));
    let before = desk.register.clone();
    let (one, two) = (id(1), id(2));
    let mine = Box::new(known("Vans in Gaspé", EARLIER));
    let reason = parsed("It ended two years ago.");
    for stale in [
        RegisterCommand::Revise { id: one, seen, known: mine.clone() },
        RegisterCommand::Check { id: one, seen },
        RegisterCommand::Remove { id: one, seen },
        RegisterCommand::Revise { id: two, seen: waiting, known: mine },
        RegisterCommand::Accept { id: two, seen: waiting },
        RegisterCommand::Refuse { id: two, seen: waiting, reason },
    ] {
        assert_eq!(desk.says(HOST, stale), "initiative_changed");
    }
    assert_eq!(desk.register, before, "what the other wrote is there");
    desk.given(HOST, desk.revise(1, known("Vans in Gaspé", EARLIER)));
    desk.given(HOST, desk.accept(2));
}

#[test]
fn a_form_that_is_sent_twice_finds_what_it_did_itself() {
    let (mut desk, seen) = two_hosts();
    let mine = Box::new(known("Vans for all", TODAY));
    let revise = RegisterCommand::Revise { id: id(1), seen, known: mine };
    desk.given(HOST, revise.clone());
    assert_eq!(desk.when(HOST, revise), Ok(Vec::new()));
    let check = RegisterCommand::Check { id: id(1), seen };
    assert_eq!(desk.when(HOST, check), Ok(Vec::new()), "it says that it was checked today");
    desk.given(HOST, desk.remove(1));
    assert_eq!(desk.when(HOST, RegisterCommand::Remove { id: id(1), seen }), Ok(Vec::new()));
}

#[test]
fn an_edition_is_another_one_whatever_changes_and_nobody_knows_by_it_who_suggested() {
    let (desk, seen) = two_hosts();
    let one = &desk.register.initiatives[&id(1)];
    let with = |change: &dyn Fn(&mut Initiative)| {
        let mut other = one.clone();
        change(&mut other);
        other.edition()
    };
    let changed = [
        with(&|one| one.known.text.name = parsed("Vans!")),
        with(&|one| one.known.text.bearer = parsed("A fund")),
        with(&|one| one.known.text.purpose = parsed("They lend.")),
        with(&|one| one.known.text.language = Language::Fr.into()),
        with(&|one| one.known.text.link = Some(parsed("https://vans.example"))),
        with(&|one| one.known.text.place = Some(parsed("https://vans.example"))),
        with(&|one| one.known.checked = TODAY),
        with(&|one| one.standing = Standing::Waiting),
        with(&|one| one.standing = Standing::Refused(parsed("No."))),
        with(&|one| one.standing = Standing::Refused(parsed("No!"))),
    ];
    let mut all = changed.to_vec();
    all.push(seen);
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), changed.len() + 1);
    assert_eq!(with(&|one| one.suggested_by = Some(id_of(MEMBERS[0]))), seen);
}

#[test]
fn a_host_may_put_right_what_was_suggested_before_she_accepts_it() {
    let mut desk = Desk::at(Stage::Call);
    desk.given(MEMBERS[0], suggest(1, "Night trains"));
    let yesterday = Day::from_number(19_999);
    let known = known("Night trains to the Gaspé", yesterday);
    desk.given(HOST, desk.revise(1, known));
    assert_eq!(desk.standing(1), Some(Standing::Waiting));
    let revised = &desk.register.initiatives[&id(1)].known;
    assert_eq!(revised.text.name, parsed("Night trains to the Gaspé"));
    assert_eq!(revised.checked, TODAY, "nobody has checked it: this is when it was suggested");
    assert_eq!(desk.register.initiatives[&id(1)].suggested_by, Some(id_of(MEMBERS[0])));
    let unknown = desk.check(7);
    assert_eq!(desk.says(HOST, unknown), "unknown_initiative");
    for command in [desk.check(1), desk.remove(1)] {
        assert_eq!(desk.says(HOST, command), "initiative_state");
    }
}
