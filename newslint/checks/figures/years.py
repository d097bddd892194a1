"""The checks `age`, `span`, `anniversary` and `order`: what two years say of the years between them."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.checks.figures.saying import contradiction, fits, plain
from newslint.language.analysis import Analysis
from newslint.language.figure import Figure, Kind, Rounding
from newslint.language.figure_text import FigureText, figure_text
from newslint.rule import Rule
from newslint.text.patterns import late_pattern

_BORN = late_pattern(r"\b(?:born|birth)\b[^\nYDN]{0,50}?(?P<b>[YD])|\((?:b\. ?)?(?P<life>Y) ?[-–—] ?Y\)")
_LIFE_END = late_pattern(r" ?[-–—] ?(?P<d>Y)\)")
_AGE = late_pattern(
    r"\b(?:at the (?:\w+ ){0,2}age of(?: just| only)?|at age|at an age of|aged?|at(?: just| only)?|reached|"
    r"turned|was|only|just|of|,|—|–|\() ?"
    r"(?P<n>N)(?= ?(?:years old|years of age|years? at|-years?-old|when|on|in [YD]|and|at the time|at (?:his|her|"
    r"their) death|[,.;:)\n—–]|$))"
    r"(?! ?years? (?:later|ago|before|after|earlier))"
)
#: Text between a year and an age that binds the two: one event, no second one.
_TWO_EVENTS = late_pattern(
    r"\b(?:and(?! (?:was|is) (?:buried|survived))|but|then|before|later|until|who|which|where|married|joined|"
    r"moved|became)\b|;"
)
#: Somebody else's age, or somebody else's birth.
_KIN = late_pattern(
    r"\b(?:his|her|their|whose|a) (?:\w+ )?(?:son|daughter|wife|husband|father|mother|brother|sister|child|"
    r"children|partner|"
    r"grandson|granddaughter|uncle|aunt|friend)\b"
)
_DEATH = late_pattern(
    r"\b(?:died|dies|dead|death|killed|passed away|pass away|drowned|executed|assassinated|murdered|perished|"
    r"succumbed)\b"
)
_AGE_YEARS = range(1, 120)


@coded_check()
def AGE(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """An age that the years of birth and of the event speak against."""
    copy = figure_text(analysis)
    if not any(sign in copy.text for sign in ("born", "birth", "(Y")):
        return
    for start, line in _passages(copy):
        yield from _wrong_ages(copy, start, line)


def _passages(copy: FigureText) -> Iterator[tuple[int, str]]:
    """The lines that name a birth, each alone and with the next and the last line of its paragraph."""
    lines = list(copy.lines("YD", 1))
    for number, (start, line) in enumerate(lines):
        if not _BIRTH.search(line):
            continue
        yield start, line
        for first, second in ((number, number + 1), (number - 1, number)):
            if first >= 0 and second < len(lines):
                (one, opening), (other, closing) = lines[first], lines[second]
                if other == one + len(opening) + 1:
                    yield one, f"{opening} {closing}"


_BIRTH = late_pattern(r"\bborn\b|\bbirth\b|\(Y ?[-–—] ?Y\)")


def _wrong_ages(copy: FigureText, start: int, line: str) -> Iterator[Hit]:
    births = list(_BORN.finditer(line))
    ages = [match for match in _AGE.finditer(line) if copy.at(start + match.start("n")).value in _AGE_YEARS]
    if len(births) != 1 or len(ages) != 1:
        return
    born = births[0]
    birth_place = born.start("life") if born["life"] else born.start("b")
    age_place = ages[0].start("n")
    if _KIN.search(line, *sorted((birth_place, age_place))):
        return
    events = [place for place, letter in enumerate(line) if letter in "YD" and place != birth_place]
    life_end = _LIFE_END.match(line, birth_place + 1)
    if life_end and _DEATH.search(line):
        event = life_end.start("d")
    elif len(events) == 1 and not life_end:
        event = events[0]
        first, last = sorted((event, age_place))
        between = line[first + 1 : last]
        if len(between) > 70 or _TWO_EVENTS.search(between) or not _is_one_event(line, event, age_place):
            return
    else:
        return
    birth, then, age = (copy.at(start + place) for place in (birth_place, event, age_place))
    low, high = _years_between(birth, then)
    if high < 0 or fits(age, low, high, 0):
        return
    possible = plain(high) if low == high else f"{plain(low)} or {plain(high)}"
    yield contradiction(
        age, [birth, then], born=str(_year(birth)), then=str(_year(then)), possible=possible, claimed=plain(age.value)
    )


def _is_one_event(line: str, event: int, age: int) -> bool:
    """Whether a year and an age tell of one event: a death named beside them, or the two side by side."""
    first, last = sorted((event, age))
    around = line[max(0, first - 70) : last + 45]
    return bool(_DEATH.search(around)) or last - first < len(" at the age of ") + 6


def _year(figure: Figure) -> int:
    if figure.kind is Kind.YEAR or figure.day is None or figure.day.year is None:
        return int(figure.value)
    return figure.day.year


def _years_between(first: Figure, last: Figure) -> tuple[int, int]:
    """The least and the greatest number of full years between two figures, as exactly as they are known."""
    years = _year(last) - _year(first)
    one, other = first.day, last.day
    if one is None or other is None or (one.month == other.month and not (one.day and other.day)):
        return years - 1, years
    full = years - ((other.month, other.day) < (one.month, one.day))
    return full, full


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
    late_pattern(r"(?P<s>Y)\b[^\nYDNPM;.]{3,90}?\b(?P<f>Y),? (?P<n>N) (?P<u>years?) (?:later|on|afterwards?)[.\n]"),
    late_pattern(r"\bin (?P<f>Y),? (?P<n>N) (?P<u>years?) after [^\nYDNPM;.]{3,60}?\bin (?P<s>Y)"),
)
_UNIT_YEARS = {"year": 1, "years": 1, "decade": 10, "decades": 10}
_OTHER_COUNT = late_pattern(
    r"\b(?:sentence\w*|every|each|age|aged|next|past|last|first|previous|per|than)\b[^\n]{0,12}$"
)


@coded_check()
def SPAN(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A number of years that is not what lies between the two years beside it."""
    copy = figure_text(analysis)
    for start, line in copy.lines("Y", 2):
        if "year" not in line and "decade" not in line:
            continue
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
                    start=plain_year(first),
                    end=plain_year(last),
                    years=plain(years),
                    claimed=f"{plain(count.value)} {match['u']}",
                )
            break


def plain_year(figure: Figure) -> str:
    """A year for a message."""
    return str(_year(figure))


_ANNIVERSARIES = (
    late_pattern(
        r"(?P<o>O) (?:birthday|anniversary)\b[^\nYDO]{0,80}?\b(?:in|of the|of|on|"
        r"from) (?:[a-z'-]+ ){0,4}?(?P<then>[YD])"
    ),
    late_pattern(
        r"\b(?:founded|established|opened|created|launched|built|married|started|formed|"
        r"born)\b[^\nYDO]{0,40}?(?P<then>[YD])[^\nYDO]{0,80}?(?P<o>O) "
        r"(?:birthday|anniversary)"
    ),
)


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
            years = {_year(figure) for figure in others if figure.kind is Kind.YEAR or (figure.day and figure.day.year)}
            if then.kind is Kind.DATE and (then.day is None or then.day.year is None):
                break
            if len(years) > 1 or (not years and today is None):
                break
            now = years.pop() if years else today.year if today else 0
            apart = now - _year(then)
            slack = 0 if others else 1  # a draft of December may tell of next year's jubilee
            if apart > 0 and abs(apart - count.value) > slack and count.rounding is Rounding.EXACT:
                yield contradiction(count, [then], then=str(_year(then)), now=str(now), years=str(apart))
            break


_FROM_TO = late_pattern(
    r"(?:\b(?:from|between) (?:[a-z]+ )?(?P<s>[YD])(?:,? to |,? until | till | through | and |-|"
    r"–)(?:[a-z]+ )?(?P<f>[YD])|\((?P<s2>Y) ?[-–] ?(?P<f2>Y)\))"
    r"(?! ?(?:bce?\b|b\.c))"
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
        yield contradiction(last, [first], first=analysis.draft.quote(first.span), last=analysis.draft.quote(last.span))


def _moment(figure: Figure) -> tuple[int, int, int] | None:
    """The year, month and day that a figure tells, as far as it tells them; None for a date without a year."""
    if figure.kind is Kind.YEAR:
        return (int(figure.value), 0, 0)
    if figure.day is None or figure.day.year is None:
        return None
    return (figure.day.year, figure.day.month, figure.day.day)
