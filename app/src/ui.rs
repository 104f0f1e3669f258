//! Components: the parts of which pages and forms are put together, rendered on the server only.
//!
//! ```text
//! <form method="post">
//!     <FormHead form=&form at=seen.size() />
//!     <FormTrouble form=&form labels=[("title", words.title())] />
//!     <TextField form=&form name="title" label=words.title() limit=Title::LIMIT />
//!     <Button>{words.send()}</Button>
//! </form>
//! ```
//!
//! A field is named by its form: its id is [`FormState::element`](crate::form::FormState::element), its value what was
//! typed, else its `first`. It says itself what is wrong with it, and the head of the form leads there. Words come as
//! properties; only what is the same on every page, such as "required", is said here.
//!
//! How a component looks is in `style/components`, in the file of its class.
//!
//! Deliberately absent: the browser's own validation. It speaks the browser's language instead of the page's, hides all
//! but the first mistake, and what it lets through is checked here all the same.

mod bars;
mod button;
mod card;
mod choice;
mod contact;
mod field;
mod form;
mod input;
mod notice;
mod pager;
mod quota;
mod text_area;
mod written;

pub use bars::{Bar, Bars, theme_class};
pub use button::{Button, ButtonKind};
pub use card::{Badge, Card, Fact, Facts, Tone};
pub use choice::{Answer, BoxGroup, Choice, Select, Tick};
pub use contact::ContactWords;
pub use field::{FirstTexts, Need};
pub use form::{FormHead, FormTrouble, Kept, Labels};
pub use input::{
    BilingualField, CodeField, DateTimeField, DayField, FileField, NumberField, TextField,
};
pub use notice::{Empty, Said, SignInFirst};
pub use pager::Pager;
pub use quota::Quota;
pub use text_area::{BilingualArea, TextArea};
pub use written::{LanguageMark, Written, foreign, written_in};

#[cfg(test)]
mod tests;
