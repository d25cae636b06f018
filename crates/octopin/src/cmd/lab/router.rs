//! `octopin lab router`: a virtual router on a network address, with its owner on standard input.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::builder::PossibleValuesParser;
use lab::service::net::{Bound, ControlSocket, Listen, Shared, Sockets, serve};
use lab::service::router::{
    Companion, FAULTS, KINDS, Kind, Options, VirtualRouter, find_fault, find_kind,
};
use link::PrivateDir;
use link::upnp::device::{Handle, Visitors};
use serde_json::{Value, json};
use text::{Message, msg};
use tokio::sync::Notify;
use wsc::time::Instant;

use super::common::{LOOK, address, refused, standard_input};
use crate::ask;
use crate::exit::{Exit, Stop};
use crate::input::StandardInput;
use crate::output::{Output, Tone};
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin lab router --kind fritz --device button
  octopin lab router --kind jnap --listen 127.0.0.1:8080 --device pin:12345670 --json
  octopin lab router --kind fritz --fault second-factor
  octopin lab router --list

Lines on standard input operate the router and what is beside it; `help` lists them. So does POST to
/octopin-lab/command on its web server; GET /octopin-lab/state has its state as JSON.";

/// How long the router may take to say that it goes away.
const FAREWELL: Duration = Duration::from_secs(1);

/// Arguments of `octopin lab router`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The kind of router
    #[arg(long, default_value = "plain",
          value_parser = PossibleValuesParser::new(KINDS.iter().map(|kind| kind.name)))]
    kind: String,
    /// Address, or address and port, of its web server; without a port a free one is taken
    #[arg(long, value_name = "ADDR[:PORT]", default_value = "127.0.0.1",
          value_parser = address)]
    listen: SocketAddr,
    /// Port of its web server over TLS; without it a free one is taken
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    tls_port: u16,
    /// What stands beside it and joins when the router waits for it: a device with the button, or
    /// with this PIN, or none
    #[arg(long, value_name = "button|pin:DIGITS|none", default_value = "none", value_parser = device)]
    device: Companion,
    /// The password of its settings page, instead of its kind's: the first line of the file; `-` is
    /// standard input, which then has no commands
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
    /// What is wrong with it; --list names the faults
    #[arg(long, value_name = "NAME",
          value_parser = PossibleValuesParser::new(FAULTS.iter().map(|fault| fault.name)),
          hide_possible_values = true)]
    fault: Option<String>,
    /// Begin with WPS switched off
    #[arg(long)]
    wps_off: bool,
    /// What is left to chance; the same number gives the same nonces and tokens
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// List the kinds and the faults
    #[arg(long)]
    list: bool,
}

/// Runs the router until Ctrl-C, or until `quit` comes on standard input.
///
/// # Errors
/// A port that cannot be had, or a password file that cannot be read.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    if args.list {
        list(out);
        return Ok(Exit::Done);
    }
    let kind = find_kind(&args.kind).ok_or_else(|| {
        let unknown = msg!("cmd-lab-no-kind", kind = &args.kind);
        Stop::told(Exit::Usage, "bad-kind", &unknown)
    })?;
    let password = match args.password_file.as_deref() {
        Some(path) => ask::given_password(Some(path), &mut StandardInput::default())?,
        None => None,
    };
    let password = password.map(|password| password.reveal().to_owned());
    runtime::block_on(work(args, kind, password, out))?
}

fn list(out: &Output) {
    let rows = |rows: &[(&str, Message)]| -> Vec<Value> {
        rows.iter()
            .map(|(name, about)| json!({"name": name, "about": about.english()}))
            .collect()
    };
    let kinds: Vec<_> = KINDS.iter().map(|kind| (kind.name, kind.about())).collect();
    let faults: Vec<_> = FAULTS.iter().map(|row| (row.name, row.about())).collect();
    for (title, list) in [
        (msg!("cmd-lab-kinds"), &kinds),
        (msg!("cmd-lab-faults"), &faults),
    ] {
        out.result(out.paint(Tone::Strong, &title.to_string()));
        for (name, about) in list {
            out.result(format_args!("  {name:<26}{about}"));
        }
    }
    out.document(
        "lab",
        json!({"device": "router", "kinds": rows(&kinds), "faults": rows(&faults)}),
    );
}

async fn work(
    args: &Args,
    kind: &'static Kind,
    password: Option<String>,
    out: &Output,
) -> Result<Exit, Stop> {
    let stop = runtime::asked_to_end();
    let mut listen = Listen::any(args.listen.ip());
    listen.http = args.listen.port();
    listen.https = args.tls_port;
    let sockets = Sockets::bind(&listen)
        .await
        .map_err(|error| refused(&error))?;
    let bound = sockets.bound();
    let options = Options {
        seed: args.seed,
        password,
        companion: args.device.clone(),
        fault: args.fault.as_deref().and_then(find_fault),
        wps: args.wps_off.then_some(false),
    };
    let mut router = VirtualRouter::new(kind, options, Instant::ZERO);
    router.set_ports(bound.http.port(), bound.https.port());
    let socket = match router.control_socket() {
        Some(name) => Some(Place::new(name)?),
        None => None,
    };
    introduce(args, &router, bound, socket.as_ref(), out);
    let upnp = router.over_upnp(bound.http);
    let device = Shared::new(router);
    let leaving = Notify::new();
    let announced = beside(upnp, device.clone(), &leaving, out);
    let commands = commands(socket.as_ref(), device.clone());
    let served = serve(device.clone(), sockets, vec![bound.http.ip().to_string()]);
    let mut lines = standard_input();
    tokio::pin!(stop, served, announced, commands);
    let mut announcing = true;
    let exit = loop {
        tokio::select! {
            () = &mut stop => break Exit::Done,
            () = &mut announced, if announcing => announcing = false,
            refused = &mut commands => return Err(refused),
            ended = &mut served => {
                ended.map_err(|error| refused(&error))?;
                break Exit::Failed;
            }
            Some(line) = lines.recv() => {
                if line.trim() == "quit" {
                    break Exit::Done;
                }
                let told = device.lock().obey(device.now(), &line);
                for text in &told {
                    out.result(text);
                }
                if !told.is_empty() {
                    let lines: Vec<_> = told.iter().map(Message::english).collect();
                    out.document("lab", json!({"event": "answer", "lines": lines}));
                }
            }
            () = tokio::time::sleep(LOOK) => {}
        }
        let notices = device.lock().take_notices();
        for text in notices {
            out.say(&text);
            out.document("lab", json!({"event": "happened", "text": text.english()}));
        }
    };
    leaving.notify_one();
    if announcing {
        // Saying good-bye is a courtesy.
        let _ = tokio::time::timeout(FAREWELL, &mut announced).await;
    }
    Ok(exit)
}

/// Where the control socket is, while this is there.
struct Place {
    directory: PrivateDir,
    name: &'static str,
}

impl Place {
    fn new(name: &'static str) -> Result<Self, Stop> {
        let directory = PrivateDir::new("octopin-lab").map_err(|error| {
            let no_place = msg!("cmd-lab-socket-no-place", error = error.to_string());
            Stop::told(Exit::Failed, "socket", &no_place)
        })?;
        Ok(Self { directory, name })
    }

    fn path(&self) -> PathBuf {
        self.directory.path().join(self.name)
    }
}

/// Takes commands at the control socket, where there is one; ends only when it cannot be had.
async fn commands(place: Option<&Place>, router: Shared<VirtualRouter>) -> Stop {
    let Some(place) = place else {
        return std::future::pending().await;
    };
    let served = async { ControlSocket::bind(&place.path())?.serve(&router).await };
    let text = match served.await {
        Err(error) => msg!("cmd-lab-socket-refused", error = error.to_string()),
        Ok(()) => msg!("cmd-lab-socket-ended"),
    };
    Stop::told(Exit::Failed, "socket", &text)
}

/// Carries what the router's UPnP device, if it has one, announces and tells.
async fn beside(
    upnp: Option<(Handle, Visitors)>,
    device: Shared<VirtualRouter>,
    leaving: &Notify,
    out: &Output,
) {
    let Some((handle, mut visitors)) = upnp else {
        return;
    };
    let visits = async {
        while let Some(visit) = visitors.recv().await {
            let now = device.now();
            device.lock().visit(now, visit);
        }
    };
    tokio::select! {
        served = link::upnp::device::serve(&handle, None, leaving.notified()) => {
            if let Err(error) = served {
                out.warn(msg!("cmd-lab-not-announced", error = error.to_string()));
            }
        }
        () = visits => {}
    }
}

/// The first thing that is said: where everything is. The password is the lab's own and no secret,
/// unless it was given.
fn introduce(
    args: &Args,
    router: &VirtualRouter,
    bound: Bound,
    socket: Option<&Place>,
    out: &Output,
) {
    let kind = router.kind();
    let (http, https) = (bound.http.to_string(), bound.https.to_string());
    let address = kind
        .address
        .replace("{http}", &http)
        .replace("{https}", &https)
        .replace("{user}", kind.user);
    let address = match socket {
        Some(socket) => address.replace("{socket}", &socket.path().display().to_string()),
        None => address,
    };
    let password = args.password_file.is_none().then_some(kind.password);
    let rows = [
        ("http", format!("http://{http}/")),
        ("https", format!("https://{https}/")),
        ("address", address),
        ("control", format!("http://{http}/octopin-lab/")),
    ];
    let (model, firmware) = (kind.model, kind.firmware);
    out.result(msg!("cmd-lab-router", model, firmware));
    for (name, place) in &rows {
        out.result(format_args!("  {name:<9}{place}"));
    }
    if let Some(password) = password.filter(|password| !password.is_empty()) {
        let line = if kind.user.is_empty() {
            msg!("cmd-lab-password", password)
        } else {
            msg!("cmd-lab-password-of", user = kind.user, password)
        };
        out.result_below("  ", &line.to_string());
    }
    out.say(msg!("cmd-lab-router-help"));
    let mut document = json!({
        "event": "listening", "device": "router", "kind": kind.name, "maker": kind.maker,
        "model": kind.model, "firmware": kind.firmware, "user": kind.user, "password": password,
        "beside": args.device.to_string(), "fault": args.fault,
    });
    if let Some(members) = document.as_object_mut() {
        for (name, place) in rows {
            members.insert(name.into(), place.into());
        }
    }
    out.document("lab", document);
}

fn device(text: &str) -> Result<Companion, String> {
    text.parse().map_err(|why: Message| why.to_string())
}
