//! The documents that `octopin serve` really sends, held against its own description of them: a key
//! that is not described fails, and so does one that is missing.

#[path = "support/serve.rs"]
mod serve;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use serve::{Answer, Served, until};

/// What is not as a schema says; nothing where all is.
fn wrong(schema: &Value, value: &Value, at: &str, root: &Value) -> Vec<String> {
    let mut all = Vec::new();
    for (word, says) in schema.as_object().expect("a schema") {
        match word.as_str() {
            "$ref" => {
                let place = says.as_str().expect("a place").trim_start_matches('#');
                let named = root.pointer(place).expect("it is there");
                all.extend(wrong(named, value, at, root));
            }
            "type" => {
                let fits = match says.as_str().expect("one type") {
                    "string" => value.is_string(),
                    "integer" => value.is_i64() || value.is_u64(),
                    "boolean" => value.is_boolean(),
                    "array" => value.is_array(),
                    "object" => value.is_object(),
                    "null" => value.is_null(),
                    other => panic!("the type {other}"),
                };
                if !fits {
                    all.push(format!("{at}: {value} is no {says}"));
                }
            }
            "const" if value != says => all.push(format!("{at}: {value} is not {says}")),
            "enum" if !says.as_array().expect("words").contains(value) => {
                all.push(format!("{at}: {value} is none of {says}"));
            }
            "anyOf" | "oneOf" => {
                let each = says.as_array().expect("schemas").iter();
                let each: Vec<_> = each.map(|one| wrong(one, value, at, root)).collect();
                let fit = each.iter().filter(|one| one.is_empty()).count();
                if fit == 0 || (word == "oneOf" && fit > 1) {
                    // What is told is that of the one that comes nearest.
                    let nearest = each.into_iter().min_by_key(Vec::len).unwrap_or_default();
                    all.push(format!("{at}: {fit} of {word} fit"));
                    all.extend(nearest);
                }
            }
            "items" => {
                for (number, one) in value.as_array().into_iter().flatten().enumerate() {
                    all.extend(wrong(says, one, &format!("{at}/{number}"), root));
                }
            }
            "properties" => {
                for (key, says) in says.as_object().expect("keys") {
                    if let Some(one) = value.get(key) {
                        all.extend(wrong(says, one, &format!("{at}/{key}"), root));
                    }
                }
            }
            "required" => {
                for key in says.as_array().expect("keys") {
                    if value.get(key.as_str().expect("a key")).is_none() {
                        all.push(format!("{at}: {key} is missing"));
                    }
                }
            }
            "additionalProperties" => {
                assert_eq!(*says, json!(false));
                for key in value.as_object().into_iter().flat_map(|one| one.keys()) {
                    if schema["properties"].get(key).is_none() {
                        all.push(format!("{at}: {key:?} is not described"));
                    }
                }
            }
            "const" | "enum" | "description" => {}
            other => panic!("{other} in a schema: teach it here"),
        }
    }
    all
}

/// The app in a story, and how it describes itself.
struct Api {
    served: Served,
    description: Value,
}

impl Api {
    fn new(story: &str) -> Self {
        let mut served = Served::demo(&[story, "--pace", "200"]);
        served.enter();
        let description = served.ask("GET", "/api", None).json();
        Self {
            served,
            description,
        }
    }

    /// Asks, and holds the answer against what the description says of `path` and this status.
    fn ask(&self, method: &str, address: &str, path: &str, body: Option<&[u8]>) -> Value {
        let Answer { status, body } = self.served.ask(method, address, body);
        let document: Value = serde_json::from_slice(&body).expect("JSON");
        let operation = &self.description["paths"][path][method.to_lowercase()];
        let described = &operation["responses"][status.to_string()];
        let schema = &described["content"]["application/json"]["schema"];
        assert!(
            schema.is_object(),
            "{method} {address}: {status} is not described"
        );
        let found = wrong(schema, &document, "", &self.description);
        assert!(
            found.is_empty(),
            "{method} {address}: {found:#?}\n{document:#}"
        );
        document
    }

    fn get(&self, path: &str) -> Value {
        self.ask("GET", path, path, None)
    }

    fn post(&self, path: &str, document: &Value) -> Value {
        self.ask("POST", path, path, Some(document.to_string().as_bytes()))
    }

    fn looked(&self) {
        until("it looked", || {
            self.served.ask("GET", "/api/find", None).json()["looking"] == false
        });
    }

    /// A whole job on the first way that is open; what it asks is agreed to.
    fn join(&self) -> Option<Value> {
        let plan = self.get("/api/plan");
        let way = plan["ways"].as_array()?.first()?["way"].clone();
        let mut job = self.post("/api/join", &json!({"way": way}));
        let mut asked = Value::Null;
        while job["over"] == false {
            std::thread::sleep(std::time::Duration::from_millis(50));
            let question = &job["question"]["number"];
            if !question.is_null() && *question != asked {
                asked = question.clone();
                self.post(
                    "/api/join/answer",
                    &json!({"question": asked, "agree": true}),
                );
            }
            job = self.get("/api/join");
        }
        self.looked();
        Some(job)
    }
}

#[test]
fn every_document_is_as_it_is_described() {
    let stories = [
        "device-pin",
        "wrong-second-half",
        "two-buttons",
        "wpa3-only",
        "wps-for-the-job",
        "router-pin",
    ];
    let mut jobs = 0;
    for story in stories {
        let api = Api::new(story);
        api.get("/api/join");
        api.looked();
        let found = api.get("/api/find");
        assert!(
            found["routers"]
                .as_array()
                .is_some_and(|all| !all.is_empty())
        );
        api.get("/api/findings");
        if let Some(job) = api.join() {
            assert!(job["events"].as_array().is_some_and(|all| all.len() > 5));
            jobs += 1;
        }
        let history = api.get("/api/history");
        for run in history["runs"].as_array().expect("runs") {
            let path = format!("/api/history/{}", run["id"]);
            api.ask("GET", &path, "/api/history/{run}", None);
        }
        api.get("/api/find");
        api.post("/api/look", &json!({}));
        api.post("/api/join/stop", &json!({}));
    }
    assert!(jobs >= 4, "{jobs} jobs");
}

#[test]
fn what_is_read_is_as_it_is_described_too() {
    let api = Api::new("device-pin");
    for model in [
        "HP ENVY 7640",
        "ENVY 6000",
        "LaserJet M28w",
        "OfficeJet Pro 8600",
        "no such",
    ] {
        let address = format!("/api/where?model={}", model.replace(' ', "+"));
        api.ask("GET", &address, "/api/where", None);
    }
    for pin in ["20172527", "12345670", "12345678", "123", ""] {
        api.post("/api/pin", &json!({ "pin": pin }));
    }
    api.post("/api/pin", &json!({ "no": "pin" }));
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../crates");
    let mut captures = 0;
    for place in [
        place.join("wsc/tests/vectors"),
        place.join("capture/tests/recorded"),
    ] {
        for file in fs::read_dir(place).expect("captures").flatten() {
            if file.path().extension().is_some_and(|kind| kind == "pcap") {
                let octets = fs::read(file.path()).expect("a capture");
                let told = api.ask("POST", "/api/explain", "/api/explain", Some(&octets));
                assert!(told["runs"].as_array().is_some_and(|all| !all.is_empty()));
                captures += 1;
            }
        }
    }
    assert!(captures >= 8, "{captures} captures");
    api.ask("POST", "/api/explain", "/api/explain", Some(b"no capture"));
}
