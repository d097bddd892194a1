"""Which server is asked under which configuration."""

from __future__ import annotations

from typing import cast

from newslint.config.settings import Settings
from newslint.languagetool.asking import Asking
from newslint.languagetool.peer import CATEGORY, LanguageTool
from newslint.languagetool.server import Server
from newslint.rule import Rule

#: Where a LanguageTool server listens unless it is told otherwise.
DEFAULT_SERVER = "http://localhost:8081"


class Servers:
    """The servers of a run."""

    def __init__(self) -> None:
        self._asking: dict[tuple[str, float], Asking] = {}

    def connect(self, settings: Settings, asked: str | None = None) -> LanguageTool | None:
        """The peer for the drafts of a configuration; None where it names no server, or none of the peer's rules runs.

        Args:
            settings: the configuration.
            asked: the server that a user asked for outright; empty for the configuration's, or else the usual one.
        """
        url = asked or str(settings.scalar("languagetool.server").value) or (DEFAULT_SERVER if asked == "" else "")
        if not url or not settings.may_run(CATEGORY):
            return None
        seconds = cast("float", settings.scalar("languagetool.seconds").value)
        asking = self._asking.get((url, seconds))
        if asking is None:
            asking = self._asking[url, seconds] = Asking(Server(url, seconds))

        def stands(rule: Rule) -> Rule | None:
            setup = settings.stand(rule)
            return setup.rule if setup.on.value else None

        return LanguageTool(asking, stands)

    def close(self) -> None:
        """Ends the requests of the run, those too that are still to come."""
        for asking in self._asking.values():
            asking.close()
