//! Comparing names as people and devices write them: `FRITZ!Box`, `fritz box` and `Fritzbox` are
//! one name, and `asus` is not in `pegasus`.

/// More of a text is not looked at: names are short, and the texts come from the network.
const MAX_CHARS: usize = 256;

/// A text without case, spaces and punctuation, with the places where its words began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Folded(Vec<Letter>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Letter {
    is: char,
    starts_word: bool,
}

impl Folded {
    /// Folds the first [`MAX_CHARS`] characters.
    pub(super) fn new(text: &str) -> Self {
        let mut letters = Vec::new();
        let mut starts_word = true;
        for is in text.chars().take(MAX_CHARS) {
            if is.is_alphanumeric() {
                letters.extend(is.to_lowercase().map(|is| Letter { is, starts_word }));
                starts_word = false;
            } else {
                starts_word = true;
            }
        }
        Self(letters)
    }

    /// Whether the pattern stands in the text, from the beginning of a word to the end of one.
    pub(super) fn has(&self, pattern: &Pattern) -> bool {
        (0..self.0.len()).any(|from| {
            let rest = self.0.get(from..).unwrap_or_default();
            rest.first().is_some_and(|first| first.starts_word) && pattern.opens(rest)
        })
    }

    /// Whether a word, or two words together, are the name but for a slip of the keyboard.
    pub(super) fn almost_has(&self, name: &Pattern) -> bool {
        let Some(wanted) = name.plain_text() else {
            return false;
        };
        let allowed = match wanted.len() {
            0..5 => return false,
            5..8 => 1,
            _ => 2,
        };
        let words = self.words();
        let pairs = words.windows(2).map(<[String]>::concat);
        words.iter().cloned().chain(pairs).any(|word| {
            let word: Vec<char> = word.chars().collect();
            word.first() == wanted.first() && distance(&word, &wanted) <= allowed
        })
    }

    fn words(&self) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        for letter in &self.0 {
            match words.last_mut() {
                Some(word) if !letter.starts_word => word.push(letter.is),
                _ => words.push(letter.is.to_string()),
            }
        }
        words
    }
}

/// A name to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    marks: Vec<Mark>,
    open_end: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Is(char),
    AnyDigit,
}

impl Pattern {
    /// Reads `SKY#####` or `Archer *`: `#` is a digit, `*` at the end is anything.
    pub(super) fn new(text: &str) -> Self {
        let (body, open_end) = match text.strip_suffix('*') {
            Some(body) => (body, true),
            None => (text, false),
        };
        let mut marks = Vec::new();
        for c in body.chars() {
            if c == '#' {
                marks.push(Mark::AnyDigit);
            } else if c.is_alphanumeric() {
                marks.extend(c.to_lowercase().map(Mark::Is));
            }
        }
        Self { marks, open_end }
    }

    /// How many characters it fixes; what fixes too few fits everything.
    pub(super) fn fixed(&self) -> usize {
        self.marks.len()
    }

    /// Whether its end is open.
    pub(super) const fn open_end(&self) -> bool {
        self.open_end
    }

    fn opens(&self, letters: &[Letter]) -> bool {
        let Some(head) = letters.get(..self.marks.len()) else {
            return false;
        };
        let same = |(mark, letter): (&Mark, &Letter)| match mark {
            Mark::Is(c) => *c == letter.is,
            Mark::AnyDigit => letter.is.is_ascii_digit(),
        };
        let ends_word = letters
            .get(self.marks.len())
            .is_none_or(|next| next.starts_word);
        self.marks.iter().zip(head).all(same) && (self.open_end || ends_word)
    }

    /// What it fixes, letter for letter, unless it has digits that may be any.
    fn plain_text(&self) -> Option<Vec<char>> {
        let plain = |mark: &Mark| match mark {
            Mark::Is(c) => Some(*c),
            Mark::AnyDigit => None,
        };
        self.marks.iter().map(plain).collect()
    }
}

/// How many letters must be added, dropped, changed or swapped with their neighbour.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut rows = vec![vec![0_usize; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = match (i, j) {
                (0, _) => j,
                (_, 0) => i,
                _ => {
                    let change = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let best = change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                    let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    if swapped {
                        best.min(rows[i - 2][j - 2] + 1)
                    } else {
                        best
                    }
                }
            };
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(text: &str, pattern: &str) -> bool {
        Folded::new(text).has(&Pattern::new(pattern))
    }

    #[test]
    fn case_spaces_and_punctuation_do_not_count() {
        for text in [
            "TP-LINK",
            "tp link",
            "TPLink",
            "TP-LINK TECHNOLOGIES CO.,LTD.",
        ] {
            assert!(has(text, "TP-Link"), "{text}");
        }
        for text in ["FRITZ!Box 7590", "Fritzbox", "my FRITZ Box"] {
            assert!(has(text, "FRITZ!Box"), "{text}");
        }
    }

    #[test]
    fn names_are_not_found_inside_words() {
        assert!(!has("Pegasus", "Asus"));
        assert!(!has("ASUSTOR", "Asus"));
        assert!(has("ASUSTeK", "Asus*"));
    }

    #[test]
    fn digits_and_open_ends() {
        assert!(has("SKY1A2B3", "SKY*"));
        assert!(has("NETGEAR42-5G", "NETGEAR##"));
        assert!(!has("NETGEAR4", "NETGEAR##"));
        assert!(!has("NETGEARxy", "NETGEAR##"));
        assert!(has("D-Link DIR-850L", "DIR-###*"));
        assert!(!has("DIRECT-3F-HP", "DIR-###*"));
    }

    #[test]
    fn slips_of_the_keyboard() {
        let almost = |text: &str, name: &str| Folded::new(text).almost_has(&Pattern::new(name));
        assert!(almost("Netgaer", "Netgear"));
        assert!(almost("Lynksys", "Linksys"));
        assert!(almost("TP Lnik", "TP-Link"));
        assert!(!almost("Asis", "Asus"), "too short to guess");
        assert!(
            almost("Netgaer router", "NETGEAR*"),
            "an open end is no part of the name"
        );
        assert!(!almost("Zinwell", "Zyxel"));
        assert!(!almost("Canon", "Cisco"));
    }

    #[test]
    fn a_long_text_is_cut() {
        let long = format!("{} asus", "x".repeat(MAX_CHARS));
        assert!(!has(&long, "asus"));
    }
}
