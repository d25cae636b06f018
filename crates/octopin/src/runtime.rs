//! The one place that starts asynchronous work, and the signals that end it.

use std::future::Future;

use text::msg;
use tokio::signal::unix::{SignalKind, signal};

use crate::exit::{Exit, Stop};

/// Runs a job on this thread alone.
///
/// # Errors
/// The operating system refuses what a runtime needs.
pub(crate) fn block_on<T>(job: impl Future<Output = T>) -> Result<T, Stop> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            let what = msg!("cmd-no-events", error = error.to_string());
            Stop::told(Exit::Failed, "system", &what)
        })?;
    Ok(runtime.block_on(job))
}

/// Catches Ctrl-C and SIGTERM from now on. What it returns completes when one of them comes.
///
/// Call it within a runtime, and before anything is said that makes a user or a script press Ctrl-C.
pub(crate) fn asked_to_end() -> impl Future<Output = ()> {
    let interrupt = signal(SignalKind::interrupt());
    let terminate = signal(SignalKind::terminate());
    async move {
        let (Ok(mut interrupt), Ok(mut terminate)) = (interrupt, terminate) else {
            // Without a handler the signals end the program as they always do.
            return std::future::pending().await;
        };
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    }
}
