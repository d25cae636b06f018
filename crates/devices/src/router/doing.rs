//! What a router is asked to do, as errors say it: "it refused to press its button".

use text::{Message, Tell};

/// Declares what a router can be asked to do, each with the name of its message.
macro_rules! doings {
    ($($name:ident: $id:literal,)*) => {
        /// What a router was to do. Its message fits behind "it refused to" in each language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the names say it, and the catalogue in full")]
        #[non_exhaustive]
        pub enum Doing {
            $($name,)*
        }

        impl Doing {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];
        }

        impl Tell for Doing {
            fn told(&self) -> Message {
                let id = match self {
                    $(Self::$name => $id,)*
                };
                Message::new(id, Vec::new())
            }
        }
    };
}

text::display_told!(Doing);

doings! {
    Answer: "device-do-answer",
    TellState: "device-do-tell-state",
    TellWpsState: "device-do-tell-wps-state",
    TellSettings: "device-do-tell-settings",
    TellWhatItIs: "device-do-tell-what-it-is",
    TellAddresses: "device-do-tell-addresses",
    TellWhatHappens: "device-do-tell-what-happens",
    TellRun: "device-do-tell-run",
    TellOwnPin: "device-do-tell-own-pin",
    TellVersion: "device-do-tell-version",
    TellChannel: "device-do-tell-channel",
    ListDevices: "device-do-list-devices",
    ListNetworks: "device-do-list-networks",
    ListObjects: "device-do-list-objects",
    NameAccessPoints: "device-do-name-access-points",
    DescribeItself: "device-do-describe-itself",
    LogIn: "device-do-log-in",
    BeginLogin: "device-do-begin-login",
    LogOut: "device-do-log-out",
    LetIn: "device-do-let-in",
    PressButton: "device-do-press-button",
    TakePin: "device-do-take-pin",
    TakeAPin: "device-do-take-a-pin",
    TakeFourDigits: "device-do-take-four-digits",
    TakeRegistrar: "device-do-take-registrar",
    WaitNoLonger: "device-do-wait-no-longer",
    BeToldToStop: "device-do-be-told-to-stop",
    EndRun: "device-do-end-run",
    UseOwnPin: "device-do-use-own-pin",
    MakePin: "device-do-make-pin",
    ForgetPin: "device-do-forget-pin",
    ForgetOwnPin: "device-do-forget-own-pin",
    MakeOrForgetPin: "device-do-make-or-forget-pin",
    MakeOrForgetRouterPin: "device-do-make-or-forget-router-pin",
    ChangeOwnPin: "device-do-change-own-pin",
    ChangeRouterPin: "device-do-change-router-pin",
    HoldOwnPinShortly: "device-do-hold-own-pin-shortly",
    SwitchOn: "device-do-switch-on",
    SwitchOff: "device-do-switch-off",
    Switch: "device-do-switch",
    PutSettingsBack: "device-do-put-settings-back",
    PutWpsBack: "device-do-put-wps-back",
    PutBackOthers: "device-do-put-back-others",
    UseSocket: "device-do-use-socket",
    LetDeviceIn: "device-do-let-device-in",
    AskHostapd: "device-do-ask-hostapd",
    EnterPin: "device-do-enter-pin",
    DoWps: "device-do-do-wps",
    BeLoggedInTo: "device-do-be-logged-in-to",
    BeAsked: "device-do-be-asked",
    ChangeSetting: "device-do-change-setting",
    ChangeSettings: "device-do-change-settings",
    TakeWpa2: "device-do-take-wpa2",
}

impl Doing {
    /// What it is to switch WPS.
    pub const fn switching(on: bool) -> Self {
        if on { Self::SwitchOn } else { Self::SwitchOff }
    }
}

#[cfg(test)]
mod tests {
    use text::Language;

    use super::*;

    #[test]
    fn each_is_said_in_every_language() {
        for doing in Doing::ALL {
            for language in Language::ALL {
                assert!(language.says(&doing.told()), "{doing:?}: {language:?}");
            }
        }
    }
}
