"""Topics: what becomes of a decision (SPEC 7.4)."""

from __future__ import annotations

from folding import Handler, Precondition, Step, at_least
from state import Topic

_WAYS = {("selected", "convening"), ("convening", "acting"), ("acting", "reported")}
_RUNNING = ("selected", "convening", "acting", "reported")


def _answers_hold(step: Step) -> None:
    known, answers = step.campaign.challenges, step.fact["answers"]
    holds = bool(answers) and len(set(answers)) == len(answers) and all(answer in known and known[answer].state == "accepted" for answer in answers)
    step.needs(holds, "act.object", "a topic answers accepted challenges, each once")


def _topic(step: Step, *stages: str) -> Topic | None:
    topic = step.campaign.topics.get(step.fact["topic"])
    step.needs(topic is not None and topic.stage in stages, "act.object", "no such topic in a state for this")
    return topic


def _drafted(step: Step) -> None:
    _answers_hold(step)
    if step.new_id(step.fact["topic"], step.campaign.topics):
        step.campaign.topics[step.fact["topic"]] = Topic(step.fact["answers"])


def _edited(step: Step) -> None:
    topic = _topic(step, "drafted")
    _answers_hold(step)
    if topic is not None:
        topic.answers, topic.version = step.fact["answers"], topic.version + 1


def _dropped(step: Step) -> None:
    if _topic(step, "drafted") is not None:
        del step.campaign.topics[step.fact["topic"]]


def _selected(step: Step) -> None:
    campaign, ident, item = step.campaign, step.fact["topic"], step.fact["item"]
    taken = {topic.item for topic in campaign.topics.values()}
    kind, _, own = item.partition(":")
    fits = ident == own and ident in campaign.topics if kind == "topic" else ident not in campaign.topics
    step.needs(item in campaign.chosen() and item not in taken and fits, "decision.topics")
    topic = campaign.topics.setdefault(ident, Topic(was_drafted=False))
    topic.stage, topic.item = "selected", item


def _released(step: Step) -> None:
    topic = _topic(step, *_RUNNING)
    if topic is None:
        return
    if topic.was_drafted:
        topic.stage, topic.item = "drafted", None
    else:
        del step.campaign.topics[step.fact["topic"]]


def _lead_assigned(step: Step) -> None:
    topic = _topic(step, *_RUNNING)
    if topic is not None:
        topic.lead = True


def _planned(step: Step) -> None:
    topic = _topic(step, *_RUNNING)
    if topic is not None:
        topic.date, topic.promise = "next_date" in step.fact, "promise" in step.fact


def _before(topic: Topic, to: str) -> list[Precondition]:
    """What is asked before a topic moves on."""
    if to == "convening":
        return [at_least("topic_lead", int(topic.lead)), at_least("topic_date", int(topic.date))]
    if to == "acting":
        return [at_least("topic_promise", int(topic.promise))]
    return [at_least("topic_news", int(topic.news))] if to == "reported" else []


def _moved(step: Step) -> None:
    topic, to = step.campaign.topics.get(step.fact["topic"]), step.fact["to"]
    if step.needs(topic is not None, "act.object", "no such topic"):
        if step.needs((topic.stage, to) in _WAYS, "act.object", "not a way of a topic"):
            step.preconditions(_before(topic, to))
        topic.stage = to


def _news_posted(step: Step) -> None:
    topic = _topic(step, *_RUNNING)
    if topic is not None:
        topic.news = True


HANDLERS: dict[str, Handler] = {
    "topic_drafted": _drafted,
    "topic_edited": _edited,
    "topic_dropped": _dropped,
    "topic_selected": _selected,
    "topic_released": _released,
    "lead_assigned": _lead_assigned,
    "topic_planned": _planned,
    "topic_moved": _moved,
    "news_posted": _news_posted,
}
