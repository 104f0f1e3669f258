//! What errors say to people, in English and French: what happened, and what to do about it.
//!
//! The matches are exhaustive, so that an error without words does not compile. Words never hold anything personal;
//! numbers and dates that belong to an error are in its details.

use std::borrow::Cow;

use pathways::{
    campaign::Refusal,
    text::{Bilingual, Language},
};
use pathways_app::i18n;

use crate::{
    api::ApiError,
    intake::{FileError, Problem},
    service::Trouble,
};

mod files;
mod sign_in;

/// A message in both languages.
type Message = Bilingual<Cow<'static, str>>;

fn plain(en: &'static str, fr: &'static str) -> Message {
    Bilingual { en: Cow::Borrowed(en), fr: Cow::Borrowed(fr) }
}

fn filled(en: String, fr: String) -> Message {
    Bilingual { en: Cow::Owned(en), fr: Cow::Owned(fr) }
}

/// What an error says.
pub(crate) fn of(error: &ApiError) -> Message {
    match error {
        ApiError::Trouble(trouble) => of_trouble(trouble),
        ApiError::SignIn(refused) => sign_in::of(refused),
        ApiError::ForeignOrigin => plain(
            "This was sent from another site’s page, so nothing was done. Send it from here.",
            "L’envoi vient de la page d’un autre site\u{a0}: rien n’a été fait. Envoyez-le d’ici.",
        ),
        ApiError::Unknown => unknown(),
        ApiError::UnknownRoute => plain(
            "The API has nothing at this address. Its document is at /api/v1/openapi.json.",
            "L’API n’a rien à cette adresse. Son document se trouve à /api/v1/openapi.json.",
        ),
        ApiError::WrongMethod => plain(
            "This address does not take that method; the header Allow names those it takes.",
            "Cette adresse n’accepte pas cette méthode\u{a0}; l’en-tête Allow nomme celles qu’elle accepte.",
        ),
        ApiError::IdempotencyKey => plain(
            "Send the header Idempotency-Key with a UUID of your own for each new intent.",
            "Envoyez l’en-tête Idempotency-Key avec un UUID propre à chaque nouvelle intention.",
        ),
        ApiError::Parameter { .. } => plain(
            "A part of the address is not of its type.",
            "Une partie de l’adresse n’a pas la forme attendue.",
        ),
        ApiError::TooLarge => plain(
            "What was sent is too large. Send it in smaller parts.",
            "L’envoi est trop volumineux. Envoyez-le en plusieurs parties.",
        ),
        ApiError::Incomplete => plain(
            "What was sent broke off. Send it again.",
            "L’envoi s’est interrompu. Envoyez-le de nouveau.",
        ),
        ApiError::MediaType { expected } => filled(
            format!("Send it as {expected}, and say so in Content-Type."),
            format!("Envoyez-le en {expected} et indiquez-le dans Content-Type."),
        ),
        ApiError::NotUtf8 => plain("The text is not UTF-8.", "Le texte n’est pas en UTF-8."),
        ApiError::Syntax { line, column } => filled(
            format!("This is not JSON: look at line {line}, column {column}."),
            format!("Ce n’est pas du JSON\u{a0}: voyez la ligne {line}, colonne {column}."),
        ),
        ApiError::Field { field, code, .. } => files::field(field, code),
        ApiError::File(error) => files::of(error),
    }
}

/// Why a file is not read at all.
pub(crate) fn of_file(error: &FileError, language: Language) -> String {
    files::of(error).get(language).clone().into_owned()
}

/// What is wrong with a row of a file.
pub(crate) fn of_row(problem: &Problem, language: Language) -> String {
    files::row(problem).get(language).clone().into_owned()
}

fn unknown() -> Message {
    plain(
        "There is nothing here, or nothing that you may see.",
        "Il n’y a rien ici, ou rien que vous puissiez voir.",
    )
}

fn of_trouble(trouble: &Trouble) -> Message {
    match trouble {
        Trouble::Refused(refusal) => of_refusal(refusal),
        Trouble::UnknownCampaign => unknown(),
        Trouble::Quarantined => plain(
            "This campaign is closed until its record is restored. Ask whoever runs the server.",
            "Cette campagne est fermée jusqu’à ce que son registre soit rétabli. Demandez à la personne qui gère le serveur.",
        ),
        Trouble::Busy { retry_after } => filled(
            format!("Too much at once. Send the same again in {retry_after} seconds."),
            format!("Trop de demandes à la fois. Renvoyez la même dans {retry_after} secondes."),
        ),
        Trouble::Timeout => plain(
            "It is not known yet whether this was done. Send the same again with the same key.",
            "On ne sait pas encore si c’est fait. Renvoyez la même demande avec la même clé.",
        ),
        Trouble::Internal => failed(),
    }
}

fn of_refusal(refusal: &Refusal) -> Message {
    filled(i18n::refusal(refusal, Language::En), i18n::refusal(refusal, Language::Fr))
}

fn failed() -> Message {
    plain(
        "Something failed on our side. Nothing of what you sent is wrong; try again later.",
        "Une erreur s’est produite de notre côté. Votre envoi n’est pas en cause ; réessayez plus tard.",
    )
}
