"""The parser of the real reviewdog, built from its Go module where Go is at hand."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest


def build_reviewdog(folder: Path) -> Path:
    """Builds the parser in a folder; skips the test where it cannot be built."""
    if not shutil.which("go"):
        pytest.skip("reviewdog's parser is built with Go, which is not here")
    program = folder / "reviewdog-parser"
    command = ["go", "build", "-buildvcs=false", "-o", str(program), "."]
    built = subprocess.run(command, cwd=Path(__file__).parent / "reviewdog", capture_output=True, text=True)
    if built.returncode:
        pytest.skip(f"reviewdog's parser cannot be built: {built.stderr.strip().splitlines()[-1:]}")
    return program


def understood(program: Path, name: str, report: str) -> list[dict[str, object]]:
    """The diagnostics that reviewdog understands a report in one of its formats to be."""
    done = subprocess.run([program, name], input=report, capture_output=True, encoding="utf-8", check=True)
    return json.loads(done.stdout).get("diagnostics", [])
