//! What forms send: read within limits, and taken only with the session's token.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::response::Response;
use zeroize::Zeroizing;

use crate::ctx::Ctx;
use crate::pages::error;

/// The largest form without a file, in octets.
pub(crate) const FORM_MAX: usize = 16 * 1024;
/// The largest file, in octets.
pub(crate) const FILE_MAX: usize = 64 * 1024 * 1024;
/// The most fields of a form.
const FIELDS_MAX: usize = 32;

/// The fields of a form. What was typed may be a secret, so all of it is wiped.
pub(crate) struct Sent {
    pub(crate) ctx: Ctx,
    fields: BTreeMap<String, Zeroizing<String>>,
}

impl Sent {
    /// What was typed into a box, without space around it; empty where it was not there.
    pub(crate) fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", |text| text.trim())
    }

    /// As [`field`](Self::field); `None` where it is empty.
    pub(crate) fn given(&self, name: &str) -> Option<&str> {
        Some(self.field(name)).filter(|text| !text.is_empty())
    }

    /// A secret exactly as it was typed: space may belong to it.
    pub(crate) fn secret(&self, name: &str) -> Option<Zeroizing<String>> {
        let text = self.fields.get(name)?;
        (!text.is_empty()).then(|| text.clone())
    }
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (ctx, request) = ctx(request, state).await?;
        let kind = request.headers().get(header::CONTENT_TYPE);
        let is_form = kind.is_some_and(|kind| {
            kind.as_bytes()
                .starts_with(b"application/x-www-form-urlencoded")
        });
        if !is_form {
            return Err(error::page(&ctx, error::MALFORMED));
        }
        let body = Bytes::from_request(request, state).await;
        let body = body.map_err(|refused| too_much(&ctx, refused.status()))?;
        let pairs = axum::extract::Form::<Vec<(String, String)>>::from_request(
            Request::builder()
                .method("POST")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(body.into())
                .map_err(|_| error::page(&ctx, error::MALFORMED))?,
            state,
        )
        .await;
        let Ok(axum::extract::Form(pairs)) = pairs else {
            return Err(error::page(&ctx, error::MALFORMED));
        };
        if pairs.len() > FIELDS_MAX {
            return Err(error::page(&ctx, error::MALFORMED));
        }
        let wiped = pairs
            .into_iter()
            .map(|(name, text)| (name, Zeroizing::new(text)));
        let sent = Self {
            fields: wiped.collect(),
            ctx,
        };
        if !is_of(&sent.ctx, sent.field("csrf")) {
            return Err(error::page(&sent.ctx, error::OLD_FORM));
        }
        Ok(sent)
    }
}

/// A form with a file.
pub(crate) struct Uploaded {
    pub(crate) ctx: Ctx,
    /// The file's own name, which says nothing of where it is.
    pub(crate) name: String,
    pub(crate) octets: Bytes,
}

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (ctx, request) = ctx(request, state).await?;
        let malformed = || error::page(&ctx, error::MALFORMED);
        let parts = Multipart::from_request(request, state).await;
        let mut parts = parts.map_err(|_| malformed())?;
        let mut known = false;
        for _ in 0..FIELDS_MAX {
            let part = parts.next_field().await;
            let part = part.map_err(|refused| too_much(&ctx, refused.status()))?;
            let Some(part) = part else { break };
            let (name, file) = (
                part.name().map(str::to_owned),
                part.file_name().map(str::to_owned),
            );
            match name.as_deref() {
                Some("csrf") => {
                    let text = part.text().await.map_err(|_| malformed())?;
                    known = is_of(&ctx, &text);
                }
                Some("file") if known => {
                    let octets = part.bytes().await;
                    let octets = octets.map_err(|refused| too_much(&ctx, refused.status()))?;
                    let name = file.unwrap_or_default();
                    let name: String = name.rsplit(['/', '\\']).next().into_iter().collect();
                    let plain = name.chars().filter(|c| !c.is_control()).take(100).collect();
                    return Ok(Self {
                        ctx,
                        name: plain,
                        octets,
                    });
                }
                _ => break,
            }
        }
        Err(error::page(&ctx, error::OLD_FORM))
    }
}

async fn ctx<S: Send + Sync>(request: Request, state: &S) -> Result<(Ctx, Request), Response> {
    use axum::response::IntoResponse;
    let (mut parts, body) = request.into_parts();
    let ctx = Ctx::from_request_parts(&mut parts, state).await;
    let ctx = ctx.map_err(IntoResponse::into_response)?;
    Ok((ctx, Request::from_parts(parts, body)))
}

/// Whether a form is of this session.
fn is_of(ctx: &Ctx, token: &str) -> bool {
    ctx.session
        .as_ref()
        .is_some_and(|session| session.csrf.is(token))
}

fn too_much(ctx: &Ctx, status: StatusCode) -> Response {
    let large = status == StatusCode::PAYLOAD_TOO_LARGE;
    error::page(
        ctx,
        if large {
            error::TOO_LARGE
        } else {
            error::MALFORMED
        },
    )
}
