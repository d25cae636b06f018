//! Drivers against the lab's virtual printers behind real sockets: one whose web server hangs, and
//! one that asks for a pause.

use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, Instant};

use devices::printer::{
    DRIVERS, Dialect, Look, Manners, Printer, Target, Visit, Wish, look, read_pin, report_job,
};
use lab::service::net::{Bound, Listen, Shared, Sockets, serve};
use lab::service::printer::{Addresses, Options, VirtualPrinter, find_fault, find_kind};
use lan::secret::Secret;

/// A virtual printer, served until this is dropped.
struct Served {
    printer: Shared<VirtualPrinter>,
    bound: Bound,
    serving: tokio::task::JoinHandle<()>,
}

impl Drop for Served {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Served {
    async fn new(kind: &str, fault: &str) -> Self {
        let options = Options {
            fault: Some(find_fault(fault).unwrap()),
            ..Options::default()
        };
        let ip = Ipv4Addr::LOCALHOST;
        let sockets = Sockets::bind(&Listen::any(IpAddr::V4(ip))).await.unwrap();
        let bound = sockets.bound();
        let now = wsc::time::Instant::ZERO;
        let mut printer = VirtualPrinter::new(find_kind(kind).unwrap(), options, now);
        printer.set_addresses(Addresses {
            ip: Some(ip),
            http: bound.http.port(),
            https: Some(bound.https.port()),
        });
        let printer = Shared::new(printer);
        let serving = serve(printer.clone(), sockets, vec![ip.to_string()]);
        let serving = tokio::spawn(async { serving.await.unwrap() });
        Self {
            printer,
            bound,
            serving,
        }
    }

    fn visit(&self, whole: Duration) -> Visit {
        self.visit_to(&self.bound.http.to_string(), whole)
    }

    fn visit_to(&self, address: &str, whole: Duration) -> Visit {
        let target = Target::parse(address).unwrap();
        let target = target.with_snmp_port(self.bound.datagrams.port());
        let manners = Manners {
            whole,
            each: Duration::from_secs(20),
            ..Manners::default()
        };
        Visit::new(target, manners)
    }

    async fn look(&self, whole: Duration) -> (Visit, Look) {
        let mut visit = self.visit(whole);
        let looked = look(&mut visit, None).await.unwrap();
        (visit, looked)
    }
}

fn driver(dialect: Dialect) -> &'static dyn Printer {
    let mut drivers = DRIVERS.iter().copied();
    drivers.find(|driver| driver.dialect() == dialect).unwrap()
}

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

#[tokio::test]
async fn a_web_server_that_hangs_leaves_time_for_snmp_however_short_the_visit_is() {
    let served = Served::new("envy", "hang").await;
    for whole in [2, 4, 12].map(Duration::from_secs) {
        let began = Instant::now();
        let (visit, looked) = served.look(whole).await;
        let state = looked.state;
        assert_eq!(state.web.dialects, [Dialect::Snmp], "{whole:?}");
        assert_eq!(state.identity.serial.as_deref(), Some("LAB5660A01"));
        let source = |field| {
            let found = state.evidence.iter().find(|one| one.field == field);
            found.map(|one| one.source.english())
        };
        assert!(source("identity.serial").unwrap().starts_with("SNMP"));
        // Both were asked and both hang; neither was only out of time.
        for dialect in [Dialect::Ipp, Dialect::Ledm] {
            let of = |code: &str| {
                let mut troubles = visit.troubles.iter();
                troubles.any(|one| one.dialect == dialect && one.code == code)
            };
            assert!(of("timeout"), "{whole:?} {:?}", visit.troubles);
        }
        // The machine may be busy; the visit itself does not go on.
        assert!(began.elapsed() < whole + Duration::from_secs(20));
    }
}

#[tokio::test]
async fn a_printer_that_asks_for_a_pause_is_waited_for_by_all_that_reads_and_writes() {
    let served = Served::new("laserjet-buttons", "hasty").await;
    let (mut visit, looked) = served.look(PATIENCE).await;
    let state = looked.state;
    assert!(
        state.web.dialects.contains(&Dialect::Ledm),
        "{:?}",
        visit.troubles
    );
    assert!(
        state.web.dialects.contains(&Dialect::Ipp),
        "{:?}",
        visit.troubles
    );
    let asleep = |visit: &Visit| visit.troubles.iter().any(|one| one.code == "asleep");
    assert!(!asleep(&visit), "{:?}", visit.troubles);
    // It did say so at least once, or nothing was shown.
    assert!(visit.asked.iter().any(|asked| asked.outcome == "asleep"));

    let read = read_pin(&mut visit, &state).await.unwrap();
    assert_eq!(read.pin.expose_secret().len(), 8);

    // A visit of its own: its first request comes right after the last one of the other.
    let wish = Wish::Report(report_job::kind("wireless").unwrap());
    let ledm = driver(Dialect::Ledm);
    let plan = ledm.plan(&wish, &state).unwrap();
    let mut visit = served.visit(PATIENCE);
    read_pin(&mut visit, &state).await.unwrap();
    ledm.apply(&plan, &mut visit).await.unwrap();
}

#[tokio::test]
async fn the_wifi_of_a_printer_that_asks_for_a_pause_is_set() {
    for (dialect, scheme) in [(Dialect::Ledm, "http"), (Dialect::Ipp, "https")] {
        let served = Served::new("envy", "hasty").await;
        let port = match scheme {
            "http" => served.bound.http.port(),
            _ => served.bound.https.port(),
        };
        let mut visit = served.visit_to(&format!("{scheme}://127.0.0.1:{port}"), PATIENCE);
        let looked = look(&mut visit, None).await.unwrap();
        let wish = Wish::Join {
            ssid: "Elsewhere".to_owned(),
            passphrase: Some(Secret::new("correct horse")),
        };
        let plan = driver(dialect).plan(&wish, &looked.state).unwrap();
        driver(dialect).apply(&plan, &mut visit).await.unwrap();
        let ssid = served.printer.lock().ssid();
        assert_eq!(ssid.as_deref(), Some("Elsewhere"), "{dialect}");
    }
}

#[tokio::test]
async fn a_printer_that_sleeps_for_long_is_not_waited_for() {
    let served = Served::new("envy", "asleep").await;
    let began = Instant::now();
    let (visit, looked) = served.look(PATIENCE).await;
    // It wants to be asked again in 30 seconds, each time that it is asked.
    assert!(began.elapsed() < Duration::from_secs(30));
    assert!(visit.troubles.iter().any(|one| one.code == "asleep"));
    assert_eq!(looked.state.web.dialects, [Dialect::Snmp]);
    assert_eq!(looked.state.identity.serial.as_deref(), Some("LAB5660A01"));
}
