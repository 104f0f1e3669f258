//! Challenges of a headline and three paragraphs, put together from articles, as many as are wanted.
//!
//! A challenge is about one topic in one language. Its paragraphs are sentences of several articles on it, and like
//! people who write in a hurry it swaps two letters now and then, so that new words keep coming however many texts there
//! are.

use std::collections::BTreeMap;

use xtask::torture::seed::{Random, Seed};

use super::sets::{Article, Language, Text};

const PARAGRAPHS: usize = 3;

/// Sentences of a paragraph.
const SENTENCES: usize = 3;

/// One word in so many has two letters swapped.
const WORDS_PER_SLIP: u64 = 100;

/// An endless stream of challenges.
pub(super) struct Challenges<'a> {
    subjects: Vec<Vec<Source<'a>>>,
    random: Random,
}

struct Source<'a> {
    headline: &'a str,
    sentences: Vec<&'a str>,
}

impl<'a> Challenges<'a> {
    /// Streams with different numbers have no challenge in common.
    pub(super) fn of(articles: &'a [Article], seed: Seed, stream: u64) -> Self {
        let mut subjects: BTreeMap<(Language, &str), Vec<Source<'a>>> = BTreeMap::new();
        for article in articles {
            let sentences = article.text.split_inclusive(['.', '!', '?', '\n']).map(str::trim);
            let sentences: Vec<&str> = sentences.filter(|it| it.contains(' ')).collect();
            if !sentences.is_empty() {
                let source = Source { headline: &article.headline, sentences };
                subjects.entry((article.language, &article.topic)).or_default().push(source);
            }
        }
        Self { subjects: subjects.into_values().collect(), random: seed.stream(stream) }
    }

    pub(super) fn take(&mut self, count: usize) -> Vec<Text> {
        (0..count).map(|number| self.next(number)).collect()
    }

    /// The same, each cut off after so many of its characters, between `least` and all of them.
    pub(super) fn take_begun(&mut self, count: usize, least: usize) -> Vec<Text> {
        let mut texts = self.take(count);
        for text in &mut texts {
            let all = text.title.chars().count() + text.body.chars().count();
            let end = least + self.below(all.saturating_sub(least) + 1);
            let of_body = end.saturating_sub(text.title.chars().count());
            text.title = text.title.chars().take(end).collect();
            text.body = text.body.chars().take(of_body).collect();
        }
        texts
    }

    fn below(&mut self, limit: usize) -> usize {
        let drawn = u64::try_from(limit).map(|limit| self.random.below(limit));
        drawn.ok().and_then(|drawn| usize::try_from(drawn).ok()).unwrap_or(0)
    }

    fn next(&mut self, number: usize) -> Text {
        let subject = self.below(self.subjects.len());
        let headline = self.below(self.subjects[subject].len());
        let title = self.slipping(self.subjects[subject][headline].headline);
        let paragraphs: Vec<String> = (0..PARAGRAPHS).map(|_| self.paragraph(subject)).collect();
        Text { id: format!("c{number:06}"), title, body: paragraphs.join("\n\n") }
    }

    fn paragraph(&mut self, subject: usize) -> String {
        let sentences: Vec<String> = (0..SENTENCES)
            .map(|_| {
                let article = self.below(self.subjects[subject].len());
                let sentence = self.below(self.subjects[subject][article].sentences.len());
                self.slipping(self.subjects[subject][article].sentences[sentence])
            })
            .collect();
        sentences.join(" ")
    }

    fn slipping(&mut self, sentence: &str) -> String {
        let words: Vec<String> = sentence.split(' ').map(|word| self.slipped(word)).collect();
        words.join(" ")
    }

    fn slipped(&mut self, word: &str) -> String {
        let mut letters: Vec<char> = word.chars().collect();
        if 3 < letters.len() && self.random.below(WORDS_PER_SLIP) == 0 {
            let place = 1 + self.below(letters.len() - 2);
            letters.swap(place, place + 1);
        }
        letters.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn articles() -> Vec<Article> {
        let article = |topic: &str, word: &str| Article {
            topic: topic.to_owned(),
            language: Language::English,
            headline: format!("About {word}"),
            text: format!("Some say {word}. Others say no {word}!\nNobody knows why."),
        };
        vec![article("a", "halls"), article("a", "rooms"), article("b", "money")]
    }

    #[test]
    fn the_same_seed_makes_the_same_challenges() {
        let (articles, seed) = (articles(), "7".parse().unwrap());
        let made = |stream| {
            let texts = Challenges::of(&articles, seed, stream).take(20);
            texts.into_iter().map(|text| text.title + &text.body).collect::<Vec<_>>()
        };
        assert_eq!(made(1), made(1));
        assert_ne!(made(1), made(2));
        assert!(made(1).iter().all(|text| text.split("\n\n").count() == PARAGRAPHS));
    }

    #[test]
    fn what_is_begun_has_at_least_as_many_characters_as_asked_for() {
        let articles = articles();
        for text in Challenges::of(&articles, "7".parse().unwrap(), 1).take_begun(50, 20) {
            assert!(20 <= text.title.chars().count() + text.body.chars().count());
        }
    }
}
