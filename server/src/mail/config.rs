//! Where mail goes and who sends it, as the environment or the command line says.

use std::fmt;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::str::FromStr;

use lettre::message::Mailbox;
use thiserror::Error;
use url::Url;

use super::letters::Signature;
use crate::address::Address;

/// The domain of [`DEFAULT_SENDER`]; `.invalid` is reserved for names that lead nowhere.
const NO_DOMAIN: &str = "pathways.invalid";

/// Who signs where the sender has no name.
const PRODUCT: &str = "Solution Pathways";

/// The sender where nobody set one: good enough for a folder or the console.
const DEFAULT_SENDER: &str = "Solution Pathways <no-reply@pathways.invalid>";

/// The mail options of the command line, still as text: a password in a wrong one must not be
/// repeated by the option parser.
#[derive(Clone, clap::Args)]
pub struct MailOptions {
    /// Where mail goes: `smtps://USER:PASSWORD@HOST[:PORT]`, `smtp://...` (STARTTLS; without
    /// encryption on localhost only), `folder:DIR` or `console`.
    #[arg(long, env = "PATHWAYS_MAIL", hide_env_values = true, default_value = "console")]
    pub mail: String,
    /// The sender of mail: `Name <address>`, or the address alone.
    #[arg(long, env = "PATHWAYS_MAIL_FROM", default_value = DEFAULT_SENDER)]
    pub mail_from: String,
}

/// A checked mail configuration.
#[derive(Clone, Debug)]
pub struct MailConfig {
    /// Where mail goes.
    pub transport: Transport,
    /// Who sends it.
    pub sender: Sender,
}

/// Where mail goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Transport {
    /// To an SMTP server.
    Smtp(SmtpServer),
    /// Into a folder, one `.eml` file per letter.
    Folder(PathBuf),
    /// To the standard output, for trying things out.
    Console,
}

/// An SMTP server with its credentials; `Debug` shows the host only.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpServer {
    /// Rewritten so that encryption is demanded, except on this machine.
    url: Url,
}

/// The name and address that letters come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The name shown, where there is one.
    pub name: Option<String>,
    /// The address shown.
    pub address: Address,
}

/// Why a mail configuration is refused; the text of the setting is not repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MailConfigError {
    /// None of the known forms.
    #[error(
        "PATHWAYS_MAIL is smtps://USER:PASSWORD@HOST, smtp://USER:PASSWORD@HOST, folder:DIR or console"
    )]
    Transport,
    /// Not a host with, where needed, a user and a password.
    #[error(
        "the SMTP server in PATHWAYS_MAIL is a host, optionally with USER:PASSWORD@ before it and :PORT after it, nothing else; special characters are percent-encoded"
    )]
    SmtpServer,
    /// Not a sender.
    #[error("PATHWAYS_MAIL_FROM is an e-mail address, or: Name <address>")]
    Sender,
    /// Real mail needs a real sender.
    #[error("PATHWAYS_MAIL_FROM is needed when mail goes to an SMTP server")]
    SenderMissing,
}

impl TryFrom<&MailOptions> for MailConfig {
    type Error = MailConfigError;

    fn try_from(options: &MailOptions) -> Result<Self, MailConfigError> {
        let transport = options.mail.parse()?;
        let sender: Sender = options.mail_from.parse()?;
        if matches!(transport, Transport::Smtp(_)) && sender.address.domain() == NO_DOMAIN {
            return Err(MailConfigError::SenderMissing);
        }
        Ok(Self { transport, sender })
    }
}

impl fmt::Debug for MailOptions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("MailOptions(hidden)")
    }
}

impl FromStr for Transport {
    type Err = MailConfigError;

    fn from_str(text: &str) -> Result<Self, MailConfigError> {
        match text.split_once(':') {
            None if text == "console" => Ok(Self::Console),
            Some(("folder", directory)) if !directory.is_empty() => {
                Ok(Self::Folder(PathBuf::from(directory)))
            }
            Some(("smtp" | "smtps", _)) => Ok(Self::Smtp(text.parse()?)),
            _ => Err(MailConfigError::Transport),
        }
    }
}

impl SmtpServer {
    /// The URL that lettre understands, with the password in it.
    pub(super) fn reveal_url(&self) -> &str {
        self.url.as_str()
    }
}

impl FromStr for SmtpServer {
    type Err = MailConfigError;

    fn from_str(text: &str) -> Result<Self, MailConfigError> {
        let mut url = Url::parse(text).map_err(|_| MailConfigError::SmtpServer)?;
        let host = url.host_str().filter(|host| !host.is_empty());
        let host = host.ok_or(MailConfigError::SmtpServer)?.to_owned();
        // A query could ask for less encryption, a path for another greeting.
        let is_bare = matches!(url.path(), "" | "/") && url.query().is_none();
        let has_half_credentials = url.username().is_empty() == url.password().is_some();
        if !is_bare || url.fragment().is_some() || has_half_credentials {
            return Err(MailConfigError::SmtpServer);
        }
        if url.scheme() == "smtp" && !is_this_machine(&host) {
            url.set_query(Some("tls=required"));
        }
        Ok(Self { url })
    }
}

impl fmt::Debug for SmtpServer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("SmtpServer").field(&self.url.host_str()).finish()
    }
}

impl Sender {
    /// How letters are signed: by the sender's name, to be answered at its address.
    pub fn signature(&self) -> Signature {
        let organiser = self.name.clone().unwrap_or_else(|| PRODUCT.to_owned());
        Signature { organiser, answer_to: self.address.clone() }
    }
}

impl FromStr for Sender {
    type Err = MailConfigError;

    fn from_str(text: &str) -> Result<Self, MailConfigError> {
        let mailbox: Mailbox = text.parse().map_err(|_| MailConfigError::Sender)?;
        let address = mailbox.email.to_string().parse().map_err(|_| MailConfigError::Sender)?;
        Ok(Self { name: mailbox.name, address })
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {

    use super::*;

    fn config(mail: &str, mail_from: &str) -> Result<MailConfig, MailConfigError> {
        let options = MailOptions { mail: mail.to_owned(), mail_from: mail_from.to_owned() };
        MailConfig::try_from(&options)
    }

    fn url(text: &str) -> String {
        match text.parse::<Transport>() {
            Ok(Transport::Smtp(server)) => server.reveal_url().to_owned(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn encryption_is_demanded_except_on_this_machine() {
        assert_eq!(url("smtp://u:p@mail.example.org"), "smtp://u:p@mail.example.org?tls=required");
        assert_eq!(url("smtp://192.0.2.1:25"), "smtp://192.0.2.1:25?tls=required");
        assert_eq!(
            url("smtp://localhost.example.org"),
            "smtp://localhost.example.org?tls=required"
        );
        assert_eq!(url("smtps://u:p@mail.example.org"), "smtps://u:p@mail.example.org");
        assert_eq!(url("smtp://localhost:2525"), "smtp://localhost:2525");
        assert_eq!(url("smtp://127.0.0.1:2525"), "smtp://127.0.0.1:2525");
    }

    #[test]
    fn a_wrong_transport_is_refused() {
        for text in ["", "consol", "folder", "folder:", "http://example.org", "smpt://x"] {
            assert_eq!(text.parse::<Transport>(), Err(MailConfigError::Transport), "{text:?}");
        }
        let bare = ["smtp://", "smtp:", "smtps:///x", "smtp://h/hello", "smtp://h#f"];
        let downgrades = ["smtp://h?tls=opportunistic", "smtps://h?", "smtp://u@h", "smtp://:p@h"];
        for text in bare.into_iter().chain(downgrades) {
            assert_eq!(text.parse::<Transport>(), Err(MailConfigError::SmtpServer), "{text:?}");
        }
    }

    #[test]
    fn a_folder_and_the_console_need_no_sender() {
        let folder = config("folder:out box", DEFAULT_SENDER).unwrap();
        assert_eq!(folder.transport, Transport::Folder(PathBuf::from("out box")));
        assert_eq!(config("console", DEFAULT_SENDER).unwrap().transport, Transport::Console);
        let smtp = config("smtps://mail.example.org", DEFAULT_SENDER);
        assert_eq!(smtp.unwrap_err(), MailConfigError::SenderMissing);
    }

    #[test]
    fn a_sender_is_an_address_with_or_without_a_name() {
        let named: Sender = "Théâtre du Nord <Hello@Example.org>".parse().unwrap();
        assert_eq!(named.name.as_deref(), Some("Théâtre du Nord"));
        assert_eq!(named.address.reveal(), "hello@example.org");
        assert_eq!("hello@example.org".parse::<Sender>().unwrap().name, None);
        for text in ["", "Théâtre", "a@example.org, b@example.org", "A <a@example.org>\r\nBcc: b"]
        {
            assert_eq!(text.parse::<Sender>(), Err(MailConfigError::Sender), "{text:?}");
        }
    }

    #[test]
    fn no_password_is_shown_by_accident() {
        let shown = format!("{:?}", config("smtps://user:secret@h", "a@example.org").unwrap());
        assert!(!shown.contains("secret") && !shown.contains("user"), "{shown}");
    }
}
