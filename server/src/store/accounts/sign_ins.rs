//! Sign-ins under way: an e-mailed link, and a code that only the asking browser may try.
//!
//! A sign-in ends when its link or its code is used, whichever is first. Wrong codes are counted;
//! after the last one the link still works, since nobody guesses it. A browser that asks again
//! leaves its former code behind: only the newest can be tried.

use surrealdb::types::{RecordId, SurrealValue, vars};

use super::Language;
use crate::store::{Store, StoreError};

/// How many codes may be tried for one sign-in.
pub const SIGN_IN_TRIES: u64 = 5;

/// A sign-in under way.
#[derive(Debug, Clone, PartialEq, Eq, SurrealValue)]
pub struct SignIn {
    /// The canonical address that the mail went to.
    pub address: String,
    /// The hash of the code in the mail.
    pub code_hash: String,
    /// The hash of the secret of the browser that asked.
    pub browser_hash: String,
    /// How many codes may still be tried.
    pub tries_left: u64,
    /// When link and code stop working.
    pub expires: i64,
    /// The language of the mail.
    pub language: Language,
    /// The hash of the invitation that the person came with.
    pub invitation: Option<String>,
}

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// It was never asked for, or was used already.
    #[error("this sign-in does not exist any more")]
    Unknown,
    /// It was not used in time.
    #[error("this sign-in has expired")]
    Expired,
    /// The code is not the one in the mail.
    #[error("the code is wrong, {tries_left} tries are left")]
    WrongCode {
        /// How many codes may still be tried.
        tries_left: u64,
    },
    /// Too many wrong codes were tried.
    #[error("too many wrong codes were tried")]
    Exhausted,
    /// The store failed; nothing was used up.
    #[error(transparent)]
    Store(#[from] StoreError),
}

const ASK: &str = "
BEGIN;
CREATE $sign_in CONTENT $row RETURN NONE;
UPSERT $browser SET sign_in = $hash, expires = $expires RETURN NONE;
COMMIT;
";

const ONE: &str = "SELECT * OMIT id FROM ONLY $sign_in";

const SPEND: &str = "
BEGIN;
LET $row = (SELECT * OMIT id FROM ONLY $sign_in FOR UPDATE);
IF $now < $row.expires { DELETE $sign_in RETURN NONE };
$row;
COMMIT;
";

const TRY_CODE: &str = "
BEGIN;
LET $hash = (SELECT VALUE sign_in FROM ONLY $browser FOR UPDATE);
LET $sign_in = type::record('sign_in', $hash ?? 'none');
LET $row = (SELECT * OMIT id FROM ONLY $sign_in FOR UPDATE);
IF $now < $row.expires AND 0 < $row.tries_left {
    IF $row.code_hash = $code {
        DELETE $sign_in RETURN NONE
    } ELSE {
        UPDATE $sign_in SET tries_left -= 1 RETURN NONE
    }
};
$row;
COMMIT;
";

impl Store {
    /// Begins a sign-in under the hash of its link's secret, with all tries.
    pub async fn ask_sign_in(&self, hash: &str, sign_in: SignIn) -> Result<(), StoreError> {
        let binds = vars! {
            sign_in: sign_in_id(hash),
            browser: browser_id(&sign_in.browser_hash),
            hash: hash.to_owned(),
            expires: sign_in.expires,
            row: sign_in,
        };
        self.write_patiently(ASK, binds).await?;
        Ok(())
    }

    /// The sign-in of a link, unused: what the page with the button shows.
    pub async fn sign_in(&self, hash: &str, now: i64) -> Result<SignIn, SignInError> {
        let row = self.read(ONE, vars! { sign_in: sign_in_id(hash) }).await?.row(0)?;
        in_time(row, now)
    }

    /// Uses the link of a sign-in, once.
    pub async fn spend_sign_in(&self, hash: &str, now: i64) -> Result<SignIn, SignInError> {
        let binds = vars! { sign_in: sign_in_id(hash), now: now };
        let mut answers = self.write_patiently(SPEND, binds).await.map_err(StoreError::from)?;
        in_time(answers.row(3)?, now)
    }

    /// Tries a code for what this browser asked last; the right one is used once, a wrong one
    /// costs a try.
    pub async fn try_code(
        &self,
        browser_hash: &str,
        code_hash: &str,
        now: i64,
    ) -> Result<SignIn, SignInError> {
        let binds =
            vars! { browser: browser_id(browser_hash), code: code_hash.to_owned(), now: now };
        let mut answers = self.write_patiently(TRY_CODE, binds).await.map_err(StoreError::from)?;
        let row = in_time(answers.row(5)?, now)?;
        match row.tries_left.checked_sub(1) {
            None => Err(SignInError::Exhausted),
            Some(_) if row.code_hash == code_hash => Ok(row),
            Some(tries_left) => Err(SignInError::WrongCode { tries_left }),
        }
    }
}

fn in_time(row: Option<SignIn>, now: i64) -> Result<SignIn, SignInError> {
    match row {
        None => Err(SignInError::Unknown),
        Some(row) if row.expires <= now => Err(SignInError::Expired),
        Some(row) => Ok(row),
    }
}

fn sign_in_id(hash: &str) -> RecordId {
    RecordId::new("sign_in", hash)
}

fn browser_id(hash: &str) -> RecordId {
    RecordId::new("browser", hash)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::memory;

    fn asked() -> SignIn {
        SignIn {
            address: "a@example.org".to_owned(),
            code_hash: "code".to_owned(),
            browser_hash: "browser".to_owned(),
            tries_left: SIGN_IN_TRIES,
            expires: 10,
            language: Language::English,
            invitation: None,
        }
    }

    async fn store_with(hash: &str) -> Store {
        let store = memory().await;
        let outcome = store.ask_sign_in(hash, asked()).await;
        assert!(outcome.is_ok(), "{outcome:?}");
        store
    }

    #[tokio::test]
    async fn looking_at_a_link_uses_nothing_and_the_button_uses_it_once() {
        let store = store_with("link").await;
        for _ in 0..2 {
            assert!(matches!(store.sign_in("link", 9).await, Ok(found) if found == asked()));
        }
        assert!(matches!(store.spend_sign_in("link", 9).await, Ok(found) if found == asked()));
        let again = store.spend_sign_in("link", 9).await;
        assert!(matches!(again, Err(SignInError::Unknown)), "{again:?}");
        let code = store.try_code("browser", "code", 9).await;
        assert!(matches!(code, Err(SignInError::Unknown)), "{code:?}");
    }

    #[tokio::test]
    async fn an_expired_sign_in_is_refused() {
        let store = store_with("link").await;
        assert!(matches!(store.sign_in("link", 10).await, Err(SignInError::Expired)));
        assert!(matches!(store.spend_sign_in("link", 10).await, Err(SignInError::Expired)));
        let code = store.try_code("browser", "code", 10).await;
        assert!(matches!(code, Err(SignInError::Expired)));
    }

    #[tokio::test]
    async fn a_code_works_once_and_only_in_the_browser_that_asked() {
        let store = store_with("link").await;
        let elsewhere = store.try_code("other", "code", 9).await;
        assert!(matches!(elsewhere, Err(SignInError::Unknown)), "{elsewhere:?}");
        assert!(
            matches!(store.try_code("browser", "code", 9).await, Ok(found) if found == asked())
        );
        let again = store.try_code("browser", "code", 9).await;
        assert!(matches!(again, Err(SignInError::Unknown)), "{again:?}");
        assert!(matches!(store.spend_sign_in("link", 9).await, Err(SignInError::Unknown)));
    }

    #[tokio::test]
    async fn after_five_wrong_codes_the_right_one_is_refused_but_the_link_works() {
        let store = store_with("link").await;
        for left in (0..SIGN_IN_TRIES).rev() {
            let wrong = store.try_code("browser", "guess", 9).await;
            assert!(
                matches!(wrong, Err(SignInError::WrongCode { tries_left }) if tries_left == left),
                "{wrong:?}"
            );
        }
        let right = store.try_code("browser", "code", 9).await;
        assert!(matches!(right, Err(SignInError::Exhausted)), "{right:?}");
        assert!(store.spend_sign_in("link", 9).await.is_ok());
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn wrong_codes_that_come_together_are_all_counted() {
        let store = store_with("link").await;
        let guess = |store: Store| async move { store.try_code("browser", "guess", 9).await };
        let tasks: Vec<_> = (0..8).map(|_| tokio::spawn(guess(store.beside()))).collect();
        let mut left = Vec::new();
        for task in tasks {
            match task.await {
                Ok(Err(SignInError::WrongCode { tries_left })) => left.push(tries_left),
                Ok(Err(SignInError::Exhausted)) => {}
                other => unreachable!("{other:?}"),
            }
        }
        left.sort_unstable();
        assert_eq!(left, [0, 1, 2, 3, 4]);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_link_pressed_many_times_together_works_once() {
        let store = store_with("link").await;
        let press = |store: Store| async move { store.spend_sign_in("link", 9).await.is_ok() };
        let tasks: Vec<_> = (0..8).map(|_| tokio::spawn(press(store.beside()))).collect();
        let mut worked = 0;
        for task in tasks {
            worked += u32::from(task.await.unwrap_or_default());
        }
        assert_eq!(worked, 1);
    }
}
