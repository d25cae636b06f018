//! A router without any interface for programs: a page for people, and WPS by hand.

use super::core::Core;
use super::kind::{Face, Kind};
use super::plan::Plan;
use crate::service::http::{Request, Response};

/// The row of this kind.
pub(super) static KIND: Kind = Kind {
    name: "plain",
    about: "lab-router-plain",
    maker: "Octopin lab",
    model: "Plain Router 1",
    firmware: "1.0",
    user: "admin",
    password: "plain-lab",
    address: "http://{http}/",
    networks: Plan::home,
    face: || Box::new(Plain),
};

#[derive(Debug)]
struct Plain;

impl Face for Plain {
    fn request(&mut self, core: &mut Core, request: &Request) -> Response {
        if request.path != "/" || !request.reads() {
            return Response::empty(404);
        }
        if !request.is_from(&core.user, &core.password) {
            return Response::empty(401).with("www-authenticate", "Basic realm=\"Plain Router 1\"");
        }
        Response::html(
            "<!DOCTYPE html>\n<html><head><title>Plain Router 1</title></head>\n\
             <body><h1>Plain Router 1</h1><p>To add a device, press the button on the back.</p>\
             </body></html>\n",
        )
    }
}
