//! The names of makers, in the many forms in which devices write them.

/// Makers' names as they are written, and the one to use.
static MAKERS: &[(&str, &str)] = &[
    ("Hewlett-Packard", "HP"),
    ("Hewlett Packard", "HP"),
    ("HP Inc.", "HP"),
    ("HP", "HP"),
    ("Brother", "Brother"),
    ("Canon", "Canon"),
    ("Dell", "Dell"),
    ("EPSON", "Epson"),
    ("Kyocera", "Kyocera"),
    ("Lexmark", "Lexmark"),
    ("RICOH", "Ricoh"),
    ("Samsung", "Samsung"),
    ("Xerox", "Xerox"),
    ("Zebra", "Zebra"),
];

/// The usual form of a maker's name, where it is a known one. Blanks around it do not matter.
pub(crate) fn usual(name: &str) -> Option<&'static str> {
    let name = name.trim();
    let row = MAKERS
        .iter()
        .find(|(written, _)| written.eq_ignore_ascii_case(name));
    row.map(|(_, usual)| *usual)
}

/// The maker, where it is a known one, and the rest of a model's full name.
pub(crate) fn split(name: &str) -> (Option<&'static str>, &str) {
    let mut found = None;
    let mut rest = name;
    // Some printers say it twice: "HP HP LaserJet".
    while let Some((usual, after)) = MAKERS.iter().find_map(|(written, usual)| {
        let head = rest.get(..written.len())?;
        let after = rest.get(written.len()..)?;
        (head.eq_ignore_ascii_case(written) && after.starts_with([' ', '_']))
            .then(|| (*usual, after.trim_start_matches([' ', '_'])))
    }) {
        found = Some(usual);
        rest = after;
    }
    (found, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_maker_is_taken_from_the_model_s_name() {
        for (name, maker, model) in [
            ("HP ENVY 4500 series", Some("HP"), "ENVY 4500 series"),
            ("HP HP LaserJet M605", Some("HP"), "LaserJet M605"),
            ("Hewlett-Packard HP LaserJet", Some("HP"), "LaserJet"),
            ("HP Inc. HP LaserJet", Some("HP"), "LaserJet"),
            ("EPSON_WF-2630 Series", Some("Epson"), "WF-2630 Series"),
            ("HPE thing", None, "HPE thing"),
            ("Brother MFC-J870DW", Some("Brother"), "MFC-J870DW"),
            ("HP", None, "HP"),
            ("", None, ""),
        ] {
            assert_eq!(split(name), (maker, model), "{name}");
        }
    }

    #[test]
    fn a_name_alone_gets_its_usual_form() {
        assert_eq!(usual(" hewlett-packard "), Some("HP"));
        assert_eq!(usual("Epson"), Some("Epson"));
        assert_eq!(usual("Acme"), None);
    }
}
