use super::*;
use crate::service::net::Device as _;
use crate::service::router::{Companion, Options, VirtualRouter};

fn router() -> VirtualRouter {
    let options = Options {
        companion: Companion::Button,
        ..Options::default()
    };
    VirtualRouter::new(&KIND, options, Instant::ZERO)
}

fn ask(router: &mut VirtualRouter, question: &Value) -> Value {
    let request = Request::new("POST", "/ubus", question.to_string());
    // Time passes by `skip` alone.
    let response = router.answer(Instant::ZERO, &request);
    serde_json::from_slice(response.octets()).expect("JSON")
}

fn call(router: &mut VirtualRouter, sid: &str, what: (&str, &str), arguments: &Value) -> Value {
    let params = json!([sid, what.0, what.1, arguments]);
    ask(
        router,
        &json!({ "jsonrpc": "2.0", "id": 1, "method": "call", "params": params }),
    )
}

fn login(router: &mut VirtualRouter) -> String {
    let arguments = json!({ "username": "root", "password": "openwrt-lab" });
    let answer = call(router, "0", ("session", "login"), &arguments);
    let sid = answer
        .pointer("/result/1/ubus_rpc_session")
        .and_then(Value::as_str);
    sid.expect("a session").to_owned()
}

const START: (&str, &str) = ("hostapd.phy0-ap0", "wps_start");
const STATUS: (&str, &str) = ("hostapd.phy0-ap0", "wps_status");

#[test]
fn a_session_is_needed_and_ends_after_five_minutes_without_a_call() {
    let mut router = router();
    let wrong = json!({ "username": "root", "password": "x" });
    let answer = call(&mut router, "0", ("session", "login"), &wrong);
    assert_eq!(answer["result"], json!([6]));
    let denied = call(&mut router, "0", STATUS, &json!({}));
    assert_eq!(denied["error"]["code"], -32002);
    let sid = login(&mut router);
    for _ in 0..3 {
        router.skip(Duration::from_secs(200));
        assert_eq!(call(&mut router, &sid, STATUS, &json!({}))["result"][0], 0);
    }
    router.skip(Duration::from_secs(301));
    let denied = call(&mut router, &sid, STATUS, &json!({}));
    assert_eq!(denied["error"]["code"], -32002);
}

#[test]
fn a_button_brings_the_device_in_and_the_status_tells() {
    let mut router = router();
    let sid = login(&mut router);
    assert_eq!(
        call(&mut router, &sid, START, &json!({}))["result"],
        json!([0])
    );
    let status = call(&mut router, &sid, STATUS, &json!({}));
    assert_eq!(status["result"][1]["pbc_status"], "Active");
    router.skip(Duration::from_secs(5));
    let status = call(&mut router, &sid, STATUS, &json!({}));
    assert_eq!(status["result"][1]["last_wps_result"], "Success");
    assert_eq!(status["result"][1]["peer_address"], DEVICE.to_string());
    let clients = call(
        &mut router,
        &sid,
        ("hostapd.phy0-ap0", "get_clients"),
        &json!({}),
    );
    assert!(clients["result"][1]["clients"][DEVICE.to_string()].is_object());
}

#[test]
fn a_change_is_taken_back_unless_the_same_session_confirms() {
    let pushbutton = |router: &mut VirtualRouter, sid: &str| {
        let values = call(
            router,
            sid,
            ("uci", "get"),
            &json!({ "config": "wireless" }),
        );
        values["result"][1]["values"]["default_radio0"]["wps_pushbutton"].clone()
    };
    let off = json!({ "config": "wireless", "section": "default_radio0",
                      "values": { "wps_pushbutton": "0" } });
    let apply = json!({ "rollback": true, "timeout": 30 });
    for confirmed in [false, true] {
        let mut router = router();
        let (sid, other) = (login(&mut router), login(&mut router));
        call(&mut router, &sid, ("uci", "set"), &off);
        assert_eq!(pushbutton(&mut router, &sid), "0", "staged");
        assert_eq!(
            pushbutton(&mut router, &other),
            "1",
            "for others it is as before"
        );
        let nothing = call(&mut router, &other, ("uci", "apply"), &apply);
        assert_eq!(nothing["result"], json!([5]));
        call(&mut router, &sid, ("uci", "apply"), &apply);
        let gone = call(&mut router, &sid, STATUS, &json!({}));
        assert_eq!(gone["error"]["code"], -32000, "Wi-Fi starts anew");
        router.skip(RELOAD);
        assert!(!router.core().networks()[0].wps());
        let by_another = call(&mut router, &other, ("uci", "confirm"), &json!({}));
        assert_eq!(by_another["result"], json!([6]));
        if confirmed {
            call(&mut router, &sid, ("uci", "confirm"), &json!({}));
        }
        router.skip(Duration::from_secs(31));
        let expected = if confirmed { "0" } else { "1" };
        assert_eq!(pushbutton(&mut router, &sid), expected);
        assert_eq!(router.core().networks()[0].wps(), !confirmed);
    }
}

#[test]
fn rights_and_packages_can_be_missing() {
    let mut router = router();
    let sid = login(&mut router);
    router.command(Instant::ZERO, "wpad basic");
    assert_eq!(
        call(&mut router, &sid, START, &json!({}))["result"],
        json!([3])
    );
    router.command(Instant::ZERO, "wpad full");
    router.command(Instant::ZERO, "exec deny");
    let pin = json!({ "command": HOSTAPD_CLI,
                      "params": ["-i", "phy0-ap0", "wps_pin", "any", "12345670", "120"] });
    let denied = call(&mut router, &sid, ("file", "exec"), &pin);
    assert_eq!(denied["result"], json!([6]));
    router.command(Instant::ZERO, "exec allow");
    let done = call(&mut router, &sid, ("file", "exec"), &pin);
    assert_eq!(done["result"][1]["stdout"], "OK\n");
    router.command(Instant::ZERO, "fault no-rights");
    let denied = call(&mut router, &sid, START, &json!({}));
    assert_eq!(denied["error"]["code"], -32002);
    let parts = call(
        &mut router,
        &sid,
        STATUS,
        &json!({ "ubus_rpc_session": "x" }),
    );
    assert_eq!(parts["error"]["code"], -32602);
}

#[test]
fn what_is_no_call_is_refused() {
    let mut router = router();
    for (question, code) in [
        (json!({}), -32700),
        (
            json!({ "jsonrpc": "2.0", "id": 1, "method": "call", "params": [] }),
            -32700,
        ),
        (
            json!({ "jsonrpc": "2.0", "id": 1, "method": "dance" }),
            -32601,
        ),
    ] {
        assert_eq!(
            ask(&mut router, &question)["error"]["code"],
            code,
            "{question}"
        );
    }
    let list = json!({ "jsonrpc": "2.0", "id": 1, "method": "list", "params": ["hostapd.*"] });
    let objects = ask(&mut router, &list)["result"].clone();
    assert_eq!(objects.as_object().map(Map::len), Some(3));
    assert!(objects["hostapd.phy1-ap0"]["wps_start"].is_object());
}
