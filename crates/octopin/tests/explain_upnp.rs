//! `octopin explain` of what goes over the network while this program is a registrar over UPnP: stock
//! hostapd carries it to a stock `wpa_supplicant`, and the stock dumpcap records it.

use std::path::Path;

use interop::{
    Daemon, Hostapd, HostapdConf, PATIENCE, Rig, STA_INTERFACE, SupplicantConf, has_programs,
};
use rustix::process::Signal;
use serde_json::Value;

type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

const PIN: &str = "12345670";
/// Its first half is right.
const WRONG: &str = "12340002";
const AT: &str = "upnp:http://127.0.0.1:49152/wps_device.xml";

/// What is recorded from now on.
async fn recorder(rig: &Rig) -> Outcome<Daemon> {
    let file = rig.dir().join("upnp.pcap").display().to_string();
    let arguments = ["-i", "lo", "-P", "-q", "-f", "tcp", "-w", &file];
    let mut recorder = rig.spawn("dumpcap", "dumpcap", &arguments)?;
    recorder.wait_for_log("File: ", PATIENCE).await?;
    Ok(recorder)
}

/// Lets a device with [`PIN`] in by `pin`, and gives what the program says of the recording, as a
/// document and in words.
async fn explained(pin: &str) -> Outcome<(Value, String)> {
    let rig = Rig::new()?;
    rig.multicast_on_lo()?;
    let mut ap = rig.hostapd(HostapdConf::new().upnp()).await?;
    let mut recorder = recorder(&rig).await?;
    let program = env!("CARGO_BIN_EXE_octopin");
    let state = rig.dir().join("state").display().to_string();
    let environment = format!("XDG_STATE_HOME={state}");
    let add = ["router", "add-device", AT, "--pin", pin, "--json"];
    let settings = ["--ssid", "home", "--passphrase", "correct horse"];
    let all = [&[&environment, program][..], &add, &settings].concat();
    let end = if pin == PIN {
        "WPS-SUCCESS"
    } else {
        "WPS-FAIL"
    };
    let (ran, met) = tokio::join!(
        rig.run("env", &all, PATIENCE * 2),
        device(&rig, &mut ap, end)
    );
    met?;
    let ended = ran?.status.code();
    assert_eq!(ended, Some(i32::from(pin != PIN)));
    recorder.signal(Signal::INT)?;
    recorder.wait(PATIENCE).await?;

    let file = rig.dir().join("upnp.pcap");
    let json = explain(&rig, &file, &["--json"]).await?;
    let text = explain(&rig, &file, &[]).await?;
    rig.passed();
    Ok((serde_json::from_str(&json)?, text))
}

/// A stock device starts when the router was told that somebody is expected, and comes to an end.
async fn device(rig: &Rig, ap: &mut Hostapd, end: &str) -> Outcome {
    rig.new_mac(STA_INTERFACE)?;
    let mut sta = rig
        .wpa_supplicant(SupplicantConf::enrollee_pin(PIN))
        .await?;
    let told = "WPS: SetSelectedRegistrar attributes";
    ap.daemon().wait_for_log(told, PATIENCE).await?;
    sta.begin().await?;
    ap.new_wps_sta(sta.mac(), "home").await?;
    sta.expect(end).await?;
    // It stays until the program has seen the end, too.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    Ok(())
}

async fn explain(rig: &Rig, file: &Path, more: &[&str]) -> Outcome<String> {
    let file = file.display().to_string();
    let all = [&["explain", &file][..], more].concat();
    let ran = rig
        .run(env!("CARGO_BIN_EXE_octopin"), &all, PATIENCE)
        .await?;
    assert_eq!(ran.status.code(), Some(0), "{:?}", ran.stderr);
    Ok(String::from_utf8(ran.stdout)?)
}

/// The runs that carried the registrar's own messages to a device.
fn enrolled(document: &Value) -> Vec<&Value> {
    let runs = document["runs"].as_array().map_or(&[][..], Vec::as_slice);
    runs.iter()
        .filter(|run| run["role"] == "enrollee")
        .collect()
}

#[tokio::test]
async fn a_device_that_was_let_in_over_upnp_is_explained() -> Outcome {
    if !has_programs(&["dumpcap"]) {
        return Ok(());
    }
    let (document, text) = explained(PIN).await?;
    let runs = enrolled(&document);
    assert_eq!(runs.len(), 1, "{document}");
    let run = runs[0];
    assert_eq!(run["outcome"], "provisioned", "{document}");
    assert_eq!(run["code"], Value::Null);
    let messages: Vec<&str> = run["messages"]
        .as_array()
        .ok_or("messages")?
        .iter()
        .filter_map(|message| message["type"].as_str())
        .collect();
    for kind in ["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "WSC_Done"] {
        assert!(messages.contains(&kind), "{kind}: {messages:?}");
        assert!(text.contains(kind), "{kind}\n{text}");
    }
    assert!(!text.contains("correct horse") && !text.contains(PIN));
    Ok(())
}

#[tokio::test]
async fn a_wrong_pin_over_upnp_is_explained_with_its_half() -> Outcome {
    if !has_programs(&["dumpcap"]) {
        return Ok(());
    }
    let (document, text) = explained(WRONG).await?;
    let runs = enrolled(&document);
    assert_eq!(runs.len(), 1, "{document}");
    let run = runs[0];
    assert_eq!(run["outcome"], "failed", "{document}");
    assert_eq!(run["code"], "wrong-pin");
    assert_eq!(run["half"], "second");
    assert!(!run["next"].as_str().unwrap_or_default().is_empty());
    for words in ["M6", "WSC_NACK", "second half", "Next: "] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    Ok(())
}
