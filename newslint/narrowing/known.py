"""The findings of a run that baselines know already, and what of the baselines is gone."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from newslint.config.settings import Settings
from newslint.config.source import ConfigError, Stated, shown
from newslint.engine.result import Result
from newslint.finding import Finding
from newslint.narrowing.baseline import Entry, Sorted, entry_of, parted, sort_out
from newslint.narrowing.baseline_file import read_entries
from newslint.rule import FOREIGN


class Baseline:
    """The baseline in one file.

    Attributes:
        path: the file.
        entries: what it knows, by the paths of drafts relative to its folder, with plain slashes.
        errors: what is wrong with it, each with its file and line; what is right in it still counts.
    """

    def __init__(self, path: Path, entries: dict[str, list[Entry]] | None = None) -> None:
        self.path = path
        self.entries = entries if entries is not None else {}
        self.errors: list[ConfigError] = []

    @classmethod
    def read(cls, stated: Stated[Path]) -> Baseline:
        """The baseline that a configuration or a flag names; where it cannot be read it knows nothing."""
        baseline = cls(stated.value)
        try:
            text = stated.value.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            make = f"make it with newslint baseline -o {shown(stated.value)}"
            baseline.errors.append(ConfigError(stated.source, f"there is no baseline '{shown(stated.value)}': {make}"))
        except OSError as error:
            problem = f"the baseline '{shown(stated.value)}' cannot be read: {error.strerror}"
            baseline.errors.append(ConfigError(stated.source, problem))
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            baseline.errors.append(ConfigError(f"{shown(stated.value)}:{line}", "is not UTF-8: make it anew"))
        else:
            baseline.entries, faults = read_entries(text)
            baseline.errors += [ConfigError(f"{shown(stated.value)}:{fault.line}", fault.message) for fault in faults]
        return baseline

    def key(self, path: str) -> str:
        """How the draft at `path` is called in the file."""
        return os.path.relpath(path, self.path.parent).replace(os.sep, "/")

    def sort_out(self, result: Result, active: Callable[[str], bool]) -> Sorted:
        """Tells the findings of a draft that it knows from those that are new; `active` says which rules ran.

        A draft that it does not know may have been moved: there it knows what stands in it just as in a draft that is
        no more. Raises ReadError where the draft changed in the meantime.
        """
        entries = self.entries.get(self.key(result.path))
        draft = result.draft
        if draft is None:
            return Sorted([], [], [], entries or [])
        if not result.findings or not (entries or self._homeless):
            return Sorted(result.findings, [], *parted(entries or (), active))
        source = draft.source
        if entries is None:
            seen = {entry_of(finding, source).folded for finding in result.findings}
            entries = [entry for folded in sorted(seen) for entry in self._homeless.get(folded, ())]
            return sort_out(result.findings, source, entries, lambda _: False)
        return sort_out(result.findings, source, entries, active)

    @cached_property
    def gone(self) -> list[str]:
        """The drafts that it knows and that are no more, by their keys."""
        return [key for key in self.entries if not os.path.lexists(self.path.parent / key)]

    @cached_property
    def _homeless(self) -> dict[Entry, list[Entry]]:
        """What it knows of drafts that are no more, as it is compared."""
        homeless: dict[Entry, list[Entry]] = {}
        for key in self.gone:
            for entry in self.entries[key]:
                homeless.setdefault(entry.folded, []).append(entry)
        return homeless


class KnownFindings:
    """What the baselines of a run know: each draft has that which its configuration names."""

    def __init__(self) -> None:
        self._baselines: dict[Stated[Path], Baseline] = {}
        self._told: dict[str, Sorted] = {}

    def new(self, result: Result, settings: Settings) -> Sequence[Finding]:
        """The findings of a draft that its baseline does not know. Raises ReadError where it changed meanwhile."""
        stated = settings.baseline
        if stated is None:
            return result.findings
        if stated not in self._baselines:
            self._baselines[stated] = Baseline.read(stated)
        self._told[result.path] = self._baselines[stated].sort_out(result, ran(settings))
        return self._told[result.path].new

    @property
    def errors(self) -> list[ConfigError]:
        """What is wrong with the baselines."""
        return [error for baseline in self._baselines.values() for error in baseline.errors]

    @property
    def known(self) -> int | None:
        """How many findings are known; None where no draft has a baseline."""
        return sum(len(told.known) for told in self._told.values()) if self._baselines else None

    @property
    def gone(self) -> int:
        """How many findings the baselines know of the drafts of the run that are not found any more."""
        return sum(len(told.gone) for told in self._told.values())


def ran(settings: Settings) -> Callable[[str], bool]:
    """Says of a rule, by its id, whether it would have spoken: it runs, or there is no such rule any more.

    What another program finds (`FOREIGN` categories) hangs on whether that was asked, and is never said to be gone.
    """
    stands = {setup.rule.id: setup.on.value for setup in settings.setups}
    return lambda rule: stands.get(rule, rule.partition("/")[0] not in FOREIGN)
