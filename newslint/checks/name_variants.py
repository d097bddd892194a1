"""The check `name-variants`: one name, spelled two ways in one draft or in several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.checks.check import Across, Check, Hit, Kept, coded_check
from newslint.checks.counting import in_all, times
from newslint.checks.house_spelling import is_wrong_form
from newslint.finding import Related, Severity
from newslint.language.analysis import Analysis
from newslint.language.house import HouseName
from newslint.language.names.apart import shared
from newslint.language.names.forms import Form, Use
from newslint.language.names.judge import Pair
from newslint.language.names.pairs import spelling_pairs
from newslint.language.names.similarity import Likeness, likeness
from newslint.rule import Rule

if TYPE_CHECKING:
    from newslint.language.names.across import Variance, Written

#: What is said of a name that another draft spells in another way.
_ELSEWHERE = "“{form}” ({count}) is spelled “{other}” ({other_count}) in {path}{more}"
_TIE_ELSEWHERE = "“{form}” here and “{other}” in {path}: which is right?"

#: A form that stands this many times as often is the usual one beside another that differs in capitals alone.
_USUAL = 3
#: So many uses of the other form are looked at for what stands beside both: a name is given in full where it is new.
_AT_FIRST = 8


def _find(analysis: Analysis, _rule: Rule) -> Iterator[Hit]:
    """One hit a spelling, at its first use, beside the commonest other one."""
    pairs: dict[int, Pair] = {}
    for pair in spelling_pairs(analysis, analysis.names.forms):
        known = pairs.setdefault(pair.form.first.span.start, pair)
        if pair.other.count > known.other.count:
            pairs[pair.form.first.span.start] = pair
    for pair in pairs.values():
        if not _is_on_house_list(analysis, pair):
            yield _hit(analysis, pair)


def _is_on_house_list(analysis: Analysis, pair: Pair) -> bool:
    """Whether the house list speaks of both forms, or of the names that they stand in.

    That is so where both are right, each in a row of its own, and where `house-spelling` reports the wrong ones.
    """
    forms, names = (pair.form, pair.other), analysis.house.names
    if not names:
        return False
    if {form.text.replace("’", "'") for form in forms}.issubset(name.preferred for name in names):
        return True
    if any(use.mention.quoted for form in forms for use in form.uses):
        return False
    wholes = tuple(_whole(analysis, form) for form in forms)
    return any(_decides(name, both, analysis) for both in (forms, wholes) for name in names)


def _whole(analysis: Analysis, form: Form) -> Form:
    """The name in which a form stands first."""
    text, forms = form.first.mention.text, analysis.names.forms
    return forms.phrases.get(text) or forms.words.get(text) or form


def _decides(name: HouseName, forms: Sequence[Form], analysis: Analysis) -> bool:
    """Whether each of the forms is the house's, or wrong by it."""
    return all(form.text.replace("’", "'") == name.preferred or is_wrong_form(form, name, analysis) for form in forms)


def _right(analysis: Analysis, pair: Pair) -> Form | None:
    """The form that the house list, the counts or a full first reference decide for; None for a tie."""
    preferred = {name.preferred for name in analysis.house.names}
    for form in (pair.other, pair.form):
        if form.text in preferred:
            return form
    if pair.other.count > pair.form.count:
        return pair.other
    full = [form for form in (pair.other, pair.form) if any(not use.mention.is_bare for use in form.uses)]
    return full[0] if len(full) == 1 and pair.form.count == 1 else None


def _hit(analysis: Analysis, pair: Pair) -> Hit:
    right = _right(analysis, pair)
    form, other = (pair.other, pair.form) if right is pair.form else (pair.form, pair.other)
    written = _article(form, other) + _written(analysis, form)
    right_form = _article(other, form) + _written(analysis, other)
    shown, known = _shown(form, other, written), _shown(other, form, right_form)
    tie = right is None
    message = (
        f"“{shown}” and “{known}” both stand here, {times(form.count)} each: which is right?"
        if tie and form.count == other.count
        else None
    )
    places = [Related(other.first.span, f"“{right_form}” here{in_all(other.count)}")]
    places += [Related(use.span, f"“{right_form}” here") for use in other.uses[1:]]
    places += [Related(use.span, f"“{written}” here too") for use in form.uses[1:]]
    return Hit(
        form.first.span,
        {"form": shown, "count": times(form.count), "other": known, "other_count": times(other.count)},
        message=message,
        suggestions=() if tie else (right_form,),
        related=tuple(places),
        severity=_severity(pair),
    )


def _severity(pair: Pair) -> Severity | None:
    """How much a pair matters, where that is less than the rule says."""
    form, other = pair.form, pair.other
    if form.text.lower() == other.text.lower() and not _is_slip_of_capitals(form, other):
        return Severity.ADVICE  # capitals inside a word may be a matter of display
    return None if pair.same_slot or pair.likeness >= Likeness.SOUND else Severity.WARNING


def _is_slip_of_capitals(form: Form, other: Form) -> bool:
    """Whether a form differs from one that is usual in the capitals inside a word: one Macmillan among MacMillans."""
    times_as_often = 1 if " " in form.text else _USUAL
    return "-" not in form.text and form.count < other.count >= times_as_often * form.count


def _shown(form: Form, other: Form, written: str) -> str:
    """The form as a message shows it: with the words beside it that stand beside the other form as well."""
    left, right = max((_beside(use, twin) for use in form.uses for twin in other.uses[:_AT_FIRST]), key=_how_many)
    return " ".join((*left, written, *right))


def _beside(use: Use, twin: Use) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words before and after a use that stand in the same places beside another."""
    before, other_before = use.mention.words[: use.first], twin.mention.words[: twin.first]
    after, other_after = use.mention.words[use.last :], twin.mention.words[twin.last :]
    left, right = shared(before[::-1], other_before[::-1]), shared(after, other_after)
    if not left and before and other_before and likeness(" ".join(before), " ".join(other_before)) >= Likeness.FRAME:
        left = len(before)  # Anne Marie, Ann-Marie
    return before[len(before) - left :], after[:right]


def _how_many(words: tuple[tuple[str, ...], tuple[str, ...]]) -> int:
    return sum(map(len, words))


def _article(form: Form, other: Form) -> str:
    """The article that stands apart before a form and is tied to the other, with its space: Al Shabaab, al-Shabab."""
    tied, hyphen, _ = other.text.partition("-")
    before = form.first.before
    return before + " " if hyphen and "-" not in form.text and before.lower() == tied.lower() else ""


def _written(analysis: Analysis, form: Form) -> str:
    """A form as the draft writes it, stops among it: St. Petersburg."""
    span = form.first.span
    text = analysis.text[span.start : span.end]
    return text if text.replace(".", "") == form.text else form.text


def _extractor(_rule: Rule) -> Callable[[Analysis], tuple[Written, ...]]:
    from newslint.language.names.across import names_written  # late: only a look at several drafts needs it

    return lambda analysis: names_written(analysis.names)


def _find_across(drafts: Sequence[Kept[tuple[Written, ...]]]) -> Iterator[tuple[int, Hit]]:
    """One hit for each draft and name that is spelled in another way in more of the drafts."""
    from newslint.language.names.across import find_variances  # late, as above

    for variance in find_variances([draft.extract for draft in drafts]):
        for number, written in variance.rare.drafts.items():
            yield number, _hit_across(written, variance, [draft.path for draft in drafts])


def _hit_across(here: Written, variance: Variance, paths: Sequence[str]) -> Hit:
    rare, usual = variance
    first, there = next(iter(usual.drafts.items()))
    others = len(usual.drafts) - 1
    values = {
        "form": rare.text,
        "count": times(here.times),
        "other": usual.text,
        "other_count": times(there.times),
        "path": paths[first],
        "more": f" and in {others} other draft{'s' if others > 1 else ''}" if others else "",
    }
    return Hit(
        here.mention.span,
        values,
        message=_TIE_ELSEWHERE if variance.is_tie else _ELSEWHERE,
        suggestions=() if variance.is_tie else (usual.text,),
        related=(Related(there.mention.span, f"“{usual.text}” here", paths[first]),),
        severity=Severity.ADVICE if rare.text.lower() == usual.text.lower() else Severity.WARNING,
    )


NAME_VARIANTS = Check(
    {},
    coded_check()(_find).prepare,
    across=Across(_extractor, _find_across),
)
