//! How a document is described: what each of its values is, as a table, and as JSON Schema.

use serde_json::{Map, Value, json};

/// What a value is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    /// A text.
    Text,
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
    /// Whatever it is: what a device told, or what was kept as it was told.
    Any,
    /// One of these words.
    Word(&'static [&'static str]),
    /// It, or null where it is not known or there is none.
    Maybe(&'static Shape),
    /// Some of them.
    List(&'static Shape),
    /// These keys and no others. A key that ends in `?` may be missing.
    Keys(&'static [Key]),
    /// The first keys, and those of one of the names that the second one may have.
    Named(
        &'static [Key],
        &'static str,
        &'static [(&'static str, &'static [Key])],
    ),
}

/// A key of an object, and what its value is.
pub(super) type Key = (&'static str, Shape);

impl Shape {
    /// As JSON Schema.
    pub(super) fn schema(&self) -> Value {
        match self {
            Self::Text => json!({"type": "string"}),
            Self::Whole => json!({"type": "integer"}),
            Self::Flag => json!({"type": "boolean"}),
            Self::Any => json!({}),
            Self::Word(words) => json!({"type": "string", "enum": words}),
            Self::Maybe(one) => json!({"anyOf": [one.schema(), {"type": "null"}]}),
            Self::List(one) => json!({"type": "array", "items": one.schema()}),
            Self::Keys(keys) => object(&[], keys),
            Self::Named(common, name, each) => {
                let each = each.iter().map(|(word, keys)| {
                    object(
                        &[(*name, json!({"const": word}))],
                        &[*common, *keys].concat(),
                    )
                });
                json!({"oneOf": each.collect::<Vec<_>>()})
            }
        }
    }
}

/// An object with these keys and no others: the first have their schema already.
pub(super) fn object(fixed: &[(&str, Value)], keys: &[Key]) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for (name, schema) in fixed {
        required.push(*name);
        properties.insert((*name).to_owned(), schema.clone());
    }
    for (key, shape) in keys {
        let name = key.trim_end_matches('?');
        if name == *key {
            required.push(name);
        }
        properties.insert(name.to_owned(), shape.schema());
    }
    json!({
        "type": "object", "properties": properties, "required": required,
        "additionalProperties": false,
    })
}
