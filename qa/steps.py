"""What flows from one step of the chain to the next: a question made ready, what was found for it, what is made of that."""

from dataclasses import dataclass

from qa.dates import ReadWindow
from qa.domain import Hit, Question, Window
from qa.evidence import Evidence
from qa.followup import Standalone
from qa.reading import ReadSentence


@dataclass(frozen=True)
class Asked:
    """A question made ready for searching: `shown` is what the reader is told of that; `strangers` are the publishers asked for
    of which there is no article."""

    question: Question
    shown: str
    standalone: Standalone
    read_window: ReadWindow
    window: Window
    notices: tuple[str, ...]
    strangers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """One thing that is asked, with what was found for it, best first."""

    asked: Standalone
    hits: tuple[Hit, ...]
    read: tuple[ReadSentence, ...]


@dataclass(frozen=True)
class Retrieved:
    """The passages, and their sentences, best first: of the whole question, and of its `parts` where it has several."""

    asked: Asked
    hits: tuple[Hit, ...]
    read: tuple[ReadSentence, ...]
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Weighed:
    """What the answer may be made of."""

    retrieved: Retrieved
    evidence: Evidence
