//! The client against a daemon of our own, made of one datagram socket.

use std::fs;

use super::*;

struct Daemon {
    socket: UnixDatagram,
    directory: PrivateDir,
}

impl Daemon {
    fn start() -> Self {
        let directory = PrivateDir::new("octopin-fake").unwrap();
        let socket = UnixDatagram::bind(directory.path().join("wlan0")).unwrap();
        Self { socket, directory }
    }

    fn path(&self) -> PathBuf {
        self.directory.path().join("wlan0")
    }

    /// Takes one command and returns it with its sender's path.
    async fn take(&self) -> (String, PathBuf) {
        let mut buffer = [0; 512];
        let (length, from) = self.socket.recv_from(&mut buffer).await.unwrap();
        let command = String::from_utf8(buffer[..length].to_vec()).unwrap();
        (command, from.as_pathname().unwrap().to_owned())
    }

    async fn answer(&self, expected: &str, reply: &str) -> PathBuf {
        let (command, from) = self.take().await;
        assert_eq!(command, expected);
        self.socket.send_to(reply.as_bytes(), &from).await.unwrap();
        from
    }

    async fn opened(&self) -> Ctrl {
        let path = self.path();
        let (ctrl, _) = tokio::join!(Ctrl::open(&path), self.answer("PING", "PONG\n"));
        ctrl.unwrap()
    }
}

#[tokio::test]
async fn a_command_gets_its_reply() {
    let daemon = Daemon::start();
    let mut ctrl = daemon.opened().await;
    let (reply, _) = tokio::join!(
        ctrl.key_values("STATUS"),
        daemon.answer("STATUS", "state=ENABLED\n")
    );
    assert_eq!(reply.unwrap().get("state"), Some("ENABLED"));
}

#[tokio::test]
async fn a_refusal_names_the_command_without_its_secrets() {
    let daemon = Daemon::start();
    let mut ctrl = daemon.opened().await;
    let (result, _) = tokio::join!(
        ctrl.command("WPS_PIN any 12345678"),
        daemon.answer("WPS_PIN any 12345678", "FAIL-CHECKSUM\n")
    );
    let text = result.unwrap_err().to_string();
    assert!(
        text.contains("WPS_PIN") && text.contains("FAIL-CHECKSUM"),
        "{text}"
    );
    assert!(!text.contains("12345678"), "{text}");
}

#[tokio::test]
async fn a_late_reply_is_not_taken_for_the_next_one() {
    let daemon = Daemon::start();
    let mut ctrl = daemon.opened().await;
    ctrl.set_timeout(Duration::from_millis(20));
    let late = ctrl.request("SLOW").await.unwrap_err();
    assert!(matches!(late, CtrlError::Timeout { .. }), "{late}");
    let (_, from) = daemon.take().await;
    // By then the reply may go out or bounce; either way nobody may mistake it.
    let _ = daemon.socket.send_to(b"late\n", &from).await;

    ctrl.set_timeout(REPLY_TIMEOUT);
    let (reply, _) = tokio::join!(ctrl.request("NEXT"), daemon.answer("NEXT", "prompt\n"));
    assert_eq!(reply.unwrap(), "prompt");
}

#[tokio::test]
async fn events_come_in_order_and_replies_are_kept_out() {
    let daemon = Daemon::start();
    let path = daemon.path();
    let early = async {
        let (command, from) = daemon.take().await;
        assert_eq!(command, "ATTACH");
        for datagram in [
            "<3>EARLY",
            "OK\n",
            "<3>WPS-PBC-ACTIVE ",
            "PONG\n",
            "<4>WPS-TIMEOUT",
        ] {
            daemon
                .socket
                .send_to(datagram.as_bytes(), &from)
                .await
                .unwrap();
        }
    };
    let (events, ()) = tokio::join!(Events::open(&path), early);
    let mut events = events.unwrap();
    assert_eq!(events.next().await.unwrap().text, "WPS-PBC-ACTIVE");
    assert_eq!(events.try_next().unwrap().unwrap().text, "WPS-TIMEOUT");
    assert_eq!(events.try_next().unwrap(), None);

    drop(events);
    assert_eq!(daemon.take().await.0, "DETACH");
}

#[tokio::test(start_paused = true)]
async fn silence_is_told_from_death() {
    let daemon = Daemon::start();
    let path = daemon.path();
    let (events, _) = tokio::join!(Events::open(&path), daemon.answer("ATTACH", "OK\n"));
    let mut events = events.unwrap();

    // Silent and alive: a PING is asked and answered, and the wait goes on.
    let alive = async {
        let from = daemon.answer("PING", "PONG\n").await;
        time::sleep(SILENCE / 2).await;
        daemon.socket.send_to(b"<3>LATER", from).await.unwrap();
    };
    let (event, ()) = tokio::join!(events.next(), alive);
    assert_eq!(event.unwrap().text, "LATER");

    drop(daemon);
    let error = events.next().await.unwrap_err();
    assert!(matches!(error, CtrlError::Gone { .. }), "{error}");
}

#[tokio::test]
async fn each_reason_for_no_daemon_is_its_own() {
    let directory = PrivateDir::new("octopin-none").unwrap();
    let missing = Ctrl::open(&directory.path().join("none"))
        .await
        .unwrap_err();
    assert!(matches!(missing, CtrlError::NotThere { .. }), "{missing}");

    let stale = directory.path().join("stale");
    drop(UnixDatagram::bind(&stale).unwrap());
    let gone = Ctrl::open(&stale).await.unwrap_err();
    assert!(matches!(gone, CtrlError::Gone { .. }), "{gone}");
}

#[tokio::test]
async fn nothing_is_left_behind() {
    let daemon = Daemon::start();
    let path = daemon.path();
    let (ctrl, local) = tokio::join!(Ctrl::open(&path), daemon.answer("PING", "PONG\n"));
    assert!(fs::metadata(&local).is_ok());
    drop(ctrl);
    assert!(!local.parent().unwrap().exists());
}
