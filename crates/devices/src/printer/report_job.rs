//! The reports that a printer can be asked to print about its network.

use text::Message;

/// A report that one printer offers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReportJob {
    /// Its name in the dialect, such as `wirelessNetworkPage`.
    pub id: String,
    /// Whether the printer says that it can be printed now.
    pub printable: bool,
}

/// A kind of report that matters for the network.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// The name on the command line and in JSON.
    pub name: &'static str,
    about: &'static str,
    /// What printers call it, the best first. LEDM: job types of `InternalPrintCap`; CDM: report
    /// ids.
    pub ids: &'static [&'static str],
}

/// The kinds that can be asked for, the most useful first. The names are those of recorded lists
/// of an HP Smart Tank 750 (LEDM) and a Smart Tank 580 (CDM). None is for the WPS PIN alone;
/// `wifiDirectPinCodePage` is about Wi-Fi Direct, another PIN, and is left out.
pub static KINDS: &[Kind] = &[
    Kind {
        name: "wireless",
        about: "device-report-wireless",
        ids: &["wirelessNetworkPage"],
    },
    Kind {
        name: "network",
        about: "device-report-network",
        ids: &["networkConfigurationReport", "networkDiagnosticPage"],
    },
    Kind {
        name: "summary",
        about: "device-report-summary",
        ids: &["networkSummaryPage", "networkSummary"],
    },
    Kind {
        name: "configuration",
        about: "device-report-configuration",
        ids: &["configurationReport", "configurationPage"],
    },
];

/// A kind by its name.
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

impl Kind {
    /// What it tells.
    pub const fn about(&self) -> Message {
        Message::new(self.about, Vec::new())
    }

    /// The job of this kind among those that a printer offers.
    pub fn among<'a>(&self, jobs: &'a [ReportJob]) -> Option<&'a ReportJob> {
        let find = |id: &&str| jobs.iter().find(|job| job.id == **id);
        self.ids.iter().find_map(find)
    }
}

impl ReportJob {
    /// Of which kind it is, where it is one that matters for the network.
    pub fn kind(&self) -> Option<&'static Kind> {
        KINDS
            .iter()
            .find(|kind| kind.ids.contains(&self.id.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_told_in_every_language() {
        for kind in KINDS {
            let all = text::Language::ALL.iter();
            assert!(
                all.into_iter().all(|language| language.says(&kind.about())),
                "{}",
                kind.name
            );
        }
    }

    #[test]
    fn a_kind_is_found_by_what_either_dialect_calls_it() {
        let job = |id: &str| ReportJob {
            id: id.to_owned(),
            printable: true,
        };
        let jobs = [job("cleaningPage"), job("networkDiagnosticPage")];
        let network = kind("network").unwrap();
        assert_eq!(network.among(&jobs).unwrap().id, "networkDiagnosticPage");
        assert!(kind("wireless").unwrap().among(&jobs).is_none());
        assert!(job("wifiDirectPinCodePage").kind().is_none());
    }
}
