//! The letters in English.

use pathways::role::Role;

use super::{Occasion, SIGN_IN_MINUTES, Signature, Written, one_line, subject};

/// Writes a letter in English.
pub(super) fn write(occasion: &Occasion, signature: &Signature) -> Written {
    let (subject, mut body) = opening(occasion);
    body.push(closing(signature));
    Written { subject, body: body.join("\n\n") }
}

fn opening(occasion: &Occasion) -> (String, Vec<String>) {
    match occasion {
        Occasion::SignIn { link, code } => sign_in(link, &code.reveal()),
        Occasion::PanelInvitation { campaign, link, until } => {
            panel_invitation(&one_line(campaign), link, until)
        }
        Occasion::RoleInvitation { campaign, role, link, until } => {
            role_invitation(&one_line(campaign), *role, link, until)
        }
        Occasion::MergeProposal { campaign, challenge, into, link, until } => (
            subject("Merge your challenge “", challenge, "”?"),
            merge_proposal(campaign, challenge, into.as_deref(), link, until),
        ),
        Occasion::MergeIntoYours { campaign, challenge, from, link, until } => (
            subject("Merge others into your challenge “", challenge, "”?"),
            merge_into_yours(campaign, challenge, from, link, until),
        ),
        Occasion::TopicDrafted { campaign, challenge, topic, link } => (
            subject("A topic takes up your challenge “", challenge, "”"),
            topic_drafted(&one_line(campaign), &one_line(challenge), &one_line(topic), link),
        ),
        Occasion::Reminder { campaign, link, until } => (
            subject("You can still take part: ", campaign, ""),
            reminder(&one_line(campaign), link, until.as_deref()),
        ),
        Occasion::PanelReminder { campaign, link, until } => (
            subject("The panel votes: ", campaign, ""),
            panel_reminder(&one_line(campaign), link, until.as_deref()),
        ),
    }
}

fn sign_in(link: &str, code: &str) -> (String, Vec<String>) {
    let body = vec![
        "Hello,".to_owned(),
        format!("To sign in, open this link and press the button on the page:\n{link}"),
        format!("Or type this code where you asked for it: {code}"),
        format!(
            "Link and code are valid for {SIGN_IN_MINUTES} minutes and can be used once. \
             Please pass neither of them on: we never ask for them."
        ),
        "If you did not ask to sign in, ignore this letter. Nothing happens when the link is \
         only opened or checked by a mail scanner; only the button signs in."
            .to_owned(),
    ];
    ("Your link and code to sign in".to_owned(), body)
}

fn panel_invitation(campaign: &str, link: &str, until: &str) -> (String, Vec<String>) {
    let mut body = vec![
        "Hello,".to_owned(),
        format!(
            "You are invited to the panel of “{campaign}”. The panel weighs the challenges that \
             the sector put forward and decides which of them are taken up."
        ),
        format!("To see the invitation and accept it, open this link:\n{link}"),
    ];
    body.extend(validity(until));
    (subject("Invitation to the panel: ", campaign, ""), body)
}

fn role_invitation(campaign: &str, role: Role, link: &str, until: &str) -> (String, Vec<String>) {
    let mut body = vec![
        "Hello,".to_owned(),
        format!(
            "You are invited to help run “{campaign}”. Your part would be to {}.",
            part_of(role)
        ),
        format!("To see the invitation and accept it, open this link:\n{link}"),
    ];
    body.extend(validity(until));
    (subject("Invitation to help run: ", campaign, ""), body)
}

fn part_of(role: Role) -> &'static str {
    match role {
        Role::Host => "host the campaign",
        Role::Chair => "chair its panel",
        Role::NoteTaker => "take notes for its panel",
        Role::Moderator => "moderate its challenges",
        Role::Curator => "group its challenges into themes",
        Role::Panelist | Role::Member | Role::Visitor | Role::System => "take part",
    }
}

/// What every invitation says of its link.
fn validity(until: &str) -> [String; 2] {
    [
        format!(
            "The link is personal and valid until {until}. It is used up when you press the \
             button on the page, not by opening it."
        ),
        "If it has run out or was already used, open it all the same: the page sends you a new \
         one."
            .to_owned(),
    ]
}

fn merge_proposal(
    campaign: &str,
    challenge: &str,
    into: Option<&str>,
    link: &str,
    until: &str,
) -> Vec<String> {
    let (campaign, challenge) = (one_line(campaign), one_line(challenge));
    vec![
        "Hello,".to_owned(),
        format!(
            "In “{campaign}”, it is proposed to merge your challenge “{challenge}” into {}, \
             because both seem to say the same. Your text stays readable there.",
            titled(into)
        ),
        format!("On the page of your challenge you can refuse:\n{link}"),
        refusal(until),
    ]
}

fn merge_into_yours(
    campaign: &str,
    challenge: &str,
    from: &[Option<String>],
    link: &str,
    until: &str,
) -> Vec<String> {
    let (campaign, challenge) = (one_line(campaign), one_line(challenge));
    let from: Vec<String> =
        from.iter().map(|title| format!("- {}", titled(title.as_deref()))).collect();
    vec![
        "Hello,".to_owned(),
        format!(
            "In “{campaign}”, it is proposed to merge the following into your challenge \
             “{challenge}”, because they seem to say the same. Your text stays as it is.\n{}",
            from.join("\n")
        ),
        format!("On the page of your challenge you can refuse:\n{link}"),
        refusal(until),
    ]
}

/// A challenge by its title, or as one that the reader may not read.
fn titled(title: Option<&str>) -> String {
    match title {
        Some(title) => format!("“{}”", one_line(title)),
        None => "another challenge, which a moderator has not read yet".to_owned(),
    }
}

fn refusal(until: &str) -> String {
    format!(
        "You can refuse until {until}. If nobody concerned has refused by then, the merge may go \
         ahead; it can still be undone."
    )
}

fn topic_drafted(campaign: &str, challenge: &str, topic: &str, link: &str) -> Vec<String> {
    vec![
        "Hello,".to_owned(),
        format!(
            "In “{campaign}”, a topic was drafted that takes up your challenge “{challenge}”. \
             The topic is called: {topic}"
        ),
        format!("Your challenge stays as you wrote it:\n{link}"),
        "The topic is shown to everybody once the upvote opens. If its name does not say what \
         you meant, please answer to this letter before."
            .to_owned(),
    ]
}

fn reminder(campaign: &str, link: &str, until: Option<&str>) -> Vec<String> {
    vec![
        "Hello,".to_owned(),
        format!(
            "You have a voice in “{campaign}” and have not used it yet. You can support what \
             matters most to you {}.",
            deadline(until)
        ),
        format!("Continue here:\n{link}"),
        "It takes five minutes. This is the only reminder.".to_owned(),
    ]
}

fn panel_reminder(campaign: &str, link: &str, until: Option<&str>) -> Vec<String> {
    vec![
        "Hello,".to_owned(),
        format!("The panel of “{campaign}” can vote {}.", deadline(until)),
        format!("Its pages are here:\n{link}"),
        "Everybody on the panel gets this letter, whether or not they have voted; nobody knows \
         who has. A ballot can be changed until the close. This is the only reminder."
            .to_owned(),
    ]
}

fn deadline(until: Option<&str>) -> String {
    match until {
        Some(until) => format!("until {until}"),
        None => "until the box is closed".to_owned(),
    }
}

fn closing(signature: &Signature) -> String {
    format!(
        "-- \nSent automatically for {} with Solution Pathways.\n\
         Questions? Answer to this letter or write to {}.",
        one_line(&signature.organiser),
        signature.answer_to.reveal()
    )
}
