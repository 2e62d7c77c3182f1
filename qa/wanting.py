"""Whether the article that comes nearest lacks what a question wants, though it speaks of its subject. Pure; reads English.

An article on a ban of chicken after an outbreak says nothing of how many chickens were culled, however near it comes:
no number in it counts birds. And a question that comes near to nothing is about something else: a sum whose numbers
happen to stand in an article, the boiling of an egg.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qa.asked import NUMBER_WORDS, asked_for
from qa.followup import Standalone
from qa.mentions import mentions
from qa.nearness import Stretch
from qa.reading import ReadSentence
from qa.terms import CODE, EVERYDAY
from qa.word_forms import stem
from qa.written_dates import dates_in

# How near a counted word comes to the one asked for at least, as a cosine: of 958 right answers on SQuAD 2.0 and ClapNQ 5
# have none so near, of 895 to what no article says 23. docs/evaluation.md has the table of all checks.
COUNTED = 0.55
# A question of no more words than `FEW`, none of them a name, must find each of them at least so near, and any question
# with numbers for its only names one word at least so near.
FEW, EACH, ANY = 3, 0.32, 0.5
# Next to a name, within so many characters, stands the office whose holder is asked for, so near to it at least.
BESIDE, OFFICE = 40, 0.45
# Words after a number that may be what it counts.
BEHIND = 4
# The same passages are held against one question after another.
TEXTS_KEPT = 2_000

_HOW_MANY = re.compile(
    r"\bhow many\s+(?:(?:more|other|new|different)\s+|of (?:the |its |their )?)?|"
    r"^(?:what(?:'s| is| was) the )?(?:total |current )?number of (?:the )?",
    re.IGNORECASE,
)
_HOLDERS = (
    r"judge|lawyer|solicitor|attorney|prosecutor|minister|spokes\w+|president|premier|chancellor|governor|mayor|treasurer|"
    r"secretary|director|manager|captain|chair(?:man|woman)?|ambassador|envoy|commissioner|senator|lawmaker|founder|analyst|"
    r"economist|consultant|professor"
)
# "Which executive order" asks for none of them.
_OFFICE = re.compile(
    r"^\W*(?:who(?:['’]s| is| was| are| were) (?:(?:the|its|their|his|her|an?|[\w ]+['’]s?) )?(?:[\w-]+ ){0,2}?"
    rf"(?P<held>{_HOLDERS}|official|chief|executive|ceo)|(?:which|what) (?:[\w-]+ )?(?P<named>{_HOLDERS}))s?\b",
    re.IGNORECASE,
)
_LETTER = r"[\w.’'-]"
_CAPITAL = r"[A-ZÀ-ÞČŁŚŠŽ]"
_PERSON = re.compile(rf"{_CAPITAL}{_LETTER}*(?: (?:(?:of|for|de|van|von|al) )?{_CAPITAL}{_LETTER}*)+")
_PIECE = re.compile(r"[\w'’-]+|[,.?;:]")
_NOT_COUNTED = re.compile(
    r"[,.?;:]|(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|will|would|shall|should|of|for|in|on|"
    r"at|to|by|with|from|under|over|about|against|that|which|who|whose|when|after|before|since|during|into|between|among|"
    r"than|if|as|and|or|per|percent|percentage|times|it|they|you|i|we|there|not|still)",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"\d[\d,.]*\d|\d|\b(?:{NUMBER_WORDS})\b", re.IGNORECASE)
# Numbers that only name something: No. 5, § 5, A-5.
_NAMING = re.compile(r"(?:\bNos?\. ?|§ ?|[A-Za-z]-|\w\.|:)$")
_NUMBER_OF = re.compile(r"\bnumbers? of (?:the )?([\w’'-]+(?: [\w’'-]+)?)")
_SHARE = re.compile(r" ?%|\.\d|/")
_AFTER = re.compile(r"[^\W_]+(?:['’-]\w+)*|[.;:()]")
_SCALE = re.compile(r"million|billion|thousand|hundred|dozen|of|the|and|its|their", re.IGNORECASE)
_ENDS = re.compile(
    rf"[.;:()]|\d.*|when|that|which|who|in|on|at|by|for|from|to|under|with|as|was|were|is|are|have|had|has|be|will|would|"
    rf"may|than|percent|per|if|while|but|or|{NUMBER_WORDS}",
    re.IGNORECASE,
)
# "A crew of 24", "employees: 24", "the fines totalled 24".
_BEFORE = re.compile(
    r"([\w’'-]+)(?: (?:of|at|to|is|was|were|are|reached|totall?ed|numbered|exceeded|about|around|some|over|nearly|almost|"
    r"more than|at least|up to|only|just)| ?[:(])*\s*$"
)
# Whoever is counted among companies may be counted among parties, and a state among members.
_ALIKE = tuple(
    frozenset(map(stem, words.split()))
    for words in (
        "company party person people name entry addition address group affiliate",
        "country state member participant nation signatory",
    )
)


def lacks(question: Standalone, told: Sequence[ReadSentence]) -> bool:
    """Whether what `question` wants is missing from `told`, sentences of one article, the best first."""
    if not told or not told[0].near.known:
        return False
    return _about_nothing(question, told[0]) or _uncounted(question, told) or _unnamed(question, told)


def _about_nothing(question: Standalone, best: ReadSentence) -> bool:
    """Whether the passage comes near to none of the question's words, or not to all of a few."""
    near = best.near
    pieces = [question.text[start:end] for start, end in near.asked.tolist()]
    numbers = all(plain or piece.isdigit() for plain, piece in zip(near.plain, pieces, strict=True))
    if (
        numbers
        and near.plain.any()
        and not CODE.search(question.asked)
        and near.passage[near.plain].max() < ANY
    ):
        return True
    few = not question.topic and len(pieces) <= FEW and not any(piece.isupper() for piece in pieces)
    return few and bool(near.plain.all()) and near.passage.min() < EACH


def _uncounted(question: Standalone, told: Sequence[ReadSentence]) -> bool:
    """Whether it asks how many there are of something, and no number stands beside such a thing, in whatever words."""
    wanted = _wanted(question.asked)
    if not wanted or asked_for(question.asked) == "money":
        return False
    stems = {stem(question.asked[start:end].lower()) for start, end in wanted}
    before = len(question.text) - len(question.asked)
    asked = [(start + before, end + before) for start, end in wanted]
    for sentence in told:
        counted = _counted(sentence.text)
        found = {stem(sentence.text[start:end].lower()) for start, end in counted}
        if stems & found or any(stems & group and found & group for group in _ALIKE):
            return False
        offset = sentence.start - sentence.hit.start
        if (
            sentence.near.between(asked, [(start + offset, end + offset) for start, end in counted])
            >= COUNTED
        ):
            return False
    return True


def _unnamed(question: Standalone, told: Sequence[ReadSentence]) -> bool:
    """Whether it asks who holds an office, and no name that it does not know stands next to that office."""
    office = _OFFICE.match(question.asked)
    if not office:
        return False
    before = len(question.text) - len(question.asked)
    group = office.lastgroup or 0
    asked = (office.start(group) + before, office.end() + before)
    known = set(re.findall(r"\w+", question.asked.lower()))
    for sentence in told:
        offset = sentence.start - sentence.hit.start
        for match in _PERSON.finditer(sentence.text):
            name = [word for word in match.group().split() if word.strip(".'’").lower() not in known]
            titled = office[group].lower() in match.group().lower()
            if len(name) > 1 - titled and not _is_place(" ".join(name).rstrip(".")):
                around = match.start() - BESIDE + offset, match.end() + BESIDE + offset
                if sentence.near.between([asked], [around]) >= OFFICE:
                    return False
    return True


def _is_place(name: str) -> bool:
    return any(
        one.kind == "place" and one.end - one.start == len(name) for one in mentions(name, opened=True)
    )


def _wanted(question: str) -> list[Stretch]:
    """The words of what is to be counted: "public comments" of "How many public comments did BIS get?"."""
    opening = _HOW_MANY.search(question)
    words: list[Stretch] = []
    if opening:
        for match in _PIECE.finditer(question, opening.end()):
            if _NOT_COUNTED.fullmatch(match.group()):
                break
            if match.group().lower() not in EVERYDAY:
                words.append(match.span())
    return words


@lru_cache(maxsize=TEXTS_KEPT)
def _counted(sentence: str) -> tuple[Stretch, ...]:
    """The words that stand where a number counts them: the few behind it, or the one that leads to it."""
    dates = [(one.start, one.end) for one in dates_in(sentence)]
    words: list[Stretch] = []
    counts = False
    for match in _NUMBER.finditer(sentence):
        start, end = match.span()
        dated = any(first < end and start < last for first, last in dates)
        if dated or _NAMING.search(sentence[:start]) or _SHARE.match(sentence, end):
            continue
        counts = True
        words += _behind(sentence, end)
        before = _BEFORE.search(sentence[:start])
        if before and not _ENDS.fullmatch(before[1]):
            words.append(before.span(1))
    if counts:
        words += [total.span(1) for total in _NUMBER_OF.finditer(sentence)]
    return tuple(words)


def _behind(sentence: str, end: int) -> Iterator[Stretch]:
    """The first words after a number that ends there, up to the end of what it can count."""
    left = BEHIND
    for match in _AFTER.finditer(sentence, end):
        if _SCALE.fullmatch(match.group()):
            continue
        if not left or _ENDS.fullmatch(match.group()):
            return
        yield match.span()
        left -= 1
