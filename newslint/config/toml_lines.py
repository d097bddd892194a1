"""The line on which each key and list item of a TOML text stands, which the standard library's reader does not tell."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

from newslint.config.keys import KeyPath
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

_TOKEN = late_pattern(
    r'''
      (?P<string>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    | (?P<skip>\#[^\n]*|[ \t\r]+)
    | (?P<newline>\n)
    | (?P<mark>[\[\]{}=,.])
    | (?P<bare>[^\s\[\]{}=,."'#]+)
    ''',
    re.VERBOSE | re.DOTALL,
)


class _Token(NamedTuple):
    kind: str
    text: str
    line: int


def key_lines(text: str) -> Mapping[KeyPath, int]:
    """The line, from 1, of every key, table and list item of `text`, which must be valid TOML."""
    return _Reader(text).read()


class _Reader:
    """Walks through the tokens of a text that is known to be valid, so nothing here looks for mistakes."""

    def __init__(self, text: str) -> None:
        self._tokens: list[_Token] = []
        line = 1
        for match in _TOKEN.finditer(text):
            if match.lastgroup != "skip":
                self._tokens.append(_Token(str(match.lastgroup), match.group(), line))
            line += match.group().count("\n")
        self._at = 0
        self._lines: dict[KeyPath, int] = {}
        self._counts: dict[KeyPath, int] = {}

    def read(self) -> Mapping[KeyPath, int]:
        table: KeyPath = ()
        while token := self._peek():
            if token.kind == "newline":
                self._at += 1
            elif token.text == "[":
                table = self._header()
            else:
                self._pair(table)
        return self._lines

    def _peek(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _next(self) -> _Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _header(self) -> KeyPath:
        """A table's header; in `[[…]]` the path ends in the number of the table in its list."""
        line = self._next().line
        double = self._tokens[self._at].text == "["
        self._at += double
        path = self._indexed(self._keys("]"))
        self._at += double
        if double:
            count = self._counts[path] = self._counts.get(path, -1) + 1
            path = (*path, count)
        self._lines.setdefault(path, line)
        return path

    def _indexed(self, keys: KeyPath) -> KeyPath:
        """`keys` with the number of the last table put in where one of them names a list of tables."""
        path: KeyPath = ()
        for position, key in enumerate(keys):
            path = (*path, key)
            if path in self._counts and position < len(keys) - 1:
                path = (*path, self._counts[path])
        return path

    def _keys(self, end: str) -> KeyPath:
        """The keys up to the mark `end`, which is passed over; bare keys may hold what looks like a number."""
        keys: list[str] = []
        while (token := self._next()).text != end or token.kind != "mark":
            if token.kind == "string":
                keys.append(_plain(token.text))
            elif token.kind == "bare":
                keys.append(token.text)
        return tuple(keys)

    def _pair(self, table: KeyPath) -> None:
        line = self._tokens[self._at].line
        path = table
        for key in self._keys("="):
            path = (*path, key)
            self._lines.setdefault(path, line)
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        token = self._next()
        if token.text == "[" and token.kind == "mark":
            self._items(path)
        elif token.text == "{" and token.kind == "mark":
            self._inline_table(path)
        else:
            while (after := self._peek()) and after.kind != "newline" and after.text not in (",", "]", "}"):
                self._at += 1

    def _items(self, path: KeyPath) -> None:
        number = 0
        while (token := self._tokens[self._at]).text != "]" or token.kind != "mark":
            if token.kind == "newline" or (token.kind == "mark" and token.text == ","):
                self._at += 1
                continue
            self._lines[(*path, number)] = token.line
            self._value((*path, number))
            number += 1
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        while (token := self._tokens[self._at]).text != "}" or token.kind != "mark":
            if token.kind == "newline" or (token.kind == "mark" and token.text == ","):
                self._at += 1
                continue
            self._pair(path)
        self._at += 1


def _plain(quoted: str) -> str:
    """What a quoted key says."""
    if "\\" in quoted:
        return str(tomllib.loads(f"key = {quoted}")["key"])
    return quoted[1:-1]
