"""`newslint from-correction`: a published correction as a rule, or as a row of the house list of names."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from newslint.cli.named import config_of
from newslint.cli.options import locating
from newslint.cli.output import print_lines, warn
from newslint.cli.written import switch_on, write_new
from newslint.config.house_list_rows import Added, RowClashError, is_term_list, name_row, with_name, with_term
from newslint.config.house_lists import read_names
from newslint.config.settings import Configuration, Settings
from newslint.config.source import Source, Stated, shown
from newslint.language.corrections import Correction, CorrectionKind, Hints, UnreadCorrectionError, read_correction
from newslint.language.house import HouseName
from newslint.report.wording import counted
from newslint.rulebook.categories import LIST_ENDING, PageError
from newslint.rulebook.csv_rows import ListError, list_text
from newslint.rulebook.folders import read_list
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
_PAGE_ENDING = ".md"
#: How many words tell a correction from others.
_BEGIN = 8
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
    if output and output.suffix not in (LIST_ENDING, _PAGE_ENDING, "") and not output.is_dir():
        raise click.UsageError(f"-o takes a list (.csv), a folder of rules, or a page (.md) in one, not '{output}'")
    unread = 0
    advice: list[str] = []
    for paragraph in _paragraphs(text, hints):
        try:
            correction = read_correction(paragraph, hints)
            advice.append(_tell(correction, paragraph, output, settings, force=force))
        except UnreadCorrectionError as error:
            unread += 1
            warn(f"{_begin(paragraph)}{error}")
        except click.ClickException as error:  # a file that cannot be written: all others are
            unread += 1
            warn(f"{_begin(paragraph)}{error.format_message()}")
    for line in dict.fromkeys(filter(None, advice)):
        warn(line)
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


def _tell(correction: Correction, text: str, output: Path | None, settings: Settings, *, force: bool) -> str:
    """Prints or writes what becomes of a correction, and gives what there is to do next.

    Raises UnreadCorrectionError where it does not fit `output`.
    """
    listed = output is not None and output.suffix == LIST_ENDING
    row = house_row(correction) if output is None or listed else None
    if output and listed:
        return _add(correction, row, output, settings)
    if row:
        print_lines([name_row(row)])
        near = "" if row.variants else ". What stood there is not said: near misses of the name will be reported"
        return f"A row for the house list of names: -o names.csv adds it{near}"
    return _tell_page(correction, text, output, settings, force=force)


def _add(correction: Correction, row: HouseName | None, path: Path, settings: Settings) -> str:
    """Adds to a house list of names or of terms, says where, and gives how it is switched on."""
    terms = is_term_list(path) or path.resolve() in {Path(item.value).resolve() for item in settings.items("terms")}
    text = _sound_list(path, terms=terms)
    wrong = " or ".join(correction.wrong)
    try:
        added = _with_terms(text, correction) if terms else _with_row(text, correction, row)
    except RowClashError as error:
        raise UnreadCorrectionError(f"{shown(path)}:{error.line}: {error}") from error
    if not added.line:
        print_lines([f"{shown(path)}: {correction.right} stands there already"])
    else:
        write_new(path, _mark(path) + added.text, force=True)
        print_lines([f"{shown(path)}:{added.line}: {correction.right}" + (f", not {wrong}" if wrong else "")])
    return switch_on("terms" if terms else "names", path, settings)


def _sound_list(path: Path, *, terms: bool) -> str:
    """The text of a list. Raises click.ClickException for what is wrong in it: nothing is added then."""
    if not path.exists():
        return ""
    try:
        text = list_text(path)
    except ListError as error:
        raise click.ClickException(f"{shown(path)}: the list {error.message}") from error
    faults = read_list(path.absolute())[1] if terms else read_names([Stated(str(path), Source(shown(path)))])[1]
    if faults and text.strip():
        first = faults[0]
        where = f"{shown(first.path)}:{first.line}: {first.message}" if isinstance(first, PageError) else str(first)
        raise click.ClickException(f"{where}; mend the list first")
    return text


def _mark(path: Path) -> str:
    """The mark by which spreadsheets know UTF-8, where the list has one."""
    return "\ufeff" if path.exists() and path.read_bytes().startswith(b"\xef\xbb\xbf") else ""


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


def _tell_page(correction: Correction, text: str, output: Path | None, settings: Settings, *, force: bool) -> str:
    """Prints the page of the rule that the correction becomes, or writes it, and gives what there is to do next.

    Raises UnreadCorrectionError.
    """
    if not correction.wrong:
        raise UnreadCorrectionError(
            f"the correction does not say what stood in the place of “{correction.right}”: add --wrong, or put the "
            "name on the house list with -o names.csv"
        )
    page = output.absolute() if output and output.suffix == _PAGE_ENDING else None
    folder = page.parent.parent if page else (output or Path("house-rules")).absolute()
    try:
        new, examples = correction_page(correction, text, folder, page)
        wrong = faults(new, examples)
    except PageError as error:
        raise UnreadCorrectionError(error.message) from error
    if wrong:
        raise UnreadCorrectionError(f"the rule would not hold its own examples ({wrong[0]}): write it with new-rule")
    if output is None:
        print_lines(new.text(examples).splitlines())
        return f"The page of a rule: -o house-rules writes it into that folder as {new.path.relative_to(folder)}"
    write_new(new.path, new.text(examples), force=force)
    print_lines([f"wrote {shown(new.path)}: its {counted(len(examples), 'example', 'examples')} hold"])
    return switch_on("rule-folders", folder, settings)
