"""A rough key of how an English word sounds, by which misspellings that keep the sound meet the word meant."""

from __future__ import annotations

from functools import lru_cache

from newslint.text.patterns import late_pattern

#: Spellings and the consonant each stands for, in the order in which they are applied, each behind letters without
#: which it stands nowhere: to look for these takes a tenth of the time. S is sh, C is ch, 0 is th.
#: The letter-to-sound rules are the usual ones of English orthography (compare Soundex and Metaphone).
_RULES = tuple(
    (written, late_pattern(pattern), sound)
    for written, pattern, sound in (
        ("'", "'", ""),
        ("n", "^(?:kn|gn|pn)", "n"),
        ("wr", "^wr", "r"),
        ("wh", "^wh", "w"),
        ("ps", "^ps", "s"),
        ("x", "^x", "s"),
        ("rh", "^rh", "r"),
        ("", "(?:ti|ci|si|ssi|sci|shi?|xi?)(?=o[nu]|a[nl])", "sh"),
        ("tch", "tch", "ch"),
        ("sch", "sch", "sk"),
        ("sc", "sc(?=[eiy])", "s"),
        ("ph", "ph", "f"),
        ("gh", "gh(?=t|$|[bcdfgklmnprsvwz])", ""),
        ("gh", "gh", "g"),
        ("g", "d?g(?=[eiy])", "j"),
        ("ch", "ch(?=[rlmn])", "k"),
        ("c", "c(?=[eiy])", "s"),
        ("x", "x", "ks"),
        ("ck", "ck", "k"),
        ("q", "qu?", "k"),
        ("c", "c(?!h)", "k"),
        ("mb", "mb$", "m"),
        ("mn", "mn$", "m"),
        ("wr", "wr", "r"),
        ("z", "z", "s"),
        ("tur", "tu(?=r)", "ch"),
        ("th", "th", "0"),
        ("sh", "sh", "S"),
        ("ch", "ch", "C"),
        ("v", "v", "f"),
        ("h", "h", ""),
        ("w", "w(?=$|[^aeiouy])", ""),
        ("", r"(.)\1+", r"\1"),
    )
)
_VOWELS = late_pattern("[aeiouy]")
_TWINS = late_pattern(r"(.)\1+")


@lru_cache(maxsize=4096)
def sound_key(word: str) -> str:
    """The consonants that the lower-case `word` is heard as, after its first letter; A for any vowel at its start."""
    sound = word
    for written, pattern, replacement in _RULES:
        if written in sound:
            sound = pattern.sub(replacement, sound)
    return _VOWELS.sub("A", sound[:1]) + _VOWELS.sub("", sound[1:])


def undoubled(word: str) -> str:
    """`word` with every run of one letter cut down to one: `committee` is `comite`."""
    return _TWINS.sub(r"\1", word)


def deletions(text: str, floor: int = 0) -> set[str]:
    """`text`, and where it is longer than `floor`, what is left of it without any one of its letters."""
    found = {text}
    if len(text) > floor:
        found.update(text[:at] + text[at + 1 :] for at in range(len(text)))
    return found
