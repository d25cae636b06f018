//! Which router is meant, how it is talked to, and what it is given: an address, an account, and the
//! user's word for a driver that nobody has tried at such a router.

use std::path::PathBuf;
use std::sync::Arc;

use devices::router::address::RouterAddress;
use devices::router::driver::Router;
use devices::router::drivers::{self, Access, DRIVERS};
use devices::router::error::RouterError;
use devices::router::kinds::{Ability, Kind, Proof};
use devices::router::state::RouterState;
use lan::http::pin::{FilePins, PinStore};
use lan::secret::Secret;

use crate::ask;
use crate::exit::{Exit, Stop};
use crate::input::StandardInput;
use crate::output::{Output, clean};

/// Which router, and how to get in.
#[derive(Debug, clap::Args)]
pub(super) struct Target {
    /// Its address, such as hostapd:/run/hostapd/wlan0; `octopin router kinds` lists the forms
    pub(super) address: String,
    /// How to talk to it, where the address does not say
    #[arg(long, value_name = "KIND")]
    pub(super) kind: Option<String>,
    /// The account of the router, where it has accounts and the address names none
    #[arg(long, value_name = "NAME")]
    user: Option<String>,
    /// A file with the router's password; `-` is standard input. Otherwise the variable
    /// OCTOPIN_PASSWORD, or a question where the router wants one
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// Agree beforehand to what would be asked, such as the use of a driver that is written from
    /// documentation and was never tried at such a router
    #[arg(long)]
    yes: bool,
}

/// A router that answers.
pub(super) struct Connected {
    pub(super) router: Box<dyn Router>,
    /// Its address with its kind, by which the journal knows it.
    pub(super) address: String,
    /// What it is like; an error where it does not say, and is wanted for something else.
    pub(super) state: Result<RouterState, RouterError>,
}

impl Target {
    /// What the driver is given besides the address. Standard input is read here, before anything
    /// waits for the network.
    ///
    /// # Errors
    /// A password file that cannot be read.
    pub(super) fn access(&self, stdin: &mut StandardInput) -> Result<Access, Stop> {
        let access = Access {
            user: self.user.clone(),
            password: ask::given_password(self.password_file.as_deref(), stdin)?,
            ..Access::default()
        };
        Ok(match FilePins::of_user() {
            Some(pins) => Access {
                pins: Arc::new(pins) as Arc<dyn PinStore>,
                ..access
            },
            None => access,
        })
    }

    /// Connects to the router, which must be of a kind that can do what is `wanted`, and reads what
    /// it is like. A password that is needed and was not given is asked for.
    ///
    /// # Errors
    /// Whatever keeps it from being driven.
    pub(super) async fn connect(
        &self,
        mut access: Access,
        wanted: Ability,
        out: &Output,
    ) -> Result<Connected, Stop> {
        let text = match &self.kind {
            Some(kind) if !self.address.starts_with(&format!("{kind}:")) => {
                format!("{kind}:{}", self.address)
            }
            _ => self.address.clone(),
        };
        let address = parse(&text)?;
        let kind = kind_of(&address)?;
        self.consent(kind, wanted, out)?;
        loop {
            let answered = look(&address, &access).await;
            match answered {
                Ok((router, state)) => {
                    return Ok(Connected {
                        router,
                        address: text,
                        state: usable(state, wanted)?,
                    });
                }
                Err(RouterError::PasswordNeeded { what }) if access.password.is_none() => {
                    let question = format!("password of {}", clean(&what));
                    let Some(given) = ask::password(&question) else {
                        return Err(stop(&RouterError::PasswordNeeded { what }));
                    };
                    access.password = Some(Secret::new(given.as_str()));
                }
                Err(error) => return Err(stop(&error)),
            }
        }
    }

    /// Refuses what the kind cannot do, and says and asks before a driver is used that was never
    /// tried.
    fn consent(&self, kind: &Kind, wanted: Ability, out: &Output) -> Result<(), Stop> {
        if !kind.can(wanted) {
            return Err(Stop::failed(
                "not-possible",
                format!(
                    "{} has no way to do this ({})",
                    kind.scheme,
                    wanted.as_str()
                ),
                "do it at the router by hand; `octopin router kinds` lists what each way offers",
            ));
        }
        if kind.proof != Some(Proof::Documentation) {
            return Ok(());
        }
        out.warn(format!(
            "the driver for {} is written from documentation, and was never tried at such a router",
            kind.name
        ));
        if wanted == Ability::Status || ask::agree("Use it all the same?", self.yes)? {
            return Ok(());
        }
        Err(Stop::failed(
            "not-agreed",
            "nothing was done, as you wish",
            "do it at the router by hand: `octopin router show` has the steps",
        ))
    }
}

/// Opens the driver and reads the state.
async fn look(
    address: &RouterAddress,
    access: &Access,
) -> Result<(Box<dyn Router>, Result<RouterState, RouterError>), RouterError> {
    let mut router = drivers::open(address, access).await?;
    match router.status().await {
        Err(error @ RouterError::PasswordNeeded { .. }) => Err(error),
        state => Ok((router, state)),
    }
}

/// A router that does not say what it is like may still do what is wanted of it, unless it is not
/// there or does not let us in.
fn usable(
    state: Result<RouterState, RouterError>,
    wanted: Ability,
) -> Result<Result<RouterState, RouterError>, Stop> {
    match state {
        Err(
            error @ (RouterError::NoRights { .. }
            | RouterError::Refused { .. }
            | RouterError::Strange { .. }
            | RouterError::NotPossible { .. }),
        ) if wanted != Ability::Status => Ok(Err(error)),
        Err(error) => Err(stop(&error)),
        state => Ok(state),
    }
}

/// Reads an address.
fn parse(text: &str) -> Result<RouterAddress, Stop> {
    RouterAddress::parse(text).map_err(|error| {
        let text = error.to_string();
        let (explanation, next) = text.split_once("; ").unwrap_or((&text, ""));
        Stop::usage("bad-address", explanation.to_owned(), next.to_owned())
    })
}

/// The kind that an address names, where there is a driver for it.
fn kind_of(address: &RouterAddress) -> Result<&'static Kind, Stop> {
    let scheme = match address {
        RouterAddress::Hostapd(_) => "hostapd",
        RouterAddress::Other { scheme, .. } => scheme.trim_end_matches("+https"),
        RouterAddress::Host(host) => {
            return Err(Stop::missing(
                "not-available",
                format!("finding out how to talk to {host:?} is not in this version of octopin"),
                "name the way with the address, such as hostapd:/run/hostapd/wlan0; `octopin \
                 router kinds` lists them",
            ));
        }
        _ => "",
    };
    match Kind::of_scheme(scheme) {
        Some(kind) if DRIVERS.iter().any(|driver| driver.scheme == scheme) => Ok(kind),
        Some(kind) => Err(Stop::missing(
            "not-available",
            format!("the way to {} is not in this version of octopin", kind.name),
            "do it at the router by hand; `octopin router kinds` lists what there is",
        )),
        None => Err(Stop::usage(
            "bad-address",
            format!("{scheme:?} is no way to talk to a router"),
            "`octopin router kinds` lists the ways, with the form of their addresses",
        )),
    }
}

/// An error of a driver as the end of the command. Its text is "what happened; what to do".
pub(super) fn stop(error: &RouterError) -> Stop {
    let text = clean(&error.to_string());
    let (explanation, next) = text.split_once("; ").unwrap_or((&text, ""));
    let (explanation, next) = (explanation.to_owned(), next.to_owned());
    let exit = match error {
        RouterError::Privilege { .. } | RouterError::MissingProgram { .. } => Exit::Missing,
        RouterError::BadAddress { .. } => Exit::Usage,
        _ => Exit::Failed,
    };
    Stop {
        exit,
        code: error.code(),
        explanation,
        next,
    }
}
