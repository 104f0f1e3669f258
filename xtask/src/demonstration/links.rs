//! Links with which visitors sign in as one of the demonstration.

use xtask::torture::server::Server;

use super::cast::{CHAIR, HOST, MEMBER, PANELIST, SECOND_PANELIST};
use super::charter::NAME_2027;
use super::error::DemonstrationError;

/// A heading, and the words for each of the [`VISITORS`].
type Words = (&'static str, [&'static str; 5]);

/// As whom: everybody who is needed to take the campaign to its published decision.
const VISITORS: [&str; 5] = [HOST, MEMBER, CHAIR, PANELIST, SECOND_PANELIST];
const LANGUAGES: [(&str, Words); 2] = [
    ("en", ("Sign in as", ["host", "member", "chair, on the panel", "panelist", "panelist"])),
    (
        "fr",
        (
            "Ouvrir une session comme",
            [
                "équipe d’animation",
                "membre",
                "présidence, au jury",
                "membre du jury",
                "membre du jury",
            ],
        ),
    ),
];

/// Makes fresh links and prints them in both languages, unless the data are somebody's own.
pub(super) fn print(server: &Server, public: &str) -> Result<(), DemonstrationError> {
    let campaigns = server.command(&["campaign", "list"])?;
    let is_there = campaigns.lines().any(|line| line.split('\t').any(|field| field == NAME_2027));
    if !is_there {
        return Ok(());
    }
    println!("\n{NAME_2027} waits for you at {public}: close its vote as host, decide it as the");
    println!(
        "panel. Each link signs in once, within a day; open each in a browser window of its own."
    );
    for (language, (heading, roles)) in LANGUAGES {
        println!("\n{heading}");
        for (role, link) in roles.iter().zip(links(server, language)?) {
            println!("  {role:<20}{link}");
        }
    }
    println!();
    Ok(())
}

fn links(server: &Server, language: &str) -> Result<Vec<String>, DemonstrationError> {
    let mut command = vec!["sign-in-link", "--language", language];
    command.extend(VISITORS);
    let printed = server.command(&command)?;
    let lines = printed.lines().filter_map(|line| line.split_once('\t'));
    Ok(lines.map(|(_, link)| link.to_owned()).collect())
}
