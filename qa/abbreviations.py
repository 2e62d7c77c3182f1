"""The field's abbreviations and the names that mean the same body, list or country. A table and three look-ups.

Retrieval uses it to search both ways, checking to know that "BIS" in a sentence is the "Bureau of Industry and
Security" of a quote. Left is the key that both forms share, right are the spellings, the fullest first.
"""

import re
from functools import cache

_NAMES: dict[str, tuple[str, ...]] = {
    # United States: bodies
    "BIS": ("Bureau of Industry and Security", "Bureau of Industry & Security"),
    "OFAC": ("Office of Foreign Assets Control",),
    "DDTC": ("Directorate of Defense Trade Controls",),
    "OEE": ("Office of Export Enforcement",),
    "ERC": ("End-User Review Committee", "End User Review Committee"),
    "CBP": ("Customs and Border Protection",),
    "DHS": ("Department of Homeland Security", "Homeland Security Department"),
    "DOJ": ("Department of Justice", "Justice Department"),
    "DOD": ("Department of Defense", "Defense Department", "Pentagon"),
    "DOE": ("Department of Energy", "Energy Department"),
    "Commerce": ("Department of Commerce", "Commerce Department", "DOC"),
    "State": ("Department of State", "State Department", "DOS"),
    "Treasury": ("Department of the Treasury", "Treasury Department", "Department of Treasury"),
    "CFIUS": ("Committee on Foreign Investment in the United States",),
    "USTR": ("United States Trade Representative", "US Trade Representative"),
    "NIST": ("National Institute of Standards and Technology",),
    "DTSA": ("Defense Technology Security Administration",),
    "FBI": ("Federal Bureau of Investigation",),
    "HSI": ("Homeland Security Investigations",),
    "TAC": ("Technical Advisory Committee",),
    # United States: law and lists
    "EAR": ("Export Administration Regulations",),
    "ITAR": ("International Traffic in Arms Regulations",),
    "ECRA": ("Export Control Reform Act",),
    "AECA": ("Arms Export Control Act",),
    "IEEPA": ("International Emergency Economic Powers Act",),
    "NDAA": ("National Defense Authorization Act",),
    "UFLPA": ("Uyghur Forced Labor Prevention Act",),
    "CFR": ("Code of Federal Regulations",),
    "FR": ("Federal Register", "Fed. Reg."),
    "CCL": ("Commerce Control List",),
    "USML": ("United States Munitions List", "US Munitions List"),
    "EL": ("Entity List",),
    "UVL": ("Unverified List",),
    "MEU": ("military end user", "military end-user"),
    "MIEU": ("military-intelligence end user", "military intelligence end user"),
    "DPL": ("Denied Persons List",),
    "SDN": ("Specially Designated National", "Specially Designated Nationals"),
    "CCMC": ("Chinese military company", "Communist Chinese military company"),
    "ECCN": ("Export Control Classification Number",),
    "HTS": ("Harmonized Tariff Schedule",),
    "FDPR": (
        "foreign direct product rule",
        "foreign-direct product rule",
        "FDP rule",
        "foreign-produced direct product rule",
    ),
    "FDP": ("foreign direct product", "foreign-direct product", "foreign-produced direct product"),
    "VEU": ("validated end user", "validated end-user"),
    "NAC": ("Notified Advanced Computing",),
    "AIA": ("Artificial Intelligence Authorization",),
    "TGL": ("temporary general license",),
    "TDO": ("temporary denial order",),
    "VSD": ("voluntary self-disclosure", "voluntary self disclosure"),
    "AES": ("Automated Export System",),
    "EEI": ("Electronic Export Information",),
    "NLR": ("no license required",),
    "RPL": ("replacement parts and equipment",),
    "STA": ("Strategic Trade Authorization",),
    "LVS": ("limited value shipments", "shipments of limited value"),
    "IFR": ("interim final rule",),
    "ANPRM": ("advance notice of proposed rulemaking",),
    "NPRM": ("notice of proposed rulemaking",),
    "EO": ("executive order",),
    "KYC": ("know your customer",),
    # China, Europe, Japan, regimes
    "MOFCOM": (
        "Ministry of Commerce",
        "Chinese Ministry of Commerce",
        "Commerce Ministry",
        "China Commerce Ministry",
    ),
    "GAC": ("General Administration of Customs", "GACC"),
    "UEL": ("Unreliable Entity List", "Unreliable Entities List"),
    "PRC": ("People's Republic of China",),
    "METI": ("Ministry of Economy, Trade and Industry",),
    "EU": ("European Union", "Brussels"),
    "EC": ("European Commission",),
    "WTO": ("World Trade Organization", "World Trade Organisation"),
    "MTCR": ("Missile Technology Control Regime",),
    "NSG": ("Nuclear Suppliers Group",),
    "AG": ("Australia Group",),
    "WA": ("Wassenaar Arrangement",),
    "CWC": ("Chemical Weapons Convention",),
    "NATO": ("North Atlantic Treaty Organization",),
    "AUKUS": ("Australia, the United Kingdom and the United States",),
    "TTC": ("Trade and Technology Council",),
    # technology
    "SME": ("semiconductor manufacturing equipment", "chipmaking equipment", "chip-making equipment"),
    "HBM": ("high-bandwidth memory", "high bandwidth memory"),
    "EUV": ("extreme ultraviolet", "extreme ultra-violet"),
    "DUV": ("deep ultraviolet", "deep ultra-violet"),
    "AI": ("artificial intelligence",),
    "IC": ("integrated circuit",),
    "GPU": ("graphics processing unit",),
    "TPP": ("total processing performance",),
    "ECAD": ("electronic computer aided design", "electronic computer-aided design"),
    "EDA": ("electronic design automation",),
    "GAAFET": ("gate-all-around field-effect transistor", "gate all around field effect transistor"),
    "UAV": ("unmanned aerial vehicle", "drone"),
    "WMD": ("weapons of mass destruction", "weapon of mass destruction"),
    "NS": ("national security",),
    "RS": ("regional stability",),
    # companies and countries
    "SMIC": (
        "Semiconductor Manufacturing International Corporation",
        "Semiconductor Manufacturing International",
    ),
    "YMTC": ("Yangtze Memory Technologies", "Yangtze Memory"),
    "CXMT": ("ChangXin Memory Technologies", "ChangXin Memory"),
    "TSMC": ("Taiwan Semiconductor Manufacturing Company", "Taiwan Semiconductor Manufacturing"),
    "US": (
        "United States of America",
        "United States",
        "USA",
        "American",
        "Americans",
        "America",
        "Washington",
    ),
    "UK": ("United Kingdom", "Britain", "British", "Great Britain"),
    "UAE": ("United Arab Emirates", "Emirati"),
    "China": ("Chinese", "Beijing"),
    "Russia": ("Russian", "Russian Federation", "Moscow", "Russians"),
    "Belarus": ("Belarusian",),
    "Netherlands": ("Dutch", "the Hague", "Holland"),
    "Japan": ("Japanese", "Tokyo"),
    "Korea": ("South Korea", "Republic of Korea", "South Korean", "Korean", "Seoul"),
    "Taiwan": ("Taiwanese",),
    "Germany": ("German", "Berlin"),
    "France": ("French",),
    "Iran": ("Iranian", "Tehran"),
    "Syria": ("Syrian",),
    "Cuba": ("Cuban",),
    "Ukraine": ("Ukrainian",),
    "India": ("Indian", "New Delhi"),
    "Israel": ("Israeli",),
    "Canada": ("Canadian", "Ottawa"),
    "Mexico": ("Mexican",),
    "Turkey": ("Turkish", "Türkiye"),
    "Europe": ("European",),
    "Australia": ("Australian", "Canberra"),
    "Singapore": ("Singaporean",),
    "Malaysia": ("Malaysian",),
    "Vietnam": ("Vietnamese", "Hanoi"),
    "Pakistan": ("Pakistani",),
    "Venezuela": ("Venezuelan",),
    "Nicaragua": ("Nicaraguan",),
    "Sudan": ("Sudanese",),
    "Burma": ("Myanmar", "Burmese"),
    "DPRK": ("North Korea", "North Korean", "Democratic People's Republic of Korea"),
}

_IMPLIED: dict[str, tuple[str, ...]] = {
    "BIS": ("Commerce", "US"),
    "OEE": ("BIS", "Commerce", "US"),
    "OFAC": ("Treasury", "US"),
    "DDTC": ("State", "US"),
    "CBP": ("DHS", "US"),
    "PRC": ("China",),
    "MOFCOM": ("China",),
    "METI": ("Japan",),
    "GAC": ("China",),
    "EC": ("EU",),
    **dict.fromkeys(
        ("Commerce", "State", "Treasury", "DOJ", "DOD", "DHS", "DOE", "EAR", "ITAR", "CCL"), ("US",)
    ),
    "FDPR": ("FDP",),
}


def spellings(name: str) -> tuple[str, ...]:
    """All ways to write `name` (either form, any case), itself included; only `name` where the table does not know it."""
    key = _keys().get(name.casefold())
    return (key, *_NAMES[key]) if key else (name,)


def abbreviation(name: str) -> str | None:
    """The key that all spellings of `name` share, such as "BIS"; `None` where the table does not know it."""
    return _keys().get(name.casefold())


def implied(key: str) -> tuple[str, ...]:
    """The keys that go without saying where `key` is named: BIS is the Commerce Department's, and American."""
    return _IMPLIED.get(key, _IMPLIED.get(key.capitalize(), ()))


def named_in(text: str) -> tuple[str, ...]:
    """The keys of all names of the table that `text` uses, in order of first use. Short keys count in capitals only."""
    keys = _keys()
    found = (
        keys[match.group().casefold().removesuffix("s")]
        if match.group().casefold() not in keys
        else keys[match.group().casefold()]
        for match in _pattern().finditer(
            text.replace("U.S.", "US").replace("U.K.", "UK").replace("E.U.", "EU")
        )
        if len(match.group()) > 5 or not match.group().islower()
    )
    return tuple(dict.fromkeys(found))


def all_spellings() -> dict[str, str]:
    """Every spelling in lower case with its key."""
    return dict(_keys())


@cache
def _keys() -> dict[str, str]:
    return {form.casefold(): key for key, forms in _NAMES.items() for form in (*forms, key)}


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_keys(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")(?:s\b|\b)", re.IGNORECASE)
