"""The check `mojibake`: letters that went through the wrong encoding, and what they were."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.checks.check import Hit, coded_check
from newslint.finding import Edit, Fix, Safety
from newslint.language.analysis import Analysis
from newslint.rule import Rule
from newslint.text.patterns import late_pattern
from newslint.text.span import Span

#: What Windows-1252 and Latin-1 make of the bytes 0x80 to 0xBF, which go on with a letter in UTF-8.
_GOING_ON = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
#: A run of letters that UTF-8 may have been, read as Windows-1252.
_WINDOWS = late_pattern(
    rf"(?:[Â-ß][{_GOING_ON}]|[à-ï][{_GOING_ON}]{{2}}|[ð-ô][{_GOING_ON}]{{3}})+",
)
#: What each of them begins with: a search for it takes a tenth of the time.
_WINDOWS_BEGIN = late_pattern(rf"[Â-ô][{_GOING_ON}]")
#: The same read as Mac Roman, where the three commonest kinds of letter begin so.
_MAC = late_pattern(r"(?:‚Ä[^\s\w,;:!?()]|‚Ä[ôúùîìò]|√[^\s\w\d,;:!?(]|√[ºª]|¬[†£©®∞±Æ])+")
#: What is no text in any encoding: the replacement character and its bytes, a byte order mark, a piece of ’ or “.
_BROKEN = late_pattern("ï¿½|ï»¿|\ufffd+|â€(?![\\w])|[\u0080-\u0084\u0086-\u009f]")
#: Letters that nobody writes side by side: Cyrillic read as Windows-1252.
_CYRILLIC = late_pattern(rf"(?:[ÐÑ][{_GOING_ON}]?){{3,}}")
#: An apostrophe that became a question mark: don?t, the mayor?s office.
_LOST = late_pattern(
    r"\b(?:don|won|can|isn|wasn|aren|weren|didn|doesn|couldn|wouldn|shouldn|haven|hasn|hadn)(?P<a>\?)t\b"
    r"|(?<=[a-z])(?P<b>\?)(?:s|re|ve|ll)(?= [a-z])"
)
#: What it looks like; most question marks end a sentence.
_INSIDE = late_pattern(r"\?[a-z]")
#: Quoted-printable and percent-encoded marks outside an address.
_CODED = late_pattern(r"(?:=[0-9A-F]{2}){2,}(?![0-9A-F])|(?<=[a-z.,])=20(?=[a-z]|$)|(?:%E2%80%[0-9A-F]{2})+")
_ADDRESS = late_pattern(r"\S*://\S*$")
_PLAIN = late_pattern("[\x00-\x7f]+")
#: Marks that good copy puts behind a letter as well: É” may be the end of a quotation.
_MARKS = frozenset("’”–—…€\u00a0")
#: The letters that are likely: Latin ones, marks and signs; others only where several of them stand together.
_LIKELY = late_pattern("[\u00a0-\u017f\u0192\u02c6\u02dc\u2010-\u203a\u20ac\u2122\u2190-\u2193\u2212\u2022]+")
#: What the first two bytes of an emoji become; no copy puts them side by side.
_EMOJI = "ðŸ"
#: So many unlikely letters do not tell damage from two words with a dash or a quotation mark between them.
_FEW = 2
#: Letters that no copy was damaged from: phonetic ones, and scripts from Cherokee to Runic, Mongolian and the like.
_ELSEWHERE = late_pattern("[\u0180-\u02af\u0080-\u009f\u1380-\u177f\u1800-\u1dff]")


@coded_check()
def MOJIBAKE(analysis: Analysis, _: Rule) -> Iterator[Hit]:  # noqa: N802 - becomes a constant
    """Every stretch of letters that a wrong encoding made, with what they were where that can be told."""
    text = analysis.text
    reach = 0
    for span, meant in sorted(_found(text), key=lambda found: (found[0].start, -found[0].end)):
        if span.start < reach:
            continue
        reach = span.end
        fix = Fix((Edit(span, meant),), Safety.UNSAFE) if meant else None
        yield Hit(span, suggestions=(meant,) if meant else (), fix=fix)


def _found(text: str) -> Iterator[tuple[Span, str]]:
    """The damaged stretches, and what each was; '' where that cannot be told."""
    letters = set() if text.isascii() else set(_PLAIN.sub("", text))
    if letters and _WINDOWS_BEGIN.search(text):
        yield from _decoded(_WINDOWS.finditer(text), "cp1252")
    if not letters.isdisjoint("‚√¬"):
        yield from _decoded(_MAC.finditer(text), "mac_roman")
    if not letters.isdisjoint("ÐÑ"):
        yield from (
            (Span(*match.span()), "") for match in _CYRILLIC.finditer(text) if not _is_punctuated(match.group())
        )
    if not letters.isdisjoint("ïâ\ufffd") or any("\u0080" <= letter <= "\u009f" for letter in letters):
        yield from ((Span(*match.span()), "") for match in _BROKEN.finditer(text))
    if _INSIDE.search(text):
        for match in _LOST.finditer(text):
            yield Span(*match.span("a" if match["a"] else "b")), "’"
    if "=" in text or "%E2%80%" in text:
        for match in _CODED.finditer(text):
            if not _ADDRESS.search(text[max(0, match.start() - 200) : match.start()]):
                yield Span(*match.span()), _unquoted(match.group())


def _decoded(matches: Iterable[re.Match[str]], encoding: str) -> Iterator[tuple[Span, str]]:
    for match in matches:
        meant = _undo(match.group(), encoding)
        if meant and _is_likely(match, meant):
            yield Span(*match.span()), meant


def _undo(letters: str, encoding: str) -> str:
    """What `letters` were before they were read in `encoding`; '' where they were nothing."""
    raw = bytearray()
    for letter in letters:
        try:
            raw += letter.encode(encoding)
        except UnicodeEncodeError:
            if ord(letter) > 0xFF:
                return ""
            raw.append(ord(letter))  # Windows-1252 has no letter for five bytes, which stay as they are
    try:
        meant = raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    twice = _WINDOWS.fullmatch(meant)
    return (_undo(meant, "cp1252") or meant) if twice else meant


def _is_likely(match: re.Match[str], meant: str) -> bool:
    """Whether the letters are damaged, and no capital with a mark behind it."""
    found = match.group()
    if _ELSEWHERE.search(meant) or "\ufffd" in meant:
        return False
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    if len(found) == 2 and found[1] in _MARKS and found[0] not in "ÂÃ":
        return False
    if len(found) == 2 and found[1] in _MARKS and (after.isupper() or before.isupper()):
        return False
    if found[0] not in "â‚√¬ÃÂ" and _is_punctuated(found):
        return False
    if _LIKELY.fullmatch(meant) or found.startswith(_EMOJI):
        return True
    if not _MARKS.isdisjoint(found) and len(meant) <= _FEW:  # á—ž is two words and a dash, not one rare letter
        return False
    return len(found) > 2


def _is_punctuated(found: str) -> bool:
    """Whether nothing stands between the letters of `found` but marks that copy puts there as well: Ñ—Ñ’s."""
    return all(letter in _MARKS or "À" <= letter <= "ô" for letter in found)


def _unquoted(code: str) -> str:
    """What a quoted-printable or percent code stands for; '' where it is no UTF-8."""
    if code == "=20":
        return " "
    try:
        return bytes.fromhex(re.sub("[=%]", "", code)).decode("utf-8")
    except ValueError:
        return ""
