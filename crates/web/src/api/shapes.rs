//! The shapes of the documents that the API gives: those of the command line's `--json`, key by key.
//! That they are so is held against what the program really sends by its tests.

use super::shape::Key;
use super::shape::Shape::{self, Any, Flag, Keys, List, Maybe, Named, Text, Whole, Word};

const TEXTS: Shape = List(&Text);
const MAYBE_TEXT: Shape = Maybe(&Text);
const MAYBE_WHOLE: Shape = Maybe(&Whole);
const MAYBE_FLAG: Shape = Maybe(&Flag);

const SURE: Shape = Word(&["recalled", "low", "medium", "high"]);

/// Where something was learned. In a virtual home there is no field and no time.
const EVIDENCE: Shape = List(&Keys(&[
    ("field?", Text),
    ("source", Text),
    ("confidence", SURE),
    ("at?", Text),
]));

const WPS: Shape = Keys(&[
    ("on", MAYBE_FLAG),
    ("configured?", MAYBE_FLAG),
    ("locked?", MAYBE_FLAG),
    ("active?", MAYBE_TEXT),
    (
        "accepts?",
        Keys(&[
            ("device_pin", MAYBE_FLAG),
            ("router_pin", MAYBE_FLAG),
            ("button", MAYBE_FLAG),
        ]),
    ),
    ("unreadable?", Text),
    ("version?", Text),
    ("uuid?", MAYBE_TEXT),
    ("name?", MAYBE_TEXT),
    ("maker?", MAYBE_TEXT),
    ("model?", MAYBE_TEXT),
    ("authorized_macs?", TEXTS),
]);

const PRINTER: Shape = Keys(&[
    ("number?", MAYBE_WHOLE),
    ("name", MAYBE_TEXT),
    ("address", MAYBE_TEXT),
    ("addresses?", TEXTS),
    ("host?", MAYBE_TEXT),
    ("ipp?", MAYBE_TEXT),
    ("usb?", Flag),
    (
        "identity",
        Keys(&[
            ("maker?", MAYBE_TEXT),
            ("model?", MAYBE_TEXT),
            ("product_number?", MAYBE_TEXT),
            ("serial", MAYBE_TEXT),
            ("uuid?", MAYBE_TEXT),
            ("macs", TEXTS),
            (
                "firmware?",
                Keys(&[("version", MAYBE_TEXT), ("released", MAYBE_TEXT)]),
            ),
        ]),
    ),
    (
        "web?",
        Keys(&[("url", MAYBE_TEXT), ("dialects", Maybe(&TEXTS))]),
    ),
    (
        "wifi?",
        Keys(&[
            ("state", MAYBE_TEXT),
            ("ssid", MAYBE_TEXT),
            ("bssid", MAYBE_TEXT),
            ("channel", MAYBE_WHOLE),
            ("signal_dbm", MAYBE_WHOLE),
            ("wps_supported", MAYBE_FLAG),
            ("settable", MAYBE_FLAG),
        ]),
    ),
    (
        "own_network?",
        Maybe(&Keys(&[
            ("ssid", MAYBE_TEXT),
            ("bssid", MAYBE_TEXT),
            ("channel", MAYBE_WHOLE),
            ("signal_dbm", MAYBE_WHOLE),
        ])),
    ),
    ("asks?", Maybe(&Word(&["pin", "button", "nothing"]))),
    (
        "ways?",
        List(&Keys(&[
            ("way", Text),
            ("source", Text),
            ("says", MAYBE_TEXT),
            ("at", Text),
        ])),
    ),
    ("evidence", EVIDENCE),
]);

const ROUTER: Shape = Keys(&[
    ("number?", MAYBE_WHOLE),
    ("kind?", MAYBE_TEXT),
    (
        "driver",
        Keys(&[("name", MAYBE_TEXT), ("proof?", MAYBE_TEXT)]),
    ),
    ("name", MAYBE_TEXT),
    ("host", MAYBE_TEXT),
    ("address?", MAYBE_TEXT),
    ("mac?", MAYBE_TEXT),
    ("gateway", Flag),
    (
        "identity?",
        Keys(&[
            ("maker", MAYBE_TEXT),
            ("model", MAYBE_TEXT),
            ("firmware", MAYBE_TEXT),
            ("uuid", MAYBE_TEXT),
        ]),
    ),
    (
        "networks?",
        List(&Keys(&[
            ("handle", Text),
            ("ssid", MAYBE_TEXT),
            ("bssid", MAYBE_TEXT),
            ("band", MAYBE_TEXT),
            ("channel", MAYBE_WHOLE),
            ("waits_for_radar", MAYBE_FLAG),
            ("security", MAYBE_TEXT),
            ("pmf", MAYBE_TEXT),
            ("hidden", MAYBE_FLAG),
            ("mac_filter", Any),
            ("isolation", MAYBE_FLAG),
            ("wps", WPS),
        ])),
    ),
    (
        "drivers?",
        List(&Keys(&[
            ("kind", Text),
            ("address", Text),
            ("available", Flag),
            ("proof", MAYBE_TEXT),
            ("confidence", SURE),
            ("why", Text),
        ])),
    ),
    (
        "guide?",
        Maybe(&Keys(&[
            ("id", Text),
            ("name", Text),
            ("why", TEXTS),
            (
                "notes",
                Maybe(&List(&Keys(&[
                    ("text", Text),
                    ("confidence", SURE),
                    ("source", Text),
                ]))),
            ),
        ])),
    ),
    ("evidence", EVIDENCE),
]);

const NETWORK: Shape = Keys(&[
    ("ssid", MAYBE_TEXT),
    ("ssid_hex?", MAYBE_TEXT),
    ("bssid?", Text),
    ("band?", MAYBE_TEXT),
    ("channel", MAYBE_WHOLE),
    ("frequency?", Whole),
    ("signal_dbm?", MAYBE_WHOLE),
    ("age_ms?", MAYBE_WHOLE),
    ("connected?", Flag),
    ("security", MAYBE_TEXT),
    ("pmf?", MAYBE_TEXT),
    ("hidden?", MAYBE_FLAG),
    ("dfs?", MAYBE_FLAG),
    ("wps", WPS),
]);

/// `octopin.find/1`.
pub(super) const FIND: &[Key] = &[
    ("printers", Maybe(&List(&PRINTER))),
    ("routers", Maybe(&List(&ROUTER))),
    ("networks", Maybe(&List(&NETWORK))),
    (
        "radio?",
        Maybe(&Keys(&[
            ("interface", Text),
            ("mac", Text),
            ("country", MAYBE_TEXT),
            ("manager", MAYBE_TEXT),
        ])),
    ),
    ("scanned?", MAYBE_FLAG),
    ("note?", MAYBE_TEXT),
    (
        "search?",
        Maybe(&Keys(&[
            ("elapsed_ms", MAYBE_WHOLE),
            ("first_ms", MAYBE_WHOLE),
            ("swept", Maybe(&Keys(&[("tried", Whole), ("of", Whole)]))),
            ("troubles", TEXTS),
        ])),
    ),
    (
        "listened?",
        Maybe(&Keys(&[("channels", List(&Any)), ("trouble", MAYBE_TEXT)])),
    ),
    ("looking", Flag),
];

/// The same while a look begins.
pub(super) const LOOKING: &[Key] = &[("looking", Flag)];

const OPEN: Shape = Keys(&[
    ("way", Text),
    ("verb", Text),
    ("title", Text),
    ("certain", Flag),
    ("confidence", SURE),
    ("reasons_for", TEXTS),
    ("reasons_against", TEXTS),
    ("needs", TEXTS),
    ("changes", TEXTS),
    ("unknown", TEXTS),
]);

const SHUT: Shape = Keys(&[
    ("way", Text),
    ("verb", Text),
    ("title", Text),
    ("why", TEXTS),
    ("opens", TEXTS),
]);

/// `octopin.plan/1`.
pub(super) const PLAN: &[Key] = &[
    ("already", MAYBE_TEXT),
    ("ways", List(&OPEN)),
    ("ruled_out", List(&SHUT)),
    ("openings", TEXTS),
    ("otherwise", TEXTS),
];

/// A sentence by its name and what is in it, with its text in English.
const MESSAGE: Shape = Keys(&[("id", Text), ("args", Any), ("text", Text)]);

/// `octopin.findings/1`.
pub(super) const FINDINGS: &[Key] = &[(
    "findings",
    List(&Keys(&[
        ("code", Text),
        ("severity", Word(&["bad", "warning", "info"])),
        ("what", MESSAGE),
        ("fix", MESSAGE),
        ("advisories", TEXTS),
        (
            "evidence",
            List(&Keys(&[
                ("fact", Text),
                ("value", Text),
                ("source", Text),
                ("detail", Text),
                ("confidence", SURE),
                ("age_s", MAYBE_WHOLE),
            ])),
        ),
    ])),
)];

/// A way through a printer's menus.
const PATH: &[Key] = &[
    ("answer?", Word(&["shown", "printed", "not-evidenced"])),
    ("steps", TEXTS),
    ("keys", TEXTS),
    ("or", Maybe(&TEXTS)),
    ("see", MAYBE_TEXT),
    ("lasts", MAYBE_TEXT),
    ("confidence", SURE),
    ("sources", TEXTS),
    ("note", MAYBE_TEXT),
];

/// `octopin.where/1`.
pub(super) const WHERE: &[Key] = &[
    ("query", Text),
    ("family", Text),
    ("model", MAYBE_TEXT),
    ("panel", Text),
    ("pin", Keys(PATH)),
    ("button", Keys(PATH)),
    ("report", Keys(PATH)),
    ("restore", Keys(PATH)),
    ("confidence", SURE),
    ("sources", TEXTS),
    ("wireless", MAYBE_FLAG),
    ("wireless_note", MAYBE_TEXT),
    ("maker", Text),
    ("family_id", Text),
    ("family_confidence", SURE),
    ("dialect", Text),
    ("bands", Maybe(&TEXTS)),
    ("instead", Maybe(&TEXTS)),
    ("notes", TEXTS),
    (
        "lights",
        Maybe(&List(&Keys(&[("looks", Text), ("means", Text)]))),
    ),
    ("firmware", Maybe(&TEXTS)),
    (
        "setup_networks",
        List(&Keys(&[
            ("form", Text),
            ("about", Text),
            ("address", MAYBE_TEXT),
        ])),
    ),
    (
        "pins",
        List(&Keys(&[
            ("id", Text),
            ("name", Text),
            ("found", Text),
            ("belongs", Text),
            ("tell", Text),
            ("confidence", SURE),
        ])),
    ),
];

/// `octopin.pin/1`.
pub(super) const PIN: &[Key] = &[
    ("input", Text),
    ("digits", MAYBE_TEXT),
    ("valid", Flag),
    ("reason", MAYBE_TEXT),
    ("weak", MAYBE_FLAG),
];

const WHO: &[Key] = &[
    ("name", MAYBE_TEXT),
    ("address", MAYBE_TEXT),
    ("uuid", MAYBE_TEXT),
    ("serial", MAYBE_TEXT),
    ("macs", TEXTS),
];

/// A line of `octopin.join/1`, by the name of its event.
const EVENT: Shape = Named(
    &[("schema", Text), ("at_ms", Whole), ("step", Text)],
    "event",
    &[
        ("begin", &[]),
        ("printer", WHO),
        (
            "router",
            &[
                ("address", MAYBE_TEXT),
                ("name", MAYBE_TEXT),
                ("wps", MAYBE_FLAG),
            ],
        ),
        ("note", &[("text", Text)]),
        ("plan", PLAN),
        ("chosen", &[("way", Text), ("title", Text)]),
        ("changed", &[("what", Text)]),
        ("undone", &[("what", Text)]),
        ("not-undone", &[("what", Text), ("next", Text)]),
        (
            "do",
            &[
                ("deed", Word(&["start-pin", "press-button", "step"])),
                ("text", Text),
            ],
        ),
        ("router-pin", &[("pin", Text)]),
        ("waiting", &[("seconds", Whole)]),
        (
            "protocol",
            &[
                ("kind", Text),
                ("direction", Maybe(&Word(&["sent", "received"]))),
                ("mac", MAYBE_TEXT),
                ("bytes", MAYBE_WHOLE),
                ("text", Text),
            ],
        ),
        ("exchanged", &[("mac", MAYBE_TEXT)]),
        (
            "checked",
            &[
                ("found", Flag),
                ("address", MAYBE_TEXT),
                ("wifi", MAYBE_TEXT),
                ("ssid", MAYBE_TEXT),
                ("web", Flag),
                ("ipp", Flag),
                ("over_usb", Flag),
            ],
        ),
        (
            "finding",
            &[
                ("code", Text),
                ("severity", Text),
                ("text", Text),
                ("next", Text),
            ],
        ),
        (
            "end",
            &[
                (
                    "outcome",
                    Word(&["joined", "failed", "cancelled", "planned"]),
                ),
                ("way", MAYBE_TEXT),
                ("via", MAYBE_TEXT),
                ("printer", Maybe(&Keys(WHO))),
                ("verified", MAYBE_FLAG),
                ("code", MAYBE_TEXT),
                ("cause", MAYBE_TEXT),
                ("causes", TEXTS),
                ("why", MAYBE_TEXT),
                ("next", MAYBE_TEXT),
                ("otherwise", TEXTS),
                ("tried", Flag),
                ("undone", MAYBE_FLAG),
            ],
        ),
    ],
);

/// `octopin.job/1`.
pub(super) const JOB: &[Key] = &[
    ("run", MAYBE_WHOLE),
    ("way", Text),
    ("over", Flag),
    ("left_s", MAYBE_WHOLE),
    (
        "question",
        Maybe(&Keys(&[
            ("number", Whole),
            ("asks", Word(&["agree", "done", "see", "pin", "passphrase"])),
            ("text", MAYBE_TEXT),
            // What may be seen, where that is asked.
            ("answers", TEXTS),
        ])),
    ),
    ("events", List(&EVENT)),
];

const CHANGES: Shape = List(&Keys(&[
    ("id", Whole),
    ("run", MAYBE_WHOLE),
    ("router", Text),
    ("made", Text),
    ("what", Text),
    ("undo", Any),
    ("put_back", MAYBE_TEXT),
]));

const RUN: &[Key] = &[
    ("id", Whole),
    ("began", Text),
    ("ended", MAYBE_TEXT),
    ("command", Text),
    ("outcome", MAYBE_TEXT),
    ("code", MAYBE_TEXT),
    ("cause", MAYBE_TEXT),
    ("next", MAYBE_TEXT),
    ("device", MAYBE_TEXT),
    ("network", MAYBE_TEXT),
    // Of one run alone.
    (
        "events?",
        List(&Keys(&[("at_ms", Whole), ("event", Text), ("detail", Any)])),
    ),
    ("changes?", CHANGES),
    ("report?", Any),
];

/// `octopin.history/1`: the runs, and what was changed at routers.
pub(super) const HISTORY: &[Key] = &[("runs", List(&Keys(RUN))), ("changes", CHANGES)];

/// The same of one run, which has its changes in it.
pub(super) const HISTORY_OF_ONE: &[Key] = &[("runs", List(&Keys(RUN)))];

const PARTY: Shape = Keys(&[
    ("mac", MAYBE_TEXT),
    ("uuid", MAYBE_TEXT),
    ("address", MAYBE_TEXT),
    ("name", MAYBE_TEXT),
    ("maker", MAYBE_TEXT),
    ("model", MAYBE_TEXT),
    ("model_number", MAYBE_TEXT),
    ("serial", MAYBE_TEXT),
    ("version", MAYBE_TEXT),
]);

const HALVES: Shape = Keys(&[("first", MAYBE_FLAG), ("second", MAYBE_FLAG)]);

/// `octopin.explain/1`.
pub(super) const EXPLAIN: &[Key] = &[
    ("capture", Text),
    (
        "runs",
        List(&Keys(&[
            ("at_ms", Whole),
            ("took_ms", Whole),
            ("carrier", Text),
            ("role", Text),
            ("enrollee", PARTY),
            ("registrar", PARTY),
            ("access_point", MAYBE_TEXT),
            (
                "network",
                Keys(&[
                    ("ssid", MAYBE_TEXT),
                    ("frequency_mhz", MAYBE_WHOLE),
                    ("signal_dbm", MAYBE_WHOLE),
                    ("locked", MAYBE_FLAG),
                    ("waiting_for", Maybe(&Word(&["button", "pin", "nothing"]))),
                    ("wpa3_only", MAYBE_FLAG),
                    ("pmf_required", MAYBE_FLAG),
                ]),
            ),
            ("password_id", MAYBE_WHOLE),
            ("password", MAYBE_TEXT),
            ("outcome", Text),
            ("code", MAYBE_TEXT),
            ("config_error", MAYBE_WHOLE),
            ("half", MAYBE_TEXT),
            ("cause", Text),
            ("next", Text),
            ("quirks", TEXTS),
            ("retransmissions", Whole),
            (
                "messages",
                List(&Keys(&[
                    ("at_ms", Whole),
                    ("type", Text),
                    ("direction", Text),
                    ("bytes", Whole),
                    ("again", Whole),
                    ("fragments", Whole),
                    ("config_error", MAYBE_WHOLE),
                    ("status", MAYBE_WHOLE),
                    ("carries", MAYBE_TEXT),
                    ("notes", TEXTS),
                ])),
            ),
            ("more_messages", Whole),
            (
                "after",
                Keys(&[
                    ("looked", Whole),
                    ("joined", Flag),
                    ("bssid", MAYBE_TEXT),
                    ("ssid", MAYBE_TEXT),
                    ("refused_status", MAYBE_WHOLE),
                    ("key_exchanges", Whole),
                    ("left_reason", MAYBE_WHOLE),
                    (
                        "device_says",
                        Maybe(&Keys(&[
                            ("association_state", Whole),
                            ("config_error", Whole),
                        ])),
                    ),
                ]),
            ),
            (
                "checked",
                Maybe(&Keys(&[
                    ("key_fits", Flag),
                    (
                        "authenticators",
                        List(&Keys(&[("type", Text), ("right", Flag)])),
                    ),
                    ("enrollee_pin", HALVES),
                    ("registrar_pin", HALVES),
                ])),
            ),
        ])),
    ),
    ("packets", Whole),
    ("duration_ms", Whole),
    ("damaged", Flag),
    ("garbled_frames", Whole),
    (
        "unknown_link_type",
        Maybe(&Keys(&[("link_type", Any), ("packets", Whole)])),
    ),
    (
        "overlaps",
        List(&Keys(&[
            ("at_ms", Whole),
            ("of", Word(&["routers", "devices"])),
            ("macs", TEXTS),
        ])),
    ),
    (
        "findings",
        List(&Keys(&[
            ("at_ms", Whole),
            ("until_ms", Whole),
            ("outcome", Text),
            ("code", MAYBE_TEXT),
            ("routers", TEXTS),
            ("devices", TEXTS),
            ("device", MAYBE_TEXT),
            ("ssid", MAYBE_TEXT),
            ("times", MAYBE_WHOLE),
            ("status", MAYBE_WHOLE),
            ("text", Text),
            ("cause", Text),
            ("next", Text),
        ])),
    ),
];
