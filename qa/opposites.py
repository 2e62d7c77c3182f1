"""Words that turn a sentence round: groups of like verbs and adjectives, and which groups contradict each other.

A table and its look-ups; `verify.py` decides what follows. A group backs itself and its `NEAR` groups.
"""

from functools import cache

_GROUPS: dict[str, str] = {
    "add": "add added adds adding addition additions designate designated designates designation designations blacklist "
    "blacklisted listed listing listings onto put puts placed places placing",
    "remove": "remove removed removes removing removal removals delist delisted delisting delete deleted deletes deleting "
    "deletion deletions strike struck strikes",
    "impose": "impose imposed imposes imposing imposition introduce introduced introduces introducing introduction enact "
    "enacted enacts adopt adopted adopts adopting establish established establishes establishing institute instituted "
    "reinstate reinstated reinstates reimpose reimposed restore restored restores resume resumed resumes implement "
    "implemented implements implementing",
    "suspend": "suspend suspended suspends suspending suspension suspensions pause paused pauses pausing freeze froze frozen "
    "halt halted halts halting",
    "lift": "lift lifted lifts lifting rescind rescinded rescinds rescinding rescission revoke revoked revokes revoking "
    "revocation repeal repealed repeals repealing withdraw withdrew withdrawn withdraws withdrawing withdrawal cancel "
    "cancelled canceled cancels cancellation scrap scrapped scraps annul annulled eliminate eliminated eliminates "
    "eliminating abolish abolished abolishes undo undid undone waive waived waives",
    "raise": "raise raised raises raising rise rose risen rises rising increase increased increases increasing grow grew "
    "grown grows growing growth climb climbed climbs double doubled doubles triple tripled gain gained expand expanded "
    "expands expanding expansion widen widened widens widening broaden broadened broadens surge surged jump jumped "
    "exceeded higher enlarge enlarged",
    "cut": "cut cuts cutting reduce reduced reduces reducing reduction reductions lower lowered lowers lowering decrease "
    "decreased decreases decreasing fall fell fallen falls falling drop dropped drops dropping decline declined declines "
    "shrink shrank shrunk shrinks narrow narrowed narrows narrowing halve halved slash slashed plunge plunged tumble tumbled",
    "tighten": "tighten tightened tightens tightening tighter strengthen strengthened strengthens strengthening toughen "
    "toughened toughens stricter tougher intensify intensified",
    "ease": "ease eased eases easing loosen loosened loosens loosening relax relaxed relaxes relaxing relaxation weaken "
    "weakened weakens weakening soften softened softens looser",
    "before": "before prior earlier preceding",
    "after": "after later subsequent subsequently afterwards",
    "require": "require required requires requiring requirement requirements need needed needs oblige obliged obliges "
    "obligation compulsory mandatory mandate mandated mandates",
    "exempt": "exempt exempted exempts exempting exemption exemptions excuse excused",
    "approve": "approve approved approves approving approval approvals grant granted grants granting",
    "deny": "deny denied denies denying denial denials refuse refused refuses refusing refusal reject rejected rejects "
    "rejecting rejection",
    "extend": "extend extended extends extending extension extensions prolong prolonged prolongs lengthen lengthened renew "
    "renewed renews renewal",
    "shorten": "shorten shortened shortens shortening curtail curtailed curtails",
    "allow": "allow allowed allows allowing permitted permits permitting permissible authorize authorized authorizes "
    "authorise authorised authorises authorizing authorization authorisation enable enabled enables let lets available "
    "eligible",
    "ban": "ban banned bans banning prohibit prohibited prohibits prohibiting prohibition prohibitions bar barred bars "
    "barring forbid forbids forbidden forbade block blocked blocks blocking outlaw outlawed",
    "start": "start started starts starting begin began begun begins beginning commence commenced commences commencing "
    "launch launched launches open opened opens",
    "end": "end ended ends ending expire expired expires expiring expiry expiration finish finished conclude concluded cease "
    "ceased ceases terminate terminated terminates termination close closed closes lapse lapsed lapses stop stopped stops "
    "stopping",
    "include": "include included includes including inclusion cover covered covers covering apply applies applied applying encompass encompasses",
    "exclude": "exclude excluded excludes excluding exclusion omit omitted omits",
    "export": "export exported exports exporting exportation exporter exporters",
    "import": "import imported imports importing importation importer importers",
    "first": "first initial initially earliest",
    "last": "last latest",
    "all": "all every each entire whole fully full total",
    "some": "some several certain few partly partially partial",
    "delay": "delay delayed delays delaying postpone postponed postpones postponing postponement defer deferred defers deferral",
    "advance": "accelerate accelerated accelerates expedite expedited expedites hasten hastened",
    "buy": "buy bought buys buying purchase purchased purchases purchaser buyer buyers acquire acquired acquires",
    "sell": "sell sold sells selling sale sales seller sellers",
    "support": "support supported supports supporting back backed backs favour favor favored favoured endorse endorsed",
    "oppose": "oppose opposed opposes opposing opposition criticise criticised criticize criticized condemn condemned",
    "accept": "accept accepted accepts acceptance agree agreed agrees",
    "temporary": "temporary temporarily provisional provisionally",
    "permanent": "permanent permanently indefinite indefinitely",
    "voluntary": "voluntary voluntarily optional",
    "civil": "civil administrative",
    "criminal": "criminal criminally",
    "civilian": "civilian commercial",
    "military": "military defence defense",
    "domestic": "domestic domestically",
    "foreign": "foreign overseas abroad",
    "legal": "legal legally lawful lawfully",
    "illegal": "illegal illegally unlawful unlawfully illicit",
    "maximum": "maximum highest most upper largest biggest",
    "minimum": "minimum lowest least smallest",
    "over": "over above exceed exceeds exceeding greater more",
    "under": "under below less fewer smaller",
    "early": "early",
    "late": "late",
    "comply": "comply complied complies complying compliance",
    "violate": "violate violated violates violating violation violations breach breached breaches",
    "succeed": "succeed succeeded won win wins",
    "fail": "fail failed fails failing failure lose lost loses",
    "new": "new newly",
    "old": "old former existing",
    "public": "public publicly",
    "private": "private privately confidential",
    "broad": "broad broadly broader wide wider",
    "slim": "narrow narrowly narrower limited",
    "direct": "direct directly",
    "indirect": "indirect indirectly",
    "send": "send sent sends transfer",
    "upgrade": "upgrade upgraded upgrades",
    "downgrade": "downgrade downgraded downgrades",
    "proposed": "propose proposed proposes proposing proposal proposals",
    "final": "final finalize finalized finalizes finalise finalised",
    "encourage": "encourage encouraged encourages urge urged urges",
    "discourage": "discourage discouraged discourages warn warned warns",
    "confirm": "confirm confirmed confirms",
    "better": "improve improved improves improving help helped helps benefit benefited benefits",
    "worse": "harm harmed harms harming hurt hurts hurting damage damaged damages damaging worsen worsened worsens undermine "
    "undermined undermines",
    "uphold": "uphold upheld upholds affirm affirmed affirms",
    "dismiss": "dismiss dismissed dismisses overturn overturned overturns",
    "strict": "strict strictly strong stronger",
    "lenient": "lenient leniently weak weaker",
    "increase_of_risk": "high higher",
    "decrease_of_risk": "low lower",
    "import_side": "inbound incoming",
    "export_side": "outbound outgoing",
    "majority": "majority",
    "minority": "minority",
    "joint": "jointly together",
    "alone": "alone unilateral unilaterally",
    "north": "north northern",
    "south": "south southern",
    "always": "always",
    "sometimes": "sometimes occasionally rarely seldom",
    "only": "only solely exclusively",
    "both": "both",
    "either": "either",
}

_OPPOSED: tuple[tuple[str, str], ...] = (
    *(("add", other) for other in ("remove", "lift", "exclude", "suspend")),
    *(("impose", other) for other in ("suspend", "lift", "ease", "remove", "exempt", "end")),
    *(
        ("suspend", other)
        for other in ("lift", "start", "tighten", "remove", "extend", "end", "approve", "ban")
    ),
    *(("raise", other) for other in ("cut", "ease", "shorten", "lift", "suspend", "remove")),
    *(("tighten", other) for other in ("ease", "lift", "suspend", "cut", "remove", "exempt")),
    *(("ease", other) for other in ("ban", "raise", "require")),
    ("before", "after"),
    *(("require", other) for other in ("exempt", "lift", "voluntary", "allow", "ban")),
    *(("approve", other) for other in ("deny", "ban", "oppose", "lift", "suspend")),
    *(("allow", other) for other in ("ban", "deny", "require", "suspend")),
    *(("ban", other) for other in ("lift", "exempt", "ease", "include")),
    *(("extend", other) for other in ("shorten", "lift", "cut", "delay")),
    *(("start", other) for other in ("end", "delay", "lift")),
    ("include", "exclude"),
    ("include", "exempt"),
    ("include", "remove"),
    ("export", "import"),
    ("first", "last"),
    ("all", "some"),
    ("delay", "advance"),
    ("buy", "sell"),
    ("support", "oppose"),
    ("accept", "deny"),
    ("temporary", "permanent"),
    ("civil", "criminal"),
    ("civilian", "military"),
    ("domestic", "foreign"),
    ("legal", "illegal"),
    ("maximum", "minimum"),
    ("over", "under"),
    ("early", "late"),
    ("comply", "violate"),
    ("succeed", "fail"),
    ("new", "old"),
    ("public", "private"),
    ("broad", "slim"),
    ("direct", "indirect"),
    ("upgrade", "downgrade"),
    ("proposed", "final"),
    ("encourage", "discourage"),
    ("confirm", "deny"),
    ("strict", "lenient"),
    ("uphold", "dismiss"),
    ("better", "worse"),
    ("increase_of_risk", "decrease_of_risk"),
    ("import_side", "export_side"),
    ("majority", "minority"),
    ("joint", "alone"),
    ("north", "south"),
    ("always", "sometimes"),
    ("both", "either"),
)

NEAR: dict[str, tuple[str, ...]] = {
    "add": ("include", "impose"),
    "include": ("add",),
    "impose": ("add", "start"),
    "remove": ("lift", "exclude"),
    "lift": ("remove", "end"),
    "end": ("lift",),
    "approve": ("allow", "accept"),
    "allow": ("approve", "exempt"),
    "exclude": ("exempt", "remove"),
    "exempt": ("exclude", "allow"),
    "raise": ("over", "tighten"),
    "tighten": ("raise",),
    "delay": ("extend", "suspend"),
    "cut": ("under",),
    "accept": ("approve",),
}
"""Groups that may back each other where nothing contradicts them: "imposes a licence requirement" is "adds" one."""

COMPLEMENT: dict[str, str] = {
    "allow": "ban",
    "ban": "allow",
    "require": "exempt",
    "exempt": "require",
    "approve": "deny",
    "deny": "approve",
    "include": "exclude",
    "exclude": "include",
    "comply": "violate",
    "legal": "illegal",
}
"""What a negated group says: "not required" is "exempt"."""


def group_of(word: str) -> str | None:
    """The group of a lower-case word, or of its singular; `None` where it turns nothing round."""
    return _index().get(word) or (_index().get(word[:-1]) if word.endswith("s") else None)


@cache
def opposed_to(group: str) -> frozenset[str]:
    """The groups that contradict `group`."""
    return frozenset(b if a == group else a for a, b in _OPPOSED if group in (a, b))


def backs(group: str) -> tuple[str, ...]:
    """The groups that can stand for `group` in a quote, itself first."""
    return (group, *NEAR.get(group, ()))


@cache
def _index() -> dict[str, str]:
    index: dict[str, str] = {}
    for group, words in _GROUPS.items():
        for word in words.split():
            index.setdefault(word, group)
    return index
