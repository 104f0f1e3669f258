//! What the engine's refusals say.

use pathways::campaign::Refusal;

use super::{Message, filled, plain};

/// What a refusal says.
#[expect(clippy::too_many_lines, reason = "a table of one row per refusal reads best in one piece")]
pub(super) fn of(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::Created => plain(
            "The campaign was created already, or does not exist yet.",
            "La campagne existe déjà, ou n’existe pas encore.",
        ),
        Refusal::NotAllowed => plain(
            "You have no role that may do this. Ask a host of the campaign.",
            "Aucun de vos rôles ne permet cela. Adressez-vous à l’équipe d’animation de la campagne.",
        ),
        Refusal::WrongStage { stage } => filled(
            format!("This cannot be done in the stage “{stage}”."),
            format!("Cela ne peut pas se faire à l’étape « {stage} »."),
        ),
        Refusal::StageMoved { stage } => filled(
            format!("The campaign has moved on to “{stage}”. Look again before you act."),
            format!("La campagne est passée à « {stage} ». Regardez de nouveau avant d’agir."),
        ),
        Refusal::NoSuchTransition => plain(
            "There is no way from that stage to the other.",
            "Aucun passage ne mène de cette étape à l’autre.",
        ),
        Refusal::Unmet { .. } => plain(
            "Something is missing before this can happen. The details name what.",
            "Il manque quelque chose pour que cela puisse se faire. Les détails disent quoi.",
        ),
        Refusal::NotDue => plain("It is not time yet.", "Ce n’est pas encore le moment."),
        Refusal::CommandReused => plain(
            "This idempotency key was used for something else. Take a new one.",
            "Cette clé d’idempotence a servi à autre chose. Prenez-en une nouvelle.",
        ),
        Refusal::Charter { .. } => plain(
            "The charter contradicts itself. The details say how.",
            "La charte se contredit. Les détails disent comment.",
        ),
        Refusal::Frozen { .. } => plain(
            "That part of the charter can no longer change. The details say which.",
            "Cette partie de la charte ne peut plus changer. Les détails disent laquelle.",
        ),
        Refusal::DatePassed => plain(
            "That date has passed. Choose one that lies ahead.",
            "Cette date est passée. Choisissez-en une à venir.",
        ),
        Refusal::DateOrder => plain(
            "The dates are out of order: each stage opens after the one before it.",
            "Les dates ne se suivent pas : chaque étape s’ouvre après la précédente.",
        ),
        Refusal::DateOffPath => plain(
            "That stage is not ahead on the campaign’s path, so it takes no date.",
            "Cette étape n’est pas à venir sur le parcours de la campagne : elle ne prend pas de date.",
        ),
        Refusal::DeadlineEarlier { .. } => plain(
            "A deadline only moves later. Choose a date after the one announced.",
            "Une échéance ne peut qu’être repoussée. Choisissez une date après celle annoncée.",
        ),
        Refusal::UnknownPerson => {
            plain("Nobody like that takes part here.", "Personne de tel ne participe ici.")
        }
        Refusal::UnknownVoice => plain("There is no such voice.", "Cette voix n’existe pas."),
        Refusal::UnknownChallenge => plain("There is no such challenge.", "Ce défi n’existe pas."),
        Refusal::UnknownTheme => plain("There is no such theme.", "Ce thème n’existe pas."),
        Refusal::UnknownTopic => plain("There is no such topic.", "Ce sujet n’existe pas."),
        Refusal::UnknownRound => plain("There is no such round.", "Ce tour n’existe pas."),
        Refusal::UnknownLineage => {
            plain("There is no such merge or split.", "Cette fusion ou scission n’existe pas.")
        }
        Refusal::UnknownContest => {
            plain("There is no such contest.", "Cette contestation n’existe pas.")
        }
        Refusal::NotOnSlate => plain(
            "This item is not voted on in this round.",
            "Cet élément n’est pas soumis au vote dans ce tour.",
        ),
        Refusal::RoleNotGranted => plain(
            "That role is not one that is given or taken, or the person does not hold it.",
            "Ce rôle ne se donne ni ne se retire, ou la personne ne l’a pas.",
        ),
        Refusal::LastHost => plain(
            "A campaign keeps at least one host. Name another first.",
            "Une campagne garde au moins une personne à l’animation. Nommez-en d’abord une autre.",
        ),
        Refusal::OneselfNamed => plain(
            "Nobody names themselves to speak for an organisation. Ask somebody else.",
            "On ne se nomme pas soi-même pour parler au nom d’une organisation. Demandez à quelqu’un d’autre.",
        ),
        Refusal::OnRoster => plain(
            "This person is on the panel’s roster. The role stays until the decision is certified.",
            "Cette personne siège au jury. Ce rôle reste jusqu’à ce que la décision soit certifiée.",
        ),
        Refusal::AlreadyAdmitted => plain(
            "This person already speaks for a voice.",
            "Cette personne parle déjà pour une voix.",
        ),
        Refusal::AdmissionClosed => plain(
            "The campaign does not admit this way. Ask a host to put you on the list.",
            "La campagne n’admet pas de cette façon. Demandez à l’équipe d’animation de vous inscrire.",
        ),
        Refusal::CapReached => plain(
            "The open code has admitted as many as it may. Ask a host.",
            "Le code ouvert a admis autant de voix que permis. Adressez-vous à l’équipe d’animation.",
        ),
        Refusal::OnePersonOneVoice => plain(
            "A personal voice belongs to exactly one person.",
            "Une voix personnelle appartient à une seule personne.",
        ),
        Refusal::NobodyNamed => plain(
            "Nothing was named to act on. Name at least one; a split needs two parts.",
            "Rien n’est nommé. Nommez au moins un élément ; une scission demande deux parties.",
        ),
        Refusal::NamedTwice => plain(
            "Something is named twice. Name each once.",
            "Un élément est nommé deux fois. Nommez chacun une fois.",
        ),
        Refusal::TooMany { limit } => filled(
            format!("No more than {limit} are taken here."),
            format!("Pas plus de {limit} sont acceptés ici."),
        ),
        Refusal::NotYours => plain(
            "Only those who answer for it may do this.",
            "Seules les personnes qui en répondent peuvent faire cela.",
        ),
        Refusal::HoldsRole => plain(
            "Somebody with a role in the campaign does not act for a challenge of somebody else.",
            "Une personne qui a un rôle dans la campagne n’agit pas pour le défi de quelqu’un d’autre.",
        ),
        Refusal::OwnAct => plain(
            "Somebody else has to answer: this questions what you did yourself.",
            "Quelqu’un d’autre doit répondre : on conteste ce que vous avez fait vous-même.",
        ),
        Refusal::ChallengeState => plain(
            "The challenge is no longer, or not yet, where this can be done.",
            "Le défi n’est plus, ou pas encore, dans un état qui le permet.",
        ),
        Refusal::StandsAlone => plain(
            "Its author asked that it be left as it is.",
            "Son auteur a demandé de le laisser tel quel.",
        ),
        Refusal::MergePending => plain(
            "It is part of a merge that waits for its authors. Wait until that is settled.",
            "Il fait partie d’une fusion qui attend ses auteurs. Attendez qu’elle soit réglée.",
        ),
        Refusal::LineageState => plain(
            "The merge or split is no longer where this can be done.",
            "La fusion ou la scission n’est plus dans un état qui le permet.",
        ),
        Refusal::CannotUndo => plain(
            "Later acts build on this. Undo those first.",
            "Des actes ultérieurs reposent là-dessus. Annulez-les d’abord.",
        ),
        Refusal::DelayOver => plain(
            "The time for refusing is over. Ask a curator to undo the merge.",
            "Le délai de refus est passé. Demandez à la curation d’annuler la fusion.",
        ),
        Refusal::ThemeRetired => {
            plain("This theme is no longer used.", "Ce thème n’est plus utilisé.")
        }
        Refusal::EmptyTheme => plain(
            "There is a theme without a challenge, or no theme at all. Fill or retire it, then sign.",
            "Un thème est vide, ou il n’y a aucun thème. Remplissez-le ou retirez-le, puis signez.",
        ),
        Refusal::TopicState => plain(
            "The topic is no longer, or not yet, where this can be done.",
            "Le sujet n’est plus, ou pas encore, dans un état qui le permet.",
        ),
        Refusal::RoundState => plain(
            "The round is no longer, or not yet, where this can be done.",
            "Le tour n’est plus, ou pas encore, dans un état qui le permet.",
        ),
        Refusal::BoxClosed => plain(
            "The box is closed. What was acknowledged before counts.",
            "L’urne est fermée. Ce qui a été confirmé avant compte.",
        ),
        Refusal::BoxOpen => plain(
            "A ballot box is open. This waits until it is closed.",
            "Une urne est ouverte. Cela attend qu’elle soit fermée.",
        ),
        Refusal::NoVoice => {
            plain("You have no voice in this round.", "Vous n’avez pas de voix dans ce tour.")
        }
        Refusal::QuotaReached { quota } => filled(
            format!("All your {quota} supports are given. Take one back first."),
            format!("Vos {quota} soutiens sont tous donnés. Retirez-en un d’abord."),
        ),
        Refusal::Recused => plain(
            "You declared a conflict on this item, so you do not vote on it.",
            "Vous avez déclaré un conflit d’intérêts sur cet élément : vous ne votez pas à son sujet.",
        ),
        Refusal::NotSupported => plain(
            "You do not support this item, so there is nothing to take back.",
            "Vous ne soutenez pas cet élément : il n’y a rien à retirer.",
        ),
        Refusal::WrongMark => {
            plain("This round does not take such a mark.", "Ce tour n’accepte pas cette marque.")
        }
        Refusal::ItemWithdrawn => plain(
            "Its author took this item back. Choose another.",
            "Son auteur a retiré cet élément. Choisissez-en un autre.",
        ),
        Refusal::SealMismatch => plain(
            "What was sent does not open what was sealed.",
            "L’envoi n’ouvre pas ce qui a été scellé.",
        ),
        Refusal::NotSelected => {
            plain("This item was not selected.", "Cet élément n’a pas été retenu.")
        }
        Refusal::NoReason => plain(
            "A written reason is missing. Write it first.",
            "Il manque une raison écrite. Rédigez-la d’abord.",
        ),
        Refusal::ReasonChanged => plain(
            "The reason was rewritten since you read it. Read it again before you confirm it.",
            "La raison a été réécrite depuis votre lecture. Relisez-la avant de la confirmer.",
        ),
        Refusal::ContestOver => plain(
            "The contest period is over, or has not begun.",
            "La période de contestation est passée, ou n’a pas commencé.",
        ),
        Refusal::AlreadyContested => {
            plain("The same question is already open.", "La même question est déjà ouverte.")
        }
        Refusal::ContestAnswered => plain(
            "This contest was answered already.",
            "Cette contestation a déjà reçu une réponse.",
        ),
        Refusal::NothingToRecount => plain(
            "Only a count can be answered with a recount.",
            "Seul un dépouillement peut donner lieu à un recomptage.",
        ),
        Refusal::Internal => plain(
            "Something failed on our side. Nothing was done; try again later.",
            "Une erreur s’est produite de notre côté. Rien n’a été fait ; réessayez plus tard.",
        ),
    }
}
