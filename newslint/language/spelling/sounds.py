"""A rough key of how an English word sounds, by which misspellings that keep the sound meet the word meant."""

from __future__ import annotations

from functools import lru_cache

from newslint.text.patterns import late_pattern

#: Spellings and the consonant each stands for, in the order in which they are applied. S is sh, C is ch, 0 is th.
#: The letter-to-sound rules are the usual ones of English orthography (compare Soundex and Metaphone).
_RULES = tuple(
    (late_pattern(pattern), sound)
    for pattern, sound in (
        ("'", ""),
        ("^(?:kn|gn|pn)", "n"),
        ("^wr", "r"),
        ("^wh", "w"),
        ("^ps", "s"),
        ("^x", "s"),
        ("^rh", "r"),
        ("(?:ti|ci|si|ssi|sci|shi?|xi?)(?=o[nu]|a[nl])", "sh"),
        ("tch", "ch"),
        ("sch", "sk"),
        ("sc(?=[eiy])", "s"),
        ("ph", "f"),
        ("gh(?=t|$|[bcdfgklmnprsvwz])", ""),
        ("gh", "g"),
        ("d?g(?=[eiy])", "j"),
        ("ch(?=[rlmn])", "k"),
        ("c(?=[eiy])", "s"),
        ("x", "ks"),
        ("ck", "k"),
        ("qu?", "k"),
        ("c(?!h)", "k"),
        ("mb$", "m"),
        ("mn$", "m"),
        ("wr", "r"),
        ("z", "s"),
        ("tu(?=r)", "ch"),
        ("th", "0"),
        ("sh", "S"),
        ("ch", "C"),
        ("v", "f"),
        ("h", ""),
        ("w(?=$|[^aeiouy])", ""),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = late_pattern("[aeiouy]")
_TWINS = late_pattern(r"(.)\1+")


@lru_cache(maxsize=4096)
def sound_key(word: str) -> str:
    """The consonants that the lower-case `word` is heard as, after its first letter; A for any vowel at its start."""
    sound = word
    for pattern, replacement in _RULES:
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
