//! The sources and the catalogues fit together: every message that the code names is there with its
//! arguments, none lies unused, and no sentence stands in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

/// The areas whose messages the code names with `msg!`, or as a literal.
const NAMED: &[Area] = &[
    Area::Protocol,
    Area::Lan,
    Area::Link,
    Area::Devices,
    Area::Capture,
    Area::Job,
    Area::Lab,
    Area::Command,
];

/// The files and folders in which no sentence for a person stands any more.
const SPOKEN: &[&str] = &[
    "crates/octopin/src/ask.rs",
    "crates/octopin/src/cmd/where_drawing.rs",
    "crates/octopin/src/usage.rs",
    "crates/lan/src",
    "crates/link/src",
    "crates/text/src/protocol.rs",
    "crates/capture/src",
    "crates/advisor/src",
    "crates/devices/src",
    "crates/web/src",
    "crates/octopin/src/cmd/explain.rs",
    "crates/octopin/src/cmd/find.rs",
    "crates/octopin/src/cmd/find",
    "crates/octopin/src/cmd/desk.rs",
    "crates/octopin/src/cmd/enroll.rs",
    "crates/octopin/src/cmd/enroll",
    "crates/octopin/src/cmd/pin.rs",
    "crates/octopin/src/cmd/popup.rs",
    "crates/octopin/src/cmd/popup",
    "crates/octopin/src/cmd/registrar.rs",
    "crates/octopin/src/input.rs",
    "crates/octopin/src/report.rs",
    "crates/octopin/src/runtime.rs",
    "crates/octopin/src/cmd/printer",
    "crates/octopin/src/cmd/explain",
    "crates/octopin/src/cmd/guided.rs",
    "crates/octopin/src/cmd/join.rs",
    "crates/octopin/src/cmd/lab.rs",
    "crates/octopin/src/cmd/lab",
    "crates/octopin/src/cmd/man.rs",
    "crates/octopin/src/cmd/router",
    "crates/octopin/src/cmd/serve.rs",
    "crates/octopin/src/cmd/serve",
    "crates/octopin/src/cmd/where_pin.rs",
    "crates/octopin/src/demo",
    "crates/octopin/src/exit.rs",
    "crates/octopin/src/help.rs",
    "crates/octopin/src/output.rs",
    "crates/octopin/src/told.rs",
    "crates/job/src/change.rs",
    "crates/job/src/gather",
    "crates/job/src/harden.rs",
    "crates/job/src/join",
    "crates/job/src/virtual_home",
    "crates/job/src/bundle",
    "crates/job/src/history",
    "crates/job/src/redact",
    "crates/octopin/src/cmd/bundle.rs",
    "crates/octopin/src/cmd/diagnose.rs",
    "crates/octopin/src/cmd/harden.rs",
    "crates/octopin/src/cmd/history.rs",
    "crates/octopin/src/cmd/looked.rs",
    "crates/octopin/src/cmd/remember.rs",
    "crates/lab/src/home/tell.rs",
    "crates/lab/src/service/console.rs",
    "crates/lab/src/service/printer/control.rs",
    "crates/lab/src/service/printer/fault.rs",
    "crates/lab/src/service/printer/kind.rs",
    "crates/lab/src/service/router/companion.rs",
    "crates/lab/src/service/router/control.rs",
    "crates/lab/src/service/router/door.rs",
    "crates/lab/src/service/router/fault.rs",
    "crates/lab/src/service/router/kind.rs",
    "crates/lab/src/timeline.rs",
    "crates/lab/src/words.rs",
];

/// What may stand there nonetheless: what is for programs, or the same in every language. Each with
/// the end of its file's name.
const NO_SENTENCES: &[(&str, &str)] = &[
    // What printers write, and what was read of them, by its name there.
    ("printer/ews.rs", "Server header"),
    ("printer/ews.rs", "product number"),
    ("printer/ews.rs", "hp http server"),
    ("printer/ews.rs", "status code {code}"),
    ("printer/ews.rs", "color laserjet "),
    ("printer/ews.rs", "business inkjet "),
    ("printer/snmp.rs", "HP "),
    ("printer/snmp.rs", "serial number"),
    ("printer/snmp.rs", "device id"),
    ("printer/snmp.rs", "firmware "),
    // What routers and programs on them write, and the calls that were made, as evidence.
    ("asus/mod.rs", "appGet.cgi wl0_ssid"),
    ("asus/read.rs", "Fail due to"),
    ("asus/read.rs", "Not used"),
    ("hostapd/mod.rs", "GET version"),
    ("hostapd/read.rs", "not configured"),
    ("hostapd/remote.rs", "Permission denied"),
    ("hostapd/remote.rs", "No such file"),
    ("hostapd/remote.rs", "Connection "),
    ("hostapd/remote.rs", "' command timed out."),
    ("hostapd/remote.rs", "Unknown command"),
    ("hostapd/remote.rs", "Not connected to"),
    ("keenetic/mod.rs", "RCI show"),
    ("mikrotik/read.rs", "not enough permissions"),
    ("openwrt/mod.rs", "hostapd.* "),
    ("openwrt/mod.rs", "system board"),
    ("openwrt/mod.rs", "system info"),
    ("tplink/login.rs", "login failed"),
    ("tplink/mod.rs", "form=wireless_2g"),
    ("tr181/dialect.rs", "{{ echo"),
    ("tr181/dialect.rs", "CR component name is:"),
    ("tr181/dialect.rs", "No data found"),
    ("tr181/dialect.rs", "Execution succeed"),
    ("tr181/dialect.rs", "Can't find destination component"),
    ("tr181/mod.rs", "Device.WiFi.AccessPoint, SSID and Radio"),
    ("upnp/mod.rs", "UPnP description {at}"),
    ("identify/judge.rs", "luci - lua configuration interface"),
    ("identify/probes.rs", "ubus list"),
    // What is wrong with the guide's own files: they are compiled in, and the tests read them all.
    ("guide/printer/load.rs", ""),
    ("guide/printer/name.rs", "it needs at least one word"),
    ("guide/printer/name.rs", "{text:?} is neither a number"),
    ("guide/router/check.rs", ""),
    ("guide/router/oui.rs", "{prefix} is no prefix"),
    // The words of printed pages, in the languages of printers.
    ("report/labels.rs", ""),
    ("report/pin.rs", "protected setup"),
    ("report/pin.rs", "code pin"),
    // What the app's interface for programs says, in English as all of its documents.
    ("web/src/api.rs", ""),
    ("web/src/api/described.rs", ""),
    ("web/src/assets.rs", "not here"),
    // A colour scheme of CSS, and a command to type.
    ("web/src/page.rs", "light dark"),
    ("pages/phone.rs", "octopin serve --lan"),
    // What ssh complains of.
    ("router/ssh.rs", "Host key verification failed"),
    ("router/ssh.rs", "Too many authentication failures"),
    ("router/ssh.rs", "Permission denied"),
    ("router/ssh.rs", "Could not resolve hostname"),
    ("router/ssh.rs", "Connection refused"),
    ("router/ssh.rs", "timed out"),
    ("router/ssh.rs", "No route to host"),
    ("router/ssh.rs", "Network is unreachable"),
    ("router/ssh.rs", "no matching"),
    ("router/ssh.rs", "ad configuration option"),
    // The name of this computer in a router's list, before anybody was asked for a language.
    ("freebox/mod.rs", "this computer"),
    // Why a value is to be used.
    ("octopin/src/output.rs", "the progress is shown until"),
    // Why lints are lifted.
    ("asus/mod.rs", "as every other driver"),
    ("router/doing.rs", "the names say it"),
    // The help of an option, and a passphrase that stands for any.
    ("printer/common.rs", "A name or number from"),
    ("printer/set_wifi.rs", "any passphrase"),
    ("cmd/join.rs", "any passphrase"),
    // What clap says in English, by which it is known.
    ("octopin/src/help.rs", "Print "),
    // Where a fact was seen, for documents.
    ("serve/demo.rs", "virtual home"),
    // The help of a command stands beside its options.
    (".rs", "\\\nExamples:"),
    (".rs", "\\\nExample:"),
    (".rs", "Examples:\\n"),
    (".rs", "Example:\\n"),
    // Names of frames and link types, for programs.
    ("capture/src/run.rs", "Association re"),
    ("capture/src/carried.rs", "Linux cooked capture"),
    ("capture/src/carried.rs", "IEEE 802.11 with"),
    // The words of the UPnP standard for its errors, which go out to programs.
    ("lan/src/soap.rs", "Argument Value Out of Range"),
    ("lan/src/soap.rs", "Out of Memory"),
    // Names and passphrases of the virtual home, and what its devices show.
    ("virtual_home/person.rs", "not the passphrase"),
    ("virtual_home/person.rs", "No router found"),
    ("virtual_home/table/unforeseen.rs", "Old router"),
    ("virtual_home/table/unforeseen.rs", "dusty old boxes"),
    ("virtual_home/table/ways.rs", "Old router"),
    ("virtual_home/table/ways.rs", "dusty old boxes"),
    ("virtual_home/table/ways.rs", "six green bottles"),
    ("virtual_home/world.rs", "This computer"),
    ("virtual_home/world.rs", "octopin octopin"),
    // A passphrase of the virtual home.
    ("printer/fault.rs", "eight green bottles"),
    // What is typed at the consoles of virtual devices, and how one device introduces itself.
    ("printer/control.rs", "press wireless"),
    ("printer/control.rs", "menu "),
    ("printer/control.rs", "router "),
    ("router/door.rs", "visitor "),
    ("router/companion.rs", "Lab printer"),
    ("router/companion.rs", "Octopin lab"),
    ("router/companion.rs", "Virtual printer"),
    // How a check came out, for programs.
    ("gather/checks.rs", "not possible"),
    // How the file of an interface's state begins.
    ("link/src/nl80211/journal.rs", "octopin interface journal"),
    // Why lints are lifted.
    ("link/src/lib.rs", "a test may panic"),
    ("link/src/sys.rs", "sockaddr_ll, packet_mreq"),
    // Built for fuzzing alone.
    ("lan/src/snmp/fuzzed.rs", "what we ask can be read"),
    // What the database of the history understands.
    ("history/changes.rs", "INSERT INTO"),
    ("history/changes.rs", "DELETE FROM"),
    ("history/changes.rs", "{SELECT} "),
    ("history/changes.rs", "SELECT "),
    ("history/mod.rs", "INSERT INTO"),
    ("history/mod.rs", "DELETE FROM"),
    ("history/mod.rs", "UPDATE run"),
    ("history/mod.rs", "{SELECT} "),
    ("history/mod.rs", "SELECT "),
    ("history/schema.rs", "CREATE TABLE"),
    ("history/schema.rs", "ALTER TABLE"),
    ("history/seen.rs", "INSERT INTO"),
    ("history/seen.rs", "DELETE FROM"),
    ("history/seen.rs", "SELECT "),
    // Words before a secret.
    ("redact/text.rs", "claim code"),
    ("redact/text.rs", "network key"),
    ("redact/text.rs", "router pin"),
    ("redact/text.rs", "wps pin"),
    // A command to type.
    ("cmd/harden.rs", "octopin router restore"),
];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The Rust files under a folder, or the file itself.
fn rust_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut files: Vec<PathBuf> = entries
        .flat_map(|entry| rust_files_of(&entry.expect("an entry").path()))
        .collect();
    files.sort();
    files
}

fn rust_files_of(path: &Path) -> Vec<PathBuf> {
    let rust = path.extension().is_some_and(|end| end == "rs");
    if path.is_dir() || rust {
        rust_files(path)
    } else {
        Vec::new()
    }
}

/// The source of this crate that has messages for others.
const PROTOCOL: &str = "text/src/protocol.rs";

/// The sources of all crates, and of this one what speaks for another.
fn sources() -> Vec<(PathBuf, String)> {
    let crates = fs::read_dir(workspace().join("crates")).expect("the crates");
    let folders = crates.map(|entry| entry.expect("a crate").path().join("src"));
    let others = folders.filter(|path| path.is_dir() && !path.ends_with("text/src"));
    let files = others.flat_map(|folder| rust_files(&folder));
    files
        .chain([workspace().join("crates").join(PROTOCOL)])
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a source");
            (path, text)
        })
        .collect()
}

/// A source as what matters here: its literals, and the rest.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Code(&'a str),
    Literal(&'a str),
}

/// Takes a source apart; comments are left out.
fn pieces(source: &str) -> Vec<Piece<'_>> {
    let bytes = source.as_bytes();
    let mut pieces = Vec::new();
    let (mut at, mut code) = (0, 0);
    while at < bytes.len() {
        let rest = &source[at..];
        if rest.starts_with("//") {
            pieces.push(Piece::Code(&source[code..at]));
            at += rest.find('\n').unwrap_or(rest.len());
            code = at;
        } else if let Some(hashes) = raw(rest) {
            pieces.push(Piece::Code(&source[code..at]));
            let begin = at + 2 + hashes;
            let end = format!("\"{}", "#".repeat(hashes));
            let length = source[begin..].find(&end).expect("the end of a literal");
            pieces.push(Piece::Literal(&source[begin..begin + length]));
            at = begin + length + end.len();
            code = at;
        } else if bytes[at] == b'"' {
            pieces.push(Piece::Code(&source[code..at]));
            let begin = at + 1;
            let mut end = begin;
            while bytes[end] != b'"' {
                end += 1 + usize::from(bytes[end] == b'\\');
            }
            pieces.push(Piece::Literal(&source[begin..end]));
            at = end + 1;
            code = at;
        } else if rest.starts_with("'\"'") || rest.starts_with("'\\\"'") {
            at += rest[1..].find('\'').expect("the end of a letter") + 2;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    pieces.push(Piece::Code(&source[code..]));
    pieces
}

/// How many `#` a raw literal that begins here has.
fn raw(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(hashes)
}

/// A use of `msg!`: the message's name and its arguments' names.
fn uses(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let pieces = pieces(source);
    let mut found = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let Piece::Code(code) = piece else { continue };
        if !code.trim_end().ends_with("msg!(") {
            continue;
        }
        let Some(Piece::Literal(id)) = pieces.get(index + 1) else {
            continue;
        };
        found.push(((*id).to_owned(), arguments(&pieces[index + 2..])));
    }
    found
}

/// The names of the arguments up to the parenthesis that ends the call.
fn arguments(pieces: &[Piece<'_>]) -> BTreeSet<String> {
    let (mut names, mut depth, mut name) = (BTreeSet::new(), 1, None);
    let code = pieces.iter().map(|piece| match piece {
        Piece::Code(code) => *code,
        Piece::Literal(_) => "_",
    });
    for letter in code.collect::<String>().chars() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
        let ends = depth == 0 || (depth == 1 && (letter == ',' || letter == '='));
        if ends && let Some(name) = name.take().filter(|name: &String| !name.is_empty()) {
            names.insert(name);
        }
        match letter {
            _ if depth == 0 => break,
            ',' if depth == 1 => name = Some(String::new()),
            letter if letter.is_alphanumeric() || letter == '_' => {
                if let Some(name) = &mut name {
                    name.push(letter);
                }
            }
            _ => {}
        }
    }
    names
}

/// The English messages with the arguments that each names, its attributes' included.
fn english() -> BTreeMap<String, BTreeSet<String>> {
    let areas = NAMED.iter().chain([&Area::Advisor]);
    areas
        .flat_map(|area| tests::messages(area.source(Language::English)))
        .collect()
}

#[test]
fn every_message_of_the_code_is_there_with_its_arguments() {
    let english = english();
    for (path, source) in sources() {
        for (id, given) in uses(&source) {
            let wanted = english.get(&id);
            let wanted = wanted.unwrap_or_else(|| panic!("{}: no {id}", path.display()));
            assert_eq!(wanted, &given, "{}: arguments of {id}", path.display());
        }
    }
}

#[test]
fn no_message_lies_unused() {
    let sources = sources();
    let literals: BTreeSet<&str> = sources
        .iter()
        .flat_map(|(_, source)| pieces(source))
        .filter_map(|piece| match piece {
            Piece::Literal(text) => Some(text),
            Piece::Code(_) => None,
        })
        .collect();
    for area in NAMED {
        for id in tests::messages(area.source(Language::English)).keys() {
            assert!(literals.contains(id.as_str()), "{id} is not used");
        }
    }
}

/// Two words of a sentence with a space between them.
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let word = |text: &str| text.len() >= 2 && text.chars().all(char::is_alphabetic);
    words.windows(2).any(|pair| {
        let second = pair[1].trim_end_matches([',', '.', ':', ';', '?', '!']);
        word(pair[0]) && word(second) && second.chars().all(char::is_lowercase)
    })
}

/// The part of a source that is not for tests.
fn without_tests(source: &str) -> &str {
    let begins = ["", "pub(super) ", "pub(crate) "];
    let mut begins = begins
        .map(|seen| format!("#[cfg(test)]\n{seen}mod tests {{"))
        .into_iter();
    let tests = begins.find_map(|begin| source.find(&begin));
    &source[..tests.unwrap_or(source.len())]
}

#[test]
fn no_sentence_stands_in_the_code() {
    let mut left = Vec::new();
    for place in SPOKEN {
        for path in rust_files(&workspace().join(place)) {
            let name = path.display().to_string();
            if name.ends_with("tests.rs") {
                continue;
            }
            let source = fs::read_to_string(&path).expect("a source");
            for pair in pieces(without_tests(&source)).windows(2) {
                let [Piece::Code(before), Piece::Literal(text)] = pair else {
                    continue;
                };
                // Why a lint does not hold.
                if before.ends_with("reason = ") {
                    continue;
                }
                let allowed = NO_SENTENCES
                    .iter()
                    .any(|(file, begin)| name.ends_with(file) && text.starts_with(begin));
                if is_sentence(text) && !allowed {
                    left.push(format!("{name}: {text:?}"));
                }
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

/// What may be put together on a page nonetheless, each with the end of its file's name: what no
/// person reads as text.
const NO_GLUE: &[(&str, &str)] = &[
    // Names of elements, in an attribute.
    ("web/src/page.rs", "about.join(\" \")"),
    // An empty part of a stream.
    ("pages/live.rs", "if data.is_empty() {"),
    // A fingerprint, as browsers show it.
    ("web/src/tls.rs", "pairs.join"),
];

/// Whether a literal only stands between others: it has no letter of its own.
fn is_glue(text: &str) -> bool {
    let mut inside = false;
    let own = text.chars().filter(|letter| {
        inside = (inside || *letter == '{') && *letter != '}';
        !inside && *letter != '}'
    });
    let own: String = own.collect();
    let marks = own.contains([' ', ':', ';', ',', '–', '·', '(', ')', '=', '+']);
    marks && !own.contains(char::is_alphanumeric) && !own.contains(['/', '?', '&', '-', '_'])
}

/// Where a text of a page is put together from pieces: between two parts of a page, by `join`, or by
/// `format!` without a word of its own.
fn glued(source: &str) -> Vec<String> {
    let pieces = pieces(source);
    let mut found = Vec::new();
    for three in pieces.windows(3) {
        let [
            Piece::Code(before),
            Piece::Literal(text),
            Piece::Code(after),
        ] = three
        else {
            continue;
        };
        let (before, after) = (before.trim_end(), after.trim_start());
        let after_part = before.ends_with([')', '}', '{', ']']);
        let before_part = after.starts_with(['(', '@', '}'])
            || after.starts_with("strong")
            || after.starts_with("span")
            || after.starts_with("code");
        let between = after_part && before_part;
        let joins = before.ends_with(".join(");
        let formats = before.ends_with("format!(") && text.contains('{');
        let hangs = text.starts_with(' ') || text.ends_with(' ');
        let hangs = hangs && !text.contains(|letter: char| letter.is_ascii_digit());
        if (between && hangs) || (is_glue(text) && (between || joins || formats)) {
            let line = before.lines().next_back().unwrap_or_default().trim();
            let rest = after.lines().next().unwrap_or_default();
            found.push(format!(
                "{line}{}\"{text}\"{rest}",
                if joins { "" } else { " " }
            ));
        }
    }
    found
}

#[test]
fn no_text_of_a_page_is_put_together_from_pieces() {
    let mut left = Vec::new();
    for path in rust_files(&workspace().join("crates/web/src")) {
        let name = path.display().to_string();
        if name.ends_with("tests.rs") || name.contains("/api") {
            continue;
        }
        let source = fs::read_to_string(&path).expect("a source");
        for place in glued(without_tests(&source)) {
            let mut allowed = NO_GLUE.iter();
            if !allowed.any(|(file, what)| name.ends_with(file) && place.contains(what)) {
                left.push(format!("{name}: {place}"));
            }
        }
    }
    assert!(left.is_empty(), "{}", left.join("\n"));
}

#[test]
fn what_is_put_together_is_seen() {
    for source in [
        "p { (ctx.t(\"way\")) \" \" (message(ctx, title)) }",
        "p { (ctx.t(\"light\")) \": \" (light) }",
        "p { @if at > 0 { \"; \" } (source) }",
        "(sure) \" (\" (source) \")\"",
        "names.join(\", \")",
        "names.join(\" + \")",
        "format!(\"{}: {}\", name, what)",
        "format!(\"{name} – {about}\")",
        "format!(\"{}.{} s\", whole, tenths)",
        "(name) \" \" strong { (value) }",
        "title { (page.title) \" – Octopin\" }",
    ] {
        let units = source.contains(" s\"");
        assert_eq!(glued(source).is_empty(), units, "{source}");
    }
    for source in [
        "a href={ \"/where?model=\" (name) } { (name) }",
        "format!(\"{id}-about\")",
        "ctx.f(\"both\", &[(\"first\", first)])",
        "lines.join(\"\\n\")",
        "svg viewBox={ \"0 0 \" (width) \" 130\" } {}",
    ] {
        assert_eq!(glued(source), Vec::<String>::new(), "{source}");
    }
}

#[test]
fn sources_are_read_as_the_compiler_reads_them() {
    let source = "// msg!(\"no\")\nlet a = msg!(\"one\", b = f(x, \"y, z\"), c,);\n\
        say(r#\"a \"quoted\" text\"#, '\"', msg!(\n    \"two\"\n), msg!(\"three\", kind));";
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let expected: Vec<(String, BTreeSet<String>)> = vec![
        ("one".to_owned(), names(&["b", "c"])),
        ("two".to_owned(), names(&[])),
        ("three".to_owned(), names(&["kind"])),
    ];
    assert_eq!(uses(source), expected);
    assert!(pieces(source).contains(&Piece::Literal("a \"quoted\" text")));
    assert!(is_sentence("{x}: no such file") && is_sentence("the printer."));
    assert!(!is_sentence("GET /index HTTP/1.1") && !is_sentence("wps_pbc any"));
    assert!(!is_sentence("network"));
}
