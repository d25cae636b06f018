//! A scenario: a home, what is wished in it, and what the person does.

use advisor::Facts;
use advisor::plan::Way;
use devices::router::kinds::Kind;
use lab::air::Position;
use lab::home::Setup;
use lab::printer::{PanelKind, PrinterConfig};
use lab::router::RouterConfig;
use text::Message;

use super::line::Reach;
use super::person::Script;
use super::table::SCENARIOS;
use super::upnp::Fault;
use crate::join::event::Outcome;

/// A scenario: one row of [`SCENARIOS`].
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    /// Its name on the command line.
    pub name: &'static str,
    /// The name of the message that says what it shows.
    pub(super) about: &'static str,
    /// What it comes to. Nothing in a play depends on this and the next three; the tests compare.
    pub outcome: Outcome,
    /// The way that is gone, as `--way` names it.
    pub way: Option<&'static str>,
    /// The same exactly, where several have that name.
    pub via: Option<Way>,
    /// The code of the end.
    pub code: Option<&'static str>,
    /// The likeliest cause, where the end is not exact by itself.
    pub why: Option<&'static str>,
    /// Changes the usual home into this one.
    pub(super) arrange: fn(&mut Stage),
}

/// The scenario of this name.
pub fn find(name: &str) -> Option<&'static Scenario> {
    SCENARIOS.iter().find(|scenario| scenario.name == name)
}

impl Scenario {
    /// What it shows, in a line without a period.
    pub fn about(&self) -> Message {
        Message::new(self.about, Vec::new())
    }

    /// The way that is wished in it, as `--way` names it; `auto` is the best.
    pub fn verb(&self) -> &'static str {
        self.stage().verb
    }

    /// Its home: that of the scenario of the same name in [`lab::scenario`], where there is one.
    pub(super) fn stage(&self) -> Stage {
        let like = lab::scenario::find(self.name).or_else(|| lab::scenario::find("device-pin"));
        let mut stage = Stage {
            setup: like.map(lab::scenario::Scenario::setup),
            verb: "pin",
            kind: Some(&super::router::WHOLE),
            popup: false,
            silent: false,
            joined: false,
            reach: None,
            upnp: None,
            given: None,
            script: Script::default(),
            known: |_| (),
        };
        (self.arrange)(&mut stage);
        stage
    }
}

/// The home before the job.
pub(super) struct Stage {
    setup: Option<Setup>,
    /// The way that is wished.
    pub(super) verb: &'static str,
    /// What a program can do with the router; `None` where no driver speaks to it.
    pub(super) kind: Option<&'static Kind>,
    /// Whether this computer has a radio that can be an access point; it knows the passphrase then.
    pub(super) popup: bool,
    /// Whether the printer's services do not answer, though it is there.
    pub(super) silent: bool,
    /// The printer is in the home's network before the job.
    pub(super) joined: bool,
    /// How the printer is reached before it is in the network, where it is.
    pub(super) reach: Option<Reach>,
    /// What is wrong with the router's UPnP; `None` where it has none.
    pub(super) upnp: Option<Fault>,
    /// The passphrase that was given beforehand, where it is not the network's.
    pub(super) given: Option<&'static str>,
    /// What the person does.
    pub(super) script: Script,
    /// What is known besides, such as from a page of the router.
    pub(super) known: fn(&mut Facts),
}

impl Stage {
    /// The machines.
    pub(super) fn take_setup(&mut self) -> Setup {
        let setup = self.setup.take();
        setup.unwrap_or_else(|| Setup {
            conditions: lab::air::Conditions::default(),
            printers: Vec::new(),
            routers: Vec::new(),
            way: lab::timeline::Way::Pin,
            script: Vec::new(),
        })
    }

    /// Changes the home's router.
    pub(super) fn router(&mut self, change: impl FnOnce(&mut RouterConfig)) {
        let routers = self.setup.as_mut().map(|setup| &mut setup.routers);
        if let Some(router) = routers.and_then(|all| all.first_mut()) {
            change(router);
        }
    }

    /// Changes the printer.
    pub(super) fn printer(&mut self, change: impl FnOnce(&mut PrinterConfig)) {
        let printers = self.setup.as_mut().map(|setup| &mut setup.printers);
        if let Some(printer) = printers.and_then(|all| all.first_mut()) {
            change(printer);
        }
    }

    /// Puts another router up, some metres away.
    pub(super) fn another_router(&mut self, mut router: RouterConfig, metres: i32) {
        router.position = Position::metres(metres, 3);
        if let Some(setup) = &mut self.setup {
            setup.routers.push(router);
        }
    }

    /// Makes the printer another model.
    pub(super) fn model(&mut self, model: &str, panel: PanelKind) {
        self.printer(|printer| {
            printer.model = model.into();
            printer.panel = panel;
        });
    }
}
