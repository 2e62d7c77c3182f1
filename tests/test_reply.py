"""A reply becomes sentences and the numbers of their marks, however it is written and in whatever pieces it comes."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.reply import LONGEST_SENTENCE, Marked, marked_sentences

REPLIES: dict[str, tuple[str, list[tuple[str, tuple[int, ...]]]]] = {
    "a mark before the full stop": ("A licence is needed [1].", [("A licence is needed.", (1,))]),
    "a mark behind it": ("A licence is needed. [1]", [("A licence is needed.", (1,))]),
    "a mark close behind it": ("A licence is needed.[1]", [("A licence is needed.", (1,))]),
    "a mark inside": ("A licence [2] is needed.", [("A licence is needed.", (2,))]),
    "no mark": ("A licence is needed.", [("A licence is needed.", ())]),
    "no full stop but a mark": ("A licence is needed [1]", [("A licence is needed", (1,))]),
    "two sentences": (
        "A licence is needed. [1] The rule took effect [2].",
        [("A licence is needed.", (1,)), ("The rule took effect.", (2,))],
    ),
    "several marks": ("It is so [1][3] and [1].", [("It is so and.", (1, 3))]),
    "a list of marks": ("It is so [1, 3; 4 and 6].", [("It is so.", (1, 3, 4, 6))]),
    "a range of marks": ("It is so [2-4].", [("It is so.", (2, 3, 4))]),
    "a named mark": ("It is so [Excerpt 2].", [("It is so.", (2,))]),
    "a footnote": ("It is so.[^2]", [("It is so.", (2,))]),
    "a mark in other brackets": ("It is so【2†source】.", [("It is so.", (2,))]),
    "a mark with an address": ("It is so [2](https://evil.example).", [("It is so.", (2,))]),
    "a year in brackets": ("It began [2023].", [("It began [2023].", ())]),
    "a paragraph of the law": (
        "Section 744.11(a)(2) of the EAR covers it [1].",
        [("Section 744.11(a)(2) of the EAR covers it.", (1,))],
    ),
    "abbreviations": (
        "The U.S. added Huawei Technologies Co., Ltd. to the list [1]. Announcement No. 23 names no country [2].",
        [
            ("The U.S. added Huawei Technologies Co., Ltd. to the list.", (1,)),
            ("Announcement No. 23 names no country.", (2,)),
        ],
    ),
    "a heading": ("## The answer\n\nIt is so [1].", [("It is so.", (1,))]),
    "bullets": (
        "- The first is so [1].\n- The second is so [2].",
        [("The first is so.", (1,)), ("The second is so.", (2,))],
    ),
    "numbers before items": (
        "1. The first is so [1].\n2. The second is so [2].",
        [("The first is so.", (1,)), ("The second is so.", (2,))],
    ),
    "bold and italic": ("**It** is *really* __so__ and _that_ [1].", [("It is really so and that.", (1,))]),
    "code": ("```text\nIt is `so` [1].\n```", [("It is so.", (1,))]),
    "a star that counts": ("It is 3 * 4 [1].", [("It is 3 * 4.", (1,))]),
    "a name with underlines": (
        "The field is_so_named is set [1].",
        [("The field is_so_named is set.", (1,))],
    ),
    "a link": ("[It](https://evil.example/) is so [1].", [("It is so.", (1,))]),
    "a picture": ("![x](https://evil.example/x.png) It is so [1].", [("It is so.", (1,))]),
    "markup": ("<p>It is <b>so</b> [1].</p>", [("It is so.", (1,))]),
    "less than": ("It is < 5 nm and > 3 nm [1].", [("It is < 5 nm and > 3 nm.", (1,))]),
    "thinking aloud": ("<think>The first [1]. The second.</think>It is so [2].", [("It is so.", (2,))]),
    "thinking without end": ("<think>The first [1]. The second.", []),
    "a yes": ("Yes, a licence is needed [1].", [("A licence is needed.", (1,))]),
    "a no that is no number": (
        "In short, no: BIS suspended it [1]. No. 23 names no country [2]. No licence is needed [3].",
        [
            ("BIS suspended it.", (1,)),
            ("No. 23 names no country.", (2,)),
            ("No licence is needed.", (3,)),
        ],
    ),
    "an end in the middle": ("It is so [1]. The rule took", [("It is so.", (1,))]),
    "nothing": ("", []),
    "blanks": (" \n\n ", []),
    "marks alone": ("[1] [2]", []),
    "what cannot be printed": ("It\x00 is\u202e so\u200b [1].", [("It is so.", (1,))]),
}
# What is left of these could take the reader elsewhere: they cite nothing.
FOREIGN = {
    "an address": "See https://evil.example/ for it [1].",
    "an address without a scheme": "See www.evil.example for it [1].",
    "an open tag": "It is so <img src=x onerror=alert(1) [1].",
    "an open link": "It is [so](javascript:alert(1 [1].",
    "a script": "It is so javascript:alert(1) [1].",
}


def sentences_of(*pieces: str) -> list[tuple[str, tuple[int, ...]]]:
    return [(marked.text, marked.numbers) for marked in marked_sentences(pieces)]


@pytest.mark.parametrize(("reply", "expected"), REPLIES.values(), ids=REPLIES)
def test_a_reply_becomes_sentences_and_marks(reply: str, expected: list[tuple[str, tuple[int, ...]]]) -> None:
    assert sentences_of(reply) == expected


@pytest.mark.parametrize("reply", FOREIGN.values(), ids=FOREIGN)
def test_what_leads_elsewhere_cites_nothing(reply: str) -> None:
    assert [numbers for _, numbers in sentences_of(reply)] == [()]


@pytest.mark.parametrize("reply", [reply for reply, _ in REPLIES.values()], ids=REPLIES)
def test_letter_by_letter_gives_the_same_sentences(reply: str) -> None:
    assert sentences_of(*reply) == sentences_of(reply)


_WORDS = (
    "The A It is licence U.S. No. 23 Co., Ltd. Sec. 744.21 Mr. e.g. [1] [2,3] . ? ! ** On Oct. 7 2022 Inc. and 3A090 "
    '% <b> </b> [ ] 【2】 " (a) - 2. ## BIS said added'
)
_PARTS = st.sampled_from([*_WORDS.split(), "\n", "\n\n", " "])


@settings(max_examples=300, deadline=None)
@given(st.lists(_PARTS, min_size=1, max_size=40), st.lists(st.integers(1, 9), min_size=1, max_size=8))
def test_the_pieces_that_a_reply_comes_in_do_not_matter(parts: list[str], lengths: list[int]) -> None:
    reply = " ".join(parts)
    pieces, at, turn = [], 0, 0
    while at < len(reply):
        length = lengths[turn % len(lengths)]
        pieces.append(reply[at : at + length])
        at, turn = at + length, turn + 1

    assert sentences_of(*pieces) == sentences_of(reply)


def test_a_sentence_is_told_as_soon_as_the_next_has_begun() -> None:
    read: list[str] = []

    def pieces() -> Iterator[str]:
        for piece in ("A licence", " is needed", " [1]", ".", " The rule took ", "effect [2]. ", "And so on"):
            read.append(piece)
            yield piece

    first = next(marked_sentences(pieces()))

    assert first == Marked("A licence is needed.", (1,))
    assert read[-1] == " The rule took "


def test_what_is_too_long_for_a_sentence_cites_nothing() -> None:
    told = sentences_of("It is so and " * 200 + "[1].")

    assert told
    assert all(numbers == () for text, numbers in told if len(text) > LONGEST_SENTENCE)


@pytest.mark.parametrize("sign", ["[", "<", "*", "`", "_", ".", "[1", "a. ", "<a ", "]( ", "\n", "- ", "。"])
def test_no_reply_takes_long_to_read(sign: str) -> None:
    reply = sign * (40_000 // len(sign))
    began = time.process_time()

    sentences_of(*(reply[at : at + 40] for at in range(0, len(reply), 40)))

    assert time.process_time() - began < 10
