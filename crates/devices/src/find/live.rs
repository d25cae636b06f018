//! What is told while the search goes on: each printer when it is first seen.

use std::collections::HashSet;
use std::time::Duration;

use text::{Message, Value, msg};

use super::sighting::Sighting;

/// Which printers were told already.
#[derive(Debug, Default)]
pub struct Live {
    known: HashSet<String>,
}

impl Live {
    /// The line for a sighting `after` the beginning; `None` for what is no printer by itself, and
    /// for one that another way told of already.
    pub fn line(&mut self, sighting: &Sighting, after: Duration) -> Option<Message> {
        if !sighting.printer {
            return None;
        }
        let own = [&sighting.uuid, &sighting.serial, &sighting.ipp];
        let own = own.into_iter().flatten().cloned();
        let macs = sighting.macs.iter().map(ToString::to_string);
        let addresses = sighting.addresses.iter().map(ToString::to_string);
        let marks: Vec<String> = own.chain(macs).chain(addresses).collect();
        let told = marks.iter().any(|mark| self.known.contains(mark));
        self.known.extend(marks);
        if told {
            return None;
        }
        let called = sighting.name.as_ref().or(sighting.model.as_ref());
        let mut name = match called {
            Some(name) => Value::from(name),
            None => msg!("device-a-printer").into(),
        };
        if let (Some(own), Some(model)) = (&sighting.name, &sighting.model)
            && own != model
        {
            name = format!("{own}, {model}").into();
        }
        let place = match sighting.addresses.first() {
            Some(address) => Message::verbatim(address.to_string()),
            None => sighting.says.clone(),
        };
        let seconds = format!("{:.1}", after.as_secs_f32());
        let way = &sighting.way;
        Some(msg!("device-seen-after", seconds, way, name, place))
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::super::Way;
    use super::*;

    #[test]
    fn each_printer_is_told_once_however_it_is_seen() {
        let mut live = Live::default();
        let after = Duration::from_millis(170);
        let mut tell = |way, printer, uuid: Option<&str>, last: Option<u8>| {
            let mut sighting = Sighting::new(way, "", Timestamp::UNIX_EPOCH);
            sighting.printer = printer;
            sighting.name = Some("Study".to_owned());
            sighting.model = Some("ENVY 5640 series".to_owned());
            sighting.uuid = uuid.map(str::to_owned);
            sighting.addresses = last
                .map(|last| [192, 0, 2, last].into())
                .into_iter()
                .collect();
            sighting.says = Message::verbatim("asks");
            let told = live.line(&sighting, after);
            told.map(|told| told.english())
        };
        assert_eq!(tell(Way::Ssdp, false, None, Some(9)), None);
        let first = tell(Way::DnsSd, true, Some("u"), Some(1)).unwrap();
        assert_eq!(first, "0.2 s, DNS-SD: Study, ENVY 5640 series, 192.0.2.1");
        assert_eq!(tell(Way::Snmp, true, None, Some(1)), None);
        // By its UUID, which also makes its other address known.
        assert_eq!(tell(Way::WsDiscovery, true, Some("u"), Some(2)), None);
        assert_eq!(tell(Way::Snmp, true, None, Some(2)), None);
        let other = tell(Way::Probe, true, Some("w"), None).unwrap();
        assert_eq!(other, "0.2 s, WPS request: Study, ENVY 5640 series, asks");
    }
}
