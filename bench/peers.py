"""What newslint is compared with: where each is found, how it is called, and how it is had where it is lacking."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from typing import NamedTuple

PEERS = pathlib.Path(__file__).parent / ".peers"
#: How long a LanguageTool server may take to start, in seconds.
_START = 120
_TICK = os.sysconf("SC_CLK_TCK")


class Peer(NamedTuple):
    """Another tool.

    Attributes:
        name: what it is called, and in brackets what it does not look for.
        executable: its name.
        options: what stands before the files.
        most: the most drafts that it is given: fewer for one that takes seconds for each.
    """

    name: str
    executable: str
    options: tuple[str, ...] = ()
    most: int | None = None


COMMANDS = (
    Peer("codespell (known misspellings only)", "codespell"),
    Peer("typos (known misspellings only)", "typos"),
    Peer("proselint", "proselint", ("check",)),
    Peer("write-good", "write-good"),
    Peer("textlint, five rules", "textlint", ("--config", str(PEERS / ".textlintrc.json")), 100),
    Peer("Harper's library", "harper-bench", (), 200),
    Peer("Vale, its own style", "vale", ("--no-exit", "--config", str(PEERS / "vale.ini"))),
)


def find(executable: str) -> str | None:
    """The executable of that name: of the peers installed here, beside this interpreter, or on the PATH."""
    places = (
        PEERS / "venv" / "bin",
        PEERS / "bin",
        PEERS / "node_modules" / ".bin",
        pathlib.Path(sys.executable).parent,
    )
    return next(
        (str(place / executable) for place in places if (place / executable).exists()), shutil.which(executable)
    )


class Server:
    """A LanguageTool server."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process = process
        self._url = f"http://127.0.0.1:{port}/v2/check"

    def check(self, text: str) -> int:
        """How much it finds in a text."""
        data = urllib.parse.urlencode({"language": "en-US", "text": text}).encode()
        with urllib.request.urlopen(self._url, data, timeout=_START) as answer:
            return len(json.load(answer)["matches"])

    def cpu(self) -> float:
        """The processor's time that it has taken so far, in seconds."""
        fields = pathlib.Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICK

    def mebibytes(self) -> float:
        """The peak of its resident memory."""
        rows = pathlib.Path(f"/proc/{self._process.pid}/status").read_text().splitlines()
        return next(int(row.split()[1]) / 1024 for row in rows if row.startswith("VmHWM"))


@contextlib.contextmanager
def languagetool() -> Iterator[Server | None]:
    """A server that has answered once; None where it is lacking."""
    classpath, java = PEERS / "classpath", shutil.which("java")
    if not java or not classpath.exists():
        yield None
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [java, "-cp", classpath.read_text(), "org.languagetool.server.HTTPServer", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        server = Server(process, port)
        until = time.monotonic() + _START
        while True:
            try:
                server.check("It was ready.")
                break
            except OSError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.5)
        yield server
    finally:
        process.terminate()
        process.wait()
