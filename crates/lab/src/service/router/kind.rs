//! The kinds of virtual routers: one row and one file each.

use std::fmt::Debug;
use std::net::SocketAddr;

use link::upnp::device::{Handle, Visitors};
use text::Message;
use wsc::ap::ApEvent;

use super::core::{Core, Happening};
use super::plan::Plan;
use crate::service::console;
use crate::service::http::{Request, Response};

/// What a kind adds to the [`Core`]: its web interface.
pub trait Face: Debug + Send {
    /// Answers a request. The moment is [`Core::now`].
    fn request(&mut self, core: &mut Core, request: &Request) -> Response;

    /// Answers a datagram; `None` says nothing.
    fn datagram(&mut self, _core: &mut Core, _octets: &[u8]) -> Option<Vec<u8>> {
        None
    }

    /// Takes note of something that happened, such as for those who subscribed to events.
    fn happened(&mut self, _core: &mut Core, _happening: &Happening) {}

    /// Takes note of something that happened at the access point of a network.
    fn at_access_point(&mut self, _core: &mut Core, _network: usize, _event: &ApEvent) {}

    /// The UPnP device of this kind, whose web server is at this address; `None` where it has none.
    /// Its announcements and notifications are the caller's to carry, and its visits are for
    /// [`VirtualRouter::visit`](super::VirtualRouter::visit).
    fn over_upnp(&mut self, _core: &mut Core, _at: SocketAddr) -> Option<(Handle, Visitors)> {
        None
    }

    /// Answers a command at its control socket; `None` where it has none.
    fn control(&mut self, _core: &mut Core, _line: &str) -> Option<String> {
        None
    }

    /// What is to be told to programs that attached to its control socket.
    fn take_events(&mut self) -> Vec<String> {
        Vec::new()
    }

    /// Does what a line of its owner's says, such as a touch of its display; `None` where this kind
    /// has no such thing.
    fn command(&mut self, _core: &mut Core, _line: &str) -> Option<Vec<Message>> {
        None
    }

    /// The lines that [`Self::command`] understands, each with the name of the message that says
    /// what it does.
    fn commands(&self) -> &'static [(&'static str, &'static str)] {
        &[]
    }
}

/// A kind of router: one row of [`ALL`].
#[derive(Debug)]
pub struct Kind {
    /// Its name, which is the scheme of its driver where there is one.
    pub name: &'static str,
    /// The name of the message that says what it is.
    pub(super) about: &'static str,
    /// Its maker, as it tells it.
    pub maker: &'static str,
    /// Its model, as it tells it.
    pub model: &'static str,
    /// The version of its firmware, as it tells it.
    pub firmware: &'static str,
    /// The user of its settings page; empty where there is only a password.
    pub user: &'static str,
    /// The password of its settings page, unless another is given.
    pub password: &'static str,
    /// Its address for the driver, with `{http}` and `{https}` for its web servers, `{user}`,
    /// and `{socket}` for its control socket.
    pub address: &'static str,
    /// Its networks.
    pub networks: fn() -> Vec<Plan>,
    /// Its web interface.
    pub face: fn() -> Box<dyn Face>,
}

/// Every kind.
pub static ALL: &[&Kind] = &[
    &super::plain::KIND,
    &super::asus::KIND,
    &super::freebox::KIND,
    &super::fritz::KIND,
    &super::hostapd::KIND,
    &super::jnap::KIND,
    &super::keenetic::KIND,
    &super::mikrotik::KIND,
    &super::openwrt::KIND,
    &super::tplink::KIND,
    &super::upnp::KIND,
];

impl Kind {
    /// What it is, in a line without a period.
    pub const fn about(&self) -> Message {
        console::about(self.about)
    }
}

/// The kind of this name.
pub fn find(name: &str) -> Option<&'static Kind> {
    ALL.iter().copied().find(|kind| kind.name == name)
}
