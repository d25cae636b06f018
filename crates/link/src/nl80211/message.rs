//! nl80211's messages as they are read here: attribute by attribute, so that one which a newer
//! kernel sends in another form costs that attribute and not the answer.

use wl_nl80211::packet_core::{
    DecodeError, DefaultNla, Emitable, Nla, NlaBuffer, NlasIterator, Parseable,
    ParseableParametrized,
};
use wl_nl80211::packet_generic::{GenlFamily, GenlHeader};
use wl_nl80211::{Nl80211Attr, Nl80211Command};

/// A command or an answer.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) command: Nl80211Command,
    pub(crate) attributes: Vec<Nl80211Attr>,
}

/// Attributes that the codec below leaves as octets (`enum nl80211_attrs` of Linux).
pub(crate) mod kind {
    pub(crate) const BEACON_INTERVAL: u16 = 12;
    pub(crate) const DTIM_PERIOD: u16 = 13;
    pub(crate) const BEACON_HEAD: u16 = 14;
    pub(crate) const BEACON_TAIL: u16 = 15;
    pub(crate) const STA_AID: u16 = 16;
    pub(crate) const STA_LISTEN_INTERVAL: u16 = 18;
    pub(crate) const STA_SUPPORTED_RATES: u16 = 19;
    pub(crate) const REG_ALPHA2: u16 = 33;
    pub(crate) const TIMED_OUT: u16 = 65;
    pub(crate) const CONTROL_PORT: u16 = 68;
    pub(crate) const DISCONNECTED_BY_AP: u16 = 71;
    pub(crate) const DURATION: u16 = 87;
    pub(crate) const IE_PROBE_RESP: u16 = 127;
    pub(crate) const IE_ASSOC_RESP: u16 = 128;
    pub(crate) const DONT_WAIT_FOR_ACK: u16 = 142;
    pub(crate) const PROBE_RESP: u16 = 145;
    pub(crate) const RX_SIGNAL_DBM: u16 = 151;
    pub(crate) const STA_CAPABILITY: u16 = 171;
}

impl Message {
    pub(crate) fn new(command: Nl80211Command, attributes: Vec<Nl80211Attr>) -> Self {
        Self {
            command,
            attributes,
        }
    }

    /// The interface that the message is about.
    pub(crate) fn interface(&self) -> Option<u32> {
        self.find(|attribute| match attribute {
            Nl80211Attr::IfIndex(index) => Some(*index),
            _ => None,
        })
    }

    /// What `take` makes of the first attribute of which it makes something.
    pub(crate) fn find<'a, T>(&'a self, take: impl Fn(&'a Nl80211Attr) -> Option<T>) -> Option<T> {
        self.attributes.iter().find_map(take)
    }

    /// The octets of an attribute that the codec left as they are.
    pub(crate) fn raw(&self, kind: u16) -> Option<Vec<u8>> {
        self.find(|attribute| match attribute {
            Nl80211Attr::Other(nla) if nla.kind() == kind => Some(octets(nla)),
            _ => None,
        })
    }

    /// Whether a flag that the codec does not know is set.
    pub(crate) fn has(&self, kind: u16) -> bool {
        self.raw(kind).is_some()
    }
}

/// A flag that the codec does not know.
pub(crate) fn flag(kind: u16) -> Nl80211Attr {
    Nl80211Attr::Other(DefaultNla::new(kind, Vec::new()))
}

/// An attribute that the codec does not know, by its octets.
pub(crate) fn raw(kind: u16, octets: impl Into<Vec<u8>>) -> Nl80211Attr {
    Nl80211Attr::Other(DefaultNla::new(kind, octets.into()))
}

fn octets(nla: &DefaultNla) -> Vec<u8> {
    let mut value = vec![0; nla.value_len()];
    nla.emit_value(&mut value);
    value
}

impl GenlFamily for Message {
    fn family_name() -> &'static str {
        "nl80211"
    }

    fn version(&self) -> u8 {
        1
    }

    fn command(&self) -> u8 {
        self.command.into()
    }
}

impl Emitable for Message {
    fn buffer_len(&self) -> usize {
        self.attributes.iter().map(Emitable::buffer_len).sum()
    }

    fn emit(&self, buffer: &mut [u8]) {
        let mut rest = buffer;
        for attribute in &self.attributes {
            let Some((own, tail)) = rest.split_at_mut_checked(attribute.buffer_len()) else {
                return;
            };
            attribute.emit(own);
            rest = tail;
        }
    }
}

impl ParseableParametrized<[u8], GenlHeader> for Message {
    fn parse_with_param(octets: &[u8], header: GenlHeader) -> Result<Self, DecodeError> {
        let attributes = NlasIterator::new(octets)
            .map_while(Result::ok)
            .filter_map(|nla: NlaBuffer<&[u8]>| Nl80211Attr::parse(&nla).ok())
            .collect();
        Ok(Self {
            command: Nl80211Command::from(header.cmd),
            attributes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(octets: &[u8]) -> Message {
        let header = GenlHeader {
            cmd: Nl80211Command::NewInterface.into(),
            version: 1,
        };
        Message::parse_with_param(octets, header).unwrap()
    }

    #[test]
    fn a_message_reads_back() {
        let message = Message::new(
            Nl80211Command::NewInterface,
            vec![
                Nl80211Attr::IfIndex(7),
                Nl80211Attr::Frame(vec![1, 2, 3]),
                flag(kind::CONTROL_PORT),
                Nl80211Attr::Mac([2; 6]),
            ],
        );
        let mut octets = vec![0; message.buffer_len()];
        message.emit(&mut octets);
        let found = parse(&octets);
        assert_eq!(found.command, Nl80211Command::NewInterface);
        assert_eq!(found.attributes, message.attributes);
        assert_eq!(found.interface(), Some(7));
        assert!(found.has(kind::CONTROL_PORT));
        assert!(!found.has(kind::TIMED_OUT));
    }

    #[test]
    fn an_attribute_of_another_form_costs_itself_alone() {
        // An interface number of one octet, a MAC address of two, then one that is sound.
        let octets = [
            5, 0, 3, 0, 7, 0, 0, 0, 6, 0, 6, 0, 1, 2, 0, 0, 6, 0, 33, 0, b'D', b'E', 0, 0,
        ];
        let found = parse(&octets);
        assert_eq!(found.interface(), None);
        assert_eq!(found.raw(kind::REG_ALPHA2), Some(b"DE".to_vec()));
        // One that is cut ends the list.
        assert_eq!(
            parse(&octets[..22]).raw(kind::REG_ALPHA2),
            Some(b"DE".to_vec())
        );
        assert_eq!(parse(&octets[..21]).attributes, []);
    }
}
