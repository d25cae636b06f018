//! A login at a router's own page: a password is tried once, and a session lasts as long as one call
//! of the driver, because these pages have room for one person.

use lan::secret::Secret;

use super::drivers::Access;
use super::error::RouterError;

/// The password that was given, until the router has refused it: after some wrong ones these pages
/// let nobody in.
#[derive(Debug)]
pub(super) struct Password {
    given: Option<Secret>,
    refused: bool,
}

impl Password {
    /// That of the owner.
    pub(super) fn of(access: &Access) -> Self {
        Self {
            given: access.password.clone(),
            refused: false,
        }
    }

    /// The password, for a login at `what`.
    pub(super) fn try_at(&self, what: &text::Value) -> Result<Secret, RouterError> {
        let what = what.clone();
        match &self.given {
            _ if self.refused => Err(RouterError::WrongPassword { what }),
            None => Err(RouterError::PasswordNeeded { what }),
            Some(password) => Ok(password.clone()),
        }
    }

    /// The router refused it.
    pub(super) const fn refuse(&mut self) {
        self.refused = true;
    }
}

/// A driver that logs in by itself where it has to.
pub(super) trait LogsIn {
    /// Ends the session, where there is one. What goes wrong with that is of no interest: a session
    /// ends by itself too.
    async fn log_out(&mut self);
}

/// Makes a call, and leaves the page whatever came of it.
pub(super) async fn in_session<R: LogsIn, T>(
    router: &mut R,
    call: impl AsyncFnOnce(&mut R) -> Result<T, RouterError>,
) -> Result<T, RouterError> {
    let result = call(router).await;
    router.log_out().await;
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_that_was_refused_is_not_tried_again() {
        let mut password = Password::of(&Access {
            password: Some(Secret::new("once")),
            ..Access::default()
        });
        assert_eq!(
            password
                .try_at(&"x".into())
                .map(|p| p.reveal() == "once")
                .ok(),
            Some(true)
        );
        password.refuse();
        assert_eq!(
            password.try_at(&"x".into()).unwrap_err().code(),
            "wrong-password"
        );
        let none = Password::of(&Access::default());
        assert_eq!(
            none.try_at(&"x".into()).unwrap_err().code(),
            "password-needed"
        );
    }

    struct Page {
        left: u32,
    }

    impl LogsIn for Page {
        async fn log_out(&mut self) {
            self.left += 1;
        }
    }

    #[tokio::test]
    async fn a_page_is_left_after_a_failure_too() {
        let mut page = Page { left: 0 };
        let came = in_session(&mut page, async |_| Ok(7)).await;
        assert_eq!(came.ok(), Some(7));
        let off = async |_: &mut Page| {
            Err::<(), _>(RouterError::wps_is_off(
                "x",
                crate::router::error::Doing::Answer,
                "wait",
            ))
        };
        assert!(in_session(&mut page, off).await.is_err());
        assert_eq!(page.left, 2);
    }
}
