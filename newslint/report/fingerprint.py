"""What stays the same of a finding while the lines around it move."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b

from newslint.finding import Finding
from newslint.report.run import CheckedDraft

#: How much of the line on either side of a finding belongs to it, in code points.
_CONTEXT = 40


class Fingerprints:
    """The fingerprints of one run's findings: of two that are alike in one draft, the order tells them apart."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, finding: Finding, draft: CheckedDraft) -> str:
        """A digest of the file, the rule and the words at and around the finding, and its number among its like."""
        first, last = draft.ends(finding.span)
        start = max(draft.lines.start(first.line), finding.span.start - _CONTEXT)
        end = min(draft.lines.end(last.line), finding.span.end + _CONTEXT)
        words = " ".join(draft.source[start:end].split())
        content = "\0".join((draft.uri, finding.rule, draft.quote(finding.span), words))
        digest = blake2b(content.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        self._seen[digest] += 1
        return f"{digest}:{self._seen[digest]}"
