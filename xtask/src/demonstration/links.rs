//! Links with which visitors sign in as one of the demonstration.

use xtask::torture::server::Server;

use super::cast::{HOST, MEMBER, PANELIST};
use super::charter::NAME_2027;
use super::error::DemonstrationError;

/// As whom, in words.
const VISITORS: [(&str, &str); 3] = [("host", HOST), ("member", MEMBER), ("panelist", PANELIST)];

/// Makes fresh links and prints them in both languages, unless the data are somebody's own.
pub(super) fn print(server: &Server) -> Result<(), DemonstrationError> {
    let campaigns = server.command(&["campaign", "list"])?;
    let is_there = campaigns.lines().any(|line| line.split('\t').any(|field| field == NAME_2027));
    if !is_there {
        return Ok(());
    }
    let (english, french) = (links(server, "en")?, links(server, "fr")?);
    println!("sign in to {NAME_2027}; each link works once, within a day:");
    for (((role, _), english), french) in VISITORS.iter().zip(&english).zip(&french) {
        println!("  {role:<9} {english}\n  {:<9} {french}", "");
    }
    Ok(())
}

fn links(server: &Server, language: &str) -> Result<Vec<String>, DemonstrationError> {
    let mut command = vec!["sign-in-link", "--language", language];
    command.extend(VISITORS.map(|(_, address)| address));
    let printed = server.command(&command)?;
    let lines = printed.lines().filter_map(|line| line.split_once('\t'));
    Ok(lines.map(|(_, link)| link.to_owned()).collect())
}
