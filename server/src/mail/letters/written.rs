//! Letters as text.

use super::{Letter, Occasion, SIGN_IN_MINUTES};
use crate::words::{Words, words};

/// The longest subject in characters: what RFC 5322 (2.1.1) recommends for a line.
pub(super) const SUBJECT_CHARACTERS_MAX: usize = 78;

/// What mail programs know the end of a letter by.
const DELIMITER: &str = "-- ";

/// A letter as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// One line of at most 78 characters.
    pub subject: String,
    /// Paragraphs of plain text with an empty line between them, without a final line end.
    pub body: String,
}

impl Letter {
    /// Writes the letter in its language.
    pub fn write(&self) -> Written {
        let words = words(self.language);
        let organiser = one_line(&self.signature.organiser);
        let mut closing = words.letter_closing(organiser, self.signature.answer_to.reveal());
        if let Some(record) = self.record {
            closing = format!("{closing}\n{}", words.letter_fingerprint(record.to_string()));
        }
        let text = body(&self.occasion, words);
        Written {
            subject: subject(&self.occasion, words),
            body: format!("{text}\n\n{DELIMITER}\n{closing}"),
        }
    }
}

fn body(occasion: &Occasion, words: &Words) -> String {
    match occasion {
        Occasion::SignIn { link, code } => {
            words.letter_sign_in(link, code.reveal(), SIGN_IN_MINUTES.to_string())
        }
        Occasion::PanelInvitation { campaign, link, until } => {
            words.letter_panel_invitation(one_line(campaign), link, until)
        }
        Occasion::RoleInvitation { campaign, role, link, until } => {
            words.letter_role_invitation(one_line(campaign), role.code(), link, until)
        }
        Occasion::MergeProposal { campaign, challenge, into, link, until } => {
            let into = titled(into.as_deref(), words);
            words.letter_merge_proposal(one_line(campaign), one_line(challenge), into, link, until)
        }
        Occasion::MergeIntoYours { campaign, challenge, from, link, until } => {
            let line = |title: &Option<String>| format!("- {}", titled(title.as_deref(), words));
            let from = from.iter().map(line).collect::<Vec<_>>().join("\n");
            words.letter_merge_into_yours(
                one_line(campaign),
                one_line(challenge),
                from,
                link,
                until,
            )
        }
        Occasion::TopicDrafted { campaign, challenge, topic, link } => words.letter_topic_drafted(
            one_line(campaign),
            one_line(challenge),
            one_line(topic),
            link,
        ),
        Occasion::Reminder { campaign, link, until } => {
            words.letter_reminder(one_line(campaign), deadline(until.as_deref(), words), link)
        }
        Occasion::PanelReminder { campaign, link, until } => {
            words.letter_panel_reminder(one_line(campaign), deadline(until.as_deref(), words), link)
        }
        Occasion::Receipt { campaign, link, .. } => words.letter_receipt(one_line(campaign), link),
    }
}

fn subject(occasion: &Occasion, words: &Words) -> String {
    let (name, say): (&str, fn(&Words, String) -> String) = match occasion {
        Occasion::SignIn { .. } => return words.letter_sign_in_subject(),
        Occasion::PanelInvitation { campaign, .. } => {
            (campaign, |words, name| words.letter_panel_invitation_subject(name))
        }
        Occasion::RoleInvitation { campaign, .. } => {
            (campaign, |words, name| words.letter_role_invitation_subject(name))
        }
        Occasion::MergeProposal { challenge, .. } => {
            (challenge, |words, name| words.letter_merge_proposal_subject(name))
        }
        Occasion::MergeIntoYours { challenge, .. } => {
            (challenge, |words, name| words.letter_merge_into_yours_subject(name))
        }
        Occasion::TopicDrafted { challenge, .. } => {
            (challenge, |words, name| words.letter_topic_drafted_subject(name))
        }
        Occasion::Reminder { campaign, .. } => {
            (campaign, |words, name| words.letter_reminder_subject(name))
        }
        Occasion::PanelReminder { campaign, .. } => {
            (campaign, |words, name| words.letter_panel_reminder_subject(name))
        }
        Occasion::Receipt { campaign, .. } => {
            (campaign, |words, name| words.letter_receipt_subject(name))
        }
    };
    shortened(name, |name| say(words, name))
}

/// A subject that quotes a name, which is shortened so that the whole fits.
pub(super) fn shortened(name: &str, subject: impl Fn(String) -> String) -> String {
    let frame = subject(String::new()).chars().count();
    let room = SUBJECT_CHARACTERS_MAX.saturating_sub(frame);
    let name = one_line(name);
    if name.chars().count() <= room {
        return subject(name);
    }
    let kept: String = name.chars().take(room.saturating_sub(1)).collect();
    subject(format!("{}…", kept.trim_end()))
}

/// A challenge by its title, or as one that the reader may not read.
fn titled(title: Option<&str>, words: &Words) -> String {
    title.map_or_else(|| words.letter_unread(), |title| words.letter_titled(one_line(title)))
}

fn deadline(until: Option<&str>, words: &Words) -> String {
    until.map_or_else(|| words.letter_unannounced(), |until| words.letter_announced(until))
}

/// What a person wrote, without line breaks or other control characters.
fn one_line(text: &str) -> String {
    let visible = |character: char| if character.is_control() { ' ' } else { character };
    let text: String = text.chars().map(visible).collect();
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
