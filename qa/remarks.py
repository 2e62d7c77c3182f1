"""What an asker says of themselves before they ask: "our broker told us last year that …", "the laser that I bought in 2023".

The time of such a remark is when they heard or did something, not when what they ask about was published. Pure; reads
English.
"""

import re
from typing import Literal

# Characters between "we were told" and the time at most, and before the time where that opens a clause.
FAR, NEAR = 300, 40
# The time of the telling itself; that of what was told.
Remark = Literal["telling", "told"]

_WHO = (
    r"(?:I|we|(?<=, )who|(?:my|our)(?: [\w-]+){1,3}?|some(?:one|body)(?: [\w-]+)?|(?:an?|the|one of (?:my|our)) (?:[\w-]+ )?(?:colleague|customer|client|"
    r"supplier|vendor|distributor|forwarder|broker|carrier|lawyer|consultant|friend|boss|manager|agent|partner)s?)"
)
_DID = (
    r"(?:(?!(?:need|exceed|proceed|succeed|feed|missed|interested|supposed|allowed|required)\b)\w+ed|told|heard|read|saw|"
    r"seen|learnt|found|understood|bought|got|sold|said|says|wrote|sent|made|built|had|took|thought|hear|understand|gather|believe|think|remember|recall)"
)
_REMARK = re.compile(
    r"(?<!\bdo )(?<!\bdid )(?<!\bcan )(?<!\bmay )(?<!\bhave )(?<!\bhad )(?<!\bam )(?<!\bare )(?<!\bwere )(?<!\bwas )(?<!\bhas )(?<!\bdoes )"
    rf"\b{_WHO}(?:['’]ve|['’]d)?(?: (?:am|are|have|has|had|was|were|been|just|also|already|once|recently|only|first))* {_DID}\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(rf",?\s+{_REMARK.pattern}", re.IGNORECASE)
_REPORTS = re.compile(r"\b(?:that|about|of|how|saying)\b", re.IGNORECASE)
# Where the remark is over, and the question begins.
_OVER = re.compile(
    r"[.?!;:]|\w,\s|\b(?:what|which|who|how|why)\b|\b(?:do|does|did|is|are|was|were|can|could|should|must|may|will|would|have|has) "
    r"(?:I|we|it|they|you|there|this|the|our|my)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:^|[.?!;:,]|\b(?:and|but|because|since|as|that|when|if|so))\s*(?:in|on)?\s*$", re.IGNORECASE
)


def remark(question: str, start: int, end: int) -> Remark | None:
    """Whether the words `question[start:end]` give the time of such a remark, or of what it reports."""
    if _OPENS.search(question, max(0, start - NEAR), start) and _FOLLOWS.match(question, end):
        return "telling"
    said = list(_REMARK.finditer(question, max(0, start - FAR), start))[-1:]
    if not said or _OVER.search(question, said[0].end(), start):
        return None
    return "told" if _REPORTS.search(question, said[0].end(), start) else "telling"
