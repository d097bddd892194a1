"""What to say of YAML that cannot be read: the words of PyYAML are for programmers."""

from __future__ import annotations

#: What to write, by what PyYAML says is wrong; its own words are for programmers.
_TO_WRITE = {
    "mapping values are not allowed": "put a text with a colon in it in quotation marks",
    "block sequence entries are not allowed": "put a text that begins with a hyphen in quotation marks",
    "cannot start any token": "put a text that begins with @, ` or % in quotation marks, and write spaces for tabs",
    "tab character": "write spaces for tabs",
    "found unexpected end of stream": "a quotation mark or a bracket is not closed",
    "did not find expected ',' or": "a list is not closed: part what stands in it by commas, and end it with ]",
    "could not find expected ':'": "write a colon behind each key, and close each quotation mark",
    "did not find expected key": "a line does not fit those above it: begin it under them, or quote the whole text",
    "did not find expected alphabetic": "put a text that begins with * or & in quotation marks",
    "found undefined": "put a text that begins with * in quotation marks",
}


def what_to_write(problem: str) -> str:
    """What mends a text of which PyYAML says `problem`; its own words where nothing better is known."""
    return next((write for words, write in _TO_WRITE.items() if words in problem), problem)
