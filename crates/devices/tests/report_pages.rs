//! Whole pages in seven languages, written by this project: as text, as PDF, and as pictures where
//! the programs for that are installed.

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::Command;

use devices::report::{Check, CheckResult, PinReading, Report, file, findings, read};

const LANGUAGES: &[&str] = &["en", "de", "fr", "es", "it", "pt", "nl"];

fn page(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pages")
        .join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn pin(report: &Report) -> Option<&str> {
    match &report.pin {
        PinReading::Read { pin, .. } => Some(pin.expose_secret()),
        _ => None,
    }
}

fn check_configuration(report: &Report, what: &str) {
    assert_eq!(pin(report), Some("30664159"), "{what}");
    let mac = report.mac.map(|mac| mac.to_string());
    assert_eq!(mac.as_deref(), Some("02:1a:4d:00:10:02"), "{what}");
    let bssid = report.bssid.map(|mac| mac.to_string());
    assert_eq!(bssid.as_deref(), Some("02:00:5e:10:00:01"), "{what}");
    assert_eq!(
        report.address,
        Some(Ipv4Addr::new(192, 168, 178, 42)),
        "{what}"
    );
    assert_eq!(report.ssid.as_deref(), Some("Maple Street 7"), "{what}");
    assert_eq!(report.channel, Some(11), "{what}");
    assert_eq!(report.signal.dbm, Some(-63), "{what}");
}

fn check_test_report(report: &Report, what: &str) {
    let results: Vec<(Check, CheckResult)> = report
        .checks
        .iter()
        .map(|line| (line.check, line.result))
        .collect();
    assert_eq!(
        results,
        [
            (Check::RadioOn, CheckResult::Pass),
            (Check::RadioWorks, CheckResult::Pass),
            (Check::NoCable, CheckResult::Pass),
            (Check::NetworkFound, CheckResult::Pass),
            (Check::Security, CheckResult::Pass),
            (Check::Settings, CheckResult::Pass),
            (Check::NoFilter, CheckResult::Fail),
            (Check::Connected, CheckResult::NotRun),
        ],
        "{what}: {:#?}",
        report.checks
    );
    assert_eq!(report.ssid.as_deref(), Some("Maple Street 7"), "{what}");
    assert_eq!(report.signal.level, Some(1), "{what}");
    assert_eq!(report.same_name, Some(false), "{what}");
    assert_eq!(report.channel, Some(6), "{what}");
    let first = findings(report).first().map(|finding| finding.code);
    assert_eq!(first, Some("wrong-passphrase"), "{what}");
}

#[test]
fn pages_in_every_language_are_read() {
    for language in LANGUAGES {
        let report = read(&page(&format!("{language}-configuration.txt")));
        check_configuration(&report, language);
        assert_eq!(report.language, Some(*language));
        assert_eq!(report.hostname.as_deref(), Some("HP021A4D"), "{language}");
        assert_eq!(
            report.firmware.as_deref(),
            Some("NLM2CN1716AR"),
            "{language}"
        );
        assert!(report.has_other_secrets, "{language}");
        let report = read(&page(&format!("{language}-wireless-test.txt")));
        check_test_report(&report, language);
        assert_eq!(report.language, Some(*language));
    }
}

#[test]
fn a_pdf_with_text_is_read() {
    if !interop::has_programs(&["pdftotext"]) {
        return;
    }
    for language in LANGUAGES {
        for (name, check) in checks(language) {
            let page = file::take(&pdf(&page(&name))[..], &name).expect("readable");
            assert_eq!(page.how, file::How::Pdf);
            check(&read(&page.text), &name);
        }
    }
}

#[test]
fn pictures_are_read_where_tesseract_is_installed() {
    if !interop::has_programs(&["tesseract", "pdftoppm"]) {
        return;
    }
    // The values are those of any language; English is there wherever tesseract is.
    let text = page("en-configuration.txt");
    let png = draw(&pdf(&text), "-png");
    let read_back = file::take(&png[..], "a picture").expect("readable");
    assert_eq!(read_back.how, file::How::Picture);
    check_configuration(&read(&read_back.text), &read_back.text);
    // A scan: a PDF that has the page as a picture, and no text.
    let jpeg = draw(&pdf(&page("en-wireless-test.txt")), "-jpeg");
    let scanned = file::take(&scan(&jpeg)[..], "a scan").expect("readable");
    assert_eq!(scanned.how, file::How::Picture);
    check_test_report(&read(&scanned.text), &scanned.text);
}

#[test]
fn pictures_in_other_languages_are_read_where_tesseract_has_them() {
    if !interop::has_programs(&["tesseract", "pdftoppm"]) {
        return;
    }
    let listed = Command::new("tesseract")
        .arg("--list-langs")
        .output()
        .expect("it runs");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    for (language, name) in [("deu", "de"), ("fra", "fr"), ("spa", "es")] {
        if !listed.lines().any(|line| line.trim() == language) {
            interop::passed_over(&format!("tesseract does not have {language}"));
            continue;
        }
        let png = draw(&pdf(&page(&format!("{name}-configuration.txt"))), "-png");
        let read_back = file::take(&png[..], name).expect("readable");
        check_configuration(&read(&read_back.text), &read_back.text);
    }
}

type CheckPage = fn(&Report, &str);

fn checks(language: &str) -> [(String, CheckPage); 2] {
    [
        (
            format!("{language}-configuration.txt"),
            check_configuration as CheckPage,
        ),
        (format!("{language}-wireless-test.txt"), check_test_report),
    ]
}

/// Draws the first page of a PDF.
fn draw(pdf: &[u8], format: &str) -> Vec<u8> {
    use std::io::Write as _;
    let mut child = Command::new("pdftoppm")
        .args(["-q", "-r", "200", "-singlefile", format, "-"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("pdftoppm starts");
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(pdf)
        .expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert!(
        output.stdout.len() > 1000,
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

/// A PDF of one A4 page in Courier, in Latin-1.
fn pdf(text: &str) -> Vec<u8> {
    let mut content = b"BT /F 10 Tf 14 TL 40 800 Td\n".to_vec();
    for line in text.lines() {
        content.push(b'(');
        for c in line.chars() {
            let octet = u8::try_from(u32::from(c)).expect("Latin-1");
            if matches!(octet, b'(' | b')' | b'\\') {
                content.push(b'\\');
            }
            content.push(octet);
        }
        content.extend(b") '\n");
    }
    content.extend(b"ET");
    let font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>";
    document(
        b"/Font << /F 5 0 R >>",
        stream(b"", &content),
        font.to_vec(),
    )
}

/// A PDF of one A4 page that is a picture.
fn scan(jpeg: &[u8]) -> Vec<u8> {
    let (width, height) = jpeg_size(jpeg);
    let about = format!(
        "/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB \
         /BitsPerComponent 8 /Filter /DCTDecode "
    );
    let content = stream(b"", b"q 595 0 0 842 0 0 cm /I Do Q");
    document(
        b"/XObject << /I 5 0 R >>",
        content,
        stream(about.as_bytes(), jpeg),
    )
}

/// Width and height from the frame header of a JPEG.
fn jpeg_size(jpeg: &[u8]) -> (u16, u16) {
    let at = jpeg
        .windows(2)
        .position(|mark| matches!(mark, [0xff, 0xc0 | 0xc2]))
        .expect("a frame");
    let number = |at: usize| u16::from_be_bytes([jpeg[at], jpeg[at + 1]]);
    (number(at + 7), number(at + 5))
}

fn stream(about: &[u8], content: &[u8]) -> Vec<u8> {
    let mut object = format!("<< /Length {} ", content.len()).into_bytes();
    object.extend(about);
    object.extend(b">>\nstream\n");
    object.extend(content);
    object.extend(b"\nendstream");
    object
}

fn document(resources: &[u8], content: Vec<u8>, resource: Vec<u8>) -> Vec<u8> {
    let mut page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
                     /Resources << "
        .to_vec();
    page.extend(resources);
    page.extend(b" >> >>");
    let objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page,
        content,
        resource,
    ];
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (i, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", i + 1).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    file.extend(b"xref\n0 6\n0000000000 65535 f \n");
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    file.extend(format!("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").bytes());
    file
}

/// Pages damaged in thousands of ways, and the same text as a printer's name: nothing panics, and
/// what comes out is within its limits.
#[test]
fn damaged_pages_do_no_harm() {
    let pages: Vec<Vec<char>> = LANGUAGES
        .iter()
        .flat_map(|language| checks(language))
        .map(|(name, _)| page(&name).chars().collect())
        .collect();
    let guide = devices::guide::printer::Guide::builtin().expect("the guide");
    let odd: Vec<char> = "0189OIlSB:-. \n\t\u{0}\u{fb01}ßéİ€🖨\u{202e}PINWPS%|"
        .chars()
        .collect();
    let mut state = 1_u64;
    let mut random = |below: usize| {
        // xorshift64*: the same damage on every run.
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        let value = state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(value).expect("31 bits") % below.max(1)
    };
    let mut read_pins = 0;
    for round in 0..300 {
        let mut text = pages[random(pages.len())].clone();
        for _ in 0..=random(40) {
            let at = random(text.len());
            match random(4) {
                0 => text[at] = odd[random(odd.len())],
                1 => text.insert(at, odd[random(odd.len())]),
                2 => drop(text.drain(at..(at + random(30)).min(text.len()))),
                _ => {
                    let other = text[at..(at + random(60)).min(text.len())].to_vec();
                    let to = random(text.len());
                    text.splice(to..to, other);
                }
            }
            if text.is_empty() {
                text.push('x');
            }
        }
        let text: String = text.into_iter().collect();
        let report = read(&text);
        let _ = findings(&report);
        assert!(report.ssid.is_none_or(|name| name.len() <= 32));
        assert!(
            report
                .channel
                .is_none_or(|channel| (1..=177).contains(&channel))
        );
        assert!(
            report
                .signal
                .dbm
                .is_none_or(|dbm| (-120..=0).contains(&dbm))
        );
        read_pins += usize::from(matches!(report.pin, PinReading::Read { .. }));
        // An unknown name is held against a thousand known ones, which takes its time.
        if round % 20 == 0 {
            let _ = guide.find(text.lines().next().unwrap_or_default());
        }
    }
    assert!(
        read_pins > 50,
        "the damage leaves nothing to read: {read_pins}"
    );
}
