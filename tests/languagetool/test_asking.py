"""Texts go out together, and those that nobody waits for yet go on gathering."""

import pytest

from newslint.languagetool.asking import Asking


class Server:
    url = "http://localhost:1"

    def __init__(self):
        self.asked = []

    def check(self, text, language):
        self.asked.append(text)
        return []


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path))


def test_only_what_somebody_waits_for_is_sent():
    server = Server()
    asking = Asking(server)
    first, later = asking.begin("First.", "en-US"), asking.begin("Later.", "en-GB")
    asking.send([first])
    assert first.result(timeout=10) == []
    third = asking.begin("Third.", "en-GB")
    asking.send([first])
    assert server.asked == ["First."]
    asking.send([third])
    assert later.result(timeout=10) == []
    assert server.asked == ["First.", "Later.\n\nThird."]
    asking.close()
