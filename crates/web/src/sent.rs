//! What forms send: read within limits, and taken only with the session's token.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use maud::Markup;
use zeroize::Zeroizing;

use crate::app::App;
use crate::ctx::Ctx;
use crate::house::Refusal;
use crate::page::{plain, wrong_and_next};
use crate::pages::error;

/// The largest form without a file, in octets.
pub(crate) const FORM_MAX: usize = 16 * 1024;
/// The largest file, in octets.
pub(crate) const FILE_MAX: usize = 64 * 1024 * 1024;
/// The most fields of a form.
const FIELDS_MAX: usize = 32;

/// How much of a body that is refused is read, in octets, and for how long.
const REFUSED_MAX: usize = 512 * 1024 * 1024;
const REFUSED_FOR: Duration = Duration::from_secs(30);

/// A body says itself that it is larger than what is taken here.
#[derive(Clone, Copy, Debug)]
struct Oversized;

/// Refuses a body of more than `max` octets by what its head says, before anything of it is kept.
pub(crate) async fn within(max: usize, mut request: Request, next: Next) -> Response {
    let length = request.headers().get(header::CONTENT_LENGTH);
    let length = length.and_then(|text| text.to_str().ok()?.parse::<u64>().ok());
    if !length.is_some_and(|length| u64::try_from(max).is_ok_and(|max| length > max)) {
        return next.run(request).await;
    }
    // A browser reads no answer before it has sent everything, so that is read, and dropped.
    let body = std::mem::take(request.body_mut());
    tokio::spawn(tokio::time::timeout(REFUSED_FOR, dropped(body)));
    let ctx = request.extensions().get::<Ctx>().cloned();
    match ctx {
        // A form with a file says it beside the box of the file.
        Some(ctx) if !ctx.api && is_upload(&request) => {
            request.headers_mut().remove(header::CONTENT_LENGTH);
            request.extensions_mut().insert(Oversized);
            next.run(request).await
        }
        Some(ctx) => error::page(&ctx, error::TOO_LARGE),
        None => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}

async fn dropped(body: Body) {
    let mut parts = body.into_data_stream();
    let mut left = REFUSED_MAX;
    while let Some(Ok(part)) = parts.next().await {
        let Some(less) = left.checked_sub(part.len()) else {
            return;
        };
        left = less;
    }
}

fn is_upload(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"))
}

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
    /// What is in it; `None` where that is more than [`FILE_MAX`].
    pub(crate) octets: Option<Bytes>,
}

impl<S: Send + Sync> FromRequest<S> for Uploaded {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let (ctx, request) = ctx(request, state).await?;
        if request.extensions().get::<Oversized>().is_some() {
            return Ok(Self::too_large(ctx));
        }
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
                    let octets = match part.bytes().await {
                        Ok(octets) => octets,
                        Err(refused) if refused.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                            return Ok(Self::too_large(ctx));
                        }
                        Err(_) => return Err(malformed()),
                    };
                    let name = file.unwrap_or_default();
                    let name: String = name.rsplit(['/', '\\']).next().into_iter().collect();
                    let plain = name.chars().filter(|c| !c.is_control()).take(100).collect();
                    return Ok(Self {
                        ctx,
                        name: plain,
                        octets: Some(octets),
                    });
                }
                _ => break,
            }
        }
        Err(error::page(&ctx, error::OLD_FORM))
    }
}

impl Uploaded {
    fn too_large(ctx: Ctx) -> Self {
        Self {
            ctx,
            name: String::new(),
            octets: None,
        }
    }

    /// Reads the file on a thread that may wait; what cannot be read of it is told as `ask` shows it,
    /// which is the page of the form with what is wrong beside the box.
    pub(crate) async fn read<T: Send + 'static>(
        self,
        work: impl FnOnce(&App, &str, &[u8]) -> Result<T, Refusal> + Send + 'static,
        ask: impl Fn(&Ctx, StatusCode, &Markup) -> Response,
    ) -> Result<(Ctx, T), Response> {
        let Self { ctx, name, octets } = self;
        let Some(octets) = octets else {
            let wrong = plain(&ctx.t("file-too-large"));
            return Err(ask(&ctx, StatusCode::PAYLOAD_TOO_LARGE, &wrong));
        };
        if octets.is_empty() {
            let wrong = plain(&ctx.t("file-none"));
            return Err(ask(&ctx, StatusCode::UNPROCESSABLE_ENTITY, &wrong));
        }
        let app = ctx.app.clone();
        let work = tokio::task::spawn_blocking(move || work(&app, &name, &octets));
        match work.await {
            Ok(Ok(read)) => Ok((ctx, read)),
            Ok(Err(refusal)) => {
                let wrong = wrong_and_next(&ctx, &refusal.what, refusal.next.as_ref());
                Err(ask(&ctx, StatusCode::UNPROCESSABLE_ENTITY, &wrong))
            }
            Err(_) => Err(error::page(&ctx, error::OWN_FAULT)),
        }
    }
}

async fn ctx<S: Send + Sync>(request: Request, state: &S) -> Result<(Ctx, Request), Response> {
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
