//! The web server and its notifications over real connections of the loopback. Tests with the name
//! of a hostapd test stand for a row of the behaviour table.

use lan::gena::{self, Notice};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use wsc::ap::{ApConfig, Heard, Output};
use wsc::credential::{Credential, Ssid};
use wsc::ident::MacAddr;

use super::super::Identity;
use super::*;

/// How long anything may take on a busy computer.
const PATIENCE: Duration = Duration::from_secs(20);

/// A device that is served.
struct Bench {
    handle: Handle,
    at: SocketAddr,
    tasks: JoinSet<()>,
}

impl Bench {
    async fn new() -> Self {
        let ssid = Ssid::new(b"home").unwrap();
        let network = Credential::wpa2_personal(ssid, "correct horse".into()).unwrap();
        let config = ApConfig::new(MacAddr([2, 0, 0, 0, 1, 0]), network);
        let mut ap = AccessPoint::new(config, &[1; 32]);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let local = networks(at.ip()).unwrap();
        let upnp = Upnp::new(Identity::of(&ap, at), local, &[2; 32]);
        let (handle, mut visitors) = Handle::new(upnp);
        let mut tasks = JoinSet::new();
        let server = handle.clone();
        tasks.spawn(async move { listen(&server, listener).await });
        let notifier = handle.clone();
        tasks.spawn(async move { notifications(&notifier).await });
        let told = handle.clone();
        tasks.spawn(async move {
            let began = Moment::now();
            while let Some(visit) = visitors.recv().await {
                let now = Instant::ZERO + began.elapsed();
                visit(&mut ap, now);
                loop {
                    match ap.poll() {
                        Output::Event(event) => told.note(&ap, now, &event),
                        Output::Wait(_) => break,
                        _ => {}
                    }
                }
            }
        });
        Self { handle, at, tasks }
    }

    /// Sends octets; everything that comes back until the connection ends. `None` where it is cut.
    async fn raw(&self, octets: &[u8]) -> Option<String> {
        let talk = async {
            let mut stream = TcpStream::connect(self.at).await.ok()?;
            // A server that has heard enough cuts the connection while this is being sent.
            let sent = stream.write_all(octets).await;
            let mut answer = Vec::new();
            let read = stream.read_to_end(&mut answer).await;
            (sent.is_ok() && read.is_ok() && !answer.is_empty())
                .then(|| String::from_utf8_lossy(&answer).into_owned())
        };
        time::timeout(PATIENCE, talk).await.expect("it hangs")
    }

    async fn status(&self, octets: &[u8]) -> Option<u16> {
        let answer = self.raw(octets).await?;
        answer.split(' ').nth(1)?.parse().ok()
    }

    async fn lives(&self) {
        let get = b"GET /wps_device.xml HTTP/1.1\r\nHost: a\r\n\r\n";
        assert_eq!(self.status(get).await, Some(200));
    }
}

fn request(method: &str, path: &str, headers: &str, content: &str) -> Vec<u8> {
    format!("{method} {path} HTTP/1.1\r\nHost: a\r\n{headers}\r\n{content}").into_bytes()
}

/// Row 49, all but chunks.
#[tokio::test]
async fn ap_wps_upnp_http_proto() {
    let bench = Bench::new().await;
    let sized = |length: usize| {
        let headers = format!("Content-Length: {length}\r\n");
        request("POST", "/hello", &headers, &"A".repeat(length))
    };
    for (octets, status) in [
        (request("HEAD", "/hello", "", ""), 501),
        (request("PUT", "/hello", "", ""), 501),
        (request("DELETE", "/hello", "", ""), 501),
        (request("TRACE", "/hello", "", ""), 501),
        (request("M-POST", "/hello", "", ""), 501),
        (
            request("HEAD", &format!("/{}", "A".repeat(3000)), "", ""),
            501,
        ),
        (request("POST", "hello", "", ""), 404),
        (sized(5000), 404),
    ] {
        assert_eq!(bench.status(&octets).await, Some(status));
    }
    // Refused, by a status or by the end of the connection: nothing hangs, and the server lives.
    for octets in [
        request("HEAD", "/hello", "Content-Length: abc\r\n", ""),
        request("HEAD", "/hello", "Content-Length: -10\r\n", ""),
        request(
            "POST",
            "/hello",
            "Content-Length: 1\r\nContent-Length: 2\r\n",
            "ab",
        ),
        request("POST", "/hello", "Transfer-Encoding: abc\r\n", "ab"),
        request("HEAD", &format!("/{}", "A".repeat(5000)), "", ""),
        request(
            "GET",
            "/wps_device.xml",
            &format!("X: {}\r\n", "A".repeat(5000)),
            "",
        ),
        request("GET", "/wps_device.xml", &"X: a\r\n".repeat(2000), ""),
        sized(60_000),
        b"\x16\x03\x01\x02\x00".repeat(10),
        b"GET\r\n\r\n".to_vec(),
        b"\r\n\r\n\r\n\r\nx\r\n\r\n".to_vec(),
    ] {
        let status = bench.status(&octets).await;
        assert!(status.is_none_or(|status| status >= 400), "{status:?}");
        bench.lives().await;
    }
}

/// Row 49, chunks.
#[tokio::test]
async fn ap_wps_upnp_http_proto_chunked() {
    let bench = Bench::new().await;
    let chunked =
        |content: &str| request("POST", "/hello", "Transfer-Encoding: chunked\r\n", content);
    let good = chunked("a\r\nabcdefghij\r\n2\r\nkl\r\n0\r\n\r\n");
    assert_eq!(bench.status(&good).await, Some(404));
    let mut many = "1\r\nZ\r\n".repeat(20_000);
    many.push_str("0\r\n\r\n");
    for content in [
        &*many,
        "80000000\r\na",
        "10000000\r\na",
        "ffffffffffffffff\r\na",
        "x\r\n",
    ] {
        // A length alone is no harm; that it never comes ends with the other side's patience.
        let mut stream = TcpStream::connect(bench.at).await.unwrap();
        let _ = stream.write_all(&chunked(content)).await;
        let _ = stream.shutdown().await;
        let mut answer = Vec::new();
        let read = time::timeout(PATIENCE, stream.read_to_end(&mut answer)).await;
        let _ = read.expect("it hangs");
        let status = String::from_utf8_lossy(&answer);
        assert!(
            !status.contains(" 200 ") && !status.contains(" 404 "),
            "{status}"
        );
        bench.lives().await;
    }
}

#[tokio::test]
async fn a_host_that_says_nothing_does_not_keep_the_others_out() {
    let bench = Bench::new().await;
    let mut silent = Vec::new();
    for _ in 0..30 {
        silent.push(TcpStream::connect(bench.at).await.unwrap());
    }
    // All are of one host here, so its places are taken and there is no answer, but no end either.
    let get = b"GET /wps_device.xml HTTP/1.1\r\nHost: a\r\n\r\n";
    assert_eq!(bench.status(get).await, None);
    drop(silent);
    let deadline = Moment::now() + PATIENCE;
    while bench.status(get).await != Some(200) {
        assert!(Moment::now() < deadline, "its places stay taken");
        time::sleep(Duration::from_millis(20)).await;
    }
}

/// A subscriber with its own little web server.
async fn subscribe(bench: &Bench, listener: &TcpListener) -> String {
    let callback = listener.local_addr().unwrap();
    let headers = format!("CALLBACK: <http://{callback}/event>\r\nNT: upnp:event\r\n");
    let answer = bench
        .raw(&request("SUBSCRIBE", "/wps_event", &headers, ""))
        .await;
    answer.expect("an answer")
}

/// Takes a notification and answers it with this status.
async fn notification(listener: &TcpListener, status: &str) -> (Notice, Vec<(String, String)>) {
    let (mut stream, _) = time::timeout(PATIENCE, listener.accept())
        .await
        .expect("none")
        .unwrap();
    let mut octets = Vec::new();
    let (head, content) = loop {
        assert!(stream.read_buf(&mut octets).await.unwrap() > 0, "cut short");
        let text = String::from_utf8_lossy(&octets).into_owned();
        if let Some((head, content)) = text.split_once("\r\n\r\n")
            && content.ends_with("</e:propertyset>\n")
        {
            break (head.to_owned(), content.to_owned());
        }
    };
    stream.write_all(status.as_bytes()).await.unwrap();
    assert!(head.starts_with("NOTIFY /event HTTP/1.1\r\n"), "{head}");
    let headers: Vec<(String, String)> = head
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let notice = Notice::read(&headers).unwrap();
    (notice, gena::read_property_set(content.as_bytes()).unwrap())
}

#[tokio::test]
async fn a_subscriber_gets_the_first_event_and_those_that_follow() {
    let bench = Bench::new().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let granted = subscribe(&bench, &listener).await;
    assert!(granted.starts_with("HTTP/1.1 200"), "{granted}");
    let (first, properties) = notification(&listener, "HTTP/1.1 200 OK\r\n\r\n").await;
    assert!(granted.contains(first.sid.as_str()));
    assert_eq!((first.seq, properties.len()), (0, 3));

    let (tell, told) = oneshot::channel();
    let handle = bench.handle.clone();
    let visit = move |ap: &mut AccessPoint, now: Instant| {
        let event = ApEvent::TellExternals(MacAddr([2; 6]), Heard::Message, vec![1]);
        handle.note(ap, now, &event);
        let _ = tell.send(());
    };
    bench.handle.visits.send(Box::new(visit)).await.unwrap();
    told.await.unwrap();
    // It does not know the subscription any more, and hears no more.
    let (second, properties) = notification(&listener, "HTTP/1.1 412 Gone\r\n\r\n").await;
    assert_eq!((second.seq, &*properties[0].0), (1, "WLANEvent"));
    let deadline = Moment::now() + PATIENCE;
    while bench.handle.subscribers() > 0 {
        assert!(Moment::now() < deadline, "it is still there");
        bench.handle.tidy().await;
        time::sleep(Duration::from_millis(10)).await;
    }
}

/// Nobody is there to take its first event, three times over: it is dropped.
#[tokio::test]
async fn a_dead_subscriber_is_dropped() {
    let mut bench = Bench::new().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    subscribe(&bench, &listener).await;
    drop(listener);
    let handle = bench.handle.clone();
    bench.tasks.spawn(async move {
        for _ in 0..3 {
            let told = handle.clone();
            let visit = move |ap: &mut AccessPoint, now: Instant| {
                told.note(ap, now, &ApEvent::SetupUnlocked);
            };
            let _ = handle.visits.send(Box::new(visit)).await;
        }
    });
    let deadline = Moment::now() + PATIENCE;
    while bench.handle.subscribers() > 0 {
        assert!(Moment::now() < deadline, "it is still there");
        bench.handle.tidy().await;
        time::sleep(Duration::from_millis(10)).await;
    }
}
