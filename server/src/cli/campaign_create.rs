//! `pathways campaign create`

use std::{fs, path::PathBuf};

use clap::{Args, ValueEnum};
use pathways::{
    charter::{
        Charter,
        template::{Template, Words},
    },
    text::{Bilingual, Name, Question, ZoneName},
};

use super::{DataOption, Failure, ask::ask, output::print};
use crate::{
    address::Address,
    desk::{Answer, Request},
};

/// Create a campaign as a draft and print its id.
///
/// The rules come from a template or from a file; the host changes them until the stages open.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Options {
    #[command(flatten)]
    words: WordOptions,

    /// The rules to start from.
    #[arg(long, value_enum, default_value_t = TemplateOption::FiveTopics, conflicts_with = "charter")]
    template: TemplateOption,

    /// A file with the whole charter in JSON, words included, as the API shows it.
    #[arg(long, value_name = "FILE")]
    charter: Option<PathBuf>,

    /// The first host's e-mail address.
    #[arg(long, value_name = "ADDRESS")]
    host: Option<Address>,
}

/// The templates as the command line names them.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum TemplateOption {
    /// Solution Pathways, five topics: call, themes, upvote, a panel that selects five, pathways.
    FiveTopics,
    /// A short call in a room: call and upvote by a code on the wall, the first three selected.
    ShortCall,
}

impl From<TemplateOption> for Template {
    fn from(option: TemplateOption) -> Self {
        match option {
            TemplateOption::FiveTopics => Self::FiveTopics,
            TemplateOption::ShortCall => Self::ShortCall,
        }
    }
}

#[derive(Debug, Args)]
struct WordOptions {
    /// What the campaign is called in English.
    #[arg(
        long,
        value_name = "TEXT",
        required_unless_present = "charter",
        conflicts_with = "charter"
    )]
    name_en: Option<Name>,
    /// What it is called in French.
    #[arg(
        long,
        value_name = "TEXT",
        required_unless_present = "charter",
        conflicts_with = "charter"
    )]
    name_fr: Option<Name>,
    /// What it asks its sector in English.
    #[arg(
        long,
        value_name = "TEXT",
        required_unless_present = "charter",
        conflicts_with = "charter"
    )]
    question_en: Option<Question>,
    /// What it asks in French.
    #[arg(
        long,
        value_name = "TEXT",
        required_unless_present = "charter",
        conflicts_with = "charter"
    )]
    question_fr: Option<Question>,
    /// The time zone in which its dates are shown.
    #[arg(long, value_name = "ZONE", default_value = "America/Toronto")]
    zone: ZoneName,
}

const EXAMPLES: &str = "\
Examples:
  pathways campaign create --name-en 'Our halls' --name-fr 'Nos salles' \\
      --question-en 'What holds us back?' --question-fr 'Qu’est-ce qui nous freine ?' \\
      --zone America/Montreal --host anna@example.org
  pathways campaign create --charter charter.json";

pub(super) fn run(data: DataOption, options: Options) -> Result<(), Failure> {
    let charter = match (options.charter, options.words.words()) {
        (Some(path), _) => read(path)?,
        (None, Some(words)) => Template::from(options.template).charter(words),
        (None, None) => return Err(Failure::WordsMissing),
    };
    let request = Request::CreateCampaign { charter: Box::new(charter), host: options.host };
    match ask(&data, request)? {
        Answer::Created { campaign } => print(&campaign.to_string()),
        _ => Err(Failure::OtherAnswer),
    }
}

impl WordOptions {
    /// The words, which the option parser has asked for unless there is a file.
    fn words(self) -> Option<Words> {
        Some(Words {
            name: Bilingual { en: self.name_en?, fr: self.name_fr? },
            question: Bilingual { en: self.question_en?, fr: self.question_fr? },
            zone: self.zone,
        })
    }
}

fn read(path: PathBuf) -> Result<Charter, Failure> {
    match fs::read(&path) {
        Ok(bytes) => {
            serde_json::from_slice(&bytes).map_err(|cause| Failure::Charter { path, cause })
        }
        Err(cause) => Err(Failure::File { path, cause }),
    }
}
