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
    let mut document = json!({ "text": "its key is correct horse, hex 636f727265637420686f727365",
                               "at": "2026-11-22", "deep": [{ "key": "correct horse" }] });
    redact(&mut document);
    assert_eq!(document["text"], "its key is ********, hex ********");
    assert_eq!(document["at"], "2026-11-22");
    let mut document = json!({ "more": { "password": "" }, "pin": 0 });
    redact(&mut document);
    let before = document.clone();
    redact(&mut document);
    assert_eq!(document, before);
}

/// Texts and what becomes of them.
#[test]
fn texts_lose_what_is_secret_or_tells_who() {
    let table = [
        (
            "nothing to hide, 192.168.1.20",
            "nothing to hide, 192.168.1.20",
        ),
        ("from 02:00:00:AA:bb:01.", "from 0E:50:53:00:00:01."),
        ("from 02-00-00-aa-bb-01", "from 0e-50-53-00-00-01"),
        ("from 0200.00aa.bb01", "from 0e50.5300.0001"),
        ("host HP020000AABB01.local", "host HP0E5053000001.local"),
        ("host NPIAABB01", "host NPI000001"),
        ("fe80::ff:feaa:bb01 here", "fe80::c50:53ff:fe00:1 here"),
        ("ff:ff:ff:ff:ff:ff", "ff:ff:ff:ff:ff:ff"),
        (
            "uuid:1c852a4d-b800-1f08-abcd-0200aabb0102::x",
            "uuid:70736575-646f-4000-8000-000000000001::x",
        ),
        ("it shows 1234 5670", "it shows ********"),
        ("it shows 1234-5670, now", "it shows ********, now"),
        ("WPS PIN: 12345670", "WPS PIN: ********"),
        ("12345670", "********"),
        (
            "you read the PIN 1234 there",
            "you read the PIN ******** there",
        ),
        (
            "you read the PIN 1234 5670 there",
            "you read the PIN ******** there",
        ),
        ("12345671 is no PIN", "12345671 is no PIN"),
        ("PIN: shown on the panel", "PIN: shown on the panel"),
        ("PIN: 8 digits", "PIN: 8 digits"),
        ("psk=\"hello you\" next", "psk=\"********\" next"),
        ("passphrase=open sesame", "passphrase=******** sesame"),
        (
            "{\"community\": \"inside\"}",
            "{\"community\": \"********\"}",
        ),
        ("claim code: ab12-cd34", "claim code: ********"),
    ];
    let mut redactor = Redactor::new(false);
    for (before, after) in table {
        assert_eq!(redactor.text(before), after);
    }
    let key = "0123456789abcdef".repeat(4);
    assert_eq!(redactor.text(&format!("psk is {key}.")), "psk is ********.");
}

#[test]
fn identities_of_a_document_are_the_same_everywhere() {
    let mut redactor = Redactor::new(true);
    let document = json!({
        "note": "CN8AB1C2D3 is in Maple Street 7",
        "identity": { "serial": "CN8AB1C2D3", "macs": ["02:00:00:00:50:01"] },
        "wifi": { "ssid": "Maple Street 7", "bssid": "02:00:00:00:50:02" },
        "other": "HP020000005001",
        "serial": "0",
    });
    redactor.learn(&document);
    let clean = redactor.document(&document);
    assert_eq!(clean["identity"]["serial"], "serial--01");
    assert_eq!(clean["note"], "serial--01 is in network-----01");
    assert_eq!(clean["wifi"]["ssid"], "network-----01");
    assert_eq!(clean["identity"]["macs"][0], "0e:50:53:00:00:01");
    assert_eq!(clean["other"], "HP0e5053000001");
    assert_eq!(clean["serial"], "0");
    let counts = redactor.counts();
    assert_eq!((counts.macs, counts.serials, counts.names), (2, 1, 1));

    let mut redactor = Redactor::new(false);
    redactor.learn(&document);
    let clean = redactor.document(&document);
    assert_eq!(clean["wifi"]["ssid"], "Maple Street 7");
}

#[test]
fn a_version_that_looks_like_a_pin_stays() {
    let document = json!({
        "firmware": { "version": "12345670", "released": "2024-05-01" },
        "text": "its firmware is 12345670",
    });
    let mut kept = document.clone();
    redact(&mut kept);
    let given = Redactor::new(true).document(&document);
    for told in [kept, given] {
        assert_eq!(told["firmware"]["version"], "12345670");
        assert_eq!(told["text"], "its firmware is ********");
    }
}

#[test]
fn a_named_secret_is_found_in_every_form() {
    let mut redactor = Redactor::new(false);
    redactor.secret("it's <secret> & more");
    let octets = b"it's <secret> & more";
    let hex: Vec<String> = octets.iter().map(|o| format!("{o:02x}")).collect();
    let hex = hex.concat();
    for form in [
        "it's <secret> & more".to_owned(),
        hex.to_uppercase(),
        hex,
        lan::base64::encode(octets),
        "it%27s%20%3Csecret%3E%20%26%20more".to_owned(),
        "it's &lt;secret&gt; &amp; more".to_owned(),
        "it&apos;s &lt;secret&gt; &amp; more".to_owned(),
    ] {
        let clean = redactor.text(&format!("before {form} after"));
        let rest = clean.replace("before ", "").replace(" after", "");
        assert_eq!(rest.trim_end_matches('='), MASK, "{form}");
    }
}
