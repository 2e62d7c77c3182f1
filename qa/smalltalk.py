"""Whether somebody says hello, thanks or goodbye, or asks what this is, rather than asking about the articles. Pure."""

import re
from typing import Literal

Courtesy = Literal["greeting", "thanks", "farewell", "about"]

_PHRASES: dict[Courtesy, str] = {
    "greeting": r"(?:hello|hi|hey)(?: there| again)?|good (?:morning|afternoon|evening|day)|greetings",
    "thanks": r"(?:many )?thanks(?: a lot| so much| very much)?|thank you(?: so much| very much)?|thx|cheers",
    "farewell": r"bye(?:[ -]bye)?|good ?bye|good night|see you(?: soon| later)?",
    "about": r"what can you do(?: for me)?|what do you do|(?:what|who) are you|how do you work|what(?:'s| is) your name|"
    r"what can i ask(?: you)?|how (?:can|do) you help(?: me)?|can you help(?: me)?|help(?: me)?|"
    r"how are you(?: doing)?(?: today)?|are you an? (?:robot|bot|ai|human|person|machine)",
}
_ONE = re.compile(
    "|".join(rf"(?P<{kind}>(?:{phrase})\b)" for kind, phrase in _PHRASES.items()), re.IGNORECASE
)
_ALL = re.compile(rf"\W*(?:(?:{'|'.join(_PHRASES.values())})\b\W*)+", re.IGNORECASE)


def courtesy(text: str) -> Courtesy | None:
    """Which it is, by its first phrase, where the text says nothing else; `None` for a question about the articles."""
    said = " ".join(text.replace("’", "'").split())
    if not _ALL.fullmatch(said):
        return None
    first = _ONE.search(said)
    return next((kind for kind in _PHRASES if first and first[kind]), None)
