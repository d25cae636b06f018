//! The one place that starts asynchronous work, and the signals that end it.

use std::future::Future;

use tokio::signal::unix::{SignalKind, signal};

use crate::exit::Stop;

/// Runs a job on this thread alone.
///
/// # Errors
/// The operating system refuses what a runtime needs.
pub(crate) fn block_on<T>(job: impl Future<Output = T>) -> Result<T, Stop> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            Stop::failed(
                "system",
                format!("the program cannot wait for events: {error}"),
                "close other programs and try again",
            )
        })?;
    Ok(runtime.block_on(job))
}

/// Completes when the user or the system asks the program to end: Ctrl-C or SIGTERM.
pub(crate) async fn asked_to_end() {
    let (Ok(mut interrupt), Ok(mut terminate)) = (
        signal(SignalKind::interrupt()),
        signal(SignalKind::terminate()),
    ) else {
        // Without a handler the signals end the program as they always do.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}
