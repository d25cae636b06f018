//! One connection to the kernel's nl80211: commands and their answers, and what the kernel tells of
//! itself.

use std::io;

use futures_util::StreamExt;
use text::msg;
use tokio::sync::mpsc::{self, UnboundedReceiver};
use tokio::task::JoinHandle;
use wl_nl80211::packet_core::{
    NLM_F_ACK, NLM_F_DUMP, NLM_F_REQUEST, NetlinkMessage, NetlinkPayload,
};
use wl_nl80211::packet_generic::GenlMessage;
use wl_nl80211::{Nl80211Attr, Nl80211Command, Nl80211Handle, Nl80211MulticastGroup};

use super::error::RadioError;
use super::message::Message;

/// The connection. Dropping it closes the socket, at which the kernel ends whatever belongs to it,
/// such as a connection to an access point that was made with `SOCKET_OWNER`.
#[derive(Debug)]
pub(crate) struct Socket {
    handle: Nl80211Handle,
    events: UnboundedReceiver<Message>,
    tasks: [JoinHandle<()>; 2],
    /// Whether EAPOL goes through nl80211 where the driver offers it.
    pub(crate) control_port: bool,
}

impl Drop for Socket {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl Socket {
    /// Connects, and joins the groups that tell of scans, connections and interfaces. Call it
    /// within a tokio runtime with I/O enabled.
    pub(crate) fn open() -> Result<Self, RadioError> {
        // Joined before anything is asked for, so that no event of ours can be missed.
        let groups = [
            Nl80211MulticastGroup::Scan,
            Nl80211MulticastGroup::Mlme,
            Nl80211MulticastGroup::Config,
        ];
        let (connection, handle, mut messages) = wl_nl80211::new_multicast_connection(&groups)
            .map_err(|error| match error.kind() {
                io::ErrorKind::NotFound => RadioError::NoWireless,
                _ => RadioError::system(
                    msg!("link-doing-netlink"),
                    &String::from(msg!("link-this-computer")),
                    error,
                ),
            })?;
        let (sender, events) = mpsc::unbounded_channel();
        let connection = tokio::spawn(connection);
        let forward = tokio::spawn(async move {
            while let Some((message, _)) = messages.next().await {
                let NetlinkPayload::InnerMessage(raw) = message.payload else {
                    continue;
                };
                let Ok(message) = raw.parse_into_genlmsg::<Message>() else {
                    continue;
                };
                if sender.send(message.payload).is_err() {
                    return;
                }
            }
        });
        Ok(Self {
            handle,
            events,
            tasks: [connection, forward],
            control_port: true,
        })
    }

    /// A command that has no answer but its success.
    pub(crate) async fn command(
        &self,
        command: Nl80211Command,
        attributes: Vec<Nl80211Attr>,
    ) -> io::Result<()> {
        self.send(Message::new(command, attributes), NLM_F_REQUEST | NLM_F_ACK)
            .await
            .map(drop)
    }

    /// A question with one answer.
    pub(crate) async fn get(
        &self,
        command: Nl80211Command,
        attributes: Vec<Nl80211Attr>,
    ) -> io::Result<Message> {
        let answers = self
            .send(Message::new(command, attributes), NLM_F_REQUEST)
            .await?;
        answers
            .into_iter()
            .next()
            .ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }

    /// A question with any number of answers.
    pub(crate) async fn dump(
        &self,
        command: Nl80211Command,
        attributes: Vec<Nl80211Attr>,
    ) -> io::Result<Vec<Message>> {
        self.send(
            Message::new(command, attributes),
            NLM_F_REQUEST | NLM_F_DUMP,
        )
        .await
    }

    async fn send(&self, message: Message, flags: u16) -> io::Result<Vec<Message>> {
        let mut request = NetlinkMessage::from(GenlMessage::from_payload(message));
        request.header.flags = flags;
        let mut handle = self.handle.handle.clone();
        let mut answers = Box::pin(handle.request(request).await.map_err(io::Error::other)?);
        let mut messages = Vec::new();
        while let Some(answer) = answers.next().await {
            match answer.map_err(io::Error::other)?.payload {
                NetlinkPayload::InnerMessage(message) => messages.push(message.payload),
                NetlinkPayload::Error(error) if error.code.is_some() => return Err(error.to_io()),
                _ => {}
            }
        }
        Ok(messages)
    }

    /// The next thing that the kernel tells of itself. Dropping the future loses nothing.
    pub(crate) async fn event(&mut self) -> io::Result<Message> {
        self.events
            .recv()
            .await
            .ok_or_else(|| io::ErrorKind::ConnectionAborted.into())
    }

    /// Forgets what the kernel told so far.
    pub(crate) fn forget_events(&mut self) {
        while self.events.try_recv().is_ok() {}
    }
}
