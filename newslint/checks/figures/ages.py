"""The check `age`: an age that the years of birth and of the event, or of the draft itself, speak against."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.checks.check import Hit, coded_check
from newslint.checks.figures.saying import contradiction, fits, names_year, plain, year_of, years_between
from newslint.language.analysis import Analysis
from newslint.language.figure import Day, Figure, Kind
from newslint.language.figure_text import FigureText, figure_text
from newslint.rule import Rule
from newslint.text.patterns import late_pattern

_BORN = late_pattern(r"\b(?:born|birth)\b[^\nYDN]{0,50}?(?P<b>[YD])|\((?:b\. ?)?(?P<life>Y) ?[-–—] ?Y\)")
_LIFE_END = late_pattern(r" ?[-–—] ?(?P<d>Y)\)")
_AGE = late_pattern(
    r"\b(?:(?:at the (?:\w+ ){0,2}age of(?: just| only)?|at age|at an age of|(?:then )?aged?|at(?: just| only)?|"
    r"reached|turned|was|only|just|then|of|,|—|–|\() ?"
    r"(?P<n>N)(?= ?(?:years old|years of age|years? at|-years?-old|when|on|in [YD]|and|at the time|at (?:his|her|"
    r"their) death|[,.;:)\n—–]|$))"
    r"(?! ?years? (?:later|ago|before|after|earlier))|(?:the|a) (?P<old>N)-years?-old\b)"
)
#: An age with what happened at it and when: `N when she married in Y`, `in Y, aged N,`.
_AT_EVENT = late_pattern(r"\A[^\nYDN]{0,12}N when (?:he|she|they) [^,;.]{2,50} (?:in|on) [YD]")
#: A birth told in passing, which parts nothing from anything.
_BIRTH_ASIDE = late_pattern(r",? ?(?:who (?:was|had been) )?born [^,;.\nYD]{0,50}[YD],?")
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
    r"succumbed|shot)\b"
)
_BIRTH = late_pattern(r"\bborn\b|\bbirth\b|\(Y ?[-–—] ?Y\)")
_AGE_YEARS = range(1, 120)
#: How many characters an event may stand from the age at it.
_FAR = 70
_BESIDE = len(" at the age of ") + 6

#: An age of today beside the year of birth, of one person.
_NOW = (
    late_pattern(
        r"(?:, (?:now |aged |who is )?|\b(?:now|aged) |\()(?P<n>N)(?: years old)?(?:,|\)|\b),? (?:[a-z'’.-]+ ){0,3}?"
        r"(?:who )?was born [^\nYDN;]{0,50}?(?P<b>[YD])"
    ),
    late_pattern(
        r"\b(?:who was )?born [^\nYDN;]{0,50}?(?P<b>[YD])[^\nYDN;]{0,30}?, (?:is(?: now)?|now|the|who is) "
        r"(?P<n>N)(?=-year-old|[.,;\n]| years old| and )"
    ),
    late_pattern(
        r", (?:now |aged )?(?P<n>N), (?:an?|the|of|from) (?:(?! and |, who\b)[^\nYDN;.]){2,60}, was born "
        r"[^\nYDN;.]{0,50}?(?P<b>[YD])"
    ),
    late_pattern(
        r"\bis (?:now )?(?P<n>N)(?: years old)?[.;]? (?:and |he |she |they )+(?:was|were) born "
        r"[^\nYDN;.]{0,50}?(?P<b>[YD])"
    ),
    late_pattern(r"\b(?:the|a) (?P<n>N)-year-old[^\nYDN;.]{0,30}?,? (?:who was )?born [^\nYDN;.]{0,50}?(?P<b>[YD])"),
    late_pattern(
        r"\bborn [^\nYDN;]{0,50}?(?P<b>[YD])[^\nYDN;]{0,40}?\b(?P<turns>turns|will turn|turned) (?P<n>N)"
        r"(?=[.,;\n]| (?:this|in|on|next)\b)"
    ),
)
#: What tells of a past in which the age was that, or of somebody who has no age any more.
_PAST = late_pattern(
    r"\b(?:died|dies|dead|death|killed|late|passed away|murdered|shot|would have|then|ago|last year|next year|"
    r"at the time|when)\b"
)


@coded_check()
def AGE(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """An age that the years of birth and of the event, or of the draft, speak against."""
    copy = figure_text(analysis)
    if not any(sign in copy.text for sign in ("born", "birth", "(Y")):
        return
    today = analysis.draft.date or analysis.house.date
    seen: set[Figure] = set()
    for start, line in _passages(copy):
        hits = _wrong_ages(copy, start, line)
        for age, hit in [*hits, *(_wrong_now(copy, start, line, today) if today else ())]:
            if age not in seen:
                seen.add(age)
                yield hit


def _passages(copy: FigureText) -> Iterator[tuple[int, str]]:
    """The lines that name a birth, each alone and with the next and the last line of its paragraph."""
    lines = list(copy.lines("NYD", 1))
    for number, (start, line) in enumerate(lines):
        if not _BIRTH.search(line):
            continue
        yield start, line
        for first, last in ((number, number + 1), (number - 1, number), (number, number + 2), (number - 2, number)):
            passage = lines[max(0, first) : last + 1]
            joined = " ".join(line for _, line in passage)
            if first >= 0 and passage[-1][0] + len(passage[-1][1]) == passage[0][0] + len(joined):
                yield passage[0][0], joined


def _wrong_ages(copy: FigureText, start: int, line: str) -> Iterator[tuple[Figure, Hit]]:
    births = list(_BORN.finditer(line))
    ages = [
        place
        for match in _AGE.finditer(line)
        if copy.at(start + (place := match.start("n" if match["n"] else "old"))).value in _AGE_YEARS
    ]
    if len(births) != 1 or len(ages) != 1:
        return
    born = births[0]
    birth_place = born.start("life") if born["life"] else born.start("b")
    age_place = ages[0]
    if _KIN.search(line, *sorted((birth_place, age_place))):
        return
    event = _event(line, birth_place, age_place)
    if event is None:
        return
    birth, then, age = (copy.at(start + place) for place in (birth_place, event, age_place))
    low, high = years_between(birth, then)
    if high < 0 or fits(age, low, high, 0):
        return
    possible = plain(high) if low == high else f"{plain(low)} or {plain(high)}"
    yield (
        age,
        contradiction(
            age,
            [birth, then],
            born=str(year_of(birth)),
            then=str(year_of(then)),
            possible=possible,
            claimed=plain(age.value),
        ),
    )


def _event(line: str, birth: int, age: int) -> int | None:
    """The place of the one year or date, beside that of the birth, that the age is told of."""
    events = [place for place, letter in enumerate(line) if letter in "YD" and place != birth]
    life_end = _LIFE_END.match(line, birth + 1)
    if life_end and _DEATH.search(line):
        return life_end.start("d")
    if len(events) != 1 or life_end:
        return None
    event = events[0]
    first, last = sorted((event, age))
    between = _BIRTH_ASIDE.sub(",", line[first + 1 : last])
    if age < event and _AT_EVENT.match(line, max(0, age - 1)):
        return event
    if len(between) > _FAR or _TWO_EVENTS.search(between) or not _is_one_event(line, event, age):
        return None
    return event


def _is_one_event(line: str, event: int, age: int) -> bool:
    """Whether a year and an age tell of one event: a death named beside them, or the two side by side."""
    first, last = sorted((event, age))
    around = line[max(0, first - _FAR) : last + 45]
    return bool(_DEATH.search(around)) or last - first < _BESIDE


def _wrong_now(copy: FigureText, start: int, line: str, today: datetime.date) -> Iterator[tuple[Figure, Hit]]:
    """An age of today that the year of birth and the draft's own day rule out."""
    if sum(letter in "YD" for letter in line) != 1 or _PAST.search(line):
        return
    for pattern in _NOW:
        match = pattern.search(line)
        if match is None or _KIN.search(line, *sorted((match.start("n"), match.start("b")))):
            continue
        age, birth = copy.at(start + match.start("n")), copy.at(start + match.start("b"))
        if not names_year(birth):
            continue
        now = Figure(Kind.DATE, age.start, age.end, today.day, day=Day(today.day, today.month, today.year))
        low, high = years_between(birth, now)
        slack = 1 if "turns" in match.groupdict() and match["turns"] else 0  # a birthday of this year, past or to come
        if age.value not in _AGE_YEARS or high < 0 or fits(age, low, high, slack):
            return
        possible = plain(high) if low == high else f"{plain(low)} or {plain(high)}"
        hit = contradiction(
            age,
            [birth],
            born=str(year_of(birth)),
            then=str(today.year),
            possible=possible,
            claimed=plain(age.value),
        )
        yield age, hit
        return
