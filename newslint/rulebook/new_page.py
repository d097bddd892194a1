"""Writes a rule's page: front matter, prose, and examples marked by what the rule itself reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from newslint.rulebook.example_runner import reported, run_examples
from newslint.rulebook.examples import ExampleKind
from newslint.rulebook.front_matter import WIDTH, yaml_text
from newslint.rulebook.page import Page, page_of_text
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

#: Sentences that any word or phrase may stand in, for examples; the last one is for any page.
FLAGGED = ("The report mentions {} in its second line.", "On Tuesday, {} stood in the story as well.")
QUOTED = "“They have {} there,” she said."
UNTOUCHED = (
    "The hall was full, and nobody left early.",
    "Rain is expected in the north.",
    "The vote was put off until spring.",
)
_NOT_A_NAME = late_pattern(r"[^a-z0-9]+")


class NewPage(NamedTuple):
    """A page that is to be written.

    Attributes:
        path: where, <category>/<name>.md in the rules folder `folder`.
        folder: the rules folder.
        keys: the front matter.
        title: the heading.
        prose: what stands below it.
        bases: the rules folders whose pages it may extend, the strongest last.
    """

    path: Path
    folder: Path
    keys: Mapping[str, object]
    title: str
    prose: str
    bases: Sequence[Path] = ()

    def text(self, examples: Iterable[str] = ()) -> str:
        """The page with blocks of examples."""
        front = yaml_text(dict(self.keys))
        blocks = "".join(f"\n{block}" for block in examples)
        prose = "\n\n".join(_filled(paragraph) for paragraph in self.prose.split("\n\n"))
        return f"---\n{front}---\n# {self.title}\n\n{prose}\n{blocks}"

    def read(self, examples: Iterable[str] = ()) -> Page:
        """The page as it would be read. Raises PageError."""
        return page_of_text(self.text(examples), self.path, self.folder, self.bases)


class ExampleMismatchError(Exception):
    """A sentence in which the rule does not what its example is to show: what it does, in a sentence."""


def example_block(page: Page, text: str, kind: ExampleKind) -> str:
    """A fenced example of a draft, with what the page's rule reports in brackets. Raises ExampleMismatchError."""
    spans = reported(page, text)
    if kind is ExampleKind.FLAG and not spans:
        raise ExampleMismatchError(f"the rule reports nothing in “{text}”")
    if kind is ExampleKind.CLEAN and spans:
        found = "” and “".join(text[span.start : span.end] for span in spans)
        raise ExampleMismatchError(f"the rule reports “{found}” in “{text}”")
    parts, at = [], 0
    for span in spans:
        parts += [_escaped(text[at : span.start]), f"[{_escaped(text[span.start : span.end])}]"]
        at = span.end
    return f"```{kind}\n{''.join(parts)}{_escaped(text[at:])}\n```\n"


def fitting_examples(page: Page, kind: ExampleKind, texts: Iterable[str], many: int) -> list[str]:
    """Blocks of those of `texts` that show what they are to, so `many` at the most.

    They are sentences made up of words that the rule finds, in which it may be silent for reasons of its own.
    """
    blocks: list[str] = []
    for text in dict.fromkeys(texts):
        if len(blocks) >= many:
            break
        with suppress(ExampleMismatchError):
            blocks.append(example_block(page, text, kind))
    return blocks


def faults(page: NewPage, examples: Sequence[str]) -> list[str]:
    """What does not hold on the page with these examples. Raises PageError."""
    return [failure.message for failure in run_examples(page.read(examples))]


def _filled(paragraph: str) -> str:
    """A paragraph or a quotation of the page in lines of the same width."""
    import textwrap

    lead = "> " if paragraph.startswith("> ") else ""
    return textwrap.fill(paragraph.removeprefix(lead), WIDTH, initial_indent=lead, subsequent_indent=lead)


def slug(text: str, longest: int = 40) -> str:
    """A rule's name made of `text`, of `longest` characters at the most; '' where it has no letters of ours."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    name = _NOT_A_NAME.sub("-", plain).strip("-")
    return name if len(name) <= longest else name[: longest + 1].rpartition("-")[0] or name[:longest]


def _escaped(text: str) -> str:
    return text.replace("[", "\\[").replace("]", "\\]")
