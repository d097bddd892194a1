"""A list of terms as a rule: CSV with the columns find, use, message, one phrase a row.

The file's name is the rule's: `house-terms.csv` is `house/house-terms`. A row that is wrong is left out and told.
"""

from __future__ import annotations

import string
from collections.abc import Iterator
from pathlib import Path

from newslint.checks.registry import find_check
from newslint.finding import Severity
from newslint.rule import QuotePolicy, Rule
from newslint.rulebook.categories import LISTS, PageError
from newslint.rulebook.csv_rows import Layout, ListError, RowFault, list_text, read_rows
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

COLUMNS = ("find", "use", "message")
_LAYOUT = Layout(
    COLUMNS,
    ("find", "message"),
    "columns are parted by commas, and several forms to use by semicolons: write utilise,use",
)
_PARTS = late_pattern(r"\s*;\s*")
_BLANKS = late_pattern(r"\s+")
_NOT_A_NAME = late_pattern(r"[^a-z0-9]+")
#: How many rows the prose of the rule shows.
_SHOWN = 10


class Term(NamedTuple):
    """A row: its line, the phrase to find, what to write instead, best first, and what to say."""

    line: int
    find: str
    use: tuple[str, ...]
    message: str


class TermList(NamedTuple):
    """A list, read: its rule, the settings that it gives, what there is to say of it, and what is wrong in it."""

    rule: Rule
    given: dict[str, object]
    prose: str
    faults: list[PageError]


def list_id(path: Path) -> str:
    """The id of the rule that a list is. Raises PageError."""
    name = _NOT_A_NAME.sub("-", path.stem.lower()).strip("-")
    if not name:
        raise PageError(path, 1, "the list's name makes no rule name: call it in letters, such as house-terms.csv")
    return f"{LISTS}/{name}"


def read_term_list(path: Path) -> TermList:
    """The rule that the list at `path` is. Raises PageError where no row of it can be used."""
    identity = list_id(path)
    try:
        text = list_text(path)
    except ListError as error:
        raise PageError(path, error.line or 1, error.message) from error
    faults: list[PageError] = []
    terms = list(_terms(path, text, faults))
    if not terms:
        if faults:
            raise faults[0]
        raise PageError(path, 1, "the list is empty: write a phrase and what to write instead, such as utilise,use")
    given: dict[str, object] = {
        "terms": {term.find: list(term.use) for term in terms},
        "messages": {term.find: term.message for term in terms if term.message},
    }
    title = path.stem.replace("-", " ").replace("_", " ").capitalize()
    rule = Rule(
        id=identity,
        title=title,
        message="write “{suggestion}”, not “{found}”",
        check="terms",
        settings=find_check("terms").read(given),
        severity=Severity.WARNING,
        in_quotes=QuotePolicy.SKIP,
        timed=True,
        path=path,
    )
    return TermList(rule, given, _prose(title, terms, path), faults)


def _terms(path: Path, text: str, faults: list[PageError]) -> Iterator[Term]:
    """The rows that can be used."""
    lines: dict[str, int] = {}
    for row in read_rows(text, _LAYOUT):
        if isinstance(row, RowFault):
            faults.append(PageError(path, row.line, row.message))
            continue
        find = _BLANKS.sub(" ", row.cells["find"])
        uses = tuple(filter(None, _PARTS.split(row.cells["use"])))
        message = row.cells["message"] or ("" if uses else "“{found}” is not for our copy")
        wrong = _fault(find, uses, message, lines)
        if wrong:
            faults.append(PageError(path, row.line, wrong))
        else:
            lines[find] = row.line
            yield Term(row.line, find, uses, message)


def _fault(find: str, uses: tuple[str, ...], message: str, lines: dict[str, int]) -> str:
    """What is wrong with a row, or nothing."""
    if not find:
        return "the row has no phrase to find: write it in the first column"
    if find in lines:
        return f"'{find}' stands on line {lines[find]} already: keep one of the two rows"
    if uses[:1] == (find,):
        return f"'{find}' is to be written as it is: write in the second column what to write instead"
    try:
        list(string.Formatter().parse(message))
    except ValueError as error:
        return f"braces do not pair in '{message}': {error}"
    return ""


def _prose(title: str, terms: list[Term], path: Path) -> str:
    count = f"{len(terms):,} phrases" if len(terms) > 1 else "one phrase"
    rows = [f"- {term.find}: {'; '.join(term.use) or term.message}" for term in terms[:_SHOWN]]
    rest = [f"- and {len(terms) - _SHOWN:,} more"] if len(terms) > _SHOWN else []
    lead = f"The house list {path.name}: {count}, each with what to write instead. Quotations are left alone."
    return "\n".join([f"# {title}", "", lead, "", *rows, *rest, ""])
