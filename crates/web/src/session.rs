//! Who may use the app: one-time links that become sessions, and sessions that end.
//!
//! Nobody gets in without a link that this program made: other users of this computer can connect to
//! its loopback as well. A link is good once; a wrong one is counted, so that nobody can try many.

use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use subtle::ConstantTimeEq;
use text::Language;
use tokio::sync::watch;
use zeroize::Zeroizing;

/// How long a session lasts without being used. Longer than twenty hours, so that nobody is hurried
/// (WCAG 2.2, success criterion 2.2.1).
pub(crate) const IDLE: Duration = Duration::from_secs(24 * 3600);
/// How long a link for a telephone is good.
pub(crate) const LINK: Duration = Duration::from_secs(600);
/// The most sessions at a time; the one that was not used for longest gives way.
const SESSIONS_MAX: usize = 16;
/// The most links that wait at a time.
const LINKS_MAX: usize = 8;
/// Wrong links that one address, and all together, may try in [`TRY_WINDOW`].
const TRIES_EACH: usize = 5;
const TRIES_ALL: usize = 30;
const TRY_WINDOW: Duration = Duration::from_secs(60);
/// How many forms and documents a session may send at once, and after how long it may send another
/// one. A person who types fast, with a PIN that is checked at each key, stays far below.
const POSTS_AT_ONCE: u32 = 120;
const POST_AGAIN: Duration = Duration::from_millis(50);

/// A random text that nobody guesses: 256 bits in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token(Zeroizing<String>);

impl Token {
    fn new() -> Result<Self, getrandom::Error> {
        let mut octets = Zeroizing::new([0_u8; 32]);
        getrandom::fill(octets.as_mut())?;
        let digit = |nibble: u8| char::from_digit(nibble.into(), 16).unwrap_or('0');
        let digits = octets.iter().flat_map(|o| [digit(o >> 4), digit(o & 15)]);
        Ok(Self(Zeroizing::new(digits.collect())))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Compares in constant time.
    pub(crate) fn is(&self, other: &str) -> bool {
        self.0.as_bytes().ct_eq(other.as_bytes()).into()
    }
}

/// Who came in.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    token: Token,
    /// What every form of this session has with it.
    pub(crate) csrf: Token,
    /// The language that was chosen.
    pub(crate) language: Option<Language>,
    used: Instant,
    /// When what was sent is paid off, a [`POST_AGAIN`] for each.
    paid: Instant,
}

impl Session {
    pub(crate) fn token(&self) -> &Token {
        &self.token
    }
}

struct Link {
    token: Token,
    until: Option<Instant>,
}

/// What came of a link.
#[derive(Debug)]
pub(crate) enum Opened {
    /// A new session.
    In(Session),
    /// It was used, is too old, or never was one.
    Refused,
    /// Too many wrong ones; wait this long.
    TooMany(Duration),
}

#[derive(Default)]
struct Inner {
    sessions: Vec<Session>,
    links: Vec<Link>,
    wrong: Vec<(Instant, IpAddr)>,
}

/// All sessions and links.
#[derive(Default)]
pub(crate) struct Sessions {
    inner: Mutex<Inner>,
    /// How many sessions were ended.
    ended: watch::Sender<u64>,
}

impl Sessions {
    fn lock(&self) -> MutexGuard<'_, Inner> {
        // Nothing in here panics with the lock held.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new one-time link, good for some time or until it is used.
    ///
    /// # Errors
    /// The operating system has no random numbers.
    pub(crate) fn link(&self, good: Option<Duration>) -> Result<Token, getrandom::Error> {
        let token = Token::new()?;
        let now = Instant::now();
        let mut inner = self.lock();
        inner.links.retain(|link| link.is_good(now));
        if inner.links.len() >= LINKS_MAX {
            inner.links.remove(0);
        }
        inner.links.push(Link {
            token: token.clone(),
            until: good.map(|good| now + good),
        });
        Ok(token)
    }

    /// Whether this link is still good.
    pub(crate) fn waits(&self, token: &Token) -> bool {
        let now = Instant::now();
        let inner = self.lock();
        let mut links = inner.links.iter();
        links.any(|link| link.token.is(token.as_str()) && link.is_good(now))
    }

    /// Uses a link up.
    ///
    /// # Errors
    /// The operating system has no random numbers.
    pub(crate) fn open(&self, given: &str, from: IpAddr) -> Result<Opened, getrandom::Error> {
        let now = Instant::now();
        let mut inner = self.lock();
        inner
            .wrong
            .retain(|(at, _)| now.duration_since(*at) < TRY_WINDOW);
        let mine = inner.wrong.iter().filter(|(_, who)| *who == from).count();
        if mine >= TRIES_EACH || inner.wrong.len() >= TRIES_ALL {
            let oldest = inner.wrong.first().map_or(now, |(at, _)| *at);
            let left = TRY_WINDOW.saturating_sub(now.duration_since(oldest));
            return Ok(Opened::TooMany(left));
        }
        let good = |link: &Link| link.token.is(given) && link.is_good(now);
        let Some(at) = inner.links.iter().position(good) else {
            inner.wrong.push((now, from));
            return Ok(Opened::Refused);
        };
        inner.links.remove(at);
        let session = Session {
            token: Token::new()?,
            csrf: Token::new()?,
            language: None,
            used: now,
            paid: now,
        };
        if inner.sessions.len() >= SESSIONS_MAX {
            let oldest = inner.sessions.iter().enumerate();
            if let Some((at, _)) = oldest.min_by_key(|(_, one)| one.used) {
                inner.sessions.remove(at);
            }
        }
        inner.sessions.push(session.clone());
        Ok(Opened::In(session))
    }

    /// The session of a cookie, which counts as used now.
    pub(crate) fn find(&self, token: &str) -> Option<Session> {
        self.find_at(token, Instant::now())
    }

    fn find_at(&self, token: &str, now: Instant) -> Option<Session> {
        let mut inner = self.lock();
        let fresh = |one: &Session| now.duration_since(one.used) < IDLE;
        inner.sessions.retain(fresh);
        let found = inner.sessions.iter_mut().find(|one| one.token.is(token))?;
        found.used = now;
        Some(found.clone())
    }

    /// Whether a session may send something now, which counts then.
    pub(crate) fn may_post(&self, token: &Token) -> bool {
        self.may_post_at(token, Instant::now())
    }

    fn may_post_at(&self, token: &Token, now: Instant) -> bool {
        let mut inner = self.lock();
        let mut all = inner.sessions.iter_mut();
        let Some(session) = all.find(|one| one.token.is(token.as_str())) else {
            return false;
        };
        let paid = session.paid.max(now) + POST_AGAIN;
        let may = paid.duration_since(now) <= POST_AGAIN * POSTS_AT_ONCE;
        if may {
            session.paid = paid;
        }
        may
    }

    /// Keeps the language that a session's reader chose.
    pub(crate) fn speak(&self, token: &Token, language: Language) {
        let mut inner = self.lock();
        let mut all = inner.sessions.iter_mut();
        if let Some(session) = all.find(|one| one.token.is(token.as_str())) {
            session.language = Some(language);
        }
    }

    /// Ends a session.
    pub(crate) fn end(&self, token: &Token) {
        self.lock()
            .sessions
            .retain(|one| !one.token.is(token.as_str()));
        self.ended.send_modify(|count| *count += 1);
    }

    /// Counts the sessions that were ended: whoever goes on telling one something looks then whether
    /// it still is one.
    pub(crate) fn ends(&self) -> watch::Receiver<u64> {
        self.ended.subscribe()
    }

    /// How many sessions there are.
    #[cfg(test)]
    fn count(&self) -> usize {
        self.lock().sessions.len()
    }
}

impl Link {
    fn is_good(&self, now: Instant) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

    fn is_in(opened: &Opened) -> bool {
        matches!(opened, Opened::In(_))
    }

    #[test]
    fn a_link_is_good_once_and_its_session_until_it_is_ended() {
        let all = Sessions::default();
        let link = all.link(None).expect("random numbers");
        assert!(all.waits(&link));
        let Opened::In(session) = all.open(link.as_str(), HERE).expect("random") else {
            panic!("the link is good");
        };
        assert!(!all.waits(&link));
        assert!(!is_in(&all.open(link.as_str(), HERE).expect("random")));
        let cookie = session.token().as_str().to_owned();
        assert_ne!(cookie, link.as_str());
        assert!(all.find(&cookie).is_some());
        all.speak(session.token(), Language::French);
        let kept = all.find(&cookie).and_then(|one| one.language);
        assert_eq!(kept, Some(Language::French));
        all.end(session.token());
        assert!(all.find(&cookie).is_none());
    }

    #[test]
    fn a_session_that_nobody_uses_is_over_and_one_that_is_used_lasts() {
        let all = Sessions::default();
        let link = all.link(None).expect("random numbers");
        let Ok(Opened::In(session)) = all.open(link.as_str(), HERE) else {
            panic!("the link is good");
        };
        let cookie = session.token().as_str();
        let hour = Duration::from_secs(3600);
        let later = Instant::now() + IDLE.saturating_sub(hour);
        assert!(all.find_at(cookie, later).is_some());
        // It was used then, so it lasts from there.
        let last = later + IDLE.saturating_sub(hour);
        assert!(all.find_at(cookie, last).is_some());
        assert!(all.find_at(cookie, last + IDLE).is_none());
        // It does not come back, whatever the time.
        assert!(all.find_at(cookie, last).is_none());
        assert_eq!(all.count(), 0);
    }

    #[test]
    fn a_session_that_sends_too_much_waits_and_another_does_not() {
        let all = Sessions::default();
        let come = || {
            let link = all.link(None).expect("random numbers");
            match all.open(link.as_str(), HERE).expect("random") {
                Opened::In(session) => session,
                other => panic!("the link is good: {other:?}"),
            }
        };
        let (wild, other) = (come(), come());
        let now = Instant::now() + POST_AGAIN;
        for _ in 0..POSTS_AT_ONCE {
            assert!(all.may_post_at(wild.token(), now));
        }
        assert!(!all.may_post_at(wild.token(), now));
        assert!(all.may_post_at(other.token(), now));
        // What was refused costs nothing.
        assert!(all.may_post_at(wild.token(), now + POST_AGAIN));
        assert!(!all.may_post_at(wild.token(), now + POST_AGAIN));
        all.end(wild.token());
        assert!(!all.may_post_at(wild.token(), now + POST_AGAIN * 2));
    }

    #[test]
    fn an_old_link_is_no_link() {
        let all = Sessions::default();
        let link = all.link(Some(Duration::ZERO)).expect("random numbers");
        assert!(!all.waits(&link));
        assert!(!is_in(&all.open(link.as_str(), HERE).expect("random")));
    }

    #[test]
    fn wrong_links_are_counted_for_each_and_for_all() {
        let all = Sessions::default();
        let link = all.link(None).expect("random numbers");
        for _ in 0..TRIES_EACH {
            assert!(matches!(all.open("no", HERE), Ok(Opened::Refused)));
        }
        // Even the right one is not looked at now: not to be told apart from a wrong one.
        let late = all.open(link.as_str(), HERE).expect("random");
        assert!(matches!(late, Opened::TooMany(left) if left <= TRY_WINDOW && !left.is_zero()));
        let other = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
        assert!(is_in(&all.open(link.as_str(), other).expect("random")));
        for host in 0..u8::MAX {
            let from = IpAddr::V4(Ipv4Addr::new(192, 0, 2, host));
            let _ = all.open("no", from).expect("random");
        }
        let from = IpAddr::V4(Ipv4Addr::new(198, 51, 100, 1));
        let late = all.open("no", from).expect("random");
        assert!(matches!(late, Opened::TooMany(_)));
    }

    #[test]
    fn there_is_an_end_to_how_many_there_are() {
        let all = Sessions::default();
        let first = all.link(None).expect("random");
        let Ok(Opened::In(first)) = all.open(first.as_str(), HERE) else {
            panic!("in");
        };
        for _ in 0..SESSIONS_MAX {
            let link = all.link(None).expect("random");
            assert!(is_in(&all.open(link.as_str(), HERE).expect("random")));
        }
        assert_eq!(all.count(), SESSIONS_MAX);
        assert!(all.find(first.token().as_str()).is_none());
    }
}
