//! Turns the messages of `locales` into one Rust function each.
//!
//! `fluent-typed` writes the functions. It refuses what it cannot read, what is there twice and what has no type; a
//! message that is missing in a language it would leave out with a warning. So the languages are compared here first,
//! and every difference ends the build with file and line: the same files, the same messages, the same variables.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};
use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

const LOCALES: &str = "locales";

/// The language with which the others are compared, and in whose comments the types of variables are read.
const FIRST_LANGUAGE: &str = "en";
const OTHER_LANGUAGES: [&str; 1] = ["fr"];

/// Lines for whoever edits the messages.
type Problems = Vec<String>;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={LOCALES}");
    match compare().and_then(|()| generate()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), Problems> {
    let out = env::var("OUT_DIR").map_err(|error| vec![error.to_string()])?;
    let options = BuildOptions::default()
        .with_locales_folder(LOCALES)
        .with_default_language(FIRST_LANGUAGE)
        .with_output_file_path(&format!("{out}/words.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/words.ftl")))
        .with_prefix("")
        .with_lint_level(LintLevel::Strict)
        // Both languages are written from left to right, and a mark inside a text would be copied with it.
        .without_bidi_isolation()
        .without_format();
    try_build_from_locales_folder(options).map_err(lines)
}

fn compare() -> Result<(), Problems> {
    let first = Catalogue::read(FIRST_LANGUAGE)?;
    let mut problems = Problems::new();
    for language in OTHER_LANGUAGES {
        let other = Catalogue::read(language)?;
        problems.extend(first.lacking_in(&other));
        problems.extend(other.lacking_in(&first));
        problems.extend(first.differing_in(&other));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The messages of one language, by file and name. An attribute is a message of its own.
struct Catalogue {
    folder: PathBuf,
    messages: BTreeMap<(String, String), Message>,
}

struct Message {
    line: usize,
    variables: BTreeSet<String>,
}

impl Catalogue {
    fn read(language: &str) -> Result<Self, Problems> {
        let folder = Path::new(LOCALES).join(language);
        let mut catalogue = Self { folder, messages: BTreeMap::new() };
        let mut problems = Problems::new();
        for file in files(&catalogue.folder).map_err(lines)? {
            problems.extend(catalogue.add(&file).err().unwrap_or_default());
        }
        if problems.is_empty() { Ok(catalogue) } else { Err(problems) }
    }

    fn add(&mut self, file: &str) -> Result<(), Problems> {
        let path = self.folder.join(file);
        let source = fs::read_to_string(&path).map_err(lines)?;
        let resource = parser::parse(source.as_str()).map_err(|(_, errors)| {
            let place = |offset| format!("{}:{}", path.display(), line(&source, offset));
            let problem =
                |error: parser::ParserError| format!("{}: {}", place(error.pos.start), error.kind);
            errors.into_iter().map(problem).collect::<Problems>()
        })?;
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let attributes = message.attributes.iter();
            let texts = message.value.iter().map(|value| (id.to_owned(), id, value)).chain(
                attributes.map(|it| (format!("{id}.{}", it.id.name), it.id.name, &it.value)),
            );
            for (name, written, text) in texts {
                let line = line(&source, written.as_ptr().addr() - source.as_ptr().addr());
                let mut variables = BTreeSet::new();
                collect_from_pattern(text, &mut variables);
                self.messages.insert((file.to_owned(), name), Message { line, variables });
            }
        }
        Ok(())
    }

    fn lacking_in(&self, other: &Self) -> Problems {
        let lacking = self.messages.iter().filter(|(key, _)| !other.messages.contains_key(key));
        lacking
            .map(|((file, name), message)| {
                let missing = other.folder.join(file);
                format!("{}: {name} is missing in {}", self.place(file, message), missing.display())
            })
            .collect()
    }

    fn differing_in(&self, other: &Self) -> Problems {
        let pairs = self.messages.iter().filter_map(|(key, message)| {
            let translated = other.messages.get(key)?;
            (message.variables != translated.variables).then_some((key, message, translated))
        });
        pairs
            .map(|((file, name), message, translated)| {
                format!(
                    "{}: {name} has the variables {:?}, and {:?} in {}",
                    other.place(file, translated),
                    translated.variables,
                    message.variables,
                    self.place(file, message),
                )
            })
            .collect()
    }

    fn place(&self, file: &str, message: &Message) -> String {
        format!("{}:{}", self.folder.join(file).display(), message.line)
    }
}

fn files(folder: &Path) -> io::Result<Vec<String>> {
    fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect()
}

/// The line, counted from 1, of a byte of a text.
fn line(source: &str, offset: usize) -> usize {
    source.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// An error that may take several lines.
fn lines(error: impl ToString) -> Problems {
    error.to_string().lines().map(str::to_owned).collect()
}

fn collect_from_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_from_expression(expression, variables);
        }
    }
}

fn collect_from_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_from_inline(inline, variables),
        Expression::Select { selector, variants } => {
            collect_from_inline(selector, variables);
            for variant in variants {
                collect_from_pattern(&variant.value, variables);
            }
        }
    }
}

fn collect_from_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    let arguments: Option<&CallArguments<&str>> = match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
            None
        }
        InlineExpression::Placeable { expression } => {
            collect_from_expression(expression, variables);
            None
        }
        InlineExpression::FunctionReference { arguments, .. } => Some(arguments),
        InlineExpression::TermReference { arguments, .. } => arguments.as_ref(),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. } => None,
    };
    for argument in arguments.into_iter().flat_map(|arguments| &arguments.positional) {
        collect_from_inline(argument, variables);
    }
}
