//! The passphrase is written to the printer, in whichever dialect it takes it.

use std::io;
use std::path::PathBuf;

use devices::printer::{DRIVERS, PrinterState, Refusal, Visit, Wish};
use lan::secret::Secret;
use text::msg;
use wsc::credential::Credential;

use super::world::Trouble;

/// Keeps what a printer at this address has, before it is changed.
pub(crate) type Keep = dyn Fn(&str, &PrinterState) -> io::Result<PathBuf>;

/// Writes the settings of the network `home` over the connection of `visit`. What the printer has
/// now is on disk before anything is changed.
///
/// # Errors
/// The printer refuses in every dialect that it speaks, or the journal cannot be kept.
pub(crate) async fn write(
    visit: &mut Visit,
    state: &PrinterState,
    home: &Credential,
    keep: &Keep,
) -> Result<(), Trouble> {
    let key = String::from_utf8_lossy(home.key.expose_secret());
    let wish = Wish::Join {
        ssid: home.ssid.to_text(),
        passphrase: (!home.is_open()).then(|| Secret::new(key.as_ref())),
    };
    let speaks = |dialect| state.web.dialects.contains(&dialect);
    let able = DRIVERS
        .iter()
        .filter(|driver| driver.capabilities().set_wifi && speaks(driver.dialect()));
    let nobody = Refusal::in_every_dialect();
    let mut refused = Trouble::told(nobody.code, &nobody);
    // What was before is on disk before anything is changed.
    keep(visit.target().host_name(), state).map_err(|error| {
        let not_kept = msg!("job-not-kept", error = error.to_string());
        Trouble::told("no-journal", &not_kept)
    })?;
    for driver in able {
        let plan = match driver.plan(&wish, state) {
            Ok(plan) => plan,
            Err(refusal) => {
                refused = Trouble::told(refusal.code, &refusal);
                continue;
            }
        };
        let Err(trouble) = driver.apply(&plan, visit).await else {
            return Ok(());
        };
        refused = if trouble.wants_login() {
            Trouble {
                next: Some(msg!(
                    "job-set-with-password",
                    host = visit.target().address()
                )),
                ..Trouble::told(trouble.code, &trouble)
            }
        } else {
            Trouble::told(trouble.code, &trouble)
        };
        if !trouble.leaves_another_way() {
            break;
        }
    }
    Err(refused)
}
