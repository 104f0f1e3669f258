use std::fmt::Display;

use super::*;
use crate::intake::Problem;

/// Says what a file was read as, one line per row, problem and ignored column.
fn told(bytes: &[u8]) -> Vec<String> {
    let intake = match read(bytes) {
        Ok(intake) => intake,
        Err(error) => return vec![format!("{}: {error}", error.code())],
    };
    let rows = intake.rows.iter().map(|row| told_row(row.line, &row.entry));
    let problems = intake.problems.iter().map(told_problem);
    let ignored = intake.ignored_columns.iter().map(|column| format!("ignored {column}"));
    rows.chain(problems).chain(ignored).collect()
}

fn told_row(line: u64, challenge: &StatedChallenge) -> String {
    fn or_dash(text: Option<&impl Display>) -> String {
        text.map_or("-".to_owned(), ToString::to_string)
    }
    let StatedChallenge { title, body, language, author, region, discipline } = challenge;
    let others = [
        or_dash(body.as_ref()),
        or_dash(language.as_ref()),
        or_dash(author.as_ref()),
        or_dash(region.as_ref()),
        or_dash(discipline.as_ref()),
    ];
    format!("{line} {title} / {}", others.join(" / "))
}

fn told_problem(problem: &Problem) -> String {
    let Problem { line, column, reason } = problem;
    format!("{line}! {} {}: {reason}", column.unwrap_or("row"), reason.code())
}

#[track_caller]
fn check(file: impl AsRef<[u8]>, expected: &[&str]) {
    assert_eq!(told(file.as_ref()), expected);
}

#[test]
fn columns_come_in_any_order_and_only_the_title_is_needed() {
    check(
        "discipline,title,region,language,author,body\nDance,Rents,Québec,fr-ca,Ada,Too high\n",
        &["2 Rents / Too high / fr-CA / Ada / Québec / Dance"],
    );
    check("title\nRents\n", &["2 Rents / - / - / - / - / -"]);
    check("title,body\nRents, \n", &["2 Rents / - / - / - / - / -"]);
    check(" Title ,\"BODY\"\nRents,High", &["2 Rents / High / - / - / - / -"]);
}

#[test]
fn the_first_line_shows_the_separator() {
    check("title;body\nRents, fees;High\n", &["2 Rents, fees / High / - / - / - / -"]);
    check("title\tbody\nRents; fees\tHigh\n", &["2 Rents; fees / High / - / - / - / -"]);
    check("note, old;title\n1;Rents\n", &["2 Rents / - / - / - / - / -", "ignored note, old"]);
}

#[test]
fn a_byte_order_mark_and_foreign_line_ends_make_no_difference() {
    let expected = &["2 Rents / High / - / - / - / -", "3 Fees / - / - / - / - / -"];
    check("title,body\nRents,High\nFees,\n", expected);
    check("\u{feff}title,body\r\nRents,High\r\nFees,\r\n", expected);
    check("title,body\rRents,High\rFees,\r", expected);
    check("\u{feff}title,body\nRents,High\nFees,", expected);
}

#[test]
fn quoted_fields_keep_separators_quotes_and_lines() {
    check(
        "title,body\n\"Rents, \"\"fair\"\" ones\",\"One\r\nTwo\"\n",
        &["2 Rents, \"fair\" ones / One\nTwo / - / - / - / -"],
    );
}

#[test]
fn lines_are_counted_as_an_editor_shows_them() {
    check(
        "\r\n\r\ntitle,body\r\nA,\"1\r\n2\r\n\r\n3\"\r\n\r\n , \r\nB,\r\n\"\",x\r\nC,\"4\n5\"\r\nD,\r\n",
        &[
            "4 A / 1\n2\n\n3 / - / - / - / -",
            "10 B / - / - / - / - / -",
            "12 C / 4\n5 / - / - / - / -",
            "14 D / - / - / - / - / -",
            "11! title text_empty: nothing was written",
        ],
    );
}

#[test]
fn a_bad_row_is_named_with_all_its_faults_and_the_rest_is_read() {
    check(
        "title,body,language\nA\u{7},ok,english!\nB,,en\nC\nD,ok,en,more\nE,,\n",
        &[
            "3 B / - / en / - / - / -",
            "6 E / - / - / - / - / -",
            "2! title text_forbidden_character: a control character is not taken",
            "2! language text_malformed: not well formed",
            "4! row row_field_count: 3 columns, but 1 in this row",
            "5! row row_field_count: 3 columns, but 4 in this row",
        ],
    );
    check(
        format!("title\n{}\n\"two\nlines\"\n", "x".repeat(121)),
        &[
            "2! title text_too_long: 121 characters, at most 120 are taken",
            "3! title text_many_lines: one line only",
        ],
    );
}

#[test]
fn a_row_that_repeats_another_is_a_problem_and_one_that_differs_anywhere_is_not() {
    check(
        "title,body,region\nA,x,\nA,y,\n A ,x,\nA,x,North\nA,x,\n",
        &[
            "2 A / x / - / - / - / -",
            "3 A / y / - / - / - / -",
            "5 A / x / - / - / North / -",
            "4! row row_duplicate: the same as line 2",
            "6! row row_duplicate: the same as line 2",
        ],
    );
}

#[test]
fn a_quotation_mark_that_never_closes_hides_no_rows_silently() {
    let told = "a quotation mark is never closed; nothing after this line was read";
    let problem = format!("3! row row_quote_open: {told}");
    check("title\nA\n\"B\nC\nD\n", &["2 A / - / - / - / - / -", &problem]);
    check("title\nA\n\"B\"\"", &["2 A / - / - / - / - / -", &problem]);
    check("title\nA\n\"B\"", &["2 A / - / - / - / - / -", "3 B / - / - / - / - / -"]);
    check(
        "\ntitle,\"body\nA,x\nB,y\n",
        &["file_quote_open: a quotation mark in line 2 is never closed"],
    );
    check("title\nA 5\" pipe\n", &["2 A 5\" pipe / - / - / - / - / -"]);
}

#[test]
fn unknown_columns_are_named_once_and_columns_without_a_name_are_passed_over() {
    check(
        "Votes,title, ,Date\n1,A,,x\n2,B,,y\n",
        &["2 A / - / - / - / - / -", "3 B / - / - / - / - / -", "ignored Votes", "ignored Date"],
    );
}

#[test]
fn a_first_line_without_a_title_or_with_two_is_refused() {
    check("name,text\nA,x\n", &["file_column_missing: the first line names no column \"title\""]);
    check(
        "title,body,Title\nA,x,y\n",
        &["file_column_repeated: the first line names the column \"title\" twice"],
    );
}

#[test]
fn a_file_without_challenges_is_empty_or_has_no_rows() {
    check("", &["file_empty: the file is empty"]);
    check("\u{feff} \r\n\n", &["file_empty: the file is empty"]);
    check("title,body\n\n,\n", &[]);
}

#[test]
fn text_in_another_encoding_is_refused_with_its_line() {
    let advice = "is not UTF-8: save the table as \"CSV UTF-8\"";
    let message = format!("file_not_utf8: line 3 {advice}");
    check(b"title\r\nRents\r\nQu\xe9bec\r\n", &[&message]);
    check(b"title\rRents\rQu\xe9bec\r", &[&message]);
    check(b"title\n\"Rents\nQu\xe9bec\"\n", &[&message]);
}

#[test]
fn a_file_that_is_something_else_is_refused_as_what_it_is() {
    let refusal = |what: &str| {
        format!("file_not_csv: this is {what}, not a CSV file: save the table as \"CSV UTF-8\"")
    };
    check(b"PK\x03\x04title,body", &[&refusal("a workbook or an archive")]);
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &[&refusal("a workbook or an archive")]);
    check(b"%PDF-1.7\ntitle\n", &[&refusal("a PDF document")]);
    check("\n<!doctype html><title>", &[&refusal("a web page or XML")]);
    check(b"\xff\xfet\0i\0t\0l\0e\0", &[&refusal("text in UTF-16")]);
    check(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &[&refusal("a file with bytes that no text has")]);
}

#[test]
fn limits_hold_to_the_row_and_to_the_byte() {
    let with_rows = |rows: usize| {
        let titles: Vec<_> = (0..rows).map(|row| row.to_string()).collect();
        format!("title\n{}\n", titles.join("\n"))
    };
    let count = |file: &str| read(file.as_bytes()).map(|intake| intake.rows.len());
    assert_eq!(count(&with_rows(ROWS_MAX)), Ok(ROWS_MAX));
    let refusal = FileError::TooManyRows { limit: ROWS_MAX };
    assert_eq!(count(&with_rows(ROWS_MAX + 1)), Err(refusal));

    let with_bytes = |bytes: usize| format!("title\nA{}", "\n".repeat(bytes - 7));
    assert_eq!(count(&with_bytes(FILE_BYTES_MAX)), Ok(1));
    let refusal = FileError::TooLarge { limit_bytes: FILE_BYTES_MAX };
    assert_eq!(count(&with_bytes(FILE_BYTES_MAX + 1)), Err(refusal));
}
