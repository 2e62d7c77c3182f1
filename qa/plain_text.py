"""The same text in plain dress, before it is read: plain quotes and dashes, number words as digits, comparisons marked."""

import re
import unicodedata
from functools import lru_cache


def counted(words: str, first: int, step: int = 1) -> dict[str, int]:
    """The words with their numbers, counted from `first` in steps of `step`."""
    return {word: first + step * index for index, word in enumerate(words.split())}


_NUMBER_WORDS = counted(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen",
    0,
) | counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_WORDED = "|".join([*_NUMBER_WORDS, *SCALES])
_WORDED_NUMBER = re.compile(rf"\b(?:{_WORDED})(?:(?:[\s-]+|\s+and\s+)(?:{_WORDED}))*\b", re.IGNORECASE)
_COUNTED_ONE = re.compile(
    r"\s+(?:under|in|from)\s|[\s-]+(?:year|month|week|day|hour|quarter|percent|entit|item|person|compan|rule|licen[cs]e|million|billion|hundred)"
)
_COMPARISONS = (
    (
        "ge",
        r"at least|(?:no|not) (?:less|fewer) than|(?:a )?minimum of|equal to or (?:greater|more|higher|larger) than"
        r"|equal to or exceeding|greater than or equal to",
    ),
    (
        "le",
        r"at most|as (?:much|many|high|long) as(?=\s[$€£¥\d])|(?:capped|a (?:cap|ceiling)) (?:at|of)|(?<!go )(?<!goes )(?<!went )(?<!is )(?<!are )(?<!was )up to|(?:no|not) (?:more|greater|later|longer|higher) than|not to exceed|not exceeding"
        r"|(?:does|do|may|must|shall|will) not exceed|(?:a )?maximum of|less than or equal to|equal to or less than|(?<=are )limited to(?=\s\d)",
    ),
    (
        "gt",
        r"more than|greater than|(?:over|above|beyond|past)(?=\s+(?:a\s+)?(?:EUR |USD |GBP |RMB |CNY |JPY |(?:US|A|C|HK|NT|NZ|S)(?=\$))?[$€£¥\d])(?!\s\d+\s(?:CFR|USC))|exceed(?:s|ing|ed)?(?=\s+[$€£¥\d])|in excess of"
        r"|higher than|larger than|upwards of|longer than",
    ),
    (
        "lt",
        r"less than|fewer than|(?:under|below)(?=\s+(?:a\s+)?(?:EUR |USD |GBP |RMB |CNY |JPY |(?:US|A|C|HK|NT|NZ|S)(?=\$))?[$€£¥\d])(?!\s\d+\s(?:CFR|USC))|lower than|smaller than|short of|shorter than",
    ),
    ("in", r"within(?=\s\d)"),
    (
        "about",
        r"about(?=\s+[$€£¥\d])|approximately|around(?=\s+[$€£¥\d])|roughly|nearly|almost|some(?=\s+\d)|an estimated",
    ),
)
_COMPARISON = re.compile(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _COMPARISONS) + r")(?!\w)", re.IGNORECASE
)
# "No country may use more than 40%": a bound, and nothing denied.
_DENIED_EXCESS = re.compile(
    r"\b[Nn]o((?: [\w-]+){1,4} (?:may|can|shall|must|will)(?: [\w-]+){0,3} )more than"
)
COMPARED_AFTER = re.compile(
    r"[\s)]*(?:[\w-]+[\s)]+){0,4}?(?:(?P<ge>or (?:more|greater|higher|above|longer)|and (?:above|up|over)|minimum)"
    r"|(?P<le>or (?:less|fewer|lower|below)|maximum|and (?:below|under)))\b",
    re.IGNORECASE,
)
_IN_ONE_WORD = tuple(
    (re.compile(rf"(?i)\b(?:{phrase})\b"), plain)
    for phrase, plain in (
        (r"(?:puts?|putting|places?|placed) ((?:[\w-]+ ){0,6}?)on (?:hold|ice)", r"suspended \1"),
        (r"on (?:hold|ice)", "suspended"),
        (
            r"(?:takes?|took|taken|taking|strikes?|struck|striking|comes?|came) ((?:[\w-]+ ){0,6}?)off(?! to)",
            r"removed \1",
        ),
        (r"turn(?:s|ed|ing)? ((?:[\w-]+ ){0,3}?)down", r"rejected \1"),
        (r"(?:brings?|brought|bringing) ((?:[\w-]+ ){0,3}?)back", r"reintroduced \1"),
        (r"(?:do(?:es)?|did|doing) away with", "abolished"),
        (r"(?:leaves?|left|leaving) out", "omitted"),
        (r"(?:goes|go|went|gone|going) up", "rises"),
        (r"(?:goes|go|went|gone|going) down", "falls"),
        (
            r"drop(?:s|ped|ping)? (?=(?:[\w-]+ ){0,6}?from (?:the|its|this) (?:[\w-]+ ){0,3}?list\b)",
            "removed ",
        ),
        (r"for good", "permanently"),
        (r"freed from", "exempt from"),
        (
            r"subject to (?=(?:a |an |the |prior )?(?:licen[cs]e|licen[cs]ing|permit|approval|authori[sz]ation|notification|screening)\b)",
            "requires ",
        ),
    )
)
"""Verbs of two words and set phrases, and the one word that says the same."""
_PLAIN = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "‐": "-",
        "‑": "-",
        "–": "-",
        "−": "-",
        "—": " - ",
        "§": " section ",
    }
)


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """`text` with plain quotes, blanks and dashes, without citation marks, dots of abbreviations and possessives."""
    text = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    text = re.sub(r"\[\d{1,3}\]|[*_`#]+", " ", text)
    text = re.sub(r"\b(?:[A-Z]\.){2,}", lambda match: match.group().replace(".", "") + " ", text)
    text = re.sub(
        r"\b([Nn]os?|Inc|Corp|Co|Ltd|Sec|Supp|Reg|Mr|Ms|Dr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.",
        r"\1",
        text,
    )
    text = re.sub(r"(?i)\bcan(?:not|'t)\b", "can not", text)
    text = re.sub(r"(?i)\bwon't\b", "will not", text)
    text = re.sub(r"(?i)n't\b", " not", text)
    text = re.sub(r"\b([Uu])nder[ -]([Ss])ecretar(y|ies)\b", r"\1nder\2ecretar\3", text)
    text = re.sub(r"'s\b|(?<=s)'(?!\w)", "", text)
    text = re.sub(r"(?i)\bper\s+cent(um)?\b", "percent", text)
    text = re.sub(
        r"(?i)\b(for|by|of|within|lasts?|lasted|lasting|another) an? (year|month|week|day)\b",
        r"\1 1 \2",
        text,
    )
    text = re.sub(r"(?i)\ba (day|week|month|year) (later|earlier|after|before)\b", r"1 \1 \2", text)
    text = re.sub(r"(?i)\bthe (day|week|month|year) (after|before)\b", r"1 \1 \2", text)
    text = re.sub(r"(?i)\b(?:have|has|had) to\b", "must", text)
    text = re.sub(
        r"(?i)\bother than\b|\bapart from\b|\bwith the exception of\b|\bexcept(?:ing)? for\b", "except", text
    )
    text = re.sub(
        r"(?i)\b(?:enter(?:s|ing)?|comes?|coming|goes|go(?:ing)?) into (?:force|effect)\b",
        "takes effect",
        text,
    )
    text = re.sub(r"(?i)\b(?:entered|came|went) into (?:force|effect)\b", "took effect", text)
    text = re.sub(r"(?i)\bin force\b", "in effect", text)
    text = re.sub(r"(?i)\ball but (?=\w+ (?:of|are|were|is|was|have)\b)", "all except ", text)
    text = re.sub(r"(?i)\bmore than one\b(?!\s+(?:hundred|thousand|million|billion)\b)", "multiple", text)
    text = re.sub(r"(?i)\b(within \S+ \w+) (?:after|following|from)\b", r"\1 of", text)
    text = re.sub(
        r"(?i)\bDepartments of (?:the )?(\w+), (?:the )?(\w+),? and (?:the )?(\w+)\b",
        r"Department of \1, Department of \2 and Department of \3",
        text,
    )
    text = re.sub(
        r"\b(\w+), (\w+),? and (\w+) Departments\b",
        r"Department of \1, Department of \2 and Department of \3",
        text,
    )
    text = re.sub(r"(?i)\bfail(?:s|ed|ing)? to\b", "does not", text)
    text = re.sub(r"(?i)\bfailure to (?=\w)", "not ", text)
    text = re.sub(r"(?i)\b(?:brings?|brought|moves?|moved) ((?:\w+ ){0,4})forward\b", r"accelerated \1", text)
    text = re.sub(
        r"(?i)\b(?:push(?:es|ed)?|moved?|moves) ((?:\w+ ){0,4}?)back\b|\bputs? off\b", r"delayed \1", text
    )
    text = re.sub(r"(?i)\bno longer\b(?! than)", "not", text)
    text = re.sub(
        r"(?i)\b(?:rather than|instead of|as opposed to|in (?:place|lieu) of)\b", "instead of", text
    )
    text = re.sub(r"(?<=\d)\s?°\s?C\b", " degrees Celsius", text)
    for phrase, plain in _IN_ONE_WORD:
        text = phrase.sub(plain, text)
    text = re.sub(r"(?i)\b(?:stops?|stopped|falls?|fell) short of\b|\bin no way\b", "does not", text)
    text = re.sub(r"(?i)\b(?:free (?:of|from|for|to)|(?:do|does|did) without)\b", "exempt from", text)
    text = re.sub(r"\b([Aa]nnouncement) (?=\d{1,3}\b)", r"\1 No ", text)
    text = re.sub(r"(?<=\d)\s?GB/s\b", " gigabytes per second", text)
    text = re.sub(r"(?i)\bnot (?:just|merely|simply)\b", "not only", text)
    text = re.sub(r"(?i)\b(?:calendar|consecutive|full) (?=(?:day|week|month|year)s?\b)", "", text)
    return re.sub(r"\s+", " ", text).strip()


def prepared(text: str) -> str:
    """Normal text with number words as digits and each comparison before a number as a mark: "⟪gt⟫ 25"."""
    text = _DENIED_EXCESS.sub(r"Any\1at most", _digits(text))
    return _COMPARISON.sub(lambda match: f" ⟪{match.lastgroup}⟫ ", text)


def _digits(text: str) -> str:
    """`text` with number words as digits: "one hundred and fourteen" is 114, "six (6)" is 6, "a dozen" is 12."""

    def digits(match: re.Match[str]) -> str:
        words = [word for word in re.split(r"[\s-]+", match.group().lower()) if word != "and"]
        if words == ["one"] and not _COUNTED_ONE.match(text, match.end()):
            return match.group()
        if words[0] in SCALES:
            return match.group()
        if "and" in match.group().lower().split() and not any(word in SCALES for word in words):
            return re.sub(
                rf"(?i)\b(?:{_WORDED})\b",
                lambda one: str(_NUMBER_WORDS.get(one.group().lower(), one.group())),
                match.group(),
            )
        return _number_of(words)

    text = _WORDED_NUMBER.sub(digits, text)
    text = re.sub(r"(?i)\b(?:a|1) dozen\b", "12", text)
    return re.sub(r"\b(\d+) \(\1\)", r"\1", text)


def _number_of(words: list[str]) -> str:
    total, current = 0, 0
    for index, word in enumerate(words):
        if word == "hundred":
            current *= 100
        elif word in SCALES:
            if index == len(words) - 1 and word != "thousand":
                return f"{total + current} {word}"
            total, current = total + current * SCALES[word], 0
        else:
            current += _NUMBER_WORDS[word]
    return str(total + current)
