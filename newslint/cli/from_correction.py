"""`newslint from-correction`: a published correction as a rule, or as a row of the house list of names."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from newslint.cli.named import config_of
from newslint.cli.options import locating
from newslint.cli.output import print_lines, to_file, warn
from newslint.cli.written import switch_on, write_new
from newslint.config.house_list_rows import Added, RowClashError, is_term_list, name_row, with_name, with_term
from newslint.config.settings import Configuration, Settings
from newslint.config.source import shown
from newslint.language.corrections import Correction, CorrectionKind, Hints, UnreadCorrectionError, read_correction
from newslint.language.house import HouseName
from newslint.report.wording import counted
from newslint.rulebook.categories import LIST_ENDING
from newslint.rulebook.csv_rows import ListError, list_text
from newslint.rulebook.from_correction import correction_page, house_row
from newslint.rulebook.new_page import faults
from newslint.text.patterns import late_pattern

EXAMPLES = """\b
Examples:
  newslint from-correction "An article misspelled the surname of the mayor. She is Ada Bernhardt, not Bernhard."
  newslint from-correction "…" -o names.csv       adds the name to the house list
  newslint from-correction "…" -o house-rules     writes a rule into the folder
  newslint from-correction - < corrections.txt    many corrections, apart by empty lines
"""
_KINDS = [kind.value for kind in CorrectionKind]
_PARAGRAPHS = late_pattern(r"\n\s*\n")
#: What lists of corrections begin their paragraphs with.
_BULLETS = "•*-– \t\r\n"


@click.command(name="from-correction", epilog=EXAMPLES)
@click.argument("text", required=False, metavar="[TEXT]")
@click.option("--right", default="", metavar="FORM", help="What was meant, where the correction does not say it.")
@click.option("--wrong", multiple=True, metavar="FORM", help="What stood there; may be given again.")
@click.option("--about", default="", metavar="NAME", help="The name or thing that a fact was wrong of.")
@click.option(
    "--as",
    "kind",
    type=click.Choice(_KINDS),
    help="A name or a term, wrong wherever it stands; or a fact, wrong of one thing.  [as it reads]",
)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="A house list to add to, or a folder of rules.")
@click.option("--force", is_flag=True, help="Write over a rule that is there.")
@locating
def from_correction(
    text: str | None,
    right: str,
    wrong: tuple[str, ...],
    about: str,
    kind: str | None,
    output: Path | None,
    force: bool,
    configuration: Configuration,
) -> int:
    """Turn a published correction into a rule, so that the same mistake is found before it is printed again.

    A name becomes a row of the house list of names; a term, a figure or another fact the page of a rule, with its
    examples. Without -o they are printed. TEXT is the correction, or - for standard input.

    The exit code is 2 where no rule can be made of a correction, else 0.
    """
    hints = Hints(
        CorrectionKind(kind) if kind else None, right.strip(), tuple(form.strip() for form in wrong), about.strip()
    )
    settings = config_of(configuration, Path()).settings()
    unread = 0
    for paragraph in _paragraphs(text, hints):
        try:
            correction = read_correction(paragraph, hints)
            _tell(correction, paragraph, output, settings, force=force)
        except UnreadCorrectionError as error:
            unread += 1
            warn(f"{_begin(paragraph)}{error}")
    return 2 if unread else 0


def _paragraphs(text: str | None, hints: Hints) -> list[str]:
    """The corrections. Raises click.UsageError where there are none."""
    if text is None and hints.right:
        return [""]
    if text == "-":
        try:
            text = sys.stdin.buffer.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise click.UsageError("standard input is not UTF-8: save the corrections as UTF-8") from error
    found = [part.strip(_BULLETS) for part in _PARAGRAPHS.split(text or "")]
    found = [part for part in found if part]
    if not found:
        raise click.UsageError("give the correction in quotation marks, or - to read it from standard input")
    if len(found) > 1 and (hints.right or hints.wrong):
        raise click.UsageError("--right and --wrong are said of one correction: give one")
    return found


def _begin(paragraph: str) -> str:
    """How a correction begins, to tell it from others."""
    words = paragraph.split()
    return f"“{' '.join(words[:_BEGIN])}{'…' if len(words) > _BEGIN else ''}”: " if words else ""


#: How many words tell a correction from others.
_BEGIN = 8


def _tell(correction: Correction, text: str, output: Path | None, settings: Settings, *, force: bool) -> None:
    """Prints or writes what becomes of a correction. Raises UnreadCorrectionError where it does not fit `output`."""
    listed = output is not None and output.suffix == LIST_ENDING
    row = house_row(correction) if output is None or listed else None
    if output and listed:
        print_lines(_added(correction, row, output, settings))
    elif row:
        print_lines([name_row(row)])
        warn(f"A row for the house list of names: -o names.csv adds it{_and_variants(row)}")
    else:
        _tell_page(correction, text, output, settings, force=force)


def _and_variants(row: HouseName) -> str:
    return "" if row.variants else ". What stood there is not said: near misses of the name will be reported"


def _added(correction: Correction, row: HouseName | None, path: Path, settings: Settings) -> Iterator[str]:
    """Adds to a house list of names or of terms, and says where."""
    try:
        text = list_text(path) if path.exists() else ""
    except ListError as error:
        raise click.ClickException(f"{shown(path)}: the list {error.message}") from error
    terms = is_term_list(path) or path.resolve() in {Path(item.value).resolve() for item in settings.items("terms")}
    wrong = " or ".join(correction.wrong)
    try:
        added = _with_terms(text, correction) if terms else _with_row(text, correction, row)
    except RowClashError as error:
        raise UnreadCorrectionError(f"{shown(path)}:{error.line}: {error}") from error
    if not added.line:
        yield f"{shown(path)}: {correction.right} stands there already"
    else:
        to_file(path, lambda out: out.write(added.text))
        yield f"{shown(path)}:{added.line}: {correction.right}" + (f", not {wrong}" if wrong else "")
    hint = switch_on("terms" if terms else "names", path, settings)
    if hint:
        yield hint


def _with_row(text: str, correction: Correction, row: HouseName | None) -> Added:
    if row:
        return with_name(text, row)
    what = f"“{correction.right}”, not “{correction.wrong[0]}”"
    if correction.kind is CorrectionKind.FACT:
        raise UnreadCorrectionError(f"{what} of {correction.about} alone: -o house-rules makes a rule of it")
    raise UnreadCorrectionError(f"{what} is not for a list of names: -o house-rules makes a rule of it")


def _with_terms(text: str, correction: Correction) -> Added:
    if correction.kind is CorrectionKind.FACT or not correction.wrong:
        raise UnreadCorrectionError(
            f"“{correction.right}” is not for a list of terms: -o house-rules makes a rule of it"
        )
    added = Added(text, 0)
    for form in correction.wrong:
        more = with_term(added.text, form, correction.right)
        added = Added(more.text, added.line or more.line)
    return added


def _tell_page(correction: Correction, text: str, output: Path | None, settings: Settings, *, force: bool) -> None:
    """Prints the page of the rule that the correction becomes, or writes it. Raises UnreadCorrectionError."""
    if not correction.wrong:
        raise UnreadCorrectionError(
            f"the correction does not say what stood in the place of “{correction.right}”: add --wrong, or put the "
            "name on the house list with -o names.csv"
        )
    page = output if output and output.suffix == ".md" else None
    folder = page.absolute().parent.parent if page else (output or Path("house-rules")).absolute()
    new, examples = correction_page(correction, text, folder, page.absolute() if page else None)
    wrong = faults(new, examples)
    if wrong:
        raise UnreadCorrectionError(f"the rule would not hold its own examples ({wrong[0]}): write it with new-rule")
    if output is None:
        print_lines(new.text(examples).splitlines())
        warn(f"The page of a rule: -o house-rules writes it into that folder as {new.path.relative_to(folder)}")
        return
    write_new(new.path, new.text(examples), force=force)
    lines = [f"wrote {shown(new.path)}: its {counted(len(examples), 'example', 'examples')} hold"]
    print_lines(filter(None, [*lines, switch_on("rule-folders", folder, settings)]))
