//! Where this user's programs keep what they remember.

use std::ffi::OsString;
use std::path::PathBuf;

/// `$XDG_STATE_HOME/octopin`, else `~/.local/state/octopin` (XDG Base Directory Specification 0.8).
/// `None` where neither variable is set. Nothing is created.
pub fn state_dir() -> Option<PathBuf> {
    from(std::env::var_os("XDG_STATE_HOME"), std::env::var_os("HOME"))
}

/// A relative path in the variable is to be ignored, says the specification.
fn from(state: Option<OsString>, home: Option<OsString>) -> Option<PathBuf> {
    let absolute = |path: OsString| Some(PathBuf::from(path)).filter(|path| path.is_absolute());
    state
        .and_then(absolute)
        .or_else(|| Some(home.and_then(absolute)?.join(".local/state")))
        .map(|base| base.join("octopin"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_is_followed_where_it_is_absolute() {
        let at = |state: Option<&str>, home: Option<&str>| {
            from(state.map(Into::into), home.map(Into::into)).map(|path| path.display().to_string())
        };
        assert_eq!(at(Some("/s"), Some("/h")).as_deref(), Some("/s/octopin"));
        assert_eq!(
            at(Some("s"), Some("/h")).as_deref(),
            Some("/h/.local/state/octopin")
        );
        assert_eq!(at(None, None), None);
    }
}
