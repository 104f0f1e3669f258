//! "Recount it": the record is checked in the reader's own browser, with what she has kept.
//!
//! Here is the markup, whole and in her language; `app/recount/browser/page.js` shows it where a script runs, fills in what the
//! module says, and knows no words itself. What it looks for is named by `data-` attributes. Nothing of the module is
//! loaded before somebody asks for it.
//!
//! Deliberately absent: an island. It would be in the bundle that every first page loads.

use leptos::prelude::*;
use pathways::{record::verify::Verdict, text::Language};

use super::address;
use crate::{i18n::messages, port::Seen, visit::Visit};

/// What asks for the module, as the site has it.
const SCRIPT: &str = "/recount/page.js";
const COMMAND: &str = "pathways verify record.zip";

/// The section, for a record at this address.
pub(super) fn section(seen: &Seen, visit: &Visit, record: String) -> AnyView {
    let language = visit.language();
    let words = messages(language);
    view! {
        <section
            class="c-card"
            id="recount"
            aria-labelledby="recount-title"
            data-record=record
            data-campaign=seen.id().to_string()
            data-log=address(language, seen.id())
        >
            <h2 id="recount-title">{words.recount()}</h2>
            <p>{words.recount_lede()}</p>
            <noscript>
                <p>{words.recount_without_script()}</p>
            </noscript>
            <div data-part="ask" hidden>
                <p>{words.recount_private()}</p>
                {more(language)}
                <p>
                    <button class="c-button" type="button" data-part="start">
                        {words.recount()}
                    </button>
                </p>
            </div>
            {said(language)}
            {report(language)}
            <details>
                <summary>{words.recount_command()}</summary>
                <p>
                    <code translate="no">{COMMAND}</code>
                </p>
                <p>{words.recount_doubt()}</p>
            </details>
        </section>
        <script type="module" src=SCRIPT></script>
    }
    .into_any()
}

/// What may be chosen beside the record of the campaign.
fn more(language: Language) -> AnyView {
    let words = messages(language);
    let files = [
        ("record", words.recount_file(), words.recount_file_hint(), ".zip,application/zip"),
        ("receipt", words.recount_receipt(), words.recount_receipt_hint(), ".tlog-proof,.txt"),
    ];
    let files = files.map(|(name, label, hint, accept)| {
        let control = view! {
            <input
                class="c-input is-file"
                id=format!("recount-{name}")
                type="file"
                accept=accept
                aria-describedby=described_by(name)
            />
        };
        field(name, label, hint, control.into_any())
    });
    let checkpoint = view! {
        <textarea
            class="c-input"
            id="recount-checkpoint"
            rows="2"
            autocomplete="off"
            spellcheck="false"
            aria-describedby=described_by("checkpoint")
        ></textarea>
    };
    let label = words.recount_checkpoint();
    let checkpoint =
        field("checkpoint", label, words.recount_checkpoint_hint(), checkpoint.into_any());
    view! {
        <details data-part="more">
            <summary>{words.recount_more()}</summary>
            <p>{words.recount_more_drop()}</p>
            {files.into_iter().collect_view()}
            {checkpoint}
        </details>
    }
    .into_any()
}

/// A field with its label, its hint, and room for what is wrong with it.
fn field(name: &'static str, label: String, hint: String, control: AnyView) -> AnyView {
    view! {
        <div class="c-field">
            <label class="c-field-label" for=format!("recount-{name}")>
                {label}
            </label>
            <p class="c-field-hint" id=format!("recount-{name}-hint")>
                {hint}
            </p>
            <div data-wrong=name hidden>
                <p class="c-field-complaint" id=format!("recount-{name}-wrong")></p>
            </div>
            {control}
        </div>
    }
    .into_any()
}

fn described_by(name: &str) -> String {
    format!("recount-{name}-wrong recount-{name}-hint")
}

/// What is said of the recount as a whole, also to those who do not see it.
fn said(language: Language) -> AnyView {
    let words = messages(language);
    let failures = [
        ("unloaded", words.recount_unloaded()),
        ("unfetched", words.recount_unfetched()),
        ("stopped", words.recount_stopped()),
    ];
    let failures = failures.map(|(name, text)| {
        view! {
            <div data-said=name hidden>
                <p class="c-trouble">{text}</p>
            </div>
        }
    });
    let verdicts = [Verdict::Holds, Verdict::NotRecomputable, Verdict::Broken].map(|verdict| {
        let (name, class) = match verdict {
            Verdict::Holds | Verdict::Noted => ("holds", "c-said"),
            Verdict::NotRecomputable => ("not_recomputable", "c-notice is-attention"),
            Verdict::Broken => ("broken", "c-trouble"),
        };
        view! {
            <div data-said=name hidden>
                <p class=class></p>
            </div>
        }
    });
    view! {
        <div role="status">
            <div data-said="waiting" hidden>
                <p>{words.recount_waiting()}</p>
            </div>
            {failures.into_iter().collect_view()}
            {verdicts.into_iter().collect_view()}
        </div>
        <div data-part="progress" hidden>
            <progress class="p-log-progress" aria-label=words.recount_progress()></progress>
            <p class="u-muted" data-part="how-far"></p>
        </div>
    }
    .into_any()
}

/// Where what was found is put, and the moulds of its parts.
fn report(language: Language) -> AnyView {
    let words = messages(language);
    view! {
        <div data-part="report" hidden>
            <p data-part="means"></p>
            <p class="c-notice is-attention" data-part="other">
                {words.recount_other()}
            </p>
            <dl class="c-facts" data-part="facts"></dl>
            <div data-part="kept">
                <h3>{words.recount_kept()}</h3>
                <ol></ol>
            </div>
            <div data-part="findings">
                <h3>{words.recount_findings()}</h3>
                <ol class="p-log-findings"></ol>
            </div>
            <template data-mould="facts">
                <div>
                    <dt data-part="term"></dt>
                    <dd data-part="fact"></dd>
                </div>
            </template>
            <template data-mould="kept">
                <li>
                    <span data-part="what"></span>
                    " "
                    <b data-part="verdict"></b>
                </li>
            </template>
            <template data-mould="findings">
                <li>
                    <p>
                        <b data-part="place"></b>
                        " "
                        <span data-part="verdict"></span>
                        " "
                        <code translate="no" data-part="rule"></code>
                    </p>
                    <p data-part="says"></p>
                    <div data-part="values">
                        <dl class="c-facts">
                            <div>
                                <dt>{words.recount_findings_there()}</dt>
                                <dd data-part="found"></dd>
                            </div>
                            <div>
                                <dt>{words.recount_findings_expected()}</dt>
                                <dd data-part="expected"></dd>
                            </div>
                        </dl>
                    </div>
                </li>
            </template>
        </div>
    }
    .into_any()
}
