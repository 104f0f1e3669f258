//! What each rule says. A rule without words does not compile.

use pathways::{record::verify::Rule, text::Language};

use crate::words::messages;

/// What a rule says.
pub fn rule(rule: Rule, language: Language) -> String {
    let words = messages(language);
    match rule {
        Rule::EntryFormat => words.rule_entry_format(),
        Rule::EntryPlace => words.rule_entry_place(),
        Rule::EntryTime => words.rule_entry_time(),
        Rule::EntryCovered => words.rule_entry_covered(),
        Rule::EntryVersion => words.rule_entry_version(),
        Rule::CheckpointKey => words.rule_checkpoint_key(),
        Rule::CheckpointSignature => words.rule_checkpoint_signature(),
        Rule::CheckpointTree => words.rule_checkpoint_tree(),
        Rule::CheckpointHistory => words.rule_checkpoint_history(),
        Rule::KeyRotation => words.rule_key_rotation(),
        Rule::KeyInForce => words.rule_key_in_force(),
        Rule::TextFormat => words.rule_text_format(),
        Rule::TextCommitment => words.rule_text_commitment(),
        Rule::ArchiveDocument => words.rule_archive_document(),
        Rule::ActPermission => words.rule_act_permission(),
        Rule::ActReason => words.rule_act_reason(),
        Rule::ActObject => words.rule_act_object(),
        Rule::CharterRules => words.rule_charter_rules(),
        Rule::StageWay => words.rule_stage_way(),
        Rule::StageDate => words.rule_stage_date(),
        Rule::PreconditionsValues => words.rule_preconditions_values(),
        Rule::PreconditionsMet => words.rule_preconditions_met(),
        Rule::CoverageEquation => words.rule_coverage_equation(),
        Rule::ThemesBasis => words.rule_themes_basis(),
        Rule::ThemesFound => words.rule_themes_found(),
        Rule::RoundState => words.rule_round_state(),
        Rule::RoundSlate => words.rule_round_slate(),
        Rule::RoundRules => words.rule_round_rules(),
        Rule::RoundVoices => words.rule_round_voices(),
        Rule::RoundRecusals => words.rule_round_recusals(),
        Rule::RoundDeadline => words.rule_round_deadline(),
        Rule::RoundSeal => words.rule_round_seal(),
        Rule::SlipsFile => words.rule_slips_file(),
        Rule::SlipsRoot => words.rule_slips_root(),
        Rule::SlipsAdmission => words.rule_slips_admission(),
        Rule::CountTotals => words.rule_count_totals(),
        Rule::CountOutcome => words.rule_count_outcome(),
        Rule::CountFurtherRound => words.rule_count_further_round(),
        Rule::CountRunOff => words.rule_count_run_off(),
        Rule::TieLadder => words.rule_tie_ladder(),
        Rule::TieLot => words.rule_tie_lot(),
        Rule::DecisionPublished => words.rule_decision_published(),
        Rule::DecisionTopics => words.rule_decision_topics(),
        Rule::BallotsFile => words.rule_ballots_file(),
        Rule::BallotsRoot => words.rule_ballots_root(),
        Rule::ReceiptFormat => words.rule_receipt_format(),
        Rule::ReceiptRecord => words.rule_receipt_record(),
        Rule::ReceiptSignature => words.rule_receipt_signature(),
        Rule::ReceiptEntry => words.rule_receipt_entry(),
        Rule::ReceiptBallot => words.rule_receipt_ballot(),
        Rule::ReceiptNewer => words.rule_receipt_newer(),
        Rule::PromiseBox => words.rule_promise_box(),
        Rule::PromiseBallot => words.rule_promise_ballot(),
        Rule::OpeningBox => words.rule_opening_box(),
        Rule::OpeningBallot => words.rule_opening_ballot(),
        Rule::OpeningSlips => words.rule_opening_slips(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_says_the_same_to_readers_as_in_the_specification() {
        for each in Rule::ALL {
            assert_eq!(rule(*each, Language::En), each.says(), "{}", each.code());
            assert_ne!(rule(*each, Language::Fr), each.says(), "{}", each.code());
        }
    }
}
