//! What each reader is offered first, at each moment.

use super::*;

const VIEWERS: [Role; 8] = [
    Role::Visitor,
    Role::Member,
    Role::Panelist,
    Role::NoteTaker,
    Role::Curator,
    Role::Moderator,
    Role::Chair,
    Role::Host,
];

fn standing(stage: Stage, roles: &[Role], round: Option<RoundState>) -> Standing<'_> {
    let kind = if stage == Stage::Panel { Kind::Panel } else { Kind::Upvote };
    let results = match round {
        Some(RoundState::Published) => Results::There,
        _ => Results::Ahead,
    };
    let round = round.map(|state| (kind, state));
    Standing { stage, roles, round, turn: Turn::First, results, contests: Contests::Open }
}

/// The first thing that each role can do in each stage.
#[test]
fn everybody_has_the_right_thing_to_do_first() {
    let moments = [
        (Stage::Draft, None),
        (Stage::Call, None),
        (Stage::Theming, None),
        (Stage::Upvote, Some(RoundState::Open)),
        (Stage::Upvote, Some(RoundState::Published)),
        (Stage::Panel, Some(RoundState::Prepared)),
        (Stage::Panel, Some(RoundState::Open)),
        (Stage::Panel, Some(RoundState::Counted)),
        (Stage::Decided, Some(RoundState::Published)),
        (Stage::Pathways, Some(RoundState::Certified)),
        (Stage::Archived, Some(RoundState::Certified)),
        (Stage::Cancelled, None),
    ];
    let mut table = String::new();
    for (stage, round) in moments {
        let first = VIEWERS.map(|role| {
            let roles = [role, Role::Visitor];
            let now = what_now(&standing(stage, &roles, round));
            now.first().map_or("-".to_owned(), |now| format!("{now:?}"))
        });
        table.extend([stage.code(), ": ", &first.join(" "), "\n"]);
    }
    // visitor, member, panelist, note taker, curator, moderator, chair, host
    let expected = "\
        draft: - - - - Curate Moderate - Host\n\
        call: Join Submit Read Read Curate Moderate Read Host\n\
        theming: Join Read Read Read Curate Moderate Read Host\n\
        upvote: Join Support Read Read Read Read Read Host\n\
        upvote: ReadCount ReadCount ReadCount ReadCount ReadCount ReadCount ReadCount Host\n\
        panel: ReadSupports ReadSupports DeclareConflicts LeadPanel ReadSupports ReadSupports LeadPanel Host\n\
        panel: ReadSupports ReadSupports VoteInPanel LeadPanel ReadSupports ReadSupports LeadPanel Host\n\
        panel: ReadSupports ReadSupports ConfirmReasons WriteReasons ReadSupports ReadSupports WriteReasons Host\n\
        decided: ReadDecision Contest ReadDecision ReadDecision ReadDecision ReadDecision ReadDecision Host\n\
        pathways: Help Help Help Help Help Help Help Host\n\
        archived: ReadDecision ReadDecision ReadDecision ReadDecision ReadDecision ReadDecision ReadDecision ReadDecision\n\
        cancelled: - - - - - - - -\n";
    assert_eq!(table, expected);
}

#[test]
fn a_host_who_is_a_member_finds_both() {
    let roles = [Role::Member, Role::Host, Role::Visitor];
    let now = what_now(&standing(Stage::Call, &roles, None));
    assert_eq!(now, [Now::Host, Now::Submit, Now::Read]);
}

#[test]
fn no_conflicts_are_asked_for_before_a_run_off() {
    let prepared = |roles| standing(Stage::Panel, roles, Some(RoundState::Prepared));
    let before_run_off = |roles| Standing { turn: Turn::RunOff, ..prepared(roles) };
    let panelist = [Role::Panelist, Role::Visitor];
    assert_eq!(what_now(&before_run_off(&panelist)), [Now::ReadSupports]);
    let chair = [Role::Panelist, Role::Chair, Role::Visitor];
    assert_eq!(what_now(&before_run_off(&chair)), [Now::LeadPanel, Now::ReadSupports]);
}

#[test]
fn what_is_revealed_in_the_room_is_what_there_is_to_read() {
    let roles = [Role::Member, Role::Visitor];
    let counted = standing(Stage::Panel, &roles, Some(RoundState::Counted));
    let revealed = Standing { results: Results::Revealed, ..counted };
    assert_eq!(what_now(&revealed), [Now::ReadChoices]);
}

#[test]
fn nobody_questions_a_decision_whose_contest_period_is_over() {
    let roles = [Role::Member, Role::Visitor];
    let open = standing(Stage::Decided, &roles, None);
    assert_eq!(what_now(&open), [Now::Contest, Now::ReadDecision]);
    let closed = Standing { contests: Contests::Closed, ..open };
    assert_eq!(what_now(&closed), [Now::ReadDecision]);
}

#[test]
fn each_thing_to_do_has_words_of_its_own() {
    use std::collections::BTreeSet;
    let all = [
        Now::Host,
        Now::Moderate,
        Now::Curate,
        Now::DeclareConflicts,
        Now::VoteInPanel,
        Now::LeadPanel,
        Now::ConfirmReasons,
        Now::WriteReasons,
        Now::Join,
        Now::Submit,
        Now::Support,
        Now::Read,
        Now::ReadCount,
        Now::ReadSupports,
        Now::ReadChoices,
        Now::ReadDecision,
        Now::Contest,
        Now::Help,
    ];
    for language in Language::ALL {
        let sentences: BTreeSet<_> = all.map(|now| now.sentence(language)).into();
        assert_eq!(sentences.len(), all.len());
    }
}
