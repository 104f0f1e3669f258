use super::*;
use crate::intake::Problem;

#[track_caller]
fn check_comments(file: &str, rows: &[&str], problems: &[&str]) {
    let told = |row: &Row<Comment>| {
        let Comment { number, moderation, title, body } = &row.entry;
        let body = if body.as_str() == title.as_str() { "the same" } else { body.as_str() };
        format!("{} #{number} {moderation:?} {title} / {body}", row.line)
    };
    check(read_comments(file.as_bytes()), told, rows, problems);
}

#[track_caller]
fn check_votes(file: &str, rows: &[&str], problems: &[&str]) {
    let told = |row: &Row<LastVote>| {
        let LastVote { voter, comment, vote } = row.entry;
        format!("{} {voter} on #{comment}: {vote:?}", row.line)
    };
    check(read_votes(file.as_bytes()), told, rows, problems);
}

#[track_caller]
fn check<Entry>(
    intake: Result<Intake<Entry>, FileError>,
    told: impl Fn(&Row<Entry>) -> String,
    rows: &[&str],
    problems: &[&str],
) {
    let intake = intake.map(|intake| {
        let told_problem = |problem: &Problem| {
            let column = problem.column.unwrap_or("row");
            format!("{} {column}: {}", problem.line, problem.reason)
        };
        let rows: Vec<_> = intake.rows.iter().map(told).collect();
        let problems: Vec<_> = intake.problems.iter().map(told_problem).collect();
        (rows, problems)
    });
    let owned = |lines: &[&str]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(intake, Ok((owned(rows), owned(problems))));
}

#[test]
fn comments_are_read_from_earlier_and_later_exports() {
    check_comments(
        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n\
         1483908221702,Mon Jan 09 03:43:41 WIB 2017,161,282,5,4,1,Rents are high.\n\
         1483404737048,Tue Jan 03 07:52:17 WIB 2017,159,282,16,2,-1,\"No, they\nare not.\n\"\n\
         1483404737048,Tue Jan 03 07:52:17 WIB 2017,0,282,16,2,0,\"So \"\"quiet\"\" here.\"\n",
        &[
            "2 #161 Accepted Rents are high. / the same",
            "3 #159 Declined No, they are not. / No, they\nare not.",
            "6 #0 Pending So \"quiet\" here. / the same",
        ],
        &[],
    );
    check_comments(
        "comment-id,moderated,is-meta,is-seed,comment-body\n7,1,false,true,Rents\n",
        &["2 #7 Accepted Rents / the same"],
        &[],
    );
}

#[test]
fn a_long_comment_gets_its_first_words_as_title_and_stays_whole() {
    let words = "Ten chars ".repeat(9);
    let row = format!("2 #1 Accepted {} / {}", words[..79].trim(), words.trim());
    check_comments(&format!("comment-id,moderated,comment-body\n1,1,{words}\n"), &[&row], &[]);
}

#[test]
fn comments_that_cannot_be_used_are_named() {
    check_comments(
        "comment-id,moderated,comment-body\n1,1,\" \n\"\nx,1,A\n-3,1,B\n4,2,C\n1,1,D\n5,1,E\n6,1,E\n5,0,F\n",
        &["8 #5 Accepted E / the same", "9 #6 Accepted E / the same"],
        &[
            "2 comment-body: nothing was written",
            "4 comment-id: not a whole number",
            "5 comment-id: not a whole number",
            "6 moderated: not one of 1, 0 and -1",
            "7 comment-id: the same number as line 2",
            "10 comment-id: the same number as line 8",
        ],
    );
}

#[test]
fn the_last_vote_is_the_latest_in_time_and_then_the_furthest_down() {
    check_votes(
        "timestamp,comment-id,voter-id,vote\n\
         30,1,8,1\n\
         20,1,8,-1\n\
         20,2,8,1\n\
         20,2,8,0\n\
         10,1,9,0\n\
         11,1,9,-1\n",
        &["2 8 on #1: Agree", "5 8 on #2: Pass", "7 9 on #1: Disagree"],
        &[],
    );
}

#[test]
fn a_vote_that_cannot_be_read_supersedes_nothing() {
    check_votes(
        "timestamp,comment-id,voter-id,vote\n10,1,8,1\n20,1,8,2\n,1,8,-1\n30,1,8\n",
        &["2 8 on #1: Agree"],
        &[
            "3 vote: not one of 1, 0 and -1",
            "4 timestamp: not a whole number",
            "5 row: 4 columns, but 3 in this row",
        ],
    );
}

#[test]
fn each_file_is_refused_in_place_of_the_other() {
    let comments = "comment-id,moderated,comment-body\n1,1,A\n";
    let votes = "timestamp,comment-id,voter-id,vote\n1,1,1,1\n";
    let missing = |column| Some(FileError::ColumnMissing { column });
    assert_eq!(read_comments(votes.as_bytes()).err(), missing(MODERATED));
    assert_eq!(read_votes(comments.as_bytes()).err(), missing(TIMESTAMP));
}
