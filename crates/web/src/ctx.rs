//! What a page needs to be made: the app, the reader and their language.

use std::sync::Arc;

use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use text::{Arg, Language};

use crate::app::App;
use crate::guard::{self, Came};
use crate::session::Session;

pub(crate) type Shared = Arc<App>;

/// The reader of a page.
#[derive(Clone)]
pub(crate) struct Ctx {
    pub(crate) app: Shared,
    pub(crate) language: Language,
    pub(crate) session: Option<Session>,
    pub(crate) came: Came,
    /// The path that was asked for.
    pub(crate) path: String,
    /// What its address asks for; empty where a form was sent.
    pub(crate) query: String,
    /// Whether a program asks, which wants JSON.
    pub(crate) api: bool,
}

impl Ctx {
    pub(crate) fn new(
        app: Shared,
        request: &Request,
        session: Option<Session>,
        came: &Came,
    ) -> Self {
        let language = guard::language(request, session.as_ref());
        let query = request.uri().query().unwrap_or_default();
        if let (true, Some(session)) = (query.contains("lang="), &session) {
            app.sessions.speak(session.token(), language);
        }
        let path = request.uri().path().to_owned();
        let gets = request.method() == Method::GET;
        Self {
            app,
            query: Some(query).filter(|_| gets).unwrap_or_default().to_owned(),
            language,
            session,
            came: came.clone(),
            api: path == "/api" || path.starts_with("/api/"),
            path,
        }
    }

    /// A text in the reader's language.
    pub(crate) fn t(&self, id: &str) -> String {
        self.language.text(id, &[])
    }

    /// A text with arguments.
    pub(crate) fn f(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.language.text(id, args)
    }

    /// The token that every form has with it.
    pub(crate) fn csrf(&self) -> &str {
        let session = self.session.as_ref();
        session.map_or("", |session| session.csrf.as_str())
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Ctx {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        let ctx = parts.extensions.get::<Self>().cloned();
        ctx.ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}
