//! The settings that a device is given, for a router that leaves that to this program (WPS over UPnP).

use devices::router::drivers::Access;
use link::manager;
use link::nl80211::RadioError;
use text::msg;

use crate::ask;
use crate::cmd::find::refuse_radio;
use crate::exit::{Exit, Stop};
use crate::input::{StandardInput, network, router_pin};

/// The settings, or how to come by them. Routers that give out their own settings need none of this.
#[derive(Debug, clap::Args)]
pub(super) struct Network {
    /// With upnp: the name of the network that the device is given
    #[arg(long, value_name = "NAME", requires = "passphrase")]
    ssid: Option<String>,
    /// With upnp: its passphrase; `-` reads it from standard input
    #[arg(long, requires = "ssid")]
    passphrase: Option<String>,
    /// With upnp: give the device the network that this interface of this computer is in, after you
    /// have agreed
    #[arg(long, value_name = "IF", conflicts_with_all = ["ssid", "router_pin"])]
    wifi: Option<String>,
    /// With upnp: the router's own PIN, from its label or its settings page, with which the settings
    /// are learned in one try; `-` reads it from standard input
    #[arg(long, value_name = "PIN", conflicts_with = "ssid")]
    router_pin: Option<String>,
}

impl Network {
    /// Puts what was given on the command line where the driver looks for it.
    ///
    /// # Errors
    /// A name or passphrase that no network has, or a PIN that is none.
    pub(super) fn give(&self, access: Access, stdin: &mut StandardInput) -> Result<Access, Stop> {
        let given = match (&self.ssid, &self.passphrase) {
            (Some(ssid), Some(passphrase)) => {
                let passphrase = stdin.value("--passphrase", passphrase)?;
                Some(network(ssid, &passphrase)?)
            }
            _ => None,
        };
        let pin = match &self.router_pin {
            Some(given) => Some(router_pin(&stdin.value("--router-pin", given)?)?),
            None => None,
        };
        Ok(Access {
            network: given,
            router_pin: pin,
            ..access
        })
    }

    /// Takes the settings of this computer's own network, where that was asked for and is agreed to.
    ///
    /// # Errors
    /// Nobody agreed, or the program that manages the interface does not give them.
    pub(super) async fn of_this_computer(&self, access: Access, yes: bool) -> Result<Access, Stop> {
        let Some(interface) = &self.wifi else {
            return Ok(access);
        };
        let question = msg!("cmd-router-give-network", interface).to_string();
        if !ask::agree(&question, yes)? {
            let refused = msg!("cmd-router-not-agreed-network");
            return Err(Stop::told(Exit::Failed, "not-agreed", &refused));
        }
        let home = manager::home_network(interface, None).await;
        let home = home.map_err(|error| refuse_radio(&RadioError::from(error)))?;
        Ok(Access {
            network: Some(home.credential),
            ..access
        })
    }
}
