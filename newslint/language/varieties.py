"""The American form of a British spelling, by the patterns in which the two differ."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.text.patterns import late_pattern

#: British and American letters for one another, as in colour, theatre, analyse, catalogue, travelled, defence,
#: anaesthetic, foetus, programme, grey, tyre, plough, sceptic, cheque, aluminium, mould, jewellery.
_PATTERNS = tuple(
    (late_pattern(british), american)
    for british, american in (
        ("our", "or"),
        ("re(?=$|s$|d$)", "er"),
        ("ring$", "ering"),
        ("ys(?=e|i)", "yz"),
        ("is(?=e|i|a)", "iz"),
        ("ogue", "og"),
        ("ll", "l"),
        ("l(?=ment|ful|s?$)", "ll"),
        ("ence(?=$|s$|less)", "ense"),
        ("ae", "e"),
        ("oe", "e"),
        ("mme", "m"),
        ("ey", "ay"),
        ("tyre", "tire"),
        ("plough", "plow"),
        ("sc(?=ept)", "sk"),
        ("cheque", "check"),
        ("ium$", "um"),
        ("ould", "old"),
        ("eller(?=y)", "el"),
        ("pp", "p"),
    )
)


def american_forms(word: str) -> Iterator[str]:
    """What the lower-case British `word` may be spelled in America, one difference at a time."""
    for pattern, american in _PATTERNS:
        form = pattern.sub(american, word)
        if form != word:
            yield form
