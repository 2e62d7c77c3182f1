"""Where sentences begin and end: rules for news, regulations and notices, no model, linear time.

Offsets are Python characters of the text that was given, so a span can be quoted as it stands. The rules know the
abbreviations of the field ("U.S.", "Co., Ltd.", "No. 62", "Sec. 744.21", "Fed. Reg."), lists, headings, wrapped lines
and the full stops of Chinese and Japanese. In doubt the text stays together: a sentence that is too long is still a
true quote, half a sentence may not be.
"""

import re
from functools import lru_cache


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_CLOSERS = "\"'”’»)\\]」』）】》¹²³⁴-⁹"
# Every repetition is bounded and runs of marks have one beginning, so that no text takes quadratic time. Each alternative looks
# back at the mark: with a set of characters first, `re` skips from mark to mark (a passage of 870 characters: 120 -> 52 µs).
_CANDIDATE = re.compile(
    r"[.!?…。！？\n\u2028\u2029](?:"
    r"(?<=[.!?…])(?<![.!?…][.!?…])(?:[  ]?[.!?…](?!\w)){0,12}(?:[\u00a0\u202f ]»|"
    rf"[{_CLOSERS}]){{0,6}}(?:\[\d{{1,3}}\]){{0,6}}(?=\s)"
    rf"|(?<=[。！？])[。！？{_CLOSERS}]*+"
    r"|(?<=[\n\u2028\u2029])\s*"
    r"|(?<=[a-z]{3}[.!?])(?=(?:The|This|These|That|It|In|He|She|They|But|However|According|On|At|As)\s)"
    r")"
)
# A list marker at the start of a line: bullets, (a), (1), (iv), 1., 2), a), III.
_MARKER = re.compile(
    r"(?:[-•*‣▪◦●·–—](?=\s|$)|\((?:[a-z]{1,4}|[A-Z]|\d{1,3})\)|(?:\d{1,3}|[A-Za-z]|[IVX]{1,5})[.)](?=\s|$)|#{1,6}(?=\s)|\|)"
)
# A row of a table as Markdown has it, or as ours come out of ingest: "Rule: 2022-21658; Subject: chips".
_ROW = re.compile(r"#{1,6}\s|\||[^\n:;.]{1,40}: [^\n;]{1,200}; [^\n:;.]{1,40}: ")
_STARTS_NEW = re.compile(r"[^\w\s]*[A-Z0-9\u00c0-\u00de\u0391-\u03a9\u0410-\u042f\u3040-\u30ff\u4e00-\u9fff]")
_LAST_WORD = re.compile(r"(?:[^\W_]+\.)*[^\W_]+$")
_NEXT_WORD = re.compile(r"[^\w\s]*(\w+(?:['’]\w+)?)")
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]$")
# A new subject with its verb right after a company's name: "… Co., Ltd. BIS added …".
_SUBJECT_AND_VERB = re.compile(
    r"(?!(?:Chair|Chief|CEO|President|Vice|Executive|Director|Spokes|Shares)\w*\b)"
    r"[A-Z][\w-]*\s(?:is|are|was|were|has|have|had|said|says|will|would|may|must|can|also|did|does|added|announced)\s"
)

_ORDINAL = re.compile(
    r"\b(?:am|der|die|das|den|dem|des|vom|zum|zur|beim|seit dem|ab dem|bis zum)\s\d{1,2}\.$"
)
_GERMAN_MONTH = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)

_NEVER_LAST = _words(
    "mr mrs ms mx dr prof gen sen rep reps gov lt col capt sgt maj cmdr hon rev messrs v vs cf e.g i.e viz supp fed "
    "pub ca vgl bzw inkl ggf sog evtl zzgl mm mme mlle approx ft mt ref refs a.k.a"
)
_BEFORE_A_NUMBER = _words(
    "no nos nr nrn ziff abs kap rn art arts fig figs para paras p pp vol vols ch cl cat cats ext std"
)
_COMPANY = _words("inc co cos corp ltd llc llp plc pte pty bros bhd sdn pvt gmbh oao ooo jsc")
_SOMETIMES_LAST = (
    _words(
        "sec secs reg regs stat pt pts ed eds st ave blvd rd dept div assn intl natl univ est jr sr ph.d m.d al seq ibid "
        "id jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri rev vol op cit "
        "subpt subch exec"
    )
    | _COMPANY
)
_BEFORE_A_LETTER = _words(
    "group groups category annex appendix part schedule class tier type plan exhibit table section column list "
    "option phase block"
)
_STARTERS = _words(
    "The This That These Those It Its It's In On At As A An And But If For From He She They We You His Her Their Our "
    "There Then Thus Hence However Moreover Meanwhile Although Though After Before When While Where Whether Since Under "
    "Such Some Any All Both Each Every Because By To With Without Within Until Unless Once Upon Not No Neither Nor Only "
    "Also Additionally Specifically Further Furthermore Finally Instead Yet So Who What Which How Why Is Are Was Were Do "
    "Does Did Has Have Can Could Should Would Will Accordingly Therefore Consequently Earlier Later Last Next Now Today "
    "Despite During According Another Other Others Many Most Several Few Here Please See Similarly Likewise Otherwise "
    "Nevertheless Nonetheless Following Given Based Pursuant Per Through Between Among Over Because Even Still Just "
    "Separately Previously Recently Currently Subsequently Notably Importantly Effective Yesterday"
)
_LINE_ENDS_OPEN = _words(
    "of the a an and or to in on at for by with from under as that which is are was were be see paragraph paragraphs "
    "section sections item items note notes part parts through § §§ its their this these than between into"
)

# The same passages and articles are read for one question after another.
TEXTS_KEPT = 4_000
_HEADING = 60
"""A first line up to this many characters may be a heading; wrapped text runs to 65 and more."""
_UNWRAPPED = 120
"""A line of this many characters was not wrapped, so the line break after it ends a paragraph."""


@lru_cache(maxsize=TEXTS_KEPT)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences, in order, without blanks around them; together they hold every non-blank character.

    A list item, a heading line and a table row are units of their own; a blank line always ends a sentence, a single
    line break inside a paragraph does not. Splitting a found sentence again gives that sentence.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for found in _CANDIDATE.finditer(text, start):
        if found.start() < start or not _ends(text, start, found):
            continue
        end = found.end()
        if text[found.start()] in "\n\u2028\u2029":
            end = start + len(text[start : found.start()].rstrip())
        if end > start:
            _add(spans, text, start, end)
        start = found.end()
        while start < len(text) and text[start].isspace():
            start += 1
    end = len(text.rstrip())
    if end > start:
        _add(spans, text, start, end)
    return tuple(spans)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Append a span; a stray mark without a letter or digit goes to the sentence before it on the same line."""
    if spans and end - start <= 4 and not any(map(str.isalnum, text[start:end])):
        before = spans[-1][1]
        if not any(mark in text[before:start] for mark in "\n\u2028\u2029"):
            spans[-1] = (spans[-1][0], end)
            return
    spans.append((start, end))


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    mark = found.group()
    if mark[0] in "\n\u2028\u2029":
        return _line_ends(text, start, found.start(), found.end())
    if found.end() == len(text):
        return False
    if mark[0] in "。！？":
        return text[found.end()] not in "，、；：。,;:"
    if not text[found.end()].isspace():
        return True
    upcoming = found.end()
    while upcoming < len(text) and text[upcoming].isspace():
        upcoming += 1
    if upcoming == len(text) or text[upcoming].islower() or text[upcoming] in ",;:–—-/=+&%":
        return False
    if mark[0] != "." or mark.startswith((". .", "..")):
        return True
    return _full_stop_ends(text, start, found.start(), upcoming)


def _full_stop_ends(text: str, start: int, stop: int, upcoming: int) -> bool:
    """Whether the stop at `stop` ends a sentence though what follows, at `upcoming`, could begin one."""
    word = _LAST_WORD.search(text, max(start, stop - 30), stop)
    if word is None:
        return True
    if word.start() == start and _MARKER.match(text, start):
        return False
    if word.group().isdigit() and _ORDINAL.search(text, max(start, word.start() - 12), stop + 1):
        # "am 3. Oktober", "der 15. Tagung"
        return False
    if word.group().isdigit() and _GERMAN_MONTH.match(text, upcoming):
        return False
    name = word.group()
    known = name.lower()
    if known in _NEVER_LAST:
        return False
    if known in _BEFORE_A_NUMBER:
        return not re.match(r"[\d§(]|[A-Z]{0,2}[-\d]|[IVX]+\b", text[upcoming : upcoming + 8])
    if len(name) == 1 and not name.isdigit():
        before = _LAST_WORD.search(text[max(start, word.start() - 20) : word.start()].rstrip())
        if before is not None and before.group().lower() in _BEFORE_A_LETTER:
            return True
    elif known not in _SOMETIMES_LAST and not _DOTTED.match(name):
        return True
    following = _NEXT_WORD.match(text, upcoming)
    if following is not None and following.group(1) in _STARTERS:
        return True
    return known in _COMPANY and _SUBJECT_AND_VERB.match(text, upcoming) is not None


def _line_ends(text: str, start: int, line_end: int, upcoming: int) -> bool:
    """Whether the line break before `upcoming` ends the unit that began at `start`."""
    breaks = text[line_end:upcoming]
    if upcoming == len(text) or sum(breaks.count(mark) for mark in "\n\u2029") > 1:
        return True
    line_from = max(start, line_end - _UNWRAPPED - _HEADING)
    line_start = max(line_from, text.rfind("\n", line_from, line_end) + 1)
    line = text[line_start:line_end].strip()
    if _ROW.match(text, start) or _ROW.match(text, upcoming):
        return True
    last = re.split(r"\s+", line)[-1].lower() if line else ""
    if _MARKER.match(text, upcoming):
        return _item_begins(text, start, line, last, upcoming)
    if not _STARTS_NEW.match(text, upcoming):
        return False
    if len(line) >= _UNWRAPPED:
        return True
    heading = line_start == start and len(line) <= _HEADING and _STARTS_NEW.match(line) is not None
    return heading and line[-1:] not in ".,;!?-–—" and last not in _LINE_ENDS_OPEN


def _item_begins(text: str, start: int, line: str, last: str, upcoming: int) -> bool:
    """Whether the marker at `upcoming` begins a list item, and is not the rest of a wrapped line ("paragraph\\n(a) of")."""
    if line.endswith((".", ";", ":", "!", "?", "; or", "; and", ", or", ", and", ";or", ";and")):
        return True
    if last in _LINE_ENDS_OPEN:
        return False
    if text[upcoming] in "-•*‣▪◦●·(":
        return True
    return _MARKER.match(text, start) is not None or (len(line) <= _HEADING and not line.endswith(","))
