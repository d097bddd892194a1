"""`newslint check --interactive`: shows one finding after the other and asks what is to become of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress

import click

from newslint.cli.asked import Asked
from newslint.cli.decisions import LISTED, MENDED, SKIPPED, SUPPRESSED, Decisions, Point
from newslint.cli.draft_file import UnmendedError
from newslint.cli.keyboard import ask, is_terminal, is_yes, press
from newslint.cli.output import print_lines, wants_color, warn
from newslint.cli.review import Choice, NoReasonError
from newslint.cli.session import Session
from newslint.config.house_choices import NoListError, additions, is_for_house_lists
from newslint.config.settings import Configuration
from newslint.config.source import shown as shown_path
from newslint.engine.result import Result
from newslint.finding import Fix
from newslint.report.excerpt import excerpt
from newslint.report.run import CheckedDraft, Run
from newslint.report.text import in_full, summary
from newslint.report.visible import visible
from newslint.report.wording import counted, quoted
from newslint.text.edits import changed_span
from newslint.text.lines import Lines

#: What there is to press: the key, its name in the line below a finding, and what it does.
_KEYS = (
    ("1-9", "", "put that suggestion in its place; a or y takes the first; of two forms, the one that is right"),
    ("e", "edit", "write words of your own in its place"),
    ("s", "skip", "leave it as it is; so do n and the space bar"),
    ("r", "skip rule", "leave all findings of this rule as they are"),
    ("i", "ignore", "write a suppression into the draft, with your reason"),
    ("h", "house list", "put it on the house list of names or words"),
    ("u", "undo", "take the last decision back, also one on an earlier draft"),
    ("q", "quit", "end here; what was decided stays"),
    ("?", "help", "show this"),
)
#: Keys that mean the same as another one.
_SAME = {"a": "1", "y": "1", "n": "s", " ": "s"}
#: What to say where a draft cannot be changed in the way that was asked for.
_UNREADABLE = "the draft would not read as it should then: change it in your editor"
_FAINT, _PLAIN = "\x1b[2m", "\x1b[0m"


class NoTerminalError(click.ClickException):
    """Nobody is there to be asked."""

    def __init__(self) -> None:
        super().__init__("newslint: --interactive asks at a terminal, and there is none: use --fix, or --diff to look")


def decide(asked: Asked, configuration: Configuration) -> int:
    """Checks drafts and lets a person decide on what is found; the exit code. Raises NoTerminalError."""
    with ExitStack() as stack:
        narrowing = asked.narrowing()

        def begin() -> Session:
            session = stack.enter_context(asked.session(configuration.again(), asked.narrowing()))
            session.check_paths(asked.paths or (".",))
            session.finish()
            return session

        walk = Walk(begin, color=wants_color(asked.color, None))
        walk.go(narrowing.scope)
        decisions = walk.decisions
        return 2 if decisions.is_broken else int(decisions.failed and not asked.exit_zero)


class Walk:
    """A walk through the findings of a run."""

    def __init__(self, begin: Callable[[], Session], *, color: bool) -> None:
        """Takes what checks the drafts, which is called again when a house list has changed.

        Raises NoTerminalError.
        """
        if not is_terminal():
            raise NoTerminalError
        self.decisions = Decisions(begin)
        self._color = color
        self.decisions.session.tell()

    def go(self, scope: str = "") -> None:
        """Asks until everything is decided on or the person has had enough, and sums up."""
        with suppress(EOFError):  # Ctrl-D
            self._ask()
        print_lines(self._sum_up(scope))

    def _ask(self) -> None:
        """Asks for a decision on each finding, until a key says that this is enough."""
        actions: dict[str, Callable[[Point], object]] = {
            "e": self._write_own,
            "s": self.decisions.skip,
            "r": self._skip_rule,
            "i": self._suppress,
            "h": self._put_on_list,
            "u": self._undo,
            "?": self._help,
        }
        shown = None
        while point := self._next():
            now = (point.review.result.path, point.finding)
            if now != shown:
                self._show(point)
            shown = now
            key = self._key(point)
            if key == "q":
                return
            if key.isdecimal() and key.isascii():
                self._accept(point, int(key))
            elif key in actions:
                actions[key](point)
            else:
                self._say("? shows what there is to press")

    def _next(self) -> Point | None:
        point = self.decisions.next()
        for note in self.decisions.take_notes():
            warn(note)
        return point

    def _say(self, text: str) -> None:
        click.echo(f"  {visible(text)}")

    def _run(self, scope: str = "") -> Run:
        session = self.decisions.session
        return Run(
            self.decisions.results,
            session.rules,
            color=self._color,
            known=session.known,
            gone=session.gone,
            scope=scope,
        )

    def _show(self, point: Point) -> None:
        """A finding with its places, how many follow, and what could stand in its place."""
        result = point.review.result
        left = counted(point.left, "finding", "findings")
        more = f", and {counted(point.drafts, 'more draft', 'more drafts')}" if point.drafts else ""
        print_lines(["", self._faint(visible(f"{result.path}: {left} to decide on{more}"))])
        draft = CheckedDraft(result.path, point.review.draft, result.findings)
        print_lines(in_full(point.finding, draft, self._run()))
        for number, choice in enumerate(self._choices(point), 1):
            print_lines([f"{number:>6} = {quoted(choice.words)}{' everywhere' if choice.everywhere else ''}"])

    def _faint(self, text: str) -> str:
        return f"{_FAINT}{text}{_PLAIN}" if self._color else text

    def _key(self, point: Point) -> str:
        """The key that is pressed."""
        choices = len(self._choices(point))
        accept = [f"1-{choices} accept" if choices > 1 else "1 accept"] if choices else []
        keys = [f"{key} {name}" for key, name, _ in _KEYS if name and self._is_offered(key, point)]
        key = press(f"{self._faint(', '.join([*accept, *keys]))} > ").lower()
        return _SAME.get(key, key)

    def _is_offered(self, key: str, point: Point) -> bool:
        if key == "e":
            return point.review.words(point.finding) is not None
        if key == "h":
            return is_for_house_lists(self._check(point))
        return key != "u" or bool(self.decisions.counts)

    def _choices(self, point: Point) -> list[Choice]:
        """The suggestions; of two forms between which nothing decides, both."""
        sides = point.review.sides(point.finding) if is_for_house_lists(self._check(point)) else []
        return sides or point.review.choices(point.finding)

    def _check(self, point: Point) -> str:
        rule = self.decisions.session.rules.get(point.finding.rule)
        return rule.check if rule else ""

    def _accept(self, point: Point, number: int) -> None:
        choices = self._choices(point)
        if not 1 <= number <= len(choices):
            self._say("there is no such suggestion" if choices else "there is no suggestion: e writes other words")
            return
        self._mend(point, choices[number - 1].fix)

    def _write_own(self, point: Point) -> None:
        words = point.review.words(point.finding)
        if words is None:
            self._say("there is mark-up among these words: change them in your editor")
            return
        new = ask("  write", words if words.isprintable() else "")
        if not new or new == words:
            self._say("left as it was")
        else:
            self._mend(point, point.review.in_place(point.finding, new))

    def _mend(self, point: Point, fix: Fix) -> None:
        """Carries a fix out and shows what stands there now; asks first where it changes what somebody said."""
        if point.review.changes_speech(fix) and not is_yes("  this changes what somebody said: change it?"):
            return
        mended = point.review.mended(fix)
        if mended is None:
            self._say(_UNREADABLE)
            return
        self._write(point, mended, MENDED)

    def _suppress(self, point: Point) -> None:
        reason = ask("  why? (until 2027-01-31 before it: up to that day)")
        if not reason:
            self._say("a suppression needs a reason: nothing was written")
            return
        try:
            done = point.review.suppressed(point.finding, reason)
        except NoReasonError as error:
            self._say(str(error))
            return
        if done is None:
            self._say("there is no place for a suppression that lets just this pass: write it in your editor")
        else:
            self._write(point, done, SUPPRESSED)

    def _write(self, point: Point, result: Result, what: str) -> None:
        before = point.review.draft.source
        try:
            review = self.decisions.write(point, result, what)
        except UnmendedError as error:
            self._say(f"{point.review.result.path}: was not changed: {error}")
            return
        shown = excerpt(Lines(review.draft.source), changed_span(before, review.draft.source))
        click.echo(f"     + | {shown.line}")

    def _skip_rule(self, point: Point) -> None:
        self.decisions.skip_rule(point)
        self._say(f"{point.finding.rule} is skipped from here on")

    def _put_on_list(self, point: Point) -> None:
        try:
            choices = additions(point.finding, self._check(point), point.review.draft.source, point.settings)
        except NoListError as error:
            self._say(str(error))
            return
        if not choices:
            self._say("no house list has a say in this")
            return
        for number, choice in enumerate(choices, 1):
            self._say(f"{number} {choice.told} ({shown_path(choice.path)})")
        key = press("  which? any other key puts nothing on a list > ")
        if not (key.isascii() and key.isdecimal() and 1 <= int(key) <= len(choices)):
            return
        chosen = choices[int(key) - 1]
        try:
            gone = self.decisions.put_on_list(chosen)
        except UnmendedError as error:
            self._say(f"{shown_path(chosen.path)}: was not changed: {error}")
            return
        self._say(f"{shown_path(chosen.path)}: {chosen.told}" + ("" if gone else "; this finding stands all the same"))

    def _undo(self, _point: Point) -> None:
        try:
            undone = self.decisions.undo()
        except UnmendedError as error:
            self._say(f"this cannot be undone: {error}")
            return
        self._say(f"undone: {undone}" if undone else "there is nothing to undo")

    def _help(self, _point: Point) -> None:
        for key, _, meaning in _KEYS:
            self._say(f"{key:<4} {meaning}")

    def _sum_up(self, scope: str) -> Iterator[str]:
        counts = self.decisions.counts
        parts = [f"{counts[what]:,} {what}" for what in (MENDED, SUPPRESSED, LISTED, SKIPPED) if counts[what]]
        yield ""
        if parts:
            yield ", ".join(parts)
        yield summary(self._run(scope))
