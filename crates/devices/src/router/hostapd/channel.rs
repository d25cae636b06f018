//! How commands reach one access point's hostapd, and its messages come back.

use std::fmt;
use std::path::{Path, PathBuf};

use link::ctrl::{Ctrl, CtrlError, Event, Events};

use crate::router::driver::Pending;
use crate::router::error::{Doing, RouterError, hostapd_at};

/// A way to one access point's control interface.
pub(super) trait Channel: fmt::Debug {
    /// Who is asked, for errors.
    fn what(&self) -> text::Value;

    /// Sends a command; the reply as it is, a refusal too, without trailing white space.
    fn request<'a>(&'a mut self, command: &'a str) -> Pending<'a, String>;

    /// As [`Channel::request`], with a command that no list of processes may show.
    fn request_secret<'a>(&'a mut self, command: &'a str) -> Pending<'a, String> {
        self.request(command)
    }

    /// Begins to take messages, before the first [`Channel::next_event`].
    fn attach(&mut self) -> Pending<'_, ()>;

    /// The next message. Giving the wait up loses none.
    fn next_event(&mut self) -> Pending<'_, Event>;
}

/// A control socket of this computer.
#[derive(Debug)]
pub(super) struct Local {
    ctrl: Ctrl,
    events: Option<Events>,
}

impl Local {
    /// Connects to the control socket at `path`.
    pub(super) async fn open(path: &Path) -> Result<Self, RouterError> {
        let ctrl = Ctrl::open(path).await.map_err(|error| of_ctrl(&error))?;
        let events = None;
        Ok(Self { ctrl, events })
    }
}

impl Channel for Local {
    fn what(&self) -> text::Value {
        hostapd_at(self.ctrl.path().display().to_string())
    }

    fn request<'a>(&'a mut self, command: &'a str) -> Pending<'a, String> {
        Box::pin(async move {
            let reply = self.ctrl.request(command).await;
            reply.map_err(|error| of_ctrl(&error))
        })
    }

    fn attach(&mut self) -> Pending<'_, ()> {
        Box::pin(async {
            self.events = Some(self.ctrl.events().await.map_err(|error| of_ctrl(&error))?);
            Ok(())
        })
    }

    fn next_event(&mut self) -> Pending<'_, Event> {
        Box::pin(async {
            // One that ended may have started again since.
            if self.events.is_none() {
                self.attach().await?;
            }
            let Some(events) = &mut self.events else {
                return std::future::pending().await;
            };
            let event = events.next().await;
            let ends = |event: &Event| event.name() == "CTRL-EVENT-TERMINATING";
            if event.as_ref().map_or(true, ends) {
                self.events = None;
            }
            event.map_err(|error| of_ctrl(&error))
        })
    }
}

fn of_ctrl(error: &CtrlError) -> RouterError {
    RouterError::of_ctrl(error, Doing::Answer)
}

/// The sockets in a directory, in the order of their names. Clients of hostapd keep theirs elsewhere.
pub(super) fn sockets_in(directory: &Path) -> Vec<PathBuf> {
    use std::os::unix::fs::FileTypeExt;
    let Ok(entries) = std::fs::read_dir(directory) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_socket()))
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    paths
}
