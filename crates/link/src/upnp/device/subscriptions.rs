//! Who is told of events: subscriptions with their limits, and the notifications that wait for
//! them.

use std::collections::VecDeque;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use lan::gena::{self, Granted, Notice, Sid, Wish};
use lan::http::{Scheme, Url};
use wsc::ap::{AccessPoint, ExternalId};
use wsc::ident::Uuid;
use wsc::random::Drbg;
use wsc::time::Instant;

use super::Response;

/// The most subscriptions, and the most of one host: its oldest makes room for its next.
const MAX_SUBSCRIPTIONS: usize = 8;
const MAX_OF_A_HOST: usize = 4;

/// The most addresses that a subscription is kept with.
const MAX_CALLBACKS: usize = 8;

/// The longest address (hostapd's limit).
const MAX_URL: usize = 700;

/// The most notifications that wait for one subscriber; one that is further behind is dropped.
const MAX_QUEUE: usize = 20;

/// How many notifications in a row may get lost before a subscriber counts as gone.
const MAX_LOST: u32 = 3;

/// How long a subscription lasts unless it is renewed, at least and at most, in seconds.
const SHORTEST: u32 = 60;
const LONGEST: u32 = 1801;

/// A notification on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    id: ExternalId,
    /// Where to: these in order, until one answers. All are on the host that subscribed.
    pub to: Vec<Url>,
    /// The number of the subscription, and of the notification.
    pub notice: Notice,
    /// The property set.
    pub content: Vec<u8>,
}

/// What became of a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Delivered {
    /// The subscriber took it.
    Taken,
    /// It could not be delivered.
    Lost,
    /// There is a program, and it does not know the subscription (status 412).
    Unknown,
}

#[derive(Debug)]
struct Subscription {
    id: ExternalId,
    uuid: Uuid,
    host: IpAddr,
    callbacks: Vec<Url>,
    expires: Instant,
    seq: u32,
    queue: VecDeque<Vec<u8>>,
    sending: bool,
    lost: u32,
    /// It is to be dropped.
    gone: bool,
}

impl Subscription {
    fn sid(&self) -> Option<Sid> {
        Sid::parse(&format!("uuid:{}", self.uuid))
    }
}

/// All subscriptions, the oldest first.
#[derive(Debug)]
pub(super) struct Subscriptions {
    list: Vec<Subscription>,
    random: Drbg,
    next_id: u64,
}

impl Subscriptions {
    pub(super) const fn new(random: Drbg) -> Self {
        Self {
            list: Vec::new(),
            random,
            next_id: 1,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The youngest subscription of a host.
    pub(super) fn of(&self, host: IpAddr) -> Option<ExternalId> {
        let mut own = self.list.iter().rev().filter(|one| one.host == host);
        own.next().map(|one| one.id)
    }

    /// A `SUBSCRIBE`: a new one, which is told `first`, or a renewal.
    pub(super) fn wish(
        &mut self,
        ap: &mut AccessPoint,
        now: Instant,
        host: IpAddr,
        headers: &[(String, String)],
        first: &[u8],
    ) -> Response {
        // A renewal that names the kind of event again is taken as hostapd takes it.
        let renewal = headers.iter().any(|(name, _)| name == "sid");
        let headers: Vec<(String, String)> = headers
            .iter()
            .filter(|(name, _)| !(renewal && name == "nt"))
            .map(|(name, value)| match name.as_str() {
                "sid" => (name.clone(), without_space(value)),
                _ => (name.clone(), value.clone()),
            })
            .collect();
        match Wish::read(&headers) {
            Err(error) => Response::empty(error.status()),
            Ok(Wish::Renewal { sid, seconds }) => self.renew(now, host, &sid, seconds),
            Ok(Wish::New { callbacks, seconds }) => {
                self.begin(ap, now, host, callbacks, seconds, first)
            }
        }
    }

    fn renew(&mut self, now: Instant, host: IpAddr, sid: &Sid, seconds: Option<u32>) -> Response {
        let Some(uuid) = uuid(sid) else {
            return Response::empty(400);
        };
        let known = |one: &&mut Subscription| one.uuid == uuid && one.host == host && !one.gone;
        let Some(one) = self.list.iter_mut().find(known) else {
            return Response::empty(412);
        };
        let seconds = lifetime(seconds);
        one.expires = now + Duration::from_secs(seconds.into());
        granted(one, seconds)
    }

    fn begin(
        &mut self,
        ap: &mut AccessPoint,
        now: Instant,
        host: IpAddr,
        callbacks: Vec<Url>,
        seconds: Option<u32>,
        first: &[u8],
    ) -> Response {
        // CVE-2020-12695: events go to the host that asks for them and nowhere else, and a name,
        // which could lead anywhere tomorrow, is not looked up.
        let callbacks: Vec<Url> = callbacks
            .into_iter()
            .filter(|url| url.scheme() == Scheme::Http && url.ip() == Some(host))
            .filter(|url| url.to_string().len() <= MAX_URL)
            .take(MAX_CALLBACKS)
            .collect();
        if callbacks.is_empty() {
            return Response::empty(500);
        }
        let own = self.list.iter().filter(|one| one.host == host).count();
        if own >= MAX_OF_A_HOST {
            if let Some(at) = self.list.iter().position(|one| one.host == host) {
                self.drop_at(ap, now, at);
            }
        } else if self.list.len() >= MAX_SUBSCRIPTIONS {
            return Response::empty(503);
        }
        let seconds = lifetime(seconds);
        let one = Subscription {
            id: ExternalId(self.next_id),
            uuid: Uuid::random(&mut self.random),
            host,
            callbacks,
            expires: now + Duration::from_secs(seconds.into()),
            seq: 0,
            queue: VecDeque::from([first.to_vec()]),
            sending: false,
            lost: 0,
            gone: false,
        };
        self.next_id += 1;
        ap.external_joined(one.id);
        let response = granted(&one, seconds);
        self.list.push(one);
        response
    }

    /// An `UNSUBSCRIBE`.
    pub(super) fn end(
        &mut self,
        ap: &mut AccessPoint,
        now: Instant,
        headers: &[(String, String)],
    ) -> Response {
        let headers: Vec<(String, String)> = headers
            .iter()
            .map(|(name, value)| match name.as_str() {
                "sid" => (name.clone(), without_space(value)),
                _ => (name.clone(), value.clone()),
            })
            .collect();
        let sid = match gena::read_unsubscribe(&headers) {
            Ok(sid) => sid,
            Err(error) => return Response::empty(error.status()),
        };
        let Some(uuid) = uuid(&sid) else {
            return Response::empty(400);
        };
        match self.list.iter().position(|one| one.uuid == uuid) {
            Some(at) => {
                self.drop_at(ap, now, at);
                Response::empty(200)
            }
            None => Response::empty(412),
        }
    }

    /// Puts an event into everybody's queue. Whoever does not keep up is dropped.
    pub(super) fn publish(&mut self, event: &[u8]) {
        for one in &mut self.list {
            if one.queue.len() >= MAX_QUEUE {
                one.gone = true;
                one.queue.clear();
            } else {
                one.queue.push_back(event.to_vec());
            }
        }
    }

    pub(super) fn next(&mut self) -> Option<Delivery> {
        let waits = |one: &&mut Subscription| !one.sending && !one.gone && !one.queue.is_empty();
        let one = self.list.iter_mut().find(waits)?;
        let notice = Notice {
            sid: one.sid()?,
            seq: one.seq,
        };
        one.seq = notice.next_seq();
        one.sending = true;
        Some(Delivery {
            id: one.id,
            to: one.callbacks.clone(),
            notice,
            content: one.queue.pop_front()?,
        })
    }

    pub(super) fn delivered(&mut self, delivery: &Delivery, what: Delivered) {
        let Some(one) = self.list.iter_mut().find(|one| one.id == delivery.id) else {
            return;
        };
        one.sending = false;
        match what {
            Delivered::Taken => one.lost = 0,
            Delivered::Lost => one.lost += 1,
            Delivered::Unknown => one.lost = MAX_LOST,
        }
        one.gone |= one.lost >= MAX_LOST;
    }

    pub(super) fn expire(&mut self, ap: &mut AccessPoint, now: Instant) {
        let over = |one: &Subscription| one.gone || now >= one.expires;
        while let Some(at) = self.list.iter().position(over) {
            self.drop_at(ap, now, at);
        }
    }

    pub(super) fn clear(&mut self, ap: &mut AccessPoint, now: Instant) {
        while !self.list.is_empty() {
            self.drop_at(ap, now, 0);
        }
    }

    fn drop_at(&mut self, ap: &mut AccessPoint, now: Instant, at: usize) {
        if at < self.list.len() {
            let one = self.list.remove(at);
            ap.external_left(now, one.id);
        }
    }
}

fn granted(one: &Subscription, seconds: u32) -> Response {
    let Some(sid) = one.sid() else {
        return Response::empty(500);
    };
    let granted = Granted {
        sid,
        seconds: Some(seconds),
    };
    Response {
        headers: granted.headers().to_vec(),
        ..Response::empty(200)
    }
}

fn lifetime(wanted: Option<u32>) -> u32 {
    wanted.map_or(LONGEST, |seconds| seconds.clamp(SHORTEST, LONGEST))
}

/// `uuid:` and then white space is in the field.
fn without_space(sid: &str) -> String {
    sid.chars().filter(|c| !c.is_ascii_whitespace()).collect()
}

/// The UUID of a number that is ours; another cannot be.
fn uuid(sid: &Sid) -> Option<Uuid> {
    sid.as_str().get(5..)?.parse().ok()
}

/// The socket address of a callback. There is one: no other is kept.
pub(super) fn socket(url: &Url) -> Option<SocketAddr> {
    url.ip().map(|ip| SocketAddr::new(ip, url.port()))
}
