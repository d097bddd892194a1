"""A server that speaks as LanguageTool does, for the tests: well, late, or not at all."""

import contextlib
import http.server
import json
import re
import threading
import urllib.parse

LANGUAGES = [{"name": "English (US)", "code": "en", "longCode": "en-US"}, {"code": "en", "longCode": "en-GB"}]


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


def row(rule, issue, text, start, end, replacements=("better",)):
    """A match as LanguageTool writes it: offset and length in units of UTF-16."""
    return {
        "message": f"Something about {rule}.",
        "replacements": [{"value": value} for value in replacements],
        "offset": utf16(text[:start]),
        "length": utf16(text[start:end]),
        "context": {"text": text[start:end], "offset": 0, "length": utf16(text[start:end])},
        "sentence": text,
        "rule": {"id": rule, "issueType": issue, "category": {"id": "ANY"}},
    }


def matcher(**patterns):
    """An answer with a match for each place of a pattern; the name of one is RULE__issue."""

    def answer(text):
        found = []
        for name, pattern in patterns.items():
            rule, _, issue = name.partition("__")
            found += [row(rule, issue, text, *match.span()) for match in re.finditer(pattern, text)]
        return json.dumps({"matches": found}).encode()

    return answer


class FakeServer:
    """Attributes: `answer`, what is sent for a text; `delay`, how late, in seconds; `asked`, the texts that came."""

    def __init__(self, answer):
        self.answer = answer
        self.status = 200
        self.delay = 0.0
        self.cut_off = 0
        self.asked = []
        self.languages = []
        self.stopping = threading.Event()

    def handler(self):
        fake = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send(json.dumps(LANGUAGES).encode(), 200)

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                given = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
                fake.asked.append(given["text"])
                fake.languages.append(given["language"])
                fake.stopping.wait(fake.delay)
                with contextlib.suppress(OSError):
                    self.send(fake.answer(given["text"]), fake.status)

            def send(self, body, status):
                self.send_response(status)
                self.send_header("Content-Length", str(len(body) + fake.cut_off))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler


@contextlib.contextmanager
def fake_server(answer):
    """A server on this machine, with its `url`."""
    fake = FakeServer(answer)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), fake.handler())
    server.daemon_threads = True
    fake.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        fake.stopping.set()
        server.shutdown()
        server.server_close()
        thread.join()
