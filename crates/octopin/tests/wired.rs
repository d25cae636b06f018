//! The program as its user runs it, over a cable, against the stock hostapd and wpa_supplicant.

use interop::frame::{attribute, find_attribute};
use interop::{
    AP_INTERFACE, Daemon, Hostapd, HostapdConf, PATIENCE, Rig, RigError, STA_INTERFACE, Supplicant,
    SupplicantConf,
};
use rustix::process::Signal;
use serde_json::Value;

type Outcome = Result<(), RigError>;

const OCTOPIN: &str = env!("CARGO_BIN_EXE_octopin");
const PIN: &str = "12345670";
const WRONG_FIRST: &str = "02345673";
const WRONG_SECOND: &str = "12340002";
const PASSPHRASE: &str = "correct horse";

/// What the program left behind.
struct Run {
    status: i32,
    document: Value,
    text: String,
}

impl Run {
    fn new(status: Option<i32>, text: String) -> Self {
        let json = text.lines().filter(|line| line.starts_with('{'));
        let mut documents: Vec<Value> = json
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        assert_eq!(documents.len(), 1, "one document: {text}");
        Self {
            status: status.expect("an exit status, no signal"),
            document: documents.remove(0),
            text,
        }
    }

    fn outcome(&self) -> &str {
        self.document["outcome"].as_str().unwrap_or_default()
    }

    fn failure(&self) -> &Value {
        &self.document["failure"]
    }

    /// Checks that it succeeded, and gives the one credential.
    fn credential(&self) -> &Value {
        assert_eq!(
            (self.status, self.outcome()),
            (0, "provisioned"),
            "{}",
            self.text
        );
        assert!(self.failure().is_null());
        let list = self.document["credentials"].as_array().expect("a list");
        assert_eq!(list.len(), 1);
        &list[0]
    }

    /// Checks that it failed as `WPS-FAIL msg=… config_error=18` tells it at the other side.
    fn assert_wrong_half(&self, half: &str, message: &str) {
        assert_eq!(
            (self.status, self.outcome()),
            (1, "failed"),
            "{}",
            self.text
        );
        let failure = self.failure();
        assert_eq!(failure["code"], "wrong-pin");
        assert_eq!(failure["config_error"], 18);
        assert_eq!(failure["message"], message);
        assert_eq!(failure["half"], half);
        for text in ["explanation", "next"] {
            assert!(!failure[text].as_str().expect("a sentence").is_empty());
        }
        assert_eq!(self.document["credentials"], Value::Array(Vec::new()));
    }

    /// The messages as `TYPE DIRECTION`.
    fn messages(&self) -> Vec<String> {
        let list = self.document["messages"].as_array().expect("a list");
        list.iter()
            .map(|message| {
                assert!(message["bytes"].as_u64().expect("a number") > 20);
                assert!(message["at_ms"].is_u64());
                let text = |key: &str| message[key].as_str().expect("a text").to_owned();
                format!("{} {}", text("type"), text("direction"))
            })
            .collect()
    }
}

async fn octopin(rig: &Rig, arguments: &[&str]) -> Result<Run, RigError> {
    let output = rig.run(OCTOPIN, arguments, PATIENCE).await?;
    Ok(Run::new(
        output.status.code(),
        String::from_utf8_lossy(&output.stdout).into_owned(),
    ))
}

async fn enroll(rig: &Rig, arguments: &[&str]) -> Result<Run, RigError> {
    let all = [&["enroll", "--wired", STA_INTERFACE, "--json"], arguments].concat();
    octopin(rig, &all).await
}

/// The program as registrar, with its output going to a log.
fn registrar(rig: &Rig, arguments: &[&str]) -> Result<Daemon, RigError> {
    let all: Vec<&str> = [
        &["registrar", "--wired", AP_INTERFACE, "--json"][..],
        &["--ssid", "home", "--passphrase", PASSPHRASE],
        arguments,
    ]
    .concat();
    rig.spawn("octopin", OCTOPIN, &all)
}

async fn ended(mut daemon: Daemon) -> Result<Run, RigError> {
    let status = daemon.wait(PATIENCE).await?;
    Ok(Run::new(status.code(), daemon.log()))
}

async fn hostapd(rig: &Rig) -> Result<Hostapd, RigError> {
    rig.hostapd(HostapdConf::new()).await
}

/// A wpa_supplicant that begins.
async fn supplicant(rig: &Rig, conf: SupplicantConf) -> Result<Supplicant, RigError> {
    let mut sta = rig.wpa_supplicant(conf).await?;
    sta.begin().await?;
    Ok(sta)
}

fn key_of(credential: &[u8]) -> Vec<u8> {
    let inside = find_attribute(credential, attribute::CREDENTIAL).expect("a Credential");
    find_attribute(inside, attribute::NETWORK_KEY)
        .expect("a key")
        .to_vec()
}

const EIGHT: [&str; 9] = [
    "M1 sent",
    "M2 received",
    "M3 sent",
    "M4 received",
    "M5 sent",
    "M6 received",
    "M7 sent",
    "M8 received",
    "WSC_Done sent",
];

#[tokio::test]
async fn enroll_with_a_pin_of_eight_digits() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = hostapd(&rig).await?;
    ap.add_pin("any", PIN).await?;
    let run = enroll(&rig, &["--pin", PIN, "--show-secrets"]).await?;
    let credential = run.credential();
    assert_eq!(credential["ssid"], "home");
    assert_eq!(credential["auth"], "wpa2-psk");
    assert_eq!(credential["encr"], "aes");
    assert_eq!(credential["key"], PASSPHRASE);
    assert_eq!(run.messages(), EIGHT);
    let document = run.document.as_object().expect("an object");
    let keys: Vec<&str> = document.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "schema",
            "outcome",
            "credentials",
            "failure",
            "peer",
            "messages",
            "elapsed_ms"
        ]
    );
    assert_eq!(run.document["schema"], "octopin.enroll/1");
    let peer = &run.document["peer"];
    assert_eq!(peer["uuid"], "12345678-9abc-def0-1234-56789abcdef0");
    assert_eq!(peer["name"], "Rig AP");
    assert_eq!(peer["maker"], "Rig");
    assert_eq!(peer["model"], "Cable");
    assert_eq!(peer["serial"], "1");
    assert!(
        peer["mac"]
            .as_str()
            .expect("a MAC address")
            .starts_with("02:")
    );
    println!("enrolled over a cable in {} ms", run.document["elapsed_ms"]);
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn enroll_with_a_pin_of_four_digits_and_the_key_masked() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = hostapd(&rig).await?;
    ap.add_pin("any", "4711").await?;
    let run = enroll(&rig, &["--pin", "4711"]).await?;
    assert_eq!(run.credential()["key"], "********");
    assert!(!run.text.contains(PASSPHRASE));
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn enroll_says_to_a_person_what_happens() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = hostapd(&rig).await?;
    ap.add_pin("any", PIN).await?;
    let arguments = ["enroll", "--wired", STA_INTERFACE, "--pin", PIN];
    let output = rig.run(OCTOPIN, &arguments, PATIENCE).await?;
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{text}");
    for line in [
        "Rig AP (Rig Cable)",
        "first half",
        "second half",
        "Done",
        "home",
        "wpa2-psk",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(
        !text.contains(PASSPHRASE) && !text.contains('\x1b'),
        "{text}"
    );
    assert!(output.stderr.is_empty(), "no progress outside a terminal");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn enroll_with_the_button() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = hostapd(&rig).await?;
    ap.press_button().await?;
    let run = enroll(&rig, &["--push-button"]).await?;
    run.credential();
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn enroll_learns_with_the_router_pin() -> Outcome {
    let rig = Rig::new()?;
    let _ap = rig.hostapd(HostapdConf::new().ap_pin(PIN)).await?;
    let run = enroll(&rig, &["--router-pin", PIN, "--show-secrets"]).await?;
    let credential = run.credential();
    assert_eq!(
        (&credential["ssid"], &credential["key"]),
        (&"home".into(), &PASSPHRASE.into())
    );
    let messages = run.messages();
    assert_eq!(messages.first().map(String::as_str), Some("M1 received"));
    assert!(messages.contains(&"M7 received".to_owned()), "{messages:?}");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn enroll_with_a_router_pin_that_is_refused() -> Outcome {
    let rig = Rig::new()?;
    let _ap = hostapd(&rig).await?;
    let run = enroll(&rig, &["--router-pin", PIN]).await?;
    assert_eq!((run.status, run.outcome()), (1, "failed"));
    assert_eq!(run.failure()["code"], "setup-locked");
    assert_eq!(run.failure()["config_error"], 15);
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn enroll_names_the_half_that_is_wrong() -> Outcome {
    for (entered, half, message, event) in [
        (WRONG_FIRST, "first", "M4", "msg=8"),
        (WRONG_SECOND, "second", "M6", "msg=10"),
    ] {
        let rig = Rig::new()?;
        let mut ap = hostapd(&rig).await?;
        ap.add_pin("any", entered).await?;
        let run = enroll(&rig, &["--pin", PIN]).await?;
        run.assert_wrong_half(half, message);
        let said = ap.expect("WPS-FAIL").await?;
        assert!(said.rest().contains(event), "{said}");
        rig.passed();
    }
    Ok(())
}

/// The first answer is M2D, and the PIN comes later. hostapd closes the port of a device for a
/// minute after it was turned away; here it forgets the device, as it does when one associates anew
/// by air.
#[tokio::test]
async fn enroll_before_the_pin_is_entered() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = hostapd(&rig).await?;
    let arguments = ["--pin", PIN, "--timeout", "20"];
    let (run, entered) = tokio::join!(enroll(&rig, &arguments), async {
        ap.expect("WPS-PIN-NEEDED").await?;
        let failed = ap.expect("CTRL-EVENT-EAP-FAILURE").await?;
        ap.add_pin("any", PIN).await?;
        let forget = format!("DEAUTHENTICATE {}", failed.rest());
        ap.ctrl().command(&forget).await?;
        ap.expect("WPS-REG-SUCCESS").await
    });
    entered?;
    let run = run?;
    run.credential();
    let messages = run.messages();
    assert!(
        messages.contains(&"M2D received".to_owned()),
        "{messages:?}"
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn enroll_in_small_fragments() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = rig.hostapd(HostapdConf::new().fragment(50)).await?;
    ap.add_pin("any", PIN).await?;
    let run = enroll(&rig, &["--pin", PIN, "--fragment", "50"]).await?;
    assert_eq!(run.credential()["ssid"], "home");
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn enroll_with_one_access_point_only() -> Outcome {
    let rig = Rig::new()?;
    let mut ap = hostapd(&rig).await?;
    ap.add_pin("any", PIN).await?;
    let other = [
        "--pin",
        PIN,
        "--bssid",
        "02:00:5e:10:00:01",
        "--timeout",
        "1",
    ];
    let run = enroll(&rig, &other).await?;
    assert_eq!((run.status, run.outcome()), (1, "failed"));
    assert_eq!(run.failure()["code"], "no-answer");

    // Named by its address it is spoken to directly, without the group address.
    let shown = rig
        .run("ip", &["-o", "link", "show", AP_INTERFACE], PATIENCE)
        .await?;
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    let mac = shown
        .split_whitespace()
        .skip_while(|word| *word != "link/ether")
        .nth(1);
    let mac = mac.expect("an address");
    rig.new_mac(STA_INTERFACE)?;
    let run = enroll(&rig, &["--pin", PIN, "--bssid", mac]).await?;
    run.credential();
    assert_eq!(run.document["peer"]["mac"], mac);
    ap.expect("WPS-REG-SUCCESS").await?;
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn enroll_without_anybody_there_ends_in_time() -> Outcome {
    let rig = Rig::new()?;
    let run = enroll(&rig, &["--push-button", "--timeout", "1"]).await?;
    assert_eq!((run.status, run.outcome()), (1, "failed"));
    assert_eq!(run.failure()["code"], "no-answer");
    assert_eq!(run.failure()["message"], Value::Null);
    let took = run.document["elapsed_ms"].as_u64().expect("a number");
    assert!((1000..5000).contains(&took), "{took}");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn enroll_says_when_its_interface_goes_down() -> Outcome {
    let rig = Rig::new()?;
    rig.set_up(STA_INTERFACE, false)?;
    let run = enroll(&rig, &["--push-button"]).await?;
    assert_eq!((run.status, run.outcome()), (1, "failed"));
    assert_eq!(run.failure()["code"], "interface-down");
    rig.set_up(STA_INTERFACE, true)?;

    let arguments = ["enroll", "--wired", STA_INTERFACE, "--push-button"];
    let mut daemon = rig.spawn("octopin", OCTOPIN, &arguments)?;
    daemon.wait_for_log("Looking for", PATIENCE).await?;
    rig.set_up(STA_INTERFACE, false)?;
    let status = daemon.wait(PATIENCE).await?;
    assert_eq!(status.code(), Some(1));
    let log = daemon.log();
    assert!(
        log.contains("went down") && log.contains("ip link set"),
        "{log}"
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn without_the_privilege_it_says_which_one() -> Outcome {
    let rig = Rig::new()?;
    for (command, interface) in [("enroll", STA_INTERFACE), ("registrar", AP_INTERFACE)] {
        let network = ["--ssid", "home", "--passphrase", PASSPHRASE];
        let network = if command == "registrar" {
            &network[..]
        } else {
            &[]
        };
        let arguments = [
            &[
                "--bounding-set",
                "-net_raw",
                "--",
                OCTOPIN,
                command,
                "--json",
            ],
            &["--push-button", "--wired", interface][..],
            network,
        ]
        .concat();
        let output = rig.run("setpriv", &arguments, PATIENCE).await?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let run = Run::new(output.status.code(), text);
        assert_eq!(run.status, 3);
        assert_eq!(run.document["schema"], "octopin.error/1");
        assert_eq!(run.document["code"], "missing-privilege");
        let explanation = run.document["explanation"].as_str().expect("a sentence");
        assert!(explanation.contains("CAP_NET_RAW"), "{explanation}");
        assert!(
            run.document["next"]
                .as_str()
                .expect("a sentence")
                .contains("setcap")
        );
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn ctrl_c_ends_enroll_cleanly() -> Outcome {
    let rig = Rig::new()?;
    for signal in [Signal::INT, Signal::TERM] {
        let arguments = ["enroll", "--wired", STA_INTERFACE, "--push-button"];
        let mut daemon = rig.spawn("octopin", OCTOPIN, &arguments)?;
        daemon.wait_for_log("Looking for", PATIENCE).await?;
        daemon.signal(signal)?;
        // By itself it would go on for two minutes.
        let status = daemon.wait(PATIENCE).await?;
        assert_eq!(status.code(), Some(1), "no death by signal");
        assert!(daemon.log().contains("stopped here"), "{}", daemon.log());
    }
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn registrar_with_a_pin_once() -> Outcome {
    let rig = Rig::new()?;
    let octopin = registrar(&rig, &["--pin", PIN, "--once", "--show-secrets"])?;
    let began = std::time::Instant::now();
    let mut sta = supplicant(&rig, SupplicantConf::enrollee_pin(PIN)).await?;
    assert_eq!(key_of(&sta.credential().await?), PASSPHRASE.as_bytes());
    sta.expect("WPS-SUCCESS").await?;
    println!(
        "wpa_supplicant was provisioned after {} ms",
        began.elapsed().as_millis()
    );
    let run = ended(octopin).await?;
    let credential = run.credential();
    assert_eq!(
        (&credential["ssid"], &credential["key"]),
        (&"home".into(), &PASSPHRASE.into())
    );
    assert_eq!(run.document["schema"], "octopin.registrar/1");
    let peer = &run.document["peer"];
    assert_eq!(
        (&peer["name"], &peer["model"]),
        (&"Rig STA".into(), &"Cable".into())
    );
    let mac = sta.mac().map(|octet| format!("{octet:02x}")).join(":");
    assert_eq!(peer["mac"], mac.as_str());
    assert_eq!(
        run.messages().last().map(String::as_str),
        Some("WSC_Done received")
    );
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn registrar_with_the_button_goes_on_until_it_is_stopped() -> Outcome {
    let rig = Rig::new()?;
    // The passphrase comes from standard input.
    let script = format!(
        "exec {OCTOPIN} registrar --json --wired {AP_INTERFACE} --ssid home --passphrase - \
         --push-button <<END\n{PASSPHRASE}\nEND"
    );
    let mut octopin = rig.spawn("octopin", "sh", &["-c", &script])?;
    let mut sta = supplicant(&rig, SupplicantConf::enrollee_button()).await?;
    assert_eq!(key_of(&sta.credential().await?), PASSPHRASE.as_bytes());
    sta.expect("WPS-SUCCESS").await?;
    // It says so before it sends WSC_Done. The EAP-Failure that closes the run answers that
    // message, so only from here on does the registrar know that the device has what it needs.
    sta.expect("CTRL-EVENT-EAP-FAILURE").await?;
    assert!(octopin.ended()?.is_none(), "without --once it goes on");
    octopin.signal(Signal::INT)?;
    let run = ended(octopin).await?;
    assert_eq!(run.credential()["key"], "********");
    assert!(!run.text.contains(PASSPHRASE));
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn registrar_names_the_half_that_is_wrong() -> Outcome {
    for (entered, half, message, event) in [
        (WRONG_FIRST, "first", "M4", "msg=8"),
        (WRONG_SECOND, "second", "M6", "msg=10"),
    ] {
        let rig = Rig::new()?;
        let octopin = registrar(&rig, &["--pin", entered])?;
        let mut sta = supplicant(&rig, SupplicantConf::enrollee_pin(PIN)).await?;
        let said = sta.expect("WPS-FAIL").await?;
        assert!(
            said.rest().contains(event) && said.rest().contains("config_error=18"),
            "{said}"
        );
        ended(octopin).await?.assert_wrong_half(half, message);
        rig.passed();
    }
    Ok(())
}

#[tokio::test]
async fn registrar_to_which_nobody_comes() -> Outcome {
    let rig = Rig::new()?;
    let run = ended(registrar(&rig, &["--push-button", "--timeout", "2"])?).await?;
    assert_eq!((run.status, run.outcome()), (1, "nobody-came"));
    assert_eq!(run.document["peer"]["mac"], Value::Null);
    let took = run.document["elapsed_ms"].as_u64().expect("a number");
    assert!((2000..6000).contains(&took), "{took}");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn registrar_turns_a_device_away_that_asks_in_another_way() -> Outcome {
    let rig = Rig::new()?;
    let octopin = registrar(&rig, &["--push-button", "--timeout", "5"])?;
    let mut sta = supplicant(&rig, SupplicantConf::enrollee_pin(PIN)).await?;
    sta.expect("WPS-M2D").await?;
    let run = ended(octopin).await?;
    assert_eq!((run.status, run.outcome()), (1, "failed"));
    assert_eq!(run.failure()["code"], "not-expected");
    let explanation = run.failure()["explanation"].as_str().expect("a sentence");
    assert!(explanation.contains("entered here"), "{explanation}");
    assert_eq!(run.document["peer"]["name"], "Rig STA");
    rig.passed();
    Ok(())
}

#[tokio::test]
async fn registrar_lets_a_holder_of_the_router_pin_learn() -> Outcome {
    let rig = Rig::new()?;
    let octopin = registrar(&rig, &["--push-button", "--router-pin", PIN, "--once"])?;
    let mut sta = supplicant(&rig, SupplicantConf::registrar(PIN)).await?;
    assert_eq!(key_of(&sta.credential().await?), PASSPHRASE.as_bytes());
    let run = ended(octopin).await?;
    assert_eq!(run.credential()["ssid"], "home");
    rig.passed();
    Ok(())
}
