"""The names of months in the languages of the news: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian.

No name or abbreviation here means two different months; that is why Polish and Czech are missing (listopad). Imports nothing.
"""

# Whole names and abbreviations, in the order of the months.
_NAMES = (
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari января янв",
    "february feb februar feber février fevrier févr fevr febrero febbraio fevereiro fev februari февраля фев",
    "march mar märz maerz mär mrz mars marzo março marco maart mrt марта мар",
    "april apr avril avr abril abr aprile апреля апр",
    "may mai mayo maggio mag maio mei мая",
    "june jun juni juin junio giugno giu junho июня июн",
    "july jul juli juillet juil julio luglio lug julho июля июл",
    "august aug août aout agosto ago augustus августа авг",
    "september sept sep septembre septiembre setiembre settembre set setembro сентября сент сен",
    "october oct oktober okt octobre octubre ottobre ott outubro out октября окт",
    "november nov novembre noviembre novembro ноября ноя",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro декабря дек",
)
_NUMBERS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
# As a piece of a regular expression to be matched without regard to case: longer names first.
MONTH = "(?:" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"


def month_number(name: str) -> int:
    """The number of the month, 1 to 12. Raises `KeyError` for a name that `MONTH` does not match."""
    return _NUMBERS[name.casefold()]
