//! TLS with a certificate that the device made for itself, as printers do.

use std::sync::Arc;

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::TlsAcceptor;

use super::NetError;

/// What takes TLS connections for a device, with its certificate, and with another one for devices
/// that are meant to have a new one.
#[derive(Clone)]
pub(super) struct Acceptors {
    usual: TlsAcceptor,
    other: TlsAcceptor,
}

impl Acceptors {
    /// Makes the certificates for these names and addresses.
    pub(super) fn new(names: &[String]) -> Result<Self, NetError> {
        Ok(Self {
            usual: acceptor(names.to_vec())?,
            other: acceptor(names.to_vec())?,
        })
    }

    pub(super) const fn get(&self, other: bool) -> &TlsAcceptor {
        if other { &self.other } else { &self.usual }
    }
}

fn acceptor(names: Vec<String>) -> Result<TlsAcceptor, NetError> {
    let failed = |error: &dyn std::fmt::Display| NetError::Certificate(error.to_string());
    let made = rcgen::generate_simple_self_signed(names).map_err(|error| failed(&error))?;
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| failed(&error))?
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .map_err(|error| failed(&error))?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}
