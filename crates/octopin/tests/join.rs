//! `octopin join` as its user runs it: the stock hostapd is the router, the stock wpa_supplicant the
//! printer's radio, and a virtual printer its web page and its IPP.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use interop::{Hostapd, HostapdConf, Rig, STA_INTERFACE, SupplicantConf};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

#[path = "support/lab_printer.rs"]
mod lab_printer;

use lab_printer::Printer;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const PIN: &str = "12345670";
/// The network that the virtual printer joins when it is told to.
const HOME: &str = "Maple Street 7";
const HOME_PASSPHRASE: &str = "seven green bottles";
/// For whatever comes from another process, on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(120);

/// A stock router, and a home directory for the program.
struct Bench {
    rig: Rig,
    ap: Hostapd,
    socket: PathBuf,
}

/// A job that goes on.
struct Job {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
    seen: Vec<Value>,
}

impl Bench {
    async fn new() -> Outcome<Self> {
        let rig = Rig::new()?;
        let conf = HostapdConf::new().network(HOME, "correct horse");
        let mut ap = rig.hostapd(conf).await?;
        let socket = ap.ctrl().path().to_owned();
        Ok(Self { rig, ap, socket })
    }

    fn address(&self) -> String {
        format!("hostapd:{}", self.socket.display())
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_octopin"));
        command
            .args(arguments)
            .arg("--json")
            .env("XDG_STATE_HOME", self.rig.dir().join("state"))
            .env_remove("OCTOPIN_PASSWORD")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .kill_on_drop(true);
        command
    }

    /// Begins a job at this router.
    fn join(&self, arguments: &[&str]) -> Outcome<Job> {
        let router = self.address();
        let all = [&["join", "--router", &router], arguments].concat();
        let mut child = self.command(&all).spawn()?;
        let output = child.stdout.take().ok_or("no standard output")?;
        Ok(Job {
            child,
            lines: BufReader::new(output).lines(),
            seen: Vec::new(),
        })
    }

    /// Whether the router's WPS is on.
    async fn wps(&self) -> Outcome<Value> {
        let output = self.command(&["router", "show", &self.address()]).output();
        let document: Value = serde_json::from_slice(&output.await?.stdout)?;
        Ok(document["networks"][0]["wps"]["on"].clone())
    }

    async fn switch_off(&self) -> Outcome {
        let address = self.address();
        let switched = self
            .command(&["router", "wps", "off", &address])
            .output()
            .await?;
        assert!(switched.status.success());
        assert_eq!(self.wps().await?, false);
        Ok(())
    }
}

impl Job {
    /// Waits for an event.
    async fn until(&mut self, name: &str) -> Outcome<Value> {
        loop {
            let line = timeout(PATIENCE, self.lines.next_line()).await??;
            let Some(line) = line else {
                return Err(format!("no {name} before {:?}", self.seen.last()).into());
            };
            let event: Value = serde_json::from_str(&line)?;
            assert_eq!(event["schema"], "octopin.join/1", "{event}");
            self.seen.push(event.clone());
            if event["event"] == name {
                return Ok(event);
            }
        }
    }

    /// Waits for the end, and gives it with the exit status.
    async fn end(mut self) -> Outcome<(i32, Value)> {
        let end = self.until("end").await?;
        let status = timeout(PATIENCE, self.child.wait()).await??;
        Ok((status.code().ok_or("a signal ended it")?, end))
    }

    fn signal(&self, signal: rustix::process::Signal) -> Outcome {
        let number = self.child.id().ok_or("it has ended")?;
        let pid = rustix::process::Pid::from_raw(i32::try_from(number)?).ok_or("no process")?;
        rustix::process::kill_process(pid, signal)?;
        Ok(())
    }
}

#[tokio::test]
async fn a_printer_joins_by_its_pin_and_is_found_with_its_page_and_its_ipp() -> Outcome {
    let mut bench = Bench::new().await?;
    let mut printer = Printer::start(&["--kind", "envy", "--new"]);
    let host = printer.host().to_owned();
    let mut job = bench.join(&[&host, "--way", "pin", "--pin", PIN])?;
    job.until("waiting").await?;
    let mut radio = bench
        .rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    bench.rig.meet(&mut bench.ap, &mut radio).await?;
    job.until("exchanged").await?;
    drop(radio.credential().await?);
    // Its radio is another program; now its web server knows the network too.
    printer.press("menu join");
    let (status, end) = job.end().await?;
    assert_eq!((status, &end["outcome"]), (0, &"joined".into()), "{end}");
    assert_eq!(end["way"], "pin");
    assert_eq!(end["verified"], true);
    assert_eq!(end["printer"]["address"], host.as_str());
    assert!(!end.to_string().contains("correct horse"));
    let history = bench.command(&["history"]).output().await?;
    let history: Value = serde_json::from_slice(&history.stdout)?;
    let run = &history["runs"][0];
    assert_eq!(
        (&run["command"], &run["outcome"]),
        (&"join".into(), &"joined".into())
    );
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_printer_that_answers_is_given_the_passphrase_and_found_again() -> Outcome {
    let bench = Bench::new().await?;
    let printer = Printer::start(&["--kind", "envy", "--new"]);
    let host = printer.host().to_owned();
    let passphrase = HOME_PASSPHRASE;
    let job = bench.join(&[
        &host,
        "--way",
        "passphrase",
        "--ssid",
        HOME,
        "--passphrase",
        passphrase,
    ])?;
    let (status, end) = job.end().await?;
    assert_eq!((status, &end["outcome"]), (0, &"joined".into()), "{end}");
    assert_eq!(
        (&end["way"], &end["verified"]),
        (&"passphrase".into(), &true.into())
    );
    assert!(!end.to_string().contains(passphrase));
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_printer_joins_through_the_routers_upnp() -> Outcome {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let mut ap = rig
        .hostapd(HostapdConf::new().network(HOME, "correct horse").upnp())
        .await?;
    // The virtual printer is in the namespace too, where all ports are free; its panel is a pipe.
    let script = "XDG_STATE_HOME=$1/state; export XDG_STATE_HOME; mkfifo $1/panel; \
                  \"$0\" lab printer --new --listen 127.0.0.1:8123 <>$1/panel >$1/printer & \
                  until [ -s $1/printer ]; do sleep 0.1; done; shift; \
                  \"$0\" join 127.0.0.1:8123 \"$@\" --json; kill $!";
    let dir = rig.dir().display().to_string();
    let arguments = [
        "-c",
        script,
        env!("CARGO_BIN_EXE_octopin"),
        &dir,
        "--router",
        "upnp:http://127.0.0.1:49152/wps_device.xml",
        "--way",
        "upnp",
        "--pin",
        PIN,
        "--ssid",
        HOME,
        "--passphrase",
        "correct horse",
    ];
    let radio = async {
        rig.new_mac(STA_INTERFACE)?;
        let mut radio = rig
            .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
            .await?;
        let told = "WPS: SetSelectedRegistrar attributes";
        ap.daemon().wait_for_log(told, PATIENCE).await?;
        radio.begin().await?;
        ap.new_wps_sta(radio.mac(), HOME).await?;
        drop(radio.credential().await?);
        radio.expect("WPS-SUCCESS").await?;
        std::fs::write(rig.dir().join("panel"), "menu join\n")?;
        // It stays until the program has seen the end, too.
        tokio::time::sleep(Duration::from_millis(500)).await;
        Outcome::Ok(())
    };
    let (ran, radio) = tokio::join!(rig.run("sh", &arguments, PATIENCE), radio);
    radio?;
    let output = String::from_utf8(ran?.stdout)?;
    let last = output.lines().last().ok_or("no line")?;
    let end: Value = serde_json::from_str(last)?;
    assert_eq!(
        (&end["outcome"], &end["way"]),
        (&"joined".into(), &"upnp".into()),
        "{end}"
    );
    assert!(!output.contains("correct horse"));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn a_wrong_pin_is_told_with_its_half_and_is_not_tried_again() -> Outcome {
    let mut bench = Bench::new().await?;
    let mut job = bench.join(&["127.0.0.1:9", "--way", "pin", "--pin", "12340002"])?;
    job.until("waiting").await?;
    let mut radio = bench
        .rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    bench.rig.meet(&mut bench.ap, &mut radio).await?;
    let (status, end) = job.end().await?;
    assert_eq!((status, &end["outcome"]), (1, &"failed".into()), "{end}");
    assert_eq!(end["code"], "wrong-pin");
    let cause = end["cause"].as_str().ok_or("a cause")?;
    assert!(cause.contains("second half"), "{cause}");
    assert!(end["next"].as_str().is_some_and(|next| !next.is_empty()));
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn wps_that_was_off_is_off_again_after_ctrl_c_and_after_a_kill() -> Outcome {
    use rustix::process::Signal;
    let bench = Bench::new().await?;
    bench.switch_off().await?;
    let arguments = ["127.0.0.1:9", "--way", "button", "--yes"];

    let mut job = bench.join(&arguments)?;
    job.until("waiting").await?;
    assert_eq!(bench.wps().await?, true);
    job.signal(Signal::INT)?;
    let (status, end) = job.end().await?;
    assert_eq!((status, &end["outcome"]), (1, &"cancelled".into()), "{end}");
    assert_eq!(end["undone"], true);
    assert_eq!(bench.wps().await?, false);

    let mut job = bench.join(&arguments)?;
    job.until("waiting").await?;
    job.signal(Signal::KILL)?;
    timeout(PATIENCE, job.child.wait()).await??;
    assert_eq!(bench.wps().await?, true, "nobody could put it back");
    // Whoever only wants the plan is told of it, and changes nothing.
    let mut job = bench.join(&["127.0.0.1:9", "--dry-run"])?;
    let note = job.until("note").await?;
    let text = note["text"].as_str().ok_or("a text")?;
    assert!(
        text.contains("earlier job") && text.contains("octopin router restore"),
        "{text}"
    );
    let (status, end) = job.end().await?;
    assert_eq!((status, &end["outcome"]), (0, &"cancelled".into()));
    assert_eq!(end["code"], "planned");
    assert_eq!(bench.wps().await?, true);
    // The next job puts it back before anything else.
    let mut job = bench.join(&["127.0.0.1:9"])?;
    job.until("undone").await?;
    let (status, end) = job.end().await?;
    assert_eq!((status, &end["code"]), (2, &"nobody-to-ask".into()));
    assert_eq!(bench.wps().await?, false);
    bench.rig.passed();
    Ok(())
}

#[tokio::test]
async fn the_plan_alone_changes_nothing_and_what_is_wrong_has_its_status() -> Outcome {
    let bench = Bench::new().await?;
    let mut job = bench.join(&["127.0.0.1:9", "--dry-run"])?;
    let plan = job.until("plan").await?;
    let verbs: Vec<&str> = plan["ways"]
        .as_array()
        .ok_or("ways")?
        .iter()
        .filter_map(|way| way["verb"].as_str())
        .collect();
    assert!(
        verbs.contains(&"button") && verbs.contains(&"pin"),
        "{verbs:?}"
    );
    let shut = plan["ruled_out"].as_array().ok_or("ruled out")?;
    let popup = shut.iter().find(|way| way["verb"] == "popup");
    assert!(popup.is_some_and(|way| way["why"][0].as_str().is_some()));
    let (status, end) = job.end().await?;
    assert_eq!((status, &end["outcome"]), (0, &"cancelled".into()));

    let (status, end) = bench.join(&["127.0.0.1:9"])?.end().await?;
    assert_eq!((status, &end["code"]), (2, &"nobody-to-ask".into()));
    let unknown = bench
        .command(&["join", "127.0.0.1:9", "--router", "bogus://x", "--json"])
        .output()
        .await?;
    assert_eq!(unknown.status.code(), Some(2), "{unknown:?}");
    let (status, end) = bench
        .join(&["127.0.0.1:9", "--way", "popup"])?
        .end()
        .await?;
    assert_eq!((status, &end["code"]), (1, &"no-way".into()), "{end}");
    let wrong = bench
        .command(&["join", "--pin", "12345678"])
        .output()
        .await?;
    assert_eq!(wrong.status.code(), Some(2));
    bench.rig.passed();
    Ok(())
}
