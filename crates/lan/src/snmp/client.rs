//! Requests to one agent, and to all in the network.

use std::collections::HashSet;
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::Duration;

use text::{Message, Tell, msg, unquoted};
use tokio::net::UdpSocket;
use tokio::time::{self, Instant};

use super::message::{self, DecodeError, Oid, Pdu, PduKind, Value, Version};
use super::session::{self, Heard, Refusal, Session};
use super::usm::User;
use crate::interface::Interface;
use crate::secret::Secret;
use crate::udp::{self, Everybody};

/// The largest answer that is read, in octets.
const MAX_DATAGRAM: usize = 64 * 1024;

/// How long after a request it is sent again, while nothing comes.
const RESEND: Duration = Duration::from_millis(600);

/// noSuchName: how version 1 says that an object is not there.
const NO_SUCH_NAME: i64 = 2;

/// Numbers of requests; they begin anywhere so that late answers to another program are not taken.
static REQUEST_ID: AtomicI32 = AtomicI32::new(0);

/// How to be let in by versions 1 and 2c.
#[derive(Clone, Debug)]
pub struct Access {
    /// The version.
    pub version: Version,
    /// The community, which is a password sent readable; `public` on most printers.
    pub community: Secret,
}

impl Default for Access {
    fn default() -> Self {
        Self {
            version: Version::V2c,
            community: Secret::new("public"),
        }
    }
}

/// Why an agent's values did not come. The text is "what happened and why; what to do next".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SnmpError {
    /// Nothing came.
    Timeout {
        /// The agent.
        host: SocketAddr,
        /// The deadline.
        waited: Duration,
    },
    /// Nothing listens there.
    Refused {
        /// The agent.
        host: SocketAddr,
    },
    /// What came back is no SNMP.
    NotSnmp {
        /// The agent.
        host: SocketAddr,
        /// What is wrong.
        reason: DecodeError,
    },
    /// The agent refuses.
    Agent {
        /// The agent.
        host: SocketAddr,
        /// error-status (RFC 3416, section 3).
        status: i64,
        /// error-index.
        index: i64,
    },
    /// The agent does not take what a user of version 3 asks.
    User {
        /// The agent.
        host: SocketAddr,
        /// The name of the user.
        user: String,
        /// Why.
        refusal: Refusal,
    },
    /// Answers come, and none is signed by who knows the password.
    Forged {
        /// The agent.
        host: SocketAddr,
    },
    /// Anything else of the system.
    System {
        /// The agent.
        host: SocketAddr,
        /// Why.
        reason: String,
    },
}

impl Tell for SnmpError {
    fn told(&self) -> Message {
        match self {
            Self::Timeout { host, waited } => msg!(
                "lan-snmp-timeout",
                host = host.to_string(),
                seconds = waited.as_secs_f32().to_string(),
            ),
            Self::Refused { host } => msg!("lan-snmp-refused", host = host.to_string()),
            Self::NotSnmp { host, reason } => {
                msg!("lan-not-snmp", host = host.to_string(), reason)
            }
            Self::Agent {
                host,
                status,
                index,
            } => msg!(
                "lan-snmp-agent",
                host = host.to_string(),
                status = *status,
                index = *index,
            ),
            Self::User {
                host,
                user,
                refusal,
            } => {
                let why = refusal.told();
                let advice = why.next().unwrap_or_else(|| why.clone());
                let user = unquoted(user);
                msg!("lan-snmp-user", host = host.to_string(), user, why, advice)
            }
            Self::Forged { host } => msg!("lan-snmp-forged", host = host.to_string()),
            Self::System { host, reason } => {
                msg!("lan-snmp-system", host = host.to_string(), reason)
            }
        }
    }
}

text::display_told!(SnmpError);

impl SnmpError {
    /// A short stable name, such as `snmp-timeout`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Timeout { .. } => "snmp-timeout",
            Self::Refused { .. } => "snmp-refused",
            Self::NotSnmp { .. } => "not-snmp",
            Self::Agent { .. } => "snmp-error",
            Self::User { refusal, .. } => refusal.code(),
            Self::Forged { .. } => "snmp-forged",
            Self::System { .. } => "system",
        }
    }
}

/// An agent to ask.
#[derive(Clone, Debug)]
pub struct Client {
    /// Where it is; the port is [`super::PORT`] as a rule.
    pub agent: SocketAddr,
    /// How to be let in, where there is no `user`.
    pub access: Access,
    /// Who asks with version 3.
    pub user: Option<User>,
    /// The longest that one call may take, a walk included.
    pub deadline: Duration,
}

impl Client {
    /// An agent with the usual community and a deadline of three seconds.
    pub fn new(agent: SocketAddr) -> Self {
        Self {
            agent,
            access: Access::default(),
            user: None,
            deadline: Duration::from_secs(3),
        }
    }

    /// The values of these objects, in their order. What is not there has
    /// [`Value::NoSuchObject`] or [`Value::NoSuchInstance`], with version 1 too.
    ///
    /// # Errors
    /// Any of [`SnmpError`].
    pub async fn get(&self, oids: &[Oid]) -> Result<Vec<(Oid, Value)>, SnmpError> {
        let end = Instant::now() + self.deadline;
        let mut line = self.open().await?;
        let mut missing = HashSet::new();
        // Version 1 names one object that is not there at a time.
        for _ in 0..=oids.len() {
            let asked: Vec<Oid> = oids
                .iter()
                .filter(|oid| !missing.contains(*oid))
                .cloned()
                .collect();
            if asked.is_empty() {
                break;
            }
            let answer = self.exchange(&mut line, PduKind::Get, &asked, end).await?;
            if self.user.is_none()
                && self.access.version == Version::V1
                && answer.error_status == NO_SUCH_NAME
            {
                let at = usize::try_from(answer.error_index)
                    .ok()
                    .and_then(|at| at.checked_sub(1));
                if let Some(oid) = at.and_then(|at| asked.get(at)) {
                    missing.insert(oid.clone());
                    continue;
                }
            }
            let answer = self.success(answer)?;
            let value = |oid: &Oid| {
                let found = answer.variables.iter().find(|(found, _)| found == oid);
                found.map_or(Value::NoSuchObject, |(_, value)| value.clone())
            };
            return Ok(oids.iter().map(|oid| (oid.clone(), value(oid))).collect());
        }
        Ok(oids
            .iter()
            .map(|oid| (oid.clone(), Value::NoSuchObject))
            .collect())
    }

    /// The objects below `root`, at most `limit` of them.
    ///
    /// # Errors
    /// Any of [`SnmpError`]; when the deadline passes in the middle, what came until then is given.
    pub async fn walk(&self, root: &Oid, limit: usize) -> Result<Vec<(Oid, Value)>, SnmpError> {
        let end = Instant::now() + self.deadline;
        let mut line = self.open().await?;
        let mut found: Vec<(Oid, Value)> = Vec::new();
        let mut at = root.clone();
        while found.len() < limit {
            let answer = match self
                .exchange(&mut line, PduKind::GetNext, &[at.clone()], end)
                .await
            {
                Err(SnmpError::Timeout { .. }) if !found.is_empty() => break,
                answer => answer?,
            };
            // How version 1 says that there is nothing after it.
            if answer.error_status == NO_SUCH_NAME {
                break;
            }
            let answer = self.success(answer)?;
            match answer.variables.into_iter().next() {
                // An agent that does not go forward would go on for ever.
                Some((oid, value)) if oid > at && oid.below(root).is_some() && value.is_there() => {
                    at = oid.clone();
                    found.push((oid, value));
                }
                _ => break,
            }
        }
        Ok(found)
    }

    fn success(&self, answer: Pdu) -> Result<Pdu, SnmpError> {
        if answer.error_status == 0 {
            return Ok(answer);
        }
        Err(SnmpError::Agent {
            host: self.agent,
            status: answer.error_status,
            index: answer.error_index,
        })
    }

    async fn open(&self) -> Result<Line, SnmpError> {
        let any = if self.agent.is_ipv4() {
            "0.0.0.0:0"
        } else {
            "[::]:0"
        };
        let socket = UdpSocket::bind(any)
            .await
            .map_err(|error| self.trouble(&error))?;
        // Connected, it hears this agent alone.
        let connected = socket.connect(self.agent).await;
        connected.map_err(|error| self.trouble(&error))?;
        Ok(Line {
            socket,
            session: None,
        })
    }

    fn trouble(&self, error: &io::Error) -> SnmpError {
        let host = self.agent;
        match error.kind() {
            io::ErrorKind::ConnectionRefused => SnmpError::Refused { host },
            _ => SnmpError::System {
                host,
                reason: error.to_string(),
            },
        }
    }

    /// A request and its response.
    async fn exchange(
        &self,
        line: &mut Line,
        kind: PduKind,
        oids: &[Oid],
        end: Instant,
    ) -> Result<Pdu, SnmpError> {
        let request = Pdu::request(kind, next_id(), oids);
        if let Some(user) = &self.user {
            return self.exchange_as(user, line, &request, end).await;
        }
        let Access { version, community } = &self.access;
        let octets = message::encode(*version, community.reveal(), &request);
        let hear = |octets: &[u8]| {
            let (found, pdu) = message::decode(octets)?;
            let ours = found == *version
                && pdu.kind == PduKind::Response
                && pdu.request_id == request.request_id;
            Ok(ours.then_some(pdu))
        };
        self.converse(&line.socket, &octets, end, hear).await
    }

    /// A request of a user and its response. Who the agent is and what its clock shows is asked
    /// first, and its clock is taken over once more where it says that it goes differently.
    async fn exchange_as(
        &self,
        user: &User,
        line: &mut Line,
        request: &Pdu,
        end: Instant,
    ) -> Result<Pdu, SnmpError> {
        let Line { socket, session } = line;
        let session = if let Some(session) = session {
            session
        } else {
            let id = next_id();
            let begin = |octets: &[u8]| Session::begin(user, id, octets);
            let question = session::who_are_you(id);
            session.insert(self.converse(socket, &question, end, begin).await?)
        };
        let refused = |refusal| SnmpError::User {
            host: self.agent,
            user: user.name().to_owned(),
            refusal,
        };
        let mut in_step = false;
        loop {
            let id = next_id();
            let salt = salt().map_err(|error| self.trouble(&error))?;
            let question = session.ask(id, request, salt);
            let hear = |octets: &[u8]| session.hear(id, request, octets);
            match self.converse(socket, &question, end, hear).await {
                Ok(Heard::Response(pdu)) => return Ok(pdu),
                Ok(Heard::Refused(Refusal::NotInTimeWindow)) if !in_step => in_step = true,
                Ok(Heard::Refused(refusal)) => return Err(refused(refusal)),
                Err(SnmpError::Timeout { .. }) if session.is_unheard() => {
                    return Err(refused(Refusal::NoAnswer));
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Sends something until `hear` finds an answer in what comes.
    async fn converse<T>(
        &self,
        socket: &UdpSocket,
        octets: &[u8],
        end: Instant,
        mut hear: impl FnMut(&[u8]) -> Result<Option<T>, DecodeError>,
    ) -> Result<T, SnmpError> {
        let mut buffer = vec![0; MAX_DATAGRAM];
        let mut garbage = None;
        while Instant::now() < end {
            // A refusal of what was sent before comes out here.
            socket
                .send(octets)
                .await
                .map_err(|error| self.trouble(&error))?;
            let resend = (Instant::now() + RESEND).min(end);
            while let Ok(received) = time::timeout_at(resend, socket.recv(&mut buffer)).await {
                let count = received.map_err(|error| self.trouble(&error))?;
                match hear(buffer.get(..count).unwrap_or_default()) {
                    Ok(Some(answer)) => return Ok(answer),
                    // A late answer to an earlier request.
                    Ok(None) => {}
                    Err(reason) => garbage = Some(reason),
                }
            }
        }
        let host = self.agent;
        Err(match garbage {
            Some(DecodeError::Signature) => SnmpError::Forged { host },
            Some(reason) => SnmpError::NotSnmp { host, reason },
            None => SnmpError::Timeout {
                host,
                waited: self.deadline,
            },
        })
    }
}

/// A socket to an agent, and what version 3 knows of it.
struct Line {
    socket: UdpSocket,
    session: Option<Session>,
}

/// Asks everybody for these objects until `end`. `found` gets who answers with what; the same agent
/// comes once.
///
/// Version 1 is used, which every agent speaks; one object that an agent lacks then spoils all of
/// its answer, so ask only for what all have (the system group of RFC 1213).
///
/// # Errors
/// No interface can be used at all.
pub async fn discover(
    interfaces: &[Interface],
    access: &Access,
    oids: &[Oid],
    end: Instant,
    mut found: impl FnMut(SocketAddr, Vec<(Oid, Value)>),
) -> io::Result<()> {
    let request = Pdu::request(PduKind::Get, next_id(), oids);
    let question = message::encode(access.version, access.community.reveal(), &request);
    let mut seen = HashSet::new();
    let everybody = Everybody::Broadcast(super::PORT);
    udp::ask(interfaces, everybody, &[question], end, |from, octets| {
        if let Ok((_, pdu)) = message::decode(octets)
            && pdu.kind == PduKind::Response
            && pdu.request_id == request.request_id
            && seen.insert(from.ip())
        {
            found(from, pdu.variables);
        }
    })
    .await
}

/// A number that was not used lately.
fn next_id() -> i32 {
    let mut random = [0; 2];
    // Without randomness the numbers are merely predictable; the socket is connected anyway.
    let _ = getrandom::fill(&mut random);
    let step = i32::from(u16::from_be_bytes(random)) + 1;
    REQUEST_ID
        .fetch_add(step, Ordering::Relaxed)
        .wrapping_add(step)
        & i32::MAX
}

/// What makes each encryption another. Without randomness there is none.
fn salt() -> io::Result<[u8; 8]> {
    let mut salt = [0; 8];
    getrandom::fill(&mut salt).map_err(io::Error::other)?;
    Ok(salt)
}
