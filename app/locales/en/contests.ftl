# Questions that members raise against decisions, and their answers.

contests-title = Questions and answers
contests-lede = Members may question a decision in public. Somebody who did not take it answers in public.
contests-open-until = Questions can be raised until
# A date follows.
contests-closed-since = The time for questions ended on
contests-not-yet = There is no decision to question yet
# $span (String) - such as “14 days”
contests-not-yet-words = Once the decision is published, members can question it for { $span }.
contests-never = The rules of this campaign leave members no time to question its decision.
contests-raise = Question a decision
contests-raise-words = Your question and its answer are public. Your name is not shown.
contests-only-members = Members of the campaign may raise a question.
contests-subject = What do you question?
contests-reason = Why?
contests-reason-hint = What happened, and what should have. Please name no person.
contests-send = Send the question
contests-raised = Your question is public. It will be answered here.
contests-mine = your question
contests-erased = The words are not shown any more.
contests-waits = Waits for an answer
contests-withheld-disrespectful = The words are withheld: they attack people.
contests-withheld-personal = The words are withheld: they name or expose a person.
contests-withheld-readers = Only its author and whoever may answer it still read them:
contests-withhold = Withhold the words
    .open = Withhold the words…
    .words = The question stays, and is answered all the same. Its words leave this page and the record’s file; its author and whoever answers still read them. The record says why, and it cannot be taken back.
contests-withheld = The words are not public any more.

# What is questioned.
# $item (String) - the name of an item
contests-of-decline = That a challenge was declined: { $item }
# $items (String)
contests-of-merge = That something was merged or split: { $items }
# $item (String)
contests-of-conflict = How a conflict was handled: { $item }
# $item (String)
contests-of-conflict-run-off = How a conflict was handled in the run-off: { $item }
# $item (String)
contests-of-conflict-further = How a conflict was handled in the further round: { $item }
contests-of-count-members = The count of the members’ vote
contests-of-count-panel = The count of the panel’s vote
contests-of-count-run-off = The count of the run-off
contests-of-count-further = The count of the further round

contests-answer = Answer
contests-stands = The decision stands
contests-recount = It is counted again
contests-void = The decision is void
contests-to-answer = Answer this question
contests-not-own = Nobody answers a question about a decision of their own. Your answer is public, without your name.
contests-own-act = This is about an act of yours: somebody else has to answer it.
contests-outcome = What follows?
contests-choose-stands = The decision stands
contests-choose-recount = The round is counted again
contests-choose-void = The decision is void
contests-choose-void-hint = The campaign then goes back and decides anew.
contests-choose-void-hint-conflict = The campaign then goes back and votes anew. Before its box opens, the chair can record the conflict if the panelist does not declare it.
contests-choose-void-hint-decline = The campaign then goes back and votes anew. The challenge itself stays declined: there is no vote on it this time either.
contests-text = Your answer
contests-send-answer = Publish the answer
contests-answered = The answer is public.
