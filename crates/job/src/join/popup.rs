//! What this computer's own access point tells while it is on the air, as events of the job.

use devices::router::heard::Heard;
use link::nl80211::{PopupNotice, Refusal};
use text::{Message, msg};
use wsc::ap::ApEvent;

use super::event::What;

/// A notice as an event; `None` for what ends the exchange, which is told as such, and for what
/// concerns nobody.
pub(super) fn told(notice: &PopupNotice) -> Option<What> {
    Some(match notice {
        PopupNotice::OnAir { ssid, bssid } => {
            let (network, mac) = (ssid.to_text(), bssid.to_string());
            What::around("on-air", None, msg!("job-popup-on-air", network, mac))
        }
        PopupNotice::Probed(mac) => {
            let text = msg!("job-popup-probed", mac = mac.to_string());
            What::around("probed", Some(*mac), text)
        }
        PopupNotice::Admitted(mac) => {
            let text = msg!("job-popup-let-in", mac = mac.to_string());
            What::around("let-in", Some(*mac), text)
        }
        PopupNotice::Refused(mac, why) => {
            let why = refusal(*why);
            let text = msg!("job-kept-out", mac = mac.to_string(), why);
            What::around("refused", Some(*mac), text)
        }
        PopupNotice::Ap(event) => return of_access_point(event),
        _ => return None,
    })
}

/// The same of an event of the access point's WPS.
pub(crate) fn of_access_point(event: &ApEvent) -> Option<What> {
    Some(match event {
        ApEvent::Run(mac, event) => What::heard(&Heard::of(*mac, event)?),
        ApEvent::PinNeeded { device, .. } => {
            let names = [
                &device.device_name,
                &device.manufacturer,
                &device.model_name,
            ];
            let names = names.map(String::as_str).join(" ");
            let text = msg!("job-asks-for-pin", device = names.trim());
            What::Note { text }
        }
        // The last one of these is how the exchange ended.
        ApEvent::Ended(mac, Err(failure)) => {
            let (kind, why) = (failure.at.to_string(), &failure.config_error);
            let text = msg!("job-run-ended-at", kind, why);
            What::around("failed", Some(*mac), text)
        }
        _ => return None,
    })
}

/// Why a station is not let in.
fn refusal(why: Refusal) -> Message {
    match why {
        Refusal::Stranger => msg!("job-popup-stranger"),
        Refusal::NotWps => msg!("job-popup-not-wps"),
        Refusal::Full => msg!("job-popup-full"),
        _ => msg!("job-popup-not-possible"),
    }
}
