"""The checks `span`, `anniversary` and `order`: what two years say of the years between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.checks.figures.saying import contradiction, counted, fits, names_year, year_of
from newslint.language.analysis import Analysis
from newslint.language.figure import Figure, Kind, Rounding
from newslint.language.figure_text import FigureText, figure_text
from newslint.rule import Rule
from newslint.text.patterns import late_pattern

#: Two years that a stretch of time runs between. The letters' years are told apart from other numbers by the reader.
_STRETCH = (
    r"(?:(?:from|between|since|\() ?(?:[a-z]+ ){0,3}?)?(?P<s>Y)(?: ?[-–—] ?|,? (?:to|until|till|through|and|"
    r"up to|to the year|to late|to early)"
    r" (?:[a-z]+ ){0,3}?)(?P<f>Y)"
)
_YEARS = (
    r"(?P<n>N)[- ](?P<u>years?|decades?)\b"
    r"(?![- ]old| (?:later|ago|earlier|before|after|prior|younger|older|from now|to come))"
)
_IN_A_ROW = r"[^\nYDNPM;.]"
_SPANS = (
    late_pattern(rf"{_YEARS}{_IN_A_ROW}{{0,70}}?[ ,(—–-]{_STRETCH}"),
    late_pattern(
        rf"{_STRETCH}\)?[ ,:(—–-]*(?:(?:for|or|that is|lasting|spanning|covering|which is|making|nearly|in all|"
        rf"altogether|it lasted|"
        rf"a (?:full )?(?:total|period|span|stretch|reign|run|spell|tenure|term|career|gap) of|some|a|an|the|his|"
        rf"her|its|their) )*{_YEARS}"
    ),
    late_pattern(
        rf"{_STRETCH}[^\nYDNPM;.]{{0,45}}?,? (?:for|in|over|during|lasted|lasting|spanned|spanning|spent|served|"
        rf"serving|totall?ing|a total of) "
        rf"(?:a |an |the |his |her |its |their )?{_YEARS}"
    ),
    late_pattern(
        r"\bin (?P<s>Y)\b[^\nYDNPM;.]{3,90}?\bin (?P<f>Y),? (?:after|following|ending) (?:a |an |"
        r"some )?(?P<n>N)[- ](?P<u>years?)\b"
    ),
    late_pattern(r"(?P<s>Y)\b[^\nYDNPM.]{3,90}?\b(?P<f>Y),? (?P<n>N) (?P<u>years?) (?:later|on|afterwards?)[.,\n]"),
    late_pattern(r"\bin (?P<s>Y)\b[^\nYDNPM;.]{3,90}?\b(?P<n>N) (?P<u>years?) (?:later|on|afterwards?),? in (?P<f>Y)"),
    late_pattern(r"\bin (?P<f>Y),? (?P<n>N) (?P<u>years?) after [^\nYDNPM;.]{3,60}?\bin (?P<s>Y)"),
)
_UNIT_YEARS = {"year": 1, "years": 1, "decade": 10, "decades": 10}
_OTHER_COUNT = late_pattern(
    r"\b(?:sentence\w*|every|each|age|aged|next|past|last|first|previous|per|than)\b[^\n]{0,12}$"
)


#: A stretch of days of the week: the three-day talks, from Monday to Friday.
_DAYS = late_pattern(
    r"\b(?P<n>N)-day\b[^\nYDNPMW;.]{0,40}?(?:\bfrom |\(| |—|–)(?P<s>W)"
    r"(?: to | through | until | till | ?[-–—] ?)(?P<f>W)"
)
_WEEK = 7
#: Years told back from the day of the draft.
_SINCE = late_pattern(
    r"(?P<n>N) years (?:after|on from|since) (?:the|a|an|his|her|its|their) [^\nYDNPMR;.,]{2,40}? (?:of|in) (?P<s>Y)\b"
)
_PRESENT = late_pattern(r"\b(?:is|are|has|have|remains?|still|today|now|marks?|celebrates?|this (?:week|month|year))\b")
_TOLD_AS_PAST = late_pattern(r"\b(?:was|were|had|did|would|became|came|went|then)\b")


@coded_check()
def SPAN(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A number of years, or of days, that is not what lies between the two years or weekdays beside it."""
    copy = figure_text(analysis)
    today = analysis.draft.date or analysis.house.date
    for start, line in copy.lines("Y", 1):
        if "year" in line or "decade" in line:
            yield from _wrong_years(copy, start, line)
            if today:
                yield from _wrong_since(copy, start, line, today.year)
    for start, line in copy.lines("W", 2):
        if match := _DAYS.search(line):
            yield from _wrong_days(analysis, copy, start, match)


def _wrong_years(copy: FigureText, start: int, line: str) -> Iterator[Hit]:
    """The first stretch between two years that is not as long as it is said to be, in each of the wordings."""
    for pattern in _SPANS:
        match = pattern.search(line)
        if match is None or _OTHER_COUNT.search(line, 0, match.start("n")):
            continue
        count, first, last = (copy.at(start + match.start(group)) for group in ("n", "s", "f"))
        unit = _UNIT_YEARS[match["u"]]
        years = last.value - first.value
        claimed = count._replace(value=count.value * unit)
        if years > 0 and not fits(claimed, years, years, 1 if unit == 1 else unit / 2):
            yield contradiction(
                count,
                [first, last],
                start=str(year_of(first)),
                end=str(year_of(last)),
                length=counted(years, "year"),
                claimed=counted(count.value, match["u"].rstrip("s")),
            )
        return


def _wrong_since(copy: FigureText, start: int, line: str, this_year: int) -> Iterator[Hit]:
    """Years since something that the draft's own year speaks against: only what is told of today."""
    match = _SINCE.search(line)
    if match is None or line.count("Y") != 1 or "D" in line:
        return
    count, then = copy.at(start + match.start("n")), copy.at(start + match.start("s"))
    years = this_year - then.value
    is_now = bool(_PRESENT.search(line)) and not _TOLD_AS_PAST.search(line)
    if years > 0 and (is_now or count.value > years) and not fits(count, years, years, 1):
        yield contradiction(
            count,
            [then],
            start=str(year_of(then)),
            end=str(this_year),
            length=counted(years, "year"),
            claimed=counted(count.value, "year"),
        )


def _wrong_days(analysis: Analysis, copy: FigureText, start: int, match: re.Match[str]) -> Iterator[Hit]:
    """A number of days that the weekdays on which they begin and end rule out, counted in either way."""
    count, first, last = (copy.at(start + match.start(group)) for group in ("n", "s", "f"))
    days = int(last.value - first.value) % _WEEK
    if days and count.value < _WEEK and count.value not in (days, days + 1):
        yield contradiction(
            count,
            [first, last],
            start=analysis.draft.quote(first.span),
            end=analysis.draft.quote(last.span),
            length=f"{days + 1} days",
            claimed=analysis.draft.quote(count.span) + (" day" if count.value == 1 else " days"),
        )


_ANNIVERSARIES = (
    late_pattern(
        r"\b(?:founded|established|opened|created|launched|built|married|started|formed|"
        r"born)\b[^\nYDO]{0,40}?(?P<then>[YD])[^\nYDO]{0,80}?(?P<o>O) "
        r"(?:birthday|anniversary)"
    ),
    late_pattern(
        r"(?P<o>O) (?:birthday|anniversary)\b[^\nYDO]{0,80}?\b(?:in|of the|of|on|"
        r"from) (?:[a-z'-]+ ){0,4}?(?P<then>[YD])"
    ),
)


#: A jubilee of next year, or of the last.
_OTHER_YEAR = late_pattern(
    r"\bO (?:birthday|anniversary)(?: [a-z'-]+){0,4} (?P<after>next|last) year\b|"
    r"\b(?P<before>next|last) year,?(?: [a-z'-]+){0,7} O (?:birthday|anniversary)\b"
)
_SHIFTS = {"next": 1, "last": -1}


def _shift(line: str) -> int:
    """How many years from the draft's own the jubilee is that the line tells of."""
    match = _OTHER_YEAR.search(line)
    return _SHIFTS[match["after"] or match["before"]] if match else 0


@coded_check()
def ANNIVERSARY(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """The number of an anniversary that does not go with the year of what is remembered."""
    copy = figure_text(analysis)
    if "O anniversary" not in copy.text and "O birthday" not in copy.text:
        return
    today = analysis.draft.date or analysis.house.date
    for start, line in copy.lines("O", 1):
        for pattern in _ANNIVERSARIES:
            match = pattern.search(line)
            if match is None:
                continue
            count, then = copy.at(start + match.start("o")), copy.at(start + match.start("then"))
            others = [
                copy.at(start + place)
                for place, letter in enumerate(line)
                if letter in "YD" and place != match.start("then")
            ]
            years = {year_of(figure) for figure in others if names_year(figure)}
            if not names_year(then):
                break
            if len(years) > 1 or (not years and today is None):
                break
            shift = 0 if years else _shift(line)
            now = years.pop() if years else today.year + shift if today else 0
            apart = now - year_of(then)
            slack = 0 if others or shift else 1  # a draft of December may tell of next year's jubilee
            if apart > 0 and abs(apart - count.value) > slack and count.rounding is Rounding.EXACT:
                yield contradiction(count, [then], then=str(year_of(then)), now=str(now), years=str(apart))
            break


_FROM_TO = late_pattern(
    r"(?:\b(?:from|between) (?:[a-z]+ )?(?P<s>[YD])(?:,? to |,? until | till | through | and |-|"
    r"–)(?:[a-z]+ )?(?P<f>[YD])|\((?P<s2>Y) ?[-–] ?(?P<f2>Y)\))"
    r"(?! ?(?:bce?\b|b\.c))"
)
#: Two things that come one after the other, told of one subject: met in June 1985 and married in 1983.
_FIRST_AND_THEN = tuple(
    late_pattern(
        rf"\b(?:{first})\b[^\nYDN;.,]{{0,40}}? (?:in|on) (?P<s>[YD]),? and (?:was |were |had |[a-z]+ly )?"
        rf"(?:{then})\b[^\nYDN;.,]{{0,40}}? (?:in|on) (?P<f>[YD])"
    )
    for first, then in (
        ("born", "married|died|graduated|joined|retired|emigrated|moved"),
        ("met|got engaged", "married|wed|divorced|separated"),
        ("married|wed", "divorced|separated"),
        ("founded|opened|began|started|launched|built|established", "closed|ended|shut|folded|demolished|disbanded"),
        ("hired|joined|elected|appointed|enlisted", "retired|left|resigned|stepped down|quit|fired|dismissed"),
        ("arrested|charged|indicted", "convicted|sentenced|acquitted"),
        ("graduated|retired", "died"),
    )
)
_RAISED = late_pattern(
    r"\b(?:f[ae]ll\w*|rose|risen|cut|drop\w*|declin\w*|grew|increas\w*|decreas\w*|reduc\w*|lower\w*|went|down|up|"
    r"moved|pushed|brought)\b[^\n]{0,40}$"
)


@coded_check()
def ORDER(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A stretch of time that ends before it starts."""
    copy = figure_text(analysis)
    for start, line in copy.lines("YD", 2):
        yield from _backwards(analysis, copy, start, line)


def _backwards(analysis: Analysis, copy: FigureText, start: int, line: str) -> Iterator[Hit]:
    for match in _FROM_TO.finditer(line):
        suffix = "2" if match["s2"] else ""
        first, last = (copy.at(start + match.start(group + suffix)) for group in "sf")
        begin, end = _moment(first), _moment(last)
        if begin is None or end is None or begin <= end or _RAISED.search(line, 0, match.start()):
            continue
        if first.kind is Kind.YEAR and not suffix and max(first.value, last.value) - min(first.value, last.value) > 500:
            continue
        yield _disorder(analysis, first, last)
    for pattern in _FIRST_AND_THEN:
        for match in pattern.finditer(line):
            first, last = copy.at(start + match.start("s")), copy.at(start + match.start("f"))
            begin, end = _moment(first), _moment(last)
            if begin is not None and end is not None and end[0] < begin[0]:
                yield _disorder(analysis, first, last)


def _disorder(analysis: Analysis, first: Figure, last: Figure) -> Hit:
    return contradiction(last, [first], first=analysis.draft.quote(first.span), last=analysis.draft.quote(last.span))


def _moment(figure: Figure) -> tuple[int, int, int] | None:
    """The year, month and day that a figure tells, as far as it tells them; None for a date without a year."""
    if figure.kind is Kind.YEAR:
        return (int(figure.value), 0, 0)
    if figure.day is None or figure.day.year is None:
        return None
    return (figure.day.year, figure.day.month, figure.day.day)
