"""Repeated paragraphs and facts."""

from one_rule import findings, make_rule

FIRST = "The harbour at Osthaven was closed after the storm of May 3 had torn the pier from its piles, the pilot said."
BETWEEN = "Nobody was hurt. The ferry to Kaleva will sail again when divers have looked at the ground of the bay."


def test_a_repeated_paragraph_is_told_by_how_it_differs_and_not_by_a_number():
    (finding,) = findings(
        f"{FIRST}\n\n{BETWEEN}\n\n{FIRST.replace('pilot', 'skipper')}",
        make_rule("repeated", "This paragraph stands twice, the second time {difference}", of="paragraph"),
    )
    assert finding.message == "This paragraph stands twice, the second time “skipper” for “pilot”"
    assert finding.related[0].span.start == 0
