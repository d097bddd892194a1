"""What is raised when a file is no draft."""

from __future__ import annotations


class ReadError(Exception):
    """A file that cannot be read as a draft; the message is one line: why, and what to do, without the path."""
