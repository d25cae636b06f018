#![no_main]
#![allow(missing_docs)]

use devices::router::tplink::login::{self, Cipher, Welcome};
use devices::router::tplink::rsa::PublicKey;
use devices::router::{asus, keenetic, tplink};
use link::nl80211::Band;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let text = String::from_utf8_lossy(data);
    let _ = Cipher::of([b'7'; 16], [b'1'; 16]).decrypt(&text);
    if let Some((modulus, exponent)) = text.split_once('\n')
        && let Some(key) = PublicKey::from_hex(modulus, exponent)
    {
        // Every block is as long as the key, whatever the key is.
        assert!((64..=256).contains(&key.block()));
        let sealed = key
            .encrypt(b"k=0123456789abcdef")
            .map(|digits| digits.len());
        assert!(sealed.is_none_or(|digits| digits == 2 * key.block()));
    }
    if let Ok(info) = asus::read::info(&text) {
        let _ = asus::read::phase(&info);
    }
    let _ = asus::read::no_session(&text);
    if let Some(Ok(token)) = asus::read::login(&text) {
        // It goes into a header.
        assert!(!token.is_empty() && token.bytes().all(|octet| octet.is_ascii_graphic()));
    }
    let Ok(value) = keenetic::read::json(&text) else {
        return;
    };
    let _ = keenetic::read::trouble(&value);
    let _ = keenetic::read::identity(&value);
    let _ = keenetic::read::stations(&value);
    let _ = keenetic::read::pin(&value);
    let wps = keenetic::read::wps(&value);
    for mut network in keenetic::read::networks(&value) {
        if let Some(wps) = wps {
            wps.apply(&mut network);
        }
    }
    let _ = tplink::read::network("wireless_2g", Band::Ghz2_4, &value);
    let _ = tplink::read::identity(&value);
    let _ = tplink::read::wps_on(&value, Some(&value));
    let _ = tplink::read::own_pin(&value);
    let _ = tplink::read::phase(&value);
    assert!(tplink::read::stations(&value).len() <= 1024);
    let _ = login::password_key(&value).map(|key| login::is_plain(&key));
    let _ = login::signing_key(&value);
    if let Some(Welcome::In(name)) = login::welcome(&value) {
        // It goes into a path.
        assert!(!name.is_empty() && name.bytes().all(|octet| octet.is_ascii_alphanumeric()));
    }
    if let Some(settings) = value.as_object() {
        let _ = asus::read::enabled(settings);
        let _ = asus::read::bands(settings);
        let _ = asus::read::identity(settings);
        assert!(asus::read::networks(settings, &[]).len() <= 4);
    }
    let _ = asus::read::stations(&value);
});
