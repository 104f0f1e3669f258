//! Consent to words in files: whose it is, how long it may change, and what it lets into the record.

use std::collections::BTreeSet;

use pathways::{
    campaign::{Authorship, Command, Fact},
    challenge::ChallengeText,
    consent::Consent,
    stage::Stage,
    view,
};

use crate::given::{CURATOR, HOST, MEMBERS, Story, id_of, words};

#[test]
fn whoever_answers_for_a_challenge_says_so_until_the_campaign_is_archived() {
    let mut story = Story::at(Stage::Call);
    let own = story.challenges[0];
    let (text, authorship) = (Box::new(words("by phone")), Authorship::OnBehalf);
    let facts = story.s.given(HOST, Command::Submit { text, authorship });
    let [Fact::ChallengeSubmitted { challenge, .. }] = facts.as_slice() else {
        panic!("{facts:?}")
    };
    let of_nobody = *challenge;
    let code = |story: &Story, actor, challenge| {
        story.s.campaign.check_consent(id_of(actor), challenge).err().map(|refusal| refusal.code())
    };
    assert_eq!(code(&story, MEMBERS[0], own), None);
    for actor in [MEMBERS[1], HOST, CURATOR] {
        assert_eq!(code(&story, actor, own), Some("not_yours"));
    }
    assert_eq!(code(&story, HOST, of_nobody), None);
    assert_eq!(code(&story, MEMBERS[0], of_nobody), Some("not_yours"));
    let unknown = "00000000-0000-4000-8000-00000000beef".parse().unwrap();
    assert_eq!(code(&story, HOST, unknown), Some("unknown_challenge"));

    let archived = Story::at(Stage::Archived);
    assert_eq!(code(&archived, MEMBERS[0], archived.challenges[0]), Some("wrong_stage"));
    let campaign = &archived.s.campaign;
    let viewer = campaign.viewer(Some(id_of(MEMBERS[0])));
    let seen = view::consent(campaign, archived.challenges[0], &viewer, Consent::Given).unwrap();
    assert!(!seen.may_change);
}

#[test]
fn words_of_challenges_are_told_with_consent_alone_and_reasons_all_the_same() {
    let story = Story::at(Stage::Archived);
    let campaign = &story.s.campaign;
    let told = |consents: BTreeSet<_>| view::texts(campaign, &consents, &story.s.log);
    let titles = |rows: &[pathways::record::SideRow]| -> Vec<String> {
        let texts =
            rows.iter().filter_map(|row| serde_json::from_str::<ChallengeText>(&row.value).ok());
        texts.map(|text| text.title.to_string()).collect()
    };
    let without = told(BTreeSet::new());
    assert_eq!(titles(&without), [""; 0]);
    assert!(!without.is_empty(), "why the panel chose is told");
    let with = told([story.challenges[1]].into());
    assert_eq!(titles(&with), ["challenge 1"]);
    assert_eq!(with.len(), without.len() + 1);
}
