//! SNMP: a handful of objects in one request. Nothing is walked.

use std::net::SocketAddr;
use std::time::Duration;

use lan::secret::Secret;
use lan::snmp::{Access, Client, Oid, Refusal, SnmpError, User, Value, Version};

use super::{Capabilities, Heard, Printer, Work};
use crate::printer::snmp::{self, Answer};
use crate::printer::{Dialect, Trouble, Visit};
use text::Tell;

/// The longest that one request may take: who has SNMP answers within milliseconds.
const PATIENCE: Duration = Duration::from_millis(1500);

/// SNMP.
pub(super) struct Snmp;

impl Printer for Snmp {
    fn dialect(&self) -> Dialect {
        Dialect::Snmp
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities::default()
    }

    fn snapshot<'a>(&'a self, visit: &'a mut Visit) -> Work<'a, Heard> {
        Box::pin(snapshot(visit))
    }
}

async fn snapshot(visit: &mut Visit) -> Heard {
    let Some(port) = visit.target().snmp() else {
        return Heard::Silent;
    };
    let host = visit.target().host_name().to_owned();
    let Ok(mut addresses) = tokio::net::lookup_host((host.as_str(), port)).await else {
        return Heard::Silent;
    };
    let Some(agent) = addresses.next() else {
        return Heard::Silent;
    };
    let mut oids: Vec<Oid> = snmp::OBJECTS.iter().filter_map(|o| oid(o.oid)).collect();
    let interface = snmp::interface_of(agent.ip());
    oids.extend(interface.as_deref().and_then(oid));
    let mut last = None;
    for mut client in clients(agent, visit) {
        client.deadline = PATIENCE.min(visit.patience());
        match client.get(&oids).await {
            Ok(values) => {
                let mut answers: Vec<(String, Answer)> =
                    values.into_iter().filter_map(answer).collect();
                if !snmp::is_printer(&answers) {
                    return Heard::Silent;
                }
                let own = answers
                    .iter()
                    .find(|(oid, _)| Some(oid) == interface.as_ref());
                if let Some((_, Answer::Number(number))) = own
                    && let Some(mac) = oid(&snmp::mac_of(*number)).filter(|mac| !oids.contains(mac))
                {
                    client.deadline = PATIENCE.min(visit.patience());
                    let more = client.get(&[mac]).await.unwrap_or_default();
                    answers.extend(more.into_iter().filter_map(answer));
                }
                return Heard::Spoken(vec![visit.reading(snmp::read(&answers))]);
            }
            Err(error) => {
                let more = another_may_help(&client, &error);
                last = Some(error);
                if !more {
                    break;
                }
            }
        }
    }
    if let Some(error) = last {
        visit.note(Trouble {
            dialect: Dialect::Snmp,
            asked: agent.to_string(),
            code: error.code(),
            text: Box::new(error.told()),
        });
    }
    Heard::Silent
}

/// The ways in which the agent is asked, in this order.
fn clients(agent: SocketAddr, visit: &Visit) -> Vec<Client> {
    let users = visit.snmp_users();
    if users.is_empty() {
        let with = |version| Client {
            access: Access {
                version,
                community: Secret::new(visit.community()),
            },
            ..Client::new(agent)
        };
        return [Version::V2c, Version::V1].map(with).to_vec();
    }
    let by = |user: &User| Client {
        user: Some(user.clone()),
        ..Client::new(agent)
    };
    users.iter().map(by).collect()
}

/// Whether the agent may answer where it is asked in another way: in another version, or signed in
/// another way.
fn another_may_help(client: &Client, error: &SnmpError) -> bool {
    match error {
        SnmpError::Refused { .. } => false,
        SnmpError::User { refusal, .. } => *refusal == Refusal::WrongDigest,
        // Who does not answer a user at all signs in no way.
        _ => client.user.is_none(),
    }
}

fn oid(text: &str) -> Option<Oid> {
    let parts: Option<Vec<u32>> = text.split('.').map(|part| part.parse().ok()).collect();
    Oid::new(&parts?)
}

fn dotted(oid: &Oid) -> String {
    let parts: Vec<String> = oid.parts().iter().map(ToString::to_string).collect();
    parts.join(".")
}

/// What came back, in the form of the reader; nothing for an object that is not there.
fn answer((oid, value): (Oid, Value)) -> Option<(String, Answer)> {
    let answer = match value {
        Value::Integer(number) => Answer::Number(number),
        Value::Number(_, number) => Answer::Number(i64::try_from(number).ok()?),
        Value::Octets(octets) => Answer::Octets(octets),
        Value::Oid(oid) => Answer::Oid(dotted(&oid)),
        _ => return None,
    };
    Some((dotted(&oid), answer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_object_has_an_identifier_that_can_be_asked() {
        for object in snmp::OBJECTS {
            let parsed = oid(object.oid).unwrap_or_else(|| panic!("{}", object.name));
            assert_eq!(dotted(&parsed), object.oid);
        }
    }
}
