//! Settings changed so that the router itself takes back what cut it off.

use std::time::Duration;

use serde_json::json;
use tokio::time::{self, Instant};

use super::answer::No;
use super::{LOOK, OpenWrt, wireless};
use crate::router::driver::{Fix, Setting, Undo};
use crate::router::error::RouterError;

/// How long the router waits for a change to be confirmed before it takes it back, in seconds.
const CONFIRM_WITHIN: u64 = 60;

/// How long it may take until it is back after a change.
const BACK: Duration = Duration::from_secs(45);

impl OpenWrt {
    /// Changes settings, and keeps them only when the router is still there afterwards: it takes
    /// them back by itself unless that is confirmed.
    pub(super) async fn change(
        &mut self,
        settings: &[Setting],
        doing: &'static str,
    ) -> Result<(), RouterError> {
        for setting in settings {
            let Some((section, option)) = wireless::place(&setting.place) else {
                return Err(RouterError::Strange {
                    what: "the journal".to_owned(),
                    problem: format!("{} is no setting of this driver", setting.place),
                });
            };
            let (method, call) = match &setting.value {
                Some(value) => (
                    "set",
                    json!({ "config": "wireless", "section": section, "values": { option: value } }),
                ),
                None => (
                    "delete",
                    json!({ "config": "wireless", "section": section, "option": option }),
                ),
            };
            match self.ubus.call("uci", method, call, doing).await? {
                // What is to be deleted may be gone already.
                Err(No::NotFound | No::Nothing) if setting.value.is_none() => {}
                Err(no) => return Err(self.not_changed(no, method, doing).await),
                Ok(_) => {}
            }
        }
        let call = json!({ "rollback": true, "timeout": CONFIRM_WITHIN });
        match self.ubus.call("uci", "apply", call, doing).await? {
            Ok(_) => self.confirm(doing).await,
            // It is so already.
            Err(No::Nothing) => Ok(()),
            Err(no) => Err(self.not_changed(no, "apply", doing).await),
        }
    }

    /// Gives settings the values that they had, and reads them again.
    pub(super) async fn put_back(&mut self, before: &[Setting]) -> Result<(), RouterError> {
        let doing = "put its settings back";
        self.change(before, doing).await?;
        self.read_wireless().await?;
        let known = !self.wireless.is_empty();
        if known && !before.iter().all(|setting| self.wireless.has(setting)) {
            return Err(self.has_another_value(doing));
        }
        Ok(())
    }

    /// Drops what was staged in this session, and says why.
    async fn not_changed(&mut self, no: No, method: &str, doing: &'static str) -> RouterError {
        // What is staged ends with the session in any case.
        let _ = self
            .ubus
            .call("uci", "revert", json!({ "config": "wireless" }), doing)
            .await;
        match no {
            No::Denied if method == "apply" => RouterError::Refused {
                what: self.ubus.what(),
                doing,
                said: "it may not apply changes, or another change waits to be confirmed, nothing \
                       was changed"
                    .to_owned(),
                next: format!(
                    "wait a minute and try again; else the account {} needs the right `ubus`: \
                     `uci`: `apply`, `confirm`",
                    self.ubus.user()
                ),
            },
            No::Denied => self.no_rights("uci", "wireless", "write", doing),
            no => RouterError::Strange {
                what: self.ubus.what(),
                problem: format!("uci {method} answers {no:?}"),
            },
        }
    }

    /// Waits until the access points are back, and confirms the change.
    async fn confirm(&mut self, doing: &'static str) -> Result<(), RouterError> {
        let until = Instant::now() + BACK;
        loop {
            // Over Wi-Fi, this computer is without its network for a moment.
            let error = match self.find_access_points().await {
                Ok(()) => break,
                Err(error) => error,
            };
            if Instant::now() > until {
                return Err(RouterError::Refused {
                    what: self.ubus.what(),
                    doing,
                    said: format!("it did not come back ({})", error.code()),
                    next: "it takes the change back by itself within a minute, wait for that"
                        .to_owned(),
                });
            }
            time::sleep(LOOK).await;
        }
        match self.ubus.call("uci", "confirm", json!({}), doing).await? {
            Ok(_) => Ok(()),
            // Also where the session was lost: only the one that changed can confirm.
            Err(_) => Err(RouterError::Refused {
                what: self.ubus.what(),
                doing,
                said: "it took the change back before it could be confirmed".to_owned(),
                next: "connect this computer by cable, and try again".to_owned(),
            }),
        }
    }

    /// The settings of a fix; nothing where it is so already.
    pub(super) fn settings_of(&self, fix: Fix) -> Vec<Setting> {
        let points = self.access_points.iter();
        let sections = points.filter_map(|point| point.section.as_deref());
        match fix {
            Fix::WpsOff => self.switch(false),
            Fix::RouterPinOff => sections
                .filter(|section| self.wireless.wps(section))
                .flat_map(|section| self.wireless.lock(section))
                .collect(),
            Fix::Wpa2 => sections
                .flat_map(|section| self.wireless.wpa2(section))
                .collect(),
        }
    }

    /// How settings are put back that are about to be changed.
    pub(super) fn undo_of(&self, settings: &[Setting]) -> Undo {
        if settings.is_empty() {
            return Undo::Nothing;
        }
        let before = settings.iter().map(|setting| self.wireless.before(setting));
        Undo::Settings {
            before: before.collect(),
        }
    }

    /// Changes what a fix needs, and reads it again.
    pub(super) async fn make_safe(&mut self, fix: Fix) -> Result<(), RouterError> {
        let doing = "change its settings";
        self.read_state().await?;
        if self.wireless.is_empty() {
            return Err(self.no_rights("uci", "wireless", "read", doing));
        }
        let settings = self.settings_of(fix);
        if settings.is_empty() {
            return Ok(());
        }
        self.change(&settings, doing).await?;
        self.read_wireless().await?;
        if settings.iter().all(|setting| self.wireless.has(setting)) {
            return Ok(());
        }
        Err(self.has_another_value(doing))
    }

    fn has_another_value(&self, doing: &'static str) -> RouterError {
        RouterError::Refused {
            what: self.ubus.what(),
            doing,
            said: "it says that it did, and a setting has another value".to_owned(),
            next: "set it at its page, under Network, Wireless".to_owned(),
        }
    }

    /// The settings that switch WPS: on at the access points into the home network, off at all.
    pub(super) fn switch(&self, on: bool) -> Vec<Setting> {
        let sections = || {
            self.access_points
                .iter()
                .filter_map(|p| p.section.as_deref())
        };
        let home = sections().any(|section| self.wireless.is_home(section));
        let mut settings: Vec<Setting> = Vec::new();
        for section in sections() {
            if !on || !home || self.wireless.is_home(section) {
                settings.extend(self.wireless.switch(section, on));
            }
        }
        settings
    }
}
