//! The drivers of the makers' own pages, against the lab's virtual routers over real sockets: what the
//! shared suite does not ask, because only these pages have it. A wrong password is sent once, every
//! session is closed, and no secret is told.

// It has benches and cases for other tests too.
mod sshd;
#[macro_use]
mod suite;

use std::time::Duration;

use devices::router::driver::{RouterEvent, RouterPinWish, Undo};
use devices::router::error::RouterError;
use devices::router::state::RouterState;
use suite::virtual_router::Virtual;
use suite::{Bench, Device, Login, Outcome, PIN};
use wsc::pin::DevicePin;

const WINDOW: Duration = Duration::from_secs(120);
/// As long as a busy computer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A page: its kind, what its router is told first, and how many wrong passwords lock it.
struct Page {
    kind: &'static str,
    first: &'static str,
    tls: bool,
    most: u32,
}

const PAGES: [Page; 3] = [
    Page {
        kind: "tplink",
        first: "firmware sealed",
        tls: false,
        most: 10,
    },
    Page {
        kind: "tplink",
        first: "firmware plain",
        tls: true,
        most: 10,
    },
    Page {
        kind: "asus",
        first: "logins",
        tls: true,
        most: 5,
    },
];

async fn bench(page: &Page) -> Outcome<Virtual> {
    let bench = Virtual::new(page.kind, page.tls).await?;
    let bench = bench.ok_or("no virtual router")?;
    bench.tell(page.first);
    Ok(bench)
}

/// Logins that were tried and refused, and sessions that are open.
fn logins(bench: &Virtual) -> (u32, u32, u32) {
    let told = bench.tell("logins");
    let number = |word: &str| {
        let part = told.split(", ").find(|part| part.ends_with(word));
        let number = part.and_then(|part| part.split(' ').next()?.parse().ok());
        number.unwrap_or_else(|| panic!("no {word} in {told:?}"))
    };
    (number("tried"), number("refused"), number("open"))
}

fn pin(text: &str) -> DevicePin {
    DevicePin::parse(text).expect("a PIN")
}

/// Nothing of this is in a text for people: passwords, passphrases, PINs, names of sessions.
fn tells_nothing(bench: &Virtual, error: &RouterError) {
    let text = format!("{error} {error:?}");
    let words = ["stok", "sysauth", "asus_token", "login_authorization", PIN];
    let secrets = bench.secrets();
    let all = words.into_iter().chain(secrets.iter().map(String::as_str));
    for secret in all.chain(["not the password"]) {
        assert!(!text.contains(secret), "{secret} is told: {text}");
    }
    // Names of sessions and cookies have 30 digits and more.
    let long = |word: &str| word.len() >= 24 && word.bytes().all(|octet| octet.is_ascii_hexdigit());
    let mut parts = text.split(|c: char| !c.is_ascii_alphanumeric());
    assert!(!parts.any(long), "a session is told: {text}");
}

async fn fails<T: std::fmt::Debug>(
    bench: &Virtual,
    call: impl Future<Output = Result<T, RouterError>>,
) -> RouterError {
    let error = call.await.expect_err("it cannot work");
    tells_nothing(bench, &error);
    error
}

fn on(state: &RouterState) -> bool {
    state.networks.iter().any(|n| n.wps.on == Some(true))
}

#[tokio::test]
async fn a_refused_password_is_sent_once_whatever_is_asked_after() -> Outcome {
    for page in &PAGES {
        let mut bench = bench(page).await?;
        let mut router = bench.open(Login::Wrong).await?;
        for _ in 0..3 {
            let error = fails(&bench, router.status()).await;
            assert_eq!(error.code(), "wrong-password", "{error}");
        }
        let mut codes = vec![
            fails(&bench, router.push_button()).await.code(),
            fails(&bench, router.add_device(&pin(PIN), None, WINDOW))
                .await
                .code(),
            fails(&bench, router.watch(Duration::ZERO)).await.code(),
            fails(&bench, router.router_pin(RouterPinWish::Random(WINDOW)))
                .await
                .code(),
        ];
        codes.dedup();
        assert_eq!(codes, ["wrong-password"], "{}", page.kind);
        assert_eq!(logins(&bench), (1, 1, 0), "{}", page.kind);
    }
    Ok(())
}

#[tokio::test]
async fn a_locked_login_is_told_and_left_alone() -> Outcome {
    for page in &PAGES {
        let mut bench = bench(page).await?;
        for tried in 1..=page.most {
            let mut router = bench.open(Login::Wrong).await?;
            let error = fails(&bench, router.status()).await;
            let locked = tried == page.most && page.kind == "tplink";
            let code = if locked { "refused" } else { "wrong-password" };
            assert_eq!(error.code(), code, "{tried}: {error}");
            // How many more it takes is said where the page says it.
            let left = format!("takes {} more", page.most - tried);
            let warns = match page.kind {
                "tplink" => !locked,
                _ => false,
            };
            assert_eq!(error.to_string().contains(&left), warns, "{error}");
        }
        // The right password is of no use now; it is sent once, and not again.
        let mut router = bench.open(Login::Right).await?;
        for _ in 0..2 {
            fails(&bench, router.status()).await;
        }
        assert_eq!(logins(&bench), (page.most + 1, page.most + 1, 0));
        let mut router = bench.open(Login::Right).await?;
        let error = fails(&bench, router.push_button()).await;
        assert_eq!(error.code(), "refused", "{error}");
        assert!(error.to_string().contains("wrong passwords"), "{error}");
        assert_ne!(bench.waits(), Some(true));
        // It opens by itself.
        bench.pass(Duration::from_secs(2 * 3600 + 1));
        let mut router = bench.open(Login::Right).await?;
        assert!(on(&router.status().await?));
    }
    Ok(())
}

#[tokio::test]
async fn somebody_at_the_page_is_not_thrown_out() -> Outcome {
    for page in &PAGES {
        let mut bench = bench(page).await?;
        bench.tell("visitor comes");
        let mut router = bench.open(Login::Right).await?;
        let error = fails(&bench, router.push_button()).await;
        assert_eq!(error.code(), "refused", "{error}");
        assert!(error.to_string().contains("somebody"), "{error}");
        assert_ne!(bench.waits(), Some(true));
        bench.tell("visitor goes");
        // Nobody looked at the password, so it may be tried again.
        assert!(on(&router.status().await?));
        assert_eq!(logins(&bench), (2, 0, 0));
    }
    Ok(())
}

#[tokio::test]
async fn every_session_is_closed_whatever_became_of_the_call() -> Outcome {
    for page in &PAGES {
        let mut bench = bench(page).await?;
        let mut router = bench.open(Login::Right).await?;
        let closed = |bench: &Virtual, call: &str| {
            assert_eq!(logins(bench).2, 0, "{} after {call}", page.kind);
        };
        router.status().await?;
        closed(&bench, "status");
        router.push_button().await?;
        closed(&bench, "push_button");
        assert_eq!(router.watch(PATIENCE).await?, Some(RouterEvent::Waiting));
        closed(&bench, "watch");
        // Refused, because it waits already or because there is no such thing.
        let _ = router.push_button().await;
        closed(&bench, "push_button while it waits");
        let _ = router.cancel().await;
        closed(&bench, "cancel");
        let wish = RouterPinWish::Random(WINDOW);
        assert!(router.router_pin(wish).await?.is_some());
        closed(&bench, "router_pin");
        let _ = router.router_pin(RouterPinWish::Off).await;
        closed(&bench, "router_pin off");
        bench.tell("wps off");
        fails(&bench, router.push_button()).await;
        closed(&bench, "push_button without WPS");
        fails(&bench, router.add_device(&pin(PIN), None, WINDOW)).await;
        closed(&bench, "add_device without WPS");
        // As many logins as calls that needed one, and none was refused.
        let (tried, refused, _) = logins(&bench);
        assert!(tried >= 7, "{tried}");
        assert_eq!(refused, 0);
    }
    Ok(())
}

#[tokio::test]
async fn a_pin_of_four_digits_goes_where_the_page_takes_one() -> Outcome {
    let short = "4321";
    for page in &PAGES {
        let mut bench = bench(page).await?;
        let mut router = bench.open(Login::Right).await?;
        let entered = router.add_device(&pin(short), None, WINDOW).await;
        if page.kind == "tplink" {
            let error = entered.expect_err("eight digits");
            assert_eq!(error.code(), "not-possible", "{error}");
            assert!(!error.to_string().contains(short), "{error}");
            assert_eq!(logins(&bench), (0, 0, 0), "nothing was sent");
            continue;
        }
        entered?;
        bench.tell(&format!("device pin:{short}"));
        let event = loop {
            match router.watch(PATIENCE).await? {
                Some(RouterEvent::Waiting) => {}
                event => break event,
            }
        };
        assert_eq!(event, Some(RouterEvent::EnrolledSomebody));
    }
    Ok(())
}

#[tokio::test]
async fn a_switched_pin_of_an_archer_is_read_back_and_put_back() -> Outcome {
    for page in PAGES.iter().filter(|page| page.kind == "tplink") {
        let mut bench = bench(page).await?;
        let mut router = bench.open(Login::Right).await?;
        let own = |bench: &Virtual| {
            let router = bench.router().lock();
            let pin = router.core().router_pin();
            pin.map(|pin| pin.expose_secret().to_owned())
        };
        let before = own(&bench).ok_or("a PIN")?;
        assert!(router.router_pin(RouterPinWish::Off).await?.is_none());
        assert_eq!(own(&bench), None);
        let accepts = router.status().await?.networks[0].wps.accepts;
        assert_eq!(accepts.router_pin, Some(false));
        let wish = RouterPinWish::Random(WINDOW);
        let given = router.router_pin(wish).await?.ok_or("a PIN")?;
        assert_eq!(given.expose_secret(), before, "it has one, and keeps it");
        assert_eq!(own(&bench).as_deref(), Some(before.as_str()));
        router.restore(&Undo::RouterPinOff).await?;
        assert_eq!(own(&bench), None);
    }
    Ok(())
}

#[tokio::test]
async fn what_was_gone_in_the_middle_is_asked_again_with_a_new_session() -> Outcome {
    for page in &PAGES {
        for fault in ["silent-midrun", "reboot"] {
            let mut bench = bench(page).await?;
            let mut router = bench.open(Login::Right).await?;
            router.push_button().await?;
            bench.fault(Some(fault)).await?;
            bench.come(Device::Button).await?;
            loop {
                match router.watch(PATIENCE).await {
                    Err(error) => {
                        tells_nothing(&bench, &error);
                        assert_eq!(error.code(), "silent", "{error}");
                        break;
                    }
                    Ok(Some(RouterEvent::Waiting)) => {}
                    // A restart that was quicker than the question.
                    Ok(Some(RouterEvent::Cancelled | RouterEvent::Failed(None))) => break,
                    Ok(event) => panic!("{event:?}"),
                }
            }
            // What was sent to it while it was silent has reached it by then, and is lost.
            tokio::time::sleep(Duration::from_secs(1)).await;
            bench.fault(None).await?;
            // A login that the router took and whose answer came too late, on a busy computer.
            let mut late = false;
            let back = async {
                while let Err(error) = router.status().await {
                    tells_nothing(&bench, &error);
                    // One person can be at a TP-Link's page: the driver must not meet itself there.
                    if error.code() == "refused" {
                        assert!(late, "{error}");
                        bench.tell("session ends");
                    }
                    late = error.code() == "silent";
                    tokio::time::sleep(Duration::from_millis(200)).await;
                }
            };
            tokio::time::timeout(PATIENCE, back).await?;
            let (_, refused, open) = logins(&bench);
            assert_eq!(refused, 0, "{} {fault}", page.kind);
            // A token that nobody could give back is forgotten by an Asus by itself.
            if page.kind == "tplink" {
                assert_eq!(open, 0, "{fault}");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn nothing_is_said_to_another_certificate() -> Outcome {
    for page in PAGES.iter().filter(|page| page.tls) {
        let mut bench = bench(page).await?;
        bench.open(Login::Right).await?.status().await?;
        let before = logins(&bench);
        bench.fault(Some("https-changed-certificate")).await?;
        let error = match bench.open(Login::Right).await {
            Ok(mut router) => fails(&bench, router.push_button()).await,
            Err(error) => error,
        };
        tells_nothing(&bench, &error);
        assert_eq!(error.code(), "certificate-changed", "{error}");
        assert_eq!(logins(&bench), before);
    }
    Ok(())
}
