//! Routers: what each accepts, and one driver for each way to talk to one.
//!
//! - [`driver`]: the trait that every driver has, what it can do, what happens during a run.
//! - [`state`]: what is known of a router; unknown stays unknown.
//! - [`address`]: the addresses that a user gives, one scheme a driver.
//! - [`identify`]: which router it is, and which driver fits.
//! - [`journal`]: what was changed, kept until it is put back.
//! - [`drivers`]: the list of drivers, and what each is given to reach its router.
//! - [`ssh`]: a shell on a router, for the drivers that need one.
//! - [`poll`]: watching those that send no events.
//! - one folder or file for each driver: [`hostapd`], [`openwrt`], [`upnp`].
//!   Those of the makers' own interfaces: [`freebox`], [`fritz`], [`jnap`], [`keenetic`],
//!   [`mikrotik`]; of the makers' own pages: [`asus`], [`tplink`]. By a gateway's own shell:
//!   [`tr181`].
//! - [`tokens`]: what a router gave this program once, kept where only this user can read it.
//!
//! A driver reads as it likes and changes only what it is asked to. [`driver::Undo`] says before a
//! change how to take it back; whoever asks for the change writes that down first.

pub mod address;
pub mod asus;
pub mod doing;
pub mod driver;
pub mod drivers;
pub mod error;
pub mod freebox;
pub mod fritz;
pub mod heard;
pub mod hostapd;
pub mod identify;
pub mod jnap;
pub mod journal;
pub mod keenetic;
pub mod kinds;
pub mod mikrotik;
pub mod openwrt;
pub mod poll;
mod radios;
mod session;
pub mod ssh;
pub mod state;
pub mod tokens;
pub mod tplink;
pub mod tr181;
pub mod upnp;
mod web;
