"""How the parts around a story's body are written: bylines, timestamps, datelines, captions, subheads.

Each function judges one paragraph's text. The forms are those of the AP, Reuters and Guardian style guides and of
published web pages.
"""

from __future__ import annotations

from newslint.drafts.dates import DATE, MONTH
from newslint.text.patterns import late_pattern

LONGEST_BYLINE = 140
_LONGEST_CAPTION = 600
LONGEST_SUBHEAD = 60

_CAPITALISED = r"[^\W\d_a-z][^\s,|•·]*"
#: A nickname may stand between names, in marks or brackets.
_NAME = rf"(?:[\"“‘'(]?{_CAPITALISED}|d[aeiu]|de[lnr]?|v[ao]n|la|le|bin|ibn|al-\w+|el-\w+)"
_NAMES = rf"{_NAME}(?: {_NAME}){{1,4}}(?:(?:, (?:and )?| and | & ){_NAME}(?: {_NAME}){{1,4}}){{0,5}}"
_ROLE = (
    r"(?:[A-Za-z]+ ){0,4}(?i:writers?|reporters?|correspondents?|editors?|columnists?|contributors?|critics?|"
    r"photographers?|special to .{1,40})"
)
_OUTLET = rf"(?:in|of|for|with) (?:[Tt]he )?{_NAME}(?: {_NAME}){{0,4}}"
_BYLINE = late_pattern(
    rf"(?:By|BY|by|Words by|Story by):? {_NAMES}"
    rf"(?:(?:,? | ?[|•·] ?)(?:{_ROLE}|{_OUTLET}|{_NAME}(?: {_NAME}){{0,4}}))?(?:(?:,? | ?[|•·—–-] ?){DATE})?"
    rf"|{_NAMES}, {_ROLE}"
    rf"|{_NAMES}(?:, {_ROLE})? ?[|•·] ?{DATE}"
)
_TIMESTAMP = late_pattern(rf"(?i:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?:? ?)?{DATE}")

_DAY = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
_WIRE = r"AP|Reuters|REUTERS|AFP|UPI|PA|dpa|DPA|Xinhua|TASS|Bloomberg|CNN|BBC"
_AGENCY = rf" ?\((?:{_WIRE}|[A-Z][A-Za-z ]{{1,30}} News(?: Service)?)\)"
_CITY = r"[^\W\d_a-z]{2,}\.?(?:[ '’-][^\W\d_a-z]+\.?){0,4}"
_PLAIN_CITY = r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]+){0,3}"
_REGION = r"(?:, (?:(?:[^\W\d_]\.){2,}|[^\W\d_a-z][^\W\d_]*\.?(?: [^\W\d_a-z][^\W\d_]*\.?){0,2}))"
_DATELINE = late_pattern(
    rf"(?P<line>{_CITY}(?:/{_CITY})?(?:, {_DAY}(?:{_AGENCY})?|{_REGION}?(?:, {_DAY})?(?:{_AGENCY})?)"
    rf"|{_PLAIN_CITY}{_REGION}?(?:, {_DAY})?{_AGENCY})"
    r"(?:\s*(?:—|–|--)\s*|\s+-\s+)(?=[“‘\"'(\[]*[^\W_a-z])"
)
#: What editors set in capitals before a dash and is no place.
_NO_PLACE = late_pattern(
    r"(?:ADVISORY|ANALYSIS|BREAKING|CORRECTION|DEVELOPING|EDITORIAL|EXCLUSIVE|FEATURE|FILE|LIVE|NEWS|NOTE|OPINION|PHOTOS|"
    r"REVIEW|TK|UPDATED?|URGENT|VIDEO|WARNING|WATCH|(?:AM|BC|PM)-[A-Z]+--)\b"
)

_AGENCIES = r"(?:AP|Reuters|REUTERS|AFP|Getty(?: Images)?|EPA|PA|Bloomberg|Shutterstock|Associated Press)"
_PICTURE = r"(?i:photos?|photographs?|images?|pictures?|graphics?|illustrations?)"
_CAPTION = late_pattern(
    rf"(?:[Cc]aption|CAPTION|{_PICTURE}): |(?:File )?{_PICTURE} (?:by|courtesy of) {_CAPITALISED}"
    rf"|{_NAMES} ?/ ?{_AGENCIES}\b[^.]{{0,30}}\.?$"
)
#: A credit in brackets at the end of a caption.
_CREDIT = late_pattern(
    rf"(?:(?:[A-Z]\w* ){{0,2}}{_PICTURE}(?: by\b| courtesy\b|:|/).{{0,80}}|.{{2,40}}/ ?{_AGENCIES}\b.{{0,30}})"
)
_CREDIT_ENDS = (")", "]", ").", "].")
#: A credit without brackets, the last sentence of a caption: … on the pier. Photograph: Ada Holm/Reuters
_LAST_CREDIT = late_pattern(rf"[.!?”\"’)] {_PICTURE}: {_CAPITALISED}[^:;?!]{{0,60}}")
_LONGEST_PICTURE = 15
#: What those captions begin with that are known by their beginning, and how long a mere credit is.
_CAPTION_STARTS = (
    *("Photo", "PHOTO", "photo", "Caption", "CAPTION", "caption", "Image", "IMAGE", "Picture", "PICTURE", "Graphic"),
    *("GRAPHIC", "Illustration", "ILLUSTRATION", "File "),
)
_LONGEST_CREDIT = 80

_SUBHEAD = late_pattern(r"[^\W_a-z][^.!?…:;|]*[^\W_]")
_QUESTION = late_pattern(r"[^\W_](?:[^.!?…]|\.(?=\w)|(?<=\b[A-Z])\.)*[^\W_]\?")
_OPEN_ENDS = (",", ";", ":", "-", "–", "—")
_STOPS = (".", "!", "?", "…")
_CLOSERS = "”’\"')]"


def is_byline(text: str) -> bool:
    """Whether the paragraph names the story's writers and says nothing else."""
    return len(text) <= LONGEST_BYLINE and _BYLINE.fullmatch(text) is not None


def is_timestamp(text: str) -> bool:
    """Whether the paragraph is the day of the story, perhaps with the hour."""
    return len(text) <= LONGEST_BYLINE and _TIMESTAMP.fullmatch(text) is not None


def is_caption(text: str, start: int, end: int) -> bool:
    """Whether the paragraph from `start` to `end` is a picture's caption: it says so, or ends in a credit."""
    length = end - start
    if length > _LONGEST_CAPTION:
        return False
    if text.endswith(_CREDIT_ENDS, start, end):
        opening = max(text.rfind("(", start, end), text.rfind("[", start, end))
        if opening >= 0 and _CREDIT.fullmatch(text[opening + 1 : end].rstrip(".")[:-1]):
            return True
    colon = text.rfind(": ", max(start, end - _LONGEST_CREDIT), end)
    if colon >= 0 and _LAST_CREDIT.fullmatch(
        text, text.rfind(" ", max(start, colon - _LONGEST_PICTURE), colon) - 1, end
    ):
        return True
    if text.startswith(_CAPTION_STARTS, start) or (length <= _LONGEST_CREDIT and text.find("/", start, end) >= 0):
        return _CAPTION.match(text, start, end) is not None
    return False


def is_subhead(text: str) -> bool:
    """Whether the paragraph looks like a line above a section: short, capitalised, without any stop."""
    return len(text) <= LONGEST_SUBHEAD and _SUBHEAD.fullmatch(text) is not None


def ends_open(text: str) -> bool:
    """Whether the paragraph has no stop at its end, as a headline has none."""
    return not text.rstrip(_CLOSERS).endswith((*_STOPS, *_OPEN_ENDS))


def is_question(text: str) -> bool:
    """Whether the paragraph is one question and nothing else, in nobody's quotation marks."""
    return _QUESTION.fullmatch(text) is not None


def find_dateline(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the dateline of the paragraph from `start` to `end` ends and where its body begins; None without one."""
    match = _DATELINE.match(text, start, min(end, start + 120))
    if match is None or match.end() >= end or _NO_PLACE.match(text, start):
        return None
    return match.end("line"), match.end()
