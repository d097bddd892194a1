import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from sample_runs import RULES, STORY, VARIANT, ferry_run, result, runs, span_of, written

from newslint.engine.result import Result
from newslint.finding import Finding, Related, Severity
from newslint.report.run import Run


def test_a_report():
    assert written("text", ferry_run()) == (
        """\
ferry.txt:3:19: error typos/doubled-word: “the” stands twice running
     3 | OSTHAVEN, May 3 — The the ferry to Kaleva runs again, the harbour said on Monday.
       |                   ^^^^^^^
       = try “The”

ferry.txt:5:11: warning names/inconsistent-spelling: “Kalewa” is spelled “Kaleva” elsewhere in this draft
     5 | Nobody in Kalewa had been told, said Ada Lund.
       |           ^^^^^^
  ferry.txt:1:10: “Kaleva”, twice
     1 | Ferry to Kaleva runs again
       |          ------
       = try “Kaleva”

ferry.txt:3:75: advice figures/undated-relative-time: “Monday” has no date

1 error, 1 warning and 1 piece of advice in 1 of 2 drafts; 1 file could not be read; --fix mends 1
"""
    )


def test_quiet_is_a_line_a_finding():
    assert written("text", ferry_run(quiet=True)) == (
        """\
ferry.txt:3:19: error typos/doubled-word: “the” stands twice running
ferry.txt:5:11: warning names/inconsistent-spelling: “Kalewa” is spelled “Kaleva” elsewhere in this draft
ferry.txt:3:75: advice figures/undated-relative-time: “Monday” has no date
"""
    )


def test_statistics_count_by_rule():
    more = [Finding(VARIANT.rule, "", span_of(STORY, "Lund"), Severity.ADVICE) for _ in range(11)]
    run = Run([*ferry_run().results, result(STORY, *more, path="b.txt")], RULES, statistics=True)
    assert written("text", run) == (
        """\
12  warning  names/inconsistent-spelling    Two spellings
 1  advice   figures/undated-relative-time
 1  error    typos/doubled-word             Doubled word

1 error, 1 warning and 12 pieces of advice in 2 of 3 drafts; 1 file could not be read; --fix mends 1
"""
    )


def test_quiet_statistics_are_the_table_alone():
    assert written("text", ferry_run(statistics=True, quiet=True)).splitlines() == [
        "1  advice   figures/undated-relative-time",
        "1  warning  names/inconsistent-spelling    Two spellings",
        "1  error    typos/doubled-word             Doubled word",
    ]


def test_nothing_found():
    assert written("text", Run([result("Fine."), result("Fine.")], {})) == "No findings in 2 drafts\n"
    assert written("text", Run([result("Fine.")], {}, statistics=True)) == "No findings in 1 draft\n"
    assert written("text", Run([result(STORY, VARIANT)], {})).endswith("\n1 warning in 1 draft\n")
    assert written("text", Run([Result("torn.txt", None)], {})) == "1 file could not be read\n"
    assert written("text", Run([], {})) == "No drafts to check\n"
    assert written("text", Run([result("Fine.")], {}, quiet=True)) == ""


def test_colour_only_where_it_is_asked_for():
    plain, colored = written("text", ferry_run()), written("text", ferry_run(color=True))
    assert "\x1b" not in plain
    assert "\x1b[1;31merror\x1b[0m" in colored
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m"):
        colored = colored.replace(code, "")
    assert colored == plain


def test_advice_stands_last():
    first = Finding("a/b", "early advice", span_of(STORY, "Ferry"), Severity.ADVICE)
    report = written("text", Run([result(STORY, first, VARIANT)], {}))
    assert report.index("early advice") > report.index("Kalewa")


def test_advice_names_the_lines_of_other_places_but_its_own():
    places = tuple(Related(span_of(STORY, words), "there") for words in ("Ferry", "harbour", "Nobody"))
    advice = Finding("a/b", "told twice", span_of(STORY, "Kalewa"), Severity.ADVICE, related=places)
    assert "a/b: told twice (see line 1 and line 3)\n" in written("text", Run([result(STORY, advice)], {}))
    beside = Finding("a/b", "told twice", span_of(STORY, "Kalewa"), Severity.ADVICE, related=places[2:])
    assert "a/b: told twice\n" in written("text", Run([result(STORY, beside)], {}))


def test_a_span_over_lines_says_where_it_ends():
    finding = Finding("a/b", "twice", span_of(STORY, "runs again\n\nOSTHAVEN"), Severity.ERROR)
    assert "       |                 ^^^^^^^^^^ to line 3\n" in written("text", Run([result(STORY, finding)], {}))


def test_many_other_places_are_counted():
    places = tuple(Related(span_of(STORY, "a", number), "an a") for number in range(5))
    finding = Finding("a/b", "many", span_of(STORY, "Kalewa"), Severity.ERROR, related=places)
    report = written("text", Run([result(STORY, finding)], {}))
    assert report.count("an a") == 3
    assert "\n  and 2 more places\n" in report


def test_a_suggestion_of_nothing():
    finding = Finding("a/b", "not prose", span_of(STORY, "Kalewa"), Severity.ERROR, suggestions=("",))
    assert "       = try taking it out\n" in written("text", Run([result(STORY, finding)], {}))


@given(st.booleans().flatmap(lambda quiet: runs(quiet=quiet)))
def test_nothing_in_a_draft_reaches_the_terminal_raw(run):
    report = written("text", run)
    report.encode()
    unfit = {letter for letter in report if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp")}
    assert unfit <= {"\n", "\u200c", "\u200d"}


@given(runs(quiet=True))
def test_every_finding_is_one_line_when_quiet(run):
    assert written("text", run).count("\n") == len(run.findings)
