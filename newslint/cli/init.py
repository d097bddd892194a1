"""`newslint init`: a configuration to start from, and the entry for pre-commit."""

from __future__ import annotations

from pathlib import Path

import click

import newslint
from newslint.checks.settings import nearest
from newslint.cli.pre_commit import CONFIG, EntryError, with_entry
from newslint.config.files import OWN, profiles_folder

EXAMPLES = """\b
Examples:
  newslint init
  newslint init --profile ap-like
  newslint init --pre-commit
"""

_TEMPLATE = """\
# What newslint does with the drafts in this folder and below. `newslint config` shows what is in force.

{extend}
# American or British spelling: "us", "gb", or "auto" for each draft's own.
english = "auto"

# The least severity that fails a run: "error", "warning" or "never".
fail-on = "warning"

# Drafts that are not checked, as patterns of .gitignore.
exclude = []

# Rules and categories that do not run, and those that run besides. `newslint rules` lists them.
ignore = []
extend-select = []

# House lists: names (CSV with columns preferred, variants, note: Kyiv,Kiev;Kief,since 2019), and words (one a line).
# names = ["names.csv"]
# words = ["house-words.txt"]

# Lists of terms, each a rule (CSV with columns find, use, message: utilise,use).
# terms = ["house-terms.csv"]

# Folders of house rules. `newslint new-rule` writes one, and `newslint test` runs their examples.
# rule-folders = ["house-rules"]

# Vale styles that run as they are, or a .vale.ini.
# vale = ["styles/House"]

# How much a rule matters: "error", "warning" or "advice".
[severity]
# "style/percent" = "advice"

# A rule's page with some of its keys changed. `newslint explain style/percent` shows them.
# [rules."style/percent"]
# house = "%"

# What holds for some drafts only.
# [[overrides]]
# paths = ["opinion/**"]
# ignore = ["attribution"]
"""


@click.command(epilog=EXAMPLES)
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path())
@click.option("--profile", metavar="NAME", help="Build on a profile that ships, such as ap-like.")
@click.option("--pre-commit", is_flag=True, help=f"Put newslint into {CONFIG} too.")
def init(folder: Path, profile: str | None, pre_commit: bool) -> None:
    """Write a small newslint.toml with comments into FOLDER, by default the current one.

    Nothing that stands there is overwritten.
    """
    if profile:
        _check_profile(profile)
    target = folder / OWN
    entry = folder / CONFIG
    try:
        if pre_commit:
            _write_entry(entry)
        if target.exists() and pre_commit:
            click.echo(f"{target} stands already and stays as it is")
            return
        with target.open("x", encoding="utf-8") as file:
            file.write(_TEMPLATE.format(extend=_extend(profile)))
    except FileExistsError:
        raise click.UsageError(f"{target} stands already: edit it, or take it away first") from None
    except OSError as error:
        raise click.ClickException(f"{error.filename}: cannot be written: {error.strerror}") from error
    click.echo(f"wrote {target}")


def _check_profile(name: str) -> None:
    known = sorted(path.stem for path in profiles_folder().glob("*.toml"))
    if name not in known:
        raise click.UsageError(f"unknown profile '{name}'{nearest(name, known) or '; known are ' + ', '.join(known)}")


def _extend(profile: str | None) -> str:
    lead = '# What this builds on: a profile that ships, or another file such as "../newslint.toml".\n'
    return f'{lead}extend = "{profile}"\n' if profile else f'{lead}# extend = "ap-like"\n'


def _write_entry(path: Path) -> None:
    try:
        before = path.read_bytes().decode("utf-8") if path.exists() else ""
        after = with_entry(before, f"v{newslint.__version__}")
    except (EntryError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{path}: {error}") from error
    if after == before:
        click.echo(f"{path} has newslint already and stays as it is")
        return
    path.write_bytes(after.encode("utf-8"))
    click.echo(f"put newslint into {path}")
