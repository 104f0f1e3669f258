//! Finding a text by words of it, whatever their case and accents: `releve` finds “Relève”.

/// What a reader looks for. An empty search finds everything.
pub(crate) struct Search(Vec<String>);

impl Search {
    /// A search for all words of a text.
    pub(crate) fn of(text: &str) -> Self {
        Self(plain(text).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether all its words are somewhere in these texts.
    pub(crate) fn finds<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let texts: Vec<String> = texts.into_iter().map(plain).collect();
        self.0.iter().all(|word| texts.iter().any(|text| text.contains(word)))
    }
}

/// A text in lower case without the accents of English and French.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => plain.push('a'),
            'ç' => plain.push('c'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'î' | 'ï' | 'í' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ô' | 'ö' | 'ó' | 'õ' => plain.push('o'),
            'ù' | 'û' | 'ü' | 'ú' => plain.push('u'),
            'ÿ' => plain.push('y'),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            '’' => plain.push('\''),
            _ => plain.push(letter),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_their_case_and_accents() {
        let texts = ["Relève et transmission", "Nos ateliers ferment", "L’ŒUVRE"];
        let check = |search, expected| assert_eq!(Search::of(search).finds(texts), expected);
        check("", true);
        check("  releve ", true);
        check("ATELIERS relève", true);
        check("l'oeuvre", true);
        check("ateliers tournée", false);
    }
}
