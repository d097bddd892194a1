"""The American form of a British spelling, and the other way round, by the patterns in which the two differ."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.language.words import WordList
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
        ("elle(?=ry)", "el"),
        ("pp", "p"),
        ("lful", "llful"),
        ("red$", "ered"),
        ("oeuvr(?=ed|ing|ab)", "euver"),
        ("oeuvre", "euver"),
        ("practis", "practic"),
        ("cos(?=y|i)", "coz"),
        ("sulph", "sulf"),
        ("ageing", "aging"),
        ("artefact", "artifact"),
        ("pyjama", "pajama"),
        ("moustache", "mustache"),
        ("aeroplane", "airplane"),
        ("mum(?=s?$)", "mom"),
    )
)


def american_forms(word: str) -> Iterator[str]:
    """What the lower-case British `word` may be spelled in America, one difference at a time."""
    for pattern, american in _PATTERNS:
        form = pattern.sub(american, word)
        if form != word:
            yield form


#: The same the other way round: what American letters may be in Britain, where -ize is at home as well.
_BRITISH_PATTERNS = tuple(
    (late_pattern(american), british)
    for american, british in (
        ("or", "our"),
        ("(?<!i)er(?=$|s$|ed$)", "re"),
        ("ered$", "red"),
        ("ering$", "ring"),
        ("yz(?=e|i)", "ys"),
        ("og(?=$|s$|e)", "ogue"),
        ("l(?=ed|en|er|ing|ist|or|ous)", "ll"),
        ("ll(?=ment|ful|s?$)", "l"),
        ("llful", "lful"),
        ("ense(?=$|s$|less)", "ence"),
        ("e(?!s?$)", "ae"),
        ("e(?!d?$|s?$)", "oe"),
        ("gray", "grey"),
        ("tire", "tyre"),
        ("plow", "plough"),
        ("sk(?=ept)", "sc"),
        ("check", "cheque"),
        ("inum$", "inium"),
        ("old", "ould"),
        ("el(?=ry)", "elle"),
        ("p(?=ed|ing|er)", "pp"),
        ("euver(?=ed|ing|ab)", "oeuvr"),
        ("euver", "oeuvre"),
        ("practic(?=ed|ing)", "practis"),
        ("coz(?=y|i)", "cos"),
        ("sulf", "sulph"),
        ("aging", "ageing"),
        ("artifact", "artefact"),
        ("pajama", "pyjama"),
        ("mustache", "moustache"),
        ("airplane", "aeroplane"),
        ("mom(?=s?$)", "mum"),
    )
)


def british_form(word: str, words: WordList) -> str | None:
    """The British twin of the lower-case `word`, which only America writes; None where no pattern leads to one."""
    for pattern, british in _BRITISH_PATTERNS:
        for match in pattern.finditer(word):
            form = word[: match.start()] + british + word[match.end() :]
            if words.is_british_only(form):
                return form
    return None


def american_form(word: str, words: WordList) -> str | None:
    """The American twin of the lower-case `word`, which only Britain writes; None where no pattern leads to one.

    It may be a word in Britain as well, with another meaning: cheque, check.
    """
    forms = [form for form in american_forms(word) if words.is_common_word(form) and not words.is_british_only(form)]
    return next((form for form in forms if words.is_american_only(form)), forms[0] if forms else None)
