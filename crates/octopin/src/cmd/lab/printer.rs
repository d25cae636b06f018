//! `octopin lab printer`: a virtual printer on a network address, with its panel on standard input.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use lab::service::net::{Bound, Listen, Shared, Sockets, announce, serve};
use lab::service::printer::{
    Addresses, FAULTS, KINDS, Kind, Notice, Options, Sheet, VirtualPrinter, find_fault, find_kind,
};
use serde_json::{Value, json};
use text::{Message, msg};
use wsc::time::Instant;

use super::common::{LOOK, address, refused, standard_input};
use crate::exit::{Exit, Stop};
use crate::output::{Output, Tone};
use crate::runtime;

const EXAMPLES: &str = "\
Examples:
  octopin lab printer --kind envy
  octopin lab printer --kind smart-tank-cdm --listen 127.0.0.1:8080 --json
  octopin lab printer --kind officejet-pro --fault asleep
  octopin lab printer --list
  printf 'menu wps pin\\nshow\\n' | octopin lab printer --kind envy --new

Lines on standard input operate its panel, and the router of its virtual home; `help` lists them. So
does POST to /octopin-lab/command on its web server; GET /octopin-lab/state has its state as JSON.";

/// Arguments of `octopin lab printer`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Args {
    /// The kind of printer
    #[arg(long, default_value = "envy",
          value_parser = PossibleValuesParser::new(KINDS.iter().map(|kind| kind.name)))]
    kind: String,
    /// Address, or address and port, of its web server and IPP; without a port a free one is taken
    #[arg(long, value_name = "ADDR[:PORT]", default_value = "127.0.0.1",
          value_parser = address)]
    listen: SocketAddr,
    /// Use the ports that printers use: 80, 631, 443 and 161. Needs a privilege
    #[arg(long)]
    standard_ports: bool,
    /// As it comes out of its box, instead of on the network of its virtual home
    #[arg(long)]
    new: bool,
    /// What is wrong with it; --list names the faults
    #[arg(long, value_name = "NAME",
          value_parser = PossibleValuesParser::new(FAULTS.iter().map(|fault| fault.name)),
          hide_possible_values = true)]
    fault: Option<String>,
    /// The password of its web server's user "admin"
    #[arg(long, value_name = "PASSWORD")]
    web_password: Option<String>,
    /// Announce it with DNS-SD on the interface that has the address
    #[arg(long)]
    announce: bool,
    /// Put the pages that it prints into this directory, as text and as PDF
    #[arg(long, value_name = "DIR")]
    paper: Option<PathBuf>,
    /// What is left to chance; the same number gives the same PINs
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// List the kinds and the faults
    #[arg(long)]
    list: bool,
}

/// Runs the printer until Ctrl-C, or until `quit` comes on standard input.
///
/// # Errors
/// A port or a directory that cannot be had.
pub(crate) fn run(args: &Args, out: &Output) -> Result<Exit, Stop> {
    if args.list {
        list(out);
        return Ok(Exit::Done);
    }
    let kind = find_kind(&args.kind).ok_or_else(|| {
        let unknown = msg!("cmd-lab-no-kind", kind = &args.kind);
        Stop::told(Exit::Usage, "bad-kind", &unknown)
    })?;
    if args.announce && args.listen.ip().is_unspecified() {
        let nowhere = msg!("cmd-lab-no-interface");
        return Err(Stop::told(Exit::Usage, "no-interface", &nowhere));
    }
    if let Some(paper) = &args.paper {
        std::fs::create_dir_all(paper).map_err(|error| cannot_write(paper, &error))?;
    }
    runtime::block_on(work(args, kind, out))?
}

fn list(out: &Output) {
    let rows = |rows: Vec<(&str, Message)>| -> Vec<Value> {
        rows.iter()
            .map(|(name, about)| json!({"name": name, "about": about.english()}))
            .collect()
    };
    let kinds: Vec<_> = KINDS.iter().map(|kind| (kind.name, kind.about())).collect();
    let faults: Vec<_> = FAULTS
        .iter()
        .map(|fault| (fault.name, fault.about()))
        .collect();
    for (title, list) in [
        (msg!("cmd-lab-kinds"), &kinds),
        (msg!("cmd-lab-faults"), &faults),
    ] {
        out.result(out.paint(Tone::Strong, &title.to_string()));
        for (name, about) in list {
            out.result(format_args!("  {name:<18}{about}"));
        }
    }
    out.document(
        "lab",
        json!({"device": "printer", "kinds": rows(kinds), "faults": rows(faults)}),
    );
}

async fn work(args: &Args, kind: &'static Kind, out: &Output) -> Result<Exit, Stop> {
    let stop = runtime::asked_to_end();
    let sockets = Sockets::bind(&ports(args))
        .await
        .map_err(|error| refused(&error))?;
    let bound = sockets.bound();
    let options = Options {
        seed: args.seed,
        joined: !args.new,
        password: args.web_password.clone(),
        fault: args.fault.as_deref().and_then(find_fault),
    };
    let mut printer = VirtualPrinter::new(kind, options, Instant::ZERO);
    printer.set_addresses(Addresses {
        ip: ipv4(bound.http.ip()),
        http: bound.http.port(),
        https: Some(bound.https.port()),
    });
    let services = printer.announcements();
    let device = Shared::new(printer);
    let announcer = if args.announce {
        Some(announce(bound.http.ip(), &services).map_err(|error| refused(&error))?)
    } else {
        None
    };
    introduce(args, kind, bound, out);
    let names = vec![
        format!("{}.local", kind.host_name()),
        bound.http.ip().to_string(),
    ];
    let served = serve(device.clone(), sockets, names);
    let mut lines = standard_input();
    let mut pages = 0;
    tokio::pin!(stop, served);
    let exit = loop {
        tokio::select! {
            () = &mut stop => break Exit::Done,
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
        let (notices, sheets) = {
            let mut printer = device.lock();
            (printer.take_notices(), printer.take_sheets())
        };
        for notice in &notices {
            tell(notice, out);
        }
        for sheet in sheets {
            pages += 1;
            keep(args.paper.as_deref(), pages, &sheet, out)?;
        }
    };
    drop(announcer);
    Ok(exit)
}

/// The address that the printer tells as its own.
fn ipv4(ip: IpAddr) -> Option<Ipv4Addr> {
    match ip {
        IpAddr::V4(ip) if !ip.is_unspecified() => Some(ip),
        _ => None,
    }
}

fn ports(args: &Args) -> Listen {
    let mut listen = Listen::any(args.listen.ip());
    listen.http = args.listen.port();
    if args.standard_ports {
        if listen.http == 0 {
            listen.http = 80;
        }
        listen.more_http = vec![631];
        listen.https = 443;
        listen.datagrams = Some(161);
    }
    listen
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Stop {
    let file = path.display().to_string();
    let lost = msg!("cmd-lab-not-written", file, error = error.to_string());
    Stop::told(Exit::Failed, "cannot-write", &lost)
}

/// The first thing that is said: where everything is.
fn introduce(args: &Args, kind: &Kind, bound: Bound, out: &Output) {
    let (http, https) = (bound.http, bound.https);
    let rows = [
        ("http", format!("http://{http}/")),
        ("https", format!("https://{https}/")),
        ("ipp", format!("ipp://{http}/ipp/print")),
        ("ipps", format!("ipps://{https}/ipp/print")),
        ("snmp", bound.datagrams.to_string()),
        ("control", format!("http://{http}/octopin-lab/")),
    ];
    let (model, serial) = (kind.model, kind.serial);
    out.result(msg!("cmd-lab-printer", model, serial));
    for (name, place) in &rows {
        out.result(format_args!("  {name:<9}{place}"));
    }
    out.say(msg!("cmd-lab-printer-help"));
    let mut document = json!({
        "event": "listening", "device": "printer", "kind": kind.name, "model": kind.model,
        "product_number": kind.product_number, "serial": kind.serial, "uuid": kind.uuid(),
        "mac": kind.mac.to_string(), "host": kind.host_name(),
        "fault": args.fault, "announced": args.announce,
    });
    if let Some(members) = document.as_object_mut() {
        for (name, place) in rows {
            members.insert(name.into(), place.into());
        }
    }
    out.document("lab", document);
}

fn tell(notice: &Notice, out: &Output) {
    let document = match notice {
        Notice::Display(lines) => {
            for line in lines {
                out.say(format_args!("| {line}"));
            }
            json!({"event": "display", "lines": lines})
        }
        Notice::Light(light) => {
            out.say(msg!("cmd-lab-light", light));
            json!({"event": "light", "light": light.name()})
        }
        Notice::Happened(text) => {
            out.say(text);
            json!({"event": "happened", "text": text.english()})
        }
    };
    out.document("lab", document);
}

/// Puts a printed page where it was asked for.
fn keep(paper: Option<&Path>, number: u32, sheet: &Sheet, out: &Output) -> Result<(), Stop> {
    let mut document = json!({
        "event": "printed", "report": sheet.report.stem(), "text": null, "pdf": null,
    });
    if let Some(paper) = paper {
        for (ending, octets) in [("txt", sheet.text().into_bytes()), ("pdf", sheet.pdf())] {
            let path = paper.join(format!("{number:03}-{}.{ending}", sheet.report.stem()));
            std::fs::write(&path, octets).map_err(|error| cannot_write(&path, &error))?;
            let place = path.display().to_string();
            out.say(msg!("cmd-lab-page", file = &place));
            let key = if ending == "pdf" { "pdf" } else { "text" };
            if let Some(members) = document.as_object_mut() {
                members.insert(key.into(), place.into());
            }
        }
    }
    out.document("lab", document);
    Ok(())
}
