"""Makes of a correction a row of the house list of names, or the page of a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from newslint.drafts.reading import read_text
from newslint.language.analysis import Analysis
from newslint.language.corrections import Correction, CorrectionKind
from newslint.language.house import House, HouseName
from newslint.language.words import word_list
from newslint.rule import Rule
from newslint.rulebook.example_runner import FEWEST
from newslint.rulebook.examples import ExampleKind
from newslint.rulebook.files import shipped_rules
from newslint.rulebook.new_page import FLAGGED, QUOTED, UNTOUCHED, NewPage, fitting_examples, slug
from newslint.rulebook.page import read_page
from newslint.rulebook.ruleset import RuleSet

#: The category of the rules that corrections become.
CATEGORY = "corrections"
#: What a row says of itself in the message of a finding.
NOTE = "corrected before"
_HOUSE_SPELLING = "names/house-spelling.md"
#: How far, in code points, what is said of a thing may stand from its name in a sentence: some twenty words.
_REACH = 120
#: Sentences about a thing, for examples: what it is called, and what is said of it.
_OF_A_THING = ("The report on {about} mentions {form}.", "It gave {form} where {about} was meant.")


def house_row(correction: Correction) -> HouseName | None:
    """The row of the house list that the correction of a name makes; None where it would not find what it should."""
    if correction.kind is not CorrectionKind.NAME:
        return None
    row = HouseName(correction.right, correction.wrong, NOTE)
    return row if all(_finds(row, form) for form in correction.wrong) else None


def _finds(row: HouseName, form: str) -> bool:
    """Whether the rule of the house list reports `form` with such a row, and lets the right form pass."""
    rules = _house_spelling()

    def fail(_: Rule, error: Exception) -> None:
        raise error

    def reports(text: str) -> bool:
        return bool(rules.findings(Analysis(read_text(text, "example", "txt"), House(names=(row,))), fail))

    return all(reports(frame.format(form)) for frame in FLAGGED) and not any(
        reports(frame.format(row.preferred)) for frame in FLAGGED
    )


@cache
def _house_spelling() -> RuleSet:
    return RuleSet([read_page(shipped_rules() / _HOUSE_SPELLING, shipped_rules()).rule])


def correction_page(
    correction: Correction, text: str, folder: Path, path: Path | None = None
) -> tuple[NewPage, list[str]]:
    """The page of the rule that finds again what the correction `text` corrected, and its examples.

    `path` is where it is to stand, by default `corrections/<what was meant>.md` in the rules folder `folder`. The
    correction must say what stood there.
    """
    path = (
        path
        or folder
        / CATEGORY
        / f"{slug(' '.join(filter(None, (correction.about, correction.right)))) or 'correction'}.md"
    )
    title = f"{correction.right}, not {' or '.join(correction.wrong)}" + (
        f" ({correction.about})" if correction.about else ""
    )
    new = NewPage(path, folder, _keys(correction), title, _prose(correction, text))
    page = new.read()
    flag = fitting_examples(page, ExampleKind.FLAG, _flagged(correction), FEWEST[ExampleKind.FLAG])
    return new, [*flag, *fitting_examples(page, ExampleKind.CLEAN, _clean(correction), FEWEST[ExampleKind.CLEAN])]


def _keys(correction: Correction) -> dict[str, object]:
    if correction.kind is CorrectionKind.FACT:
        about = correction.about.replace("{", "{{").replace("}", "}}")
        return {
            "message": f"we have corrected this before: “{{suggestion}}”, not “{{found}}” ({about})",
            "check": "pattern",
            "find": [pattern for form in correction.wrong for pattern in _near(correction.about, form)],
            "use": [correction.right.replace("\\", r"\\")],
            "case": "match",
            "severity": "advice",
            "in-quotes": "skip",
        }
    name = correction.kind is CorrectionKind.NAME
    known = all(word_list().knows(word) for form in correction.wrong for word in re.findall(r"\w+", form.lower()))
    keys: dict[str, object] = {
        "message": "we have corrected this before: “{suggestion}”, not “{found}”",
        "check": "terms",
        "terms": dict.fromkeys(correction.wrong, correction.right),
    }
    if name:
        keys["case"] = "match"
    keys["severity"] = "advice" if known and not name else "warning"
    keys["in-quotes"] = "check" if name else "skip"
    return keys


def _near(about: str, form: str) -> Iterator[str]:
    """Patterns of a form in one sentence with what it is about, on either side."""
    thing, found = _whole(about), _whole(form)
    yield rf"{thing}[^.!?]{{0,{_REACH}}}?(?P<found>{found})"
    yield rf"(?P<found>{found})[^.!?]{{0,{_REACH}}}?{thing}"


def _whole(text: str) -> str:
    """A pattern of `text` where it neither begins nor ends inside a word."""
    ends = (r"\b" if edge.isalnum() else "" for edge in (text[0], text[-1]))
    return re.escape(text).replace("\\ ", " ").join(ends)


def _prose(correction: Correction, text: str) -> str:
    if correction.kind is CorrectionKind.FACT:
        what = (
            f"“{correction.about}” and what was wrong of it stand in one sentence. It may be right there: look it up."
        )
    elif correction.kind is CorrectionKind.TERM:
        what = "The wrong term stands here. Quotations are left alone."
    else:
        what = "The name stands here as it was once wrongly printed, in a quotation too."
    said = " ".join(text.split())
    return f"{what} No fix is applied." + (f" What we published:\n\n> {said}" if said else "")


def _flagged(correction: Correction) -> Iterator[str]:
    for form in correction.wrong:
        if correction.about:
            yield from (frame.format(about=correction.about, form=form) for frame in _OF_A_THING)
        else:
            yield from (frame.format(form) for frame in FLAGGED)


def _clean(correction: Correction) -> Iterator[str]:
    if correction.about:
        yield from (frame.format(about=correction.about, form=correction.right) for frame in _OF_A_THING)
        yield from (frame.format(form) for form in correction.wrong for frame in FLAGGED)
    else:
        yield from (frame.format(correction.right) for frame in FLAGGED)
        yield from (QUOTED.format(form) for form in correction.wrong)
    yield from UNTOUCHED
