"""Tables of conversations: a question that names a subject of its own stands alone, one that does not carries it."""

from datetime import date

import pytest

from qa.domain import Question, Turn
from qa.followup import standalone

TODAY = date(2026, 11, 29)

# what was asked before, the question
ALONE = [
    (("Has China suspended its ban on gallium exports?", "And when does it end?"), "How many countrys are in the wasenaar arangement?"),
    (("When did China start to require licences for graphite exports?",), "How long do I boil an egg?"),
    (("What is the VEU programme?",), "Which Dutch machines need a licence?"),
    (("What did Japan announce in May 2023?",), "How many firms are on the Entity List?"),
    (("Is the affiliates rule in force?",), "Who makes lithography machines?"),
    (("What is a deemed export?",), "Can Huawei buy chips made with American tools?"),
    (("Which rare earths need a licence?",), "What happened to the AI diffusion framework?"),
    (("Which rare earths need a licence?",), "When was the diffusion rule withdrawn?"),
    (("Has China suspended its ban on gallium exports?",), "How much does a pint of milk cost?"),
    (("Has China suspended its ban on gallium exports?",), "Who won the world cup in 2018?"),
    (("What is License Exception NAC?",), "does the eu have a dual use list?"),
    (("What is License Exception NAC?",), "why was tungsten put under controle?"),
    (("When did India join the Wassenaar Arrangement?",), "What is the capital of France?"),
    (("Did the Netherlands restrict lithography machines?", "What about Japan?"), "What does the Entity List do?"),
    (("What is the VEU programme?", "Who lost it?"), "When did China ban antimony exports to the United States?"),
    (("What is the VEU programme?",), "Do Chinese graphite exporters need a licence?"),
    (("What changed for chips in October 2023?",), "How long is a Chinese export licence for rare earths valid?"),
    (("Is the affiliates rule in force?",), "Who is on China's unreliable entity list?"),
    (("Has China suspended its ban on gallium exports?", "And when does it end?"), "How many countries are in the Wassenaar Arrangement?"),
    (("When did China start to require licences for graphite exports?",), "how do i make pancakes?"),
    (("What does Announcement 46 of 2024 do?",), "Has China suspended its ban on gallium exports?"),
    (("What is the VEU programme?",), "Is there a rule on drones?"),
    (("What is the VEU programme?",), "What is the rule for encryption items?"),
    (("What is the VEU programme?",), "who controls antimony?"),
    (("What is the VEU programme?",), "does the ban on gallium still apply?"),
    (("What is a deemed export?",), "Which lithography tools need a Dutch licence?"),
    (("What is a deemed export?",), "what are superhard materials?"),
    (("What is a deemed export?",), "Are drones controlled?"),
    (("Is the affiliates rule in force?",), "what did the chip package of december 2024 change?"),
    (("Is the affiliates rule in force?",), "How tall is the Eiffel tower?"),
    (("Is the affiliates rule in force?",), "how long does a cat live?"),
    (("Is the affiliates rule in force?",), "What changed this month for semiconductors?"),
    (("Which rare earths need a licence?",), "who is on the unrelyable entity list?"),
    (("Which rare earths need a licence?",), "What is a validated end user?"),
    (("Which rare earths need a licence?",), "how do quantum computers work?"),
    (("What is License Exception NAC?",), "What is a foreign direct product?"),
    (("What is License Exception NAC?",), "Did Japan restrict chipmaking equipment?"),
    (("What is a deemed export?",), "How is titanium sponge regulated?"),
    (("What is a deemed export?", "who needs one?"), "When was ZTE fined?"),
    (("What changed in Q4 2022?",), "Is there a general licence for helium?"),
    (("Is the affiliates rule in force?",), "which lasers can i send to india"),
    (("Which rare earths need a licence?",), "Why did Commerce list Inspur?"),
    (("Which rare earths need a licence?",), "how many calories does a banana have?"),
    (("Which rare earths need a licence?",), "what's a red flag?"),
    (("Which rare earths need a licence?",), "who invented the telephone?"),
    (("What does the CBAM cover?",), "Did Vietnam lose its anti-dumping case on shrimp?"),
    (("What does the CBAM cover?",), "If I ship graphite electrodes to Japan, does it need a licence?"),
    (("What does the CBAM cover?",), "Is there a quota for mackerel?"),
    (("What does the CBAM cover?",), "When was the ban on antimony announced?"),
]  # fmt: skip

# what was asked before, the question, what is searched for
JOINED = [
    (("What is the VEU programme?",), "How many days notice?", "What is the VEU programme? How many days notice?"),
    (("What is the VEU programme?",), "How long does a review take?", "What is the VEU programme? How long does a review take?"),
    (("What is the VEU programme?",), "Who can apply?", "What is the VEU programme? Who can apply?"),
    (("What is the VEU programme?",), "Why was it changed?", "What is the VEU programme? Why was it changed?"),
    (("Is the affiliates rule in force?",), "Until when?", "Is the affiliates rule in force? Until when?"),
    (("Is the affiliates rule in force?",), "Who announced it?", "Is the affiliates rule in force? Who announced it?"),
    (("Is the affiliates rule in force?",), "What is the threshold?", "Is the affiliates rule in force? What is the threshold?"),
    (("Did the Netherlands restrict chipmaking equipment?", "what about Japan?"), "and when does it take effect?", "Did Japan restrict chipmaking equipment? And when does it take effect?"),
    (("Did the Netherlands restrict chipmaking equipment?", "what about Japan?", "and when does it take effect?"), "Who announced it?", "Did Japan restrict chipmaking equipment? Who announced it?"),
    (("Did the Netherlands restrict chipmaking equipment?", "what about Japan?", "and when does it take effect?", "Who announced it?"), "Does it name China?", "Did Japan restrict chipmaking equipment? Does it name China?"),
    (("How many countries are in the Wassenaar Arrangement?", "When did India join?"), "What about China?", "How many countries are in the Wassenaar Arrangement? When did China join?"),
    (("What is License Exception NAC?", "How many days notice?"), "and MED?", "What is License Exception MED? How many days notice?"),
    (("What did China announce about rare earths in October 2025?", "Is it suspended?"), "Until when?", "What did China announce about rare earths in October 2025? Is it suspended? Until when?"),
    (("What is a deemed export?",), "Does it apply to permanent residents?", "What is a deemed export? Does it apply to permanent residents?"),
    (("When did China put graphite under licence?",), "And antimony?", "When did China put antimony under licence?"),
    (("When did China put graphite under licence?", "And antimony?"), "And gallium?", "When did China put gallium under licence?"),
    (("When did China put graphite under licence?", "And antimony?"), "Who decides on the applications?", "When did China put antimony under licence? Who decides on the applications?"),
    (("What is the Entity List?",), "How does a company get off the list?", "What is the Entity List? How does a company get off the list?"),
    (("What is the Entity List?",), "how many companies are there?", "What is the Entity List? How many companies are there?"),
    (("What are the penalties for Russia exports?",), "And Belarus?", "What are the penalties for Belarus exports?"),
    (("What does the EU dual-use list update cover?",), "When does it enter into force?", "What does the EU dual-use list update cover? When does it enter into force?"),
    (("What does the EU dual-use list update cover?",), "Is quantum included?", "What does the EU dual-use list update cover? Is quantum included?"),
    (("What is the affiliates rule?", "Who is affected?", "Since when?"), "Is there an exception?", "What is the affiliates rule? Is there an exception?"),
    (("Has China suspended its ban on gallium exports?",), "Does the suspension cover germanium?", "Has China suspended its ban on gallium exports? Does the suspension cover germanium?"),
    (("Did the Netherlands restrict chip tools?", "what about Japan?", "and when does it take effect?", "Who announced it?"), "Does it name China?", "Did Japan restrict chip tools? Does it name China?"),
    (("What is License Exception NAC?",), "Is there a fee?", "What is License Exception NAC? Is there a fee?"),
    (("What is License Exception NAC?",), "How many days do they have to object?", "What is License Exception NAC? How many days do they have to object?"),
    (("What is the Wassenaar Arrangement?",), "When did India join?", "What is the Wassenaar Arrangement? When did India join?"),
    (("What is the Wassenaar Arrangement?",), "Is China a member?", "What is the Wassenaar Arrangement? Is China a member?"),
    (("What is the Wassenaar Arrangement?",), "how many members are there?", "What is the Wassenaar Arrangement? How many members are there?"),
    (("What is the Wassenaar Arrangement?",), "Which countries joined in 2017?", "What is the Wassenaar Arrangement? Which countries joined in 2017?"),
    (("Is Huawei on the Entity List?",), "When was Huawei added?", "Is Huawei on the Entity List? When was Huawei added?"),
    (("What does the graphite announcement cover?",), "Are synthetic forms included?", "What does the graphite announcement cover? Are synthetic forms included?"),
    (("What does the graphite announcement cover?",), "How does an exporter apply for a licence?", "What does the graphite announcement cover? How does an exporter apply for a licence?"),
    (("What does the graphite announcement cover?",), "Which documents are required?", "What does the graphite announcement cover? Which documents are required?"),
    (("What does the graphite announcement cover?",), "What are the penalties?", "What does the graphite announcement cover? What are the penalties?"),
    (("What is the EU dual-use list?", "Who updates it?"), "How often?", "What is the EU dual-use list? Who updates it? How often?"),
    (("What is the EU dual-use list?",), "Who decides?", "What is the EU dual-use list? Who decides?"),
    (("What is a deemed export?",), "What are the exceptions?", "What is a deemed export? What are the exceptions?"),
    (("What is a deemed export?",), "Is object code covered?", "What is a deemed export? Is object code covered?"),
    (("Which companies lost VEU status?", "When was it announced?"), "Do they need licences now?", "Which companies lost VEU status? Do they need licences now?"),
    (("What happened to the AI diffusion rule?", "When was that?"), "What replaced it?", "What happened to the AI diffusion rule? What replaced it?"),
    (("What changed in Q4 2022?",), "And what was dropped in Q1?", "What changed in Q4 2022? And what was dropped in Q1?"),
    (("What does the CBAM cover?",), "When did the embargo begin?", "What does the CBAM cover? When did the embargo begin?"),
    (("What does the CBAM cover?",), "Who pays?", "What does the CBAM cover? Who pays?"),
    (("What does the CBAM cover?",), "Is aluminium covered?", "What does the CBAM cover? Is aluminium covered?"),
    (("What does the CBAM cover?",), "What must importers report?", "What does the CBAM cover? What must importers report?"),
    (("What does the CBAM cover?", "How much is the fee?"), "Per tonne?", "What does the CBAM cover? How much is the fee? Per tonne?"),
    (("Was the rebar safeguard prolonged?",), "By how many years?", "Was the rebar safeguard prolonged? By how many years?"),
    (("Was the rebar safeguard prolonged?",), "Are developing countries exempt?", "Was the rebar safeguard prolonged? Are developing countries exempt?"),
    (("Was the rebar safeguard prolonged?",), "Is Turkey exempt?", "Was the rebar safeguard prolonged? Is Turkey exempt?"),
    (("Was the rebar safeguard prolonged?", "Is Turkey exempt?"), "And India?", "Was the rebar safeguard prolonged? Is India exempt?"),
    (("Was the rebar safeguard prolonged?", "Why?"), "Who asked for it?", "Was the rebar safeguard prolonged? Who asked for it?"),
    (("When was Nexperia put under state control?",), "What happened next?", "When was Nexperia put under state control? What happened next?"),
    (("When was Nexperia put under state control?",), "Did the minister resign?", "When was Nexperia put under state control? Did the minister resign?"),
    (("When was Nexperia put under state control?", "By whom?"), "On what legal basis?", "When was Nexperia put under state control? By whom? On what legal basis?"),
    (("What is the 25% fab test?",), "What are the alternatives?", "What is the 25% fab test? What are the alternatives?"),
    (("Is the affiliates rule in force?",), "Thank you so much! And who announced it?", "Is the affiliates rule in force? And who announced it?"),
    (("Is the affiliates rule in force?", "Thanks!"), "Who announced it?", "Is the affiliates rule in force? Who announced it?"),
    (("Is the affiliates rule in force?", "What's the weather in Seoul?"), "Until when?", "Is the affiliates rule in force? Until when?"),
    (("What is the Wassenaar Arrangement?", "When did India join?", "What about China?"), "who chairs it?", "What is the Wassenaar Arrangement? Who chairs it?"),
    (("Which companies lost VEU status?",), "Did TSMC lose its status too?", "Which companies lost VEU status? Did TSMC lose its status too?"),
    (("What is the Entity List?", "How many companies were added in August 2020?"), "How do I get off it?", "What is the Entity List? How do I get off it?"),
    (("What did Japan announce?", "who is the minister?"), "does it name China?", "What did Japan announce? Does it name China?"),
    (("What is controlled since April 2025?", "And which were added in October?", "Is that suspended?"), "Until when?", "What is controlled since April 2025? And which were added in October? Is that suspended? Until when?"),
    (("What is the VEU programme?", "Which companies lost it?"), "Are they Korean?", "What is the VEU programme? Which companies lost it? Are they Korean?"),
]  # fmt: skip


def asked(question: str, earlier: tuple[str, ...]) -> str:
    turns = (
        Turn(role=role, text=text)
        for said in earlier
        for role, text in (("user", said), ("assistant", "Yes."))
    )
    return standalone(Question(question=question, history=tuple(turns), as_of=TODAY)).text


@pytest.mark.parametrize(("earlier", "question"), ALONE)
def test_a_question_that_names_its_subject_is_left_alone(earlier: tuple[str, ...], question: str) -> None:
    assert asked(question, earlier) == question


@pytest.mark.parametrize(("earlier", "question", "meant"), JOINED)
def test_a_question_without_a_subject_carries_that_of_the_conversation(
    earlier: tuple[str, ...], question: str, meant: str
) -> None:
    assert asked(question, earlier) == meant
