//! What is told while the search goes on: each printer when it is first seen.

use std::collections::HashSet;
use std::time::Duration;

use super::sighting::Sighting;

/// Which printers were told already.
#[derive(Debug, Default)]
pub struct Live {
    known: HashSet<String>,
}

impl Live {
    /// The line for a sighting `after` the beginning; `None` for what is no printer by itself, and
    /// for one that another way told of already.
    pub fn line(&mut self, sighting: &Sighting, after: Duration) -> Option<String> {
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
        let name = (sighting.name.as_deref().or(sighting.model.as_deref())).unwrap_or("a printer");
        let mut words = vec![name.to_owned()];
        if let (Some(model), true) = (&sighting.model, sighting.name.is_some())
            && model != name
        {
            words.push(model.clone());
        }
        words.extend(sighting.addresses.first().map(ToString::to_string));
        if sighting.addresses.is_empty() {
            words.push(sighting.says.clone());
        }
        let seconds = after.as_secs_f32();
        Some(format!(
            "{seconds:.1} s, {}: {}",
            sighting.way.name(),
            words.join(", ")
        ))
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
            sighting.says = "asks".to_owned();
            live.line(&sighting, after)
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
