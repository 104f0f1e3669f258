"""Topics, reasons and contests: what becomes of a decision, and how it is questioned (SPEC 6.2)."""

from __future__ import annotations

from campaign import Topic
from folding import Handler, Step, at_least

STAGES_OF_A_TOPIC = ("selected", "convening", "acting", "reported")


def _answers_hold(step: Step, answers: list[str]) -> bool:
    known = step.campaign.challenges
    return bool(answers) and all(answer in known and known[answer].state == "accepted" for answer in answers)


def _drafted(step: Step) -> None:
    step.needs(_answers_hold(step, step.fact["answers"]), "act.object", "a topic answers accepted challenges")
    if step.new_id(step.fact["topic"], [ident for ident, topic in step.campaign.topics.items() if topic.stage != "dropped"]):
        step.campaign.topics[step.fact["topic"]] = Topic(step.fact["answers"])


def _topic(step: Step, *stages: str) -> Topic | None:
    topic = step.campaign.topics.get(step.fact["topic"])
    holds = topic is not None and topic.stage in stages
    step.needs(holds, "act.object", "no such topic in a state for this")
    return topic if holds else None


def _edited(step: Step) -> None:
    topic = _topic(step, "drafted")
    step.needs(_answers_hold(step, step.fact["answers"]), "act.object", "a topic answers accepted challenges")
    if topic is not None:
        topic.answers, topic.version = step.fact["answers"], topic.version + 1


def _dropped(step: Step) -> None:
    topic = _topic(step, "drafted")
    if topic is not None:
        topic.stage = "dropped"


def _selected(step: Step) -> None:
    campaign, fact = step.campaign, step.fact
    taken = {topic.item for topic in campaign.topics.values() if topic.item is not None}
    step.needs(fact["item"] in campaign.chosen() and fact["item"] not in taken, "decision.topics")
    topic = campaign.topics.setdefault(fact["topic"], Topic())
    topic.stage, topic.item = "selected", fact["item"]


def _released(step: Step) -> None:
    topic = _topic(step, *STAGES_OF_A_TOPIC)
    if topic is not None:
        topic.stage, topic.item = ("drafted" if topic.item == f"topic:{step.fact['topic']}" else "released"), None


def _lead_assigned(step: Step) -> None:
    topic = _topic(step, *STAGES_OF_A_TOPIC)
    if topic is not None:
        topic.lead = True


def _planned(step: Step) -> None:
    topic = _topic(step, *STAGES_OF_A_TOPIC)
    if topic is not None:
        topic.date = "next_date" in step.fact
        topic.promise = topic.promise or "promise" in step.fact


def _moved(step: Step) -> None:
    topic = _topic(step, *STAGES_OF_A_TOPIC)
    if topic is None:
        return
    to = step.fact["to"]
    following = dict(zip(STAGES_OF_A_TOPIC, STAGES_OF_A_TOPIC[1:])).get(topic.stage)
    step.needs(to == following, "act.object", "not the next stage of a topic")
    step.preconditions({"convening": [at_least("topic_lead", int(topic.lead)), at_least("topic_date", int(topic.date))],
                        "acting": [at_least("topic_promise", int(topic.promise))],
                        "reported": [at_least("topic_news", int(topic.news))]}.get(to, []))
    topic.stage = to


def _news_posted(step: Step) -> None:
    topic = _topic(step, *STAGES_OF_A_TOPIC)
    if topic is not None:
        topic.news = True


def _contest_raised(step: Step) -> None:
    campaign, subject = step.campaign, step.fact["subject"]
    (kind, about), = subject.items()
    known = {"decline": campaign.challenges, "merge": campaign.lineages}.get(kind, campaign.rounds)
    holds = about[{"decline": "challenge", "merge": "merge"}.get(kind, "round")] in known
    in_time = step.at < campaign.stage_since + campaign.charter["contest_period"]
    step.needs(in_time, "act.object", "the time to contest is over")
    step.needs(holds, "act.object", "nothing of this kind to question")
    if step.new_id(step.fact["contest"], campaign.contests):
        campaign.contests[step.fact["contest"]] = {"answer": None, "settled": False, "about": about, "kind": kind}


def _contest_answered(step: Step) -> None:
    contest = step.campaign.contests.get(step.fact["contest"])
    if step.needs(contest is not None and contest["answer"] is None, "act.object", "no such contest that is open"):
        contest["answer"] = step.fact["outcome"]


def _contest_withheld(step: Step) -> None:
    step.needs(step.fact["contest"] in step.campaign.contests, "act.object", "no such contest")


def _revealed(step: Step) -> None:
    campaign, item = step.campaign, step.fact["item"]
    chosen = {own for found in campaign.live_rounds("panel") for own in found.chosen}
    step.needs(item in chosen and item not in campaign.revealed, "act.object", "not an item that was chosen and is not revealed yet")
    campaign.revealed.add(item)


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
    "contest_raised": _contest_raised,
    "contest_answered": _contest_answered,
    "contest_withheld": _contest_withheld,
    "item_revealed": _revealed,
}
