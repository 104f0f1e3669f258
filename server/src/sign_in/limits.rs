//! Every number of sign-in: how long things live, how often they may be tried.
//!
//! A hall full of people is one client address, so limits per address are generous; what keeps
//! secrets safe is their size. Where a secret is small, the arithmetic is beside its limit.

use pathways::time::Seconds;

use super::client::Client;
use super::window::Window;
use crate::address::Address;
use crate::secret::Digest;

/// How long link and code of a sign-in letter work; the letter says so.
pub const LETTER_LIFETIME: Seconds = Seconds::minutes(15);
/// How long a sign-in link works that whoever runs the server hands over.
pub const HANDED_LINK_LIFETIME: Seconds = Seconds::days(1);
/// How long an invitation works. It can be asked for again after that.
pub const INVITATION_LIFETIME: Seconds = Seconds::days(14);
/// How long a session lives after it was last renewed.
pub const SESSION_LIFETIME: Seconds = Seconds::days(30);
/// How old a renewal must be before the next one: a request writes at most once a day.
pub const RENEWAL_INTERVAL: Seconds = Seconds::days(1);
/// How long a browser remembers its own secret.
pub(super) const BROWSER_LIFETIME: Seconds = Seconds::days(30);
/// How many personal room codes a host makes in one go.
pub const ROOM_CODES_AT_ONCE: u16 = 1_000;
/// For how long a host's act is not done again under its key.
pub(super) const KEY_LIFETIME: Seconds = Seconds::days(7);
/// How many answers to hosts a node keeps, to repeat them. One holds at most a thousand codes.
pub(super) const ANSWERS_MAX: usize = 256;

/// How many sign-in letters to one address may be open at once.
const LETTERS_OPEN: u32 = 3;
/// How many letters one address gets in an hour, whoever asks. With five tries for each, guessing
/// codes for an address succeeds once in some 30,000 hours.
const LETTERS_PER_HOUR: u32 = 6;
/// How many letters one browser may ask for in an hour.
const LETTERS_PER_BROWSER: u32 = 20;
/// How many letters one client address may ask for in a minute: a hall that signs in together.
const LETTERS_PER_CLIENT: u32 = 300;
/// How many codes, links and invitations one client address may try in a minute.
const TRIES_PER_CLIENT: u32 = 1_200;
/// How many wrong room codes one browser may enter in ten minutes.
const WRONG_ROOM_CODES_PER_BROWSER: u32 = 20;
/// How many wrong room codes one client address may enter in a minute: a hall in which every
/// second person of six hundred mistypes. Of 28^8 codes with a thousand valid, a right one is
/// guessed once in some two years of trying at this rate.
const WRONG_ROOM_CODES_PER_CLIENT: u32 = 300;

/// How many keys of each kind are remembered.
const ADDRESSES_MAX: usize = 20_000;
const BROWSERS_MAX: usize = 20_000;
const CLIENTS_MAX: usize = 5_000;

const MINUTE: Seconds = Seconds::minutes(1);
const TEN_MINUTES: Seconds = Seconds::minutes(10);
const HOUR: Seconds = Seconds::minutes(60);

/// The rate limits of one node.
#[derive(Debug)]
pub(super) struct Limits {
    pub(super) letters_open: Window<Address>,
    pub(super) letters_per_hour: Window<Address>,
    pub(super) letters_per_browser: Window<Digest>,
    pub(super) letters_per_client: Window<Client>,
    pub(super) tries_per_client: Window<Client>,
    pub(super) wrong_room_codes_per_browser: Window<Digest>,
    pub(super) wrong_room_codes_per_client: Window<Client>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            letters_open: Window::new(LETTERS_OPEN, LETTER_LIFETIME, ADDRESSES_MAX),
            letters_per_hour: Window::new(LETTERS_PER_HOUR, HOUR, ADDRESSES_MAX),
            letters_per_browser: Window::new(LETTERS_PER_BROWSER, HOUR, BROWSERS_MAX),
            letters_per_client: Window::new(LETTERS_PER_CLIENT, MINUTE, CLIENTS_MAX),
            tries_per_client: Window::new(TRIES_PER_CLIENT, MINUTE, CLIENTS_MAX),
            wrong_room_codes_per_browser: Window::new(
                WRONG_ROOM_CODES_PER_BROWSER,
                TEN_MINUTES,
                BROWSERS_MAX,
            ),
            wrong_room_codes_per_client: Window::new(
                WRONG_ROOM_CODES_PER_CLIENT,
                MINUTE,
                CLIENTS_MAX,
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_says_for_how_long_it_works() {
        assert_eq!(LETTER_LIFETIME, Seconds::minutes(u32::from(crate::mail::SIGN_IN_MINUTES)));
    }
}
