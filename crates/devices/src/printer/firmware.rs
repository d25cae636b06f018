//! The day of a firmware, where its version has it.

use jiff::civil::{Date, ISOWeekDate, Weekday};

/// When a firmware was released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Released {
    /// The day, or the Monday of the week.
    pub day: Date,
    /// Whether the version has only the week.
    pub week: bool,
}

impl Released {
    /// Whole weeks from then to `today`; none for a day that has not come.
    pub fn age_weeks(self, today: Date) -> Option<i32> {
        let days = self.day.until(today).ok()?.get_days();
        (days >= 0).then_some(days / 7)
    }
}

/// Reads the day out of a version.
///
/// Three forms are evidenced in recorded answers of real printers: `NLM2CN1716AR` and
/// `WEBPDLPP1N001.1709A.00` have year and ISO week in the one run of exactly four digits that a
/// letter follows; LaserJets have a date, `20170411`, and newer ones a date with the time,
/// `202607240158`. That the weeks are ISO weeks was checked against versions that come with a date.
/// Other forms (`2307781_551188`, `6.28.3.30`) say nothing.
pub fn released(version: &str) -> Option<Released> {
    let version = version.trim();
    if version.bytes().all(|b| b.is_ascii_digit()) {
        return matches!(version.len(), 8 | 12)
            .then(|| day(version.get(..8)?))
            .flatten();
    }
    let mut found = None;
    let mut rest = version;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let digits = rest.get(start..)?;
        let end = digits
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(digits.len());
        let (run, after) = digits.split_at_checked(end)?;
        let follows = after
            .chars()
            .next()
            .is_some_and(|c| c.is_ascii_alphabetic());
        if run.len() == 4 && follows {
            if found.is_some() {
                return None;
            }
            found = week(run);
        }
        rest = after;
    }
    found
}

fn day(text: &str) -> Option<Released> {
    let year = text.get(..4)?.parse().ok()?;
    let month = text.get(4..6)?.parse().ok()?;
    let day = text.get(6..8)?.parse().ok()?;
    if !(2000..=2099).contains(&year) {
        return None;
    }
    let day = Date::new(year, month, day).ok()?;
    Some(Released { day, week: false })
}

fn week(text: &str) -> Option<Released> {
    let year: i16 = text.get(..2)?.parse().ok()?;
    let week = text.get(2..)?.parse().ok()?;
    // Networked printers with such versions are younger.
    if year < 5 {
        return None;
    }
    let monday = ISOWeekDate::new(2000 + year, week, Weekday::Monday).ok()?;
    Some(Released {
        day: monday.date(),
        week: true,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_day_is_read_where_the_version_has_it_and_only_there() {
        for (version, expected) in [
            ("NLM2CN1716AR", Some((date(2017, 4, 17), true))),
            ("WEBPDLPP1N001.1709A.00", Some((date(2017, 2, 27), true))),
            // Came with the date 2026-06-04.
            ("MANHHIPP1N005.2623A.00", Some((date(2026, 6, 1), true))),
            // Came with the date code 202607240158.
            ("LWP1CN2630CR", Some((date(2026, 7, 20), true))),
            ("20170411", Some((date(2017, 4, 11), false))),
            ("202607240158", Some((date(2026, 7, 24), false))),
            ("2307781_551188", None),
            ("6.28.3.30", None),
            ("NLM2CN1799AR", None),
            ("20171341", None),
            ("99999999", None),
            ("1716A1717B", None),
            ("", None),
            ("1716", None),
            ("über1716ä", None),
        ] {
            let read = released(version).map(|r| (r.day, r.week));
            assert_eq!(read, expected, "{version}");
        }
    }

    #[test]
    fn the_age_is_in_whole_weeks_and_never_negative() {
        let read = released("NLM2CN1716AR").unwrap();
        assert_eq!(read.age_weeks(date(2017, 4, 30)), Some(1));
        assert_eq!(read.age_weeks(date(2018, 4, 16)), Some(52));
        assert_eq!(read.age_weeks(date(2017, 4, 16)), None);
    }
}
