//! The forms in which a secret may have got somewhere.
#![allow(dead_code, reason = "each test uses a part")]

use lan::base64;

/// What a secret looks like in text, hexadecimal, base64, UTF-16, percent-coded, in XML and in JSON.
pub(crate) fn forms(secret: &str) -> Vec<(&'static str, Vec<u8>)> {
    let octets = secret.as_bytes();
    let mut forms = of_octets(octets);
    forms.push(("text", octets.to_vec()));
    let utf16: Vec<u16> = secret.encode_utf16().collect();
    forms.push((
        "UTF-16LE",
        utf16.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
    ));
    forms.push((
        "UTF-16BE",
        utf16.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ));
    let coded = |plain: fn(&u8) -> bool| -> String {
        let one = |octet: &u8| match octet {
            octet if plain(octet) => char::from(*octet).to_string(),
            octet => format!("%{octet:02X}"),
        };
        octets.iter().map(one).collect()
    };
    let percent = coded(u8::is_ascii_alphanumeric);
    forms.push(("percent", percent.to_lowercase().into_bytes()));
    forms.push(("form", percent.replace("%20", "+").into_bytes()));
    forms.push(("percent", percent.into_bytes()));
    forms.push(("all percent", coded(|_| false).into_bytes()));
    let xml = secret
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    forms.push((
        "XML",
        xml.replace('"', "&quot;")
            .replace('\'', "&#39;")
            .into_bytes(),
    ));
    forms.push(("XML", xml.into_bytes()));
    let json = serde_json::Value::from(secret).to_string();
    forms.push(("JSON", json.trim_matches('"').as_bytes().to_vec()));
    let escaped = |c: char| match c {
        ' '..='~' if !"\"\\<>&'/".contains(c) => c.to_string(),
        c => {
            let mut units = [0; 2];
            let units = c.encode_utf16(&mut units).iter();
            units
                .map(|unit| format!("\\u{unit:04x}"))
                .collect::<Vec<_>>()
                .concat()
        }
    };
    let careful: String = secret.chars().map(escaped).collect();
    forms.push(("JSON", careful.into_bytes()));
    forms.push((
        "text in quotes",
        format!("{secret:?}").trim_matches('"').into(),
    ));
    if secret.len() == 8 && secret.bytes().all(|octet| octet.is_ascii_digit()) {
        let (first, second) = secret.split_at(4);
        forms.push(("halves", format!("{first} {second}").into_bytes()));
        forms.push(("halves", format!("{first}-{second}").into_bytes()));
    }
    forms
}

/// What octets look like in hexadecimal and in base64.
pub(crate) fn of_octets(octets: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let mut forms = Vec::new();
    let hex: Vec<String> = octets.iter().map(|octet| format!("{octet:02x}")).collect();
    for separator in ["", ":", "-", " "] {
        let lower = hex.join(separator);
        forms.push(("HEX", lower.to_uppercase().into_bytes()));
        forms.push(("hex", lower.into_bytes()));
    }
    // Behind nothing, one and two octets of something else; without the characters that depend on
    // what is around.
    for before in 0..3 {
        let padded = [&[0; 2][..before], octets].concat();
        let text = base64::encode(&padded);
        let start = [0, 2, 3][before];
        let end = padded.len() * 8 / 6;
        if let Some(part) = text.get(start..end).filter(|part| part.len() >= 6) {
            forms.push(("base64", part.as_bytes().to_vec()));
        }
    }
    forms
}

/// Octets as a text with one character for each, for the search in texts is quick.
pub(crate) fn latin(octets: &[u8]) -> String {
    octets.iter().copied().map(char::from).collect()
}

/// Where one of the forms is in octets that [`latin`] made a text.
pub(crate) fn find(text: &str, forms: &[(&'static str, Vec<u8>)]) -> Option<String> {
    forms.iter().find_map(|(name, form)| {
        let at = text.find(&latin(form))?;
        let before: String = text[..at].chars().rev().take(60).collect();
        let before: String = before.chars().rev().collect();
        let after: String = text[at..].chars().take(100).collect();
        Some(format!("{name}: {before}{after}"))
    })
}
