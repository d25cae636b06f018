//! What the API offers, as one table: it makes both the routes and their description by OpenAPI.

use std::sync::LazyLock;

use advisor::plan::Way;
use axum::routing::{MethodRouter, get, post};
use serde_json::{Map, Value, json};

use super::shape::{Key, object};
use super::shapes::{
    EXPLAIN, FIND, FINDINGS, HISTORY, HISTORY_OF_ONE, JOB, LOOKING, PIN, PLAN, WHERE,
};
use super::{
    JSON, TEXT_MAX, answer, find, findings, history, history_of, job, look, pin, plan, start, stop,
    where_is,
};
use crate::ctx::Shared;

/// An endpoint.
pub(super) struct Endpoint {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    pub(super) about: &'static str,
    parameters: &'static [Parameter],
    /// What it takes: the type of its contents, and of JSON its schema.
    takes: Option<(&'static str, &'static str)>,
    /// Its answer where all goes well.
    status: u16,
    /// The schema of the answer, and its keys.
    pub(super) gives: (&'static str, &'static [Key]),
    /// What else it may answer, besides what every endpoint may.
    refuses: &'static [u16],
    pub(super) route: fn() -> MethodRouter<Shared>,
}

/// A parameter. Those in the path are required.
pub(super) struct Parameter {
    name: &'static str,
    place: &'static str,
    kind: &'static str,
    about: &'static str,
    example: Option<&'static str>,
}

pub(super) static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        method: "get",
        path: "/api/find",
        about: "What the last look found: printers, routers, networks",
        parameters: &[],
        takes: None,
        status: 200,
        gives: ("octopin.find/1", FIND),
        refuses: &[],
        route: || get(find),
    },
    Endpoint {
        method: "post",
        path: "/api/look",
        about: "Look around again; changes nothing at any device",
        parameters: &[],
        takes: Some((JSON, "Nothing")),
        status: 202,
        gives: ("octopin.find/1", LOOKING),
        refuses: &[409],
        route: || post(look),
    },
    Endpoint {
        method: "get",
        path: "/api/plan",
        about: "The ways onto the network, the best first, with their reasons, and why others are not open",
        parameters: &[],
        takes: None,
        status: 200,
        gives: ("octopin.plan/1", PLAN),
        refuses: &[409],
        route: || get(plan),
    },
    Endpoint {
        method: "get",
        path: "/api/findings",
        about: "What of the printer and the router should not stay as it is",
        parameters: &[],
        takes: None,
        status: 200,
        gives: ("octopin.findings/1", FINDINGS),
        refuses: &[409],
        route: || get(findings),
    },
    Endpoint {
        method: "get",
        path: "/api/where",
        about: "Where a printer keeps its WPS PIN and its button",
        parameters: &[Parameter {
            name: "model",
            place: "query",
            kind: "string",
            about: "The model as it stands on the printer",
            example: Some("HP ENVY 7640"),
        }],
        takes: None,
        status: 200,
        gives: ("octopin.where/1", WHERE),
        refuses: &[404],
        route: || get(where_is),
    },
    Endpoint {
        method: "post",
        path: "/api/pin",
        about: "Check a WPS PIN; it is not kept",
        parameters: &[],
        takes: Some((JSON, "Pin")),
        status: 200,
        gives: ("octopin.pin/1", PIN),
        refuses: &[],
        route: || post(pin),
    },
    Endpoint {
        method: "get",
        path: "/api/join",
        about: "The job that goes on, or the last one, with its timeline; after=N leaves the first N events out",
        parameters: &[Parameter {
            name: "after",
            place: "query",
            kind: "integer",
            about: "How many events are known already",
            example: None,
        }],
        takes: None,
        status: 200,
        gives: ("octopin.job/1", JOB),
        refuses: &[404],
        route: || get(job).post(start),
    },
    Endpoint {
        method: "post",
        path: "/api/join",
        about: "Begin the job on an open way",
        parameters: &[],
        takes: Some((JSON, "Start")),
        status: 202,
        gives: ("octopin.job/1", JOB),
        refuses: &[409],
        // With the one above: a path has its methods together.
        route: MethodRouter::new,
    },
    Endpoint {
        method: "post",
        path: "/api/join/answer",
        about: "Answer the job's question",
        parameters: &[],
        takes: Some((JSON, "Answer")),
        status: 200,
        gives: ("octopin.job/1", JOB),
        refuses: &[404, 409],
        route: || post(answer),
    },
    Endpoint {
        method: "post",
        path: "/api/join/stop",
        about: "Stop the job; what it changed is put back",
        parameters: &[],
        takes: Some((JSON, "Nothing")),
        status: 202,
        gives: ("octopin.job/1", JOB),
        refuses: &[404],
        route: || post(stop),
    },
    Endpoint {
        method: "get",
        path: "/api/history",
        about: "The last runs, the youngest first",
        parameters: &[],
        takes: None,
        status: 200,
        gives: ("octopin.history/1", HISTORY),
        refuses: &[],
        route: || get(history),
    },
    Endpoint {
        method: "get",
        path: "/api/history/{run}",
        about: "One run with its events",
        parameters: &[Parameter {
            name: "run",
            place: "path",
            kind: "integer",
            about: "Its number",
            example: None,
        }],
        takes: None,
        status: 200,
        gives: ("octopin.history/1", HISTORY_OF_ONE),
        refuses: &[404],
        route: || get(history_of),
    },
    Endpoint {
        method: "post",
        path: "/api/explain",
        about: "Every WPS run in a capture, pcap or pcapng",
        parameters: &[],
        takes: Some(("application/octet-stream", "")),
        status: 200,
        gives: ("octopin.explain/1", EXPLAIN),
        refuses: &[422],
        route: MethodRouter::new,
    },
];

/// What every endpoint may answer instead.
const ALWAYS: [u16; 9] = [400, 401, 403, 405, 413, 421, 429, 500, 504];

/// What an answer without a document means, with the codes that it may have.
const MEANS: &[(u16, &str)] = &[
    (400, "It is not as described (malformed, bad-pin)"),
    (401, "Nobody is let in without a session (no-session)"),
    (403, "It comes from another page (cross-origin)"),
    (404, "There is none (not-found, no-job, unknown-model)"),
    (405, "That path has no such method (method)"),
    (
        409,
        "It cannot be done now (busy, not-looked, way-not-open, no-question)",
    ),
    (413, "It is too large (too-large)"),
    (421, "It was sent to a foreign host's name (foreign-host)"),
    (422, "The capture cannot be read; the code says why"),
    (
        429,
        "Too much is sent at once; Retry-After says when to go on (too-fast)",
    ),
    (
        500,
        "The fault is the program's own; the history has it (own-fault, no-history)",
    ),
    (504, "It took too long (slow)"),
];

/// The documents that are taken.
static TAKEN: LazyLock<Value> = LazyLock::new(|| {
    let object = |properties: Value, required: &[&str]| {
        json!({
            "type": "object", "properties": properties, "required": required,
            "additionalProperties": false,
        })
    };
    let ways: Vec<&str> = Way::ALL.iter().map(|way| way.as_str()).collect();
    let text = json!({"type": "string", "maxLength": TEXT_MAX});
    // What is not given may be null.
    let only = |given: &str, kind: &str, [one, other]: [&str; 2]| {
        json!({"required": [given], "properties": {
            given: {"type": kind}, one: {"type": "null"}, other: {"type": "null"},
        }})
    };
    let mut answer = object(
        json!({
            "question": {"type": "integer", "minimum": 0, "maximum": i64::MAX,
                "description": "The question's number"},
            "agree": {"type": ["boolean", "null"]},
            "secret": {"type": ["string", "null"], "maxLength": TEXT_MAX},
            "seen": {"type": ["integer", "null"], "minimum": 0, "maximum": u8::MAX,
                "description": "The number of one of the question's answers, from 0"},
        }),
        &["question"],
    );
    if let Some(answer) = answer.as_object_mut() {
        let either = [
            only("agree", "boolean", ["secret", "seen"]),
            only("secret", "string", ["agree", "seen"]),
            only("seen", "integer", ["agree", "secret"]),
        ];
        answer.insert("oneOf".to_owned(), either.into_iter().collect());
    }
    json!({
        "Nothing": object(json!({}), &[]),
        "Pin": object(json!({"pin": text}), &["pin"]),
        "Start": object(
            json!({
                "way": {"type": "string", "enum": ways},
                "pin": {"type": ["string", "null"], "maxLength": TEXT_MAX,
                    "description": "The printer's PIN, where it was not given before"},
            }),
            &["way"],
        ),
        "Answer": answer,
        "Error": {
            "type": "object",
            "required": ["schema", "code", "explanation", "next"],
            "properties": {
                "schema": {"const": "octopin.error/1"},
                "code": {"type": "string"},
                "explanation": {"type": "string"},
                "next": {"type": "string"},
                "reference": {"type": "integer", "description": "Its number in the history"},
            },
            "additionalProperties": false,
        },
    })
});

/// The description.
pub(super) static DESCRIPTION: LazyLock<Value> = LazyLock::new(|| {
    let mut paths: Map<String, Value> = Map::new();
    for endpoint in ENDPOINTS {
        let path = paths.entry(endpoint.path).or_insert_with(|| json!({}));
        if let Some(path) = path.as_object_mut() {
            path.insert(endpoint.method.to_owned(), endpoint.describe());
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Octopin",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The documents have the shapes of the command line's --json. A session's \
                            cookie is needed: open the link of `octopin serve` once.",
        },
        "paths": paths,
        "components": {
            "schemas": *TAKEN,
            "securitySchemes": {
                "session": {"type": "apiKey", "in": "cookie", "name": "octopin-PORT"},
            },
        },
        "security": [{"session": []}],
    })
});

impl Endpoint {
    fn describe(&self) -> Value {
        let parameters: Vec<Value> = self
            .parameters
            .iter()
            .map(|one| {
                let mut schema = json!({"type": one.kind});
                if one.kind == "integer" {
                    schema = json!({"type": one.kind, "minimum": 0, "maximum": i64::MAX});
                }
                let mut row = json!({"name": one.name, "in": one.place, "schema": schema,
                    "required": one.place == "path", "description": one.about});
                if let (Some(example), Some(row)) = (one.example, row.as_object_mut()) {
                    row.insert("example".to_owned(), example.into());
                }
                row
            })
            .collect();
        let (schema, keys) = self.gives;
        let mut answers = Map::new();
        let document = object(&[("schema", json!({"const": schema}))], keys);
        answers.insert(
            self.status.to_string(),
            json!({"description": schema, "content": {JSON: {"schema": document}}}),
        );
        for (status, means) in MEANS {
            if !ALWAYS.contains(status) && !self.refuses.contains(status) {
                continue;
            }
            let error = json!({
                "description": means,
                "content": {JSON: {"schema": {"$ref": "#/components/schemas/Error"}}},
            });
            answers.insert(status.to_string(), error);
        }
        let mut described = json!({
            "summary": self.about, "operationId": self.name(), "parameters": parameters,
            "responses": answers,
        });
        if let (Some((kind, schema)), Some(object)) = (self.takes, described.as_object_mut()) {
            let schema = if schema.is_empty() {
                json!({"type": "string", "format": "binary"})
            } else {
                json!({"$ref": format!("#/components/schemas/{schema}")})
            };
            object.insert(
                "requestBody".to_owned(),
                json!({"required": true, "content": {kind: {"schema": schema}}}),
            );
        }
        described
    }

    fn name(&self) -> String {
        let path = self
            .path
            .trim_start_matches("/api/")
            .replace(['/', '{', '}'], "-");
        format!(
            "{}-{}",
            self.method,
            path.trim_end_matches('-').replace("--", "-")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_endpoint_is_described_once_with_what_it_takes_and_gives() {
        let mut seen = Vec::new();
        for endpoint in ENDPOINTS {
            let key = (endpoint.method, endpoint.path);
            assert!(!seen.contains(&key), "{key:?}");
            seen.push(key);
            let operation = &DESCRIPTION["paths"][endpoint.path][endpoint.method];
            assert!(operation["summary"].is_string(), "{key:?}");
            let status = endpoint.status.to_string();
            assert!(operation["responses"][&status].is_object(), "{key:?}");
            if let Some((_, schema)) = endpoint.takes.filter(|(_, schema)| !schema.is_empty()) {
                assert!(TAKEN[schema].is_object(), "{schema}");
            }
            for status in ALWAYS.iter().chain(endpoint.refuses) {
                let told = &operation["responses"][status.to_string()];
                assert!(told["description"].is_string(), "{key:?} {status}");
            }
            let in_path = endpoint.path.matches('{').count();
            let told = endpoint.parameters.iter().filter(|one| one.place == "path");
            assert_eq!(in_path, told.count(), "{key:?}");
        }
    }
}
