//! What a message takes from elsewhere.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, Identifier, InlineExpression, Pattern, PatternElement};

/// What stands before the name of a term.
pub(crate) const TERM: &str = "-";

/// What stands in the braces of a text.
#[derive(Default)]
pub(crate) struct Uses {
    pub(crate) variables: BTreeSet<String>,
    /// Messages and attributes, and terms with the dash before them.
    pub(crate) mentions: BTreeSet<String>,
}

impl Uses {
    /// Adds what a text takes.
    pub(crate) fn add_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.add_expression(expression);
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                for variant in variants {
                    self.add_pattern(&variant.value);
                }
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute } => {
                self.mention("", id, attribute.as_ref());
            }
            InlineExpression::TermReference { id, attribute, .. } => {
                self.mention(TERM, id, attribute.as_ref());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.add_inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn mention(
        &mut self,
        sigil: &str,
        id: &Identifier<&str>,
        attribute: Option<&Identifier<&str>>,
    ) {
        let attribute = attribute.map(|it| format!(".{}", it.name)).unwrap_or_default();
        self.mentions.insert(format!("{sigil}{}{attribute}", id.name));
    }
}
