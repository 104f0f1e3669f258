//! From a letter to the bytes of an Internet message.

use lettre::Message;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment as AttachedPart, Mailbox, MessageBuilder, MultiPart, SinglePart};
use uuid::Uuid;

use super::config::Sender;
use super::failure::MailFailure;
use super::letters::Letter;
use crate::address::Address;

/// RFC 3834: asks vacation responders not to answer.
const AUTO_SUBMITTED: HeaderName = HeaderName::new_from_ascii_str("Auto-Submitted");

/// RFC 3282: lets mail programs and screen readers pick the language.
const CONTENT_LANGUAGE: HeaderName = HeaderName::new_from_ascii_str("Content-Language");

/// A letter on its way, with the id that it keeps over all attempts.
#[derive(Clone, Debug)]
pub struct Outgoing {
    id: Uuid,
    letter: Letter,
}

impl Outgoing {
    /// Gives a letter its id. Ids sort by time and cannot be guessed.
    pub fn new(letter: Letter) -> Self {
        Self { id: Uuid::now_v7(), letter }
    }

    /// The id of the letter.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// The letter.
    pub fn letter(&self) -> &Letter {
        &self.letter
    }

    /// The letter as a message with all its headers.
    pub(super) fn message(&self, sender: &Sender) -> Result<Message, MailFailure> {
        let written = self.letter.write();
        let message_id = format!("<{}@{}>", self.id, sender.address.domain());
        let mut builder = MessageBuilder::new();
        let answer_to = &self.letter.signature.answer_to;
        // A header that is not ASCII needs a server of the reader that takes it (RFC 6532); the
        // organiser's address must not be the reason that a letter cannot arrive. The letter's
        // last line names it in any case.
        if answer_to.reveal().is_ascii() {
            builder = builder.reply_to(mailbox(None, answer_to)?);
        }
        builder = builder
            .from(mailbox(sender.name.clone(), &sender.address)?)
            .to(mailbox(None, &self.letter.to)?)
            .subject(written.subject)
            .message_id(Some(message_id))
            .raw_header(HeaderValue::new(AUTO_SUBMITTED, "auto-generated".to_owned()))
            .raw_header(HeaderValue::new(CONTENT_LANGUAGE, self.letter.language.code().to_owned()));
        let message = match self.letter.occasion.attachment() {
            None => builder.header(ContentType::TEXT_PLAIN).body(written.body),
            Some(file) => {
                let attached = AttachedPart::new(file.name.clone());
                let file = attached.body(file.text.clone(), ContentType::TEXT_PLAIN);
                let text = SinglePart::plain(written.body);
                builder.multipart(MultiPart::mixed().singlepart(text).singlepart(file))
            }
        };
        message.map_err(|_| MailFailure::Unaddressable)
    }
}

fn mailbox(name: Option<String>, address: &Address) -> Result<Mailbox, MailFailure> {
    let address = lettre::Address::new(address.reveal_local_part(), address.domain());
    Ok(Mailbox::new(name, address.map_err(|_| MailFailure::Unaddressable)?))
}
