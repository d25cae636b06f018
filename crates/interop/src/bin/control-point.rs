//! Our control point of WPS over UPnP, for a test outside of the namespace. Each line of standard
//! input is an order, answered with a line `ok ...` or `error CODE TEXT`:
//!
//! - `search`: the addresses of descriptions in the namespace
//! - `add URL`: its number, its UUID, and its version or `unknown`
//! - `lease SECONDS`: begin anew, without access points, and subscribe for so long
//! - `network SSID PASSPHRASE`
//! - `learn NUMBER PIN`: `learned SSID PASSPHRASE` or `failed ...`
//! - `pin PIN MAC` or `pin PIN any`, `press`, `cancel`, `ping`
//!
//! What happens is told in lines: `ended MAC ok`, `ended MAC failed ...`, `asks MAC`, `overlap`, `over`,
//! `gone NUMBER`, `returned NUMBER`, `missed NUMBER COUNT`, `trouble NUMBER CODE TEXT`. It ends with its
//! standard input, as a program does that has no time to say good-bye.

use std::io::{self, Write};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use lan::http::Url;
use lan::interface::{self, Selection};
use link::upnp::control::{ControlError, ControlEvent, ControlPoint, ControlSettings, search};
use tokio::time::Instant;
use wsc::credential::{Credential, Ssid};
use wsc::event::Success;
use wsc::external::{ExternalEvent, Via};
use wsc::failure::Failure;
use wsc::pin::{DevicePin, RouterPin};

/// For how long events are waited for before the next order is looked at.
const TURN: Duration = Duration::from_millis(20);

/// The longest that one request may take.
const DEADLINE: Duration = Duration::from_secs(10);

/// For how long a device is expected.
const WINDOW: Duration = Duration::from_secs(300);

type Answer = Result<String, Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut point = ControlPoint::new(ControlSettings::new(DEADLINE)?);
    let (sender, orders) = mpsc::channel();
    thread::spawn(move || {
        for line in io::stdin().lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    loop {
        match orders.try_recv() {
            Ok(order) => match obey(&mut point, &order).await {
                Ok(answer) => say(&format!("ok {answer}"))?,
                Err(error) => {
                    let code = error.downcast_ref().map_or("usage", ControlError::code);
                    say(&format!("error {code} {error}"))?;
                }
            },
            Err(mpsc::TryRecvError::Disconnected) => return Ok(()),
            Err(mpsc::TryRecvError::Empty) => {}
        }
        if let Some(event) = point.next(TURN).await
            && let Some(line) = told(&event)
        {
            say(&line)?;
        }
    }
}

fn say(line: &str) -> io::Result<()> {
    let mut output = io::stdout().lock();
    writeln!(output, "{line}")?;
    output.flush()
}

async fn obey(point: &mut ControlPoint, order: &str) -> Answer {
    let words: Vec<&str> = order.split(' ').collect();
    Ok(match words.as_slice() {
        ["ping"] => String::new(),
        ["search"] => {
            let interfaces = interface::list(&Selection::AllAndLoopback)?;
            let found = search(&interfaces, Instant::now() + Duration::from_secs(3)).await?;
            let found: Vec<String> = found.iter().map(|one| one.location.to_string()).collect();
            found.join(" ")
        }
        ["add", url] => {
            let via = point.add(&Url::parse(url)?).await?;
            let (_, added) = point.access_points().last().ok_or("it is not there")?;
            let uuid = added
                .uuid()
                .map(|uuid| uuid.to_string())
                .unwrap_or_default();
            let version = added.info.as_ref().map(|m1| m1.profile.version.0);
            let version = version.map_or("unknown".to_owned(), |version| version.to_string());
            format!("{} {uuid} {version}", via.0)
        }
        ["lease", seconds] => {
            *point = ControlPoint::new(ControlSettings {
                lease: Duration::from_secs(seconds.parse()?),
                ..ControlSettings::new(DEADLINE)?
            });
            String::new()
        }
        ["network", ssid, passphrase @ ..] => {
            let ssid = Ssid::new(ssid.as_bytes()).ok_or("no name")?;
            let network = Credential::wpa2_personal(ssid, passphrase.join(" ").into());
            point.give(vec![network.map_err(|error| error.to_string())?]);
            String::new()
        }
        ["learn", number, pin] => {
            let pin = RouterPin::parse(pin).map_err(|error| error.to_string())?;
            match point.learn(Via(number.parse()?), pin).await? {
                Ok(Success::Learned(network)) => {
                    let key = String::from_utf8_lossy(network.key.expose_secret()).into_owned();
                    format!("learned {} {key}", network.ssid.to_text())
                }
                Ok(other) => format!("{other:?}"),
                Err(failure) => failed(&failure),
            }
        }
        ["pin", pin, mac] => {
            let pin = DevicePin::parse(pin).map_err(|error| error.to_string())?;
            let mac = if *mac == "any" {
                None
            } else {
                Some(mac.parse().map_err(|_| "no address")?)
            };
            point.enter_pin(pin, mac, WINDOW).await?;
            String::new()
        }
        ["press"] => {
            point.press().await?;
            String::new()
        }
        ["cancel"] => {
            point.cancel().await;
            String::new()
        }
        _ => return Err("no such order".into()),
    })
}

fn failed(failure: &Failure) -> String {
    let half = failure.half().map_or("none", |half| half.name());
    let (cause, error) = (failure.cause.code(), failure.config_error.0);
    format!("failed {cause} half={half} error={error}")
}

fn told(event: &ControlEvent) -> Option<String> {
    Some(match event {
        ControlEvent::Registrar(event) => match event {
            ExternalEvent::Asks { mac, .. } => format!("asks {mac}"),
            ExternalEvent::Ended(mac, _, Ok(_)) => format!("ended {mac} ok"),
            ExternalEvent::Ended(mac, _, Err(failure)) => {
                format!("ended {mac} {}", failed(failure))
            }
            ExternalEvent::Overlap => "overlap".to_owned(),
            ExternalEvent::WindowOver => "over".to_owned(),
            _ => return None,
        },
        ControlEvent::Gone(via) => format!("gone {}", via.0),
        ControlEvent::Returned(via) => format!("returned {}", via.0),
        ControlEvent::Missed(via, count) => format!("missed {} {count}", via.0),
        ControlEvent::Trouble(via, error) => format!("trouble {} {} {error}", via.0, error.code()),
        _ => return None,
    })
}
