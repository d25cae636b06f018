//! Printers that ask for WPS on the air.

use std::time::Duration;

use devices::find::Sighting;
use devices::find::air::Requests;
use link::nl80211::{RadioError, Wireless, channel_number};
use serde_json::{Value, json};

/// What was heard.
#[derive(Debug)]
pub(super) struct Heard {
    /// The channels that were listened on, in MHz.
    channels: Vec<u32>,
    /// Each printer once.
    pub(super) sightings: Vec<Sighting>,
}

/// Listens for `time` with the interface of this name or the first. `seen` gets each printer when it
/// is first heard.
pub(super) async fn listen(
    wifi: Option<&str>,
    time: Duration,
    mut seen: impl FnMut(&Sighting),
) -> Result<Heard, RadioError> {
    let wireless = Wireless::open()?;
    let radio = wireless.radio(wifi).await?;
    let mut requests = Requests::default();
    let hear = |heard| {
        if let Some(sighting) = requests.hear(&heard) {
            seen(sighting);
        }
    };
    let channels = wireless.listen(&radio, time, hear).await?;
    Ok(Heard {
        channels,
        sightings: requests.into_sightings(),
    })
}

/// Whether the interface is up. One that is down is switched on by one at a time.
pub(super) async fn is_up(wifi: Option<&str>) -> bool {
    let Ok(wireless) = Wireless::open() else {
        return false;
    };
    let radio = wireless.radio(wifi).await;
    radio.is_ok_and(|radio| radio.up)
}

/// How the listening went, for the document.
pub(super) fn document(heard: &Result<Heard, RadioError>) -> Value {
    match heard {
        Ok(heard) => {
            let numbers = heard.channels.iter().map(|&one| channel_number(one));
            json!({"channels": numbers.collect::<Vec<_>>(), "trouble": null})
        }
        Err(error) => json!({"channels": [], "trouble": error.to_string()}),
    }
}
