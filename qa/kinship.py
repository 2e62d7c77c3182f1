"""Whether two words are of one family: "suspend" and "suspension", "exporter" and "exports". Pure; reads English.

Nearer than `word_forms.stem`, which makes one word of "publish" and "issue": the day of the one need not be that of the other.
"""

from functools import lru_cache

from qa.word_forms import listed, root

_ENDINGS = listed(
    "e es d r rs rship de ds ded ding ed er ers ership ing ion ions sion sions tion tions ation ations ition ment ments al als y ies ied "
    "ance ence ure ity ive able t te tes ted ting nt nts ssion ssions nd nds nded nding ication ications iry ires ired iration icable"
) | {""}
# What two words must begin alike with: "own" of "owner" and "owned" needs such endings.
_SHARED = 4
_OF_SHORT = listed("s ed er ers ership ing") | {""}
_IRREGULAR = {
    "paid": "pay",
    "began": "begin",
    "begun": "begin",
    "met": "meet",
    "ran": "run",
    "left": "leave",
    "won": "win",
    "fell": "fall",
    "rose": "rise",
    "withdrew": "withdraw",
    "withdrawn": "withdraw",
    "struck": "strike",
    "chose": "choose",
    "drew": "draw",
    "spent": "spend",
    "lent": "lend",
    "spoke": "speak",
    "found": "find",
    "set": "set",
}


@lru_cache(maxsize=65_536)
def akin(one: str, other: str) -> bool:
    """Whether two lower-case words differ only in ending, or in the part of speech."""
    one, other = _IRREGULAR.get(one, one), _IRREGULAR.get(other, other)
    if one == other or root(one) == root(other):
        return True
    shared = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if len(set(pair)) > 1),
        min(len(one), len(other)),
    )
    short = shared == _SHARED - 1 and {one[shared:], other[shared:]} <= _OF_SHORT
    return (shared >= _SHARED or short) and one[shared:] in _ENDINGS and other[shared:] in _ENDINGS
