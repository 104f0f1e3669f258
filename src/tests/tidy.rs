//! What the source of the engine promises about itself.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The longest file; most are far shorter.
const MOST_LINES: usize = 400;

/// Words that would bring the world or chance into the engine.
const FORBIDDEN: [&str; 10] = [
    "std::time",
    "std::env",
    "std::fs",
    "std::net",
    "std::thread",
    "SystemTime",
    "rand::",
    "async ",
    "HashMap",
    ".unwrap()",
];

/// Inexact numbers, which decide about themes alone.
const INEXACT: [&str; 2] = ["f32", "f64"];

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Every source file with its text.
fn sources() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 40, "the source was not found");
    files.into_iter().map(|file| (file.clone(), fs::read_to_string(&file).unwrap())).collect()
}

/// The engine alone: without the folder of tests and without the test module at a file's end.
fn engine() -> impl Iterator<Item = (PathBuf, String)> {
    let is_engine =
        |(file, _): &(PathBuf, String)| !file.components().any(|c| c.as_os_str() == "tests");
    sources().into_iter().filter(is_engine).map(|(file, text)| {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        (file, code)
    })
}

/// Whether a word stands in the code, comments left out.
fn has(code: &str, word: &str) -> bool {
    code.lines().any(|line| line.split("//").next().is_some_and(|code| code.contains(word)))
}

#[test]
fn the_engine_knows_no_world_and_no_chance() {
    let found: Vec<(PathBuf, &str)> = engine()
        .flat_map(|(file, code)| {
            FORBIDDEN
                .into_iter()
                .filter(move |word| has(&code, word))
                .map(move |word| (file.clone(), word))
        })
        .collect();
    assert_eq!(found, []);
}

#[test]
fn numbers_are_exact_outside_of_theming() {
    let exact = engine().filter(|(file, _)| {
        !file.components().any(|part| part.as_os_str() == "theming")
            && !file.ends_with("theming.rs")
            // Here they are refused.
            && !file.ends_with("record/canonical/serializer.rs")
    });
    let found: Vec<(PathBuf, &str)> = exact
        .flat_map(|(file, code)| {
            let inexact = INEXACT.into_iter().filter(move |word| has(&code, word));
            inexact.map(move |word| (file.clone(), word))
        })
        .collect();
    assert_eq!(found, []);
}

#[test]
fn every_file_is_short() {
    let long = |(file, text): (PathBuf, String)| {
        let lines = text.lines().count();
        (lines > MOST_LINES).then_some((file, lines))
    };
    assert_eq!(sources().into_iter().filter_map(long).collect::<Vec<_>>(), []);
}

#[test]
fn every_module_says_what_it_is() {
    let silent = |(file, text): (PathBuf, String)| (!text.starts_with("//!")).then_some(file);
    let silent: Vec<PathBuf> = sources().into_iter().filter_map(silent).collect();
    assert_eq!(silent, Vec::<PathBuf>::new());
}
