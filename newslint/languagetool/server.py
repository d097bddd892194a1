"""Asks a LanguageTool server, through language-tool-python.

What that library leaves open is done here. It waits five minutes for an answer: each request has a time limit of ours,
held by a thread that is left behind. It corrects offsets, which LanguageTool counts in UTF-16, by what all threads
share, and lengths not at all: we send a text in which every code point is one unit. It takes any JSON for an answer:
whatever it then raises is told as one kind of error.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from queue import Empty, Queue
from threading import Lock, Thread
from typing import TYPE_CHECKING, TypeVar

from newslint.languagetool.match import Match, from_json

if TYPE_CHECKING:
    from language_tool_python import LanguageTool

T = TypeVar("T")

#: Characters of two UTF-16 units, and what is sent in the place of one: a symbol as well, of one unit.
_WIDE = re.compile("[\U00010000-\U0010ffff]")
_SYMBOL = "☺"
#: How many suggestions are kept; LanguageTool gives twenty for a misspelling.
_SUGGESTIONS = 5
#: How much of a complaint of the server's is shown, in characters.
_SHOWN = 100
#: The errors of requests that mean that nobody is there, or that the address is none.
_UNREACHED = ("ConnectionError", "InvalidSchema", "InvalidURL", "LocationParseError", "ProxyError", "SSLError")


class ServerError(Exception):
    """A server that did not give an answer; the message says why, and reads on after the server's address.

    `is_final` where there is no use in asking again: nobody is there, or there is nothing to ask with.
    """

    def __init__(self, message: str, *, is_final: bool = False) -> None:
        super().__init__(message)
        self.is_final = is_final


class Server:
    """A LanguageTool server; may be asked from several threads.

    Attributes:
        url: its address, without the `/v2/check` that some clients want.
        seconds: how long an answer may take.
    """

    def __init__(self, url: str, seconds: float) -> None:
        base = re.sub(r"(?:/v2)?(?:/check)?/*$", "", url.strip())
        self.url = base if "://" in base else f"http://{base}"
        self.seconds = seconds
        self._connecting = Lock()
        self._client = cache(self._connect)

    def check(self, text: str, language: str) -> list[Match]:
        """What the server finds in a text in `language`, such as en-GB. Raises ServerError."""
        return _within(self.seconds, lambda: self._ask(_WIDE.sub(_SYMBOL, text), language))

    def _ask(self, text: str, language: str) -> list[Match]:
        try:
            with self._connecting:
                client = self._client(language)
            found = client.check(text)
            return [
                from_json(
                    [
                        row.rule_id,
                        row.rule_issue_type,
                        row.offset,
                        row.offset + row.error_length,
                        row.message,
                        row.replacements[:_SUGGESTIONS],
                    ],
                    len(text),
                )
                for row in found
            ]
        except ImportError as error:
            message = "cannot be asked without language-tool-python: pip install 'newslint[languagetool]'"
            raise ServerError(message, is_final=True) from error
        except Exception as error:  # whatever the library makes of an answer that is none
            raise _explained(error) from error

    def _connect(self, language: str) -> LanguageTool:
        from language_tool_python import LanguageTool  # late: an optional extra, and 140 ms

        return LanguageTool(language, remote_server=f"{self.url}/")


def _explained(error: Exception) -> ServerError:
    """What to tell a user of an error of the library's."""
    cause = error.__cause__
    if isinstance(cause, OSError) and not isinstance(cause, ValueError):  # the errors of requests, but for JSON
        if type(cause).__name__ in _UNREACHED:
            return ServerError("cannot be reached (is it running?)", is_final=True)
        return ServerError("broke off its answer")
    if "unsupported language" in str(error):
        return ServerError("does not check English", is_final=True)
    if type(error).__name__ in ("LanguageToolError", "RateLimitError") and str(error).strip():
        return ServerError(f"answered “{str(error).strip().splitlines()[0][:_SHOWN]}”")
    return ServerError("answered with what is no answer of LanguageTool's")


def _within(seconds: float, ask: Callable[[], T]) -> T:
    """What `ask` returns or raises, within so many seconds. Raises ServerError where it takes longer."""
    answers: Queue[tuple[T | None, Exception | None]] = Queue()

    def work() -> None:
        try:
            answers.put((ask(), None))
        except Exception as error:  # handed on to who asked
            answers.put((None, error))

    Thread(target=work, daemon=True).start()  # an abandoned one must not hold up the end of the run
    try:
        answer, error = answers.get(timeout=seconds)
    except Empty:
        raise ServerError(f"did not answer within {seconds:g} s") from None
    if error:
        raise error
    return answer  # type: ignore[return-value]  # None stands only beside an error
