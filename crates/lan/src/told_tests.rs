//! Every error is told in every language, and in English as ever.

use std::net::SocketAddr;
use std::time::Duration;

use text::{Language, Tell};

use crate::dns_sd::DnsSdError;
use crate::gena::GenaError;
use crate::http::pin::Fingerprint;
use crate::http::{Awaited, HttpError, Url};
use crate::ipp::{self, IppError};
use crate::snmp::{self, Refusal, SnmpError, UserError};
use crate::soap::{Excess, Fault, Part, SoapError};
use crate::upnp::DescriptionError;
use crate::xml::XmlError;

fn agent() -> SocketAddr {
    SocketAddr::from(([192, 0, 2, 7], 161))
}

fn host() -> String {
    "192.0.2.7".to_owned()
}

/// Whether every language tells it. What one forgets has its English name in it.
fn check(told: &impl Tell) {
    let message = told.told();
    assert_eq!(message.untold(), [], "{message:?}");
}

fn http_errors() -> Vec<(HttpError, &'static str)> {
    let text = |text: &str| text.to_owned();
    let waited = Duration::from_millis(2500);
    vec![
        (
            HttpError::Url(Url::parse("ftp://x\u{1b}").unwrap_err()),
            "\"ftp://x\\u{1b}\" is no address: only http, https, ipp and ipps are understood; write it like http://192.168.1.20/ or ipp://printer.local/ipp/print",
        ),
        (
            HttpError::UnknownHost { host: host() },
            "nobody on this network is called 192.0.2.7; check the spelling, or use the IP address",
        ),
        (
            HttpError::Refused {
                host: host(),
                port: 80,
            },
            "192.0.2.7 refuses connections to port 80: nothing listens there; check that this is the printer or router that you mean",
        ),
        (
            HttpError::Unreachable { host: host() },
            "there is no way to 192.0.2.7 from this computer; check that both are on the same network and that the device is switched on",
        ),
        (
            HttpError::Timeout {
                host: host(),
                awaited: Awaited::Connection,
                waited,
            },
            "192.0.2.7 did not take the connection within 2.5 s; check that the device is switched on and awake, then try again",
        ),
        (
            HttpError::Timeout {
                host: host(),
                awaited: Awaited::Answer,
                waited: Duration::from_secs(10),
            },
            "192.0.2.7 did not answer within 10 s; check that the device is switched on and awake, then try again",
        ),
        (
            HttpError::BrokenOff { host: host() },
            "192.0.2.7 broke off the conversation; try again, and restart the device if it happens again",
        ),
        (
            HttpError::NotHttp {
                host: host(),
                port: 9100,
            },
            "port 9100 of 192.0.2.7 does not speak HTTP; check that this is the printer's or router's web address",
        ),
        (
            HttpError::TooLarge {
                host: host(),
                limit: 1_048_576,
            },
            "the answer of 192.0.2.7 is larger than 1048576 octets, more than any such document has; check that this is the device that you mean",
        ),
        (
            HttpError::RedirectCircle {
                host: host(),
                last: text("/a"),
            },
            "192.0.2.7 sends us from page to page in a circle (last to /a); open it in a browser to see whether it works at all",
        ),
        (
            HttpError::RedirectElsewhere {
                host: host(),
                to: text("example.org"),
            },
            "192.0.2.7 sends us to another host, example.org, where we do not follow; use that address if it is the same device",
        ),
        (
            HttpError::LoginWanted {
                host: host(),
                realm: None,
            },
            "192.0.2.7 wants a login; give its password (often printed on a label, or on its information page)",
        ),
        (
            HttpError::LoginWanted {
                host: host(),
                realm: Some(text("HP \"x\"")),
            },
            "192.0.2.7 wants a login for \"HP \\\"x\\\"\"; give its password (often printed on a label, or on its information page)",
        ),
        (
            HttpError::LoginRefused { host: host() },
            "192.0.2.7 does not accept this user name and password; check them, and do not try many: some devices lock themselves",
        ),
        (
            HttpError::LoginUnprotected { host: host() },
            "192.0.2.7 takes a password only in a form that anybody on the network can read; use its https address",
        ),
        (
            HttpError::Forbidden {
                host: host(),
                path: text("/x"),
            },
            "192.0.2.7 does not allow this (/x); check the access settings of the device",
        ),
        (
            HttpError::NotFound {
                host: host(),
                path: text("/x"),
            },
            "192.0.2.7 has no /x; it speaks another dialect or is another device",
        ),
        (
            HttpError::Asleep {
                host: host(),
                retry_after: None,
            },
            "192.0.2.7 is asleep or busy; wake it at its panel and try again",
        ),
        (
            HttpError::Asleep {
                host: host(),
                retry_after: Some(Duration::from_secs(90)),
            },
            "192.0.2.7 is asleep or busy and asks to be left alone for 90 s; wake it at its panel and try again",
        ),
        (
            HttpError::Status {
                host: host(),
                path: text("/x"),
                status: 500,
            },
            "192.0.2.7 answers /x with HTTP status 500; the device may speak another dialect",
        ),
        (
            HttpError::LegacyTls {
                host: host(),
                what: text::msg!("lan-tls-alert", alert = "A"),
            },
            "192.0.2.7 offers only old encryption that Octopin does not accept (it said A); update its firmware, or use its http address for reading",
        ),
        (
            HttpError::NotTls {
                host: host(),
                port: 80,
            },
            "port 80 of 192.0.2.7 does not speak TLS; try the http address instead of https",
        ),
        (
            HttpError::Pins {
                name: text("p:443"),
                reason: text("EACCES"),
            },
            "the certificate of p:443 cannot be remembered: EACCES; check the directory of Octopin's state",
        ),
        (
            HttpError::System {
                host: host(),
                reason: text::Message::verbatim("EIO"),
            },
            "talking to 192.0.2.7 failed: EIO; try again",
        ),
    ]
}

#[test]
fn http_errors_are_told_in_every_language() {
    for (error, english) in http_errors() {
        check(&error);
        assert_eq!(error.to_string(), english);
        check(&IppError::Http(error));
    }
    let changed = HttpError::CertificateChanged {
        name: "p:443".to_owned(),
        known: Fingerprint::of(b"a"),
        now: Fingerprint::of(b"b"),
        kept: "/k".to_owned(),
    };
    check(&changed);
    let next = changed.told().next().unwrap().english();
    assert_eq!(
        next,
        "if the device was reset or replaced this is expected, then remove /k; otherwise something else answers at its address"
    );
    for bad in [
        "",
        "http://",
        "http://a b/",
        "http://h/ä",
        "h",
        "http://u@h/",
        "http://[::1/",
        "http://h:x/",
        "http://h:0/",
        &"x".repeat(9000),
    ] {
        check(&Url::parse(bad).unwrap_err());
    }
}

#[test]
fn ipp_errors_are_told_in_every_language() {
    for status in 0x0400..=0x0510 {
        for message in [None, Some("\"quoted\"".to_owned())] {
            let host = host();
            check(&IppError::Refused {
                host,
                status,
                message,
            });
        }
    }
    let refused = IppError::Refused {
        host: host(),
        status: 0x0503,
        message: Some("no".to_owned()),
    };
    assert_eq!(
        refused.to_string(),
        "192.0.2.7 refuses the IPP request with status 0x0503 (unknown version), saying \"no\"; the printer is too old for this"
    );
    let german = Language::German.message(&refused.told().next().unwrap());
    assert_eq!(german, "der Drucker ist dafür zu alt");
    for reason in [
        ipp::DecodeError::Truncated { at: 3 },
        ipp::DecodeError::Misplaced { at: 3 },
        ipp::DecodeError::TooMany,
        ipp::DecodeError::TooDeep,
    ] {
        let (host, path) = (host(), "/ipp".to_owned());
        check(&IppError::NotIpp { host, path, reason });
    }
    let not_reading = IppError::NotReading { operation: 2 };
    check(&not_reading);
    assert_eq!(
        not_reading.to_string(),
        "IPP operation 0x0002 may change the printer and is not sent while reading; ask for it explicitly"
    );
}

#[test]
fn snmp_errors_are_told_in_every_language() {
    let host = agent();
    for reason in [
        snmp::DecodeError::Truncated,
        snmp::DecodeError::Length,
        snmp::DecodeError::Tag {
            found: 2,
            wanted: 0x30,
        },
        snmp::DecodeError::Version(9),
        snmp::DecodeError::Oid,
        snmp::DecodeError::TooMany,
        snmp::DecodeError::Security,
        snmp::DecodeError::Signature,
    ] {
        check(&SnmpError::NotSnmp { host, reason });
    }
    for refusal in [
        Refusal::SecurityLevel,
        Refusal::NotInTimeWindow,
        Refusal::UnknownUser,
        Refusal::UnknownEngine,
        Refusal::WrongDigest,
        Refusal::Decryption,
        Refusal::NoAnswer,
        Refusal::Other,
    ] {
        let user = "me".to_owned();
        let error = SnmpError::User {
            host,
            user,
            refusal,
        };
        check(&error);
        let begins = "192.0.2.7:161 does not let the SNMP user \"me\" read: ";
        assert_eq!(error.to_string(), format!("{begins}{refusal}"));
        assert!(refusal.to_string().contains("; "));
    }
    let waited = Duration::from_millis(1500);
    let timeout = SnmpError::Timeout { host, waited };
    assert_eq!(
        timeout.to_string(),
        "192.0.2.7:161 does not answer SNMP within 1.5 s: it is switched off there, or its community is not the one that was given; try the community that is set at the device"
    );
    for error in [
        timeout,
        SnmpError::Refused { host },
        SnmpError::Agent {
            host,
            status: 2,
            index: 1,
        },
        SnmpError::Forged { host },
        SnmpError::System {
            host,
            reason: "EIO".to_owned(),
        },
    ] {
        check(&error);
    }
    check(&UserError::Name);
    check(&UserError::Password);
}

#[test]
fn errors_of_documents_are_told_in_every_language() {
    let unreadable = || XmlError::Unreadable {
        reason: "1:1".to_owned(),
    };
    for error in [XmlError::TooLong { limit: 4 }, unreadable()] {
        check(&error);
        check(&DescriptionError::Xml(error.clone()));
        check(&GenaError::Xml(error.clone()));
        check(&SoapError::Xml(error));
    }
    for part in [Part::Header, Part::Envelope, Part::Body, Part::Content] {
        check(&SoapError::Missing(part));
    }
    let header = SoapError::Missing(Part::Header).to_string();
    assert_eq!(
        header,
        "it has no SOAPACTION header of the form \"SERVICE#ACTION\""
    );
    check(&SoapError::TooMuch(Excess::Letters));
    check(&SoapError::TooMuch(Excess::Arguments));
    let (expected, found) = ("A".to_owned(), "B".to_owned());
    let other = SoapError::OtherAction { expected, found };
    check(&other);
    assert_eq!(other.to_string(), "it is about \"B\", not about \"A\"");
    for (code, description, english) in [
        (Some(401), "Invalid Action", "error 401 (Invalid Action)"),
        (Some(401), "", "error 401"),
        (None, "x", "an error without a code (x)"),
        (None, "", "an error without a code"),
    ] {
        let description = description.to_owned();
        let fault = Fault { code, description };
        check(&fault);
        assert_eq!(fault.to_string(), english);
    }
    check(&DescriptionError::NoDevice);
    for error in [
        GenaError::Header {
            header: "SID",
            status: 412,
        },
        GenaError::Both,
        GenaError::NoProperties,
        GenaError::TooMany,
    ] {
        check(&error);
    }
    check(&DnsSdError {
        reason: "EIO".to_owned(),
    });
}
