//! Asking programs on the system's D-Bus.

use std::collections::HashMap;
use std::time::Duration;

use serde::Serialize;
use text::{Message, Tell, msg};
use tokio::time::timeout;
use zbus::Connection;
use zbus::connection::Builder;
use zbus::zvariant::{DynamicDeserialize, DynamicType};
use zbus::{OwnedObjectPath, OwnedVariant, Variant};

/// How long a call may take that only asks or sets something.
const CALL: Duration = Duration::from_secs(10);

/// How long connecting to the bus may take.
const CONNECT: Duration = Duration::from_secs(5);

const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Properties by name.
pub(super) type Properties = HashMap<String, OwnedVariant>;

/// Objects, their interfaces and those's properties, as an object manager lists them.
pub(super) type Objects = HashMap<OwnedObjectPath, HashMap<String, Properties>>;

/// Why a call failed.
#[derive(Debug)]
pub(super) struct Fault {
    /// The error's name on the bus; empty where none was told.
    name: String,
    why: Message,
}

impl Fault {
    /// What a program answered: a name and a text.
    pub(super) fn of(name: &str, text: &str) -> Self {
        let words = match text.trim_end_matches('.') {
            "" => name,
            text => text,
        };
        Self {
            name: name.to_owned(),
            why: Message::verbatim(words),
        }
    }

    fn late(doing: Message, limit: Duration) -> Self {
        Self {
            name: String::new(),
            why: msg!("link-no-bus-answer", doing, seconds = limit.as_secs()),
        }
    }

    /// Whether the caller lacks the right.
    pub(super) fn is_denied(&self) -> bool {
        self.name.ends_with("Denied") || self.name.ends_with("NotAuthorized")
    }

    /// Whether the last part of its name is `name`.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.rsplit('.').next() == Some(name)
    }
}

impl Tell for Fault {
    fn told(&self) -> Message {
        self.why.clone()
    }
}

impl From<zbus::Error> for Fault {
    fn from(error: zbus::Error) -> Self {
        match error {
            zbus::Error::MethodError(name, text, _) => {
                Self::of(name.as_str(), text.as_deref().unwrap_or_default())
            }
            error => Self::of("", &error.to_string()),
        }
    }
}

/// An interface of an object of a program.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target<'a> {
    pub(super) service: &'a str,
    pub(super) path: &'a str,
    pub(super) interface: &'a str,
}

/// The system's bus.
#[derive(Debug)]
pub(super) struct Bus(Connection);

impl Bus {
    /// Connects; needs no privilege.
    pub(super) async fn open() -> Result<Self, Fault> {
        let connecting = Builder::system().build();
        match timeout(CONNECT, connecting).await {
            Ok(connection) => Ok(Self(connection?)),
            Err(_) => Err(Fault::late(msg!("link-doing-dbus"), CONNECT)),
        }
    }

    /// Whether a program has this name. The question starts none, as a call to it may.
    pub(super) async fn has(&self, service: &str) -> bool {
        self.owner(service).await.is_ok()
    }

    /// The unique name of the program that has this name.
    pub(super) async fn owner(&self, service: &str) -> Result<String, Fault> {
        let bus = Target {
            service: "org.freedesktop.DBus",
            path: "/org/freedesktop/DBus",
            interface: "org.freedesktop.DBus",
        };
        self.call(bus, "GetNameOwner", &(service,)).await
    }

    /// Calls a method.
    pub(super) async fn call<B, R>(
        &self,
        target: Target<'_>,
        method: &str,
        body: &B,
    ) -> Result<R, Fault>
    where
        B: Serialize + DynamicType,
        R: for<'d> DynamicDeserialize<'d>,
    {
        self.call_within(CALL, target, method, body).await
    }

    /// Calls a method that answers only when something has happened.
    pub(super) async fn call_within<B, R>(
        &self,
        limit: Duration,
        target: Target<'_>,
        method: &str,
        body: &B,
    ) -> Result<R, Fault>
    where
        B: Serialize + DynamicType,
        R: for<'d> DynamicDeserialize<'d>,
    {
        let Target {
            service,
            path,
            interface,
        } = target;
        let calling = self
            .0
            .call_method(Some(service), path, Some(interface), method, body);
        let answer = timeout(limit, calling)
            .await
            .map_err(|_| Fault::late(Message::verbatim(method), limit))??;
        Ok(answer.body().deserialize()?)
    }

    /// Reads a property.
    pub(super) async fn get<T>(&self, target: Target<'_>, name: &str) -> Result<T, Fault>
    where
        T: TryFrom<OwnedVariant>,
        T::Error: Into<zbus::Error>,
    {
        let properties = Target {
            interface: PROPERTIES,
            ..target
        };
        let value: OwnedVariant = self
            .call(properties, "Get", &(target.interface, name))
            .await?;
        T::try_from(value).map_err(|error| Fault::from(error.into()))
    }

    /// Writes a property.
    pub(super) async fn set(
        &self,
        target: Target<'_>,
        name: &str,
        value: Variant<'_>,
    ) -> Result<(), Fault> {
        let properties = Target {
            interface: PROPERTIES,
            ..target
        };
        self.call(properties, "Set", &(target.interface, name, value))
            .await
    }

    /// The connection itself, for who serves an object on it.
    pub(super) const fn connection(&self) -> &Connection {
        &self.0
    }
}

/// A property as text.
pub(super) fn text<'a>(properties: &'a Properties, name: &str) -> Option<&'a str> {
    properties.get(name)?.downcast_ref().ok()
}

/// A property that names an object; `None` for "/", which stands for no object.
pub(super) fn object(properties: &Properties, name: &str) -> Option<OwnedObjectPath> {
    let path = OwnedObjectPath::try_from(properties.get(name)?.try_clone().ok()?).ok()?;
    (path.as_str() != "/").then_some(path)
}
