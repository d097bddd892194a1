"""Whether our findings say what a match says, beside the plainest way to tell."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.finding import Finding, Severity
from newslint.languagetool.match import Match
from newslint.languagetool.silence import Said
from newslint.text.span import Span

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: Span(pair[0], sum(pair)))
FINDINGS = st.builds(
    lambda category, span: Finding(f"{category}/x", "", span, Severity.ERROR),
    st.sampled_from(["typos", "style", "figures"]),
    SPANS,
)


@given(st.lists(FINDINGS, max_size=8), SPANS)
def test_overlaps_count_on_the_same_matter_and_equal_spans_always(ours, span):
    match = Match("X", "grammar", span, "", ())
    expected = any(
        finding.span == span
        or (finding.category != "figures" and finding.span.start < span.end and span.start < finding.span.end)
        for finding in ours
    )
    assert Said(ours).says(match, span) == expected
