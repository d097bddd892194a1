"""Runs for the tests of reports: a small one by hand, and arbitrary ones."""

from io import StringIO
from pathlib import Path

from hypothesis import strategies as st

from newslint.drafts.draft import Block, Draft, Part
from newslint.drafts.source_map import identity
from newslint.engine.result import Result
from newslint.finding import Edit, Finding, Fix, Related, Safety, Severity
from newslint.report.formats import find_format
from newslint.report.run import Run
from newslint.rule import Precision, Rule
from newslint.rulebook.folders import shipped_rules
from newslint.text.span import Span

STORY = """Ferry to Kaleva runs again

OSTHAVEN, May 3 — The the ferry to Kaleva runs again, the harbour said on Monday.

Nobody in Kalewa had been told, said Ada Lund.
"""

#: Characters that a report has to be careful with.
TRICKY = "\x1b\x07\x00\x7f\x9b\r\n\t\u202e\u2066\u200b\u2028\u0301\ufeff%:,{}[]()\"'\\<>&|~`# é漢😀\U000e0041"


def span_of(text: str, words: str, number: int = 0) -> Span:
    """Where `words` stands in `text`, the first time or after `number` others."""
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def result(text: str, *findings: Finding, path: str = "ferry.txt") -> Result:
    """A draft of one paragraph and what was found in it, in the order of the file."""
    blocks = (Block(Part.BODY, 0, len(text)),)
    return Result(path, Draft(path, text, text, blocks, identity(len(text))), sorted(findings, key=lambda f: f.span))


def written(name: str, run: Run) -> str:
    """The report of a run in one format."""
    out = StringIO()
    find_format(name)(run, out)
    return out.getvalue()


DOUBLED = Finding(
    "typos/doubled-word",
    "“the” stands twice running",
    span_of(STORY, "The the"),
    Severity.ERROR,
    suggestions=("The",),
    fix=Fix((Edit(Span(STORY.index(" the ferry"), STORY.index(" ferry")), ""),), Safety.SAFE),
)
VARIANT = Finding(
    "names/inconsistent-spelling",
    "“Kalewa” is spelled “Kaleva” elsewhere in this draft",
    span_of(STORY, "Kalewa"),
    Severity.WARNING,
    0.97,
    ("Kaleva",),
    related=(Related(span_of(STORY, "Kaleva"), "“Kaleva”, twice"),),
)
UNDATED = Finding("figures/undated-relative-time", "“Monday” has no date", span_of(STORY, "Monday"), Severity.ADVICE)
RULES = {
    "typos/doubled-word": Rule(
        "typos/doubled-word",
        "Doubled word",
        "",
        "doubled-word",
        severity=Severity.ERROR,
        precision=Precision(0.97, 40, "2026-11"),
        path=shipped_rules() / "typos" / "doubled-word.md",
    ),
    "names/inconsistent-spelling": Rule(
        "names/inconsistent-spelling", "Two spellings", "", "names", path=Path("house/names/inconsistent-spelling.md")
    ),
}


def ferry_run(**options: object) -> Run:
    """Three findings in one draft, none in a second one, and a third that could not be read."""
    results = [
        result(STORY, DOUBLED, VARIANT, UNDATED),
        result("All is well.", path="calm.txt"),
        Result("torn.txt", None, [], ["cannot be read: no such file"]),
    ]
    return Run(results, RULES, **options)  # type: ignore[arg-type]


#: What GitHub's runner carries out where it stands in the log of a run.
COMMANDS = ("##[error]", "::error::", " ::add-mask::x", "##[set-output name=a;]")

_TRICKY_TEXT = st.text(st.one_of(st.sampled_from(TRICKY), st.characters()), max_size=60)
_TEXT = st.one_of(
    _TRICKY_TEXT,
    st.text("ab \r\n", max_size=300),
    st.builds(str.__add__, st.sampled_from(COMMANDS), _TRICKY_TEXT),
)
_NAME = st.text(TRICKY.replace("\0", "") + "abc", min_size=1, max_size=12)
_PATH = _NAME | st.builds(str.__add__, st.sampled_from(COMMANDS), _NAME)


@st.composite
def _spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


@st.composite
def _findings(draw: st.DrawFn, text: str) -> Finding:
    spans = _spans(text)
    edits = draw(st.lists(st.builds(Edit, spans, _TEXT), max_size=2))
    return Finding(
        draw(st.sampled_from([*RULES, "newslint/unused-suppression"])),
        draw(_TEXT),
        draw(spans),
        draw(st.sampled_from(Severity)),
        draw(st.floats(0, 1)),
        tuple(draw(st.lists(_TEXT, max_size=2))),
        Fix(tuple(edits), draw(st.sampled_from(Safety))) if edits else None,
        tuple(draw(st.lists(st.builds(Related, spans, _TEXT, st.none()), max_size=5))),
    )


@st.composite
def _results(draw: st.DrawFn) -> Result:
    text = draw(_TEXT)
    path = draw(_PATH)
    return result(text, *draw(st.lists(_findings(text), max_size=4)), path=path)


@st.composite
def runs(draw: st.DrawFn, **options: object) -> Run:
    """Arbitrary runs."""
    errors = draw(st.lists(_TEXT, max_size=1))
    return Run(draw(st.lists(_results(), max_size=3)), RULES, errors, **options)  # type: ignore[arg-type]
