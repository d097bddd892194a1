"""Reads a published correction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.language.corrections.correction import Correction, CorrectionKind, Hints, UnreadCorrectionError
from newslint.language.corrections.kinds import are_alike, differ_in_spelling, fact, is_name, kind_of
from newslint.language.corrections.wholes import whole_names
from newslint.language.corrections.wordings import name_pattern, wordings
from newslint.language.names.lexicon import lexicon
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern

#: How long a correction may be, in code points; the wordings take longer than that pays on a whole story.
_LONGEST = 2000
#: What says nothing of the mistake: where it was printed.
_PLACE = late_pattern(
    r" ?\((?:[^()]*?(?:\bpage\b|\bp\d|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|editions?\b)[^()]*)\)"
)
_BLANKS = late_pattern(r"\s+")
_LEAD = late_pattern(
    r"(?i)^(?:corrections?|clarifications?|correct(?:ed|s)|editor['’]s note|for the record)(?: and clarifications?)?"
    r"\s*[:—–-]\s*"
)
_MARKS = "“”\"‘’'"
#: Small words that open a sentence, or stand before a name, and are no part of one.
_OPENER = late_pattern(r"(?i)an?|the|he|she|it|they|we|this|that|in|on|at|by|for|his|her|its|their|our|because|due")
_CUE = late_pattern(
    r"(?i)\b(?:mis-?(?:stat|report|identif|describ|spel|nam|quot)\w*|(?:incorrect|wrong|erroneous|mistaken)\w*)\b"
)
_DIGIT = late_pattern(r"\d")
_BEFORE_FIGURE = late_pattern(r"^[^\d$£€¥]+ (?=[$£€¥]?\d)")


class _Said(NamedTuple):
    """What one wording found, its slots."""

    rank: int
    right: str = ""
    wrong: str = ""
    about: str = ""


def read_correction(text: str, hints: Hints = Hints()) -> Correction:  # noqa: B008 - immutable
    """What the correction `text`, a paragraph, says, with what `hints` add. Raises UnreadCorrectionError."""
    if len(text) > _LONGEST:
        raise UnreadCorrectionError(
            f"this is {len(text):,} letters long, and a correction {_LONGEST:,} at the most: give each by itself, with "
            "an empty line between two"
        )
    text = _LEAD.sub("", _PLACE.sub("", _BLANKS.sub(" ", text))).strip()
    said = sorted(_said(text), key=lambda item: item.rank)
    names = _names(text)
    right, found, about = _forms(said, names)
    if hints.right:
        right, found = hints.right, list(hints.wrong or found)
    else:
        right, found = _completed(right, hints.wrong or found, names, text)
    about = hints.about or about
    if not right:
        raise UnreadCorrectionError(
            "the correction does not say what was meant, or not in words that newslint knows: "
            "add --right, and --wrong for what stood there"
        )
    wrong = tuple(dict.fromkeys(form for form in found if form != right))
    others = [about] if about else [item.about for item in said if item.about] + _names(_after_cue(text))
    kind = hints.kind or (CorrectionKind.FACT if about and wrong else kind_of(right, wrong, text))
    if not wrong and kind is not CorrectionKind.NAME:
        raise UnreadCorrectionError(f"the correction does not say what stood in the place of “{right}”: add --wrong")
    if kind is CorrectionKind.FACT:
        return fact(right, wrong, text, others)
    return Correction(kind, right, wrong)


def _completed(right: str, wrong: Sequence[str], names: Sequence[str], text: str) -> tuple[str, list[str]]:
    """Both with what the `names` of the correction add to them."""
    right, found = whole_names(right, wrong, names, text)
    if not found:  # a name beside it that differs in its spelling: we called her Maria Riviera
        found = [name for name in names if name != right and differ_in_spelling(right, name)]
    if right.islower():
        found = [low if (low := form[:1].lower() + form[1:]) != right else form for form in found]
    return right, found


def _said(text: str) -> Iterator[_Said]:
    for wording in wordings():
        for match in wording.pattern.finditer(text):
            slots = {name: _form(match[name]) for name in wording.slots}
            if all(slots.values()):
                yield _Said(wording.rank, **slots)


def _form(found: str) -> str:
    """A form as a rule has it: without quotation marks, and without the title or small word that opens a name."""
    if found[:1] in _MARKS:
        return found.strip(_MARKS).rstrip(",.").strip()
    if _DIGIT.search(found) and found[0].islower():
        found = _BEFORE_FIGURE.sub("", found)
    words = found.rstrip(",").split(" ")
    while words and (_OPENER.fullmatch(words[0]) or (words[1:] and words[0].rstrip(".") in lexicon().titles)):
        words.pop(0)
    return " ".join(words)


def _after_cue(text: str) -> str:
    """What stands behind the words that say what went wrong; before them stands where it was printed."""
    cue = _CUE.search(text)
    return text[cue.end() :] if cue else text


def _names(text: str) -> list[str]:
    """The names in the text, in order, those of days and months left out."""
    import re  # late: the pattern is long, and few runs read corrections

    found = (_form(match.group()) for match in re.finditer(name_pattern(), text))
    return [name for name in dict.fromkeys(found) if name and name not in lexicon().calendar]


def _forms(said: Sequence[_Said], names: Sequence[str]) -> tuple[str, list[str], str]:
    """What was meant, what stood there and, where one wording tells them apart, of what, by the surest wordings."""
    pair = next((item for item in said if item.right and item.wrong), None)
    wrong = [item.wrong for item in said if item.wrong]
    if pair:
        others = [form for form in wrong if form != pair.wrong and are_alike(form, pair.wrong)]
        about = "" if are_alike(pair.about, pair.right) or are_alike(pair.about, pair.wrong) else pair.about
        return pair.right, [pair.wrong, *others], about
    rights = [item.right for item in said if item.right and item.right not in wrong]
    right = next((form for form in rights if wrong or is_name(form)), "")
    if not right and wrong:  # a name beside it that is alike: the story was about Liv Hartley
        right = next((name for name in names if name not in wrong and _alike_a_word(wrong[0], name)), "")
    return right, wrong, ""


def _alike_a_word(form: str, name: str) -> bool:
    return are_alike(form, name) or any(word != form and are_alike(form, word) for word in name.split())
