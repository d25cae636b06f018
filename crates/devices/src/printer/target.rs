//! The address of a printer, as a person gives it, and where each dialect is to be looked for.

use lan::http::{Scheme, Url};
use text::{Message, Tell, Value, msg};

/// Where IPP is, by what printers have: the standard's path, and two of before it.
static IPP_PATHS: &[&str] = &["/ipp/print", "/ipp/printer", "/ipp"];

/// The port of SNMP.
const SNMP_PORT: u16 = 161;

/// The address that a printer has on its own setup network, `HP-Setup-…`.
pub const SETUP_ADDRESS: &str = "192.168.223.1";

/// Where a printer is to be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    host: String,
    ipp: Vec<Url>,
    web: Vec<Url>,
    snmp: Option<u16>,
}

/// Why a text is no address of a printer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// It is no address at all.
    Bad {
        /// What was given, shortened.
        text: String,
        /// What is wrong with it.
        reason: Value,
    },
}

impl Tell for TargetError {
    fn told(&self) -> Message {
        let Self::Bad { text, reason } = self;
        let text = text.escape_debug().to_string();
        msg!("device-target-bad", text, reason)
    }
}

text::display_told!(TargetError);

impl Target {
    /// Reads an address: a host, `HOST:PORT`, `ipp://…`, `ipps://…`, `http://…` or `https://…`.
    ///
    /// Where a port is written, only that port is used: the same computer may have other devices
    /// at its other ports, as `ipp-usb` and virtual printers do.
    ///
    /// # Errors
    /// It has no host, or another scheme.
    pub fn parse(text: &str) -> Result<Self, TargetError> {
        let bad = |reason: Value| TargetError::Bad {
            text: text.chars().take(80).collect(),
            reason,
        };
        let text = text.trim();
        if text.is_empty() {
            return Err(bad(msg!("device-target-empty").into()));
        }
        if !text.contains("://") {
            let v6 = text.parse::<std::net::Ipv6Addr>().is_ok()
                || text
                    .split_once('%')
                    .is_some_and(|(ip, _)| ip.parse::<std::net::Ipv6Addr>().is_ok());
            let host = if v6 {
                format!("[{text}]")
            } else {
                text.to_owned()
            };
            let url =
                Url::parse(&format!("http://{host}")).map_err(|error| bad(error.reason.into()))?;
            if url.path() != "/" {
                return Err(bad(msg!("device-target-path").into()));
            }
            let port = url.port() != Scheme::Http.default_port();
            return Ok(if port {
                Self::one_port(&url)
            } else {
                Self::host(&url)
            });
        }
        let url = Url::parse(text).map_err(|error| bad(error.reason.into()))?;
        Ok(Self::one_port(&url))
    }

    /// The same, without SNMP.
    pub(super) fn without_snmp(self) -> Self {
        Self { snmp: None, ..self }
    }

    /// A host alone: every dialect at its usual port.
    fn host(root: &Url) -> Self {
        let at = |scheme: Scheme, path: &str| {
            let url = root.with_scheme(scheme, scheme.default_port());
            url.with_path(path).ok()
        };
        let mut ipp: Vec<Url> = IPP_PATHS
            .iter()
            .filter_map(|path| at(Scheme::Ipp, path))
            .collect();
        ipp.extend(at(Scheme::Ipps, "/ipp/print"));
        Self {
            host: root.host().to_owned(),
            ipp,
            web: vec![
                root.with_scheme(Scheme::Http, 80),
                root.with_scheme(Scheme::Https, 443),
                root.with_scheme(Scheme::Http, 8080),
            ],
            snmp: Some(SNMP_PORT),
        }
    }

    /// One port, and the dialects that can be behind it.
    fn one_port(url: &Url) -> Self {
        let tls = url.scheme().is_tls();
        let (ipp, web) = if tls {
            (Scheme::Ipps, Scheme::Https)
        } else {
            (Scheme::Ipp, Scheme::Http)
        };
        let is_ipp = matches!(url.scheme(), Scheme::Ipp | Scheme::Ipps);
        let paths: Vec<&str> = match url.path() {
            path if is_ipp && path != "/" => vec![path],
            _ => IPP_PATHS.to_vec(),
        };
        let own = url.port() != url.scheme().default_port();
        let at = |path: &str| url.with_scheme(ipp, url.port()).with_path(path).ok();
        let mut target = Self {
            host: url.host().to_owned(),
            ipp: paths.into_iter().filter_map(at).collect(),
            web: url
                .with_scheme(web, url.port())
                .with_path("/")
                .into_iter()
                .collect(),
            snmp: (!own).then_some(SNMP_PORT),
        };
        if !own {
            // The usual ports of both are of one device.
            match url.scheme() {
                Scheme::Ipp | Scheme::Ipps => target.web = Self::host(url).web,
                Scheme::Http | Scheme::Https => target.ipp = Self::host(url).ipp,
            }
            let root = |url: Url| url.with_path("/").ok();
            target.web = target.web.into_iter().filter_map(root).collect();
        }
        target
    }

    /// The same with SNMP at another port.
    #[must_use]
    pub fn with_snmp_port(mut self, port: u16) -> Self {
        self.snmp = Some(port);
        self
    }

    /// The host: a name or an IP address.
    pub fn host_name(&self) -> &str {
        &self.host
    }

    /// An address that leads here again, as a person can give it: with scheme and port where the port
    /// is not the usual one, the host alone otherwise.
    pub fn address(&self) -> String {
        let own = |url: &&Url| url.port() != Scheme::Http.default_port();
        match self.web.first().filter(own) {
            Some(root) => root.to_string().trim_end_matches('/').to_owned(),
            None => self.host.clone(),
        }
    }

    /// Where IPP may be, the likeliest first.
    pub fn ipp(&self) -> &[Url] {
        &self.ipp
    }

    /// Where the web server may be, the likeliest first.
    pub fn web(&self) -> &[Url] {
        &self.web
    }

    /// The port of SNMP, where it is worth a try.
    pub fn snmp(&self) -> Option<u16> {
        self.snmp
    }

    /// Whether this is a printer on its own setup network.
    pub fn is_setup(&self) -> bool {
        self.host == SETUP_ADDRESS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn urls(urls: &[Url]) -> Vec<String> {
        urls.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_host_is_looked_for_at_the_usual_ports() {
        let target = Target::parse("192.168.1.20").unwrap();
        assert_eq!(urls(target.ipp())[0], "ipp://192.168.1.20/ipp/print");
        assert_eq!(
            urls(target.web()),
            [
                "http://192.168.1.20/",
                "https://192.168.1.20/",
                "http://192.168.1.20:8080/"
            ]
        );
        assert_eq!(target.snmp(), Some(161));
        assert!(Target::parse("192.168.223.1").unwrap().is_setup());
        assert!(Target::parse("fe80::1%eth0").is_ok());
    }

    #[test]
    fn a_port_that_is_written_is_the_only_one() {
        for text in [
            "http://127.0.0.1:60000",
            "127.0.0.1:60000",
            "ipp://127.0.0.1:60000/ipp/print",
        ] {
            let target = Target::parse(text).unwrap();
            assert_eq!(urls(target.web()), ["http://127.0.0.1:60000/"], "{text}");
            assert_eq!(
                urls(target.ipp())[0],
                "ipp://127.0.0.1:60000/ipp/print",
                "{text}"
            );
            assert_eq!(target.snmp(), None, "{text}");
        }
        let target = Target::parse("ipps://h:8443/x/y").unwrap();
        assert_eq!(urls(target.ipp()), ["ipps://h:8443/x/y"]);
        assert_eq!(urls(target.web()), ["https://h:8443/"]);
    }

    #[test]
    fn the_usual_port_of_one_dialect_does_not_exclude_the_others() {
        let target = Target::parse("ipp://printer.local/ipp/print").unwrap();
        assert_eq!(urls(target.web())[0], "http://printer.local/");
        let target = Target::parse("http://printer.local").unwrap();
        assert_eq!(urls(target.ipp())[0], "ipp://printer.local/ipp/print");
    }

    #[test]
    fn its_address_leads_to_the_same_port_first() {
        for (given, address) in [
            ("192.168.1.20", "192.168.1.20"),
            ("http://printer.local/", "printer.local"),
            ("localhost:60000", "http://localhost:60000"),
            ("http://127.0.0.1:60000/", "http://127.0.0.1:60000"),
            ("https://printer.local", "https://printer.local"),
            ("https://printer.local:8443", "https://printer.local:8443"),
            ("ipp://[::1]:60000/ipp/print", "http://[::1]:60000"),
        ] {
            let target = Target::parse(given).unwrap();
            assert_eq!(target.address(), address, "{given}");
            let again = Target::parse(&target.address()).unwrap();
            assert_eq!(again.web().first(), target.web().first(), "{given}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", " ", "ftp://h", "http://", "a b", "h/x", "http://u:p@h/"] {
            let error = Target::parse(text).unwrap_err().to_string();
            assert!(error.contains("octopin find"), "{text}: {error}");
        }
    }
}
