//! What `octopin join` asks at a terminal before it looks: the password of a router that tells nothing
//! without one.

mod common;
#[path = "support/terminal.rs"]
mod terminal;

use common::{LabRouter, done_alone, in_state, status};
use link::PrivateDir;
use terminal::Terminal;

#[test]
fn the_password_of_the_router_is_asked_for_and_not_shown() {
    if done_alone("the_password_of_the_router_is_asked_for_and_not_shown") {
        return;
    }
    let router = LabRouter::start(&["--kind", "jnap"]);
    let state = PrivateDir::new("octopin-join-asks").expect("a directory");
    let address = router.address().to_owned();
    let plan = ["join", "127.0.0.1:9", "--router", &address, "--dry-run"];

    let Some(mut terminal) = Terminal::start(state.path(), 200, &plan) else {
        return;
    };
    terminal.until("password of");
    terminal.types(&router.password());
    let (screen, ended) = terminal.ended();
    assert_eq!(ended.code(), Some(0), "{screen}");
    assert!(!screen.contains(router.password().trim()), "{screen}");
    assert!(screen.contains(&address), "it is driven: {screen}");
    let lower = screen.to_lowercase();
    assert!(lower.contains("nothing was changed"), "{screen}");

    // Whoever has none is told that it is wanted.
    let mut terminal = Terminal::start(state.path(), 200, &plan).expect("as before");
    terminal.until("password of");
    terminal.types("\n");
    let (screen, ended) = terminal.ended();
    assert_eq!(ended.code(), Some(1), "{screen}");
    assert!(screen.contains("wants a password"), "{screen}");

    // A wrong one is not asked for again: routers count.
    let mut terminal = Terminal::start(state.path(), 200, &plan).expect("as before");
    terminal.until("password of");
    terminal.types("not-the-password\n");
    let (screen, ended) = terminal.ended();
    assert_eq!(ended.code(), Some(1), "{screen}");
    assert_eq!(screen.matches("password of").count(), 1, "{screen}");

    // Where nobody can be asked nothing waits, and one that was given is taken.
    let output = in_state(state.path(), &plan, "");
    assert_eq!(status(&output), 1);
    let given = [&plan[..], &["--password-file", "-"]].concat();
    let output = in_state(state.path(), &given, &router.password());
    assert_eq!(status(&output), 0);
}
