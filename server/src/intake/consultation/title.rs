//! A title for a comment that has none: its first words.

use pathways::text::{Body, TextError, Title};

/// The most characters of a title made from a comment.
const TITLE_CHARACTERS_MAX: usize = 80;

/// The first 80 characters of a comment, up to a word boundary.
///
/// Characters are Unicode scalar values of the comment in NFC and trimmed, which is what a [`Body`]
/// holds. A comment of no more than 80 characters is the title. Of a longer one, the characters
/// before the last white space among the first 81 are, so that a word which ends with the 80th
/// stays whole; without any white space there, the first 80 characters. White space at the end is
/// cut off, nothing is added, and every line break and tab becomes a space.
pub(super) fn title(comment: &Body) -> Result<Title, TextError> {
    let in_one_line = comment.as_str().replace(['\n', '\t'], " ");
    let mut cut = in_one_line.as_str();
    if let Some((limit, next)) = in_one_line.char_indices().nth(TITLE_CHARACTERS_MAX) {
        let through_next = in_one_line.get(..limit + next.len_utf8()).unwrap_or_default();
        let boundary = through_next.rfind(char::is_whitespace).unwrap_or(limit);
        cut = in_one_line.get(..boundary).unwrap_or_default();
    }
    cut.parse()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(comment: &str, expected: &str) {
        let title = comment.parse().and_then(|comment: Body| title(&comment));
        assert_eq!(title.as_ref().map(Title::as_str), Ok(expected), "{comment:?}");
    }

    #[test]
    fn a_short_comment_is_its_title() {
        check(" Studios are dear. \n", "Studios are dear.");
        let eighty = "x".repeat(80);
        check(&eighty, &eighty);
    }

    #[test]
    fn a_long_comment_is_cut_before_the_word_that_does_not_fit() {
        let seventy = "x".repeat(70);
        check(&format!("{seventy} long-worded end"), &seventy);
        check(&format!("{seventy}  long-worded end"), &seventy);
    }

    #[test]
    fn a_word_that_ends_with_the_eightieth_character_stays() {
        let eighty = format!("{} {}", "x".repeat(40), "y".repeat(39));
        check(&format!("{eighty} more"), &eighty);
        check(&format!("{eighty}z more"), &"x".repeat(40));
    }

    #[test]
    fn without_white_space_the_first_eighty_characters_are_the_title() {
        check(&"x".repeat(81), &"x".repeat(80));
        check(&format!("{} {}", "x".repeat(90), "y"), &"x".repeat(80));
    }

    #[test]
    fn characters_are_counted_after_composition() {
        check(&"e\u{301}".repeat(80), &"é".repeat(80));
        check(&"𝄞".repeat(81), &"𝄞".repeat(80));
    }

    #[test]
    fn line_breaks_and_tabs_become_spaces() {
        check("Rooms\nand\r\nrents\ttoo", "Rooms and rents too");
    }
}
