//! The four actions that registrars call.

use std::net::IpAddr;

use lan::soap::{self, Call, Fault};
use wsc::ap::{AccessPoint, NoAnswer};
use wsc::time::Instant;

use super::super::wlan::{self, EventKind, SERVICE_TYPE};
use super::{Request, Response, Upnp};

/// The codes of UPnP, and those of HTTP that hostapd answers in their place.
const INVALID_ACTION: u16 = 401;
const ACTION_FAILED: u16 = 501;
const BAD_MESSAGE: u16 = 400;
const FAILED: u16 = 500;

impl Upnp {
    /// Answers a call.
    pub(super) fn act(
        &self,
        ap: &mut AccessPoint,
        now: Instant,
        from: IpAddr,
        request: &Request,
    ) -> Response {
        match self.call(ap, now, from, request) {
            Ok(answer) => Response::xml(200, answer.answer()),
            Err(code) => Response::xml(code, Fault::of_code(code).answer()),
        }
    }

    /// The answer, or the code of the fault.
    fn call(
        &self,
        ap: &mut AccessPoint,
        now: Instant,
        from: IpAddr,
        request: &Request,
    ) -> Result<Call, u16> {
        let header = request.header("soapaction");
        let action = action(header).ok_or(INVALID_ACTION)?;
        // What cannot be read has no arguments; an action that needs one says so.
        let call = soap::read_request(header, &request.content).unwrap_or_else(|_| Call {
            action: action.to_owned(),
            ..Call::default()
        });
        if action.eq_ignore_ascii_case("SetSelectedRegistrar") {
            self.subscriptions.of(from).ok_or(ACTION_FAILED)?;
        }
        let called = wlan::Request::read(&call).map_err(wlan::RequestError::code)?;
        let message = match &called {
            wlan::Request::GetDeviceInfo => ap.device_info(now).ok_or(FAILED)?,
            wlan::Request::PutMessage(message) => match ap.put_message(now, message) {
                Ok(answer) => answer,
                Err(NoAnswer::NotAMessage | NoAnswer::NoRun) => return Err(BAD_MESSAGE),
                // The answer has to have a message, and there is none any more. Registrars know.
                Err(NoAnswer::Ended) => return Err(FAILED),
            },
            wlan::Request::PutWlanResponse { kind, message, .. } => {
                if *kind != EventKind::Eap {
                    return Err(FAILED);
                }
                // A device that is gone by now is no fault of the registrar.
                let _ = ap.external_answered(now, message);
                Vec::new()
            }
            wlan::Request::SetSelectedRegistrar(message) => {
                // UPnP does not say which subscriber calls; its address does.
                let id = self.subscriptions.of(from).ok_or(ACTION_FAILED)?;
                let selected = ap.external_selected(now, id, message);
                selected.map_err(|_| FAILED)?;
                Vec::new()
            }
        };
        Ok(called.answer(&message))
    }
}

/// The action that the header names, of this service: `"urn:...:WFAWLANConfig:1#PutMessage"`, the
/// quotation marks included (UPnP Device Architecture 1.1, section 3.2.1).
fn action(header: Option<&str>) -> Option<&str> {
    let text = header?.trim().strip_prefix('"')?.strip_suffix('"')?;
    let (service, action) = text.rsplit_once('#')?;
    service.eq_ignore_ascii_case(SERVICE_TYPE).then_some(action)
}
