//! The same for programs: documents of the command line's shapes, described by OpenAPI.

mod described;
mod shape;
mod shapes;

use advisor::plan::Way;
use axum::Json;
use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, PathRejection, QueryRejection};
use axum::extract::{FromRequest, Path, Query, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use job::history::{ChangeRow, History, RunId};
use job::join::event::Offer;
use maud::html;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value, json};
use text::Language;
use wsc::pin::DevicePin;
use zeroize::Zeroizing;

use self::described::{DESCRIPTION, ENDPOINTS};
use crate::ctx::{Ctx, Shared};
use crate::page::{Page, english};
use crate::pages::error::{self, problem};
use crate::pages::history::read;
use crate::pages::plan::refusal;
use crate::person::{Ask, Reply};

const JSON: &str = "application/json";

/// The longest text in a document that is taken, in characters.
const TEXT_MAX: usize = 128;

/// The routes of the table. That of captures is with those that take files.
pub(crate) fn router() -> Router<Shared> {
    let mut router = Router::new()
        .route("/api", get(description))
        .route("/api/docs", get(docs));
    for endpoint in ENDPOINTS {
        if endpoint.path != "/api/explain" {
            router = router.route(endpoint.path, (endpoint.route)());
        }
    }
    router
}

/// `GET /api`: the description, with the name that the session's cookie has at this door.
async fn description(ctx: Ctx) -> Json<Value> {
    let mut description = DESCRIPTION.clone();
    if let Some(name) = description.pointer_mut("/components/securitySchemes/session/name") {
        *name = ctx.came.cookie.into();
    }
    Json(description)
}

/// `GET /api/docs`: the table for people.
async fn docs(mut ctx: Ctx) -> Response {
    ctx.api = false;
    let body = html! {
        p { (ctx.t("api-lead")) " " a href="/api" { "OpenAPI" } }
        dl {
            @for endpoint in ENDPOINTS {
                dt { code { (endpoint.method.to_uppercase()) " " (endpoint.path) } }
                dd { (english(&ctx, endpoint.about)) " " code { (endpoint.gives.0) } }
            }
        }
    };
    Page::new(ctx.t("nav-api"), body).show(&ctx)
}

/// A document with its schema as the first key.
fn document(status: u16, schema: &str, fields: Value) -> Response {
    let mut document = Map::new();
    document.insert("schema".to_owned(), schema.into());
    if let Value::Object(fields) = fields {
        for (key, value) in fields {
            document.entry(key).or_insert(value);
        }
    }
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    (status, Json(Value::Object(document))).into_response()
}

/// A body of JSON.
struct Body<T> {
    ctx: Ctx,
    value: T,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let ctx = request.extensions().get::<Ctx>().cloned();
        let ctx = ctx.ok_or_else(|| StatusCode::INTERNAL_SERVER_ERROR.into_response())?;
        let bad = |why: &str| {
            let next = "send the document that GET /api describes, as application/json";
            problem(StatusCode::BAD_REQUEST, "malformed", why, next)
        };
        let kind = request.headers().get(header::CONTENT_TYPE);
        // Forms cannot be of this type, so no other page can send one without being asked first.
        let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind
            .split(';')
            .next()
            .is_some_and(|kind| kind.trim().eq_ignore_ascii_case(JSON))
        {
            return Err(bad("the body is not JSON"));
        }
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|refused| {
                if refused.status() == StatusCode::PAYLOAD_TOO_LARGE {
                    error::page(&ctx, error::TOO_LARGE)
                } else {
                    bad("the body breaks off")
                }
            })?;
        let value = serde_json::from_slice(&body).map_err(|error| bad(&error.to_string()))?;
        Ok(Self { ctx, value })
    }
}

/// A text that is no longer than described.
fn short<'de, D: Deserializer<'de>>(from: D) -> Result<Zeroizing<String>, D::Error> {
    let text = Zeroizing::<String>::deserialize(from)?;
    if text.chars().count() > TEXT_MAX {
        let most = format!("a text of at most {TEXT_MAX} characters");
        return Err(D::Error::invalid_length(
            text.chars().count(),
            &most.as_str(),
        ));
    }
    Ok(text)
}

/// As [`short`], where it may be null.
fn short_if_any<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Zeroizing<String>>, D::Error> {
    #[derive(Deserialize)]
    struct Short(#[serde(deserialize_with = "short")] Zeroizing<String>);
    Ok(Option::<Short>::deserialize(from)?.map(|Short(text)| text))
}

/// A query that is not as described.
fn bad_query() -> Response {
    let next = "see the parameters that GET /api describes";
    problem(
        StatusCode::BAD_REQUEST,
        "malformed",
        "a parameter is not as described",
        next,
    )
}

fn unseen() -> Response {
    let next = "wait until `looking` of GET /api/find is false";
    problem(
        StatusCode::CONFLICT,
        "not-looked",
        "nothing was looked at yet",
        next,
    )
}

async fn find(ctx: Ctx) -> Response {
    let known = ctx.app.known();
    let found = known.found.as_deref().map(|found| found.document.clone());
    let mut found = found.unwrap_or_else(|| json!({}));
    if let Some(object) = found.as_object_mut() {
        for key in ["printers", "routers", "networks"] {
            object.entry(key).or_insert(Value::Null);
        }
        object.insert("looking".to_owned(), known.looking.into());
    }
    document(200, "octopin.find/1", found)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

async fn look(Body { ctx, .. }: Body<Nothing>) -> Response {
    if ctx.app.is_busy() {
        return error::page(&ctx, error::BUSY);
    }
    ctx.app.look();
    document(202, "octopin.find/1", json!({"looking": true}))
}

async fn plan(ctx: Ctx) -> Response {
    let Some((seen, plan)) = ctx.app.plan() else {
        return unseen();
    };
    let cannot = |way: Way| {
        let mut rows = seen.cannot.iter();
        rows.find(|(shut, _)| *shut == way)
            .map(|(_, why)| why.clone())
    };
    let offer = serde_json::to_value(Offer::of(&plan, cannot)).unwrap_or(Value::Null);
    document(200, "octopin.plan/1", offer)
}

async fn findings(ctx: Ctx) -> Response {
    let Some(seen) = ctx.app.seen() else {
        return unseen();
    };
    let findings = advisor::findings(&seen.sight.facts);
    let findings = serde_json::to_value(findings).unwrap_or(Value::Null);
    document(200, "octopin.findings/1", json!({"findings": findings}))
}

#[derive(Deserialize)]
struct Model {
    #[serde(default)]
    model: String,
}

async fn where_is(ctx: Ctx, query: Result<Query<Model>, QueryRejection>) -> Response {
    let Ok(Query(query)) = query else {
        return bad_query();
    };
    let model: String = query.model.trim().chars().take(120).collect();
    match ctx.app.house.readers().where_is(&model) {
        Ok(found) => document(200, "octopin.where/1", found),
        Err(refusal) => error::refusal(&ctx, StatusCode::NOT_FOUND, &refusal),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pin {
    #[serde(deserialize_with = "short")]
    pin: Zeroizing<String>,
}

async fn pin(Body { ctx, value }: Body<Pin>) -> Response {
    document(
        200,
        "octopin.pin/1",
        ctx.app.house.readers().pin(&value.pin),
    )
}

/// The job as a document; its lines are those of `octopin join --json`.
fn job_document(ctx: &Ctx, status: u16, after: usize) -> Response {
    let Some(run) = ctx.app.run() else {
        let next = "begin one with POST /api/join";
        return problem(
            StatusCode::NOT_FOUND,
            "no-job",
            "no job was begun yet",
            next,
        );
    };
    let shown = run.shown();
    let line = |event: &job::join::Event| {
        let mut line = Map::new();
        line.insert("schema".to_owned(), "octopin.join/1".into());
        if let Ok(Value::Object(fields)) = serde_json::to_value(event) {
            line.extend(fields);
        }
        Value::Object(line)
    };
    let events: Vec<Value> = shown.events.iter().skip(after).map(line).collect();
    let question = shown.question.map(|(number, ask)| {
        let mut answers = Vec::new();
        let (kind, text) = match ask {
            Ask::Agree(text) => ("agree", Some(text.english())),
            Ask::Done => ("done", None),
            Ask::Pin => ("pin", None),
            Ask::Passphrase(network) => ("passphrase", Some(network)),
            Ask::See(inquiry) => {
                let texts = inquiry.answers.iter().map(|one| one.text.english());
                answers = texts.collect();
                ("see", Some(inquiry.text.english()))
            }
        };
        json!({"number": number, "asks": kind, "text": text, "answers": answers})
    });
    let fields = json!({
        "run": shown.number,
        "way": run.way.as_str(),
        "over": shown.over,
        "left_s": shown.left.map(|left| left.as_secs()),
        "question": question,
        "events": events,
    });
    document(status, "octopin.job/1", fields)
}

#[derive(Deserialize)]
struct After {
    #[serde(default)]
    after: u64,
}

async fn job(ctx: Ctx, query: Result<Query<After>, QueryRejection>) -> Response {
    let after = query.ok().map(|Query(query)| i64::try_from(query.after));
    let Some(Ok(after)) = after else {
        return bad_query();
    };
    job_document(&ctx, 200, usize::try_from(after).unwrap_or(usize::MAX))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Start {
    way: String,
    #[serde(default, deserialize_with = "short_if_any")]
    pin: Option<Zeroizing<String>>,
}

async fn start(Body { ctx, value }: Body<Start>) -> Response {
    let Some(way) = Way::ALL.iter().find(|way| way.as_str() == value.way) else {
        let next = "take one of the ways of GET /api/plan";
        return problem(
            StatusCode::BAD_REQUEST,
            "malformed",
            "there is no such way",
            next,
        );
    };
    if let Some(pin) = &value.pin {
        match DevicePin::parse(pin) {
            Ok(pin) => ctx.app.give_pin(Some(pin)),
            Err(error) => {
                let what = format!("that is not a WPS PIN: {error}");
                let next = "read the PIN again; the printer shows or prints it";
                return problem(StatusCode::BAD_REQUEST, "bad-pin", &what, next);
            }
        }
    }
    match ctx.app.start(*way) {
        Ok(_) => job_document(&ctx, 202, 0),
        Err(why) => error::page(&ctx, refusal(why)),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    question: u64,
    #[serde(default)]
    agree: Option<bool>,
    #[serde(default, deserialize_with = "short_if_any")]
    secret: Option<Zeroizing<String>>,
    #[serde(default)]
    seen: Option<u8>,
}

async fn answer(Body { ctx, value }: Body<Answer>) -> Response {
    let Some(run) = ctx.app.run() else {
        return job_document(&ctx, 200, 0);
    };
    let reply = match (value.agree, value.secret, value.seen) {
        (Some(yes), None, None) => Reply::Agreed(yes),
        (None, Some(secret), None) => Reply::Secret(secret),
        (None, None, Some(number)) => Reply::Seen(number.into()),
        _ => {
            let next = "give either agree, secret or seen, as the question asks";
            return problem(
                StatusCode::BAD_REQUEST,
                "malformed",
                "that is no answer",
                next,
            );
        }
    };
    if !run.answer(value.question, reply) {
        let next = "see GET /api/join for the question that stands now";
        let what = "that question does not stand any more";
        return problem(StatusCode::CONFLICT, "no-question", what, next);
    }
    job_document(&ctx, 200, 0)
}

async fn stop(Body { ctx, .. }: Body<Nothing>) -> Response {
    if let Some(run) = ctx.app.run() {
        run.cancel();
    }
    job_document(&ctx, 202, 0)
}

async fn history(ctx: Ctx) -> Response {
    let both = |history: &History| Ok((history.runs(100)?, history.changes(100)?));
    match read(&ctx, both).await {
        Ok((runs, changes)) => {
            let runs: Vec<Value> = runs.iter().map(job::history::summary).collect();
            let changes: Vec<Value> = changes.iter().map(ChangeRow::json).collect();
            let both = json!({"runs": runs, "changes": changes});
            document(200, "octopin.history/1", both)
        }
        Err(response) => response,
    }
}

async fn history_of(ctx: Ctx, run: Result<Path<u64>, PathRejection>) -> Response {
    let number = run.ok().and_then(|Path(run)| i64::try_from(run).ok());
    let Some(number) = number else {
        return error::page(&ctx, error::NOT_FOUND);
    };
    let number = RunId(number);
    let both = move |history: &History| Ok((history.run(number)?, history.changes_in(number)?));
    match read(&ctx, both).await {
        Ok((Some((run, events)), changes)) => {
            let run = job::history::whole(&run, &events, &changes);
            document(200, "octopin.history/1", json!({"runs": [run]}))
        }
        Ok((None, _)) => error::page(&ctx, error::NOT_FOUND),
        Err(response) => response,
    }
}

/// `POST /api/explain`.
pub(crate) async fn explain(ctx: Ctx, body: Result<Bytes, BytesRejection>) -> Response {
    let octets = match body {
        Ok(octets) => octets,
        Err(refused) if refused.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            return error::page(&ctx, error::TOO_LARGE);
        }
        Err(_) => return error::page(&ctx, error::MALFORMED),
    };
    let app = ctx.app.clone();
    let explained = tokio::task::spawn_blocking(move || {
        app.house
            .readers()
            .explain("capture", &octets, Language::English)
    })
    .await;
    match explained {
        Ok(Ok(explained)) => document(200, "octopin.explain/1", explained.document),
        Ok(Err(refusal)) => error::refusal(&ctx, StatusCode::UNPROCESSABLE_ENTITY, &refusal),
        Err(_) => error::page(&ctx, error::OWN_FAULT),
    }
}
