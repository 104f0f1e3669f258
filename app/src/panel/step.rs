//! The one next step of somebody in the panel's room.

use pathways::{round::ItemId, view::Seat};

use super::room::State;

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Say on what she does not vote, before she reads.
    DeclareConflicts,
    /// Read this item.
    Read(ItemId),
    /// Send her ballot, or complete it.
    Vote,
    /// Look at the ballot that she sent.
    SeeBallot,
    /// Write or confirm reasons.
    Reasons,
    /// See what came out.
    SeeResults,
    /// Nothing: something else has to happen first.
    Wait,
}

/// What the next step depends on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    pub(super) state: State,
    pub(super) seat: Seat,
    /// Whether conflicts can be declared and neither a conflict nor a read item shows that she has thought of them.
    pub(super) conflicts: Conflicts,
    /// The first item that she has not read.
    pub(super) unread: Option<ItemId>,
    pub(super) ballot: InBox,
    /// Whether a reason waits for her.
    pub(super) reasons: Reasons,
}

/// Whether the question of conflicts is still before her.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Conflicts {
    /// She has neither declared one nor begun to read.
    Ahead,
    /// She has, or it is too late.
    Behind,
}

/// What the box holds of her.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InBox {
    /// No ballot, or one that leaves something blank.
    Incomplete,
    /// A mark on every item.
    Complete,
}

/// Whether a reason waits for the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reasons {
    /// One does.
    Waiting,
    /// None does.
    Settled,
}

/// What to do next.
pub(super) fn next_step(standing: Standing) -> Step {
    let votes = standing.seat == Seat::Panelist;
    match standing.state {
        State::Prepared if votes && standing.conflicts == Conflicts::Ahead => {
            Step::DeclareConflicts
        }
        State::Prepared | State::Open if votes && standing.unread.is_some() => {
            standing.unread.map_or(Step::Wait, Step::Read)
        }
        State::Open if votes => match standing.ballot {
            InBox::Incomplete => Step::Vote,
            InBox::Complete => Step::SeeBallot,
        },
        State::Counted if standing.reasons == Reasons::Waiting => Step::Reasons,
        State::Published => Step::SeeResults,
        _ => Step::Wait,
    }
}

#[cfg(test)]
mod tests {
    use pathways::id::ThemeId;
    use uuid::Uuid;

    use super::*;

    fn item() -> ItemId {
        ItemId::Theme(ThemeId::new(Uuid::from_u128(1)))
    }

    fn panelist(state: State) -> Standing {
        Standing {
            state,
            seat: Seat::Panelist,
            conflicts: Conflicts::Behind,
            unread: None,
            ballot: InBox::Incomplete,
            reasons: Reasons::Settled,
        }
    }

    #[test]
    fn a_panelist_declares_conflicts_then_reads_then_votes_then_explains() {
        let unread = Some(item());
        let check = |standing, expected| assert_eq!(next_step(standing), expected, "{standing:?}");
        check(panelist(State::NotYet), Step::Wait);
        let new = Standing { conflicts: Conflicts::Ahead, unread, ..panelist(State::Prepared) };
        check(new, Step::DeclareConflicts);
        check(Standing { conflicts: Conflicts::Behind, ..new }, Step::Read(item()));
        check(panelist(State::Prepared), Step::Wait);
        check(Standing { unread, ..panelist(State::Open) }, Step::Read(item()));
        check(panelist(State::Open), Step::Vote);
        check(Standing { ballot: InBox::Complete, ..panelist(State::Open) }, Step::SeeBallot);
        check(panelist(State::Sealed), Step::Wait);
        check(panelist(State::Counted), Step::Wait);
        let waiting = Standing { reasons: Reasons::Waiting, ..panelist(State::Counted) };
        check(waiting, Step::Reasons);
        check(panelist(State::Published), Step::SeeResults);
        check(panelist(State::Over), Step::Wait);
    }

    #[test]
    fn whoever_does_not_vote_is_never_sent_to_vote() {
        for state in [State::Prepared, State::Open] {
            let beside = Standing {
                seat: Seat::Beside,
                conflicts: Conflicts::Ahead,
                unread: Some(item()),
                ..panelist(state)
            };
            assert_eq!(next_step(beside), Step::Wait);
        }
    }
}
