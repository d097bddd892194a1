"""The words that say that somebody says something, and where they stand in a draft."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from itertools import compress, count
from pathlib import Path

from newslint.language.inflection import inflect
from newslint.language.quotes import Quote
from newslint.language.tokens import Tokens
from newslint.text.derived import derived
from newslint.text.named_tuples import NamedTuple
from newslint.text.patterns import late_pattern
from newslint.text.word_sets import word_set

_FILE = Path(__file__).resolve().parents[2] / "data" / "cues.txt"

#: Words behind which a base or -ing form is a noun: a recall, without warning.
_DETERMINERS = word_set("a an the his her their its no any without this my our")
#: Words before which a star verb's base form is a verb: they told, to state, would claim.
_BEFORE_BASE = word_set(
    "to they we i you who did do does will would can could should may might must not don't didn't people now also still"
)
#: Words after which what looks like a verb's -s form is a noun: the reports, in claims, his calls.
_BEFORE_NOUN = word_set(
    "a an the his her their its my our your this that these those no any some such of in by for with from on and"
)
#: Words before which it is a verb: he claims, who reports.
_BEFORE_THIRD = word_set("he she it who which also now still often then one report study lawsuit suit")
#: Words behind which it is a verb: the company claims that …
_AFTER_THIRD = word_set("that it he she they the to a an his her their its how why what him them there")
#: Verb forms that, where they are nouns, speak too.
_NOUN_FORMS = word_set("report reports claim claims comment comments remark remarks tweet tweets post posts")
#: A subject that ends a sentence with its verb: …, the complaint states.
_TAG = late_pattern(r", (?:the|a|an|his|her|their|its) [a-z' -]+ $")
_TAG_REACH = 60


class CueKind(IntEnum):
    """What a cue tells; each is weaker evidence of somebody's words than the one before."""

    SPEECH = 0
    ACCORDING = 1
    EVIDENCE = 2
    REPORT = 3
    NOUN = 4
    CHANNEL = 5


class Cue(NamedTuple):
    """A cue: the number of its token, its code points, the folded word and what it tells."""

    token: int
    start: int
    end: int
    word: str
    kind: CueKind

    @property
    def is_participle(self) -> bool:
        """Whether it is an -ing form, whose subject stands elsewhere in the sentence."""
        return self.word.endswith("ing")


class _Form(NamedTuple):
    """A form of a cue: what it tells, and whether it is more often something else."""

    kind: CueKind
    doubtful: bool
    base: bool


@cache
def cue_forms() -> dict[str, _Form]:
    """Every form of every cue, folded, from data/cues.txt."""
    return {word: _Form(CueKind(kind), doubtful, base) for word, (kind, doubtful, base) in _plain_forms().items()}


@derived
def _plain_forms() -> dict[str, tuple[int, bool, bool]]:
    """The same in plain values."""
    forms: dict[str, _Form] = {}
    kinds = {
        "speech": CueKind.SPEECH,
        "evidence": CueKind.EVIDENCE,
        "report": CueKind.REPORT,
        "nouns": CueKind.NOUN,
        "channels": CueKind.CHANNEL,
    }
    kind = CueKind.SPEECH
    for row in _FILE.read_text(encoding="utf-8").splitlines():
        if row.startswith("["):
            kind = kinds[row.strip("[] ")]
        elif row and not row.startswith("#"):
            words = row.split()
            if kind in (CueKind.NOUN, CueKind.CHANNEL):
                forms.setdefault(words[0], _Form(kind, doubtful=False, base=True))
                continue
            verb, star = words[0].rstrip("*"), words[0].endswith("*")
            third, past, participle = inflect(verb)
            forms.setdefault(verb, _Form(kind, star, base=True))
            forms.setdefault(third, _Form(kind, star, base=False))
            for form in (past, participle, *words[1:]):
                forms.setdefault(form, _Form(kind, doubtful=False, base=False))
    forms["according"] = _Form(CueKind.ACCORDING, doubtful=False, base=False)
    forms |= {word.capitalize(): form for word, form in forms.items() if not (form.doubtful or form.base)}
    return {word: (form.kind.value, form.doubtful, form.base) for word, form in forms.items()}


def find_cues(tokens: Tokens, folded: str, quotes: Sequence[Quote]) -> list[Cue]:
    """The cues among the words of a text that stand in none of its quotes, in order; `folded` is that text folded."""
    forms = cue_forms()
    found = []
    at = 0
    texts, starts, ends = tokens.texts, tokens.starts, tokens.ends
    for number in compress(count(), map(forms.__contains__, texts)):
        start = starts[number]
        while at < len(quotes) and quotes[at].end <= start:
            at += 1
        if (at < len(quotes) and quotes[at].start <= start) or folded[start - 1 : start] == "-":  # the most-cited paper
            continue
        text = texts[number]
        kind, doubtful, base = form = forms[text]
        if kind < CueKind.NOUN and (base or text.endswith("ing")) and number and _follows_determiner(number, tokens):
            continue
        if doubtful and _is_noun(number, form, tokens, folded):
            if text not in _NOUN_FORMS:
                continue
            kind = CueKind.NOUN
        end = ends[number]
        found.append(Cue(number, start, end, folded[start:end], kind))
    return found


def _follows_determiner(number: int, tokens: Tokens) -> bool:
    return tokens.texts[number - 1].lower() in _DETERMINERS


def _is_noun(number: int, form: _Form, tokens: Tokens, folded: str) -> bool:
    """Whether a doubtful form is more likely no verb here."""
    if number == 0:
        return True
    before = tokens[number - 1]
    word = folded[before.start : before.end]
    if form.base and folded.startswith(" it", tokens.ends[number]) and before.text[0].isupper():
        return False  # as Ortiz put it
    if form.base:
        return word not in _BEFORE_BASE and not (word.endswith("s") and len(word) > 4 and not word.endswith("'s"))
    if word in _BEFORE_NOUN or word.endswith("'s"):
        return True
    if word in _BEFORE_THIRD or before.text[0].isupper():
        return False
    start, end = tokens.starts[number], tokens.ends[number]
    if folded[end : end + 1] == "." and _TAG.search(folded, max(0, start - _TAG_REACH), start):
        return False
    following = tokens.texts[number + 1] if number + 1 < len(tokens) else ""
    return following not in _AFTER_THIRD
