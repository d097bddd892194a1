"""One draft in the HTML report: its lines with their marks, and beside each line what is found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from newslint.finding import Finding, Safety
from newslint.report.elsewhere import other_places
from newslint.report.html.escaping import rule_anchor, text
from newslint.report.html.marks import Mark, Numbering, Piece, apart, marks_by_line, pieces
from newslint.report.run import CheckedDraft, Run
from newslint.report.wording import counted, counts_of, quoted
from newslint.text.span import Span

#: How many other places and suggestions of a finding are shown; the further places unfold.
_PLACES, _SUGGESTIONS = 4, 4
_MENDING = {Safety.SAFE: "--fix mends it", Safety.UNSAFE: "--unsafe-fixes mends it"}


def article(number: int, draft: CheckedDraft, run: Run, numbering: Numbering) -> Iterator[str]:
    """The draft of that number, from 1, as an article, a line of the draft each."""
    findings = dict(enumerate(draft.findings, numbering.first(draft)))
    counts = counts_of(draft.by_severity) or "no findings"
    yield f'<article class="draft" id="draft-{number}" aria-labelledby="name-{number}">\n<header>'
    yield f'<h2 id="name-{number}">{text(draft.path)}</h2><p>{counts}, {counted(draft.words, "word", "words")}</p>'
    yield '</header>\n<div class="lines">\n'
    marks = marks_by_line(numbering.marks(draft), draft.lines)
    prose = draft.prose
    notes = defaultdict(list)
    for key, finding in findings.items():
        notes[draft.lines.position(finding.span.start).line].append(key)
    for line in range(1, len(draft.lines) + 1):
        span = Span(draft.lines.start(line), draft.lines.end(line))
        yield f'<div class="row{"" if draft.quote(span).strip() else " blank"}"><span class="number">{line}</span>'
        yield '<p dir="auto">'
        yield from (_piece(piece, draft, findings, prose) for piece in pieces(span, marks.get(line, ())))
        yield "</p>"
        if notes[line]:
            yield '<ul class="notes">'
            yield from (_note(key, findings[key], draft, run) for key in notes[line])
            yield "</ul>"
        yield "</div>\n"
    yield "</div>\n</article>\n"


def _unmarked(span: Span, draft: CheckedDraft, *, is_prose: bool) -> str:
    words = text(draft.quote(span))
    return words if is_prose else f'<span class="markup">{words}</span>'


def _piece(piece: Piece, draft: CheckedDraft, findings: dict[int, Finding], prose: Sequence[Span]) -> str:
    if not piece.marks:
        return "".join(_unmarked(span, draft, is_prose=is_prose) for span, is_prose in apart(piece.span, prose))
    anchors = "".join(f'<span id="{_anchor(mark)}"></span>' for mark in piece.begins)
    words = text(draft.quote(piece.span))
    own = sorted((findings[m.finding].severity.rank, m.finding) for m in piece.marks if not m.place)
    others = sorted({mark.finding for mark in piece.marks if mark.place})
    kind = f"mark {findings[own[0][1]].severity}" if own else "place"
    target = own[0][1] if own else others[0]
    point = "" if words else " point"
    data = f' data-finding="{_numbers(key for _, key in own)}"' if own else ""
    data += f' data-place="{_numbers(others)}"' if others else ""
    data += "" if words.strip() else ' aria-label="here"'  # a link of spaces has no name to read out
    return f'{anchors}<a class="{kind}{point}" href="#f{target}"{data} draggable="false">{words}</a>'


def _anchor(mark: Mark) -> str:
    return f"f{mark.finding}-{mark.place}"


def _numbers(keys: Iterable[int]) -> str:
    return " ".join(map(str, keys))


def _note(key: int, finding: Finding, draft: CheckedDraft, run: Run) -> str:
    parts = [
        f'<li class="note {finding.severity}" id="f{key}" data-finding="{key}" data-severity="{finding.severity}"',
        f' data-rule="{text(finding.rule)}" tabindex="-1"><p class="kind"><a class="level" href="#f{key}-0">',
        f'{finding.severity}</a> <a class="rule" href="#{rule_anchor(finding.rule)}">{text(finding.rule)}</a></p>',
        f"<p>{text(finding.message)}</p>",
        _suggestions(finding),
        _places(key, finding, draft, run),
        "</li>",
    ]
    return "".join(parts)


def _suggestions(finding: Finding) -> str:
    if not finding.suggestions and not finding.fix:
        return ""
    choices = [text(quoted(choice)) for choice in finding.suggestions[:_SUGGESTIONS]]
    tried = f"Try <b>{'</b> or <b>'.join(choices)}</b>" if choices else ""
    mending = f'<span class="fix">{_MENDING[finding.fix.safety]}</span>' if finding.fix else ""
    return f'<p class="try">{" ".join(filter(None, [tried, mending]))}</p>'


def _places(key: int, finding: Finding, draft: CheckedDraft, run: Run) -> str:
    items = []
    for place, other in enumerate(other_places(finding), 1):
        line = run.holder(other, draft).lines.position(other.span.start).line
        where = f"{text(other.path)}, " if other.path else ""
        items.append(f'<li><a href="#f{key}-{place}">{where}line {line}</a>: {text(other.message)}</li>')
    if not items:
        return ""
    shown = f'<ul class="places">{"".join(items[:_PLACES])}</ul>'
    rest = items[_PLACES:]
    if not rest:
        return shown
    more = counted(len(rest), "more place", "more places")
    return f'{shown}<details><summary>{more}</summary><ul class="places">{"".join(rest)}</ul></details>'
