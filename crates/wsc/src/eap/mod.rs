//! How the protocol's messages travel on a link: EAPOL, EAP, fragments, and the two sides of the
//! EAP conversation.

pub mod eapol;
pub mod fragment;
pub mod packet;
mod peer;
mod server;

pub(crate) use peer::{Peer, PeerOutput};
pub(crate) use server::{Server, ServerOutput};
