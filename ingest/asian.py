"""Bytes of Chinese or Japanese without a declared encoding -> text, where one encoding is clearly the right one."""

import re

_ENCODINGS = ("gb18030", "big5hkscs", "cp932", "euc_jp")
# Among the most frequent characters of running text: simplified and traditional Chinese, Japanese.
_FREQUENT = frozenset(
    "的一是不了在人有我他这中大来上个国到说们为子和地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事"
    "只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长出口管制限商务部实施进许可公告技术物项企业规定申请法理部"
    "這來個國說們為時過學對後麼發當無開見經頭動兩長實進許規請項業術貿易經濟於與會"
    "のにはをたがでてとしれさあいるもなこらりすまんうきつけどかそよくちえっ輸出規制経済産業省発表製造装置対象国年月日"
)
_WIDE = re.compile("[\u3001-\u30ff\u3400-\u9fff\uff01-\uff5e]")
_LEAST, _AHEAD, _FEWEST = 0.25, 1.5, 20


def asian(content: bytes) -> str | None:
    """The text, where it is Chinese or Japanese in an encoding that no other reading comes near; else `None`."""
    readings: list[tuple[float, str]] = []
    for encoding in _ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        wide = [character for character in text if ord(character) > 127]
        if len(wide) >= _FEWEST and len(_WIDE.findall(text)) >= 0.9 * len(wide):
            readings.append((sum(character in _FREQUENT for character in wide) / len(wide), text))
    readings.sort(key=lambda reading: reading[0], reverse=True)
    if not readings or readings[0][0] < _LEAST:
        return None
    clear = (
        len(readings) == 1 or readings[0][0] >= _AHEAD * readings[1][0] or readings[0][1] == readings[1][1]
    )
    return readings[0][1] if clear else None
