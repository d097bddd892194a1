"""Text as XML 1.0 can hold it, in ASCII: nothing in it ends an element, steers a terminal or is a command to GitHub.

XML 1.0 has no way to write most control characters, lone surrogates, U+FFFE and U+FFFF (https://www.w3.org/TR/xml/#charsets):
signs stand in their place, as in the text report. Every other character comes back from a parser as it was.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from newslint.report.visible import visible
from newslint.report.workflow_commands import OLDER

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES = {'"': "&quot;"} | {chr(code): f"&#{code};" for code in (*b"\t\n\r", 0x7F)}


def xml_text(text: str) -> str:
    """`text`, escaped for the content of an element and for an attribute's value in double quotation marks."""
    escaped = escape(writable(text), _ENTITIES).replace(OLDER, "&#35;#[")
    return escaped.encode("ascii", "xmlcharrefreplace").decode("ascii")


def writable(text: str) -> str:
    """`text` with a sign, such as ␛ or <U+FFFF>, for each character that XML cannot hold."""
    return _ILLEGAL.sub(_sign, text)


def _sign(illegal: re.Match[str]) -> str:
    shown = visible(illegal[0])
    return f"<U+{ord(shown):04X}>" if _ILLEGAL.match(shown) else shown


def tag(element: str, /, **attributes: object) -> str:
    """What stands in the opening tag of an element: its name and its attributes."""
    return " ".join([element, *(f'{key}="{xml_text(str(value))}"' for key, value in attributes.items())])
