//! The letters in French.

use pathways::role::Role;

use super::{Occasion, SIGN_IN_MINUTES, Signature, Written, one_line, subject};

/// Writes a letter in French.
pub(super) fn write(occasion: &Occasion, signature: &Signature) -> Written {
    let (subject, mut body) = opening(occasion);
    body.push(closing(signature));
    Written { subject: spaced(&subject), body: spaced(&body.join("\n\n")) }
}

/// Makes the spaces that French sets before `: ; ! ? »` and after `«` non-breaking, so that no
/// line begins with a mark. The texts below have plain spaces there, which can be seen.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut previous = None;
    while let Some(character) = rest.next() {
        let before_mark = rest.peek().is_some_and(|next| ":;!?»".contains(*next));
        let is_bound = character == ' ' && (before_mark || previous == Some('«'));
        spaced.push(if is_bound { '\u{a0}' } else { character });
        previous = Some(character);
    }
    spaced
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
            subject("Fusionner votre défi « ", challenge, " » ?"),
            merge_proposal(campaign, challenge, into.as_deref(), link, until),
        ),
        Occasion::MergeIntoYours { campaign, challenge, from, link, until } => (
            subject("Fusionner d’autres défis au vôtre, « ", challenge, " » ?"),
            merge_into_yours(campaign, challenge, from, link, until),
        ),
        Occasion::TopicDrafted { campaign, challenge, topic, link } => (
            subject("Un sujet reprend votre défi « ", challenge, " »"),
            topic_drafted(&one_line(campaign), &one_line(challenge), &one_line(topic), link),
        ),
        Occasion::Reminder { campaign, link, until } => (
            subject("Vous pouvez encore participer : ", campaign, ""),
            reminder(&one_line(campaign), link, until.as_deref()),
        ),
        Occasion::PanelReminder { campaign, link, until } => (
            subject("Le jury vote : ", campaign, ""),
            panel_reminder(&one_line(campaign), link, until.as_deref()),
        ),
    }
}

fn sign_in(link: &str, code: &str) -> (String, Vec<String>) {
    let body = vec![
        "Bonjour,".to_owned(),
        format!("Pour vous connecter, ouvrez ce lien puis appuyez sur le bouton :\n{link}"),
        format!("Ou saisissez ce code là où vous l’avez demandé : {code}"),
        format!(
            "Le lien et le code sont valables {SIGN_IN_MINUTES} minutes et ne servent qu’une \
             fois. Ne les transmettez à personne : nous ne vous les demanderons jamais."
        ),
        "Si vous n’avez rien demandé, ignorez ce courriel. Ouvrir le lien, ou le laisser vérifier \
         par un antivirus, ne déclenche rien : seul le bouton vous connecte."
            .to_owned(),
    ];
    ("Votre lien et votre code de connexion".to_owned(), body)
}

fn panel_invitation(campaign: &str, link: &str, until: &str) -> (String, Vec<String>) {
    let mut body = vec![
        "Bonjour,".to_owned(),
        format!(
            "Nous vous invitons à siéger au jury de « {campaign} ». Le jury examine les défis \
             que le milieu a soumis et décide lesquels seront retenus."
        ),
        format!("Pour consulter l’invitation et l’accepter, ouvrez ce lien :\n{link}"),
    ];
    body.extend(validity(until));
    (subject("Invitation au jury : ", campaign, ""), body)
}

fn role_invitation(campaign: &str, role: Role, link: &str, until: &str) -> (String, Vec<String>) {
    let mut body = vec![
        "Bonjour,".to_owned(),
        format!(
            "Nous vous invitons à faire partie de l’équipe de « {campaign} ». Votre rôle : {}.",
            part_of(role)
        ),
        format!("Pour consulter l’invitation et l’accepter, ouvrez ce lien :\n{link}"),
    ];
    body.extend(validity(until));
    (subject("Invitation dans l’équipe de : ", campaign, ""), body)
}

fn part_of(role: Role) -> &'static str {
    match role {
        Role::Host => "animer la campagne",
        Role::Chair => "présider le jury",
        Role::NoteTaker => "prendre des notes pour le jury",
        Role::Moderator => "modérer les défis",
        Role::Curator => "regrouper les défis en thèmes",
        Role::Panelist | Role::Member | Role::Visitor | Role::System => "participer",
    }
}

/// What every invitation says of its link.
fn validity(until: &str) -> [String; 2] {
    [
        format!(
            "Ce lien est personnel et valable jusqu’au {until}. Vous pouvez l’ouvrir \
             plus d’une fois : il sert quand vous appuyez sur le bouton de la page."
        ),
        "S’il a expiré ou a déjà servi, ouvrez-le quand même : la page vous en enverra un \
         nouveau."
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
        "Bonjour,".to_owned(),
        format!(
            "Dans « {campaign} », il est proposé de fusionner votre défi « {challenge} » avec {}, \
             car les deux semblent dire la même chose. Votre texte y restera lisible.",
            titled(into)
        ),
        format!("Vous pouvez refuser sur la page de votre défi :\n{link}"),
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
        "Bonjour,".to_owned(),
        format!(
            "Dans « {campaign} », il est proposé de fusionner ce qui suit à votre défi \
             « {challenge} », car le propos semble le même. Votre texte reste tel quel.\n{}",
            from.join("\n")
        ),
        format!("Vous pouvez refuser sur la page de votre défi :\n{link}"),
        refusal(until),
    ]
}

/// A challenge by its title, or as one that the reader may not read.
fn titled(title: Option<&str>) -> String {
    match title {
        Some(title) => format!("« {} »", one_line(title)),
        None => "un autre défi, que la modération n’a pas encore lu".to_owned(),
    }
}

fn refusal(until: &str) -> String {
    format!(
        "Vous pouvez refuser jusqu’au {until}. Si, d’ici là, aucune des personnes concernées n’a \
         refusé, la fusion pourra se faire ; elle restera réversible."
    )
}

fn topic_drafted(campaign: &str, challenge: &str, topic: &str, link: &str) -> Vec<String> {
    vec![
        "Bonjour,".to_owned(),
        format!(
            "Dans « {campaign} », un sujet a été rédigé à partir de votre défi « {challenge} ». \
             Il s’appelle : {topic}"
        ),
        format!("Votre défi reste tel que vous l’avez écrit :\n{link}"),
        "Tout le monde pourra lire ce sujet dès l’ouverture du vote. Si son nom ne dit pas ce \
         que vous vouliez dire, répondez à ce courriel d’ici là."
            .to_owned(),
    ]
}

fn reminder(campaign: &str, link: &str, until: Option<&str>) -> Vec<String> {
    vec![
        "Bonjour,".to_owned(),
        format!(
            "Vous avez une voix dans « {campaign} » et ne l’avez pas encore utilisée. Vous pouvez \
             appuyer ce qui compte le plus pour vous {}.",
            deadline(until)
        ),
        format!("Continuez ici :\n{link}"),
        "Cinq minutes suffisent. Ce rappel est le seul.".to_owned(),
    ]
}

fn panel_reminder(campaign: &str, link: &str, until: Option<&str>) -> Vec<String> {
    vec![
        "Bonjour,".to_owned(),
        format!("Le jury de « {campaign} » peut voter {}.", deadline(until)),
        format!("Ses pages sont ici :\n{link}"),
        "Tous les membres du jury reçoivent ce courriel, qu’ils aient voté ou non ; personne ne \
         sait qui a voté. Un bulletin peut changer jusqu’à la clôture. Ce rappel est le seul."
            .to_owned(),
    ]
}

fn deadline(until: Option<&str>) -> String {
    match until {
        Some(until) => format!("jusqu’au {until}"),
        None => "jusqu’à la fermeture de l’urne".to_owned(),
    }
}

fn closing(signature: &Signature) -> String {
    format!(
        "-- \nEnvoyé automatiquement pour {} avec Parcours de solutions.\n\
         Une question ? Répondez à ce courriel ou écrivez à {}.",
        one_line(&signature.organiser),
        signature.answer_to.reveal()
    )
}
