//! The two documents that are written: the order for a report, and the settings of a network.

use std::fmt::Write as _;

use zeroize::Zeroizing;

/// The order to print a report, for [`super::INTERNAL_PRINT_DYN`]. `None` for a name that is none.
pub fn internal_print(job: &str) -> Option<String> {
    super::is_job_name(job).then(|| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
             <ipdyn:InternalPrintDyn \
             xmlns:ipdyn=\"http://www.hp.com/schemas/imaging/con/ledm/internalprintdyn/2008/03/21\">\
             <ipdyn:JobType>{job}</ipdyn:JobType></ipdyn:InternalPrintDyn>"
        )
    })
}

/// The settings of a network with WPA2-Personal, or of an open one where there is no passphrase.
/// Name and passphrase go as hexadecimal digits, which hide nothing from who can read along.
pub fn profile(ssid: &[u8], passphrase: Option<&str>) -> Zeroizing<String> {
    let ssid = hex(ssid);
    let mut text = Zeroizing::new(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <io:Profile xmlns:io=\"http://www.hp.com/schemas/imaging/con/ledm/iomgmt/2008/11/30\" \
         xmlns:wifi=\"http://www.hp.com/schemas/imaging/con/wifi/2009/06/26\">\
         <io:AdapterProfile><io:WifiProfile><wifi:SSID>{}</wifi:SSID>\
         <wifi:CommunicationMode>infrastructure</wifi:CommunicationMode>",
        *ssid
    ));
    match passphrase {
        Some(passphrase) => {
            let passphrase = hex(passphrase.as_bytes());
            text.push_str(
                "<wifi:EncryptionType>WPA_PSK</wifi:EncryptionType>\
                 <wifi:AuthenticationMode>WPA_PSK</wifi:AuthenticationMode>\
                 <io:KeyInfo><io:WpaPassPhraseInfo>\
                 <wifi:RsnEncryption>AESOrTKIP</wifi:RsnEncryption>\
                 <wifi:RsnAuthorization>autoWPA</wifi:RsnAuthorization>",
            );
            // Room first, so that no copy of the secret stays behind.
            text.reserve(passphrase.len() + 256);
            text.push_str("<wifi:PassPhrase>");
            text.push_str(&passphrase);
            text.push_str("</wifi:PassPhrase></io:WpaPassPhraseInfo></io:KeyInfo>");
        }
        None => text.push_str(
            "<wifi:EncryptionType>none</wifi:EncryptionType>\
             <wifi:AuthenticationMode>open</wifi:AuthenticationMode>",
        ),
    }
    text.push_str("</io:WifiProfile></io:AdapterProfile></io:Profile>");
    text
}

fn hex(octets: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(octets.len() * 2));
    for octet in octets {
        // Writing into a String cannot fail.
        let _ = write!(text, "{octet:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printer::xml;

    #[test]
    fn an_order_names_one_job_and_takes_no_other_text() {
        let order = internal_print("wirelessNetworkPage").unwrap();
        let job = xml::with_root(order.as_bytes(), "InternalPrintDyn", |root| {
            xml::value(root, "JobType").map(str::to_owned)
        });
        assert_eq!(job.unwrap().as_deref(), Some("wirelessNetworkPage"));
        assert!(internal_print("a</x>").is_none() && internal_print("").is_none());
    }

    #[test]
    fn a_profile_says_what_was_wanted() {
        let values = |text: &str| {
            xml::with_root(text.as_bytes(), "Profile", |root| {
                ["SSID", "EncryptionType", "PassPhrase"]
                    .map(|name| xml::value(root, name).map(str::to_owned))
            })
            .unwrap()
        };
        let [ssid, encryption, key] = values(&profile("Höme<".as_bytes(), Some("pass&word")));
        assert_eq!(ssid.as_deref(), Some("48c3b66d653c"));
        assert_eq!(encryption.as_deref(), Some("WPA_PSK"));
        assert_eq!(key.as_deref(), Some("7061737326776f7264"));
        let [_, encryption, key] = values(&profile(b"Open", None));
        assert_eq!((encryption.as_deref(), key), (Some("none"), None));
    }
}
