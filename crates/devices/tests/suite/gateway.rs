//! A virtual gateway with a shell, as a bench of the suite: a program in the place of ssh that runs
//! the shell here, and scripts in the place of `dmcli` and `ubus-cli` that keep the data model in
//! files. What they write is as the documentation of these programs shows it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use devices::router::address::RouterAddress;
use devices::router::driver::Router;
use devices::router::drivers::{self, Access};
use devices::router::error::RouterError;
use devices::router::ssh::Ssh;
use link::PrivateDir;

use super::{Bench, Device, Lack, Login, Need, Outcome, PIN};

/// The device that comes.
pub(crate) const DEVICE: &str = "02:00:00:00:20:01";
const LAPTOP: &str = "02:00:00:00:30:01";
const PASSPHRASE: &str = "seven green bottles";

/// The gateway. It is gone when this is dropped.
pub(crate) struct Gateway {
    scheme: &'static str,
    directory: PrivateDir,
    fault: Option<&'static str>,
}

impl Gateway {
    /// One of this kind, `rdk` or `tr181`.
    #[expect(clippy::unused_async, reason = "as the other benches are made")]
    pub(crate) async fn new(scheme: &'static str) -> Outcome<Option<Self>> {
        let gateway = Self {
            scheme,
            directory: PrivateDir::new("octopin-gateway")?,
            fault: None,
        };
        fs::create_dir(gateway.at("state"))?;
        fs::create_dir(gateway.at("bin"))?;
        let here = gateway.directory.path().display();
        gateway.program(
            "ssh",
            &format!(
                "here='{here}'\necho \"$*\" >>\"$here/ssh.arguments\"\necho $$ >\"$here/shell\"\n\
                 PATH=\"$here/bin:$PATH\" exec sh\n"
            ),
        )?;
        let (program, body) = match scheme {
            "rdk" => ("dmcli", include_str!("gateway_dmcli.sh")),
            _ => ("ubus-cli", include_str!("gateway_ubus_cli.sh")),
        };
        let common = include_str!("gateway.sh");
        gateway.program(
            &format!("bin/{program}"),
            &format!(
                "here='{here}'\nprogram={program}\necho \"$*\" >>\"$here/arguments\"\n\
                 {common}\n{body}"
            ),
        )?;
        for (name, value) in MODEL {
            gateway.set(name, value);
        }
        for (number, ssid, on) in [
            (1, "Maple Street 7", true),
            (2, "Maple Street 7", true),
            (3, "guests", false),
        ] {
            gateway.add_point(number, ssid, on);
        }
        gateway.join(1, 1, LAPTOP, -48);
        Ok(Some(gateway))
    }

    /// Puts a script there. It is written by another process: a file that is open for writing in
    /// this one, when another test starts a program, could not be run.
    fn program(&self, name: &str, text: &str) -> Outcome {
        let mut writer = Command::new("sh")
            .args(["-c", "cat >\"$0\" && chmod 700 \"$0\""])
            .arg(self.at(name))
            .stdin(Stdio::piped())
            .spawn()?;
        let mut input = writer.stdin.take().ok_or("no input")?;
        input.write_all(b"#!/bin/sh\n")?;
        input.write_all(text.as_bytes())?;
        drop(input);
        assert!(writer.wait()?.success());
        Ok(())
    }

    fn add_point(&self, number: u32, ssid: &str, wps: bool) {
        let point = format!("WiFi.AccessPoint.{number}");
        for (name, value) in [
            ("Enable", "true"),
            ("SSIDReference", &*format!("Device.WiFi.SSID.{number}.")),
            ("SSIDAdvertisementEnabled", "true"),
            ("IsolationEnable", "false"),
            ("MACAddressControlEnabled", "false"),
            ("AssociatedDeviceNumberOfEntries", "0"),
            ("Security.ModeEnabled", "WPA2-Personal"),
            ("Security.MFPConfig", "Optional"),
            ("Security.KeyPassphrase", PASSPHRASE),
            ("WPS.Enable", if wps { "true" } else { "false" }),
            ("WPS.Status", "Configured"),
            ("WPS.ConfigMethodsEnabled", "PushButton,PIN"),
        ] {
            self.set(&format!("{point}.{name}"), value);
        }
        let radio = if number == 2 { 2 } else { 1 };
        let place = format!("WiFi.SSID.{number}");
        self.set(&format!("{place}.SSID"), ssid);
        self.set(
            &format!("{place}.BSSID"),
            &format!("02:00:00:00:10:1{number}"),
        );
        self.set(
            &format!("{place}.LowerLayers"),
            &format!("Device.WiFi.Radio.{radio}."),
        );
    }

    /// A path of its own.
    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// What its files of this name say; nothing where there is none.
    pub(crate) fn told(&self, name: &str) -> String {
        fs::read_to_string(self.at(name)).unwrap_or_default()
    }

    /// Sets a parameter.
    pub(crate) fn set(&self, name: &str, value: &str) {
        // The scripts read while this writes: the new value is there at once or not at all.
        let (new, place) = (self.at("new"), self.at("state").join(name));
        fs::write(&new, format!("{value}\n")).expect("written");
        fs::rename(new, place).expect("renamed");
    }

    fn join(&self, point: u32, device: u32, mac: &str, signal: i32) {
        let place = format!("WiFi.AccessPoint.{point}.AssociatedDevice");
        self.set(&format!("{place}.{device}.MACAddress"), mac);
        self.set(
            &format!("{place}.{device}.SignalStrength"),
            &signal.to_string(),
        );
        self.set(&format!("{place}NumberOfEntries"), &device.to_string());
    }

    /// The windows, by the numbers of their access points.
    pub(crate) fn windows(&self) -> Vec<(u32, String)> {
        let told = (1..=3).map(|number| (number, self.told(&format!("window.{number}"))));
        told.filter(|(_, how)| !how.is_empty()).collect()
    }

    fn close(&self) {
        for number in 1..=3 {
            let _ = fs::remove_file(self.at(&format!("window.{number}")));
        }
    }

    /// Its address.
    pub(crate) fn address(&self) -> RouterAddress {
        let text = format!("{}://root@gateway.test", self.scheme);
        RouterAddress::parse(&text).expect("an address")
    }

    /// What the driver is given.
    pub(crate) fn access(&self) -> Access {
        Access {
            ssh: Ssh {
                program: self.at("ssh"),
                ..Ssh::default()
            },
            ..Access::default()
        }
    }

    fn restart(&self) {
        self.close();
        self.set("DeviceInfo.UpTime", "3");
        self.set("WiFi.AccessPoint.1.AssociatedDeviceNumberOfEntries", "0");
        // The shell that the program in ssh's place became.
        let shell = self.told("shell");
        let ended = Command::new("kill").args(["-9", shell.trim()]).status();
        assert!(ended.expect("kill").success());
    }

    /// The bench has done its work.
    pub(crate) fn passed(self) {
        drop(self);
    }
}

/// What does not belong to an access point.
const MODEL: [(&str, &str); 12] = [
    ("DHCPv4.Server.Pool.1.Enable", "true"),
    ("DHCPv4.Server.Pool.1.MinAddress", "192.0.2.100"),
    ("DHCPv4.Server.Pool.1.MaxAddress", "192.0.2.249"),
    ("DeviceInfo.Manufacturer", "Octopin lab"),
    ("DeviceInfo.ModelName", "Gateway 1"),
    ("DeviceInfo.SoftwareVersion", "1.2.3"),
    ("DeviceInfo.UpTime", "100000"),
    ("WiFi.AccessPointNumberOfEntries", "3"),
    ("WiFi.Radio.1.Channel", "6"),
    ("WiFi.Radio.1.OperatingFrequencyBand", "2.4GHz"),
    ("WiFi.Radio.2.Channel", "44"),
    ("WiFi.Radio.2.OperatingFrequencyBand", "5GHz"),
];

/// The faults that mean something here, and the file that makes each.
const FAULTS: [&str; 3] = ["no-rights", "wrong-shape", "wps-stays"];

fn touch(path: &Path) {
    fs::write(path, "").expect("written");
}

impl Bench for Gateway {
    fn scheme(&self) -> &'static str {
        self.scheme
    }

    async fn open(&mut self, _login: Login) -> Result<Box<dyn Router>, RouterError> {
        drivers::open(&self.address(), &self.access()).await
    }

    async fn come(&mut self, device: Device) -> Outcome {
        match self.fault {
            Some("silent-midrun") => touch(&self.at("silent")),
            Some("reboot") => self.restart(),
            _ => {
                let fits = match device {
                    Device::Button => "button".to_owned(),
                    Device::Pin => format!("pin {PIN}"),
                };
                let windows = self.windows();
                // A wrong PIN ends the run too.
                self.close();
                if let Some((point, _)) = windows.iter().find(|(_, how)| how.trim() == fits) {
                    let device = if *point == 1 { 2 } else { 1 };
                    self.join(*point, device, DEVICE, -57);
                }
            }
        }
        Ok(())
    }

    fn ssid(&self) -> &'static str {
        "Maple Street 7"
    }

    fn secrets(&self) -> Vec<String> {
        vec![PASSPHRASE.to_owned()]
    }

    fn wps(&self) -> Option<bool> {
        let on = |n: u32| self.told(&format!("state/WiFi.AccessPoint.{n}.WPS.Enable"));
        Some((1..=3).any(|number| on(number).trim() == "true"))
    }

    fn waits(&self) -> Option<bool> {
        Some(!self.windows().is_empty())
    }

    fn lacks(&self) -> Vec<Lack> {
        let mut lacks = vec![
            (Need::Login, "ssh lets in, with its keys"),
            (Need::Half, "the data model has no word for it"),
            (
                Need::Fault("second-factor"),
                "ssh lets in, and asks for nothing more",
            ),
            (Need::Fault("https-changed-certificate"), "there is no TLS"),
        ];
        if self.scheme == "rdk" {
            let by_itself = "dmcli tells nothing of a window; the driver counts the time itself";
            let needs = [Need::ButtonByHand, Need::Failure, Need::Time];
            lacks.extend(needs.map(|need| (need, by_itself)));
        }
        lacks
    }

    fn pass(&mut self, _time: Duration) {
        self.close();
    }

    async fn fault(&mut self, name: Option<&'static str>) -> Outcome {
        for file in FAULTS.iter().chain(&["silent"]) {
            let _ = fs::remove_file(self.at(file));
        }
        self.fault = name;
        match name {
            Some(name) if FAULTS.contains(&name) => touch(&self.at(name)),
            None | Some("silent-midrun" | "reboot") => {}
            Some(name) => return Err(format!("there is no {name} here").into()),
        }
        Ok(())
    }

    fn press_by_hand(&mut self) {
        fs::write(self.at("window.1"), "button\n").expect("written");
    }
}
