"""Keys that spellings of one name share, and names that merely look alike do not.

A name reaches English by many roads: from Arabic script (Qaddafi, Gadhafi), from Cyrillic (Navalny, Navalnyy), from
Chinese by pinyin or Wade-Giles (Zedong, Tse-tung), with its accents or without (Müller, Mueller, Muller). Each key
undoes what differs between the roads and no more:

    plain_key   accents, apostrophes, hyphens, doubled letters and the digraphs of umlauts
    sound_keys  besides, the ways of writing one sound: ei/ai/ay, ou/u/o, kh/k/h, q/k/g, dh/z, w/v, -ff/-v, -ah/-a
    frame       the consonants alone, in classes: what all spellings of one name share, and the key to look for pairs by
    chinese_key syllables of pinyin and of Wade-Giles, brought to one spelling
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newslint.text.patterns import late_pattern

#: How many names' keys are remembered.
_REMEMBERED = 1 << 15
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ə": "a", "ŋ": "ng"}
)
_DOUBLED = late_pattern(r"(.)\1+")
_NO_LETTER = late_pattern(r"[^a-z0-9]+")
_ARTICLE = late_pattern(r"^(?:al|el|ul|ad|an|ar|as|ash|at|az|ed|es|ez|et)[-‐‑ ](?=\w)")


@lru_cache(_REMEMBERED)
def letters(name: str) -> str:
    """`name` in lower-case letters a to z and digits: no accents, apostrophes, hyphens or spaces."""
    low = name.lower()
    if not low.isascii():
        low = "".join(c for c in unicodedata.normalize("NFD", low.translate(_LETTERS)) if not unicodedata.combining(c))
    return low if low.isalnum() else _NO_LETTER.sub("", low)


def without_article(name: str) -> str:
    """`name` without the Arabic article that a hyphen or a space ties to it: al-Assad is Assad."""
    return _ARTICLE.sub("", name.lower()) if name[2:4].find("-") >= 0 or " " in name[2:4] else name


#: At the end of a word oe is an umlaut only where the word is long: Malmoe, but Defoe.
_UMLAUT = late_pattern(r"(?<=[^q])([aou])e(?=[^aeiouy])|(?<=[a-z]{4}o)e$")
_FINAL_H = late_pattern(r"(?<=[aeiou])h$")


@lru_cache(_REMEMBERED)
def plain_key(name: str) -> str:
    """The letters of `name` with doubled letters single, ae/oe/ue as a/o/u, and no h at the end."""
    key = letters(name)
    if "e" in key:
        key = _UMLAUT.sub(r"\1", key)
    key = _DOUBLED.sub(r"\1", key)
    return _FINAL_H.sub("", key) if key[-1:] == "h" else key


#: What one sound is written as in the scripts' several transliterations, in the order in which it is undone.
_SOUNDS = tuple(
    (late_pattern(pattern), use)
    for pattern, use in (
        (r"^mac(?=[bcdfghjklmnpqrstvwxz])", "mc"),
        (r"^geo(?=ff)", "je"),
        (r"gea", "ja"),  # Geagea, Jaja
        (r"(?:borough|burgh|boro)$", "burg"),
        (r"(?<=[bt])re$", "er"),  # Theatre, Theater
        (r"steph", "stev"),
        (r"ou(?=[aei])", "w"),
        (r"mp(?=[st])", "m"),  # Thompson, Thomson
        (r"n(?=[bp])", "m"),  # Junblatt, Jumblatt
        (r"(?<=[a-z]{3})eh$", "a"),  # Haniyeh, Haniya
        (r"tsch", "C"),
        (r"s[ck]h(?:ch)?|sz|sh", "S"),
        (r"t?ch|cz|tj", "C"),
        (r"d?zh|dj", "j"),
        (r"t[sz]", "z"),
        (r"z(?=[bdgklmnptv]|$)", "s"),  # Vazquez, Vasquez
        (r"ph|ff$", "f"),
        (r"([bdtg])h", r"\1"),
        (r"ck|c(?![eiy])", "k"),
        (r"c", "s"),
        (r"x", "ks"),
        (r"k[vw]", "ku"),  # Lindqvist, Lindquist
        (r"ow$", "ov"),
        (r"(?<=[aeiouy])w(?![aeiouy])", "u"),
        (r"w|(?<=[eo])f$", "v"),
        (r"eo(?=[a-z])", "o"),  # Korean, as is
        (r"eu", "u"),
        (r"(?<=[aeiouy])h(?![aeiouy])", ""),
        (r"(?<=[bcdfghjklmnprstvzSC])e$", ""),
        (r"ij$", "i"),
        (r"[eiy]", "i"),
        (r"[ou]", "u"),
        (r"(.)\1+", r"\1"),
        (r"a+i+", "i"),
        (r"(.)\1+", r"\1"),
    )
)
#: Letters that stand for one of several sounds, where they do, and which: a name that holds them has several keys.
_CHOICES = tuple(
    (written, late_pattern(where), sounds)
    for written, where, sounds in (
        ("gadh", r"gadh", ("gadh", "kadh")),
        ("kh", r"kh", ("k", "h")),
        ("q", r"q", ("k", "g")),
        ("dh", r"dh", ("d", "z")),
        ("zh", r"zh", ("zh", "z")),
        ("sz", r"sz", ("sh", "s")),  # Polish, Hungarian
        (
            "ch",
            r"ch(?=r)|(?<=[aeiou])ch(?=[a-z])",
            ("tch", "k", "h", "sh"),
        ),  # Akhmatova, Achmatova; Patrushev, Patrouchev
        ("ica", r"ica$", ("ika", "itsa")),  # South Slavic
    )
)
#: Letters with marks that English copy also spells out.
_SPELLED_OUT = str.maketrans({"š": "sh", "ş": "sh", "ș": "sh", "č": "ch", "ç": "ch", "ć": "ch", "ž": "zh", "ñ": "ny"})
#: No name has more keys than this.
_MOST_KEYS = 4


@lru_cache(_REMEMBERED)
def sound_keys(name: str) -> frozenset[str]:
    """How `name` sounds, vowels in three classes: several keys where a letter may stand for several sounds."""
    name = without_article(name)
    forms = [letters(name)]
    if not name.isascii() and (spelled := letters(name.lower().translate(_SPELLED_OUT))) != forms[0]:
        forms.append(spelled)
    for written, where, sounds in _CHOICES:
        if written in forms[0] and len(forms) < _MOST_KEYS and where.search(forms[0]):
            forms = [where.sub(sound, form) for form in forms for sound in sounds]
    return frozenset(_sound(form) for form in forms)


def _sound(form: str) -> str:
    for pattern, use in _SOUNDS:
        form = pattern.sub(use, form)
    return form


#: Consonants in classes that transliterations mix; vowels, y and h fall away.
_CLASSES = str.maketrans("qcgfvwpbdtszj", "kkkpppppttsss", "aeiouyh0123456789")
#: What else is written for one consonant, or for none, in the order in which it is undone.
_CLUSTERS = tuple(
    (late_pattern(pattern), use)
    for pattern, use in (
        (r"t(?=s|z|ch)", ""),
        (r"^x", "s"),
        (r"x", "ks"),
        (r"n(?=[bp])", "m"),
        (r"(?<=[aeiou])w(?=[bcdfgjklmnpqrstvxz])", ""),
        (r"b(?:oro|orough|urgh)$", "burg"),  # Peterboro, Peterborough
    )
)
#: What all of them begin with: most names hold none.
_CLUSTER = late_pattern(r"t[szc]|n[bp]|[wx]|b(?:oro|ur)")


@lru_cache(_REMEMBERED)
def frame(name: str) -> str:
    """The consonants of `name` in classes: what its spellings have in common. A coarse key, to find pairs by."""
    return _frame(letters(without_article(name)))


@lru_cache(_REMEMBERED)
def frames(name: str) -> tuple[str, ...]:
    """The frames of `name`: two where ch may be a k (Christoffer) or a j (Cheju), or kh may be an h (Khorgos)."""
    plain = letters(without_article(name))
    if "kh" in plain:
        return _frame(plain), _frame(plain.replace("kh", "h"))
    return (_frame(plain), _frame(plain.replace("ch", "j"))) if "ch" in plain else (_frame(plain),)


def _frame(plain: str) -> str:
    if _CLUSTER.search(plain):
        for pattern, use in _CLUSTERS:
            plain = pattern.sub(use, plain)
    return _DOUBLED.sub(r"\1", plain.translate(_CLASSES)) or plain[:1]


_VOWELS = str.maketrans("", "", "aiu")


@lru_cache(_REMEMBERED)
def skeletons(name: str) -> frozenset[str]:
    """The sound keys of `name` without their vowels, but for one at the beginning, where a and e count as one."""
    return frozenset(key[:1].replace("a", "i") + key[1:].translate(_VOWELS) for key in sound_keys(name))


#: Initials and finals of Wade-Giles syllables, and what pinyin and the post office make of them, to one spelling.
_CHINESE = tuple(
    (late_pattern(pattern), use)
    for pattern, use in (
        (r"hs", "x"),
        (r"tz|ts", "z"),
        (r"zh|ch|j|q", "C"),
        (r"sz", "s"),
        (r"^r", "C"),  # Rongji, Jung-chi
        (r"b", "p"),
        (r"d", "t"),
        (r"g(?!$|[^aeiou])|^g", "k"),
        (r"c", "z"),
        (r"ieh|ie", "I"),
        (r"ien|ian", "In"),
        (r"iung|iong", "Ung"),
        (r"ung|ong", "Ung"),
        (r"y[eu]h|yue|ueh", "Y"),
        (r"yen|yan", "Yn"),
        (r"uei|ui", "V"),
        (r"uo|[eo](?!n|i|u)", "o"),
        (r"yi|i", "i"),
        (r"ih|(?<=[zsC])[iu]h?$", "i"),
        (r"[eo]h$", "o"),
    )
)


@lru_cache(_REMEMBERED)
def chinese_key(name: str) -> str:
    """What the pinyin and the Wade-Giles spelling of a Chinese name share; of other words it says nothing."""
    syllables = re.split(r"[-‐‑ ’']", name.lower())
    return "".join(_chinese(syllable) for syllable in syllables)


def _chinese(syllable: str) -> str:
    for pattern, use in _CHINESE:
        syllable = pattern.sub(use, syllable)
    return syllable
