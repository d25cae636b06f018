//! The virtual printers from outside: what they say, and what they do.

mod dialects;
mod life;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::ipp::testing as ipp_test;
use super::snmp::testing as snmp_test;
use super::*;
use crate::service::http::Body;

const START: Instant = Instant::from_millis(1000);

fn at(millis: u64) -> Instant {
    START + Duration::from_millis(millis)
}

fn printer(kind: &str, options: Options) -> VirtualPrinter {
    VirtualPrinter::new(find_kind(kind).unwrap(), options, START)
}

fn usual(kind: &str) -> VirtualPrinter {
    printer(kind, Options::default())
}

fn new_in_box(kind: &str) -> VirtualPrinter {
    let options = Options {
        joined: false,
        ..Options::default()
    };
    printer(kind, options)
}

fn with_fault(kind: &str, fault: &str) -> VirtualPrinter {
    let options = Options {
        fault: Some(find_fault(fault).unwrap()),
        ..Options::default()
    };
    printer(kind, options)
}

fn get(printer: &mut VirtualPrinter, path: &str) -> Response {
    let now = printer.now;
    printer.answer(now, &Request::get(path))
}

fn text(response: &Response) -> &str {
    std::str::from_utf8(response.octets()).unwrap()
}

fn cdm(printer: &mut VirtualPrinter, path: &str) -> Value {
    let response = get(printer, path);
    assert_eq!(response.status, 200, "{path}");
    serde_json::from_slice(response.octets()).unwrap()
}

fn send(printer: &mut VirtualPrinter, method: &str, path: &str, body: &str) -> u16 {
    let now = printer.now;
    printer
        .answer(now, &Request::new(method, path, body))
        .status
}

/// Lets time pass until nothing goes on.
fn settle(printer: &mut VirtualPrinter) {
    for _ in 0..1_000_000 {
        let Some(at) = printer.deadline() else { return };
        printer.wake(at);
    }
    panic!("the printer never comes to rest");
}

fn kinds(dialect: Dialect) -> impl Iterator<Item = &'static str> {
    KINDS
        .iter()
        .filter(move |kind| kind.dialect == dialect)
        .map(|kind| kind.name)
}

/// The texts of all elements by local name.
fn leaves(document: &str) -> BTreeMap<String, Vec<String>> {
    let tree = roxmltree::Document::parse(document).unwrap();
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for node in tree.descendants().filter(roxmltree::Node::is_element) {
        assert!(
            node.tag_name().namespace().is_some(),
            "{node:?} has no namespace"
        );
        let value = node.text().unwrap_or_default().trim().to_owned();
        found
            .entry(node.tag_name().name().to_owned())
            .or_default()
            .push(value);
    }
    found
}

fn first<'a>(leaves: &'a BTreeMap<String, Vec<String>>, name: &str) -> Option<&'a str> {
    Some(leaves.get(name)?.first()?.as_str())
}

fn attributes(printer: &mut VirtualPrinter) -> BTreeMap<String, Vec<String>> {
    let now = printer.now;
    let response = printer.answer(now, &ipp_test::question(&[]));
    let (status, attributes) = ipp_test::read(&response);
    assert_eq!(status, 0);
    attributes.into_iter().collect()
}
