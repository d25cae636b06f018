//! The server's side of HTTP's Digest login (RFC 7616) with MD5, as home routers have it.

use md5::{Digest as _, Md5};

use crate::service::http::{Request, Response};

/// A place that is protected.
#[derive(Debug)]
pub(super) struct Gate {
    realm: &'static str,
    nonce: String,
}

impl Gate {
    pub(super) fn new(realm: &'static str) -> Self {
        Self {
            realm,
            nonce: String::new(),
        }
    }

    /// Whether the request comes from this user. Otherwise what is answered to it, with a new nonce
    /// of these octets.
    pub(super) fn admit(
        &mut self,
        request: &Request,
        user: &str,
        password: &str,
        fresh: [u8; 16],
    ) -> Result<(), Response> {
        let header = request.header("authorization").unwrap_or_default();
        let fields = header.strip_prefix("Digest ").unwrap_or_default();
        if !self.nonce.is_empty() && self.fits(fields, request, user, password) {
            return Ok(());
        }
        self.nonce = hex(&fresh);
        let challenge = format!(
            "Digest realm=\"{}\",nonce=\"{}\",algorithm=MD5,qop=\"auth\"",
            self.realm, self.nonce
        );
        Err(Response::empty(401).with("www-authenticate", challenge))
    }

    fn fits(&self, fields: &str, request: &Request, user: &str, password: &str) -> bool {
        let field = |name: &str| {
            let found = fields.split(',').find_map(|field| {
                let (key, value) = field.split_once('=')?;
                (key.trim() == name).then_some(value.trim().trim_matches('"'))
            });
            found.unwrap_or_default()
        };
        let known = field("username") == user
            && field("realm") == self.realm
            && field("nonce") == self.nonce
            && field("uri") == request.path
            && field("qop") == "auth";
        let secret = hash(&format!("{user}:{}:{password}", self.realm));
        let asked = hash(&format!("{}:{}", request.method, request.path));
        let expected = hash(&format!(
            "{secret}:{}:{}:{}:auth:{asked}",
            self.nonce,
            field("nc"),
            field("cnonce")
        ));
        known && field("response") == expected
    }
}

fn hash(text: &str) -> String {
    hex(&Md5::digest(text.as_bytes()))
}

pub(super) fn hex(octets: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for octet in octets {
        let _ = write!(text, "{octet:02x}");
    }
    text
}
