//! How events change challenges.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Authors, Challenge, ChallengeState, ChallengeText, Declined, Merging, intake::RETITLING, kept,
};
use crate::{
    campaign::{Event, Fact, Hand},
    id::{ChallengeId, LineageId},
    record::Private,
    text::LanguageTag,
    theme::{PutByHand, ThemeQuestion},
    time::Timestamp,
};

/// All challenges of a campaign.
pub(crate) type Challenges = BTreeMap<ChallengeId, Challenge>;

pub(crate) fn apply(challenges: &mut Challenges, event: &Event) {
    match &event.fact {
        Fact::ChallengeSubmitted { challenge, language, merging, text, authors } => {
            let arrival = Arrival { text, language, merging: *merging, at: event.at };
            let new =
                arrival.challenge(*challenge, ChallengeState::Submitted, people(authors), None);
            challenges.insert(*challenge, new);
        }
        Fact::ChallengeRevised { challenge, version, language, merging, text } => {
            change(challenges, *challenge, |challenge| {
                (challenge.text, challenge.text_digest) = kept(text);
                challenge.version = *version;
                challenge.language = language.clone();
                challenge.merging = *merging;
                challenge.translations.clear();
                // What a moderator accepted was the old text. Only what is public decides, so that erasing who it was
                // changes no count.
                if !RETITLING.contains(&event.by.role) {
                    challenge.state = ChallengeState::Submitted;
                }
            });
        }
        Fact::StewardsChanged { challenge, authors } => {
            change(challenges, *challenge, |challenge| challenge.authors = people(authors));
        }
        Fact::ChallengeWithdrawn { challenge } => {
            change(challenges, *challenge, |challenge| challenge.state = ChallengeState::Withdrawn);
        }
        Fact::ChallengeAccepted { challenge } => {
            change(challenges, *challenge, |challenge| {
                challenge.state = ChallengeState::Accepted;
                challenge.declined = None;
            });
        }
        Fact::ChallengeDeclined { challenge, code, reason } => {
            change(challenges, *challenge, |challenge| {
                challenge.state = ChallengeState::Declined;
                challenge.declined = Some(Declined {
                    code: *code,
                    reason: reason.as_ref().and_then(Private::known).cloned(),
                    by: event.by.who.known().map(|who| who.actor),
                });
            });
        }
        Fact::ChallengeTranslated { challenge, language, translation, .. } => {
            change(challenges, *challenge, |challenge| {
                if let Some(translation) = translation.known() {
                    challenge.translations.insert(language.clone(), translation.clone());
                }
            });
        }
        Fact::ChallengePlaced { challenge, theme, hand } => {
            change(challenges, *challenge, |challenge| {
                challenge.theme = *theme;
                match hand {
                    None => {
                        let put = theme.map_or(PutByHand::Aside, PutByHand::Into);
                        challenge.put_by_hand.push(put);
                    }
                    Some(Hand::Apart) => challenge.put_by_hand.push(PutByHand::Apart),
                    Some(Hand::TakenBack) => drop(challenge.put_by_hand.pop()),
                }
            });
        }
        Fact::ThemeQuestioned { challenge, theme, reason } => {
            change(challenges, *challenge, |challenge| {
                challenge.questions.push(ThemeQuestion::asked(*theme, reason));
            });
        }
        Fact::ThemeQuestionAnswered { challenge, theme, reason } => {
            change(challenges, *challenge, |challenge| challenge.answer_question(*theme, reason));
        }
        Fact::ChallengeKeptOut { challenge, theme } => {
            change(challenges, *challenge, |challenge| {
                challenge.kept_out.insert(*theme);
            });
        }
        Fact::ChallengeLetIn { challenge, theme } => {
            change(challenges, *challenge, |challenge| {
                challenge.kept_out.remove(theme);
            });
        }
        Fact::ChallengeSplit { split, challenge, parts, .. } => {
            let authors =
                challenges.get(challenge).map(|whole| whole.authors.clone()).unwrap_or_default();
            for part in parts {
                let arrival = Arrival {
                    text: &part.text,
                    language: &part.language,
                    merging: part.merging,
                    at: event.at,
                };
                let state = ChallengeState::Accepted;
                let new = arrival.challenge(part.challenge, state, authors.clone(), Some(*split));
                challenges.insert(part.challenge, new);
            }
        }
        _ => {}
    }
}

/// What the two ways of arriving have in common.
struct Arrival<'a> {
    text: &'a Private<ChallengeText>,
    language: &'a LanguageTag,
    merging: Merging,
    at: Timestamp,
}

impl Arrival<'_> {
    fn challenge(
        &self,
        id: ChallengeId,
        state: ChallengeState,
        authors: BTreeSet<crate::id::PersonId>,
        part_of: Option<LineageId>,
    ) -> Challenge {
        let (text, text_digest) = kept(self.text);
        Challenge {
            id,
            state,
            text,
            text_digest,
            version: 1,
            language: self.language.clone(),
            merging: self.merging,
            authors,
            theme: None,
            put_by_hand: Vec::new(),
            questions: Vec::new(),
            found: None,
            kept_out: BTreeSet::new(),
            translations: BTreeMap::new(),
            part_of,
            submitted_at: self.at,
            declined: None,
        }
    }
}

fn people(authors: &Private<Authors>) -> BTreeSet<crate::id::PersonId> {
    authors.known().map(|authors| authors.people.clone()).unwrap_or_default()
}

fn change(challenges: &mut Challenges, id: ChallengeId, how: impl FnOnce(&mut Challenge)) {
    if let Some(challenge) = challenges.get_mut(&id) {
        how(challenge);
    }
}
