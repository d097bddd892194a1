"""What `newslint new-rule` asks at a terminal, and that what is answered becomes a rule whose examples hold."""

import os
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")
NEWSLINT = Path(sys.executable).parent / "newslint"


def talk(folder, answers):
    """What a terminal shows while each question that `answers` names is answered."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "dumb", "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        [NEWSLINT, "new-rule"], cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, env=environment
    )
    os.close(theirs)
    shown, asked, waiting = "", 0, list(answers)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        ready, _, _ = select.select([ours], [], [], 0.2)
        if ready:
            try:
                data = os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            if not data:
                break
            shown += data.decode("utf-8", "replace")
        if waiting and waiting[0][0] in shown[asked:]:
            asked = len(shown)
            os.write(ours, f"{waiting.pop(0)[1]}\n".encode())
    process.wait(timeout=60)
    os.close(ours)
    assert not waiting, shown
    return shown, process.returncode


def test_answers_become_a_rule(tmp_path):
    shown, code = talk(
        tmp_path,
        [
            ("Words or phrases to find", "utilise; utilised"),
            ("What to write instead", "use"),
            ("Name of the rule", "Plain Words"),
            ("Name of the rule", "style/plain"),
            ("Leave quotations alone?", ""),
            ("What it says", ""),
            ("How much it matters", "advice"),
            ("Why", "Short words first."),
            ("It must flag", "They use boats."),
            ("It must flag", "They utilise boats."),
            ("It must flag", ""),
            ("It must leave alone", "They utilise boats."),
            ("It must leave alone", "Boats are used."),
            ("It must leave alone", ""),
        ],
    )
    assert code == 0, shown
    assert "“Plain Words” is no name" in shown
    assert "the rule reports nothing in “They use boats.”: try another" in shown
    assert "the rule reports “utilise” in “They utilise boats.”: try another" in shown
    page = (tmp_path / "house-rules" / "style" / "plain.md").read_text(encoding="utf-8")
    assert "severity: advice" in page
    assert "Short words first." in page
    assert "They [utilise] boats." in page
    assert "Boats are used." in page
    done = subprocess.run([NEWSLINT, "test", "house-rules"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout == "5 examples of 1 rule: all hold\n"
