"""The census of names and the house list that was learned, as a table, as CSV and as JSON."""

from __future__ import annotations

import csv
import json
import textwrap
from collections.abc import Sequence
from typing import TextIO

from newslint.config.house_lists import COLUMNS
from newslint.language.names.census import CountedName, FormCount, Place
from newslint.language.names.learning import Learned
from newslint.report.visible import visible, width

#: How wide the table is, in columns, but for long paths; and how much of it the longest name may take.
WIDTH, _WIDEST = 80, 36


def _where(place: Place) -> str:
    return f"{place.path}:{place.line}:{place.column}"


def _listed(forms: Sequence[FormCount]) -> str:
    return "; ".join(f"{form.text} {form.count}" for form in forms)


def write_table(names: Sequence[CountedName], drafts: int, stream: TextIO) -> None:
    """A line a name; the other ways to write it, and the short forms, in lines of their own below it."""
    if not names:
        stream.write(f"No names in {counted(drafts, 'draft')}\n")
        return
    wide = min(_WIDEST, max(width(visible(name.best.text)) for name in names))
    stream.write(f"{'name':<{wide}}  times  drafts  first\n")
    for name in names:
        shown = visible(name.best.text)
        gap = " " * (wide - width(shown))
        line = f"{shown}{gap}  {name.count:>5}  {name.drafts:>6}  {visible(_where(name.best.first))}"
        stream.write(line + "\n")
        for label, forms in (("also written", name.spellings), ("in short", name.short_forms)):
            if forms:
                text = f"{label}: {visible(_listed(forms))}"
                lines = textwrap.wrap(text, WIDTH, initial_indent="    ", subsequent_indent="      ")
                stream.writelines(f"{line}\n" for line in lines)
    two_ways = sum(bool(name.spellings) for name in names)
    stream.write(f"\n{counted(len(names), 'name')} in {counted(drafts, 'draft')}, {two_ways} written in several ways\n")


def counted(number: int, thing: str) -> str:
    """`1 name`, `2 names`."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def write_csv(names: Sequence[CountedName], _drafts: int, stream: TextIO) -> None:
    """A row a name: how it is written, its kind, its counts, the other spellings, short forms and first place."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(("name", "kind", "times", "drafts", "variants", "short forms", "first"))
    for name in names:
        best = name.best
        forms = _listed(name.spellings), _listed(name.short_forms)
        writer.writerow((best.text, name.kind.value, name.count, name.drafts, *forms, _where(best.first)))


def write_json(names: Sequence[CountedName], drafts: int, stream: TextIO) -> None:
    """The census as JSON, version 1: every form of every name with its counts and first place."""
    rows = [
        {
            "name": name.best.text,
            "kind": name.kind.value,
            "count": name.count,
            "drafts": name.drafts,
            "forms": [
                *_form_rows([name.best], "name"),
                *_form_rows(name.spellings, "variant"),
                *_form_rows(name.short_forms, "short"),
            ],
        }
        for name in names
    ]
    json.dump({"version": 1, "drafts": drafts, "names": rows}, stream, ensure_ascii=False)
    stream.write("\n")


def _form_rows(forms: Sequence[FormCount], role: str) -> list[dict[str, object]]:
    return [
        {
            "text": form.text,
            "role": role,
            "count": form.count,
            "drafts": form.drafts,
            "first": dict(zip(("path", "line", "column"), form.first, strict=True)),
        }
        for form in forms
    ]


#: The formats of the census, the default one first.
FORMATS = {"table": write_table, "csv": write_csv, "json": write_json}


def write_house_list(learned: Learned, stream: TextIO) -> None:
    """A house list that newslint reads, with the evidence as notes; what is undecided stands as comments at its end."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for name in learned.names:
        writer.writerow((name.preferred, "; ".join(name.variants), name.note))
    for line in learned.undecided:
        writer.writerow((f"# no form prevails: {line}",))
