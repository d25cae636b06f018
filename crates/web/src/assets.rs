//! The style, the script and the icon: compiled in, at addresses that change with their contents, so
//! that a browser may keep them.

use std::fmt::Write as _;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use crate::ctx::Ctx;
use crate::pages::error;

/// A file of the app.
pub(crate) struct Asset {
    name: &'static str,
    ending: &'static str,
    kind: &'static str,
    pub(crate) text: &'static str,
}

pub(crate) static STYLE: Asset = Asset {
    name: "style",
    ending: "css",
    kind: "text/css; charset=utf-8",
    text: include_str!("../assets/style.css"),
};
pub(crate) static SCRIPT: Asset = Asset {
    name: "app",
    ending: "js",
    kind: "text/javascript; charset=utf-8",
    text: include_str!("../assets/app.js"),
};
pub(crate) static ICON: Asset = Asset {
    name: "icon",
    ending: "svg",
    kind: "image/svg+xml",
    text: include_str!("../assets/icon.svg"),
};

static ALL: [&Asset; 3] = [&STYLE, &SCRIPT, &ICON];

static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    for asset in ALL {
        hash.update(asset.text);
    }
    let mut text = String::new();
    for octet in hash.finalize().iter().take(6) {
        // Writing into a String cannot fail.
        let _ = write!(text, "{octet:02x}");
    }
    text
});

impl Asset {
    fn file(&self) -> String {
        format!("{}-{}.{}", self.name, *VERSION, self.ending)
    }

    /// Where it is.
    pub(crate) fn address(&self) -> String {
        format!("/assets/{}", self.file())
    }
}

/// `GET /assets/{name}`.
pub(crate) async fn get(ctx: Ctx, name: Result<Path<String>, PathRejection>) -> Response {
    let name = name.map(|Path(name)| name).unwrap_or_default();
    let Some(asset) = ALL.into_iter().find(|asset| asset.file() == name) else {
        return error::page(&ctx, error::NOT_FOUND);
    };
    let keep = "public, max-age=31536000, immutable";
    let headers = [
        (header::CONTENT_TYPE, asset.kind),
        (header::CACHE_CONTROL, keep),
    ];
    (headers, asset.text).into_response()
}
