//! How a telephone gets in: TLS with a certificate made for this run, whose fingerprint the terminal
//! shows, and a link in a QR code that is good once.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::sync::Arc;

use qrcode::render::{svg, unicode};
use qrcode::{EcLevel, QrCode};
use rcgen::{CertificateParams, KeyPair, SanType};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use sha2::{Digest, Sha256};
use tokio_rustls::TlsAcceptor;

use crate::session::Token;

/// Where telephones come in.
pub(crate) struct Lan {
    /// The address that is in the link.
    first: SocketAddr,
    /// The others, where a telephone may be instead.
    others: Vec<SocketAddr>,
    /// SHA-256 of the certificate, in pairs of hexadecimal digits.
    pub(crate) fingerprint: String,
    pub(crate) acceptor: TlsAcceptor,
}

/// The addresses of this computer in private networks (RFC 1918, RFC 4193), where telephones are:
/// that of the network that leads out first, which is the one that has other devices in it.
pub(crate) fn private_addresses() -> Vec<IpAddr> {
    let mut found: Vec<IpAddr> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .filter(|one| !one.is_loopback())
        .map(|one| one.ip())
        .filter(|ip| match ip {
            IpAddr::V4(ip) => ip.is_private(),
            IpAddr::V6(ip) => ip.is_unique_local(),
        })
        .collect();
    let out = way_out();
    // What can be typed by hand comes first.
    found.sort_by_key(|ip| (ip.is_ipv6(), !out.contains(ip), *ip));
    found.dedup();
    found
}

/// This computer's addresses on the way to other networks. Nothing is sent: a socket that is bound to
/// another's address says which of its own it would use. The others are of documentation (RFC 5737,
/// RFC 3849).
fn way_out() -> Vec<IpAddr> {
    let own = |from: IpAddr, to: IpAddr| {
        let socket = UdpSocket::bind((from, 0)).ok()?;
        socket.connect((to, 9)).ok()?;
        Some(socket.local_addr().ok()?.ip())
    };
    let pairs: [(IpAddr, IpAddr); 2] = [
        (
            Ipv4Addr::UNSPECIFIED.into(),
            Ipv4Addr::new(192, 0, 2, 1).into(),
        ),
        (
            Ipv6Addr::UNSPECIFIED.into(),
            Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1).into(),
        ),
    ];
    pairs
        .iter()
        .filter_map(|(from, to)| own(*from, *to))
        .collect()
}

impl Lan {
    /// A new certificate for these addresses; the first is in the link.
    ///
    /// # Errors
    /// The key or the certificate cannot be made.
    pub(crate) fn new(first: SocketAddr, others: Vec<SocketAddr>) -> Result<Self, String> {
        let key = KeyPair::generate().map_err(|error| error.to_string())?;
        let mut params = CertificateParams::default();
        let addresses = [&first].into_iter().chain(&others);
        params.subject_alt_names = addresses
            .map(|address| SanType::IpAddress(address.ip()))
            .collect();
        params.distinguished_name.push(
            rcgen::DnType::CommonName,
            String::from(text::msg!("cmd-serve-certificate")),
        );
        let certificate = params
            .self_signed(&key)
            .map_err(|error| error.to_string())?;
        let fingerprint = Sha256::digest(certificate.der().as_ref());
        let pairs: Vec<String> = fingerprint.iter().map(|o| format!("{o:02X}")).collect();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .map_err(|error| error.to_string())?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self {
            first,
            others,
            fingerprint: pairs.join(":"),
            acceptor: TlsAcceptor::from(Arc::new(config)),
        })
    }

    /// The link with this token at the first address, and at the others.
    pub(crate) fn links(&self, token: &Token) -> (String, Vec<String>) {
        let link = |at: &SocketAddr| format!("https://{at}/open/{}", token.as_str());
        let others = self.others.iter().map(link).collect();
        (link(&self.first), others)
    }
}

/// A text as a QR code of SVG, with a quiet zone. Empty where it is too long for one.
pub(crate) fn qr_svg(text: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else {
        return String::new();
    };
    // The page gives it its name; black on white in every colour scheme, as readers need it.
    let drawn = code
        .render::<svg::Color<'_>>()
        .min_dimensions(240, 240)
        .build();
    drawn
        .split_once("?>")
        .map_or(drawn.clone(), |(_, svg)| svg.to_owned())
}

/// The same for a terminal.
pub(crate) fn qr_text(text: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::L) else {
        return String::new();
    };
    code.render::<unicode::Dense1x2>()
        .dark_color(unicode::Dense1x2::Light)
        .light_color(unicode::Dense1x2::Dark)
        .build()
}
