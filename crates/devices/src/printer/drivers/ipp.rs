//! IPP: one request brings everything.

use lan::http::{Scheme, Url, Writer};
use lan::ipp::IppError;
use lan::secret::Secret;

use super::{Capabilities, Heard, Plan, Printer, Refusal, Undo, Wish, Work};
use crate::printer::state::PrinterState;
use crate::printer::visit::ipp_trouble;
use crate::printer::{Dialect, Trouble, Visit, ipp};
use text::msg;

/// IPP.
pub(super) struct Ipp;

impl Printer for Ipp {
    fn dialect(&self) -> Dialect {
        Dialect::Ipp
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            set_wifi: true,
            ..Capabilities::default()
        }
    }

    fn snapshot<'a>(&'a self, visit: &'a mut Visit) -> Work<'a, Heard> {
        Box::pin(async move {
            match visit.ipp().await {
                Ok((_, attributes)) => {
                    let facts = ipp::attributes(&attributes);
                    if facts.is_empty() {
                        return Heard::Silent;
                    }
                    Heard::Spoken(vec![visit.reading(facts)])
                }
                Err(trouble) => {
                    visit.note(trouble);
                    Heard::Silent
                }
            }
        })
    }

    fn plan(&self, wish: &Wish, state: &PrinterState) -> Result<Plan, Refusal> {
        let Wish::Join { ssid, passphrase } = wish else {
            return Err(Refusal::new(
                "not-possible",
                msg!("device-refusal-ipp-report"),
            ));
        };
        if state.wifi.settable != Some(true) {
            return Err(Refusal::new(
                "not-settable",
                msg!("device-refusal-ipp-wifi"),
            ));
        }
        Ok(Plan {
            dialect: Dialect::Ipp,
            what: msg!("device-plan-ipp", ssid = ssid.escape_debug().to_string()),
            warnings: vec![msg!("device-plan-leaves")],
            steps: vec![super::Step {
                method: lan::http::WriteMethod::Post,
                // The address is that which answered; see `apply`.
                path: "Set-Printer-Attributes".to_owned(),
                content_type: "application/ipp",
                body: join_body(ssid, passphrase.as_ref()),
                otherwise: None,
            }],
        })
    }

    fn apply<'a>(
        &'a self,
        plan: &'a Plan,
        visit: &'a mut Visit,
    ) -> Work<'a, Result<Undo, Trouble>> {
        Box::pin(async move {
            visit.begin_anew();
            let (url, _) = visit.ipp().await?;
            let Some((ssid, passphrase)) = plan.steps.first().and_then(|s| split_body(&s.body))
            else {
                return Ok(Undo::Nothing);
            };
            let url = secured(visit, url).await?;
            if !url.scheme().is_tls() && !is_loopback(&url) && !visit.target().is_setup() {
                return Err(Trouble {
                    dialect: Dialect::Ipp,
                    asked: url.to_string(),
                    code: "not-encrypted",
                    text: Box::new(msg!("device-trouble-ipp-plain")),
                });
            }
            let request = ipp::set_wifi(&url, ssid, passphrase);
            let send = async |writer: Writer| lan::ipp::write(&writer, &url, &request).await;
            let answer = visit.write(send, IppError::over_http).await;
            answer
                .map(|_| Undo::Nothing)
                .map_err(|error| ipp_trouble(&url, &error))
        })
    }
}

/// Name and passphrase with an octet between that neither can have.
fn join_body(ssid: &str, passphrase: Option<&Secret>) -> zeroize::Zeroizing<Vec<u8>> {
    let passphrase = passphrase.map_or("", Secret::reveal);
    let mut body = zeroize::Zeroizing::new(Vec::with_capacity(ssid.len() + passphrase.len() + 1));
    body.extend_from_slice(ssid.as_bytes());
    body.push(0);
    body.extend_from_slice(passphrase.as_bytes());
    body
}

fn split_body(body: &[u8]) -> Option<(&str, &str)> {
    std::str::from_utf8(body).ok()?.split_once('\0')
}

/// The encrypted address of the same printer, where it answers there.
async fn secured(visit: &mut Visit, url: Url) -> Result<Url, Trouble> {
    if url.scheme().is_tls() {
        return Ok(url);
    }
    let tls = url.with_scheme(Scheme::Ipps, url.port());
    match visit.ipp_at(&tls).await {
        Ok(_) => Ok(tls),
        Err(trouble) if trouble.code == "certificate-changed" => Err(trouble),
        Err(_) => Ok(url),
    }
}

fn is_loopback(url: &Url) -> bool {
    url.host() == "localhost" || url.ip().is_some_and(|ip| ip.is_loopback())
}
