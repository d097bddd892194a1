"""Repeated paragraphs and facts."""

from one_rule import findings, make_rule

from newslint.finding import Severity

FIRST = "The harbour at Osthaven was closed after the storm of May 3 had torn the pier from its piles, the pilot said."
BETWEEN = "Nobody was hurt. The ferry to Kaleva will sail again when divers have looked at the ground of the bay."


def test_a_repeated_paragraph_is_told_by_how_it_differs_and_not_by_a_number():
    (finding,) = findings(
        f"{FIRST}\n\n{BETWEEN}\n\n{FIRST.replace('pilot', 'skipper')}",
        make_rule("repeated", "This paragraph stands twice, the second time {difference}", of="paragraph"),
    )
    assert finding.message == "This paragraph stands twice, the second time “skipper” for “pilot”"
    assert finding.related[0].span.start == 0


def test_a_sentence_of_a_speech_that_is_quoted_first_and_given_at_length_is_advice():
    line = FIRST.removesuffix(", the pilot said.") + "."
    speech = f"“Friends, it has been a hard year. {line} {BETWEEN} We have waited long for this day. Come with me.”"
    (finding,) = findings(
        f"He told them: “{line}”\n\nThe speech was long, and it rained.\n\n{speech}", repeated("sentence")
    )
    assert finding.severity is Severity.ADVICE
    told = speech.strip("“”")
    (finding,) = findings(f"So it began. {line}\n\nIt rained.\n\n{told}", repeated("sentence"))
    assert finding.severity is Severity.WARNING


def test_a_post_that_holds_the_quotation_is_no_repetition_of_it():
    said = "“I will walk from Osthaven to the capital with this letter.”"
    text = f"The pilot, who had waited long, said on the pier that day: {said} He left.\n\n"
    assert findings(
        text + f"Nobody saw him after this, as they told the guard: {said} He was gone.", repeated("quotation")
    )
    assert not findings(text + f"<post>{said} he told me, and I was there</post>", repeated("quotation"))


def repeated(kind):
    return make_rule("repeated", of=kind, severity=Severity.WARNING)
