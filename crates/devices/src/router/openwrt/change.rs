//! Settings changed so that the router itself takes back what cut it off.

use std::time::Duration;

use serde_json::json;
use text::msg;
use tokio::time::{self, Instant};

use super::answer::No;
use super::{LOOK, OpenWrt, wireless};
use crate::router::driver::{Fix, Setting, Undo};
use crate::router::error::{Doing, RouterError};

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
        doing: Doing,
    ) -> Result<(), RouterError> {
        for setting in settings {
            let Some((section, option)) = wireless::place(&setting.place) else {
                return Err(RouterError::Strange {
                    what: msg!("device-the-journal").into(),
                    problem: msg!("device-no-setting", place = &setting.place).into(),
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
        let doing = Doing::PutSettingsBack;
        self.change(before, doing).await?;
        self.read_wireless().await?;
        let known = !self.wireless.is_empty();
        if known && !before.iter().all(|setting| self.wireless.has(setting)) {
            return Err(self.has_another_value(doing));
        }
        Ok(())
    }

    /// Drops what was staged in this session, and says why.
    async fn not_changed(&mut self, no: No, method: &str, doing: Doing) -> RouterError {
        // What is staged ends with the session in any case.
        let _ = self
            .ubus
            .call("uci", "revert", json!({ "config": "wireless" }), doing)
            .await;
        match no {
            No::Denied if method == "apply" => RouterError::Refused {
                what: self.ubus.what(),
                doing,
                said: msg!("device-may-not-apply").into(),
                next: msg!("device-next-apply-right", user = self.ubus.user()).into(),
            },
            No::Denied => self.no_rights("uci", "wireless", "write", doing),
            no => RouterError::Strange {
                what: self.ubus.what(),
                problem: msg!("device-uci-answers", method, answer = format!("{no:?}")).into(),
            },
        }
    }

    /// Waits until the access points are back, and confirms the change.
    async fn confirm(&mut self, doing: Doing) -> Result<(), RouterError> {
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
                    said: msg!("device-did-not-come-back", code = error.code()).into(),
                    next: msg!("device-next-takes-back").into(),
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
                said: msg!("device-took-back").into(),
                next: msg!("device-next-cable").into(),
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
        let doing = Doing::ChangeSettings;
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

    fn has_another_value(&self, doing: Doing) -> RouterError {
        RouterError::Refused {
            what: self.ubus.what(),
            doing,
            said: msg!("device-setting-otherwise").into(),
            next: msg!("device-next-page-wireless").into(),
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
