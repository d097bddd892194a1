"""A LanguageTool server as a peer of our rules: what it finds becomes hits of rules called `languagetool/RULE_ID`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newslint.checks.check import Hit
from newslint.drafts.draft import Draft
from newslint.finding import Finding, Severity
from newslint.language.analysis import Analysis
from newslint.language.house import English, House
from newslint.languagetool.asking import Asking
from newslint.languagetool.match import Match
from newslint.languagetool.pieces import cut
from newslint.languagetool.server import ServerError
from newslint.languagetool.silence import Said, off_by_default, passes
from newslint.rule import QuotePolicy, Rule

CATEGORY = "languagetool"
#: Kinds of matches that are warnings besides those of the dictionary; all others are advice, for in published copy most
#: of them are matters of taste (docs/languagetool.md).
_WARNINGS = frozenset({"duplication"})
#: Kinds of matches that are slips of the writer's also in what others said.
_IN_QUOTES = frozenset({"misspelling", "duplication", "typographical", "whitespace", "characters"})
_CONFIDENCE = 0.7

#: A rule as the configuration has it, or None where it is off.
Stands = Callable[[Rule], Rule | None]


def rule_of(match: Match) -> Rule:
    """The rule that a match is reported under."""
    identity, issue = match.rule, match.issue
    return Rule(
        id=f"{CATEGORY}/{identity}",
        title=f"LanguageTool's {identity}",
        message="{said}",
        check=CATEGORY,
        severity=Severity.WARNING if match.is_spelling or issue in _WARNINGS else Severity.ADVICE,
        in_quotes=QuotePolicy.CHECK if issue in _IN_QUOTES else QuotePolicy.SKIP,
        enabled=identity not in off_by_default(),
    )


class LanguageTool:
    """A server, asked for the drafts of one configuration."""

    category = CATEGORY

    def __init__(self, asking: Asking, stands: Stands) -> None:
        self._asking = asking
        self._stands = stands
        self._drafts = 0
        self._missed = 0

    def ask(self, draft: Draft, house: House) -> None:
        """Begins to ask about a draft, so that the answer is there, or nearly, when its turn comes."""
        language = _language(Analysis(draft, house))
        for piece in cut(draft):
            self._asking.begin(piece.text, language)

    def hits(self, analysis: Analysis, ours: Sequence[Finding]) -> Iterator[tuple[Rule, Hit]]:
        """What the server finds in a draft that our own findings do not say; nothing where it does not answer."""
        self._drafts += 1
        language = _language(analysis)
        pending = [(piece, self._asking.begin(piece.text, language)) for piece in cut(analysis.draft)]
        self._asking.send(answer for _, answer in pending)
        try:
            answers = [(piece, answer.result()) for piece, answer in pending]
        except ServerError:
            self._missed += 1
            return
        said = Said(ours)
        for piece, matches in answers:
            for match in matches:
                rule, span = self._stands(rule_of(match)), piece.in_draft(match.span)
                if not rule or not span or said.says(match, analysis.draft.map.span(span)):
                    continue
                if passes(match, span, analysis):
                    message = {"said": _message(match, analysis.draft.quote(span))}
                    yield rule, Hit(span, message, suggestions=match.replacements, confidence=_CONFIDENCE)

    @property
    def fault(self) -> str | None:
        """What went wrong with the server, in one line; None where every draft was checked with it."""
        if not self._missed:
            return None
        missed = f"{self._missed} of {self._drafts} drafts were" if self._drafts > 1 else "the draft was"
        return f"LanguageTool at {self._asking.url} {self._asking.error}; {missed} not checked with it"


def _language(analysis: Analysis) -> str:
    """The spelling that the house or the draft is in; where nothing tells, American, which is as good."""
    return "en-GB" if analysis.english is English.BRITISH else "en-US"


def _message(match: Match, found: str) -> str:
    """LanguageTool's message; of its dictionary's, which only says that there is something, the word."""
    return f"LanguageTool's dictionary does not have “{found}”" if match.is_spelling else match.message.rstrip(".")
