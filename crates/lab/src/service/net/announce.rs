//! Announces a device with DNS-SD on one interface.

use std::net::IpAddr;
use std::time::Duration;

use mdns_sd::{IfKind, ServiceDaemon, ServiceInfo};

use super::NetError;
use crate::service::printer::Announcement;

/// How long to wait for the farewell to be sent.
const FAREWELL: Duration = Duration::from_millis(500);

/// Services that are announced, until this is dropped.
pub struct Announcer {
    daemon: ServiceDaemon,
    names: Vec<String>,
}

impl std::fmt::Debug for Announcer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Announcer")
            .field("names", &self.names)
            .finish_non_exhaustive()
    }
}

/// Announces services on the interface that has this address.
///
/// # Errors
/// Multicast DNS cannot be used.
pub fn announce(ip: IpAddr, services: &[Announcement]) -> Result<Announcer, NetError> {
    let failed = |error: mdns_sd::Error| NetError::Announce(error.to_string());
    let daemon = ServiceDaemon::new().map_err(failed)?;
    daemon.disable_interface(IfKind::All).map_err(failed)?;
    daemon.enable_interface(ip).map_err(failed)?;
    let mut names = Vec::new();
    for service in services {
        let properties: Vec<(&str, &str)> = service
            .txt
            .iter()
            .map(|(key, value)| (*key, value.as_str()))
            .collect();
        let info = ServiceInfo::new(
            &format!("{}.local.", service.service),
            &service.name,
            &format!("{}.local.", service.host),
            ip,
            service.port,
            properties.as_slice(),
        )
        .map_err(failed)?;
        names.push(info.get_fullname().to_owned());
        daemon.register(info).map_err(failed)?;
    }
    Ok(Announcer { daemon, names })
}

impl Drop for Announcer {
    fn drop(&mut self) {
        // Saying good-bye is a courtesy: others forget the services by themselves later.
        for name in &self.names {
            if let Ok(done) = self.daemon.unregister(name) {
                let _ = done.recv_timeout(FAREWELL);
            }
        }
        let _ = self.daemon.shutdown();
    }
}
