//! `octopin join` over USB and over a network cable, as its user runs it, in a network of its own: the
//! virtual printer is where `ipp-usb` puts one, or at an address of the network.

use std::time::Duration;

use interop::{AP_INTERFACE, Rig};
use serde_json::Value;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// The network that the virtual printer joins when it is told to.
const HOME: &str = "Maple Street 7";
const HOME_PASSPHRASE: &str = "seven green bottles";
/// The address of the network that this computer and the printer have in common.
const NETWORK: &str = "192.0.2.1";
/// For a whole job, on a machine that is busy with other things.
const PATIENCE: Duration = Duration::from_secs(240);

/// Starts a printer whose panel is a pipe, joins, and keeps the printer's own words at the end. What
/// is done meanwhile is `$MEANWHILE`, which waits with `seen` for a line of the job.
const SCRIPT: &str = r#"
octopin=$0 dir=$1 printer=$2 address=$3
XDG_STATE_HOME=$dir/state; export XDG_STATE_HOME
mkfifo "$dir/panel"
"$octopin" lab printer --kind officejet-pro $printer <>"$dir/panel" >"$dir/printer" &
first=$!
until [ -s "$dir/printer" ]; do sleep 0.1; done
panel() { echo "$1" >"$dir/panel"; }
eval "$BEFORE"
"$octopin" join "$address" --way passphrase --ssid "$SSID" --passphrase "$PASSPHRASE" --json \
    >"$dir/join" &
job=$!
seen() { until grep -q "$1" "$dir/join"; do kill -0 $job || return; sleep 0.1; done; }
eval "$MEANWHILE"
wait $job
echo $? >"$dir/status"
"$octopin" printer show "$address" --json >"$dir/after"
kill $first $second 2>/dev/null
"#;

/// A job that is over.
struct Done {
    status: String,
    lines: Vec<Value>,
    end: Value,
    /// What the printer said afterwards.
    after: Value,
}

/// What a job is like.
struct Job<'a> {
    /// The arguments of the virtual printer.
    printer: &'a str,
    address: &'a str,
    before: &'a str,
    meanwhile: &'a str,
}

impl Job<'_> {
    async fn run(&self, rig: &Rig) -> Outcome<Done> {
        let octopin = env!("CARGO_BIN_EXE_octopin");
        let dir = rig.dir().display().to_string();
        let set = |name: &str, value: &str| format!("{name}={value}");
        let environment = [
            set("SSID", HOME),
            set("PASSPHRASE", HOME_PASSPHRASE),
            set("BEFORE", self.before),
            set("MEANWHILE", self.meanwhile),
        ];
        let mut arguments: Vec<&str> = environment.iter().map(String::as_str).collect();
        arguments.extend(["sh", "-c", SCRIPT, octopin, &dir]);
        arguments.extend([self.printer, self.address]);
        rig.run("env", &arguments, PATIENCE).await?;
        let read = |name: &str| std::fs::read_to_string(rig.dir().join(name));
        let text = read("join")?;
        assert!(!text.contains(HOME_PASSPHRASE), "{text}");
        let lines: Vec<Value> = text
            .lines()
            .map(serde_json::from_str)
            .collect::<Result<_, _>>()?;
        let end = lines.last().ok_or("no line")?.clone();
        assert_eq!(end["event"], "end", "{text}");
        Ok(Done {
            status: read("status")?.trim().to_owned(),
            lines,
            end,
            after: serde_json::from_str(&read("after")?)?,
        })
    }
}

/// A namespace with an address.
async fn network() -> Outcome<Rig> {
    let rig = Rig::new()?;
    let address = format!("{NETWORK}/24");
    let add = ["addr", "add", &address, "brd", "+", "dev", AP_INTERFACE];
    assert!(rig.run("ip", &add, PATIENCE).await?.status.success());
    Ok(rig)
}

/// The network's side of the printer at USB is another process with the same identity, which is there
/// once the first has the settings.
#[tokio::test]
async fn over_usb_the_printer_gets_the_passphrase_and_is_found_in_the_network() -> Outcome {
    let rig = network().await?;
    let job = Job {
        printer: "--new --listen 127.0.0.1:60000",
        address: "localhost:60000",
        before: "",
        meanwhile: "seen '\"exchanged\"'; mkfifo $dir/other; \
                    $octopin lab printer --kind officejet-pro --listen 192.0.2.1 --standard-ports \
                    --announce <>$dir/other >$dir/second & second=$!",
    };
    let done = job.run(&rig).await?;
    let end = &done.end;
    assert_eq!(
        (done.status.as_str(), &end["outcome"]),
        ("0", &"joined".into()),
        "{end}"
    );
    assert_eq!(
        (&end["via"], &end["way"]),
        (&"passphrase-usb".into(), &"passphrase".into())
    );
    assert_eq!(end["verified"], true);
    let at = end["printer"]["address"].as_str().ok_or("an address")?;
    assert!(at.contains(NETWORK), "{at}");
    // It was the one at USB that was told, over USB.
    assert_eq!(done.after["wifi"]["ssid"], HOME, "{:#}", done.after);
    assert_eq!(done.after["wifi"]["state"], "on");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn over_usb_a_printer_with_a_password_refuses_and_keeps_what_it_has() -> Outcome {
    let rig = network().await?;
    let job = Job {
        printer: "--listen 127.0.0.1:60000 --web-password owners-secret --fault wrong-passphrase",
        address: "localhost:60000",
        before: "",
        meanwhile: "",
    };
    let done = job.run(&rig).await?;
    let end = &done.end;
    assert_eq!(
        (done.status.as_str(), &end["code"]),
        ("1", &"login-wanted".into()),
        "{end}"
    );
    assert_eq!(end["via"], "passphrase-usb");
    let next = end["next"].as_str().ok_or("what to do")?;
    assert!(next.contains("octopin printer set-wifi"), "{next}");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn without_ipp_usb_that_is_what_is_missing() -> Outcome {
    let rig = network().await?;
    let job = Job {
        printer: "--listen 127.0.0.1:8123",
        address: "localhost:60000",
        before: "",
        meanwhile: "",
    };
    // Nobody is there to be shown afterwards, which is an error of its own in that file.
    let done = job.run(&rig).await?;
    let end = &done.end;
    assert_eq!(
        (done.status.as_str(), &end["code"]),
        ("1", &"no-way".into()),
        "{end}"
    );
    let next = end["next"].as_str().ok_or("what to do")?;
    assert!(next.contains("ipp-usb"), "{next}");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn over_a_network_cable_the_printer_joins_once_the_cable_is_out() -> Outcome {
    let rig = network().await?;
    let job = Job {
        printer: "--new --listen 192.0.2.1:8123",
        address: "192.0.2.1:8123",
        before: "panel 'cable in'",
        meanwhile: "seen 'Pull the network cable'; seen '\"checked\"'; panel 'cable out'",
    };
    let done = job.run(&rig).await?;
    let end = &done.end;
    assert_eq!(
        (done.status.as_str(), &end["outcome"]),
        ("0", &"joined".into()),
        "{end}"
    );
    assert_eq!(
        (&end["via"], &end["verified"]),
        (&"passphrase-ethernet".into(), &true.into())
    );
    let checked: Vec<&Value> = done
        .lines
        .iter()
        .filter(|line| line["event"] == "checked")
        .collect();
    // With the cable in its radio is off, and that is no success.
    assert_eq!(checked[0]["wifi"], "off", "{checked:?}");
    assert_eq!(checked[checked.len() - 1]["wifi"], "on");
    assert_eq!(done.after["wifi"]["ssid"], HOME);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn over_a_network_cable_a_refused_profile_says_what_to_do() -> Outcome {
    let rig = network().await?;
    let job = Job {
        printer: "--new --listen 192.0.2.1:8123 --web-password owners-secret",
        address: "192.0.2.1:8123",
        before: "panel 'cable in'",
        meanwhile: "",
    };
    let done = job.run(&rig).await?;
    let end = &done.end;
    assert_eq!(
        (done.status.as_str(), &end["code"]),
        ("1", &"login-wanted".into()),
        "{end}"
    );
    let pulled = |line: &&Value| line["event"] == "do";
    assert_eq!(
        done.lines.iter().filter(pulled).count(),
        0,
        "nothing was written"
    );
    assert_eq!(done.after["wifi"]["ssid"], Value::Null);
    rig.passed();
    Ok(())
}
