//! The messages of one language, and how those of two differ.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

use fluent_syntax::{ast::Entry, parser};

use crate::{
    translations::{Problems, lines},
    uses::{TERM, Uses},
};

/// The messages and terms of one language, by file and name. An attribute counts as a message of its own.
pub(crate) struct Catalogue {
    folder: PathBuf,
    messages: BTreeMap<(String, String), Message>,
}

struct Message {
    line: usize,
    uses: Uses,
}

impl Catalogue {
    /// Reads every file of a language.
    pub(crate) fn read(locales: &str, language: &str) -> Result<Self, Problems> {
        let folder = Path::new(locales).join(language);
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
            let (sigil, id, value, attributes) = match entry {
                Entry::Message(it) => ("", &it.id, it.value.as_ref(), &it.attributes),
                Entry::Term(it) => (TERM, &it.id, Some(&it.value), &it.attributes),
                _ => continue,
            };
            let name = format!("{sigil}{}", id.name);
            let attributes = attributes
                .iter()
                .map(|it| (format!("{name}.{}", it.id.name), it.id.name, &it.value));
            let value = value.map(|value| (name.clone(), id.name, value));
            for (name, written, text) in value.into_iter().chain(attributes) {
                let line = line(&source, written.as_ptr().addr() - source.as_ptr().addr());
                let mut uses = Uses::default();
                uses.add_pattern(text);
                self.messages.insert((file.to_owned(), name), Message { line, uses });
            }
        }
        Ok(())
    }

    /// Messages that another language has not. Terms are a language's own.
    pub(crate) fn lacking_in(&self, other: &Self) -> Problems {
        let messages = self.messages.iter().filter(|((_, name), _)| !name.starts_with(TERM));
        let lacking = messages.filter(|(key, _)| !other.messages.contains_key(key));
        lacking
            .map(|((file, name), message)| {
                let missing = other.folder.join(file);
                format!("{}: {name} is missing in {}", self.place(file, message), missing.display())
            })
            .collect()
    }

    /// Mentions of what is no term of this language. Other messages cannot be mentioned: nobody would fill their
    /// variables.
    pub(crate) fn dangling(&self) -> Problems {
        let names = self.messages.keys().map(|(_, name)| name);
        let terms: BTreeSet<&String> = names.filter(|name| name.starts_with(TERM)).collect();
        let mentions = self.messages.iter().flat_map(|((file, _), message)| {
            message.uses.mentions.iter().map(move |mention| (file, message, mention))
        });
        mentions
            .filter(|(_, _, mention)| !terms.contains(mention))
            .map(|(file, message, mention)| {
                format!("{}: {mention} is no term", self.place(file, message))
            })
            .collect()
    }

    /// Messages that another language fills with other variables.
    pub(crate) fn differing_in(&self, other: &Self) -> Problems {
        let pairs = self.messages.iter().filter_map(|(key, message)| {
            let translated = other.messages.get(key)?;
            (message.uses.variables != translated.uses.variables)
                .then_some((key, message, translated))
        });
        pairs
            .map(|((file, name), message, translated)| {
                format!(
                    "{}: {name} has the variables {:?}, and {:?} in {}",
                    other.place(file, translated),
                    translated.uses.variables,
                    message.uses.variables,
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
