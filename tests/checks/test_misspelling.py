from newslint.drafts.reading import read_text
from newslint.finding import Safety, Severity
from newslint.language.analysis import Analysis
from newslint.language.house import House
from newslint.rulebook.folders import read_rules, shipped_rules
from newslint.rulebook.ruleset import RuleSet

RULES = RuleSet([rule for rule in read_rules(shipped_rules())[0] if rule.id == "typos/misspelling"])


def findings(text, house=None):
    def fail(_, error):
        raise error

    return RULES.findings(Analysis(read_text(text), house), fail)


def test_a_house_word_is_known():
    text = "The minster was closed for the annual wakefest and the bells were silent."
    assert not findings(text.replace("wakefest", "wakees"), House(words=frozenset({"wakees"})))


def test_a_word_used_steadily_is_advice():
    text = "The grubble rose. She fed the grubble again.\n\nNobody else owned a grubble."
    assert {finding.severity for finding in findings(text)} == {Severity.ADVICE}
    assert {finding.severity for finding in findings("She fed the grubble again.")} == {Severity.WARNING}


def test_another_language_is_said_once():
    text = "De regering heeft gisteren besloten dat alle scholen volgende week gesloten blijven wegens het weer. " * 20
    found = findings(text)
    assert len(found) == 1
    assert "does not read as English" in found[0].message


def test_a_foreign_paragraph_is_let_pass():
    english = "The council met on Monday evening and agreed to keep the swimming pool open for another year.\n\n"
    spanish = "Los vecinos celebraron la noticia con alegría porque llevaban meses esperando una respuesta.\n\n"
    assert not findings(english * 5 + spanish + english)


def test_capitals_are_let_pass():
    assert not findings("THE COUNCIL RECIEVED FOURTY LETERS ABOUT THE BRIGDE AND ANSWERD NONE.")


def test_only_a_lone_candidate_is_safe():
    (safe,) = findings("The comission met again to hear what the engineers had found.")
    (unsafe,) = findings("They asked for a biger budget to mend the church roof.")
    assert safe.fix.safety is Safety.SAFE
    assert unsafe.fix.safety is Safety.UNSAFE


def test_huge_words_and_many_words_are_let_pass():
    assert not findings("x" * 1_000_000)
    assert not findings("ab" * 500_000 + " is a word that nobody has time to read today.")
