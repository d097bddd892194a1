"""Puts newslint's hook into a .pre-commit-config.yaml and leaves everything else in it as it stands."""

from __future__ import annotations

import textwrap
from typing import Any

CONFIG = ".pre-commit-config.yaml"
#: Where pre-commit gets the hook.
REPOSITORY = "https://github.com/newslint/newslint"
_ENTRY = "- repo: {repository}\n  rev: {revision}\n  hooks:\n  - id: newslint\n"


class EntryError(Exception):
    """A file that the entry cannot be put into; the message says what to do."""


def with_entry(text: str, revision: str) -> str:
    """`text` with the hook as the last of its repositories; unchanged where it has the hook. Raises EntryError."""
    import yaml

    entry = _ENTRY.format(repository=REPOSITORY, revision=revision)
    by_hand = f"put this below 'repos:' by hand\n{entry.rstrip()}"
    try:
        root: Any = yaml.compose(text, yaml.SafeLoader)
        before: Any = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise EntryError(f"does not parse as YAML: mend it, or {by_hand}") from error
    if before is None:
        before = {}
    if not isinstance(before, dict) or not isinstance(before.get("repos", []), list):
        raise EntryError(f"has no list 'repos': {by_hand}")
    if _has_hook(before.get("repos", [])):
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    repos = next((value for key, value in root.value if key.value == "repos"), None) if before else None
    after = _inserted(text, repos, entry, newline)
    try:
        expected = {**before, "repos": [*before.get("repos", []), *yaml.safe_load(entry)]}
        if yaml.safe_load(after) == expected:
            return after
    except yaml.YAMLError:
        pass
    raise EntryError(f"is laid out in a way that is not safe to edit: {by_hand}")


def _has_hook(repositories: list[Any]) -> bool:
    hooks = [hook for repo in repositories if isinstance(repo, dict) for hook in repo.get("hooks") or []]
    return any(isinstance(hook, dict) and hook.get("id") == "newslint" for hook in hooks)


def _inserted(text: str, repos: Any, entry: str, newline: str) -> str:
    """The text with the entry behind the last item of the node `repos`, indented as its items are."""
    import yaml

    lines = text.splitlines(keepends=True)
    if repos is None:
        at, block = len(lines), f"repos:\n{entry}"
    elif isinstance(repos, yaml.SequenceNode) and repos.value and not repos.flow_style:
        at, block = _last_line(repos) + 1, textwrap.indent(entry, " " * repos.start_mark.column)
    else:
        return text
    if at and not lines[at - 1].endswith("\n"):
        lines[at - 1] += newline
    return "".join([*lines[:at], block.replace("\n", newline), *lines[at:]])


def _last_line(node: Any) -> int:
    """The last line, from 0, on which something of a node stands: a collection's own end lies behind the blanks."""
    import yaml

    if isinstance(node, yaml.ScalarNode) or not node.value or node.flow_style:
        end = node.end_mark
        return int(end.line if end.column else max(end.line - 1, node.start_mark.line))
    last = node.value[-1]
    return _last_line(last[1] if isinstance(last, tuple) else last)
