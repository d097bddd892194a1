"""A draft's text made fit for a terminal: nothing in it can move the cursor, hide words or turn the line round."""

from __future__ import annotations

from unicodedata import category, combining, east_asian_width

#: How many columns a tab takes in an excerpt.
TAB = 4
#: The Unicode block whose characters picture the control characters, in their order.
_CONTROL_PICTURES = 0x2400
_DELETE, _DELETE_PICTURE = "\x7f", "\u2421"
#: Zero-width joiner and non-joiner: part of emoji and of some scripts' spelling.
_JOINERS = "\u200c\u200d"
#: Control, format, lone surrogate, line separator, paragraph separator.
_UNFIT = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def visible(text: str) -> str:
    """`text` with every character that a terminal would act on, or not show at all, replaced by one that can be seen.

    Control characters become their pictures (U+241B for an escape), a tab becomes spaces, and an invisible or
    direction-changing character its name, such as <U+202E>.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(letter: str) -> str:
    if letter in _JOINERS or category(letter) not in _UNFIT:
        return letter
    if letter == "\t":
        return " " * TAB
    if letter < " ":
        return chr(_CONTROL_PICTURES + ord(letter))
    return _DELETE_PICTURE if letter == _DELETE else f"<U+{ord(letter):04X}>"


def well_formed(text: str) -> str:
    """`text` with U+FFFD for every lone surrogate: bytes of a file's name that are no UTF-8 are such."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def width(text: str) -> int:
    """How many columns of a terminal a visible text takes: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


def _columns(letter: str) -> int:
    if combining(letter) or letter in _JOINERS or category(letter) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(letter) in ("W", "F") else 1
