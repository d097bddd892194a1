"""The lines of keys in TOML."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from newslint.config.toml_lines import key_lines

BARE = st.sampled_from(["names", "fail-on", "1", "x_2"])
QUOTED = st.sampled_from(['"style/percent"', "'a b'", '"a = [b]"', '"q\\"uote"', '"#1"'])
SCALARS = st.sampled_from(
    ["1", "-2.5e3", "true", "2026-11-22", "2026-11-22T10:00:00Z", '"a"', "'[x] = 1'", '"# no comment"', '"\\"]"']
)
LONG = st.sampled_from(['"""\nkey = 1\n[table]\n"""', "'''a\n# ''\n'''", '"""x\\"""" '])
ARRAYS = st.lists(SCALARS, max_size=3).map(lambda items: "[" + "".join(f"\n  {item}, # ]" for item in items) + "\n]")
INLINE = st.lists(SCALARS, max_size=2).map(
    lambda items: "{ " + ", ".join(f"'k{number}' = {item}" for number, item in enumerate(items)) + " }"
)
VALUES = st.one_of(SCALARS, LONG, ARRAYS, INLINE)


@st.composite
def documents(draw):
    """A TOML text, and the line of each key in it by what the key holds: a number that stands nowhere else."""
    text, lines = "", {}
    tables = draw(st.lists(st.sampled_from(["", "[{}]", "[[many]]"]), max_size=4))
    for number, table in enumerate(tables):
        path = ()
        if table == "[{}]":
            path = (f"table{number}",)
            text += f"[ {path[0]} ] # a table\n"
        elif table:
            path = ("many", sum(other == "[[many]]" for other in tables[:number]))
            text += "[[many]]\n"
        elif number:
            continue
        for key in draw(st.lists(st.one_of(BARE, QUOTED), max_size=4, unique=True)):
            name = next(iter(tomllib.loads(f"{key} = 1")))
            lines[(*path, name)] = text.count("\n") + 1
            text += f"{key} = {draw(VALUES)}{draw(st.sampled_from(['', ' # why = [', '']))}\n"
        text += draw(st.sampled_from(["", "\n", "# [gone]\n"]))
    return text, lines


@given(documents())
def test_every_key_stands_on_the_line_it_was_written_on(document):
    text, lines = document
    tomllib.loads(text)
    found = key_lines(text)
    assert {path: found[path] for path in lines} == lines


def test_items_tables_and_dotted_keys_have_lines_too():
    text = """\
a.b.c = 1
list = [
  "x", "y",
  [ 1,
    2 ],
]
inline = { k = 1, "l" = [ 2 ] }
[t."u.v"]
[[m]]
[[m]]
[m.n]
o = 1
"""
    found = key_lines(text)
    assert found[("a",)] == found[("a", "b", "c")] == 1
    assert (found[("list", 1)], found[("list", 2)], found[("list", 2, 1)]) == (3, 4, 5)
    assert found[("inline", "k")] == found[("inline", "l", 0)] == 7
    assert found[("t", "u.v")] == 8
    assert (found[("m", 0)], found[("m", 1)], found[("m", 1, "n")], found[("m", 1, "n", "o")]) == (9, 10, 11, 12)
