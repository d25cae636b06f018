//! A router that external registrars configure over UPnP (`WFADevice:1`), and that has nothing else
//! for programs. What it answers is `link`'s device, on this router's own registrar.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use link::upnp::device::{self, Handle, Identity, MAX_CONTENT, Upnp, Visitors};
use wsc::ap::ApEvent;

use super::core::{Core, Happening};
use super::kind::{Face, Kind};
use super::plan::Plan;
use crate::service::http::{Body, Request, Response};

/// The row of this kind.
pub(super) static KIND: Kind = Kind {
    name: "upnp",
    about: "lab-router-upnp",
    maker: "Octopin lab",
    model: "UPnP Router 1",
    firmware: "1.0",
    user: "",
    password: "",
    address: "upnp:http://{http}/wps_device.xml",
    networks: || Plan::home().into_iter().take(1).collect(),
    face: || Box::new(WfaDevice::default()),
};

/// The device, once its address is known.
#[derive(Debug, Default)]
struct WfaDevice {
    handle: Option<Handle>,
}

impl Face for WfaDevice {
    fn request(&mut self, core: &mut Core, request: &Request) -> Response {
        let from = request.from.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
        let wps = core.networks().first().is_some_and(super::Network::wps);
        let Some(handle) = self.handle.as_ref().filter(|_| wps) else {
            return Response::empty(404);
        };
        if request.body.len() > MAX_CONTENT {
            return Response::empty(413);
        }
        let request = device::Request {
            method: request.method.clone(),
            path: request.path.clone(),
            headers: request.headers.clone(),
            content: request.body.clone(),
        };
        let answer = core.visit(0, |ap, now| handle.answer(ap, now, from, &request));
        answer.map_or_else(|| Response::empty(404), convert)
    }

    fn at_access_point(&mut self, core: &mut Core, network: usize, event: &ApEvent) {
        if let Some(handle) = &self.handle {
            core.visit(network, |ap, now| handle.note(ap, now, event));
        }
    }

    /// A router that restarts has forgotten who subscribed, and announces itself when it is back.
    fn happened(&mut self, core: &mut Core, happening: &Happening) {
        let Some(handle) = &self.handle else { return };
        match happening {
            Happening::Restarts => {
                core.visit(0, |ap, now| handle.forget(ap, now));
            }
            Happening::Back => handle.announce(),
            _ => {}
        }
    }

    fn over_upnp(&mut self, core: &mut Core, at: SocketAddr) -> Option<(Handle, Visitors)> {
        let local = device::networks(at.ip()).ok()?;
        let seed = core.random();
        let identity = core.visit(0, |ap, _| Identity::of(ap, at))?;
        let (handle, visitors) = Handle::new(Upnp::new(identity, local, &seed));
        self.handle = Some(handle.clone());
        Some((handle, visitors))
    }
}

fn convert(answer: device::Response) -> Response {
    Response {
        status: answer.status,
        headers: answer.headers,
        body: Body::Octets(answer.content),
    }
}
