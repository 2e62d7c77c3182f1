"""Chinese and Japanese, which write without blanks: the pieces of a text that a search can hold against another. Pure.

A run of such characters is read as its overlapping pairs, as Lucene's CJK analyser does: no dictionary, and a word of two
characters, which most are, is found wherever it stands. Hiragana and words of asking hold no subject and end a run.
"""

import re

CHARACTERS = "\u3005\u30a1-\u30ff\u3400-\u9fff\uf900-\ufaff"
UNSPACED = re.compile(f"[{CHARACTERS}\u3041-\u3096]")
# Words that say how something is asked, or join; the longer ones first.
_EVERYDAY = re.compile(
    "什么时候|什麼時候|为什么|為什麼|是什么|是什麼|有什么|有什麼|哪一天|哪一年|多长时间|从什么|是不是|有没有|能不能|什么|什麼|"
    "哪些|哪个|哪個|哪家|哪里|哪天|谁|誰|何时|何時|如何|怎么|怎麼|怎样|是否|多少|几个|可以|开始|開始|已经|已經|关于|關於|对于|對於|"
    "以及|或者|因为|因為|所以|这个|這個|那个|那個|请问|請問|告诉|告訴|我们|他们|它们|的|了|吗|嗎|呢|吧|在|对|對|和|与|與|及|或|从|從|"
    "被|把|将|將|向|于|於|是|有|为|為|以|其|该|該|这|這|那|也|都|就|要|会|會|我|你|他|何|いつ|どの|なぜ|だれ"
)
_RUN = re.compile(f"[{CHARACTERS}]+")


def is_unspaced(text: str) -> bool:
    """Whether a character of Chinese or Japanese is in it."""
    return UNSPACED.search(text) is not None


def runs(text: str) -> list[tuple[int, int]]:
    """Where the runs of characters stand that carry meaning."""
    return [found.span() for found in _RUN.finditer(_EVERYDAY.sub(lambda word: " " * len(word[0]), text))]


def pairs(text: str) -> list[str]:
    """The pairs of neighbouring characters of each run that carries meaning, a run of one as it is; each once, in order."""
    found = [pair for start, end in runs(text) for pair in _pairs(text[start:end])]
    return list(dict.fromkeys(found))


def around(run: str, at: int) -> tuple[str, ...]:
    """The pairs of `run` that hold the character at `at`."""
    return tuple(pair for pair in (run[max(0, at - 1) : at + 1], run[at : at + 2]) if len(pair) == 2) or (
        run,
    )


def indexed(text: str) -> str:
    """What a keyword index keeps of the text besides its words: characters and pairs, blanks between them."""
    found = [run for run in _RUN.findall(text) if run]
    return " ".join(piece for run in found for piece in (*run, *_pairs(run)))


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]
