//! What is stored of a person: each kind with why, where and until when.

use leptos::prelude::*;
use pathways::text::Language;

use crate::i18n::messages;

/// One kind of what is stored.
struct Kind {
    what: String,
    why: String,
    place: String,
    until: String,
}

/// The kinds in a table; on the privacy page too.
#[component]
pub(crate) fn Stored(language: Language) -> impl IntoView {
    let words = messages(language);
    let rows = kinds(language).into_iter().map(|Kind { what, why, place, until }| {
        view! {
            <tr>
                <th scope="row">{what}</th>
                <td data-label=words.stored_why()>{why}</td>
                <td data-label=words.stored_where()>{place}</td>
                <td data-label=words.stored_until()>{until}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="c-card">
            <h2>{words.stored_title()}</h2>
            <table class="c-table p-stored" aria-label=words.stored_title()>
                <thead>
                    <tr>
                        <th scope="col">{words.stored_what()}</th>
                        <th scope="col">{words.stored_why()}</th>
                        <th scope="col">{words.stored_where()}</th>
                        <th scope="col">{words.stored_until()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p>{words.stored_not()}</p>
        </section>
    }
}

fn kinds(language: Language) -> [Kind; 15] {
    let words = messages(language);
    [
        Kind {
            what: words.stored_address(),
            why: words.stored_address_why(),
            place: words.stored_address_where(),
            until: words.stored_address_until(),
        },
        Kind {
            what: words.stored_name(),
            why: words.stored_name_why(),
            place: words.stored_name_where(),
            until: words.stored_name_until(),
        },
        Kind {
            what: words.stored_sessions(),
            why: words.stored_sessions_why(),
            place: words.stored_sessions_where(),
            until: words.stored_sessions_until(),
        },
        Kind {
            what: words.stored_letters(),
            why: words.stored_letters_why(),
            place: words.stored_letters_where(),
            until: words.stored_letters_until(),
        },
        Kind {
            what: words.stored_roles(),
            why: words.stored_roles_why(),
            place: words.stored_roles_where(),
            until: words.stored_roles_until(),
        },
        Kind {
            what: words.stored_words(),
            why: words.stored_words_why(),
            place: words.stored_words_where(),
            until: words.stored_words_until(),
        },
        Kind {
            what: words.stored_ballots(),
            why: words.stored_ballots_why(),
            place: words.stored_ballots_where(),
            until: words.stored_ballots_until(),
        },
        Kind {
            what: words.stored_help(),
            why: words.stored_help_why(),
            place: words.stored_help_where(),
            until: words.stored_help_until(),
        },
        Kind {
            what: words.stored_concerns(),
            why: words.stored_concerns_why(),
            place: words.stored_concerns_where(),
            until: words.stored_concerns_until(),
        },
        Kind {
            what: words.stored_consents(),
            why: words.stored_consents_why(),
            place: words.stored_consents_where(),
            until: words.stored_consents_until(),
        },
        Kind {
            what: words.stored_suggestions(),
            why: words.stored_suggestions_why(),
            place: words.stored_suggestions_where(),
            until: words.stored_suggestions_until(),
        },
        Kind {
            what: words.stored_receipt_letters(),
            why: words.stored_receipt_letters_why(),
            place: words.stored_receipt_letters_where(),
            until: words.stored_receipt_letters_until(),
        },
        Kind {
            what: words.stored_groups(),
            why: words.stored_groups_why(),
            place: words.stored_groups_where(),
            until: words.stored_groups_until(),
        },
        Kind {
            what: words.stored_notes(),
            why: words.stored_notes_why(),
            place: words.stored_notes_where(),
            until: words.stored_notes_until(),
        },
        Kind {
            what: words.stored_acts(),
            why: words.stored_acts_why(),
            place: words.stored_acts_where(),
            until: words.stored_acts_until(),
        },
    ]
}
