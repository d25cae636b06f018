//! What the labels on printed pages are in each language.
//!
//! All texts here are [folded](super::fold): small letters without accents. Values are recognised by
//! their form wherever that is possible; the labels tell which of two addresses is which.

/// A value that a label stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Field {
    /// The printer's own MAC address.
    Mac,
    /// That of the access point.
    Bssid,
    Address,
    Mask,
    Gateway,
    Dns,
    Ssid,
    Channel,
    Signal,
    Hostname,
    Firmware,
    Model,
    Status,
    /// Other networks of the same name.
    SameName,
    /// How many networks were heard.
    Heard,
    /// A secret or number that is no WPS PIN: what stands behind it is never taken for one.
    Other,
}

/// A check of the wireless test report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Check {
    /// The radio is switched on.
    RadioOn,
    /// The radio works.
    RadioWorks,
    /// No network cable is plugged in.
    NoCable,
    /// The network's name was heard.
    NetworkFound,
    /// The security settings agree.
    Security,
    /// The other settings agree.
    Settings,
    /// Nothing filters the printer out.
    NoFilter,
    /// The printer is on the network.
    Connected,
    /// A check that the guide does not know.
    Unknown,
}

impl Check {
    /// A short stable name for JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RadioOn => "radio-on",
            Self::RadioWorks => "radio-works",
            Self::NoCable => "no-cable",
            Self::NetworkFound => "network-found",
            Self::Security => "security",
            Self::Settings => "settings",
            Self::NoFilter => "no-filter",
            Self::Connected => "connected",
            Self::Unknown => "unknown",
        }
    }
}

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CheckResult {
    /// It passed.
    Pass,
    /// It failed.
    Fail,
    /// It was not run, mostly because an earlier one failed.
    NotRun,
}

impl CheckResult {
    /// The word for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::NotRun => "not-run",
        }
    }
}

/// The labels of one language.
#[derive(Debug)]
pub(super) struct Language {
    /// Its two letters (ISO 639-1).
    pub(super) code: &'static str,
    pub(super) fields: &'static [(Field, &'static [&'static str])],
    /// Each check with the words that all stand in its line; the first that fits is taken.
    pub(super) checks: &'static [(Check, &'static [&'static str])],
    pub(super) results: &'static [(CheckResult, &'static [&'static str])],
    /// Words for the strength of a signal, as 1 (very low) to 5 (excellent).
    pub(super) strengths: &'static [(u8, &'static [&'static str])],
    pub(super) yes: &'static str,
    pub(super) no: &'static str,
}

use Check::{Connected, NetworkFound, NoCable, NoFilter, RadioOn, RadioWorks, Security, Settings};
use CheckResult::{Fail, NotRun, Pass};
use Field::{
    Address, Bssid, Channel, Dns, Firmware, Gateway, Heard, Hostname, Mac, Mask, Model, Other,
    SameName, Signal, Ssid, Status,
};

/// Every language that is known, English first.
pub(super) const LANGUAGES: &[Language] = &[
    Language {
        code: "en",
        fields: &[
            (
                Mac,
                &["hardware address (mac)", "hardware address", "mac address"],
            ),
            (
                Bssid,
                &[
                    "access point hw address",
                    "access point hardware address",
                    "bssid",
                ],
            ),
            (Address, &["ip address", "ipv4 address"]),
            (Mask, &["subnet mask"]),
            (Gateway, &["default gateway", "gateway"]),
            (
                Dns,
                &["primary dns server", "secondary dns server", "dns server"],
            ),
            (Ssid, &["network name (ssid)", "network name", "ssid"]),
            (Channel, &["channel"]),
            (Signal, &["signal strength"]),
            (Hostname, &["hostname", "host name"]),
            (
                Firmware,
                &["firmware revision", "firmware version", "firmware datecode"],
            ),
            (Model, &["product name", "model name", "model"]),
            (Status, &["network status", "wireless status", "status"]),
            (
                SameName,
                &[
                    "other networks with same name",
                    "other networks matching your ssid",
                    "same network name",
                ],
            ),
            (Heard, &["networks detected", "number of networks"]),
            (
                Other,
                &[
                    "printer pin",
                    "serial number",
                    "wi-fi direct password",
                    "claim code",
                    "password",
                    "total packets",
                    "formatter number",
                ],
            ),
        ],
        checks: &[
            (NoCable, &["cable"]),
            (NoFilter, &["filter"]),
            (RadioWorks, &["wireless", "working"]),
            (RadioOn, &["wireless", "on"]),
            (NetworkFound, &["network", "found"]),
            (Security, &["security"]),
            (Settings, &["configuration"]),
            (Connected, &["connected"]),
        ],
        results: &[
            (NotRun, &["not run", "not tested"]),
            (Fail, &["failed", "fail"]),
            (Pass, &["passed", "pass"]),
        ],
        strengths: &[
            (1, &["very low", "very weak"]),
            (2, &["low", "weak", "poor"]),
            (3, &["fair", "medium"]),
            (4, &["good"]),
            (5, &["excellent", "very good"]),
        ],
        yes: "yes",
        no: "no",
    },
    Language {
        code: "de",
        fields: &[
            (
                Mac,
                &["hardwareadresse (mac)", "hardwareadresse", "mac-adresse"],
            ),
            (
                Bssid,
                &[
                    "hw-adresse des zugriffspunkts",
                    "access point-hw-adresse",
                    "hardwareadresse des access points",
                ],
            ),
            (Address, &["ip-adresse", "ipv4-adresse"]),
            (Mask, &["subnetzmaske"]),
            (Gateway, &["standard-gateway", "standardgateway"]),
            (
                Dns,
                &["primarer dns-server", "sekundarer dns-server", "dns-server"],
            ),
            (Ssid, &["netzwerkname (ssid)", "netzwerkname"]),
            (Channel, &["kanal"]),
            (Signal, &["signalstarke"]),
            (Hostname, &["hostname"]),
            (
                Firmware,
                &["firmware-version", "firmwareversion", "firmware-revision"],
            ),
            (Model, &["produktname", "modellname", "modell"]),
            (Status, &["netzwerkstatus", "wireless-status", "status"]),
            (
                SameName,
                &[
                    "andere netzwerke mit gleichem namen",
                    "andere netzwerke mit dieser ssid",
                ],
            ),
            (Heard, &["erkannte netzwerke", "gefundene netzwerke"]),
            (
                Other,
                &[
                    "drucker-pin",
                    "seriennummer",
                    "wi-fi direct-kennwort",
                    "kennwort",
                    "pakete insgesamt",
                ],
            ),
        ],
        checks: &[
            (NoCable, &["kabel"]),
            (NoFilter, &["filter"]),
            (RadioWorks, &["funktioniert"]),
            (RadioOn, &["eingeschaltet"]),
            (NetworkFound, &["gefunden"]),
            (Security, &["sicherheit"]),
            (Settings, &["konfiguration"]),
            (Connected, &["verbunden"]),
        ],
        results: &[
            (NotRun, &["nicht ausgefuhrt"]),
            (Fail, &["nicht bestanden", "fehlgeschlagen", "fehler"]),
            (Pass, &["bestanden", "erfolgreich"]),
        ],
        strengths: &[
            (1, &["sehr schwach", "sehr niedrig"]),
            (2, &["schwach", "niedrig"]),
            (3, &["mittel", "ausreichend"]),
            (4, &["gut"]),
            (5, &["ausgezeichnet", "sehr gut"]),
        ],
        yes: "ja",
        no: "nein",
    },
    Language {
        code: "fr",
        fields: &[
            (
                Mac,
                &[
                    "adresse materielle (mac)",
                    "adresse materielle",
                    "adresse mac",
                ],
            ),
            (
                Bssid,
                &[
                    "adresse materielle du point d'acces",
                    "adresse mat. point d'acces",
                ],
            ),
            (Address, &["adresse ip", "adresse ipv4"]),
            (Mask, &["masque de sous-reseau"]),
            (Gateway, &["passerelle par defaut", "passerelle"]),
            (
                Dns,
                &[
                    "serveur dns principal",
                    "serveur dns secondaire",
                    "serveur dns",
                ],
            ),
            (
                Ssid,
                &[
                    "nom du reseau (ssid)",
                    "nom du reseau",
                    "nom de reseau (ssid)",
                    "nom reseau (ssid)",
                ],
            ),
            (Channel, &["canal"]),
            (
                Signal,
                &[
                    "intensite du signal",
                    "puissance du signal",
                    "force du signal",
                ],
            ),
            (Hostname, &["nom d'hote"]),
            (
                Firmware,
                &["version du micrologiciel", "revision du micrologiciel"],
            ),
            (Model, &["nom du produit", "nom du modele", "modele"]),
            (Status, &["etat du reseau", "etat sans fil", "etat"]),
            (
                SameName,
                &[
                    "autres reseaux de meme nom",
                    "autres reseaux portant le meme nom",
                ],
            ),
            (Heard, &["reseaux detectes"]),
            (
                Other,
                &[
                    "code pin de l'imprimante",
                    "pin de l'imprimante",
                    "numero de serie",
                    "mot de passe",
                    "total des paquets",
                ],
            ),
        ],
        checks: &[
            (NoCable, &["cable"]),
            (NoFilter, &["filtrage"]),
            (RadioWorks, &["sans fil", "fonctionn"]),
            (RadioOn, &["sans fil", "active"]),
            (NetworkFound, &["reseau", "trouve"]),
            (Security, &["securite"]),
            (Settings, &["configuration"]),
            (Connected, &["connecte"]),
        ],
        results: &[
            (NotRun, &["non execute", "non effectue"]),
            (Fail, &["echec", "echoue"]),
            (Pass, &["reussite", "reussi", "succes"]),
        ],
        strengths: &[
            (1, &["tres faible"]),
            (2, &["faible"]),
            (3, &["moyenne", "moyen"]),
            (4, &["bonne", "bon"]),
            (5, &["excellente", "excellent", "tres bonne"]),
        ],
        yes: "oui",
        no: "non",
    },
    Language {
        code: "es",
        fields: &[
            (
                Mac,
                &[
                    "direccion de hardware (mac)",
                    "direccion de hardware",
                    "direccion mac",
                ],
            ),
            (
                Bssid,
                &[
                    "direccion de hardware del punto de acceso",
                    "direccion hw del punto de acceso",
                ],
            ),
            (Address, &["direccion ip", "direccion ipv4"]),
            (Mask, &["mascara de subred"]),
            (
                Gateway,
                &[
                    "puerta de enlace predeterminada",
                    "puerta de enlace",
                    "pasarela",
                ],
            ),
            (
                Dns,
                &[
                    "servidor dns primario",
                    "servidor dns secundario",
                    "servidor dns",
                ],
            ),
            (
                Ssid,
                &[
                    "nombre de red (ssid)",
                    "nombre de la red (ssid)",
                    "nombre de red",
                ],
            ),
            (Channel, &["canal"]),
            (
                Signal,
                &[
                    "intensidad de la senal",
                    "potencia de la senal",
                    "intensidad de senal",
                ],
            ),
            (Hostname, &["nombre de host", "nombre del host"]),
            (
                Firmware,
                &[
                    "version de firmware",
                    "version del firmware",
                    "revision de firmware",
                ],
            ),
            (
                Model,
                &["nombre del producto", "nombre del modelo", "modelo"],
            ),
            (
                Status,
                &[
                    "estado de la red",
                    "estado de conexion inalambrica",
                    "estado",
                ],
            ),
            (SameName, &["otras redes con el mismo nombre"]),
            (Heard, &["redes detectadas"]),
            (
                Other,
                &[
                    "pin de la impresora",
                    "numero de serie",
                    "contrasena",
                    "total de paquetes",
                ],
            ),
        ],
        checks: &[
            (NoCable, &["cable"]),
            (NoFilter, &["filtr"]),
            (RadioWorks, &["inalambric", "funciona"]),
            (RadioOn, &["inalambric", "activ"]),
            (RadioOn, &["inalambric", "encendid"]),
            (NetworkFound, &["red", "encontrad"]),
            (Security, &["seguridad"]),
            (Settings, &["configuracion"]),
            (Connected, &["conectad"]),
        ],
        results: &[
            (NotRun, &["no ejecutado", "no ejecutada", "no realizado"]),
            (
                Fail,
                &["no superado", "no superada", "fallo", "error", "fallido"],
            ),
            (Pass, &["superado", "superada", "correcto", "aprobado"]),
        ],
        strengths: &[
            (1, &["muy baja", "muy bajo", "muy debil"]),
            (2, &["baja", "bajo", "debil"]),
            (3, &["media", "regular", "aceptable"]),
            (4, &["buena", "bueno"]),
            (5, &["excelente", "muy buena"]),
        ],
        yes: "si",
        no: "no",
    },
    Language {
        code: "it",
        fields: &[
            (
                Mac,
                &[
                    "indirizzo hardware (mac)",
                    "indirizzo hardware",
                    "indirizzo mac",
                ],
            ),
            (
                Bssid,
                &[
                    "indirizzo hw punto di accesso",
                    "indirizzo hardware del punto di accesso",
                ],
            ),
            (Address, &["indirizzo ip", "indirizzo ipv4"]),
            (Mask, &["maschera di sottorete", "subnet mask"]),
            (Gateway, &["gateway predefinito"]),
            (
                Dns,
                &["server dns primario", "server dns secondario", "server dns"],
            ),
            (
                Ssid,
                &[
                    "nome di rete (ssid)",
                    "nome della rete (ssid)",
                    "nome rete (ssid)",
                    "nome di rete",
                ],
            ),
            (Channel, &["canale"]),
            (
                Signal,
                &[
                    "potenza del segnale",
                    "intensita del segnale",
                    "intensita segnale",
                ],
            ),
            (Hostname, &["nome host"]),
            (
                Firmware,
                &[
                    "versione firmware",
                    "versione del firmware",
                    "revisione firmware",
                ],
            ),
            (
                Model,
                &[
                    "nome prodotto",
                    "nome del prodotto",
                    "nome modello",
                    "modello",
                ],
            ),
            (
                Status,
                &["stato della rete", "stato rete", "stato wireless", "stato"],
            ),
            (SameName, &["altre reti con lo stesso nome"]),
            (Heard, &["reti rilevate"]),
            (
                Other,
                &[
                    "pin della stampante",
                    "pin stampante",
                    "numero di serie",
                    "password",
                    "pacchetti totali",
                ],
            ),
        ],
        checks: &[
            (NoCable, &["cavo"]),
            (NoFilter, &["filtr"]),
            (RadioWorks, &["wireless", "funzion"]),
            (RadioOn, &["wireless", "attiv"]),
            (NetworkFound, &["rete", "trovat"]),
            (Security, &["sicurezza", "protezione"]),
            (Security, &["sicurezza"]),
            (Security, &["protezione"]),
            (Settings, &["configurazione"]),
            (Connected, &["conness"]),
            (Connected, &["collegat"]),
        ],
        results: &[
            (NotRun, &["non eseguito", "non eseguita"]),
            (
                Fail,
                &[
                    "non superato",
                    "non superata",
                    "non riuscito",
                    "fallito",
                    "errore",
                ],
            ),
            (Pass, &["superato", "superata", "riuscito"]),
        ],
        strengths: &[
            (1, &["molto basso", "molto bassa", "molto debole"]),
            (2, &["basso", "bassa", "debole"]),
            (3, &["discreto", "discreta", "medio", "media"]),
            (4, &["buono", "buona"]),
            (5, &["eccellente", "ottimo", "ottima"]),
        ],
        yes: "si",
        no: "no",
    },
    Language {
        code: "pt",
        fields: &[
            (
                Mac,
                &[
                    "endereco de hardware (mac)",
                    "endereco de hardware",
                    "endereco mac",
                ],
            ),
            (
                Bssid,
                &[
                    "endereco de hardware do ponto de acesso",
                    "endereco hw do ponto de acesso",
                ],
            ),
            (Address, &["endereco ip", "endereco ipv4"]),
            (Mask, &["mascara de sub-rede", "mascara de subrede"]),
            (Gateway, &["gateway padrao", "gateway predefinido"]),
            (
                Dns,
                &[
                    "servidor dns primario",
                    "servidor dns secundario",
                    "servidor dns",
                ],
            ),
            (
                Ssid,
                &["nome da rede (ssid)", "nome de rede (ssid)", "nome da rede"],
            ),
            (Channel, &["canal"]),
            (
                Signal,
                &[
                    "intensidade do sinal",
                    "potencia do sinal",
                    "forca do sinal",
                ],
            ),
            (Hostname, &["nome do host", "nome de host"]),
            (Firmware, &["versao do firmware", "revisao do firmware"]),
            (Model, &["nome do produto", "nome do modelo", "modelo"]),
            (
                Status,
                &[
                    "status da rede",
                    "estado da rede",
                    "status sem fio",
                    "status",
                ],
            ),
            (SameName, &["outras redes com o mesmo nome"]),
            (Heard, &["redes detectadas"]),
            (
                Other,
                &[
                    "pin da impressora",
                    "numero de serie",
                    "senha",
                    "palavra-passe",
                    "total de pacotes",
                ],
            ),
        ],
        checks: &[
            (NoCable, &["cabo"]),
            (NoFilter, &["filtr"]),
            (RadioWorks, &["sem fio", "funciona"]),
            (RadioOn, &["sem fio", "ligad"]),
            (RadioOn, &["sem fio", "ativad"]),
            (NetworkFound, &["rede", "encontrad"]),
            (Security, &["seguranca"]),
            (Settings, &["configuracao"]),
            (Connected, &["conectad"]),
        ],
        results: &[
            (NotRun, &["nao executado", "nao executada", "nao realizado"]),
            (Fail, &["reprovado", "falhou", "falha", "com falha"]),
            (Pass, &["aprovado", "passou", "bem-sucedido"]),
        ],
        strengths: &[
            (
                1,
                &["muito baixa", "muito baixo", "muito fraca", "muito fraco"],
            ),
            (2, &["baixa", "baixo", "fraca", "fraco"]),
            (3, &["regular", "razoavel", "media"]),
            (4, &["boa", "bom"]),
            (5, &["excelente", "muito boa"]),
        ],
        yes: "sim",
        no: "nao",
    },
    Language {
        code: "nl",
        fields: &[
            (Mac, &["hardwareadres (mac)", "hardwareadres", "mac-adres"]),
            (
                Bssid,
                &[
                    "hw-adres toegangspunt",
                    "hardwareadres van toegangspunt",
                    "hardwareadres toegangspunt",
                ],
            ),
            (Address, &["ip-adres", "ipv4-adres"]),
            (Mask, &["subnetmasker"]),
            (Gateway, &["standaardgateway", "standaard gateway"]),
            (
                Dns,
                &["primaire dns-server", "secundaire dns-server", "dns-server"],
            ),
            (Ssid, &["netwerknaam (ssid)", "netwerknaam"]),
            (Channel, &["kanaal"]),
            (Signal, &["signaalsterkte"]),
            (Hostname, &["hostnaam"]),
            (Firmware, &["firmwareversie", "firmwarerevisie"]),
            (Model, &["productnaam", "modelnaam"]),
            (Status, &["netwerkstatus", "draadloze status", "status"]),
            (SameName, &["andere netwerken met dezelfde naam"]),
            (Heard, &["gevonden netwerken", "gedetecteerde netwerken"]),
            (
                Other,
                &[
                    "printerpincode",
                    "printer-pincode",
                    "pincode van printer",
                    "serienummer",
                    "wachtwoord",
                    "totaal aantal pakketten",
                ],
            ),
        ],
        checks: &[
            (NoCable, &["kabel"]),
            (NoFilter, &["filter"]),
            (RadioWorks, &["draadloos", "werkt"]),
            (RadioOn, &["draadloos", "ingeschakeld"]),
            (RadioOn, &["draadloos", "aan"]),
            (NetworkFound, &["gevonden"]),
            (Security, &["beveiliging"]),
            (Settings, &["configuratie"]),
            (Connected, &["verbonden"]),
        ],
        results: &[
            (NotRun, &["niet uitgevoerd"]),
            (Fail, &["niet geslaagd", "mislukt", "fout"]),
            (Pass, &["geslaagd", "gelukt"]),
        ],
        strengths: &[
            (1, &["zeer laag", "zeer zwak"]),
            (2, &["laag", "zwak"]),
            (3, &["redelijk", "matig", "gemiddeld"]),
            (4, &["goed"]),
            (5, &["uitstekend", "zeer goed"]),
        ],
        yes: "ja",
        no: "nee",
    },
];
