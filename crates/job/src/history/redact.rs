//! Secrets, taken out of what is to be kept or given away.

use serde_json::Value;

/// What stands in place of a secret.
const MASK: &str = "********";

/// Names of fields whose texts are secrets, whatever document they are in.
static SECRET: &[&str] = &[
    "community",
    "key",
    "network_key",
    "passphrase",
    "password",
    "pin",
    "psk",
    "router_pin",
    "token",
];

/// Masks the secrets in a document: every text in a field of a secret's name, whatever is around it.
/// What is masked already, empty, or no text stays as it is.
pub fn redact(document: &mut Value) {
    match document {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(text) if !text.is_empty() && SECRET.contains(&name.as_str()) => {
                        MASK.clone_into(text);
                    }
                    Value::Number(_) if SECRET.contains(&name.as_str()) => {
                        *value = Value::from(MASK);
                    }
                    other => redact(other),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(redact),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_are_masked_wherever_they_are() {
        let mut document = json!({
            "ssid": "Home",
            "credentials": [{ "key": "correct horse", "auth": "WPA2" }],
            "more": { "pin": 12_345_670, "router_pin": "12345670", "password": "" },
            "pin": { "answer": "shown", "steps": ["Touch Wireless"] },
        });
        redact(&mut document);
        let text = document.to_string();
        assert!(
            !text.contains("horse") && !text.contains("12345670"),
            "{text}"
        );
        assert!(text.contains("Touch Wireless") && text.contains("Home") && text.contains("WPA2"));
        assert_eq!(document["more"]["password"], "");
        let before = document.clone();
        redact(&mut document);
        assert_eq!(document, before);
    }
}
