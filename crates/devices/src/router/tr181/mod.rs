//! The driver for gateways with TR-181's data model, by their own shell: `rdk` is RDK-B with
//! `dmcli`, `tr181` is prplOS with `ubus-cli`. What is asked and what it means is the same for both
//! ([`model`]); how it is said is a [`dialect`].
//!
//! Sources: Device:2 for the model, the published sources of OneWifi and dmcli for RDK-B, published
//! descriptions of pWHM and logs of ubus-cli for prplOS. Never run against a gateway.
//!
//! RDK-B does not say whether a run is going on nor how it ended: a device that is new at one of its
//! access points shows that it worked, and a gateway that runs for a shorter time than before has
//! restarted and waits no longer. prplOS says whether it pairs.

use std::collections::BTreeSet;
use std::time::Duration;

use text::msg;
use tokio::time::Instant;
use wsc::ident::MacAddr;
use wsc::pin::{DevicePin, RouterPin};

use self::dialect::{Dialect, Order, Values};
use super::driver::{Pending, Router, RouterEvent, RouterPinWish, Undo};
use super::drivers::{Access, Place, Target};
use super::error::{Doing, RouterError, switch_on};
use super::poll::{self, Phase, Polled, Progress};
use super::ssh::{Ran, Shell, Ssh};
use super::state::{RouterNetwork, RouterState, Station, macs};
use super::web::{self, WALK_TIME};
use crate::evidence::Evidence;

pub mod dialect;
pub mod model;

/// How long a device may take from its settings to the list of those in the network.
const JOINING: Duration = Duration::from_secs(15);

/// A gateway with TR-181's data model.
#[derive(Debug)]
pub struct Gateway {
    dialect: Dialect,
    place: Place,
    ssh: Ssh,
    /// The shell; `None` after the connection has ended.
    shell: Option<Shell>,
    progress: Progress,
    window: Option<Window>,
}

/// A run that this program began, or saw.
#[derive(Debug)]
struct Window {
    began: Instant,
    points: Vec<u32>,
    /// The devices that were there before.
    known: BTreeSet<MacAddr>,
    /// How many seconds the gateway had been running.
    up: Option<u32>,
    /// When it had ended before its time, and since then is waited for who came.
    ended: Option<Instant>,
    cancelled: bool,
}

/// Opens the driver for RDK-B.
///
/// # Errors
/// What [`Shell::open`] returns, and a host that has no `dmcli`.
pub async fn open_rdk(target: &Target, access: &Access) -> Result<Box<dyn Router>, RouterError> {
    open(Dialect::Dmcli, target, access).await
}

/// Opens the driver for prplOS.
///
/// # Errors
/// What [`Shell::open`] returns, and a host that has no `ubus-cli`.
pub async fn open_prpl(target: &Target, access: &Access) -> Result<Box<dyn Router>, RouterError> {
    open(Dialect::UbusCli, target, access).await
}

async fn open(
    dialect: Dialect,
    target: &Target,
    access: &Access,
) -> Result<Box<dyn Router>, RouterError> {
    let mut place = target.place(dialect.scheme())?;
    place.user = access.user(place.user.as_deref()).map(str::to_owned);
    let mut gateway = Gateway {
        dialect,
        place,
        ssh: access.ssh.clone(),
        shell: None,
        progress: Progress::default(),
        window: None,
    };
    let there = format!("command -v {}", dialect.program());
    if gateway.run(&there).await?.status != 0 {
        let problem = msg!("device-lacks-program", program = dialect.program());
        return Err(gateway.strange(problem));
    }
    Ok(Box::new(gateway))
}

impl Gateway {
    fn what(&self) -> text::Value {
        match &self.place.user {
            Some(user) => format!("{user}@{}", self.place.host).into(),
            None => (&self.place.host).into(),
        }
    }

    fn strange(&self, problem: impl Into<text::Value>) -> RouterError {
        RouterError::Strange {
            what: self.what(),
            problem: problem.into(),
        }
    }

    /// Runs a line of shell. A connection that has ended is made anew with the next line.
    async fn run(&mut self, line: &str) -> Result<Ran, RouterError> {
        let shell = match &mut self.shell {
            Some(shell) => shell,
            None => self
                .shell
                .insert(Shell::open(&self.place, &self.ssh).await?),
        };
        let ran = shell.run(line).await;
        ran.map_err(|error| {
            self.shell = None;
            match error {
                // It was let in before, so this is no matter of keys.
                RouterError::Ssh { what, why } => RouterError::Unreachable {
                    what: what.into(),
                    why: (*why).into(),
                },
                error => error,
            }
        })
    }

    /// The values of these parameters, as far as the gateway has them.
    async fn read(&mut self, names: &[String]) -> Result<Values, RouterError> {
        let mut values = Values::new();
        for line in self.dialect.questions(names) {
            let ran = self.run(&line).await?;
            let found = self.dialect.values(&ran);
            values.extend(found.map_err(|problem| self.strange(problem))?);
        }
        Ok(values)
    }

    async fn order(
        &mut self,
        point: u32,
        order: Order<'_>,
        doing: Doing,
    ) -> Result<(), RouterError> {
        let line = self.dialect.order(point, order);
        let ran = self.run(&line).await?;
        let taken = self.dialect.taken(&ran);
        let Err(said) = taken.map_err(|problem| self.strange(problem))? else {
            return Ok(());
        };
        let what = self.what();
        // The error codes of CCSP and of TR-181 for what may not be written.
        let refuses = ["NOT_WRITABLE", "ACCESS", "permission"];
        let words = match &said {
            text::Value::Message(message) => message.english(),
            other => other.to_string(),
        };
        if refuses.iter().any(|word| words.contains(word)) {
            return Err(RouterError::NoRights {
                what,
                doing,
                next: msg!("device-next-root-or-page").into(),
            });
        }
        Err(RouterError::Refused {
            what,
            doing,
            said,
            next: msg!("device-next-no-6ghz").into(),
        })
    }

    /// Who it is and which access points it has, and what is said of their WPS and networks.
    async fn look(&mut self) -> Result<(Values, Vec<u32>), RouterError> {
        let mut values = self.read(&model::about()).await?;
        let numbers = model::numbers(&values);
        if numbers.is_empty() {
            return Err(self.strange(msg!("device-tells-no-access-point")));
        }
        values.extend(self.read(&model::points(self.dialect, &numbers)).await?);
        values.extend(self.read(&model::ssids(&values, &numbers)).await?);
        values.extend(self.read(&model::radios(&values)).await?);
        Ok((values, numbers))
    }

    async fn stations(&mut self, points: &[u32]) -> Result<Vec<Station>, RouterError> {
        let values = self.read(&model::counts(points)).await?;
        let names = model::associated(&values, points);
        let values = self.read(&names).await?;
        Ok(model::stations(&values, points))
    }

    async fn read_state(&mut self) -> Result<RouterState, RouterError> {
        let (values, numbers) = self.look().await?;
        let networks = model::networks(&values, &numbers);
        if networks.is_empty() {
            return Err(self.strange(msg!("device-no-access-point-on")));
        }
        let stations = self.stations(&points_of(&networks)).await?;
        let program = self.dialect.program();
        let evidence = [
            ("identity", "Device.DeviceInfo"),
            ("up", "Device.DeviceInfo.UpTime"),
            ("networks", "Device.WiFi.AccessPoint, SSID and Radio"),
            ("addresses", "Device.DHCPv4.Server.Pool"),
            ("wps", "Device.WiFi.AccessPoint.WPS"),
            ("stations", "Device.WiFi.AccessPoint.AssociatedDevice"),
        ]
        .map(|(field, source)| (field, format!("{source}, by {program}")));
        Ok(RouterState {
            identity: model::identity(&values),
            networks,
            stations: Some(stations),
            upnp_writes: None,
            evidence: Evidence::read_now(evidence),
            addresses: model::addresses(&values),
            up: model::up(&values),
            released: None,
            update_pending: None,
        })
    }

    /// Gives an order to every access point of the home that has WPS.
    async fn start(&mut self, order: Order<'_>, doing: Doing) -> Result<(), RouterError> {
        let (values, numbers) = self.look().await?;
        let networks = model::networks(&values, &numbers);
        let home: Vec<RouterNetwork> = web::home(&networks).into_iter().cloned().collect();
        let points = points_of(&home);
        if points.is_empty() {
            return Err(RouterError::wps_is_off(self.what(), doing, switch_on()));
        }
        let known = macs(&self.stations(&points).await?);
        for point in &points {
            if let Err(error) = self.order(*point, order, doing).await {
                // What has begun at another access point is ended, as far as that is possible.
                for begun in points.iter().take_while(|begun| *begun != point) {
                    let _ = self.order(*begun, Order::Cancel, Doing::WaitNoLonger).await;
                }
                return Err(error);
            }
        }
        self.progress.began(Phase::Idle, Some(&known));
        self.window = Some(Window {
            began: Instant::now(),
            points,
            known: known.into_iter().collect(),
            up: model::number(&values, model::UP_TIME),
            ended: None,
            cancelled: false,
        });
        Ok(())
    }

    async fn stop(&mut self) -> Result<(), RouterError> {
        let Some(window) = self.window.as_mut().filter(|window| !window.cancelled) else {
            return Ok(());
        };
        let points = window.points.clone();
        for point in points {
            self.order(point, Order::Cancel, Doing::WaitNoLonger)
                .await?;
        }
        if let Some(window) = &mut self.window {
            window.cancelled = true;
        }
        Ok(())
    }

    async fn switch(&mut self, on: bool, handles: &[String]) -> Result<(), RouterError> {
        let doing = Doing::switching(on);
        let points: Vec<u32> = handles.iter().filter_map(|handle| point(handle)).collect();
        for number in &points {
            self.order(*number, Order::Enable(on), doing).await?;
        }
        for number in points {
            let values = self.read(&model::wps(self.dialect, number)).await?;
            let name = format!("WiFi.AccessPoint.{number}.WPS.Enable");
            RouterError::switched(self.what(), on, model::truth(&values, &name))?;
        }
        Ok(())
    }

    /// Whether the gateway says that it pairs at one of these; `None` where it does not say.
    async fn pairs(&mut self, points: &[u32]) -> Result<Option<bool>, RouterError> {
        if self.dialect == Dialect::Dmcli {
            return Ok(None);
        }
        let name = |point: &u32| format!("WiFi.AccessPoint.{point}.WPS.PairingInProgress");
        let names: Vec<String> = points.iter().map(name).collect();
        let values = self.read(&names).await?;
        let told = names.iter().filter_map(|name| model::truth(&values, name));
        Ok(told.reduce(|one, other| one || other))
    }
}

/// The number of the access point that a handle means.
fn point(handle: &str) -> Option<u32> {
    handle.strip_prefix("WiFi.AccessPoint.")?.parse().ok()
}

fn points_of(networks: &[RouterNetwork]) -> Vec<u32> {
    networks
        .iter()
        .filter_map(|network| point(&network.handle))
        .collect()
}

impl Polled for Gateway {
    fn progress(&mut self) -> &mut Progress {
        &mut self.progress
    }

    async fn phase(&mut self) -> Result<Phase, RouterError> {
        let Some(window) = &self.window else {
            // Asked in any case, so that a gateway that is gone is noticed; a run that somebody else
            // began is seen where it is told.
            let (values, numbers) = self.look().await?;
            let networks = model::networks(&values, &numbers);
            let points = points_of(&networks);
            if self.pairs(&points).await? != Some(true) {
                return Ok(Phase::Idle);
            }
            let known = macs(&self.stations(&points).await?);
            self.window = Some(Window {
                began: Instant::now(),
                points,
                known: known.into_iter().collect(),
                up: model::number(&values, model::UP_TIME),
                ended: None,
                cancelled: false,
            });
            return Ok(Phase::Waiting);
        };
        let (points, cancelled, up) = (window.points.clone(), window.cancelled, window.up);
        let values = self.read(&[model::UP_TIME.to_owned()]).await?;
        let pairs = self.pairs(&points).await?;
        let stations = macs(&self.stations(&points).await?);
        let Some(window) = &mut self.window else {
            return Ok(Phase::Idle);
        };
        let now = model::number(&values, model::UP_TIME);
        let restarted = now.zip(up).is_some_and(|(now, before)| now < before);
        let new = stations.iter().find(|mac| !window.known.contains(mac));
        let phase = if let Some(mac) = new {
            Phase::Enrolled(Some(*mac))
        } else if cancelled {
            Phase::Cancelled
        } else if restarted {
            Phase::Failed
        } else if window.began.elapsed() >= WALK_TIME {
            Phase::WindowOver
        } else if pairs != Some(false) {
            return Ok(Phase::Waiting);
        } else if window.ended.get_or_insert_with(Instant::now).elapsed() < JOINING {
            // It ended early, as it does for a device; the list of devices has to say so too.
            return Ok(Phase::Waiting);
        } else {
            Phase::Failed
        };
        self.window = None;
        Ok(phase)
    }

    async fn members(&mut self) -> Result<Option<Vec<MacAddr>>, RouterError> {
        let (values, numbers) = self.look().await?;
        let networks = model::networks(&values, &numbers);
        let stations = self.stations(&points_of(&networks)).await?;
        Ok(Some(macs(&stations)))
    }
}

impl Router for Gateway {
    fn scheme(&self) -> &'static str {
        self.dialect.scheme()
    }

    fn status(&mut self) -> Pending<'_, RouterState> {
        Box::pin(self.read_state())
    }

    fn push_button(&mut self) -> Pending<'_, ()> {
        Box::pin(self.start(Order::Button, Doing::PressButton))
    }

    /// The gateway has no word for who is meant, nor for how long: the window is two minutes.
    fn add_device(
        &mut self,
        pin: &DevicePin,
        _device: Option<MacAddr>,
        _window: Duration,
    ) -> Pending<'_, ()> {
        let pin = pin.clone();
        Box::pin(async move {
            let order = Order::Pin(pin.expose_secret());
            self.start(order, Doing::TakePin).await
        })
    }

    fn cancel(&mut self) -> Pending<'_, ()> {
        Box::pin(self.stop())
    }

    fn router_pin(&mut self, _wish: RouterPinWish) -> Pending<'_, Option<RouterPin>> {
        let kind = self.dialect.scheme();
        Box::pin(async move {
            Err(RouterError::NotPossible {
                kind,
                doing: Doing::ChangeRouterPin,
                next: msg!("device-next-label").into(),
            })
        })
    }

    fn plan_wps(&self, state: &RouterState, on: bool) -> Undo {
        Undo::of_home_wps(state, on)
    }

    fn wps_enable(&mut self, on: bool) -> Pending<'_, ()> {
        Box::pin(async move {
            let (values, numbers) = self.look().await?;
            let state = RouterState {
                networks: model::networks(&values, &numbers),
                ..RouterState::default()
            };
            match Undo::of_home_wps(&state, on).wps() {
                Some((_, networks)) => self.switch(on, &networks).await,
                None => Ok(()),
            }
        })
    }

    fn watch(&mut self, patience: Duration) -> Pending<'_, Option<RouterEvent>> {
        Box::pin(poll::watch(self, patience))
    }

    fn restore(&mut self, undo: &Undo) -> Pending<'_, ()> {
        let to = undo.wps();
        Box::pin(async move {
            match to {
                Some((on, networks)) => self.switch(on, &networks).await,
                None => Ok(()),
            }
        })
    }
}
