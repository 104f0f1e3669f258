use super::{
    written::{SUBJECT_CHARACTERS_MAX, shortened},
    *,
};

const LINK: &str = "https://pathways.example.org/l/abcDEF-_123";
const UNTIL: &str = "12 mars 2027, 18:00 (Europe/Paris)";

fn occasions(name: &str) -> Vec<(Occasion, Vec<&str>)> {
    let [campaign, challenge, into] = [name.to_owned(), name.to_owned(), "Lieux fermés".to_owned()];
    let (link, until) = (LINK.to_owned(), UNTIL.to_owned());
    let code = "012345".parse().unwrap();
    let sign_in = Occasion::SignIn { link: link.clone(), code };
    let invitation = Occasion::PanelInvitation {
        campaign: campaign.clone(),
        link: link.clone(),
        until: until.clone(),
    };
    let role = Occasion::RoleInvitation {
        campaign: campaign.clone(),
        role: Role::Chair,
        link: link.clone(),
        until: until.clone(),
    };
    let merge = |into| Occasion::MergeProposal {
        campaign: campaign.clone(),
        challenge: challenge.clone(),
        into,
        link: link.clone(),
        until: until.clone(),
    };
    let merges = [merge(Some(into.clone())), merge(None)];
    let merge_into = Occasion::MergeIntoYours {
        campaign: campaign.clone(),
        challenge: challenge.clone(),
        from: vec![Some(into.clone()), None],
        link: link.clone(),
        until: until.clone(),
    };
    let drafted = Occasion::TopicDrafted {
        campaign: campaign.clone(),
        challenge,
        topic: into,
        link: link.clone(),
    };
    let reminder = Occasion::Reminder {
        campaign: campaign.clone(),
        link: link.clone(),
        until: Some(until.clone()),
    };
    let open_ended =
        Occasion::Reminder { campaign: campaign.clone(), link: link.clone(), until: None };
    let receipt = Attachment { name: "receipt.tlog-proof".to_owned(), text: "a proof".to_owned() };
    let sealed = Occasion::Receipt { campaign: campaign.clone(), link: link.clone(), receipt };
    let panel = Occasion::PanelReminder { campaign, link, until: Some(until) };
    let [merge, merge_into_unread] = merges;
    vec![
        (sign_in, vec![LINK, "012345", "15 minutes"]),
        (invitation, vec![LINK, UNTIL]),
        (role, vec![LINK, UNTIL]),
        (merge, vec![LINK, UNTIL, "Lieux fermés"]),
        (merge_into_unread, vec![LINK, UNTIL]),
        (merge_into, vec![LINK, UNTIL, "Lieux fermés"]),
        (drafted, vec![LINK, "Lieux fermés"]),
        (reminder, vec![LINK, UNTIL]),
        (open_ended, vec![LINK]),
        (panel, vec![LINK, UNTIL]),
        (sealed, vec![LINK]),
    ]
}

fn letter(occasion: Occasion, language: Language) -> Letter {
    let signature = Signature {
        organiser: "Théâtre du Nord".to_owned(),
        answer_to: "hello@example.org".parse().unwrap(),
    };
    let record = Some("147 K7QF 2M9D 8XCR TY0W 5BHN PZ3E".parse().unwrap());
    Letter { to: "anna@example.org".parse().unwrap(), language, signature, occasion, record }
}

#[test]
fn every_letter_in_every_language_is_complete() {
    for (occasion, expected) in occasions("Démarches & délais") {
        let mut seen = Vec::new();
        for language in Language::ALL {
            let letter = letter(occasion.clone(), language);
            let Written { subject, body } = letter.write();
            let name = format!("{letter:?}:\n{subject}\n\n{body}");
            for part in &expected {
                assert!(body.contains(part), "{part} is missing in {name}");
            }
            for leftover in ["{", "}", "  ", "\t", "\r"] {
                assert!(!subject.contains(leftover) && !body.contains(leftover), "{name}");
            }
            assert!(subject.chars().count() <= SUBJECT_CHARACTERS_MAX, "{name}");
            let (_, signed) = body.rsplit_once("\n\n-- \n").unwrap();
            assert!(signed.contains("Théâtre du Nord"), "{name}");
            assert!(signed.contains("hello@example.org"), "{name}");
            assert!(signed.ends_with("147 K7QF 2M9D 8XCR TY0W 5BHN PZ3E"), "{name}");
            assert_eq!(body, body.trim(), "{name}");
            // A link ends its line, so that no mail program takes a mark for a part of it.
            assert!(body.contains(&format!("\n{LINK}\n")), "{name}");
            seen.push((subject, body));
        }
        assert_ne!(seen[0].0, seen[1].0);
        assert_ne!(seen[0].1, seen[1].1);
    }
}

#[test]
fn a_letter_about_no_campaign_has_no_fingerprint() {
    let (sign_in, _) = occasions("x").swap_remove(0);
    for language in Language::ALL {
        let letter = Letter { record: None, ..letter(sign_in.clone(), language) };
        let body = letter.write().body;
        assert!(body.ends_with("hello@example.org."), "{body}");
    }
}

#[test]
fn an_invitation_names_the_part_that_somebody_is_invited_to() {
    let (role, _) = occasions("x").swap_remove(2);
    for (language, part) in [(Language::En, "chair its panel"), (Language::Fr, "présider le jury")]
    {
        assert!(letter(role.clone(), language).write().body.contains(part));
    }
}

#[test]
fn a_name_of_any_length_leaves_a_subject_of_one_line() {
    for (occasion, _) in occasions(&"Où sont passés les ateliers ? ".repeat(10)) {
        for language in Language::ALL {
            let subject = letter(occasion.clone(), language).write().subject;
            assert!(subject.chars().count() <= SUBJECT_CHARACTERS_MAX, "{subject}");
        }
    }
    let called = |name: String| format!("A: {name}");
    assert_eq!(shortened(&"b".repeat(75), called), format!("A: {}", "b".repeat(75)));
    assert_eq!(shortened(&"b".repeat(76), called), format!("A: {}…", "b".repeat(74)));
}

#[test]
fn a_name_cannot_add_lines_to_a_letter() {
    for (occasion, _) in occasions("Fair\r\nBcc: eve@example.org\n\n-- \nEve") {
        for language in Language::ALL {
            let Written { subject, body } = letter(occasion.clone(), language).write();
            assert!(!subject.contains(char::is_control), "{subject:?}");
            assert!(!body.lines().any(|line| line.starts_with("Bcc:") || line == "Eve"), "{body}");
        }
    }
}

#[test]
fn french_marks_never_begin_a_line() {
    for (occasion, _) in occasions("Démarches") {
        let Written { subject, body } = letter(occasion, Language::Fr).write();
        for text in [subject, body] {
            for mark in [" :", " ;", " !", " ?", " »", "« "] {
                assert!(!text.contains(mark), "{mark:?} in {text}");
            }
            // Either a space that does not break or, in times and links, none at all.
            assert!(!text.contains("«D") && !text.contains("s»"), "{text}");
        }
    }
}

#[test]
fn french_letters_call_things_as_the_pages_do() {
    for (occasion, _) in occasions("Démarches") {
        let Written { subject, body } = letter(occasion, Language::Fr).write();
        for word in ["panel", "·", "lettre"] {
            assert!(!subject.contains(word) && !body.contains(word), "{word} in {subject}: {body}");
        }
    }
}

#[test]
fn letters_about_merges_offer_nothing_but_to_refuse() {
    for (occasion, _) in occasions("Steps") {
        let is_about_merge = occasion.name().starts_with("merge");
        for (language, refuse, agree) in
            [(Language::En, "refuse", "agree"), (Language::Fr, "refuser", "accepte")]
        {
            let Written { body, .. } = letter(occasion.clone(), language).write();
            if is_about_merge {
                assert!(body.contains(refuse) && !body.contains(agree), "{body}");
            }
        }
    }
}

#[test]
fn a_letter_is_not_shown_by_accident() {
    let (sign_in, _) = occasions("x").swap_remove(0);
    assert_eq!(format!("{:?}", letter(sign_in, Language::Fr)), "Letter(sign_in, fr)");
}
