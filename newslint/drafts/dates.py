"""The day that a timestamp line, a dateline or front matter names."""

from __future__ import annotations

import datetime

from newslint.text.patterns import late_pattern

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? "
_TIME = (
    r"(?:,? ?(?:at |[|•·–—-] ?|T)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d+)?(?: ?[AaPp]\.?[Mm]\.?)?"
    r"(?: ?(?:[A-Z]{1,5}|[+-]\d\d:?\d\d))?)"
)
#: A day as it stands in a line of its own: with a year, perhaps a weekday before it and a time behind it.
DATE = (
    rf"(?:{_WEEKDAY})?(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}}"
    rf"|\d{{4}}-\d\d-\d\d){_TIME}?"
)
_DAY = late_pattern(
    r"(?P<iso>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
    rf"|(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month2>{MONTH}),? (?P<year2>\d{{4}})"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_date(text: str) -> datetime.date | None:
    """The first full date in `text`: year, month and day; None where there is none, or no such day."""
    match = _DAY.search(text)
    if match is None:
        return None
    year, month, day = (match["iso"], match["iso_month"], match["iso_day"])
    if not year:
        name = match["month"] or match["month2"]
        year, day = match["year"] or match["year2"], match["day"] or match["day2"]
        month = str(_MONTHS.index(name[:3].lower()) + 1)
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
