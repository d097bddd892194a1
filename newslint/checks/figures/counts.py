"""The checks `listed-count`, `headline-mismatch` and `magnitude`: one count given twice, and not the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from newslint.checks.check import Hit, coded_check
from newslint.checks.figures.saying import amount, contradiction, plain
from newslint.checks.figures.scores import wrong_score
from newslint.drafts.draft import Part
from newslint.finding import Related
from newslint.language.analysis import Analysis
from newslint.language.figure import Figure, Kind, Rounding
from newslint.language.figure_text import FigureText, figure_text
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

_ITEM = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|de|da|van|von|bin|al|la|le|&)){0,4}"
_LISTED = late_pattern(
    rf"[ -](?:[a-z-]+ ){{0,4}}[a-z]+(?:s|men|women|people|children)(?: [^:.;,\n—–]{{0,60}})?(?::| [—–]| --) "
    rf"(?P<list>{_ITEM}(?:, {_ITEM})*,? and {_ITEM})(?=[.;)—–\n]| [—–]|\Z)"
)
_MOST_LISTED = 15


@coded_check()
def LISTED_COUNT(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A list longer or shorter than the number before it says: three people, and four names."""
    text = analysis.text
    for figure in figure_text(analysis).figures:
        if figure.kind is not Kind.NUMBER or not 2 <= figure.value <= _MOST_LISTED:
            continue
        if figure.rounding is not Rounding.EXACT or (match := _LISTED.match(text, figure.end)) is None:
            continue
        items = re.split(r",? and |, ", match["list"])
        if len(items) != figure.value:
            yield Hit(
                figure.span,
                {"claimed": plain(figure.value), "listed": str(len(items))},
                related=(Related(Span(*match.span("list")), f"{len(items)} are listed here"),),
            )


#: Words that name one sort of count, so that a headline's can be set against the story's.
_SORTS = {
    "dead": late_pattern(r"\b(?:kill\w*|dead|die[sd]?|dying|deaths?|death toll|fatal\w*|bodies|lives|perish\w*)\b"),
    "hurt": late_pattern(r"\b(?:injur\w+|hurt|wounded|wounds)\b"),
    "held": late_pattern(r"\b(?:arrest\w*|detain\w*|in custody)\b"),
    "missing": late_pattern(r"\bmissing\b"),
    "jobs": late_pattern(r"\b(?:jobs|layoffs?|lays? off|laid off|redundan\w+|job cuts)\b"),
}
#: How far from a number its sort may stand, in characters of the figure text.
_NEAR_SORT = 32
_LEAST_COUNT = 2


@coded_check()
def HEADLINE_MISMATCH(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """A count in the headline that the story gives otherwise and nowhere so."""
    headlines = analysis.draft.parts(Part.HEADLINE)
    copy = figure_text(analysis)
    if not headlines:
        return
    title = headlines[0].span
    yield from wrong_score(analysis, title)
    if not any(title.contains(figure.span) and figure.kind is Kind.NUMBER for figure in copy.figures):
        return
    counts: dict[str, list[Figure]] = {}
    claims: list[tuple[str, Figure]] = []
    for start, line in copy.lines("N", 1):
        for place in [place for place, letter in enumerate(line) if letter == "N"]:
            figure = copy.at(start + place)
            for sort in _sorts(line, place):
                if title.contains(figure.span):
                    claims.append((sort, figure))
                else:
                    counts.setdefault(sort, []).append(figure)
    numbers = {figure.value for figure in copy.figures if not title.contains(figure.span)}
    yield from _wrong_age(copy, title, numbers)
    for sort, claim in claims:
        body = counts.get(sort, [])
        if claim.value >= _LEAST_COUNT and body and not _supports(claim, body, numbers):
            yield contradiction(claim, body[:1], claimed=amount(claim), other=amount(body[0]))


#: The age of the dead, in a headline and in the story.
_HEADLINE_AGE = late_pattern(
    r"\b(?:dies|died|dead|dying|death)\b(?: [a-z'’-]+){0,3}?,? (?:at|aged)(?: age)? (?P<after>N)(?![ -]?\w)|"
    r", (?P<before>N), (?:has died|dies|dead|dead at|killed)\b"
)
_STORY_AGE = late_pattern(
    r"^(?:he|she|they|[a-z.'’-]+(?: [a-z.'’-]+){0,2}) (?:was|were) (?P<was>N)(?: years old)?\.?$|"
    r"\b(?:died|dies|death)\b[^\nNYD;.]{0,80}? (?:at|aged|at the age of|at age)(?: just| only)? (?P<at>N)(?![ -]?\w)"
)


def _wrong_age(copy: FigureText, title: Span, numbers: set[float]) -> Iterator[Hit]:
    """An age at death in the headline that the story gives otherwise, once, and nowhere so."""
    claims: list[Figure] = []
    told: list[Figure] = []
    for start, line in copy.lines("N", 1):
        pattern, found = (
            (_HEADLINE_AGE, claims) if title.contains(copy.at(start + line.index("N")).span) else (_STORY_AGE, told)
        )
        found += [copy.at(start + match.start(match.lastgroup or 0)) for match in pattern.finditer(line)]
    if len(claims) == 1 and len({age.value for age in told}) == 1:
        claim, age = claims[0], told[0]
        exact = claim.rounding is age.rounding is Rounding.EXACT
        if exact and claim.value != age.value and claim.value not in numbers:
            yield contradiction(claim, [age], claimed=plain(claim.value), other=plain(age.value))


def _sorts(line: str, place: int) -> list[str]:
    """The sorts of which the number at `place` may be a count: those named close by, before the next number."""
    before = re.split(r"[NPMYD.;:]", line[max(0, place - _NEAR_SORT) : place])[-1]
    after = re.split(r"[NPMYD.;:]", line[place + 1 : place + _NEAR_SORT])[0]
    if re.match(r"[- ]?(?:years?|months?|days?|hours?|weeks?|miles?|minutes?|th\b)", after):
        return []
    return [sort for sort, words in _SORTS.items() if words.search(before) or words.search(after)]


def _supports(claim: Figure, body: list[Figure], numbers: set[float]) -> bool:
    """Whether the story may mean the headline's number: itself, a sum, a hedged or a round one."""
    if claim.value in numbers or any(figure.rounding is not Rounding.EXACT for figure in (claim, *body)):
        return True
    values = {figure.value for figure in body}
    if any(sum(few) == claim.value for size in (2, 3) for few in combinations(sorted(values)[:12], size)):
        return True
    return any(abs(claim.value - value) <= _round_slack(claim.value) for value in values)


def _round_slack(value: float) -> float:
    """How far a round number may be from the exact one that it stands for; a number that is not round is exact."""
    for unit in (1000, 100, 10):
        if value % unit == 0:
            return unit / 2
    return 0


_LEAST_SCALED = 1_000_000
_FOLLOWING = late_pattern(r"\W*(?:in |of |for |worth )?([a-z]{3,})")


@coded_check()
def MAGNITUDE(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """One number of millions in one place and of billions in another, or in another currency beside it."""
    yield from _wrong_exchange(analysis)
    seen: dict[tuple[float, str, str], Figure] = {}
    for figure in figure_text(analysis).figures:
        if figure.kind not in (Kind.NUMBER, Kind.MONEY) or figure.value < _LEAST_SCALED or figure.step < _SCALED_STEP:
            continue
        following = _FOLLOWING.match(analysis.folded, figure.end)
        counted = following[1] if following else ""
        for ratio in (1000, 1 / 1000):
            other = seen.get((round(figure.value * ratio, 3), figure.currency, counted))
            if other is not None and counted not in _UNTELLING and _is_telling(figure):
                yield contradiction(
                    figure,
                    [other],
                    here=analysis.draft.quote(figure.span),
                    there=analysis.draft.quote(other.span),
                    counted=counted,
                )
        seen.setdefault((round(figure.value, 3), figure.currency, counted), figure)


#: A sum of money and, in brackets, the same in another currency.
_EXCHANGED = late_pattern(r"(?P<a>M) ?\((?:that is |or |= ?|~)?(?P<b>M)\)")
#: Currencies of which one buys no tenth and no ten of another.
_LIKE_CURRENCIES = frozenset("$£€")
#: What an exchange a thousandfold off comes to at the least.
_FAR_OFF = 300


def _wrong_exchange(analysis: Analysis) -> Iterator[Hit]:
    """A sum of millions that is billions in another currency, though the two are worth about the same."""
    copy = figure_text(analysis)
    if "M (" not in copy.text or "peso" in analysis.folded:
        return
    for start, line in copy.lines("M", 2):
        for match in _EXCHANGED.finditer(line):
            one, other = copy.at(start + match.start("a")), copy.at(start + match.start("b"))
            if not _LIKE_CURRENCIES.issuperset((one.currency, other.currency)) or one.currency == other.currency:
                continue
            low, high = sorted((one.value, other.value))
            if low > 0 and high / low >= _FAR_OFF:
                here, there = (analysis.draft.quote(figure.span) for figure in (other, one))
                yield contradiction(other, [one], here=here, there=there)._replace(message=_EXCHANGE_OFF)


_EXCHANGE_OFF = "{here} beside {there}: about a thousandfold apart"

#: Numbers are told apart from round ones by their last figure's unit, 100,000 for 1.2 million.
_SCALED_STEP = 1_000
#: Words behind an amount that do not say what it is an amount of.
_UNTELLING = frozenset(
    {
        "",
        "and",
        "the",
        "from",
        "over",
        "that",
        "with",
        "this",
        "but",
        "while",
        "last",
        "its",
        "according",
        "said",
        "per",
        "who",
    }
)


def _is_telling(figure: Figure) -> bool:
    """Whether a number is no common round one: two figures, or one other than 1."""
    mantissa = f"{figure.value:.6e}".partition("e")[0].rstrip("0").rstrip(".")
    return mantissa != "1"
