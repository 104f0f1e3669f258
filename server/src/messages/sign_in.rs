//! Why sign-in says no.
//!
//! Nothing here tells a known address, code or link from an unknown one: what is one refusal is one message.

use pathways::campaign::Refusal;

use super::{Message, failed, files, filled, of_refusal, of_trouble, plain};
use crate::{
    address::{ADDRESS_BYTES_MAX, AddressError},
    secret::Malformed,
    sign_in::Refused,
};

/// Why somebody was not let in.
pub(super) fn of(refused: &Refused) -> Message {
    match refused {
        Refused::NotSignedIn => plain(
            "Sign in first, or send a token that works.",
            "Connectez-vous d’abord, ou envoyez un jeton valide.",
        ),
        Refused::AlreadyDone => plain(
            "This was done already, and codes are shown only once. Send a new key for new ones.",
            "C’est déjà fait, et les codes ne sont montrés qu’une fois. Envoyez une nouvelle clé pour en obtenir d’autres.",
        ),
        Refused::NotAllowed => of_refusal(&Refusal::NotAllowed),
        Refused::TooMany { retry_after } => filled(
            format!("Too many tries. Try again in {} seconds.", retry_after.0),
            format!("Trop d’essais. Réessayez dans {} secondes.", retry_after.0),
        ),
        Refused::Code => plain(
            "This code is wrong or has expired. Look at the newest letter, or ask for another.",
            "Ce code est erroné ou a expiré. Consultez le courriel le plus récent, ou demandez-en un autre.",
        ),
        Refused::Link => plain(
            "This link was used or has expired. Ask for a new letter.",
            "Ce lien a déjà servi ou a expiré. Demandez un nouveau courriel.",
        ),
        Refused::InvitationUnknown => plain(
            "This invitation does not exist any more. Use the newest letter.",
            "Cette invitation n’existe plus. Utilisez le courriel le plus récent.",
        ),
        Refused::InvitationSpent => plain(
            "This invitation was used. Sign in with your address.",
            "Cette invitation a déjà servi. Connectez-vous avec votre adresse.",
        ),
        Refused::InvitationExpired => plain(
            "This invitation has expired. Ask for a new letter.",
            "Cette invitation a expiré. Demandez un nouveau courriel.",
        ),
        Refused::RoomCodeUnknown => plain(
            "The campaign has no such room code. Compare it with your slip or the wall.",
            "La campagne n’a pas ce code de salle. Comparez-le avec votre billet ou le mur.",
        ),
        Refused::RoomCodeFull => plain(
            "The open code has let in as many people as it may. Ask for a code of your own.",
            "Le code ouvert a admis toutes les personnes qu’il peut admettre. Demandez un code personnel.",
        ),
        Refused::NoOpenCode => plain(
            "The rules of this campaign announce no open code.",
            "Les règles de cette campagne n’annoncent aucun code ouvert.",
        ),
        Refused::Count { limit } => filled(
            format!("Ask for between 1 and {limit} at once."),
            format!("Demandez-en entre 1 et {limit} à la fois."),
        ),
        Refused::Address(error) => of_address(*error),
        Refused::Malformed(error) => of_malformed(*error),
        Refused::Role(_) => plain(
            "This is no role that can be given.",
            "Ce n’est pas un rôle que l’on peut attribuer.",
        ),
        // The only text that sign-in takes is a person's name.
        Refused::Text(error) => files::field("name", error.code()),
        Refused::TokenUnknown => {
            plain("You have no such token.", "Vous n’avez pas de jeton de ce nom.")
        }
        Refused::Campaign(trouble) => of_trouble(trouble),
        Refused::Mail(_) => plain(
            "No letter can be sent right now. Try again in a few minutes.",
            "Aucun courriel ne peut partir pour le moment. Réessayez dans quelques minutes.",
        ),
        Refused::Store(_) | Refused::Randomness(_) => failed(),
    }
}

/// What was typed is not repeated.
fn of_address(error: AddressError) -> Message {
    match error {
        AddressError::Empty => {
            plain("An e-mail address is needed.", "Il faut une adresse courriel.")
        }
        AddressError::TooLong => filled(
            format!("The e-mail address is too long: at most {ADDRESS_BYTES_MAX} bytes."),
            format!("L’adresse courriel est trop longue : au plus {ADDRESS_BYTES_MAX} octets."),
        ),
        AddressError::AtSign => {
            plain("An e-mail address has one @ sign.", "Une adresse courriel comporte un seul @.")
        }
        AddressError::LocalPart => plain(
            "The part before the @ is not that of an e-mail address.",
            "La partie devant le @ n’est pas celle d’une adresse courriel.",
        ),
        AddressError::Domain => plain(
            "The part after the @ is not a domain name.",
            "La partie après le @ n’est pas un nom de domaine.",
        ),
    }
}

fn of_malformed(error: Malformed) -> Message {
    match error {
        Malformed::Secret => plain(
            "The link is incomplete. Copy it whole.",
            "Le lien est incomplet. Copiez-le en entier.",
        ),
        Malformed::Code => plain("The code has six digits.", "Le code compte six chiffres."),
        Malformed::RoomCode => plain(
            "The room code has eight letters and digits.",
            "Le code de salle compte huit lettres et chiffres.",
        ),
    }
}

#[cfg(test)]
mod tests;
